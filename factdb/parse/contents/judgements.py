"""What somebody calls something: "called the plan unfair", "put the loss at 2 million".

The verb takes what is judged and the judgement behind it, and both are the content.
"""

from __future__ import annotations

from factdb.parse.contents.endings import before_comment
from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.subjects.asides import owns

_SENTENCE = 80  # tokens looked at for another clause behind a judgement
_HELD = 9  # tokens of a subject and its modal verb, at most
_OBJECT = 14  # tokens of what is judged, at most
_SUBJECT = 5  # tokens of a subject before its verb, at most
_AMOUNT = 6  # tokens of "up to about US$" before a number
_REJECTED = 8  # tokens of "the prosecution's main argument"
_VERDICT = 8  # tokens of "called the long sentence too short"


def is_judgement(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a judgement follows a verb that is an act without one.

    "called the arrests unlawful", not "called an ambulance"; "put the damage at $2 million", not
    "put the boat at risk"; "revised the toll to 49", not "raised its rate to 9 percent".
    """
    words, tokens = scene.words, scene.tokens.words
    word = tokens[cue.first]
    stop = _end_of_clause(scene, unit, cue.stop)
    if (before_estimate := words.estimating.get(word)) is not None:
        return _leads_to_number(scene, cue.stop, stop, before_estimate) is not None
    if (before_revised := words.revising.get(word)) is not None:
        end = _leads_to_number(scene, cue.stop, stop, before_revised)
        return end is not None and not words.revised.isdisjoint(tokens[cue.stop : end])
    if (before_charge := words.accusing.get(word)) is not None:
        return _is_charged(scene, unit, cue.stop, stop, before_charge)
    if word in words.judging and _is_called(scene, unit, cue.stop, stop):
        return True
    return word not in words.called_only and any(
        tokens[i] in words.introducers and not _compares(scene, i)
        for i in range(cue.stop + 1, stop)
    )


def _compares(scene: Scene, i: int) -> bool:
    """Tell whether "as" judges nothing: "deals such as this", "Roe as well as Poe"."""
    comparing, tokens = scene.words.comparing, scene.tokens.words
    if tokens[i - 1] in comparing:
        return True
    if scene.tokens.is_capitalised(i + 1) and tokens[i + 1] in scene.words.titles:
        return True  # "criticized her record as Secretary of State"
    return tokens[i + 1] in comparing and tokens[i + 2 : i + 3] == [tokens[i]]


def rejects_claim(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether what somebody holds is rejected: "rejected Ann Roe's argument that …".

    Not "rejected the idea that was floated".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.rejecting:
        return False
    for i in range(cue.stop, min(cue.stop + _REJECTED, unit.stop - 2)):
        if tokens[i] in words.rejected:
            is_that = tokens[i + 1] in words.complementisers
            return is_that and tokens[i + 2] not in words.finite
    return False


def is_forecast(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether a figure makes a claim of what somebody expects: "projected a fall of 3 pct".

    So does a change: "forecast a drop in output".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.stop - 1] not in words.forecasting or start > cue.stop:
        return False
    change = start + 1 + (tokens[start + 2] in words.differences)  # "a sharp drop"
    if tokens[start] in words.indefinites and tokens[change] in words.differences:
        return True
    return _has_number(scene, start, _end_of_clause(scene, unit, start))


def is_opinion(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether a clause with a modal verb follows: "Budi melihat | pasar masih bisa tumbuh".

    Or one whose subject is a number, of who only insists: "Budi ngotot | 53 orang tewas".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.opining:
        return False
    if tokens[cue.first] in words.insisting and words.is_number(tokens[start]):
        return True
    for i in range(start + 1, min(unit.stop - 2, start + _HELD)):
        if tokens[i] in words.modals:
            return True
        if tokens[i] in words.relatives:  # "pasar yang sama bisa tumbuh", "pasar yang masih sepi"
            return tokens[i + 1] not in words.modals and tokens[i + 2] in words.modals
        if tokens[i] in words.circumstances or not tokens[i].isalpha():
            return False
    return False


def is_clause_of_speech(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether a clause follows a verb that can lead to a noun: "melanjutkan | polisi tiba".

    Its subject is a pronoun or a noun for people before its verb, or the clause stands behind a
    comma: "melanjutkan | dari 20 tersangka, polisi menyita sabu"; not "melanjutkan ke Ranu".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[cue.first] not in words.resuming_clauses or start + 2 >= unit.stop:
        return False
    if tokens[start] in words.circumstances or tokens[start] in words.subordinators:
        comma = scene.tokens.first_comma(start + 1, min(unit.stop - 2, start + _OBJECT))
        behind = "" if comma is None else tokens[comma + 1]
        return behind in words.pronouns or words.is_speaking(behind)
    if tokens[start] in words.pronouns:
        return True
    nouns = [word for word in tokens[start : start + 2] if word not in words.adverbs]
    persons = words.language.counting.persons  # "(rombongan) korban"
    is_person = any(words.is_speaking(word) or word in persons for word in nouns)
    if words.parts.is_noun(tokens[start]) and not words.is_speaking(tokens[start]):
        return False  # "melanjutkan perjalanan sambil …"
    return _has_predicate(scene, start + 1, min(unit.stop - 1, start + _SUBJECT), is_person)


def _has_predicate(scene: Scene, first: int, stop: int, is_person: bool) -> bool:
    """Tell whether a verb is near: "korban | kemudian pulang", "api | sudah padam".

    Of what no person is another's verb may stand behind: "melanjutkan kuliah, | lalu bekerja".
    """
    words, tokens = scene.words, scene.tokens.words
    for i in range(first, stop):
        is_next = tokens[i] in words.language.clauses.next and not is_person
        if not tokens[i].isalpha() or tokens[i] in words.relatives or is_next:
            return False
        if words.is_verb(tokens[i]) and not scene.tokens.is_capitalised(i):
            return True
        if tokens[i] in words.aspects or tokens[i] in words.modals:
            return True
        if tokens[i] in words.circumstances or tokens[i] in words.conjunctions:
            return False
        is_pointing = tokens[i] in words.language.speakers.demonstratives
        if is_person and tokens[i] in words.adverbs and not is_pointing:
            return True
    return False


def end_of_judgement(scene: Scene, unit: TextUnit, first: int) -> int:
    """Return where the content ends: before another clause, ", but doctors said …"."""
    words, tokens = scene.words, scene.tokens.words
    quote = unit.quote_from(first)
    is_near = quote is not None and quote.first - first < _OBJECT and quote.stop < unit.stop
    if quote is not None and is_near and _goes_on_otherwise(scene, unit, quote.stop):
        return quote.stop
    for i in range(first + 1, min(unit.stop - 1, first + _SENTENCE)):
        after = tokens[i + 1] if tokens[i] == "," else ""
        is_joint = after in words.conjunctions or after in words.parallels
        is_joint = is_joint and not _introduces_verdict(scene, first, i + 1)
        if is_joint and not any(q.first < i < q.stop for q in unit.quotes_around(i, i + 1)):
            return i
    comment = before_comment(scene, unit, first)
    return unit.stop if comment is None else comment


def _introduces_verdict(scene: Scene, first: int, i: int) -> bool:
    """Tell whether "as" at token `i` is the first one: "described Roe, the mayor, | as …"."""
    words, tokens = scene.words, scene.tokens.words
    is_one = tokens[first - 1] not in words.called_only and tokens[i] in words.introducers
    return is_one and words.introducers.isdisjoint(tokens[first:i])


def _goes_on_otherwise(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether another act follows a quoted verdict: "called it “unfair” and left"."""
    is_joint = scene.tokens.words[i] in scene.words.conjunctions
    return is_joint and not unit.opens_quote(i + 1)


def _end_of_clause(scene: Scene, unit: TextUnit, first: int) -> int:
    """Return where the object and its judgement end at the latest: at a comma, a full stop."""
    end = _first_mark(scene, unit, first)
    closing = _end_of_aside(scene, unit, end) if end < unit.stop else None
    return end if closing is None else _first_mark(scene, unit, closing + 1)


def _first_mark(scene: Scene, unit: TextUnit, first: int) -> int:
    words, tokens, limit = scene.words, scene.tokens.words, min(unit.stop, first + _OBJECT)
    for i in range(first, limit):
        is_other = tokens[i] in words.parallels and tokens[i] not in words.introducers
        is_dot = tokens[i] == "." and scene.tokens.is_glued(i) and len(tokens[i - 1]) == 1
        if is_other or (tokens[i] in STOPS and not is_dot) or tokens[i] in ",;":
            return i  # "praised the plan | while …"; not "the L.A. team"
    return limit


def _end_of_aside(scene: Scene, unit: TextUnit, comma: int) -> int | None:
    """Return the comma behind who or what is judged: "called Roe, who runs it, | “a fraud”"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[comma] != ",":
        return None
    closing = scene.tokens.first_comma(comma + 1, min(unit.stop - 1, comma + _OBJECT))
    if closing is None:
        return None
    behind = tokens[closing + 1]
    is_judged = behind in words.introducers or behind in words.accusing.values()
    return closing if is_judged or unit.opens_quote(closing + 1) else None


def _leads_to_number(scene: Scene, first: int, stop: int, word: str) -> int | None:
    """Return where a word leads behind an object to a number: "the loss | at 2 million"."""
    at = next((i for i in range(first + 1, stop) if scene.tokens.words[i] == word), None)
    is_told = at is not None and _has_number(scene, at + 1, min(stop, at + _AMOUNT))
    return at if is_told else None


def _has_number(scene: Scene, first: int, stop: int) -> bool:
    words = scene.tokens.words[first:stop]
    return any(map(scene.words.is_number, words))


def _is_called(scene: Scene, unit: TextUnit, first: int, stop: int) -> bool:
    """Tell whether "called" is followed by two things, the second of which judges the first."""
    words, tokens = scene.words, scene.tokens.words
    if stop - first < 2:
        return False
    is_day = owns(scene, first)  # "called Friday's vote a sham"
    is_aside = tokens[first] in words.circumstances and tokens[first] not in words.determiners
    if is_aside and not is_day:
        return False
    if any(unit.opens_quote(i) for i in range(first + 1, stop)):
        return True  # "called the vote “a farce”"
    is_definite = tokens[first] in words.pronouns or tokens[first] in words.definites or is_day
    is_definite = is_definite or tokens[first] in words.pointing_that  # "called that plan cruel"
    if not is_definite:
        return False
    opens = [i for i in range(first + 1, stop) if tokens[i] in words.indefinites]
    if any(tokens[i - 1] not in words.circumstances for i in opens):
        return True  # "called it a trap", not "called him in a panic"
    if any(_is_superlative(scene, i) for i in range(first + 1, stop - 1)):
        return True  # "called it the worst fire in years"
    last = tokens[stop - 1]
    is_verdict = last in words.verdicts or last.endswith(words.verdict_endings)
    return is_verdict and stop - first <= _VERDICT


def _is_charged(scene: Scene, unit: TextUnit, first: int, stop: int, before: str) -> bool:
    """Tell whether what somebody is accused of follows: "accused the army of shelling Maro".

    Not behind a participle, which has no object: "a man accused of arson".
    """
    tokens, words = scene.tokens.words, scene.words
    if tokens[first] in words.circumstances:
        return False
    behind = [i + 1 for i in range(first + 1, stop - 1) if tokens[i] == before]
    return any(tokens[i].endswith(words.gerund) or unit.opens_quote(i) for i in behind)


def _is_superlative(scene: Scene, i: int) -> bool:
    """Tell whether "the" and a superlative stand at a token: "the worst", "the deadliest"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.definites:
        return False
    return tokens[i + 1] in words.superlatives or tokens[i + 1].endswith(words.superlative_endings)
