"""Loading: batches are transactions, and one bad document costs no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factories import make_document, make_extraction

from factdb.errors import ReadError
from factdb.ingest.batches import batches
from factdb.ingest.inputs import Found, Result
from factdb.ingest.loading import load
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.lists import DOCUMENTS, find
from factdb.records import Claim, Extraction, Kind, Span
from factdb.store.drafting.draft import draft_of

BEYOND = Claim(Span(0, 9999), Kind.NARRATIVE)


def found(*results: Result) -> list[Found]:
    return [Found("", result) for result in results]


def named(name: str, **found: object) -> Extraction:
    return make_extraction(make_document(name=name), **found)


def addresses(database: str) -> list[str]:
    with connect(database) as connection:
        return sorted(row.url for row in find(connection, DOCUMENTS))


def test_one_document_that_is_refused_costs_no_other_of_its_batch(empty_db: str) -> None:
    broken = named("b", claims=[BEYOND])
    results = list(load(empty_db, found(named("a"), broken, ReadError("x: gone."), named("c"))))
    assert [(one.input, one.status) for one in results] == [
        ("a", "stored"),
        ("b", "failed"),
        ("x", "failed"),
        ("c", "stored"),
    ]
    assert "b: refused by the database, " in str(results[1].error)
    assert addresses(empty_db) == ["a", "c"]


def test_a_large_load_too_refuses_a_span_that_is_not_of_its_text(empty_db: str) -> None:
    drafts = [draft_of(named(name)) for name in "abc"]
    other = replace(drafts[1].document, text=drafts[1].document.text.upper())
    drafts[1] = replace(drafts[1], document=other)
    results = list(load(empty_db, [Found("", draft) for draft in drafts], is_large=True))
    assert [one.status for one in results] == ["stored", "failed", "stored"]
    assert "a span is not the text of its version at [start, end)" in str(results[1].error)
    assert addresses(empty_db) == ["a", "c"]
    with connect(empty_db) as connection:
        assert list(check(connection)) == []  # and what looks at each is in force again


def test_what_has_come_is_stored_when_the_next_takes_a_while(empty_db: str) -> None:
    def slow() -> Iterator[Found | None]:
        yield Found("", named("a"))
        yield None
        seen.extend(addresses(empty_db))
        yield Found("", named("b"))

    seen: list[str] = []
    assert len(list(load(empty_db, slow()))) == 2
    assert seen == ["a"]


def test_a_batch_ends_where_its_texts_are_long_enough() -> None:
    long = make_extraction(make_document("word " * 40_000), claims=[], figures=[], dates=[])
    items = [*found(named("b"), long), *found(long, long, named("b")), None, None]
    assert [len(batch) for batch in batches(items)] == [2, 2, 1, 0]


def test_a_batch_is_at_most_as_long_as_all_before_it_and_at_least_long_enough_to_store() -> None:
    text = make_extraction(make_document("word " * 13_200), claims=[], figures=[], dates=[])
    sizes = [len(batch) for batch in batches(found(*[text] * 80))]
    assert sizes == [2, 2, 4, 8, *[16] * 4]


def test_a_pause_ends_a_batch() -> None:
    assert list(batches([None])) == [[]]
