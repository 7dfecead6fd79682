"""Who says what: one row a way of reporting, marked as `marks` tells."""

from __future__ import annotations

import pytest
from marks import marked, parsed, plain, reported

from factdb.records import Kind

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("en", "verb-clause", "{Ann Roe}, the harbour master, <said> [the dam held]."),
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
    ("id", "preposition-clause", "<Menurut> {bupati} itu, [jalan ditutup sejak Mei]."),
    ("id", "verb-clause", "{Budi Santoso} selaku ketua panitia <mengatakan> [300 orang hadir]."),
    ("id", "verb-clause", "{Budi} <merincikan>, [kerusakan terjadi di dua desa]."),
    ("id", "verb-clause", "{BPS} <mencatat>, [nilai ekspor sebesar US$ 14 miliar, naik tajam]."),
    ("id", "verb-clause", "{Pelabuhan Nusa} <memrediksi>, [puncak arus terjadi hari ini]."),
    ("id", "clause-cue", "[Langkah itu tepat], <nilai> {pengamat ekonomi Budi Santoso}."),
    ("id", "passive-clause", "<Dikatakan>{nya}, [jalan ditutup sejak Mei]."),
    ("id", "clause-passive-clause", "[Iuran itu <diakui>{nya} sudah disetujui warga]."),
    ("id", "clause-passive-clause", "[Iuran itu, <dikatakan>{nya}, sudah disetujui warga]."),
    ("id", "clause-cue-clause", "[Regu <lanjut>{nya} masih mencari dua nelayan]."),
    ("id", "clause-cue-clause", "[Regu <tambah>{nya} belum menemukan dua nelayan]."),
    ("id", "passive-clause", "<Dijelaskan>{nya} pula bahwa [jalan ditutup sejak Mei]."),
    ("en", "clause-verb", "[At least 30 roads were closed], {an official} <said> Tuesday."),
    ("en", "clause-verb", "[The road was closed], {Bob Roe} <told> reporters in Geneva."),
    (
        "en",
        "clause-verb",
        "[At least 30 huts burned when raiders came at night], {police and residents} <said>.",
    ),
    ("en", "clause-verb", "[Raiders burned huts in Nusa state on Saturday], {police} <said>."),
    ("en", "verb-clause", "{Soldiers and aid workers} <said> [the road was closed]."),
    # a plural noun that no list has, where only a speaker can stand
    ("en", "clause-verb", "[The docks were shut], {stevedores} <said>."),
    ("en", "clause-verb", "[Frost hurt the crop], {local citrus pickers} <said>."),
    ("en", "clause-preposition", "[Sales fell 3 pct], <according to> {civil rights groups}."),
    ("en", "clause-verb-clause", "[Imports, {the bank} <said> Friday, rose by 3 pct]."),
    ("en", "clause-verb-clause", "[Imports, {the bank} <said> on Friday, rose by 3 pct]."),
    ("en", "verb-clause", "{The bank} <noted> [exports had risen 3 pct]."),
    ("en", "verb-quote", '{The governor} <said> only: "[We are watching]."'),
    ("en", "quote-verb", "``[It is a bad day],'' {the colonel} <said>."),
    ("en", "quote-verb", "``[It is a bad day],`` {the colonel} <said>."),
    ("en", "verb-clause", "{He} <said> [the plan was ``a danger'' to us]."),
    # whose day or month it is, and not when it was said
    ("en", "verb-clause", "{Officials} <said> [Friday's raid had failed]."),
    ("en", "verb-clause", "{The army} <said> [last week’s attack killed a man]."),
    ("en", "verb-clause", "{The firm} <said> [this year's sales fell]."),
    ("en", "verb-clause", "{The bank} <said> [February exports rose 3 pct]."),
    ("en", "verb-clause", "{He} <said> in Friday's letter that [the road was shut]."),
    ("en", "verb-clause", "{Western diplomats} here <said> [the road was closed]."),
    ("en", "verb-clause", "{Rebels from the Maro Front}, or MF, <said> [they took the town]."),
    ("en", "verb-clause", "{Bob Roe} <vowed> [to fight the closures]."),
    ("en", "verb-clause", "{The mayor, Bob Roe}, <urged> [residents to leave]."),
    ("id", "verb-clause", "{Wali Kota Nusa, Budi Santoso}, <meminta> [warga pergi]."),
    ("en", "verb-clause", "{Bob Roe} <told> reporters [the raids were “a crime against all]”."),
    ("en", "verb-clause", "{Ann Roe}, a poet known as “Wild Old Ann”, <said> [she was ill]."),
    ("en", "clause-verb", "NEW MARO: [Two people died in a fire], {officials} <said>."),
    (
        "en",
        "clause-verb-subject",
        "[Profits rose, <said> {finance chief Ann Roe}, “beating our plans]”.",
    ),
    ("en", "verb-clause", "{Bob Roe}, 45, of Maro, <said> [he saw “at least 10” boats]."),
    ("en", "verb-clause", "{Bob Roe} on Monday <denied> a report that [he would sell the mill]."),
    ("en", "preposition-clause", "<According to> {prosecutors}, [Roe stole the money]."),
    ("en", "preposition-clause", "<According to> {court documents}, [Bob Roe stole it]."),
    ("id", "preposition-clause", "<Menurut> {saksi mata}, [Roni mencuri uang itu]."),
    ("id", "clause-cue", "[Api cepat membesar], <kata> {Ketua RT setempat, Slamet}."),
    ("id", "verb-clause", "{Ketua RT setempat, Slamet}, <mengatakan> [api cepat membesar]."),
    (
        "en",
        "clause-verb",
        "[Fighting has displaced 90 people and hurt two], {police} <said> Friday.",
    ),
    ("en", "verb-clause", "{Ann Roe}, who has a “buy” rating on the stock, <said> [it was fair]."),
    ("en", "verb-clause", "{Brokers} <called> [the delay “unfair]” and sold their shares."),
    ("en", "verb-clause", "{Trade analysts in Nusa} <estimate> that [the mill loses money]."),
    ("en", "quoting", "{Ann Roe} was <quoted> as saying [the state would pay no more]."),
    ("en", "quoting", "{Ann Roe} was <quoted by> the daily Maro Post as saying [two had died]."),
    ("en", "verb-clause", "{Bob Roe}, whose son, Carl, 8, is missing, <said> [he had called]."),
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
    ("en", "clause-verb", "[The raid, claimed by the Reds, began at dawn], {police} <said>."),
    (
        "en",
        "clause-verb",
        "[The toll is expected to rise], {spokesman Bob Roe} <said> by telephone.",
    ),
    (
        "en",
        "clause-preposition",
        "[The road was closed], <according to> a statement by {the mayor}.",
    ),
    ("en", "verb-clause", "{Police} <said> on Monday [they found a car that left the road]."),
    (
        "en",
        "verb-clause",
        "{Bob Roe} <said> in a statement [the company lost money, and prices fell].",
    ),
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
    ("en", "verb-clause", "{A spokeswoman} <put> [the death toll at 23]."),
    ("en", "verb-clause", "In a letter, {the union} <called> [the arrests unlawful]."),
    ("en", "verb-clause", '{Ann Roe} <called> [it "a dark day" for Nusa].'),
    ("en", "verb-clause", "{Ann Roe} <described> [the talks as close to collapse]."),
    ("en", "verb-clause", "{The Reds} <denounced> [the raid as a crime]."),
    ("en", "second-predicate", "{Ann Roe} dismissed the claims as false and <said> [two died]."),
    (
        "en",
        "verb-quote",
        'He left, and {Ann Roe} <told> 300 people at a theater, "[We will win this]."',
    ),
    ("id", "verb-clause", "{Ia} <menampik> anggapan bahwa [bendungan retak]."),
    ("id", "verb-clause", "{Ia} <membantah tudingan> kubu lawan bahwa [bendungan retak]."),
    (
        "id",
        "verb-clause",
        "{Survei Pusat Nusa} yang digelar pada Mei terhadap 900 warga <menunjukkan> [harga naik].",
    ),
    ("en", "verb-clause", "{Bob Roe}, asked about the vote, <said> [he had no regrets]."),
    ("en", "verb-quote", '{Bob Roe}, asked whether he regretted it, <replied>: "[Not once]."'),
    ("id", "verb-clause", "{Ia} <membantah kabar> yang menyebut [ada korban jiwa]."),
    ("id", "verb-clause", "{Ia} <membantah isu> yang menyatakan bahwa [bendungan retak]."),
    ("id", "verb-clause", "{Kapolres Bogor, AKBP Budi Santoso} <menuturkan>, [jalan ditutup]."),
    (
        "id",
        "verb-clause",
        "{Kepala Pusat Data, Informasi, dan Komunikasi Nusa, Budi Santoso}, <mengungkapkan> bahwa "
        "[jalan ditutup].",
    ),
    ("id", "verb-clause", "{BPBD Bogor}, Jawa Barat, <menyebut> [dua jalan ditutup]."),
    (
        "id",
        "verb-clause",
        "{Kapolres Budi Santoso SIK} melalui Kasat Rina <menyebut> [jalan ditutup].",
    ),
    ("id", "verb-clause", "kabar.example, MEDAN -- {Polda Jabar} <menyebut> [dua jalan ditutup]."),
    ("id", "verb-clause", "{Hari Budiman} <menyatakan>, [hari ini jalan ditutup]."),
    ("id", "quote-cue", '"[Jalan ditutup sejak pagi]," <demikian> {Budi Santoso}.'),
    ("id", "cue-clause", "Sejauh ini, <kata> {Budi}, [tim penyelamat bekerja]."),
    ("id", "verb-clause", "{Pejabat} yang enggan disebut namanya <membenarkan> [jalan ditutup]."),
    ("id", "verb-clause", "{Camat} <meminta> agar [warga pindah]."),
    ("id", "verb-clause", "{Camat Budi} <meralat>, [jalan itu dibuka]."),
    ("id", "verb-clause", "{Dinas Pangan} <memproyeksikan> [panen naik]."),
    ("id", "clause-preposition", "[Jalan ditutup], <menurut keterangan> {polisi}."),
    # speaker, verb, clause
    ("id", "verb-clause", "{Camat Budi} <mengatakan> [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> bahwa [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} juga telah <menegaskan>, [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> dalam rapat desa bahwa [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> dalam rapat desa, [jalan itu ditutup]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> pada Senin [jalan itu ditutup]."),
    ("id", "verb-clause", "{Ketua serikat itu, Yusman Hadi}, <menilai> [jalan rusak]."),
    ("id", "verb-clause", "Seorang warga yang nyaris tewas, {Ayu Kurnia}, <bercerita> [air naik]."),
    ("id", "verb-clause", "Warga perlu siap mengingat {BMKG} <mengumumkan> [hujan turun]."),
    ("id", "verb-clause", "{Badan Cuaca Nusa atau Bacun} <mencatat> [secara umum hujan turun]."),
    ("id", "verb-clause", "{Budi} bisa <memastikan> [jalan dibuka]."),
    ("id", "verb-clause", "{Camat Budi} <mengatakan> [tahun lalu jalan ditutup]."),
    ("id", "verb-clause", "{Budi} <mengatakan> [dalam dua hari terakhir air naik]."),
    ("id", "verb-clause", "{Budi} <mengatakan> pada Mei lalu bahwa [air naik]."),
    ("id", "verb-clause", "Data dari {BPBD Bogor} <menunjukkan> [air naik]."),
    ("id", "verb-clause", "{Budi} <mengatakan> kalau [jalan ditutup]."),
    ("id", "verb-clause", "{Budi} <mengatakan> [jika hujan turun, jalan ditutup]."),
    ("id", "verb-clause", "kabar.example, MEDAN—{Dinas Pangan} <memastikan> [jalan dibuka]."),
    ("id", "verb-clause", "Data panen (padi) dari {Dinas Pangan} <menunjukkan> [panen naik]."),
    (
        "id",
        "verb-clause",
        "Warga siaga mengingat {Badan Cuaca, Iklim, dan Gempa} <mengumumkan> [hujan turun].",
    ),
    ("id", "verb-clause", "Data yang dihimpun {BPBD Bogor} pada 2 Mei <mencatat> [air naik]."),
    ("id", "verb-clause", "{Warga} <mengaku> [takut]."),
    # what only tells how or when stands between subject and verb
    ("id", "verb-clause", "{KPK} hingga kini baru <menduga> [dana itu bocor]."),
    ("id", "verb-clause", "{Polisi} saat ini masih <menduga> [rem itu rusak]."),
    ("id", "verb-clause", "Pada rapat itu {Camat Budi} <menegaskan> [jalan dibuka]."),
    (
        "id",
        "verb-clause",
        "Dalam rapat yang digelar hari ini {Budi Hadi} <menyatakan> [air surut].",
    ),
    # an office that no list has
    ("id", "verb-clause", "{Karobidum Polda Nusa, Kombes Rina Ayu} <menyebut>, [saat ini aman]."),
    ("id", "verb-clause", "{Askum Kejati Nusa, Rina Ayu} <menyebut>, [saksi sudah hadir]."),
    ("id", "clause-cue", "[Air naik], <kata> {kepala wilayah itu Ivan Hadi}."),
    ("id", "verb-clause", "{Danrem 173/Nusa Brigjen Taufan Hadi} <menyebut> [jalan aman]."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Kolonel Budi Hadi} [kontak senjata pecah Kamis pagi].",
    ),
    ("id", "verb-clause", "Selain kasus lama, {Gugus Tugas Nusa} <melaporkan> [air naik]."),
    ("id", "quote-cue", '"[Air naik]," <sebut> pernyataan dari {Palang Biru Nusa}.'),
    # a thing that is told of, and a clause about it
    ("id", "verb-clause", "{Polisi} <mengungkap> [kasus itu sudah lama]."),
    ("id", "verb-clause", "{Polisi} <menjelaskan> [kronologi tabrakan bermula dari rem]."),
    ("id", "verb-clause", "Kabar terakhir dari {Badan SAR Nusa} <menyebutkan> [air surut]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> that [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> on Monday [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <said> on Monday that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> at a meeting with farmers that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> in a letter to the town that [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> [all roads were closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> later that [the road was closed]."),
    ("id", "verb-clause", "{Budi} <mengaku> [sudah tahu]."),
    ("en", "verb-clause", "In response, {Ann Roe} <said> [the road was closed]."),
    ("en", "verb-clause", "{The mayor}, in a letter on Monday, <said> [the road was closed]."),
    ("en", "verb-clause", "{Researchers}, of the club, <says> [the drug works against flu]."),
    ("en", "verb-clause", "{Paris} <claims> [the deal is dead]."),
    # a listener between verb and clause
    ("en", "verb-clause", "{Mayor Ann Roe} <told> reporters that [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <told> reporters [the road was closed]."),
    ("en", "verb-clause", "{Mayor Ann Roe} <told> reporters [she would close the road]."),
    ("en", "verb-clause", "As {Ann Roe} <told> reporters, [the road was closed]."),
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
    ("en", "verb-clause", "{Police} did <not deny> that [the man had been shot]."),
    ("en", "verb-clause", "{Police} <urged> [residents to stay at home]."),
    # speaker, verb, quotation
    ("id", "verb-quote", '{Camat Budi} <berkata>: "[Jalan itu ditutup sampai besok]."'),
    ("id", "verb-quote", '{Camat Budi} <berkata>, "[Jalan itu ditutup]."'),
    ("id", "verb-quote", '{Camat Budi} <menyebut> "[jalan itu ditutup" sampai besok pagi].'),
    ("en", "verb-quote", '{Mayor Ann Roe} <said>: "[The road is closed until noon]."'),
    ("en", "verb-quote", '{Mayor Ann Roe} <said> "[the road is closed" until noon].'),
    ("en", "verb-quote", '{Ann Roe} <tweeted> using the town account: "[The road is closed]."'),
    # quotation, speaker, verb
    ("en", "quote-verb", '"[The road is closed]," {Mayor Ann Roe} <said>.'),
    ("en", "quote-verb-subject", '"[The road is closed]," <said> {Mayor Ann Roe}.'),
    ("en", "quote-verb-subject", "'[The road is closed],' <said> {Ann Roe}."),
    ("en", "quote-verb", '"[That is what we need]," {Ann Roe} <said>.'),
    ("en", "quote-verb", '"[That\'s the third storm]," {Ann Roe} <said>.'),
    ("en", "quote-verb", '"[How we got here is a riddle]," {Ann Roe} <said>.'),
    # the attribution behind the clause, or in its midst
    ("en", "clause-verb", "[The road is closed], {police} <said>."),
    ("en", "clause-verb", "[The reports are untrue], {Ann Roe} <said>."),
    ("en", "clause-verb-clause", "[The road, {police} <said>, is closed until noon]."),
    ("en", "clause-verb-subject", "[The road is closed], <said> {Mayor Ann Roe} on Monday."),
    ("en", "clause-verb-subject", "[The road is closed, <says> {Ann Roe}, and will be for days]."),
    ("en", "clause-verb", "[Roe died, later than predicted], {police} <said>."),
    ("en", "clause-verb", "[Previous reports of 20 dead were wrong], {she} <said>."),
    ("en", "clause-verb-clause", "[Two died, {she} <said>, with 20 others hurt]."),
    ("en", "clause-verb-clause", "[Among the dead were two men, {he} <said>, with 20 hurt]."),
    ("en", "verb-clause", "{Ann Roe} <said> [it was too early to tell if the storm was over]."),
    ("en", "verb-clause", "{Nusa's Lumbir wing chair, Ann Roe}, <told> a paper [both sides talk]."),
    ("en", "verb-clause", "{The Minority Whip, Bob Roe} has <refuted claims> that [he was paid]."),
    ("en", "verb-clause", "{Ann Roe for the Red Cross} <said> [as of today the camp was full]."),
    (
        "en",
        "verb-clause",
        "{Ann Roe} <told> Northwire that [the town was empty] in an interview Thursday.",
    ),
    (
        "en",
        "clause-preposition",
        "[By Monday it had burned 20 homes, not 10], <according to> {Ann Roe}, known as the chief.",
    ),
    ("en", "verb-clause", "{Nusa and Maro} <said> [two people died]."),
    ("en", "clause-verb", "MARO: [Two people died], {police} <said>."),
    ("en", "clause-verb", "MARO, Jan 5 (Northwire): [Two people died], {police} <said>."),
    ("en", "verb-clause", "{Nusa Hospital medical director Ann Roe} <said> [two people died]."),
    ("en", "verb-clause", "{NPA standing council member, Ann Roe}, <said> [two people died]."),
    ("en", "verb-clause", "{Ann Roe} <said> [this is what they wanted]."),
    ("en", "verb-clause", "{The union} <said> in a release [at least 30 people marched]."),
    (
        "en",
        "clause-preposition",
        "[Voters are split] <according to> a survey from {the Maro Group}, Inc.",
    ),
    # a long title before a name, a description that goes on with a participle
    (
        "en",
        "clause-verb",
        "[Two roads were closed], {Nusa Town Fire Department Deputy Battalion Chief Ann M. Roe} "
        "<said>.",
    ),
    ("en", "verb-clause", "{Nusa geologist Ann Roe} <predicted> [a long dry spell]."),
    (
        "en",
        "verb-clause",
        "{Many voters} waiting in Nusa for the gates to open <said> [they had no plan].",
    ),
    ("en", "quote-verb", '"[It is closed]," {officials} leading the talks with Nusa Corp <said>.'),
    (
        "en",
        "participle",
        "{A consumer group} faulted Mayor Ann Roe’s plan, <saying> [it was late].",
    ),
    ("en", "verb-clause", "{Book publishing giant Northwire} <announced> [a deal with unions]."),
    ("en", "verb-clause", "{Northern Airlines' Ann Roe} <reported> [three cancellations]."),
    (
        "en",
        "participle",
        "{The company} gave workers until noon to decide, <calling> [it a fair deal].",
    ),
    ("en", "participle", "{The majority} disagreed, <concluding> that [the road was safe]."),
    ("en", "verb-clause", "{The Bureau of Roads} <recommends> that [drivers check their brakes]."),
    ("en", "name-quote", "On Monday {the mayor} was blunt: “[We have no money for this].”"),
    ("en", "name-quote", "{Ann Roe} was not amused: “[We have no money for this].”"),
    ("en", "verb-clause", "{Ann Roe} <came to the conclusion> that [the claims were lies]."),
    ("en", "verb-clause", "The team, which {officials} <say> [came late], lost."),
    (
        "en",
        "preposition-clause",
        "<According to> Northwire, quoting {the Maro Agency}, [the army is on alert].",
    ),
    (
        "en",
        "verb-clause",
        "{Studies} at Nusa, made in 1989, <show> [various plants, such as peas, lose leaves].",
    ),
    ("en", "participle", "{The group} issued a statement <saying>, “[We regret the loss].”"),
    ("en", "verb-quote", "{Roe}, when asked whether he would go, <replied>: “[Never].”"),
    ("en", "verb-quote", "{Roe} <said> of the win: “[It is unreal].”"),
    ("en", "name-quote", "{Bob Poe}, an eyewitness: “[The ground shook and we ran].”"),
    ("en", "verb-clause", "{Roe} <went so far as to say> that [the team was poor]."),
    (
        "en",
        "verb-clause",
        "{The researchers} <said> [by framing Nusa as good, the papers help it].",
    ),
    ("en", "absolute", "Fans were angry, with {one reader} <writing> “[Who will pay for it?]”"),
    ("en", "absolute", "The town gave up, with {the Herald} <reporting> [no school would open]."),
    ("en", "written", "All that visitors get is {a message} <stating>, “[The page is gone].”"),
    ("en", "verb-clause", "The plan was cut, though {officers} are <saying> that [it is safe]."),
    ("en", "verb-clause", "{Police} <denied> [the man had been shot]."),
    ("en", "verb-clause", "{The mayor} <noted> [Northwire had lost its way]."),
    ("en", "verb-clause", "{Doctors} <fear> [the outbreak will spread to the north]."),
    ("en", "verb-clause", "{Parents} <are concerned> [the state will close the school]."),
    (
        "en",
        "preposition-clause",
        "Nusa turns away boats which, <according to> {Northwire}, [the council has criticised].",
    ),
    ("en", "participle", "{Northwire} lost its case — <claiming> [the judge was biased]."),
    ("en", "participle", "{Nusa Corp} raised its offer, <calling> [it “the last and best]”."),
    (
        "en",
        "participle",
        "{The union} turned down the offer, <describing> [it as an insult to workers].",
    ),
    # what stands between verb and clause has commas
    (
        "en",
        "verb-clause",
        "{Ann Roe} <said> in a letter to nurses, porters and cooks that [the ward would close].",
    ),
    # one clause of two tells what was said
    (
        "en",
        "verb-clause",
        "Although {Ann Roe} <said> [it was “odd” to be back], she kept working.",
    ),
    (
        "en",
        "verb-clause",
        "Bob Poe sued the town in May after {he} <alleged> that [the road was unsafe].",
    ),
    ("en", "verb-clause", "We met Ann Roe in May, when {she} <told> us [she was torn over it]."),
    ("en", "clause-verb", "[But the town agreed to sell the hall], {Ann Roe} <said>."),
    ("en", "clause-verb", "[The man fled on foot], {police in Nusa} <said> days after the fire."),
    ("en", "verb-clause", "Reached by phone, {Roe’s mother} <told> Northwire [he was asleep]."),
    ("en", "verb-clause", "{The councillors} <contend> that [rates rose, a claim he denies]."),
    # what a verb that wants "that" tells without it: a pronoun and its verb
    ("en", "verb-clause", "{Ann Roe} <noted> [he was late for the vote]."),
    ("en", "verb-clause", "{Police} <denied> [he said so]."),
    ("en", "verb-clause", "{A clerk} allegedly <complained> [they had no heating]."),
    ("en", "verb-clause", "{Ann Roe} <told> Northwire's Bob Poe [she was “joking” as they met]."),
    ("en", "verb-clause", "In the letter {he} <says> [the road was closed]."),
    ("en", "relative", "{Ann Roe}, who's <stated> publicly that [it is unfair], went home."),
    ("en", "participle", "Update, 1.20pm: {Ann Roe} left, <saying> [she was tired]."),
    (
        "en",
        "second-predicate",
        "{The mayor} condemned “silly” attacks on him and <said> [they were cruel].",
    ),
    # a part of a sentence in marks
    ("en", "quote-verb", "[He “had no idea it was coming],” {Ann Roe} <said>."),
    ("en", "quote-verb", "And “[we had no idea it was coming],” {Ann Roe} <said>."),
    # who spoke stands behind the quotation, and another passed it on
    (
        "en",
        "quote-verb",
        'Northwire reports: "[We did our job]," {Ann Roe} <argued>.',
    ),
    (
        "en",
        "verb-quote",
        '{Bob Poe} <tells> the News; "[For now it is open]."',
    ),
    (
        "en",
        "quote-verb-subject",
        '"[It is open]," <said> {Nusa legal director Ann Roe} in a post.',
    ),
    (
        "en",
        "verb-clause",
        "Not all met Bob Poe, whom {the mayor} <said> [she had met twice].",
    ),
    # any verb behind speech
    ("en", "quote-verb", "“[I did nothing wrong!]” {she} <fumes>."),
    ("en", "quote-verb", "“[I did nothing wrong],” {Ann Roe} <sighed>."),
    ("en", "quote-verb-subject", "“[I did nothing wrong],” <thundered> {Ann Roe}."),
    ("en", "quote-verb", "“[I was told so],” {Mr Roe} <is recorded as saying>."),
    # a dateline without a dash
    (
        "en",
        "verb-clause",
        "MARO, Jan 9 (Northwire) {One study} <shows> [milk is good for the heart].",
    ),
    # a relative clause
    ("en", "relative", "{Ann Roe}, who <said> [the road was closed to all]."),
    ("en", "relative", "At noon, {Ann Roe}, who <said> [the road was closed], won the vote."),
    # who the speaker is stands behind the name, and is no content
    ("en", "clause-verb-subject", "[Roads closed], <said> {Ann Roe}, a nurse who saw it."),
    (
        "en",
        "clause-verb-subject",
        "[Roads closed], <said> {Ann Roe}, information officer for Nusa.",
    ),
    ("en", "clause-verb-subject", "[The road, <said> {Ann Roe}, the mayor, is closed]."),
    ("en", "clause-preposition", "[Roads closed], <according to> {Ann Roe}, the town's mayor."),
    # "kata X" before, behind and inside
    ("id", "quote-cue", '"[Jalan itu ditutup]," <kata> {Camat Budi}.'),
    ("id", "quote-cue", '"[Jalan itu ditutup]," <ujar>{nya}.'),
    ("id", "quote-cue", '"[Jalan itu ditutup]," <semprot>{nya}.'),
    ("id", "quote-cue", '"[Jalan itu ditutup]," <ketus> {Camat Budi}.'),
    ("id", "quote-cue", "’’[Jalan itu ditutup],’’ <kata> {Camat Budi}."),
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
    ("id", "quote-preposition", '"[Jalan itu ditutup]," <menurut> {Camat Budi}.'),
    ("en", "quote-preposition", '"[The road is closed]," <according to> {Mayor Ann Roe}.'),
    # "disampaikan X", "demikian pernyataan X"
    ("id", "passive-clause", "<Disampaikan> {Camat Budi} bahwa [jalan itu ditutup]."),
    ("id", "passive-clause", "<Disampaikan> {Camat Budi}, [jalan itu ditutup]."),
    ("id", "clause-passive", "[Jalan itu ditutup], demikian <disampaikan> {Camat Budi}."),
    ("id", "quote-passive", '"[Jalan itu ditutup]," demikian <disampaikan> {Camat Budi}.'),
    (
        "id",
        "quote-noun",
        '"[Kami menolak perang]," <demikian pernyataan> {Kementerian Pertahanan}.',
    ),
    ("id", "quote-noun", '"[Kami siaga]," <isi keterangan> {Kementerian Pertahanan}.'),
    ("id", "quote-cue", '"[Kami siaga]," <kata> {Menteri Dalam Negeri Budi Hartono} di kantornya.'),
    ("id", "quote-cue", '"[Kami siaga]," <ujar> {Kasie Darurat BPBD Kota Sendang, Umar Rofiq}.'),
    ("id", "verb-clause", "{Umar Rofiq} <meminta> [Menkeu segera menjelaskan pos itu]."),
    ("id", "verb-clause", "{Umar Rofiq} <mengatakan> [Menkeu akan mengumumkan hasilnya]."),
    ("id", "verb-clause", "{Istrinya} <mengatakan> [jalan rusak]."),
    ("id", "verb-clause", "{Sonya} <mengatakan> [jalan ke rumah Sonya rusak]."),
    ("id", "verb-clause", "{Umar Rofiq} <memerinci> [jalan rusak]."),
    ("id", "verb-clause", "{Umar Rofiq} <beralasan> [jalan rusak]."),
    ("id", "clause-cue-clause", "[Setelah dihitung <kata> {dia}, ada dua laporan yang lengkap]."),
    ("id", "clause-cue-clause", "[Pencarian di laut, <kata> {dia} berlanjut sampai malam]."),
    ("id", "cue-clause", "Saat ini, <lanjut>{nya} [pihak sekolah belum dihubungi]."),
    ("id", "clause-cue", "[Air naik sampai atap], <kata>{nya} lagi."),
    ("id", "cue-clause", "Sejak itu, <kata> {pria} yang akrab disapa Bang Tejo, [warga siaga]."),
    ("id", "clause-cue-clause", "[Untuk bantuan, masih <kata> {Umar Rofiq}, pihaknya menunggu]."),
    ("id", "clause-preposition-clause", "[Harga itu <menurut> {Umar Rofiq}, lebih murah]."),
    ("id", "clause-noun", "[Jalan ke kota ditutup], <demikian keterangan> {Dinas Perhubungan}."),
    # the speaker stands farther off
    ("id", "participle", "{Camat Budi} menolak, <sambil menambahkan> bahwa [jalan itu ditutup]."),
    ("en", "participle", "{Ann Roe} dismissed the plan, <arguing> that [the road was closed]."),
    ("en", "participle", "{Ann Roe} dismissed the plan, <arguing> [the road was closed]."),
    ("en", "second-predicate", "{Ann Roe} visited the school and <said> [the road was closed]."),
    ("en", "relative", "{Ann Roe}, who <said> that [the road was closed]."),
    ("en", "relative", "{Ann Roe}, who <said> that [the road was closed], resigned."),
    ("id", "relative", "{Budi}, yang <mengatakan> bahwa [jalan itu ditutup]."),
    ("en", "relative", "The toll angered {drivers}, who <say> [it is unfair]."),
    ("en", "relative", "It was opposed by {two pilots} who <claim> [they were never asked]."),
    ("en", "participle", "{Ann Roe} has fought the toll, <maintaining> [it was unfair to her]."),
    ("en", "participle", "{Ann Roe} wrote to them, <urging> [members to stay away]."),
    ("en", "absolute", "The vote was close, with {Roe's lawyers} <saying> [it was unfair]."),
    (
        "en",
        "participle",
        "{Ann Roe} has appealed to members, <asking> them [what they had to lose].",
    ),
    ("en", "preposition-clause", "<According to> {a letter} seen by Northwire, [the mill closed]."),
    (
        "en",
        "clause-preposition-clause",
        "[The mill, <according to> {court papers} from May, had closed].",
    ),
    ("en", "verb-clause", "{Prosecutors} <allege> [Bob Roe stole the money]."),
    ("en", "verb-clause", "{Guards} <said> [the man charged at them, which is when he fell]."),
    ("en", "verb-clause", "{Ann Roe} <said> [he met with aides and was encouraging “calm talks]”."),
    ("en", "verb-clause", "Ann Roe went on to tell them why {she} <thinks> [the toll is unfair]."),
    ("en", "verb-clause", "During the talks, {both sides} <said> [the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> [she is worried that the road was closed]."),
    ("en", "verb-clause", "{Ann Roe} <said> [she feels “very good about it all]”."),
    (
        "en",
        "clause-preposition-clause",
        "[A fight began, <according to> {police}, but the suspect fled].",
    ),
    ("en", "verb-clause", "{Ann Roe} <wrote> in the Feb. 3 post that [the mill had closed]."),
    ("en", "participle", "{Ann Roe} denied that, <saying> in an email that [it was untrue]."),
    # nobody else speaks than the outlet
    (
        "id",
        "relay-clause",
        "<Dikutip dari> {Keterbukaan Informasi} ke Bursa Nusa, [jalan itu ditutup].",
    ),
    ("id", "relay-clause", "<Dilansir> {Kantor Berita Nusa}, [jalan itu ditutup]."),
    ("id", "clause-relay", "[Jalan itu ditutup], <dikutip dari> {Kantor Berita Nusa}."),
    ("en", "relay-clause", "<As reported by> {Northwire}, [the road was closed]."),
    ("en", "clause-relay", "[The road was closed], <as reported by> {Northwire}."),
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
    (
        "id",
        "quote-cue",
        '"[Jalan ditutup]," <kata> {wakil bupati di Lembah Hijau, Budi Utomo}, Kamis.',
    ),
    (
        "id",
        "quote-cue",
        '"[Jalan ditutup]," <kata> {seorang warga di Desa Sari, Kecamatan Jati, Budi (43)}.',
    ),
    ("id", "quote-cue", '"[Jalan ditutup]," <kata> {warga} di Desa Sari, Kecamatan Jati.'),
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
    ("id", "quote-cue", '"[Selesai]," <kata> {Wakaurbin Polda Banten, AKBP Budi Utomo}, Kamis.'),
    ("id", "preposition-clause", "<Menurut> {Budi} [sopir truk mengantuk]."),
    (
        "id",
        "preposition-clause",
        "<Menurut> {Direktur RSUD Lebak dokter Budi Utomo} [dua pasien pulang].",
    ),
    ("id", "verb-clause", "{Rina} <mengaku> [kecewa dengan putusan itu]."),
    ("id", "verb-clause", "{Rina} <mengaku> [mendapat kabar itu dari temannya]."),
    ("id", "verb-clause", 'Dalam laporan berjudul "Air Kita", {WWF} <menyebut> [air turun].'),
    ("id", "verb-clause", '{Laporan} berjudul "Sungai dan Hutan Kita" <menyebut> [air turun].'),
    ("id", "verb-clause", "Menjawab pertanyaan warga, {Camat Budi} <menyebut> [air turun]."),
    ("id", "verb-clause", "Berbicara di Kabul, {Menteri Budi Utomo} <menyebut> [air turun]."),
    ("id", "second-predicate", "{Rina} membantah tuduhan itu dan <menyebut> [Budi berbohong]."),
    ("id", "relay-clause", "<Dilansir> kantor berita {Antara}, [air sungai turun]."),
    ("id", "relay-clause", "<Dikutip dari> laman resmi {BMKG}, Kamis (18/9), [air laut turun]."),
    (
        "id",
        "verb-clause",
        "{Sumber militer} yang tidak mau disebutkan namanya kepada Antara <mengatakan> [air naik].",
    ),
    ("id", "verb-clause", "{Tolo Post} <melaporkan> [insiden itu sebagai serangan bom]."),
    ("id", "verb-clause", "{Polisi} <mengungkap> [motif pembunuhan itu adalah dendam]."),
    ("id", "name-quote", '{Rina Dewi} membantah tudingan itu. "[Saya di rumah waktu itu]."'),
    ("id", "name-quote", 'Namun, {Budi Utomo} membantahnya. "[Itu sama sekali tidak benar]."'),
    ("en", "name-quote", '{Ann Roe} denied it. "[I was not at home that night]."'),
    ("id", "quote-cue", '"[Api padam]," <kata> {PS. Kasi Humas Polres Solo, Bripka Budi Utomo}.'),
    ("id", "quote-cue", '"[Aturan itu lemah]," demikian <kata> {Rina Dewi}.'),
    ("id", "quote-cue", '"[Aturan itu lemah]," demikian <sorot> {Rina Dewi}.'),
    ("id", "clause-cue", "[Di antara korban ada dua anak], <kata> {polisi}."),
    ("id", "verb-clause", "{Warga Desa Sari} <mengatakan> kepada Antara [dua rumah hanyut]."),
    ("id", "verb-clause", "{Rina} <mengatakan> kepada wartawan [pelaku sudah ditangkap]."),
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
        "verb-clause",
        "Mereka marah lantaran sebelumnya {Budi Utomo} hanya <menyebut> bahwa [stok aman].",
    ),
    ("id", "verb-clause", "Warga Terdampak\n{Badan intelijen Iran} <melaporkan> [20 orang tewas]."),
    ("id", "quote-cue", 'Rugi puluhan juta rupiah."[Luasnya 60 meter]," <tandas> {Budi}.'),
    (
        "id",
        "verb-clause",
        "{Pengamat Alvin Utomo} sekaligus anggota Ombudsman <menyebut> [sinyal menyala].",
    ),
    ("id", "verb-clause", "Seketika {ia} <mengatakan> [pasien sudah pulang]."),
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
    ("id", "verb-clause", "{Marsekal Hadi Utomo} yang dihubungi <mengatakan>, [kapal berangkat]."),
]

SEVERAL_CLAIMS = [
    pytest.param(
        "en",
        [
            (
                "verb-clause",
                "{Mayor Ann Roe}, who saw it, <called> [the fire the deadliest in 20 years].",
            ),
        ],
        id="a superlative judges",
    ),
    pytest.param(
        "en",
        [
            (
                "verb-clause",
                "{Northwire} <learned> that [according to a post, the site is shut].",
            ),
            ("nested", "Northwire learned that <according to> {a post}, [the site is shut]."),
        ],
        id="a source of what somebody has learned",
    ),
    pytest.param(
        "en",
        [
            ("clause-verb", "[The union called for closing the mill], {he} <said>."),
            ("nested", "{The union} <called for> [closing the mill], he said."),
        ],
        id="somebody says what others call for",
    ),
    pytest.param(
        "en",
        [
            ("clause-verb", "[The guards said the man had fled], {Ann Roe} <said>."),
            ("nested", "{The guards} <said> [the man had fled], Ann Roe said."),
        ],
        id="somebody says what others said",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{The mayor} <said> [it was over], with Roe adding that it was not."),
            ("absolute", "The mayor said it was over, with {Roe} <adding> that [it was not]."),
        ],
        id="another speaker in a clause without a finite verb",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <said> [the toll was dead], and Bob Poe said it had begun."),
            ("verb-clause", "Ann Roe said the toll was dead, and {Bob Poe} <said> [it had begun]."),
        ],
        id="two sentences in one, a speaker each",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <called> [it “a blow to all of us]” and said she wept."),
            (
                "second-predicate",
                "{Ann Roe} called it “a blow to all of us” and <said> [she wept].",
            ),
        ],
        id="a judgement in quotation marks and a second verb",
    ),
    pytest.param(
        "id",
        [
            ("clause-cue", "[Para nelayan khawatir bahwa ombak naik], <kata> {Budi}."),
            ("nested", "{Para nelayan} <khawatir> bahwa [ombak naik], kata Budi."),
        ],
        id="somebody says what others fear",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Roe} <put> [it at two], but doctors said five had died."),
            ("verb-clause", "Roe put it at two, but {doctors} <said> [five had died]."),
        ],
        id="two estimates",
    ),
    pytest.param(
        "id",
        [
            ("verb-clause", "{Budi} <mengatakan> [jalan ditutup] dan menegaskan bahwa air naik."),
            ("and-that", "Budi mengatakan jalan ditutup <dan menegaskan> bahwa [air naik]."),
        ],
        id="a second verb behind and, with that",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <said> [the road was closed] and added that ice was near."),
            ("and-that", "Ann Roe said the road was closed and <added> that [ice was near]."),
        ],
        id="a second verb behind and, in English",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{MGM} <said> [it would close the road], and added it is in need."),
            ("and-that", "MGM said it would close the road, and <added> [it is in need]."),
        ],
        id="a second verb behind and, without that",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <denied> [leading a plot] and called for them to resign."),
            ("and-that", "Ann Roe denied leading a plot and <called for> [them to resign]."),
        ],
        id="a request behind and",
    ),
    pytest.param(
        "id",
        [
            ("verb-clause", "{Camat Budi} <mengatakan> [Polisi melaporkan jalan ditutup]."),
            ("nested", "Camat Budi mengatakan {Polisi} <melaporkan> [jalan ditutup]."),
        ],
        id="a report in a report",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <said> [police reported the road was closed]."),
            ("nested", "Ann Roe said {police} <reported> [the road was closed]."),
        ],
        id="a report in a report, in English",
    ),
    pytest.param(
        "en",
        [
            ("quote-verb", '"[We saw it]," {he} <said>, "and we ran."'),
            ("quote-verb", '"We saw it," {he} <said>, "[and we ran]."'),
        ],
        id="a quotation that its attribution interrupts",
    ),
    pytest.param(
        "en",
        [
            ("quote-verb", '"[It is closed]," {Ann Roe} <said>. "It opens at noon."'),
            ("quote-continues", '"It is closed," {Ann Roe} <said>. "[It opens at noon]."'),
        ],
        id="a quotation that goes on behind the full stop",
    ),
    pytest.param(
        "id",
        [
            ("quote-cue", '"[Air naik cepat]," <kata> {Budi}.\n"Kami semua naik ke atap."'),
            ("quote-alone", '"Air naik cepat," kata Budi.\n"[Kami semua naik ke atap]."'),
        ],
        id="a quotation alone in the next paragraph",
    ),
    pytest.param(
        "id",
        [
            ("verb-clause", "{Rina} <menyebut> [jalan ditutup], namun Budi menyebut jalan dibuka."),
            ("verb-clause", "Rina menyebut jalan ditutup, namun {Budi} <menyebut> [jalan dibuka]."),
        ],
        id="a second clause with a speaker of its own",
    ),
    pytest.param(
        "id",
        [
            ("verb-clause", "{Rina} <menyebut> [air naik], sedangkan menurut Budi, air turun."),
            (
                "preposition-clause",
                "Rina menyebut air naik, sedangkan <menurut> {Budi}, [air turun].",
            ),
        ],
        id="a second clause with a source of its own",
    ),
    pytest.param(
        "id",
        [
            ("verb-clause", "{Rina} <membantah> [terlibat] dan mengatakan dirinya di rumah."),
            ("and-that", "Rina membantah terlibat <dan mengatakan> [dirinya di rumah]."),
        ],
        id="a second verb of the same speaker without that",
    ),
]

NO_CLAIM = [
    ("id", "what is urgent", "Di Lebak perubahan usaha kian mendesak dilakukan."),
    ("id", "what befalls a thing", "Donor darah dilakukan setelah memastikan aturan ditaati."),
    ("id", "an act of those asked", "Semua anggota diharapkan terlibat mengajak warga taat."),
    ("id", "what makes somebody feel so", "Arus deras membuatnya khawatir rumah ikut hanyut."),
    ("id", "thanks and wishes", "Budi menyampaikan terima kasih dan menyampaikan aspirasi."),
    ("id", "a measure in a list", "Desa dipilih secara acak dan menurut kepadatan penduduk."),
    ("id", "when something was", "Ia pingsan saat menuntut upahnya."),
    ("id", "news of a matter", "Pemprov menyampaikan perkembangan terkini kasus flu di Banten."),
    ("id", "condolences", "Budi menyampaikan bela sungkawa."),
    ("id", "a denial that only points", "Budi membantah tudingan itu dan pergi."),
    ("id", "a refusal to say", "Budi menolak mengatakan siapa pelakunya."),
    ("id", "a pointer that is passed on", "Dilansir AFP, Budi menyampaikan hal itu di Kabul."),
    ("en", "a question after a date", "In 2020, who said that prices would fall?"),
    ("en", "a call", "Ann Roe called an ambulance."),
    ("en", "claims in general", "The losses challenged recent claims that the army was winning."),
    ("en", "who announces it", "The report repeats the figures announced monthly by the bank."),
    ("en", "lives that are lost", "The epidemic claimed at least 240 lives in May."),
    ("en", "a noun that looks like a verb", "Asylum claims rose again."),
    ("en", "a name before such a noun", "New Nusa orders fell last month."),
    ("en", "a strike", "The union called a strike."),
    ("en", "a number to call", "Ann Roe called the police."),
    ("en", "praise alone", "Ann Roe praised the crew."),
    ("en", "where something is put", "Ann Roe put the boat at risk."),
    ("en", "an act without a proposition", "The Reds claimed responsibility."),
    ("en", "a question", "Bob Roe asked the mayor if she would go."),
    ("en", "what a sign says", 'They held signs saying "Pay us now and pay us well".'),
    ("en", "what a sign reads", 'Ann Roe put up a sign that read "Pay us now".'),
    ("en", "a participle", "The storm spawned 10 confirmed tornadoes."),
    ("en", "an order without a verb", "She packed boxes, as the authorities ordered evacuations."),
    ("en", "a relative clause", "Nusa and Maro agreed to a plan that would end the fighting."),
    ("en", "a noun before its verb", "Casualty estimates are expected."),
    ("en", "a share of the asked", "Of those asked, 48 percent said that they would vote."),
    ("id", "a preposition that reports nothing", "Warga hidup menurut adat lama."),
    ("id", "an act of finding", "Warga menemukan mayat di sungai."),
    ("id", "a pointer", "Hal itu disampaikan Camat Budi."),
    ("id", "a pointer behind a verb", "Camat Budi menyampaikan itu di balai desa."),
    ("id", "a punishment that is asked for", "Jaksa menuntut delapan tahun penjara."),
    ("id", "a punishment of somebody", "Jaksa menuntut terdakwa dengan pidana 9 tahun penjara."),
    ("id", "a pointer at the sentence before", "Begitu kata Camat Budi di balai desa."),
    ("id", "a pointer and a passive", "Demikian dikatakan Camat Budi di balai desa."),
    ("id", "what somebody may not conclude", "Polisi tak boleh gegabah dalam menyimpulkan sebab."),
    ("id", "what somebody is forced to", "Tersangka dipukul agar mengakui pencurian itu."),
    ("id", "a case told of in some way", "Polisi akhirnya mengungkap secara resmi motif itu."),
    ("id", "a case that is solved", "Polisi mengungkap jaringan pencuri motor."),
    ("id", "a case with a relative clause", "Polisi mengungkap kasus yang menewaskan warga itu."),
    ("id", "a complaint to the police", "Korban melaporkan kejadian tersebut ke Polsek Nusa."),
    ("id", "thanks", "Camat Budi menyampaikan terima kasih kepada warga."),
    ("id", "other words", "Surat itu jelas Rusia, bukan Ukraina."),
    ("id", "a turn of phrase", "Warga diam dengan kata lain, setuju."),
    ("id", "demands", "Setibanya di balai desa, massa aksi menyampaikan tuntutannya."),
    ("id", "what somebody only speaks of", "Camat Budi menjelaskan soal rapat itu."),
    ("id", "a clause of time", "Dia lari setelah polisi menyebut jalan ditutup."),
    ("id", "what somebody cannot say yet", "Dia belum bisa memastikan kapan jalan dibuka."),
    ("id", "a passive that tells of a state", "Pabrik di Solo, Jawa, itu dinyatakan pailit."),
    ("id", "a source that nobody is", "Dari hasil pemeriksaan terhadap saksi, rem itu rusak."),
    ("id", "the title of a work", '"Jalan Pulang", novel Budi Santoso, terbit lagi.'),
    ("id", "a relative clause without that", "Budi yang mengatakan hal itu pergi."),
    ("id", "a quotation that is a name", '"Kami takut" jadi judul film itu.'),
    ("id", "a source quoted without a content", "Harian Nusa mengutip pernyataan Camat Budi."),
    ("id", "a cue at the end of the text", "Camat Budi mengatakan"),
    ("id", "a cue that nobody stands behind", "Jalan itu ditutup, kata di sana."),
    (
        "id",
        "what somebody is asked to say",
        "Salah satunya, Budi, yang meminta Menkeu menjelaskan pos itu.",
    ),
    ("id", "what will be announced", "Presiden Budi Santoso akan mengumumkan aturan itu sendiri."),
    ("id", "a share of those polled", "Sebanyak 49,6 persen responden menilai kinerja itu biasa."),
    ("id", "what something is sorted by", "Menurut Inflasi tahunan, harga beras tercatat naik."),
    ("id", "an act of telling", "Budi Santoso menyampaikan klarifikasi mengenai rapat itu."),
    ("id", "where something is printed", "Angka itu dimuat dalam laporan Badan Nusa pada Kamis."),
    ("id", "a purpose", "Tujuannya memastikan agar pengurus RW tidak lengah."),
    ("id", "a condition", "Syaratnya meminta izin kepada pengurus RW."),
    ("id", "a disease", "Berdasarkan laporan perkembangan Covid-19, jalan itu ditutup."),
    ("en", "an act of finding", "Divers found a body in the river."),
    ("en", "an act of adding", "Ann Roe visited the school and added rooms."),
    ("en", "something not said", "The mayor has not said the road was closed."),
    ("en", "what somebody was told", "The mayor was told the road was closed."),
    ("en", "a relative clause without that", "Ann Roe, who said it often, resigned."),
    ("en", "a listener and no content", "Mayor Ann Roe told reporters nothing."),
    ("en", "a noun", "The fund's report shows a gap."),
    ("en", "a clause of time", "After the channels reported the fire, people fled."),
    ("en", "a source quoted without a content", "Northwire quoted Ann Roe."),
    ("en", "a source quoted as saying nothing", "Northwire quoted Ann Roe as saying."),
    ("en", "a listener and what is told", "Over the radio, a guard told them there was “a leak.”"),
    ("en", "a question behind an aside", "When asked if he believed that it was over, she left."),
    ("en", "what was alleged of somebody", "Ann Roe rejected allegations made against the club."),
    ("en", "a work and who made it", "In “Long Road,” Ann Roe imagines a town."),
    ("en", "a question that is no request", "Ann Roe asked him a question about the road."),
    ("en", "a clause of time, with a pronoun", "It rained after he announced his bid for mayor."),
    ("en", "a noun that says nothing", "The reference was odd, claiming the road was closed."),
    ("en", "what was predicted", "The wind was slightly above predicted strength."),
    ("en", "what somebody wrote", "Ann Roe wrote the opinion, joined by two judges."),
    ("en", "a thing made clear", "Ann Roe clarified her plans for the old town."),
    ("en", "what was found somewhere", "A body found in a park was named Friday, the third one."),
    ("en", "a quotation before any speaker", '"No speaker is named for this," it went.'),
]

# What is not right yet; a fix turns the row red here, and it moves to a table above.
NOT_YET = [
    pytest.param(
        "id",
        ["{Camat Budi} mengunjungi sekolah dan <mengatakan> [jalan itu ditutup]."],
        id="a second predicate in Indonesian",
    ),
    pytest.param(
        "en",
        ["{Researchers}, of the university, <says> [the vaccine works]."],
        id="what stands between commas and a verb is the subject, not what follows",
    ),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_report_gives_its_claim(code: str, rule: str, text: str) -> None:
    claims = reported(plain(text), code)
    assert [(claim.rule, marked(plain(text), claim)) for claim in claims] == [(rule, text)]


@pytest.mark.parametrize(("code", "rows"), SEVERAL_CLAIMS)
def test_one_sentence_can_report_twice(code: str, rows: list[tuple[str, str]]) -> None:
    text = plain(rows[0][1])
    assert [(claim.rule, marked(text, claim)) for claim in reported(text, code)] == rows


@pytest.mark.parametrize(
    ("code", "text"),
    [pytest.param(row[0], row[2], id=f"{row[0]}: {row[1]}") for row in NO_CLAIM],
)
def test_what_reports_nothing_gives_no_claim(code: str, text: str) -> None:
    assert [marked(text, claim) for claim in reported(text, code)] == []


@pytest.mark.xfail(strict=True, reason="grammar that factdb does not know yet")
@pytest.mark.parametrize(("code", "rows"), NOT_YET)
def test_what_is_not_read_yet(code: str, rows: list[str], request: pytest.FixtureRequest) -> None:
    text = plain(rows[0]) if rows else request.node.callspec.id
    assert [marked(text, claim) for claim in reported(text, code)] == rows


# (language, who passes on, the sentence with its claim marked)
RELAYS = [
    ("id", ["Kantor Nusa"], "[Jalan ditutup], <kata> {Budi}, seperti dikutip Kantor Nusa."),
    ("id", ["Harian Nusa"], "Harian Nusa <mengutip pernyataan> {Budi} yang menyebut [air naik]."),
    ("id", ["Kantor Nusa"], "Kantor Nusa <melaporkan> [air naik], dengan mengutip {Camat Budi}."),
    ("en", ["Northwire"], "Northwire <quoted> {Ann Roe} as saying [the road was closed]."),
    ("en", ["the Northwire"], "{Ann Roe} was <quoted by> the Northwire as saying [two had died]."),
    ("en", ["Northwire"], "Northwire <reported> [the road was closed], citing {Ann Roe}."),
    ("en", ["Northwire"], "{Ann Roe} <said> [the road was closed], as quoted by Northwire."),
    ("en", ["Northwire"], "{Ann Roe} <said> that [the road was closed], according to Northwire."),
    ("en", ["Northwire"], '"[We ran]," {Ann Roe} <said>, according to Northwire.'),
]


@pytest.mark.parametrize(("code", "names", "text"), RELAYS, ids=[row[2] for row in RELAYS])
def test_an_outlet_that_passes_on_is_no_speaker(code: str, names: list[str], text: str) -> None:
    (claim,) = reported(plain(text), code)
    assert marked(plain(text), claim) == text
    assert [relay.name for relay in claim.relays] == names
    assert [relay.span.of(plain(text)) for relay in claim.relays] == names


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Camat Budi mengatakan air naik, sedangkan Dinas Perhubungan melaporkan hujan."),
        ("en", 'The "safe" zone, officials said on Monday, is closed.'),
    ],
)
def test_every_claim_of_a_report_lies_in_its_sentence(code: str, text: str) -> None:
    for claim in parsed(text, code).claims:
        assert claim.kind is not Kind.NARRATIVE
        assert 0 <= claim.span.start < claim.span.end < len(text)
