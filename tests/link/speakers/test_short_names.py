"""Short names: acronyms, blends and nicknames lead to the name that they stand for."""

from __future__ import annotations

import pytest
from speaking import cases, speakers

# (language, what the row is about, the text, the speaker of each claim)
NAMES = [
    (
        "id",
        "the end of a name",
        "Kartika Ayu mengaku sibuk. Tika menyebut hujan turun.",
        ["Kartika Ayu"] * 2,
    ),
    (
        "en",
        "a surname that is a title elsewhere",
        "Police Chief Bob White said it rained. White said it hailed. Mayor Jo Judge said it "
        "froze. Judge said it snowed.",
        ["Bob White"] * 2 + ["Jo Judge"] * 2,
    ),
    (
        "en",
        "letters of a firm without its legal form",
        "General Nusa Machines Corp said it hailed. GNM said it rained.",
        ["General Nusa Machines Corp"] * 2,
    ),
    (
        "en",
        "General Motors is no general",
        "General Motors said it rained. GM said it snowed.",
        ["General Motors", "General Motors"],
    ),
    (
        "en",
        "two letters are a company's whose name the text has, and no person's",
        "The mill of Nusa Motors closed. NM said it rained. Ann Roe left, and AR is the state.",
        ["Nusa Motors"],
    ),
    (
        "en",
        "an acronym may pass over fields of an office, whose name keeps its commas",
        "The Bureau of Roads, Bridges, Ports and Canals (BRC) said it rained. The BRC said it "
        "froze.",
        ["Bureau of Roads, Bridges, Ports and Canals"] * 2,
    ),
    (
        "en",
        "an acronym that nothing explains has the letters of one name",
        "Prices fell, the Nusa Trade Commission said. The NTC said water rose.",
        ["Nusa Trade Commission", "Nusa Trade Commission"],
    ),
    (
        "id",
        "an acronym that two names fit is nobody's",
        "Badan Pangan Sumber turun. Badan Pengawas Semen diam. BPS mengatakan air naik.",
        ["BPS"],
    ),
    (
        "en",
        "a body keeps the field that it is for, and its acronym stands for both",
        "Water rose, according to the Office for the Protection of Lakes (OPL). OPL said it fell.",
        ["Office for the Protection of Lakes"] * 2,
    ),
    (
        "id",
        "an acronym that the text explains",
        "Badan Cuaca Nusa (BCN) bekerja. BCN mengatakan hujan turun.",
        ["Badan Cuaca Nusa"],
    ),
    (
        "id",
        "an acronym whose letters tell which words it stands for",
        "Menteri Riset dan Badan Cuaca dan Iklim Nusa (BCIN) bekerja. BCIN mengatakan hujan turun.",
        ["Badan Cuaca dan Iklim Nusa"],
    ),
    (
        "id",
        "an acronym made of syllables",
        "Rapat Khusus Dewan Kantor Organisasi Cuaca dan Iklim (Orcuik). Orcuik menyebut hujan.",
        ["Organisasi Cuaca dan Iklim"],
    ),
    (
        "id",
        "an acronym of another language behind a name with a preposition",
        "Dewan Suriah untuk Hak Anak (SCR) menyebut hujan turun. Menurut SCR, air naik.",
        ["Dewan Suriah untuk Hak Anak"] * 2,
    ),
    (
        "id",
        "another name of a person",
        "Camat Budi Santoso atau Busan mengatakan hujan turun. Menurut Busan, air naik.",
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "another name behind or",
        "Badan Cuaca Nusa atau Bacun mengatakan hujan turun. Bacun mengatakan air naik.",
        ["Badan Cuaca Nusa"] * 2,
    ),
    (
        "id",
        "the commas between an office's fields",
        "Menurut Badan Cuaca, Iklim, dan Gempa (BCIG), hujan turun. BCIG mengatakan air naik.",
        ["Badan Cuaca, Iklim, dan Gempa"] * 2,
    ),
    ("id", "an acronym that it does not", "BCN mengatakan hujan turun.", ["BCN"]),
    (
        "en",
        "letters of a name with small words in it",
        "The Organization for Talks and Cooperation in Asia (OTCA) said it rained. "
        "The OTCA said it snowed.",
        [
            "Organization for Talks and Cooperation in Asia",
            "Organization for Talks and Cooperation in Asia",
        ],
    ),
    (
        "id",
        "an office's field with a preposition's capital is of the name",
        "Perhimpunan Dokter Penyakit Dalam Banten (PPDB) marah. PPDB menilai aturan itu lemah.",
        ["Perhimpunan Dokter Penyakit Dalam Banten"],
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(NAMES))
def test_a_short_name_leads_to_the_full_one(code: str, text: str, names: list[str | None]) -> None:
    assert speakers(text, code) == names
