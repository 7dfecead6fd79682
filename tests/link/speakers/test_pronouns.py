"""Whom a pronoun means, and a description that points back."""

from __future__ import annotations

import pytest
from speaking import cases, speakers

# (language, what the row is about, the text, the speaker of each claim)
PRONOUNS = [
    (
        "id",
        "whoever is named behind what parts two takes over, and not whom something befell",
        "Camat Rudi Hartono menyebut air naik. Sementara itu, Budi Aji tak setuju. Ia menyebut "
        "hujan turun. Sementara itu, Dedi Aji ditangkap. Ia menyebut banjir.",
        ["Rudi Hartono", "Budi Aji", "Budi Aji"],
    ),
    (
        "id",
        "nor who is still in care, nor the dead",
        "Camat Rudi Hartono menyebut air naik. Sedangkan Dewi Aji masih dirawat. Ia menyebut "
        "hujan turun. Sementara itu, Budi Aji telah meninggal. Ia menyebut banjir.",
        ["Rudi Hartono"] * 3,
    ),
    (
        "id",
        "what somebody drives does not speak, nor do the dead",
        "Kapolsek Rudi Hartono menyebut truk terbalik. Sopir Fuso menabrak pagar. Ia menyebut "
        "jalan licin. Budi Aji sendiri sudah meninggal. Ia menyebut hujan.",
        ["Rudi Hartono"] * 3,
    ),
    (
        "id",
        "an answer is given by who goes on",
        "Camat Rudi Hartono menyebut air naik. Keterangan lain diberikan Ketua Asosiasi Sungai, "
        "Budi Aji. Ia menyebut hujan turun.",
        ["Rudi Hartono", "Budi Aji"],
    ),
    (
        "id",
        "pihaknya is nobody's of whom others told",
        "Dinas Air Nusa menyebut air naik. Kepala Dinas Air Nusa Rudi Aji merinci, Sagu 3 ton, "
        "Blora 2 ton. Pihaknya meminta warga pergi. PT Randu membantah. Pihaknya menyebut surut.",
        ["Dinas Air Nusa", "Rudi Aji", "Dinas Air Nusa", "PT Randu"],
    ),
    (
        "id",
        "who keeps back the name has none",
        "Seorang sopir trayek Sagu yang enggan disebut namanya mengaku rugi. Ia menyebut air naik.",
        ["sopir trayek Sagu", "sopir trayek Sagu"],
    ),
    (
        "id",
        "who keeps back another's name has one",
        "Kapolres Andre Lim, yang enggan menyebut nama korban, mengatakan air naik.",
        ["Andre Lim"],
    ),
    (
        "id",
        "a body speaks by its head",
        "Asosiasi Sopir Nusa, melalui ketuanya Mansur, menyebut air naik. Kata dia, hujan turun.",
        ["Mansur", "Mansur"],
    ),
    (
        "id",
        "somebody unnamed goes on, whoever was named before",
        'Presiden Joko Santoso mengundang tamu. "Kami pergi," kata sumber itu. "Lihat," katanya.',
        ["sumber", "sumber"],
    ),
    (
        "id",
        "the rest of a place may stand before what points back",
        'Budi Santoso datang. "Air naik," kata pria asal Cepu, Kabupaten Blora, Jawa Tengah ini.',
        ["Budi Santoso"],
    ),
    (
        "id",
        "whose words are only answered is no subject",
        "Direktur Nusa Rudi Hartono menyebut air naik. Hal itu menjawab klaim yang disampaikan "
        "Ketua DPR Budi Santoso. Dia mengatakan, hujan turun.",
        ["Rudi Hartono", "Rudi Hartono"],
    ),
    (
        "id",
        "nor is whom something is done to, whoever does it",
        "Direktur Nusa Rudi Hartono menyebut air naik. Polisi menangkap Budi Santoso. Dia "
        "mengatakan, hujan turun. Kecelakaan itu menewaskan Tejo Raya. Dia mengatakan, es.",
        ["Rudi Hartono"] * 3,
    ),
    (
        "id",
        "nor is whom they speak of",
        "Direktur Nusa Rudi Hartono menyebut air naik. Hal itu disampaikan Camat Budi Santoso "
        "yang menyebut pengusaha Tejo Raya kabur. Dia mengatakan, hujan turun.",
        ["Rudi Hartono", "Budi Santoso", "Budi Santoso"],
    ),
    (
        "id",
        "who does something is one all the same",
        'Saat meninjau lokasi Camat Budi Santoso diam. "Air naik," katanya.',
        ["Budi Santoso"],
    ),
    (
        "id",
        "nor is whom a charge is told of, but where they answer it",
        "Bupati Budi Santoso ditangkap. Jaksa Rudi Hartono menyebut air naik. Budi diduga kabur. "
        '"Uang itu disita," kata dia. Budi didakwa mencuri. "Saya lelah," kata dia.',
        ["Rudi Hartono", "Rudi Hartono", "Budi Santoso"],
    ),
    (
        "id",
        "many are those who did something, and nobody who spoke before",
        "Camat Budi Santoso menyebut air surut. Namun, warga Ranu membantah itu. Menurut mereka, "
        "air naik. Para sopir mogok. Mereka menilai hujan turun.",
        ["Budi Santoso", "warga Ranu", "sopir"],
    ),
    (
        "id",
        "so is the holder of an office behind what a sentence opens with",
        "Hakim Endang Rahayu menyebut air naik. Menanggapi putusan itu, jaksa penuntut dari Kejari "
        'Wana Asri, Bimo Setiadi, diam. "Hujan turun," ujarnya.',
        ["Endang Rahayu", "Bimo Setiadi"],
    ),
    (
        "id",
        "and a person set off behind what they are",
        "Pengamat Kesit Handaya menyebut air naik. Legenda timnas, Bima Sakti Nugraha, sependapat "
        "dengan Kesit. Menurutnya, hujan turun.",
        ["Kesit Handaya", "Bima Sakti Nugraha"],
    ),
    (
        "id",
        "or one of a single name before what they are, but no town",
        '"Air naik," kata Sutar. Ferry, petani sawit di Desa Maro, Kabupaten Ani, diam. "Hujan," '
        'ujarnya. Ranu, ibu kota Nusa, sepi. Kemarin, petugas datang. "Es," ujarnya.',
        ["Sutar", "Ferry", "Ferry"],
    ),
    (
        "id",
        "one of many is singled out by name",
        "Para pedagang menyebut air naik. Salah satunya Ferry, yang mangkal di Maro. Pria berkumis "
        "itu menilai hujan turun.",
        ["pedagang", "Ferry"],
    ),
    (
        "id",
        "many are no place nor body beside their noun, but a body that comes on later",
        "Nasabah Bank Nusa datang ke Jalan Maro, Kota Ranu, Senin. Mereka menilai air naik. PT "
        "Karya Jaya membangun pabrik. Mereka menilai hujan turun.",
        ["Nasabah Bank Nusa", "PT Karya Jaya"],
    ),
    (
        "id",
        "whoever is arrested may be many as well",
        "Camat Budi Santoso menyebut air surut. Polisi menahan dua pelaku. Mereka mengaku lelah.",
        ["Budi Santoso", "Budi Santoso"],
    ),
    (
        "id",
        "a meeting is nobody",
        "Dibuka oleh Ketua DPR Setyo Novan, Rapat Paripurna ketiga membahas harga. "
        '"Air naik," ujar dia.',
        ["Setyo Novan"],
    ),
    (
        "id",
        "a body that spoke goes on, whoever is spoken of",
        "Tentara Iran menyebut air naik. Serangan itu menyasar rumah Rasmi Abu Malho. "
        '"Hujan turun," katanya.',
        ["Tentara Iran", "Tentara Iran"],
    ),
    (
        "id",
        "dashes part what somebody is from a name, and a place from a story",
        'Budi Santoso - pemilik toko - diam. "Air naik," katanya.\nHarian Nusa - Bupati Rina Ayu '
        'datang. "Hujan turun," katanya.',
        ["Budi Santoso", "Rina Ayu"],
    ),
    (
        "id",
        "an official acts by the verb of the sentence, not by that of a clause on him",
        "Gubernur sudah menutup jalan. Ia menyebut air naik. Menteri yang membuka jalan itu sakit. "
        "Ia menyebut hujan turun.",
        ["Gubernur", "Gubernur"],
    ),
    (
        "id",
        "who confirms something is one, but not whoever may be many",
        "Hal itu dibenarkan istri korban. Dia mengatakan, air naik. Hal itu dibenarkan rekan "
        "korban. Dia mengatakan, hujan turun.",
        ["istri korban", "istri korban"],
    ),
    (
        "id",
        "no name goes on beyond a sentence's end",
        "Budi Raya meminta warga tenang. Camat menemui Polri, termasuk TNI. Diperlukan kerja sama. "
        '"Air naik," ujarnya.',
        ["Budi Raya", "Budi Raya"],
    ),
    (
        "en",
        "a small word at a sentence's head is nobody",
        "Nearly 40 homes burned. Even so Ann Roe stayed on. “I like it here,” she said.",
        ["Ann Roe"],
    ),
    (
        "id",
        "an age is of the description that points back",
        'Budi Santoso pulang. "Air naik," ujar pria berusia 30 tahun itu.',
        ["Budi Santoso"],
    ),
    (
        "en",
        "a word that the language, or the text, knows without its capital is nobody's name",
        "Prices rose 3 percent. She said the appeal was short of money.",
        ["She"],
    ),
    (
        "en",
        "an age, or a given name, tells a person who opens a paragraph",
        "“It is late,” said Theresa Lee.\n\nJosepha Roe, 67, had run the mill since May.\n\n“I am "
        "sad,” she said.\n\nMary Poe has left.\n\nShe said it was too cold.",
        ["Theresa Lee", "Josepha Roe", "Mary Poe"],
    ),
    (
        "en",
        "who only passed a statement on",
        "The army said it rained. In a note carried by the agency NNA, it said it was cold.",
        ["army", "army"],
    ),
    (
        "en",
        "a church with a given name is none",
        "“It is late,” said Theresa Lee.\n\nGrace Church has burned.\n\n“I am sad,” she said.",
        ["Theresa Lee", "Theresa Lee"],
    ),
    ("en", "the same", "Markets fell, for the market was shut. “It was bad,” he said.", ["he"]),
    (
        "en",
        "a single name with what person it is",
        "The dam leaked, a local volunteer said. “We ran,” Zaki, a member of the crew, told"
        " Northwire. He said it rained.",
        ["local volunteer", "Zaki", "Zaki"],
    ),
    (
        "en",
        "somebody unnamed came on since",
        "Bob Lee said it rained. A retired teacher in the crowd frowned. “It is cold,” she said.",
        ["Bob Lee", "retired teacher"],
    ),
    (
        "en",
        "somebody unnamed came on behind what opens the sentence",
        "Bob Lee said it rained. As the gates shut, a Roe campaign aide ran up. “Out,” he said.",
        ["Bob Lee", "Roe campaign aide"],
    ),
    (
        "en",
        "whom something befell does not report",
        "Bob Lee said it rained. A police officer was hurt. He said nobody was dead.",
        ["Bob Lee", "Bob Lee"],
    ),
    (
        "en",
        "the first word of speech is nobody",
        "“Get him out, please. Get him out,” Bob Lee said. Another woman ran up. “They lie,” she"
        " said.",
        ["Bob Lee", "woman"],
    ),
    (
        "en",
        "a noun of the same sex means whoever is on the stage",
        "Ann Roe came late. “It was cold,” the young girl said. Bob Lee came. “It was,” the boy"
        " said.",
        ["Ann Roe", "Bob Lee"],
    ),
    (
        "en",
        "a noun of the other sex means somebody else",
        "Ann Roe said the dam leaked. “It was cold,” the boy said.",
        ["Ann Roe", "boy"],
    ),
    (
        "id",
        "a teaser with a bullet names nobody",
        "Budi Santoso mengatakan air naik.\n• Adik Rina Kartika Buka Suara Terkait Hujan\n"
        "Hujan turun sejak pagi, ujar dia.",
        ["Budi Santoso"] * 2,
    ),
    (
        "en",
        "he is no ministry",
        "The health ministry said two died. Ann met Bob Roe, a medic. Two more died, he said.",
        ["health ministry", "Bob Roe"],
    ),
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
        "whoever an apposition describes is a person on the stage",
        "It rained, Sheriff Sid Gauthier said.\n\nVeda Lund, an aunt of Bob Poe, condemned it. "
        '"It hailed," she said.',
        ["Sid Gauthier", "Veda Lund"],
    ),
    (
        "en",
        "no spokeswoman is he, if somebody else opens a sentence",
        'A spokeswoman said it rained. Lund shot back. "It hailed," he said.',
        ["spokeswoman", "Lund"],
    ),
    (
        "en",
        "an epithet tells more of who was there",
        'Sen. Ann Roe voted no. "It is bad," the Maro Democrat said.',
        ["Ann Roe"],
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
    (
        "id",
        "whose name a sentence only tells has not spoken",
        '"Air naik," kata Camat Budi Santoso. Sopir itu bernama Joko Wahyu. "Ia lari," katanya.',
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "whom a pointer names behind its agent's word",
        "Tini, 40 tahun, pedagang di Waru, mengatakan air naik. Pengakuan serupa dilontarkan oleh "
        "Sumi, penjual beras di Sagu. Perempuan berusia 60 tahun itu mengatakan air surut.",
        ["Tini", "Sumi"],
    ),
    (
        "id",
        "whose something is says nothing",
        "Menurut Rina Ayu, api membakar gudang. Gudang milik Tejo (62) ini padat. "
        '"Api padam," jelasnya.',
        ["Rina Ayu", "Rina Ayu"],
    ),
    (
        "id",
        "whom the text calls by the first name",
        "Menurut Rudi, laga berat. Mewakili pemain, Arsyad Indie memberi salam. "
        'Ia yakin timnya bangkit. "Maaf," kata Arsyad.',
        ["Rudi", "Arsyad Indie", "Arsyad Indie"],
    ),
    (
        "id",
        "whose something opens the story",
        "Penangkapan Rina Ayu ramai dibahas. Ia menyebut semua itu fitnah.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "whose matter it is",
        "Gugatan Rina Ayu ramai dibahas. Ia menyebut hakim adil.",
        ["Rina Ayu"],
    ),
    (
        "id",
        "a disease behind its preposition is nobody",
        "Juru Bicara Satgas untuk Covid-19 Rina Ayu mengatakan kasus naik. Pasien wafat akibat "
        'Covid-19 ada 9 orang. "Kami berduka," ucapnya.',
        ["Rina Ayu", "Rina Ayu"],
    ),
    (
        "id",
        "a town is nobody",
        "Menurut Budi Santoso, api padam. Kerugian terjadi di RT.01 Kel.Sagu, Kec. Karang Baru "
        'Kota Bandar Waru. "Api padam," kata dia.',
        ["Budi Santoso", "Budi Santoso"],
    ),
    (
        "es",
        "a subject that is left out is whoever came on",
        "Luis Mora llegó tarde. Aseguró que la presa aguanta. Explicó que hubo una avería.",
        ["Luis Mora"] * 2,
    ),
    (
        "fr",
        "a clitic behind its verb",
        "Luc Morel est venu. « La digue tient encore », a-t-il affirmé.",
        ["Luc Morel"],
    ),
    (
        "de",
        "a subject with a title behind its verb",
        "Ein Wirt sagte, es sei kalt. Auch hat Minister Udo Mohr gespendet. Er sagte, es sei warm.",
        ["Wirt", "Udo Mohr"],
    ),
    (
        "es",
        "speech without a subject is whoever spoke before",
        'Luis Mora dijo que llueve. "La presa aguanta todavía", advirtió.',
        ["Luis Mora"] * 2,
    ),
    (
        "de",
        "she is a woman before a verb of one",
        "„Es ist kalt“, sagte Karl Kuhn. Eva Roth lebt am See. „Es ist nass“, sagte sie.",
        ["Karl Kuhn", "Eva Roth"],
    ),
    (
        "id",
        "a passive without a doer is whoever spoke before",
        "Rina Ayu menyebut tanggul retak. Ditambahkan, jalan ditutup. Ditegaskan pula bahwa hujan "
        "belum reda.",
        ["Rina Ayu"] * 3,
    ),
    (
        "de",
        "she may be a company",
        "Die Kuhn AG baut um. Sie teilte mit, dass es dauert.",
        ["Kuhn AG"],
    ),
    (
        "de",
        "by an age",
        "Minister Jan Kuhn (51) kam. Der 51-Jährige sagte, es daure.",
        ["Jan Kuhn"],
    ),
    (
        "id",
        "who ends the sentence before is nearer than a name before it",
        "Camat Ana Putri melihat asap. Hal itu dibenarkan seorang warga. Ia mengatakan, api besar. "
        "Menkes Rudi Hartono pulang. Kapolsek menutup jalan. Ia mengatakan, hujan turun.",
        ["warga", "Kapolsek"],
    ),
    (
        "id",
        "and no nearer where the name is in that sentence",
        "Bupati Rudi Hartono menutup jalan. Namun ia mengatakan, jalan itu aman.",
        ["Rudi Hartono"],
    ),
    (
        "en",
        "a body without a name is 'it' where nobody has spoken",
        "The city council disagreed. The plan was sound, it said.",
        ["city council"],
    ),
    (
        "en",
        "a body that opens a sentence since somebody spoke is, by its name",
        "The Maro Transit Authority met the union. “We wait,” said Jan Roe, head of Local 618, "
        "which has 90 drivers. The authority disagrees. In a statement, it said it was late.",
        ["Jan Roe", "Maro Transit Authority"],
    ),
    (
        "en",
        "people without a body are no 'it', nor a company",
        "Shrimpers said they were afraid. The company disagreed. In a statement it said it rained.",
        ["Shrimpers", "company"],
    ),
    (
        "en",
        "nor are residents, and whom they name is",
        "Residents said Norco Steel had lied. The firm disagreed. It said the water was clean.",
        ["Residents", "Norco Steel"],
    ),
    (
        "en",
        "or by its noun",
        "Velta said the deal was void. The government was silent. It said nothing was due.",
        ["Velta", "government"],
    ),
    (
        "en",
        "which is no company that opened one before it",
        "Norva Airways sued Velta. The authority disagrees. It said nothing was due.",
        ["authority"],
    ),
    (
        "en",
        "but nothing else that opens one is",
        "Velta said the deal was void. The deal was signed in May. It said Norco lied.",
        ["Velta", "Velta"],
    ),
    (
        "en",
        "nobody with a given name is",
        "Norco let Ann Roe go. It said it was late.",
        ["It"],
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(PRONOUNS))
def test_a_pronoun_means_whoever_it_fits(code: str, text: str, names: list[str | None]) -> None:
    assert speakers(text, code) == names
