"""Paragraphs, sentences, and what of a page is no story."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb import languages
from factdb.parse.text.layout import Layout
from factdb.parse.text.sentences import parse_paragraphs, parse_sentences
from factdb.parse.text.tokens import Tokens
from factdb.records import Span


def laid_out(text: str, code: str = "en", title: str | None = None) -> tuple[Tokens, Layout]:
    tokens = Tokens(text)
    layout = parse_sentences(tokens, parse_paragraphs(tokens), languages.load(code), title)
    return tokens, layout


def sentences(text: str, code: str = "en") -> list[str]:
    tokens, layout = laid_out(text, code)
    return [tokens.mention(s.first, s.stop) for s in layout.sentences]


def paragraphs(text: str) -> list[str]:
    tokens = Tokens(text)
    starts = parse_paragraphs(tokens)
    return [tokens.mention(a, b) for a, b in pairwise([*starts, len(tokens)])]


SENTENCES = [
    pytest.param("en", "It rained. We ran.", ["It rained.", "We ran."], id="a full stop"),
    pytest.param("en", "He was ill. We ran.", ["He was ill.", "We ran."], id="a word, no state"),
    pytest.param("en", "In Maro, Ill. Ann ran.", ["In Maro, Ill. Ann ran."], id="a state, no word"),
    pytest.param("en", "Ann voted no. We ran.", ["Ann voted no.", "We ran."], id="no, no number"),
    pytest.param("en", "Rain? We ran!", ["Rain?", "We ran!"], id="a question and a shout"),
    pytest.param("en", "Rain… We ran", ["Rain…", "We ran"], id="an ellipsis before a capital"),
    pytest.param("en", "It was... over. So", ["It was... over.", "So"], id="dots in a sentence"),
    pytest.param("en", 'He said: "No." She left.', ['He said: "No."', "She left."], id="closers"),
    pytest.param("en", 'It ended. "No," he said.', ["It ended.", '"No," he said.'], id="openers"),
    pytest.param("en", "It ended. (It was late.)", ["It ended.", "(It was late.)"], id="brackets"),
    pytest.param("en", "Mr. Roe met Dr. Poe.", ["Mr. Roe met Dr. Poe."], id="abbreviations"),
    pytest.param(
        "id",
        "Kedalamannya 79 km. Air naik. KM. Bintang karam.",
        ["Kedalamannya 79 km.", "Air naik.", "KM. Bintang karam."],
        id="a unit before a capital",
    ),
    pytest.param(
        "id",
        'Jaraknya 30 km. "Air naik," kata Budi.',
        ["Jaraknya 30 km.", '"Air naik," kata Budi.'],
        id="a unit before a quotation",
    ),
    pytest.param(
        "id",
        "PT Nusa Tbk. rugi. Ia membeli PT Nusa Tbk. Harganya naik.",
        ["PT Nusa Tbk. rugi.", "Ia membeli PT Nusa Tbk.", "Harganya naik."],
        id="an abbreviation that can end a sentence",
    ),
    pytest.param("en", "John F. Kennedy spoke.", ["John F. Kennedy spoke."], id="an initial"),
    pytest.param(
        "en",
        "She left Nusa Inc. In May it failed.",
        ["She left Nusa Inc.", "In May it failed."],
        id="a function word behind an abbreviation",
    ),
    pytest.param(
        "en", "He left the U.S. The rest stay.", ["He left the U.S.", "The rest stay."], id="U.S."
    ),
    pytest.param("en", "I met Mr. So there.", ["I met Mr. So there."], id="a title stays"),
    pytest.param("en", "See Vol. I of it.", ["See Vol. I of it."], id="a numeral stays"),
    pytest.param("en", "It rose at 9 a.m. Sunday.", ["It rose at 9 a.m. Sunday."], id="9 a.m."),
    pytest.param("en", "It rose at 9 p.m. EST.", ["It rose at 9 p.m. EST."], id="a zone"),
    pytest.param("en", "At 9 a.m. Rain fell.", ["At 9 a.m.", "Rain fell."], id="no zone"),
    pytest.param("en", "At 3.5 percent. Next.", ["At 3.5 percent.", "Next."], id="a decimal"),
    pytest.param("en", "See a.b.c. for more.", ["See a.b.c. for more."], id="a small letter"),
    pytest.param("en", "Visit news.example now.", ["Visit news.example now."], id="an address"),
    pytest.param("en", "One.\nTwo", ["One.", "Two"], id="a line break"),
    pytest.param("id", "Rp. 15.500 dibayar.", ["Rp. 15.500 dibayar."], id="Rp."),
    pytest.param("id", "Ia Dr. Rina. Ia pergi.", ["Ia Dr. Rina.", "Ia pergi."], id="Indonesian"),
    pytest.param("id", "Ini RKA K/L. Itu naik.", ["Ini RKA K/L.", "Itu naik."], id="a stroke"),
    pytest.param("id", "Ia pergi. 12 orang ikut.", ["Ia pergi.", "12 orang ikut."], id="a number"),
    pytest.param("en", "", [], id="no text"),
    (
        "en",
        "It shut at 6 a.m. New York time. It opened later.",
        ["It shut at 6 a.m. New York time.", "It opened later."],
    ),
]


@pytest.mark.parametrize(("code", "text", "expected"), SENTENCES)
def test_a_text_is_cut_into_sentences(code: str, text: str, expected: list[str]) -> None:
    assert sentences(text, code) == expected


def test_a_sentence_knows_its_paragraph() -> None:
    _, layout = laid_out("One. Two.\nThree.\n\nFour.")
    assert [sentence.paragraph for sentence in layout.sentences] == [0, 0, 1, 2]


WRAPPED = """The river rose on Monday and took
the bridge with it, so that nobody could
cross for the rest of that long week.

The mayor asked the people of the lower
town to stay at home."""

PARAGRAPHS = [
    pytest.param("``It is,'' he said.", ["``It is,'' he said."], id="the wires' marks"),
    pytest.param("One\nTwo\n\nThree", ["One", "Two", "Three"], id="a line is a paragraph"),
    pytest.param("\n\nOne\n", ["One"], id="blank lines are none"),
    pytest.param("", [], id="no text, no paragraph"),
    pytest.param("\n\n", [], id="nothing but line breaks"),
    pytest.param(
        WRAPPED, [part.strip() for part in WRAPPED.split("\n\n")], id="a text wrapped by hand"
    ),
    pytest.param(
        "The river rose and\ntook the bridge and\nall of the road\n  Nobody came\nto the town",
        ["The river rose and\ntook the bridge and\nall of the road", "Nobody came\nto the town"],
        id="wrapped by hand and indented",
    ),
    pytest.param(
        "The river rose and\ntook the bridge.\n  Nobody came.\n  A ferry took\n40 men over.",
        ["The river rose and\ntook the bridge.", "Nobody came.", "A ferry took\n40 men over."],
        id="wrapped by hand in short paragraphs, as wires do",
    ),
    pytest.param(
        "River takes bridge\nTown is cut off\nLEEDS (NW) - The river\nrose and took\nthe bridge.",
        [
            "River takes bridge",
            "Town is cut off",
            "LEEDS (NW) - The river\nrose and took\nthe bridge.",
        ],
        id="wrapped by hand, headlines above the dateline",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_a_text_is_cut_into_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


LONG = (
    "The river rose on Monday and took the old bridge with it before anybody from the town hall "
    "could close the road"
)
STORY = f"{LONG}."
TITLE = (
    "Jadwal Buka Posko dan Dapur Umum Hari Ini di Kota Ranu dan Kabupaten Bima Timur, Kamis 5 Maret"
)

BOILERPLATE = [
    (  # a line in capitals before it says whose the picture is
        "id",
        "LEBAKPOS/ANI LESTARI\nBANJIR - Warga melintas, Rabu.\nLEBAK - Air naik, Rabu.",
        ["BANJIR - Warga melintas, Rabu."],
    ),
    pytest.param("id", f"[Video:Siaran 30menit]\n{STORY}", ["[Video:Siaran 30menit]"], id="[]"),
    pytest.param("en", f"Photo: Ann Roe\n{STORY}", ["Photo: Ann Roe"], id="a credit line"),
    pytest.param("en", f"{STORY}\n© 2024 Northwire", ["© 2024 Northwire"], id="a copyright line"),
    pytest.param(
        "en",
        f"{STORY}\n(© Copyright 2024 Northwire.)",
        ["(© Copyright 2024 Northwire.)"],
        id="a copyright line in brackets",
    ),
    pytest.param("id", f"{STORY}\nBaca juga: Air naik", ["Baca juga: Air naik"], id="a teaser"),
    pytest.param(
        "id",
        f"Jembatan yang ambruk di Desa Sari. (Nusa/Rudi)\n{STORY}",
        ["Jembatan yang ambruk di Desa Sari. (Nusa/Rudi)"],
        id="a caption with its credit in brackets",
    ),
    pytest.param(
        "id",
        f"{LONG}. {LONG}. (Nusa.com/Rudi Hartanto)\n{STORY}",
        [f"{LONG}. {LONG}. (Nusa.com/Rudi Hartanto)"],
        id="a long caption that names its photographer",
    ),
    pytest.param("id", f"{STORY} {STORY} (Swe/Aa)", [], id="the initials of who wrote it"),
    pytest.param(
        "en",
        f"A bridge in Maro. Picture taken May 3, 2024. Nusa Foto/Ann Roe via NW\n{STORY}",
        ["A bridge in Maro. Picture taken May 3, 2024. Nusa Foto/Ann Roe via NW"],
        id="a caption by what only captions say",
    ),
    pytest.param(
        "en",
        f"{STORY}\n\nA bridge fell. (Reporting by Ann Roe; Editing by Bob Poe)",
        ["(Reporting by Ann Roe; Editing by Bob Poe)"],
        id="who reported it, behind the last sentence",
    ),
    pytest.param("id", f"{STORY}\n\n{LONG} (4/3/2024)", [], id="a day and no credit"),
    pytest.param(
        "id",
        f"Warga di posko. Foto: Rudi Hartanto.\n{STORY}",
        ["Warga di posko. Foto: Rudi Hartanto."],
        id="a caption that ends in a credit",
    ),
    pytest.param(
        "id",
        f"Warga tiba di posko Desa Sari, Senin (4/3).\nFoto: Nusa Photo/Rudi Hartanto\n\n{STORY}",
        ["Warga tiba di posko Desa Sari, Senin (4/3).", "Foto: Nusa Photo/Rudi Hartanto"],
        id="a caption with its credit on the next line",
    ),
    pytest.param(
        "id",
        f"Warga tiba di posko, Senin (4/3). NUSA FOTO/Rudi Hartanto/rwa.\n"
        f"Warga pulang, Senin (4/3/2024). NUSA/RUDI HARTANTO\n{STORY}",
        [
            "Warga tiba di posko, Senin (4/3). NUSA FOTO/Rudi Hartanto/rwa.",
            "Warga pulang, Senin (4/3/2024). NUSA/RUDI HARTANTO",
        ],
        id="a caption with an agency of two words and initials behind the name",
    ),
    pytest.param(
        "id",
        f"{STORY}\nArtikel ini telah tayang di Nusa Post, Senin (4/3).",
        ["Artikel ini telah tayang di Nusa Post, Senin (4/3)."],
        id="where the story was printed before",
    ),
    pytest.param(
        "en",
        f"The bridge at noon, May 3. NORTHWIRE/Ann Mary Roe\n{STORY}",
        ["The bridge at noon, May 3. NORTHWIRE/Ann Mary Roe"],
        id="a caption that ends in an agency and a name",
    ),
    pytest.param(
        "en",
        f"Crews clear the bridge on Friday, May 3, 2024.\n{STORY}",
        ["Crews clear the bridge on Friday, May 3, 2024."],
        id="a caption that ends in its day",
    ),
    pytest.param(
        "en",
        f"Crews cleared the bridge on Friday, May 3, 2024.\n{STORY}",
        [],
        id="what was done on a day is told",
    ),
    pytest.param(
        "en",
        f"May 3, 2004|By Ann Roe, Northwire Service.\n{STORY}",
        ["May 3, 2004|By Ann Roe, Northwire Service."],
        id="a day and a bar before who wrote it",
    ),
    pytest.param(
        "en",
        f"The bridge at noon.\n{STORY}\nThe bridge at noon.",
        ["The bridge at noon.", "The bridge at noon."],
        id="a caption that stands twice",
    ),
    pytest.param(
        "id",
        f"{STORY} Baca juga: Air naik. {STORY}",
        ["Baca juga: Air naik."],
        id="a teaser within a paragraph",
    ),
    pytest.param("id", f"{STORY} (rna/dwi)\n{STORY}", ["(rna/dwi)"], id="initials of a reporter"),
    pytest.param("id", f"{STORY}(*)", ["(*)"], id="a mark behind the last sentence"),
    pytest.param(
        "id",
        f"Air naik.\nArtikel Terkait\n3 Tempat Wisata!\nWaspada Hujan, Angin Bima, dkk.\n{STORY}",
        ["Artikel Terkait", "3 Tempat Wisata!", "Waspada Hujan, Angin Bima, dkk."],
        id="titles below the opening of a list",
    ),
    pytest.param("id", f"{STORY} (Ant/SU02)", ["(Ant/SU02)"], id="an agency and a number"),
    pytest.param("id", f"{STORY} (mg4/jpn/dwi)", ["(mg4/jpn/dwi)"], id="three who sign"),
    pytest.param("id", f"{STORY} [rna]", ["[rna]"], id="initials in square brackets"),
    pytest.param(
        "id",
        f"{STORY} (ANTARA/Rudi Hartanto)",
        [f"{STORY} (ANTARA/Rudi Hartanto)"],
        id="a photographer is no reporter",
    ),
    pytest.param(
        "id",
        f"{STORY}\nTulis komentar di kolom ini. Ada hadiah untuk 90 orang!",
        ["Tulis komentar di kolom ini. Ada hadiah untuk 90 orang!"],
        id="a call for comments",
    ),
    pytest.param(
        "id", "Air naik. (Baca juga: Air surut)", ["(Baca juga: Air surut)"], id="in brackets"
    ),
    pytest.param(
        "id", f"{STORY}\n(Lihat juga: Air surut)", ["(Lihat juga: Air surut)"], id="a line"
    ),
    pytest.param(
        "id",
        f"Rina menjelaskan air naik.\nPenulis: Dwi\n{STORY}\nRina menjelaskan air naik.",
        ["Rina menjelaskan air naik.", "Penulis: Dwi"],
        id="a standfirst that the story repeats is prose there",
    ),
    pytest.param(
        "en",
        f"{STORY}\nFor two years of news at $5, click here.",
        ["For two years of news at $5, click here."],
        id="a line that invites",
    ),
    pytest.param(
        "en",
        f"{STORY}\n“To pay, click here,” the mail said.",
        [],
        id="speech invites nobody who reads it",
    ),
    pytest.param("en", f"{STORY} (5)", [], id="a number in brackets signs nothing"),
    pytest.param("en", f"{STORY}\nNobody was hurt (yet).", [], id="brackets that credit nobody"),
    pytest.param("en", f"{STORY} {STORY}\n" * 2, [], id="a long paragraph that was printed twice"),
]


@pytest.mark.parametrize(("code", "text", "expected"), BOILERPLATE)
def test_what_is_no_story_is_told_apart(code: str, text: str, expected: list[str]) -> None:
    _, layout = laid_out(text, code)
    assert [span.of(text) for span in layout.boilerplate] == expected


def test_boilerplate_inside_boilerplate_is_one_span() -> None:
    text = "Baca juga: Air naik. Foto: Rudi di posko. Warga pergi ke bukit bersama keluarga mereka."
    _, layout = laid_out(text, "id")
    assert [span.of(text) for span in layout.boilerplate] == [text]
    assert layout.is_boilerplate(Span(len(text) - 9, len(text)))


HEADINGS = [
    pytest.param("River takes the bridge\n" + STORY, None, ["River takes the bridge"], id="short"),
    pytest.param(STORY, LONG.upper(), [STORY], id="a paragraph that repeats the title"),
    pytest.param(f"{LONG}\n{STORY}", None, [], id="a long line that lost its full stop"),
    pytest.param(f"{LONG}\nBy Ann Roe\n{STORY}", None, [LONG, "By Ann Roe"], id="above a byline"),
    pytest.param(f"{TITLE}\n{STORY}", None, [TITLE], id="a long line in capitals"),
    pytest.param("He said:\n" + STORY, None, [], id="a line that ends with a colon"),
    pytest.param('"We ran"\n' + STORY, None, [], id="a line that ends with a quotation mark"),
]


@pytest.mark.parametrize(("text", "title", "expected"), HEADINGS)
def test_a_heading_is_a_short_line_or_the_title(
    text: str, title: str | None, expected: list[str]
) -> None:
    _, layout = laid_out(text, title=title)
    assert [span.of(text) for span in layout.headings] == expected


def is_story(layout: Layout, span: Span) -> bool:
    return not (layout.is_boilerplate(span) or layout.is_heading(span))


def test_the_story_is_what_is_neither_heading_nor_boilerplate() -> None:
    text = f"Photo: Ann Roe\nRiver takes the bridge\n{STORY}\n© 2024 Northwire"
    tokens, layout = laid_out(text)
    spans = [tokens.span(s.first, s.stop) for s in layout.sentences]
    assert [span.of(text) for span in spans if is_story(layout, span)] == [STORY]


@given(st.text(alphabet="aB .?!\"')(\n…7,:/©", max_size=150), st.sampled_from(["id", "en"]))
def test_every_token_is_in_exactly_one_sentence(text: str, code: str) -> None:
    tokens, layout = laid_out(text, code, title="aB")
    covered = [i for s in layout.sentences for i in range(s.first, s.stop)]
    assert covered == list(range(len(tokens)))


@given(st.text(alphabet='aB ."\n7/)(', max_size=150))
def test_boilerplate_and_headings_are_ordered_and_apart(text: str) -> None:
    _, layout = laid_out(f"Photo: {text}\nBaca juga {text}", "id")
    for spans in (layout.boilerplate, layout.headings):
        assert all(one.end <= other.start for one, other in pairwise(spans))
    assert not any(a.overlaps(b) for a in layout.boilerplate for b in layout.headings)
