"""Groups of claims are the same however the documents came, and as made from scratch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import pytest
from conftest import Databases
from factories import make_claim, make_document, make_entity, make_figure, save_all
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from factdb.errors import FactdbError, NotFound
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.records import EntityKind, Extraction, Kind, Measure, Polarity
from factdb.store.derived.deciding import decide, undo
from factdb.store.derived.propositions import build
from factdb.store.derived.wording import MOST
from factdb.store.engine import opened, writing
from factdb.store.migrate import upgrade

KEPT = (
    "SELECT g.key, g.claims, g.day, g.is_decided, c.key, m.score, m.reason FROM claim_group g "
    "JOIN claim_member m ON m.claim_group_id = g.id JOIN claim c ON c.id = m.claim_id"
)
QUOTE = "We rowed all night along the dyke and found nobody who could still walk"
TRIMMED = "We rowed all night along the dyke and found nobody"
OTHER = "The mill beside the harbour will open its doors again before the winter"
SHORT = "The road is closed"
_minutes = count()


def report(words: str = QUOTE, name: str = "a", speaker: str | None = "Ann", **facts: Any) -> Any:
    """Make a document with a claim of these words; `killed` gives it a number in front.

    `again` are the words of a second one, with the same number.
    """
    killed, again = facts.pop("killed", None), facts.pop("again", None)
    polarity = facts.pop("polarity", Polarity.ASSERTED)
    said = [words, again] if again and again != words else [words]
    claimed = [f"{killed} people were killed, and {one}" if killed else one for one in said]
    text = " ".join(f"{speaker} said {one}." if speaker else f"{one}." for one in claimed)
    figures = [
        make_figure(
            f"{killed} people were killed, and {one}",
            text=text,
            low=str(killed),
            unit="people",
            counted="people",
            indicator="killed",
            measure=Measure.CUMULATIVE,
            place="Ranu",
        )
        for one in said
        if killed
    ]
    return Extraction(
        make_document(text, name, **facts),
        "en",
        claims=tuple(
            make_claim(one, text, speaker=speaker, polarity=polarity, kind=Kind.INDIRECT)
            for one in claimed
        ),
        figures=tuple(figures),
        entities=(make_entity(speaker, kind=EntityKind.PERSON),) if speaker else (),
    )


def load(address: str, *extractions: Extraction) -> None:
    """Save extractions, each in a transaction of its own."""
    with opened(address) as engine:
        for extraction in extractions:
            save_all(engine, [extraction])


def say(address: str, one: str, two: str, are_same: bool) -> None:
    """Decide of the claims of two documents, by name, at a time after every decision before."""
    with opened(address) as engine, writing(engine) as connection:
        numbers = dict(
            connection.exec_driver_sql(
                "SELECT d.name, c.id FROM claim c JOIN document d ON d.id = c.document_id "
                "WHERE c.is_current"
            ).fetchall()
        )
        made_at = datetime(2024, 6, 1, tzinfo=UTC) + timedelta(minutes=next(_minutes))
        decide(connection, [numbers[one], numbers[two]], are_same, made_at)


def kept(address: str) -> list[tuple[Any, ...]]:
    """Return every grouped claim with its group, without the numbers of one database."""
    with connect(address) as connection:
        return sorted(tuple(map(str, row)) for row in connection.rows(KEPT, {}))


def groups(address: str) -> list[list[str]]:
    """Return the groups as the names of their claims' documents."""
    with connect(address) as connection:
        sql = "SELECT proposition, url FROM repeats ORDER BY url"
        found: dict[int, list[str]] = {}
        for number, name in connection.rows(sql, {}):
            found.setdefault(number, []).append(name)
        assert [str(one) for one in check(connection)] == []
    return sorted(found.values())


def reasons(address: str) -> set[tuple[float, str]]:
    with connect(address) as connection:
        return set(connection.rows("SELECT score, reason FROM repeats", {}))


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Databases, str]:
    """Where files with a database come from, and an empty one: a server takes a second for each."""
    databases = Databases("sqlite", tmp_path_factory.mktemp("propositions"), "")
    template = databases.create()
    with opened(template) as engine:
        upgrade(engine)
    return databases, template


@contextmanager
def fresh(databases: Databases, template: str) -> Iterator[str]:
    address = databases.create(template)
    yield address
    databases.drop(address)


def make_anew(address: str) -> None:
    with opened(address) as engine, writing(engine) as connection:
        build(connection)


# Each example makes databases: few of them, and none to find a smaller one.
PLAIN = settings(
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
NAMES = "abcdef"
reports = st.builds(
    report,
    st.sampled_from([QUOTE, TRIMMED, f"{QUOTE}, she said", OTHER, SHORT]),
    st.sampled_from(NAMES),
    st.sampled_from(["Ann", "Ben", None]),
    killed=st.sampled_from([None, 9, 14]),
    again=st.sampled_from([None, None, f"{OTHER} and the rain", SHORT]),
    polarity=st.sampled_from([*Polarity, Polarity.ASSERTED, Polarity.ASSERTED]),
    published=st.sampled_from([date(2020, 3, day) for day in (1, 2)]),
)
decisions = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.booleans()).filter(
        lambda one: one[0] != one[1]
    ),
    max_size=4,
)


@PLAIN
@given(
    st.lists(reports, min_size=2, max_size=6, unique_by=lambda one: one.document.name), st.data()
)
def test_the_order_of_loading_does_not_matter(
    files: tuple[Databases, str], stories: list[Extraction], data: st.DataObject
) -> None:
    others = data.draw(st.permutations(stories))
    with fresh(*files) as one, fresh(*files) as two:
        load(one, *stories)
        with opened(two) as engine:
            save_all(engine, others)
        assert kept(one) == kept(two)


@PLAIN
@given(st.lists(reports, min_size=2, max_size=9), decisions, st.lists(reports, max_size=6))
def test_what_is_kept_is_what_is_made_from_scratch(
    files: tuple[Databases, str],
    stories: list[Extraction],
    said: list[tuple[str, str, bool]],
    later: list[Extraction],
) -> None:
    """Further texts are new versions, and texts that come back; decisions stand through them."""
    there = {one.document.name for one in stories}
    with fresh(*files) as address:
        load(address, *stories)
        for one, two, are_same in said:
            if {one, two} <= there:
                say(address, one, two, are_same)
        load(address, *later)
        before = kept(address)
        make_anew(address)
        assert kept(address) == before
        groups(address)  # and is sound


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (report(), report(name="b", speaker="Ben"), (1.0, "the same words")),
        (report(), report(QUOTE.upper(), "b"), (1.0, "the same words")),
        (report(), report(TRIMMED, "b"), (1.0, "nearly the same words")),
        (report(SHORT), report(SHORT, "b"), (1.0, "the same words")),
        (
            report(killed=9),
            report(OTHER, "b", killed=9),
            (0.9, "the same numbers of one speaker and day"),
        ),
    ],
)
def test_claims_that_say_the_same_are_grouped_with_a_reason(
    fresh_db: str, one: Extraction, two: Extraction, why: tuple[float, str]
) -> None:
    load(fresh_db, one, two)
    assert groups(fresh_db) == [["a", "b"]]
    assert reasons(fresh_db) == {why}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (report(), report(OTHER, "b")),
        (report(), report(name="b", polarity=Polarity.DENIED)),
        (report(SHORT), report(SHORT, "b", speaker="Ben")),  # another road
        (report(SHORT, speaker=None), report(SHORT, "b", speaker=None)),
        (report(killed=9), report(name="b", killed=14)),  # the words are nearly the same
        (report(OTHER, killed=9), report(name="b", killed=9, speaker="Ben")),
        (report(OTHER, killed=9), report(name="b", killed=9, published=date(2020, 3, 1))),
    ],
)
def test_claims_that_say_another_thing_are_not_grouped(
    fresh_db: str, one: Extraction, two: Extraction
) -> None:
    load(fresh_db, one, two)
    assert groups(fresh_db) == []


def test_a_new_version_takes_its_claim_out_of_the_group(fresh_db: str) -> None:
    load(fresh_db, report(), report(name="b"), report(name="c"))
    load(fresh_db, report(OTHER, "b"))
    assert groups(fresh_db) == [["a", "c"]]
    load(fresh_db, report(OTHER, "c"))
    assert groups(fresh_db) == [["b", "c"]]
    load(fresh_db, report(name="b"))  # the text comes back
    assert groups(fresh_db) == [["a", "b"]]


def test_a_bridge_that_goes_parts_what_it_joined(fresh_db: str) -> None:
    bridge = report(OTHER, "b", killed=9)
    load(fresh_db, report(killed=9), bridge, report(f"9 people were killed, and {OTHER}", "c"))
    with_number = groups(fresh_db)
    load(fresh_db, report(SHORT, "b"))
    assert with_number == [["a", "b"]]
    assert groups(fresh_db) == []


def test_a_document_that_goes_parts_two_groups_that_it_joined(fresh_db: str) -> None:
    """Its two claims have the words of either, and one number."""
    days = [date(2020, 3, day) for day in range(1, 6)]
    load(
        fresh_db,
        *(report(name=f"a{n}", killed=9, published=days[n]) for n in (1, 2)),
        *(report(OTHER, f"b{n}", killed=9, published=days[n]) for n in (3, 4)),
    )
    apart = [["a1", "a2"], ["b3", "b4"]]
    assert groups(fresh_db) == apart
    load(fresh_db, report(name="m", killed=9, again=OTHER, published=days[0]))
    assert groups(fresh_db) == [["a1", "a2", "b3", "b4", "m", "m"]]
    load(fresh_db, report("Nobody came", "m"))
    assert groups(fresh_db) == apart


def test_a_person_joins_claims_that_share_no_word(fresh_db: str) -> None:
    load(fresh_db, report(), report(OTHER, "b"), report(OTHER, "c"))
    say(fresh_db, "a", "b", True)
    assert groups(fresh_db) == [["a", "b", "c"]]
    assert (1.0, "a person said so") in reasons(fresh_db)


def test_a_person_parts_claims_with_the_same_words(fresh_db: str) -> None:
    load(fresh_db, report(), report(name="b"))
    say(fresh_db, "a", "b", False)
    assert groups(fresh_db) == []
    load(fresh_db, report(name="c"))  # one more goes with either of them, not with both
    assert [len(one) for one in groups(fresh_db)] == [2]


def test_the_newer_of_two_decisions_counts(fresh_db: str) -> None:
    load(fresh_db, report(), report(name="b"))
    say(fresh_db, "a", "b", False)
    say(fresh_db, "b", "a", True)
    assert groups(fresh_db) == [["a", "b"]]


def test_what_is_the_same_by_way_of_a_third_is_no_more_where_a_person_parts_it(
    fresh_db: str,
) -> None:
    load(fresh_db, report(), report(OTHER, "b"), report(SHORT, "c"))
    say(fresh_db, "a", "b", True)
    say(fresh_db, "b", "c", True)
    assert groups(fresh_db) == [["a", "b", "c"]]
    say(fresh_db, "a", "c", False)
    assert groups(fresh_db) == [["b", "c"]]  # the later of both joins stands


def test_decisions_hold_through_loads_versions_and_rebuilds(fresh_db: str) -> None:
    load(fresh_db, report(), report(name="b"), report(OTHER, "c"))
    say(fresh_db, "a", "b", False)
    say(fresh_db, "a", "c", True)
    told = [["a", "c"]]
    assert groups(fresh_db) == told
    load(fresh_db, report(name="a", publisher="The Post"))  # the same text, extracted anew
    assert groups(fresh_db) == told
    load(fresh_db, report(name="a", speaker="Ann Roe"))  # another text, the same claim in it
    assert groups(fresh_db) == told
    load(fresh_db, report(TRIMMED, name="a"))  # another text, nearly the same claim in it
    assert groups(fresh_db) == told
    make_anew(fresh_db)
    assert groups(fresh_db) == told
    load(fresh_db, report(SHORT, name="a"))  # the claim is gone; when it comes back, so does this
    assert groups(fresh_db) == []
    load(fresh_db, report())
    assert groups(fresh_db) == told


def test_a_decision_is_undone_and_cannot_be_undone_twice(fresh_db: str) -> None:
    load(fresh_db, report(), report(name="b"))
    say(fresh_db, "a", "b", False)
    now = datetime(2024, 7, 1, tzinfo=UTC)
    with opened(fresh_db) as engine:
        with writing(engine) as connection:
            assert undo(connection, None, now) == 1
        for number, refused in ((1, "undone before"), (2, "is an undo")):
            with writing(engine) as connection, pytest.raises(FactdbError, match=refused):
                undo(connection, number, now)
        for missing in (7, None):
            with writing(engine) as connection, pytest.raises(NotFound, match="no decision"):
                undo(connection, missing, now)
    assert groups(fresh_db) == [["a", "b"]]


@pytest.mark.parametrize("statement", ["UPDATE decision SET note = 'x'", "DELETE FROM decision"])
def test_the_database_refuses_to_change_the_log(fresh_db: str, statement: str) -> None:
    load(fresh_db, report(), report(name="b"))
    say(fresh_db, "a", "b", False)
    refused = pytest.raises(FactdbError, match="only added to")
    with opened(fresh_db) as engine, refused, writing(engine) as connection:
        connection.exec_driver_sql(statement)


def test_the_words_of_one_band_that_are_compared_are_bounded(fresh_db: str) -> None:
    """More than are compared, in any order, give the same."""
    stories = [report(f"{QUOTE} and stood in row {n}", f"doc {n}") for n in range(MOST + 9)]
    load(fresh_db, *stories[:4])
    with opened(fresh_db) as engine:
        save_all(engine, stories[4:])
    before = kept(fresh_db)
    load(fresh_db, *(report(OTHER, f"doc {n}") for n in range(0, MOST, 3)))
    load(fresh_db, *Random(1).sample(stories, len(stories)))
    assert kept(fresh_db) == before
    make_anew(fresh_db)
    assert kept(fresh_db) == before


def test_a_copy_joins_a_group_and_counts_its_documents(fresh_db: str) -> None:
    load(fresh_db, *(report(name=f"doc {n}") for n in range(5)))
    with connect(fresh_db) as connection:
        sql = "SELECT claims, documents, copy_groups, speakers, score FROM propositions"
        assert list(connection.rows(sql, {})) == [(5, 5, 5, 1, 1.0)]  # too short for copies
