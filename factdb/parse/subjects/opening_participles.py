"""Participles that report and open a sentence: "Arguing that it was late, X left".

Whoever does the rest has said so; their name stands behind the comma that ends what they said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factdb.parse.cues.bounds import is_marked
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_named, is_speaker, read_mention
from factdb.parse.subjects.asides import opens_with_clause

_FAR = 60  # tokens from a participle to the comma before who speaks at most
_SUBJECT = 12  # tokens of who speaks, their apposition included


def read_opening(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> Report | None:
    """Read "Saying (that) …, X left" and 'Saying "…," X left' whose content opens at `start`."""
    quote = unit.quote_from(start)
    is_quoted = quote is not None and quote.first == start
    is_told = is_quoted or is_marked(scene, unit, start) or opens_with_clause(scene, start)
    if not is_told and not _opens_with_object(scene, unit, start):
        return None
    if quote is not None and is_quoted:
        behind = quote.stop + (scene.tokens.words[quote.stop : quote.stop + 1] == [","])
        who = _doer(scene, unit, behind)
        return None if who is None else Report(cue, (start, quote.stop), who, "participle")
    found = ((comma, _doer(scene, unit, comma + 1)) for comma in _commas(scene, unit, start))
    ends = [(comma, who) for comma, who in found if who is not None]
    if not ends:
        return None
    is_condition = scene.tokens.words[start] in scene.words.subordinators
    end, who = ends[-1 if is_condition else 0]  # "Saying if he lost, Roe would go, Doe left"
    return Report(cue, (start, end), who, "participle")


def _opens_with_object(scene: Scene, unit: TextUnit, start: int) -> bool:
    """Tell whether a past with its object opens a clause: "the law hurt | the poor"."""
    words, tokens = scene.words, scene.tokens.words
    who = read_mention(scene, start, unit.stop)
    verb = start if who is None else before_past(scene, who).stop
    behind = tokens[verb + 1] if verb + 1 < unit.stop else ""
    is_past = verb > start and words.is_past(tokens[verb])
    return is_past and (behind in words.determiners or behind in words.pronouns)


def _commas(scene: Scene, unit: TextUnit, start: int) -> Iterator[int]:
    """Yield the commas outside quotations behind which a content with a verb has ended."""
    words, tokens = scene.words, scene.tokens.words
    has_verb = False
    for i in range(start + 1, min(unit.stop - 1, start + _FAR)):
        verb = tokens[i]
        is_verb = words.can_be_verb(verb)
        is_verb = is_verb and not scene.tokens.is_capitalised(i)
        has_verb = has_verb or is_verb  # none of "in May"
        if verb == "," and has_verb and not any(q.first < i < q.stop for q in unit.quotes):
            yield i


def _doer(scene: Scene, unit: TextUnit, first: int) -> Mention | None:
    """Return who does something behind the comma before token `first`: "Roe, the mayor, | left"."""
    tokens = scene.tokens.words
    limit = min(unit.stop, first + _SUBJECT)
    who = read_mention(scene, first, limit) if first < limit else None
    if who is None or not is_speaker(scene, who):
        return None
    who = before_past(scene, who)
    verb = who.stop
    if verb < limit and tokens[verb] == "," and is_named(scene, who):
        verb = 1 + (scene.tokens.first_comma(verb + 1, limit) or verb)
    return who if verb < unit.stop and _is_verb(scene, unit, verb) else None


def _is_verb(scene: Scene, unit: TextUnit, i: int) -> bool:
    words, word = scene.words, scene.tokens.words[i]
    return words.can_be_verb(word) or word in words.adverbs or unit.opens_cue(i)


def before_past(scene: Scene, subject: Mention) -> Mention:
    """Return a subject without what it did, right behind who it is: "The firm | apologised"."""
    words, tokens = scene.words, scene.tokens
    for i in range(subject.first + 1, subject.stop):
        before, word = tokens.words[i - 1 : i + 1]
        is_last = i + 1 == subject.stop and i > subject.first + 1 and before not in words.adverbs
        is_end = is_last or words.is_speaking(before)
        if is_end and words.is_past(word) and not tokens.is_capitalised(i):
            return replace(subject, stop=i)
    return subject
