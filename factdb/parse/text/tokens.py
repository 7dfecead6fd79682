"""Text to tokens: words, numerals and single marks, each with its place.

The one pass over the text that every other step builds on. Nothing is normalised away: a token
is `text[start:end]`, and its lower-cased word is what the language files are looked up by.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import accumulate, chain, compress, count, groupby, pairwise
from operator import add
from sys import intern
from typing import Generic, TypeVar

from factdb.records import Span

# A run of letters (with combining marks, as decomposed text has them), a numeral with its
# separators ("7.000", "18.52", "3.3.2020"), or one mark; two single quotation marks are one
# double, as typewriters and wires have it: ’’Air naik,’’ ``It is,''. Hyphens part words:
# "luka-luka" is three tokens. Most words have letters from a to z alone, and are found a third
# faster by that.
_LETTER = r"[^\W\d_]"
_WORD = rf"[a-z]++(?!{_LETTER}|[\u0300-\u036f])|{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*"
# A token with the space behind it: pieces cover the text.
_PIECE = re.compile(rf"(?:{_WORD}|\d+(?:[.,]\d+)*|''|’’|‘‘|``|[^\w\s]|_)\s*")
_STRETCH = re.compile(r"\S+\s*")  # what space parts; no token crosses it
_SPACE = re.compile(r"\s*")
# What wires put around a firm's name, or behind it: "<Nusa Oil>", "Nusa Oil <NUS.N>"; unread, as a
# space is. A page that was not unescaped has "&lt;".
_TAG = re.compile(r"(?:<|&lt;)(?:[A-Z][A-Z0-9.]*(?:>|&gt;)|(?=[A-Z][^<>;\n]*+(?:>|&gt;)))|>|&gt;")
# Where the source lost a space: "dikutipSputnik"; not "McCall". Capitals are few, so they are
# looked for.
_GLUE = re.compile(r"[A-Z](?<=[a-zß-öø-ÿ].)(?<!\bMc.)(?<!\bMac.)")
_AFTER_DIGITS, _AFTER_LETTERS = ":", "{"  # what stands behind "9" and "z" in Unicode

_new = tuple.__new__  # makes a named tuple at a quarter of its own constructor's cost

_REMEMBERED = 50_000  # stretches kept; a text that has more is no news
_LONGEST = 100  # characters of a stretch that is kept
# How a token begins, each with the table that makes 1 of it and 0 of what else a byte tells.
_ODD, _NUMERAL, _CAPITAL, _UPPER, _GLUED = _HOW = (1, 2, 4, 8, 16)
_NOTHING = b"\0"  # of what stands behind the last
_TELLS = {how: bytes(how & byte > 0 for byte in range(256)) for how in _HOW}

Value = TypeVar("Value")


class _Stretches(dict[str, tuple[tuple[str, ...], tuple[int, ...], bytes]]):
    """The tokens of each stretch between two spaces: news repeats them, and most are read once.

    Their words, their lengths with the space behind each, and a byte each for how it begins. Words
    are interned: a text takes a third less memory, and they are hashed once.
    """

    def __missing__(self, stretch: str) -> tuple[tuple[str, ...], tuple[int, ...], bytes]:
        word = stretch.rstrip()
        is_plain = word.isascii() and word.isalpha() and (word.islower() or word.istitle())
        pieces = [stretch.lower()] if is_plain else _cut(stretch)
        lengths = tuple(map(len, pieces))
        places = zip(accumulate(lengths, initial=0), pieces, strict=False)
        marks = bytes(_begun(piece, stretch[at], at) for at, piece in places)
        found = (tuple(intern(piece.rstrip()) for piece in pieces), lengths, marks)
        if len(self) >= _REMEMBERED:
            self.clear()
        if len(stretch) <= _LONGEST:
            self[stretch] = found
        return found


_stretches = _Stretches()


class Tokens:
    """The tokens of one text as parallel lists, in order, without overlap.

    Attributes:
        text: The text as given.
        words: Each token lower-cased.
        starts, ends: Each token's half-open place in `text`.
        odd: Indices of the tokens that start with no letter from a to z: every mark, every
            numeral, few words. Whoever looks for those has no need to look at all tokens.
        numerals: Indices of the tokens that start with a digit of ASCII.
        capitals: Indices of the tokens that start with another letter than lower-cased.
        upper, glued: A byte a token: 1 where it starts with an upper-case letter, and where it
            follows the token before it without a gap; and 0 behind the last, where what looks
            a token ahead may stand.
        lines: The first token of each line that has one.
    """

    __slots__ = (
        "capitals", "ends", "glued", "lines", "numerals", "odd", "starts", "text", "upper", "words",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        plain = _without_tags(text) if "<" in text or "&lt;" in text else text
        read = map(_stretches.__getitem__, _STRETCH.findall(plain))
        words, lengths, marks = zip(*read, strict=True) if plain.strip() else ((), (), ())
        self.words: list[str] = list(chain.from_iterable(words))
        at = _SPACE.match(plain).end()  # type: ignore[union-attr]  # it matches nothing, too
        self.starts = list(accumulate(chain.from_iterable(lengths), initial=at))
        self.starts.pop()
        self.ends = list(map(add, self.starts, map(len, self.words)))
        begun = b"".join((*marks, _NOTHING))
        self.upper, self.glued = begun.translate(_TELLS[_UPPER]), begun.translate(_TELLS[_GLUED])
        self.odd = _places(begun, _ODD)
        self.numerals = _places(begun, _NUMERAL)
        self.capitals = _places(begun, _CAPITAL)
        self.lines = frozenset(self._find_lines())

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> Span:
        """Return the span of the tokens [first, stop); at least one token."""
        return _new(Span, (self.starts[first], self.ends[stop - 1]))

    def mention(self, first: int, stop: int) -> str:
        """Return the characters of the tokens [first, stop), with what lies between them."""
        return self.text[self.starts[first] : self.ends[stop - 1]]

    def is_glued(self, index: int) -> bool:
        """Tell whether a token follows the one before it without a gap."""
        return index > 0 and self.glued[index] > 0

    def is_capitalised(self, index: int) -> bool:
        """Tell whether a token starts with an upper-case letter."""
        return self.upper[index] > 0

    def _find_lines(self) -> Iterator[int]:
        text, starts = self.text, self.starts
        i = 0
        while i < len(starts):
            yield i
            at = text.find("\n", starts[i])
            i = self.first_from(at) if at >= 0 else len(starts)

    def first_from(self, offset: int) -> int:
        """Return the index of the first token that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def first_comma(self, first: int, stop: int) -> int | None:
        """Return the first comma of the tokens [first, stop), None where they have none."""
        inside = self.words[first:stop]
        return first + inside.index(",") if "," in inside else None

    def last_comma(self, first: int, stop: int) -> int | None:
        """Return the last comma of the tokens [first, stop), None where they have none."""
        words = self.words
        if "," not in words[first:stop]:
            return None
        return next(i for i in range(stop - 1, first - 1, -1) if words[i] == ",")

    def is_owner(self, i: int) -> bool:
        """Tell whether what makes an owner of the token before stands at `i`: "'s"."""
        words = self.words
        return words[i] in "'’" and words[i + 1 : i + 2] == ["s"]

    def is_initials(self, i: int) -> bool:
        """Tell whether capitals at `i` stand for a name: "U." of "U.S. soldiers", "US miners"."""
        if not self.is_capitalised(i):
            return False
        if len(self.words[i]) > 1:
            return self.mention(i, i + 1).isupper()
        return self.words[i + 1 : i + 2] == ["."] and self.is_glued(i + 1)

    def is_of_initials(self, i: int) -> bool:
        """Tell whether a token is a part of "AT&T": "AT" is no preposition there, "T" no "not"."""
        words = self.words
        is_first = words[i + 1 : i + 2] == ["&"] and self.is_glued(i + 1)
        return is_first or (i > 1 and words[i - 1] == "&" and self.is_glued(i))

    def stop_at(self, offset: int) -> int:
        """Return the index after the last token that ends at `offset` or before it."""
        return bisect_right(self.ends, offset)


def places_of(words: Sequence[str], known: Container[str]) -> Iterator[int]:
    """Yield the places of the words that are among some, in order: no more than a look-up each."""
    return compress(count(), map(known.__contains__, words))


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase as `Tokens` has them."""
    is_plain = phrase.islower() and phrase.replace(" ", "").isalpha()
    if is_plain:
        return list(map(intern, phrase.split()))
    return list(chain.from_iterable(_stretches[part][0] for part in _STRETCH.findall(phrase)))


class Phrases(Generic[Value]):
    """Phrases of a language file, found in tokens; the longest at a place wins.

    An apostrophe stands for either of the two that texts have.
    `firsts` are their first words: where a look at one word is enough, it needs no `match`.
    """

    __slots__ = ("_by_first", "firsts")

    def __init__(self, entries: Mapping[str, Value]) -> None:
        # first word -> (the word alone, second word -> (rest, value), longest first)
        by_first: dict[str, tuple[list[Value], dict[str, list[tuple[list[str], Value]]]]] = {}
        for phrase, value in chain(entries.items(), _with_curly(entries)):
            first, *rest = words_of(phrase)
            alone, longer = by_first.setdefault(first, ([], {}))
            if rest:
                longer.setdefault(rest[0], []).append((rest, value))
            else:
                alone.append(value)
        for _, longer in by_first.values():
            for candidates in longer.values():
                if len(candidates) > 1:
                    candidates.sort(key=lambda entry: -len(entry[0]))
        self._by_first = by_first
        self.firsts = by_first.keys()

    def match(self, words: Sequence[str], index: int) -> tuple[int, Value] | None:
        """Return (index after the phrase, value) of the longest phrase that starts at `index`.

        None does past the last word, where a caller that steps behind a cue may stand.
        """
        try:  # what is asked for every word costs nothing where it is one
            entry = self._by_first.get(words[index])
        except IndexError:
            return None
        if entry is None:
            return None
        alone, longer = entry
        after = index + 1
        if longer and after < len(words):
            for rest, value in longer.get(words[after], ()):
                stop = after + len(rest)
                if words[after:stop] == rest:
                    return stop, value
        return (after, alone[0]) if alone else None

    def find(self, words: list[str]) -> list[tuple[int, int, Value]]:
        """Return every phrase as (first, stop, value), leftmost and longest, without overlap."""
        by_first = self._by_first
        found: list[tuple[int, int, Value]] = []
        end = 0
        padded = [*words, ""]
        for index in places_of(words, by_first):
            alone, longer = by_first[words[index]]
            if padded[index + 1] not in longer:  # most first words are common, their phrases rare
                if alone and index >= end:
                    end = index + 1
                    found.append((index, end, alone[0]))
            elif index >= end and (hit := self.match(words, index)) is not None:
                end = hit[0]
                found.append((index, end, hit[1]))
        return found


class Endings(Generic[Value]):
    """Phrases of a language file, found in tokens by where they end; the longest wins.

    A word is in them where one of them ends in it.
    """

    __slots__ = ("_by_last",)

    def __init__(self, entries: Mapping[str, Value]) -> None:
        # last word -> the word before it, "" where there is none -> (phrase, value), longest first
        self._by_last: dict[str, dict[str, list[tuple[list[str], Value]]]] = {}
        for phrase, value in entries.items():
            words = words_of(phrase)
            before = words[-2] if len(words) > 1 else ""
            by_second = self._by_last.setdefault(words[-1], {})
            by_second.setdefault(before, []).append((words, value))
            by_second[before].sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, word: str) -> bool:
        return word in self._by_last

    def is_phrase(self, word: str) -> bool:
        """Tell whether a word alone is one of the phrases."""
        return "" in self._by_last.get(word, ())

    def match(self, words: Sequence[str], stop: int, floor: int) -> tuple[int, Value] | None:
        """Return (first, value) of the longest phrase before `stop`, none of it before `floor`."""
        by_second = self._by_last.get(words[stop - 1]) if stop > floor else None
        if by_second is None:
            return None
        for phrase, value in by_second.get(words[stop - 2], ()):
            first = stop - len(phrase)
            if first >= floor and words[first:stop] == phrase:
                return first, value
        alone = by_second.get("")
        return (stop - 1, alone[0][1]) if alone else None


def _without_tags(text: str) -> str:
    """Return a text of the same length without the tags of firms."""
    return _TAG.sub(lambda tag: " " * len(tag[0]), text)


def _with_curly(entries: Mapping[str, Value]) -> Iterator[tuple[str, Value]]:
    """Yield the phrases that have an apostrophe with the other one: "didn’t say"."""
    for phrase, value in entries.items():
        if "'" in phrase and (curly := phrase.replace("'", "’")) not in entries:
            yield curly, value


def _places(begun: bytes, how: int) -> list[int]:
    """Return the indices of the tokens that begin in some way."""
    return list(compress(count(), begun.translate(_TELLS[how])))


def _begun(piece: str, letter: str, at: int) -> int:
    """Return how a token begins: its first letter in the text, and where in its stretch."""
    is_odd = not "a" <= piece < _AFTER_LETTERS
    is_numeral = "0" <= piece < _AFTER_DIGITS
    is_capital, is_glued = letter != piece[0], at > 0
    begun = _ODD * is_odd | _NUMERAL * is_numeral | _CAPITAL * is_capital
    return begun | _UPPER * letter.isupper() | _GLUED * is_glued


def _cut(text: str) -> list[str]:
    """Return the tokens of a stretch of text lower-cased, each with the space behind it."""
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" has a longer lower case; then letter by letter
        lowered = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    pieces = _PIECE.findall(lowered)
    seams = [match.start() for match in _GLUE.finditer(text)]
    if not seams:
        return pieces
    return _split(pieces, seams)


def _split(pieces: Sequence[str], seams: Sequence[int]) -> list[str]:
    """Return the pieces cut at the seams, which rise."""
    starts = list(accumulate(map(len, pieces), initial=0))
    found: list[str] = []
    done = 0
    for i, inside in groupby(seams, lambda seam: bisect_right(starts, seam) - 1):
        start, piece = starts[i], pieces[i]
        found += pieces[done:i]
        cuts = [seam - start for seam in inside if seam > start]
        found += [piece[a:b] for a, b in pairwise([0, *cuts, len(piece)])]
        done = i + 1
    return found + list(pieces[done:])
