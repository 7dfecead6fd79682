"""Whoever is quoted: "A quoted X as saying …", "…, X was quoted as saying by A".

A passes it on, and X is the speaker.
"""

from __future__ import annotations

from factdb.parse.contents.quoted import around_quote
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import STOPS, clause_start, quote_before, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.subject import read_subject
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import Quote

_APPOSED = 12  # tokens of who somebody is before "as saying"


def read_quoting(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "A quoted X as saying …" and "X was quoted (by A) as saying …": A passes it on."""
    words = scene.tokens.words
    if words[cue.first - 1] in scene.words.copulas:
        speaker = read_subject(scene, clause_start(scene, unit, cue.first), cue.first - 1)
        is_relayed = words[cue.stop - 1] in scene.words.agents
        relay = read_mention(scene, cue.stop, unit.stop) if is_relayed else None
        after = cue.stop if relay is None else relay.stop
    else:
        speaker = read_mention(scene, cue.stop, unit.stop)
        relay = read_subject(scene, clause_start(scene, unit, cue.first), cue.first)
        after = cue.stop if speaker is None else speaker.stop
    if speaker is None or not is_speaker(scene, speaker):
        return None
    relays = (relay,) if relay is not None and is_speaker(scene, relay) else ()
    first = speaker.first if relay is None else min(speaker.first, relay.first)
    if (told := _quoted_before(scene, unit, first, after)) is not None:
        quote, named = told
        report = around_quote(scene, unit, cue, quote, speaker, "quote-quoting")
        return report._replace(relays=relays or named)
    if (content := _told_before(scene, unit, first, after)) is not None:
        return Report(cue, content, speaker, "quoting", relays)
    start = _quoted_content(scene, unit, cue, after)
    if start is None:
        return None
    return Report(cue, (start, unit.stop), speaker, "quoting", relays)


def _told_before(scene: Scene, unit: TextUnit, first: int, after: int) -> tuple[int, int] | None:
    """Return the clause of "It rained, | X was quoted as saying by A"; None where none is before.

    `first` and `after` are those of `_quoted_before`.
    """
    words, tokens = scene.words, scene.tokens.words
    hit = words.quoted_as.match(tokens, after)
    if hit is None or first <= unit.first or tokens[first - 1] != ",":
        return None
    behind = tokens[hit[0]] if hit[0] < unit.stop else "."
    is_behind = behind in STOPS or behind in words.agents or behind in words.circumstances
    return (whole_start(scene, unit, first), first) if is_behind else None


def _quoted_before(
    scene: Scene, unit: TextUnit, first: int, after: int
) -> tuple[Quote, tuple[Mention, ...]] | None:
    """Return the speech of '"…," X was quoted as saying by A', with A; None where none is before.

    The attribution starts at token `first`; "as saying" stands at `after`.
    """
    words, tokens = scene.words, scene.tokens.words
    after += after < unit.stop and tokens[after] == ","  # "quoted the mayor, Ann Roe, as saying"
    quote, hit = quote_before(scene, unit, first), words.quoted_as.match(tokens, after)
    if quote is None or hit is None or first - quote.stop > 1:
        return None
    stop = hit[0]
    if stop < unit.stop and tokens[stop] in words.agents:
        relay = read_mention(scene, stop + 1, unit.stop)
        is_outlet = relay is not None and is_speaker(scene, relay)
        return quote, (relay,) if relay is not None and is_outlet else ()
    ends = stop >= unit.stop or tokens[stop] in STOPS or tokens[stop] == ","
    return (quote, ()) if ends or tokens[stop] in words.circumstances else None


def _quoted_content(scene: Scene, unit: TextUnit, cue: Cue, after: int) -> int | None:
    """Return where the content behind "as saying" starts, at token `after` or soon behind it."""
    for i in range(after, min(unit.stop, after + _APPOSED)):
        hit = scene.words.quoted_as.match(scene.tokens.words, i)
        if hit is not None:
            inner = cue._replace(first=i, stop=hit[0], role=CueRole.VERB)
            return content_start(scene, unit, inner)
    return None
