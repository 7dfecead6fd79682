"""What a text calls its speakers beside their names: acronyms, nicknames, names with commas."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from functools import cache

from factdb.languages import Language
from factdb.link.names.acronyms import acronyms
from factdb.link.names.mentions import read_mention
from factdb.link.names.runs import Named
from factdb.link.names.words import NameWords
from factdb.link.speakers.speaker import Speaker
from factdb.records import Span

_EXPLAINED = re.compile(r"([^()]+?)\s*\(([^\W\d_a-z][^\W_]{1,11})\)")


_LEAST = (3, 2)  # letters of the two parts of a blend: "Joko|wi", "Zul|has"
LETTERS = 3  # of an acronym that nothing explains, at least
_TRIED = 40  # single names with one beginning that are tried


def blends(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the single names of a text that blend two others: "Jokowi" for Joko Widodo."""
    single: dict[str, list[str]] = {}
    pairs: list[tuple[str, ...]] = []
    for name in dict.fromkeys(names):
        if len(name) == 2:
            pairs.append(name)
        elif len(name) == 1 and len(name[0]) >= sum(_LEAST):
            single.setdefault(name[0][: _LEAST[0]].lower(), []).append(name[0])
    return {
        short: name
        for name in pairs
        for short in single.get(name[0][: _LEAST[0]].lower(), [])[:_TRIED]
        if _is_blend(short.lower(), *(word.lower() for word in name))
    }


def _is_blend(short: str, first: str, last: str) -> bool:
    """Tell whether the beginnings of two names make a word: "zul|has"."""
    parts = ((short[:i], short[i:]) for i in range(_LEAST[0], len(short) - _LEAST[1] + 1))
    return any(first.startswith(head) and last.startswith(tail) for head, tail in parts)


def letters_of(name: Sequence[str]) -> str:
    """Return the first letters of a name's words with a capital: "FTC"."""
    return "".join(word[0] for word in name if word[0].isupper())


def initials(
    names: Iterable[tuple[str, ...]], firms: Container[str] = ()
) -> dict[str, tuple[str, ...]]:
    """Return the names of a text by their first letters: "FTC" for Federal Trade Commission.

    Those of three words or more with a capital, and of a firm without its last word, one of
    `firms`: "IBM" for International Business Machines Corp, "GM" for General Motors Corp. Letters
    that two names have are nobody's, unless one is a part of the other.
    """
    by_letters: dict[str, set[tuple[str, ...]]] = {}
    for name in {name for name in names if len(name) >= LETTERS}:
        spelt = letters_of(name)
        is_firm = name[-1].lower() in firms and all(word[0].isupper() for word in name)
        for letters in (spelt, spelt[:-1]) if is_firm else (spelt,):
            if len(letters) >= LETTERS - is_firm:
                by_letters.setdefault(letters, set()).add(name)
    longest = ((letters, max(whose, key=len), whose) for letters, whose in by_letters.items())
    return {
        letters: full
        for letters, full, whose in longest
        if all(full[: len(name)] == name for name in whose)
    }


def firms_by_opening(
    names: Iterable[tuple[str, ...]], firms: Container[str]
) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the companies of a text by what opens their names: "Ford" for Ford Motor Co.

    A company's last word is one of `firms`. What opens the names of two is neither's, unless one
    is a part of the other.
    """
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    taken: set[tuple[str, ...]] = set()
    named = {name for name in names if len(name) > 1 and name[-1].lower() in firms}
    for name in sorted(named, key=len, reverse=True):
        for opening in {name[:1], name[:-1]}:
            longer = found.setdefault(opening, name)
            if longer[: len(name)] != name:
                taken.add(opening)
    return {opening: name for opening, name in found.items() if opening not in taken}


class ShortNames:
    """The short forms of one text; those that come with a claim are learned as it is linked."""

    def __init__(
        self, text: str, names: Sequence[Span], language: Language, words: NameWords
    ) -> None:
        explained = list(acronyms(text, names, language))
        self._text = text
        is_told = any(phrase in text for phrase in language.speakers.nicknames)
        self._nicknames = _nicknames(language) if is_told else None
        self._full = {
            found.short: read_mention(words, found.written).name or found.words
            for found in explained
        }
        self._written = {
            " ".join(found.words).lower(): found.written
            for found in explained
            if "," in found.written
        }

    def full(self, name: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the name that a short form stands for, None where the text explains none.

        What follows it is told once with both: "Badan Air Daerah (BAD) Sari", then "BAD Sari".
        """
        full = self._full.get(name[0])
        if full is None or len(name) == 1:
            return full
        behind = " ".join(name[1:])
        return (*full, *name[1:]) if f"({name[0]}) {behind}" in self._text else None

    def written(self, key: str) -> str:
        """Return a lower-cased name as the text has it where commas part its fields, else ""."""
        return self._written.get(key, "")

    def is_nicknamed(self, end: int) -> bool:
        """Tell whether a nickname is told behind `end`: "pria | yang akrab disapa Tejo"."""
        return self._nicknames is not None and self._nicknames.match(self._text, end) is not None

    def learn_bearer(
        self, name: tuple[str, ...], end: int, last: Speaker | None, runs: Sequence[Named]
    ) -> None:
        """Remember whose nickname a mention is, where the words behind it say so.

        "Emil, sapaan akrab Ridwan Kamil" names him; "Kecuk, sapaan akrabnya" is who spoke last.

        Args:
            name: The mention's name.
            end: Where it ends.
            last: Who spoke last.
            runs: The names of the text, in order.
        """
        if self._nicknames is None or len(name) != 1 or name[0] in self._full:
            return
        told = self._nicknames.match(self._text, end)
        if told is None:
            return
        at = bisect_left(runs, told.end(), key=lambda run: run.start)
        is_next = at < len(runs) and runs[at].span.start == told.end()
        bearer = runs[at].reading.name if is_next else ()
        if len(bearer) > 1 or (bearer and self._text.find(bearer[0]) < end):
            self._full[name[0]] = bearer
        elif told["own"] and last is not None and last.is_person and not is_next:
            self._full[name[0]] = last.words

    def learn(self, speaker: Speaker, mention: Span, runs: Sequence[Named]) -> None:
        """Remember what a speaker's mention, or the words behind it, say that it is called.

        Args:
            speaker: Who speaks.
            mention: Where the claim names them.
            runs: The names of the text, in order.
        """
        written = mention.of(self._text)
        match = _EXPLAINED.fullmatch(written) if "(" in written else None
        if match is not None and tuple(match.group(1).split()) == speaker.words:
            self._full[match.group(2)] = speaker.words
        if self._nicknames is None or not speaker.is_person:
            return
        told = self._nicknames.match(self._text, mention.end)
        if told is None:
            return
        at = bisect_left(runs, told.end(), key=lambda run: run.start)
        if at < len(runs) and runs[at].span.start == told.end() and len(runs[at].reading.name) == 1:
            nickname = runs[at].reading.name[0]
            self._full[nickname] = speaker.words
            speaker.aliases.setdefault(nickname)


@cache
def _nicknames(language: Language) -> re.Pattern[str] | None:
    """Return what stands between a mention and a nickname: " yang akrab disapa ", ", sapaan ".

    The group `own` is the clitic at its end, if it has one: ", sapaan akrab|nya".
    """
    phrases = sorted(language.speakers.nicknames, key=len, reverse=True)
    if not phrases:
        return None
    relatives = "|".join(map(re.escape, sorted(language.reporting.relatives)))
    clitic = language.reporting.clitic
    stems = dict.fromkeys(phrase.removesuffix(clitic) if clitic else phrase for phrase in phrases)
    told = "|".join(map(re.escape, stems))
    own = f"(?P<own>{re.escape(clitic)})?" if clitic else "(?P<own>(?!))?"
    return re.compile(rf",?\s+(?:(?:{relatives})\s+)?(?:{told}){own}(?:\s+|(?=[,.]))")
