"""Who is first told without a name and named further on: "A Maro spokesman said … the spokesman".

"The spokesman, Greg Ruiz, said …" or "Greg Ruiz, the spokesman, said …" behind it is the same
person, if nobody else of that title is told of without a name. For languages whose titles have an
article that tells the known from the new.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.names.spelling import FULL_NAME, is_owner, words_of
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind, Span

_SOON = 800  # characters to a sentence that opens with title and name
_LONGEST = 60  # characters of a description beside a name
_BEFORE = re.compile(r"(?:^|[\s\"“”])([^\W\d_]+ [^,.;:()\n\"“”]{3,50}), $")
_BEHIND = re.compile(r", ([^\W\d_]+ [^,.;:()\n\"“”]{3,50})[,.]")
_APART = re.compile(r"[,\"”]+ ")  # "In May, | the …", "“We wait,” | lawyer Masud Sha said"


def find_named_later(cast: Cast, reading: Reading, span: Span) -> Speaker | None:
    """Return the person whom a text names behind an indefinite title, None where nobody is.

    Args:
        cast: The names and speakers of the document.
        reading: What the mention says: "a rebel spokesman".
        span: Where the mention stands.
    """
    words = cast.words
    if not words.heads_last or reading.name:
        return None
    opening = span.of(cast.text).partition(" ")[0].lower()
    head = words.head(reading.words) if reading.words else ""
    is_new = opening in words.indefinites
    is_told = is_new or reading.is_definite
    if not is_told or not words.is_person_noun(head) or head in words.documents:
        return None
    others = rf"(?i)\b(?:an?|another|one|second|other) (?:[\w-]+ ){{0,3}}{re.escape(head)}\b"
    if len(re.findall(others, cast.text)) > 1:
        return None
    wanted = {word.lower() for word in words_of(span.of(cast.text))}
    for run in cast.around(span.end):
        if run.start < span.end or not run.reading.name:
            continue
        is_soon = run.start < span.end + _SOON and cast.is_subject(run)
        if _is_held(cast, run, head, wanted) or (is_soon and _is_titled(cast, run, head, wanted)):
            full = cast.fullest(run.reading.name)
            is_body = run.reading.kind is EntityKind.ORGANISATION and full not in cast.persons
            if is_body or len(full) < FULL_NAME:
                return None
            return cast.named(replace(run.reading, titles=reading.words), run.span)
    return None


def _is_held(cast: Cast, run: Named, head: str, wanted: AbstractSet[str]) -> bool:
    """Tell whether a name has a title with its article beside it, and no more than is known of it.

    The title without more ("the spokesman"), or with words that were told before.
    """
    start, end = run.capitals
    before = _BEFORE.search(cast.text[max(0, start - _LONGEST) : start])
    behind = _BEHIND.match(cast.text, end, end + _LONGEST)
    if before is not None and _says(cast, before.group(1), head, wanted):
        return True
    opening = behind.group(1).partition(" ")[0].lower() if behind is not None else ""
    is_plain = opening in cast.words.definites or is_owner(opening)  # not ", asked about the …,"
    return behind is not None and is_plain and _says(cast, behind.group(1), head, wanted)


def _is_titled(cast: Cast, run: Named, head: str, wanted: AbstractSet[str]) -> bool:
    """Tell whether a name's title is what was told: "Magistrate Ines Calvo" of "a magistrate".

    All that leads to the name counts: "the company spokesman Greg Ruiz" is no police spokesman.
    """
    before = _APART.split(cast.text[run.opening : run.span.start])[-1].split()
    spelt = [*before, *run.reading.words]
    told = [word.lower() for word in spelt[: len(spelt) - len(run.reading.name)]]
    if told and told[0] in cast.words.definites:
        told.pop(0)
    return bool(told) and told[-1] == head and set(told) <= wanted


def _says(cast: Cast, phrase: str, head: str, wanted: AbstractSet[str]) -> bool:
    """Tell whether a phrase is a title with its article or its owner, and of words told before."""
    spelt = [word.lower() for word in words_of(phrase)]
    known = (i for i, word in enumerate(spelt) if word in cast.words.definites or is_owner(word))
    first = next(known, len(spelt))  # "… said | the spokesman", "Maro's | spokesman"
    told = spelt[first + 1 :]
    plain = {word[:-2] if is_owner(word) else word for word in told}
    return bool(told) and told[-1] == head and plain <= wanted
