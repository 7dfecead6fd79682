"""Of whom others tell what they did: "Hasan diduga menerima suap. “Uang itu disita,” kata dia"."""

from __future__ import annotations

import re

from factdb.link.names.runs import Named
from factdb.link.speakers.cast import Cast
from factdb.records import Claim, Polarity

_BEHIND_NAME = re.compile(r"(?: \([^()\n]{1,20}\))?,? ([a-z]+)")


def not_accused(cast: Cast, runs: list[Named], claim: Claim) -> list[Named]:
    """Return the names of whom no charge is told, all where somebody answers for themselves.

    The words of a charge and of an answer are [speakers.accused] and [speakers.answering].
    """
    if not cast.words.accused or _is_answer(cast, claim):
        return runs
    return [run for run in runs if not _is_accused(cast, run)]


def _is_accused(cast: Cast, run: Named) -> bool:
    """Tell whether a charge is told of a name: "Hasan (41) | diduga menerima suap"."""
    told = _BEHIND_NAME.match(cast.text, run.span.end)
    return told is not None and told[1] in cast.words.accused


def _is_answer(cast: Cast, claim: Claim) -> bool:
    """Tell whether somebody speaks for themselves: "Saya tidak menerima uang", "Ia mengaku …"."""
    cue = claim.cue_span.of(cast.text) if claim.cue_span is not None else ""
    told = f"{cue} {claim.span.of(cast.text)}".lower().split()
    return claim.polarity is Polarity.DENIED or not cast.words.answering.isdisjoint(told)
