"""What expressions of time mean: the days, by the publication date and the text."""

from __future__ import annotations

from datetime import date

import pytest

from factdb import languages
from factdb.link.dates import link_dates
from factdb.parse.dates import parse_dates
from factdb.parse.tokens import Tokens
from factdb.records import DateMention, Document, Extraction

PUBLISHED = date(2021, 6, 16)  # a Wednesday


def read(text: str, language: str = "id", published: date | None = PUBLISHED) -> Extraction:
    pack = languages.load(language)
    dates = tuple(parse_dates(Tokens(text), pack))
    document = Document(text, name="test", published=published)
    return link_dates(Extraction(document, language, dates=dates), pack)


def days(mention: DateMention) -> tuple[str | None, str | None]:
    assert mention.range is not None
    start, end = mention.range
    return (start.isoformat() if start else None, end.isoformat() if end else None)


ID = [
    ("Bupati berbicara di Garut, Selasa (15/6).", "Selasa (15/6)", "2021-06-15", "2021-06-15"),
    ("Kemarin sungai meluap.", "Kemarin", "2021-06-15", "2021-06-15"),
    ("Harga turun pekan lalu.", "pekan lalu", "2021-06-07", "2021-06-13"),
    ("Ia lahir pada Juli 1988.", "Juli 1988", "1988-07-01", "1988-07-31"),
    ("Waduk selesai awal 2020.", "awal 2020", "2020-01-01", "2020-04-30"),
    ("Laba kuartal II 2020 turun.", "kuartal II 2020", "2020-04-01", "2020-06-30"),
    ("Jalan ditutup 3-5 Agustus 2021.", "3-5 Agustus 2021", "2021-08-03", "2021-08-05"),
    ("Pasar sepi pada 1980-an.", "1980-an", "1980-01-01", "1989-12-31"),
    ("Gempa terjadi empat tahun lalu.", "empat tahun lalu", "2017-01-01", "2017-12-31"),
    ("Hujan turun tiga hari mendatang.", "tiga hari mendatang", "2021-06-16", "2021-06-19"),
    ("Rapat digelar Jumat pekan depan.", "Jumat pekan depan", "2021-06-25", "2021-06-25"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), ID, ids=[row[0] for row in ID])
def test_an_indonesian_date_is_resolved(text: str, words: str, start: str, end: str) -> None:
    (mention,) = read(text).dates
    assert mention.span.of(text) == words
    assert days(mention) == (start, end)
