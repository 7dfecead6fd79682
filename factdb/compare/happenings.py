"""What a document is about: the kind of disaster that its head tells of, and where that was.

Outlets name one event by different places: the city, the regency, the island. Two documents tell of
one where both name a kind of disaster ([comparison.happenings]) and their places do not part them.
Nothing is looked up: what a text calls a part of another place ("Palu, Central Sulawesi") is told
by its words alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from itertools import chain, islice, takewhile
from typing import NamedTuple

from factdb import languages
from factdb.compare.phrases import any_of, meanings_in, one_of, pack_of
from factdb.compare.places import place_key, without_area
from factdb.languages import Language
from factdb.words import fold_words

_REMEMBERED = 2**12  # documents; each of their figures asks, and is compared again and again
HEAD = 500  # characters of a text in which it says what it is about
# In which a feature comes to it: "The ferry sank off Wera on Sunday. Police said 15 …"
REACH = 3000
MOST_PLACES = 6
# What is over within a day: whoever it killed "on Sunday" is counted until it is told.
_SUDDEN = frozenset(
    {
        *("quake", "tsunami", "landslide", "sinking", "crush", "explosion", "collapse"),
        *("air crash", "rail crash", "attack"),
    }
)
# Of which a place has several in a week: two of one day that hit one kind of thing are one.
_REPEATED = frozenset({"attack"})
# Of which two that hit two kinds of things are two.
_AIMED = frozenset({*_REPEATED, "explosion"})
_NEAR = 100  # characters before a place, in which the disaster stands that it is of
_ACRONYM = 5  # letters at the most
_ALIKE = 4  # times a number of a place: what is more is the whole of which the place is a part
_NUMBER = re.compile(r"\d")
_CAPITAL = r"[^\W\d_a-z]"
_DATELINE = re.compile(
    rf"(?P<town>{_CAPITAL}[^\W\d_]+(?: {_CAPITAL}[^\W\d_]+)?)"
    r"(?:,[^-–—\n]{1,40}| \([^)\n]+\))? ?[-–—]+ "
)
_LONG_NAME = re.compile(rf"\b{_CAPITAL}\w{{3,}}")
# As `places.place_key` has them.
_COMPASS = frozenset({"north", "south", "east", "west", "southeast", "centre"})


class Happening(NamedTuple):
    """What befell which places; kinds are alike in all languages, places are keys without kinds.

    Attributes:
        kinds: "quake", "flood".
        places: All that the head of a document names.
        first: The one that it names first.
        wider: Those of which it calls others a part: "Indonesia" of "Indonesia's Lake Toba".
        is_narrow: Whether the first is named with its kind, and is no land: "Mount Semeru".
        is_outbreak: Whether it is nothing but an outbreak of a disease.
        targets: What an attack hit ([comparison.targets]): "bus", "market".
        weekdays: Those that the head names, Monday is 1.
    """

    kinds: frozenset[str]
    places: frozenset[str]
    first: str = ""
    wider: frozenset[str] = frozenset()
    is_narrow: bool = False
    is_outbreak: bool = False
    targets: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()

    @property
    def own(self) -> frozenset[str]:
        """Its places without those of which others are a part, if it has others."""
        return self.places - self.wider or self.places

    @property
    def is_sudden(self) -> bool:
        """Tell whether it was over within a day, of whichever of its kinds it is."""
        return self.kinds <= _SUDDEN

    def located(self, gazetteer: Mapping[str, str]) -> Happening:
        """Return it with the keys that a gazetteer has for its places."""

        def keys(places: Iterable[str]) -> frozenset[str]:
            return frozenset(gazetteer.get(place, place) for place in places)

        first = gazetteer.get(self.first, self.first)
        return self._replace(places=keys(self.places), first=first, wider=keys(self.wider))


def happening_of(title: str, text: str, language: str) -> Happening | None:
    """Return what a document is about; None where it tells of no disaster, or not where.

    Its head tells that, else the paragraphs behind it, if those that do tell of one.
    """
    title = title[:HEAD]  # it is read with each paragraph
    found = _happening_in(title, text[:HEAD], language)
    if found is not None or len(text) <= HEAD:
        return found
    return _told_late(title, text[:REACH], language)


@lru_cache(_REMEMBERED // 8)
def _told_late(title: str, text: str, language: str) -> Happening | None:
    """Return what the paragraphs behind the head of a text tell of, if that is one happening.

    One of them has a number: what is only recalled ("since the flood in Wera") is no topic.
    """
    if len(text) == REACH:
        text = text.rpartition("\n")[0]
    start = text.rfind("\n", 0, HEAD) + 1
    told = [
        (paragraph, one)
        for paragraph in text[start:].split("\n")
        if (one := _happening_in(title, paragraph, language)) is not None
    ]
    found = next((one for paragraph, one in told if _NUMBER.search(paragraph)), None)
    return found if all(may_be_one(found, one) for _, one in told) else None


@lru_cache(_REMEMBERED)
def _happening_in(title: str, head: str, language: str) -> Happening | None:
    pack = pack_of(language)
    if pack is None or not pack.comparison.happenings:
        return None
    if len(head) == HEAD:
        head = head.rpartition(" ")[0]  # no name is cut: "in Sel"
    begins = f"{title}\n{head}"
    disasters = meanings_in(begins, pack.comparison.happenings) - {""}
    kinds = disasters | meanings_in(begins, pack.comparison.outbreaks)
    if not kinds:
        return None
    nowhere = _nowhere(language)
    title, head = nowhere.sub(" ", title), nowhere.sub(" ", head)
    named = _places_in(title, head, pack)
    told = _owners_in(head, pack) if named else chain(_owners_in(head, pack), _town_of(head, pack))
    places = named or dict.fromkeys(islice(told, 1), False)
    if not places:
        return None
    first = next(iter(places))
    return Happening(
        kinds,
        frozenset(places),
        first,
        frozenset(_wider_in(head, named, pack)) - {first},
        is_narrow=places[first],
        is_outbreak=not disasters,
        targets=meanings_in(begins, pack.comparison.targets) - {""},
        weekdays=_weekdays_in(head, pack),
    )


def may_be_one(one: Happening | None, two: Happening | None) -> bool:
    """Tell whether two documents' words show that they tell of one happening.

    Both name its kind and a place, and no two places that the other does not name part them, those
    aside in which others lie; but what both name first, and no land, joins them whatever else they
    name. Two attacks must have hit one kind of thing as well, and no two weekdays part them.
    """
    if one is None or two is None or one.kinds.isdisjoint(two.kinds):
        return False
    common_kinds = one.kinds & two.kinds
    if common_kinds <= _REPEATED and not _may_be_one_attack(one, two):
        return False
    have_targets = bool(one.targets and two.targets)
    if have_targets and common_kinds <= _AIMED and one.targets.isdisjoint(two.targets):
        return False
    common = one.places & two.places
    if one.first == two.first and (one.is_narrow or two.is_narrow):
        return True
    return len(common) > 1 or (bool(common) and (one.own <= common or two.own <= common))


def _may_be_one_attack(one: Happening, two: Happening) -> bool:
    are_of_one_day = not (one.weekdays and two.weekdays) or bool(one.weekdays & two.weekdays)
    return are_of_one_day and not one.targets.isdisjoint(two.targets)


def names_another(words: Collection[str], happening: Happening, language: str) -> bool:
    """Tell whether words name what befell something else: "died when a hotel collapsed" in a quake.

    Args:
        words: Of a claim on its number, folded.
        happening: What its document is about.
        language: Of the text; of one without words for it none is another.
    """
    pack = pack_of(language)
    if pack is None:
        return False
    told = {pack.comparison.happenings.get(word) for word in words} - happening.kinds
    hit = {pack.comparison.targets.get(word) for word in words} - happening.targets
    return bool((told | hit) - {None, ""})


def common_place(one: Happening | None, two: Happening | None) -> str:
    """Return the place by which two documents are compared: one that either names first, if any."""
    if one is None or two is None:
        return ""
    firsts = {one.first, two.first}
    return min(one.places & two.places, key=lambda place: (place not in firsts, place), default="")


def is_main(place: str, value: Decimal, greatest: Decimal, happening: Happening) -> bool:
    """Tell whether a number of a place is one of the happening as a whole.

    Args:
        place: The number's own; "" where its sentence names none.
        value: The number.
        greatest: The greatest of its indicator in the document.
        happening: What the document is about.
    """
    plain = " ".join(word for word in place.split() if word not in _COMPASS)
    if not place or {place, plain} & happening.wider:
        return True
    return bool({place, plain} & happening.places) and (
        len(happening.places) == 1
        or value == greatest
        or (happening.first in (place, plain) and is_about_all(value, greatest))
    )


def is_about_all(value: Decimal, greatest: Decimal) -> bool:
    """Tell whether a number is no small part of the greatest: "four of the 154 were Malurians"."""
    return value * _ALIKE >= greatest


def is_of_all(place: str, around: tuple[str, str], language: str) -> bool:
    """Tell whether a number's place only says which disaster it is of: "the Ranu quake".

    "62 people died in Ranu" is told of the place, "died in the quake in Ranu" of the quake.

    Args:
        place: As written; "" where the sentence names none.
        around: What stands before the number, and behind it.
        language: Of the text.
    """
    if not place or pack_of(language) is None:
        return False
    before, behind = _patterns(language).of_all
    return any(
        before.search(text, max(0, at.start() - _NEAR), at.start()) or behind.match(text, at.end())
        for text in around
        for at in re.finditer(re.escape(place), text)
    )


@lru_cache(2**12)
def bare_place(name: str, language: str) -> str:
    """Return the key of a place without the kind that it is of: "palu" of "Palu City"."""
    pack = pack_of(language)
    if pack is None:
        return place_key(name)
    key = without_area(name, language) or place_key(name, language=language)
    words = [word for word in key.split() if word not in _features()]
    return " ".join(words) or key


@cache
def _nowhere(language: str) -> re.Pattern[str]:
    """Return the pattern of phrases that hold the kind of a place and name none: "coast guard"."""
    pack = pack_of(language)
    return re.compile(any_of(() if pack is None else pack.places.nowhere), re.IGNORECASE)


@cache
def _features() -> frozenset[str]:
    """Return the kinds of places of all languages: "Pulau Wera" is no other in English."""
    packs = map(languages.load, languages.available())
    return frozenset(word for pack in packs for word in pack.places.features)


def _places_in(title: str, head: str, pack: Language) -> dict[str, bool]:
    """Return the keys of the places that a text's title and head name, and whether they are narrow.

    A place that is named with its kind is, if that is no land's: "Kabupaten Ranu", "Lake Toba".
    """
    patterns = _patterns(pack.code)
    in_head = [*patterns.behind.finditer(head), *patterns.with_kind.finditer(head)]
    found: dict[str, bool] = {}
    for match in (*patterns.with_kind.finditer(title), *sorted(in_head, key=_start)):
        for name in patterns.joiner.split(match["names"]):
            words = _name_of(name, pack)
            if len(words) < len(name.split()) and match.groupdict().get("article"):
                continue  # "in the Easter Sunday attacks"
            if words and not _is_no_place(words, pack):
                key = bare_place(" ".join(words), pack.code)
                found[key] = found.get(key, False) or _is_narrow(words, pack)
    return dict(islice(found.items(), MOST_PLACES))


def _name_of(name: str, pack: Language) -> list[str]:
    """Return the words of a place's name, up to a day or a month: "Ranu" of "Ranu Sunday".

    What initials open is a body: "RS Ranu Jaya", a hospital.
    """
    dates = pack.dates
    if _is_acronym(name.split()[0]):
        return []
    words = takewhile(
        lambda word: not (word.lower() in dates.weekdays or word.lower() in dates.months),
        name.split(),
    )
    return [word for word in words if word[0].isupper()]


def _weekdays_in(head: str, pack: Language) -> frozenset[int]:
    """Return the weekdays that a head names in full: not the "Sat" and "Sun" that are words."""
    weekdays = pack.dates.weekdays
    named = (match[0].lower() for match in _LONG_NAME.finditer(head))
    return frozenset(weekdays[name] for name in named if name in weekdays)


def _is_narrow(words: list[str], pack: Language) -> bool:
    places = pack.places
    kinds = {word.lower() for word in words} & (places.areas.keys() | places.features)
    return bool(kinds) and not any(
        kind in places.wider or places.areas.get(kind) == "province" for kind in kinds
    )


def _start(match: re.Match[str]) -> int:
    return match.start("names")


def _wider_in(head: str, places: Collection[str], pack: Language) -> Iterator[str]:
    """Yield the keys of places of which a text calls others a part.

    What "in" alone joins are two places where the first is one: not "the Red Cross in Tumba".
    """
    patterns = _patterns(pack.code)
    yield from _owners_in(head, pack)
    yield from _keys_of((match["around"] for match in patterns.behind_comma.finditer(head)), pack)
    around = (
        match["around"]
        for match in patterns.around.finditer(head)
        if bare_place(match["inner"], pack.code) in places
    )
    yield from _keys_of(around, pack)


def _town_of(head: str, pack: Language) -> Iterator[str]:
    """Yield the key of the place of a dateline: "MANDARA, KABAR — Campak menewaskan …"."""
    found = _DATELINE.match(head)
    return _keys_of([] if found is None else [found["town"].title()], pack)


def _owners_in(head: str, pack: Language) -> Iterator[str]:
    """Yield the keys of places that have others, or a disaster: "Malu's storm"."""
    found = _patterns(pack.code).owner.finditer(head)
    return _keys_of((match["owner"] for match in found), pack)


def _keys_of(names: Iterable[str], pack: Language) -> Iterator[str]:
    """Yield the keys of those names that are places'."""
    for name in names:
        words = _name_of(name, pack)
        if words and not _is_no_place(words, pack):
            yield bare_place(" ".join(words), pack.code)


def _is_acronym(word: str) -> bool:
    """Tell whether a word is initials: "RS"; names in capitals are longer."""
    return word.isupper() and len(word) <= _ACRONYM


def _is_no_place(words: list[str], pack: Language) -> bool:
    """Tell whether a name is that of a body, or none."""
    folded = set(fold_words(" ".join(words)))
    kinds = pack.places.features | pack.places.areas.keys()
    bodies = pack.places.organisations - kinds
    return folded <= pack.function_words | kinds or not folded.isdisjoint(bodies)


class _Patterns(NamedTuple):
    """Where places stand: behind a preposition or a disaster, or with the kind of place.

    `of_all` is what stands before or behind a place that only names a disaster. Of what another
    place is a part: `owner` of "Indonesia's Lake Toba", `behind_comma` of "Palu, Central Sulawesi",
    `around` of "Palu in Sulawesi", if the `inner` one is a place.
    """

    behind: re.Pattern[str]
    with_kind: re.Pattern[str]
    joiner: re.Pattern[str]
    of_all: tuple[re.Pattern[str], re.Pattern[str]]
    owner: re.Pattern[str]
    behind_comma: re.Pattern[str]
    around: re.Pattern[str]


@cache
def _patterns(code: str) -> _Patterns:
    pack = languages.load(code)
    places = pack.places
    owner, name, several = _names(pack)
    joiners = one_of(pack.clauses.coordinators)
    kinds = one_of(places.areas.keys() | places.features)
    lower = (places.kinds | places.areas.keys() | places.features) - pack.dates.articles
    small = rf"(?:(?:{one_of(lower)}) )*"
    # The wider place goes before: "Indonesia's Lake Toba", "Libya's coastal city of Derna".
    possessor = rf"(?:{several}{owner} (?={small}{name}))?"
    happenings = _happenings_in(pack)
    of, articles = one_of(pack.counting.of), one_of(pack.dates.articles) or "(?!)"
    # "The market of Tumba", "di pasar kota Tumba".
    targets = one_of(phrase for phrase, kind in pack.comparison.targets.items() if kind) or "(?!)"
    scenes = rf"(?:{one_of(places.scenes | places.befalls)})(?: (?:{targets}))?"
    before = rf"(?:{scenes}|(?:{kinds}|{targets}) (?:{of})|(?i:{happenings}))"
    # "the Libyan city": what says where a city is, is no place itself.
    described = places.areas.keys() | places.features | places.seats
    adjectives, seats = one_of(described - places.directions), one_of(places.seats) or "(?!)"
    # "off Wera island", but not "in Malurian waters".
    is_name = rf"(?(article)(?! (?:{adjectives})(?!\w))|(?! (?:{seats})(?!\w)))"
    names = rf"(?P<names>{several}(?: (?:{joiners}) {small}{several})*){is_name}"
    behind = rf"(?<!\w)(?:{before}) (?P<article>(?:{articles}) )?{possessor}{small}{names}"
    named_kinds = one_of(kind.title() for kind in places.areas.keys() | places.features)
    follows = rf"|{name} (?:{named_kinds})" if places.areas.keys() & places.directions else ""
    with_kind = rf"(?<![\w’'])(?P<names>(?:{named_kinds}) {name}{follows})(?!\w)"
    # "Malu's storm", "Malu's Lake Sowa"; "Wera, Malu Selatan"; "Wera island in eastern Malu".
    owned = rf"(?=(?:\w+ ){{0,2}}(?i:{happenings})(?!\w)|{small}{name})"
    inner = (
        rf"(?P<inner>{several})(?: (?:{kinds}))?,? (?:{one_of(places.inside) or '(?!)'}) {small}"
    )
    of_all = rf"(?<!\w)(?:{happenings})(?: (?:{one_of(places.scenes)}))? {small}$"
    return _Patterns(
        re.compile(behind),
        re.compile(with_kind),
        re.compile(rf" (?:{joiners}) "),
        (re.compile(of_all, re.IGNORECASE), re.compile(rf" (?:{happenings})(?!\w)", re.IGNORECASE)),
        re.compile(rf"(?P<owner>{several}){owner} {owned}"),
        re.compile(rf"{name}, (?P<around>{several})"),
        re.compile(rf"{inner}(?P<around>{several})"),
    )


def _happenings_in(pack: Language) -> str:
    """Return a pattern of a language's happenings, not of those that a phrase before them hides.

    "The fire" is one, and "the fire department" none, nor the "kebakaran" of "pemadam kebakaran".
    """
    phrases = pack.comparison.happenings
    hidden = {phrase.rpartition(" ") for phrase, kind in phrases.items() if not kind}
    before = "".join(
        rf"(?<!{re.escape(first)} )" for first, _, last in sorted(hidden) if phrases.get(last)
    )
    return rf"(?:{before}(?:{one_of(phrase for phrase, kind in phrases.items() if kind)}))"


def _names(pack: Language) -> tuple[str, str, str]:
    """Return patterns of what makes a name an owner's, of a place's name, and of all its words.

    "Libya's", "Sa'da" and "Aru-sur-Mer", no "Ranu-held"; "Palu", "Lake Toba".
    """
    owner = rf"['’]{pack.grammar.owner}(?!\w)" if pack.grammar.owner else "(?!)"
    inside = rf"(?!{owner})['’]\w+"
    name = (
        rf"{_CAPITAL}\w*(?:{inside})?(?:-{_CAPITAL}\w*|-[a-z]{{1,4}}(?=-))*"
        rf"(?![\w-]|{inside})"
    )
    return owner, name, rf"{name}(?: {name}){{0,3}}"
