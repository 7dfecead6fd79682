"""Subjects behind their verb in a language that needs "that" before a clause.

A clitic on the verb, “…”, a-t-il dit; and who told so behind a word that introduces it: "Como
explicó X, …", "…, según informó este lunes X".
"""

from __future__ import annotations

from factdb.parse.contents.quoted import around_quote
from factdb.parse.cues.bounds import LISTENER, before_adverbs, quote_before, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.reports.inverted import mention_after
from factdb.parse.subjects.openings import skip_connectives

_ADVERBS = 3  # between a clitic and its participle at most
_OBJECT = 2  # tokens of "l'" between what introduces and the verb


def read_inversion(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read “…”, a-t-il dit; "Comme l'a dit X, …" and "…, según informó X"."""
    if not scene.words.needs_that:
        return None
    return _read_clitic(scene, unit, cue) or _read_introduced(scene, unit, cue)


def _read_clitic(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read “…”, a-t-il dit and "…, affirme-t-elle": a hyphen ties the subject to its verb."""
    found = _clitic_before(scene, unit, cue) or _clitic_behind(scene, unit, cue)
    if found is None:
        return None
    mention, first, after = found
    quote = quote_before(scene, unit, first)
    if quote is not None and first - quote.stop <= 1:
        whole = cue._replace(stop=after)
        report = around_quote(scene, unit, whole, quote, mention, "quote-verb-subject")
        return report._replace(cue=cue)
    words = scene.tokens.words
    if first - unit.first < 3 or words[first - 1] != ",":
        return None
    if after + 2 < unit.stop and words[after] == ",":
        return Report(cue, (unit.first, unit.stop), mention, "clause-verb-clause")
    content = (whole_start(scene, unit, first), first)
    return Report(cue, content, mention, "clause-verb-subject")


def _clitic_before(scene: Scene, unit: TextUnit, cue: Cue) -> tuple[Mention, int, int] | None:
    """Return the subject of "a-t-il (aussi) | dit", the verb's first token and the one behind."""
    words, tokens = scene.words, scene.tokens.words
    at = before_adverbs(scene, cue.first, max(unit.first, cue.first - _ADVERBS)) - 1
    if at - 2 < unit.first or tokens[at] not in words.pronouns or tokens[at - 1] != "-":
        return None
    first = at - 2
    if first - 2 >= unit.first and len(tokens[first]) == 1 and tokens[first - 1] == "-":
        first -= 2
    is_verb = tokens[first] in words.auxiliaries
    return (Mention(at, at + 1), first, cue.stop) if is_verb else None


def _clitic_behind(scene: Scene, unit: TextUnit, cue: Cue) -> tuple[Mention, int, int] | None:
    """Return the same of "affirme|-t-il"."""
    tokens, at = scene.tokens.words, cue.stop + 1
    if at + 2 >= unit.stop or tokens[cue.stop] != "-" or not scene.tokens.is_glued(cue.stop):
        return None
    if len(tokens[at]) == 1 and tokens[at + 1] == "-":
        at += 2
    is_subject = tokens[at] in scene.words.pronouns
    return (Mention(at, at + 1), cue.first, at + 1) if is_subject else None


def _read_introduced(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Comme l'a dit X, …" and "…, según informó X": a word before the verb introduces it."""
    words, tokens = scene.words, scene.tokens.words
    first = cue.first
    while first > unit.first and tokens[first - 1] in words.auxiliaries:
        first -= 1
    opener = next(
        (
            i
            for i in range(first - 1, max(unit.first, first - _OBJECT - 1) - 1, -1)
            if tokens[i].isalpha() and len(tokens[i]) > 1
        ),
        first,
    )
    if opener == first or tokens[opener] not in words.introducers:
        return None
    mention = mention_after(scene, unit, cue)
    if mention is None:
        return None
    if skip_connectives(scene, unit.first, opener) >= opener:
        comma = scene.tokens.first_comma(mention.stop, min(unit.stop - 1, mention.stop + LISTENER))
        return (
            None if comma is None else Report(cue, (comma + 1, unit.stop), mention, "verb-clause")
        )
    if tokens[opener - 1] != ",":
        return None
    return Report(cue, (whole_start(scene, unit, opener), opener), mention, "clause-verb")
