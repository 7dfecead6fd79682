"""Expressions of time: where they stand, and what holds of them on any text."""

from __future__ import annotations

import sys
from datetime import date
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb import languages
from factdb.expressions import Clock, Distance, Interval, Moment, Shift, Third, TimeUnit, Window
from factdb.ingest import extract
from factdb.parse.dates.finder import parse_dates
from factdb.parse.text.tokens import Tokens
from factdb.records import DateMention

CODES = languages.available()
PIECES = [
    *["Rabu", "(", "14/12", "/", "2016", ")", "pukul", "19.30", "WIB", ",", ".", "hingga", "-"],
    *["dua", "hari", "lalu", "mendatang", "awal", "Mei", "tahun", "minggu", "kuartal", "III"],
    *["last", "next", "Monday", "May", "the", "of", "first", "quarter", "ago", "in", "7", "p.m."],
    *["between", "and", "antara", "dan", "\n\n", "half past", "1990-an", "'90s", "\u200b", "ke-20"],
]


def find(text: str, code: str = "id") -> list[DateMention]:
    return parse_dates(Tokens(text), languages.load(code))


def only(text: str, code: str = "id") -> DateMention:
    (mention,) = find(text, code)
    return mention


EXPRESSIONS = [
    ("id", "Rabu (14/12)", Moment(month=12, day=14, weekday=3, order="dmy")),
    ("id", "awal Juli", Moment(month=7, third=Third.EARLY)),
    ("id", "pekan lalu", Moment(shift=Shift(TimeUnit.WEEK, -1))),
    ("id", "tiga tahun lalu", Distance(3, 3, TimeUnit.YEAR, is_past=True)),
    ("id", "24 jam terakhir", Window(24, 24, TimeUnit.HOUR, is_past=True)),
    ("id", "beberapa pekan terakhir", Window(None, None, TimeUnit.WEEK, is_past=True)),
    ("id", "Rabu (14/12) kemarin", Moment(month=12, day=14, weekday=3, order="dmy")),
    ("id", "tujuh bulan ini", Window(7, 7, TimeUnit.MONTH, is_past=True)),
    ("id", "Maret hingga Mei 2020", Interval(Moment(2020, 3), Moment(2020, 5))),
    ("id", "pukul 19.30 WIB", Moment(clock=Clock(19, 30))),
    ("id", "kuartal III 2020", Moment(year=2020, ordinal=3, unit=TimeUnit.QUARTER)),
    ("en", "next Monday", Moment(weekday=1, shift=Shift(TimeUnit.WEEK, 1))),
    ("en", "this Monday", Moment(weekday=1, turn=0)),
    ("en", "the next three days", Window(3, 3, TimeUnit.DAY, is_past=False, is_after=True)),
    ("en", "the 1980s", Moment(year=1980, unit=TimeUnit.DECADE)),
    ("en", "3:30-6 p.m.", Interval(Moment(clock=Clock(15, 30)), Moment(clock=Clock(18)))),
    ("en", "3/4/2020", Moment(year=2020, month=3, day=4, order="any")),
    ("de", "vor drei Tagen", Distance(3, 3, TimeUnit.DAY, is_past=True)),
    ("fr", "lundi dernier", Moment(weekday=1, turn=-1)),
]


@pytest.mark.parametrize(
    "text",
    ["warga menggelar salat Jumat", "seorang pria 40 tahun itu pergi", "makan siang ini gratis"],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(("code", "text", "expression"), EXPRESSIONS)
def test_the_words_become_an_expression(code: str, text: str, expression: object) -> None:
    assert only(f"{text}.", code).expression == expression


def test_a_date_is_unresolved_until_it_is_linked() -> None:
    mention = only("Ia datang kemarin.")
    assert mention.range is None
    assert mention.expression == Moment(shift=Shift(TimeUnit.DAY, -1))


SPANS = [
    ("id", "Ia tiba pada Selasa (3/3/2020) malam itu.", "Selasa (3/3/2020) malam"),
    ("id", "Sejak akhir Mei lalu ia sakit.", "akhir Mei lalu"),
    ("id", "Pada pukul 12.00 warga pulang.", "pukul 12.00"),
    ("id", "Toko buka hingga pukul 22.00 WIB tadi.", "pukul 22.00 WIB tadi"),
    ("id", "Pada hari Jumat (5/6) sore, hujan turun.", "hari Jumat (5/6) sore"),
    ("en", "It began on 9 August 2017.", "9 August 2017"),
    ("en", "It ran from January 3-5, 2017.", "January 3-5, 2017"),
    ("en", "It was built in the late 1990s.", "late 1990s"),
    ("en", "He fell on Dec. 5.", "Dec. 5"),
    ("en", "He fell in May.", "May"),
]


@pytest.mark.parametrize(("code", "text", "words"), SPANS)
def test_the_span_keeps_the_modifiers_and_leaves_the_preposition(
    code: str, text: str, words: str
) -> None:
    assert only(text, code).span.of(text) == words


def test_a_blank_line_ends_a_date() -> None:
    text = "It lit up the night\n\nMonday, June 14, 2021"
    assert only(text, "en").span.of(text) == "Monday, June 14, 2021"


RULES = [
    ("id", "Hujan turun dua hari mendatang.", True),
    ("id", "Ada 40 kasus dalam 24 jam terakhir.", True),
    ("en", "Forty cases were found in the last 24 hours.", True),
    ("id", "Ia lahir tiga tahun lalu.", False),
    ("en", "The war began five years ago.", False),
    ("en", "It closed within days of 3 May.", False),
]


@pytest.mark.parametrize(("code", "text", "is_window"), RULES)
def test_the_rule_tells_whether_the_number_is_a_quantity_too(
    code: str, text: str, is_window: bool
) -> None:
    assert only(text, code).rule.endswith("_window") is is_window


TENSES = [
    ("id", "Lomba akan digelar 3 Mei.", 1),
    ("id", "Lomba telah digelar 3 Mei.", -1),
    ("id", "Lomba digelar 3 Mei.", 0),
    ("en", "The trial is set for 3 May.", 1),
    ("en", "The road was closed on 3 May.", -1),
    ("en", "It ends before 3 May.", 1),
    ("en", "He said on 3 May that it will end.", -2),
]


@pytest.mark.parametrize(("code", "text", "tense"), TENSES)
def test_the_nearest_word_tells_the_tense(code: str, text: str, tense: int) -> None:
    assert only(text, code).tense == tense


def test_the_time_that_has_gone_by_is_kept_with_its_place() -> None:
    text = "Perang berlangsung hampir tiga tahun sejak 4 Mei 2010."
    elapsed = only(text).elapsed
    assert elapsed is not None
    assert (elapsed.low, elapsed.high, elapsed.unit) == (2, 3, TimeUnit.YEAR)
    assert text[elapsed.start : elapsed.end].endswith("tiga tahun sejak 4 Mei 2010")


@pytest.mark.parametrize("code", CODES)
@settings(max_examples=60)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES)).map(" ".join)))
def test_any_text_gives_trimmed_spans_in_order_without_overlap(code: str, text: str) -> None:
    found = find(text, code)
    for mention in found:
        words = mention.span.of(text)
        assert words
        assert words == words.strip()
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start


HOSTILE = [
    "1 ",
    "5 past ",
    "années 90 ",
    "two days after 3 ",
    "(",
    "Rabu (",
    "14/12 ",
    "hari ",
    "awal ",
    "akhir bulan ",
    "2016-",
    "12 Jan (",
]
HOSTILE += ["H-2 ", "June 3, ", "Senin dan ", "two years and ", "Monday from 9 to ", "12-13/6 "]
HOSTILE += ["antara ", "last ", "the day before ", "half past ", "two days after ", "mid-", "3 of "]


def calls_of(text: str, code: str) -> int:
    """Count the Python calls that reading takes: a cost without a clock."""
    tokens, language = Tokens(text), languages.load(code)
    calls = 0

    def count(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        parse_dates(tokens, language)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_text_takes_ten_times_the_work(piece: str) -> None:
    for code in ("id", "en"):
        small, large = calls_of(piece * 60, code), calls_of(piece * 600, code)
        assert large <= 12 * small


# (language, text, each expression of time in it)
APART = [
    ("en", "The same quarter on Monday was good.", ["The same quarter", "Monday"]),
    ("en", "The same month next week was good.", ["The same month", "next week"]),
    ("en", "3 May (Tuesday) was warm.", ["3 May (Tuesday)"]),
    ("en", "last May (2nd quarter) was fine.", ["last May", "2nd quarter"]),
    ("en", "From 25 to 8am he slept.", ["8am"]),
    ("en", "On 3/4/20 3/5/20 3/6/20 he came.", ["3/4/20", "3/5/20", "3/6/20"]),
    ("en", "On Monday he left, on 5 May 2019 he came back.", ["Monday", "5 May 2019"]),
    ("en", "In May spring sales fell.", ["May"]),
    ("en", "He came in 7 days at 5pm at noon.", ["7 days at 5pm", "noon"]),
    ("en", "He came on the 26th day of the minute.", []),
    ("en", "Call 0812-3456-7890-x now.", []),
    ("en", "In the last minute he came.", []),
    ("en", "He left in the month of tomorrow.", ["tomorrow"]),
    ("en", "a quarter to", []),
    ("id", "Minggu", ["Minggu"]),
    ("id", "Pasar buka Sabtu-Minggu.", ["Sabtu-Minggu"]),
    ("nl", "De vijfde van mei was warm.", ["vijfde van mei"]),
]


@pytest.mark.parametrize(("code", "text", "mentions"), APART)
def test_parts_of_one_date_are_one_and_others_stand_apart(
    code: str, text: str, mentions: list[str]
) -> None:
    assert [mention.span.of(text) for mention in find(text, code)] == mentions


def found_by_line(text: str, code: str) -> list[str]:
    dates = extract(text, code, published=date(2021, 6, 16)).dates
    return [mention.span.of(text) for mention in dates]


def test_a_list_has_its_dates_line_by_line() -> None:
    text = "- 1 Mei 2021: Hari Buruh Internasional\n- 26 Mei 2021: Waisak\n- 1 Juni 2021"
    spans = ["1 Mei 2021", "Hari Buruh Internasional", "26 Mei 2021", "Waisak", "1 Juni 2021"]
    assert found_by_line(text, "id") == spans


def test_an_hour_that_ends_a_line_is_none_of_the_next_line_s_day() -> None:
    text = "June 7: Hall open until 9:00 p.m.\nJune 8: Hall shut"
    assert found_by_line(text, "en") == ["June 7", "9:00 p.m.", "June 8"]


def test_a_date_goes_on_in_the_next_line_of_a_wrapped_text() -> None:
    text = (
        "The hall in the old town will be open again on 7\nJune 2021 for all who want to see the\n"
        "new paintings that the town has bought from a\nprivate owner in the north of the land."
    )
    assert found_by_line(text, "en") == ["7\nJune 2021"]
