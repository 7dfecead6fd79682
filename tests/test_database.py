"""factdb as a library: extract, open, load and ask, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

import factdb
from factdb.store.revision import HEAD

ARTICLE = (
    'Mayor Ana Lim said on Monday that 120 homes were flooded. "We need 40 boats," she said.\n'
    "\nThe fire service said more than 1,200 people were evacuated.\n"
)
PUBLISHED = date(2024, 5, 7)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return str(path)


def test_a_text_is_extracted_without_a_database() -> None:
    found = factdb.extract(ARTICLE, published=PUBLISHED)
    assert found.language == "en"
    assert [claim.span.of(ARTICLE) for claim in found.claims] == [
        "120 homes were flooded",
        "We need 40 boats",
        "more than 1,200 people were evacuated",
    ]
    assert {claim.speaker for claim in found.claims} == {"Ana Lim", "fire service"}


def test_the_same_text_gives_the_same_extraction() -> None:
    assert factdb.extract(ARTICLE, "en", PUBLISHED) == factdb.extract(ARTICLE, "en", PUBLISHED)


def test_what_is_given_wins_over_what_the_document_says() -> None:
    document = factdb.Document(ARTICLE, "a", language="id", published=date(2020, 1, 1))
    found = factdb.extract(document, "en", PUBLISHED)
    assert found.language == "en"
    assert found.document.published == PUBLISHED


def test_a_text_takes_what_is_known_of_it() -> None:
    document = factdb.Document(ARTICLE, "a", title="Old", published_source="datePublished")
    given = {"title": "New", "url": "https://a.example.org", "publisher": "The Ledger"}
    for text in (ARTICLE, document):
        found = factdb.extract(text, published="2024-05-07", **given).document
        assert (found.title, found.address, found.publisher) == tuple(given.values())
        assert (found.published, found.published_source) == (PUBLISHED, None)


@pytest.mark.parametrize("day", ["soon", 2024])
def test_what_is_no_day_is_refused(day: Any) -> None:
    with pytest.raises(factdb.ReadError, match=f'"published" is "{day}", which is no date'):
        factdb.extract(ARTICLE, published=day)


def test_two_texts_are_two_documents(empty_db: str) -> None:
    other = ARTICLE.replace("Lim", "Tan")
    with factdb.open(empty_db) as database:
        for text in (ARTICLE, other, ARTICLE):
            database.add(factdb.extract(text, published=PUBLISHED))
        assert {(document.version, document.claims) for document in database.documents()} == {
            (1, 3)
        }
        assert len(list(database.claims())) == 6


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(factdb.LanguageError, match='"xx" is unknown'):
        factdb.extract(ARTICLE, "xx")


def test_a_long_text_in_no_known_language_is_refused() -> None:
    with pytest.raises(factdb.LanguageError, match="in no language that factdb knows"):
        factdb.extract("слово " * 30)


def test_a_database_is_created_filled_and_asked(empty_db: str, article: str) -> None:
    with factdb.open(empty_db) as database:
        (loaded,) = database.load(article, published=PUBLISHED, publisher="The Ledger")
        assert (loaded.status, loaded.claims, loaded.figures) == ("stored", 3, 3)
        claims = list(database.claims(speaker="lim", kind="direct"))
        assert [(claim.text, claim.speaker) for claim in claims] == [
            ("We need 40 boats", "Ana Lim")
        ]
        (figure,) = database.figures(minimum=Decimal(1000))
        assert (figure.low, figure.high) == (Decimal(1200), None)
        assert {speaker.name for speaker in database.speakers()} == {"Ana Lim", "fire service"}
        (document,) = database.documents()
        assert (document.publisher, document.claims) == ("The Ledger", 3)
        assert [mention.start for mention in database.dates()] == ["2024-05-06"]
        assert next(database.timeline(since=PUBLISHED)).day == "2024-05-07"
        detail = database.claim(claims[0].id)
        assert [hop.name for hop in detail.chain] == ["Ana Lim", "The Ledger"]


def test_an_extraction_is_added_once(empty_db: str) -> None:
    found = factdb.extract(factdb.Document(ARTICLE, "a"), published=PUBLISHED)
    with factdb.open(empty_db) as database:
        assert [database.add(found).status, database.add(found).status] == ["stored", "unchanged"]


def test_an_input_that_fails_is_a_result(empty_db: str, article: str) -> None:
    with factdb.open(empty_db) as database:
        failed, loaded = database.load("/nowhere.txt", article)
    assert (failed.status, str(failed.error)) == (
        "failed",
        "/nowhere.txt: there is no such file or folder.",
    )
    assert loaded.status == "stored"


def test_results_can_be_taken_one_by_one(empty_db: str, article: str) -> None:
    with factdb.open(empty_db) as database:
        results = database.iter_load(article, "/nowhere.txt")
        assert next(results).status == "stored"
        assert [one.status for one in results] == ["failed"]


def test_what_failed_is_loaded_again_with_its_options(empty_db: str, tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    with factdb.open(empty_db) as database:
        database.load(path, published="7 May 2024")
        path.write_text(ARTICLE)
        (loaded,) = database.load_failed()
        assert (loaded.status, loaded.claims) == ("stored", 3)
        assert [document.published for document in database.documents()] == ["2024-05-07"]
        assert database.load_failed() == []


def test_paths_are_text_or_paths(empty_db: str, article: str, tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("Aleppo,Halab\n")
    with factdb.open(empty_db) as database:
        assert [one.status for one in database.load(Path(article))] == ["stored"]
        database.export(str(tmp_path / "out"))
        assert database.import_decisions(tmp_path / "out" / "decisions.jsonl") == (0, 0)
        assert database.import_places(places) == (1, 0)
        marked = tmp_path / "out" / "interchange.jsonl"
        assert [one.status for one in database.import_claims(marked)] == ["updated"]
    if not empty_db.startswith("postgresql"):
        with factdb.open(Path(empty_db)) as database:
            database.backup(str(tmp_path / "copy.db"))
        assert (tmp_path / "copy.db").is_file()


def test_an_extraction_that_the_database_refuses_fails_alone(empty_db: str) -> None:
    found = factdb.extract(ARTICLE, published=PUBLISHED)
    beyond = factdb.Claim(factdb.Span(0, 9999), factdb.Kind.NARRATIVE)
    broken = factdb.Extraction(factdb.Document("short", "b"), "en", (beyond,))
    with factdb.open(empty_db) as database:
        refused = database.add(broken)
        assert refused.status == "failed"
        assert "b: refused by the database, " in str(refused.error)
        assert database.add(found).status == "stored"
        assert len(list(database.documents())) == 1


def test_sql_reads_and_execute_writes(empty_db: str, article: str) -> None:
    with factdb.open(empty_db) as database:
        database.load(article)
        columns, rows = database.sql("SELECT count(*) AS n FROM claims")
        assert (columns, list(rows)) == (["n"], [(3,)])
        with pytest.raises(factdb.DatabaseError, match="would write"):
            list(database.sql("UPDATE document SET author = 'A'").rows)
    with factdb.open(empty_db) as database:
        database.execute("UPDATE document SET author = 'A'")
        assert [document.author for document in database.documents()] == ["A"]


def test_a_database_that_is_not_there_says_so(tmp_path: Path) -> None:
    database = factdb.open(str(tmp_path / "none.db"))
    with pytest.raises(factdb.DatabaseNotReadyError, match="`factdb load` creates it"):
        database.claims()
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda database: database.documents(indicator="killed"), "documents has no filter"),
        (lambda database: database.claims(speakr="Lim"), "did you mean speaker"),
        (lambda database: database.claims(kind="spoken"), "is none of direct, indirect, mixed"),
        (lambda database: database.claims(limit=-1), "is no whole number"),
        (lambda database: database.search("boats", indicator="killed"), "search has no filter"),
        (lambda database: database.search("boats", what="claims"), "is none of claim, document"),
        (lambda database: database.count("speakers"), "is none of claims, figures, dates"),
        (lambda database: database.count("nope"), "is none of claims, figures, dates"),
        (lambda database: database.export("out", limit=2), "an export has no filter"),
        (lambda database: database.export("out", format_="xml"), "is none of jsonl, csv"),
        (lambda database: database.export("out", tables=["claim"]), "is none of documents"),
        (lambda database: database.export(StringIO(), tables=["claims", "dates"]), "one table"),
        (lambda database: database.load("a", publishd="2024"), "did you mean published"),
        (lambda database: database.load("a", columns={"txt": "body"}), "did you mean text"),
    ],
)
def test_what_nobody_can_be_asked_for_is_refused(
    fresh_db: str, ask: Callable[[factdb.Database], object], message: str
) -> None:
    with factdb.open(fresh_db) as database, pytest.raises(factdb.UsageError, match=message):
        ask(database)


def test_a_row_says_what_to_ask_for_next(empty_db: str, article: str) -> None:
    with factdb.open(empty_db) as database:
        database.load(article, published=PUBLISHED)
        row = next(database.claims(kind=factdb.Kind.DIRECT))
        asked = {"document": row.document, "since": row.stated_on, "until": row.day}
        assert row in list(database.claims(**asked, limit="9"))
        assert database.count("claims", **asked).rows == 2


def test_a_claim_that_is_not_there_is_not_found(fresh_db: str) -> None:
    with factdb.open(fresh_db) as database, pytest.raises(factdb.NotFound):
        database.claim(1)


def test_a_new_database_is_upgraded_and_right(empty_db: str) -> None:
    with factdb.open(empty_db) as database:
        assert database.upgrade() == (None, HEAD)
        assert database.upgrade() == (HEAD, HEAD)
        assert database.revision() == (HEAD, HEAD)
        assert database.check_schema() == []
        assert list(database.check()) == []


def test_hand_made_claims_are_marked_and_kept(empty_db: str, article: str, tmp_path: Path) -> None:
    marked = tmp_path / "marked.jsonl"
    marked.write_text(
        '{"id": "x", "text": "Rudi berkata air naik.", "language": "id", '
        '"claims": [{"kind": "indirect", "span": [13, 21], "speaker": "Rudi"}]}\n'
        '{"id": "y", "text": "Water rose in the city and the people left it."}\n'
    )
    with factdb.open(empty_db) as database:
        statuses = [loaded.status for loaded in database.import_claims(str(marked))]
        assert statuses == ["stored", "stored"]
        (claim,) = database.claims(status="imported")
        assert (claim.text, claim.speaker) == ("air naik", "Rudi")
        languages = {document.url: document.language for document in database.documents()}
        assert languages == {"x": "id", "y": "en"}
        assert list(database.check()) == []
