"""Two numbers that a dash parts and no range: votes and polls, "voted 219-206", "leads 45%-41%"."""

from __future__ import annotations

from factdb.languages.schema import Ranges
from factdb.parse.ranges import DASHES
from factdb.parse.tokens import Tokens

_REACH = 7  # tokens from "voted" to its numbers at most


def find_sides(tokens: Tokens, first: int, stop: int, ranges: Ranges) -> tuple[int, ...]:
    """Return where the numbers of two sides begin, the greater first; nothing for a result.

    Each has its own unit, or a word of `ranges` tells that people voted or were asked.

    Args:
        tokens: The text.
        first: The first token of the number before the dash.
        stop: The token behind the number after it.
        ranges: What the language says of ranges, with the words of votes and polls.
    """
    words = tokens.words
    dash = next((i for i in range(first + 1, stop - 1) if words[i] in DASHES), None)
    if dash is None:
        return ()
    is_measured = dash > first + 1 and not words[dash - 1][0].isalnum()
    near = words[max(0, first - _REACH) : first]
    is_told = not ranges.tallies.isdisjoint(near)
    is_told = is_told or not ranges.tallied.isdisjoint(words[stop : stop + 1])
    return (first, dash + 1) if is_measured or is_told else ()
