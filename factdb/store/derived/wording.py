"""Which words of claims are nearly the same, kept as words come and go.

A band leads from words to others that likely share most of their runs. Of each band the first
`MOST` words are compared, in the order of their numbers; what more share says nothing of each. So
what is stored of a band depends on its words alone, and is brought into line when they change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sqlalchemy import Connection

from factdb.compare.propositions import find_alike
from factdb.store.drafting.packing import Row
from factdb.store.insert import execute_some, insert, one_column, select_each

MOST = 16

_KNOWN = """
SELECT w.band FROM wanted w
WHERE EXISTS (SELECT 1 FROM wording_band b WHERE b.band = w.band)
"""
_FIRST = {
    "sqlite": "SELECT w.band, b.words FROM wanted w JOIN wording_band b ON b.band = w.band "
    "AND b.words IN (SELECT x.words FROM wording_band x WHERE x.band = w.band "
    "ORDER BY x.words LIMIT {most})",
    "postgresql": "SELECT w.band, b.words FROM wanted w CROSS JOIN LATERAL ("
    "SELECT x.words FROM wording_band x WHERE x.band = w.band ORDER BY x.words LIMIT {most}) b",
}
_STORED = """
SELECT p.band, p.words, p.other, p.score FROM wanted w JOIN wording_pair p ON p.band = w.band
"""
_NEIGHBOURS = """
SELECT p.words, p.other, p.score FROM wanted w JOIN wording_pair p ON p.words = w.words
"""
_TEXTS = """
SELECT w.words, s.exact FROM wanted w
JOIN claim c ON c.id = (SELECT m.claim_id FROM claim_member m WHERE m.words = w.words LIMIT 1)
JOIN span s ON s.id = c.span_id
"""
_DELETE_BAND = "DELETE FROM wording_band WHERE band = ? AND words = ?"
_DELETE_PAIR = "DELETE FROM wording_pair WHERE words = ? AND other = ? AND band = ?"

Bands = Mapping[int, Sequence[int]]  # of each words
_Pair = tuple[int, int, int]  # words, other, band


def add_words(connection: Connection, bands: Bands) -> set[int]:
    """Compare words with those that share a band; return those whose neighbours changed.

    Args:
        connection: In a transaction; their claims are among the members.
        bands: Of words that came; none of them was there before.
    """
    came: dict[int, set[int]] = defaultdict(set)
    for words, some in bands.items():
        for band in some:
            came[band].add(words)
    if not came:
        return set()
    shared = {band for (band,) in select_each(connection, "band", one_column(sorted(came)), _KNOWN)}
    shared |= {band for band, some in came.items() if len(some) > 1}
    rows = sorted((band, words) for band, some in came.items() for words in some)
    insert(connection, "wording_band", rows)
    # What comes after the first of a full band is not compared.
    changed = {
        band: some
        for band, some in _read_first(connection, shared).items()
        if not came[band].isdisjoint(some)
    }
    return _refresh(connection, changed)


def remove_words(connection: Connection, bands: Bands) -> set[int]:
    """Take out words that no claim has any more; return those whose neighbours changed."""
    rows = sorted({(band, words) for words, some in bands.items() for band in some})
    execute_some(connection, _DELETE_BAND, rows)
    found = {band: set[int]() for band, _ in rows}
    return _refresh(connection, found | _read_first(connection, found))


def find_neighbours(
    connection: Connection, words: Iterable[int]
) -> Iterator[tuple[int, int, float]]:
    """Return for some words those that are nearly the same, with their likeness."""
    rows = one_column(sorted(words))
    return (
        (one, two, score) for one, two, score in select_each(connection, "words", rows, _NEIGHBOURS)
    )


def _read_first(connection: Connection, bands: Iterable[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    sql = _FIRST[connection.dialect.name].format(most=MOST)
    for band, words in select_each(connection, "band", one_column(sorted(bands)), sql):
        found[band].add(words)
    return found


def _refresh(connection: Connection, bands: Mapping[int, set[int]]) -> set[int]:
    """Bring the pairs of bands into line with their first words; return the words of changes."""
    wanted = _compare(connection, bands)
    stored: dict[_Pair, float] = {}
    rows = one_column(sorted(bands))
    for band, words, other, score in select_each(connection, "band", rows, _STORED):
        stored[words, other, band] = score
    gone = sorted(stored.keys() - wanted.keys())
    execute_some(connection, _DELETE_PAIR, gone)
    new: list[Row] = [(*pair, wanted[pair]) for pair in sorted(wanted.keys() - stored.keys())]
    if new:
        insert(connection, "wording_pair", new)
    return {row[0] for row in (*gone, *new)}


def _compare(connection: Connection, bands: Mapping[int, set[int]]) -> dict[_Pair, float]:
    several = {band: some for band, some in bands.items() if len(some) > 1}
    words = one_column(sorted({one for some in several.values() for one in some}))
    texts: dict[int, str] = dict(select_each(connection, "words", words, _TEXTS))
    pairs = {pair for some in several.values() for pair in combinations(sorted(some), 2)}
    alike = dict(find_alike(texts, pairs))
    found = {}
    for band, some in several.items():
        for one, two in combinations(sorted(some), 2):
            if (one, two) in alike:
                found[one, two, band] = found[two, one, band] = alike[one, two]
    return found
