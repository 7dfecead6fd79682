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
from factdb.records import Span

_DESCRIPTION = 120  # characters from a person's name to the body's
_ALONE = 1  # words of ", of Maro Hills": where somebody lives
_TRIED = 4  # names behind it


def find_affiliation(cast: Cast, reading: Reading, span: Span) -> Speaker | None:
    """Return the body of whoever spoke last, None where the text names none beside them.

    "Her group" is any; "the union" one that no noun of a company means.
    """
    words, last = cast.words, cast.last()
    if words.heads_first or words.nouns_capitalised or len(reading.words) != 1:
        return None
    if last is None or not last.is_person or len(last.words) < 2:
        return None
    head = reading.words[0].lower()
    is_hers = span.of(cast.text).partition(" ")[0].lower() in words.possessors
    heads = words.bodies | words.firms if is_hers else words.societies | words.groups
    if head not in heads or head in words.unique or not (is_hers or reading.is_definite):
        return None
    runs = cast.before(span.start)[::-1]
    at = next((i for i, run in enumerate(runs) if run.reading.name == last.words), len(runs))
    for run in runs[at + 1 : at + 1 + _TRIED]:
        if run.start > runs[at].span.end + _DESCRIPTION:
            return None
        if _is_theirs(cast, runs[at], run) and not is_other_kind(cast, head, run.reading.name):
            return cast.named(run.reading, run.span)
    return None


def _is_theirs(cast: Cast, person: Named, body: Named) -> bool:
    """Tell whether "of", "for" or "with" ties a body to a name: "Ann Roe, head of the Maro Fund".

    No clause on them parts the two, "Ann Roe, who fled from the Maro Army", and no sentence ends.
    """
    words, name = cast.words, body.reading.name
    between = cast.text[person.span.end : body.capitals.start].lower().replace(",", " ").split()
    if body.opening > person.start or not between or not name:
        return False
    between = between[: -1 if between[-1] in words.determiners else None]
    is_tied = len(between) > _ALONE and between[-1] in words.affiliations
    if not is_tied or not words.relatives.isdisjoint(between):
        return False
    is_place = name[-1].lower() in words.areas or words.parts.is_place(name)
    return len(name) > 1 and not is_place and not cast.seems_person(name)
