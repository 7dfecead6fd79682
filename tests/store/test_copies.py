"""Copy groups: what hangs together, in whatever order and batches documents come."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from factories import make_claim, make_document, save_all
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdb.ingest import extract
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.filters import Filter
from factdb.query.lists import CLAIMS, DOCUMENTS, find
from factdb.query.rows import DocumentRow
from factdb.query.sources import count_sources
from factdb.read import read
from factdb.records import Document, Extraction
from factdb.store.derived import copies
from factdb.store.engine import opened, writing
from factdb.store.prepare import prepare

STORY = Path(__file__).parents[2] / "fixtures" / "story"
WORDS = [f"w{number}" for number in range(400)]


def text_of(seed: int, length: int = 120) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=length))


def article(
    text: str, name: str, publisher: str | None = "Ledger", day: int = 1, author: str | None = None
) -> Extraction:
    document = make_document(
        text, name, publisher=publisher, published=date(2024, 5, day), author=author
    )
    return Extraction(document, "en")


def documents(address: str, **asked: bool) -> dict[str, DocumentRow]:
    with connect(address) as connection:
        return {row.url: row for row in find(connection, DOCUMENTS, Filter(**asked))}


def groups(address: str) -> set[frozenset[str]]:
    """Return the addresses of documents that are copies of one another."""
    found = documents(address, copies=True)
    by_id = {row.id: row for row in found.values()}
    together: dict[int, set[str]] = {}
    for row in found.values():
        together.setdefault(row.copy_of or row.id, set()).add(row.url)
    assert all(by_id[origin].copies == len(members) - 1 for origin, members in together.items()), (
        together
    )
    return {frozenset(members) for members in together.values()}


def faults(address: str) -> list[str]:
    with connect(address) as connection:
        return [str(fault) for fault in check(connection)]


def store(address: str, articles: Sequence[Extraction], size: int = 1) -> list[bool]:
    with opened(address) as engine:
        return [
            saved.is_copy
            for start in range(0, len(articles), size)
            for saved in save_all(engine, articles[start : start + size])
        ]


WIRE = text_of(1)
FAMILY = (
    article(f"RANU (Northwire) - {WIRE}", "wire", "Northwire", day=2),
    article(f"By Northwire\n\n{WIRE}", "reprint", "Gazette", day=1),
    article(f"{WIRE} Copyright The Ledger.", "ledger", day=3),
    article(" ".join(WIRE.split()[:80]), "short", "Tribune", day=3),
    article(text_of(2), "other", day=1),
    article(" ".join(WIRE.split()[:30]) + text_of(3), "quotes", day=1),
    article("Nine people were killed.", "note 1"),
    article("Nine people were killed.", "note 2"),
)
COPIES = frozenset({"wire", "reprint", "ledger", "short"})


def test_copies_are_found_with_who_had_the_text_first(fresh_db: str) -> None:
    store(fresh_db, FAMILY)
    assert groups(fresh_db) == {COPIES}
    found = documents(fresh_db)
    assert {row.copy_of for name, row in found.items() if name in COPIES - {"wire"}} == {
        found["wire"].id
    }
    assert (found["wire"].copy_of, found["wire"].copies) == (None, 3)
    assert (found["other"].copy_of, found["other"].copies) == (None, 0)
    assert faults(fresh_db) == []


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_copy_is_what_comes_after_another_in_whatever_batches(fresh_db: str, size: int) -> None:
    whole = text_of(4, 200).split()
    parts = {"first": whole[:120], "last": whole[80:], "whole": whole, "again": whole}
    articles = [article(" ".join(words), name) for name, words in parts.items()]
    assert store(fresh_db, articles, size) == [False, False, True, True]


def test_credits_are_shown_where_they_name_an_agency_or_publisher(fresh_db: str) -> None:
    store(
        fresh_db, [article("By Northwire\n\nRain.", "a"), article("Rain.", "b", author="Ana Lim")]
    )
    assert [row.credit for row in documents(fresh_db).values()] == [None, None]
    store(fresh_db, [article("Snow.", "c", "Northwire"), article("Snow. (AFP)", "d")])
    found = documents(fresh_db)
    assert [found[name].credit for name in "abcd"] == ["Northwire", None, None, "AFP"]


def test_without_a_credit_the_earliest_had_it_first(fresh_db: str) -> None:
    store(fresh_db, [article(WIRE, "late", day=5), article(f"{WIRE} Fin.", "early", day=2)])
    found = documents(fresh_db)
    assert found["late"].copy_of == found["early"].id


@pytest.mark.parametrize("size", [1, 3, 8])
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_loading_does_not_matter(fresh_db: str, size: int, seed: int) -> None:
    shuffled = list(FAMILY)
    random.Random(seed).shuffle(shuffled)
    is_copy = store(fresh_db, shuffled, size)
    assert groups(fresh_db) == {COPIES}
    assert sum(is_copy) == len(COPIES) - 1
    found = documents(fresh_db)
    assert found["short"].copy_of == found["wire"].id


def origins_of(address: str, articles: Sequence[Extraction], size: int) -> set[str]:
    with opened(address) as engine:
        prepare(engine)
    store(address, articles, size)
    assert faults(address) == []
    return {name for name, row in documents(address, copies=True).items() if row.copy_of is None}


@pytest.mark.parametrize("seed", range(6))
def test_the_first_is_the_same_though_a_group_is_seldom_gone_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    rnd = random.Random(seed)
    names = (None, "Gazette", "Northwire", "Tribune")
    articles = [
        article(
            f"{WIRE} Page {number % 3}",
            f"copy {number}",
            rnd.choice(names[: 1 + number // 10]),
            day=rnd.randint(1, 28),
            author=rnd.choice(names),
        )
        for number in range(60)
    ]
    shuffled = list(articles)
    rnd.shuffle(shuffled)
    wanted = origins_of(str(tmp_path / "at once.db"), articles, 60)
    described: list[int] = []
    real = copies.describe
    monkeypatch.setattr(
        copies, "describe", lambda one, groups: described.extend(groups) or real(one, groups)
    )
    assert origins_of(str(tmp_path / "some.db"), articles, 2) == wanted
    assert len(described) < 25
    assert origins_of(str(tmp_path / "shuffled.db"), shuffled, 3) == wanted


@pytest.mark.parametrize(
    ("joining", "first"),
    [
        pytest.param(article(WIRE, "d", "Ledger", day=9), "ledger", id="nothing new"),
        pytest.param(article(WIRE, "d", "Ledger", day=1), "d", id="earlier"),
        pytest.param(article(WIRE, "d", "Ledger", day=9, author="Tribune"), "tribune", id="credit"),
        pytest.param(article(WIRE, "d", "Northwire", day=9), "d", id="publisher credited before"),
    ],
)
def test_what_joins_a_group_may_say_otherwise_who_had_it_first(
    fresh_db: str, joining: Extraction, first: str
) -> None:
    there = [
        article(WIRE, "ledger", day=2),
        article(WIRE, "tribune", "Tribune", day=5),
        article(WIRE, "gazette", "Gazette", day=4, author="Northwire"),
    ]
    store(fresh_db, there, size=3)
    store(fresh_db, [joining])
    assert [name for name, row in documents(fresh_db).items() if row.copy_of is None] == [first]


def test_two_groups_become_one_where_a_text_joins_them(fresh_db: str) -> None:
    first, last = " ".join(WIRE.split()[:84]), " ".join(WIRE.split()[36:])
    of_first = article(first, "a", day=7)
    store(fresh_db, [of_first, article(last, "b", day=5), article(last + " end", "c", day=6)])
    assert groups(fresh_db) == {frozenset("bc")}
    store(fresh_db, [article(WIRE, "whole", day=9)])
    assert groups(fresh_db) == {frozenset({"a", "b", "c", "whole"})}
    found = documents(fresh_db)
    assert found["whole"].copy_of == found["b"].id
    assert faults(fresh_db) == []


def test_a_document_counts_with_its_newest_version(fresh_db: str) -> None:
    store(fresh_db, [article(WIRE, "a"), article(f"{WIRE} Fin.", "b")])
    assert groups(fresh_db) == {frozenset("ab")}
    store(fresh_db, [article(text_of(9), "b")])
    assert groups(fresh_db) == set()
    assert faults(fresh_db) == []
    store(fresh_db, [article(f"{WIRE} Fin.", "b")])  # as it was before
    assert groups(fresh_db) == {frozenset("ab")}
    assert store(fresh_db, [article(WIRE, "a")]) == [False]  # unchanged
    assert faults(fresh_db) == []


def test_a_new_publisher_may_make_another_the_first(fresh_db: str) -> None:
    store(fresh_db, [article(f"By Northwire\n\n{WIRE}", "a", "Gazette"), article(WIRE, "b", day=4)])
    assert documents(fresh_db)["b"].copy_of is not None
    store(fresh_db, [article(WIRE, "b", "Northwire", day=4)])
    found = documents(fresh_db)
    assert (found["b"].copy_of, found["a"].copy_of) == (None, found["b"].id)
    assert faults(fresh_db) == []


def test_an_author_that_is_known_stays_credited(fresh_db: str) -> None:
    store(fresh_db, [article("Rain.", "a", author="Reuters"), article("Snow.", "a")])
    assert documents(fresh_db)["a"].credit == "Reuters"
    store(fresh_db, [article("Snow.", "a", "Gazette")])
    assert documents(fresh_db)["a"].credit == "Reuters"


def test_documents_of_one_batch_may_be_one_document(fresh_db: str) -> None:
    with opened(fresh_db) as engine:
        save_all(engine, [article(WIRE, "a"), article(text_of(5), "a"), article(WIRE, "b")])
    assert groups(fresh_db) == set()
    assert faults(fresh_db) == []


def test_the_reprints_of_the_story_are_found_and_no_others(fresh_db: str) -> None:
    truth = tomllib.loads((STORY / "truth.toml").read_text(encoding="utf-8"))
    names = {}
    articles = []
    for document in read(str(STORY)):
        assert isinstance(document, Document)
        names[document.address] = Path(document.name).stem
        articles.append(Extraction(document, "en"))
    store(fresh_db, articles, 7)
    wanted = {
        frozenset({row["origin"], *row["documents"]})
        for row in truth["copy"]
        if row["kind"] == "reprint"
    }
    found = groups(fresh_db)
    assert {frozenset(names[url] for url in group) for group in found} == wanted
    rows = documents(fresh_db, copies=True)
    origins = {names[url] for url, row in rows.items() if row.copy_of is None}
    assert origins == {row["origin"] for row in truth["copy"] if row["kind"] == "reprint"}
    assert {row.credit for url, row in rows.items() if row.copy_of} == {"Northwire"}


def pieces(numbers: Iterable[int]) -> str:
    return " ".join(text_of(100 + number, 30) for number in numbers)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=6), min_size=2, max_size=12),
    st.randoms(use_true_random=False),
    st.integers(1, 4),
)
def test_any_texts_are_grouped_alike_in_any_order(
    tmp_path_factory: pytest.TempPathFactory,
    made: list[list[int]],
    rnd: random.Random,
    size: int,
) -> None:
    from factdb.store.migrate import upgrade

    articles = [article(pieces(of), f"{number}") for number, of in enumerate(made)]
    shuffled = list(articles)
    rnd.shuffle(shuffled)
    found = []
    for order, batch in ((articles, len(articles)), (shuffled, size)):
        address = str(tmp_path_factory.mktemp("copies") / "one.db")
        with opened(address) as engine:
            upgrade(engine)
        store(address, order, batch)
        found.append(groups(address))
    assert found[0] == found[1]


def test_very_many_equal_and_nearly_equal_texts_cost_each_other_nothing(
    fresh_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    real = copies.are_copies
    monkeypatch.setattr(
        copies, "are_copies", lambda one, other: bool(compared.append(1)) or real(one, other)
    )
    equal = [article(WIRE, f"equal {number}") for number in range(300)]
    near = [article(f"{WIRE} Page {number}", f"near {number}") for number in range(300)]
    store(fresh_db, [*equal, *near], 50)
    assert len(compared) <= 2 * 300
    with opened(fresh_db) as engine, writing(engine) as connection:
        bands = connection.exec_driver_sql("SELECT count(*) FROM copy_band").scalar()
    assert bands is not None
    assert bands <= 40 * 16
    assert len(groups(fresh_db)) == 1


def test_a_form_that_very_many_fill_in_costs_a_bounded_number_of_comparisons(
    fresh_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    real = copies.are_copies
    monkeypatch.setattr(
        copies, "are_copies", lambda one, other: bool(compared.append(1)) or real(one, other)
    )
    form = text_of(7, 100)
    filled = [article(f"{form} {text_of(1000 + n, 60)}", f"{n}") for n in range(300)]
    store(fresh_db, filled, 100)
    assert groups(fresh_db) == set()
    assert len(compared) <= 64 * 300


def test_what_copies_share_is_no_corroboration_in_whatever_order_they_come(fresh_db: str) -> None:
    lim = "Mayor Ana Lim said on Monday that 14 people were killed in Lumbir."
    diaz = "Police chief Omar Diaz said on Monday that 14 people were killed in Lumbir."
    first, last = " ".join(WIRE.split()[:84]), " ".join(WIRE.split()[36:])
    texts = {"a": f"{lim} {first}", "b": f"{last}. {diaz}", "whole": f"{lim} {WIRE}. {diaz}"}
    found = {
        name: extract(make_document(text, name, publisher=f"Outlet {name}"), "en")
        for name, text in texts.items()
    }
    relations = "SELECT count(*) FROM figure_relation WHERE relation = 'corroborates'"
    with opened(fresh_db) as engine:
        save_all(engine, [found["a"], found["b"]])
        with writing(engine) as connection:
            assert connection.exec_driver_sql(relations).scalar() == 1
        save_all(engine, [found["whole"]])
        with writing(engine) as connection:
            assert connection.exec_driver_sql(relations).scalar() == 0
    assert groups(fresh_db) == {frozenset(texts)}
    assert faults(fresh_db) == []


def test_copies_are_one_source(fresh_db: str) -> None:
    said = make_claim("w", "w", speaker="Ana Lim", said_by=None, cue=None)
    store(fresh_db, [replace(one, claims=(said,)) for one in FAMILY])
    with connect(fresh_db) as connection:
        counted = count_sources(connection, CLAIMS, Filter(speaker="lim"))
    assert counted == (len(FAMILY), len(FAMILY), len(FAMILY) - len(COPIES) + 1, 1)


def test_a_count_that_is_wrong_is_found(fresh_db: str) -> None:
    store(fresh_db, FAMILY)
    with opened(fresh_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("UPDATE copy_group SET documents = 9 WHERE id = 1")
        connection.exec_driver_sql("UPDATE copy_text SET digest = 'x' WHERE id = 2")
        connection.exec_driver_sql("DELETE FROM copy_member WHERE document_id = 7")
    said = " ".join(faults(fresh_db))
    assert "copy_group 1: counts other documents than it has" in said
    assert "its copies are those of another text" in said
    assert "document 7: is not compared with others for copies" in said
