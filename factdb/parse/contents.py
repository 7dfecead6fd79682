"""Where the content of a report starts and ends, seen from its cue.

Every look-out is bounded by a constant number of tokens, so that hostile text costs no more than
any other.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.parse.appositions import behind_apposition
from factdb.parse.cues import Cue, CueRole
from factdb.parse.openings import skip_openings
from factdb.parse.quotes import Quote
from factdb.parse.scene import Scene
from factdb.parse.unit import Unit

STOPS = frozenset(".?!…")
AHEAD = 40  # tokens looked at behind a cue for the start of its content
_POINTED = 4  # tokens of "tuduhan pihak itu"
_TERM = 4  # tokens in quotation marks that are no speech
_DENIED = 6  # tokens of whose claim is denied before "that"
LISTENER = 8  # tokens of "told the Associated Press in Geneva" before the content
_BREAKS = frozenset(";:")
_ASIDE = 14  # tokens of "in a statement to the council on Monday" at most
_NOUN = 2  # words of "rasa optimisme bahwa" before "that"
_BACK = 60  # tokens looked back over for a clause's start


def before_adverbs(scene: Scene, i: int, floor: int) -> int:
    """Return the index after the last token before `i` that is no adverb."""
    words, tokens = scene.words, scene.tokens.words
    while i > floor:
        if tokens[i - 1] in words.adverbs:
            i -= 1
        elif tokens[i - 1] in words.contracted and tokens[i - 2] in "'’" and i - 2 > floor:
            i -= 2  # "who's stated", "they've said"
        else:
            break
    return i


def quote_before(scene: Scene, unit: Unit, i: int) -> Quote | None:
    """Return the quotation that ends before token `i`, a comma between them or inside it."""
    words = scene.tokens.words
    found = unit.quote_until(i)
    if found is None:
        return None
    inside = words[found.inside[1] - 1]
    after = words[found.stop] if found.stop < unit.stop else ""
    if inside in ",?!." or after == "," or found.stop == i or inside == "…":
        return found
    return None


def clause_start(scene: Scene, unit: Unit, i: int) -> int:
    """Return where the clause around token `i` starts: after a quotation, a colon, a semicolon.

    A quoted word inside it parts nothing: "Ann Roe, who has a “buy” rating on it, said".
    """
    words = scene.tokens.words
    quote = unit.quote_until(i)
    start = quote.stop if quote is not None and not _is_term(scene, quote, i) else unit.first
    for j in range(i - 1, max(start, i - _BACK) - 1, -1):
        if words[j] in _BREAKS:
            return j + 1
    return start


def _is_term(scene: Scene, quote: Quote, i: int) -> bool:
    """Tell whether marks stand around a word or two of a clause whose verb at `i` is yet to come.

    A comma or a conjunction parts them: what follows speech is its speaker, '"No" said the mayor'.
    """
    if quote.is_single:
        return True
    words, (first, stop) = scene.tokens.words, quote.inside
    is_short = stop - first <= _TERM and words[stop - 1].isalnum()
    is_inside = quote.first > 0 and words[quote.first - 1].isalpha()  # "known as “Less Waste Ann”,"
    if not (is_short and is_inside):
        return False
    between = words[quote.stop : i]
    return "," in between or not scene.words.conjunctions.isdisjoint(between)


def whole_start(scene: Scene, unit: Unit, i: int) -> int:
    """Return where the content before an attribution at `i` starts."""
    words = scene.tokens.words
    for j in range(i - 1, max(unit.first, i - 200) - 1, -1):
        if words[j] == ";":
            return j + 1
    return unit.first


def is_marked(scene: Scene, unit: Unit, start: int) -> bool:
    """Tell whether a content's start is marked: by "that" before it or a quotation mark on it."""
    before = scene.tokens.words[start - 1]
    return unit.opens_quote(start) or before in scene.words.complementisers


def content_start(scene: Scene, unit: Unit, cue: Cue) -> int | None:
    """Return where the content behind a cue starts, or None where none follows."""
    words, tokens = scene.words, scene.tokens.words
    i = cue.stop
    limit = min(unit.stop, i + AHEAD)
    while i < limit and tokens[i] in words.adverbs and i not in scene.date_ends:
        i += 1
    if i >= limit:
        return None
    if tokens[i] in words.complementisers or tokens[i] in words.purposes or tokens[i] in ":,":
        following = i + 1
        is_loose = tokens[i] == "," and following < unit.stop and _is_that(scene, unit, following)
        following += is_loose
        return following if following < unit.stop else None
    if _is_that(scene, unit, i):
        return i + 1
    if tokens[i] in STOPS or is_pointer(scene, unit, cue.stop) or is_pointer(scene, unit, i):
        return None
    if unit.opens_quote(i):
        return i
    if _is_period(scene, i):
        return cue.stop
    if tokens[i] in words.subjects:
        return _marked_start(scene, unit, cue, i, limit, None)  # "menjelaskan soal rapat itu"
    is_verb = i + 1 < limit and tokens[i + 1] in words.finite
    is_subject = is_verb and tokens[i] in words.determiners  # "said this is so"
    is_aside = (tokens[i] in words.circumstances and not is_subject) or _is_day(scene, i)
    if cue.role is CueRole.VERB and _is_infinitive(scene, i, limit):
        return i
    if is_aside or cue.role is CueRole.TELLING:
        return behind_aside(scene, unit, cue, i, limit)
    return _behind_verb(scene, unit, cue, i, limit)


def _behind_verb(scene: Scene, unit: Unit, cue: Cue, i: int, limit: int) -> int | None:
    """Return where the content starts that nothing parts from its verb; `i` is behind adverbs."""
    if cue.stop - cue.first == 1 and _is_pointing_noun(scene, unit, i):
        return None
    denied = _behind_denied(scene, unit, i, limit) if cue.denies else None
    if denied is not None:
        return denied
    if cue.role is CueRole.VERB and (behind := _behind_noun(scene, unit, i, limit)) is not None:
        return behind
    if cue.role is not CueRole.CLAUSAL or has_document(scene, unit, cue):
        return cue.stop  # with what looks like an adverb: "said all passengers were safe"
    if opens_with_subject(scene, i):
        return i
    if not cue.denies:
        return _quote_behind_colon(scene, unit, i, limit)
    names_claim = cue.stop - cue.first > 1  # "membantah kabar …"
    if names_claim and _is_reduced(scene, i):
        return None  # "rejected allegations made against the club"
    gerund = scene.words.gerund
    return i if names_claim or (gerund and scene.tokens.words[i].endswith(gerund)) else None


def opens_with_subject(scene: Scene, i: int) -> bool:
    """Tell whether a pronoun and its verb open a clause at token `i`: "noted | he was late"."""
    words, tokens = scene.words, scene.tokens.words
    if words.gerund is None or tokens[i] not in words.pronouns or i + 1 >= len(tokens):
        return False
    return tokens[i + 1] in words.finite or tokens[i + 1] in words.past_verbs


def _is_reduced(scene: Scene, i: int) -> bool:
    """Tell whether a participle or a preposition tells more of a noun: "claims | by the club"."""
    words, word = scene.words, scene.tokens.words[i]
    if words.gerund is None or scene.tokens.is_capitalised(i):
        return False
    return word in words.past_verbs or word.endswith(words.verb_endings[1:]) or word in words.agents


def _behind_denied(scene: Scene, unit: Unit, i: int, limit: int) -> int | None:
    """Return where that starts which somebody denies that others say; None where nobody does.

    "membantah kabar yang menyebut (bahwa) …", "menampik anggapan kubu lawan bahwa …".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] in words.relatives and (told := unit.cue_at(i + 1)) is not None:
        start = told.stop + (told.stop < limit and tokens[told.stop] in words.complementisers)
        return start if start < limit else None
    for j in range(i + 1, min(limit - 1, i + _DENIED)):
        is_verb = unit.opens_cue(j) and tokens[j - 1] not in words.determiners  # "denied a report"
        if is_verb or not tokens[j].isalpha():
            return None
        if tokens[j] in words.complementisers:
            return j + 1
    return None


def _behind_noun(scene: Scene, unit: Unit, i: int, limit: int) -> int | None:
    """Return where the content of "menyampaikan keyakinannya bahwa …" starts, behind "that".

    One or two words that name no speaker stand before it: not "mengatakan warga yakin bahwa …".
    """
    words, tokens = scene.words, scene.tokens.words
    if not words.heads_first or words.is_speaking(tokens[i]) or tokens[i] in words.pronouns:
        return None
    for j in range(i, min(i + _NOUN + 1, limit - 1, unit.stop - 1)):
        if tokens[j] in words.complementisers:
            return j + 1
        if not tokens[j].isalpha() or scene.tokens.is_capitalised(j):
            return None
    return None


def _is_infinitive(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether what somebody will do follows, and no listener: "vowed to fight the cuts"."""
    words, tokens = scene.words, scene.tokens
    if tokens.words[i] not in words.nonfinite or i + 1 >= limit:
        return False
    word = tokens.words[i + 1]
    is_listener = word in words.function_words or words.is_speaking(word)
    return word.isalpha() and not tokens.is_capitalised(i + 1) and not is_listener


def _is_that(scene: Scene, unit: Unit, i: int) -> bool:
    """Tell whether "kalau" is "that", and not "if": no second clause follows a comma."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.loose:
        return False
    comma = next((j for j in range(i, min(unit.stop - 1, i + AHEAD)) if tokens[j] == ","), None)
    return comma is None or words.connectives.match(tokens, comma + 1) is not None


def is_pointer(scene: Scene, unit: Unit, i: int) -> bool:
    """Tell whether words that only point stand for the content: "mengungkapkan hal itu kepada"."""
    words, tokens = scene.words, scene.tokens.words
    hit = words.pointers.match(tokens, i) if i < unit.stop else None
    return hit is not None and _stops_at(scene, unit, hit[0])


def _stops_at(scene: Scene, unit: Unit, i: int) -> bool:
    """Tell whether a clause ends at token `i`, or goes on with a circumstance."""
    words, tokens = scene.words, scene.tokens.words
    return i >= unit.stop or tokens[i] in STOPS or tokens[i] in words.circumstances


def _is_pointing_noun(scene: Scene, unit: Unit, i: int) -> bool:
    """Tell whether a noun and what points to it are the content: "menepis tuduhan tersebut"."""
    words, tokens = scene.words, scene.tokens.words
    stop = min(i + _POINTED, unit.stop)
    at = next((j for j in range(i + 1, stop) if tokens[j] in words.demonstratives), None)
    if at is None or not words.heads_first or not all(tokens[j].isalpha() for j in range(i, at)):
        return False
    return _stops_at(scene, unit, at + 1)


def _quote_behind_colon(scene: Scene, unit: Unit, i: int, limit: int) -> int | None:
    """Return where the quotation of "X tweeted using the school's account: …" starts."""
    quote = unit.quote_from(i)
    if quote is None or quote.first >= limit or scene.tokens.words[quote.first - 1] != ":":
        return None
    return quote.first


def has_document(scene: Scene, unit: Unit, cue: Cue) -> bool:
    """Tell whether a survey, a report or data is the subject: what they show is what they say."""
    words, tokens = scene.words, scene.tokens.words
    is_last = tokens[cue.first - 1] in words.documents and not words.heads_first
    if is_last and cue.stop < unit.stop and tokens[cue.stop] not in words.indefinites:
        return True  # "the country's customs data shows trade fell", not "shows a fall"
    start = skip_openings(scene, clause_start(scene, unit, cue.first), cue.first)
    stop = min(start + 3, cue.first)
    return any(word in scene.words.documents for word in scene.tokens.words[start:stop])


def behind_aside(scene: Scene, unit: Unit, cue: Cue, i: int, limit: int) -> int | None:
    """Return the content's start behind "on Monday", "in a statement", "reporters"."""
    tokens = scene.tokens.words
    after_date = next((scene.date_ends[j] for j in (i, i + 1) if j in scene.date_ends), None)
    if after_date is not None and _opens_clause(scene, unit, after_date):
        return after_date
    told = _behind_told(scene, unit, i, limit) if cue.role is CueRole.TELLING else None
    start = told or _marked_start(scene, unit, cue, i, limit, after_date)
    if start is not None:
        return start
    if after_date is not None and after_date < unit.stop and tokens[after_date] not in STOPS:
        return after_date
    if cue.role is CueRole.TELLING:
        return behind_listener(scene, unit, i)
    if cue.role in (CueRole.VERB, CueRole.REQUEST):
        return i
    return None


def _marked_start(
    scene: Scene, unit: Unit, cue: Cue, i: int, limit: int, after_date: int | None
) -> int | None:
    """Return where "that", a colon, a quotation, a comma or a subject opens the content."""
    words, tokens = scene.words, scene.tokens.words
    is_telling = cue.role is CueRole.TELLING
    for j in range(i, limit):
        if tokens[j] in words.complementisers and j + 1 < unit.stop:
            if j > i and tokens[j + 1] in words.finite:
                if cue.role is CueRole.CLAUSAL:
                    return None  # "agreed to a plan that would …": a relative clause
                continue
            return j + 1
        if tokens[j] == ":" or unit.opens_quote(j) or _opens_speech(unit, tokens, j):
            start = j + (tokens[j] in ":;")
            clause = _clause_before(scene, unit, i, j) if is_telling and start == j else None
            start = start if clause is None else clause
            return start if start < unit.stop else None
        if tokens[j] in STOPS or tokens[j] == ";":
            return None
        is_count = tokens[j][0].isdigit() and j not in scene.date_ends and after_date is None
        if is_count and not is_telling:
            return None  # a number: the circumstance is a part of what is said
        if not is_telling and _opens_subject(scene, i, j):
            return j
        if tokens[j] == "," and (after_date is None or j >= after_date):
            if cue.role is CueRole.CLAUSAL and not words.finite.isdisjoint(tokens[i:j]):
                return None  # "found in a park was named Friday, the third one"
            following = _behind_list(scene, unit, j, limit)
            if following is not None:
                return following
    return None


def _opens_speech(unit: Unit, tokens: Sequence[str], i: int) -> bool:
    """Tell whether a semicolon stands for a colon: "tells the News; “…”"."""
    return tokens[i] == ";" and unit.opens_quote(i + 1)


def _behind_told(scene: Scene, unit: Unit, i: int, limit: int) -> int | None:
    """Return where a pronoun and its verb open what a listener is told: "told Bob Poe she was “…”".

    None where a quotation, a comma or "that" opens it before.
    """
    words, tokens = scene.words, scene.tokens.words
    for j in range(i + 1, limit):
        if opens_with_subject(scene, j):
            return j
        if tokens[j] in ",:;" or tokens[j] in words.complementisers or unit.opens_quote(j):
            return None
    return None


def _behind_list(scene: Scene, unit: Unit, comma: int, limit: int) -> int | None:
    """Return what follows a comma, or "that" behind a list that the comma is a part of.

    "Said in a letter to nurses, porters and cooks that …"; not where another clause stands between,
    or where "that" opens a relative clause. None where a date follows the comma.
    """
    words, tokens = scene.words, scene.tokens.words
    for j in range(comma + 1, min(limit, unit.stop - 1)):
        if tokens[j] in words.complementisers and tokens[j + 1] not in words.finite:
            return j + 1
        if tokens[j] in words.finite or tokens[j] in words.pronouns or tokens[j] in STOPS:
            break
    following = comma + 1
    is_date = following in scene.date_ends
    return following if following < unit.stop and not is_date else None


def _clause_before(scene: Scene, unit: Unit, i: int, quote: int) -> int | None:
    """Return where a clause opens that ends in a quotation: "told reporters it was “unfair”"."""
    start = behind_listener(scene, unit, i)
    if start is None or start >= quote:
        return None
    has_verb = any(word in scene.words.finite for word in scene.tokens.words[start:quote])
    return start if has_verb else None


def before_occasion(scene: Scene, unit: Unit, start: int) -> int:
    """Return the content's end before the occasion of a statement: "… in an interview Thursday"."""
    words, tokens = scene.words, scene.tokens.words
    near = range(start, min(unit.stop, start + _BACK))
    other = next((j for j in near if tokens[j] == ";" and unit.cues[-1].first > j), None)
    if other is not None:
        return other  # "Police said it burned; doctors said two died"
    if not words.occasions:
        return unit.stop
    for j in range(max(start + 2, unit.stop - _ASIDE), unit.stop - 2):
        is_phrase = tokens[j] in words.circumstances and tokens[j + 1] in words.determiners
        if is_phrase and not words.occasions.isdisjoint(tokens[j + 2 : j + 5]):
            return j
    return unit.stop


def _is_day(scene: Scene, i: int) -> bool:
    """Tell whether a date stands at token `i` that is none of a noun's: "third-quarter sales"."""
    word, dates = scene.tokens.words[i], scene.words.language.dates
    return i in scene.date_ends and not (word.isdigit() or word in dates.ordinals)


def _is_period(scene: Scene, i: int) -> bool:
    """Tell whether a content opens with when it was so: "mengatakan dalam dua hari terakhir …".

    A single day is when it was said; so is a longer time with "that" behind it.
    """
    if not scene.words.heads_first:
        return False
    first = next((j for j in (i, i + 1) if j in scene.periods), None)
    if first is None or (first > i and scene.tokens.words[i] not in scene.words.circumstances):
        return False
    after = scene.date_ends[first]
    return (
        after < len(scene.tokens) and scene.tokens.words[after] not in scene.words.complementisers
    )


def _opens_subject(scene: Scene, first: int, i: int) -> bool:
    """Tell whether a subject opens behind an aside: "said in a statement | the company lost"."""
    words, tokens = scene.words, scene.tokens.words
    if i < first + 2 or words.heads_first:
        return False
    hedge = words.hedges.match(tokens, i)
    is_count = hedge is not None and hedge[0] > i + 1 and tokens[hedge[0]][0].isdigit()
    if tokens[i] not in words.determiners and tokens[i] not in words.pronouns and not is_count:
        return False
    before = tokens[i - 1]
    joins = (words.circumstances, words.particles, words.determiners, words.conjunctions)
    is_inside = any(before in listed for listed in joins) or before in words.subordinators
    return before[0].isalpha() and not is_inside and before not in words.adverbs


def _opens_clause(scene: Scene, unit: Unit, i: int) -> bool:
    """Tell whether no other aside stands behind a date: "said on Monday they left"."""
    word = scene.tokens.words[i] if i < unit.stop else "."
    words = scene.words
    is_aside = word in words.circumstances or word in words.complementisers or i in scene.date_ends
    return word[0].isalnum() and not is_aside


def behind_listener(scene: Scene, unit: Unit, i: int) -> int | None:
    """Return the content's start behind the listener of "told reporters he would"."""
    words, tokens = scene.words, scene.tokens.words
    for j in range(i + 1, min(unit.stop, i + LISTENER)):
        if tokens[j] in words.pronouns or tokens[j] in words.determiners:
            return j
    return None


def behind_source(scene: Scene, unit: Unit, after: int) -> int | None:
    """Return the content's start behind "Menurut X": a comma, or where the name ends."""
    words = scene.tokens.words
    limit = min(unit.stop, after + AHEAD)
    is_parted = after < unit.stop and words[after] == ","
    if scene.words.heads_first and is_parted and not _opens_with_day(scene, unit, after):
        limit = after  # "Menurut BPBD, kemarin air naik": the date is when it was so
    elif scene.words.heads_first and not scene.periods.isdisjoint((after, after + 1)):
        return after  # "Menurut BPBD sepanjang Januari hingga Mei, air naik"
    for j in range(after, limit):
        is_aside = j - after <= 3 and all(
            word == "," or word in scene.words.before_dates for word in words[after:j]
        )
        if j in scene.date_ends and scene.date_ends[j] < unit.stop and is_aside:
            after = scene.date_ends[j]
            break
    if after >= unit.stop or words[after] in STOPS:
        return None
    if words[after] == ",":
        after = behind_apposition(scene, after, unit.stop)
    if words[after] in ",:":
        return after + 1 if after + 1 < unit.stop else None
    if words[after] in scene.words.circumstances or words[after] in scene.words.relatives:
        near = min(limit, after + _ASIDE)
        comma = next((j for j in range(after, near) if words[j] == ","), None)
        return comma + 1 if comma is not None and comma + 1 < unit.stop else after
    return after


def _opens_with_day(scene: Scene, unit: Unit, comma: int) -> bool:
    """Tell whether a date between commas is when it was said: "Menurut Budi, Senin, air …".

    A longer time is when it was so: "Menurut Budi, sepanjang Januari hingga Mei, air …".
    """
    first = next((j for j in (comma + 1, comma + 2) if j in scene.date_ends), None)
    if first in scene.periods:
        return False
    after = scene.date_ends[first] if first is not None else unit.stop
    return after < unit.stop and scene.tokens.words[after] in ",("
