"""Titles and offices inside a noun phrase: how far they reach, and which words lead to them."""

from __future__ import annotations

from factdb.parse.cues.scene import Scene, names_in

_OWNED = 3  # tokens from "her" to the nouns for who somebody is: "her Tory | counterpart"
_OFFICE = 4  # tokens of "rescue coordination centre" at most
_PURPOSE = 8  # tokens of what an office is for, at most: "virus corona atau Covid-19"
_FIELD = 4  # words of one field that an office is for, at most


def end_of_title(scene: Scene, i: int, limit: int) -> int | None:
    """Return the token after the lower-case words at `i` if the last is a title: "wing member"."""
    stop = _end_of_nouns(scene, i, limit)
    return stop if stop > i and scene.tokens.words[stop - 1] in scene.words.titles else None


def _end_of_nouns(scene: Scene, i: int, limit: int) -> int:
    """Return the token after the lower-case words at `i`, a few at most."""
    tokens, stop = scene.tokens, i
    while stop < limit and stop - i < _FIELD and tokens.words[stop].isalpha():
        if tokens.is_capitalised(stop) or tokens.words[stop] in scene.words.function_words:
            break
        stop += 1
    return stop


def is_of_office(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether the preposition at `i` is part of a name: "Menteri Dalam Negeri Budi"."""
    tokens, offices = scene.tokens, scene.words.offices
    goes_on = i + 1 < limit and tokens.is_capitalised(i + 1)
    return goes_on and tokens.words[i] in offices and tokens.words[i + 1] in offices


def before_last_field(scene: Scene, start: int, i: int, limit: int) -> int | None:
    """Return the conjunction before the last field of an office, or None behind no such list.

    "Badan Meteorologi, Klimatologi, dan Geofisika", "the Ministry of Health, Labour and Welfare".
    """
    tokens, words = scene.tokens, scene.words
    head = start + (tokens.words[start] in words.determiners)
    if tokens.words[head] not in words.offices and tokens.words[head] not in words.titles:
        return None
    if not words.heads_first and tokens.words[head + 1] not in words.particles:
        return None
    while i + 1 < limit and tokens.words[i] == ",":
        i += 1
        field = i
        while (
            i < limit
            and tokens.is_capitalised(i)
            and (tokens.words[i] not in words.titles or _is_single_field(scene, i, limit))
        ):
            i += 1
        if i + 1 >= limit or i - field > _FIELD:
            return None
        if tokens.words[i] in words.conjunctions or tokens.words[i] == "&":
            return i if tokens.is_capitalised(i + 1) else None
        if i == field:
            return None
    return None


def behind_doubling(scene: Scene, start: int, i: int, limit: int) -> int | None:
    """Return where somebody's second office starts: "Menteri Riset sekaligus | Kepala Badan X".

    The phrase starts at token `start` and has no name yet at `i`; None where no office follows.
    """
    tokens, words = scene.tokens, scene.words
    found = words.doubling.match(tokens.words, i) if i > start else None
    if found is None or found[0] >= limit or tokens.words[found[0]] not in words.titles:
        return None
    return None if names_in(scene, start, i) else found[0]


def behind_purpose(scene: Scene, start: int, i: int, limit: int) -> int | None:
    """Return where a name begins behind what an office is for: "Jubir untuk virus corona | Budi".

    The phrase starts at token `start`, "for" stands at `i`; None where a name is there already, or
    where more stands between than nouns in lower case, which `_joins` does not read.
    """
    tokens, words = scene.tokens, scene.words
    is_office = words.heads_first and tokens.words[start] in words.titles and i > start
    if not is_office or tokens.is_capitalised(i + 1):
        return None
    name = i + 1
    while name < limit and name - i <= _PURPOSE and not names_in(scene, name, name + 1):
        if not _is_of_purpose(scene, name):
            break
        name += 1
    name += name + 1 < limit and tokens.words[name] == ","
    is_name = i + 1 < name < limit and bool(names_in(scene, name, name + 1))
    return name if is_name and not names_in(scene, start, i) else None


def _is_of_purpose(scene: Scene, i: int) -> bool:
    """Tell whether a word can be of what an office is for: a noun, a number, "atau", no verb."""
    tokens, words, word = scene.tokens, scene.words, scene.tokens.words[i]
    if tokens.is_capitalised(i) or word[0].isdigit() or word in "-/":
        return True
    if word in words.known_as or word in words.conjunctions:
        return True
    return word.isalpha() and word not in words.function_words and not words.is_verb(word)


def _is_single_field(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a word that may be a title is a whole field: "Kabag Hukum, Humas & X"."""
    words, tokens = scene.words, scene.tokens.words
    if not words.heads_first or i + 1 >= limit or tokens[i - 1].isalpha():
        return False
    return tokens[i + 1] in ",&" or tokens[i + 1] in words.conjunctions


def is_field_of_title(scene: Scene, of: int, limit: int) -> bool:
    """Tell whether a title stands before "of", and a field behind, both lower: "chief of staff"."""
    tokens, words = scene.tokens, scene.words
    if words.heads_first or of + 1 >= limit:
        return False
    is_title = tokens.words[of - 1] in words.titles and not tokens.is_capitalised(of - 1)
    field = tokens.words[of + 1]
    return is_title and field.isalpha() and field not in words.no_nouns


def is_of_the_field(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether "of" or "the" at `i` leads to a title's field: "President of the Senate Roe"."""
    words, tokens = scene.words, scene.tokens
    of = i - (tokens.words[i] in words.definite_articles)
    if words.heads_first or of <= start or of + 2 >= limit or tokens.words[of] not in words.of:
        return False
    is_title = tokens.words[of - 1] in words.titles and tokens.is_capitalised(of - 1)
    is_field = tokens.words[of + 1] in words.definite_articles and tokens.is_capitalised(of + 2)
    return is_title and is_field


def describes_office(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether a word stands between an office and its holder: "Ketua RT setempat, Budi"."""
    tokens = scene.tokens
    at = i + 1 + (i + 1 < limit and tokens.words[i + 1] == ",")
    is_before_name = (
        at < limit
        and tokens.is_capitalised(at)
        and (tokens.words[at] in scene.words.ranks or bool(names_in(scene, at, at + 1)))
    )
    is_office = tokens.words[start] in scene.words.titles and not names_in(scene, start, i)
    return is_before_name and is_office and tokens.words[i].isalpha()


def heads_owned(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether a noun needs the article before its name: "head of the Maro | chapter Ann Roe".

    A mark, a name or more of the office stands behind it, so that it is no verb.
    """
    tokens, words = scene.tokens, scene.words
    at = i - 1
    while at > start and tokens.is_capitalised(at):
        at -= 1
    if words.heads_first or at == i - 1 or tokens.words[at] not in words.definite_articles:
        return False
    if at - 2 < start or tokens.words[at - 1] not in words.particles:
        return False
    if tokens.words[at - 2] not in words.titles:
        return False
    following = tokens.words[i + 1] if i + 1 < limit else ","
    is_name = i + 1 < limit and tokens.is_capitalised(i + 1)
    return is_name or following in ',.”"' or following in words.particles


def leads_to_title(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether a noun behind somebody's belongs to a title: "the union's Nusa wing chair"."""
    words = scene.words
    if i + 1 >= limit or words.heads_first:
        return False
    if _waits_for_name(scene, i, limit) or _leads_to_group(scene, i, limit):
        return True
    if _is_owned_by(scene, start, i, limit):
        return True
    title = end_of_title(scene, i, limit)
    if title is not None and title < limit and scene.tokens.is_capitalised(title):
        return True  # "Northwire legal director Ann Roe"
    is_owned = any(scene.tokens.is_owner(j) for j in range(start, i - 1))
    return is_owned and _ends_in_office(scene, i, limit)


def _ends_in_office(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether nouns lead to a title or an office: "Nusa's rescue | coordination centre"."""
    tokens, words = scene.tokens.words, scene.words
    for j in range(i + 1, min(limit, i + _OFFICE)):
        if tokens[j] in words.titles or tokens[j] in words.offices:
            return True
        is_joint = tokens[j] == "-" and scene.tokens.is_glued(j)  # "Nusa's far-left leader"
        if not is_joint and (not tokens[j].isalpha() or tokens[j] in words.no_nouns):
            break
    return False


def _waits_for_name(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a title behind a body's name ends at a comma: "NPA wing member, Ann Roe"."""
    tokens = scene.tokens
    stop = end_of_title(scene, i, limit)
    if stop is None or stop + 1 >= limit or tokens.words[stop] != ",":
        return False
    return tokens.is_capitalised(stop + 1) and tokens.words[stop + 1] not in scene.words.titles


def _is_owned_by(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether somebody's nouns end at the comma before a name: "Roe's running mate, Ann Lind".

    The owner's mark stands right before them, or before the first of them.
    """
    tokens, stop = scene.tokens, _end_of_nouns(scene, i, limit)
    is_set_off = stop + 1 < limit and tokens.words[stop] == "," and tokens.is_capitalised(stop + 1)
    if tokens.words[start] in scene.words.possessors and i - start <= _OWNED:
        return is_set_off
    at = i
    while at > start and tokens.words[at - 1].isalpha() and not tokens.is_capitalised(at - 1):
        if tokens.is_owner(at - 2):
            return (
                stop + 1 < limit and tokens.words[stop] == "," and tokens.is_capitalised(stop + 1)
            )
        at -= 1
    return False


def _leads_to_group(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether nouns behind a name lead to whose they are: "Maro County | health officials"."""
    tokens, words = scene.tokens, scene.words
    for j in range(i, min(limit, i + _FIELD)):
        word = tokens.words[j]
        if tokens.is_owner(j) or tokens.is_owner(j - 1):
            continue  # "the Nusa children's fund"
        if tokens.is_capitalised(j) or not word.isalpha() or word in words.determiners:
            return False
        if word in words.described:
            return True
        if word in words.openers:
            return False
    return False
