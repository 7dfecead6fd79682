"""The name in a mention: without titles, offices, degrees, places and what else is none of it."""

from __future__ import annotations

import pytest
from speaking import cases, speakers

# (language, what the row is about, the text, the speaker of each claim)
NAMES = [
    (
        "id",
        "one of a movement is not the movement, and an article is none of the name",
        "Seorang pejabat Taliban menyebut air naik. Sebuah studi menyebut hujan.",
        ["pejabat Taliban", "studi"],
    ),
    (
        "id",
        "a town may stand behind the police, and a shop before its keeper's name",
        "Kepala polisi Lumbir Esther Mbeki menyebut air naik. Kepala Polisi Budi Raya menyebut "
        'hujan. "Es," kata penjaga toko Ahmad Salim. "Salju," kata manajer Hotel Budi Raya.',
        ["Esther Mbeki", "Budi Raya", "Ahmad Salim", "manajer Hotel Budi Raya"],
    ),
    (
        "id",
        "a lower-case office has its field",
        '"Air naik," kata wakil menteri dalam negeri Jenderal Khoshal Sadan.',
        ["Khoshal Sadan"],
    ),
    (
        "id",
        "an armed movement that speaks too is none of its spokesman's name",
        "Juru bicara Taliban Zabih Mujar menyebut air naik. Taliban menyebut hujan.",
        ["Zabih Mujar", "Taliban"],
    ),
    (
        "id",
        "nor is it whom one without a name speaks for",
        "Juru bicara Hamas menyebut air naik. Hamas menyebut hujan. Menurut kantor berita Antara, "
        "banjir. Antara menyebut es.",
        ["Juru bicara Hamas", "Hamas", "kantor berita Antara", "kantor berita Antara"],
    ),
    (
        "id",
        "a member of a party's group is named behind it",
        'Rina Ayu menilai sikap anggota fraksi PKS Fahmi Alaydin wajar. "Air naik," ucap Fahmi.',
        ["Rina Ayu", "Fahmi Alaydin"],
    ),
    (
        "id",
        "letters behind a news agency are its name, and no degree",
        "Kantor berita Nusa, TASA, menyebut air naik. Direktur RSUD Randu, Budi Raya, SH, menyebut "
        "hujan.",
        ["TASA", "Budi Raya"],
    ),
    (
        "id",
        "a firm that speaks too is none of its manager's name",
        "Manajer Wirabuana Audrey Petrin menyebut air naik. Wirabuana mengimbau warga pergi. "
        '"Cepat," kata Audrey.',
        ["Audrey Petrin", "Wirabuana", "Audrey Petrin"],
    ),
    (
        "id",
        "a bank has its own name before that of who works there",
        "Direktur Bisnis Bank Randu Silvano Rumantir menyebut air naik. Gubernur "
        "Bank Indonesia Silvano Rumantir menyebut hujan.",
        ["Silvano Rumantir", "Silvano Rumantir"],
    ),
    (
        "id",
        "where somebody is from is no name",
        "Warga asal Randu menyebut air naik. Menurut utusan dari Nusa, hujan. Ekonom asal "
        "Nusa Budi Santoso menyebut banjir.",
        ["Warga asal Randu", "utusan dari Nusa", "Budi Santoso"],
    ),
    (
        "en",
        "what a firm is by law is no degree",
        "Nusa S.A. said it rained. Nusa said it was cold.",
        ["Nusa S.A.", "Nusa S.A."],
    ),
    (
        "id",
        "a planner is of some firm",
        "Perencana Keuangan dari Sawah Finance Prita Ghoza menyebut air naik.",
        ["Prita Ghoza"],
    ),
    (
        "id",
        "a university may bear a given name",
        "Pakar Universitas Airlangga Windu Raya menilai air naik. Menteri Airlangga Santoso "
        "mengatakan hujan.",
        ["Windu Raya", "Airlangga Santoso"],
    ),
    (
        "id",
        "a number behind a full stop is of the office",
        '"Air naik," kata Ketua RT. 03 Desa Sari, Budi.',
        ["Budi"],
    ),
    ("id", "a doctor in small letters", "Ketua IDI, dr Rina Ayu, menyebut air naik.", ["Rina Ayu"]),
    ("id", "one with a degree", "dr Rina Ayu, SpP(K), menyebut air naik.", ["Rina Ayu"]),
    ("id", "degrees alone", "Rina Ayu SH MH menyebut air naik.", ["Rina Ayu"]),
    ("id", "degrees behind commas", "Rina Ayu, SpPD-KGEH, MKes menyebut air naik.", ["Rina Ayu"]),
    ("id", "a singer's name", '"Air naik," kata Rina Mars.', ["Rina Mars"]),
    ("id", "a place no list has", "Ketua RT 03 Karang Sagu, Tejo, menyebut air naik.", ["Tejo"]),
    ("id", "a hamlet", "Kepala Dusun Karang Sagu, Tejo, menyebut air naik.", ["Tejo"]),
    ("id", "no place", '"Air naik," kata Bupati Rudi Hartono, Lebak.', ["Rudi Hartono"]),
    (
        "en",
        "a given name that is a word as well, and letters that leave out a field",
        "Don Roe left. Roe said it rained. The Centers for Maro Care and Prevention said it hailed."
        " The CMC said it froze.",
        ["Don Roe", "Centers for Maro Care and Prevention", "Centers for Maro Care and Prevention"],
    ),
    (
        "en",
        "where an office is, and whose aide somebody is",
        "Special Agent in Charge Bob Poe said it rained. Nusa's Envoy in Lumbir Ann Roe said it "
        "hailed. An aide to Mary Ann Lee said it froze.",
        ["Bob Poe", "Ann Roe", "aide to Mary Ann Lee"],
    ),
    (
        "en",
        "what a ministry is of may be two fields",
        "The Ministry of the Interior and Safety said it rained. Lumbir Fire and Rescue said it "
        "hailed. A leaflet of the Maro Academy of Nurses said it froze.",
        [
            "Ministry of the Interior and Safety",
            "Lumbir Fire and Rescue",
            "leaflet of the Maro Academy of Nurses",
        ],
    ),
    (
        "en",
        "an ampersand is of a firm's name, whatever describes the firm",
        "Northern clothes retailer Harrow & Lind said shops would close. Harrow expects a loss of "
        "$3 million.",
        ["Harrow & Lind"] * 2,
    ),
    ("id", "two without titles", "Rina Ayu dan Tejo menyebut air naik.", ["Rina Ayu dan Tejo"]),
    ("id", "two with titles", "Camat Rina dan Lurah Tejo menyebut air naik.", ["Rina dan Tejo"]),
    ("id", "a field of two", "Menteri Hukum dan HAM Rina Ayu menyebut air naik.", ["Rina Ayu"]),
    ("id", "a club's coach", "Pelatih Persib Rina Ayu menyebut laga usai.", ["Rina Ayu"]),
    (
        "id",
        "an unknown club's",
        "Bek Karang Jaya FC Erling Sund menyebut laga usai.",
        ["Erling Sund"],
    ),
    ("id", "of the team", "Kapten Timnas Rina Ayu menyebut laga usai.", ["Rina Ayu"]),
    ("id", "a band's", "Vokalis Angkasa, Rina, menyebut konser batal.", ["Rina"]),
    (
        "id",
        "a place of two words",
        "Kepala Pasar Karang Sagu Rina Ayu menyebut api padam.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a rank cut short",
        '"Api padam," kata Irjen. Pol. Dr. H. Rina Ayu, S.I.K.',
        ["Rina Ayu"],
    ),
    (
        "id",
        "a Roman number is of the office before the name, and a king's behind it",
        "Wakil Ketua Komisi IX Budi Raya mengatakan air naik. Paus Leo XIV mengatakan hujan.",
        ["Budi Raya", "Leo XIV"],
    ),
    (
        "en",
        "a name stands behind whose counterpart it is",
        "Her Nusan counterpart, Mel Kay, said it rained.",
        ["Mel Kay"],
    ),
    (
        "id",
        "whose nickname a name is, a longer name is as well",
        "Juru bicara Ahmad Yulianto mengatakan air naik. Yuli, sapaan akrab Yulianto, meminta "
        "warga pindah.",
        ["Ahmad Yulianto", "Ahmad Yulianto"],
    ),
    (
        "en",
        "a name stands behind somebody's partner",
        "Roe's running mate, Sen. Tim Kay of Maro, said it rained. Roe's sparring partner Ann Lind "
        "said it hailed.",
        ["Tim Kay", "Ann Lind"],
    ),
    (
        "en",
        "a generation's mark ends a family's name",
        "President Ferdinand Lind Jr. said it rained. Lind said it hailed.",
        ["Ferdinand Lind Jr", "Ferdinand Lind Jr"],
    ),
    (
        "en",
        "an article opens the second of two",
        "The fire service and the Red Cross said it rained. Police and the FBI said it hailed.",
        ["fire service and the Red Cross", "Police and the FBI"],
    ),
    (
        "id",
        "a clause of reason before an office is none of it",
        "Lantaran hujan deras, Camat Budi Raya mengatakan air naik. Ihwal banjir itu, Budi berkata "
        "air surut.",
        ["Budi Raya", "Budi Raya"],
    ),
    (
        "en",
        "an acronym with an ampersand that begins like a preposition",
        "AT&T said prices rose. Rents fell, S&P said.",
        ["AT&T", "S&P"],
    ),
    (
        "en",
        "an age before a name is none of it",
        "Fifteen-year-old Ann Roe said it rained. 16-year-old Bob Poe said it hailed.",
        ["Ann Roe", "Bob Poe"],
    ),
    (
        "en",
        "a saint's full stop is of a body's name",
        "The St. Maro Fire Department said it rained. The fire department said it hailed.",
        ["St. Maro Fire Department", "St. Maro Fire Department"],
    ),
    (
        "en",
        "a title can end a name",
        "Treasury Secretary James Baker said it rained. Sen. Thom Farmer said it hailed.",
        ["James Baker", "Thom Farmer"],
    ),
    (
        "en",
        "a name stands behind what an office is of",
        "Bank of Nusa Governor Satoshi Ito said it rained. Chief of Staff Howard Baker said it "
        "hailed. Secretary of the Interior Donald Lund said it blew.",
        ["Satoshi Ito", "Howard Baker", "Donald Lund"],
    ),
    (
        "en",
        "what is somebody's is no longer form of the name",
        "Roe Fargo said it rained. Shares of Roe Fargo fell.",
        ["Roe Fargo"],
    ),
    (
        "en",
        "whose reporter somebody is",
        "The dam leaked, the Maro Times' Bob Lind reports.",
        ["Bob Lind"],
    ),
    (
        "en",
        "a firm's name that is like an owner's",
        "Roe's said it would close. “We tried,” Roe's said in a note.",
        ["Roe's", "Roe's"],
    ),
    (
        "en",
        "how many speak is no part of what they are called",
        "More than 1,200 workers said it rained. At least 40 nurses said it hailed.",
        ["workers", "nurses"],
    ),
    (
        "en",
        "ranks of the army and the police are no names",
        "Cpl. Ann Roe said it rained. Pfc. Bob Poe said it hailed. Spc. Carl Lund said it blew.",
        ["Ann Roe", "Bob Poe", "Carl Lund"],
    ),
    (
        "en",
        "an adjective before a body's name is none of it",
        "The nonpartisan Committee on Mines said it rained.",
        ["Committee on Mines"],
    ),
    (
        "id",
        "the head of state is the president",
        "Presiden Budi Santoso menyebut air naik. “Hujan turun,” kata Kepala Negara.",
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "a province of three words is no person, and a hamlet has a head",
        "BPBD Sleman, Daerah Istimewa Yogyakarta, mencatat 7 banjir. “Air naik,” kata Dukuh Geden, "
        "Budi Santoso. Perangkat Desa Sari, Rina Ayu, 56 tahun, mengatakan jalan rusak.",
        ["BPBD Sleman", "Budi Santoso", "Rina Ayu"],
    ),
    (
        "id",
        "a nickname may end its sentence, and an office be for two things",
        "Juru Bicara Nusa untuk banjir atau rob Budi Santoso mengatakan air naik. “Hujan turun,” "
        "ujar Busan, nama akrabnya. Busan meminta warga pergi.",
        ["Budi Santoso"] * 3,
    ),
    (
        "id",
        "a nickname is told by whose it is, before or behind",
        "Kata Emil, sapaan akrab Ridwan Kamil, air naik. Menurut Kepala BPS Budi Santoso, jalan "
        "rusak. Lanjut Busan, sapaan akrabnya, hujan turun.",
        ["Ridwan Kamil", "Budi Santoso", "Budi Santoso"],
    ),
    (
        "en",
        "a stroke joins the two that asked together",
        "Roe leads, according to a Northwire/Maro survey. The Monday statement said it rained.",
        ["Northwire/Maro survey", "Monday statement"],
    ),
    (
        "en",
        "where somebody of a body is posted is no name",
        "The Farm Department's officer in Maro said it rained.",
        ["Farm Department's officer in Maro"],
    ),
    (
        "id",
        "several degrees without a comma",
        "Penasihat hukum Budi, Dr Tejo Wibowo SH MH, mengatakan air naik. Kata Tejo, jalan rusak.",
        ["Tejo Wibowo", "Tejo Wibowo"],
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
        "nor is a body that a preposition leads to, nor what is known of somebody",
        "Nach Einschätzung des Geologen Udo Horn von der Universität Ulm ist es kalt. Nach "
        "Einschätzung von Experten ist es warm. Ministerin Eva von der Leine sagte, es sei nass.",
        ["Udo Horn", "Experten", "Eva von der Leine"],
    ),
    (
        "de",
        "adjectives and the noun of a company stand before a name",
        "Die Betreiberfirma Nordlack AG sagte, es sei kalt. Die neue Regierung Norlands sagte, es "
        "sei warm. Ihr Stellvertreter Udo Horn sagte, es sei nass.",
        ["Nordlack AG", "Regierung Norlands", "Udo Horn"],
    ),
    (
        "de",
        "many in another case are those that the text has",
        "Die Forscher sagten, es sei kalt. Den Forschern zufolge wird es warm. Den Behörden "
        "zufolge bleibt es kalt. Den Ermittlern zufolge ist es nass.",
        ["Forscher", "Forscher", "Behörden", "Ermittlern"],
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
        "id",
        "a place abroad is none of a name",
        "Gubernur New York Andrea Bimo mengatakan air naik.",
        ["Andrea Bimo"],
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
        "another ministry is another body",
        "The Health Ministry said two died. The Interior Ministry put the toll at three.",
        ["Health Ministry", "Interior Ministry"],
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
    ("id", "a group", "Warga mengatakan air naik.", ["Warga"]),
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
    ("en", "an ampersand", "Marks & Sons said prices rose.", ["Marks & Sons"]),
    (
        "en",
        "a possessive is none of it",
        "It rained, according to Northwire's. Northwire is old.",
        ["Northwire"],
    ),
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
        "a name of three words may end like a title",
        "Kepala BPBD Kabupaten Lebak Uka Suska Utama mengatakan air naik.",
        ["Uka Suska Utama"],
    ),
    (
        "id",
        "a short office before a comma waits for its holder",
        '"Ini kami dalami," ujar Karo Penmas Divisi Humas Polri, Brigjen Budi Utomo, di Jakarta.',
        ["Budi Utomo"],
    ),
    (
        "id",
        "a word of offices within a name",
        "Menteri Agama Lukman Hakim Wijaya mengatakan air naik.",
        ["Lukman Hakim Wijaya"],
    ),
    (
        "id",
        "a given name that is another word",
        "Bupati Nusa Lalu Wiratama mengatakan air naik.",
        ["Lalu Wiratama"],
    ),
    (
        "id",
        "a mountain or a numbered school in an office is none of the name",
        "Kepala Balai Taman Nasional Bromo Tengger Semeru Rahmat Hidayat mengatakan air naik. "
        "Kepala SMAN 2 Randusari Dini Wulandari mengatakan air turun. "
        "Kepala Stasiun Meteorologi Kelas I Randu Taufik Hidayat mengatakan air surut.",
        ["Rahmat Hidayat", "Dini Wulandari", "Taufik Hidayat"],
    ),
    (
        "id",
        "two offices of one person",
        '"Air naik," kata Menteri Riset sekaligus Kepala Badan Inovasi Rahmat Hidayat. '
        "Wakil Ketua DPR yang juga Ketua Harian Gerindra, Rina Ayu, mengatakan air turun. "
        "Menurut pemilik merangkap pengelola wisata itu, Taufik Hidayat, air surut.",
        ["Rahmat Hidayat", "Rina Ayu", "Taufik Hidayat"],
    ),
    (
        "id",
        "a number on a disease in an office is no name",
        "Ketua Satgas Covid-19 yang juga Kepala BNPB Rahmat Hidayat mengatakan air naik.",
        ["Rahmat Hidayat"],
    ),
    (
        "id",
        "initials within a name",
        "Sekretaris Nusa Niaga, Roberth MV Hendra, mengatakan air naik. Roberth menyebut aman.",
        ["Roberth MV Hendra", "Roberth MV Hendra"],
    ),
    (
        "id",
        "a place called like a weekday",
        "Kapolsek Pasar Minggu Kompol Rahmat Hidayat mengatakan air naik.",
        ["Rahmat Hidayat"],
    ),
    (
        "id",
        "fields of an office that may be titles, and a sign for and",
        '"Stok aman," kata Area Manager Communication, Relations & CSR Nusa Budi Santoso. '
        '"Stok cukup," kata Manager Komunikasi, Humas, dan CSR Pertamina Riau, Taufik Hidayat.',
        ["Budi Santoso", "Taufik Hidayat"],
    ),
    (
        "id",
        "which of its kind an office is",
        "Presiden RI ke-6 Budi Santoso mengatakan air naik. "
        '"Air turun," kata Calon Gubernur Banten nomor urut 3, Taufik Hidayat.',
        ["Budi Santoso", "Taufik Hidayat"],
    ),
    (
        "id",
        "one of those at a place, named behind it or not at all",
        '"Harga naik," kata salah satu pedagang ayam di Pasar Randu, Sutini, Senin (1/9). '
        "Salah satu penjual beras di Pasar Sagu mengatakan stok menipis.",
        ["Sutini", "penjual beras di Pasar Sagu"],
    ),
    (
        "id",
        "a name that is spelt like a word of saying",
        "Menurut Kepala Bidang Logistik BPBD Kabupaten Banyumas Titik Puji Astuti, air surut.",
        ["Titik Puji Astuti"],
    ),
    (
        "id",
        "a name of another land behind a firm",
        "CEO Nusatech Bill Marsh mengatakan air naik.",
        ["Bill Marsh"],
    ),
    (
        "de",
        "a title behind whose it is, and a surname that ends like an office",
        "Bayerns Minister Udo Mohr sagte, er komme. Zollsprecher Jan Wieland sagte, es tue weh.",
        ["Udo Mohr", "Jan Wieland"],
    ),
    (
        "de",
        "a surname with a particle",
        "Minister Udo de Mohr (SPD) kam. „Es ist kalt“, sagte de Mohr.",
        ["Udo de Mohr"],
    ),
    (
        "de",
        "whose lawyer somebody is, and who speaks for a name",
        "Jan Kuhns Anwältin Ute Behr sagte, er klage. Der Sprecher von Jan Kuhn sagte, er komme.",
        ["Ute Behr", "Sprecher von Jan Kuhn"],
    ),
    (
        "en",
        "the day that tells which report",
        "Output fell, according to a July 12 report.",
        ["report"],
    ),
    (
        "en",
        "the days of a poll",
        "Roe leads, according to the Nov. 3-5 Lumbir News poll.",
        ["Lumbir News poll"],
    ),
    (
        "en",
        "a name behind who is described",
        "A cook named Ann Roe said it rained. Roe said it froze.",
        ["Ann Roe", "Ann Roe"],
    ),
    (
        "en",
        "an outlet passes on what was said before",
        "It rained, Ann Roe was quoted as saying by Lumbir News.",
        ["Ann Roe"],
    ),
    (
        "en",
        "the outlet that a clause is of",
        "Two died, as first reported by the Lumbir Post.",
        ["Lumbir Post"],
    ),
    (
        "en",
        "a given name that is a title as well",
        "It rained, said Nusa chairman Dean Spano.",
        ["Dean Spano"],
    ),
    (
        "en",
        "an academy",
        "The American Academy of Arts said it rained.",
        ["American Academy of Arts"],
    ),
    (
        "en",
        "behind what an office is of, in small letters",
        "Deputy minister of trade and labour Mel Kay said it rained.",
        ["Mel Kay"],
    ),
    (
        "en",
        "behind an office's field that is a body's word",
        "Minister of Health Mel Kay said it rained.",
        ["Mel Kay"],
    ),
    (
        "en",
        "a quotation that a participle goes on from",
        "“It rained,” Ann Roe said. “It froze,” adding that it was late.",
        ["Ann Roe", "Ann Roe", "Ann Roe"],
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(NAMES))
def test_a_mention_gives_its_name(code: str, text: str, names: list[str | None]) -> None:
    assert speakers(text, code) == names
