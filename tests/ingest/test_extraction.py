"""Extraction from end to end: what it takes, and the whole articles with their answers."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from factdb.errors import LanguageError, ReadError
from factdb.ingest import example, extract, extract_all, read_marked
from factdb.records import Document, Extraction, Kind, Span
from factdb.show.interchange import to_object

EXPECTED = Path(__file__).parents[2] / "fixtures" / "expected"
SENTENCE = "Air naik pada malam itu dan warga yang tinggal di sana pergi, kata Budi Santoso."


# What is not right yet, by the case's id, with the reason. A fix turns its row red: remove it then.
MEASURES_NOT_YET = {"aleppo.id": "sudah before a passive is not read as a running total"}
ARTICLES_NOT_YET = {
    "pesawat-perintis": "a statement's circumstance is taken for a part of the speaker",
    "sidang-dana-desa": "a court's finding and an aside are claims",
    "aviation-kestrel": "a number that opens the sentence is taken for the speaker",
    "court-harbour": "a denial is missed",
    "election-karvana": "an act is taken for a report",
    "inflation-holdings": "the description before a name is taken for a part of the name",
}


def cases(name: str, not_yet: Mapping[str, str] = MappingProxyType({})) -> list[Any]:
    """Return the cases of an expected file in both languages; what is not right yet must fail."""
    return [
        pytest.param(case, id=case["id"], marks=marks(not_yet.get(case["id"])))
        for code in ("id", "en")
        for line in (EXPECTED / f"{name}.{code}.jsonl").read_text(encoding="utf-8").splitlines()
        for case in [json.loads(line)]
    ]


def marks(reason: str | None) -> list[pytest.MarkDecorator]:
    return [] if reason is None else [pytest.mark.xfail(strict=True, reason=reason)]


def found_in(case: dict[str, Any]) -> dict[str, Any]:
    """Return what is found in a case, as the interchange format has it."""
    document = Document(
        case["text"],
        name=case["id"],
        language=case["language"],
        title=case["title"],
        publisher=case["publisher"],
        published=date.fromisoformat(case["published"]),
    )
    return to_object(extract(document))


def touches(place: list[int], spans: list[list[int]]) -> bool:
    return any(Span(*place).overlaps(Span(*span)) for span in spans)


Reading = tuple[object, ...]


def check(found: list[tuple[list[int], Reading]], expected: list[tuple[list[int], list[Reading]]],
          ignored: list[list[int]]) -> None:  # fmt: skip
    """Compare what is found with what is expected; each place has several right readings."""
    right = {tuple(place): readings for place, readings in expected}
    kept = [pair for pair in found if tuple(pair[0]) in right or not touches(pair[0], ignored)]
    assert {tuple(place) for place, _ in kept} == set(right)
    assert [pair for pair in kept if pair[1] not in right[tuple(pair[0])]] == []


def claim_readings(claim: dict[str, Any]) -> list[Reading]:
    others = claim.get("alternatives", [])
    kinds = [(claim["kind"], claim["speaker"])] + [(o["kind"], o["speaker"]) for o in others]
    return [(kind, speaker, claim.get("polarity", "asserted")) for kind, speaker in kinds]


@pytest.mark.parametrize("case", cases("example"))
def test_the_claims_of_the_example_are_found_and_none_is_invented(case: dict[str, Any]) -> None:
    found = [
        (claim["span"], (claim["kind"], claim["speaker"], claim["polarity"]))
        for claim in found_in(case)["claims"]
    ]
    expected = [(claim["span"], claim_readings(claim)) for claim in case["claims"]]
    check(found, expected, case.get("ignore_claims", []))


@pytest.mark.parametrize("case", cases("example"))
def test_the_statements_of_the_example_have_their_day(case: dict[str, Any]) -> None:
    days = {tuple(claim["span"]): claim["stated_on"] for claim in found_in(case)["claims"]}
    for claim in case["claims"]:
        inferred = claim.get("stated_on_inferred")
        right = {claim["stated_on"]} | ({inferred} if claim["stated_on"] is None else set())
        assert days[tuple(claim["span"])] in right


@pytest.mark.parametrize("case", cases("example"))
def test_the_figures_of_the_example_are_found_and_none_is_invented(case: dict[str, Any]) -> None:
    found = [
        (
            figure["span"],
            (Decimal(figure["low"]), Decimal(figure["high"]), figure["qualifier"], figure["unit"]),
        )
        for figure in found_in(case)["figures"]
    ]
    expected = [
        (
            figure["span"],
            [
                (Decimal(figure["low"]), Decimal(figure["high"]), qualifier, unit)
                for qualifier in [figure["qualifier"], *figure.get("qualifier_alternatives", [])]
                for unit in [figure["unit"], *figure.get("unit_alternatives", [])]
            ],
        )
        for figure in case["figures"]
    ]
    check(found, expected, case["ignore_figures"])


@pytest.mark.parametrize("case", cases("example", MEASURES_NOT_YET))
def test_the_figures_of_the_example_have_their_indicator(case: dict[str, Any]) -> None:
    found = {tuple(figure["span"]): figure for figure in found_in(case)["figures"]}
    for figure in case["figures"]:
        answer = found[tuple(figure["span"])]
        indicators = [figure["indicator"], *figure.get("indicator_alternatives", [])]
        measures = [figure["measure"], *figure.get("measure_alternatives", [])]
        assert answer["indicator"] in indicators
        assert answer["measure"] in measures


@pytest.mark.parametrize("case", cases("example"))
def test_the_dates_of_the_example_are_found_and_none_is_invented(case: dict[str, Any]) -> None:
    found = [(day["span"], (day["start"], day["end"])) for day in found_in(case)["dates"]]
    expected = [
        (
            day["span"],
            [(day["start"], day["end"]), *(tuple(pair) for pair in day.get("alternatives", []))],
        )
        for day in case["dates"]
    ]
    check(found, expected, case["ignore_dates"])


@pytest.mark.parametrize("case", [*cases("example"), *cases("articles")])
def test_no_claim_is_made_of_boilerplate(case: dict[str, Any]) -> None:
    claims = found_in(case)["claims"]
    assert [claim["span"] for claim in claims if touches(claim["span"], case["boilerplate"])] == []


@pytest.mark.parametrize("case", cases("articles", ARTICLES_NOT_YET))
def test_the_claims_of_whole_articles_are_found_and_none_is_invented(case: dict[str, Any]) -> None:
    found = [
        (claim["span"], (claim["kind"], claim["speaker"], claim["polarity"]))
        for claim in found_in(case)["claims"]
    ]
    expected = [(claim["span"], claim_readings(claim)) for claim in case["claims"]]
    check(found, expected, case.get("ignore_claims", []))


def test_a_text_is_enough() -> None:
    found = extract(SENTENCE)
    assert found.language == "id"
    assert [claim.speaker for claim in found.claims] == ["Budi Santoso"]
    assert found.document.text == SENTENCE


def test_a_language_that_is_given_wins_over_the_document_s_own() -> None:
    document = Document(SENTENCE, name="a", language="en")
    assert extract(document).language == "en"
    assert extract(document, language="id").language == "id"


def test_a_day_that_is_given_wins_over_the_document_s_own() -> None:
    document = Document(
        "Kemarin air naik dan 12 orang pergi.", name="a", published=date(2020, 1, 2)
    )
    for day, expected in ((None, date(2020, 1, 1)), (date(2024, 3, 6), date(2024, 3, 5))):
        (mention,) = extract(document, "id", day).dates
        assert mention.range is not None
        assert mention.range.start == expected


@pytest.mark.parametrize(
    "published", [date(2024, 5, 7), datetime(2024, 5, 7, 23, 30), "2024-05-07", "2024-05-07T23:30"]
)
def test_the_day_may_be_given_as_a_moment_or_in_words(published: date | str) -> None:
    found = extract("On Monday the mayor said it rained.", "en", published)
    assert found.document.published == date(2024, 5, 7)
    assert [claim.stated_on.start for claim in found.claims if claim.stated_on] == [
        date(2024, 5, 6)
    ]


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ReadError, match='"published" is "7 May", which is no date'):
        extract("On Monday the mayor said it rained.", "en", "7 May")


def test_a_phrase_that_could_be_any_language_is_read_as_english() -> None:
    assert extract("12").language == "en"


@pytest.mark.parametrize(
    ("phrase", "language"),
    [
        ("9.000 warga desa dievakuasi", "id"),  # no function word: the grammar's own words tell
        ("Ledakan di pasar menewaskan 5 orang", "id"),  # "di" is Italian too
        ("1,2 juta", "id"),
        ("Flood kills 12 in Lumbir", "en"),
        ("zwölf Tote", "de"),
        ("Il terremoto ha ucciso 12 persone", "it"),
    ],
)
def test_a_phrase_is_read_in_the_language_that_has_its_words(phrase: str, language: str) -> None:
    assert extract(phrase).language == language


def test_a_phrase_has_the_separators_of_its_language() -> None:
    (figure,) = extract("9.000 warga desa dievakuasi").figures
    assert (figure.low, figure.indicator) == (9000, "evacuated")


def test_a_text_in_no_known_language_is_refused_with_the_way_out() -> None:
    with pytest.raises(LanguageError, match=r"text#\w+: the text is in no language .*--language"):
        extract("xyzzy plugh " * 20)


@pytest.mark.parametrize(
    "text",
    [
        "В Алеппо погибли 14 человек.",
        "東京で地震が発生し、14人が死亡したと市長は述べた。",
        "قتل 14 شخصا",
    ],
)
def test_a_phrase_in_other_letters_is_in_no_known_language(text: str) -> None:
    with pytest.raises(LanguageError, match="the text is in no language"):
        extract(text)


@pytest.mark.parametrize("text", ["25", "Đặng Văn Ánh", "±3 %"])
def test_a_phrase_of_names_and_numbers_is_read(text: str) -> None:
    assert extract(text).language == "en"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError, match='"tlh" is unknown'):
        extract(SENTENCE, "tlh")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "b.txt").write_text("xyzzy plugh " * 20, encoding="utf-8")
    return tmp_path


def test_a_document_that_fails_does_not_stop_the_others(folder: Path) -> None:
    found = list(extract_all([str(folder)]))
    assert [type(item) for item in found] == [Extraction, LanguageError]


def test_without_a_path_the_example_is_read() -> None:
    found = [item for item in extract_all([]) if isinstance(item, Extraction)]
    assert {item.language for item in found} == {"id", "en"}
    assert len(found) == len(list(example().iterdir()))


def test_what_is_given_wins_over_what_the_input_says(folder: Path) -> None:
    (found,) = extract_all([str(folder / "a.txt")], title="Banjir", publisher=None)
    assert isinstance(found, Extraction)
    assert found.document.title == "Banjir"


def test_a_title_for_several_documents_is_refused(folder: Path) -> None:
    with pytest.raises(ReadError, match="a title or URL was given for one document"):
        list(extract_all([str(folder)], title="Banjir"))


def test_hand_made_claims_without_a_language_get_the_one_of_their_text(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    lines = [
        {"id": "a", "text": SENTENCE, "claims": [], "figures": [], "dates": []},
        {"id": "b", "text": SENTENCE, "language": "en", "claims": [], "figures": [], "dates": []},
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    marked = [item for item in read_marked([str(path)]) if isinstance(item, Extraction)]
    assert [item.language for item in marked] == ["id", "en"]


def test_the_story_tells_who_speaks_and_what_is_told() -> None:
    kinds = {claim.kind for item in extract_all([]) if isinstance(item, Extraction)
             for claim in item.claims}  # fmt: skip
    assert kinds == set(Kind)


def test_what_is_found_goes_to_another_process_and_comes_out_the_same() -> None:
    found = list(extract_all([]))
    assert pickle.loads(pickle.dumps(found)) == found
