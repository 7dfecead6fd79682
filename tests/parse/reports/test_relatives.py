"""A verb of saying in a relative clause: "X, who said that …".

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("en", "relative", "A guard whose {injured son} <said> [he slept] is suing."),
    # a noun behind another verb than the lists have
    ("en", "relative", "The vote follows {a survey} that <found> that [two in five were ill]."),
    ("en", "relative", "The vote comes after {a report} that <said> [9 percent of all were ill]."),
    ("en", "relative", "A guard whose {boss} <says> [he slept at work] is suing the mill."),
    ("en", "relative", "Bob Roe, whose {lawyer} <said> [he was ill], was freed."),
    (
        "en",
        "relative",
        "Ann Roe cited {a Nusa/Maro poll} that <showed> [92 percent of voters like the dam].",
    ),
    ("en", "relative", "{Ann Roe}, who's <stated> publicly that [it is unfair], went home."),
    ("en", "relative", "{Ann Roe}, who <said> [the road was closed to all]."),
    ("en", "relative", "At noon, {Ann Roe}, who <said> [the road was closed], won the vote."),
    ("en", "relative", "{Ann Roe}, who <said> that [the road was closed]."),
    ("en", "relative", "{Ann Roe}, who <said> that [the road was closed], resigned."),
    ("id", "relative", "{Budi}, yang <mengatakan> bahwa [jalan itu ditutup]."),
    ("en", "relative", "The toll angered {drivers}, who <say> [it is unfair]."),
    ("en", "relative", "He met {Bob Poe}, a cook, who <said> [he was ill]."),
    ("en", "relative", "In Lumbir Town, {a nurse}, who <said> [she was ill at work], left."),
    ("en", "relative", "It was opposed by {two pilots} who <claim> [they were never asked]."),
    (
        "id",
        "relative",
        "Hal senada ditegaskan {Camat Rina Ayu}, yang <mengatakan> [tanggul retak].",
    ),
    ("id", "relative", "Hal itu juga disampaikan {warga lain, Tejo}, yang <menyebut> [air naik]."),
    (
        "id",
        "relative",
        "Hal serupa diungkapkan {Tejo (45)}, warga Randu, yang <mengaku> [rugi besar].",
    ),
    ("en", "relative", "It's a blow to {Roe}, who <said> that [the dam was safe]."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_relative_clause_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
