"""Cues before their speaker: "kata X", "menurut X", "disampaikan X", "according to X".

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # what tells which document it is
    ("en", "clause-preposition", "[Voters like it], <according to> {a poll} released Wednesday."),
    ("en", "clause-preposition", "[Voters like it] <according to> {a poll} released Wednesday."),
    (
        "en",
        "preposition-clause",
        "<According to> {the poll}, which asked a hundred voters in the town what they thought of "
        "the mayor’s work, [just 36 percent back her].",
    ),
    ("id", "preposition-clause", "<Bagi> {Menteri Rina Ayu}, [harga itu wajar]."),
    # the day of a statement is no part of who says it or of what is said
    ("id", "cue-clause", "<Kata> {Rina Ayu} pada Sabtu (19/4), [jalan itu dibuka]."),
    ("id", "cue-clause", "<Kata> {Rina Ayu}, Sabtu (19/4), [jalan itu dibuka]."),
    (
        "id",
        "clause-cue-clause",
        "[Jalan itu, <kata> {Bupati Rina Ayu}, Sabtu (19/4), akan dibuka].",
    ),
    ("id", "clause-cue", "[Jalan itu akan dibuka], <kata> {Rina Ayu}, Sabtu (19/4), di Randu."),
    # two who speak, one of whom has no name
    ("en", "clause-preposition", "[Rents fell], <according to> {Roe and police}."),
    ("id", "preposition-clause", "<Menurut> {Budi dan polisi}, [sewa turun]."),
    # who a source is stands between commas, and no part of what is said
    ("en", "preposition-clause", "<According to> {Ann Roe}, 45, a nurse, [rents fell 4 percent]."),
    (
        "en",
        "preposition-clause",
        "<According to> {Ann Roe}, head of research at the bank, [rents fell].",
    ),
    ("en", "preposition-clause", "<According to> {Rep. Ann Roe}, D-Maro, [rents fell]."),
    ("en", "preposition-clause", "<According to> {Bob Roe Jr}., [rents fell]."),
    (
        "en",
        "preposition-clause",
        "<According to> {the Maro Police Department}, [the driver, a nurse, was drunk].",
    ),
    ("en", "clause-preposition", "[Rents fell], <according to> {Ann Roe}, 45, a nurse."),
    ("id", "clause-cue", "[Dua orang tewas], <demikian dilaporkan> {AFP}."),
    (
        "en",
        "quote-verb-subject",
        '"[It failed]," <said> {Secretary of the Army Bob Poe}.',
    ),
    ("en", "quote-verb-subject", '"[It failed]," <said> {USA TODAY reporter Ann Roe}.'),
    ("id", "cue-clause", "<Kata> {Emil}, sapaan akrab Ridwan Kamil, [air naik]."),
    ("id", "clause-cue-clause", "[Selain di Sagu, <tambah> {Rina} ada juga tanggul yang retak]."),
    (
        "id",
        "clause-cue-clause",
        "[PT Nusa, <lanjut> {Rina Ayu}, mengimbau warga menjauhi tanggul].",
    ),
    (
        "id",
        "clause-cue-clause",
        "[Kejadian lain, <ungkap> {Rina Ayu}, pada pukul 11.25 WIB, terjadi di Randu].",
    ),
    ("id", "cue-clause", "Maka dari itu <kata> {mantan direktur Bank Nusa} ini, [air naik]."),
    ("id", "quote-cue", '"[Air naik]," <ungkap> {AKP Randu Putra}, Kasubdit Sagu Polda Banten.'),
    ("id", "cue-clause", "<Lanjut> {Kecuk}, sapaan akrabnya, [ekspor naik 4 persen]."),
    ("id", "preposition-clause", "Masih <menurut> {Rina Ayu}, [tanggul retak]."),
    ("id", "cue-clause", "Berdasarkan catatan warga, <kata> {AKP Tejo} [tanggul sudah retak]."),
    ("id", "clause-passive", "[Tanggul retak], seperti <disampaikan> {Rina Ayu}."),
    ("id", "clause-passive", "Kabar bahwa [kantor itu tutup], Senin (3/3), <dibantah> {Rina Ayu}."),
    ("id", "passive-clause", "<Disampaikan> {Rina Ayu}, warga Desa Sari, [tanggul retak]."),
    ("id", "preposition-clause", "<Menurut catatan> {Antara}, [sudah dua kali tanggul jebol]."),
    (
        "id",
        "preposition-clause",
        "<Berdasarkan data> {BPBD Randu} yang diterima di Jati, Jumat, [40 rumah rusak].",
    ),
    ("en", "clause-preposition", "[The dam held], <according to> {the Times}."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Rina Ayu}, penjual jamu di Pasar Randu, Karang Sagu, [harga gula naik].",
    ),
    ("id", "preposition-clause", "<Menurut> {bupati} itu, [jalan ditutup sejak Mei]."),
    ("id", "clause-cue", "[Langkah itu tepat], <nilai> {pengamat ekonomi Budi Santoso}."),
    ("id", "passive-clause", "<Dikatakan>{nya}, [jalan ditutup sejak Mei]."),
    ("id", "clause-passive-clause", "[Iuran itu <diakui>{nya} sudah disetujui warga]."),
    ("id", "clause-passive-clause", "[Iuran itu, <dikatakan>{nya}, sudah disetujui warga]."),
    ("id", "clause-cue-clause", "[Regu <lanjut>{nya} masih mencari dua nelayan]."),
    ("id", "clause-cue-clause", "[Bantuan, <kata>{nya} lagi, sudah dikirim ke Sari]."),
    ("id", "preposition-clause", "<Menurut>{nya} lagi, [bantuan sudah dikirim ke Sari]."),
    ("id", "clause-cue-clause", "[Regu <tambah>{nya} belum menemukan dua nelayan]."),
    ("id", "passive-clause", "<Dijelaskan>{nya} pula bahwa [jalan ditutup sejak Mei]."),
    ("en", "clause-preposition", "[Sales fell 3 pct], <according to> {civil rights groups}."),
    ("en", "preposition-clause", "<According to> {prosecutors}, [Roe stole the money]."),
    ("en", "preposition-clause", "<According to> {court documents}, [Bob Roe stole it]."),
    ("id", "preposition-clause", "<Menurut> {saksi mata}, [Roni mencuri uang itu]."),
    ("id", "clause-cue", "[Api cepat membesar], <kata> {Ketua RT setempat, Slamet}."),
    (
        "en",
        "clause-preposition",
        "[Two people died], <according to> {Maro County emergency officials}.",
    ),
    (
        "en",
        "clause-preposition",
        "[The road was closed], <according to> {the World Federation for Road Safety}.",
    ),
    (
        "en",
        "clause-preposition",
        "[The road was closed], <according to> a statement by {the mayor}.",
    ),
    ("id", "cue-clause", "Sejauh ini, <kata> {Budi}, [tim penyelamat bekerja]."),
    ("id", "clause-preposition", "[Jalan ditutup], <menurut keterangan> {polisi}."),
    ("id", "clause-cue", "[Air naik], <kata> {kepala wilayah itu Ivan Hadi}."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Kolonel Budi Hadi} [kontak senjata pecah Kamis pagi].",
    ),
    (
        "en",
        "clause-preposition",
        "[By Monday it had burned 20 homes, not 10], <according to> {Ann Roe}, known as the chief.",
    ),
    (
        "en",
        "clause-preposition",
        "[Voters are split] <according to> a survey from {the Maro Group}, Inc.",
    ),
    (
        "en",
        "preposition-clause",
        "<According to> Northwire, quoting {the Maro Agency}, [the army is on alert].",
    ),
    (
        "en",
        "preposition-clause",
        "Nusa turns away boats which, <according to> {Northwire}, [the council has criticised].",
    ),
    ("en", "clause-preposition", "[Roads closed], <according to> {Ann Roe}, the town's mayor."),
    (
        "en",
        "clause-preposition",
        "[Roads closed], <according to> figures {the council} filed with the state.",
    ),
    ("en", "preposition-clause", "<According to> data {the fund} released Monday, [sales fell]."),
    ("en", "clause-preposition", "[Sales fell], <according to> {a report} the council saw."),
    ("en", "clause-preposition", "[Sales fell], <according to> {records} the Herald obtained."),
    ("en", "preposition-clause", "<According to> {a survey}, [the fund lost a third of it]."),
    ("id", "clause-cue", "[Jalan itu ditutup], <kata> {Camat Budi}."),
    ("id", "clause-cue", "[Jalan itu ditutup], <kata> {Camat Budi}, Senin (2/3)."),
    ("id", "clause-cue-clause", "[Jalan itu, <kata> {Camat Budi}, ditutup sampai besok]."),
    ("id", "cue-clause", "<Kata> {Camat Budi}, [jalan itu ditutup]."),
    ("id", "cue-clause", "<Kata> {sumber di kejaksaan}, [berkas itu lengkap]."),
    ("id", "cue-clause", "<Kata>{nya}, [jalan itu ditutup]."),
    ("id", "cue-clause", "Namun, <kata> {Camat Budi}, [jalan itu dibuka]."),
    ("id", "clause-cue-clause", "[Di kota itu, <kata> {Camat Budi}, jalan ditutup]."),
    ("id", "clause-cue-clause", "[Dari data BPS, <kata> {Budi}, ekspor naik]."),
    ("id", "clause-cue-clause", "[Melihat air naik, <lanjut>{nya}, Kapten Budi memanggil regu]."),
    (
        "id",
        "cue-clause",
        "<Kata> {Kepala Pos SAR (Basarnas) Bogor Budi}, [KM Bintang membawa pupuk].",
    ),
    # "menurut X", "according to X"
    ("id", "preposition-clause", "<Menurut> {Camat Budi}, [jalan itu ditutup]."),
    ("id", "preposition-clause", "<Menurut>{nya}, [jalan itu ditutup]."),
    ("id", "preposition-clause", "<Menurut> {Camat Budi} [jalan itu ditutup]."),
    ("id", "preposition-clause", "<Menurut> {Camat Budi} dalam rapat kemarin, [jalan ditutup]."),
    ("id", "preposition-clause", "<Menurut> {sejumlah warga}, [air naik pada malam hari]."),
    ("id", "preposition-clause", "<Berdasarkan data> {BPS}, [ekspor naik]."),
    ("id", "preposition-clause", "<Berdasar data> yang dihimpun {BPBD Bogor}, [jalan ditutup]."),
    ("id", "preposition-clause", "<Merujuk pada hasil survei> {Nusa Riset}, [warga puas]."),
    ("id", "preposition-clause", "<Dari hasil pemeriksaan> {polisi}, [rem truk itu rusak]."),
    ("id", "preposition-clause", "<Menurut> {BPBD Bogor}, [kemarin air naik]."),
    ("id", "preposition-clause", "<Menurut> {BPBD Bogor}, Senin (17/6), [air naik]."),
    ("id", "preposition-clause", "<Menurut>{nya}, [sepanjang Januari hingga Mei, air naik]."),
    ("id", "preposition-clause", "<Menurut>{nya} [sepanjang Januari hingga Mei, air naik]."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Rina Ayu}, warga Desa Sukatani, Bogor, [seusai gempa surau itu roboh].",
    ),
    ("id", "preposition-clause", "<Menurut> {Rina Ayu}, [warga Desa Sukatani pergi]."),
    ("en", "preposition-clause", "<According to> {Mayor Ann Roe}, [the road is closed]."),
    ("id", "clause-preposition", "[Jalan itu ditutup], <menurut> {Camat Budi}."),
    ("id", "clause-preposition", "[Jalan itu ditutup] <menurut> {Camat Budi}."),
    ("en", "clause-preposition", "[The road is closed], <according to> {Mayor Ann Roe}."),
    ("en", "clause-preposition", "[The road is closed] <according to> {Mayor Ann Roe}."),
    ("id", "clause-preposition-clause", "[Jalan itu, <menurut> {Camat Budi}, ditutup besok]."),
    ("en", "clause-preposition-clause", "[The road, <according to> {Ann Roe}, is closed now]."),
    (
        "id",
        "clause-preposition-clause",
        "[Para warga pergi <menurut> {Camat Budi} lantaran takut].",
    ),
    # "disampaikan X", "demikian pernyataan X"
    ("id", "passive-clause", "<Disampaikan> {Camat Budi} bahwa [jalan itu ditutup]."),
    ("id", "passive-clause", "<Disampaikan> {Camat Budi}, [jalan itu ditutup]."),
    ("id", "clause-passive", "[Jalan itu ditutup], demikian <disampaikan> {Camat Budi}."),
    ("id", "clause-cue-clause", "[Setelah dihitung <kata> {dia}, ada dua laporan yang lengkap]."),
    ("id", "clause-cue-clause", "[Pencarian di laut, <kata> {dia} berlanjut sampai malam]."),
    ("id", "cue-clause", "Saat ini, <lanjut>{nya} [pihak sekolah belum dihubungi]."),
    ("id", "clause-cue", "[Air naik sampai atap], <kata>{nya} lagi."),
    ("id", "cue-clause", "Sejak itu, <kata> {pria} yang akrab disapa Bang Tejo, [warga siaga]."),
    ("id", "clause-cue-clause", "[Untuk bantuan, masih <kata> {Umar Rofiq}, pihaknya menunggu]."),
    ("en", "clause-preposition-clause", "[The toll <according to> {officials} is 132]."),
    ("id", "clause-preposition-clause", "[Harga itu <menurut> {Umar Rofiq}, lebih murah]."),
    ("id", "clause-noun", "[Jalan ke kota ditutup], <demikian keterangan> {Dinas Perhubungan}."),
    ("en", "preposition-clause", "<According to> {a letter} seen by Northwire, [the mill closed]."),
    (
        "en",
        "clause-preposition-clause",
        "[The mill, <according to> {court papers} from May, had closed].",
    ),
    (
        "en",
        "clause-preposition-clause",
        "[A fight began, <according to> {police}, but the suspect fled].",
    ),
    ("id", "preposition-clause", "<Menurut> {Budi} [sopir truk mengantuk]."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Direktur RSUD Lebak dokter Budi Utomo} [dua pasien pulang].",
    ),
    ("id", "clause-cue", "[Di antara korban ada dua anak], <kata> {polisi}."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Ani Lestari}, Kepala Badan Arsip Kabupaten Lebak, [20 peti hilang].",
    ),
    (
        "id",
        "preposition-clause",
        "<Menurut laporan> {Kabul Post}, seperti dikutip Antara, Selasa (2/9), [api padam].",
    ),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Koordinator Jaringan Warga untuk Rakyat (JWR) Alwan Ola}, [aturan itu lemah].",
    ),
    (
        "id",
        "preposition-clause",
        "<Dari penghitungan cepat> {Lembaga Survei Banten (LSB)}, [Budi meraih 45 persen].",
    ),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Sri}, yang berjualan sejak lama, [omzetnya kini turun].",
    ),
    ("en", "preposition-clause", "<According to> {Ann Roe} [over 300 roads were closed]."),
    (
        "en",
        "preposition-clause",
        "<According to> {the Office for the Protection of Lakes}, [the road was closed].",
    ),
    (
        "en",
        "clause-preposition",
        "[Roe leads], <according to> {the May 3-7 Northwire poll}.",
    ),
    ("en", "clause-preposition", "[Rents rose], <according to> {2015 census data}."),
    ("id", "preposition-clause", "<Menurut> {penumpang} itu, [bus oleng]."),
    ("id", "quote-cue", '"[Saya menyesal]," <ucap> {pelaku} lirih.'),
    ("id", "quote-cue", '"[Air naik]," <ujar> {warga setempat} penuh harap.'),
    (
        "en",
        "clause-verb-subject",
        "[It was late], <said> {Bob Poe}, special agent in charge of the Nusa office.",
    ),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_cue_before_its_speaker_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
