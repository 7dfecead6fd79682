"""A quantity as it is read, and a numeral that is none: values, places and the unit beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factdb.parse.numbers.measured import Counted
from factdb.parse.numbers.numerals import Value


@dataclass(slots=True)
class Quantity:
    """A quantity whose number is the tokens [first, stop).

    `lead` is where the whole begins (its currency or the number), `unit` stands outside the number
    except where both ends of a range repeat it. `end` is behind what else was read, 0 if nothing.
    """

    lead: int
    first: int
    stop: int
    low: Value
    high: Value
    is_range: bool = False
    vague: bool = False
    is_about: bool = False
    end: int = 0
    unit: Counted | None = None
    rule: str = "number"


class NoQuantity(NamedTuple):
    """A numeral that is no quantity, up to token `stop`, and why."""

    stop: int
    reason: str
