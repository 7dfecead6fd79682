"""Where the content of a report starts behind its verb, if any follows at all.

"That", a comma or a quotation opens it, or nothing does; words that only point are none
(`pointers`). What stands between a verb and its content is for `asides`, what bounds both for
`bounds`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.parse.contents.held_nouns import behind_told
from factdb.parse.contents.judgements import is_clause_of_speech, is_forecast, is_opinion
from factdb.parse.contents.pointers import is_felt, is_pointer, is_pointing_noun
from factdb.parse.cues.bounds import AHEAD, STOPS, clause_start, is_subject_that
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import DASHES, Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.subjects.asides import (
    content_behind_aside,
    goes_on_acting,
    marked_start,
    opens_with_clause,
    owns,
)
from factdb.parse.subjects.infinitives import infinitive_from
from factdb.parse.subjects.listeners import behind_asked, behind_warned
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_CLAUSAL, _TELLING, _VERB = CueRole.CLAUSAL, CueRole.TELLING, CueRole.VERB

_SUBJECT = 6  # tokens of who says something behind a relative pronoun at most
_WITH_INTENTIONS = (CueRole.VERB, CueRole.CLAUSAL)
_LISTENER = 6  # tokens of "kepada wartawan di Jakarta" before a comma
_COUNT = 4  # tokens of "5-4" and one more at most
_ASIDE = 24  # tokens of "in her view" between commas behind "that" at most
_CONNECTIVE = 4  # tokens of "for example" before a comma
_QUESTION = 3  # words up to that of a question: "kebijakan apa"


def content_start(scene: Scene, unit: TextUnit, cue: Cue) -> int | None:
    """Return where the content behind a cue starts, or None where none follows."""
    start = _content_start(scene, unit, cue)
    if start is None or scene.tokens.words[start] not in scene.words.nonfinite:
        return start
    before = scene.tokens.words[start - 1]
    is_how = before in scene.words.complementisers and before not in scene.words.relatives
    return None if is_how else start  # "reminded them how to vote"; but "said that to date"


def _content_start(scene: Scene, unit: TextUnit, cue: Cue) -> int | None:
    words, tokens = scene.words, scene.tokens.words
    limit = min(unit.stop, cue.stop + AHEAD)
    i = _behind_adverbs(scene, cue.stop, limit)
    if i >= limit:
        return None
    if tokens[i] in words.complementisers or tokens[i] in words.purposes or tokens[i] in ":,":
        return None if is_pointer(scene, unit, i) else _behind_mark(scene, unit, i)
    if (start := _told_start(scene, unit, i, limit)) is not None:
        return start
    if _tells_nothing(scene, unit, cue, i):
        return None
    is_told = cue.role is _CLAUSAL and is_clause_of_speech(scene, unit, cue, i)
    if is_told or unit.opens_quote(i):
        return i
    if _is_period(scene, i):
        return cue.stop
    if _is_manner(scene, i, limit) or asks(scene, cue, i):
        return i
    is_of = cue.role is _VERB and tokens[i] in words.of and not words.heads_first
    if tokens[i] in words.subjects and cue.denies and cue.stop - cue.first > 1 and i + 1 < limit:
        return None if is_pointer(scene, unit, i + 1) else i + 1  # "membantah kabar soal | suap"
    if tokens[i] in words.subjects or is_of:
        start = marked_start(scene, unit, cue, i, limit, None)  # "menjelaskan soal rapat itu"
        is_parted = start is not None and tokens[start - 1] == ":"  # "said of the win: “…”"
        return start if is_parted or not is_of else None
    is_verb = i + 1 < limit and tokens[i + 1] in words.finite
    is_subject = is_verb and tokens[i] in words.determiners  # "said this is so"
    is_subject = is_subject or owns(scene, i)  # "said Friday's raid failed"
    is_due = tokens[i] in words.agents and i + 1 in scene.date_ends and words.shows_verbs
    is_subject = is_subject or is_due  # "said by June it would be over"
    is_subject = is_subject or _is_told_of(scene, cue, i, limit)
    is_subject = is_subject or _is_amount(scene, i, limit) or _is_hoped(scene, cue, i, limit)
    is_aside = (tokens[i] in words.circumstances or _is_day(scene, i)) and not is_subject
    if cue.role in _WITH_INTENTIONS and _is_infinitive(scene, cue, i, limit):
        return i if cue.role is _VERB else None  # an intention: "expects to grow"
    if is_aside or cue.role is _TELLING:
        return content_behind_aside(scene, unit, cue, i, limit)
    return _behind_verb(scene, unit, cue, i, limit)


def _tells_nothing(scene: Scene, unit: TextUnit, cue: Cue, i: int) -> bool:
    """Tell whether nothing follows a verb, no more than a pointer, or what it is felt of."""
    if _ends_clause(unit, scene.tokens.words, i) or is_pointer(scene, unit, cue.stop):
        return True
    return is_pointer(scene, unit, i) or is_felt(scene, cue)


def _is_told_of(scene: Scene, cue: Cue, i: int, limit: int) -> bool:
    """Tell whether a day is the subject of what is said: "said | Thursday would be hot".

    Not "the man who police said Thursday was armed".
    """
    words, tokens, stop = scene.words, scene.tokens.words, scene.date_ends.get(i, limit)
    if stop >= limit or tokens[stop] not in words.finite:
        return False
    return words.relatives.isdisjoint(tokens[max(0, cue.first - _SUBJECT) : cue.first])


def _is_hoped(scene: Scene, cue: Cue, i: int, limit: int) -> bool:
    """Tell whether a day behind a verb is of what is to be: "berharap | besok hujan turun"."""
    words, stop = scene.words, scene.date_ends.get(i, limit)
    if stop >= limit or scene.tokens.words[cue.first] not in words.hoping:
        return False
    behind = scene.tokens.words[stop]
    is_parted = behind in words.complementisers or behind in words.purposes
    return behind.isalpha() and not is_parted and behind not in words.circumstances


def _told_start(scene: Scene, unit: TextUnit, i: int, limit: int) -> int | None:
    """Return where the content starts that an infinitive, "that" or who is asked opens, if any."""
    if scene.words.needs_that and (start := infinitive_from(scene, i, limit)) is not None:
        return start
    return i + 1 if _is_that(scene, unit, i) else behind_asked(scene, unit, i)


def asks(scene: Scene, cue: Cue, start: int) -> bool:
    """Tell whether a verb of asking and its question meet: "menanyakan | mengapa harga naik"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.asking:
        return False
    return not words.questions.isdisjoint(tokens[start : start + _QUESTION])


def _behind_adverbs(scene: Scene, i: int, limit: int) -> int:
    """Return the token behind adverbs at `i`, or when it was: "added moments later: …"."""
    words, tokens = scene.words, scene.tokens.words
    while i < limit and tokens[i] in words.adverbs and i not in scene.date_ends:
        i += 1
    is_led = i + 2 < limit and tokens[i + 1] in ",:" and tokens[i + 2] in MARKS
    if is_led and tokens[i] in words.manners:
        return i + 1  # 'berkata | lirih, "Saya lelah"'
    hit = None if words.heads_first or i >= limit else words.connectives.match(tokens, i)
    return hit[0] if hit is not None and hit[0] < limit and tokens[hit[0]] in ":," else i


def _ends_clause(unit: TextUnit, tokens: Sequence[str], i: int) -> bool:
    """Tell whether nothing follows a verb: "Two were hurt, the mayor said; one has died"."""
    return tokens[i] in STOPS or (tokens[i] == ";" and not unit.opens_quote(i + 1))


def _behind_mark(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where the content starts behind the "that", the comma or the colon at `i`."""
    tokens, following = scene.tokens.words, i + 1
    following += tokens[i] == "," and following < unit.stop and _is_that(scene, unit, following)
    if following >= unit.stop:
        return None
    if is_subject_that(scene, i):
        return i
    if tokens[following] == "," and tokens[i] in scene.words.relatives:
        return _behind_that(scene, unit, following)
    if tokens[i] == "," and scene.words.heads_first:
        return _behind_day_or_listener(scene, unit, following)
    if tokens[i] == "," and unit.cue_at(following) is None and goes_on_acting(scene, unit, i):
        more = scene.tokens.first_comma(following, min(unit.stop, following + _ASIDE))
        return None if more is None else _behind_connective(scene, unit, following)
    return _behind_connective(scene, unit, following) if tokens[i] == "," else following


def _behind_connective(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return where a content starts behind what commas set off: "said, however, that | …"."""
    tokens = scene.tokens.words
    comma = scene.tokens.first_comma(i, min(unit.stop - 2, i + _CONNECTIVE))
    is_that = comma is not None and tokens[comma + 1] in scene.words.complementisers
    return comma + 2 if comma is not None and is_that else i


def _behind_day_or_listener(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return where a content starts behind its day or listener: "menegaskan, Senin (3/2), | …"."""
    words, tokens = scene.words, scene.tokens.words
    comma: int | None = None
    if i in scene.date_ends and i not in scene.periods:
        comma = scene.date_ends[i]
    elif tokens[i] in words.addressing:
        comma = scene.tokens.first_comma(i, min(unit.stop - 1, i + _LISTENER))
    is_aside = comma is not None and comma + 1 < unit.stop and tokens[comma] == ","
    return comma + 1 if comma is not None and is_aside else i


def _behind_that(scene: Scene, unit: TextUnit, comma: int) -> int | None:
    """Return where the content starts behind "said that, in her view, …"; not "denied that, …"."""
    words, tokens, first = scene.words, scene.tokens.words, comma + 1
    if first >= unit.stop or unit.opens_cue(first) or tokens[first] in words.conjunctions:
        return None
    other = scene.tokens.first_comma(first, min(unit.stop - 2, first + _ASIDE))
    return None if other is None or unit.opens_cue(other + 1) else first


def _is_manner(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a content opens with how something is done: "said by waiting they would win"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.agents or i + 1 >= limit:
        return False
    return tokens[i + 1].endswith(words.gerund)


def _behind_count(scene: Scene, i: int, limit: int) -> int | None:
    """Return where a content starts behind how often or with what votes: "ruled 5-4 that | …"."""
    words, tokens = scene.words, scene.tokens.words
    at = i
    while at < min(limit, i + _COUNT) and (words.is_number(tokens[at]) or tokens[at] in DASHES):
        at += 1
    at += i < at < limit and tokens[at].endswith(words.plural or " ")  # "said three times that"
    return at + 1 if i + 1 < at < limit - 1 and tokens[at] in words.complementisers else None


def _behind_verb(scene: Scene, unit: TextUnit, cue: Cue, i: int, limit: int) -> int | None:
    """Return where the content starts that nothing parts from its verb; `i` is behind adverbs."""
    if cue.stop - cue.first == 1 and is_pointing_noun(scene, unit, i):
        return None
    if (counted := _behind_count(scene, i, limit)) is not None:
        return counted
    if (told := behind_warned(scene, unit, cue)) is not None:
        return told
    if (told := behind_told(scene, unit, cue, i, limit)) is not None:
        return told
    if cue.role is not _CLAUSAL or has_document(scene, unit, cue):
        if _is_only_when(scene, cue.stop, i):
            return i  # "said later | she was glad"
        return cue.stop  # with what looks like an adverb: "said all passengers were safe"
    if opens_with_clause(scene, i) or is_forecast(scene, unit, cue, i):
        return i
    if is_opinion(scene, unit, cue, i):
        return cue.stop
    if not cue.denies:
        return _quote_behind_colon(scene, unit, i, limit)
    names_claim = cue.stop - cue.first > 1  # "membantah kabar …"
    if names_claim and _is_reduced(scene, i):
        return None  # "rejected allegations made against the club"
    return i if names_claim or scene.tokens.words[i].endswith(scene.words.gerund) else None


def _is_only_when(scene: Scene, first: int, i: int) -> bool:
    """Tell whether one adverb before a subject at `i` tells when it was said: "said afterward he".

    Not "said later trains were full".
    """
    words, tokens = scene.words, scene.tokens.words
    if i - first != 1 or not words.shows_verbs or tokens[first] not in words.circumstances:
        return False
    return tokens[i] in words.pronouns or tokens[i] in words.definite_articles


def _is_reduced(scene: Scene, i: int) -> bool:
    """Tell whether a participle or a preposition tells more of a noun: "claims | by the club"."""
    words, word = scene.words, scene.tokens.words[i]
    if not words.shows_verbs or scene.tokens.is_capitalised(i):
        return False
    return words.is_past(word) or word in words.agents


def _is_infinitive(scene: Scene, cue: Cue, i: int, limit: int) -> bool:
    """Tell whether what somebody will do follows, and no listener: "vowed to fight the cuts".

    Or what they claim to have done: "claimed to have hit two jets".
    """
    words, tokens = scene.words, scene.tokens
    if tokens.words[i] not in words.nonfinite or i + 1 >= limit:
        return False
    word = tokens.words[i + 1]
    is_listener = word in words.function_words or words.is_speaking(word)
    is_done = word in words.auxiliaries and tokens.words[cue.first] in words.presenting
    is_plain = word.isalpha() and not tokens.is_capitalised(i + 1)
    return is_plain and (is_done or not is_listener)


def _is_amount(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a hedge and its number open a content: "said | over half was flooded"."""
    hit = scene.words.hedges.match(scene.tokens.words, i)  # "over", "at least"
    if hit is None or hit[0] >= limit:
        return False
    behind, numbers = scene.tokens.words[hit[0]], scene.words.language.numbers
    is_word = behind in numbers.fractions or behind in numbers.cardinals or behind in numbers.vague
    return is_word or behind[0].isdigit()


def _is_that(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether "kalau" is "that", and not "if": no second clause follows a comma."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.loose:
        return False
    comma = scene.tokens.first_comma(i, min(unit.stop - 1, i + AHEAD))
    return comma is None or words.connectives.match(tokens, comma + 1) is not None


def _quote_behind_colon(scene: Scene, unit: TextUnit, i: int, limit: int) -> int | None:
    """Return where the quotation of "X tweeted using the school's account: …" starts."""
    quote = unit.quote_from(i)
    if quote is None or quote.first >= limit or scene.tokens.words[quote.first - 1] != ":":
        return None
    return quote.first


def has_document(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a survey, a report or data is the subject: what they show is what they say."""
    words, tokens = scene.words, scene.tokens.words
    last = cue.first - 1
    last -= tokens[last] in words.relatives  # "a poll that showed"
    is_last = tokens[last] in words.documents and not words.heads_first
    if is_last and cue.stop < unit.stop and tokens[cue.stop] not in words.indefinites:
        return True  # "the country's customs data shows trade fell", not "shows a fall"
    start = skip_openings(scene, clause_start(scene, unit, cue.first), cue.first)
    stop = min(start + 3, cue.first)
    return any(word in scene.words.documents for word in scene.tokens.words[start:stop])


def _is_day(scene: Scene, i: int) -> bool:
    """Tell whether a date stands at token `i` that is none of a noun's: "third-quarter sales".

    Nor is a month that no word introduces, before a noun that has what tells of it before it:
    "said May sales fell".
    """
    word, dates = scene.tokens.words[i], scene.words.language.dates
    if i not in scene.date_ends or word.isdigit() or word in dates.ordinals:
        return False
    last = scene.tokens.words[scene.date_ends[i] - 1]
    return scene.words.heads_first or i not in scene.periods or last in dates.past  # "ago"


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
