"""Sentences that report more than once, or not at all: marked as `marks` tells.

Those with one claim have a table in the tests of the module that finds it: here, in `subjects` and
in `contents`.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from marks import marked, parsed, plain, reported

from factdb.parse.cues import unit
from factdb.records import Kind

# (language, the rule of each claim and the sentence with the claim marked)
SEVERAL_CLAIMS = [
    pytest.param(
        "en",
        [
            ("verb-clause", "{Roe} <said> [it was “a trap],” while Lund said it was “a gift.”"),
            ("verb-clause", "Roe said it was “a trap,” while {Lund} <said> [it was “a gift].”"),
        ],
        id="while parts two who speak behind a quotation",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Roe} <said> [the plan was late], calling it a mistake."),
            ("and-that", "Roe said the plan was late, <calling> [it a mistake]."),
        ],
        id="a judgement behind what somebody says",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Police} <said> [two men fled], and witnesses said they saw a third."),
            ("verb-clause", "Police said two men fled, and {witnesses} <said> [they saw a third]."),
        ],
        id="a subject with its past is no list of names",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Police} <said> [it was over] but Ann Roe said it went on."),
            ("verb-clause", "Police said it was over but {Ann Roe} <said> [it went on]."),
        ],
        id="what is said against it, without a comma",
    ),
    pytest.param(
        "en",
        [
            ("quote-verb", "“[It rained],” {Ann Roe} <said>, “and then,” she added, “it froze.”"),
            ("quote-verb", "“It rained,” Ann Roe said, “[and then],” {she} <added>, “it froze.”"),
            ("quote-verb", "“It rained,” Ann Roe said, “and then,” {she} <added>, “[it froze].”"),
        ],
        id="a quotation parted twice",
    ),
    pytest.param(
        "en",
        [
            ("participle", "{Roe}, <noting> that [the dam leaked], urged people to leave."),
            ("verb-clause", "{Roe}, noting that the dam leaked, <urged> [people to leave]."),
        ],
        id="a participle between a subject and its verb",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <said> [the crews did well]:\n\n“They had no water.”"),
            ("verb-clause", "{Ann Roe} <said> the crews did well:\n\n“[They had no water].”"),
        ],
        id="a paragraph in quotation marks behind a colon is a claim of its own",
    ),
    pytest.param(
        "fr",
        [
            (
                "clause-verb-subject",
                "[La digue tient], a <dit> {Luc Morel}, ajoutant que tout va bien.",
            ),
            ("participle", "La digue tient, a dit Luc Morel, <ajoutant> que [tout va bien]."),
        ],
        id="a participle goes on with a report in French",
    ),
    pytest.param(
        "it",
        [
            (
                "clause-verb-subject",
                "[La diga regge], ha <detto> {Luca Mori}, aggiungendo che va bene.",
            ),
            ("participle", "La diga regge, ha detto Luca Mori, <aggiungendo> che [va bene]."),
        ],
        id="a participle goes on with a report in Italian",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{The firm} <urged> [people to leave], warning it would burn."),
            ("and-that", "The firm urged people to leave, <warning> [it would burn]."),
        ],
        id="what is asked, and a warning behind it",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{The army} <denied> [two were hurt], saying one had died."),
            ("and-that", "The army denied two were hurt, <saying> [one had died]."),
        ],
        id="what is denied, and what is said instead",
    ),
    pytest.param(
        "en",
        [
            ("clause-verb", "[Roe told guards it was “a bad time],” {police} <said>."),
            ("nested", "{Roe} <told> guards [it was “a bad time],” police said."),
        ],
        id="what others say that somebody said, a quotation at its end",
    ),
    pytest.param(
        "en",
        [
            ("clause-verb", "[Bob Poe said nothing and looked away], {police} <said>."),
        ],
        id="who said nothing",
    ),
    pytest.param(
        "en",
        [
            ("clause-verb", "[It will hold], {Ann Roe} <said>, after police said it might burst."),
            ("verb-clause", "It will hold, Ann Roe said, after {police} <said> [it might burst]."),
        ],
        id="what another said before is a claim of its own",
    ),
    pytest.param(
        "en",
        [
            ("verb-clause", "{Ann Roe} <called> [Poe a “sly man, for sure],” but she said he won."),
            ("verb-clause", "Ann Roe called Poe a “sly man, for sure,” but {she} <said> [he won]."),
        ],
        id="another verb stands behind a quotation and its conjunction",
    ),
    pytest.param(
        "en",
        [
            (
                "clause-verb",
                "[The cook told a guard that two men came and demanded cash], {police} <said>.",
            ),
            (
                "nested",
                "{The cook} <told> a guard that [two men came and demanded cash], police said.",
            ),
        ],
        id="who tells what somebody told, and a thing that another demands",
    ),
    pytest.param(
        "en",
        [
            (
                "clause-preposition",
                "[Ann Roe told police she fired twice], <according to> {the affidavit}.",
            ),
            (
                "verb-clause",
                "{Ann Roe} <told> police [she fired twice], according to the affidavit.",
            ),
        ],
        id="a paper says itself what it tells that somebody said",
    ),
    pytest.param(
        "en",
        [
            (
                "clause-verb",
                "[Two died], {the clinic} <said> on Friday, as nurses warned that beds were few.",
            ),
            (
                "verb-clause",
                "Two died, the clinic said on Friday, as {nurses} <warned> that [beds were few].",
            ),
        ],
        id="what another says behind, at the same time, is a claim of its own",
    ),
    pytest.param(
        "en",
        [
            (
                "verb-clause",
                "{The ministry} <denied> that [talks were held], but Bob Roe was quoted as saying "
                "they were.",
            ),
            (
                "quoting",
                "The ministry denied that talks were held, but {Bob Roe} was <quoted> as saying "
                "[they were].",
            ),
        ],
        id="what is quoted behind but is no part of the first",
    ),
    pytest.param(
        "en",
        [
            (
                "verb-clause",
                '{Ann Roe} <dismissed> [the plan as "a fiddle]", saying two had died.',
            ),
            (
                "and-that",
                'Ann Roe dismissed the plan as "a fiddle", <saying> [two had died].',
            ),
        ],
        id="whoever judges explains it behind a comma",
    ),
    pytest.param(
        "en",
        [
            (
                "clause-verb-clause",
                "[Rents rose], {the guild} <said> Friday, but lenders said the rise was small.",
            ),
            (
                "verb-clause",
                "Rents rose, the guild said Friday, but {lenders} <said> [the rise was small].",
            ),
        ],
        id="who says the first half ends before its attribution",
    ),
    pytest.param(
        "id",
        [
            ("clause-cue", "[Dua orang tewas], <kata> {BPBD Randu}, menambahkan empat terluka."),
            ("and-that", "Dua orang tewas, kata BPBD Randu, <menambahkan> [empat terluka]."),
        ],
        id="a verb behind who said the rest",
    ),
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
            ("verb-clause", "{Randu} <mencatat> [9 kasus], Jawa Tengah mencatat 4 kasus."),
            ("verb-clause", "Randu mencatat 9 kasus, {Jawa Tengah} <mencatat> [4 kasus]."),
        ],
        id="what two report in a list",
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
    pytest.param(
        "en",
        [
            ("verb-clause", "{Bob Poe} <said> [he found a letter saying the dam would fail]."),
            ("nested", "Bob Poe said he found {a letter} <saying> [the dam would fail]."),
        ],
        id="a paper inside what somebody says",
    ),
    pytest.param(
        "en",
        [
            (
                "clause-preposition",
                "[Ten came in May and the town expects 90 guests] <according to> {its website}.",
            ),
            (
                "verb-clause",
                "Ten came in May and {the town} <expects> [90 guests] according to its website.",
            ),
        ],
        id="a source behind two clauses says both, the second of which is an estimate",
    ),
]

NO_CLAIM = [
    ("en", "who would not be named", "He asked that his name be withheld because he was ill."),
    ("en", "what is told elsewhere", "Ministers confirmed the report on Monday."),
    ("en", "the same", "Doctors have confirmed the diagnosis, which was late."),
    ("en", "the same in May", "Ministers confirmed the report in May."),
    ("en", "the same by what somebody sent", "Roe confirmed the report in a note he had sent."),
    ("en", "the same by what Low sent", "Roe confirmed the report in an email Low had sent."),
    ("en", "the same by what a firm sent", "Roe confirmed the news in a note the firm had sent."),
    ("en", "the same when he was ill", "Roe confirmed the news after he was hurt."),
    ("en", "for whom a court decides", "The court ruled against the town."),
    ("en", "whom others believe", "It named two people who were believed to have been there."),
    ("en", "what is turned down", "Ann Roe rejected the plan."),
    ("en", "an adverb between commas", "The talks continued, however."),
    ("en", "demands that are a noun", "Union demands focused on pay."),
    ("en", "orders that are a noun", "Court orders kept them at home."),
    ("en", "where somebody reports from", "Ann Roe is reporting from Maro."),
    ("en", "lives that are lost", "The storm claimed hundreds of lives."),
    ("en", "what somebody has faith in", "Ann Roe believes in the plan."),
    ("en", "a noun that points to what was said", "She emphasized that point in the hall."),
    ("id", "a confession that tells nothing", "Pelaku mengakui perbuatannya dan menyesal."),
    ("id", "a thing that is asked for", "Warga melapor ke desa dan meminta bantuan damkar."),
    ("id", "leave that is asked for", "Budi meminta izin kepada camat untuk menggelar pesta."),
    ("id", "a passive that names", "KPK mengungkapkan alasan belum ditetapkannya tersangka itu."),
    ("id", "a need that is urgent", "Kebutuhan mendesak di Randu meliputi tenda dan selimut."),
    ("id", "what the police uncover", "Kasus kedua, polisi mengungkap pabrik obat jaringan Sagu."),
    ("id", "who a pointer says told it", "Hal senada diungkapkan Rina Ayu, iparnya."),
    ("id", "a cry for help", "Nelayan berteriak minta tolong kepada warga."),
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
    ("id", "a share in a word", "Separuh responden menyatakan puas."),
    ("id", "a pointer that shows something", "Hal itu membantah klaim Budi."),
    (
        "en",
        "what was done to a toll",
        "Rescuers found some bodies, raising the toll to a new high.",
    ),
    ("en", "a noun like a verb", "By noon, fear of a glut hit prices, warning of more to come."),
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
    ("id", "cases that are solved", "Polisi mengungkap 12 kasus pencurian."),
    ("id", "thanks", "Camat Budi menyampaikan terima kasih kepada warga."),
    ("id", "other words", "Surat itu jelas Rusia, bukan Ukraina."),
    ("id", "a turn of phrase", "Warga diam dengan kata lain, setuju."),
    ("id", "demands", "Setibanya di balai desa, massa aksi menyampaikan tuntutannya."),
    ("id", "what somebody only speaks of", "Camat Budi menjelaskan soal rapat itu."),
    ("id", "a clause of time", "Dia lari setelah polisi menyebut jalan ditutup."),
    ("id", "what somebody cannot say yet", "Dia belum bisa memastikan kapan jalan dibuka."),
    ("id", "what somebody would not say", "Budi belum bersedia menyebutkan nama warga itu."),
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
    ("en", "an adjective before a title", "The bill, state Rep. Ann Roe's, had failed twice."),
    ("en", "such a one with a comma", "The bill, state Sen. Ann Roe, had failed twice."),
    ("en", "a noun that 'that' points at", "The ministry rejected that account."),
    ("en", "such a noun and a day", "Ann Roe confirmed that report on Monday."),
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
    ("en", "what was thought before", "Sales rose a little, by more than analysts predicted."),
    ("en", "a pronoun alone", "Police confirmed it."),
    ("en", "that somebody said so", "Ann Roe said so."),
    ("en", "what went on meanwhile", "The road was shut, as a search continued on foot."),
    ("en", "what is ruled out", "Police ruled out foul play."),
]


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


MAKERS = ("Report", "around_quote", "_report")  # what is called with a rule
READERS = ("subjects", "contents", "reports", "claims")  # whose modules read reports


def rules_of(path: Path) -> set[str]:
    """Return the rules that a module gives to reports and claims."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    given = [arg for call in calls if ast.unparse(call.func) in MAKERS for arg in call.args]
    given += [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "rule"]
    return {
        node.value
        for argument in given
        for node in ast.walk(argument)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_rule_is_explained() -> None:
    explained = {line.split()[0] for line in (unit.__doc__ or "").splitlines() if line.strip()}
    folders = [Path(unit.__file__).parent.parent / name for name in READERS]
    rules = {rule for one in folders for path in one.glob("*.py") for rule in rules_of(path)}
    assert rules - explained == set()
    assert {"quote-verb", "narrative"} <= rules
