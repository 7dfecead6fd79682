"""Whoever is quoted by another, a second verb of one subject, and words that report nothing.

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain, reported

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    (
        "id",
        "verb-clause",
        "{Direktur PT. Nusa Budi Raya} <mengatakan> [air naik di CV. Bara Jaya].",
    ),
    ("en", "second-predicate", "{Police} withheld the name and <said> [two men fled]."),
    ("en", "second-predicate", "{The army} retook the town and <said> [40 men died]."),
    # how often something happens is not who speaks
    (
        "id",
        "second-predicate",
        "Tiap akhir pekan, {Risma} pergi dan <mengingatkan> [warga agar waspada].",
    ),
    ("en", "verb-clause", "Each year {the mayor} <says> that [taxes will fall]."),
    ("en", "verb-clause", "Every Monday {Ann Roe} <told> the council that [it rained]."),
    ("id", "verb-clause", "{Melki} <meminta> [warga pindah]."),
    ("id", "verb-clause", "Sepanjang 2023, {BNPB} <mencatat> [400 bencana]."),
    ("id", "verb-clause", "{Rina Ayu} <menanyakan> [mengapa tanggul retak]."),
    ("id", "verb-clause", "{Rina Ayu} <mempertanyakan> [aturan apa yang dilanggar warga]."),
    ("id", "verb-clause", "Maka dari itu, {Rina} <melanjutkan>, [kami sepakat dengan warga]."),
    ("en", "second-predicate", "{Ann Roe} met the pilots and <told> Northwire [they were ill]."),
    ("en", "second-predicate", "{Ann Roe} urged calm and <asked> [drivers to stay at home]."),
    ("en", "second-predicate", "{The firm} calls it trade and <says> [the move is needed]."),
    # a tally that somebody revises, and no rate
    ("en", "verb-clause", "{Police} later <revised> [the toll to 49, down from 64]."),
    ("en", "verb-clause", "{The relief office} has <amended> [the death toll to 39]."),
    ("id", "verb-clause", "{Budi Santoso} <meralat> [jumlah korban tewas menjadi 25 orang]."),
    ("en", "verb-clause", "{Ann Roe} <made it clear> that [the plan was dead]."),
    ("en", "verb-clause", "{Ann Roe} <voiced fears> that [the dam would burst]."),
    ("en", "verb-clause", "{Ann Roe} <is sure> [the plan will fail]."),
    # an aside parts what is judged from the verdict
    ("en", "verb-clause", "{The suit} <characterizes> [Ann Roe, who led the mill, as a “ghost]”."),
    ("en", "verb-clause", "{Bob Poe} <called> [Ann Roe, who runs the port, “a fraud]”."),
    ("en", "verb-clause", "{Bob Poe} <accused> [Ann Roe, the mayor, of hiding it]."),
    ("en", "verb-clause", "{Ann Roe} <branded> [the plan “a joke]”."),
    ("en", "verb-clause", "{Ann Roe} <derided> [the plan as a joke]."),
    ("en", "verb-quote", "As {one trader} <put it>, “[the market is dead]”."),
    ("en", "quote-verb", "“[The market is dead],” as {Ann Roe} <put it>."),
    ("en", "verb-quote", "As {Ann Roe}, a trader, <noted>, “[the market is dead]”."),
    # what somebody expects is a claim where it has a figure
    ("en", "verb-clause", "{The ministry} <forecast> [a catch of 20 million tonnes]."),
    ("en", "verb-clause", "{Oil ministers} <forecast> [a 3 percent rise]."),
    ("en", "verb-clause", "{The board} is <projecting> [growth of 3 percent]."),
    ("en", "verb-clause", "{The union} is <demanding> [a 10 percent rise]."),
    ("en", "verb-clause", "{Analysts} <estimate> [the gap at 14 billion dollars]."),
    ("en", "verb-clause", "{Police} <expect> [3,000 people to attend]."),
    ("en", "quote-quoting", '"[It held]," {Ann Roe} was <quoted> as saying by Northwire.'),
    ("en", "quote-quoting", '"[It held]," the Times <quoted> {Ann Roe} as saying.'),
    (
        "en",
        "quote-quoting",
        '"[It held]," Northwire <quoted> {the mayor, Ann Roe}, as saying in May.',
    ),
    (
        "en",
        "second-predicate",
        "{Mayor Ann Roe} toured the port and <urged> [residents to leave].",
    ),
    ("en", "quoting", "{Ann Roe} was <quoted> as saying [the state would pay no more]."),
    ("en", "quoting", "{Ann Roe} was <quoted by> the daily Maro Post as saying [two had died]."),
    ("en", "second-predicate", "{Ann Roe} dismissed the claims as false and <said> [two died]."),
    (
        "en",
        "second-predicate",
        "{The mayor} condemned “silly” attacks on him and <said> [they were cruel].",
    ),
    (
        "en",
        "second-predicate",
        "{Mayor Ann Roe} condemned the raid and <ordered> [the guards “to find them]”.",
    ),
    ("en", "second-predicate", "{Ann Roe} visited the school and <said> [the road was closed]."),
    ("id", "second-predicate", "{Rina} membantah tuduhan itu dan <menyebut> [Budi berbohong]."),
    ("en", "second-predicate", "{The bank} revised down its plans and <said> [it was ready]."),
    ("en", "second-predicate", "{Marks Sons} raised its forecast and <predicted> [a loss]."),
    ("id", "second-predicate", "{Pemkot Randu} menutup pasar setelah <menuduh> [pedagang curang]."),
    (
        "id",
        "second-predicate",
        "{Polda Randu} mencabut izin itu, karena <menilai> [lahan longsor].",
    ),
    ("id", "second-predicate", "{Warga} belum pindah karena <khawatir> [ternak hilang]."),
    (
        "id",
        "second-predicate",
        "{Camat Budi} mengunjungi sekolah dan <mengatakan> [jalan itu ditutup].",
    ),
    (
        "id",
        "second-predicate",
        "{Keluarga korban} menangis sambil <mengatakan> [pelaku harus dihukum].",
    ),
    ("id", "second-predicate", "{Warga} berlari seraya <menyebut> [air sudah datang]."),
    (
        "id",
        "verb-clause",
        "{Camat Budi} <meminta> [warga memeriksa dan memastikan tanggul itu kuat].",
    ),
    ("id", "verb-clause", "{Camat Budi} <meminta> [staf turun dan melaporkan hasilnya]."),
    (
        "id",
        "verb-clause",
        "{Camat Budi} <menyebut> [polisi memeriksa dan memastikan rekaman itu asli].",
    ),
    # a quotation behind a colon, and a quoted word before it
    ("en", "name-quote", '{Ann Roe} praised the "quick" crews: "[They worked all night long]."'),
    ("en", "verb-clause", "But {media} have <said> [the forms are too long]."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_role_of_its_own_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]


NONE = [
    ("id", "Kepala Polri perlu menginstruksikan jajarannya supaya sabar."),
    ("id", "Keadaan mendesak bagi warga membuat polisi datang."),
    ("id", "Situasi yang serba sulit menuntut kerja sama semua pihak."),
    ("id", "Aturan itu mewajibkan warga memakai masker."),
    ("en", "That's fine, and suggests that the market is healing."),
    ("en", "That suggests that the market is healing."),
    ("en", "Please note that prices may vary."),
    ("en", "Ann Roe was hauled in and told that the ship had sailed."),
    ("en", "Online orders accounted for half of the sales."),
    ("id", "Rina Ayu menanyakan kabar warga."),
    ("id", "Bagi warga Nusa, air itu penting."),
    ("id", "Bagi Nusantara, air itu penting."),
    ("en", "The bishop urged calm."),
    ("en", "The bishop was hauled in and told that it rained."),
    ("en", "The bishop called on his aunt."),
    ("en", "The bishop would not tell what he thought the town should do."),
    ("en", "The firm expects to report a loss of 3 million dollars."),
    ("en", "The expected 3 percent rise did not come."),
    ("en", "Sales were projected at 3 million dollars."),
    ("en", "Its sales forecast of 3 million dollars was wrong."),
    ("en", "Ann Roe sold tickets last year and this year the city expects 300 visitors."),
    ("id", "Polisi mengungkap kasus penipuan berkedok arisan di Nusa."),
    ("id", "Polres mengungkap jaringan narkoba berskala besar."),
    ("en", "The police suspect was held."),
    ("id", "Rina melihat pasar yang masih sepi."),
    ("id", "Pelaku mendorong Rina dan merampas tasnya."),
    ("id", "Rina meminta maaf karena datang terlambat."),
    ("id", "Warga wajib melaporkan tamu yang menginap."),
    ("id", "Persik harus mengakui keunggulan lawannya."),
    ("id", "Jaksa menyatakan banding atas putusan itu."),
    ("en", "Economists expect to see growth."),
    ("en", "The case reported here has ended."),
    ("en", "Ann Roe denied that, and then left, as she had planned."),
    ("id", "Pihak kampus tidak menanggapi klaim Budi, tetapi jalan ditutup."),
    ("en", "No one has claimed the attack."),
    ("en", "The rebels claimed the attack in a video."),
    ("en", "Northwire cited a lack of fuel."),
    ("id", "Serangan Nusa menargetkan sebuah gudang di tepi sungai."),
    ("en", "Some migrants believed to have been at sea for weeks landed in Maro."),
    ("id", "BPBD Randu mendata jumlah rumah yang rusak."),
    ("id", "Presiden Serikat Randu, Lena Moser, berpendapat sebaliknya."),
    ("en", "Nusa Motors halted sales after reports that cars had burned."),
    (
        "en",
        "The leaders of Maro, Nusa, Lumbir and Sari agreed on a withdrawal of tanks.",
    ),
    ("en", "Nusa Corp expects to report a loss."),
    ("id", "Camat Budi menepis tuduhan itu."),
    ("id", "Berdasarkan rekapitulasi sejak operasi dimulai, ada dua kecelakaan."),
    ("id", "Adapun, nilai impor naik tajam ke US$ 13 miliar."),
    ("id", "Camat Budi menjelaskan masalah dana tersebut kepada wartawan."),
    ("en", "The police said Friday."),
    ("es", "Dijo Ana Roth."),
    ("es", "Ana Roth dijo adiós."),
    ("en", "The paper quoted that as saying the road was closed."),
    ("en", "You need six litres according to directions on the box for it."),
    ("id", '"Jalan ditutup," demikian pernyataan.'),
    ("id", "Surat ini disampaikan pada Senin."),
    ("id", "Disampaikan Budi Santoso kepada warga."),
    ("nl", "Weet je de datum?"),
    ("en", '"…," Ann Roe said.'),
    ("en", '"…" Ann Roe: "—"'),
    ("en", "Neither Bob Roe nor his brother, Carl Roe, would say whether it was over."),
    ("en", "The firm, whom police believe to be at fault, closed."),
    # participles and nouns that look like a verb of saying
    ("en", "Crews worked all night, maintaining the old roads."),
    ("en", "Ann Roe campaigned in Maro, promising jobs."),
    ("en", "The news encouraged Ann Roe."),
    ("en", "The officers chased him and ordered him to sit."),
    ("en", "Ann Roe appealed to the members in Maro."),
    ("en", "Two people were hurt, with nine reported missing, in Maro."),
    ("en", "A total of 103 new confirmed and probable cases came to light."),
    ("en", "The number of cases reported in each of the towns was small."),
    ("en", "Evacuation orders have been issued for two towns."),
    ("en", "The previously reported surge of new cases is over."),
    ("en", "They are the first reported cases of the year."),
    ("en", "The last confirmed Nusan raid was in May."),
    ("en", "The latest announced closure was in May."),
    ("en", "Ann Roe, who officials said had left, was held."),
    ("en", "Prices answered remarks reported Monday by King Poe."),
    ("en", "Losses announced on Friday by Lumbir Corp hit the harbour."),
    ("en", "The airline, which last reported a profit in 2012, cut 300 jobs."),
    ("en", "They fled from the Central Maro State that borders the lake."),
    ("en", "It fell in Maro, a small state that includes the port."),
    ("en", "The lanterns turn the crowd into a light show that can be seen from the hill."),
    ("en", "The menu was short: “Soup and bread and some tea.”"),
    ("en", "The lamp brings luck and is believed to scare ghosts."),
    ("en", "A man accused of starting two fires was arrested."),
    ("en", "The fighting continues today with raids near the town, west of the lake."),
    ("en", "The guards freed ten pupils, without saying how much was paid."),
    ("en", "Doubts arose after the mine board on Friday announced 12 deaths."),
    ("en", "Sales rose 1 percent, in line with analysts estimates of growth."),
    ("id", "Sidang ditunda karena menilai bukan perkara mudah."),
    ("id", "Jaksa menuntut Rina dan dua rekannya dari PT Sari dengan pidana penjara 4 tahun."),
    ("id", 'Spanduk "Tolak Tambang" terang-terangan dipasang di gerbang.'),
]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_a_word_that_reports_nothing_gives_no_claim(code: str, text: str) -> None:
    assert reported(text, code) == []
