"""Participles that report: "X left, arguing that …", "with X saying …", "a letter saying …".

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    ("en", "verb-clause", "{The mayor} is <reaffirming> that [the town was safe]."),
    # what opens a sentence is of whoever does the rest
    ("en", "participle", "<Saying> [the clerk had no case], {the High Court} freed a baker."),
    ("en", "participle", "<Arguing> that [dues were too high], {Bob Roe} left the port."),
    ("en", "participle", "<Insisting> that [the law was fair], {Ann Roe}, the mayor, signed it."),
    ("en", "participle", "<Saying> [the law broke the peace], {the council} changed it."),
    ("en", "participle", "<Saying> “[It is over],” {Roe} left."),
    ("en", "participle", "<Saying> that [in May, the mill had lost a wheel], {Roe} left."),
    ("en", "participle", "<Saying> that [if he lost, Lund would go], {Roe} left."),
    ("en", "participle", "<Denying> that [he stole], {Bob Roe} left."),
    # not what it did
    ("en", "participle", "{The mill} apologised, <saying> [it was late]."),
    ("en", "participle", "{The mayor} laughed, <recalling> that [she had lost her keys]."),
    # a share that says so is a part of what was found
    (
        "en",
        "verb-clause",
        "{The poll} <found> [44% like him, with nearly 50% saying they do not].",
    ),
    (
        "en",
        "verb-clause",
        "{The poll} <showed> [Roe ahead by 12 points, six in 10 women saying it is time].",
    ),
    ("en", "verb-clause", "{Ann Roe} is <calling for> [the port to be shut]."),
    # what somebody adds to a denial is none
    ("en", "verb-clause", "{The army} denied the claim, <saying> [two of its men were hurt]."),
    ("id", "participle", "{TNI} membantah klaim itu, <dengan mengatakan> [dua orang luka]."),
    ("en", "participle", '{Ann Roe} was calm, <telling> Northwire "[I would never quit]."'),
    ("en", "participle", "{Nusa} fired again, <warning of> [more raids]."),
    ("en", "participle", "{The firm} issued a statement <saying> [the dam would hold]."),
    ("en", "participle", "{The mayor} wrote a letter <saying> [the dam would hold]."),
    ("en", "written", "{A letter} <saying> [the dam would hold]."),
    (
        "en",
        "participle",
        "{A consumer group} faulted Mayor Ann Roe’s plan, <saying> [it was late].",
    ),
    (
        "en",
        "participle",
        "{The company} gave workers until noon to decide, <calling> [it a fair deal].",
    ),
    ("en", "participle", "{The majority} disagreed, <concluding> that [the road was safe]."),
    ("en", "participle", "{The group} issued a statement <saying>, “[We regret the loss].”"),
    ("en", "absolute", "Fans were angry, with {one reader} <writing> “[Who will pay for it?]”"),
    ("en", "absolute", "The town gave up, with {the Herald} <reporting> [no school would open]."),
    ("en", "written", "All that visitors get is {a message} <stating>, “[The page is gone].”"),
    ("en", "participle", "{Northwire} lost its case — <claiming> [the judge was biased]."),
    ("en", "participle", "{Nusa Corp} raised its offer, <calling> [it “the last and best]”."),
    (
        "en",
        "participle",
        "{The union} turned down the offer, <describing> [it as an insult to workers].",
    ),
    ("en", "participle", "Update, 1.20pm: {Ann Roe} left, <saying> [she was tired]."),
    # the speaker stands farther off
    ("id", "participle", "{Camat Budi} menolak, <sambil menambahkan> bahwa [jalan itu ditutup]."),
    ("en", "participle", "{Ann Roe} dismissed the plan, <arguing> that [the road was closed]."),
    ("en", "participle", "{Ann Roe} dismissed the plan, <arguing> [the road was closed]."),
    ("en", "participle", "{Ann Roe} has fought the toll, <maintaining> [it was unfair to her]."),
    ("en", "participle", "{Ann Roe} wrote to them, <urging> [members to stay away]."),
    ("en", "absolute", "The vote was close, with {Roe's lawyers} <saying> [it was unfair]."),
    (
        "en",
        "participle",
        "{Ann Roe} has appealed to members, <asking> them [what they had to lose].",
    ),
    ("en", "participle", "{Ann Roe} denied that, <saying> in an email that [it was untrue]."),
    ("en", "participle", "{The firm} issued a statement Monday <saying> [the dam was safe]."),
    ("en", "participle", "{The firm} sent a memo through its lawyer <saying> [the dam held]."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_a_participle_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
