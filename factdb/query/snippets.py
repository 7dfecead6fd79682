"""Where a text has what was searched: the words around it, each word that was meant marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from factdb.query.wanted import Term
from factdb.words import Word, find_words

_LONGEST = 40  # words that are shown whole
_SHOWN = 24  # words of what is longer
_BEFORE = 6  # of them before the first that was meant
_AROUND = 200  # words after the first that was meant, among which the best passage is looked for
_BLANK = re.compile(r"\s+")


def cut_snippet(text: str, terms: Iterable[Term], marks: tuple[str, str]) -> str:
    """Return a text, or of a long one the words around the first of the terms, on one line.

    Where several terms are meant, those words are taken that hold the most of them.

    Args:
        text: A claim's or a document's.
        terms: What may stand in it.
        marks: What is put before and after each word that was meant.
    """
    before, after = marks
    meant_terms = list(terms)
    words, is_whole = _read(text, meant_terms)
    found = list(_find(words, meant_terms))
    if len(words) <= _LONGEST:
        start, end = 0, len(words)
    else:
        start = max(0, _best(found) - _BEFORE)
        end = min(len(words), start + _SHOWN)
        start = max(0, end - _SHOWN)
    first = words[start].start if start else 0
    is_cut = end < len(words) or not is_whole
    last = words[end - 1].end if is_cut else len(text)
    meant = sorted({number for place, term in found for number in _numbers(place, term)})
    pieces, place = ["… " if start else ""], first
    for number in meant:
        if start <= number < end:
            word = words[number]
            gap = text[place : word.start]
            if pieces[-1] == after and not _BLANK.search(gap):  # "10,000" is marked as one
                pieces[-1:] = [gap, text[word.start : word.end], after]
            else:
                pieces += [gap, before, text[word.start : word.end], after]
            place = word.end
    pieces += [text[place:last], " …" if is_cut else ""]
    return _BLANK.sub(" ", "".join(pieces)).strip()


def _read(text: str, terms: list[Term]) -> tuple[list[Word], bool]:
    """Return the words of a text as far as a snippet needs them, and whether these are all."""
    firsts = tuple({term.words[0] for term in terms})
    words: list[Word] = []
    enough = 0
    for word in find_words(text):
        if enough and len(words) >= enough:
            return words, False
        words.append(word)
        if not enough and word.folded.startswith(firsts):
            enough = max(_LONGEST, len(words)) + _AROUND
    return words, True


def _find(words: list[Word], terms: list[Term]) -> Iterator[tuple[int, Term]]:
    """Yield where each term stands, by the number of its first word."""
    firsts = {term.words[0] for term in terms if not _begins(term)}
    begun = tuple({term.words[0] for term in terms if _begins(term)})
    for number, word in enumerate(words):
        if word.folded in firsts or (begun and word.folded.startswith(begun)):
            yield from ((number, term) for term in terms if _stands(term, words, number))


def _begins(term: Term) -> bool:
    """Tell whether a term's first word is only begun."""
    return term.is_begun and len(term.words) == 1


def _stands(term: Term, words: list[Word], number: int) -> bool:
    there = [word.folded for word in words[number : number + len(term.words)]]
    if len(there) < len(term.words) or there[:-1] != list(term.words[:-1]):
        return False
    last = term.words[-1]
    return there[-1].startswith(last) if term.is_begun else there[-1] == last


def _best(found: list[tuple[int, Term]]) -> int:
    """Return the place from which on most of the terms are near, the first of equals."""
    best, most = 0, 0
    for index, (place, _) in enumerate(found):
        near: set[Term] = set()
        for other, term in islice(found, index, index + _SHOWN):
            if other >= place + _SHOWN - _BEFORE:
                break
            near.add(term)
        if len(near) > most:
            best, most = place, len(near)
    return best


def _numbers(place: int, term: Term) -> range:
    return range(place, place + len(term.words))
