"""Reports of quotations: what stands around a quotation and its attribution."""

from __future__ import annotations

from factdb.parse.contents import STOPS
from factdb.parse.cues import Cue
from factdb.parse.quotes import Quote
from factdb.parse.speakers import Mention, Scene
from factdb.parse.unit import Report, Unit


def _is_parted(scene: Scene, quote: Quote) -> bool:
    """Tell whether a quotation is one of its own: '"A," he said. "B."', not 'the "B" survivors'."""
    return not scene.tokens.words[quote.first - 1][0].isalnum()


def around_quote(
    scene: Scene, unit: Unit, cue: Cue, quote: Quote, mention: Mention, rule: str
) -> Report:
    """Return the report of a quotation before its attribution, with the one that follows it."""
    following = unit.quote_from(max(cue.stop, mention.stop))
    sequel = None
    if following is not None and not following.is_single and _is_parted(scene, following):
        sequel = (following.first, following.stop)
    first = quote.first
    opening = unit.quotes[0]
    if quote.first > unit.first and opening is not quote and opening.first == unit.first:
        first = opening.first
    return Report(cue, _with_lead(unit, first, quote), mention, rule, sequel=sequel)


def _with_lead(unit: Unit, first: int, quote: Quote) -> tuple[int, int]:
    """Return the content up to a quotation's end: with the clause before it where it is a part."""
    lead = first - unit.first
    return (unit.first if lead > 2 else first, quote.stop)


def from_quote(scene: Scene, unit: Unit, cue: Cue, quote: Quote, subject: Mention) -> Report:
    """Return the report of a quotation after its cue; the rest of the sentence may belong to it."""
    rest = unit.stop - quote.stop
    ends = rest <= 1 or scene.tokens.words[quote.inside[1] - 1] in STOPS
    return Report(cue, (quote.first, quote.stop if ends else unit.stop), subject, "verb-quote")
