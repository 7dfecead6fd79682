"""What somebody is, where the name is yet to come: "nakhoda KM Bintang", "Vorstandschef der Bank".

A phrase that holds a title or begins with a common noun may leave the name to a comma behind it.
"""

from __future__ import annotations

from factdb.parse.cues.scene import FULL_NAME, SENTENCE_ENDS, Scene
from factdb.parse.text.quotes import MARKS

_DESCRIBED = 9  # tokens of "Maro University heart surgeon Ann B. Roe" at most


def is_office_holder(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a phrase says what somebody is, and may leave the name to come.

    It begins with a title, or with a common noun: "nakhoda KM Bintang", "the coroner".
    """
    tokens, words = scene.tokens, scene.words
    head = start
    while head + 1 < stop and tokens.words[head] in words.determiners:
        head += 1
    is_common = tokens.words[head] in words.commons or not tokens.is_capitalised(head)
    is_common = is_common or _is_relative(scene, head)
    if words.nouns_capitalised and _is_headed_by_title(scene, head, stop):
        return True
    last = stop - 1
    while words.nouns_capitalised and last > head and not tokens.words[last].isalpha():
        last = last - 2 if tokens.words[last] == ")" else last - 1  # "Ann Roth (CDU)"
    if is_common or not tokens.is_capitalised(last):  # "the Afghan team's coach"
        return True
    owner = next((i for i in range(start, stop) if tokens.is_owner(i)), None)
    return owner is not None and _is_title(scene, owner, stop)  # "Roe's Secretary of State"


def _is_headed_by_title(scene: Scene, head: int, stop: int) -> bool:
    """Tell whether a title heads a noun phrase: "Vorstandschef", "ABC-Chefin", "Erster Rat"."""
    tokens, words = scene.tokens, scene.words
    while head + 2 < stop and tokens.words[head + 1] == "-" and tokens.is_glued(head + 2):
        head += 2
    near = range(head, min(stop, head + 2))
    return any(words.is_speaking(tokens.words[i]) and tokens.is_capitalised(i) for i in near)


def _is_relative(scene: Scene, i: int) -> bool:
    """Tell whether a capital that the sentence gave says whose somebody is: "Suaminya, Budi"."""
    word, clitic = scene.tokens.words[i], scene.words.language.reporting.clitic
    return (
        bool(clitic)
        and word not in scene.proper
        and scene.words.is_speaking(word.removesuffix(clitic or ""))
    )


def _is_title(scene: Scene, owner: int, stop: int) -> bool:
    """Tell whether nothing but what somebody is stands behind the owner at token `owner`."""
    tokens, words = scene.tokens.words, scene.words
    behind = [word for word in tokens[owner + 1 : stop] if len(word) > 1 and word.isalpha()]
    return bool(behind) and all(word in words.titles or word in words.particles for word in behind)


def end_of_described_name(scene: Scene, start: int, after: int, limit: int) -> int | None:
    """Return the end of a name behind a comma with what its bearer is before it.

    "the group's founder, | retired baker Hal Roe", "One of them, | a nurse named Ann Poe": a common
    noun right before a full name, to which nothing but a comma or an end follows. None where there
    is none, or where a preposition leads the office: "According to the mayor, nurse Ann Poe, …".
    """
    tokens, words = scene.tokens, scene.words
    if words.heads_first:
        return None
    comma = tokens.first_comma(after, min(len(tokens), after + _DESCRIBED))
    if comma is not None and not tokens.is_capitalised(comma - 1):
        return None
    end = min(limit, after + _DESCRIBED) if comma is None else comma
    first = after + (tokens.words[after] in words.determiners)
    if first > after and words.named.isdisjoint(tokens.words[first:end]):
        return None  # "the mayor, a nurse"
    at = first
    while at < end and _is_of_described(scene, at):
        at += 1
    name = at
    while name > first and (tokens.is_capitalised(name - 1) or tokens.words[name - 1] == "."):
        name -= 1
    if not first < name < at or tokens.words[after].endswith(words.gerund):
        return None  # "the mayor, thanking Ann Poe"
    is_full = first == after and at - name >= FULL_NAME
    if not (is_full or tokens.words[name - 1] in words.named) or _is_led(scene, start):
        return None
    following = tokens.words[at] if at < len(tokens) else ","
    is_closed = following == "," or following in SENTENCE_ENDS or following in MARKS
    return at if is_closed else None


def _is_led(scene: Scene, start: int) -> bool:
    """Tell whether a preposition stands before a phrase: "According to | the mayor"."""
    words = scene.words
    led = scene.tokens.words[start - 1] if start > 0 else ""
    return led in words.nonfinite or led in words.circumstances or led in words.particles


def _is_of_described(scene: Scene, i: int) -> bool:
    """Tell whether a token may stand in a name with what its bearer is: no preposition, no verb."""
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    if word == ".":
        is_short = (
            tokens.ends[i - 1] - tokens.starts[i - 1] == 1 or tokens.words[i - 1] in words.titles
        )
        return tokens.is_glued(i) and is_short  # "Ann B. Roe", "retired Lt. Ann Roe"
    if word == "-":
        return tokens.is_glued(i)
    if not word.isalpha() or i in scene.date_ends:
        return False
    return word in words.named or tokens.is_capitalised(i) or word not in words.function_words
