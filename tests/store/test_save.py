from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from factories import (
    begin_run,
    make_claim,
    make_date,
    make_document,
    make_entity,
    make_extraction,
    make_figure,
    save_all,
    save_one,
)
from sqlalchemy import Engine
from stories import FIRE, FLOOD, STORIES

from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.filters import Filter
from factdb.query.lists import CLAIMS, DATES, DOCUMENTS, FIGURES, SPEAKERS, find
from factdb.records import EntityKind, Extraction
from factdb.store.engine import open_engine, writing
from factdb.store.plan import Status


@pytest.fixture
def engine(fresh_db: str) -> Iterator[Engine]:
    engine = open_engine(fresh_db)
    yield engine
    engine.dispose()
    with connect(fresh_db) as connection:
        assert list(check(connection)) == []


def statuses(engine: Engine, *extractions: Extraction, status: str = "extracted") -> list[Status]:
    """Save each in a run of its own."""
    return [save_all(engine, [one], status)[0].status for one in extractions]


def count(engine: Engine, table: str) -> int:
    with writing(engine) as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() or 0)


def with_text(text: str, **facts: Any) -> Extraction:
    return make_extraction(make_document(text, **facts))


CHANGED = "On Monday the mayor, Ana Lim, said that 120 homes were flooded and 3 burnt."


def test_a_document_is_stored_with_its_counts(engine: Engine) -> None:
    (saved,) = save_all(engine, [FLOOD])
    assert saved == (Status.STORED, 1, 1, 3, 3, False)


def test_a_document_stored_twice_is_stored_once(engine: Engine) -> None:
    before = statuses(engine, *STORIES) and {t: count(engine, t) for t in ("span", "claim", "role")}
    assert statuses(engine, *STORIES) == [Status.UNCHANGED] * 3
    assert {t: count(engine, t) for t in ("span", "claim", "role")} == before


def test_one_batch_equals_a_document_at_a_time(fresh_db: str, engine: Engine) -> None:
    save_all(engine, [*STORIES, FLOOD])
    with connect(fresh_db) as connection:
        assert [row.id for row in find(connection, DOCUMENTS)] == [1, 2, 3]
        assert len(list(find(connection, CLAIMS))) == 7


def test_the_same_address_twice_in_a_batch_is_two_versions(engine: Engine) -> None:
    saved = save_all(engine, [with_text(make_document().text), with_text(CHANGED)])
    assert [one.status for one in saved] == [Status.STORED, Status.NEW_VERSION]
    assert saved[0].document_id == saved[1].document_id


def test_lists_show_the_newest_version_only(fresh_db: str, engine: Engine) -> None:
    assert statuses(engine, make_extraction(), with_text(CHANGED)) == [
        Status.STORED,
        Status.NEW_VERSION,
    ]
    with connect(fresh_db) as connection:
        assert [row.document for row in find(connection, CLAIMS)] == [1]
        assert len(list(find(connection, FIGURES))) == len(list(find(connection, DATES))) == 1
        (document,) = find(connection, DOCUMENTS)
        (speaker,) = find(connection, SPEAKERS)
    assert (document.version, document.claims, document.figures) == (2, 1, 1)
    assert speaker.claims == 1
    assert count(engine, "claim") == 2


def test_a_text_that_comes_back_is_the_version_that_it_was(fresh_db: str, engine: Engine) -> None:
    extraction = make_extraction()
    assert statuses(engine, extraction, with_text(CHANGED), extraction)[-1] is Status.NEW_VERSION
    with connect(fresh_db) as connection:
        assert [row.version for row in find(connection, DOCUMENTS)] == [1]
        assert len(list(find(connection, CLAIMS))) == 1
    assert count(engine, "version") == 2


@pytest.mark.parametrize(
    "facts",
    [
        {"published": date(2024, 5, 8)},
        {"publisher": "The Lantern"},
        {"author": "A. Writer"},
        {"section": "City"},
        {"title": "Homes flooded"},
        {"language": "de"},
    ],
    ids=lambda facts: next(iter(facts)),
)
def test_a_fact_given_later_extracts_the_document_anew(
    fresh_db: str, engine: Engine, facts: dict[str, Any]
) -> None:
    again = make_extraction(
        replace(make_document(), **facts), language=facts.get("language", "en"), claims=[]
    )
    assert statuses(engine, make_extraction(), again, again) == [
        Status.STORED,
        Status.UPDATED,
        Status.UNCHANGED,
    ]
    with connect(fresh_db) as connection:
        assert list(find(connection, CLAIMS)) == []
        (document,) = find(connection, DOCUMENTS)
        assert not list(find(connection, SPEAKERS))
    shown = document._asdict()
    assert {name: str(value) for name, value in facts.items()} == {
        name: shown[name] for name in facts
    }
    assert count(engine, "version") == 1


def test_a_fact_that_is_left_out_later_is_kept(fresh_db: str, engine: Engine) -> None:
    bare = make_extraction(make_document(published=None))
    assert statuses(engine, FLOOD, make_extraction(), bare)[-1] is Status.UNCHANGED
    statuses(engine, with_text(CHANGED, published=None))
    with connect(fresh_db) as connection:
        published = {row.url: row.published for row in find(connection, DOCUMENTS)}
    assert published["flood.txt"] == "2024-05-07"


def test_a_claim_without_a_day_is_listed_under_the_publication(
    fresh_db: str, engine: Engine
) -> None:
    statuses(engine, make_extraction(), FIRE)
    with connect(fresh_db) as connection:
        days = {row.text: (row.day, row.published) for row in find(connection, CLAIMS)}
    assert days["120 homes were flooded"] == ("2024-05-07", "2024-05-07")
    assert days["seven people had died"] == ("2024-05-01", "2024-05")  # the month is all there is


def test_imported_claims_stand_beside_extracted_ones(fresh_db: str, engine: Engine) -> None:
    statuses(engine, make_extraction())
    hand_made = make_extraction(
        entities=[], claims=[make_claim("The river fell overnight", speaker="Tom Reed", cue=None)]
    )
    assert statuses(engine, hand_made, hand_made, status="imported") == [
        Status.UPDATED,
        Status.UNCHANGED,
    ]
    with connect(fresh_db) as connection:
        rows = {row.text: row.status for row in find(connection, CLAIMS)}
        (document,) = find(connection, DOCUMENTS)
    assert rows == {
        "120 homes were flooded": "extracted",
        "The river fell overnight": "imported",
    }
    assert (document.claims, document.figures) == (2, 2)


def test_imported_claims_survive_a_new_extraction(fresh_db: str, engine: Engine) -> None:
    statuses(engine, make_extraction(entities=[]), status="imported")
    with_author = make_extraction(make_document(author="A. Writer"))
    assert statuses(engine, make_extraction(), with_author) == [Status.UPDATED, Status.UPDATED]
    with connect(fresh_db) as connection:
        assert [row.status for row in find(connection, CLAIMS)] == ["extracted", "imported"]


def test_a_second_import_adds_what_the_first_lacks(fresh_db: str, engine: Engine) -> None:
    more = make_extraction(claims=[make_claim(), make_claim("The river fell", speaker=None)])
    statuses(engine, make_extraction(), more, status="imported")
    with connect(fresh_db) as connection:
        texts = [row.text for row in find(connection, CLAIMS)]
        assert len(list(find(connection, FIGURES))) == 1
    assert sorted(texts) == ["120 homes were flooded", "The river fell"]


def test_a_speaker_is_one_across_documents_whatever_the_case(fresh_db: str, engine: Engine) -> None:
    shouted = make_extraction(
        make_document("ANA LIM said 120 homes were flooded.", "b.txt"),
        claims=[
            make_claim(
                text="ANA LIM said 120 homes were flooded.", speaker="ANA  LIM", said_by="ANA LIM"
            )
        ],
        dates=[],
        entities=[make_entity("ANA  LIM", aliases=("Lim", "lim", "The mayor"))],
    )
    statuses(engine, make_extraction(), shouted)
    with connect(fresh_db) as connection:
        (speaker,) = find(connection, SPEAKERS)
    assert (speaker.name, speaker.claims) == ("Ana Lim", 2)
    assert speaker.aliases == "Lim; The mayor"


def test_namesakes_of_two_kinds_are_two_speakers(fresh_db: str, engine: Engine) -> None:
    office = make_extraction(
        make_document(name="b.txt"), entities=[make_entity(kind=EntityKind.ORGANISATION)]
    )
    unknown = make_extraction(make_document(name="c.txt"), entities=[])
    statuses(engine, make_extraction(), office, unknown)
    with connect(fresh_db) as connection:
        found = {row.kind: row.claims for row in find(connection, SPEAKERS)}
    assert found == {"person": 2, "organisation": 1}


def test_the_chain_runs_from_the_speaker_to_the_publisher(fresh_db: str, engine: Engine) -> None:
    statuses(engine, FLOOD)
    with connect(fresh_db) as connection:
        query = "SELECT claim_id, hop, role, name, text FROM attributions ORDER BY claim_id, hop"
        chains = list(connection.rows(query, {}))
    assert chains == [
        (1, 0, "speaker", "Ärla Nugroho", "Wali Kota Ärla Nugroho"),
        (1, 1, "publisher", "Harian Älv", None),
        (2, 0, "speaker", "Ärla Nugroho", "kata Nugroho"),
        (2, 1, "relay", "Kantor Berita Mega", "Kantor Berita Mega"),
        (2, 2, "publisher", "Harian Älv", None),
        (3, 0, "publisher", "Harian Älv", None),
    ]


def test_keys_are_the_same_in_every_database(fresh_db: str, engine: Engine) -> None:
    statuses(engine, FIRE, FLOOD)
    with connect(fresh_db) as connection:
        keys = {row.text: row.key for row in find(connection, CLAIMS)}
        figures = {row.text: row.key for row in find(connection, FIGURES)}
    assert keys["Kami butuh 40 perahu"] == "26ea0c82b74e0a7790458c65a827a89b"
    assert figures["1.200"] == "d0ad49f28527f35df73f3c480b61118a"
    assert len(set(keys.values())) == len(keys)


def test_claims_alike_in_everything_have_keys_of_their_own(fresh_db: str, engine: Engine) -> None:
    twice = make_extraction(claims=[make_claim(), make_claim(speaker="Tom Reed", said_by=None)])
    statuses(engine, twice, twice)
    with connect(fresh_db) as connection:
        assert len({row.key for row in find(connection, CLAIMS)}) == 2


def test_figures_and_dates_belong_to_the_innermost_claim(fresh_db: str, engine: Engine) -> None:
    text = "Ann said Bob said 5 boats left on Monday. On Tuesday 6 came."
    nested = make_extraction(
        make_document(text),
        claims=[
            make_claim("Bob said 5 boats left on Monday", text, speaker="Ann"),
            make_claim("5 boats left on Monday", text, speaker="Bob"),
        ],
        figures=[make_figure("5", text=text), make_figure("6", text=text)],
        dates=[make_date(text=text), make_date("Tuesday", "2024-05-07", text)],
        entities=[],
    )
    statuses(engine, nested)
    with connect(fresh_db) as connection:
        figures = [(row.text, row.claim_id, row.speaker) for row in find(connection, FIGURES)]
        dates = [(row.text, row.claim_id, row.speaker) for row in find(connection, DATES)]
    assert sorted(figures) == [("5", 2, "Bob"), ("6", None, None)]
    assert sorted(dates) == [("Monday", 2, "Bob"), ("Tuesday", None, None)]


def test_a_document_of_nothing_is_stored(fresh_db: str, engine: Engine) -> None:
    nothing = make_extraction(
        make_document("Nothing is said here.", "flood.txt"),
        claims=[],
        figures=[],
        dates=[],
        entities=[],
    )
    assert save_all(engine, [nothing])[0][3:5] == (0, 0)
    with connect(fresh_db) as connection:
        (document,) = find(connection, DOCUMENTS, Filter(document="flood"))
    assert (document.claims, document.figures) == (0, 0)


def test_two_loaders_at_once_lose_nothing(fresh_db: str, engine: Engine) -> None:
    from threading import Thread

    def load(worker: int) -> None:
        other = open_engine(fresh_db)
        run = begin_run(other)
        for number in range(8):
            with writing(other) as connection:
                save_one(
                    connection, with_text(make_document().text, name=f"{worker}-{number}"), run
                )
                save_one(connection, with_text(make_document().text, name=f"shared-{number}"), run)
        other.dispose()

    workers = [Thread(target=load, args=(number,)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with connect(fresh_db) as connection:
        addresses = [row.url for row in find(connection, DOCUMENTS)]
        (speaker,) = find(connection, SPEAKERS)
    assert len(addresses) == len(set(addresses)) == 32
    assert speaker.claims == 32


def test_indicators_come_with_their_definitions(fresh_db: str, engine: Engine) -> None:
    figures = [
        make_figure(indicator="damaged"),
        make_figure("120", indicator="somebody's own"),
    ]
    statuses(engine, make_extraction(figures=figures), FIRE)
    with connect(fresh_db) as connection:
        query = "SELECT slug, definition IS NULL, measure FROM indicator ORDER BY slug"
        rows = {slug: (bool(bare), measure) for slug, bare, measure in connection.rows(query, {})}
    assert rows["damaged"] == (False, "flow")
    assert rows["somebody's own"] == (True, "unknown")


def test_a_text_that_comes_back_under_another_publisher_is_that_ones(
    fresh_db: str, engine: Engine
) -> None:
    first = with_text(CHANGED, publisher="The Post")
    document = make_document("The river fell.", publisher="The Post")
    bare = make_extraction(document, claims=[], figures=[], dates=[], entities=[])
    again = with_text(CHANGED, publisher="The Echo")
    statuses(engine, with_text(CHANGED), bare, first, bare, again)
    with connect(fresh_db) as connection:
        rows = [*find(connection, CLAIMS), *find(connection, FIGURES), *find(connection, DATES)]
        assert {row.publisher for row in rows} == {"The Echo"}
        sql = "SELECT hop, name FROM attributions WHERE role = 'publisher'"
        assert list(connection.rows(sql, {})) == [(1, "The Echo")]


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0), (0, 2, 1)])
def test_one_of_unknown_kind_is_whoever_bears_the_name_in_any_order(
    fresh_db: str, engine: Engine, order: tuple[int, ...]
) -> None:
    kinds = (EntityKind.UNKNOWN, EntityKind.PERSON, EntityKind.UNKNOWN)
    stories = [
        make_extraction(make_document(name=str(number)), entities=[make_entity(kind=kind)])
        for number, kind in enumerate(kinds)
    ]
    statuses(engine, *(stories[number] for number in order))
    with connect(fresh_db) as connection:
        (speaker,) = find(connection, SPEAKERS)
    assert (speaker.name, speaker.kind, speaker.claims) == ("Ana Lim", "person", 3)
