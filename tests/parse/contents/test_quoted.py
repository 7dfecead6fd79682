"""Quotations and whoever is quoted: before, behind, without a verb.

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("en", "verb-quote", "Asked about the report, {the senator} <replied>: “[No comment].”"),
    # a verb that opens the sentence, and who says it behind it
    ("en", "verb-subject-quote", "<Said> {Mayor Ann Roe}: “[It held].”"),
    ("en", "verb-subject-quote", "<Says> {Bob Lind}, 34, a farmer from Maro: “[It held].”"),
    ("en", "verb-subject-quote", "<Wrote> {Roe} on Twitter: “[It held].”"),
    ("en", "verb-subject-quote", "<Countered> {Lind}, “[It held].”"),
    ("en", "quote-verb", '"[Is that all?]" {Ann Roe and Bob Poe} <asked>.'),
    ("en", "quote-verb", '"[Is that all?]" {Sen. Ann Roe (R-Maro)} <asked>.'),
    ("en", "quote-verb", '"[Is that all?]" {Ann Roe}, 45, a nurse, <asked>.'),
    ("en", "quote-verb", '"[It rained]." {Ann Roe} <said>.'),
    ("id", "quote-cue", 'Baca juga:\n"[Tanggul retak]," <ujar> {Rina Ayu}.'),
    ("id", "quote-cue", '"[Tambak kering]," <bilang> {Rina Ayu}.'),
    ("id", "verb-quote", '{Rina Ayu} <menegaskan>, "[Tambak kering]," saat ditemui di Randu.'),
    ("id", "quote-noun", '"[Air surut di 18 desa]," <tulis> {pernyataan} tersebut.'),
    ("id", "quote-noun", '"[Air surut]," <bunyi> {laporan} itu.'),
    # an age before a noun, and a clause between the speaker and the verb
    (
        "en",
        "quote-verb",
        "“[It sank],” {a 30-year-old woman from Maro}, who gave her name as Lea, <said>.",
    ),
    # a mark between two spaces
    ("en", "quote-verb-subject", "” [We ran for two days],” <said> {Ann Roe}."),
    ("en", "quote-verb-subject", '"[It held]," <said> {the head of the Maro branch, Ann Roe}.'),
    ("en", "verb-quote", '{The governor} <said> only: "[We are watching]."'),
    ("en", "quote-verb", "``[It is a bad day],'' {the colonel} <said>."),
    ("en", "quote-verb", "``[It is a bad day],`` {the colonel} <said>."),
    (
        "en",
        "verb-quote",
        'He left, and {Ann Roe} <told> 300 people at a theater, "[We will win this]."',
    ),
    ("en", "verb-quote", '{Bob Roe}, asked whether he regretted it, <replied>: "[Not once]."'),
    ("id", "quote-cue", '"[Jalan ditutup sejak pagi]," <demikian> {Budi Santoso}.'),
    ("id", "quote-cue", '"[Air naik]," <sebut> pernyataan dari {Palang Biru Nusa}.'),
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
    ("en", "quote-verb", '"[It is closed]," {officials} leading the talks with Nusa Corp <said>.'),
    ("en", "name-quote", "{The envoy, Ann Roe}, was blunt: “[We have no money for this].”"),
    ("en", "name-quote", "On Monday {the mayor} was blunt: “[We have no money for this].”"),
    ("en", "name-quote", "{Ann Roe} was not amused: “[We have no money for this].”"),
    ("en", "name-quote", "But for {Ann Roe}, a cook in Maro, it is simple: “[We have no money].”"),
    ("en", "verb-quote", "{Roe}, when asked whether he would go, <replied>: “[Never].”"),
    ("en", "verb-quote", "{Roe} <said> of the win: “[It is unreal].”"),
    ("en", "name-quote", "{Bob Poe}, an eyewitness: “[The ground shook and we ran].”"),
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
    # any verb behind speech
    ("en", "quote-verb", "“[I did nothing wrong!]” {she} <fumes>."),
    ("en", "quote-verb", "“[I did nothing wrong],” {Ann Roe} <sighed>."),
    ("en", "quote-verb-subject", "“[I did nothing wrong],” <thundered> {Ann Roe}."),
    ("en", "quote-verb", "“[I was told so],” {Mr Roe} <is recorded as saying>."),
    # "kata X" before, behind and inside
    ("id", "quote-cue", '"[Jalan itu ditutup]," <kata> {Camat Budi}.'),
    ("id", "quote-cue", '"[Jalan itu ditutup]," <ujar>{nya}.'),
    ("id", "quote-cue", '"[Jalan itu ditutup]," <semprot>{nya}.'),
    ("id", "quote-cue", '"[Jalan itu ditutup]," <ketus> {Camat Budi}.'),
    ("id", "quote-cue", "’’[Jalan itu ditutup],’’ <kata> {Camat Budi}."),
    ("id", "quote-preposition", '"[Jalan itu ditutup]," <menurut> {Camat Budi}.'),
    ("en", "quote-preposition", '"[The road is closed]," <according to> {Mayor Ann Roe}.'),
    ("id", "quote-passive", '"[Jalan itu ditutup]," demikian <disampaikan> {Camat Budi}.'),
    (
        "id",
        "quote-noun",
        '"[Kami menolak perang]," <demikian pernyataan> {Kementerian Pertahanan}.',
    ),
    ("id", "quote-noun", '"[Kami siaga]," <isi keterangan> {Kementerian Pertahanan}.'),
    ("id", "quote-cue", '"[Kami siaga]," <kata> {Menteri Dalam Negeri Budi Hartono} di kantornya.'),
    ("id", "quote-cue", '"[Kami siaga]," <ujar> {Kasie Darurat BPBD Kota Sendang, Umar Rofiq}.'),
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
    ("id", "quote-cue", '"[Selesai]," <kata> {Wakaurbin Polda Banten, AKBP Budi Utomo}, Kamis.'),
    ("id", "name-quote", '{Budi Utomo} tampak tenang: "[Jalan itu tutup sampai besok]."'),
    ("es", "name-quote", '{Ana Ruiz} fue clara: "[La carretera está cerrada hasta mañana]".'),
    ("id", "verb-clause", '"Air naik," sementara {Budi Utomo} <mengatakan> [jalan dibuka].'),
    ("id", "name-quote", '{Rina Dewi} membantah tudingan itu. "[Saya di rumah waktu itu]."'),
    ("id", "name-quote", 'Namun, {Budi Utomo} membantahnya. "[Itu sama sekali tidak benar]."'),
    ("en", "name-quote", '{Ann Roe} denied it. "[I was not at home that night]."'),
    ("id", "quote-cue", '"[Api padam]," <kata> {PS. Kasi Humas Polres Solo, Bripka Budi Utomo}.'),
    ("id", "quote-cue", '"[Aturan itu lemah]," demikian <kata> {Rina Dewi}.'),
    ("id", "quote-cue", '"[Aturan itu lemah]," demikian <sorot> {Rina Dewi}.'),
    ("id", "quote-cue", 'Rugi puluhan juta rupiah."[Luasnya 60 meter]," <tandas> {Budi}.'),
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
    ("en", "quote-verb", '"[Who did it?]" {Ann Roe} <asked> the crowd.'),
    ("en", "quote-verb", '"[We won!]" {Roe} <wrote> on her page Monday.'),
    ("en", "quote-verb", '"[Is that all?]" {Roe campaign manager Bob Lind} <asked>.'),
    ("en", "quote-verb", '"[Throw them out!]" {the crowd} <chanted>.'),
    ("id", "quote-cue", '"[Jalan licin]," <kata> {perwira menengah} itu.'),
    ("id", "quote-cue", '"[Jalan licin]," <ujar> {cenayang} itu, Selasa.'),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_quotation_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
