"""A verb of saying right between its subject and what is said: "X said (that) …".

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("en", "quote-verb", "\"[He told us, 'Get out]',\" {Ann Roe} <said>."),
    ("id", "verb-clause", "{Siswi kelas 6 SD Negeri Randu, Rina Ayu}, <mengaku> [makan melon]."),
    ("en", "verb-clause", "{Economists} <expect> that [growth will slow]."),
    ("en", "verb-clause", "{Police} <suspect> [he was held]."),
    ("en", "verb-clause", "{The report} <noted> [growth had slowed]."),
    ("id", "verb-clause", "{Rina Ayu} <tidak memungkiri> [tanggul retak]."),
    ("id", "verb-clause", "{Dirinya} <menilai> [tanggul retak]."),
    ("id", "verb-clause", "{Rina Ayu} <mengatakan> [dari 14 dusun itu, lima masih gelap]."),
    ("id", "verb-clause", "{Serikat Nelayan} <mendesak> [polisi mengusut perkara itu]."),
    ("id", "verb-clause", "{Rina Ayu} <bilang> [tambaknya kering]."),
    ("id", "verb-clause", "{DPRD Lebak} <minta> [Dinas Pasar menata lapak]."),
    ("id", "verb-clause", "{BPBD Randu} <mendata> [40 rumah rusak]."),
    # two who speak without a name
    (
        "en",
        "verb-clause",
        "{Two senior harbour sources and a local official} <said> [the dam held].",
    ),
    # a hedge and its number open what is said
    ("en", "verb-clause", "{She} <said> [just over half of the town was dry, more than in May]."),
    # bodies by what they are
    ("en", "verb-clause", "{The Nusa humanitarian office} <said> [9,000 people had fled]."),
    ("en", "verb-clause", "{The Nusa children's fund} <said> [9,000 children had fled]."),
    ("en", "verb-clause", "{Ann Roe} <said> that, [in her view, the dam held]."),
    ("en", "verb-clause", "{The Nusa Times} <reported> [the dam held]."),
    ("en", "verb-clause", "{The head of the Maro branch Ann Roe} <said> [the dam held]."),
    (
        "en",
        "verb-clause",
        "{The deputy envoy in northern Nusa, Lena Moser}, <reported> that [flights will resume].",
    ),
    (
        "id",
        "verb-clause",
        "{Corporate Communication Group Head PT Nusa, Budi Santoso}, <mengatakan> [laba naik].",
    ),
    ("id", "verb-clause", "{Budi} <merincikan>, [kerusakan terjadi di dua desa]."),
    ("id", "verb-clause", "{BPS} <mencatat>, [nilai ekspor sebesar US$ 14 miliar, naik tajam]."),
    ("id", "verb-clause", "{Pelabuhan Nusa} <memrediksi>, [puncak arus terjadi hari ini]."),
    ("id", "verb-clause", "{Budi Santoso} <mengatakan> [dua saksi sudah dimintai keterangan]."),
    ("en", "verb-clause", "{Soldiers and aid workers} <said> [the road was closed]."),
    ("en", "verb-clause", "{The bank} <noted> [exports had risen 3 pct]."),
    (
        "en",
        "verb-clause",
        "{The refugee agency} is <calling on> [Maro to take in the crew].",
    ),
    ("en", "verb-clause", "{He} <said> [the plan was ``a danger'' to us]."),
    # whose day or month it is, and not when it was said
    ("en", "verb-clause", "{Officials} <said> [Friday's raid had failed]."),
    ("en", "verb-clause", "{The army} <said> [last week’s attack killed a man]."),
    ("en", "verb-clause", "{The firm} <said> [this year's sales fell]."),
    ("en", "verb-clause", "{The bank} <said> [February exports rose 3 pct]."),
    ("en", "verb-clause", "{Bob Roe} <vowed> [to fight the closures]."),
    ("en", "verb-clause", "{The mayor, Bob Roe}, <urged> [residents to leave]."),
    ("id", "verb-clause", "{Wali Kota Nusa, Budi Santoso}, <meminta> [warga pergi]."),
    ("id", "verb-clause", "{Ketua RT setempat, Slamet}, <mengatakan> [api cepat membesar]."),
    ("en", "verb-clause", "{Trade analysts in Nusa} <estimate> that [the mill loses money]."),
    ("en", "verb-clause", "{A spokeswoman} <put> [the death toll at 23]."),
    ("en", "verb-clause", '{Ann Roe} <called> [it "a dark day" for Nusa].'),
    ("en", "verb-clause", "{Ann Roe} <described> [the talks as close to collapse]."),
    ("en", "verb-clause", "{The Reds} <denounced> [the raid as a crime]."),
    ("id", "verb-clause", "{Kapolres Bogor, AKBP Budi Santoso} <menuturkan>, [jalan ditutup]."),
    (
        "id",
        "verb-clause",
        "{Kepala Pusat Data, Informasi, dan Komunikasi Nusa, Budi Santoso}, <mengungkapkan> bahwa "
        "[jalan ditutup].",
    ),
    ("id", "verb-clause", "{Hari Budiman} <menyatakan>, [hari ini jalan ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <meralat>, [jalan itu dibuka]."),
    ("id", "verb-clause", "{Dinas Pangan} <memproyeksikan> [panen naik]."),
    # speaker, verb, clause
    ("id", "verb-clause", "{Camat Budi} <mengatakan> [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> bahwa [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} juga telah <menegaskan>, [jalan itu ditutup]."),
    ("id", "verb-clause", "{Ketua serikat itu, Yusman Hadi}, <menilai> [jalan rusak]."),
    ("id", "verb-clause", "{Badan Cuaca Nusa atau Bacun} <mencatat> [secara umum hujan turun]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> [tahun lalu jalan ditutup]."),
    ("id", "verb-clause", "{Budi} <mengatakan> [dalam dua hari terakhir air naik]."),
    ("id", "verb-clause", "{Budi} <mengatakan> [jika hujan turun, jalan ditutup]."),
    ("id", "verb-clause", "{Warga} <mengaku> [takut]."),
    # an office that no list has
    ("id", "verb-clause", "{Karobidum Polda Nusa, Kombes Rina Ayu} <menyebut>, [saat ini aman]."),
    ("id", "verb-clause", "{Askum Kejati Nusa, Rina Ayu} <menyebut>, [saksi sudah hadir]."),
    ("id", "verb-clause", "{Danrem 173/Nusa Brigjen Taufan Hadi} <menyebut> [jalan aman]."),
    # a thing that is told of, and a clause about it
    ("id", "verb-clause", "{Polisi} <mengungkap> [kasus itu sudah lama]."),
    ("id", "verb-clause", "{Polisi} <menjelaskan> [kronologi tabrakan bermula dari rem]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> [all roads were closed]."),
    ("id", "verb-clause", "{Budi} <mengaku> [sudah tahu]."),
    ("en", "verb-clause", "{Paris} <claims> [the deal is dead]."),
    # what is found, shown, denied, asked for
    ("id", "verb-clause", "{Survei Lembaga Kita} <menunjukkan> [warga puas]."),
    ("id", "verb-clause", "{Polisi} <menemukan> bahwa [rem truk itu rusak]."),
    ("id", "verb-clause", "{Polisi} <menemukan>, [rem truk itu rusak]."),
    ("id", "verb-clause", "{Polisi} <membantah kabar> [penangkapan itu]."),
    ("id", "verb-clause", "{Polisi} <membantah> bahwa [pelaku ditembak]."),
    ("id", "verb-clause", "{Polisi} <tidak membantah> bahwa [pelaku ditembak]."),
    ("id", "verb-clause", "{Bupati} <mengimbau> [warga menjauhi sungai]."),
    ("en", "verb-clause", "{The survey} <found> [most voters were content]."),
    ("en", "verb-clause", "{Divers} <found> that [the wreck had shifted]."),
    ("en", "verb-clause", "{Police} <denied> [shooting the man]."),
    ("en", "verb-clause", "{Police} <denied claims> [the man had been shot]."),
    ("en", "verb-clause", "{Police} <urged> [residents to stay at home]."),
    ("en", "verb-clause", "{Ann Roe} <said> [it was too early to tell if the storm was over]."),
    ("en", "verb-clause", "{The Minority Whip, Bob Roe} has <refuted claims> that [he was paid]."),
    ("en", "verb-clause", "{Ann Roe for the Red Cross} <said> [as of today the camp was full]."),
    ("en", "verb-clause", "{Nusa and Maro} <said> [two people died]."),
    ("en", "verb-clause", "{Nusa Hospital medical director Ann Roe} <said> [two people died]."),
    ("en", "verb-clause", "{NPA standing council member, Ann Roe}, <said> [two people died]."),
    ("en", "verb-clause", "{Ann Roe} <said> [this is what they wanted]."),
    ("en", "verb-clause", "{Nusa geologist Ann Roe} <predicted> [a long dry spell]."),
    ("en", "verb-clause", "{Book publishing giant Northwire} <announced> [a deal with unions]."),
    ("en", "verb-clause", "{Northern Airlines' Ann Roe} <reported> [three cancellations]."),
    ("en", "verb-clause", "{The Bureau of Roads} <recommends> that [drivers check their brakes]."),
    ("en", "verb-clause", "{Ann Roe} <came to the conclusion> that [the claims were lies]."),
    (
        "en",
        "verb-clause",
        "{Officials} are <urging> [residents to leave].",
    ),
    ("en", "verb-clause", "{Roe} <went so far as to say> that [the team was poor]."),
    (
        "en",
        "verb-clause",
        "{The researchers} <said> [by framing Nusa as good, the papers help it].",
    ),
    ("en", "verb-clause", "{Police} <denied> [the man had been shot]."),
    ("en", "verb-clause", "{The mayor} <noted> [Northwire had lost its way]."),
    ("en", "verb-clause", "{Doctors} <fear> [the outbreak will spread to the north]."),
    ("en", "verb-clause", "{Parents} <are concerned> [the state will close the school]."),
    ("en", "verb-clause", "{The councillors} <contend> that [rates rose, a claim he denies]."),
    # what a verb that wants "that" tells without it: a pronoun and its verb
    ("en", "verb-clause", "{Ann Roe} <noted> [he was late for the vote]."),
    ("en", "verb-clause", "{Police} <denied> [he said so]."),
    ("id", "verb-clause", "{Umar Rofiq} <meminta> [Menkeu segera menjelaskan pos itu]."),
    ("id", "verb-clause", "{Umar Rofiq} <mengatakan> [Menkeu akan mengumumkan hasilnya]."),
    ("id", "verb-clause", "{Istrinya} <mengatakan> [jalan rusak]."),
    ("id", "verb-clause", "{Sonya} <mengatakan> [jalan ke rumah Sonya rusak]."),
    ("id", "verb-clause", "{Umar Rofiq} <memerinci> [jalan rusak]."),
    ("id", "verb-clause", "{Umar Rofiq} <beralasan> [jalan rusak]."),
    ("en", "verb-clause", "{Prosecutors} <allege> [Bob Roe stole the money]."),
    ("en", "verb-clause", "{Guards} <said> [the man charged at them, which is when he fell]."),
    ("en", "verb-clause", "{Ann Roe} <said> [he met with aides and was encouraging “calm talks]”."),
    ("en", "verb-clause", "{Ann Roe} <said> [she is worried that the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> [she feels “very good about it all]”."),
    (
        "id",
        "verb-clause",
        "{Wakil menteri kesehatan di Kabul, Budi Utomo}, <mengatakan> [jalan ditutup].",
    ),
    (
        "id",
        "verb-clause",
        "{Wakaurbin Polda Banten, AKBP Budi Utomo}, <menyatakan> bahwa [perkara selesai].",
    ),
    (
        "en",
        "verb-clause",
        "{He} <accused> [the council of hiding a leak].",
    ),
    ("id", "verb-clause", "{Rina} <mengaku> [kecewa dengan putusan itu]."),
    ("id", "verb-clause", "{Rina} <mengaku> [mendapat kabar itu dari temannya]."),
    ("id", "verb-clause", "{Tolo Post} <melaporkan> [insiden itu sebagai serangan bom]."),
    ("id", "verb-clause", "{Polisi} <mengungkap> [motif pembunuhan itu adalah dendam]."),
    # languages that leave the subject out, or set it behind the verb
    ("es", "verb-alone", "<Dijo> que [el puente está cerrado]."),
    ("es", "verb-subject-clause", "<Dijo> {Ana Roth} que [el puente está cerrado]."),
    ("nl", "verb-clause", "{De politie} <zei> dat [de brug dicht is]."),
    ("en", "verb-clause", "{Initial reports} <suggested> [the road was closed]."),
    ("en", "verb-clause", "{The town's flood data} <shows> [most roads were closed]."),
    ("en", "verb-clause", "{The largest group, the Maro Front}, <claimed> that [it was late]."),
    ("en", "verb-clause", "{The 2016 report} <said> [the dam leaked]."),
    ("id", "verb-clause", "{Pengacara mereka} <menyebut> [berkas belum lengkap]."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_verb_of_saying_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
