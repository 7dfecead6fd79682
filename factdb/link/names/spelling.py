"""The words of a name by their letters: where they end, and acronyms, degrees, ordinals."""

from __future__ import annotations

import re

WORD = re.compile(  # an initial keeps its full stop, "John F. Kennedy", a plural its apostrophe
    # Each mark stands before what must surround it: most words have none.
    r"[^\W_]+(?:(?:[-'’.&]|,(?<=\d,)(?=\d{3})|/(?<=[^\W\d_]/)(?=[^\W\d_]))[^\W_]+)*"
    r"(?:\.(?<=[^\W\d_a-z]\.)(?<![^\W_].\.)|['’](?<=s['’])(?=\s\w))?|&"
)
FULL_NAME = 2  # words of a person's name at least: "Maro" alone may be a place
_LEAST = 5  # letters of a name that can be misspelt and still be told
LONGEST_SHORT = 8  # letters of an acronym; longer capitals only shout
_DEGREE = re.compile(r"[SMD][A-Z][a-z]{1,4}")
_POSSESSIVE = re.compile(r"['’]s?$")


def words_of(text: str) -> list[str]:
    """Return the words of a mention; a possessive at its end is left out."""
    words = WORD.findall(text) if text else []
    if words:
        words[-1] = _POSSESSIVE.sub("", words[-1]) or words[-1]
    return words


def is_owner(word: str) -> bool:
    """Tell whether a word says whose something is: "Northwire's", "the Maro Times'"."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name's words stand in a longer one in the same order."""
    if len(short) > len(full):
        return False
    rest = map(str.lower, full)  # each word is looked for behind the one before it
    if all(word.lower() in rest for word in short):
        return True
    is_one = len(short) == 1 and "." in full[0]
    return is_one and without_initial(full[0]).lower() == short[0].lower()


def without_initial(word: str) -> str:
    """Return a word without the initial that touches it: "Sabil" of "M.Sabil"."""
    initial, _, name = word.partition(".")
    return name if len(initial) == 1 and len(name) > 1 else word


def lacks_letter(one: str, other: str) -> bool:
    """Tell whether one of two words is the other without a letter: "Mauer", "Maurer"."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    if len(long) - len(short) != 1 or len(short) < _LEAST or not short.isalpha():
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[at:] == long[at + 1 :]


def is_acronym(word: str) -> bool:
    """Tell whether capitals alone make a short word: "BPS"; no number in Roman numerals."""
    is_short = word.isupper() and 1 < len(word) <= LONGEST_SHORT and "." not in word
    return is_short and not is_ordinal(word)


def is_degree(word: str) -> bool:
    """Tell whether a word behind a name is a degree's letters: "QC", "MSi", "SPd"."""
    return is_acronym(word) or _DEGREE.fullmatch(word) is not None


def is_ordinal(word: str) -> bool:
    """Tell whether letters number a king or a pope: "Benedict XVI"."""
    return not word.strip("IVX")
