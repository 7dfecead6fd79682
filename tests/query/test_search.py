"""Search: the same answers on both databases, and those that reading everything would give."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from factories import make_claim, make_document, make_entity, make_extraction, save_all

from factdb.errors import SearchError
from factdb.query import word_index
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.filters import Filter
from factdb.query.search import SearchRow, search
from factdb.query.wanted import Term, read_wanted
from factdb.records import Extraction
from factdb.store.engine import opened, writing
from factdb.words import fold_words

WORDS = ("water", "rose", "Älv", "alv", "7.000", "evacuated", "evacuees", "ranu", "don’t", "上海")
TYPED = (
    "water",
    "WATER rose",
    '"water rose"',
    '"rose water" ranu',
    "alv",
    "evacu*",
    "e* ranu",
    "7.000",
    "000",
    "don't OR 上海",
    "上",
    "water NOT rose",
    '"water wat*" OR ranu NOT evacuees NOT "alv alv"',
    "water OR rose OR alv ranu OR evacuees",
)


def found(address: str, typed: str, **asked: Any) -> list[SearchRow]:
    options = {name: asked.pop(name) for name in ("what", "all_versions") if name in asked}
    with connect(address) as connection:
        return list(search(connection, typed, Filter(**asked), **options))


def faults(address: str) -> list[str]:
    with connect(address) as connection:
        return [str(fault) for fault in check(connection)]


@pytest.mark.parametrize(
    ("typed", "asked", "texts"),
    [
        ("PERAHU", {"what": "claim"}, ["Kami butuh 40 **perahu**"]),
        ("ARLA", {"what": "claim"}, ["the road to **Ärla** is open"]),
        ("banjir kota", {"what": "document"}, ["Banjir di kota"]),  # the title counts
        ('"banjir di kota wali"', {}, []),  # and no phrase goes on from it into the text
        ("nugroho", {"speaker": "foundation"}, ["**Nugroho** Foundation volunteers helped"]),
        ("nugroho", {"speaker": "nobody"}, []),
        ("water", {"kind": "mixed", "publisher": "lantern"}, ["at least 2.5 million litres"]),
        ("water", {"kind": "direct"}, []),
        ("water", {"status": "imported"}, []),
        ("reed", {"document": "2", "what": "document"}, ["fire.txt"]),
        ("open", {"since": date(2024, 1, 1)}, []),
        ("open", {"until": date(9999, 12, 31), "what": "claim"}, ["the road to Ärla is **open**"]),
    ],
    ids=str,
)
def test_a_search_finds_what_fits(
    filled_db: str, typed: str, asked: dict[str, Any], texts: list[str]
) -> None:
    rows = found(filled_db, typed, **asked)
    for row, text in zip(rows, texts, strict=True):
        assert text in (row.text, row.title, row.url) or row.text.startswith(text)


def test_claims_and_documents_come_newest_first(filled_db: str) -> None:
    rows = found(filled_db, "nugroho OR reed OR water OR 40")
    order = [(row.day, row.what == "claim", row.id) for row in rows]
    assert order == sorted(order, reverse=True)
    assert {row.what for row in rows} == {"claim", "document"}
    assert rows[-1].day == ""
    assert found(filled_db, "nugroho OR reed OR water OR 40", limit=3) == rows[:3]


def test_a_row_says_where_it_is_from(filled_db: str) -> None:
    (row,) = found(filled_db, "perahu", what="claim")
    assert (row.speaker, row.kind, row.publisher) == ("Ärla Nugroho", "direct", "Harian Älv")
    assert (row.published, row.document, row.version) == ("2024-05-07", 1, 1)
    (row,) = found(filled_db, "litres", what="document")
    assert (row.id, row.published, row.speaker) == (2, "2024-05", None)


def test_what_has_no_word_is_refused(filled_db: str) -> None:
    with pytest.raises(SearchError):
        found(filled_db, "…")


@pytest.mark.parametrize(
    "typed",
    ["'", "a'b", "\\", "a\\", '"a" "', "a:*b", "s=1", "speaker=1", "(", "^a + b", "NEAR(a b)"],
)
def test_nothing_that_is_typed_is_an_error_of_the_database(filled_db: str, typed: str) -> None:
    assert found(filled_db, f"{typed} zzz") == []


def make_corpus(size: int, seed: int = 1) -> list[Extraction]:
    """Make documents of few words in no order of days, each a claim too."""
    rnd = random.Random(seed)
    corpus = []
    for number in range(size):
        text = " ".join(rnd.choices(WORDS, k=rnd.randint(2, 7))) + "."
        day = date(2024, 1, 1) + timedelta(days=rnd.randrange(10))
        document = make_document(text, f"{number}.txt", published=day)
        claim = make_claim(text[:-1], text, speaker=f"Speaker {number % 5}", cue=None)
        corpus.append(
            make_extraction(
                document,
                claims=[claim],
                figures=[],
                dates=[],
                entities=[make_entity(f"Speaker {number % 5}")],
            )
        )
    return corpus


def stands(term: Term, words: Sequence[str]) -> bool:
    size = len(term.words)
    return any(
        tuple(words[i : i + size]) == term.words
        or (
            term.is_begun
            and tuple(words[i : i + size - 1]) == term.words[:-1]
            and len(words[i : i + size]) == size
            and words[i + size - 1].startswith(term.words[-1])
        )
        for i in range(len(words))
    )


def expected(corpus: Sequence[Extraction], typed: str) -> list[tuple[str, str]]:
    """Read everything, and return day and address of what has the words, newest first."""
    wanted = read_wanted(typed)
    fits = []
    for number, one in enumerate(corpus):
        words = fold_words(one.document.text)
        if all(any(stands(term, words) for term in group) for group in wanted.groups) and not any(
            stands(term, words) for term in wanted.none
        ):
            day = one.document.published
            assert day is not None
            fits.append((day.isoformat(), number, one.document.address))
    return [(day, address) for day, _, address in sorted(fits, reverse=True)]


def test_a_search_gives_what_reading_everything_gives(
    fresh_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_index, "_WINDOW", 16)  # PostgreSQL's ways one after the other
    corpus = make_corpus(150)
    with opened(fresh_db) as engine:
        for start in range(0, len(corpus), 40):  # several transactions, days in disorder
            save_all(engine, corpus[start : start + 40])
    for typed in TYPED:
        wanted = expected(corpus, typed)
        for what in ("claim", "document"):
            rows = found(fresh_db, typed, what=what)
            assert [(row.day, row.url) for row in rows] == wanted, (typed, what)
            few = found(fresh_db, typed, what=what, limit=3)
            assert few == rows[:3]
    days = {"since": date(2024, 1, 3), "until": date(2024, 1, 5)}
    inside = [row for row in expected(corpus, "water") if "2024-01-03" <= row[0] <= "2024-01-05"]
    rows = found(fresh_db, "water", what="claim", **days)
    assert inside
    assert [(row.day, row.url) for row in rows] == inside
    assert faults(fresh_db) == []


def test_names_too_many_to_mark_are_compared_row_by_row(
    fresh_db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = make_corpus(60)
    with opened(fresh_db) as engine:
        save_all(engine, corpus)
    marked = found(fresh_db, "water", speaker="speaker", publisher=None)
    one = found(fresh_db, "water", speaker="speaker 3")
    monkeypatch.setattr(word_index, "_MOST_MARKS", 0)
    assert found(fresh_db, "water", speaker="speaker") == marked != []
    assert found(fresh_db, "water", speaker="speaker 3") == one != []


def test_a_long_text_is_found_by_its_last_words_and_once(fresh_db: str) -> None:
    text = "flood " * 2500 + "never the twain. " + "rain " * 2500 + "the end"
    document = make_extraction(
        make_document(text, "long.txt"), claims=[], figures=[], dates=[], entities=[]
    )
    with opened(fresh_db) as engine:
        save_all(engine, [document])
    assert len(found(fresh_db, "flood OR rain OR the")) == 1
    assert len(found(fresh_db, '"never the twain rain"')) == 1
    assert len(found(fresh_db, '"the end"')) == 1
    assert faults(fresh_db) == []


def test_only_the_newest_version_is_found_unless_all_are_asked(fresh_db: str) -> None:
    def version(words: str, day: int) -> Extraction:
        document = make_document(f"{words} fell.", "a.txt", published=date(2024, 5, day))
        claim = make_claim(words, document.text, speaker="Ana Lim", said_by=None)
        return make_extraction(document, claims=[claim], figures=[], dates=[])

    with opened(fresh_db) as engine:
        save_all(engine, [version("first rain", 1)])
        save_all(engine, [version("second rain", 3)])
        assert [row.text for row in found(fresh_db, "rain")] == [
            "second **rain**",
            "second **rain** fell.",
        ]
        assert found(fresh_db, "first") == []
        everything = found(fresh_db, "rain", all_versions=True, what="claim")
        assert [(row.text, row.version) for row in everything] == [
            ("second **rain**", 2),
            ("first **rain**", 1),
        ]
        assert faults(fresh_db) == []
        save_all(engine, [version("first rain", 2)])  # the first text again
    assert [row.text for row in found(fresh_db, "rain", what="claim")] == ["first **rain**"]
    assert len(found(fresh_db, "rain", all_versions=True)) == 4
    assert faults(fresh_db) == []


def test_a_new_extraction_takes_the_place_of_the_old(fresh_db: str) -> None:
    text = "Ana Lim said the water rose and the rain fell."
    document = make_document(text, "a.txt", publisher=None)
    first = make_extraction(
        document, claims=[make_claim("the water rose", text)], figures=[], dates=[]
    )
    known = make_document(text, "a.txt", publisher="The Ledger", title="Rain at night")
    second = make_extraction(
        known, claims=[make_claim("the rain fell", text)], figures=[], dates=[]
    )
    with opened(fresh_db) as engine:
        save_all(engine, [first])
        save_all(engine, [second])
        assert found(fresh_db, "water", what="claim") == []
        assert len(found(fresh_db, "rain", what="claim", publisher="ledger")) == 1
        assert len(found(fresh_db, "night", what="document")) == 1
        assert faults(fresh_db) == []
        save_all(engine, [first], status="imported")
    assert len(found(fresh_db, "water", what="claim", status="imported")) == 1
    assert faults(fresh_db) == []


def test_an_index_that_is_not_of_its_texts_is_found_and_mended(filled_db: str) -> None:
    from factdb.database import Database

    with opened(filled_db) as engine, writing(engine) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("INSERT INTO claim_search (rowid, words) VALUES (7, 'x')")
        else:
            connection.exec_driver_sql("INSERT INTO claim_search VALUES (999, 'x:1')")
            connection.exec_driver_sql("UPDATE document_search SET words = 'x:1' WHERE place > 0")
    said = faults(filled_db)
    assert "claim_search: holds other words than the texts; run `factdb db reindex`" in said
    with Database(filled_db) as database:
        database.reindex()
    assert faults(filled_db) == []
    assert len(found(filled_db, "perahu")) == 2
