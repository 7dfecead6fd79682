"""The cast: a part of a name leads to the fullest name that the document gives."""

from __future__ import annotations

import pytest
from speaking import cases, speakers

# (language, what the row is about, the text, the speaker of each claim)
NAMES = [
    (
        "id",
        "a place behind a body's short form is no name",
        "Kepala Badan Cuaca, Iklim, dan Air (BCIA) Medan Sukisno menyebut air naik. Kata Sukisno, "
        "hujan. Kepala Dinas Kesehatan (Dinkes) Kota Medan Rukmini menyebut banjir.",
        ["Sukisno", "Sukisno", "Rukmini"],
    ),
    (
        "id",
        "fields are no offices of others",
        "Kepala Pusat Data, Informasi, dan Humas BNPB Budi Santoso menyebut air naik.",
        ["Budi Santoso"],
    ),
    (
        "id",
        "a form of address is no name but of whom nobody knows by another",
        "Camat Ahmad Kholil menyebut air naik. Gus Ahmad menyebut hujan. Kata Gus Miftah, es.",
        ["Ahmad Kholil", "Ahmad Kholil", "Gus Miftah"],
    ),
    (
        "en",
        "a patrol is a body, and no name behind a state's",
        "Norvik State Patrol said it was late. The patrol said it was early.",
        ["Norvik State Patrol"] * 2,
    ),
    (
        "en",
        "letters mean all of a body that has spoken",
        "The Centers for Food Control and Prevention said it was late. CFC says it is early. The "
        "Department of Roads and Works said it was warm. DRW says it is cold.",
        ["Centers for Food Control and Prevention"] * 2 + ["Department of Roads and Works"] * 2,
    ),
    (
        "en",
        "what a firm makes is no more of its name",
        "Norvik is recalling 300 of its 2017 Norvik Falcon vans. Norvik said nobody was hurt.",
        ["Norvik"],
    ),
    (
        "en",
        "a trial is named by the end of a name",
        "The Dora Brandt trial began. Brandt said it was late.",
        ["Dora Brandt"],
    ),
    (
        "id",
        "a country is none of its bodies, and no list of countries",
        "Tentara Iran menyebut air naik. Iran menyebut hujan turun. Amerika Serikat, Mesir, dan "
        "Iran menyebut banjir. Amerika Serikat menyebut angin. Amerika menyebut es.",
        [
            "Tentara Iran",
            "Iran",
            "Amerika Serikat, Mesir, dan Iran",
            "Amerika Serikat",
            "Amerika Serikat",
        ],
    ),
    (
        "id",
        "an officer is no victim of his name with an age, and is the officer who has one",
        "Korban Budi Yusuf (18) pulang. Kasat Lantas Polres Ranu, AKP Yusuf, menyebut air naik. "
        "Kapolsek Rudi Hartono (45) datang. Kapolsek Ranu, AKP Hartono, menyebut hujan.",
        ["Yusuf", "Rudi Hartono"],
    ),
    (
        "id",
        "a village of the text is none of the name of its head",
        "Air merendam Desa Waliku. Sangadi Waliku Ruslan Mamonto mengatakan air naik.",
        ["Ruslan Mamonto"],
    ),
    (
        "id",
        "nor is a town where something came about, but of a name that is full with it",
        "Api membakar pabrik di Sindar. Kepala Dinas Kesehatan Sindar Marta Wibisana menyebut asap "
        "naik. Direktur Layanan Ambulans Sindar Petra Ruska menyebut api padam. Bupati Sindar "
        "Karno menyebut hujan.",
        ["Marta Wibisana", "Petra Ruska", "Sindar Karno"],
    ),
    (
        "id",
        "nor is one in two words that has a name of people",
        "Air merendam Kecamatan Lereng Sari. Camat Lereng Sari Ruslan Mamonto menyebut air naik. "
        "Warga Lereng Sari menyebut hujan. Ani Lereng Sari menyebut es.",
        ["Ruslan Mamonto", "Warga Lereng Sari", "Ani Lereng Sari"],
    ),
    (
        "id",
        "a province that no list has is none",
        "Kepala Dinas Perkebunan Provinsi Zulkarnaen Adnan menyebut air naik. Kepala Dinas Sosial "
        "Provinsi Riau Zulkarnaen Sibua menyebut hujan.",
        ["Zulkarnaen Adnan", "Zulkarnaen Sibua"],
    ),
    (
        "id",
        "nor is the seat of an office, where the name speaks alone elsewhere",
        "Kepala Bulog Cabang Rano Savalas Susanta menyebut air naik. Kata Savalas Susanta, hujan.",
        ["Savalas Susanta"] * 2,
    ),
    (
        "id",
        "a place of the text is the name of none who has a title there",
        "Air merendam Kabupaten Madya. Kepada Suara Madya, Ratih menyebut hujan. Anggota DPRD "
        "Madya menyebut es. Warga Madya menyebut air.",
        ["Ratih", "Anggota DPRD Madya", "Warga Madya"],
    ),
    (
        "id",
        "a family is others than whose it is, but where a name stands beside it",
        "Keluarga almarhum Budi Santoso menyebut air naik. Keluarga korban, Tejo Rai, menyebut es.",
        ["Keluarga almarhum Budi Santoso", "Tejo Rai"],
    ),
    (
        "id",
        "a body that the text names by itself is none of its spokesman's name",
        'PT Nusa Marga Sedana menutup jalan. "Air naik," kata Humas PT Nusa Marga Sedana Ardian.',
        ["Ardian"],
    ),
    (
        "id",
        "a foundation before the head that it has",
        "Ketua Yayasan Bina Tirta Rahmat mengatakan air naik. Yayasan Bina Tirta punya 40 guru.",
        ["Rahmat"],
    ),
    (
        "id",
        "a body is not told where its head stands behind it",
        "Kata direktur PT Nusa Budi Santoso, air naik. Hujan turun, kata Dirut PT Nusa Budi.",
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "a former head of something points back",
        "Air naik, kata Budi Santoso. Mantan Direktur Utama Nusa Karya II itu menilai hujan turun.",
        ["Budi Santoso"] * 2,
    ),
    (
        "en",
        "a surname with a particle leads to the name",
        'Munir al-Roe said water rose. "It fell," al-Roe said.',
        ["Munir al-Roe"] * 2,
    ),
    (
        "id",
        "what the text calls somebody by is the name's beginning",
        "Ketua Sahabat Rawa Tirta Hapsara mengatakan air naik. Hujan turun, kata Tirta.",
        ["Tirta Hapsara"] * 2,
    ),
    (
        "id",
        "a name before what the text calls somebody by",
        "Kepala Desa Sukamaju Siti Hapsara Yudha mengatakan air naik. Menurut Hapsara, hujan.",
        ["Siti Hapsara Yudha"] * 2,
    ),
    (
        "id",
        "a later full name",
        "Air naik, kata Budi. Rumah Camat Budi Santoso rusak.",
        ["Budi Santoso"],
    ),
    (
        "id",
        "a surname after the full name",
        "Air naik, kata Budi Santoso. Santoso mengatakan hujan turun.",
        ["Budi Santoso"] * 2,
    ),
    (
        "en",
        "a surname after the full name",
        "Ann Roe said it rained. Roe said it froze.",
        ["Ann Roe"] * 2,
    ),
    (
        "en",
        "a surname before the full name",
        "Roe said it rained. The house of Mayor Ann Roe fell.",
        ["Ann Roe"],
    ),
    (
        "en",
        "two initials are no body",
        "J.C. Roe said it rained. Roe said it froze.",
        ["J.C. Roe"] * 2,
    ),
    (
        "en",
        "a command before a name is none of it",
        "Take Ann Roe’s book on rain. Roe said it froze.",
        ["Ann Roe"],
    ),
    (
        "id",
        "a country behind an office's short form is none of the name",
        "Menteri Pertahanan (Menhan) Israel Yoav Galan mengaku siap. Yoav menyebut air naik.",
        ["Yoav Galan", "Yoav Galan"],
    ),
    (
        "id",
        "a short form that opens one of somebody's names",
        "Rina Yulianto, camat Sagu, mengatakan air naik. Yuli menyebut tanggul retak.",
        ["Rina Yulianto", "Rina Yulianto"],
    ),
    (
        "id",
        "an office is not the body that it is of",
        'Dua pelaku, Aras dan Bonar, kabur. "Kami kejar," ujar Direktur Reserse Polda Banten, '
        "Senin (3/3). Ia menambahkan, Polda Banten menyita dua mobil.",
        ["Direktur Reserse Polda Banten", "Direktur Reserse Polda Banten"],
    ),
    (
        "id",
        "people are called by their first name",
        "Camat Harun Wijaya datang bersama Tejo M Harun. Harun mengatakan air naik.",
        ["Harun Wijaya"],
    ),
    (
        "en",
        "a surname that lacks a letter",
        'Water rose, said Ann Bowden. "It fell," Bowdn said. "It froze," Poe said.',
        ["Ann Bowden", "Ann Bowden", "Poe"],
    ),
    (
        "en",
        "a surname with one letter too many is not that of another person",
        'Water rose, said Ann Bowden. "It fell," Bob Bowdens said. "It froze," Bowdens said.',
        ["Ann Bowden", "Bob Bowdens", "Bob Bowdens"],
    ),
    (
        "de",
        "what somebody knows is none of the name",
        "Nach Einschätzung von Nora Kuhn ist es kalt. Nach den Worten von Ute Mohr ist es warm.",
        ["Nora Kuhn", "Ute Mohr"],
    ),
    (
        "de",
        "a title in another case, and an article inside a name",
        "Laut dem Zeugen Udo Mohr ist es kalt. Der SPD-Politiker Jan-Ole von der Heide sagte, "
        "es sei warm.",
        ["Udo Mohr", "Jan-Ole von der Heide"],
    ),
    (
        "de",
        "whose brother somebody is has the title, and not the brother",
        "Der Papst Leo sprach. Der Bruder des Papstes, Karl Mohr, sagte, es sei kalt.",
        ["Karl Mohr"],
    ),
    (
        "en",
        "what opens a company's name is short for it",
        "Tarrow Motor Co. cut jobs. Tarrow said it was late. Norva Foods Ltd met Norva Steel Ltd "
        "in May. Norva said it was cold.",
        ["Tarrow Motor Co", "Norva"],
    ),
    (
        "en",
        "but no place nor person that has the word too",
        "Virginia Power Co. cut jobs. Virginia said it was late. Roe Motor Co. met Mayor Ann Roe. "
        "Roe said it was cold.",
        ["Virginia", "Ann Roe"],
    ),
    (
        "id",
        "nor is a given name the place of an office that is of none",
        "Kepala Dinas Kesehatan Siti Nur Aini menyebut air naik. Kata Nur Aini, hujan.",
        ["Siti Nur Aini"] * 2,
    ),
    (
        "id",
        "a branch is somewhere, whoever has the name of the place",
        "Kepala Bulog Cabang Bima Savalas Susanta menyebut air naik. Kata Savalas Susanta, hujan.",
        ["Savalas Susanta"] * 2,
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(NAMES))
def test_a_part_of_a_name_leads_to_all_of_it(code: str, text: str, names: list[str | None]) -> None:
    assert speakers(text, code) == names
