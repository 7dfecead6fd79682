"""The subject of a verb of saying: behind what opens its sentence, before what parts the two.

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # a clause is told in another that tells when, where or why
    ("en", "verb-clause", "They fled after {police} <said> [the dam had burst]."),
    ("en", "verb-clause", "They fled because {a guard} <claimed> [two men were armed]."),
    ("en", "verb-clause", "They fled to Maro, where {Mayor Ann Roe} <said> [the dam had burst]."),
    ("en", "verb-clause", "{15-year-old Ann Roe} <said> [two had died]."),
    ("en", "verb-clause", "Rents rose after {the bank}, citing losses, <said> [it would close]."),
    (
        "en",
        "verb-clause",
        "Rents fell when {Maro}, which has a large crop, <said> [it would sell].",
    ),
    ("en", "verb-clause", "Rents rose as {its chairman, Ann Roe}, <said> [she would quit]."),
    ("en", "verb-clause", "{Officials} <fear> [40 men have died]."),
    ("en", "verb-clause", "{Ann Roe}, head of the Maro Guild, <estimates> [growers lost it all]."),
    ("en", "verb-clause", "{Bob Poe of the Food and Drug Board} <said> [it was late]."),
    ("en", "verb-clause", "{The author, appraiser Ann Roe}, <said> [it was late]."),
    ("en", "quote-verb", "“[It is late],” {the 34-year-old mother of three} <said>."),
    ("en", "verb-clause", "{The Lumbir, Nusa-based lender} <said> [it would close]."),
    ("en", "verb-clause", "{Farmers in Lumbir and Nusa} <said> [they had left]."),
    ("en", "verb-clause", "{Ann Roe} <fears> [nine men were killed]."),
    ("en", "clause-verb", "[Two men had died], {a person familiar with the case} <said>."),
    ("en", "verb-clause", "{Sen. Ann Roe (R-N.C.)} <said> [it had failed]."),
    ("en", "verb-clause", "{At least 40 residents} <said> [they had left]."),
    ("en", "verb-clause", "{Farmers' group AFA} <said> [losses had risen]."),
    ("en", "verb-clause", '{Ann Roe}, who called it "a fiddle," <told> guards [two had died].'),
    ("en", "verb-clause", '{Ann Roe}, who called it "a fiddle," <said> [two had died].'),
    ("id", "verb-clause", "{Militer Nusa (MN)} sebaliknya <mengklaim> [jalan ditutup]."),
    ("en", "verb-clause", "Following Sunday's storm, {French officers} <said> [the dam had held]."),
    ("en", "verb-clause", "{Another} <said> [his shop had lost two doors]."),
    ("en", "verb-clause", "{Many} <said> [they had lost their homes]."),
    ("en", "verb-clause", "{One} <told> the court that [two had died]."),
    (
        "en",
        "verb-clause",
        "The firm gave no figure, but {a guard}, who spoke on condition of anonymity, <said>"
        " [two had died].",
    ),
    (
        "en",
        "clause-preposition",
        "[The firm will sell two mills], <according to> {people familiar with the talks}.",
    ),
    ("id", "verb-clause", "Berdasarkan data BPBD, {Rina Ayu} <mengatakan> [tanggul retak]."),
    ("id", "verb-clause", "Mengutip data BPBD, {ia} <menyebut> [tanggul retak]."),
    ("id", "verb-clause", "Pada Senin (4/3/2024) {kementerian} <mengatakan> [dua orang tewas]."),
    ("id", "verb-clause", "Pada 4 Maret {Front Randu} <mengeklaim> [telah merebut dua desa]."),
    ("id", "verb-clause", "{Presiden Nusa} dalam pidatonya <menyebut> [dua orang tewas]."),
    ("id", "verb-clause", "{Data BPBD} per 3 Mei <menunjukkan> [40 rumah rusak]."),
    (
        "id",
        "verb-clause",
        "{Seorang pejabat} yang meminta namanya dirahasiakan <mengatakan> [jalan ditutup].",
    ),
    ("id", "verb-clause", "Secara nasional, {Satgas} <mencatat> [40 kasus baru]."),
    ("id", "verb-clause", "{Kubu Randu} membantah dan <menyebut> [mereka hanya mundur]."),
    # without a comma, "but" opens a clause of its own
    ("en", "verb-clause", "The road is open but {a police officer} <said> [a bridge was down]."),
    ("en", "verb-clause", "{Ann Roe}, the harbour master, <said> [the dam held]."),
    ("en", "verb-clause", "{Ann Roe} – who runs the dam – <said> [it held]."),
    ("en", "verb-clause", "{Ann Roe} - the mayor - <said> [it held]."),
    ("en", "verb-clause", "The mayor – {Ann Roe} – <said> [it held]."),
    ("id", "verb-clause", "{Budi Santoso} selaku ketua panitia <mengatakan> [300 orang hadir]."),
    ("id", "verb-clause", "{Bupati Randu} dalam keterangan tertulis <menyebut> [air sudah surut]."),
    ("id", "verb-clause", "{Gubernur Nusa} melalui akun pribadinya <menyebut> [air sudah surut]."),
    (
        "en",
        "verb-clause",
        "Hours earlier, {the rebels} <said> [they had hit a port].",
    ),
    ("en", "verb-clause", "{Western diplomats} here <said> [the road was closed]."),
    ("en", "verb-clause", "{Rebels from the Maro Front}, or MF, <said> [they took the town]."),
    ("en", "verb-clause", "{Ann Roe}, a poet known as “Wild Old Ann”, <said> [she was ill]."),
    ("en", "verb-clause", "{Bob Roe}, 45, of Maro, <said> [he saw “at least 10” boats]."),
    ("en", "verb-clause", "{Ann Roe}, who has a “buy” rating on the stock, <said> [it was fair]."),
    ("en", "verb-clause", "{Bob Roe}, whose son, Carl, 8, is missing, <said> [he had called]."),
    ("en", "verb-clause", "Roe ran the camp, but {doctors in Nusa} <said> [five had died]."),
    (
        "en",
        "verb-clause",
        "He left the town as {rescuers in Nusa} <reported> that [the road was closed].",
    ),
    (
        "en",
        "verb-clause",
        "In Nusa, one of the towns by the lake, {an official} <estimated> that [homes were lost].",
    ),
    ("en", "verb-clause", "{Nusa Corp} on Friday <reported> [third-quarter sales of $2 million]."),
    ("en", "verb-clause", "In a letter, {the union} <called> [the arrests unlawful]."),
    (
        "en",
        "verb-clause",
        "Prices rose after {the bank} <said> [it would buy gold].",
    ),
    (
        "id",
        "verb-clause",
        "{Survei Pusat Nusa} yang digelar pada Mei terhadap 900 warga <menunjukkan> [harga naik].",
    ),
    ("en", "verb-clause", "{Bob Roe}, asked about the vote, <said> [he had no regrets]."),
    ("id", "verb-clause", "{BPBD Bogor}, Jawa Barat, <menyebut> [dua jalan ditutup]."),
    (
        "id",
        "verb-clause",
        "{Kapolres Budi Santoso SIK} melalui Kasat Rina <menyebut> [jalan ditutup].",
    ),
    ("id", "verb-clause", "kabar.example, MEDAN -- {Polda Jabar} <menyebut> [dua jalan ditutup]."),
    ("id", "verb-clause", "{Pejabat} yang enggan disebut namanya <membenarkan> [jalan ditutup]."),
    ("id", "verb-clause", "Seorang warga yang nyaris tewas, {Ayu Kurnia}, <bercerita> [air naik]."),
    ("id", "verb-clause", "Warga perlu siap mengingat {BMKG} <mengumumkan> [hujan turun]."),
    ("id", "verb-clause", "{Budi} bisa <memastikan> [jalan dibuka]."),
    ("id", "verb-clause", "Data dari {BPBD Bogor} <menunjukkan> [air naik]."),
    ("id", "verb-clause", "kabar.example, MEDAN—{Dinas Pangan} <memastikan> [jalan dibuka]."),
    ("id", "verb-clause", "Data panen (padi) dari {Dinas Pangan} <menunjukkan> [panen naik]."),
    (
        "id",
        "verb-clause",
        "Warga siaga mengingat {Badan Cuaca, Iklim, dan Gempa} <mengumumkan> [hujan turun].",
    ),
    ("id", "verb-clause", "Data yang dihimpun {BPBD Bogor} pada 2 Mei <mencatat> [air naik]."),
    # what only tells how or when stands between subject and verb
    ("id", "verb-clause", "{KPK} hingga kini baru <menduga> [dana itu bocor]."),
    ("id", "verb-clause", "{Polisi} saat ini masih <menduga> [rem itu rusak]."),
    ("id", "verb-clause", "Pada rapat itu {Camat Budi} <menegaskan> [jalan dibuka]."),
    (
        "id",
        "verb-clause",
        "Dalam rapat yang digelar hari ini {Budi Hadi} <menyatakan> [air surut].",
    ),
    ("id", "verb-clause", "Selain kasus lama, {Gugus Tugas Nusa} <melaporkan> [air naik]."),
    ("id", "verb-clause", "Kabar terakhir dari {Badan SAR Nusa} <menyebutkan> [air surut]."),
    ("en", "verb-clause", "In response, {Ann Roe} <said> [the road was closed]."),
    ("en", "verb-clause", "{The mayor}, in a letter on Monday, <said> [the road was closed]."),
    ("en", "verb-clause", "{Researchers}, of the club, <says> [the drug works against flu]."),
    (
        "en",
        "verb-clause",
        "{Roe’s declaration for the fire in Maro County} on Friday <says> [the blaze has spread].",
    ),
    ("en", "verb-clause", "{Police} did <not deny> that [the man had been shot]."),
    (
        "en",
        "verb-clause",
        "{Many voters} waiting in Nusa for the gates to open <said> [they had no plan].",
    ),
    (
        "en",
        "verb-clause",
        "{Studies} at Nusa, made in 1989, <show> [various plants, such as peas, lose leaves].",
    ),
    ("en", "verb-clause", "The plan was cut, though {officers} are <saying> that [it is safe]."),
    (
        "en",
        "verb-clause",
        "Bob Poe sued the town in May after {he} <alleged> that [the road was unsafe].",
    ),
    (
        "en",
        "verb-clause",
        "The quake had set off slides and {officials} <fear> that [rain would bring more].",
    ),
    ("en", "verb-clause", "{A clerk} allegedly <complained> [they had no heating]."),
    ("en", "verb-clause", "In the letter {he} <says> [the road was closed]."),
    (
        "en",
        "verb-clause",
        "Not all met Bob Poe, whom {the mayor} <said> [she had met twice].",
    ),
    # a dateline without a dash
    (
        "en",
        "verb-clause",
        "MARO, Jan 9 (Northwire) {One study} <shows> [milk is good for the heart].",
    ),
    ("en", "verb-clause", "Ann Roe went on to tell them why {she} <thinks> [the toll is unfair]."),
    ("en", "verb-clause", "During the talks, {both sides} <said> [the road was closed]."),
    (
        "id",
        "verb-clause",
        "{Sekretaris Dinas Pasar Kota Solo Wawan Setiadi} dihubungi secara terpisah <mengatakan>, "
        "[pasar sudah dibuka lagi].",
    ),
    (
        "id",
        "verb-clause",
        "{Bupati Lebak Budi Utomo} ditemui di rumah dinasnya <mengatakan>, [beras sudah dibagi].",
    ),
    ("id", "verb-clause", "{Bambang Tomo} selaku Ketua Tim Banding <mengatakan>, [tim puas]."),
    ("id", "verb-clause", "{Camat Budi Utomo} di tempat yang sama <mengatakan>, [air surut]."),
    ("id", "verb-clause", "{Pemprov Banten} melalui akun resminya <menyebut> [jalan ditutup]."),
    ("id", "verb-clause", "{Polda Banten} lewat siaran pers <menyebut> [dua orang tewas]."),
    ("id", "verb-clause", 'Dalam laporan berjudul "Air Kita", {WWF} <menyebut> [air turun].'),
    ("id", "verb-clause", '{Laporan} berjudul "Sungai dan Hutan Kita" <menyebut> [air turun].'),
    ("id", "verb-clause", "Menjawab pertanyaan warga, {Camat Budi} <menyebut> [air turun]."),
    ("id", "verb-clause", "Berbicara di Kabul, {Menteri Budi Utomo} <menyebut> [air turun]."),
    (
        "id",
        "verb-clause",
        "{Sumber militer} yang tidak mau disebutkan namanya kepada Antara <mengatakan> [air naik].",
    ),
    (
        "id",
        "verb-clause",
        "Mereka marah lantaran sebelumnya {Budi Utomo} hanya <menyebut> bahwa [stok aman].",
    ),
    ("id", "verb-clause", "Warga Terdampak\n{Badan intelijen Iran} <melaporkan> [20 orang tewas]."),
    (
        "id",
        "verb-clause",
        "{Pengamat Alvin Utomo} sekaligus anggota Ombudsman <menyebut> [sinyal menyala].",
    ),
    ("id", "verb-clause", "Seketika {ia} <mengatakan> [pasien sudah pulang]."),
    ("id", "verb-clause", "{Marsekal Hadi Utomo} yang dihubungi <mengatakan>, [kapal berangkat]."),
    ("es", "verb-clause", "{Ana Roth} ha <dicho> que [el puente está cerrado]."),
    # what stands between a speaker, the verb and the clause
    (
        "en",
        "verb-clause",
        "{The mayor, Ann Roe}, who remembers the flood as a child, <said> that [the road was "
        "closed].",
    ),
    ("en", "verb-clause", "Quoting the governor, {Tass} <said> [the road was closed]."),
    ("en", "verb-clause", "Since 3,200 people came, {Ann Roe} <said> [the road was closed]."),
    # a clause before the subject, and an acronym that looks like a pronoun
    ("en", "verb-clause", "When the river rose, {the WHO} <said> [the road was closed]."),
    ("en", "verb-clause", "As crews left, {police} <said> [the road was closed]."),
    ("en", "verb-clause", "For its part {the Ministry of Works} <indicated> that [it was ready]."),
    ("en", "verb-clause", "On Monday {police} <said> [he was held]."),
    ("en", "verb-clause", "In 2015 {the mayor} <said> [he was ill]."),
    ("en", "verb-clause", "In an April statement {the bank} <said> [it would close]."),
    ("en", "verb-clause", "At a lunch with donors {Ann Roe} <said> [the race was rigged]."),
    ("id", "verb-clause", "{Perwira menengah Polri} itu <mengatakan> [jalan ditutup]."),
    ("id", "verb-clause", "{Mantan menlu} itu <menilai> [rapat itu gagal]."),
    (
        "id",
        "verb-clause",
        "{Media resmi negara itu dan tim penyelamat} <menyebut> [dua orang tewas].",
    ),
    ("id", "verb-clause", "{Pemerintah sementara Nusa} <menyatakan> [pasar ditutup]."),
    ("id", "verb-clause", "{Camat Rina Ayu} atau akrab disapa Nana <menyebut> [pasar ditutup]."),
    ("id", "verb-clause", "{Rina Ayu}, atau biasa disapa Nana, <menyebut> [pasar ditutup]."),
    (
        "id",
        "verb-clause",
        "{Rina (58)}, salah seorang penjual di Pasar Randu Dalam <mengatakan> [harga naik].",
    ),
    ("id", "verb-clause", "{Rina Ayu} terang-terangan <menyebut> [pasar ditutup]."),
    ("id", "verb-clause", "{Rina Ayu} secara gamblang <menyebut> [pasar ditutup]."),
    ("id", "verb-clause", "{Rina Ayu} kini cuma <berharap> [pasar dibuka]."),
    ("id", "verb-clause", "{Rina} sambil tersenyum <menyebut> [pasar ditutup]."),
    # a title and its holder, whom a comma parts, behind what opens the sentence
    ("en", "verb-clause", "On Friday, {the sheriff, Ann Roe} <said> [the road was closed]."),
    ("en", "verb-quote", 'In a note, {the town\'s treasurer, Bob Poe} <said>, "[We paid it]."'),
    ("en", "verb-clause", "Visiting Bob Poe, the judge, {Ann Roe} <said> [the road was closed]."),
    ("en", "verb-clause", "Speaking on June 3, 2019, {the sheriff} <said> [the road was closed]."),
    ("en", "verb-clause", "Crews worked all night and {police} <said> [the fire was out]."),
    ("en", "verb-clause", "The road flooded and {the mayor} <said> [it would stay shut]."),
    ("en", "verb-clause", "The bank cut its rate and {analysts} <said> [more would follow]."),
    ("en", "verb-clause", "The men fled the camp and {local residents} <said> [they saw smoke]."),
    ("en", "verb-clause", "{Police and the mayor} <said> [it was late]."),
    ("en", "verb-clause", "{The U.S. attorney for Nusa, Ann Roe}, <said> [it was late]."),
    ("en", "verb-clause", "{Polling expert Ann Roe}, who ran it, <said> [it was late]."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_subject_is_found_away_from_its_verb(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
