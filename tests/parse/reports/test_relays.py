"""Who passes on what others say: "Dilansir AFP, …", "Northwire cited X as saying …".

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, marked, plain, reported

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("id", "clause-relay", "[Dua orang tewas], demikian <dikutip dari> {Kantor Nusa}."),
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
    ("id", "relay-clause", "<Dilansir> kantor berita {Antara}, [air sungai turun]."),
    ("id", "relay-clause", "<Dikutip dari> laman resmi {BMKG}, Kamis (18/9), [air laut turun]."),
    ("id", "relay-clause", "<Dilansir> {Kantor Nusa}, Rabu (4/3) [dua kapal karam]."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_an_outlet_speaks_where_nobody_else_does(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]


# (language, who passes on, the sentence with its claim marked)
RELAYS = [
    (
        "en",
        ["Maro Post"],
        "{Papers} <show> that [the town paid $9], a fact first reported by The Maro Post.",
    ),
    ("en", [], "{Mayor Ann Roe} <said> [two had died], citing police."),
    ("en", [], '"[Two died]," <said> {Ann Roe}, citing federal data.'),
    ("en", ["Maro Post"], "The Maro Post <reported> that [two had died], citing {officials}."),
    ("en", ["Northwire"], "Northwire <cited> {two nurses} as saying [the ward was full]."),
    ("id", ["Kantor Nusa"], "[Jalan ditutup], <kata> {Budi}, seperti dikutip Kantor Nusa."),
    (
        "id",
        ["Kantor berita Nusa"],
        "Kantor berita Nusa mengutip {Menteri Budi}, Rabu (4/3), <mengatakan> bahwa [air naik].",
    ),
    ("id", ["Harian Nusa"], "Harian Nusa <mengutip pernyataan> {Budi} yang menyebut [air naik]."),
    ("id", ["Kantor Nusa"], "Kantor Nusa <melaporkan> [air naik], dengan mengutip {Camat Budi}."),
    ("id", ["Kantor Nusa"], "Kantor Nusa <melaporkan> [air naik], mengutip {pejabat setempat}."),
    ("id", ["Kantor Nusa"], "Kantor Nusa <melaporkan>, mengutip {dua pejabat daerah}, [air naik]."),
    ("id", ["Kantor Nusa"], "Kantor Nusa, mengutip {sumber medis}, <melaporkan> [air naik]."),
    ("id", ["Kantor Nusa"], "Dilansir Kantor Nusa, [pada Mei dua orang tewas], <kata> {Budi}."),
    ("id", ["Kantor Nusa"], "{BPBD} <mencatat> [40 rumah rusak], demikian Kantor Nusa."),
    ("id", ["Kantor Nusa"], '"[Air surut]," <kata> {Budi}, demikian Kantor Nusa.'),
    ("id", ["Kantor Nusa"], "<Mengutip data> {BPBD Randu}, Kantor Nusa melaporkan [air naik]."),
    ("en", ["Northwire"], "Northwire <quoted> {Ann Roe} as saying [the road was closed]."),
    ("en", ["Northwire"], "{Ann Roe} was <quoted by> the Northwire as saying [two had died]."),
    ("en", ["Northwire"], "Northwire <reported> [the road was closed], citing {Ann Roe}."),
    ("en", ["Maro Herald"], "{Ann Roe} <said> [it was “a bad time],” the Maro Herald reported."),
    ("en", ["Northwire"], "{Ann Roe} <said> [the road was closed], as quoted by Northwire."),
    ("en", ["Northwire"], "{Ann Roe} <said> that [the road was closed], according to Northwire."),
    ("en", ["Northwire"], '"[We ran]," {Ann Roe} <said>, according to Northwire.'),
    (
        "id",
        ["Laman Nusa"],
        "Laman Nusa melaporkan, Rabu (4/3), {Camat Budi} <mengatakan> [air naik].",
    ),
    ("id", ["Harian Nusa"], "Harian Nusa melaporkan bahwa <menurut> {Camat Budi}, [air naik]."),
]


@pytest.mark.parametrize(("code", "names", "text"), RELAYS, ids=[row[2] for row in RELAYS])
def test_an_outlet_that_passes_on_is_no_speaker(code: str, names: list[str], text: str) -> None:
    (claim,) = reported(plain(text), code)
    assert marked(plain(text), claim) == text
    assert [relay.name for relay in claim.relays] == names
    assert [relay.span.of(plain(text)) for relay in claim.relays] == names
