from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from factories import make_claim, make_document, make_extraction, save_all
from stories import PRECISE

from factdb.errors import SearchError
from factdb.query import names
from factdb.query.connection import connect
from factdb.query.filters import EVERYTHING, Filter
from factdb.query.lists import (
    CLAIMS,
    DATES,
    DOCUMENTS,
    FIGURES,
    LISTS,
    SPEAKERS,
    TIMELINE,
    find,
    of_all_versions,
)
from factdb.query.names import like
from factdb.store.engine import opened

ALL_CLAIMS = [
    "Kami butuh 40 perahu",
    "Banjir merendam 300 hingga 350 rumah sejak 4 Mei 2024",
    "lebih dari 1.200 warga dievakuasi",
    "seven people had died",
    "at least 2.5 million litres of water were used on 8 May 2024",
    "Nugroho Foundation volunteers helped",
    "the road to Ärla is open",
]


def test_claims_come_newest_first_and_undated_last(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = list(find(connection, CLAIMS))
    order = [(row.day, row.id) for row in rows]
    assert order == sorted(order, reverse=True)
    assert sorted(row.text for row in rows) == sorted(ALL_CLAIMS)
    assert rows[-1].day == ""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"speaker": "Ärla Nugroho"}, [0, 2]),
        ({"speaker": "nugroho"}, [0, 2, 5]),  # an alias of one, a word of another
        ({"speaker": "ÄRLA"}, [0, 2]),
        ({"speaker": "reed"}, [4, 6]),
        ({"speaker": "  tom   REED"}, [4, 6]),
        ({"speaker": "ugro"}, [0, 2, 5]),  # no word begins so, any part will do
        ({"speaker": "e%"}, []),
        ({"speaker": "Lavrov"}, []),
        ({"publisher": "älv"}, [0, 1, 2]),
        ({"publisher": "LANTERN"}, [3, 4, 5]),
        ({"publisher": "nobody"}, []),
        ({"since": date(2024, 5, 7)}, [0, 1]),
        ({"until": date(2024, 5, 6)}, [2, 3, 4, 5, 6]),
        ({"since": date(2024, 5, 6), "until": date(2024, 5, 6)}, [2]),
        ({"kind": "direct"}, [0]),
        ({"kind": "narrative"}, [1]),
        ({"indicator": "killed"}, [3]),
        ({"minimum": Decimal(350)}, [2, 4]),
        ({"maximum": Decimal(40)}, [0, 3, 4]),
        ({"minimum": Decimal(300), "maximum": Decimal(350)}, [1]),
        ({"indicator": "evacuated", "maximum": Decimal(40)}, []),  # of one and the same figure
        ({"match": "WATER"}, [4]),
        ({"match": "ärLA"}, [6]),
        ({"match": "100%"}, []),
        ({"match": "nosuchword"}, []),
        ({"match": "wat* OR ärla"}, [4, 6]),
        ({"match": "wat*", "publisher": "lantern"}, [4]),
        ({"match": "wat*", "kind": "direct"}, []),
        ({"match": "wat*", "since": date(2024, 5, 7)}, []),
        ({"status": "extracted"}, [0, 1, 2, 3, 4, 5, 6]),
        ({"status": "imported"}, []),
        ({"document": "2"}, [3, 4, 5]),
        ({"document": "harian.example"}, [0, 1, 2]),
        ({"document": "fire.txt", "speaker": "nugroho"}, [5]),
        ({"speaker": "nugroho", "kind": "direct"}, [0]),
        ({"publisher": "lantern", "speaker": "reed", "kind": "mixed"}, [4]),
    ],
    ids=str,
)
def test_a_filter_finds_the_claims_that_fit(
    filled_db: str, asked: dict[str, Any], found: list[int]
) -> None:
    with connect(filled_db) as connection:
        texts = [row.text for row in find(connection, CLAIMS, Filter(**asked))]
    assert sorted(texts) == sorted(ALL_CLAIMS[index] for index in found)


@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("speaker", [None, "nugroho"])
def test_a_limit_keeps_the_newest(filled_db: str, limit: int, speaker: str | None) -> None:
    with connect(filled_db) as connection:
        everything = list(find(connection, CLAIMS, Filter(speaker=speaker)))
        assert list(find(connection, CLAIMS, Filter(speaker=speaker, limit=0))) == everything
        some = list(find(connection, CLAIMS, Filter(speaker=speaker, limit=limit)))
    assert some == everything[:limit]


@pytest.mark.parametrize("list_", [CLAIMS, FIGURES, DATES], ids=lambda one: one.view)
@pytest.mark.parametrize(
    "asked",
    [
        {"speaker": "e"},
        {"speaker": "e", "since": date(2024, 5, 5)},
        {"speaker": "e", "publisher": "a", "status": "extracted"},
        {"document": "t", "kind": "direct"},
        {"publisher": "e"},
        {"place": ""},
        {"place": "", "kind": "indirect", "document": "t"},
        {"place": "", "indicator": "affected"},
    ],
    ids=str,
)
def test_the_first_rows_of_several_names_are_those_of_the_whole_list(
    filled_db: str, list_: Any, asked: dict[str, Any]
) -> None:
    if not asked.keys() <= list_.filters:
        pytest.skip("the list has no such filter")
    with connect(filled_db) as connection:
        everything = list(find(connection, list_, Filter(**asked)))
        for limit in range(1, len(everything) + 2):
            assert list(find(connection, list_, Filter(**asked, limit=limit))) == everything[:limit]


def test_rows_of_several_speakers_are_merged_in_order(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = list(find(connection, CLAIMS, Filter(speaker="nugroho")))
    order = [(row.day, row.id) for row in rows]
    assert len({row.speaker for row in rows}) == 2
    assert order == sorted(order, reverse=True)


def test_a_name_that_very_many_bear_finds_them_all(fresh_db: str) -> None:
    text = "They said the water rose."
    documents = [
        make_extraction(
            make_document(text, f"{number}.txt"),
            claims=[make_claim("the water rose", text, speaker=f"Resident {number}")],
            figures=[],
            dates=[],
            entities=[],
        )
        for number in range(150)
    ]
    with opened(fresh_db) as engine:
        save_all(engine, documents)
    with connect(fresh_db) as connection:
        assert len(list(find(connection, CLAIMS, Filter(speaker="resident")))) == 150
        assert len(list(find(connection, CLAIMS, Filter(speaker="resident", limit=7)))) == 7
        assert len(list(find(connection, CLAIMS, Filter(speaker="resident 14")))) == 11


def test_a_figure_has_its_exact_numbers_and_open_bounds(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = {row.text: row for row in find(connection, FIGURES)}
    assert rows["1.200"][3:7] == (Decimal(1200), None, None, "more_than")
    assert rows["300 hingga 350"][3:7] == (Decimal(300), None, Decimal(350), "between")
    assert rows["40"][3:7] == (Decimal(40), Decimal(40), Decimal(40), "exact")
    assert rows["2.5"].best == PRECISE
    assert all(isinstance(row.vague, bool) for row in rows.values())


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"indicator": "evacuated"}, ["1.200"]),
        ({"speaker": "reed"}, ["2.5", "2.5 million"]),
        ({"kind": "narrative"}, ["300 hingga 350"]),
        ({"minimum": Decimal(1200)}, ["1.200", "2.5 million"]),
        ({"maximum": Decimal(7)}, ["2.5", "seven"]),
        ({"indicator": "tested", "maximum": Decimal(1)}, ["2.5"]),
        ({"speaker": "reed", "indicator": "tested"}, ["2.5"]),
        ({"match": "HINGGA"}, ["300 hingga 350"]),  # of the claim that holds it
        ({"match": '"hingga 350"', "minimum": Decimal(350)}, []),
    ],
    ids=str,
)
def test_a_filter_finds_the_figures_that_fit(
    filled_db: str, asked: dict[str, Any], found: list[str]
) -> None:
    with connect(filled_db) as connection:
        assert sorted(row.text for row in find(connection, FIGURES, Filter(**asked))) == found


@pytest.mark.parametrize("list_", [CLAIMS, FIGURES])
@pytest.mark.parametrize(
    "asked",
    [{"minimum": Decimal(7)}, {"maximum": Decimal(7)}, {"minimum": Decimal(2), "speaker": "reed"}],
    ids=str,
)
def test_few_numbers_and_many_are_found_alike(
    filled_db: str, monkeypatch: pytest.MonkeyPatch, list_: Any, asked: dict[str, Any]
) -> None:
    with connect(filled_db) as connection:
        as_few = list(find(connection, list_, Filter(**asked)))
        monkeypatch.setattr(names, "FEW", 0)
        as_many = list(find(connection, list_, Filter(**asked)))
    assert as_few
    assert as_many == as_few


def test_dates_come_with_their_further_readings(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = {row.text: row for row in find(connection, DATES)}
    assert list(rows) == ["8 May 2024", "Senin (6/5)", "4 Mei 2024"]
    assert rows["4 Mei 2024"].alternatives == "2024-04-05/2024-04-05 or 2023-05-04/2023-05-04"
    assert rows["Senin (6/5)"].role == "stated"
    assert rows["Senin (6/5)"].speaker == "Ärla Nugroho"  # the claim that it dates


def test_documents_show_what_is_known_at_the_precision_known(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = {row.url: row for row in find(connection, DOCUMENTS)}
    assert list(rows) == ["https://harian.example/banjir", "fire.txt", "road.txt"]
    assert rows["fire.txt"][3:5] == ("2024-05", "inferential")
    assert rows["road.txt"][3:5] == (None, None)
    assert rows["https://harian.example/banjir"][1:5] == (
        "Banjir di kota",
        "Harian Älv",
        "2024-05-07",
        "given",
    )


def test_speakers_come_with_names_roles_and_days(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = {row.name: row for row in find(connection, SPEAKERS)}
        assert [row.name for row in find(connection, SPEAKERS, Filter(kind="person"))] == [
            "Ärla Nugroho",
            "Tom Reed",
        ]
    assert rows["Ärla Nugroho"][2:8] == (
        "person",
        "Wali Kota",
        "Nugroho",
        2,
        "2024-05-06",
        "2024-05-07",
    )
    assert rows["Tom Reed"][5:8] == (2, "2024-05-01", "2024-05-01")


def test_the_timeline_tells_claims_events_and_figures(filled_db: str) -> None:
    with connect(filled_db) as connection:
        rows = list(find(connection, TIMELINE))
        figures = list(find(connection, TIMELINE, Filter(indicator="evacuated")))
    assert [row.day for row in rows] == sorted((row.day for row in rows), reverse=True)
    told = {(row.day, row.what, row.text) for row in rows}
    assert ("2024-05-06", "claim", ALL_CLAIMS[2]) in told
    assert ("2024-05-08", "event", ALL_CLAIMS[4]) in told
    assert ("2024-05-06", "figure", "1.200 warga") in told
    assert not [row for row in rows if row.text == "the road to Ärla is open"]  # no day is known
    assert [(row.what, row.text) for row in figures] == [("figure", "1.200 warga")]


@pytest.mark.parametrize("name", LISTS)
def test_each_list_takes_each_of_its_filters(filled_db: str, name: str) -> None:
    values = {
        "speaker": "reed",
        "publisher": "lantern",
        "since": date(2024, 1, 1),
        "until": date(2024, 12, 31),
        "kind": "direct",
        "indicator": "killed",
        "minimum": Decimal(1),
        "maximum": Decimal(9),
        "match": "a",
        "status": "extracted",
        "document": "2",
        "copies": True,
        "place": "kota",
        "limit": 3,
    }
    listing = LISTS[name]
    with connect(filled_db) as connection:
        everything = list(find(connection, listing, EVERYTHING))
        for one in listing.filters:
            rows = list(find(connection, listing, Filter(**{one: values[one]})))
            assert set(rows) <= set(everything)
        together = Filter(**{one: values[one] for one in listing.filters})
        assert set(find(connection, listing, together)) <= set(everything)


@pytest.mark.parametrize(
    "name", ["", " ", "'", '"', "%", "_", "!", "\\", ":x", "a' OR 1=1 --", "9" * 40, "\U0010ffff"]
)
def test_any_name_can_be_asked_for(filled_db: str, name: str) -> None:
    with connect(filled_db) as connection:
        everything = list(find(connection, CLAIMS))
        assert set(find(connection, CLAIMS, Filter(document=name))) <= set(everything)
        asked = Filter(speaker=name, publisher=name, indicator=name, kind=name)
        assert list(find(connection, CLAIMS, asked)) == []


@pytest.mark.parametrize("words", ["a' OR 1=1 --", "9" * 40, 'x "', "s=1 x", ":x", "speaker=1"])
def test_any_words_can_be_asked_for(filled_db: str, words: str) -> None:
    with connect(filled_db) as connection:
        assert list(find(connection, CLAIMS, Filter(match=words))) == []


@pytest.mark.parametrize("name", ["claims", "figures", "dates", "documents"])
def test_what_has_no_word_is_refused(filled_db: str, name: str) -> None:
    with connect(filled_db) as connection, pytest.raises(SearchError, match="no word to look for"):
        find(connection, LISTS[name], Filter(match="'"))


def test_a_document_is_found_by_words_of_its_title_and_of_its_text(filled_db: str) -> None:
    with connect(filled_db) as connection:
        everything = list(find(connection, DOCUMENTS))
        for words, urls in (("perahu", 1), ("road reed", 1), ("nosuchword", 0), ("nugroho", 2)):
            found = list(find(connection, DOCUMENTS, Filter(match=words)))
            assert len(found) == urls
            assert found == [row for row in everything if row in found]


def test_dates_are_found_by_the_words_of_their_claims(filled_db: str) -> None:
    with connect(filled_db) as connection:
        found = list(find(connection, DATES, Filter(match="litres")))
        (claim,) = find(connection, CLAIMS, Filter(match="litres"))
        assert {row.claim_id for row in found} == {claim.id}
        assert list(find(connection, DATES, Filter(match="litres", since=date(2024, 5, 9)))) == []


def test_words_are_found_in_the_order_of_the_list_and_as_many_as_asked(filled_db: str) -> None:
    with connect(filled_db) as connection:
        everything = list(find(connection, CLAIMS))
        found = list(find(connection, CLAIMS, Filter(match="reed OR nugroho OR wa* OR rumah")))
        assert len(found) > 2
        assert found == [row for row in everything if row in found]
        limited = Filter(match="reed OR nugroho OR wa* OR rumah", limit=2)
        assert list(find(connection, CLAIMS, limited)) == found[:2]


def test_words_of_older_versions_are_found_where_these_are_listed(filled_db: str) -> None:
    flood = make_document("Banjir surut di Kota.", url="https://harian.example/banjir")
    with opened(filled_db) as engine:
        save_all(engine, [make_extraction(flood, claims=[], figures=[], dates=[], entities=[])])
    with connect(filled_db) as connection:
        listing = of_all_versions(LISTS["claims"], connection.dialect)
        assert list(find(connection, CLAIMS, Filter(match="perahu"))) == []
        (found,) = find(connection, listing, Filter(match="perahu"))
    assert found[-2:] == (1, False)


def test_a_pattern_means_its_characters() -> None:
    assert like("50%_!") == "%50!%!_!!%"


@pytest.mark.parametrize("asked", [{"indicator": "killed"}, {"minimum": Decimal(5)}], ids=str)
def test_filters_of_numbers_choose_among_all_versions(
    filled_db: str, asked: dict[str, Any]
) -> None:
    with connect(filled_db) as connection:
        listing = of_all_versions(LISTS["claims"], connection.dialect)
        found = list(find(connection, listing, Filter(**asked)))
        newest = list(find(connection, CLAIMS, Filter(**asked)))
    assert [tuple(row[:-2]) for row in found] == [tuple(row) for row in newest]
    assert {row[-2:] for row in found} == {(1, True)}
