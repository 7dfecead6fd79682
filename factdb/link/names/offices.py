"""Offices by their words: whether a short form can be a longer one's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factdb.link.names.words import NameWords


def is_same_office(short: Sequence[str], held: Iterable[str], words: NameWords) -> bool:
    """Tell whether somebody who holds an office can be called by another form of it.

    Where an office's own word comes first, the words of the short form stand in the office in
    their order, and no body's word between them: "Kepala BPBD" is "Kepala Pelaksana BPBD Garut",
    but "Kepala BNPB" is not "Kepala Pusat Data BNPB".

    Args:
        short: The words of the mention.
        held: The titles of whoever may be meant, as the text has them.
        words: The words of the language.
    """
    if not words.heads_first or len(short) < 2:
        return True
    wanted = [word.lower() for word in short]
    titles = [title.lower().split() for title in held]
    if len(wanted) == 2 and words.titles.issuperset(wanted):
        return any(title and title[0] in wanted for title in titles)  # "hakim ketua"
    return any(_leads_to(wanted, title, words) for title in titles)


def _leads_to(wanted: Sequence[str], title: Sequence[str], words: NameWords) -> bool:
    at = 0
    for word in title:
        if at == len(wanted):
            break
        if word == wanted[at]:
            at += 1
        elif at > 0 and word in words.offices and word not in words.titles:
            return False
    return at == len(wanted)


def abbreviates(short: str, held: Iterable[str], words: NameWords) -> bool:
    """Tell whether a short title stands for one that is held: "Menhub", "Menteri Perhubungan".

    The full title's own words are known ([speakers.full_titles]), and the short form begins with
    letters of theirs; the others stand in the office in their order, two of those that name it
    side by side. A short form of two words says enough by itself: "Kadis", "Sekda".
    """
    lowered = short.lower()
    full = words.full_titles.get(lowered)
    if full is None:
        return False
    titles = [title.lower() for title in held]
    letters = full.replace(" ", "")
    if " " in full and _in_order(letters, lowered):
        return any(full in title for title in titles)
    tails = [lowered[at:] for at in range(1, len(lowered) - 1) if _in_order(letters, lowered[:at])]
    offices = [title.partition(full)[2].replace(" ", "") for title in titles]
    return any(
        tail[:2] in office and _in_order(office, tail) for office in offices for tail in tails
    )


def _in_order(word: str, letters: str) -> bool:
    rest = iter(word)
    return bool(word) and all(letter in rest for letter in letters)
