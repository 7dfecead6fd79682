"""What a stored figure rests on, and the point of a series that it gives by that."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factdb.compare.appositions import apposition_of
from factdb.compare.asserted import is_asserted, words_around
from factdb.compare.causes import causes_of
from factdb.compare.citations import cited_in
from factdb.compare.doers import doers_of, owner_of
from factdb.compare.events import event_words, is_estimating, own_words, without_own_words
from factdb.compare.gatherings import gatherings_of, occasion_of
from factdb.compare.grades import grades_of, status_words, statuses_of
from factdb.compare.happenings import happening_of, is_of_all
from factdb.compare.parts import is_further, is_part, is_received
from factdb.compare.places import extents_of, names_place
from factdb.compare.pointers import known_body_in, pointed_at
from factdb.compare.points import Before, Point, Series
from factdb.compare.populations import FOUND, joined_with, qualities_of
from factdb.compare.restated import takes_back, was_never
from factdb.compare.times import times_of
from factdb.indicators import indicators
from factdb.records import Measure, Qualifier
from factdb.store.drafting.stated import Told

_REMEMBERED = 2**12  # figures; they are compared again with each that comes to their day
# Whom a number's own sentence names is not whoever spoke before: "the commander, Ann Roe, …".
_HOLDERS = re.compile(r"(?<=[^\W\d_A-Z]), ([^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)+),")


class Grounds(NamedTuple):
    """What a figure rests on, beside `Told`; all from `role` on is None where that is not read.

    Attributes:
        key: The figure's.
        speaker_kind: A person, a body or a group.
        publisher, version, author, title: Those of the document.
        head: How its text begins.
        role: What the speaker is, in this version.
        relays: Who passed the claim on, a line each; `all_relays` those of the document's claims.
        copy_group: Of the copies that the document is one of.
        text: The words of the claim; the number stands in them from `start` to `end`.
        prefix, suffix: What stands before and behind the claim.
        before_number, behind_number: The same of the number.
        before: Where the document itself speaks, who gives the number in it too, else whom it had
            speak before in the paragraph: a kind and a name.
        behind: What stands behind the claim, where the document itself speaks.
        voices_behind: Whom of those it has speak that names, a line each.
        cue: The reporting word.
        apposed: What stands behind the speaker's name, where a comma does.
        claim: The id of the claim.
    """

    key: str
    speaker_kind: str | None
    publisher: str | None
    version: int
    author: str | None
    title: str | None
    head: str
    role: str | None
    relays: str | None
    all_relays: str | None
    copy_group: int | None
    text: str | None
    start: int | None
    end: int | None
    prefix: str | None
    suffix: str | None
    before_number: str | None
    behind_number: str | None
    before: str | None
    behind: str | None
    voices_behind: str | None
    cue: str | None
    apposed: str | None
    claim: int | None


@lru_cache(_REMEMBERED)
def point_of(told: Told, series: Series | None, grounds: Grounds) -> Point | None:
    """Make a point; None where the figure follows nothing, or no day is known."""
    day = told.day
    if series is None or day is None:
        return None
    text, author, cue = grounds.text, grounds.author or "", grounds.cue
    language, place, speaker = told.language, told.place or "", told.speaker or ""
    low, high = told.bounds
    words = words_around(
        text,
        grounds.start,
        grounds.end,
        grounds.prefix,
        grounds.before_number,
        grounds.behind_number,
    )
    before, behind = words
    told_words, slug = " ".join(words) if text is None else text, series.indicator
    named = (place, told.unit or "")
    is_so, title = is_asserted(*words, language), grounds.title or ""
    is_taken_back = not is_so and takes_back(words, title, grounds.head, language)
    # Others are of no event; a document's own words may name who says so.
    has_event = series.measure is Measure.FLOW or not told.speaker
    event = event_words(text, language, slug, named) if text and has_event else None
    return Point(
        key=grounds.key,
        series=series,
        day=day,
        low=low,
        high=high,
        qualifier=Qualifier(told.qualifier),
        is_vague=bool(told.is_vague),
        is_denied=told.is_denied,
        speaker=speaker,
        publisher=(grounds.publisher or told.address).lower(),
        document=told.address,
        version=grounds.version,
        relays=_lines(grounds.relays) | _cited(grounds.suffix, language),
        credits=_lines(f"{author}\n{grounds.all_relays or ''}"),
        copy_group=grounds.copy_group,
        claim=grounds.claim,
        extents=extents_of(without_own_words(told_words, language, slug), language),
        names_its_place=place != "" and any(names_place(one, place, language) for one in words),
        is_estimate=cue is not None and is_estimating(cue, language),
        is_asserted=is_so,
        is_taken_back=is_taken_back,
        was_never=is_taken_back and was_never(before, language),
        is_part=_is_part(slug, words, language, place),
        grades=grades_of(*words, language) | statuses_of(*words, slug, language),
        qualities=(
            qualities_of(told.unit or "", language)
            - own_words(language, slug)
            - status_words(slug, language)
        )
        | joined_with(behind, language),
        causes=causes_of(behind, language, named),
        is_least=told.counted == FOUND,
        doers=_doers(slug, before if text is None else text[: grounds.start], speaker, language)
        or owner_of(" ".join(words), speaker, slug, language),
        times=times_of(
            told.until, grounds.prefix or "", told_words, grounds.suffix or "", language
        ),
        event=event or frozenset(),
        gatherings=gatherings_of(told_words, slug, language),
        occasion=occasion_of(title, grounds.head, slug, language),
        since=told.first_day,
        before=_giver(grounds, language),
        role=grounds.role or apposition_of(grounds.apposed or "", language),
        is_person=grounds.speaker_kind == "person",
        is_group=grounds.speaker_kind == "group",
        is_of_all=is_of_all(place, words, language),
        language=language,
        happening=happening_of(title, grounds.head, language),
        is_dated=told.is_dated,
    )


def _is_part(slug: str, words: tuple[str, str], language: str, place: str) -> bool:
    indicator = indicators()[slug]
    return (
        is_part(*words, language, place)
        or (indicator.is_toll and is_received(words[0], language))
        or (indicator.is_growing and is_further(*words, language))
    )


def _doers(slug: str, before: str, speaker: str, language: str) -> frozenset[str]:
    """Return who did what is counted; whoever counts the dead, counts them all."""
    if indicators()[slug].is_growing:
        return frozenset()
    return doers_of(before, speaker, language)


def _lines(text: str | None) -> frozenset[str]:
    return frozenset((text or "").lower().splitlines())


def _cited(behind: str | None, language: str) -> frozenset[str]:
    name = cited_in(behind or "", language)
    return frozenset([name] if name else ())


def _giver(grounds: Grounds, language: str) -> Before | None:
    """Return who gives a number that the document gives itself: whom the next sentence says first.

    "12 orang tewas. Data itu dikonfirmasi Kepala BPBD Ana Lim."
    """
    words = pointed_at(grounds.behind or "", language)
    voices = map(_before, (grounds.voices_behind or "").splitlines())
    told = [voice for voice in voices if voice.name in words]
    if told:
        longest = max(told, key=lambda voice: (len(voice.name), voice.name))
        return longest._replace(is_told=True)
    if words and (body := known_body_in(words)):
        return Before(body, is_person=False, is_told=True)
    if grounds.before is None:
        return None
    voice = _before(grounds.before)
    others = (name for name in _HOLDERS.findall(grounds.text or "") if name not in voice.name)
    return voice if next(others, None) is None else None


def _before(voice: str) -> Before:
    kind, name, role = voice.split(";", 2)
    return Before(name, kind == "person", role, kind == "group")
