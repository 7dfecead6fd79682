"""Whether the content of a report goes on behind an attribution in its midst or at its end."""

from __future__ import annotations

from factdb.parse.cues.bounds import AHEAD, STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.cues.unit import TextUnit
from factdb.parse.mentions.speakers import read_mention
from factdb.parse.subjects.asides import opens_with_clause
from factdb.parse.subjects.openings import skip_connectives
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_CLAUSAL, _VERB = CueRole.CLAUSAL, CueRole.VERB

_ASIDE = 14  # tokens of an apposition at most
_LAPSE = 5  # tokens of "less than two days" at most
_PHRASE = 6  # tokens of "chief public information officer" before a preposition


def ends_here(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether nothing but circumstances follows an attribution up to the unit's end."""
    words, tokens = scene.words, scene.tokens.words
    if i >= unit.stop or tokens[i] in STOPS or tokens[i] == ";":
        return True
    for j in range(i, min(unit.stop, i + AHEAD)):
        if j > i and unit.opens_cue(j):
            break  # "…, he said, adding that …"
        if tokens[j] in words.relatives and tokens[j] not in words.complementisers:
            break  # "…, said Roe, a guard who was in a team that saw it"
        if j > i + 1 and _tells_of_noun(scene, j):
            break  # "…, police said on Monday in a report that could …"
        is_quote = tokens[j] in MARKS and unit.opens_quote(j)
        if is_quote or (tokens[j] in words.complementisers and not _stands_for_noun(scene, j)):
            return False
    is_aside = tokens[i] in ",(" or tokens[i] in words.circumstances or i in scene.date_ends
    is_aside = is_aside or _is_lapse(scene, i)
    return is_aside and unit.stop - i <= AHEAD


def _stands_for_noun(scene: Scene, i: int) -> bool:
    """Tell whether "that" behind a preposition opens no clause: "in line with | that of police"."""
    words, tokens = scene.words, scene.tokens.words
    is_led = tokens[i] in words.pointing_that and tokens[i - 1] in words.circumstances
    return is_led and i + 1 < len(tokens) and tokens[i + 1] in words.of


def _tells_of_noun(scene: Scene, i: int) -> bool:
    """Tell whether "that" only tells more of a noun with its article: "in a study | that could"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or tokens[i] not in words.relatives or i + 1 >= len(tokens):
        return False
    is_document, behind = tokens[i - 1] in words.documents, tokens[i + 1]
    if is_document or words.can_be_verb(behind):
        is_noun = is_document or tokens[i - 2] in words.determiners
        return is_noun and words.can_be_verb(behind)
    # "a protest that shut a bridge"; not "a sign that he left", "a claim that prices fell"
    is_subject = behind in words.function_words or behind.endswith(words.plural or " ")
    is_thing = tokens[i - 2] in words.determiners and not words.cues.match(tokens, i - 1)
    return (
        is_thing and behind.isalpha() and not is_subject and not scene.tokens.is_capitalised(i + 1)
    )


def _is_lapse(scene: Scene, i: int) -> bool:
    """Tell whether how long after something it was said stands at `i`: "a day after the fire"."""
    words, tokens = scene.words, scene.tokens.words
    units = range(i, min(len(tokens) - 1, i + _LAPSE))
    at = next((j for j in units if tokens[j] in words.time_units), None)
    return at is not None and tokens[at + 1] in words.clause_openers and "," not in tokens[i:at]


def goes_on(scene: Scene, unit: TextUnit, after: int, *, has_clitic: bool = False) -> bool:
    """Tell whether the content goes on behind an attribution in its midst: ", kata X, …"."""
    words = scene.tokens.words
    if after + 2 >= unit.stop or words[after] != ",":
        return False
    following = after + 1
    opening = _behind_length(scene, following)
    if words[following] in scene.words.extensions or _opens_clause(scene, unit, opening):
        return True
    behind = scene.date_ends.get(following, unit.stop)
    if behind + 1 < unit.stop and words[behind] == "," and runs_on(scene, unit, behind + 1):
        return True  # "Jalan itu, kata Budi, Rabu (4/3), sudah dibuka"
    if _is_manner(scene, following, unit.stop):
        return True  # "Her team, Ann Roe says, by marking every bee, …"
    is_when = following in scene.date_ends or _is_lapse(scene, following)
    if is_when or words[following] in scene.words.circumstances:
        return _tells_what_is(scene, unit, following)
    if words[following] in scene.words.accompanying:
        return False  # "…, officials said, speaking on condition of anonymity"
    if unit.opens_cue(following):
        return False
    if has_clitic or words[after - 1] in scene.words.pronouns:
        return True  # nothing stands in apposition to "dia": ", kata dia, warga …"
    if scene.words.heads_first and words[following] in scene.words.pronouns:
        return True  # ", kata Budi, pihaknya …"
    if _opens_with_subject(scene, unit, following):
        return True  # ", kata Budi, Kementan terus …"
    return not (
        scene.tokens.is_capitalised(following)
        or words[following] in scene.words.titles
        or words[following] in scene.words.groups
    )


def _is_manner(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether how or by how much something is done stands at `i`: "by waiting", "by 5%"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.shows_verbs or tokens[i] not in words.agents or i + 1 >= stop:
        return False
    behind = tokens[i + 1]
    return behind.endswith(words.gerund) or words.is_number(behind)


def _behind_length(scene: Scene, i: int) -> int:
    """Return the token behind how long before or after something was: "(three) days | after it"."""
    words, tokens = scene.words, scene.tokens.words
    at = i + words.is_number(tokens[i])
    return at + 1 if tokens[at] in words.time_units else i


def _tells_what_is(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a circumstance leads to what there is: "…, kata X, pada Senin, | terjadi …"."""
    tokens, existing = scene.tokens, scene.words.language.measures.existing
    comma = tokens.first_comma(i + 1, min(unit.stop - 2, i + _ASIDE))
    return comma is not None and tokens.words[comma + 1] in existing


def _opens_clause(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a clause with a subject of its own follows: "…, X said, after crews left".

    Not "…, he said, as he left": that tells when it was said; nor "…, he said, as aid workers
    warned that it spreads", which is a report of its own.
    """
    words, tokens = scene.words, scene.tokens.words
    if tokens[i] not in words.clause_openers:
        return False
    if tokens[i + 1] in words.pronouns or tokens[i + 1].endswith(words.verb_endings):
        return False
    for j in range(i + 2, min(unit.stop, i + _ASIDE)):
        if tokens[j] in STOPS or tokens[j] == ",":
            break
        follows = tokens[j + 1] if j + 1 < unit.stop else ""
        if unit.opens_cue(j) and (follows in words.complementisers or _is_told(scene, unit, j)):
            return tokens[j - 1] in words.relatives  # "as the man who said that he slept woke"
        if words.can_be_verb(tokens[j]):
            return True
    return False


def _is_told(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a verb of saying at a token tells a clause: "after police said it was shut"."""
    cue = unit.cue_at(i)
    return cue is not None and cue.role is _VERB and opens_with_clause(scene, cue.stop)


def runs_on(scene: Scene, unit: TextUnit, after: int) -> bool:
    """Tell whether no comma parts an attribution from its content: ", menurut dia sudah turun"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.loose_commas or after + 1 >= unit.stop:
        return False
    if tokens[after] in words.language.measures.existing:  # ", tambah Budi ada juga yang …"
        return tokens[after + 1][0].isalnum()
    is_told = tokens[after] in words.negations or tokens[after] in words.aspects
    return is_told and tokens[after + 1].isalpha()


def _opens_with_subject(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a noun phrase at token `i` has a predicate, and so tells not who somebody is."""
    words, tokens = scene.words, scene.tokens.words
    subject = read_mention(scene, i, unit.stop) if words.heads_first else None
    if subject is None or subject.stop >= unit.stop:
        return False
    word = tokens[subject.stop]
    if word in words.negations or (word in words.adverbs and word not in words.demonstratives):
        return True
    return scene.tokens.is_capitalised(i) and words.is_verb(word) and tokens[i] not in words.titles


def stands_between(scene: Scene, unit: TextUnit, cue: Cue, first: int, subject: Mention) -> bool:
    """Tell whether commas set "X said" off from what it stands in: "By noon, X said, all left".

    Where only a connective opens the clause at `first`, what is said comes behind; so it does
    where the opening tells how it was said: "In a letter, Roe said, …", "Asked why, Roe said, …".
    """
    words, tokens = scene.words, scene.tokens.words
    at, after = subject.first - 1, cue.stop
    if words.heads_first or words.verb_second or cue.role not in (_VERB, _CLAUSAL):
        return False
    if after + 2 >= unit.stop or tokens[after] != "," or tokens[at] != ",":
        return False
    if subject.stop != cue.first or unit.opens_cue(after + 1) or tokens[after + 1] in MARKS:
        return False
    opening = skip_connectives(scene, first, at)
    if opening >= at or unit.quote_until(at) is not None:
        return False
    if tokens[opening].endswith(words.verb_endings):
        return False
    told = words.language.reporting.occasions | words.documents
    return told.isdisjoint(tokens[opening:at])


def goes_on_behind_name(scene: Scene, unit: TextUnit, after: int) -> bool:
    """Tell whether the content goes on behind ", said X, …", and not only tells who X is.

    "…, said Ann Roe, a nurse at the clinic." ends before the attribution; "The road, said Ann Roe,
    the mayor, is closed." goes on behind what stands in apposition.
    """
    if not goes_on(scene, unit, after) or not _opens_apposition(scene, unit, after + 1):
        return goes_on(scene, unit, after)
    comma = scene.tokens.first_comma(after + 2, min(unit.stop - 1, after + _ASIDE))
    return comma is not None and scene.tokens.words[comma + 1] in scene.words.finite


def resumes(scene: Scene, unit: TextUnit, after: int) -> bool:
    """Tell whether a verb goes on with the content behind a listener or an occasion.

    "The dam, the mayor told reporters on Monday, will hold", "…, Roe said in a note, was the dam".
    """
    words, finite = scene.tokens.words, scene.words.finite
    comma = scene.tokens.first_comma(after + 1, min(unit.stop - 1, after + _ASIDE))
    if comma is None or not finite.isdisjoint(words[after:comma]):
        return False
    if not scene.words.complementisers.isdisjoint(words[after:comma]):
        return False
    return words[comma + 1] in finite


def _opens_apposition(scene: Scene, unit: TextUnit, i: int) -> bool:
    """Tell whether a noun phrase that says who somebody is starts at token `i`.

    It opens with an article or a relative, or holds who can speak: "public information officer".
    """
    words, tokens = scene.words, scene.tokens.words
    if words.heads_first or words.nouns_capitalised or tokens[i - 2] in words.pronouns:
        return False
    if tokens[i] in words.contrasts:
        return False  # "…, according to police, but the suspect fled"
    if tokens[i] in words.determiners or tokens[i] in words.relatives:
        return True
    if tokens[i] in words.affiliations or (tokens[i].isdigit() and tokens[i + 1] == ","):
        return True  # "…, said Ann Roe, 45, a nurse", "…, of the Maro Institute"
    if i + 1 < unit.stop and tokens[i + 1] in words.introducers:
        return True  # "…, known as the Roe fire"
    for j in range(i, min(unit.stop, i + _PHRASE)):
        if tokens[j] in words.speaking:
            return True
        if tokens[j] in words.circumstances or tokens[j] in words.particles or tokens[j] == ",":
            break
    return False
