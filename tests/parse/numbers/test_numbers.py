"""The grammar of one number: words, digits and mixtures to exact values, in every language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb import languages
from factdb.parse.numbers.grammar import Number, NumberReader
from factdb.parse.numbers.numerals import read_numeral, style_of
from factdb.parse.numbers.words import number_words
from factdb.parse.text.tokens import Tokens


def read(text: str, code: str) -> Number:
    language = languages.load(code)
    tokens = Tokens(text)
    number = NumberReader(tokens, number_words(language), style_of(tokens, language)).read(0)
    assert number is not None, text
    assert number.stop == len(tokens), f"{text}: stopped behind {tokens.mention(0, number.stop)}"
    return number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nol", "0"),
        ("tiga belas", "13"),
        ("3belas", "13"),
        ("dua puluh tujuh", "27"),
        ("seratus sebelas", "111"),
        ("seribu sembilan ratus", "1900"),
        ("empat ribu enam", "4006"),
        ("lima puluh ribu dua ratus", "50200"),
        ("tiga juta empat puluh ribu tujuh", "3040007"),
        ("6 juta 300 ribu", "6300000"),
        ("8ribu", "8000"),
        ("2,75 juta", "2750000"),
        ("9.5 miliar", "9500000000"),
        ("tiga lusin", "36"),
        ("empat koma nol enam", "4.06"),
        ("tiga koma lima miliar", "3500000000"),
        ("tujuh koma dua puluh lima", "7.25"),
        ("minus delapan", "-8"),
        ("tiga setengah", "3.5"),
        ("satu setengah miliar", "1500000000"),
        ("setengah", "0.5"),
        ("setengah juta", "500000"),
        ("seperempat", "0.25"),
        ("tiga perempat", "0.75"),
        ("empat per lima", "0.8"),
        ("200K", "200000"),
        ("5/8", "0.625"),
        ("4 1/2", "4.5"),
        ("4-1/2", "4.5"),
        ("6½", "6.5"),
    ],
)
def test_indonesian_numbers(text: str, value: str) -> None:
    assert read(text, "id").low == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seventeen", "17"),
        ("thirty-eight", "38"),
        ("thirty - eight", "38"),
        ("four hundred and six", "406"),
        ("twelve hundred", "1200"),
        ("six thousand and eleven", "6011"),
        ("two hundred eleven thousand four hundred ninety", "211490"),
        ("a hundred", None),
        ("hundred", "100"),
        ("five million", "5000000"),
        ("5 millions", "5000000"),
        ("4.6bn", "4600000000"),
        ("three and a half", "3.5"),
        ("three and a half million", "3500000"),
        ("two million and a half", "2500000"),
        ("half a million", "500000"),
        ("half a dozen", "6"),
        ("three dozen", "36"),
        ("four-fifths", "0.8"),
        ("nine tenths", "0.9"),
        ("three quarters", "0.75"),
        ("seven and three quarters", "7.75"),
        ("three fifths of a million", "600000"),
        ("one over eight", "0.125"),
        ("six point two five", "6.25"),
        ("point 75", "0.75"),
        ("2.5e6", "2500000"),
        ("7 lakh", "700000"),
        ("4 hundred and 12", "412"),
    ],
)
def test_english_numbers(text: str, value: str | None) -> None:
    if value is None:
        with pytest.raises(AssertionError):
            read(text, "en")
        return
    assert read(text, "en").low == Decimal(value)


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("de", "dreiundvierzig", 43),
        ("de", "siebenhundertneunzehn", 719),
        ("de", "vierundsechzigtausenddreihundertfünf", 64305),
        ("de", "hundertzwölf", 112),
        ("de", "sechs Millionen", 6_000_000),
        ("de", "zwei Komma fünf", "2.5"),
        ("de", "2,5 Mrd", 2_500_000_000),
        ("es", "treinta y cuatro", 34),
        ("es", "cuarenta y un", 41),
        ("es", "mil setecientos doce", 1712),
        ("es", "tres mil millones", 3_000_000_000),
        ("es", "dos tercios", "0.6666666667"),
        ("fr", "quatre-vingt-douze", 92),
        ("fr", "quatre-vingts", 80),
        ("fr", "soixante et onze", 71),
        ("fr", "vingt-et-un", 21),
        ("fr", "deux cent quarante", 240),
        ("fr", "3 250 000", 3_250_000),
        ("fr", "trois quarts", "0.75"),
        ("pt", "cento e vinte e sete", 127),
        ("pt", "dois mil e trezentos", 2300),
        ("pt", "meia dúzia", 6),
        ("nl", "zevenenveertig", 47),
        ("nl", "drieëndertig", 33),
        ("nl", "achthonderdtwintig", 820),
        ("nl", "acht en veertig", 48),
        ("nl", "twee en een half miljoen", 2_500_000),
        ("it", "quarantotto", 48),
        ("it", "duecentosessantatre", 263),
        ("it", "cinquemilaottocento", 5800),
        ("it", "tre milioni", 3_000_000),
        ("it", "due e mezzo", "2.5"),
    ],
)
def test_numbers_of_further_languages(code: str, text: str, value: int | str) -> None:
    assert read(text, code).low == Decimal(value)


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("id", "belasan", 11, 19),
        ("id", "puluhan", 10, 99),
        ("id", "puluhan ribu", 10_000, 99_999),
        ("id", "ratusan juta", 100_000_000, 999_999_999),
        ("id", "beberapa ratus", 200, 999),
        ("en", "dozens", 24, 99),
        ("en", "tens of thousands", 10_000, 99_999),
        ("en", "hundreds of millions", 100_000_000, 999_999_999),
        ("de", "Hunderttausende", 100_000, 999_999),
        ("it", "migliaia", 1000, 9999),
    ],
)
def test_vague_words_are_the_range_of_the_table(code: str, text: str, low: int, high: int) -> None:
    number = read(text, code)
    assert (number.low, number.high, number.vague) == (low, high, True)


@pytest.mark.parametrize(
    ("code", "numeral", "value"),
    [
        ("id", "7.000", "7000"),
        ("id", "7,5", "7.5"),
        ("id", "7,000", "7.000"),
        ("id", "12.31", "12.31"),
        ("id", "1.250,75", "1250.75"),
        ("id", "1.234.567", "1234567"),
        ("id", "0.125", "0.125"),
        ("en", "7,000", "7000"),
        ("en", "7.5", "7.5"),
        ("en", "4.800", "4.800"),
        ("en", "12,50,000", "1250000"),
        ("en", "1.111,5", "1111.5"),
        ("de", "2.300", "2300"),
        ("en", "3.3.2020", None),
        ("en", "1,2,3", None),
        ("en", "1,23,4.5", None),
        ("en", "9" * 40, None),
    ],
)
def test_separators_mean_what_the_language_says(code: str, numeral: str, value: str | None) -> None:
    style = style_of(Tokens(numeral), languages.load("id" if code == "id" else code))
    bare = style._replace(is_loose=False, is_swapped=False)
    found = read_numeral(numeral, bare)
    assert found == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.2 persen dan 2,000 orang", [Decimal("1.2"), 2000]),
        ("1,234,567 orang dan 2.500 ton", [1234567, Decimal("2.500")]),
        ("9,5 ton dan 2,125 ton", [Decimal("9.5"), Decimal("2.125")]),
        ("9.5 ton dan 7.000 orang", [Decimal("9.5"), 7000]),
        ("Rp 15.000 atau 0,30 persen, 108,105,106", [15000, Decimal("0.30"), 108105106]),
    ],
)
def test_a_document_can_say_more_than_its_language(text: str, values: list[Decimal]) -> None:
    tokens = Tokens(text)
    style = style_of(tokens, languages.load("id"))
    assert [read_numeral(tokens.words[i], style) for i in tokens.numerals] == values


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["id", "en", "de", "fr"]))
def test_grouped_digits_read_back(value: int, code: str) -> None:
    language = languages.load(code)
    grouped = f"{value:,}".replace(",", language.separators.group)
    assert read(grouped, code).low == value


ONES = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def spell(value: int) -> str:
    """Return an Indonesian number in words; below a million, not zero."""
    if value >= 1000:
        head = "seribu" if value // 1000 == 1 else f"{spell(value // 1000)} ribu"
        return f"{head} {spell(value % 1000)}" if value % 1000 else head
    if value >= 100:
        head = "seratus" if value // 100 == 1 else f"{ONES[value // 100 - 1]} ratus"
        return f"{head} {spell(value % 100)}" if value % 100 else head
    if value >= 20:
        head = f"{ONES[value // 10 - 1]} puluh"
        return f"{head} {ONES[value % 10 - 1]}" if value % 10 else head
    if value > 9:
        return {10: "sepuluh", 11: "sebelas"}.get(value) or f"{ONES[value - 11]} belas"
    return ONES[value - 1]


@given(st.integers(min_value=1, max_value=999_999))
def test_indonesian_words_read_back(value: int) -> None:
    assert read(spell(value), "id").low == value
