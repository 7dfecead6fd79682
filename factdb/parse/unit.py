"""What the readers of reports pass between them: the unit that is read, and what is found in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from factdb.parse.cues import Cue
from factdb.parse.quotes import Quote
from factdb.parse.scene import Mention

_MOST_QUOTES = 100  # looked at in one content; a speech may open each paragraph with a mark


class TextUnit(NamedTuple):
    """The tokens [first, stop), read at once, with the quotations and cues that lie in them."""

    first: int
    stop: int
    paragraph: int
    quotes: tuple[Quote, ...]
    cues: tuple[Cue, ...]

    def quotes_around(self, first: int, stop: int) -> tuple[Quote, ...]:
        """Return the quotations that share a token with [first, stop), the first hundred."""
        at = bisect_left(self.quotes, (first,))
        end = bisect_left(self.quotes, (stop,))
        return self.quotes[max(0, at - 1) : min(end, at + _MOST_QUOTES)]

    def quote_until(self, i: int) -> Quote | None:
        """Return the last quotation that ends at token `i` or before it."""
        at = bisect_left(self.quotes, (i,)) - 1
        if at >= 0 and self.quotes[at].stop > i:
            at -= 1
        return self.quotes[at] if at >= 0 else None

    def quote_from(self, i: int) -> Quote | None:
        """Return the first quotation that opens at token `i` or behind it."""
        at = bisect_left(self.quotes, (i,))
        return self.quotes[at] if at < len(self.quotes) else None

    def opens_cue(self, i: int) -> bool:
        """Tell whether a cue begins at token `i`."""
        return self.cue_at(i) is not None

    def cue_at(self, i: int) -> Cue | None:
        """Return the cue that begins at token `i`."""
        at = bisect_left(self.cues, (i,))
        return self.cues[at] if at < len(self.cues) and self.cues[at].first == i else None

    def opens_quote(self, i: int) -> bool:
        """Tell whether a quotation opens at token `i`; an apostrophe opens none.

        Where many tokens are asked, ask only of those in `quotes.MARKS`.
        """
        quote = self.quote_from(i)
        return quote is not None and quote.first == i


class Report(NamedTuple):
    """A cue with its speaker and its content; `content` is the tokens [first, stop).

    `mention` is None where the speaker is that of another report or sentence; `sequel` is the
    quotation that follows the attribution of an interrupted one.
    """

    cue: Cue
    content: tuple[int, int]
    mention: Mention | None
    rule: str
    relays: tuple[Mention, ...] = ()
    sequel: tuple[int, int] | None = None
