"""Who says a quotation beside which no verb tells it: "Ann Roe: “…”", "“…” – Ann Roe".

Or whom the sentence before it puts on the stage: "Ann Roe denied it. “…”".
"""

from __future__ import annotations

from factdb.parse.cues.scene import DASHES, Mention, Scene, names_of
from factdb.parse.cues.unit import TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.subject import read_subject
from factdb.parse.text.cue_words import CueRole

_BEHIND_SUBJECT = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.REQUEST})
_REACTION = 10  # tokens of "Namun, Budi membantahnya." at most
_SAID = 6  # tokens of a quotation behind a colon, with the colon: a shorter one is a name
_SIGNED = 12  # tokens of who signs a quotation, at most


def read_reaction(scene: Scene, before: TextUnit) -> Mention | None:
    """Return who speaks up in a sentence that tells nothing of it: "Ann Roe denied it."."""
    cue = next((cue for cue in before.cues if cue.role in _BEHIND_SUBJECT), None)
    if cue is not None:
        subject = read_subject(scene, before.first, cue.first)
        return subject if subject is not None and is_speaker(scene, subject) else None
    if not scene.words.heads_first or before.stop - before.first > _REACTION:
        return None
    first = skip_openings(scene, before.first, before.stop)
    actor = read_mention(scene, first, before.stop)  # "Namun, Budi membantahnya."
    if actor is None or actor.stop >= before.stop or not names_of(scene, actor):
        return None
    return actor if scene.words.is_active(scene.tokens.words[actor.stop]) else None


def read_lead(scene: Scene, unit: TextUnit) -> Mention | None:
    """Return the speaker of "Ann Roe: “…”", a quotation behind a colon and no cue; else None.

    Also of a sentence about somebody that the quotation bears out: "Ann Roe was clear: “…”".
    """
    quote = unit.closing_quote()
    colon = quote.first - 1 if quote is not None else unit.first
    if colon - unit.first < 2 or scene.tokens.words[colon] != ":":
        return None
    mention = read_mention(scene, unit.first, colon)
    is_named = all(scene.tokens.is_capitalised(i) for i in (colon - 2, colon - 1))
    if is_named and mention is not None and mention.stop == colon:
        return mention
    is_short = unit.stop - colon <= _SAID
    return None if is_short else _told_of(scene, unit, colon)


def _told_of(scene: Scene, unit: TextUnit, colon: int) -> Mention | None:
    """Return the person that a sentence before a colon is about: a name, a title, "she"."""
    first = skip_openings(scene, unit.first, colon)
    mention = _told_for(scene, unit, colon) or (
        read_mention(scene, first, colon) if first < colon else None
    )
    if mention is None or mention.stop >= colon:
        return None
    words, tokens = scene.words, scene.tokens
    if tokens.words[mention.first] in words.language.clauses.recipients:
        return None  # "For Maro the rule was clear"
    inside = range(mention.first, mention.stop)
    is_name = all(map(tokens.is_capitalised, inside)) and (
        len(inside) > 1 or tokens.words[mention.first] in scene.proper
    )
    is_held = names_of(scene, mention)[-1:] == [mention.stop - 1]  # "The envoy, Ann Roe, …"
    is_title = tokens.words[mention.stop - 1] in words.titles and is_speaker(scene, mention)
    is_pronoun = words.pronouns.get(tokens.words[mention.first]) in ("man", "woman")
    follows = tokens.words[mention.stop]
    is_apposed = follows == "," and len(inside) > 1 and not any(unit.cues)
    is_told = is_apposed or (follows[0].isalpha() and follows not in words.conjunctions)
    is_person = is_name or is_title or is_pronoun or (is_held and len(inside) > 2)
    return mention if is_told and is_person else None


def _told_for(scene: Scene, unit: TextUnit, colon: int) -> Mention | None:
    """Return for whom something is so: "But for Ann Roe, a cook, the issue is simple: “…”"."""
    words, tokens = scene.words, scene.tokens
    first = unit.first + (tokens.words[unit.first] in words.conjunctions)
    if tokens.words[first] not in words.language.clauses.recipients:
        return None
    mention = read_mention(scene, first + 1, colon)
    if mention is None:
        return None
    named = scene.tokens.words[mention.first : mention.stop]
    return None if words.parts.are_places(named) else mention  # "For New York the rule was clear"


def read_signature(scene: Scene, unit: TextUnit) -> Mention | None:
    """Return who signs a quotation behind a dash: "“…” – Ann Roe"; None where nobody does."""
    tokens, quote = scene.tokens, unit.quotes[0]
    dash = quote.stop
    if quote.first != unit.first or dash + 2 >= len(tokens) or tokens.words[dash] not in DASHES:
        return None
    limit = min(len(tokens), dash + 1 + _SIGNED)
    limit = next((i for i in range(dash + 1, limit) if i in tokens.lines), limit)
    mention = read_mention(scene, dash + 1, limit)
    if mention is None or not all(map(tokens.is_capitalised, range(mention.first, mention.stop))):
        return None
    is_whole = mention.stop == limit or tokens.words[mention.stop] == ","
    return mention if is_whole and mention.stop - mention.first > 1 else None
