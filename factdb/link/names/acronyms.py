"""The short forms that a text explains: "Badan Pusat Statistik (BPS)", "Badan SAR atau Basar"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factdb.languages import Language
from factdb.link.names.spelling import words_of
from factdb.records import Span

_BRACKETED = r"\s*\(([^\W\d_a-z][^\W_]{1,11})\)"
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LETTERS = 3  # of a short form whose name goes back over small words, at least
_MOST_PARTS = 4  # runs of capitals in one name: "Badan Meteorologi, Klimatologi, dan Geofisika"


class Acronym(NamedTuple):
    """A short form, the words that it stands for, and these with the commas of the text."""

    short: str
    words: tuple[str, ...]
    written: str


def acronyms(text: str, names: Sequence[Span], language: Language) -> Iterator[Acronym]:
    """Yield the short forms that a text explains, in order.

    Args:
        text: The document's text.
        names: Its runs of capitals, in order.
        language: Its conjunctions, and the words that organisations' names begin with.
    """
    explained, joint, wide = _patterns(language)
    for at, span in enumerate(names):
        match = explained.match(text, span.end)
        if match is None:
            continue
        start = _start(text, names, at, joint)
        short = match.group(1) or match.group(2)
        found = _named(text[start : span.end], short, language)
        if found is None and not language.grammar.heads_first and len(short) >= _LETTERS:
            found = _spelt(text[_start(text, names, at, wide) : span.end], short)
        alone = span.of(text)
        written = found if found is not None else alone
        words = tuple(words_of(written))
        if len(words) > 1:
            yield Acronym(short, words, written)


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what explains a short form behind a name, and what joins the parts of a name.

    The last joins more: "Organization | for Talks and Cooperation | in Asia".
    """
    known_as = "|".join(map(re.escape, sorted(language.speakers.known_as)))
    also = rf"\s+(?:{known_as or '(?!)'})\s+([^\W\d_a-z][^\W_]{{1,15}})\b"
    conjunctions = "|".join(map(re.escape, sorted(language.reporting.conjunctions)))
    joint = re.compile(rf",? (?:{conjunctions or '(?!)'}) |, ")
    small = language.reporting.conjunctions | language.speakers.causes | language.counting.of
    small |= language.places.prepositions | language.speakers.particles
    inside = "|".join(map(re.escape, sorted(small)))
    wide = re.compile(rf",? (?:(?:{inside or '(?!)'}) ){{1,2}}|, ")
    return re.compile(f"{_BRACKETED}|{also}"), joint, wide


def _start(text: str, names: Sequence[Span], at: int, joint: re.Pattern[str]) -> int:
    """Return where the runs start that commas and conjunctions join to the one at `at`."""
    for before in range(at - 1, max(-1, at - _MOST_PARTS), -1):
        if joint.fullmatch(text, names[before].end, names[before + 1].start) is None:
            return names[before + 1].start
        at = before
    return names[at].start


def _named(joined: str, short: str, language: Language) -> str | None:
    """Return the part of joined names that an acronym stands for, or None where nothing tells it.

    The capitals of its words spell it, or an organisation's own word opens it.
    """
    words = list(_WORD.finditer(joined))
    capitals = [word for word in words if word.group()[0].isupper()]
    spelt = "".join(word.group()[0] for word in capitals).lower()
    if (found := _spelt(joined, short)) is not None:
        return found
    if not language.grammar.heads_first and _skips(spelt, short.lower()):
        whole = capitals[0]
        if whole.group().lower() in language.speakers.offices:
            return joined[whole.start() :]  # "Bureau of Roads, Bridges and Canals (BRC)"
    heads = [word for word in words if word.group().lower() in language.places.organisations]
    return joined[heads[-1].start() :] if heads and language.grammar.heads_first else None


def _spelt(joined: str, short: str) -> str | None:
    """Return the part of joined names whose capitals spell a short form, None where none do."""
    capitals = [word for word in _WORD.finditer(joined) if word.group()[0].isupper()]
    spelt = "".join(word.group()[0] for word in capitals).lower()
    if not spelt.endswith(short.lower()):
        return None
    return joined[capitals[len(capitals) - len(short)].start() :]


def _skips(spelt: str, short: str) -> bool:
    """Tell whether the letters of a short form stand among others in their order."""
    rest = iter(spelt)
    return len(short) > 1 and all(letter in rest for letter in short)
