"""Figures: what is found in running text, with hedge and unit, and what is passed over."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb import languages
from factdb.parse.dates.finder import parse_dates
from factdb.parse.figures.finder import FoundFigures, parse_figures
from factdb.parse.text.sentences import parse_paragraphs, parse_sentences
from factdb.parse.text.tokens import Tokens
from factdb.records import Figure

CASES = Path(__file__).parents[3] / "fixtures" / "expected"
CODES = languages.available()


def find(text: str, code: str = "id") -> FoundFigures:
    language = languages.load(code)
    tokens = Tokens(text)
    layout = parse_sentences(tokens, parse_paragraphs(tokens), language, None)
    return parse_figures(tokens, layout, parse_dates(tokens, language), language)


def only(text: str, code: str = "id") -> Figure:
    (figure,) = find(text, code).figures
    return figure


def reasons(text: str, code: str) -> list[str]:
    return [passed.reason for passed in find(text, code).passed_over]


def rows() -> list[Any]:
    paths = sorted(CASES.glob("figures.*.jsonl"))
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [pytest.param(row, id=row["id"]) for row in map(json.loads, lines)]


@pytest.mark.parametrize("row", rows())
def test_the_figures_of_each_case_are_found_and_no_others(row: dict[str, Any]) -> None:
    text = row["text"]
    found = [
        (figure.span.of(text), figure.low, figure.high, str(figure.qualifier), figure.unit)
        for figure in find(text, row["language"]).figures
    ]
    assert found == [
        (mention, Decimal(low), Decimal(high), qualifier, unit)
        for mention, low, high, qualifier, unit in row["figures"]
    ]


@pytest.mark.parametrize(
    ("text", "code", "counted"),
    [
        ("Sebanyak 40 warga sipil mengungsi.", "id", "civilians"),
        ("Ada 40 orang milisi di sana.", "id", "fighters"),
        ("Kebakaran itu menghanguskan 12 rumah.", "id", "homes"),
        ("Banjir merendam 930 rumah warga.", "id", "homes"),
        ("Satu unit rumah warga terbakar.", "id", "homes"),
        ("Lima anggota keluarga itu mengungsi.", "id", "members"),
        ("Tujuh anak panah disita.", "id", "arrows"),
        ("Sebanyak 13 korban luka dirawat.", "id", "injured"),
        ("Enam ekor kambing warga mati.", "id", "goats and sheep"),
        ("Tujuh orang warga sipil luka.", "id", "civilians"),
        ("Some 40 civilians left.", "en", "civilians"),
        ("Three Peruvian police officers were hurt.", "en", "police officers"),
        ("Rund 40 Zivilisten flohen.", "de", "civilians"),
        ("Unas 40 personas huyeron.", "es", "people"),
        ("Environ 40 civils ont fui.", "fr", "civilians"),
    ],
)
def test_what_is_counted_has_one_name_in_all_languages(text: str, code: str, counted: str) -> None:
    assert only(text, code).counted == counted


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("Biayanya Rp5 juta.", "money"),
        ("Jaraknya 5 km.", "length"),
        ("Selama 5 jam.", "time"),
        ("Naik 5 persen.", "share"),
        ("Sebanyak 5 warga.", "count"),
        ("Nilainya 5,5.", None),
    ],
)
def test_a_figure_knows_the_dimension_of_its_unit(text: str, dimension: str | None) -> None:
    assert only(text).dimension == dimension


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The levy cost millions of dollars.", [("1000000", "about", "dollars")]),
        ("They drove thousands of miles.", [("1000", "about", "miles")]),
        ("He put it at “well over” 300 homes.", [("300", "more_than", "homes")]),
        ("The margin is plus or minus 4 points.", [("4", "about", "points")]),
        ("It fell over a 36-hour period.", [("36", "exact", "hour")]),
        ("It lasted over 36 hours.", [("36", "more_than", "hours")]),
        ("Nine of some 80 boats sank.", [("9", "exact", "boats"), ("80", "about", "boats")]),
        ("The clerk got GHC500 twice.", [("500", "exact", "GHC")]),
        ("The creek crested overnight at 21 feet.", [("21", "exact", "feet")]),
        ("The driver is in her 60s.", []),
        ("Oil rose $2 to $80.", [("2", "exact", "$"), ("80", "exact", "$")]),
        ("It was another strong quarter for the mill.", []),
        ("They asked about the 20 deaths.", [("20", "exact", "deaths")]),
        ("They counted about 20 deaths.", [("20", "about", "deaths")]),
        ("It fired nine long-range missiles.", [("9", "exact", "long-range missiles")]),
        ("She dialled two 911 calls.", [("2", "exact", None)]),
        ("He kept a 401(k) plan.", []),
        (
            "The shelters for refugees in 14 towns held at least 900.",
            [("14", "exact", "towns"), ("900", "at_least", "refugees")],
        ),
        (
            "They saw 57 confirmed or probable cases.",
            [("57", "exact", "confirmed or probable cases")],
        ),
        ("They met 20 French and Dutch nurses.", [("20", "exact", "French and Dutch nurses")]),
        ("Then 2-million refugees came.", [("2000000", "exact", "refugees")]),
        ("Half of the town's boats sank.", [("0.5", "exact", "boats")]),
        ("More than 1,300 Israelis left.", [("1300", "more_than", "Israelis")]),
        ("It raised its goal by $10 to $110.", [("10", "exact", "$"), ("110", "exact", "$")]),
        (
            "In the first seven months of 2019 to 17 trillion yuan.",
            [("7", "exact", "months"), ("17000000000000", "exact", "yuan")],
        ),
        ("It was up $4.37 or 5.5%.", [("4.37", "exact", "$"), ("5.5", "exact", "%")]),
        (
            "They ran into 40 New People’s Army guards.",
            [("40", "exact", "New People’s Army guards")],
        ),
        (
            "In all 29 people were injured and around 20 fled.",
            [("29", "exact", "people"), ("20", "about", "people")],
        ),
        (
            "Some 22 people died in Maro province and another 47 elsewhere.",
            [("22", "about", "people"), ("47", "exact", "people")],
        ),
        ("It made $NZ11 million.", [("11000000", "exact", "$NZ")]),
        (
            "Some 70 people fled and 12 sought shelter here.",
            [("70", "about", "people"), ("12", "exact", "people")],
        ),
        (
            "They found 65 bodies and said at least 27 were hurt.",
            [("65", "exact", "bodies"), ("27", "at_least", None)],
        ),
        (
            "A man hit a queue, killing nine people and hurting over 30.",
            [("9", "exact", "people"), ("30", "more_than", "people")],
        ),
        (
            "Six women died and 30 others were hurt.",
            [("6", "exact", "women"), ("30", "exact", "others")],
        ),
    ],
)
def test_english_news_counts(text: str, found: list[tuple[str, str, str | None]]) -> None:
    figures = find(text, "en").figures
    assert [(str(f.low), f.qualifier.value, f.unit) for f in figures] == found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The force logged 3.1m offences.", "3100000", "offences"),
        ("Some 7.2m registered voters stayed home.", "7200000", "registered voters"),
        ("They paid 6.4m euros.", "6400000", "euros"),
        ("The mine shipped 2.5m tonnes.", "2500000", "tonnes"),
        ("The bank lost 2.2m of its clients.", "2200000", "clients"),
        ("The wall is 3.1m long.", "3.1", "m"),
        ("The mast is 3.1m.", "3.1", "m"),
        ("A 12m crane hit cars.", "12", "m"),
        ("Storms dropped 2m of snow.", "2", "m"),
        ("He stood 4m from them.", "4", "m"),
        ("They bought 3t trucks.", "3", "t"),
    ],
)
def test_an_m_before_what_is_counted_is_a_million(text: str, value: str, unit: str) -> None:
    figure = only(text, "en")
    assert (figure.low, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "code", "mention", "value", "unit"),
    [
        ("One in four patients recovered.", "en", "One in four", "0.25", "patients"),
        ("About 3 out of every 10 shops closed.", "en", "3 out of every 10", "0.3", "shops"),
        ("The odds are one in a million.", "en", "one in a million", "0.000001", None),
        ("Satu dari lima kasus itu berat.", "id", "Satu dari lima", "0.2", "kasus"),
    ],
)
def test_a_part_of_a_whole_is_one_share(
    text: str, code: str, mention: str, value: str, unit: str | None
) -> None:
    figure = only(text, code)
    assert figure.span.of(text) == mention
    assert (figure.low, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Empat dari enam perahu karam.", "id"),
        ("Two of five patrol cars burned.", "en"),
        ("The board closed 12 out of 25 clinics.", "en"),
        ("Bombs hurt two in three attacks.", "en"),
        ("They sold one in three weeks.", "en"),
        ("The flood hit six in 10 villages.", "en"),
        ("Nine in 10 registered voters agree.", "en"),
        ("About two in 10 minutes fell.", "en"),
        ("Sekitar enam dari 10 perahu karam.", "id"),
    ],
)
def test_a_part_that_was_counted_is_a_figure_beside_its_whole(text: str, code: str) -> None:
    assert len(find(text, code).figures) == 2


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Galatnya plus minus 2,8 persen.", "about"),
        ("Galatnya plus-minus 2,8 persen.", "about"),
        ("Dukungan belum melewati 50 persen.", "less_than"),
        ("Ekspor tidak menembus 50 persen.", "less_than"),
        ("Ekspor belum genap 50 persen.", "less_than"),
        ("Ekspor melewati 50 persen.", "more_than"),
    ],
)
def test_a_hedge_of_several_words_is_read_whole(text: str, hedge: str) -> None:
    figure = only(text)
    assert (figure.low > 0, figure.qualifier) == (True, hedge)


def test_the_unit_is_tied_to_its_place() -> None:
    text = "Kira-kira 300 sapi perah dijual."
    span = only(text).unit_span
    assert span is not None
    assert span.of(text) == only(text).unit


def test_a_point_that_is_meant_is_no_decimal_mark() -> None:
    assert only("At this point one man is there.", "en").low == 1


def test_an_understood_unit_points_to_where_it_stands() -> None:
    text = "Lima rumah roboh dan dua lainnya rusak."
    second = find(text).figures[1]
    assert second.unit_span is not None
    assert second.unit_span.of(text) == "rumah"


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("Ia dirawat karena COVID-19.", "id", "name"),
        ("Warga RT 04 RW 11 berkumpul.", "id", "name"),
        ("Lihat Pasal 12 ayat 3.", "id", "name"),
        ("Its lot code is 3*2223 here.", "en", "identifier"),
        ("Look for 7527899724 under the bars.", "en", "identifier"),
        ("Pesawat Boeing 737 itu jatuh.", "id", "name"),
        ("Salah satu warga pingsan.", "id", "name"),
        ("Timnya menang 3-1 kemarin.", "id", "score"),
        ("Hubungi 0812-3456-7890.", "id", "identifier"),
        ("She came 9th.", "en", "ordinal"),
        ("The G20 met.", "en", "name"),
        ("Another one was found.", "en", "name"),
        ("Version 1.2.3 is out.", "en", "no number"),
    ],
)
def test_a_number_that_counts_nothing_is_passed_over_with_a_reason(
    text: str, code: str, reason: str
) -> None:
    assert not find(text, code).figures
    assert reason in reasons(text, code)


def test_numbers_in_dates_are_no_figures() -> None:
    assert not find("Rapat digelar Rabu (14/12/2016).").figures


def test_the_number_of_a_window_of_time_is_a_figure_besides_the_date() -> None:
    assert only("Hujan turun dalam 24 jam terakhir.").low == 24


def test_the_number_of_a_time_ago_is_no_figure() -> None:
    assert not find("Jembatan itu dibangun tiga tahun lalu.").figures


def test_boilerplate_holds_no_figures() -> None:
    assert not find("Baca juga: 5 Tips Hemat Listrik").figures


def test_a_number_with_a_tail_is_about_that_many() -> None:
    language = languages.load("id")
    tokens = Tokens("Ada 70-an anak di barak itu.")
    layout = parse_sentences(tokens, parse_paragraphs(tokens), language, None)
    (figure,) = parse_figures(tokens, layout, [], language).figures
    assert (figure.low, str(figure.qualifier), figure.unit) == (70, "about", "anak")


def test_a_vague_number_says_so() -> None:
    assert only("Puluhan warga datang.").vague
    assert not only("Sepuluh warga datang.").vague


def number_texts(code: str) -> st.SearchStrategy[str]:
    """Return texts woven from a language's number words, marks and hedges."""
    pack = languages.load(code)
    words = [
        *pack.numbers.cardinals, *pack.numbers.multipliers, *pack.numbers.fractions,
        *pack.numbers.denominators, *pack.numbers.vague, *pack.numbers.joiners,
        *pack.numbers.negative, *pack.numbers.decimal, *pack.numbers.articles, *pack.ranges.to,
        *pack.ranges.either, *pack.ranges.openers, *pack.hedges.before, *pack.hedges.after,
    ]  # fmt: skip
    marks = [
        "-",
        "–",
        "/",
        ".",
        ",",
        "(",
        ")",
        "$",
        "Rp",
        "%",
        "7.000",
        "1,2",
        "½",
        "K",
        "e",
        "²",
        "\n",
    ]
    piece = st.tuples(st.sampled_from([*words, *marks, "5", "٣"]), st.sampled_from([" ", ""]))
    return st.lists(piece, max_size=12).map(lambda found: "".join(map("".join, found)))


@settings(max_examples=200, deadline=None)
@given(data=st.data(), code=st.sampled_from(CODES))
def test_figures_are_in_order_apart_and_well_formed_in_any_text(
    data: st.DataObject, code: str
) -> None:
    text = data.draw(st.one_of(number_texts(code), st.text(max_size=60)))
    found = find(text, code)
    ends = [0]
    for figure in found.figures:
        assert ends[-1] <= figure.span.start < figure.span.end <= len(text)
        assert figure.low <= figure.high
        ends.append(figure.span.end)
    for passed in found.passed_over:
        assert passed.span.of(text).strip()


@pytest.mark.parametrize(
    "piece", ["7 ", "7.", "1/", "(", "juta ", "seribu ", "dan ", "2-", "Rp", "½", "-", "9" * 50]
)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 2000
    assert all(figure.span.end <= len(text) for figure in find(text).figures)


# (language, text, the numbers with their units)
SEEN = [
    ("en", "It was 30 C outside.", [("30", None)]),
    ("en", "She drank half a litre of water.", [("half", "litre")]),
    ("en", "Half of it is gone, a half is left.", [("Half", None), ("a half", None)]),
    ("en", "Five out of three shops closed.", [("Five", "shops"), ("three", "shops")]),
    ("en", "The price is $4.25 and 32 is the size.", [("4.25", "$"), ("32", None)]),
    ("en", "He made five dozen cakes, at least.", [("five dozen", "cakes")]),
    ("en", "Last night 26 people vanished.", [("26", "people")]),
    (
        "en",
        "It is 1,500,000 kilometres (930,000 mi) away.",
        [("1,500,000", "kilometres"), ("930,000", "mi")],
    ),
    ("en", "It cost $41.725 a share, down $2.25.", [("41.725", "$"), ("2.25", "$")]),
    ("en", "Sales rose 27% to 300 000 pounds.", [("27", "%"), ("300 000", "pounds")]),
    ("de", "Er ist 40 - 50 Jahre alt.", [("40 - 50", "Jahre")]),
    ("nl", "een", [("een", None)]),
    ("fr", "Au moins dix hommes sont partis.", [("dix", "hommes")]),
    ("en", "They had one hundred and 5.5 tonnes.", [("one hundred", None), ("5.5", "tonnes")]),
    ("en", "They ate two half pies.", [("two", None), ("half", "pies")]),
    ("en", "They ate one and a third pies.", [("one and a third", "pies")]),
    ("en", "They ate two and five thirds.", [("two", None), ("five thirds", None)]),
    ("en", "A third man came.", []),
    ("en", "minus dozens of people", [("dozens", "people")]),
    ("en", "It rose from 12 to 7 million.", [("12", None), ("7 million", None)]),
    ("en", "Call 0812-3456-7890-x now.", []),
    ("de", "Der 61-jährige lebt.", [("61", "jährige")]),
    ("en", "It costs 5 fifty cents.", [("5", None), ("fifty", "cents")]),
    ("id", "Toleransinya 3,5 plus minus satu persen.", [("3,5", None), ("satu", "persen")]),
    ("id", "Buruh di Provinsi Jawa Timur mencapai 14.501.", [("14.501", "Buruh")]),
    ("id", "Rapat itu digelar lewat video (1/10).", []),
    ("id", "Kantor pindah ke Lt. 4 dan Lt. 12A.", []),
    ("id", "Klinik itu ada di tower 4.", []),
    ("id", "Gedung itu bisa menampung 900 (pasien).", [("900", "pasien")]),
    ("id", "Rumah rusak 12 (Randu) dan 14 (Sagu).", [("12", None), ("14", None)]),
    ("id", "Schalke 04 menang.", []),
    ("en", "El Dorado 1595 was a film.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), SEEN)
def test_each_number_is_a_figure_with_its_own_unit(
    code: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(figure.span.of(text), figure.unit) for figure in find(text, code).figures] == expected
