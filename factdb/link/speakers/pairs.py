"""Two who speak as one: "both said", "keduanya berharap", "Ann Roe and Bob Poe left. They said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.names.spelling import FULL_NAME
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind, Span

_SENTENCE_END = re.compile(r"[.?!\n]+[\"”’]?\s")


def find_pair(cast: Cast, span: Span, at: int) -> Speaker | None:
    """Return the two that a word for both of them means, by their names in order.

    The last two whom the text names before it; None where no two are named, or for another word.
    """
    mention = span.of(cast.text).lower()
    joint = cast.words.pairs.get(mention)
    if joint is None:
        is_firms = mention.rpartition(" ")[2] in cast.words.many_firms
        return _find_firms(cast, mention) if is_firms else None
    found: dict[tuple[str, ...], None] = {}
    for run in cast.before(at):
        name = cast.fullest(run.reading.name) if run.reading.name else ()
        is_body = run.reading.kind is EntityKind.ORGANISATION or cast.is_placed(run)
        if len(name) >= FULL_NAME and not is_body and not cast.words.parts.is_place(name):
            found.setdefault(name)
        if len(found) == 2:
            second, first = found
            words = (*first, joint, *second)
            return cast.described(Reading(words, (), (), EntityKind.GROUP), span)
    return None


def _find_firms(cast: Cast, mention: str) -> Speaker | None:
    """Return the two that "the companies" are: the last companies that spoke as one."""
    *articles, _ = mention.split()
    if not articles or not cast.words.determiners.issuperset(articles):
        return None
    for speaker in cast.recent():
        lowered = {word.lower() for word in speaker.words}
        is_joint = not cast.words.conjunctions.isdisjoint(speaker.words)
        if is_joint and not cast.words.companies.isdisjoint(lowered):
            return speaker
    return None


def find_joined(cast: Cast, runs: Sequence[Named], span: Span, at: int) -> Speaker | None:
    """Return the two whom "they" means: the subject, or named between commas, of the last sentence.

    Args:
        cast: The names and speakers of the document.
        runs: The names since somebody last spoke, nearest first.
        span: Where "they" stands.
        at: Where the claim begins.
    """
    last = cast.last()
    for second, first in pairwise(runs):
        joint = cast.text[first.span.end : second.span.start].strip()
        if joint not in cast.words.conjunctions or not _are_persons(cast, first, second):
            continue
        start, end = first.span.start, second.span.end
        is_apposed = cast.text.endswith(", ", 0, start) and cast.text.startswith(",", end)
        is_near = len(_SENTENCE_END.findall(cast.text, end, at)) <= 1
        is_new = last is None or last.until <= start
        before = cast.text[first.opening : start].rstrip()
        is_opening = not before or (before.endswith(",") and cast.is_subject(first))
        if not (is_near and is_new and (is_apposed or is_opening)):
            return None
        words = (*cast.fullest(first.reading.name), joint, *cast.fullest(second.reading.name))
        return cast.described(Reading(words, (), (), EntityKind.GROUP), span)
    return None


def _are_persons(cast: Cast, *runs: Named) -> bool:
    """Tell whether names are full names of people."""
    for run in runs:
        name = cast.fullest(run.reading.name)
        is_person = cast.seems_person(name) and not cast.words.parts.is_place(name)
        is_body = run.reading.kind is EntityKind.ORGANISATION
        if is_body or len(name) < FULL_NAME or not is_person:
            return False
    return True
