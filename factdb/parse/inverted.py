"""Cues before their speaker: "kata X", "menurut X", "disampaikan X", "according to X"."""

from __future__ import annotations

from factdb.parse.contents import (
    LISTENER,
    STOPS,
    behind_source,
    goes_on,
    goes_on_behind_name,
    quote_before,
    whole_start,
)
from factdb.parse.cues import Cue
from factdb.parse.quoted import around_quote
from factdb.parse.quotes import MARKS
from factdb.parse.speakers import Mention, Scene, is_speaker, read_mention
from factdb.parse.subjects import skip_openings
from factdb.parse.unit import Report, Unit


def read_inverted(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "…, kata X" and "Kata X, …"."""
    words = scene.tokens.words
    at_start = skip_openings(scene, unit.first, cue.first) >= cue.first
    previous = words[cue.first - 1] if cue.first > unit.first else ""
    if not at_start and previous != "," and previous not in MARKS:
        return None
    mention = mention_after(scene, unit, cue)
    if mention is None or mention.first > cue.stop:
        return None  # "demikian disampaikan X": the other word is the cue
    quote = quote_before(scene, unit, cue.first)
    after = max(cue.stop, mention.stop)
    if quote is not None and cue.first - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-cue")
    if at_start:
        comma = next(
            (j for j in range(after, min(unit.stop - 1, after + LISTENER)) if words[j] in ",:"),
            None,
        )
        if comma is None:
            return None
        if comma > after and not cue.has_clitic:
            mention = mention._replace(stop=comma)  # "Kata sumber di kejaksaan, …"
        return Report(cue, (comma + 1, unit.stop), mention, "cue-clause")
    if goes_on(scene, unit, after):
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    return Report(cue, (whole_start(scene, unit, cue.first), cue.first), mention, "clause-cue")


def mention_after(scene: Scene, unit: Unit, cue: Cue) -> Mention | None:
    """Return the speaker behind a cue, or the clitic on it."""
    if cue.has_clitic:
        return Mention(cue.stop - 1, cue.stop, is_clitic=True)
    mention = read_mention(scene, cue.stop, unit.stop)
    if mention is None:
        return None
    mention = _publisher_of(scene, unit, mention) or mention
    return mention if is_speaker(scene, mention) else None


def _publisher_of(scene: Scene, unit: Unit, document: Mention) -> Mention | None:
    """Return who speaks in "figures published by X": X, where a document leads to a name."""
    words, tokens = scene.words, scene.tokens.words
    if not any(word in words.documents for word in tokens[document.first : document.stop]):
        return None
    for i in range(document.first + 1, min(unit.stop - 1, document.stop + 2)):
        if tokens[i] in words.links and i >= document.stop - 1:
            publisher = read_mention(scene, i + 1, unit.stop)
            if publisher is not None and is_speaker(scene, publisher):
                return publisher
    return None


def read_passive(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "Disebutkan X bahwa …" and "…, demikian disampaikan X"; not "Hal itu disampaikan X"."""
    words = scene.tokens.words
    mention = mention_after(scene, unit, cue)
    if mention is None:
        return None
    before = skip_openings(scene, unit.first, cue.first)
    if before >= cue.first:
        after = mention.stop
        if after + 1 < unit.stop and (
            words[after] in scene.words.complementisers or words[after] in ",:"
        ):
            return Report(cue, (after + 1, unit.stop), mention, "passive-clause")
        return None
    comma = next(
        (
            j
            for j in (cue.first - 1, cue.first - 2)
            if j > unit.first and (words[j] == "," or words[j] in MARKS)
        ),
        None,
    )
    if comma is None:
        return None
    quote = quote_before(scene, unit, cue.first)
    if quote is not None and quote.stop >= comma:
        return around_quote(scene, unit, cue, quote, mention, "quote-passive")
    return Report(cue, (unit.first, comma), mention, "clause-passive")


def read_preposition(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "Menurut X, …", "…, menurut X" and "…, menurut X, …"."""
    words = scene.tokens.words
    mention = mention_after(scene, unit, cue)
    if mention is None:
        return None
    after = max(cue.stop, mention.stop)
    if skip_openings(scene, unit.first, cue.first) >= cue.first:
        start = behind_source(scene, unit, after)
        return (
            None
            if start is None
            else Report(cue, (start, unit.stop), mention, "preposition-clause")
        )
    if words[cue.first - 1] in ",(" and goes_on_behind_name(scene, unit, after):
        return Report(cue, (unit.first, unit.stop), mention, "clause-preposition-clause")
    quote = quote_before(scene, unit, cue.first)
    if quote is not None and cue.first - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-preposition")
    if after >= unit.stop or words[after] in STOPS or words[cue.first - 1] == ",":
        return Report(
            cue, (whole_start(scene, unit, cue.first), cue.first), mention, "clause-preposition"
        )
    return None


def read_noun(scene: Scene, unit: Unit, cue: Cue) -> Report | None:
    """Read "…," demikian pernyataan X."""
    if unit.opens_cue(cue.stop):
        return None  # "demikian disampaikan X": the verb tells it
    quote = quote_before(scene, unit, cue.first)
    mention = mention_after(scene, unit, cue)
    if mention is None:
        return None
    if quote is not None and cue.first - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-noun")
    if cue.first - unit.first > 4 and scene.tokens.words[cue.first - 1] == ",":
        return Report(cue, (unit.first, cue.first), mention, "clause-noun")
    return None
