"""What opens a clause before its subject: connectives, dates, circumstances, other clauses.

"On Monday, after the storm, | police said", "Hingga saat ini | BPBD mencatat", "Di rapat itu |
Budi berkata". A circumstance reaches to its comma; where the verb stands in it, it is none.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Scene
from factdb.parse.mentions.speakers import read_mention

_LONGEST = 40  # tokens of a circumstance at most
_DATE = 4  # tokens of a date up to its comma at most: "Monday, 3 May"
_RECURRING = 3  # tokens of "tiap akhir pekan" at most
_PARTICIPLE = 5  # letters of "based" at least
_OPENINGS = 6  # things that open one clause at most
_MARKS = frozenset(',–—-)"“”„«»‘')


def skip_connectives(scene: Scene, first: int, stop: int) -> int:
    """Return the first token after the connectives alone that open a clause."""
    i = first
    while i < stop:
        hit = scene.words.connectives.match(scene.tokens.words, i)
        if hit is not None and hit[0] <= stop:
            i = hit[0]
        elif scene.tokens.words[i] in _MARKS:
            i += 1
        else:
            break
    return i


def skip_openings(scene: Scene, first: int, stop: int) -> int:
    """Return the first token after the connectives, dates and circumstances that open a clause."""
    i = first
    for _ in range(_OPENINGS):
        after = _behind_opening(scene, i, stop) if i < stop else i
        if after == i:
            break
        i = after
    return i


def _behind_opening(scene: Scene, i: int, stop: int) -> int:
    """Return the token after the one thing that opens a clause at `i`, `i` if nothing does."""
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    if word in _MARKS and i not in scene.date_ends:
        return i + 1
    is_opening = word in words.openings or word.endswith(words.verb_endings)
    if not is_opening and i not in scene.date_ends:
        return i  # most words
    is_aside = word in words.circumstances and not tokens.is_of_initials(i)
    if is_aside and words.hedges.match(tokens.words, i) is not None:
        return i  # "At least 30 people …"
    if scene.date_ends.get(i, stop + 1) <= stop:
        return scene.date_ends[i]
    if is_aside and _opens_behind_date(scene, i + 1, stop):
        return scene.date_ends[i + 1]
    hit = words.connectives.match(tokens.words, i) if word in words.connectives.firsts else None
    if hit is not None and hit[0] <= stop:
        return hit[0]
    if word in words.recurring:
        return _behind_recurring(scene, i, stop)
    is_gerund = word.endswith(words.gerund)
    if is_gerund and _is_of_title(scene, i, stop):
        return i
    is_length = word in words.time_units and tokens.words[i + 1] in words.clause_openers
    if is_aside or is_length or word in words.subordinators or is_gerund:
        return _behind_circumstance(scene, i, stop)  # "Hours after the vote, …"
    return _behind_circumstance(scene, i, stop) if _is_participle(scene, i) else i


def _is_participle(scene: Scene, i: int) -> bool:
    """Tell whether what was done to a subject opens its clause: "Based on the report, police".

    So "Led by Roe, the council said" and "Accused of theft, Lind said"; not "Ahmed, of Maro, said"
    nor "Ted on Monday said".
    """
    words, tokens = scene.words, scene.tokens.words
    word = tokens[i]
    is_regular = word.endswith(words.past_ending) and len(word) >= _PARTICIPLE
    if not (is_regular or word in words.past_verbs):
        return False
    behind = tokens[i + 1 : i + 2]
    is_led = not words.agents.isdisjoint(behind)
    if is_regular and not is_led:
        is_led = not (words.circumstances.isdisjoint(behind) and words.of.isdisjoint(behind))
    if not is_led:
        return False
    return not (word in scene.proper or words.parts.is_given(word) or i + 2 in scene.date_ends)


def _behind_recurring(scene: Scene, i: int, stop: int) -> int:
    """Return the token behind how often something happens: "Tiap akhir pekan, | Risma"."""
    near = range(i + 1, min(stop, i + _RECURRING))
    return next((j + 1 for j in near if scene.tokens.words[j] in scene.words.spans_of_time), i)


def _is_of_title(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether a gerund is of a title before a name: "Polling expert Ann Roe, who left, said".

    More of whom it names stands between commas: not "Joining coach Roe, the mayor said".
    """
    words, tokens = scene.words, scene.tokens
    if tokens.words[i + 1] not in words.titles or tokens.is_capitalised(i + 1):
        return False
    end = i + 2
    while end < stop and tokens.is_capitalised(end):
        end += 1
    behind = tokens.words[end + 1] if end + 1 < stop and tokens.words[end] == "," else ""
    return end > i + 2 and (behind in words.relatives or behind.isdigit())


def _behind_circumstance(scene: Scene, i: int, stop: int) -> int:
    """Return where the clause begins behind a circumstance that opens at `i`, `i` if nowhere."""
    words = scene.tokens.words
    if i + 1 < stop and words[i + 1][0].isdigit() and i + 1 not in scene.date_ends:
        return i  # "About 3,200 people …"
    comma = _comma_outside_dates(scene, i, min(stop, i + _LONGEST))
    behind = _behind_demonstrative(scene, i, comma or stop, stop)
    if behind is None and comma is not None and not _is_inverted(scene, i, comma):
        behind = comma + 1
    if behind is None and comma is None and _opens_with_speaker(scene, i, stop):
        return i + 1
    return i if behind is None else behind


def _opens_with_speaker(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether who speaks stands behind a concession: "Meski | Budi menyebut …, warga pergi".

    Where titles lead: another language's reader looks for the subject there.
    """
    words, tokens = scene.words, scene.tokens
    if not words.heads_first or tokens.words[i] not in words.concessives or i + 1 >= stop:
        return False
    is_one = words.is_speaking(tokens.words[i + 1]) or tokens.words[i + 1] in words.pronouns
    return is_one or tokens.is_capitalised(i + 1)


def _comma_outside_dates(scene: Scene, i: int, limit: int) -> int | None:
    """Return the first comma from token `i` on that is no date's: "on May 3, 2020 |, …"."""
    comma = scene.tokens.first_comma(i, limit)
    if comma is None:
        return None
    near = range(max(i, comma - _DATE), comma)
    ends = max((scene.date_ends.get(j, 0) for j in near), default=0)
    return scene.tokens.first_comma(ends, limit) if comma < ends < limit else comma


def _behind_demonstrative(scene: Scene, i: int, end: int, stop: int) -> int | None:
    """Return where a subject starts behind an unparted circumstance: "Di rapat itu Budi …"."""
    if not scene.words.loose_commas:
        return None
    for j in range(i + 2, min(end, i + _LONGEST)):
        closes = scene.tokens.words[j - 1] in scene.words.demonstratives
        if closes and scene.tokens.is_capitalised(j):
            subject = read_mention(scene, j, stop)
            is_whole = subject is not None and reaches_verb(scene, subject.stop, stop)
            return j if is_whole else None
    return None


def _is_inverted(scene: Scene, i: int, comma: int) -> bool:
    """Tell whether the verb stands in what opens a clause: "Among the dead were two pilots, …"."""
    words, inside = scene.words, scene.tokens.words[i + 1 : comma]
    if scene.tokens.words[i] in words.subordinators or words.copulas.isdisjoint(inside):
        return False
    return not any(
        word in words.relatives or word in words.questions or word in words.subordinators
        for word in inside
    )


def _opens_behind_date(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether a date stands at token `i` and a subject right behind it: "By Monday it …".

    Any can be it that the verb follows: "Pada Senin (3/3) | TNI …", "On Monday | police …".
    """
    after = scene.date_ends.get(i, stop)
    if after >= stop or scene.tokens.is_owner(after):
        return False  # "Following Sunday's battle, officers …"
    word, words = scene.tokens.words[after], scene.words
    if word in words.pronouns or word in words.determiners:
        return True
    subject = None if words.verb_second else read_mention(scene, after, stop)
    return subject is not None and reaches_verb(scene, subject.stop, stop)


def reaches_verb(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether nothing but an apposition or a circumstance stands between `i` and `stop`."""
    if i == stop:
        return True
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    return (
        word == ","
        or word in words.circumstances
        or word in words.causes
        or word in words.relatives
        or (i in scene.date_ends)
    )
