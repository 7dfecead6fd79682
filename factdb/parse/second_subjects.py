"""The finite verb and the subject of a clause in which the verb stands second or last.

The subject fills the place before the verb, stands right behind it, or opens the sentence before a
clause of its own: "Ann Roth, die Sprecherin, sagte".
"""

from __future__ import annotations

from factdb.parse.clauses import BREAKS, sentence_start
from factdb.parse.cues import Cue
from factdb.parse.scene import Mention, Scene
from factdb.parse.speakers import is_speaker, read_mention
from factdb.parse.unit import TextUnit

_ATTRIBUTE = 5  # tokens from an article to the adjective behind it at most
_PHRASE = 14  # tokens of a phrase before a postposition or a relative clause at most
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
    if (
        phrase in words.past
        and tokens[cue.stop : cue.stop + 1]
        and tokens[cue.stop] in words.copulas
    ):
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
    if any(word in words.time_units for word in tokens[mention.first : mention.stop]):
        return None  # "Wenige Stunden später sagte X"
    if mention.stop == finite or tokens[finite - 1] in words.conjunctions:
        return mention
    rest = tokens[mention.stop]
    if rest in words.adverbs or mention.stop in scene.date_ends:
        return mention
    is_near = finite - mention.stop <= _APPOSED
    return Mention(start, finite) if rest in words.circumstances or is_near else None


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
    if any(words.is_speaking(tokens[i]) for i in mine):
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
        i = scene.date_ends.get(i, i + 1)
    if i >= unit.stop or (tokens[i] in words.circumstances and tokens[i] not in words.links):
        return None
    if tokens[i] in words.pronouns and words.pronouns[tokens[i]] == "thing":
        i += 1  # "hieß es aus dem Ministerium"
        if i >= unit.stop or tokens[i] not in words.links:
            return None
    mention = read_mention(scene, i, unit.stop)
    return mention if mention is not None and is_speaker(scene, mention) else None


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


def end_of_verb(scene: Scene, cue: Cue) -> int:
    """Return the token after "mitgeteilt hat" or "sagte"."""
    words = scene.tokens.words
    end = cue.end
    while end < len(words) and words[end] in scene.words.auxiliaries and end - cue.end < 2:
        end += 1
    return end


def subject_of(scene: Scene, unit: TextUnit, clause: int, finite: int) -> Mention | None:
    """Return the subject of a verb at `finite`: before it, or behind where that one speaks."""
    subject = subject_before(scene, clause, finite)
    if subject is not None and scene.words.nobody.match(scene.tokens.words, subject.first):
        return None  # "Niemand wollte sagen, wer …"
    if subject is None and scene.tokens.words[finite - 1] in scene.words.conjunctions:
        subject = subject_of_sentence(scene, unit, finite)  # "X, die Sprecherin, kam und sagte"
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
