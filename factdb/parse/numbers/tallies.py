"""Two numbers that a dash parts and no range: votes and polls, "voted 219-206", "leads 45%-41%"."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.languages.schema import Ranges
from factdb.parse.numbers.ranges import DASHES
from factdb.parse.text.tokens import Tokens

_REACH = 7  # tokens from "voted" to its numbers at most


def find_sides(tokens: Tokens, first: int, stop: int, ranges: Ranges) -> tuple[int, ...]:
    """Return where the numbers of two sides begin; nothing for a range or a result.

    The greater comes first, and each has its own unit, or a word of `ranges` tells that people
    voted or were asked; in either order right behind such a word, where nothing is counted:
    "failed 44-56". Behind a word of votes alone "to" can part them as well.

    Args:
        tokens: The text.
        first: The first token of the number before the dash.
        stop: The token behind the number after it.
        ranges: What the language says of ranges, with the words of votes and polls.
    """
    words = tokens.words
    dash = next((i for i in range(first + 1, stop - 1) if words[i] in DASHES), None)
    if dash is None:
        return _find_ballots(words, first, stop, ranges)
    is_measured = dash > first + 1 and not words[dash - 1][0].isalnum()
    behind = words[stop] if stop < len(words) else "."
    is_told = not ranges.tallies.isdisjoint(words[max(0, first - _REACH) : first])
    is_told = is_told and ranges.contests.isdisjoint(words[max(0, first - 2) : first])
    other = dash + 1 + 2 * (words[dash + 1] in ranges.to)  # "a 7-to-2 vote"
    is_bare = words[first].isdecimal() and words[other].isdecimal()
    if is_bare and int(words[first]) < int(words[other]):
        is_next = words[first - 1] in ranges.tallies or words[first - 1] in ranges.closers
        is_next = is_next and (not behind[0].isalpha() or behind in ranges.closers)
        return (first, other) if is_told and is_next else ()
    is_told = is_told or behind in ranges.tallied
    return (first, other) if is_measured or is_told else ()


def _find_ballots(words: Sequence[str], first: int, stop: int, ranges: Ranges) -> tuple[int, ...]:
    """Return where the two begin that a word parts: "passed the bill, 231 to 190"."""
    if stop + 1 >= len(words) or words[stop] not in ranges.to or not words[stop].isalpha():
        return ()
    if not (words[first].isdecimal() and words[stop + 1].isdecimal()):
        return ()
    is_told = not ranges.ballots.isdisjoint(words[max(0, first - _REACH) : first])
    is_fall = words[first - 1] in ranges.origins or words[first - 1] in ranges.changes
    is_won = int(words[first]) > int(words[stop + 1])
    return (first, stop + 1) if is_told and is_won and not is_fall else ()


def is_side(words: Sequence[str], first: int, stop: int) -> bool:
    """Tell whether a dash ties the number [first, stop) to that of the other side: "lost 44-56"."""
    opens = (
        words[stop] in DASHES and words[stop + 1].isdecimal() if stop + 1 < len(words) else False
    )
    return opens or (first > 1 and words[first - 1] in DASHES and words[first - 2].isdecimal())
