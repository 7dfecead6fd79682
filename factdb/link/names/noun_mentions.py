"""Mentions where every noun has a capital: which of the capitals are a name.

A title is told by its word, whose it is by its ending, and what stands behind them is the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdb.languages.compounds import ends_in
from factdb.link.names.reading import Reading
from factdb.link.names.spelling import FULL_NAME
from factdb.link.names.words import NameWords
from factdb.records import EntityKind


def read_nouns(
    lexicon: NameWords, words: tuple[str, ...], office: tuple[str, ...], is_definite: bool
) -> Reading:
    """Read a mention whose every noun has a capital: the name stands behind the titles.

    What follows the first run of capitals only describes it: "Sprecherin Ann Roth aus Köln".
    Behind an article and without a title a run is no person's: "die Neue Presse".
    """
    if len(words) > 2 and words[0].lower() in lexicon.sources and words[1] in lexicon.particles:
        words = words[2:]  # "Einschätzung von | Ann Roth"
    first, stop = _first_run(lexicon, words)
    head = first
    # The last word is a name, even one like "Fischer", unless it stands alone with an article.
    while head < stop - (not is_definite or stop - first > 1) and lexicon.is_title(words[head]):
        head += 1
    if head == first:
        head = _behind_owned_title(lexicon, words, head, stop)
    has_title = head > first
    if head == first and not is_definite and stop - first > FULL_NAME:
        head += lexicon.describes(words[first:stop])  # "(des) Verbandes Jan Roth"
    opens = stop < len(words) and lexicon.is_title(words[first])
    if opens and (at := _behind_body(lexicon, words, stop)):
        return Reading(words, words[at:], (*office, *words[:at]), EntityKind.PERSON)
    if is_definite and stop - head > 2 and head == first:
        head += 1  # "die Bäuerin Ann Roth"
    name, titles = words[head:stop], (*office, *words[:head])
    is_titled = head > first or bool(office)
    is_person = is_titled or (len(name) > 1 and not is_definite)
    if has_title and len(name) > 2 and name[0] in lexicon.particles:
        return Reading(words, (), (), EntityKind.PERSON, None, is_definite)  # "Anwalt von Ann Roth"
    if has_title and len(name) > 1:  # "Sprecher Jan Wieland": the end of a name is no office
        is_body = any(word.lower() in lexicon.offices for word in name)
    else:
        is_body = lexicon.is_organisation(words[first:stop])
    if name and is_person and not is_body:
        return Reading(words, name, titles, EntityKind.PERSON)
    is_named = is_body and stop - first > 1 and _is_described(lexicon, words, first)
    if stop < len(words) or (first > 0 and not is_named) or not name:
        return Reading(
            words, (), (), lexicon.kind_of(words, is_definite=is_definite), None, is_definite
        )
    first += _opens_firm(lexicon, words[first:])
    kind = EntityKind.ORGANISATION if len(name) > 1 else EntityKind.UNKNOWN
    return Reading(words[first:], words[first:], (), kind, None, is_definite)


def _is_described(lexicon: NameWords, words: Sequence[str], first: int) -> bool:
    """Tell whether adjectives alone stand before a name: "die | staatliche | Roth AG"."""
    before = words[:first]
    return all(word.endswith(lexicon.declined) and word.isalpha() for word in before)


def _opens_firm(lexicon: NameWords, name: Sequence[str]) -> bool:
    """Tell whether a noun only says what the company behind it is: "die Reederei | Nord AG"."""
    if len(name) < 3 or name[-1].lower() not in lexicon.companies:
        return False
    first = name[0].lower()
    return first in lexicon.firms or ends_in(first, lexicon.firms)


def _first_run(lexicon: NameWords, words: Sequence[str]) -> tuple[int, int]:
    """Return where the first run of capitals starts and ends, particles of names included."""
    first = next((i for i, word in enumerate(words) if word[0].isupper()), len(words))
    while first > 0 and words[first - 1] in lexicon.particles:
        first -= 1  # "de Maizière"
    stop = first
    while stop < len(words) and _is_of_name(lexicon, words, first, stop):
        stop += 1
    stop = next((i for i in range(first + 1, stop) if _opens_body(lexicon, words, i)), stop)
    while stop > first and words[stop - 1] in lexicon.particles:
        stop -= 1  # "Ann Roth | für das Gesetz"
    return first, stop


def _opens_body(lexicon: NameWords, words: Sequence[str], i: int) -> bool:
    """Tell whether a body stands behind a particle and its article: "Ann Roth | von der Bank"."""
    is_article = words[i] in lexicon.determiners and words[i - 1] in lexicon.particles
    return is_article and lexicon.is_organisation(words[i + 1 : i + 2])


def _behind_body(lexicon: NameWords, words: Sequence[str], first: int) -> int:
    """Return where a name starts behind whose office it is: "Präsident des Verbands | Jan Roth".

    A given name opens it; or the body's noun ends as it does behind its article, and two words
    that are no body's are left. 0 where there is none.
    """
    for i in range(first + 2, len(words) - 1):
        name = words[i:]
        if not all(word[0].isupper() or word in lexicon.particles for word in name):
            continue
        if lexicon.is_persons(name):
            return i
        is_owned = words[i - 1].endswith(lexicon.genitives) and words[i - 2] in lexicon.owning
        is_name = len(name) == FULL_NAME and not lexicon.is_organisation(name)
        if is_owned and is_name and not name[0].endswith(lexicon.declined):
            return i
    return 0


def _behind_owned_title(lexicon: NameWords, words: Sequence[str], first: int, stop: int) -> int:
    """Return where a name starts behind whose title it is: "Bayerns Minister | Ann Roth"."""
    if not lexicon.genitives:
        return first
    for i in range(first + 1, stop - 1):
        if words[i - 1].endswith(lexicon.genitives) and lexicon.is_title(words[i]):
            return i + 1
    return first


def _is_of_name(lexicon: NameWords, words: Sequence[str], first: int, i: int) -> bool:
    """Tell whether a word goes on with a name: a capital, "von", and "der" between the two."""
    if words[i][0].isupper() or words[i] in lexicon.particles:
        return True
    is_inside = i > first and words[i - 1] in lexicon.particles and i + 1 < len(words)
    return is_inside and words[i] in lexicon.determiners and words[i + 1][0].isupper()
