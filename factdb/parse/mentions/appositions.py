"""What a name is followed by that only says who bears it: ", warga Desa X, Kecamatan Y, …"."""

from __future__ import annotations

from itertools import takewhile

from factdb.parse.cues.scene import Scene, names_in
from factdb.parse.mentions.apposed_names import is_party
from factdb.parse.mentions.phrase_ends import end_of_phrase
from factdb.parse.mentions.speakers import read_mention

_NICKNAME = 10  # tokens of "sapaan akrab Budi Santoso" at most
_ASIDE = 20  # tokens of "a professor of law at the University of Maro" at most
_ASIDES = 3  # an age, a trade and a place
_TRADE = 2  # words of "pedagang sayur" at least
_PARTS = 4  # commas of "warga Desa X, Kecamatan Y, Kabupaten Z," at most


def behind_apposition(scene: Scene, comma: int, stop: int) -> int:
    """Return the comma that ends an apposition behind `comma`, or `comma` where none follows.

    "Menurut Ani Lestari, warga Desa X, Kecamatan Y, air naik": a lower-case noun for people with a
    name behind it, then places; not the subject of what is said ("…, warga Desa X, Bogor, pergi").
    """
    words, tokens = scene.words, scene.tokens
    first = comma + 1
    if first >= stop:
        return comma
    if not words.heads_first:
        return _behind_asides(scene, comma, stop)
    if words.nicknames.match(tokens.words, first) is not None:
        behind = tokens.first_comma(first, min(stop - 1, first + _NICKNAME))
        return comma if behind is None else behind  # "lanjut Emil, sapaan akrabnya, air naik"
    known = (words.titles, words.groups, words.offices)
    if not any(tokens.words[first] in listed for listed in known):
        return comma
    if tokens.is_capitalised(first):
        return _behind_office(scene, comma, stop)
    if tokens.words[first] in words.offices and tokens.words[first + 1] in words.relatives:
        return _end_of_body(scene, comma, stop)
    phrase = read_mention(scene, first, stop)
    end = comma if phrase is None else phrase.stop
    if not any(tokens.is_capitalised(i) for i in range(first, end)):
        end = _end_of_trade(scene, first, stop)
    for _ in range(_PARTS):
        if end + 1 >= stop or tokens.words[end] != ",":
            return comma
        if not tokens.is_capitalised(end + 1):
            return comma if _is_predicate(scene, end + 1) else end
        place = read_mention(scene, end + 1, stop)
        if place is None or place.stop >= stop or tokens.words[place.stop] != ",":
            return end
        end = place.stop
    return end


def _end_of_body(scene: Scene, comma: int, stop: int) -> int:
    """Return the comma behind what a body does: "Pusat Nusa, lembaga yang memantau laut, …"."""
    end = scene.tokens.first_comma(comma + 3, min(stop - 1, comma + _ASIDE))
    is_whole = end is not None and not _is_predicate(scene, end + 1)
    return end if end is not None and is_whole else comma


def _end_of_trade(scene: Scene, first: int, stop: int) -> int:
    """Return the comma behind what somebody is and where: "Ani, pedagang di Pasar Senen, …".

    `first` where more than a noun phrase follows, or one word that can be the subject.
    """
    words, tokens = scene.words, scene.tokens
    end = tokens.first_comma(first, min(stop - 1, first + _ASIDE))
    if end is None or end - first < _TRADE or end + 1 in scene.date_ends:
        return first
    if tokens.words[end + 1] in words.parallels:
        return first  # "korban luka, sedangkan sopir selamat"
    told = tokens.words[first:end]
    is_verb = any(words.is_verb(word) or word in words.negations for word in told)
    return first if is_verb or any(word in words.finite for word in told) else end


def _behind_asides(scene: Scene, comma: int, stop: int) -> int:
    """Return the comma behind "According to Ann Roe|, 45, a nurse in Maro", or `comma` for none."""
    words, tokens = scene.words, scene.tokens
    if not tokens.is_capitalised(comma - 1) or tokens.words[comma - 1] in words.offices:
        return comma  # "According to Maro police, the driver, a nurse, fled"
    end = comma
    for _ in range(_ASIDES):
        behind = tokens.first_comma(end + 1, min(stop - 1, end + _ASIDE))
        if behind is None or not _is_aside(scene, end + 1, behind):
            break
        end = behind
    return end


def _is_aside(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether [first, stop) is an age, a party, or a phrase without a verb for who one is."""
    words, tokens = scene.words, scene.tokens.words
    if stop - first == 1:
        return tokens[first].isdigit()
    if is_party(scene, first, stop):
        return True
    phrase = list(takewhile(lambda word: word not in words.relatives, tokens[first:stop]))
    if not words.finite.isdisjoint(phrase):
        return False
    if tokens[first] in words.affiliations:
        return not any(word[0].isdigit() for word in phrase)  # "of the Maro Institute"
    is_open = tokens[first] in words.determiners or tokens[first] in words.titles
    return is_open and not words.titles.isdisjoint(phrase)


def _behind_office(scene: Scene, comma: int, stop: int) -> int:
    """Return the comma behind "Menurut Ani Lestari|, Kepala BPBD Lebak", or `comma` for no office.

    An office with its holder's name is somebody else, and so is one without a name before it.
    """
    words, tokens = scene.words, scene.tokens
    end = end_of_phrase(scene, comma + 1, stop)
    if end >= stop or tokens.words[end] != "," or tokens.words[comma - 1] in words.offices:
        return comma
    is_named = bool(names_in(scene, max(0, comma - 2), comma))
    is_held = len(names_in(scene, end - 2, end)) > 1  # "…, Kepala BPBD Ani Lestari, …"
    return end if is_named and not is_held else comma


def _is_predicate(scene: Scene, i: int) -> bool:
    """Tell whether what comes before is the subject of a word: a verb, "telah", "dan"."""
    words, word = scene.words, scene.tokens.words[i]
    if word in words.adverbs or word in words.conjunctions or word in words.relatives:
        return True
    return words.is_verb(word) or word in words.negations
