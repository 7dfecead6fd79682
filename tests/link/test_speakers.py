"""Who speaks: names, roles and pronouns lead to the fullest name that the document gives."""

from __future__ import annotations

import gc
import sys

import pytest

from factdb import extract
from factdb.records import Basis, Entity, EntityKind, Extraction, Kind


def speakers(text: str, code: str) -> list[str | None]:
    claims = extract(text, code).claims
    return [claim.speaker for claim in claims if claim.kind is not Kind.NARRATIVE]


def entity(found: Extraction, name: str) -> Entity:
    (one,) = [entity for entity in found.entities if entity.name == name]
    return one


# (language, what the row is about, the text, the speaker of each claim)
NAMES = [
    (
        "id",
        "several degrees without a comma",
        "Penasihat hukum Budi, Dr Tejo Wibowo SH MH, mengatakan air naik. Kata Tejo, jalan rusak.",
        ["Tejo Wibowo", "Tejo Wibowo"],
    ),
    (
        "id",
        "a village of the text is none of the name of its head",
        "Air merendam Desa Waliku. Sangadi Waliku Ruslan Mamonto mengatakan air naik.",
        ["Ruslan Mamonto"],
    ),
    (
        "en",
        "a title with a hyphen is no name",
        "Vice-President Ann Roe said it rained. UN Secretary-General Bob Poe said it hailed.",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "id",
        "an office behind a name with a rank is whoever bears the name",
        '"Air naik," kata drg Siti Nadia, Kepala Dinas Pemuda dan Olahraga Lumbir. "Jalan rusak," '
        "ujar Kompol Rudi, Kepala Bagian Lalu Lintas. Menurut dr Ani, Kepala Puskesmas Maro, air "
        "surut. Kapolsek Randu, AKP Tejo, mengatakan hujan turun.",
        ["Siti Nadia", "Rudi", "Ani", "Tejo"],
    ),
    (
        "id",
        "an office of many fields behind a full name",
        '"Air naik," kata Menteri Siti Nadia, Ketua Dewan Kelautan dan Perikanan, Rabu.',
        ["Siti Nadia"],
    ),
    (
        "id",
        "a local office, and its holder with a form of address",
        '"Air naik," kata Ketua RT setempat, Pak Tejo.',
        ["Tejo"],
    ),
    (
        "id",
        "degrees without a comma are none of the name",
        "Ketua panitia Prof Dr Hari Wirawan MSi mengatakan air naik. Kata Hari, jalan rusak.",
        ["Hari Wirawan", "Hari Wirawan"],
    ),
    (
        "id",
        "a school's level is its ministry's, and no name",
        "Menteri Pendidikan Dasar Hadi Waluyo mengatakan air naik.",
        ["Hadi Waluyo"],
    ),
    (
        "en",
        "a given name shows who heads a body",
        "The head of the Maro branch Ann Roe said it rained. The head of the union Bob Poe said it"
        " hailed.",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "a name behind a person is that person's",
        "A lawyer for the suspect Ann Roe said it rained.",
        ["lawyer for the suspect Ann Roe"],
    ),
    (
        "en",
        "where a body is at home is none of its name, nor is doubt",
        "The Maro-based Nusa Refugee Council said it rained. Suspected Talvar rebels fled. "
        "Talvar said it was dry.",
        ["Nusa Refugee Council", "Talvar"],
    ),
    (
        "en",
        "a document is no company named before it",
        "It rained at Marlow Airlines. Ann Roe said it snowed. The statement said it hailed.",
        ["Ann Roe", "statement"],
    ),
    (
        "en",
        "the place of an office parts it from its holder's name",
        "The head of the mission in Nusa, Lena Moser, said it rained.",
        ["Lena Moser"],
    ),
    (
        "en",
        "a region behind a place holds no office",
        "The mayor of Maro in Nusa, Ohio, said it rained.",
        ["mayor of Maro"],
    ),
    (
        "en",
        "General Motors is no general",
        "General Motors said it rained. GM said it snowed.",
        ["General Motors", "General Motors"],
    ),
    (
        "en",
        "a land's government is no body that was named",
        "The Lumbir Relief Union said it rained. The government said it snowed. The union said it "
        "hailed.",
        ["Lumbir Relief Union", "government", "Lumbir Relief Union"],
    ),
    (
        "en",
        "a field in small letters is no other body's",
        "Nusa's health ministry said it rained. The ministry said it snowed. Schools are shut, the "
        "education ministry said.",
        ["Nusa's health ministry", "Nusa's health ministry", "education ministry"],
    ),
    (
        "id",
        "what has a person's name is not who leads it",
        "Pengasuh Pondok Al Hikmah, Kiai Sarbini, menyebut air jernih. Nakhoda KM Tirta Kirana, "
        "Warnoto, menyebut air naik. Kepala SMA Budi Utomo, Sarjono, "
        "menyebut air surut. Direktur PT Sinar Abadi menyebut air pasang. PT Sinar Abadi menyebut "
        "air keruh. Direktur PT Nusa Budi Santoso menyebut air habis.",
        [
            "Sarbini",
            "Warnoto",
            "Sarjono",
            "Direktur PT Sinar Abadi",
            "PT Sinar Abadi",
            "Budi Santoso",
        ],
    ),
    (
        "id",
        "two letters behind a given name are of the name",
        "Menteri Riset Bambang PS Hartono menyebut air naik. Ia menjamu wisatawan. "
        'Kondisi itu lama. "Air surut," katanya.',
        ["Bambang PS Hartono", "Bambang PS Hartono"],
    ),
    (
        "id",
        "short titles of ministers",
        "Menaker Tirta menyebut air naik. Air surut, kata Menkomdigi Lena Moser.",
        ["Tirta", "Lena Moser"],
    ),
    (
        "id",
        "a name stands right behind a place that is known",
        'Direktur Nusa Peduli di Yaman Lena Moser menyebut air habis. "Lama," kata Kepala Delegasi '
        "MSF di Suriah Budi Santoso.",
        ["Lena Moser", "Budi Santoso"],
    ),
    (
        "id",
        "the last field of an office is none of the name",
        '"Air naik," kata Kepala Bidang Lalu Lintas dan Angkutan Dishub Rudi Hartono, Kamis.',
        ["Rudi Hartono"],
    ),
    (
        "en",
        "two letters are a company's whose name the text has, and no person's",
        "The mill of Nusa Motors closed. NM said it rained. Ann Roe left, and AR is the state.",
        ["Nusa Motors"],
    ),
    ("en", "an eyewitness is no name", "Eyewitness Bob Poe said it rained.", ["Bob Poe"]),
    (
        "id",
        "an honorific of one letter is none of the name",
        "Kepala dinas, Dr. H. Rudi Salam, M.Si, mengatakan jalan ditutup.",
        ["Rudi Salam"],
    ),
    (
        "id",
        "what is told in a body's own report is told by the body",
        "Dalam laporannya, Bank Nusa memperkirakan ekonomi tumbuh.",
        ["Bank Nusa"],
    ),
    (
        "id",
        "what a body wrote is not the body",
        "Data BPS menunjukkan ekspor naik. BPS mencatat impor turun.",
        ["Data BPS", "BPS"],
    ),
    (
        "de",
        "a preposition behind a name is none of it",
        "Im Rat warb Ann Roth für den Plan: „Wir bauen neue Brücken in der Stadt.“",
        ["Ann Roth"],
    ),
    (
        "de",
        "what opens a sentence and does nothing has not the floor",
        "Ann Roth sagte, es sei kalt. Grund für den Ausfall war Eis. Man habe gestreut.",
        ["Ann Roth", "Ann Roth"],
    ),
    (
        "en",
        "a party and a place behind a name are none of it",
        "Sen. Ann Roe, R-Nusa, said it rained. Gov.-elect Carl Poe said it froze.",
        ["Ann Roe", "Carl Poe"],
    ),
    (
        "en",
        "a name stands behind whose chief of staff he is",
        "Mayor Roe's former chief of staff, Carl Poe, said it rained.",
        ["Carl Poe"],
    ),
    (
        "en",
        "a title in lower case opens a name behind a comma",
        "The bill's author, state Sen. Ann Roe, said it rained.",
        ["Ann Roe"],
    ),
    (
        "en",
        "a name stands behind somebody's office in capitals",
        "Roe's former Secretary of State, Carla Poe, said it rained.",
        ["Carla Poe"],
    ),
    (
        "en",
        "a quotation is signed behind a dash, also in a line of its own",
        "The town lost.\n\n“It is a long game.” – Ann Roe\n\nRoe left.",
        ["Ann Roe"],
    ),
    (
        "en",
        "a body's name may have a body's word before its president",
        "“He came back,” said Nusa Fraternal Order of Police President Jay Lind.",
        ["Jay Lind"],
    ),
    (
        "en",
        "an acronym may pass over fields of an office, whose name keeps its commas",
        "The Bureau of Roads, Bridges, Ports and Canals (BRC) said it rained. The BRC said it "
        "froze.",
        ["Bureau of Roads, Bridges, Ports and Canals"] * 2,
    ),
    (
        "id",
        "a place abroad is none of a name",
        "Gubernur New York Andrea Bimo mengatakan air naik.",
        ["Andrea Bimo"],
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
        "where sources are is not their name",
        "Trade sources in Maro said it rained.",
        ["Trade sources in Maro"],
    ),
    (
        "id",
        "the firm of whoever works there is none of the name",
        "Ekonom Bank Rajawali Josua Hutapea menilai harga naik. Harga turun, kata Analis Indef "
        "Eko Listyo.",
        ["Josua Hutapea", "Eko Listyo"],
    ),
    (
        "id",
        "a name may end like a title",
        "Menurut jaksa KPK Irene Putri, air naik.",
        ["Irene Putri"],
    ),
    (
        "en",
        "an article within the name of a body",
        "Save the Harbour said it rained.",
        ["Save the Harbour"],
    ),
    (
        "id",
        "a name that ends in a word of kinship",
        "Direktur Jenderal Hubungan Industrial, Indah Anggoro Putri, mengatakan air naik. "
        '"Hujan turun," ujarnya. Angin reda, kata Indah.',
        ["Indah Anggoro Putri"] * 3,
    ),
    (
        "id",
        "a body that first thought so",
        "Kementerian Perhubungan sendiri awalnya hanya memprediksi air naik.",
        ["Kementerian Perhubungan"],
    ),
    (
        "id",
        "a minister by a short title",
        "Menteri Perdagangan Rina Kartika mengatakan air naik. Menteri Perhubungan Budi Santoso "
        'menyebut hujan turun. "Kami siap," ujar Menhub. "Beras cukup," ujar Mendag.',
        ["Rina Kartika", "Budi Santoso", "Budi Santoso", "Rina Kartika"],
    ),
    (
        "id",
        "a former head of something points back",
        "Air naik, kata Budi Santoso. Mantan Direktur Utama Nusa Karya II itu menilai hujan turun.",
        ["Budi Santoso"] * 2,
    ),
    (
        "en",
        "a rank in capitals is none of a name",
        "SP Rina Devi said water rose.",
        ["Rina Devi"],
    ),
    (
        "en",
        "a title that is yet to be held is none of a name",
        "Mayor-elect Ann Roe said water rose.",
        ["Ann Roe"],
    ),
    (
        "id",
        "behind a ministry's short name, of Bali",
        "Deputi Pemasaran Mancanegara Kemenpar I Gde Pitana mengatakan air naik.",
        ["I Gde Pitana"],
    ),
    (
        "id",
        "a member of a party points back",
        'Air naik, kata Budi Santoso. "Hujan turun," ujar politikus Partai Nusa (PN) itu.',
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "a teaser with a bullet names nobody",
        "Budi Santoso mengatakan air naik.\n• Adik Rina Kartika Buka Suara Terkait Hujan\n"
        "Hujan turun sejak pagi, ujar dia.",
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "what somebody speaks for is no name",
        "Juru Bicara Penanganan Flu-20 Ahmad Rusdianto mengatakan air naik.",
        ["Ahmad Rusdianto"],
    ),
    ("id", "a name", "Air naik, kata Budi Santoso.", ["Budi Santoso"]),
    (
        "id",
        "a title before a name is none of it",
        "Kata Camat Budi Santoso, air naik.",
        ["Budi Santoso"],
    ),
    (
        "id",
        "an office before a name is none of it",
        "Air naik, kata Kepala BPBD Sari, Rina Ayu.",
        ["Rina Ayu"],
    ),
    (
        "en",
        "the place of an office is none of it",
        "Mayor of Lumbir Ann Roe said water rose.",
        ["Ann Roe"],
    ),
    (
        "en",
        "a judge's court and town are none of it",
        "District Judge Bob Roe of Nusa said water rose.",
        ["Bob Roe"],
    ),
    (
        "en",
        "a department keeps its field",
        "The Nusa Department of Fire Protection said water rose.",
        ["Nusa Department of Fire Protection"],
    ),
    (
        "en",
        "a body keeps the field that it is for, and its acronym stands for both",
        "Water rose, according to the Office for the Protection of Lakes (OPL). OPL said it fell.",
        ["Office for the Protection of Lakes"] * 2,
    ),
    (
        "en",
        "a surname with a particle leads to the name",
        'Munir al-Roe said water rose. "It fell," al-Roe said.',
        ["Munir al-Roe"] * 2,
    ),
    (
        "en",
        "the place of a dateline is nobody",
        "PORTO MARO - Water rose. The ministry said it fell.",
        ["ministry"],
    ),
    (
        "en",
        "a country's name holds an article",
        "The Democratic Republic of the Maro (DRM) announced a plan.",
        ["Democratic Republic of the Maro"],
    ),
    (
        "en",
        "a title before the name is told",
        "The governor said water rose. Gov. Ann Roe left.",
        ["Ann Roe"],
    ),
    (
        "en",
        "an owner before a title",
        "Nusa's sheriff said water rose. Sheriff Bob Roe left.",
        ["Bob Roe"],
    ),
    (
        "en",
        "a place before a title",
        "Sen. Bob Roe left. The Vermont senator said water rose.",
        ["Bob Roe"],
    ),
    (
        "en",
        "a title that two have",
        "Gov. Ann Roe met Gov. Bob Poe. The Nusa governor said water rose.",
        ["Nusa governor"],
    ),
    (
        "en",
        "a body with its purpose",
        "The International Organization for Migration said two died.",
        ["International Organization for Migration"],
    ),
    (
        "en",
        "an army is no army spokesman",
        "Air force spokesman Bob Roe said two fell. The air force said three fell.",
        ["Bob Roe", "air force"],
    ),
    (
        "en",
        "ranks before a name, and he is not the police",
        "Lumbir Asst Comm Bob Roe said two fell. Police said no. He said three fell.",
        ["Bob Roe", "Police", "Bob Roe"],
    ),
    (
        "en",
        "a port is no port spokesman",
        "Port spokesman Leo Brandt said two ships wait. The port denied claims that it was shut.",
        ["Leo Brandt", "port"],
    ),
    ("en", "a plural owner", "Firefighters’ unions said two died.", ["Firefighters’ unions"]),
    ("en", "two names", "Nusa and Maro said two people died.", ["Nusa and Maro"]),
    ("en", "whose somebody is", "Northwire's Ann Roe said water rose.", ["Ann Roe"]),
    (
        "en",
        "police are no commissioner",
        "Police Commissioner Bob Roe said water rose. Police said it fell.",
        ["Bob Roe", "Police"],
    ),
    (
        "en",
        "a bureau is an agency",
        "The Bureau of Statistics said prices rose. The statistics agency said rents fell.",
        ["Bureau of Statistics", "Bureau of Statistics"],
    ),
    (
        "en",
        "another ministry is another body",
        "The Health Ministry said two died. The Interior Ministry put the toll at three.",
        ["Health Ministry", "Interior Ministry"],
    ),
    (
        "en",
        "he is no ministry",
        "The health ministry said two died. Ann met Bob Roe, a medic. Two more died, he said.",
        ["health ministry", "Bob Roe"],
    ),
    ("id", "a bracket behind a name is none of it", "Air naik, kata Rina Ayu (41).", ["Rina Ayu"]),
    (
        "id",
        "a degree behind a name is none of it",
        "Dokter Rina Ayu, M.Sc, mengatakan air naik.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "the place of an office is none of it",
        "Air naik, kata Wali Kota Bogor Rina Ayu Lestari.",
        ["Rina Ayu Lestari"],
    ),
    (
        "id",
        "two bodies and a place are none of it",
        "Air naik, kata Kepala Bidang Penanganan Bencana Dinkes Jatim Rina Ayu.",
        ["Rina Ayu"],
    ),
    (
        "en",
        "whose a newspaper is belongs to its name",
        "The People’s Daily said it rained.",
        ["People’s Daily"],
    ),
    (
        "id",
        "a village that no list has is none of it",
        "Camat Wirolegi Tirta Hapsara Yudha mengatakan air naik.",
        ["Tirta Hapsara Yudha"],
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
        "the village that somebody heads is none of it",
        "Kepala Desa Sukatani Marwoto mengatakan air naik. Hujan turun, kata Marwoto.",
        ["Marwoto"] * 2,
    ),
    (
        "id",
        "a village of two words is none of it",
        "Kepala Desa Tanjung Rejo Tirta Hapsara mengatakan air naik.",
        ["Tirta Hapsara"],
    ),
    (
        "id",
        "a village is no name of its people",
        "Warga Desa Sukatani mengaku takut. Kepala Desa Karang Rejo, Marwoto, mengaku takut.",
        ["Warga Desa Sukatani", "Marwoto"],
    ),
    (
        "id",
        "the field of a body is none of it",
        "Air naik, kata Kepala Badan Geologi Tirta Hapsara.",
        ["Tirta Hapsara"],
    ),
    (
        "id",
        "the trade of a company is none of it",
        "Air naik, kata Presiden Direktur PT Nusa Motor Tirta Hapsara.",
        ["Tirta Hapsara"],
    ),
    (
        "id",
        "one word behind the comma, where the office has no name yet",
        "Air naik, kata petugas Ruang Pantau Gempa BMKG, Wahyu di kantornya.",
        ["Wahyu"],
    ),
    ("id", "an office and its place alone", "Bupati Lebak mengatakan air naik.", ["Bupati Lebak"]),
    (
        "id",
        "an office and its place, and the holder's name",
        "Bupati Lebak Rina Ayu datang. Bupati Lebak mengatakan air naik.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a place behind a comma is none of it",
        "Air naik, kata Camat Sukaraja, Kabupaten Bogor, Rina Ayu.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "where somebody comes from is none of it",
        "Pengamat politik dari Universitas Nusa Rina Ayu menilai air naik.",
        ["Rina Ayu"],
    ),
    ("id", "an organisation", "Badan Cuaca Nusa mengatakan hujan turun.", ["Badan Cuaca Nusa"]),
    (
        "id",
        "an office whose word comes first",
        "Kantor Gubernur Jawa Barat mengatakan hujan turun.",
        ["Kantor Gubernur Jawa Barat"],
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
    (
        "id",
        "an office's own word alone",
        "Kementerian Pangan Nusa menyebut panen turun. Kemarin, Kementerian menyebut air naik.",
        ["Kementerian Pangan Nusa"] * 2,
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
    ("id", "a group", "Warga mengatakan air naik.", ["Warga"]),
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
    ("en", "a name", "Ann Roe said it rained.", ["Ann Roe"]),
    ("en", "a title before a name is none of it", "Mayor Ann Roe said it rained.", ["Ann Roe"]),
    (
        "en",
        "a description before a name is none of it",
        "One of the pilots, Ann Roe, said it rained.",
        ["Ann Roe"],
    ),
    ("en", "a degree behind a name is none of it", "It rained, said Ann Roe, PhD.", ["Ann Roe"]),
    (
        "id",
        "nor are degrees without a comma before them",
        '"Ada 12 orang," kata Kapolres Gresik AKBP Budi Santoso S.H., S.I.K., Kamis.',
        ["Budi Santoso"],
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
        "a lower-case description before a name is none of it",
        "The state news agency NUSA said it rained. It froze, said ferry operator Blue Line.",
        ["NUSA", "Blue Line"],
    ),
    (
        "en",
        "an occupation behind a body is none of the name",
        "It rained, Weather Service meteorologist Ann Roe said.",
        ["Ann Roe"],
    ),
    (
        "en",
        "where the unnamed are is not who they are",
        "Officials in Nusa said it rained. A poll by Nusa Research showed it froze.",
        ["Officials in Nusa", "poll by Nusa Research"],
    ),
    ("en", "an initial", "Mayor Ann B. Roe said it rained.", ["Ann B. Roe"]),
    (
        "en",
        "two initials are no body",
        "J.C. Roe said it rained. Roe said it froze.",
        ["J.C. Roe"] * 2,
    ),
    (
        "en",
        "a short title behind a description is none of the name",
        "Lead researcher Dr. Ann Roe of Nusa Hospital said it rained.",
        ["Ann Roe"],
    ),
    (
        "en",
        "a place and a short title behind a description are none of the name",
        "It rained, said former South Nusa Gov. Ann Roe. It froze, said sheriff’s Det. Bob Poe.",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "one of two who were named together",
        "Ann and Bob Roe said it rained. Bob Roe, a baker, said it froze.",
        ["Ann and Bob Roe", "Bob Roe"],
    ),
    (
        "en",
        "where the police are is not who they are",
        "Police in the Nusa suburb of Maro said it rained.",
        ["Police in the Nusa suburb of Maro"],
    ),
    (
        "en",
        "a command before a name is none of it",
        "Take Ann Roe’s book on rain. Roe said it froze.",
        ["Ann Roe"],
    ),
    ("en", "an ampersand", "Marks & Sons said prices rose.", ["Marks & Sons"]),
    ("en", "a possessive is none of it", "It rained, according to Northwire's.", ["Northwire"]),
    ("en", "an unnamed source without its article", "The police said it rained.", ["police"]),
    ("en", "particles", "Ursula von der Leyen said it rained.", ["Ursula von der Leyen"]),
    (
        "id",
        "what somebody does is none of the name at a sentence's head either",
        "Komika Rina Maharani mengatakan air naik. Pilot Budi Utomo mengatakan jalan ditutup.",
        ["Rina Maharani", "Budi Utomo"],
    ),
    (
        "id",
        "of many people the firm or the place behind them is no name",
        "Karyawan PT Sumber Makmur mengatakan air naik. Polisi di Randu mengatakan air turun.",
        ["Karyawan PT Sumber Makmur", "Polisi di Randu"],
    ),
    (
        "id",
        "a country behind an office's short form is none of the name",
        "Menteri Pertahanan (Menhan) Israel Yoav Galan mengaku siap. Yoav menyebut air naik.",
        ["Yoav Galan", "Yoav Galan"],
    ),
    (
        "id",
        "a name of three words may end like a title",
        "Kepala BPBD Kabupaten Lebak Uka Suska Utama mengatakan air naik.",
        ["Uka Suska Utama"],
    ),
    (
        "id",
        "an office's field with a preposition's capital is of the name",
        "Perhimpunan Dokter Penyakit Dalam Banten (PPDB) marah. PPDB menilai aturan itu lemah.",
        ["Perhimpunan Dokter Penyakit Dalam Banten"],
    ),
    (
        "id",
        "a short office before a comma waits for its holder",
        '"Ini kami dalami," ujar Karo Penmas Divisi Humas Polri, Brigjen Budi Utomo, di Jakarta.',
        ["Budi Utomo"],
    ),
]

PRONOUNS = [
    (
        "en",
        'whose name is a man\'s speaks of another by "she"',
        "Ann Roe said it rained. She said it hailed. Bob Poe said she was wrong. He told Northwire"
        " it snowed.",
        ["Ann Roe", "Ann Roe", "Bob Poe", "Bob Poe"],
    ),
    (
        "id",
        "whoever acts, a title with a full stop before the name",
        "Camat Budi Santoso menilai air naik. Kadis Pasar Lebak, dr. Rina Ayu Lestari menutupnya. "
        '"Hujan turun," terangnya.',
        ["Budi Santoso", "Rina Ayu Lestari"],
    ),
    (
        "id",
        "a single name with an age is a person's, a paragraph of a law is none",
        "Tejo Wibowo mengatakan Sulastri (49) lari. Sulastri membantah hal itu. Dia mengaku pergi.",
        ["Tejo Wibowo", "Sulastri"],
    ),
    (
        "id",
        "initials with an age are a person's",
        "Kepala desa Rina Ayu mengatakan air naik. Ayah korban, SR (42), pergi. SR menceritakan "
        'anaknya lari. "Hujan turun," tuturnya. Dia berharap jalan dibuka.',
        ["Rina Ayu", "SR", "SR", "SR"],
    ),
    (
        "en",
        "somebody without a name who has just spoken",
        "Fear of Talvar Haran is old. A military source said it rained. “It is cold,” he said.",
        ["military source", "military source"],
    ),
    (
        "id",
        "who comes behind a passive verb is not on the stage",
        "Ketua panitia Hari Wirawan mengatakan nilai naik. Disusul Asisten I Setda Dwi Rahayu "
        'Ningsih. "Tipis," jelas guru besar itu.',
        ["Hari Wirawan", "Hari Wirawan"],
    ),
    (
        "id",
        "no place is anybody",
        "“Antrean merata,” Rudi Hartono menjelaskan. Khusus di Terminal Sari Asih, antrean "
        "panjang. “Itu wajar,” kata dia.",
        ["Rudi Hartono", "Rudi Hartono"],
    ),
    (
        "en",
        "nobody calls themselves by name in what they say",
        "Ann Roe came late. For Jo Lind, a teacher of art, Roe was a legend. She said, “Ann Roe "
        "was the center of it.”",
        ["Jo Lind"],
    ),
    (
        "en",
        "the one person of a new paragraph, where no name opens a sentence",
        "Carl Roe said it rained.\n\nFor Jo Lind, a teacher of art, it was a legend. “I ran to "
        "it,” he said.",
        ["Carl Roe", "Jo Lind"],
    ),
    (
        "en",
        "a given name tells whom a pronoun means where the text has not",
        "Mayor Ann Roe said it rained. Gov. Bob Poe said it snowed. She said it froze.",
        ["Ann Roe", "Bob Poe", "Ann Roe"],
    ),
    (
        "en",
        "a title tells whom a pronoun means where the text has not",
        "Kit Roe, his wife, waved. Spokeswoman Jo Roe said it rained. Carl Poe said it snowed. "
        "She said it froze.",
        ["Jo Roe", "Carl Poe", "Jo Roe"],
    ),
    (
        "en",
        "who is spoken to is not who speaks",
        "In a letter to the Maro Broadcasting Council, the Church denied it. They said it was "
        "false.",
        ["Church"],
    ),
    (
        "en",
        "of whom somebody speaks is not they themselves",
        "Ann Lind said, “He is rich.” Carl Roe left the room. She said it was late.",
        ["Ann Lind", "Ann Lind"],
    ),
    (
        "en",
        "it is the body that nothing shows to be a person",
        "AMERICANS got a warning. Border Control sent a reminder. It said travellers should stop.",
        ["Border Control"],
    ),
    (
        "id",
        "a description with tersebut points back",
        "Air naik, kata Bupati Budi Santoso. Politikus Golkar tersebut mengklaim tanggul siap.",
        ["Budi Santoso", "Budi Santoso"],
    ),
    (
        "en",
        "whoever speaks for somebody is somebody else",
        "A lawyer for Bob Roe said it rained. A spokesperson for the White House said it froze.",
        ["lawyer for Bob Roe", "spokesperson for the White House"],
    ),
    (
        "id",
        "a disease is nobody",
        "Data Covid-19 di kota naik. Laporan Covid-19 oleh Kepala Bidang Pencegahan "
        "Penyakit Dinas Kesehatan Kota Nusa Budi Santoso Adi Wijaya memuat "
        'banyak kasus. "Air naik," katanya.',
        ["Budi Santoso Adi Wijaya"],
    ),
    (
        "id",
        "whoever is behind a pronoun in its clause is no subject",
        "Gubernur Budi Santoso hadir. Hal itu ia lakukan usai ditanya Presiden Joko Widodo. "
        "Menurutnya, air naik.",
        ["Budi Santoso"],
    ),
    (
        "id",
        "a single name spoke last",
        '"Rapat dipimpin Wakil Ketua Komisi Rudi Hartanto," kata Misbah.\nAir naik pukul 12.00. '
        '"Kami lari," katanya.',
        ["Misbah"] * 2,
    ),
    (
        "en",
        "whoever is called by a surname alone can be she",
        "Rita Kowal ran. Ann Roe said water rose. Told of it, Kowal wept. She said it froze.",
        ["Ann Roe", "Rita Kowal"],
    ),
    (
        "en",
        "whose age is told was there before",
        'Rita Kowal lost her shoes. "We ran," the 62-year-old teacher said.',
        ["Rita Kowal"],
    ),
    (
        "en",
        "a name between commas behind its office",
        "Ann Roe said it rained. The head of Kuala village on the far side of Ida Island, "
        "Bob Poe, backed it. “It hailed,” he said.",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "whose age is told with an article of nobody known is new",
        'Rita Kowal lost her shoes. "We ran," a 62-year-old teacher said.',
        ["62-year-old teacher"],
    ),
    (
        "id",
        "whoever is told to say so too takes the floor",
        "Air naik, kata Budi Santoso. Hal senada disampaikan anggota DPR, Sari Dewi. "
        "Dia menilai tanggul rusak.",
        ["Budi Santoso", "Sari Dewi"],
    ),
    (
        "id",
        "the same behind oleh",
        "Air naik, kata Budi Santoso. Hal serupa diungkapkan oleh peneliti BRIN, Sari Dewi. "
        "Menurutnya, tanggul rusak.",
        ["Budi Santoso", "Sari Dewi"],
    ),
    (
        "en",
        "nobody has spoken, a name of one word opened the sentence before",
        "Roe won in Ohio, North Dakota and Iowa. He said it rained. Later Roe left.",
        ["Roe"],
    ),
    (
        "id",
        "ia",
        "Budi Santoso mengatakan air naik. Ia mengatakan hujan turun.",
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "the clitic",
        'Budi Santoso mengatakan air naik. "Hujan turun," ujarnya.',
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "nobody has spoken, a place is no person and a name behind an office is one",
        "Kapal itu karam di Teluk Sagu. Kepala Badan SAR atau Basar, Marwoto, datang. Marwoto "
        "marah. Menurut dia, hujan turun.",
        ["Marwoto"],
    ),
    ("id", "beliau", "Rina Ayu mengatakan air naik. Beliau menilai hujan turun.", ["Rina Ayu"] * 2),
    (
        "id",
        "a person passes over an organisation",
        "Budi Santoso menilai air naik. Badan Cuaca Nusa mencatat hujan. Ia menilai air surut.",
        ["Budi Santoso", "Badan Cuaca Nusa", "Budi Santoso"],
    ),
    (
        "id",
        "whoever opened a sentence in between",
        'Budi Santoso mengatakan air naik. Camat Rina Ayu datang. "Hujan turun," ujarnya.',
        ["Budi Santoso", "Rina Ayu"],
    ),
    (
        "id",
        "whoever is presented in between",
        'Budi Santoso mengatakan air naik. Hal itu diakui Rina Ayu. "Hujan turun," ujarnya.',
        ["Budi Santoso", "Rina Ayu"],
    ),
    (
        "id",
        "whoever opened a sentence behind a long title",
        "Budi Santoso mengatakan air naik. Guru besar ilmu lingkungan hidup di Universitas Nusa "
        'Tirta, Rina Ayu, mengkritik rencana itu. "Hujan turun," ujarnya.',
        ["Budi Santoso", "Rina Ayu"],
    ),
    (
        "id",
        "a body that opened a sentence is no person",
        'Budi Santoso mengatakan air naik. Pemprov Jabar bekerja. "Hujan turun," ujarnya.',
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "nobody has spoken, a name with title went before",
        'Camat Rina Ayu datang ke posko. "Hujan turun," ujarnya.',
        ["Rina Ayu"],
    ),
    (
        "id",
        "nobody has spoken, a title with its place is no person",
        'Camat Bogor bersama Budi Santoso datang. Lalu Bupati Lebak pergi. "Hujan turun," ujarnya.',
        ["Budi Santoso"],
    ),
    ("id", "nobody is named at all", 'Air naik pada malam hari. "Hujan turun," ujarnya.', [None]),
    ("en", "he", "Bob Poe said it rained. He said it froze.", ["Bob Poe"] * 2),
    (
        "en",
        "he is nobody with an initial between",
        "Ann Roe said she was cold. Bob M. Poe said he was late. It froze, he said.",
        ["Ann Roe", "Bob M. Poe", "Bob M. Poe"],
    ),
    (
        "en",
        "who says of herself that she did is no man",
        "Bob Poe said he was late. Ann Roe said she was cold. It froze, he said.",
        ["Bob Poe", "Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "whose thing opened a sentence is no subject",
        "Gov. Bob Poe said it rained. Poe praised Ann Roe’s plan in Maro. It froze, he said.",
        ["Bob Poe"] * 2,
    ),
    (
        "en",
        "whom a sentence is about, where nobody else can be meant",
        "Sen. Bob Poe left. Ann Roe said she was cold. Reuters met Poe on Monday, and he said: "
        "“It froze.”",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "whose campaign it is is not whom a sentence is about",
        "Ann Roe said she was torn. Sen. Bob Poe left. The Zoe campaign called. It froze, he said. "
        "Later Carl Zoe won.",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "he and she are two",
        "Bob Poe said a. He said b. Ann Roe said it was c. She said it was d. He said it was e.",
        ["Bob Poe", "Bob Poe", "Ann Roe", "Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "it is no person",
        "The Northwire Fund said it rained. Ann Roe said it froze. It said more rain was near.",
        ["Northwire Fund", "Ann Roe", "Northwire Fund"],
    ),
    (
        "en",
        "they is the last speaker",
        "Residents said it rained. They said it froze.",
        ["Residents"] * 2,
    ),
    (
        "en",
        "they is no person where a group has spoken",
        "Residents said it rained. Ann Roe said it froze. They said it thawed.",
        ["Residents", "Ann Roe", "Residents"],
    ),
    ("en", "nobody before it", "They said it froze.", ["They"]),
    (
        "en",
        "whoever is quoted by somebody has not taken the floor",
        "Bob Poe said police reported black ice. He said it froze.",
        ["Bob Poe", "police", "Bob Poe"],
    ),
    (
        "en",
        "whoever a speaker speaks of is no antecedent",
        "Bob Poe said Ann Roe reported black ice. He said it froze.",
        ["Bob Poe", "Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "whoever is named in the content is no antecedent",
        'Bob Poe arrived. "Ann Roe knew it rained," he said.',
        ["Bob Poe"],
    ),
    (
        "id",
        "he is the unnamed person who spoke, not the paper that passes on",
        "Dilansir Kabul Post, 2 orang tewas. Seorang petugas medis menyebut ia mendengar ledakan. "
        "Dia mengatakan gedung itu hancur.",
        ["Kabul Post", "petugas medis", "petugas medis"],
    ),
    (
        "id",
        "whoever has just spoken goes on, be it a crowd",
        'Camat Budi Utomo datang. "Kami lapar," ujar warga Desa Sari.\n"Kami marah," imbuhnya.',
        ["warga Desa Sari", "warga Desa Sari"],
    ),
    (
        "id",
        "whoever is brought in is nobody before, though a thing is pointed at behind",
        "Menurut Budi Utomo, 3 orang tewas. Seorang dokter yang lari dari rumah sakit itu "
        "mengatakan gedung roboh.",
        ["Budi Utomo", "dokter"],
    ),
]

ROLES = [
    (
        "en",
        "a body's own word ends its name, whatever title opens it",
        "Harbour guards said it rained. The Home Office said it hailed. The department said it"
        " snowed.",
        ["Harbour guards", "Home Office", "Home Office"],
    ),
    (
        "en",
        "the officials of a body are not the body",
        "Foreign Office officials said it rained. The Foreign Office said it hailed.",
        ["Foreign Office officials", "Foreign Office"],
    ),
    (
        "id",
        "two titles in another order",
        "Air naik, kata Ketua Majelis Hakim Lebak, Tejo Wibowo. Hakim ketua menilai hujan turun.",
        ["Tejo Wibowo", "Tejo Wibowo"],
    ),
    (
        "de",
        "the last part of a compound title means its holder",
        "Bundeskanzlerin Ann Roth sagte, es regne. Bob Lind sagte, es schneie. Die Kanzlerin sagte,"
        " es stürme.",
        ["Ann Roth", "Bob Lind", "Ann Roth"],
    ),
    (
        "en",
        "the article before a body's name is no subject of its own",
        "The Maro Health Bureau said it rained. The company said it hailed.",
        ["Maro Health Bureau", "Maro Health Bureau"],
    ),
    (
        "en",
        "who has all of a title goes before who has spoken last",
        "Former mayor Ann Roe said it rained. Mayor Bob Poe said it hailed. The former mayor said"
        " it snowed.",
        ["Ann Roe", "Bob Poe", "Ann Roe"],
    ),
    (
        "en",
        "a people and a title are a description",
        "French President Ann Roe said it rained. Bob Poe said it hailed. The French president said"
        " it snowed.",
        ["Ann Roe", "Bob Poe", "Ann Roe"],
    ),
    (
        "en",
        "a noun with a capital introduces somebody",
        "Senator Bob Poe, a Republican, said it rained. The Republican said it hailed.",
        ["Bob Poe", "Bob Poe"],
    ),
    (
        "en",
        "a place where a company is at home is no name",
        "Vellum said it rained. The Port Maro-based company said it hailed.",
        ["Vellum", "Vellum"],
    ),
    (
        "id",
        "a demonstrative behind an office leads to its holder, whoever has spoken since",
        "Kepala Dinas Pasar Lebak Rina Ayu menilai air naik. Camat Budi Santoso menilai hujan "
        "turun. Kepala dinas tersebut menyebut jalan rusak. Camat itu menilai air surut.",
        ["Rina Ayu", "Budi Santoso", "Rina Ayu", "Budi Santoso"],
    ),
    (
        "id",
        "a holder who has not spoken yet",
        "Menteri Sosial Tuti Amalia datang. Ketua RT, Sarip, menilai air naik. Menteri itu menilai "
        "jalan rusak.",
        ["Sarip", "Tuti Amalia"],
    ),
    (
        "id",
        "a description of whoever was named last, though somebody else is so called",
        "Pedagang sayur, Bu Sumi, menilai air naik. Hal yang sama dikatakan Painem (50). Pedagang "
        "yang sudah tua itu menuturkan jalan rusak.",
        ["Sumi", "Painem"],
    ),
    (
        "id",
        "a short title for an office of several words",
        "Kepala Dinas Pasar dan Niaga Lebak Rina Ayu menilai air naik. Kepala Dinas Kesehatan "
        "Lebak Budi Santoso menilai air surut. Kadinkes menyebut jalan rusak. Kadis itu pergi.",
        ["Rina Ayu", "Budi Santoso", "Budi Santoso"],
    ),
    (
        "en",
        "one of two who spoke together is no pair",
        "Two army sources and a local official said it rained. The local official said it snowed.",
        ["army sources and a local official", "local official"],
    ),
    (
        "de",
        "whom a text is about, and not who was mentioned once",
        "Papst Benedikt XVI. geht. Benedikt XVI. ist alt. Alle kennen Benedikt XVI. und "
        "gehen. Benedikt XVI. ging wie Papst Coelestin V. „Ich gehe“, sagte der Papst.",
        ["Benedikt XVI"],
    ),
    (
        "en",
        "a body introduced by its noun",
        "Blue Shield, a relief agency, said 12 fled. It rained. The agency said roads were shut.",
        ["Blue Shield", "Blue Shield"],
    ),
    (
        "en",
        "a noun with another word than it was introduced with",
        "Ann Roe, a teacher, fled. The tall teacher said it was late.",
        ["tall teacher"],
    ),
    (
        "en",
        "all words of a description are in a name",
        "The Maro Health Council said it rained. Ann left. The health council said it was hot.",
        ["Maro Health Council", "Maro Health Council"],
    ),
    (
        "en",
        "whoever opens a paragraph again is still meant",
        "Ann Roe said it was over.\n\nFor Ann Roe it was late. She said it rained.",
        ["Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "a type of aircraft is nobody",
        "Ann Roe said it was over.\n\nFor Boeing 737 crews it was late. She said it rained.",
        ["Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "letters of a name that opens with no body's noun",
        "The Red Lumbir Office (RO) said it was late. RO said it rained.",
        ["Red Lumbir Office", "Red Lumbir Office"],
    ),
    (
        "en",
        "a part of many is no article before a noun",
        "One in three residents said it was late. Two of the guards said it was over.",
        ["One in three residents", "Two of the guards"],
    ),
    (
        "en",
        "the company is what its last word says it is",
        "The mill's owner, Nordal Industries, said it burned. The company said 40 work there.",
        ["Nordal Industries", "Nordal Industries"],
    ),
    (
        "en",
        "the company is named in the middle of a sentence",
        "Workers at Nordal Steel walked out on Monday. The company said 300 had returned.",
        ["Nordal Steel"],
    ),
    (
        "en",
        "the company is what a noun for one presents",
        "Craft retailer Nusa Barn will close two stores, the company said.",
        ["Nusa Barn"],
    ),
    (
        "en",
        "a spokeswoman of somebody is not who she speaks for",
        "A spokeswoman for District Attorney Ann Roe said it rained. Roe tweeted that it snowed.",
        ["spokeswoman for District Attorney Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "the other witness is somebody else",
        "Ann Roe said it rained. The other witness said it snowed.",
        ["Ann Roe", "witness"],
    ),
    (
        "en",
        "the White House is no spokesman of it",
        "White House press secretary Bob Poe said it rained. The White House says it snowed.",
        ["Bob Poe", "White House"],
    ),
    (
        "en",
        "a representative is a congressman and a lawmaker",
        "Rep. Carl Roe met Rick Poe. The congressman said it rained. The lawmaker left, he said.",
        ["Carl Roe", "Carl Roe"],
    ),
    (
        "en",
        "a union is nobody who leads it",
        "Ann Roe, the union's president, said it rained. The union said it snowed.",
        ["Ann Roe", "union"],
    ),
    (
        "en",
        "the retailer is the company that spoke of itself",
        "Nusamart said it will close 10 stores. The retailer said it lost money.",
        ["Nusamart", "Nusamart"],
    ),
    (
        "en",
        "whoever was introduced as something is meant by it",
        "Mark Poe, an analyst at Nusa Bank, expects growth. The analyst said the bank was safe.",
        ["Mark Poe"],
    ),
    (
        "en",
        "the last of two who were introduced alike",
        "Peter Roe is mayor of Nusa. Ann Lind, mayor of Maro, came. The mayor said it rained.",
        ["Ann Lind"],
    ),
    (
        "en",
        "of two introduced, whom the noun describes",
        "Peter Roe, the firm's chief executive, left. Ann Lind, a teacher, came. “Go,” the chief "
        "executive said.",
        ["Peter Roe"],
    ),
    (
        "en",
        "a description between commas before its name",
        "Jo Poe was hurt. His brother, Al Poe, was there. “He ran,” his brother said.",
        ["Al Poe"],
    ),
    (
        "en",
        "a body's noun is in its name",
        "The Ministry of Ports met. Ann Roe left. The ministry said it rained.",
        ["Ministry of Ports"],
    ),
    (
        "en",
        "a bureau is an agency",
        "The Bureau of Roads closed a road. The agency said it rained.",
        ["Bureau of Roads"],
    ),
    (
        "en",
        "who is named behind a comma has the description before it",
        "In New Maro, the mayor, Ann Roe, spoke. The mayor said it rained.",
        ["Ann Roe"],
    ),
    (
        "en",
        "the company is what opened the sentence that it says",
        "Maro Widgets will close two plants, the company said on Tuesday.",
        ["Maro Widgets"],
    ),
    (
        "en",
        "the company is nobody who only stands in what it says",
        "Two plants that Maro Widgets built will close, the company said.",
        ["company"],
    ),
    (
        "id",
        "sang menteri",
        "Menteri Rina Ayu mengatakan air naik. Sang menteri menilai hujan turun.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a role named before anybody spoke",
        "Camat Rina Ayu datang ke posko. Air naik, kata camat.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "the fullest of the nearest",
        "Camat Rina Ayu datang. Camat Rina pergi. Air naik, kata camat.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a description with a demonstrative",
        "Rina Ayu mengatakan air naik. Hujan turun, kata mantan menteri itu.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a demonstrative behind all that describes",
        "Rina Ayu mengatakan air naik. Perempuan kelahiran Solo itu juga menilai hujan turun.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a nickname that a description tells",
        "Rina Ayu mengatakan air naik. Wanita yang akrab disapa Atun itu menilai hujan turun. "
        "Jalan rusak, kata Atun.",
        ["Rina Ayu"] * 3,
    ),
    (
        "id",
        "a nickname tells enough without a demonstrative",
        "Rina Ayu mengatakan air naik. Wanita yang akrab disapa Atun menilai hujan turun.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "a witness without a name is not he",
        "Rina Ayu mengatakan air naik. Dari keterangan saksi, api besar. Menurut dia, jalan rusak.",
        ["Rina Ayu", "saksi", "Rina Ayu"],
    ),
    (
        "id",
        "a nickname behind the verb",
        "Rina Ayu mengatakan air naik. Sejak itu, kata wanita yang akrab disapa Bu Atun, air naik.",
        ["Rina Ayu"] * 2,
    ),
    (
        "id",
        "the head of a part is not the head of the whole",
        "Air naik, kata Kepala Pusat Data BNPB, Rina Ayu. Kepala BNPB mengatakan jalan rusak.",
        ["Rina Ayu", "Kepala BNPB"],
    ),
    (
        "id",
        "a head with a word more in the title",
        "Air naik, kata Kepala Pelaksana BPBD Sari, Rina Ayu. Kepala BPBD menyebut jalan rusak.",
        ["Rina Ayu", "Rina Ayu"],
    ),
    (
        "id",
        "who is described behind the name opens the stage",
        "Air naik, kata Budi Hadi.\n\nRina Ayu, dokter di Nusa, menolak pindah. Menurutnya, jalan "
        "masih aman.",
        ["Budi Hadi", "Rina Ayu"],
    ),
    (
        "id",
        "what somebody heads is not who opens the stage",
        "Air naik, kata Budi Hadi.\n\nRina Ayu, Koordinator Sari Maju Boat, menolak pindah. "
        "Menurutnya, jalan masih aman.",
        ["Budi Hadi", "Rina Ayu"],
    ),
    (
        "id",
        "no pronoun points at where something is",
        "Api di Tangki Lama, warga lari.\n\nMelihat itu, Kepala Relawan Nusa, Rina Ayu bersama "
        "timnya, turun tangan. Ia memastikan air cukup.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a description of somebody named in the sentence before",
        "Gubernur Rina Ayu datang. Perempuan kelahiran Solo itu mengatakan jalan rusak.",
        ["Rina Ayu"],
    ),
    ("en", "the mayor", "Mayor Ann Roe said it rained. The mayor said it froze.", ["Ann Roe"] * 2),
    (
        "en",
        "the company",
        "Northwire Energy lost money. The company said it froze.",
        ["Northwire Energy"],
    ),
    (
        "en",
        "what opens a sentence and is no name",
        "Northwire Energy lost money. Ahead of winter prices rose. The company said it froze.",
        ["Northwire Energy"],
    ),
    (
        "en",
        "a role of the only person who has spoken",
        "Housing chief Ann Roe said it rained. The Green lawmaker said it froze.",
        ["Ann Roe"] * 2,
    ),
    (
        "en",
        "another company",
        "Northwire Energy lost money. A company said it froze. One study said it rained.",
        ["company", "study"],
    ),
    ("en", "a role that nobody holds", "The mayor said it froze.", ["mayor"]),
    (
        "en",
        "a role by which nobody was called is the last person's",
        "Ann Roe said it rained. It froze, the director said.",
        ["Ann Roe"] * 2,
    ),
    (
        "en",
        "a role of somebody called by a surname",
        "The film is Ann B. Roe’s first. Roe said it rained. It froze, the director said.",
        ["Ann B. Roe"] * 2,
    ),
    (
        "en",
        "a role that an unnamed one had",
        "A senior official said it rained. Ann Roe said it froze. The official said it thawed.",
        ["senior official", "Ann Roe", "senior official"],
    ),
    (
        "en",
        "people are no company",
        "Northwire Energy lost money. It rained, the researchers said.",
        ["researchers"],
    ),
    (
        "en",
        "a short title and the full word",
        "Gov. Ann Roe said it rained. The governor said it froze.",
        ["Ann Roe"] * 2,
    ),
    (
        "id",
        "a short title is that of whoever was named with the office",
        "Menteri Kesehatan Budi Gunawan datang. Menkes mengaku siap membantu warga.",
        ["Budi Gunawan"],
    ),
]

WITHOUT_A_MENTION = [
    (
        "id",
        "a quotation alone",
        '"Air naik malam itu," kata Budi Santoso.\n"Kami lari ke bukit semua."',
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "a second verb",
        "Budi Santoso mengatakan air naik dan menegaskan bahwa hujan turun.",
        ["Budi Santoso"] * 2,
    ),
    ("en", "a second verb", "Ann Roe said it rained and added that it froze.", ["Ann Roe"] * 2),
    (
        "en",
        "a participle",
        "It rained all day, Ann Roe said, adding that it froze.",
        ["Ann Roe"] * 2,
    ),
]

ROWS = [*NAMES, *PRONOUNS, *ROLES, *WITHOUT_A_MENTION]


@pytest.mark.parametrize(
    ("code", "text", "names"),
    [pytest.param(code, text, names, id=f"{code}: {what}") for code, what, text, names in ROWS],
)
def test_each_claim_gets_the_fullest_name(code: str, text: str, names: list[str | None]) -> None:
    assert speakers(text, code) == names


NOT_YET = [
    (
        "en",
        "an acronym with an ampersand that begins like a preposition",
        "AT&T said prices rose.",
        ["AT&T"],
    ),
]


@pytest.mark.xfail(strict=True, reason="who speaks is not told yet")
@pytest.mark.parametrize(
    ("code", "text", "names"),
    [pytest.param(code, text, names, id=f"{code}: {what}") for code, what, text, names in NOT_YET],
)
def test_who_speaks_that_is_not_found_yet(code: str, text: str, names: list[str]) -> None:
    assert speakers(text, code) == names


def test_a_group_that_is_also_a_title_is_a_group() -> None:
    (warga,) = extract("Warga mengatakan air naik.", "id").entities
    assert warga.kind is EntityKind.GROUP


def test_a_text_in_which_nobody_speaks_has_no_speakers() -> None:
    assert extract("Banjir merendam 40 rumah.", "id").entities == ()


def test_speakers_are_listed_in_the_order_of_their_appearance() -> None:
    found = extract("Rina Ayu mengatakan air naik. Budi Santoso mengatakan air surut.", "id")
    assert [entity.name for entity in found.entities] == ["Rina Ayu", "Budi Santoso"]


def test_a_short_form_is_an_alias() -> None:
    found = extract("Ann Roe said it rained. Roe said it froze.", "en")
    assert entity(found, "Ann Roe").aliases == ("Roe",)


def test_a_title_is_a_role_with_its_place() -> None:
    text = "Mayor Ann Roe said it rained. Ann Roe said it froze."
    (role,) = entity(extract(text, "en"), "Ann Roe").roles
    assert role.title == "Mayor"
    assert role.span.of(text) == "Mayor"


def test_a_role_stands_where_its_bearer_is_named_and_not_where_the_role_is() -> None:
    text = 'President Marta Kawi won, officials said. "It is over," she said.'
    (role,) = entity(extract(text, "en"), "Marta Kawi").roles
    assert role.span.of(text) == "President"


def test_every_mention_is_kept() -> None:
    text = "Mayor Ann Roe said it rained. She said it froze."
    mentions = entity(extract(text, "en"), "Ann Roe").mentions
    assert [span.of(text) for span in mentions] == ["Mayor Ann Roe", "She"]


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("id", "Camat Budi Santoso mengatakan air naik.", EntityKind.PERSON),
        ("id", "Badan Cuaca Nusa mengatakan hujan turun.", EntityKind.ORGANISATION),
        ("en", "Ann Roe said it rained.", EntityKind.PERSON),
        ("en", "The Northwire Fund said it rained.", EntityKind.ORGANISATION),
        ("en", "It rained, residents said.", EntityKind.GROUP),
        ("en", "Residents said it rained.", EntityKind.GROUP),
        ("en", "Roe said it rained.", EntityKind.UNKNOWN),
        ("en", "The fire service said it rained.", EntityKind.ORGANISATION),
        ("en", "The fire chief said it rained.", EntityKind.PERSON),
        ("en", "A spokesman for the port said it rained.", EntityKind.PERSON),
        ("id", "Warga mengatakan hujan turun.", EntityKind.GROUP),
        ("id", "Seorang warga mengatakan hujan turun.", EntityKind.PERSON),
        ("id", "Polisi mengatakan hujan turun.", EntityKind.GROUP),
    ],
)
def test_a_speaker_has_a_kind(code: str, text: str, kind: EntityKind) -> None:
    assert [one.kind for one in extract(text, code).entities] == [kind]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Mayor Ann Roe said it rained. Roe said it froze.", [Basis.TEXTUAL, Basis.TEXTUAL]),
        ("Ann Roe said it rained. She said it froze.", [Basis.TEXTUAL, Basis.INTERPRETIVE]),
        (
            "Mayor Ann Roe said it rained. The mayor said it froze.",
            [Basis.TEXTUAL, Basis.INTERPRETIVE],
        ),
        (
            '"It rained," said Ann Roe.\n"It froze all night long."',
            [Basis.TEXTUAL, Basis.INFERENTIAL],
        ),
    ],
)
def test_a_speaker_knows_what_it_rests_on(text: str, bases: list[Basis]) -> None:
    assert [claim.speaker_basis for claim in extract(text, "en").claims] == bases


ODD_NAMES = [
    (
        "en",
        "The old road was long, and there in the far hills by the river was Bob Loe. He said that "
        "it was late.",
        "Bob Loe",
    ),
    (
        "en",
        "Road Closed And Bridge Repaired While Mayor Visits Northern Neighbourhood Celebration "
        "Tonight Again\n\nAnn Roe said that the road was closed.",
        "Ann Roe",
    ),
    ("de", "Die Zeitung „Altfurter Bote“ meldete, die Brücke sei alt.", "Zeitung Altfurter Bote"),
    ("de", "Das Landesministerium Nord sagte, die Brücke sei alt.", "Landesministerium Nord"),
]


@pytest.mark.parametrize(
    "title", ["Kalaksa", "Kajari", "Kasipenkum", "Wamenkes", "Penjabat Gubernur", "Kanit Reskrim"]
)
@pytest.mark.parametrize("between", [" ", " Kota Sendang, "])
def test_short_words_for_offices_are_no_names(title: str, between: str) -> None:
    text = f'"Warga aman," kata {title}{between}Umar Rofiq, Selasa (4/6).'
    assert speakers(text, "id") == ["Umar Rofiq"]


@pytest.mark.parametrize(("code", "text", "speaker"), ODD_NAMES)
def test_a_speaker_is_found_deep_in_a_sentence_below_a_headline_and_in_marks(
    code: str, text: str, speaker: str
) -> None:
    assert speakers(text, code) == [speaker]


def test_no_text_is_kept_once_it_is_read() -> None:
    said = ["Menteri Rina Wijaya mengatakan air naik.", "“Air surut,” kata Camat Budi Santoso."]
    text = " ".join(said)  # an object of its own, no constant of this module
    before = sys.getrefcount(text)
    assert speakers(text, "id") == ["Rina Wijaya", "Budi Santoso"]
    gc.collect()
    assert sys.getrefcount(text) == before
