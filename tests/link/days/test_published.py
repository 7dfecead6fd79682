"""The day of publication where nobody gives it: what decides, and what is left open."""

from __future__ import annotations

from datetime import date

import pytest

from factdb import languages
from factdb.link.days.dates import link_dates
from factdb.parse.dates.finder import parse_dates
from factdb.parse.text.tokens import Tokens
from factdb.records import Basis, DateMention, DateRange, Document, Extraction


def read(text: str, code: str = "id") -> Extraction:
    pack = languages.load(code)
    dates = tuple(parse_dates(Tokens(text), pack))
    document = Document(text, name="test", published=None)
    return link_dates(Extraction(document, code, dates=dates), pack)


def said(extraction: Extraction, words: str) -> DateMention:
    text = extraction.document.text
    return next(mention for mention in extraction.dates if mention.span.of(text) == words)


def one_day(year: int, month: int, day: int) -> DateRange:
    return DateRange(date(year, month, day), date(year, month, day))


def years(mention: DateMention) -> list[int]:
    return [reading.start.year for reading in mention.alternatives if reading.start is not None]


INFERRED = [
    (
        "id",
        "Kebun itu terbakar, Jumat (4/5/2018). Pemiliknya baru pulang pada Minggu (6/5).",
        date(2018, 5, 6),
        ["Jumat (4/5/2018)", "Minggu (6/5)"],
    ),
    ("id", "BLITAR, 4 Mei 2018 - Kebun itu terbakar kemarin.", date(2018, 5, 4), ["4 Mei 2018"]),
    (
        "id",
        "Kebun terbakar\n\nDiterbitkan: 4 Mei 2018, 07:15 WIB\n\nKebun itu terbakar kemarin.",
        date(2018, 5, 4),
        ["4 Mei 2018, 07:15 WIB"],
    ),
    (
        "id",
        "Kabar Tani, Jumat, 4 Mei 2018 | 07:15 WIB\n\nKebun itu terbakar kemarin.",
        date(2018, 5, 4),
        ["Jumat, 4 Mei 2018 | 07:15 WIB"],
    ),
    ("en", "LEEDS, May 4, 2018 (Ledger) — The mill burned.", date(2018, 5, 4), ["May 4, 2018"]),
    ("en", "Mill burns\n\nMay 4, 2018\n\nThe mill burned.", date(2018, 5, 4), ["May 4, 2018"]),
    ("en", "Mill burns\n\nPosted May 4, 2018\n\nIt burned.", date(2018, 5, 4), ["May 4, 2018"]),
    (
        "id",
        "Sepanjang tahun 2018 ini 12 kebun terbakar, terakhir Jumat (4/5).",
        date(2018, 5, 4),
        ["Jumat (4/5)", "tahun 2018"],
    ),
    (
        "en",
        "The mill burned on Friday, May 4. So far in 2018, 12 mills have.",
        date(2018, 5, 4),
        ["Friday, May 4", "2018"],
    ),
    (
        "en",
        "The mill burned on Friday, May 4. In 2014, four years ago, it flooded.",
        date(2018, 5, 4),
        ["Friday, May 4", "2014, four years ago"],
    ),
    (
        "id",
        "Kebun itu terbakar Jumat (4/5). Empat tahun lalu, pada 2014, kebun itu banjir.",
        date(2018, 5, 4),
        ["Jumat (4/5)", "Empat tahun lalu, pada 2014"],
    ),
    (
        "en",
        "LEEDS, May 5 - The mill burned on Friday, May 4. © 2018 The Ledger",
        date(2018, 5, 5),
        ["Friday, May 4", "May 5", "2018"],
    ),
]


@pytest.mark.parametrize(("code", "text", "day", "evidence"), INFERRED)
def test_the_text_tells_its_day_and_what_tells_it(
    code: str, text: str, day: date, evidence: list[str]
) -> None:
    published = read(text, code).published
    assert published is not None
    assert published.range == DateRange(day, day)
    assert published.basis is Basis.INFERENTIAL
    assert [span.of(text) for span in published.evidence] == evidence


UNTOLD = [
    ("id", "Ia lahir di Blitar pada Jumat, 4 Mei 1973. Kemarin ia dilantik."),
    ("id", "Kebun itu terbakar pada 4 Mei. Kemarin hujan turun."),
    ("id", "Jadwal panen 4 Mei 2018\n\nKebun itu dipanen kemarin."),
    ("en", "The mill has stood since Friday, May 4, 1973. It burned yesterday."),
    ("en", "He retired on 4 May 2018 - a day later he was back. It burned yesterday."),
    ("en", "Sales fell in 2018. The mill burned on Friday, May 4."),
]


@pytest.mark.parametrize(("code", "text"), UNTOLD)
def test_no_day_is_made_up(code: str, text: str) -> None:
    extraction = read(text, code)
    assert extraction.published is None
    relative = [mention for mention in extraction.dates if mention.rule == "relative_day"]
    assert all(mention.range is None for mention in relative)


def test_a_year_told_before_is_not_taken_against_the_weekday() -> None:
    extraction = read("Bupati, yang dilantik 5 September 2016, datang Jumat (4/5).")
    came = said(extraction, "Jumat (4/5)")
    assert came.range is None
    assert years(came)[:3] == [2018, 2029, 2035]


def test_full_dates_bound_the_years_left_open() -> None:
    extraction = read("Kebun itu terbakar Jumat (4/5). Pada 2 Januari 2013 kebun itu dijual.")
    assert years(said(extraction, "Jumat (4/5)"))[0] == 2018


def test_two_weekdays_narrow_the_years() -> None:
    extraction = read("Kebun itu terbakar Kamis (29/2). Polisi datang Jumat (1/3).")
    assert years(said(extraction, "Kamis (29/2)")) == [1996, 2024]
    assert years(said(extraction, "Jumat (1/3)")) == [1996, 2024]


def test_weekdays_that_no_year_has_together_are_told() -> None:
    extraction = read("Kebun itu terbakar Senin (7/9). Polisi datang Selasa (7/9).")
    burned, came = extraction.dates
    assert (
        burned.conflict == came.conflict == "no year has this weekday and those of the other dates"
    )
    assert {day.start.weekday() for day in burned.alternatives if day.start is not None} == {0}
    assert {day.start.weekday() for day in came.alternatives if day.start is not None} == {1}


def test_the_weekdays_of_most_dates_outvote_one() -> None:
    extraction = read("Hujan turun Senin (7/9), Selasa (8/9) dan Senin (10/9).")
    first, second, third = extraction.dates
    assert first.conflict is None
    assert second.conflict is None
    assert third.conflict is not None
    assert years(first) == years(second)


def test_a_wrong_weekday_is_told_once_the_year_is_known() -> None:
    extraction = read("Hujan turun Senin (7/9), Selasa (8/9) dan Senin (10/9). © 2015 Kabar Tani")
    assert said(extraction, "Senin (10/9)").conflict == (
        "2015-09-10 is a Thursday, the text says Monday"
    )


def test_what_is_not_resolved_has_no_evidence_of_a_year() -> None:
    extraction = read("Kebun itu dibuka 3 Mei 2012. Kemarin kebun itu terbakar.")
    assert said(extraction, "Kemarin").evidence == ()
