"""What a figure was found to measure, and with what weight."""

from __future__ import annotations

from dataclasses import dataclass

from factdb.indicators import indicators
from factdb.parse.indicators.cues import Part

COUNT, SHARE = "count", "share"
MONEY = "money and economy"  # the group of indicators that measure it
EVENTS = "incidents"
VOTES = "votes"
PEOPLED = "population"
BEFALLING = frozenset({"people harmed", "people moved", "things"})  # groups of what befell
PLAIN = frozenset(["", COUNT, SHARE])  # they say nothing of the event
UNSHARED = frozenset(["loss", "price", "cost"])  # "untuk tahap pertama 20 persen" is none of it
TRADED = frozenset(["exports", "imports", "production", "sales"])
QUOTED = frozenset(slug for slug, known in indicators().items() if known.is_quoted)
KILLED = "killed"
OUTCOMES = frozenset({KILLED, "injured"})  # a unit that says it all: "nine deaths"


@dataclass(slots=True)
class Finding:
    """What a figure was found to measure; the tokens [at, stop) are the words that told it."""

    slug: str
    weight: float
    part: Part | None = None
    at: int = -1
    stop: int = -1


NOTHING = Finding("", 0.0)
LEAST = 3.5  # a cue that weighs less says nothing
SPENT = 6.0  # what stands between a cue and its figure leaves nothing of its weight


def heavier(first: Finding, *others: Finding) -> Finding:
    """Return the finding that weighs most, of equals the first."""
    for other in others:
        if other.weight > first.weight:
            first = other
    return first
