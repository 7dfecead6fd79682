"""Verbs in the passive, their doer behind them: "Disebutkan X bahwa …", "…, disampaikan X".

Without a doer whoever spoke last is meant: "Ditambahkan, …".
"""

from __future__ import annotations

from factdb.parse.contents.continuations import goes_on
from factdb.parse.contents.quoted import around_quote
from factdb.parse.cues.bounds import quote_before
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.appositions import behind_apposition
from factdb.parse.reports.inverted import is_agent, is_midst, mention_after
from factdb.parse.subjects.behind_sources import behind_stated_day
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.text.quotes import MARKS

_OCCASION = 12  # tokens of "saat ditemui di kantornya" at most
RESUMING = "passive-alone"  # the rule of a report whose speaker spoke last


def read_passive(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Disebutkan X bahwa …" and "…, demikian disampaikan X"; not "Hal itu disampaikan X"."""
    words = scene.tokens.words
    mention = mention_after(scene, unit, cue)
    if mention is None or not is_agent(scene, mention):
        return None if cue.denies else _read_resuming(scene, unit, cue)
    told = _rumoured(scene, unit, cue)
    if told is not None:
        return Report(cue, told, mention, "clause-passive")
    if cue.denies:
        return None  # "Kabar itu dibantah X"
    leads = scene.words.circumstances & scene.words.subordinators
    if scene.words.heads_first and words[cue.first - 1] in leads:
        return None  # "…, saat dikonfirmasi wartawan"
    if skip_openings(scene, unit.first, cue.first) >= cue.first:
        return _read_opening_passive(scene, unit, cue, mention)
    if is_midst(scene, unit, cue, mention):
        return Report(cue, (unit.first, unit.stop), mention, "clause-passive-clause")
    comma = next(
        (
            j
            for j in (cue.first - 1, cue.first - 2)
            if j > unit.first and (words[j] == "," or words[j] in MARKS)
        ),
        None,
    )
    before, after = words[cue.first - 1], max(cue.stop, mention.stop)
    is_that = after + 1 < unit.stop and words[after] in scene.words.complementisers
    if is_that and before not in scene.words.relatives:  # "Hal itu dipastikan X bahwa …"
        return Report(cue, (after + 1, unit.stop), mention, "passive-clause")
    if comma is None or before in scene.words.language.speakers.demonstratives:
        return None  # "…, Jawa Tengah, itu dinyatakan pailit"
    if before in scene.words.relatives:
        return None  # "Foto itu, yang dikonfirmasi X, menunjukkan …"
    quote = quote_before(scene, unit, cue.first)
    if quote is not None and quote.stop >= comma:
        return around_quote(scene, unit, cue, quote, mention, "quote-passive")
    is_within = mention.is_clitic or words[after : after + 1] == [","]
    if is_within and goes_on(scene, unit, after):
        return Report(cue, (unit.first, unit.stop), mention, "clause-passive-clause")
    return Report(cue, (unit.first, comma), mention, "clause-passive")


def _rumoured(scene: Scene, unit: TextUnit, cue: Cue) -> tuple[int, int] | None:
    """Return what is told before a passive: "Kabar bahwa | jalan ditutup | juga dibantah X".

    None where nothing is, and where nobody has said it: "… belum dikonfirmasi X".
    """
    words, tokens = scene.words, scene.tokens.words
    noun = skip_openings(scene, unit.first, cue.first)
    if noun >= cue.first or tokens[noun] not in words.rumours:
        return None
    stop, pointing = cue.first, words.language.speakers.demonstratives
    while tokens[stop - 1] in words.adverbs and tokens[stop - 1] not in pointing:
        stop -= 1  # not "malam | ini | juga dibantah"
    stop -= tokens[stop - 1] == ","
    stop = _before_day(scene, noun, stop)
    if tokens[stop - 1] in words.negations or tokens[stop - 1] in words.relatives:
        return None
    start = next((j for j in range(noun + 1, stop) if _opens_rumour(scene, j)), stop)
    if start < stop and tokens[start] not in words.complementisers:
        start += 1  # the verb of "isu yang menyebut …"
    start += 1
    start += start < stop and tokens[start] in words.complementisers
    return (start, stop) if stop - start > 1 else None


def _before_day(scene: Scene, first: int, stop: int) -> int:
    """Return the comma before a day that ends at token `stop`, or `stop`: "tutup|, Senin (3/3)"."""
    comma = scene.tokens.last_comma(first, stop)
    is_day = comma is not None and scene.date_ends.get(comma + 1) == stop
    return comma if comma is not None and is_day else stop


def _opens_rumour(scene: Scene, at: int) -> bool:
    """Tell whether what is told begins at a token: "bahwa …", "yang menyebut …"."""
    words = scene.tokens.words
    is_that = words[at] in scene.words.complementisers
    return is_that or scene.words.quoted_as.match(words, at) is not None


def _read_resuming(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Ditambahkan (pula), …" and "Ditegaskan bahwa …": whoever spoke last says so."""
    words, tokens, after = scene.words, scene.tokens.words, cue.stop
    if tokens[cue.first] not in words.resuming or cue.has_clitic:
        return None
    if skip_openings(scene, unit.first, cue.first) < cue.first:
        return None
    while after < unit.stop and tokens[after] in words.adverbs:
        after += 1
    is_open = after + 1 < unit.stop and (
        tokens[after] == "," or tokens[after] in words.complementisers
    )
    return Report(cue, (after + 1, unit.stop), None, RESUMING) if is_open else None


def _read_opening_passive(
    scene: Scene, unit: TextUnit, cue: Cue, mention: Mention
) -> Report | None:
    """Read "Disebutkan X bahwa …" and "Disampaikan X, warga Desa Y, …"."""
    words, after = scene.tokens.words, mention.stop
    while after < unit.stop and words[after] in scene.words.adverbs:
        after += 1  # "Dikatakannya pula bahwa …"
    if scene.words.heads_first and words[after : after + 1] and not _is_pointed(scene, unit, cue):
        after = _behind_occasion(scene, unit, after)
    if after + 1 < unit.stop and words[after] == ",":
        after = behind_stated_day(scene, unit, behind_apposition(scene, after, unit.stop))
        if not scene.words.complementisers.isdisjoint(words[after + 1 : after + 2]):
            after += 1
        elif _is_pointed(scene, unit, cue):
            return None  # "Hal senada diungkapkan X, rekannya"
    if after + 1 >= unit.stop:
        return None
    if words[after] in scene.words.complementisers or words[after] in ",:":
        return Report(cue, (after + 1, unit.stop), mention, "passive-clause")
    is_told = mention.is_clitic and not _is_pointed(scene, unit, cue)
    is_told = is_told and _opens_noun(scene, unit, after)
    return Report(cue, (after, unit.stop), mention, "passive-clause") if is_told else None


def _opens_noun(scene: Scene, unit: TextUnit, after: int) -> bool:
    """Tell whether a clause follows a clitic without a comma: "Dikatakannya | warga mengungsi".

    Not "Dikatakannya kepada pers, …", "Hal itu dikatakannya Senin".
    """
    word, words = scene.tokens.words[after], scene.words
    is_noun = word.isalpha() and word not in words.circumstances and word not in words.subordinators
    is_noun = is_noun and word not in words.conjunctions and word not in words.manners
    is_noun = is_noun and after not in scene.date_ends
    return is_noun and after + 2 < unit.stop


def _behind_occasion(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return the comma behind where and when it was said: "Disampaikan X | di Ranu|, air naik".

    `after` where no circumstance stands there, or more is said in it.
    """
    words, tokens = scene.words, scene.tokens.words
    if after >= unit.stop or tokens[after] not in words.circumstances:
        return after
    comma = scene.tokens.first_comma(after, min(unit.stop - 1, after + _OCCASION))
    if comma is None or not words.complementisers.isdisjoint(tokens[after:comma]):
        return after
    return comma


def _is_pointed(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether only words that point stand before a cue: "Hal senada | diungkapkan X"."""
    hit = scene.words.pointers.match(scene.tokens.words, unit.first)
    return hit is not None and hit[0] == cue.first
