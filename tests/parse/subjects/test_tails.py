"""The attribution behind what is said, or in its midst: "…, X said", "…, said X, …".

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # what somebody is runs on to the verb
    ("en", "clause-verb", "[The toll stands at 14], {Bob Sayu}, head of the relief office <said>."),
    ("en", "clause-verb", "[Ten fled Sela, East Maro], {a spokesman for the army} <said>."),
    ("en", "clause-verb-subject", "[Two in five smoke], <says> {Ann Roe} of the Maro Institute."),
    ("en", "clause-verb", "[Roe leads Lind by six points], {a Maro Times poll} <shows>."),
    ("en", "clause-verb-clause", "[The plan, {Ann Roe} <said>, is “reckless and cruel]”."),
    ("en", "clause-verb-subject", "[The plan, <said> {Ann Roe}, is “reckless and cruel]”."),
    (
        "en",
        "clause-verb",
        "[Two houses fell], {provincial police chief Col. Bob Lind Jr.} <told> the paper by phone.",
    ),
    ("en", "clause-verb", "[Two men had died], {Ann Roe}, 45, of Maro <said>."),
    # a clause of somebody else is a part of what is said
    ("en", "clause-verb-clause", "[A guard shot Roe, {police} <said>, after he pulled a gun]."),
    ("en", "clause-verb-clause", "[The men were held, {Ann Roe} <said>, after they fled]."),
    (
        "en",
        "clause-verb",
        "[Nobody died], {Ann Roe} <told> reporters following the unrest on the far side of Maro.",
    ),
    # nobody has a name behind the verb
    ("en", "clause-verb-subject", "[The fire began indoors], <said> {two of the guards}."),
    ("en", "clause-verb-subject", "[The fire began indoors], <said> {one cook}."),
    (
        "en",
        "clause-verb-subject",
        "[The fire began indoors], <said> {a man} who lives across the road.",
    ),
    ("en", "clause-verb-subject", "[The fire began indoors], <said> {a former guard} at the mill."),
    ("en", "clause-verb-subject", "[The fire began indoors], <said> {people} living nearby."),
    # more than one aside between speaker and verb, and a comma inside the speaker
    ("en", "clause-verb", "[Two men had died], {Ann Roe}, 45, a nurse, <said>."),
    ("en", "clause-verb", "[Two men had died], {one guard}, who asked not to be named, <said>."),
    (
        "en",
        "clause-verb",
        "[Two men had died], {a retired guard} who lives across the road <said>.",
    ),
    (
        "en",
        "clause-verb",
        "[Two men had died], {the Ministry of Farming, Fisheries and Food} <said>.",
    ),
    ("en", "clause-verb", "[Rents fell], {Brody's} <said> on Friday."),
    ("en", "clause-verb", "[Two men had died], {nurse Ann Roe}, 45, <said>."),
    ("en", "clause-verb", "[Two men had died], {the mayor}, 45, <said>."),
    (
        "en",
        "clause-verb",
        "[Two men had died], {two officials} <said>, speaking on condition of anonymity.",
    ),
    ("en", "clause-verb", "[Two men had died], {Ann Roe} <said>, without giving details."),
    ("en", "clause-verb-clause", "[The dam, {the mayor} <told> reporters on Monday, will hold]."),
    ("en", "clause-verb-clause", "[The dam, {Ann Roe} <said> in a note, was old]."),
    ("en", "clause-verb-clause", "[The find of the year, {Ann Roe} <observed>, was a dam]."),
    ("en", "clause-verb", "[The dam will hold], {the mayor} <told> reporters, before she left."),
    ("en", "clause-verb-subject", "[The dam, <said> {Ann Roe}, the mayor, will hold]."),
    ("en", "clause-verb", "[At least 30 roads were closed], {an official} <said> Tuesday."),
    ("en", "clause-verb", "[The road was closed], {Bob Roe} <told> reporters in Geneva."),
    (
        "en",
        "clause-verb",
        "[At least 30 huts burned when raiders came at night], {police and residents} <said>.",
    ),
    ("en", "clause-verb", "[Raiders burned huts in Nusa state on Saturday], {police} <said>."),
    # a plural noun that no list has, where only a speaker can stand
    ("en", "clause-verb", "[The docks were shut], {stevedores} <said>."),
    ("en", "clause-verb", "[Frost hurt the crop], {local citrus pickers} <said>."),
    ("en", "clause-verb-clause", "[Imports, {the bank} <said> Friday, rose by 3 pct]."),
    ("en", "clause-verb-clause", "[Imports, {the bank} <said> on Friday, rose by 3 pct]."),
    ("en", "clause-verb", "NEW MARO: [Two people died in a fire], {officials} <said>."),
    (
        "en",
        "clause-verb-subject",
        "[Profits rose, <said> {finance chief Ann Roe}, “beating our plans]”.",
    ),
    (
        "en",
        "clause-verb",
        "[Fighting has displaced 90 people and hurt two], {police} <said> Friday.",
    ),
    (
        "en",
        "clause-verb-subject",
        "[The hill gave way], <said> {Ann Roe}, a guard who was part of a team that saw it.",
    ),
    ("en", "clause-verb", "[The raid, claimed by the Reds, began at dawn], {police} <said>."),
    (
        "en",
        "clause-verb",
        "[The toll is expected to rise], {spokesman Bob Roe} <said> by telephone.",
    ),
    (
        "en",
        "clause-verb-subject",
        "[The river fell], <said> {the Maro flood control headquarters}.",
    ),
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
    ("en", "clause-verb", "MARO: [Two people died], {police} <said>."),
    ("en", "clause-verb", "MARO, Jan 5 (Northwire): [Two people died], {police} <said>."),
    # a long title before a name, a description that goes on with a participle
    (
        "en",
        "clause-verb",
        "[Two roads were closed], {Nusa Town Fire Department Deputy Battalion Chief Ann M. Roe} "
        "<said>.",
    ),
    ("en", "clause-verb", "[But the town agreed to sell the hall], {Ann Roe} <said>."),
    ("en", "clause-verb", "[The man fled on foot], {police in Nusa} <said> days after the fire."),
    # who the speaker is stands behind the name, and is no content
    ("en", "clause-verb-subject", "[Roads closed], <said> {Ann Roe}, a nurse who saw it."),
    (
        "en",
        "clause-verb-subject",
        "[Roads closed], <said> {Ann Roe}, information officer for Nusa.",
    ),
    (
        "en",
        "clause-verb",
        "[Two were hurt last week], {the mayor} <said>; one has died.",
    ),
    ("en", "clause-verb-subject", "[The road, <said> {Ann Roe}, the mayor, is closed]."),
    # content before its attribution, or on both sides of it
    ("en", "clause-verb", "It was late; [the road was closed], {Ann Roe} <said>."),
    (
        "en",
        "clause-verb-clause",
        "[The road was closed, {he} <said>, nobody could pass].",
    ),
    ("en", "clause-verb", "[He was the brother-in-law of Ann Roe], {she} <said>."),
    # a hedge at the sentence's head is no subject of the verb at its end
    ("en", "clause-verb", "[At least 9 roads were closed], {villagers and local radio} <said>."),
    ("en", "clause-verb", "[At least 9 roads were closed], {a Roads Ministry source} <told> AFP."),
    # a name between commas behind what somebody is
    ("en", "clause-verb", "[The road was closed], {the firm's director, Mr Paul Roe}, <said>."),
    (
        "en",
        "clause-verb-subject",
        "[The firm lost 2 million], <said> {the statement} issued today.",
    ),
    ("en", "clause-verb", "[Roe leads by two seats], {the Nusa poll for LBC/TNT/Sky} <suggests>."),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_an_attribution_behind_gives_its_claim(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
