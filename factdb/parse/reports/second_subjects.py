"""The finite verb and the subject of a clause in which the verb stands second or last.

The subject fills the place before the verb, stands right behind it, or opens the sentence before a
clause of its own: "Ann Roth, die Sprecherin, sagte".
"""

from __future__ import annotations

from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.mentions.speakers import is_article, is_speaker, read_mention
from factdb.parse.reports.clauses import BREAKS, has_mood, sentence_start

_ATTRIBUTE = 5  # tokens from an article to the adjective behind it at most
_PHRASE = 14  # tokens of a phrase before a postposition or a relative clause at most
_CLOSING = frozenset('."“”«»?!')
_JOINTS = frozenset("-.")
_COMMAS = 3  # of "Ann Roth, 45, Ärztin," at most
_APPOSED = 6  # tokens between a subject and its verb, if nothing tells what they are


def finite_of(scene: Scene, cue: Cue, clause: int) -> int | None:
    """Return the finite verb of a cue: itself, or the "hat" of "hat … gesagt"; None in passives."""
    words, tokens = scene.words, scene.tokens.words
    phrase = " ".join(tokens[cue.first : cue.stop])
    before = tokens[clause : cue.first]
    if any(word in words.copulas for word in before) and phrase in words.past:
        return None
    if before and before[-1] in words.negations:
        return None  # "wollte nicht bestätigen"
    if not words.copulas.isdisjoint(tokens[cue.stop : cue.stop + 1]):
        return None  # "sollte der Antrag angenommen werden"
    if cue.first < len(tokens) - 1 and _is_attribute(scene, cue, clause):
        return None
    auxiliary = next((clause + i for i, w in enumerate(before) if w in words.auxiliaries), None)
    return auxiliary if auxiliary is not None or phrase in words.participles else cue.first


def _is_attribute(scene: Scene, cue: Cue, clause: int) -> bool:
    """Tell whether a verb's form is an adjective: "auf nicht näher bezeichnete Quellen"."""
    words, tokens = scene.words, scene.tokens
    if not words.nouns_capitalised or not tokens.is_capitalised(cue.stop):
        return False
    for i in range(cue.first - 1, max(clause, cue.first - _ATTRIBUTE) - 1, -1):
        if tokens.words[i] in words.circumstances:
            return True
        if tokens.words[i] in _CLOSING:
            return False  # "… die Stadt.“ sagte Roth"
        if tokens.words[i] in words.determiners:
            return i > clause
        if tokens.is_capitalised(i):
            return False
    return False


def subject_before(scene: Scene, clause: int, finite: int) -> Mention | None:
    """Return the subject that fills the place before the verb; None if something else does."""
    words, tokens = scene.words, scene.tokens.words
    hit = words.connectives.match(tokens, clause)
    start = hit[0] if hit is not None and hit[0] < finite else clause
    if start in scene.date_ends or is_other(scene, start):
        return None
    mention = read_mention(scene, start, finite)
    if mention is None or words.pointers.match(tokens, start) == (mention.stop, True):
        return None
    if mention.stop == start + 1 and tokens[start] in words.adverbs:
        return None  # "Ähnlich äußerte sich X"
    inside = tokens[mention.first : mention.stop]
    if not words.time_units.isdisjoint(inside) and words.aged.isdisjoint(inside):
        return None  # "Wenige Stunden später sagte X"
    if is_object(scene, mention.first):
        return None  # "Der Nachrichtenagentur sagte X"
    if mention.stop == finite or tokens[finite - 1] in words.conjunctions:
        return mention
    rest = tokens[mention.stop]
    if rest in words.adverbs or mention.stop in scene.date_ends:
        return mention
    is_near = finite - mention.stop <= _APPOSED
    return Mention(start, finite) if rest in words.circumstances or is_near else None


def is_object(scene: Scene, i: int) -> bool:
    """Tell whether the article at `i` opens no subject: "dem Rat", "der Stadt", "der Welt-Bank".

    Of the feminine ones that is told by the noun, or by the ending of the adjective before it.
    """
    words, tokens = scene.words, scene.tokens
    if tokens.words[i] in words.objects:
        return True
    if tokens.words[i] not in words.feminine_objects or i + 1 >= len(tokens):
        return False
    noun = i + 1
    while noun + 1 < len(tokens) and not tokens.is_capitalised(noun) and noun - i < _ATTRIBUTE:
        if tokens.words[noun] in words.circumstances or tokens.words[noun] in words.determiners:
            return False  # "der für die Region zuständige Leiter"
        noun += 1
    if tokens.is_capitalised(noun + 1) and tokens.words[noun].endswith(words.weak_endings):
        return True  # "der Deutschen Bank"
    while noun + 2 < len(tokens) and tokens.words[noun + 1] == "-" and tokens.is_glued(noun + 2):
        noun += 2
    return tokens.words[noun].endswith(words.feminine_nouns)


def is_other(scene: Scene, i: int) -> bool:
    """Tell whether a word opens no subject: "am", "dort", "als", "nachdem"."""
    words, word = scene.words, scene.tokens.words[i]
    is_function = word in words.function_words and word not in words.determiners
    return is_function and word not in words.pronouns


def speaks(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention plainly is somebody: a title, a group, a pronoun, a full name.

    Of two phrases around a verb that one is the subject: "Den Vorwurf bestritt die Firma: …".
    """
    words, tokens = scene.words, scene.tokens.words
    mine = range(mention.first, mention.stop)
    led = mine[tokens[mention.first] in words.determiners :] or mine  # not "einige Autos"
    if any(words.is_speaking(tokens[i]) for i in led):
        return tokens[mention.first] not in words.objects
    if tokens[mention.first] in words.pronouns:
        return True
    if len(mine) == 1 and tokens[mention.first] in scene.surnames:
        return True  # "Roth", where "Ministerin Ann Roth" stands in the text
    if tokens[mention.first] in words.determiners or len(mine) < 2:
        return False
    return all(map(scene.tokens.is_capitalised, mine))  # "Ann Roth", not "Grund für den Brand"


def subject_behind(scene: Scene, unit: TextUnit, i: int) -> Mention | None:
    """Return the subject that stands behind the verb, adverbs between them."""
    words, tokens = scene.words, scene.tokens.words
    for _ in range(4):
        if i >= unit.stop or not (tokens[i] in words.adverbs or i in scene.date_ends):
            break
        if tokens[i] in words.circumstances and _leads(scene, i + 1):
            return None  # "hat mit Wirkung zum Mai … verkündet"
        i = scene.date_ends.get(i, i + 1)
    if i >= unit.stop or (tokens[i] in words.circumstances and tokens[i] not in words.links):
        return None
    is_nobody = words.pronouns.get(tokens[i]) == "thing"
    if is_nobody and not is_article(scene, i, unit.stop):
        i += 1  # "hieß es aus dem Ministerium"
        if i >= unit.stop or tokens[i] not in words.links:
            return None
    mention = read_mention(scene, i, unit.stop)
    if mention is None or (mention.first == i and is_object(scene, i)):
        return None  # "warf der Stadt vor"; but "hieß es aus der Stadt"
    return mention if is_speaker(scene, mention) else None


def _leads(scene: Scene, i: int) -> bool:
    """Tell whether a noun stands at `i` with its article or without: what is before leads to it."""
    if i >= len(scene.tokens):
        return False
    return scene.tokens.is_capitalised(i) or scene.tokens.words[i] in scene.words.determiners


def subject_of_sentence(scene: Scene, unit: TextUnit, i: int) -> Mention | None:
    """Return the subject of "Ann Roth, die Sprecherin, sagte": what opens the sentence."""
    start = sentence_start(scene, unit)
    if start >= i or is_other(scene, start) or start in scene.date_ends:
        return None
    mention = read_mention(scene, start, i)
    if mention is None or not is_speaker(scene, mention):
        return None
    words = scene.tokens.words
    is_apposed = mention.stop + 1 < i or "," in words[mention.first : mention.stop]
    return mention if words[mention.stop] == "," and is_apposed else None


def is_final(scene: Scene, unit: TextUnit, cue: Cue, clause: int) -> bool:
    """Tell whether a verb ends a clause that "wie", "nachdem" or "der" opens."""
    words, tokens = scene.words, scene.tokens.words
    opener = tokens[clause]
    if clause >= cue.first or cue.end > cue.stop:
        return False
    is_relative = opener in words.relatives and clause > unit.first
    if not (is_relative or opener in words.introducers or opener in words.subordinators):
        return False
    end = end_of_verb(scene, cue)
    if end >= unit.stop or tokens[end] in words.conjunctions:
        return True
    return not tokens[end][0].isalnum()


def introduced_from(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where "wie Ann Roth, die Sprecherin, | mitteilte" opens: at "wie", before its commas.

    None where no noun phrase stands between that word and the first of the commas.
    """
    words, tokens = scene.words, scene.tokens.words
    comma = i - 1
    for _ in range(_COMMAS):
        before = scene.tokens.last_comma(max(unit.first, i - _PHRASE), comma)
        first = unit.first if before is None else before + 1
        if tokens[first] in words.introducers and first + 1 < comma:
            subject = subject_behind(scene, unit, first + 1)
            is_apposed = subject is not None and tokens[subject.stop] == ","
            return first if is_apposed else None
        if before is None:
            return None
        comma = before
    return None


def behind_apposed(scene: Scene, unit: TextUnit, comma: int) -> int:
    """Return the comma or stop behind what only says who a source is: ", 45, Ärztin in Ulm, …".

    `comma` itself where a clause follows it.
    """
    words, tokens = scene.words, scene.tokens.words
    for _ in range(_COMMAS):
        stop = min(unit.stop, comma + 1 + _PHRASE)
        if comma + 1 >= stop or tokens[comma + 1] in words.conjunctions:
            return comma
        end = next(
            (j for j in range(comma + 1, stop) if tokens[j] == "," or tokens[j] in STOPS), stop
        )
        inside = tokens[comma + 1 : end]
        verbs = (words.auxiliaries, words.copulas, words.states, words.hearsay)
        has_verb = not all(verb.isdisjoint(inside) for verb in verbs)
        has_verb = has_verb or any(unit.opens_cue(j) for j in range(comma + 1, end))
        is_relative = tokens[comma + 1] in words.relatives
        if is_relative and not words.helping.isdisjoint(inside[1:-1]):
            return comma  # "…, so X, die Straße sei neu": a relative clause ends in its verb
        if not is_relative and (
            has_verb
            or has_mood(scene, comma + 1, end)
            or not _is_noun_phrase(scene, comma + 1, end)
        ):
            return comma
        comma = end
        if end >= unit.stop or tokens[end] in STOPS:
            return end
    return comma


def _is_noun_phrase(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether an age or a noun phrase opens at `first`: "45", "die Leiterin der Klinik"."""
    if stop - first == 1:
        return scene.tokens.words[first].isdigit() or scene.tokens.is_capitalised(first)
    mention = read_mention(scene, first, stop)
    if mention is None:
        return False
    rest = scene.tokens.words[mention.stop : mention.stop + 1]
    return mention.stop == stop or not scene.words.circumstances.isdisjoint(rest)


def end_of_verb(scene: Scene, cue: Cue) -> int:
    """Return the token after "mitgeteilt hat" or "sagte"."""
    words = scene.tokens.words
    end = cue.end
    while end < len(words) and words[end] in scene.words.auxiliaries and end - cue.end < 2:
        end += 1
    return end


def _is_nobody(scene: Scene, subject: Mention) -> bool:
    """Tell whether a word only fills the place before the verb: "es"."""
    word = scene.tokens.words[subject.first]
    return subject.stop - subject.first == 1 and scene.words.pronouns.get(word) == "thing"


def subject_of(scene: Scene, unit: TextUnit, clause: int, finite: int) -> Mention | None:
    """Return the subject of a verb at `finite`: before it, or behind where that one speaks."""
    subject = subject_before(scene, clause, finite)
    if subject is not None and scene.words.nobody.match(scene.tokens.words, subject.first):
        return None  # "Niemand wollte sagen, wer …"
    if subject is None and scene.tokens.words[finite - 1] in scene.words.conjunctions:
        subject = subject_of_sentence(scene, unit, finite)  # "X, die Sprecherin, kam und sagte"
    if subject is not None and _is_nobody(scene, subject):
        return subject_behind(scene, unit, finite + 1)  # "Es meldete sich Ann Roth zu Wort"
    if subject is not None and speaks(scene, subject):
        return subject
    behind = subject_behind(scene, unit, finite + 1)
    if behind is None or subject is None:
        return behind or subject
    is_source = scene.tokens.words[behind.first - 1] in scene.words.links  # "will aus Quellen"
    return behind if speaks(scene, behind) and not is_source else subject


def phrase_before(scene: Scene, unit: TextUnit, i: int) -> int | None:
    """Return where the noun phrase that ends before token `i` starts: the longest one."""
    words, tokens = scene.words, scene.tokens
    found = None
    for j in range(i - 1, max(unit.first, i - _PHRASE) - 1, -1):
        word = tokens.words[j]
        if word in _JOINTS and found == j + 1 and tokens.is_glued(j):
            continue  # "der SPD-Politiker", "Dr. Roth"
        if word in BREAKS or word in words.auxiliaries or word in words.copulas:
            break
        is_lower = found is not None and not tokens.is_capitalised(j)
        is_verb = is_lower and not word.endswith(words.adjective_endings)
        if is_verb and word not in words.determiners and word not in words.particles:
            break
        mention = read_mention(scene, j, i)
        if mention is not None and mention.stop == i:
            found = j
        if found == j and (word in words.determiners and word not in words.genitives):
            break
    return found
