"""Claims as marked sentences: "{Camat Budi} <mengatakan> [jalan ditutup]."

A case of a table is the text itself, with the content of a claim in [ ], its cue in < > and the
mention of its speaker in { }, as the conventions of the interchange format mark them.
"""

from __future__ import annotations

from factdb import languages
from factdb.parse import parse
from factdb.records import Claim, Document, Extraction, Kind

_MARKS = str.maketrans("", "", "[]<>{}")


def plain(marked: str) -> str:
    """Return a marked text without its marks."""
    return marked.translate(_MARKS)


def marked(text: str, claim: Claim) -> str:
    """Return a text with the places of a claim marked in it."""
    spans = [(claim.span, "[", "]"), (claim.cue_span, "<", ">"), (claim.speaker_span, "{", "}")]
    found = [(span, opening, closing) for span, opening, closing in spans if span is not None]
    places = [(span.start, 1, i, opening) for i, (span, opening, _) in enumerate(found)]
    places += [(span.end, 0, -i, closing) for i, (span, _, closing) in enumerate(found)]
    for at, _, _, mark in sorted(places, reverse=True):
        text = text[:at] + mark + text[at:]
    return text


def parsed(text: str, code: str, title: str | None = None) -> Extraction:
    """Return what is found in a text before anything is linked."""
    return parse(Document(text, name="case", title=title), languages.load(code))


def reported(text: str, code: str) -> list[Claim]:
    """Return the claims of a text that somebody is the source of."""
    return [claim for claim in parsed(text, code).claims if claim.kind is not Kind.NARRATIVE]


def claims_of(text: str, code: str) -> list[tuple[str | None, str]]:
    """Return the rule of each claim that somebody is the source of, and the text marked with it."""
    return [(claim.rule, marked(text, claim)) for claim in reported(text, code)]
