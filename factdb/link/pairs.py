"""Two who speak as one: "both said", "keduanya berharap", "beide sagten"."""

from __future__ import annotations

from factdb.link.cast import Cast
from factdb.link.reading import Reading
from factdb.link.speaker import Speaker
from factdb.link.spelling import FULL_NAME
from factdb.records import EntityKind, Span


def find_pair(cast: Cast, span: Span, at: int) -> Speaker | None:
    """Return the two persons that a word for both of them means, by their names in order.

    The last two whom the text names before it; None where no two are named, or for another word.
    """
    joint = cast.words.pairs.get(span.of(cast.text).lower())
    if joint is None:
        return None
    found: dict[tuple[str, ...], None] = {}
    for run in cast.before(at):
        name = cast.fullest(run.reading.name) if run.reading.name else ()
        is_body = run.reading.kind is EntityKind.ORGANISATION or cast.is_placed(run)
        if len(name) >= FULL_NAME and not is_body and not cast.words.parts.is_place(name):
            found.setdefault(name)
        if len(found) == 2:
            second, first = found
            words = (*first, joint, *second)
            return cast.described(Reading(words, (), (), EntityKind.GROUP), span)
    return None
