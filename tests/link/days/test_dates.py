"""What expressions of time mean: the days, by the publication date and by the text."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb import languages
from factdb.link.days.dates import link_dates
from factdb.parse.dates.finder import parse_dates
from factdb.parse.text.tokens import Tokens
from factdb.records import (
    Basis,
    DateMention,
    DateRange,
    DateRole,
    Document,
    Extraction,
    Precision,
    Span,
)

CASES = Path(__file__).parents[3] / "fixtures" / "expected"
PUBLISHED = date(2021, 6, 16)  # a Wednesday


def read(text: str, code: str = "id", published: date | None = PUBLISHED) -> Extraction:
    pack = languages.load(code)
    dates = tuple(parse_dates(Tokens(text), pack))
    document = Document(text, name="test", published=published)
    return link_dates(Extraction(document, code, dates=dates), pack)


def only(text: str, code: str = "id", published: date | None = PUBLISHED) -> DateMention:
    (mention,) = read(text, code, published).dates
    return mention


def one_day(year: int, month: int, day: int) -> DateRange:
    return DateRange(date(year, month, day), date(year, month, day))


def iso(bound: date | datetime | None) -> str | None:
    if isinstance(bound, datetime):
        return bound.isoformat(timespec="minutes")
    return bound.isoformat() if bound else None


def rows() -> list[Any]:
    paths = sorted(CASES.glob("dates.*.jsonl"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [pytest.param(row, id=row["id"]) for row in map(json.loads, lines)]


@pytest.mark.parametrize("row", rows())
def test_the_dates_of_each_case_are_found_and_no_others(row: dict[str, Any]) -> None:
    text = row["text"]
    published = date.fromisoformat(row["published"]) if row["published"] else None
    found = []
    for mention in read(text, row["language"], published).dates:
        start, end = mention.range or (None, None)
        found.append([mention.span.of(text), iso(start), iso(end)])
    assert found == row["dates"]


# The publication


def test_a_given_publication_decides() -> None:
    extraction = read("Ia datang Rabu (14/12/2016).", published=PUBLISHED)
    assert extraction.published is not None
    assert extraction.published.range == one_day(2021, 6, 16)
    assert extraction.published.basis is Basis.TEXTUAL
    assert extraction.published.span == Span(0, 0)


def test_a_full_date_with_its_weekday_is_the_day_that_a_text_reports_from() -> None:
    text = "Ia datang kemarin, kata bupati, Selasa (15/6/2021)."
    extraction = read(text, published=None)
    assert extraction.published is not None
    assert extraction.published.basis is Basis.INFERENTIAL
    assert [span.of(text) for span in extraction.published.evidence] == ["Selasa (15/6/2021)"]
    assert extraction.dates[0].range == one_day(2021, 6, 14)


def test_elapsed_time_tells_the_years_of_a_weekday_apart() -> None:
    text = "Lebih dari lima tahun sejak 4 Mei 2010, jembatan itu ambruk Senin (7/9)."
    extraction = read(text, published=None)
    assert extraction.published is not None
    assert extraction.published.range == one_day(2015, 9, 7)
    assert [span.of(text) for span in extraction.published.evidence] == [
        "Senin (7/9)",
        "Lebih dari lima tahun sejak 4 Mei 2010",
    ]


def test_the_small_print_tells_the_years_of_a_weekday_apart() -> None:
    text = "Jembatan itu ambruk Senin (7/9).\n\nHak cipta 2015 Warta Kita."
    extraction = read(text, published=None)
    assert extraction.dates[0].range == one_day(2015, 9, 7)
    assert extraction.dates[0].basis is Basis.INFERENTIAL


def test_one_wrong_weekday_does_not_hide_the_year_of_the_others() -> None:
    text = "Senin (7/9) hujan, Selasa (8/9) banjir, Senin (9/9) cerah.\n\n© 2015 Warta Kita"
    extraction = read(text, published=None)
    assert extraction.published is not None
    assert extraction.published.range == one_day(2015, 9, 8)


def test_where_evidence_does_not_suffice_the_readings_are_kept_and_none_is_preferred() -> None:
    extraction = read("Jembatan itu ambruk Senin (7/9). Kemarin hujan deras.", published=None)
    assert extraction.published is None
    dated, relative = extraction.dates
    assert dated.range is None
    assert one_day(2015, 9, 7) in dated.alternatives
    assert all(day.start is not None and day.start.weekday() == 0 for day in dated.alternatives)
    assert relative.range is None


def test_full_dates_alone_do_not_make_a_publication() -> None:
    extraction = read("Ia lahir 3 Mei 1970. Kemarin ia pulang.", published=None)
    assert extraction.published is None
    assert extraction.dates[0].range == one_day(1970, 5, 3)


def test_a_year_told_before_in_the_paragraph_holds_on() -> None:
    extraction = read("The bridge opened on 3 May 2004. It closed on 9 June.", "en", None)
    assert extraction.dates[1].range == one_day(2004, 6, 9)
    assert extraction.dates[1].basis is Basis.INFERENTIAL
    assert extraction.dates[1].evidence == (extraction.dates[0].span,)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("on 6 May", (2024, 5, 3)),
        ("in March", (2024, 5, 11)),  # no day that three days could be counted from
    ],
)
def test_days_earlier_are_counted_from_a_day(told: str, day: tuple[int, int, int]) -> None:
    text = f"The river rose {told}, and 40 homes are flooded, up from 20 three days earlier."
    extraction = read(text, "en", date(2024, 5, 14))
    assert extraction.dates[-1].range == one_day(*day)


def test_without_a_day_of_publication_only_full_dates_have_days() -> None:
    text = "tanggal 5, Jumat, pekan lalu, malam ini, akhir pekan, 24 jam terakhir, tiga hari lalu"
    extraction = read(f"Ia datang {text}, Maret 2020 dan awal Mei.", published=None)
    resolved = [mention for mention in extraction.dates if mention.range is not None]
    assert [mention.rule for mention in resolved] == ["month", "third"]


def test_an_elapsed_time_beyond_the_calendar_decides_nothing() -> None:
    text = "Sudah 9000 tahun sejak 4 Mei 2010. Jembatan itu ambruk Senin (7/9)."
    assert read(text, published=None).published is None


def test_a_year_alone_can_begin_an_elapsed_time() -> None:
    text = "Lima tahun sejak 2010, jembatan itu ambruk Senin (7/9)."
    extraction = read(text, published=None)
    assert extraction.published is not None
    assert extraction.published.range == one_day(2015, 9, 7)


def test_29_february_with_its_weekday_tells_the_leap_year() -> None:
    text = "Jembatan itu ambruk Sabtu (29/2). Hak cipta 2020 Warta Kita."
    extraction = read(text, published=None)
    assert extraction.dates[0].range == one_day(2020, 2, 29)


# Weekdays, years and orders


def test_the_weekday_picks_the_year() -> None:
    assert only("Ia datang Rabu (14/10).").range == one_day(2020, 10, 14)


def test_a_weekday_against_its_date_is_kept_as_written_and_told() -> None:
    mention = only("Ia datang Kamis (15/6/2021).")
    assert mention.range == one_day(2021, 6, 15)
    assert mention.conflict == "2021-06-15 is a Tuesday, the text says Thursday"
    assert mention.alternatives == (one_day(2021, 6, 17),)


def test_a_clock_time_keeps_the_likely_day_of_a_wrong_weekday() -> None:
    mention = only("Ia datang Kamis (15/6/2021) pukul 09.00.")
    assert mention.conflict is not None
    assert mention.alternatives == (one_day(2021, 6, 15), one_day(2021, 6, 17))


@pytest.mark.parametrize(
    "day", ["kemarin, Rabu, 25 Januari 2023", "pagi tadi, Rabu, 25 Januari 2023"]
)
def test_a_year_ends_a_date_that_a_relative_day_opens(day: str) -> None:
    mention = only(f"Ia datang {day}, di kota.", published=date(2023, 1, 26))
    assert mention.span.of(f"Ia datang {day}, di kota.") == day


def test_a_relative_day_against_its_weekday_is_told() -> None:
    mention = only("Ia datang kemarin (Senin).")
    assert mention.range == one_day(2021, 6, 15)
    assert mention.conflict == "2021-06-15 is a Tuesday, the text says Monday"
    assert mention.alternatives == (one_day(2021, 6, 14),)


def test_a_range_of_days_against_its_weekdays_is_told() -> None:
    mention = only("Festival digelar Rabu-Kamis (15-16/6).")
    assert mention.range == DateRange(date(2021, 6, 15), date(2021, 6, 16))
    assert mention.conflict == "2021-06-15 is a Tuesday, the text says Wednesday"


def test_a_weekday_tells_the_order_of_day_and_month() -> None:
    assert only("It fell on Friday 3/4/2020.", "en").range == one_day(2020, 4, 3)


def test_a_weekday_near_the_publication_is_wrong_sooner_than_the_year() -> None:
    mention = only("Ia datang Senin (15/6).")  # 15 June is a Monday in 2020
    assert mention.range == one_day(2021, 6, 15)
    assert mention.conflict is not None
    assert mention.alternatives == (one_day(2021, 6, 14),)


YEARS = [
    ("Ia pergi 20 Desember.", date(2021, 1, 5), one_day(2020, 12, 20)),
    ("Ia pergi 3 Januari.", date(2021, 12, 20), one_day(2022, 1, 3)),
    ("Ia pergi 3 Mei.", date(2021, 12, 20), one_day(2021, 5, 3)),
    ("Ia akan pergi 3 Mei.", date(2021, 12, 20), one_day(2022, 5, 3)),
    ("Ia pergi 3 Mei lalu.", date(2021, 4, 20), one_day(2020, 5, 3)),
    ("Ia lahir 29 Februari.", date(2021, 6, 16), one_day(2020, 2, 29)),
]


@pytest.mark.parametrize(("text", "published", "expected"), YEARS)
def test_a_missing_year_is_that_of_tense_and_nearness(
    text: str, published: date, expected: DateRange
) -> None:
    assert only(text, published=published).range == expected


def test_a_day_that_does_not_exist_has_no_range() -> None:
    assert only("Ia datang 31 Juni 2020.").range is None


def test_a_clock_time_before_the_statement_takes_the_day_told_before() -> None:
    text = 'Hujan turun Senin (14/6). "Air naik pukul 21.30 WIB," katanya, Selasa (15/6).'
    clock = read(text).dates[1]
    assert clock.range is not None
    assert clock.range.start == datetime(2021, 6, 14, 21, 30)


# What is told of a date


ROLES = [
    ("Ia datang kemarin.", DateRole.EVENT),
    ("Ia datang besok.", DateRole.FORECAST),
    ("Harga naik pada 2019-2020.", DateRole.PERIOD),
    ("Harga naik Maret 2020.", DateRole.PERIOD),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_the_role_is_that_of_the_time(text: str, role: DateRole) -> None:
    assert only(text).role is role


BASES = [
    ("Ia datang 3 Mei 2020.", Basis.TEXTUAL),
    ("Ia datang kemarin.", Basis.INTERPRETIVE),
    ("Ia datang 3 Mei.", Basis.INTERPRETIVE),
]


@pytest.mark.parametrize(("text", "basis"), BASES)
def test_the_basis_tells_what_a_day_rests_on(text: str, basis: Basis) -> None:
    assert only(text).basis is basis


PRECISIONS = [
    ("pukul 08.15 WIB", Precision.MINUTE),
    ("Rabu (9/6)", Precision.DAY),
    ("pekan lalu", Precision.WEEK),
    ("Mei 2020", Precision.MONTH),
    ("kuartal II 2020", Precision.QUARTER),
    ("tahun 2020", Precision.YEAR),
    ("1980-an", Precision.DECADE),
    ("abad ke-17", Precision.CENTURY),
    ("awal Juli", Precision.PERIOD),
]


@pytest.mark.parametrize(("words", "precision"), PRECISIONS)
def test_the_precision_is_that_of_the_words(words: str, precision: Precision) -> None:
    assert only(f"Itu terjadi {words}.").precision is precision


def test_a_third_is_vague_and_keeps_the_whole_as_another_reading() -> None:
    mention = only("Itu terjadi awal Juli 2020.")
    assert mention.vague
    assert mention.alternatives == (DateRange(date(2020, 7, 1), date(2020, 7, 31)),)


@pytest.mark.parametrize("code", languages.available())
@settings(max_examples=60)
@given(text=st.text(max_size=60), published=st.none() | st.dates())
def test_linking_never_raises_and_keeps_spans_and_rules(
    code: str, text: str, published: date | None
) -> None:
    pack = languages.load(code)
    words = f"{text} 29/2, 9999 last year 3 May, 900 years ago; pekan lalu Rabu (31/12)"
    dates = tuple(parse_dates(Tokens(words), pack))
    document = Document(words, name="test", published=published)
    linked = link_dates(Extraction(document, code, dates=dates), pack).dates
    assert [(m.span, m.rule) for m in linked] == [(m.span, m.rule) for m in dates]


def test_linking_again_changes_nothing() -> None:
    extraction = read("Ia datang kemarin, Selasa (15/6), pukul 10.00 WIB, dan Mei lalu.")
    again = link_dates(replace(extraction), languages.load("id"))
    assert again == extraction


# (language, an expression that no day is known of without the day of publication)
LEFT_OPEN = [
    ("en", "The roof was done at the end of April."),
    ("en", "They met at the weekend."),
    ("en", "The fair is in the week of October 6th."),
    ("en", "The bill is due on the 20th of next month."),
    ("en", "It runs from 8pm to 11."),
    ("en", "The fair is on the last weekend of July."),
    ("en", "The fair is on the first Tuesday of October."),
    ("en", "The roof was done in March."),
    ("en", "It closed later this year."),
    ("en", "They met on Easter."),
    ("en", "The same month last year was good."),
    ("en", "30 February 2019, Altfurt - The road was closed."),
    ("en", "In the third quarter sales rose."),
    ("en", "March"),
    ("de", "Am ersten Dienstag im Oktober tagte der Rat."),
    ("de", "Herbst"),
    ("id", "Jalan ditutup pada akhir April."),
    ("id", "Iduladha dirayakan warga."),
]


@pytest.mark.parametrize(("code", "text"), LEFT_OPEN)
def test_without_a_day_of_publication_no_year_is_made_up(code: str, text: str) -> None:
    assert only(text, code, published=None).range is None


# (language, text, the words, the first and the last moment)
WRITTEN = [
    ("en", "They talked around 3-4pm.", "3-4pm", "2021-06-16T15:00", "2021-06-16T16:00"),
    ("en", "He came at 2pm.", "2pm", "2021-06-16T14:00", "2021-06-16T14:00"),
    (
        "en",
        "She stayed from 10 - 22 August 2012.",
        "10 - 22 August 2012",
        "2012-08-10",
        "2012-08-22",
    ),
    ("en", "The fair runs Aug 8 - Aug 12.", "Aug 8 - Aug 12", "2021-08-08", "2021-08-12"),
    ("en", "The meeting is late this morning.", "this morning", "2021-06-16", "2021-06-16"),
    ("nl", "Het park was open tussen 2014-2018.", "2014-2018", "2014-01-01", "2018-12-31"),
    (
        "nl",
        "Hij kwam om 4 uur in de morgen.",
        "4 uur in de morgen",
        "2021-06-16T04:00",
        "2021-06-16T04:00",
    ),
    ("de", "Er kam um 10.10 Uhr.", "10.10 Uhr", "2021-06-16T10:10", "2021-06-16T10:10"),
    (
        "en",
        "It was on the first weekend of August 2021.",
        "the first weekend of August 2021",
        "2021-08-07",
        "2021-08-08",
    ),
    (
        "en",
        "It rained in the first nine months of 2019.",
        "the first nine months of 2019",
        "2019-01-01",
        "2019-09-30",
    ),
    ("id", "29 Februari", "29 Februari", "2020-02-29", "2020-02-29"),
    ("id", "Salat digelar pada 1 Syawal.", "1 Syawal", "2021-05-13", "2021-05-13"),
    (
        "id",
        "Salat digelar pada 1 Syawal 1441 Hijriah.",
        "1 Syawal 1441 Hijriah",
        "2020-05-24",
        "2020-05-24",
    ),
]


@pytest.mark.parametrize(("code", "text", "words", "start", "end"), WRITTEN)
def test_a_date_means_its_days_however_it_is_written(
    code: str, text: str, words: str, start: str, end: str
) -> None:
    mention = only(text, code)
    assert mention.span.of(text) == words
    assert mention.range is not None
    assert (iso(mention.range.start), iso(mention.range.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "It was on the fifth Friday of February 2021.",
        "It was in the sixth week of February 2021.",
        "It rained in the first nine quarters of 2019.",
    ],
)
def test_a_unit_that_there_is_not_has_no_range(text: str) -> None:
    assert only(text, "en").range is None


def test_29_february_is_that_of_the_nearest_leap_year() -> None:
    mention = only("29 Februari", "id", date(2022, 6, 16))
    assert mention.range == one_day(2020, 2, 29)


def test_a_clock_time_beside_a_weekday_that_nobody_dates_has_no_day() -> None:
    found = read("Come at 3 pm or else on Monday.", "en", published=None).dates
    assert [mention.range for mention in found] == [None, None]
