"""A verb of saying whose subject stands before another: "X left and said …", "X pergi usai …".

The subject is the first clause's; a conjunction joins the two verbs, or a word that opens a clause
without a subject.
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.contents.matters import names_matter
from factdb.parse.contents.starts import content_start
from factdb.parse.cues.bounds import before_adverbs, is_marked
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.asides import opens_with_clause
from factdb.parse.subjects.listed import with_list_behind
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.text.cue_words import CueRole

_VERBS = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.JUDGING, CueRole.REQUEST})


def read_second_predicate(scene: Scene, unit: TextUnit, cue: Cue, clause: int) -> Report | None:
    """Read "X visited the school and said …": the subject stands before the first verb."""
    before = before_adverbs(scene, cue.first, clause)
    if not scene.words.copulas.isdisjoint(scene.tokens.words[before : cue.first]):
        return None  # "X glows and is said to scare ghosts"
    start = skip_openings(scene, clause, cue.first)
    subject = read_mention(scene, start, cue.first) if start < cue.first else None
    content = content_start(scene, unit, cue)
    if subject is None or content is None or not is_speaker(scene, subject):
        return None
    subject = with_list_behind(scene, subject, cue.first, is_subject=True)
    subject = _before_verb(scene, unit, before_act(scene, subject))
    if _is_told(scene, subject, cue, content) or _is_aim(scene, subject.first, cue.first):
        return None
    is_told = is_marked(scene, unit, content)
    is_told = is_told or (cue.role is CueRole.REQUEST and _is_asking(unit, subject, cue))
    if not is_told and (
        not _is_open(scene, unit, cue, content) or names_matter(scene, unit, cue, content)
    ):
        return None
    return Report(cue, (content, unit.stop), subject, "second-predicate")


def _is_told(scene: Scene, subject: Mention, cue: Cue, content: int) -> bool:
    """Tell whether a subject is told something, and tells nothing: "was taken in and told that"."""
    words, tokens = scene.words, scene.tokens.words
    has_listener = any(tokens[i] not in words.complementisers for i in range(cue.stop, content))
    is_passive = not words.copulas.isdisjoint(tokens[subject.stop : cue.first])
    return cue.role is CueRole.TELLING and is_passive and not has_listener


def _is_aim(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether both verbs are what something is done for: "datang untuk melihat dan menjamin".

    A comma or a word of what came next ends the aim: "… untuk melihat, lalu mengatakan".
    """
    tokens = scene.tokens.words
    aim = next((i for i in range(first, stop) if tokens[i] in scene.words.aims), stop)
    return aim + 1 < stop and "," not in tokens[aim:stop] and scene.words.is_active(tokens[aim + 1])


def _is_asking(unit: TextUnit, subject: Mention, cue: Cue) -> bool:
    """Tell whether the first verb asks for something too: "urged calm and asked all to stay"."""
    before = [unit.cue_at(i) for i in range(subject.stop, cue.first)]
    return any(other is not None and other.role is CueRole.REQUEST for other in before)


def _before_verb(scene: Scene, unit: TextUnit, subject: Mention) -> Mention:
    """Return a subject without the verb of telling behind it: "Roe | calls it wise and says"."""
    words, tokens = scene.words, scene.tokens
    for i in range(subject.first + 1, subject.stop):
        cue = unit.cue_at(i)
        is_noun = tokens.words[i] in words.nominal or tokens.is_capitalised(i)
        if cue is not None and cue.role in _VERBS and not is_noun:
            who = replace(subject, stop=i)
            return who if is_speaker(scene, who) else subject
        if _is_past_of_many(scene, i):
            return replace(subject, stop=i)
    return subject


def _is_past_of_many(scene: Scene, i: int) -> bool:
    """Tell whether a past stands right behind a plural: "The stevedores | blocked the port and"."""
    words, tokens = scene.words, scene.tokens
    if not words.plural or tokens.is_capitalised(i):
        return False
    word, before = tokens.words[i], tokens.words[i - 1]
    return (
        words.is_past(word)
        and before.endswith(words.plural)
        and not before.endswith(words.singulars)
    )


def read_subjectless(
    scene: Scene, unit: TextUnit, cue: Cue, clause: int, end: int
) -> Report | None:
    """Read "X left after saying …" where nouns lead, "X pergi setelah menyebut …".

    `end` is the token behind the word that opens the clause without a subject.
    """
    words, tokens = scene.words, scene.tokens.words
    first = unit.first if clause == end - 1 else clause  # "Budi menolak, | karena menilai …"
    start = skip_openings(scene, first, end)
    said = unit.cue_at(start)
    if said is not None and said.role is CueRole.INVERTED:
        start = said.stop  # "“…,” kata X setelah menyebut …"
    subject = read_mention(scene, start, end - 1) if start < end - 1 else None
    content = content_start(scene, unit, cue)
    if subject is None or content is None or not _can_act(scene, subject):
        return None
    subject = before_act(scene, subject)
    first = subject.stop + (tokens[subject.stop] == ",")
    passed = (words.adverbs, words.negations, words.auxiliaries)
    act = next((i for i in range(first, end) if not any(tokens[i] in p for p in passed)), end)
    is_clause = _is_act(scene, act) or said is not None or tokens[act - 1] in words.negations
    if not is_clause or not _is_open(scene, unit, cue, content):
        return None
    return Report(cue, (content, unit.stop), subject, "second-predicate")


def _is_act(scene: Scene, i: int) -> bool:
    """Tell whether somebody does what a word says: "berlari", "datang"; no "korban lain"."""
    words, word, counting = scene.words, scene.tokens.words[i], scene.words.language.counting
    if words.is_speaking(word) or word in counting.comparatives or scene.tokens.is_capitalised(i):
        return False
    return words.is_verb(word) or word in counting.predicates


def before_act(scene: Scene, subject: Mention) -> Mention:
    """Return a subject without what it does, where no ending tells that: "Warga | berlari"."""
    if not scene.words.heads_first:
        return subject
    inside = range(subject.first + 1, subject.stop)
    return replace(subject, stop=next((i for i in inside if _is_act(scene, i)), subject.stop))


def _can_act(scene: Scene, subject: Mention) -> bool:
    """Tell whether a phrase is somebody, and no thing with a capital at a sentence's head."""
    words, inside = scene.words, range(subject.first, subject.stop)
    if any(scene.tokens.words[i] in words.pronouns for i in inside):
        return True
    is_named = any(scene.tokens.is_capitalised(i) for i in inside if i != subject.first)
    is_named = is_named or scene.tokens.words[subject.first] in scene.proper
    return is_named or any(words.is_speaking(scene.tokens.words[i]) for i in inside)


def is_thing(scene: Scene, subject: Mention) -> bool:
    """Tell whether a phrase is nobody who acts: "Prices", "the Maro economy", "the unity of X"."""
    words, tokens = scene.words, scene.tokens
    last = subject.stop - 1
    head = next((i for i in range(subject.first, last) if tokens.words[i + 1] in words.of), last)
    if not _can_act(scene, subject):
        return True
    is_lower = not tokens.is_capitalised(head) and tokens.words[head] not in words.pronouns
    return is_lower and not words.is_speaking(tokens.words[head])


def _is_open(scene: Scene, unit: TextUnit, cue: Cue, content: int) -> bool:
    """Tell whether a second verb needs no "that": "left and said", "left and urged all to stay".

    An order is told as an act where nothing of it is quoted: "stopped him and ordered him to sit".
    """
    if cue.role is CueRole.TELLING:
        return opens_with_clause(scene, content)  # "left and told Northwire | he was ill"
    if cue.role is not CueRole.REQUEST:
        return cue.role is CueRole.VERB
    phrase = " ".join(scene.tokens.words[cue.first : cue.stop])
    return phrase not in scene.words.commands or unit.quote_from(cue.stop) is not None
