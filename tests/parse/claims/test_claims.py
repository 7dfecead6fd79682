"""Claims: their kinds, their contents' ends, polarity, the day beside the cue, the unit read."""

from __future__ import annotations

import pytest
from marks import marked, parsed, plain

from factdb.records import Basis, Kind, Polarity

KINDS = [
    ("en", Kind.DIRECT, '"The road is closed," said Ann Roe.'),
    ("en", Kind.DIRECT, "“We ran. We hid. We waited,” said Ann Roe."),
    ("en", Kind.INDIRECT, "Ann Roe said the road was closed."),
    ("en", Kind.INDIRECT, 'Ann Roe said the "safe" road was closed.'),
    ("en", Kind.INDIRECT, 'Ann Roe said the film "The Long Road" was banned.'),
    ("en", Kind.MIXED, 'Ann Roe said the road was "closed for good" by the storm.'),
    ("en", Kind.NARRATIVE, "The storm took 40 roofs."),
    ("en", Kind.NARRATIVE, "The storm came on 3 May 2024."),
    ("en", Kind.NARRATIVE, "Doctors treated many of the 870 people who were hurt."),
    ("id", Kind.DIRECT, '"Air naik cepat," kata Budi.'),
    ("id", Kind.INDIRECT, "Budi mengatakan air naik."),
    ("id", Kind.INDIRECT, 'Budi menyebut serangan "teror" itu keji.'),
    ("id", Kind.MIXED, 'Budi mengatakan warga "tidak akan mundur" dari rencana itu.'),
    ("id", Kind.NARRATIVE, "Banjir merendam 40 rumah."),
    ("id", Kind.NARRATIVE, "Jembatan itu ambruk pada Selasa (3/3)."),
    ("id", Kind.NARRATIVE, "Sektor tambang mencatat pertumbuhan 4 persen."),
    ("id", Kind.NARRATIVE, "Saham Bank Nusa mencatat kenaikan 4 persen."),
    ("id", Kind.INDIRECT, "Posko Nusa mencatat kenaikan 4 persen."),
    ("id", Kind.NARRATIVE, "Budi disebut menerima suap Rp 4 miliar."),
    ("id", Kind.NARRATIVE, "Berdasarkan data itu, 4 orang tewas."),
    ("id", Kind.NARRATIVE, "Menurut laporan yang diterima, 4 orang tewas."),
    ("id", Kind.INDIRECT, "Laporan itu mencatat kenaikan 4 persen."),
    ("id", Kind.INDIRECT, "Budi menghitung kerugian warga mencapai Rp 4 juta."),
    ("id", Kind.NARRATIVE, "Budi menghitung 400 lembar surat suara."),
]


@pytest.mark.parametrize(("code", "kind", "text"), KINDS, ids=[row[2] for row in KINDS])
def test_a_claim_has_its_kind(code: str, kind: Kind, text: str) -> None:
    assert [claim.kind for claim in parsed(text, code).claims] == [kind]


NOTHING = [
    ("id", "a sentence without figure, date or source", "Warga panik dan berlarian."),
    ("en", "a sentence without figure, date or source", "People ran to the hills."),
    ("en", "a number that points back", "The two leaders shook hands."),
    ("id", "the year of a law", "Hal itu diatur dalam Undang-Undang Nomor 8 Tahun 1999."),
    ("id", "a number that points back", "Dua korban tersebut dikenal ramah."),
    (
        "id",
        "a list of other stories",
        "• Biodata Camat yang Jamin Tak Ada Lagi Banjir, 4 Desa Rusak",
    ),
    (
        "id",
        "a long caption",
        "Petugas menyusuri kampung yang terendam, di tengah hujan yang belum reda, di tepi Sungai "
        "Nusa, Kecamatan Maro, Kabupaten Sari, Provinsi Nusa Barat, Kamis (4/4/2024). Foto: Rina",
    ),
    (
        "id",
        "teasers in a list",
        "Baca juga:\n- Camat Ambil 12 Unit\n- Bupati yang Janji 4 Jembatan",
    ),
    ("id", "a question", "Bagaimana nasib 12 penambang yang terkurung?"),
    ("en", "a question", "What became of the 12 miners?"),
    ("id", "a pointer with a day", "Hal ini juga diungkap Camat Budi, Kamis (8/12)."),
    ("id", "a noun that points", "Kepastian itu disampaikan Budi usai meninjau 12 rumah."),
    ("id", "a pointer alone", "Demikian disampaikan Camat Budi pada Kamis (8/12)."),
    ("id", "a verb with a pointer", "Budi menyampaikan hal itu di balai desa, Kamis (8/12)."),
    ("id", "a pointer before who it is", "Hal itu disampaikan Dirut Budi, Kamis (8/12)."),
    ("id", "a pointer behind another", "Demikian hal itu dikatakan Budi, Kamis (8/12)."),
    ("id", "who passes it on", "Demikian dilaporkan Kantor Nusa, Jumat (25/11)."),
    ("id", "an outlet's page", "Hal itu diberitakan laman resmi Harian Randu pada Jumat (25/11)."),
    ("id", "a report closed by its day", "Demikian Budi menyampaikan hal itu, Kamis (8/12)."),
    ("id", "a claim of the insured", "Budi menolak klaim asuransi warga."),
    ("id", "an act with a matter", "Polisi mengungkap kasus pencurian di Nusa."),
    ("id", "a pointer with its agent", "Hal itu ia sampaikan seusai rapat, Kamis (8/12)."),
    ("id", "that somebody spoke", "Camat Budi buka suara soal api yang merusak 12 rumah."),
    ("id", "that somebody spoke, and when", "Camat Budi angkat bicara, Senin (3/4)."),
    ("id", "a pointer with a name", "Pernyataan itu Budi Santoso tegaskan pada Kamis (8/12)."),
    ("id", "a teaser on the next line", "Baca juga:\nCamat Kirim 153 Ton Beras ke Desa\n"),
    ("id", "the mark of a road", "Bus itu terguling di Tol Nusa Km 23.800 Jalur B."),
    ("id", "an ordinal in two words", "Vaksin diberikan pada bulan ke enam atau sembilan."),
    ("id", "a list of labelled numbers", "Ia dijerat Pasal 310 ayat satu, dua, dan empat."),
    ("id", "the number of a unit", "Densus 88 dan Detasemen (Densus) 88 Antiteror bubar."),
    ("en", "a heading", "Storm takes 40 roofs"),
    ("id", "a caption", "Banjir merendam 40 rumah. (Nusa/Rudi)"),
    ("en", "a copyright line", "© 2024 Northwire. All 12 rights reserved."),
    ("en", "when it came out", "3 May 2020 03:15PM (Updated: 4 May 2020 04:10PM)."),
    ("en", "marks alone", '"" … ""'),
    ("en", "no text", ""),
    ("id", "line breaks", "\n\n\n"),
]


@pytest.mark.parametrize(
    ("code", "text"), [pytest.param(r[0], r[2], id=f"{r[0]}: {r[1]}") for r in NOTHING]
)
def test_what_claims_nothing_is_no_claim(code: str, text: str) -> None:
    assert [marked(text, claim) for claim in parsed(text, code).claims] == []


CONTENTS = [
    pytest.param("en", '"[Is it closed?]" asked Ann Roe.', id="a question mark stays"),
    pytest.param("en", 'Ann Roe said: "[Run!]"', id="an exclamation mark stays"),
    pytest.param("en", "Ann Roe said [prices rose by 5%].", id="a percent sign stays"),
    pytest.param("en", "Ann Roe said [the road (the old one) was closed].", id="brackets stay"),
    pytest.param("id", "Budi mengatakan, bahwa [air naik].", id="the complementiser is left out"),
    pytest.param("id", "JAKARTA, NUSA – [Banjir merendam 40 rumah].", id="the dateline goes"),
    pytest.param("id", "NUSA, Jakarta- [Banjir merendam 40 rumah].", id="a dash that lost a space"),
    pytest.param("id", "Nusa, Bogor -[Banjir merendam 40 rumah].", id="one that lost the other"),
    pytest.param(
        "id", "NUSA, BOGOR - [Badan Nusa (BN) Jawa membagikan 40 karung beras].", id="(BN)"
    ),
    pytest.param("id", "[BPN (Badan Pangan) Jawa membagikan 40 karung beras].", id="an office"),
    pytest.param("id", "KabarNusa.com—[Badan Nusa membagikan 40 karung beras].", id="a site"),
    pytest.param("id", "KABARNUSA.co | [Badan Nusa membagikan 40 karung beras].", id="a bar"),
    pytest.param("id", "Padahal, kata Budi, [air naik].", id="a connective before an attribution"),
    pytest.param("id", "Hanya saja, kata dia, [air naik].", id="a connective of two words"),
    pytest.param(
        "id",
        "[Setiap tahun, tegas Budi, Kementan terus menanam padi].",
        id="a subject behind a name",
    ),
    pytest.param(
        "id", "[Setiap tahun, kata Budi, Perum Nusa membeli padi].", id="a verb by its prefix"
    ),
    pytest.param("id", "[Harga beras itu, menurut dia sudah turun].", id="no comma behind it"),
    pytest.param("id", "[Stok beras, kata Budi belum cukup].", id="no comma behind a name"),
    pytest.param("id", "[Air naik], kata Budi sebelumnya.", id="an adverb of the attribution"),
    pytest.param("id", "[Air naik], kata Budi, Kepala Balai Nusa.", id="an apposition"),
    pytest.param("id", "Rina menyampaikan optimismenya bahwa [harga turun].", id="a noun and that"),
    pytest.param(
        "id", "Rina menyatakan rasa khawatir bahwa [harga naik].", id="two words and that"
    ),
    pytest.param("id", "Rina menepis kabar yang menyebut [harga naik].", id="what news said"),
    pytest.param("id", "Rina membantah anggapan bahwa [harga naik].", id="what some hold"),
    pytest.param(
        "en", "LEEDS (Northwire) - [The storm took 40 roofs].", id="a dateline in English"
    ),
    pytest.param(
        "en",
        "PORTO MARO, Brazil, May 5, 2024 (NW/AFP) - [The storm took 40 roofs].",
        id="a dateline with its day",
    ),
    pytest.param(
        "id",
        "[Banjir merendam 40 rumah]. Baca juga: Jalan ke Maro Ditutup",
        id="a teaser behind a short paragraph makes no heading of it",
    ),
    pytest.param("id", "NBR, Maro- [Banjir merendam 40 rumah].", id="a dash that lost a space"),
    pytest.param("id", "MARO– [Banjir merendam 40 rumah].", id="a long dash that lost a space"),
    pytest.param("id", "MARO -[Banjir merendam 40 rumah].", id="a dash at the next word"),
    pytest.param("id", "Kabar6.com, Maro [Banjir merendam 40 rumah].", id="no dash at all"),
    pytest.param("id", "Kabar.com, Maro: [Banjir merendam 40 rumah].", id="a site and a place"),
    pytest.param("en", "LEEDS (NW) _ [The storm took 40 roofs].", id="a dateline of old wires"),
    pytest.param("id", "[Banjir-banjir itu merendam 40 rumah].", id="a hyphen makes no dateline"),
    pytest.param("en", "[However, the storm took 40 roofs].", id="a connective belongs to it"),
]


@pytest.mark.parametrize(("code", "text"), CONTENTS)
def test_a_content_starts_and_ends_with_what_is_said(code: str, text: str) -> None:
    (claim,) = parsed(plain(text), code).claims
    start, end = text.index("["), text.index("]") - 1
    assert claim.span.of(plain(text)) == plain(text)[start:end]


POLARITIES = [
    ("id", "Polisi membantah pelaku ditembak.", Polarity.DENIED),
    ("id", "Polisi tidak membantah bahwa pelaku ditembak.", Polarity.ASSERTED),
    ("id", "Polisi membantah isu soal tewasnya enam orang.", Polarity.DENIED),
    ("id", "Polisi menolak tuduhan bahwa pelaku ditembak.", Polarity.DENIED),
    ("id", "Kabar itu tidak benar, kata Budi.", Polarity.DENIED),
    ("id", "Video itu hoaks, kata Budi.", Polarity.DENIED),
    ("id", "Warga takut karena termakan hoaks, kata Budi.", Polarity.ASSERTED),
    ("id", "Kabar itu benar, kata Budi.", Polarity.ASSERTED),
    ("en", "Police denied that the man had been shot.", Polarity.DENIED),
    ("en", "Police did not deny that the man had been shot.", Polarity.ASSERTED),
    ("en", "Ann Roe never denied that it rained.", Polarity.ASSERTED),
    ("en", "The report is false, Ann Roe said.", Polarity.DENIED),
    ("en", "The storm took 40 roofs.", Polarity.ASSERTED),
]


@pytest.mark.parametrize(
    ("code", "text", "polarity"), POLARITIES, ids=[row[1] for row in POLARITIES]
)
def test_a_claim_knows_whether_its_source_stands_against_it(
    code: str, text: str, polarity: Polarity
) -> None:
    assert [claim.polarity for claim in parsed(text, code).claims] == [polarity]


# (language, text, the words that say when the first claim was made)
STATED = [
    ("en", "Following Sunday's storm, Ann Roe said the road was closed.", None),
    ("id", "Air naik, kata Budi, Rabu (6/3/2024).", "Rabu (6/3/2024)"),
    ("id", "Kemarin, Budi mengatakan air naik.", "Kemarin"),
    ("id", "Budi mengatakan pada Senin bahwa air naik.", "Senin"),
    ("id", "Budi mengatakan air naik pada malam Senin lalu di desa itu.", None),
    ("id", "Air naik pada Senin, kata Budi.", None),
    ("id", "Air naik, kata Budi.", None),
    ("en", "Ann Roe said on Monday that the road was closed.", "Monday"),
    ("en", "Ann Roe, who toured it on Monday, said the road was closed.", None),
    ("en", "Guards left on Monday, and Ann Roe said the road was closed.", None),
    ("en", "The road was closed, Ann Roe said on 3 May 2024.", "3 May 2024"),
    ("en", '"It is closed," Ann Roe said on Monday. "It opens on Friday."', "Monday"),
    ("en", "Ann Roe said the road would open again to all traffic on Friday.", None),
    ("id", "Air naik, kata Budi dalam rapat kuartal III 2025 di Nusa, Rabu (4/3).", "Rabu (4/3)"),
    (
        "id",
        "Air naik, kata Budi saat merilis Laporan Sungai Tahun 2024, Selasa (3/6).",
        "Selasa (3/6)",
    ),
]


@pytest.mark.parametrize(("code", "text", "words"), STATED, ids=[row[1] for row in STATED])
def test_the_day_of_a_statement_stands_beside_its_cue(
    code: str, text: str, words: str | None
) -> None:
    claim = parsed(text, code).claims[0]
    assert (claim.stated_span and claim.stated_span.of(text)) == words


def test_the_parts_of_an_interrupted_quotation_share_a_group() -> None:
    one, other = parsed('"We saw it," he said, "and we ran."', "en").claims
    assert one.group is not None
    assert one.group == other.group


def test_two_interrupted_quotations_are_two_groups() -> None:
    text = '"We saw it," he said, "and we ran." "We hid," she said, "and we waited."'
    assert len({claim.group for claim in parsed(text, "en").claims}) == 2


def test_a_quotation_of_several_sentences_is_one_claim() -> None:
    text = '"Air naik. Kami lari. Semua selamat," kata Budi.'
    assert [claim.span.of(text) for claim in parsed(text, "id").claims] == [text[1:35]]


def test_a_quotation_of_two_paragraphs_is_one_claim() -> None:
    text = "“Air naik malam itu.\n“Kami lari ke bukit,” kata Budi."
    (claim,) = parsed(text, "id").claims
    assert claim.span.of(text) == "Air naik malam itu.\n“Kami lari ke bukit"


def test_the_mark_of_a_list_is_no_part_of_a_claim() -> None:
    (claim,) = parsed("  • The storm took 40 roofs.", "en").claims
    assert claim.span.start == len("  • ")


SPEECHES = [
    (
        "two paragraphs behind an attribution",
        '"We ran," Ann Roe said. "It was cold. It snowed.\n\n"Nobody came."',
        ["[We ran]", '[It was cold. It snowed.\n\n"Nobody came]'],
    ),
    (
        "two paragraphs, and a third with its own attribution",
        'Ann Roe said: "It was cold.\n\n"Nobody came.\n\n"We ran," she added.',
        ['[It was cold.\n\n"Nobody came]', "[We ran]"],
    ),
    (
        "two paragraphs before their attribution",
        '"It was cold.\n\n"Nobody came," Ann Roe said. "We ran."',
        ['[It was cold.\n\n"Nobody came]', "[We ran]"],
    ),
]


@pytest.mark.parametrize(
    ("text", "contents"), [pytest.param(text, found, id=what) for what, text, found in SPEECHES]
)
def test_a_speech_goes_on_over_its_paragraphs(text: str, contents: list[str]) -> None:
    found = parsed(plain(text), "en").claims
    assert [f"[{claim.span.of(plain(text))}]" for claim in found] == contents
    assert {claim.kind for claim in found} == {Kind.DIRECT}


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Saying it was late, Ann Roe closed 12 mills.", ["narrative", "participle"]),
        ("Saying 12 mills were late, Ann Roe left.", ["participle"]),
        ("Six men died on 3 May, as police hoped it was over.", ["narrative", "verb-clause"]),
        ("Six men died on 3 May, and police said it was over.", ["narrative", "verb-clause"]),
        ("Ann Roe left, while police said 12 men died.", ["verb-clause"]),
        ("About 12 men, and police said it was over.", ["verb-clause"]),
    ],
)
def test_what_is_said_beside_a_main_clause_leaves_that(text: str, rules: list[str]) -> None:
    assert [claim.rule for claim in parsed(text, "en").claims] == rules


def test_a_cue_inside_a_quotation_reports_nothing() -> None:
    text = '"Dia mengatakan air naik dan saya percaya," kata Budi.'
    assert [marked(text, claim) for claim in parsed(text, "id").claims] == [
        '"[Dia mengatakan air naik dan saya percaya]," <kata> {Budi}.'
    ]


def test_a_quotation_that_goes_on_has_the_speaker_before_it() -> None:
    text = '"The road is closed," Ann Roe said. "It opens at noon or later."'
    _, rest = parsed(text, "en").claims
    assert rest.speaker_span is not None
    assert rest.speaker_span.of(text) == "Ann Roe"
    assert rest.speaker_basis is Basis.INTERPRETIVE


def test_a_quotation_alone_has_an_inferred_speaker() -> None:
    text = '"The road is closed," Ann Roe said.\n"It opens at noon or later."'
    _, alone = parsed(text, "en").claims
    assert alone.speaker_span is None
    assert alone.speaker_basis is Basis.INFERENTIAL


def test_a_cue_that_gives_no_claim_is_counted() -> None:
    text = "Nobody said. People ran."
    assert [(p.what, p.span.of(text)) for p in parsed(text, "en").passed_over] == [("cue", "said")]
