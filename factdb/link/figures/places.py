"""Places that a figure's sentence names short, or leaves to the sentences before it.

"Ranu" is the one place that the document names with its kind, "Ranu regency". Of one event a place
is told once: "12 people died in Ranu, police said. The mayor said 9 people had died."
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from factdb import languages
from factdb.compare.phrases import any_of
from factdb.compare.places import place_key, without_area
from factdb.compare.populations import population_of
from factdb.indicators import indicators
from factdb.languages import Language
from factdb.records import EntityKind, Extraction, Figure, Measure, Span
from factdb.words import fold_words

_PERSON = EntityKind.PERSON
_CHANGE = Measure.CHANGE

_NAMED = re.compile(r"\b[^\W\d_]\w*\s*[(:]\s*$")  # a word right before a number in brackets
_LONG_NAME = re.compile(r"[^\W\d_a-z]\w*(?:\s+[^\W\d_a-z]\w*)+")  # of a body: "Dewan Nasional"
_SENTENCE_END = re.compile(r"[.!?;]\s+|\n")
_EARLIER = 1000  # characters before a sentence in which what it is about was told
_PREPOSITION = 20  # characters before a name in which its preposition stands
_AROUND = 120  # characters around a figure in which the words of its own place may stand


def full_names(places: Iterable[str | None], code: str) -> dict[str, str]:
    """Return short names of a document's places with the full ones that it has for them.

    A name that the document has for two places ("Kota Ranu", "Kabupaten Ranu") stays short.
    """
    names = [name for name in dict.fromkeys(places) if name]
    if len(names) < 2:
        return {}
    full: dict[str, dict[str, str]] = defaultdict(dict)
    for name in names:
        short = without_area(name, code)
        if short is not None:
            full[short].setdefault(place_key(name, language=code), name)
    found = ((name, full.get(place_key(name, language=code), {})) for name in names)
    return {name: next(iter(some.values())) for name, some in found if len(some) == 1}


class _Told(NamedTuple):
    """The first figure of a document that counts something, and the places of all until now."""

    first: Figure
    places: dict[str, str]

    @property
    def place(self) -> str:
        """The one place that they have, "" where there is none, or more than one."""
        return next(iter(self.places.values())) if len(self.places) == 1 else ""


def without_sources(extraction: Extraction, language: Language) -> list[Figure]:
    """Return the figures, none of them in a place that is a person or where a claim comes from.

    "5 orang tewas, dilansir dari Kabar Senja"; "bought the shop from Roe", who is Ana Roe. A name
    may follow its bearer's place: "ketua tim di Ranu Ana Roe".
    """
    text, names, persons = extraction.document.text, set(), set()
    for claim in extraction.claims:
        names |= {relay.name for relay in claim.relays}
    for entity in extraction.entities:
        if entity.kind is _PERSON and " " in entity.name:
            names |= {entity.name, *entity.aliases}
            persons.add(f" {entity.name}")
        elif any(_is_behind_preposition(text, span, language) for span in entity.mentions):
            names.add(entity.name)
    return [
        figure
        if figure.place is None
        else figure._replace(place=_without_person(figure.place, names, tuple(persons)))
        for figure in extraction.figures
    ]


def _without_person(place: str, names: set[str], persons: tuple[str, ...]) -> str | None:
    """Return a place without the person whose name follows it; None where it is none at all."""
    if place in names:
        return None
    if place.endswith(persons):
        return next(place.removesuffix(name) for name in persons if place.endswith(name))
    return place


def _is_behind_preposition(text: str, span: Span, language: Language) -> bool:
    words = text[max(0, span.start - _PREPOSITION) : span.start].lower().split()
    return bool(words) and words[-1] in language.places.prepositions


def carried_places(text: str, figures: Sequence[Figure], language: Language) -> list[Figure]:
    """Return the figures; those without a place have the one of all before that count the same.

    What came about has its day from there as well: "5 people died in Ranu on Monday". That is no
    place of a part: "44 died, 31 of them in Ranu". Not where the words around a figure tell of
    more, or of elsewhere ([places.wider]).
    """
    found: dict[tuple[str, str], _Told] = {}
    carried = []
    for figure in figures:
        counted = _counted(figure, language.code)
        if counted is None:
            carried.append(figure)
            continue
        told = found.get(counted)
        if told is None:
            told = found[counted] = _Told(figure, {})
        if told.first is figure or figure.place:
            name = figure.place or ""
            told.places.setdefault(place_key(name, language=language.code), name)
        if told.place and (figure.place or _is_there(text, figure, language)):
            figure = _carried(figure, told)
        carried.append(figure)
    return carried


def _carried(figure: Figure, told: _Told) -> Figure:
    """Give a figure the one place that is told, and what came about there its day."""
    first = told.first
    is_one_event = figure.measure is first.measure is Measure.FLOW and figure.period_span is None
    return figure._replace(
        place=figure.place or told.place,
        period_span=first.period_span if is_one_event else figure.period_span,
    )


def _counted(figure: Figure, code: str) -> tuple[str, str] | None:
    """Return the indicator and the population of a figure that may be compared.

    By how much something changed is told where that is told, and not where all of it is.
    """
    if figure.measure is _CHANGE:
        return None
    known = indicators().get(figure.indicator or "count")
    if known is None or known.slug == "count" or known.is_measurement or not known.is_compared:
        return None
    population = population_of(figure.counted, figure.unit, code)
    return known.slug, population or known.of or ""


def _is_there(text: str, figure: Figure, language: Language) -> bool:
    """Tell whether the words of a figure's paragraph around it name no wider place, nor its own.

    The name of a body tells none: "Dewan Nasional".

    "Cibubur (116 cases)" is told of Cibubur, and what has a share is a part: "114,000, or 70 pct".
    """
    start, end = figure.span
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    if _NAMED.search(before):
        return False
    behind = text[end : end + _AROUND].partition("\n")[0]
    if _share_of(language.code).match(behind) or _is_another(text, figure, language):
        return False
    around = _LONG_NAME.sub(" ", f"{before} {behind}")
    return language.places.wider.isdisjoint(fold_words(around))


def _is_another(text: str, figure: Figure, language: Language) -> bool:
    """Tell whether what did it is new: "A market fire injured 15" behind the injured of a crash."""
    start = figure.span.start
    sentence = _SENTENCE_END.split(text[max(0, start - _AROUND) : start])[-1]
    found = _act_of(language.code, figure.indicator or "").search(sentence)
    subject = "" if found is None else sentence[: found.start()].strip()
    if found is None or not subject:
        return False
    if subject.rpartition(" ")[2].lower() in language.dates.articles:
        return False  # "put the | turnout at": that of which it was told
    opening = start - len(sentence)
    before = frozenset(fold_words(text[max(0, opening - _EARLIER) : opening]))
    words = (word for word in fold_words(subject) if word not in language.function_words)
    return before.isdisjoint(words)


@cache
def _act_of(code: str, slug: str) -> re.Pattern[str]:
    """Return the pattern of an act whose object is counted, up to the number: "injured some "."""
    words = languages.load(code).indicators.get(slug)
    acts = any_of(words.acts if words is not None else ())
    return re.compile(rf"{acts}(?:\s+\S+){{0,2}}\s*$", re.IGNORECASE)


@cache
def _share_of(code: str) -> re.Pattern[str]:
    """Return the pattern of a second value behind a number and its unit: " people, or 70"."""
    shares = any_of(languages.load(code).arithmetic.shares)
    return re.compile(rf"(?:\s+[^\W\d]+){{0,2}},?\s+{shares}\s+\d", re.IGNORECASE)
