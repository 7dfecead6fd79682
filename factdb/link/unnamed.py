"""Whom a sentence puts on the stage without a name: "A nurse came in. “It hurts,” she said".

An article and a noun for a person open the sentence, or its main clause behind "as" or "when".
"""

from __future__ import annotations

import re

from factdb.link.cast import Cast
from factdb.link.reading import Reading
from factdb.records import Claim, Kind, Span

_BACK = 400  # characters before speech in which somebody can come on
_WORDS = 6  # words from the article to the noun at most
_SENTENCE = re.compile(r"(?:^|(?<=[.!?\n\"”])\s*)([^\W\d_][^.!?\n\"“”]*)")


def find_unnamed(cast: Cast, reading: Reading, claim: Claim, since: int) -> Span | None:
    """Return the last unnamed person who came on since somebody spoke.

    Whom something befell speaks in quotation marks at most: "A man was hurt. He said …" is of
    whoever spoke before.

    Args:
        cast: The names and speakers of the document.
        reading: The pronoun that means somebody.
        claim: What is said; the pronoun is its speaker.
        since: Behind the last speaker whom it fits.
    """
    if cast.words.heads_first or cast.words.nouns_capitalised:
        return None
    at = claim.span.start if claim.speaker_span is None else claim.speaker_span.start
    at = min(at, claim.span.start)
    start, found = max(since, at - _BACK, 0), None
    for sentence in _SENTENCE.finditer(cast.text, start, at):
        if sentence.start(1) > start or start == 0:  # not the rest of what was said before
            found = _person_in(cast, reading, sentence.start(1), sentence.end()) or found
    if found is None or claim.kind is Kind.DIRECT:
        return found
    behind = cast.text[found.end : at].split(None, 1)[:1]
    return None if cast.words.copulas.issuperset(behind) else found


def _person_in(cast: Cast, reading: Reading, first: int, stop: int) -> Span | None:
    """Return the unnamed person who is the subject of the sentence [first, stop)."""
    text, words = cast.text, cast.words
    opening = text[first:stop].partition(" ")[0].lower()
    if opening in words.openers:
        comma = text.find(", ", first, stop)
        first = comma + 2 if comma >= 0 else stop
    spelt = text[first:stop].split(" ", _WORDS + 1)[: _WORDS + 1]
    if len(spelt) < 3 or spelt[0].lower() not in words.indefinites:
        return None
    end = first + len(spelt[0])
    for at, word in enumerate(spelt[1:], 1):
        end += 1 + len(word)
        if not word.replace("-", "").isalpha():
            return None
        if words.is_person_noun(word) and not _goes_on(cast, spelt, at):
            gender = words.gendered.get(word)
            is_other = gender is not None and reading.pronoun not in (gender, "person")
            return None if is_other else Span(first, end)
    return None


def _goes_on(cast: Cast, spelt: list[str], at: int) -> bool:
    """Tell whether the noun behind is a person's too: "a police | officer"."""
    return at + 1 < len(spelt) and cast.words.is_person_noun(spelt[at + 1])
