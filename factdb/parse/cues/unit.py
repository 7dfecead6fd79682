"""What the readers of reports pass between them: the unit that is read, and what is found in it.

The rule of a report tells how it is told. X is the speaker, … what is said:

    verb-clause                 X said that …
    verb-subject-clause         Dijo X que …
    verb-alone                  Dijo que …
    second-predicate            X left and said …
    and-that                    X said (one thing) and that …
    relative                    X, who said that …, won.
    participle                  X left, arguing that …
    absolute                    (a report), with X saying that …
    written                     a letter (X) saying …
    clause-verb                 …, X said.
    clause-verb-subject         …, said X.
    clause-verb-clause          …, X said, …
    cue-clause                  Kata X, …
    clause-cue                  …, kata X.
    clause-cue-clause           …, kata X, …
    preposition-clause          According to X, …
    clause-preposition          …, according to X.
    clause-preposition-clause   …, according to X, …
    source-clause               Nach Angaben von X …
    clause-source               … nach Angaben von X.
    clause-source-clause        … nach Angaben von X …
    passive-clause              Disampaikan X, …
    passive-alone               Ditambahkan, …: X spoke last
    clause-passive              …, seperti disampaikan X.
    clause-passive-clause       …, dikatakannya (X), …
    clause-noun                 …, demikian pernyataan X.
    impersonal-clause           Aus X hieß es, …
    clause-impersonal           …, hieß es aus X.
    relay-clause                As reported by X, …
    clause-relay                …, as reported by X.
    quoting                     X was quoted as saying …
    verb-quote                  X said: “…”
    quote-verb                  “…,” X said.
    quote-verb-subject          “…,” said X.
    verb-subject-quote          Said X: “…”
    quote-verb-alone            “…,” dijo: X spoke last
    quote-cue                   “…,” kata X.
    quote-passive               “…,” disampaikan X.
    quote-preposition           “…,” according to X.
    quote-noun                  “…,” bunyi pernyataan X.
    quote-impersonal            „…“, hieß es aus X.
    quote-quoting               “…,” X was quoted as saying.
    name-quote                  X: “…”
    quote-alone                 “…”: X spoke last
    quote-continues             “…” in the paragraph behind one of X
    verdict                     X nannte den Plan „…“.
    mood                        … in the mood of indirect speech, behind a report of X
    pointing                    …. Das teilte X mit.
    whereby                     X, wonach …
    reckoned                    X meldete 40 Tote
    anaphor                     Demnach …: X spoke last
    nested                      … within what another says
    narrative                   … in the document's own voice
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention
from factdb.parse.text.quotes import Quote

_MOST_QUOTES = 100  # looked at in one content; a speech may open each paragraph with a mark


@dataclass(slots=True)
class TextUnit:
    """The tokens [first, stop), read at once, with the quotations and cues that lie in them."""

    first: int
    stop: int
    paragraph: int
    quotes: tuple[Quote, ...]
    cues: tuple[Cue, ...]

    def quotes_around(self, first: int, stop: int) -> tuple[Quote, ...]:
        """Return the quotations that share a token with [first, stop), the first hundred."""
        if not self.quotes:
            return ()
        at = bisect_left(self.quotes, (first,))
        end = bisect_left(self.quotes, (stop,))
        return self.quotes[max(0, at - 1) : min(end, at + _MOST_QUOTES)]

    def quote_until(self, i: int) -> Quote | None:
        """Return the last quotation that ends at token `i` or before it."""
        if not self.quotes:
            return None
        at = bisect_left(self.quotes, (i,)) - 1
        if at >= 0 and self.quotes[at].stop > i:
            at -= 1
        return self.quotes[at] if at >= 0 else None

    def quote_from(self, i: int) -> Quote | None:
        """Return the first quotation that opens at token `i` or behind it."""
        if not self.quotes:
            return None
        at = bisect_left(self.quotes, (i,))
        return self.quotes[at] if at < len(self.quotes) else None

    def closing_quote(self) -> Quote | None:
        """Return the quotation that the unit ends with, None where it ends otherwise."""
        return next((quote for quote in self.quotes if quote.stop >= self.stop - 1), None)

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
