"""What bounds a clause and a content, seen from a cue: marks, quotations, adverbs, "that".

Every look-out is bounded by a constant number of tokens, so that hostile text costs no more than
any other.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.text.quotes import Quote, last_inside

STOPS = frozenset(".?!…")
AHEAD = 40  # tokens looked at behind a cue for the start of its content
_RELATIVE = 20  # tokens from "who" to the quotation that ends its clause, at most
_TERM = 4  # tokens in quotation marks that are no speech
LISTENER = 8  # tokens of "told the Associated Press in Geneva" before the content
_BREAKS = frozenset(";:")
_BACK = 60  # tokens looked back over for a clause's start


def before_adverbs(scene: Scene, i: int, floor: int) -> int:
    """Return the index after the last token before `i` that is no adverb."""
    words, tokens = scene.words, scene.tokens.words
    while i > floor:
        if tokens[i - 1] in words.adverbs:
            if tokens[i - 1] in words.groups and (i - 1 == floor or not tokens[i - 2][0].isalnum()):
                break  # "Both said": all of the subject
            if i - 1 > floor and scene.tokens.is_capitalised(i - 1):
                break  # "Jawa Tengah melaporkan"
            i -= 1
        elif tokens[i - 1] in words.contracted and tokens[i - 2] in "'’" and i - 2 > floor:
            is_function = tokens[i - 3] in words.pronouns or tokens[i - 3] in words.relatives
            if scene.tokens.is_owner(i - 2) and not is_function:
                break  # "Brody's said": a firm's name
            i -= 2  # "who's stated", "they've said"
        else:
            break
    return i


def quote_before(scene: Scene, unit: TextUnit, i: int) -> Quote | None:
    """Return the quotation that ends before token `i`, a comma between them or inside it."""
    words = scene.tokens.words
    found = unit.quote_until(i)
    if found is None or words[found.first - 1] in scene.words.titled:
        return None
    if _ends_relative(scene, unit, found):
        return None
    inside = words[last_inside(words, found)]
    after = words[found.stop] if found.stop < unit.stop else ""
    if inside in ",?!." or after == "," or found.stop == i or inside == "…":
        return found
    return None


def clause_start(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return where the clause around token `i` starts: after a quotation, a colon, a semicolon.

    A quoted word inside it parts nothing: "Ann Roe, who has a “buy” rating on it, said".
    """
    words = scene.tokens.words
    quote = unit.quote_until(i)
    start = quote.stop if quote is not None else unit.first
    if quote is not None and (_is_term(scene, quote, i) or _ends_relative(scene, unit, quote)):
        start = unit.first
    nearest = max(start, i - _BACK)
    if _BREAKS.isdisjoint(words[nearest:i]):
        return start
    breaks = (j for j in range(i - 1, nearest - 1, -1) if words[j] in _BREAKS)
    # not at "2:51 a.m."
    return next((j + 1 for j in breaks if not _is_in_word(scene, j)), start)


def _is_in_word(scene: Scene, i: int) -> bool:
    """Tell whether a mark stands inside a time or a ratio: "2:51"."""
    is_glued = scene.tokens.is_glued(i) and scene.tokens.is_glued(min(i + 1, len(scene.tokens) - 1))
    return is_glued and scene.tokens.words[i - 1].isdigit()


def _is_term(scene: Scene, quote: Quote, i: int) -> bool:
    """Tell whether marks stand around a word or two of a clause whose verb at `i` is yet to come.

    A comma or a conjunction parts them: what follows speech is its speaker, '"No" said the mayor'.
    """
    if quote.is_single or scene.tokens.words[quote.first - 1] in scene.words.titled:
        return True  # "Laporan berjudul “Masa Depan Hutan Kita” menyebut …"
    words, (first, stop) = scene.tokens.words, quote.inside
    is_short = stop - first <= _TERM and words[stop - 1].isalnum()
    is_inside = quote.first > 0 and words[quote.first - 1].isalpha()  # "known as “Less Waste Ann”,"
    if not (is_short and is_inside):
        return False
    between = words[quote.stop : i]
    return "," in between or not scene.words.conjunctions.isdisjoint(between)


def _ends_relative(scene: Scene, unit: TextUnit, quote: Quote) -> bool:
    """Tell whether a quotation ends what is told of a name: 'Roe, who called it "a fiddle," said'.

    A comma stands at its end, and the relative clause opens behind the comma before it.
    """
    words = scene.tokens.words
    comma = scene.tokens.last_comma(max(unit.first, quote.first - _RELATIVE), quote.first)
    if comma is None or comma == unit.first or words[comma + 1] not in scene.words.relatives:
        return False
    return words[last_inside(words, quote)] == "," or words[quote.stop : quote.stop + 1] == [","]


def whole_start(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return where the content before an attribution at `i` starts."""
    words = scene.tokens.words
    for j in range(i - 1, max(unit.first, i - 200) - 1, -1):
        if words[j] == ";":
            return j + 1
    return unit.first


def is_marked(scene: Scene, unit: TextUnit, start: int) -> bool:
    """Tell whether a content's start is marked: by a quotation mark on it or "that" before it.

    A comma may stand between: "said that, in her view, …".
    """
    words = scene.tokens.words
    before = words[start - 2] if words[start - 1] == "," and start > 1 else words[start - 1]
    return unit.opens_quote(start) or before in scene.words.complementisers


def is_subject_that(scene: Scene, i: int) -> bool:
    """Tell whether "that" is what a verb tells of: "said | that was wrong", "that let him leave".

    So it is in "says that's a shame". Not "said that reported cases had doubled".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.pointing_that or i + 2 >= len(tokens):
        return False
    verb, behind = tokens[i + 1 : i + 3]
    if scene.tokens.is_owner(i + 1):
        return True
    if verb in words.finite and not scene.tokens.is_capitalised(i + 1):
        return True
    return words.is_past(verb) and (behind in words.determiners or behind in words.pronouns)
