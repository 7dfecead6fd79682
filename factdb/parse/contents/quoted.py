"""Reports of quotations: what stands around a quotation and its attribution."""

from __future__ import annotations

from bisect import bisect_left

from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.subjects.openings import skip_connectives
from factdb.parse.text.quotes import Quote, last_inside

_PHRASE = 6  # tokens of a quotation with its marks that is no sentence


def _is_parted(scene: Scene, quote: Quote) -> bool:
    """Tell whether a quotation is one of its own: '"A," he said. "B."', not 'the "B" survivors'."""
    return not scene.tokens.words[quote.first - 1][0].isalnum()


def around_quote(
    scene: Scene, unit: TextUnit, cue: Cue, quote: Quote, mention: Mention, rule: str
) -> Report:
    """Return the report of a quotation before its attribution, with the one that follows it."""
    following = unit.quote_from(max(cue.stop, mention.stop))
    sequel = None
    if following is not None and not following.is_single and _is_parted(scene, following):
        inside = scene.tokens.words[last_inside(scene.tokens.words, following)]
        if inside != ",":  # else another attribution is behind it
            sequel = (following.first, following.stop)
    return Report(cue, _before_attribution(scene, unit, quote), mention, rule, sequel=sequel)


def _before_attribution(scene: Scene, unit: TextUnit, quote: Quote) -> tuple[int, int]:
    """Return the content up to a quotation's end, with the clause before it where it is a part.

    A speech over several paragraphs is whole if it opens the unit; behind somebody's 'said: "…'
    only its last paragraph is left for the attribution behind it.
    """
    opening = unit.quotes[0]
    if opening is not quote and opening.first == unit.first:
        at = bisect_left(unit.cues, (opening.stop,))
        is_parted = at < len(unit.cues) and unit.cues[at].stop <= quote.first
        return quote.first if is_parted else unit.first, quote.stop
    if scene.tokens.words[quote.first - 1] == ":":
        return quote.first, quote.stop  # 'Northwire reports: "…," Roe said.'
    at = unit.quotes.index(quote)
    if at > 0 and _goes_on(unit.quotes[at - 1], quote):
        return quote.first, quote.stop
    lead = skip_connectives(scene, unit.first, quote.first)
    return (unit.first if lead < quote.first else quote.first, quote.stop)


def _goes_on(quote: Quote, following: Quote) -> bool:
    """Tell whether a quotation is left open at its paragraph's end, and the next goes on."""
    return not quote.is_closed and following.first == quote.stop


def end_of_speech(unit: TextUnit, quote: Quote) -> int:
    """Return where a speech ends that opens with a quotation and may go on over paragraphs.

    The last paragraph is left out if an attribution of its own stands behind it.
    """
    at = unit.quotes.index(quote)
    last = at
    while last + 1 < len(unit.quotes) and _goes_on(unit.quotes[last], unit.quotes[last + 1]):
        last += 1
    is_attributed = last > at and unit.stop - unit.quotes[last].stop > 1
    return unit.quotes[last - is_attributed].stop


def _is_set_off(scene: Scene, quote: Quote) -> bool:
    """Tell whether commas set speech off from how it was said: 'said, "It broke," as he left'."""
    words, tokens = scene.words, scene.tokens.words
    if words.heads_first:
        is_led = tokens[quote.first - 1] in ",:" or quote.stop - quote.first > _PHRASE
        behind = tokens[quote.stop]
        is_told = behind in words.circumstances or quote.stop in scene.date_ends
        is_next = behind in words.conjunctions or behind in words.adverbs
        is_told = is_told or (is_next and tokens[last_inside(tokens, quote)] == ",")
        return is_led and is_told  # 'menegaskan, "Air naik," saat ditemui'
    if tokens[quote.first - 1] not in ",:":
        return False
    behind = tokens[quote.stop]
    is_told = behind in words.circumstances or behind in words.conjunctions
    is_told = is_told or behind in words.clause_openers or behind.endswith(words.gerund)
    return is_told and tokens[last_inside(tokens, quote)] == ","


def from_quote(scene: Scene, unit: TextUnit, cue: Cue, quote: Quote, subject: Mention) -> Report:
    """Return the report of a quotation after its cue; the rest of the sentence may belong to it."""
    speech = end_of_speech(unit, quote)
    if speech > quote.stop or not quote.is_closed:
        return Report(cue, (quote.first, speech), subject, "verb-quote")
    rest = unit.stop - quote.stop
    ends = rest <= 1 or scene.tokens.words[last_inside(scene.tokens.words, quote)] in STOPS
    ends = ends or _is_set_off(scene, quote)
    return Report(cue, (quote.first, quote.stop if ends else unit.stop), subject, "verb-quote")
