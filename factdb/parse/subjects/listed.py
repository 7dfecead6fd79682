"""Lists of who speaks: "Ann Roe, Greg Pell and Tom Marsh said", "France, Oman and Peru".

Three at least, each a name of its own, or two with what each of them is: "Ann Roe, the mayor, and
Bob Poe, a farmer". What only describes the name before it is no item of a list ("Sela, Oregon, and
Maro"). For languages that part the last of a
list with a conjunction, and whose offices end in their holder's name.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.mentions.speakers import is_named
from factdb.parse.subjects.tails import read_whole

_ITEM = 9  # tokens of "Maro County Council member Ann Roe" at most
_ITEMS = 6  # names of a list at most
_GROUP = 3  # words of "local government officials" at most
_MARKS = frozenset(".-'’&")
_FULL = 2  # words of a person's name at least
_TOLD = 12  # tokens of "the head of the Maro county police" at most
_PARTY = 1  # letters of "R-Ariz.", what a lawmaker's party and state are


def read_list(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the list that all of [first, stop) is, None where it is anything else."""
    near = scene.tokens.words[max(first, stop - _ITEM - 1) : stop - 1]
    if scene.words.conjunctions.isdisjoint(near):
        return None  # most subjects
    items = _items_before(scene, first, stop)
    return Mention(first, stop) if len(items) > 2 and items[0][0] == first else None


def read_pair(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the two names that all of [first, stop) is, with what each of them is.

    "Ann Roe, the mayor, and Bob Poe, a farmer", "Ann Roe, the mayor, and Bob Poe".
    """
    words, tokens = scene.words, scene.tokens
    comma = tokens.first_comma(first, stop)
    if comma is None or not words.shows_verbs or words.verb_second or not words.determiners:
        return None
    joint = _joint_behind_comma(scene, comma + 1, stop)
    if joint is None or not _is_told(scene, comma + 1, joint - 1):
        return None
    behind = tokens.first_comma(joint + 1, stop)
    last = stop if behind is None else behind
    if behind is not None and not _is_told(scene, behind + 1, stop):
        return None
    are_full = all(
        _is_item(scene, *name) and _length(scene, *name) >= _FULL
        for name in ((first, comma), (joint + 1, last))
    )
    return Mention(first, stop) if are_full else None


def _joint_behind_comma(scene: Scene, first: int, stop: int) -> int | None:
    """Return the first conjunction behind a comma in [first, stop)."""
    comma = scene.tokens.first_comma(first, stop)
    if comma is None or comma + 2 >= stop:
        return None
    joining = scene.words.conjunctions - scene.words.contrasts
    return comma + 1 if scene.tokens.words[comma + 1] in joining else None


def _is_told(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether [first, stop) is what somebody is: "a farmer in Sela", "head of", "R-Ariz."."""
    words, tokens = scene.words, scene.tokens.words
    if not 0 < stop - first <= _TOLD:
        return False
    if len(tokens[first]) == _PARTY and tokens[first + 1] in "-–":
        return True
    head = next((i for i in range(first + 1, stop) if tokens[i] in words.circumstances), stop)
    head = next((i for i in range(first + 1, head) if tokens[i] in words.of), head)
    noun = tokens[head - 1]
    is_somebody = noun in words.titles or (words.is_speaking(noun) and noun not in words.groups)
    is_office = tokens[first] in words.titles and not scene.tokens.is_capitalised(first)
    return is_somebody and (is_office or tokens[first] in words.determiners)


def with_list_before(scene: Scene, tail: Mention, floor: int) -> Mention:
    """Return a pair of names with those before it: "It is late, | Ann Roe, Bob Poe and Jo Lind".

    What is said ends before the list: its items are full names, and no article is among them.
    """
    if scene.words.conjunctions.isdisjoint(scene.tokens.words[tail.first : tail.stop]):
        return tail
    first = tail.first
    items = _items_before(scene, floor, tail.stop)
    lengths = [_length(scene, *item) for item in items]
    is_short = all(length == 1 for length in lengths[-2:])  # "France, Oman and Peru"
    for (start, _), length in zip(items[-3::-1], lengths[-3::-1], strict=True):
        is_alike = length == 1 if is_short else length >= _FULL
        if not (is_alike and scene.tokens.is_capitalised(start)) or start == floor:
            break
        first = start
    return Mention(first, tail.stop)


def with_list_behind(
    scene: Scene, head: Mention, limit: int, *, is_subject: bool = False
) -> Mention:
    """Return a name with those that follow it: "…, said | Ann Roe, Bob Poe and Jo Lind".

    `is_subject` tells that a verb may stand behind them.
    """
    tokens, words = scene.tokens, scene.words
    if not words.shows_verbs or head.stop >= limit or tokens.words[head.stop] != ",":
        return head
    if (pair := _pair_behind(scene, head, limit)) is not None:
        return pair if is_subject or _is_end(scene, pair.stop, limit) else head
    comma = head.stop
    for _ in range(_ITEMS):
        behind = tokens.first_comma(comma + 1, min(limit, comma + 1 + _ITEM))
        stop = min(limit, comma + 2 * _ITEM) if behind is None else behind
        joint = _joint_in(scene, comma + 1, stop)
        if joint is not None:
            last = _end_of_name(scene, joint + 1, limit)
            if last is None or not (is_subject or _is_end(scene, last, limit)):
                return head
            return read_list(scene, head.first, last) or head
        if behind is None:
            return head
        comma = behind
    return head


def _pair_behind(scene: Scene, head: Mention, limit: int) -> Mention | None:
    """Return a name with another behind what its bearer is: "Ann Roe, the mayor, and Bob Poe"."""
    joint = _joint_behind_comma(scene, head.stop + 1, min(limit, head.stop + _TOLD + 2))
    last = None if joint is None else _end_of_name(scene, joint + 1, limit)
    pair = None if last is None else read_pair(scene, head.first, last)
    if pair is None or pair.stop >= limit or scene.tokens.words[pair.stop] != ",":
        return pair
    behind = scene.tokens.first_comma(pair.stop + 1, min(limit, pair.stop + _TOLD + 2))
    stop = limit if behind is None else behind
    stop -= scene.tokens.words[stop - 1] == "."
    return read_pair(scene, head.first, stop) or pair


def _is_end(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether no verb follows a list: not "According to Ann Roe, | Bob Poe and Jo left"."""
    words, word = scene.words, scene.tokens.words[i] if i < limit else "."
    return not word[0].isalnum() or word in words.circumstances or i in scene.date_ends


def _end_of_name(scene: Scene, first: int, limit: int) -> int | None:
    """Return where the run of capitals that starts at a token ends, None where none does."""
    tokens = scene.tokens
    stop = first
    while stop < min(limit, first + _ITEM) and tokens.is_capitalised(stop):
        stop += 1
    return stop if stop > first else None


def _joint_in(scene: Scene, first: int, stop: int) -> int | None:
    """Return the last conjunction in [first, stop) that joins a list's last item to it."""
    words, tokens = scene.words, scene.tokens.words
    joining = words.conjunctions - words.contrasts
    near = range(stop - 2, max(first, stop - _ITEM) - 1, -1)
    return next((i for i in near if tokens[i] in joining), None)


def _items_before(scene: Scene, floor: int, stop: int) -> list[tuple[int, int]]:
    """Return the items of the list that ends at `stop`, in order; nothing where none does.

    A comma, a conjunction or both part the last item from the others.
    """
    words, tokens = scene.words, scene.tokens
    if not words.shows_verbs or words.verb_second:
        return []
    joint = _joint_in(scene, floor, stop)
    if joint is None or joint == floor or not _is_item(scene, joint + 1, stop):
        return []
    items = [(joint + 1, stop)]
    end = joint - (tokens.words[joint - 1] == ",")
    while len(items) < _ITEMS and end > floor:
        comma = tokens.last_comma(max(floor, end - _ITEM), end)
        first = floor if comma is None else comma + 1
        if not _is_item(scene, first, end) or _only_describes(scene, first, end, items[-1]):
            break
        items.append((first, end))
        if comma is None:
            break
        end = comma
    return items[::-1]


def _is_item(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether [first, stop) is one name, with what its bearer is before it at most."""
    tokens, words = scene.tokens, scene.words
    if not 0 < stop - first <= _ITEM or first in scene.date_ends:
        return False
    inside = tokens.words[first:stop]
    is_definite = inside[0] in words.definite_articles
    is_many = inside[-1] in (words.offices if is_definite else words.groups)
    if is_many and stop - first <= _GROUP and not _is_name_at(scene, stop - 1):
        return True  # "local officials", "the army"
    if inside[-1] in words.titles or not words.conjunctions.isdisjoint(inside):
        return False  # "Ann Roe, Maro Council President, and Bob Poe"
    if inside[0] in words.determiners and not is_definite:
        return False
    if not tokens.is_capitalised(stop - 1) or not all(w.isalpha() or w in _MARKS for w in inside):
        return False
    lower = [i for i in range(first + is_definite, stop) if not tokens.is_capitalised(i)]
    lower = [i for i in lower if tokens.words[i].isalpha()]
    if lower and (is_definite or not _leads_to_name(scene, lower[-1])):
        return False
    item = read_whole(scene, first, stop)
    return item is not None and is_named(scene, item)


def _is_name_at(scene: Scene, i: int) -> bool:
    """Tell whether a word has a capital that no sentence gives it."""
    return scene.tokens.is_capitalised(i) and scene.tokens.words[i] in scene.proper


def _leads_to_name(scene: Scene, i: int) -> bool:
    """Tell whether a lower-case word stands before a name: "council members | Ann Roe"."""
    words, word = scene.words, scene.tokens.words[i]
    is_many = bool(words.plural) and word.endswith(words.plural)
    return is_many or word in words.titles or word in words.groups or word in words.particles


def _length(scene: Scene, first: int, stop: int) -> int:
    """Return how many words of an item have a capital."""
    return sum(map(scene.tokens.is_capitalised, range(first, stop)))


def _only_describes(scene: Scene, first: int, stop: int, behind: tuple[int, int]) -> bool:
    """Tell whether an item before another tells where or what the name before it is.

    A single name or an article in the midst of full names: "Sela, | Oregon, and Maro Lake".
    """
    tokens, words = scene.tokens, scene.words
    is_first = tokens.words[first - 1] != ","
    if is_first:
        return False
    has_article = tokens.words[first] in words.definite_articles
    if has_article:
        return tokens.words[behind[0]] not in words.definite_articles
    return _length(scene, first, stop) == 1 and _length(scene, *behind) >= _FULL
