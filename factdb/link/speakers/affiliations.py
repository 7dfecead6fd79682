"""Whose body is meant by its noun alone: "Ann Roe, president of the Teachers Guild, …. The union".

A person who has just spoken brings it along: "Ann Roe of the Maro Fund said …. Her group …". For
languages whose descriptions stand behind a name and a comma.
"""

from __future__ import annotations

from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.speakers.bodies import is_other_kind
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind, Span

_DESCRIPTION = 120  # characters from a person's name to the body's
_TRIED = 4  # names behind it


def find_affiliation(cast: Cast, reading: Reading, span: Span) -> Speaker | None:
    """Return the body of whoever spoke last, None where the text names none beside them.

    "The union" is a guild as well, by [speakers.kinds]; a company is meant only by "her firm".
    """
    words, last = cast.words, cast.last()
    if not words.heads_last or len(reading.words) != 1:
        return None
    if last is None or not last.is_person or len(last.words) < 2:
        return None
    head = reading.words[0].lower()
    owner = words.possessors.get(span.of(cast.text).partition(" ")[0].lower())
    is_meant = reading.is_definite if owner is None else last.seems(owner)
    is_firm = owner is not None and head in words.firms
    if not is_meant or not (is_firm or head in words.kinds):
        return None
    runs = cast.before(span.start)[::-1]
    at = next((i for i, run in enumerate(runs) if run.reading.name == last.words), len(runs))
    for run in runs[at + 1 : at + 1 + _TRIED]:
        if run.start > runs[at].span.end + _DESCRIPTION:
            return None
        if _is_theirs(cast, runs[at], run) and _is_called(cast, head, run.reading.name):
            return cast.named(run.reading, run.span)
    return None


def _is_called(cast: Cast, head: str, name: tuple[str, ...]) -> bool:
    """Tell whether a body can be called by a noun: "the union" of the Teachers Guild, no fund."""
    kinds = cast.words.kinds.get(head)
    return not is_other_kind(cast, head, name) if kinds is None else name[-1].lower() in kinds


def _is_theirs(cast: Cast, person: Named, body: Named) -> bool:
    """Tell whether "of", "for" or "with" ties a body to a name: "Ann Roe, head of the Maro Fund".

    No clause on them parts the two, "Ann Roe, who fled from the Maro Army", and no sentence ends.
    """
    words, name = cast.words, body.reading.name
    if body.opening > person.start or len(name) < 2:
        return False
    between = cast.text[person.span.end : body.capitals.start].lower().replace(",", " ").split()
    has_article = bool(between) and between[-1] in words.determiners
    tie = between[-1 - has_article] if len(between) > has_article else ""
    if tie not in words.affiliations or not words.relatives.isdisjoint(between):
        return False
    is_from = not has_article or tie in words.of or tie in words.places_before
    if is_from and body.reading.kind is not EntityKind.ORGANISATION:
        return False  # "a farmer from East Maro", "mayor of the Maro Islands"
    is_place = words.parts.are_places(tuple(map(str.lower, name)))
    return not is_place and name[-1].lower() not in words.areas and not cast.seems_person(name)
