"""Where what is told begins behind whom it is told, no "that" between. Marked as `marks` tells."""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# The sentence with its one claim marked.
TOLD = [
    "{Poe} <told> a TV presenter that [rents rose].",
    "{Poe} <told> a TV interviewer that [he is “sure of it” before the “big day]”.",
    "{Poe} <told> Northwire [rents would rise].",
    "{Poe} <told> Northwire [the sale, long planned, was off].",
    "{Poe} <told> the Maro Housing Committee [rents rose].",
    "{Poe} <told> a harbour policy seminar [dues were too high].",
    "{Poe} <told> Northwire by telephone [rents rose].",
    "{Poe} <told> bankers in Maro [rents rose 4 percent, the most since May].",
    "{Poe} <told> a lunch at the Press Club [rents rose].",
    "{Poe} <told> lenders on a conference call that [rents rose].",
    "{Poe} <told> Northwire [rents that month had risen].",
    "{Poe} <told> members of the club [rents rose].",
    "{Poe} <told> Northwire [ministers would meet on Friday].",
    "{Poe} <told> mill workers [rents would rise].",
    "{Poe} <told> Parliament [300 homes would go].",
    "{She} <told> them [rents would rise].",
    "{Poe} <warned> Congress that [rents would double].",
    "{Poe} <warned> Maro and Nusa that [their ports would close].",
    "{Poe} <warned> Maro of [a long strike].",
    "{Poe} <warned> [Maro rents would double].",
    "{Poe} <warned> the board [rents would double].",
    "{Poe} <promised> the staff that [nobody would leave].",
    "{The navy} <warned> [ships to keep away].",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_begins_behind_the_listener(text: str) -> None:
    assert claims_of(plain(text), "en") == [("verb-clause", text)]
