"""Rarer ways to say who says what, and verbs that say nothing: marked as `marks` tells."""

from __future__ import annotations

import pytest
from marks import marked, plain, reported

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # languages that leave the subject out, or set it behind the verb
    ("es", "verb-alone", "<Dijo> que [el puente está cerrado]."),
    ("es", "verb-subject-clause", "<Dijo> {Ana Roth} que [el puente está cerrado]."),
    ("es", "verb-clause", "{Ana Roth} ha <dicho> que [el puente está cerrado]."),
    ("nl", "verb-clause", "{De politie} <zei> dat [de brug dicht is]."),
    # what stands between a speaker, the verb and the clause
    (
        "en",
        "verb-clause",
        "{The mayor, Ann Roe}, who remembers the flood as a child, <said> that [the road was "
        "closed].",
    ),
    ("en", "verb-clause", "Quoting the governor, {Tass} <said> [the road was closed]."),
    # content before its attribution, or on both sides of it
    ("en", "clause-verb", "It was late; [the road was closed], {Ann Roe} <said>."),
    (
        "en",
        "clause-verb-clause",
        "[The road was closed, {he} <said>, nobody could pass].",
    ),
    ("en", "verb-clause", "Since 3,200 people came, {Ann Roe} <said> [the road was closed]."),
    ("en", "clause-verb", "[He was the brother-in-law of Ann Roe], {she} <said>."),
    ("en", "quote-verb-subject", '"[The road is closed]," <said> {Ann Roe}, "…"'),
    (
        "en",
        "quote-verb-subject",
        '"[The road is closed]," <said> {Ann Roe} (of Hill and the other old towns there) today.',
    ),
    (
        "id",
        "quote-cue",
        '"[Jalan ditutup]," <kata> {Kepala Dinas Perhubungan dan Informasi, Komunikasi Nusa Budi '
        "Santoso}.",
    ),
    ("en", "preposition-clause", "<According to> {Ann Roe} [over 300 roads were closed]."),
    # a hedge at the sentence's head is no subject of the verb at its end
    ("en", "clause-verb", "[At least 9 roads were closed], {villagers and local radio} <said>."),
    ("en", "clause-verb", "[At least 9 roads were closed], {a Roads Ministry source} <told> AFP."),
    # a name between commas behind what somebody is
    ("en", "clause-verb", "[The road was closed], {the firm's director, Mr Paul Roe}, <said>."),
    # a clause before the subject, and an acronym that looks like a pronoun
    ("en", "verb-clause", "When the river rose, {the WHO} <said> [the road was closed]."),
    ("en", "verb-clause", "As crews left, {police} <said> [the road was closed]."),
    ("en", "second-predicate", "{The bank} revised down its plans and <said> [it was ready]."),
    ("en", "verb-clause", "For its part {the Ministry of Works} <indicated> that [it was ready]."),
    ("en", "verb-clause", "{Initial reports} <suggested> [the road was closed]."),
    (
        "en",
        "clause-verb-subject",
        "[The firm lost 2 million], <said> {the statement} issued today.",
    ),
    ("en", "verb-clause", "{The town's flood data} <shows> [most roads were closed]."),
    ("en", "verb-clause", "{The largest group, the Maro Front}, <claimed> that [it was late]."),
    (
        "en",
        "verb-clause",
        "{Paul Roe} <maintained> Monday in Lumbir, the capital, that [the road was closed].",
    ),
    ("en", "second-predicate", "{Marks Sons} raised its forecast and <predicted> [a loss]."),
    # bodies with their field
    (
        "en",
        "preposition-clause",
        "<According to> {the Office for the Protection of Lakes}, [the road was closed].",
    ),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_sentence_gives_its_one_claim(code: str, rule: str, text: str) -> None:
    (claim,) = reported(plain(text), code)
    assert (claim.rule, marked(plain(text), claim)) == (rule, text)


NONE = [
    ("en", "The police suspect was held."),
    ("en", "Economists expect growth to slow."),
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
    ("en", "The airline, which last reported a profit in 2012, cut 300 jobs."),
    ("en", "They fled from the Central Maro State that borders the lake."),
    ("en", "It fell in Maro, a small state that includes the port."),
    ("en", "The lanterns turn the crowd into a light show that can be seen from the hill."),
    ("en", "The menu was short: “Soup and bread and some tea.”"),
    ("en", "The lamp brings luck and is believed to scare ghosts."),
    ("en", "A man accused of starting two fires was arrested."),
    ("en", "The fighting continues today with raids near the town, west of the lake."),
    ("en", "The guards freed ten pupils, without saying how much was paid."),
    ("en", "Sales rose 1 percent, in line with analysts estimates of growth."),
]


@pytest.mark.parametrize(("code", "text"), NONE)
def test_a_word_that_reports_nothing_gives_no_claim(code: str, text: str) -> None:
    assert reported(text, code) == []
