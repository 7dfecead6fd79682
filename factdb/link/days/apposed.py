"""Days told by the way from another, and told again: "two days later, on 9 May, …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factdb.expressions import DateExpression, Distance, Moment, Origin, TimeUnit
from factdb.languages import Language
from factdb.link.days.context import Context
from factdb.link.days.stretches import is_explicit
from factdb.records import DateMention

_GAP = re.compile(r" ?[,(] ?((?:[^\W\d_]+ ){0,3})")  # between what is told twice
_LIST = re.compile(r",? ((?:[^\W\d_]+ ){1,3})")  # between two of a list
_CLOSED = re.compile(r" ?[,;.)]|$")  # behind a day that no preposition leads
_CLOCK_UNITS = frozenset({TimeUnit.SECOND, TimeUnit.MINUTE, TimeUnit.HOUR})


class Apposer(NamedTuple):
    """Finds, in one text, the day that a recalled one is told to be.

    Attributes:
        leads: Words that may stand before the second: "on", "in", "tepatnya".
        joints: Those between the last two of a list: "and".
    """

    text: str
    dates: Sequence[DateMention]
    leads: frozenset[str]
    joints: frozenset[str]

    def goes_on(self, at: int) -> bool:
        """Tell whether a mention goes on a list with the one before: "5-6 Juni dan 30-31 Juli"."""
        if at == 0:
            return False
        gap = _LIST.fullmatch(self.text, self.dates[at - 1].span.end, self.dates[at].span.start)
        words = [] if gap is None else gap[1].casefold().split()
        return words[:1] != [] and words[0] in self.joints and self.leads.issuperset(words[1:])

    def behind(self, at: int, context: Context) -> DateMention | None:
        """Return the mention behind the one at `at` that gives its day, or None.

        Where the text has told the day that is counted from, only a full date says more: "a year
        later, in May" is May of that year.
        """
        if at + 1 >= len(self.dates) or not is_recalled(self.dates[at].expression):
            return None
        other = self.dates[at + 1]
        moment = other.expression
        if not isinstance(moment, Moment) or not _names_days(moment):
            return None
        if context.previous is not None and not is_explicit(moment):
            return None
        gap = _GAP.fullmatch(self.text, self.dates[at].span.end, other.span.start)
        if gap is None or not self.leads.issuperset(gap[1].casefold().split()):
            return None
        is_told = gap[1] != "" or _CLOSED.match(self.text, other.span.end) is not None
        return other if is_told else None


def apposer(text: str, dates: Sequence[DateMention], language: Language) -> Apposer:
    """Return the reader of one text; its words are those of the language's [dates]."""
    table = language.dates
    leads = (table.cues | table.day_cues | table.exactly) - table.since - table.until
    return Apposer(text, dates, leads, frozenset(table.between.values()) | table.alternatives)


def is_recalled(expression: DateExpression | None) -> bool:
    """Tell whether an expression is counted from a day told before: "two days later"."""
    if isinstance(expression, Distance):
        return expression.origin is Origin.PREVIOUS
    shift = expression.shift if isinstance(expression, Moment) else None
    return shift is not None and shift.origin is Origin.PREVIOUS and shift.steps != 0


def is_lost(expression: DateExpression, context: Context) -> bool:
    """Tell whether a day counts on from one that the text has not told: "ten years later he …".

    It lies ahead of the publication only where the sentence looks ahead, or is a phrase alone.
    """
    if context.previous is not None or context.tense > 0 or context.is_alone:
        return False
    if isinstance(expression, Distance):
        is_short = expression.unit in _CLOCK_UNITS  # "three hours later the fire was out"
        return is_recalled(expression) and not (expression.is_past or is_short)
    shift = expression.shift if isinstance(expression, Moment) else None
    is_plain = isinstance(expression, Moment) and expression.has_only(shift)
    return is_plain and is_recalled(expression) and shift is not None and shift.steps > 0


def _names_days(moment: Moment) -> bool:
    is_named = moment.day or moment.month or moment.year or moment.weekday
    return bool(is_named) and moment.shift is None
