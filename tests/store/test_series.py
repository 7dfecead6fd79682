"""Series, points and pairs are the same however the documents came, and as made from scratch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from conftest import Databases
from factories import make_claim, make_document, make_entity, make_figure, place, save_all
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from factdb.compare.relations import MOST_CARRIERS, MOST_STATEMENTS
from factdb.database import Database
from factdb.errors import DatabaseError, ReadError
from factdb.query.connection import connect
from factdb.records import EntityKind, Extraction, Measure, Polarity, Qualifier, Span
from factdb.store.derived.series import rebuild
from factdb.store.engine import opened, writing
from factdb.store.migrate import upgrade

SERIES = "SELECT name, measure, points, speakers, documents, first_day, last_day FROM series"
POINTS = (
    "SELECT key, series, day, since, low, high, speaker, documents, carried_by, agreeing, "
    "differing, url FROM series_points"
)
PAIRS = (
    "SELECT r.rule, r.day, r.scope, a.key, b.key FROM figure_relation r "
    "JOIN figure a ON a.id = r.earlier_id JOIN figure b ON b.id = r.later_id"
)


def report(number: int = 9, name: str = "a", speaker: str = "Ann", **facts: Any) -> Extraction:
    """Make a document in which a speaker says that so many people were killed in a place."""
    text = f"{speaker} said {number} people were killed."
    figure = {
        "unit": "people",
        "counted": "people",
        "indicator": "killed",
        "measure": Measure.CUMULATIVE,
        "place": "Ranu",
        **facts.pop("figure", {}),
    }
    return Extraction(
        make_document(text, name, publisher=facts.pop("publisher", name), **facts),
        "en",
        claims=(
            make_claim(
                f"{number} people were killed",
                text,
                speaker=speaker,
                polarity=figure.pop("polarity", Polarity.ASSERTED),
            ),
        ),
        figures=(make_figure(str(number), text=text, **figure),),
        entities=(make_entity(speaker, kind=EntityKind.PERSON),),
    )


def load(address: str, *extractions: Extraction) -> None:
    """Save extractions, each in a transaction of its own."""
    with opened(address) as engine:
        for extraction in extractions:
            save_all(engine, [extraction])


def kept(address: str) -> list[list[tuple[Any, ...]]]:
    """Return what is kept of series, without the numbers that hold in one database only."""
    with connect(address) as connection:
        return [
            sorted(connection.rows(f"{sql} WHERE {where}", {}), key=str)
            for sql, where in ((SERIES, "points > 0"), (POINTS, "true"), (PAIRS, "true"))
        ]


def pairs(address: str) -> list[tuple[str, int, int]]:
    """Return every pair as its rule and both numbers."""
    with Database(address) as database:
        found = [
            *database.disagreements(),
            *database.corroboration(),
            *database.revisions(rises=True),
        ]
    return sorted((row.rule, int(row.other_low or 0), int(row.low or 0)) for row in found)


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Databases, str]:
    """Where files with a database come from, and an empty one: a server takes a second for each."""
    databases = Databases("sqlite", tmp_path_factory.mktemp("series"), "")
    template = databases.create()
    with opened(template) as engine:
        upgrade(engine)
    return databases, template


def make_anew(address: str) -> None:
    with opened(address) as engine, writing(engine) as connection:
        rebuild(connection)


@contextmanager
def fresh(databases: Databases, template: str) -> Iterator[str]:
    address = databases.create(template)
    yield address
    databases.drop(address)


# Each example makes databases: few of them, and none to find a smaller one.
PLAIN = settings(
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
reports = st.builds(
    report,
    st.sampled_from([9, 10, 14, 17]),
    st.sampled_from("abcdef"),
    st.sampled_from(["Ann", "Ben", "Ben Cole", "Dee"]),
    publisher=st.sampled_from(["Post", "Echo", "Wire", None]),
    author=st.sampled_from([None, "Wire"]),
    published=st.sampled_from([date(2020, 3, day) for day in (1, 2, 3)]),
    figure=st.fixed_dictionaries(
        {
            "place": st.sampled_from(["Ranu", "Ranu regency", None]),
            "measure": st.sampled_from([Measure.CUMULATIVE, Measure.STOCK, Measure.UNKNOWN]),
            "qualifier": st.sampled_from([Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST]),
            "vague": st.sampled_from([False, False, True]),
            "polarity": st.sampled_from([*Polarity, Polarity.ASSERTED]),
        }
    ),
)


@PLAIN
@given(
    st.lists(reports, min_size=2, max_size=8, unique_by=lambda one: one.document.name), st.data()
)
def test_the_order_of_loading_does_not_matter(
    files: tuple[Databases, str], stories: list[Extraction], data: st.DataObject
) -> None:
    others = data.draw(st.permutations(stories))
    with fresh(*files) as one, fresh(*files) as two:
        load(one, *stories)
        load(two, *others)
        assert kept(one) == kept(two)


@PLAIN
@given(st.lists(reports, min_size=2, max_size=12))
def test_what_is_kept_is_what_is_made_from_scratch(
    files: tuple[Databases, str], stories: list[Extraction]
) -> None:
    """Of six addresses at most: further texts are new versions, and texts that come back."""
    with fresh(*files) as address:
        load(address, *stories)
        before = kept(address)
        make_anew(address)
        assert kept(address) == before


@pytest.mark.parametrize("seed", range(3))
def test_a_long_series_is_kept_as_it_is_made_from_scratch(
    files: tuple[Databases, str], seed: int
) -> None:
    """Days in any order, several of one day, and every fourth text a new version."""
    random = Random(seed)
    stories = [
        report(
            random.choice([9, 10, 14, 17, 30, 1000]),
            f"doc {random.randrange(30)}",
            random.choice(["Ann", "Ben", "Dee"]),
            publisher=random.choice("xyz"),
            published=date(2020, 3, random.randint(1, 20)),
            figure={"qualifier": random.choice([Qualifier.EXACT, Qualifier.AT_LEAST])},
        )
        for _ in range(40)
    ]
    with fresh(*files) as address:
        with opened(address) as engine:
            for first in range(0, len(stories), 5):
                save_all(engine, stories[first : first + 5])
        before = kept(address)
        make_anew(address)
        assert kept(address) == before


def test_a_batch_is_kept_as_its_documents_one_by_one(
    databases: Databases, fresh_template: str
) -> None:
    stories = [report(9 + n % 3, f"doc {n}", f"Speaker {n % 4}") for n in range(12)]
    with fresh(databases, fresh_template) as one, fresh(databases, fresh_template) as two:
        load(one, *stories)
        with opened(two) as engine:
            save_all(engine, stories)
        assert kept(one) == kept(two)


def test_two_speakers_disagree_once_however_many_carry_them(fresh_db: str) -> None:
    load(fresh_db, report(17, "a"), report(14, "b", "Ben"), report(17, "c"), report(14, "d", "Ben"))
    assert pairs(fresh_db) == [("disjoint", 17, 14)] or pairs(fresh_db) == [("disjoint", 14, 17)]


def test_a_number_that_a_document_also_has_from_somebody_is_that_speakers(fresh_db: str) -> None:
    text = "In all 17 people were killed. The road is closed. Ann said 17 people had died."
    figure = report(17, "a").figures[0]
    both = replace(
        report(17, "a"),
        document=make_document(text, "a", publisher="a"),
        claims=(
            make_claim("In all 17 people were killed", text, speaker=None),
            make_claim("17 people had died", text, speaker="Ann"),
        ),
        figures=(figure._replace(span=place(text, "17")), figure._replace(span=Span(59, 61))),
    )
    load(fresh_db, both, report(14, "b"), report(20, "c", "Ben"))
    assert sorted(pairs(fresh_db)) == sorted(
        [("disjoint", 17, 20), ("disjoint", 17, 20), ("disjoint", 14, 20)]
    )


def test_a_new_version_takes_its_number_out_and_is_a_correction(fresh_db: str) -> None:
    load(fresh_db, report(17, "a"), report(14, "b", "Ben"))
    load(fresh_db, report(14, "a"))
    assert pairs(fresh_db) == [("agree", 14, 14), ("corrected", 17, 14)]


def test_a_text_that_comes_back_is_corrected_no_more(fresh_db: str) -> None:
    load(fresh_db, report(17, "a"), report(14, "a"), report(17, "a"))
    assert pairs(fresh_db) == []


def test_a_document_read_anew_with_another_publisher_is_compared_anew(fresh_db: str) -> None:
    load(fresh_db, report(9, "a", publisher="Post"), report(9, "b", "Ben", publisher="Post"))
    assert pairs(fresh_db) == []  # one newspaper quotes both
    load(fresh_db, report(9, "b", "Ben", publisher="Echo"))
    assert pairs(fresh_db) == [("agree", 9, 9)]


def test_a_speaker_who_turns_out_to_be_a_person_is_no_body_named_in_two_languages(
    fresh_db: str,
) -> None:
    def unknown(one: Extraction) -> Extraction:
        entities = tuple(entity._replace(kind=EntityKind.UNKNOWN) for entity in one.entities)
        return replace(one, entities=entities)

    indonesian = replace(unknown(report(9, "a", "Zed Roe", language="id")), language="id")
    load(fresh_db, indonesian, unknown(report(9, "b", "Ben Cole")))
    assert pairs(fresh_db) == []
    load(fresh_db, report(17, "c", "Zed Roe", figure={"place": "Lumbir"}))
    assert pairs(fresh_db) == [("agree", 9, 9)]
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert kept(fresh_db) == before


def test_an_articles_own_number_is_compared_anew_with_whom_it_quotes(fresh_db: str) -> None:
    def unknown(one: Extraction) -> Extraction:
        entities = tuple(entity._replace(kind=EntityKind.UNKNOWN) for entity in one.entities)
        return replace(one, entities=entities)

    one = report(9, "a", "Zed Roe", language="id")
    text = f"In all 9 were killed. {one.document.text}"
    claims = (
        make_claim("In all 9 were killed", text, speaker=None),
        make_claim("9 people were killed", text, speaker="Zed Roe"),
    )
    figure = one.figures[0]
    figures = (
        figure._replace(span=place(text, "9")),
        figure._replace(span=Span(text.index("9 people"), text.index("9 people") + 1)),
    )
    document = replace(one.document, text=text)
    both = replace(one, document=document, claims=claims, figures=figures, language="id")
    load(fresh_db, unknown(both), unknown(report(9, "b", "Ben Cole")))
    assert pairs(fresh_db) == []
    load(fresh_db, report(17, "c", "Zed Roe", figure={"place": "Lumbir"}))
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert kept(fresh_db) == before
    assert pairs(fresh_db) == [("agree", 9, 9)] * 2


def test_whoever_is_left_alone_differs_from_nobody(fresh_db: str) -> None:
    load(fresh_db, report(375, "a", "Ann"), report(400, "b", "Ben"))
    gone = make_document("Nothing is told any more here.", name="a")
    load(fresh_db, replace(report(375, "a"), document=gone, claims=(), figures=(), entities=()))
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert kept(fresh_db) == before


def test_a_gazetteer_joins_the_names_of_a_place_for_good(fresh_db: str, tmp_path: Path) -> None:
    stories = [
        report(9, "a", figure={"place": "eastern Halab"}),
        report(9, "b", "Ben", figure={"place": "Aleppo timur"}),
    ]
    load(fresh_db, *stories)
    assert pairs(fresh_db) == []
    file = tmp_path / "places.csv"
    file.write_text("# a place, and its other names\n\nAleppo,Halab,Alep\n", encoding="utf-8")
    with Database(fresh_db) as database:
        assert database.import_places(str(file)) == (2, 0)
        assert database.import_places(str(file)) == (0, 0)
        assert pairs(fresh_db) == [("agree", 9, 9)]
        assert database.one_series("killed people east Halab").series.place == "aleppo east"
        assert [row.points for row in database.series(place="Alep timur")] == [2]
    load(fresh_db, report(14, "c", "Dee", figure={"place": "Alep"}))
    with Database(fresh_db) as database:
        assert {row.place for row in database.series()} == {"aleppo", "aleppo east"}
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert kept(fresh_db) == before


def test_another_name_of_another_name_is_of_the_same_place(fresh_db: str, tmp_path: Path) -> None:
    file = tmp_path / "places.csv"
    load(fresh_db, report(9, "a", figure={"place": "Alep"}))
    with Database(fresh_db) as database:
        file.write_text("Halab,Alep\n", encoding="utf-8")
        assert database.import_places(str(file)) == (1, 0)
        file.write_text("Aleppo,Halab\nAleppo City,Aleppo\n", encoding="utf-8")
        assert database.import_places(str(file)) == (2, 1)
        assert database.import_places(str(file)) == (0, 0)
        assert [row.place for row in database.series()] == ["aleppo city"]
        file.write_text("Alep,Aleppo City\n", encoding="utf-8")
        with pytest.raises(DatabaseError, match="cannot be a name of"):
            database.import_places(str(file))
        assert [row.place for row in database.series()] == ["aleppo city"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [("Aleppo\n", 'line 1: "Aleppo" has no other name'), ("A,C\nB,C\n", 'line 2: "c" is a name')],
)
def test_a_gazetteer_that_says_nothing_or_two_things_is_refused(
    fresh_db: str, tmp_path: Path, text: str, refused: str
) -> None:
    file = tmp_path / "places.csv"
    file.write_text(text, encoding="utf-8")
    with Database(fresh_db) as database, pytest.raises(ReadError, match=refused):
        database.import_places(str(file))


WIRE = (
    "The river rose in the night and took the lower bridge before anybody had closed it, so that "
    "the villages on the far bank could be reached by boat alone until the army laid a new one. "
    "Teachers opened the school for whoever had lost a house, and the bakery gave out bread until "
    "its flour was gone. Rain is forecast for two more days, and the dam upstream is nearly full."
)


@pytest.mark.parametrize(("told", "agreeing"), [(WIRE, []), ("Its own report.", [("agree", 9, 9)])])
def test_copies_of_one_text_are_one_source(
    fresh_db: str, told: str, agreeing: list[tuple[str, int, int]]
) -> None:
    """A desk gave the wire's text another speaker: no second source says so."""
    stories = [
        replace(one, document=replace(one.document, text=f"{one.document.text}\n\n{words}"))
        for one, words in ((report(9, "a"), WIRE), (report(9, "b", "Ben"), told))
    ]
    load(fresh_db, *stories)
    assert pairs(fresh_db) == agreeing
    load(fresh_db, replace(report(9, "c"), document=replace(stories[0].document, name="c")))
    with Database(fresh_db) as database:
        points = database.one_series("killed people ranu").points
        counted = database.count("claims")
    by_ann = next(point for point in points if point.speaker == "Ann")
    assert (by_ann.documents, by_ann.copy_groups) == (2, 1)
    assert (counted.documents, counted.copy_groups, counted.speakers) == (3, 2 - (told == WIRE), 2)


def test_a_series_is_shown_beside_what_it_is_not_compared_with(fresh_db: str) -> None:
    load(
        fresh_db,
        report(17, "a"),
        report(14, "b", "Ben", figure={"counted": "children", "unit": "children"}),
        report(12, "c", "Ben", figure={"measure": Measure.STOCK}),
        report(11, "d", "Ben", figure={"place": "eastern Ranu"}),
        report(10, "e", "Ben", figure={"place": "Ranuville"}),
        report(9, "f", "Ben", figure={"indicator": "injured"}),
    )
    assert pairs(fresh_db) == []
    with Database(fresh_db) as database:
        ranu = database.one_series("killed people ranu cumulative")
        east = database.one_series("killed people ranu east")
    beside = [(row.population, row.place, row.measure) for row in ranu.beside]
    assert sorted(beside) == [
        ("children", "ranu", "cumulative"),
        ("people", "ranu", "stock"),
        ("people", "ranu east", "cumulative"),
    ]
    assert {row.place for row in east.beside} == {"ranu"}


def test_a_total_in_between_takes_the_place_of_the_step(fresh_db: str) -> None:
    days = [date(2020, 3, day) for day in (1, 2, 3)]
    load(fresh_db, report(9, "a", published=days[0]), report(17, "c", published=days[2]))
    assert pairs(fresh_db) == [("rose", 9, 17)]
    load(fresh_db, report(20, "b", published=days[1]))
    assert pairs(fresh_db) == [("fell", 20, 17), ("rose", 9, 20)]


def test_a_step_that_goes_leaves_what_its_first_day_disagrees_about(fresh_db: str) -> None:
    load(
        fresh_db,
        report(67, "a", published=date(2020, 3, 1)),
        report(12, "b", "Ben", published=date(2020, 3, 1)),
        report(50, "c", published=date(2020, 3, 3)),
        report(60, "d", published=date(2020, 3, 2)),
    )
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert before == kept(fresh_db)


def test_without_a_place_only_one_document_is_compared(fresh_db: str) -> None:
    nowhere = {"place": None}
    load(fresh_db, report(17, "a", figure=nowhere), report(14, "b", "Ben", figure=nowhere))
    assert pairs(fresh_db) == []


def test_a_denied_number_belongs_to_the_series_and_is_no_point(fresh_db: str) -> None:
    load(fresh_db, report(40, "a", figure={"polarity": Polarity.DENIED}), report(17, "b", "Ben"))
    assert pairs(fresh_db) == []
    with Database(fresh_db) as database:
        denied, stated = sorted(database.figures(), key=lambda row: row.point_id or 0)
        assert (denied.series, denied.point_id) == (stated.series, None)
        (series,) = database.series()
    assert (series.points, series.documents) == (1, 1)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Lavrov", "Sergey Lavrov"),
        ("BNP", "Badan Nasional Penanggulangan"),
    ],
)
def test_two_names_of_one_speaker_are_not_two_speakers(fresh_db: str, one: str, two: str) -> None:
    load(fresh_db, report(17, "a", one), report(14, "b", two), report(17, "c", two))
    assert pairs(fresh_db) == []


def test_bodies_named_in_two_languages_may_be_one(fresh_db: str) -> None:
    body = (make_entity("pusat rekonsiliasi Rusia", kind=EntityKind.ORGANISATION),)
    indonesian = replace(report(375, "a", "pusat rekonsiliasi Rusia", language="id"), entities=body)
    load(fresh_db, replace(indonesian, language="id"), report(375, "b", "Russian centre"))
    with opened(fresh_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("UPDATE entity SET kind = 'organisation'")
    make_anew(fresh_db)
    assert pairs(fresh_db) == []


def test_the_statements_compared_on_one_day_are_bounded(fresh_db: str) -> None:
    tolls = {n: int(100 * 1.3**n) for n in range(1, MOST_STATEMENTS + 20)}  # no two nearly the same
    stories = [report(toll, f"doc {n}", f"Speaker {n}") for n, toll in tolls.items()]
    Random(1).shuffle(stories)
    with opened(fresh_db) as engine:
        save_all(engine, stories[:30])
    load(fresh_db, *stories[30:])
    with Database(fresh_db) as database:
        found = sum(1 for _ in database.disagreements())
    assert found == len(list(combinations(range(MOST_STATEMENTS), 2)))
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert kept(fresh_db) == before


def test_of_the_many_who_carry_a_number_the_first_are_compared(fresh_db: str) -> None:
    stories = [report(9, f"doc {n}", publisher=f"outlet {n % 3}") for n in range(2 * MOST_CARRIERS)]
    Random(2).shuffle(stories)
    load(fresh_db, report(375, "other", "Ben", publisher="outlet 1"), *stories)
    before = kept(fresh_db)
    make_anew(fresh_db)
    assert kept(fresh_db) == before
    assert len(pairs(fresh_db)) == 1


def test_a_part_above_its_whole_and_a_total_below_its_addition_do_not_fit(fresh_db: str) -> None:
    children = {"counted": "children", "unit": "children"}
    load(
        fresh_db,
        report(9, "a"),
        report(12, "b", figure=children),
        report(11, "c", figure={"measure": Measure.FLOW}),
        report(3, "d", "Ben", figure=children),
    )
    with Database(fresh_db) as database:
        found = [(one.rule, one.message) for one in database.check_arithmetic()]
    assert found == [
        ("part", "12 children killed on 2024-05-07 are more than 9 people, says ann"),
        ("total", "9 people killed until 2024-05-07 are fewer than 11 that day, says ann"),
    ]


@pytest.mark.parametrize(
    ("place", "speaker", "count"),
    [("", "", 0), ("", "Ann", 1), ("Ranu", "", 1), ("Ranu", "Ann", 1)],
)
def test_what_an_article_says_of_no_place_may_be_of_two_events(
    fresh_db: str, place: str, speaker: str, count: int
) -> None:
    text = "12 children were killed. 9 people were killed."
    facts = {"text": text, "indicator": "killed", "measure": Measure.FLOW, "place": place or None}
    claims = [
        make_claim(words, text, speaker=speaker or None)
        for words in ("12 children were killed", "9 people were killed")
    ]
    figures = [
        make_figure("12", counted="children", unit="children", **facts),
        make_figure("9", counted="people", unit="people", **facts),
    ]
    entities = (make_entity(speaker, kind=EntityKind.PERSON),) if speaker else ()
    load(
        fresh_db,
        Extraction(make_document(text), "en", tuple(claims), tuple(figures), entities=entities),
    )
    with Database(fresh_db) as database:
        assert len(list(database.check_arithmetic())) == count


def test_what_counts_nothing_by_name_is_no_whole(fresh_db: str) -> None:
    text = "Five children died. Two died at home."
    facts = {"text": text, "indicator": "killed", "measure": Measure.FLOW}
    claims = [
        make_claim(words, text, speaker="Ann")
        for words in ("Five children died", "Two died at home")
    ]
    figures = [
        make_figure("Five", "5", counted="children", unit="children", **facts),
        make_figure("Two", "2", unit=None, **facts),
    ]
    entities = (make_entity("Ann", kind=EntityKind.PERSON),)
    load(
        fresh_db,
        Extraction(make_document(text), "en", tuple(claims), tuple(figures), entities=entities),
    )
    with Database(fresh_db) as database:
        assert list(database.check_arithmetic()) == []


def test_a_database_is_made_anew_as_it_is(fresh_db: str) -> None:
    load(fresh_db, report(17, "a"), report(14, "b", "Ben"))
    before = kept(fresh_db)
    with Database(fresh_db) as database:
        assert database.rebuild() == (1, 2, 1, 0)
    assert kept(fresh_db) == before
