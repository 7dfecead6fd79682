"""What figures measure: the sentences of fixtures/expected, and what must always hold."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb import languages
from factdb.indicators import indicators
from factdb.parse.dates.finder import parse_dates
from factdb.parse.figures.finder import parse_figures
from factdb.parse.indicators.assigning import assign_indicators
from factdb.parse.text.sentences import parse_paragraphs, parse_sentences
from factdb.parse.text.tokens import Tokens
from factdb.records import Figure, Measure, Span

EXPECTED = Path(__file__).parents[3] / "fixtures" / "expected"
CODES = ("id", "en")
ROWS = [
    json.loads(line)
    for code in CODES
    for line in (EXPECTED / f"indicators.{code}.jsonl").read_text(encoding="utf-8").splitlines()
]
NO_INDICATOR = {None, "count"}  # they say the same


def figures_of(text: str, code: str) -> list[Figure]:
    language = languages.load(code)
    tokens = Tokens(text)
    layout = parse_sentences(tokens, parse_paragraphs(tokens), language)
    dates = parse_dates(tokens, language)
    figures = parse_figures(tokens, layout, dates, language).figures
    return assign_indicators(figures, tokens, layout, dates, language)


def only(text: str, code: str) -> Figure:
    (figure,) = figures_of(text, code)
    return figure


def wanted(row: dict[str, Any], key: str) -> set[str | None]:
    return {row[key], *row.get(f"{key}_alternatives", [])}


def is_right(found: Figure | None, row: dict[str, Any]) -> bool:
    if found is None:
        return bool(wanted(row, "indicator") & NO_INDICATOR)
    slugs = wanted(row, "indicator")
    return found.indicator in (slugs | NO_INDICATOR if slugs & NO_INDICATOR else slugs)


def has_right_measure(found: Figure | None, row: dict[str, Any]) -> bool:
    return found is None or found.measure in wanted(row, "measure")


@pytest.mark.parametrize("code", CODES)
def test_indicators_of_news_sentences_are_right(code: str) -> None:
    told: Counter[bool] = Counter()
    for row in ROWS:
        if row["language"] != code:
            continue
        found = {figure.span: figure for figure in figures_of(row["text"], code)}
        for figure in row["figures"]:
            told[is_right(found.get(Span(*figure["span"])), figure)] += 1
    assert told[True] / told.total() >= 0.97


@pytest.mark.parametrize("code", CODES)
def test_measures_of_news_sentences_are_right(code: str) -> None:
    told: Counter[bool] = Counter()
    for row in ROWS:
        if row["language"] != code:
            continue
        found = {figure.span: figure for figure in figures_of(row["text"], code)}
        for figure in row["figures"]:
            told[has_right_measure(found.get(Span(*figure["span"])), figure)] += 1
    assert told[True] / told.total() >= 0.95


def test_the_sentences_cover_every_indicator_in_both_languages() -> None:
    for code in CODES:
        rows = [row for row in ROWS if row["language"] == code]
        assert {f["indicator"] for row in rows for f in row["figures"]} >= indicators().keys()


@pytest.mark.parametrize(
    ("code", "text", "slugs"),
    [
        ("id", "Sembilan pelaut tewas dan 17 luka-luka.", ["killed", "injured"]),
        (
            "id",
            "Berikut jumlah warga miskin per kota:\n1. Maro 30 orang\n2. Bima 20 orang",
            ["poverty"] * 2,
        ),
        ("id", "Korban meninggal per kota:\n\n- Maro: 12 orang\n\n- Bima: 3 orang", ["killed"] * 2),
        ("id", "Penerimaan pajak:\nPPh Rp 3 miliar (34 persen)", ["revenue"] * 2),
        ("id", "Banjir merusak 50 jembatan, delapan di antaranya di Lebong.", ["damaged"] * 2),
        ("id", "Sebanyak 12 pria dan tiga wanita ditangkap.", ["detained"] * 2),
        ("id", "Tempat itu menampung 40 warga yang rumahnya rusak.", ["resettled"]),
        ("id", "Lima belas warga yang terjebak berhasil diselamatkan.", ["rescued"]),
        ("id", "Sepuluh orang di tiga desa tewas.", ["killed", "count"]),
        ("id", "Anggaran untuk bantuan sosial mencapai Rp 20 miliar.", ["budget"]),
        ("id", "Sebanyak 210 buruh terkena pemutusan hubungan kerja (PHK).", ["laid_off"]),
        ("id", "Ada 43 tenaga kerja di Jawa yang terkena PHK.", ["laid_off"]),
        ("id", "Jumlah penumpang yang tewas mencapai 12 orang.", ["killed"]),
        ("id", "Jumlah PHK di kota itu mencapai 57 orang.", ["laid_off"]),
        ("id", "Ada 43 karyawan yang di-PHK. Lalu pabrik kaus 15 karyawan.", ["laid_off"] * 2),
        ("id", "Suara.example - Warga mencatat 58 titik panas.", ["incidents"]),
        ("id", "Kedalaman gempa direvisi dari 12 km menjadi 10 km.", ["height"] * 2),
        ("en", "The river rose 40 millimetres overnight.", ["height"]),
        ("en", "The ridge rose 2 nautical miles to the east.", ["distance"]),
        ("id", "Rina (23) dan Budi (24) luka-luka.", ["age", "age"]),
        ("id", "Sebanyak 218 KK / 707 jiwa terdampak.", ["affected"] * 2),
        ("en", "A collapse would flood about 2,300 homes.", ["affected"]),
        ("id", "Laba sebelum pajak mencapai Rp 4 miliar.", ["profit"]),
        ("id", "Warga yang meninggal akibat terseret arus sungai sebanyak 31 jiwa.", ["killed"]),
        (
            "id",
            "Korban meninggal dunia sebanyak dua orang serta tiga orang dalam pencarian.",
            ["killed", "missing"],
        ),
        ("id", "Ada empat korban meninggal dunia dan dua hilang.", ["killed", "missing"]),
        ("id", "RS itu menerima tiga jenazah dan 13 korban luka.", ["killed", "injured"]),
        ("id", "Tujuh penumpang berhasil keluar dari kapal.", ["rescued"]),
        ("id", "Deflasi terjadi di Solo sebesar 2 persen.", ["inflation"]),
        ("id", "Inflasi naik dengan IHK sebesar 134,76.", ["index"]),
        (
            "id",
            "Yang terkena PHK di Jakarta mencapai 7.469 orang, diikuti Banten 6.135 orang.",
            ["laid_off"] * 2,
        ),
        ("id", "Saham Nusa mengalami kenaikan sebesar 0,8 persen.", ["price"]),
        ("id", "Ia membeli 51 persen saham Nusa.", ["share"]),
        ("id", "Rugi sebelum pajak menjadi Rp 15 miliar.", ["loss"]),
        ("id", "Beban usaha penjualan naik menjadi Rp 15 miliar.", ["spending"]),
        ("id", "Ada 500 tenaga kerja menjadi korban pemutusan hubungan kerja.", ["laid_off"]),
        ("id", "Tercatat 94 kasus mogok kerja di kota itu.", ["count"]),
        (
            "id",
            "Tercatat 35 kasus dengan 850 buruh yang terlibat dan 6.800 jam kerja yang hilang.",
            ["count", "participants", "duration"],
        ),
        (
            "id",
            "Liabilitas mencapai Rp 9 miliar, turun dari Rp 12 miliar, dan total ekuitas mencapai "
            "Rp 33 miliar, naik dari Rp 27 miliar.",
            ["debt", "debt", None, None],
        ),
        ("id", "Margin error 3 persen dengan tingkat kepercayaan 95 persen.", ["share"] * 2),
        ("id", "Feri bermuatan 800 orang kandas.", ["passengers"]),
        ("id", "Ada 87 pasien Covid-19 yang meninggal.", ["killed"]),
        ("id", "Di Jawa ada 27 titik api dan Kalimantan Barat 213 hotspot.", ["incidents"] * 2),
        ("id", "Polisi mengusut 12 kasus.", ["count"]),
        ("id", "Dinas Kesehatan mencatat 12 kasus malaria.", ["infected"]),
        ("id", "Polisi mengamankan 90 botol miras.", ["seized"]),
        ("id", "Polisi mengamankan 12 provokator.", ["detained"]),
        ("en", "Nine sailors were killed and 17 hurt.", ["killed", "injured"]),
        ("en", "The blast killed nine sailors, four of them cadets.", ["killed", "killed"]),
        ("en", "Some 300 soldiers arrested the man.", ["deployed"]),
        ("en", "The judge imposed a $2 million fine.", [None]),
        ("en", "The town faced a $2.2 billion, two-year budget gap.", ["deficit", "duration"]),
        ("en", "Exports fell 7 percent to $3 billion.", ["exports", "exports"]),
        # parts, brackets and owners beside what is counted
        ("en", "In all 70 people died, including 29 minors and 17 women.", ["killed"] * 3),
        ("en", "More than 10 members of one family were killed.", ["killed", "count"]),
        ("en", "The line posted a Rs698mn ($11mn) net profit.", ["profit", "profit"]),
        ("en", "It reversed a loss of $115 million.", ["loss"]),
        ("en", "The bank moved by 25 basis points.", ["interest"]),
        ("en", "They agreed to cut output by 9 million barrels per day.", ["production"]),
        ("en", "Cholera cases were cut to around 3,000.", ["infected"]),
        ("en", "It came after 10 pupils and their teacher were killed.", ["killed"]),
        ("en", "Some 40 homes were damaged, as well as nine schools.", ["damaged"] * 2),
        ("en", "Then 70 homes burned down and 90 animals were killed.", ["destroyed", "killed"]),
        ("en", "Nearly 600 houses were wrecked.", ["destroyed"]),
        ("en", "Exports reached $874 million and imports fell.", ["exports"]),
        ("en", "The death toll from a blast in the capital Ranu had reached 78.", ["killed"]),
        ("en", "Nurses have reached 78 families.", ["assisted"]),
        ("en", "The storm left 20 people without shelter.", ["displaced"]),
        ("en", "Rebels, some as young as 12, hid there.", ["age"]),
        # "cases" are a disease's where the text names one
        ("en", "Police logged 12 cases of fraud.", ["count"]),
        ("en", "Clinics logged 12 cases of measles.", ["infected"]),
        ("en", "They saw 103 new confirmed and probable cases of cholera.", ["infected"]),
        ("en", "Some 40 homes burned and 22 suffered partial damage.", ["destroyed", "damaged"]),
        ("en", "Then 120 people sought shelter in schools.", ["displaced"]),
        ("en", "The chain will shut 30 of its 210 shops.", ["closed", "count"]),
        ("en", "It gave output quotas to the group's 13 member states.", ["count"]),
        ("en", "Nusa had a $3-billion shortfall in May.", ["deficit"]),
        (
            "en",
            "Profits rose 24 pct to 12 mln francs on revenue of 150 mln.",
            ["profit", "profit", "revenue"],
        ),
        (
            "en",
            "It earned 3 billion francs in May and had a loss of 400 mln in June.",
            ["profit", "loss"],
        ),
        ("en", "Maro sold bills at an average rate of 5.6 pct.", ["interest"]),
        (
            "en",
            "They produced 90 million metric tons in 1986, a full 5 million tons above the plan.",
            ["production", "production"],
        ),
        (
            "en",
            "Lower interest rates brought Maro a 16 pct rise in quarterly net profit.",
            ["profit"],
        ),
        ("en", "It will lay off 12 percent of its staff, or 900 workers.", ["laid_off"] * 2),
        ("en", "Unemployment edged up to 5.2 percent.", ["unemployed"]),
        ("en", "It dug a hole 2 meters (6 feet) deep.", ["height", "height"]),
        (
            "en",
            "Six are missing. It has $9 million, of which 20 percent came.",
            ["missing", None, "share"],
        ),
        (
            "en",
            "Aid is short while 40 relief camps in Nusa are serving 900 people.",
            [
                "count",
                "assisted",
            ],
        ),
        # things of a list, their noun before the number; the parts of a count
        (
            "id",
            "Petugas menyita barang bukti berupa pil jenis koplo 30 butir, tembakau 4,5 gram, dan "
            "arak 12 liter.",
            ["seized"] * 3,
        ),
        ("id", "Petugas menyita 9 motor, kerugian warga Rp 3 juta.", ["seized", "loss"]),
        (
            "id",
            "Ada perkara dengan tersangka 30 orang diantaranya 26 orang pria dan empat wanita.",
            ["prosecuted"] * 3,
        ),
        ("id", "Sebanyak 9 gedung rusak, meliputi 6 ruko dan 3 masjid.", ["damaged"] * 3),
        # what came to a number, of which no subject is named
        (
            "id",
            "Ada penambahan pasien yang wafat setelah dites positif sebanyak 8 orang. “Sehingga "
            "menjadi 140 orang,” kata Budi.",
            ["killed", "killed"],
        ),
        ("id", "Tambahan kasus sembuh 7 orang sehingga total 32 orang.", ["recovered"] * 2),
        (
            "id",
            "Pendapatan mencapai 17% dari target dan belanja mencapai 15% dari pagu.",
            ["revenue", "spending"],
        ),
        ("id", "Ekonomi Nusa tumbuh positif 3 persen.", ["growth"]),
        ("id", "Rumahnya terendam 2 meter.", ["height"]),
        ("id", "Jalan itu terendam sepanjang 2 kilometer.", ["distance"]),
        ("id", "Korban tewas saat mencari kayu mencapai 90 jiwa.", ["killed"]),
        ("id", "Total kematian akibat kelaparan mencapai 90 jiwa.", ["killed"]),
        (
            "id",
            "Polisi menahan 30 orang. Dari 30 orang tersebut, dua di antaranya perempuan.",
            ["detained"] * 3,
        ),
        ("id", "Tentara membantu 900 warga meninggalkan kota.", ["fled"]),
        ("id", "Tentara membantu 900 warga yang kembali ke rumah.", ["assisted"]),
        ("id", "Dinas mendata 9 juta anak sebagai penerima manfaat.", ["assisted"]),
        ("id", "Sebanyak 9 truk terlibat tabrakan.", ["count"]),
        ("en", "Two of Nusa's five mills stood idle.", ["closed", "count"]),
        ("en", "Shipping sources said a 60,000-tonne tanker had left.", [None]),
        ("en", "The siege has cost close to 900 lives.", ["killed"]),
        ("en", "Maro shares fell 1-3/8 to 21-1/2.", ["price", "price"]),
        ("en", "It sold 8-1/4 pct notes.", ["interest"]),
        ("en", "He owns 8 pct of Maro's stock.", ["share"]),
        ("en", "The town forecast 3.2 pct growth.", ["growth"]),
        ("en", "Some 40 sorties were flown and all planes returned.", ["incidents"]),
        # what looks like another indicator's word
        ("en", "Bank lending rose 0.6 pct after a 1.3 pct gain in May.", [None, None]),
        ("en", "The guards killed or wounded 240 soldiers.", ["casualties"]),
        ("en", "He added that 15 had been freed.", ["released"]),
        ("en", "Divers recovered 14 bodies.", ["killed"]),
        ("en", "Later 31 bodies were recovered.", ["killed"]),
        ("en", "The bank cut its growth forecast for next year to 2.4 percent.", ["growth"]),
        ("en", "The yield on the 10-year note rose to 6.3 percent.", ["duration", "interest"]),
        ("en", "Orvel will cut its workforce by six pct, or 900 jobs.", ["laid_off"] * 2),
        ("en", "She holds 40,000 shares, or 6.2 pct, of the firm.", ["count", "share"]),
        ("en", "Stocks of wheat fell 2 mln tonnes to 31 mln.", [None, None]),
        (
            "en",
            "Gunmen freed 7 of the 19 hostages, including three women.",
            ["released", "abducted", "released"],
        ),
    ],
)
def test_each_number_has_the_predicate_that_is_its_own(
    code: str, text: str, slugs: list[str | None]
) -> None:
    assert [figure.indicator for figure in figures_of(text, code)] == slugs


def test_a_time_behind_coordinated_figures_holds_for_all_of_them() -> None:
    text = "More than 39 people have been killed and 91 hurt since the siege began."
    assert [f.measure for f in figures_of(text, "en")] == [Measure.CUMULATIVE] * 2


def test_what_a_total_rose_from_is_a_total() -> None:
    text = "The death toll stood at 3,000, up from 2,000 a week earlier."
    assert [f.measure for f in figures_of(text, "en")] == [Measure.CUMULATIVE] * 2


def test_a_share_that_says_a_change_again_is_one_too() -> None:
    for text in ("Crude is up $4.37 or 5.5%.", "Silver fell 12 cents, or 2 pct, on Monday."):
        assert [f.measure for f in figures_of(text, "en")] == [Measure.CHANGE] * 2


def test_a_share_takes_the_indicator_of_the_sentence_before() -> None:
    text = "Jumlah penduduk miskin mencapai 24 juta orang. Angka itu turun 3 persen."
    assert [figure.indicator for figure in figures_of(text, "id")] == ["poverty", "poverty"]


@pytest.mark.parametrize(
    ("code", "text", "measure"),
    [
        ("id", "Harga beras naik 8 persen.", Measure.CHANGE),
        ("id", "Sebanyak 12 buruh terkena PHK pada Januari hingga Mei.", Measure.FLOW),
        ("id", "Rupiah melemah sebesar 37 poin.", Measure.CHANGE),
        ("id", "Ekspor kopi melejit 8 persen.", Measure.CHANGE),
        ("id", "Rupiah terdepresiasi 2 persen.", Measure.CHANGE),
        ("id", "Porsi kredit naik 2 persen.", Measure.CHANGE),
        ("id", "Ada penurunan jumlah titik api sebanyak 35 titik.", Measure.CHANGE),
        ("id", "Kenaikan harga beras sebesar 8 persen dikeluhkan.", Measure.CHANGE),
        ("id", "Harga beras naik menjadi Rp 15.000.", Measure.STOCK),
        ("id", "Hingga kini 12 orang tewas.", Measure.CUMULATIVE),
        ("id", "Sebanyak 12 orang tewas dalam kecelakaan itu.", Measure.FLOW),
        ("id", "Kini 12 orang masih dirawat.", Measure.STOCK),
        ("id", "Gaji mereka Rp 4 juta per bulan.", Measure.RATE),
        ("id", "Kebakaran berlangsung enam jam.", Measure.UNKNOWN),
        ("en", "Exports fell 7 percent.", Measure.CHANGE),
        ("en", "They will cut copper output by 12 pct.", Measure.CHANGE),
        ("en", "So far, 12 people have died.", Measure.CUMULATIVE),
        ("en", "Two hikers had died by Sunday.", Measure.CUMULATIVE),
        ("en", "Two hikers have been confirmed dead.", Measure.CUMULATIVE),
        ("en", "A total of 600 workers were laid off.", Measure.CUMULATIVE),
        ("en", "The plant will cut 600 jobs.", Measure.FLOW),
        ("en", "Inflation rose to 3 percent.", Measure.RATE),
        ("en", "The ministry announced four more cases of measles.", Measure.FLOW),
        ("en", "Another 8,000 people are displaced.", Measure.STOCK),
        ("en", "Exports saw a 47 percent year-on-year decrease.", Measure.CHANGE),
        ("en", "Trade with the lake towns rose 4 percent.", Measure.CHANGE),
        ("en", "Clinics logged another 20 cases of measles.", Measure.FLOW),
        ("en", "Clinics logged 20 cases of measles in the past week.", Measure.FLOW),
        ("en", "Clinics logged 20 cases of measles since Monday.", Measure.CUMULATIVE),
        ("id", "Puskesmas mencatat 20 kasus campak dalam sepekan terakhir.", Measure.FLOW),
        ("en", "They hired 35 more than had been planned.", Measure.CHANGE),
        ("en", "The town has 120 people per square mile.", Measure.RATE),
    ],
)
def test_the_words_around_a_number_tell_how_it_stands_to_time(
    code: str, text: str, measure: Measure
) -> None:
    assert only(text, code).measure is measure


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("id", "Lebih dari 7.000 warga dievakuasi dari Aleppo timur.", "Aleppo timur"),
        ("id", "Banjir merendam 40 rumah di Kabupaten Sorong pada Selasa.", "Kabupaten Sorong"),
        ("id", "Di Sorong, 40 rumah terendam.", "Sorong"),
        ("id", "Sebanyak 40 rumah terendam pada Maret.", None),
        ("en", "Some 300 people fled in eastern Aleppo.", "eastern Aleppo"),
        ("en", "In March 300 people fled.", None),
        ("en", "The bill won 300 votes in Congress.", None),
    ],
)
def test_the_place_is_the_name_behind_a_preposition(
    code: str, text: str, place: str | None
) -> None:
    assert only(text, code).place == place


def test_a_figure_refers_to_the_date_of_its_sentence() -> None:
    text = "Pada 3 Mei 2024 banjir merendam 40 rumah."
    assert only(text, "id").period_span == Span(5, 15)


def test_a_measurement_refers_to_no_date() -> None:
    assert only("Pada 3 Mei 2024 hujan turun enam jam.", "id").period_span is None


words = sorted(
    word for code in CODES for w in languages.load(code).indicators.values() for word in w.acts
)


@given(
    st.lists(st.sampled_from([*words, "12", "5 persen", "Rp 3", ",", ".", "di", "yang", "Aleppo"]))
)
@settings(max_examples=100, deadline=None)
def test_any_words_give_known_indicators_and_unchanged_numbers(parts: list[str]) -> None:
    text = " ".join(parts)
    for code in CODES:
        for figure in figures_of(text, code):
            assert figure.indicator is None or figure.indicator in indicators()
            assert figure.low <= figure.high


def test_one_endless_sentence_is_read_in_linear_work() -> None:
    text = "tewas 12 orang, " * 3000
    assert len(figures_of(text, "id")) == 3000


def test_a_figure_without_words_around_it_has_no_indicator() -> None:
    figure = Figure(Span(0, 2), Decimal(12), Decimal(12))
    tokens = Tokens("12")
    layout = parse_sentences(tokens, parse_paragraphs(tokens), languages.load("en"))
    (assigned,) = assign_indicators([figure], tokens, layout, [], languages.load("en"))
    assert assigned.indicator is None
