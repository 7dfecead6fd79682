"""Clauses of a language whose finite verb stands second or last, and what they report.

A comma parts clauses there, and the mood of a verb tells indirect speech: [reporting] mood.
"""

from __future__ import annotations

from factdb.parse.cues.bounds import AHEAD, STOPS, quote_before
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.noun_phrases import end_of_noun_phrase
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS, Quote

BREAKS = frozenset(",;:–—")
_BACK = 60  # tokens looked back over for a clause's start
_CLAUSE_ENDS = BREAKS | STOPS
_SENTENCE = 80  # tokens of a sentence looked at for its mood
_CLAUSE = 40  # tokens of a clause looked at for its mood or its infinitive
_SHORTEST_FORM = 4  # letters of a verb that its ending tells
_SINGULAR = frozenset({"man", "person", "thing", "group"})  # with these "er stagniere"
_NAME = 5  # words of a name in quotation marks; a longer quotation is speech


def parted_clause_start(scene: Scene, unit: TextUnit, i: int) -> int:
    """Return where the clause around token `i` starts: after a comma, a colon, a quotation."""
    words = scene.tokens.words
    for j in range(i - 1, max(unit.first, i - _BACK) - 1, -1):
        if words[j] in BREAKS and not (scene.tokens.is_glued(j) and scene.tokens.is_glued(j + 1)):
            return j + 1  # not at "11:09 Uhr"
    return unit.first


def sentence_start(scene: Scene, unit: TextUnit) -> int:
    """Return the first token of a unit behind its connectives: "Und", "Doch"."""
    hit = scene.words.connectives.match(scene.tokens.words, unit.first)
    return hit[0] if hit is not None and hit[0] < unit.stop else unit.first


def end_of_clause(scene: Scene, unit: TextUnit, start: int) -> int:
    """Return the comma or full stop that ends the clause that starts at `start`."""
    words = scene.tokens.words
    stop = min(unit.stop, start + _CLAUSE)
    return next((j for j in range(start, stop) if words[j] == "," or words[j] in STOPS), stop)


def speech_before(scene: Scene, unit: TextUnit, i: int) -> Quote | None:
    """Return the quotation right before token `i`, unless it only is a name: "„X“ meldete"."""
    quote = quote_before(scene, unit, i)
    if quote is None or i - quote.stop > 1:
        return None
    first, stop = quote.inside
    last = scene.tokens.words[stop - 1]
    is_short = stop - first <= _NAME and last not in STOPS and last != ","
    return None if is_short and quote.stop == i else quote


def said_from(scene: Scene, unit: TextUnit, cue: Cue, after: int) -> int | None:
    """Return where the content behind a verb starts: at a comma, a colon or a quotation."""
    words, tokens = scene.words, scene.tokens.words
    for j in range(after, min(unit.stop - 1, after + AHEAD)):
        word = tokens[j]
        if word in STOPS or word == ";":
            return None
        if word in MARKS and unit.opens_quote(j):
            if j == after or tokens[j - 1] in ",:":
                return j
        elif word == ":":
            if _is_told(scene, unit, cue, j + 1):
                return j + 1
        elif word in words.complementisers and word not in words.introducers:
            return j + 1
        elif word == "," and _opens_content(scene, unit, cue, j + 1, is_closed=j == cue.end):
            return j + 1 + (tokens[j + 1] in words.complementisers)
    return None


def _is_told(scene: Scene, unit: TextUnit, cue: Cue, start: int) -> bool:
    """Tell whether what follows a colon is said, and no list: "zeigt die Tabelle: …"."""
    return (
        cue.role is not CueRole.CLAUSAL
        or unit.opens_quote(start)
        or has_mood(scene, start, end_of_clause(scene, unit, start))
    )


def _opens_content(scene: Scene, unit: TextUnit, cue: Cue, start: int, *, is_closed: bool) -> bool:
    """Tell whether a clause is what is said: by "dass", a quotation, mood, or an infinitive.

    `is_closed` tells that it follows its verb, and so is no aside on a noun: "teilte X mit, …".
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[start] in words.complementisers or unit.opens_quote(start):
        return True
    if unit.opens_cue(start) and not scene.tokens.is_capitalised(start):
        return False  # "Das Amt habe das gemeldet, | sagte Ann Roth"
    stop = end_of_clause(scene, unit, start)
    if has_mood(scene, start, _before_colon(scene, start, stop)):
        return True
    if tokens[start] in words.subordinators:
        return False
    is_clause = cue.role is CueRole.VERB and _is_clause(scene, start, stop)
    if opens_relative(scene, start):
        return False
    is_aside = tokens[start] in words.relatives or tokens[start] in words.circumstances
    is_request = cue.role in (CueRole.VERB, CueRole.REQUEST)
    is_asked = (is_request or is_closed) and is_infinitive(scene, start, stop)
    if is_aside and not is_closed:
        is_led = is_asked and tokens[start] not in words.relatives
        return is_clause or is_led  # "bat alle, | an den Tisch zu kommen"
    if is_asked:
        return True
    is_clause = is_clause or is_closed or tokens[start] in words.pronouns
    return cue.role is CueRole.VERB and is_clause


def opens_relative(scene: Scene, start: int) -> bool:
    """Tell whether a clause tells of the noun before it: "erzählte etwas, | in dem er weinte"."""
    words, tokens = scene.words, scene.tokens.words
    if tokens[start] not in words.circumstances or start + 2 >= len(tokens):
        return False
    is_relative = tokens[start + 1] in words.relatives and not scene.tokens.is_capitalised(
        start + 2
    )
    return is_relative and (
        tokens[start + 2] in words.pronouns or tokens[start + 2] in words.determiners
    )


def _is_clause(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a noun phrase and its verb open a clause: "…, sagte X, | die Kosten stiegen"."""
    words, tokens = scene.words, scene.tokens
    if tokens.words[start] not in words.determiners and not tokens.is_capitalised(start):
        return False
    end = end_of_noun_phrase(tokens, words, scene.date_ends, start, stop)
    if not start < end < stop - 1 or tokens.is_capitalised(end):
        return False
    verb = tokens.words[end]
    others = (words.circumstances, words.particles, words.conjunctions, words.relatives)
    is_other = any(verb in listed for listed in others) or verb in words.numbers
    is_other = is_other or verb in words.adverbs or verb in words.determiners
    return verb.isalpha() and verb.endswith(words.finite_endings) and not is_other


def _before_colon(scene: Scene, start: int, stop: int) -> int:
    """Return the colon in [start, stop), `stop` without one: "…, zu Wort: | Es sei spät"."""
    return next((i for i in range(start, stop) if scene.tokens.words[i] == ":"), stop)


def is_infinitive(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a clause ends in an infinitive: "zu gehen", "aufzugeben"."""
    words, tokens = scene.words, scene.tokens.words
    if stop - start < 2:
        return False
    last = tokens[stop - 1]
    if tokens[stop - 2] in words.infinitive_marks:
        return True
    if stop - start > 2 and tokens[stop - 3] in words.infinitive_marks:
        return tokens[stop - 2] in words.auxiliaries  # "te hebben gesloten"
    has_ending = last.endswith(words.infinitive_endings)
    return has_ending and any(mark in last[2:-3] for mark in words.infinitive_marks)


def has_mood(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a verb of [first, stop) has the mood of indirect speech."""
    words, tokens = scene.words, scene.tokens
    stop = min(stop, first + _CLAUSE)
    inside = tokens.words[first:stop]
    if not words.any_mood.isdisjoint(inside) and any(
        tokens.words[i] in words.any_mood and not (tokens.is_capitalised(i) and i > first)
        for i in range(first, stop)
    ):
        return True
    endings = words.mood_endings
    return any(
        has_mood_ending(scene, first + i) for i, w in enumerate(inside) if w.endswith(endings)
    )


def has_mood_ending(scene: Scene, i: int) -> bool:
    """Tell whether a verb of no list has the ending of indirect speech: "Die Partei stagniere".

    It stands right behind a noun or a pronoun of one, and before no noun, as an adjective does.
    """
    words, tokens = scene.words, scene.tokens
    word = tokens.words[i]
    if not word.endswith(words.mood_endings) or not 0 < i < len(tokens) - 1:
        return False
    if word.endswith(words.other_endings) or len(word) < _SHORTEST_FORM:
        return False
    is_other = word in words.function_words or word in words.conjunctions
    if tokens.is_capitalised(i) or tokens.is_capitalised(i + 1) or is_other:
        return False
    before = tokens.words[i - 1]
    is_noun = tokens.is_capitalised(i - 1) and before not in words.function_words
    is_one = words.pronouns.get(before) in _SINGULAR or before in words.pointing
    return (is_noun or is_one) and not tokens.is_glued(i)


def start_in_mood(scene: Scene, unit: TextUnit, *, behind_report: bool) -> int | None:
    """Return where what a sentence without a cue goes on reporting starts, by its verb's mood.

    Behind a report a form that can also be a wish or a doubt does ("hätte"), elsewhere only one
    that is nothing else ("habe", "sei"). What stands in quotation marks tells nothing, nor does a
    clause in another: "Die Stadt prüft, ob das Wasser sauber sei"; but beside a doubtful form
    that does: "Es dürfte kaum reichen, da es knapp sei".
    """
    words, tokens = scene.words, scene.tokens
    is_doubted = False
    forms = words.mood | words.weak_mood if behind_report else words.mood
    for i in range(unit.first, min(unit.stop, unit.first + _SENTENCE)):
        word = tokens.words[i]
        is_form = word in forms and not tokens.is_capitalised(i)  # no "Folge war …"
        may_end = behind_report and word.endswith(words.mood_endings)
        if not (is_form or (may_end and has_mood_ending(scene, i))):
            continue
        if any(q.first < i < q.stop for q in unit.quotes_around(i, i + 1)):
            return None
        clause = parted_clause_start(scene, unit, i)
        if not _is_embedded(scene, unit, clause, i):
            return _said_in_mood(scene, unit, clause, i)
        is_doubted = is_doubted or behind_report
    inside = tokens.words[unit.first : min(unit.stop, unit.first + _SENTENCE)]
    is_doubted = is_doubted and not words.language.reporting.doubtful_mood.isdisjoint(inside)
    return unit.first if is_doubted else None


def _is_embedded(scene: Scene, unit: TextUnit, clause: int, verb: int) -> bool:
    """Tell whether a clause with its verb at the end is a part of another: "die er habe"."""
    words, tokens = scene.words, scene.tokens.words
    opener = clause + (tokens[clause] in words.conjunctions)
    word = tokens[opener]
    if word in words.complementisers and word not in words.introducers:
        return True
    if word in words.circumstances and tokens[opener + 1] in words.relatives:
        word = tokens[opener + 1]  # "die Halle, in der er sei"
    is_clause = word in words.subordinators or word in words.complementisers
    is_clause |= word in words.relatives and clause > unit.first
    return is_clause and (verb + 1 >= unit.stop or tokens[verb + 1] in _CLAUSE_ENDS)


def main_in_mood(scene: Scene, unit: TextUnit, clause: int, stop: int) -> bool:
    """Tell whether a clause [clause, stop) is no part of another, and in indirect speech's mood."""
    words = scene.tokens.words
    forms = (i for i in range(clause, stop) if words[i] in scene.words.any_mood)
    return any(not _is_embedded(scene, unit, clause, i) for i in forms)


def _said_in_mood(scene: Scene, unit: TextUnit, clause: int, verb: int) -> int:
    """Return where what is said starts: behind a main clause that is not in the mood itself.

    "Er kam zu spät, | die Bahn sei voll gewesen"; "Die Bahn, die alt ist, werde verkauft" is one.
    """
    words, tokens = scene.words, scene.tokens.words
    subject = range(clause + (tokens[clause] in words.conjunctions), verb)
    has_subject = any(tokens[i] not in words.adverbs for i in subject)
    if has_subject and _has_predicate(scene, sentence_start(scene, unit), clause):
        return subject.start
    return unit.first


def _has_predicate(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether some words before a clause hold a verb: a lower-case word that is no other."""
    words, tokens = scene.words, scene.tokens
    others = words.function_words - words.auxiliaries - words.copulas - words.states
    listed = (others, words.circumstances, words.adverbs, words.determiners, words.conjunctions)
    for i in range(first + 1, min(stop, first + _SENTENCE)):
        word = tokens.words[i]
        if not word.isalpha() or tokens.is_capitalised(i) or any(word in some for some in listed):
            continue
        is_attribute = word.endswith(words.adjective_endings) and tokens.is_capitalised(i + 1)
        if not is_attribute and word not in words.relatives:
            return True
    return False


def is_hearsay(scene: Scene, unit: TextUnit) -> bool:
    """Tell whether a sentence tells what others say happened: "Er soll geflohen sein".

    Of what has happened alone: "Die Brücke soll gebaut werden" is a plan.
    """
    words, tokens = scene.words, scene.tokens
    stop = min(unit.stop, unit.first + _SENTENCE)
    if words.hearsay.isdisjoint(tokens.words[unit.first : stop]):
        return False
    for i in range(unit.first, stop):
        if tokens.words[i] in words.hearsay and not unit.quotes_around(i, i + 1):
            end = end_of_clause(scene, unit, i)
            if tokens.words[end - 1] in words.perfects and _is_participle(scene, end - 2):
                return True
    return False


def _is_participle(scene: Scene, i: int) -> bool:
    """Tell whether a word before "haben" or "sein" makes a past of it: "geflohen", "worden"."""
    words, tokens = scene.words, scene.tokens
    word = tokens.words[i]
    if word in words.resultants:
        return True
    is_form = word.endswith(words.participle_endings) and not tokens.is_capitalised(i)
    is_marked = any(mark in word[:-2] for mark in words.participle_marks)
    is_active = tokens.words[i + 1] in words.auxiliaries  # "haben"
    return is_form and word not in words.function_words and (is_active or is_marked)


def is_cut(scene: Scene, unit: TextUnit, stop: int) -> bool:
    """Tell whether a clause before a comma lacks what its verb wants: "Man dürfe, | so X, …"."""
    words, tokens, verb = scene.words, scene.tokens.words, stop - 1
    if verb <= unit.first or tokens[stop] != "," or tokens[verb] not in words.helping:
        return False
    clause = parted_clause_start(scene, unit, verb)
    if clause >= verb or _is_embedded(scene, unit, clause, verb):
        return False  # "…, weil er alt sei, so X"
    return words.helping.isdisjoint(tokens[clause:verb])  # not "Sie könne Recht haben, so X"


def is_resumed(scene: Scene, unit: TextUnit, before: int, after: int) -> bool:
    """Tell whether the content goes on behind an attribution in its midst: ", sagte X, und …".

    The attribution is the tokens between the commas at `before` and `after`.
    """
    words, tokens = scene.words, scene.tokens.words
    if after + 2 >= unit.stop or tokens[after] != ",":
        return False
    if is_cut(scene, unit, before) or unit.opens_quote(after + 1):
        return True
    following = tokens[after + 1]
    if following in words.conjunctions or following in words.complementisers:
        return True
    is_told = has_mood(scene, unit.first, after)
    return is_told and has_mood(scene, after + 1, end_of_clause(scene, unit, after + 1))
