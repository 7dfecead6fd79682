"""The same proposition elsewhere: what repeats a claim, denies it, or cannot be true beside it.

Suggestions, found by index: the group that `factdb.store.derived.propositions` keeps, figures that
carry one point or stand in its series, the pairs that `factdb.store.derived.relating` keeps, and
claims that share a run of words. Each has a score and a reason. What a person decided wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from factdb.compare.propositions import NUMBERS_SCORE
from factdb.compare.wording import ALIKE, likeness, shingles_of
from factdb.query.claim import get_claim
from factdb.query.connection import Connection, Row
from factdb.query.filters import Filter
from factdb.query.rows import ClaimRow, FigureRow, SameRow
from factdb.query.search import search
from factdb.words import fold_words

_MOST = 50  # claims of each kind that are looked at
_RUNS = 12  # runs of words that are looked for

_OF_POINT = """
SELECT f.claim_id FROM figure f
WHERE f.point_id = :point AND f.claim_id IS NOT NULL ORDER BY f.key LIMIT :most
"""
# The same number of the series, denied where this one is asserted, and the other way round.
_OTHER_POLARITY = """
SELECT f.claim_id FROM figure f JOIN claim c ON c.id = f.claim_id
WHERE f.series_id = :series AND f.low_order = :low AND f.high_order = :high
    AND c.polarity <> :polarity ORDER BY f.day DESC, f.id DESC LIMIT :most
"""
# Nothing shows that it is another's: a body named in two languages, a name and a part of it.
_SAME_NUMBER = """
SELECT f.claim_id FROM series_point p
JOIN series_point o ON o.series_id = p.series_id AND o.day = p.day AND o.scope = p.scope
    AND o.low = p.low AND o.high = p.high AND o.id <> p.id
JOIN figure f ON f.point_id = o.id
WHERE p.id = :point AND f.claim_id IS NOT NULL ORDER BY f.key LIMIT :most
"""
# Claims of the same group; a person's word, and else the less sure of both, is how sure that is.
_OF_GROUP = """
SELECT o.claim_id, CASE WHEN o.score < m.score THEN o.score ELSE m.score END, o.reason
FROM claim_member m JOIN claim_member o ON o.claim_group_id = m.claim_group_id
WHERE m.claim_id = :claim AND o.claim_id <> m.claim_id
LIMIT :most
"""
# Of which a person said that they are another proposition; and what stands with these in a group.
_DIFFERENT = """
SELECT CASE WHEN x.claim_id = :claim THEN x.other_claim_id ELSE x.claim_id END
FROM claim_decision x JOIN decision d ON d.id = x.decision_id
WHERE :claim IN (x.claim_id, x.other_claim_id) AND d.verdict = 'different'
"""
_WITH = """
SELECT o.claim_id FROM claim_member m JOIN claim_member o ON o.claim_group_id = m.claim_group_id
WHERE m.claim_id = :claim
"""
_WORDS = "SELECT text, polarity FROM claims WHERE id = :id"
_VALUES = "SELECT low, high, qualifier FROM figure WHERE claim_id = :id"
_PAIRS = """
SELECT r.relation, o.claim_id
FROM (SELECT x.id FROM figure x WHERE x.point_id = :point ORDER BY x.key LIMIT :most) f
JOIN figure_relation r ON r.{side}_id = f.id
JOIN figure o ON o.id = r.{other}_id
WHERE o.claim_id IS NOT NULL ORDER BY o.key LIMIT :most
"""
_SIDES = (("earlier", "later"), ("later", "earlier"))
# What a pair of figures makes of the claims that hold them.
_RELATIONS = {
    "contradicts": (
        "contradicts",
        0.9,
        "another number of the day, which cannot be true beside it",
    ),
    "corroborates": ("agrees", 0.8, "an independent speaker's number of the day, which fits"),
    "revises": ("updates", 0.9, "the number corrected or lowered"),
    "rises": ("updates", 0.8, "the running total at another day"),
}


class _Found(NamedTuple):
    claim: int
    relation: str
    score: float
    reason: str


def find_same(connection: Connection, number: int) -> list[SameRow]:
    """Return the claims of the same proposition, the surest first; each once.

    Raises:
        NotFound: There is no claim of this number.
    """
    detail = get_claim(connection, number)
    found: dict[int, _Found] = {}
    others = _different(connection, number)
    for one in (
        *_by_figures(connection, detail.figures, detail.claim),
        *_by_group(connection, number),
        *_by_words(connection, detail.claim),
    ):
        known = found.get(one.claim)
        if one.claim == number or (one.relation == "repeats" and one.claim in others):
            continue
        if known is None or known.score < one.score:
            found[one.claim] = one
    rows = [row for one in found.values() if (row := _row(connection, one)) is not None]
    return sorted(rows, key=lambda row: (-row.score, row.published or "", row.key))


def _different(connection: Connection, number: int) -> set[int]:
    """Return the claims that are another proposition, as a person said of them or of their like."""
    told = {other for (other,) in connection.rows(_DIFFERENT, {"claim": number})}
    for other in sorted(told):
        told |= {claim for (claim,) in connection.rows(_WITH, {"claim": other})}
    return told - {claim for (claim,) in connection.rows(_WITH, {"claim": number})}


def _by_group(connection: Connection, number: int) -> Iterator[_Found]:
    """Yield what stands in one group with the claim."""
    values = {"claim": number, "most": _MOST}
    for other, score, reason in connection.rows(_OF_GROUP, values):
        yield _Found(other, "repeats", score, reason)


def _by_figures(
    connection: Connection, figures: tuple[FigureRow, ...], claim: ClaimRow
) -> Iterator[_Found]:
    """Yield what the claim's numbers lead to."""
    for figure in figures:
        if figure.series_id is None:
            continue
        named = f"{figure.text} of {figure.series}"
        if figure.point_id is not None:
            values = {"point": figure.point_id, "most": _MOST}
            for (other,) in connection.rows(_OF_POINT, values):
                reason = f"the same speaker's same number of the day: {named}"
                yield _Found(other, "repeats", NUMBERS_SCORE, reason)
            for (other,) in connection.rows(_SAME_NUMBER, values):
                yield _Found(other, "repeats", 0.7, f"the same number of the day: {named}")
            for side, other_side in _SIDES:
                sql = _PAIRS.format(side=side, other=other_side)
                for relation, other in connection.rows(sql, values):
                    told, score, reason = _RELATIONS[relation]
                    yield _Found(other, told, score, f"{reason}: {named}")
        yield from _of_other_polarity(connection, figure, claim, named)


def _of_other_polarity(
    connection: Connection, figure: FigureRow, claim: ClaimRow, named: str
) -> Iterator[_Found]:
    if figure.best is None:
        return
    values: dict[str, Any] = {
        "series": figure.series_id,
        "low": float(figure.best),
        "high": float(figure.best),
        "polarity": claim.polarity,
        "most": _MOST,
    }
    said = "asserted" if claim.polarity == "denied" else "denied"
    for (other,) in connection.rows(_OTHER_POLARITY, values):
        yield _Found(other, "denies", 0.9, f"the same number, {said}: {named}")


def _by_words(connection: Connection, claim: ClaimRow) -> Iterator[_Found]:
    """Yield the claims whose words are nearly the same."""
    runs = sorted(shingles_of(fold_words(claim.text)))[:_RUNS]
    if not runs:
        return
    values = _values(connection, claim.id)
    typed = " OR ".join(f'"{" ".join(run)}"' for run in runs)
    for hit in search(connection, typed, Filter(limit=_MOST), what="claim", marks=("", "")):
        ((text, polarity),) = connection.rows(_WORDS, {"id": hit.id})
        score = likeness(claim.text, text)
        if score < ALIKE or _values(connection, hit.id) != values:
            continue
        if polarity != claim.polarity:
            yield _Found(hit.id, "denies", score, f"the same words, {polarity}")
        else:
            quoted = " of one speaker" if hit.speaker == claim.speaker is not None else ""
            yield _Found(hit.id, "repeats", score, f"nearly the same words{quoted}")


def _values(connection: Connection, claim: int) -> list[Row]:
    """Return the figures of a claim: "nine were killed" and "ten were killed" differ by a word."""
    return sorted(connection.rows(_VALUES, {"id": claim}), key=str)


def _row(connection: Connection, found: _Found) -> SameRow | None:
    """Return the row of a claim; None where its document has changed since."""
    names = "id, stated_on, speaker, text, publisher, published, url, key"
    rows: list[Row] = list(
        connection.rows(f"SELECT {names} FROM claims WHERE id = :id", {"id": found.claim})  # noqa: S608
    )
    if not rows:
        return None
    number, *facts = rows[0]
    return SameRow(number, found.relation, round(found.score, 2), found.reason, *facts)
