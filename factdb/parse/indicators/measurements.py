"""Physical measurements: their unit is the answer, but for age and height.

"54 tahun" is an age beside "berusia" and else a duration; "10 km" is a depth beside "kedalaman"
and else a distance.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Hit, Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import COUNT
from factdb.parse.indicators.settings import Setting
from factdb.parse.text.tokens import Tokens
from factdb.records import Qualifier
from factdb.units import STRONGEST_QUAKE

_PLAIN = {
    "time": "duration",
    "length": "distance",
    "area": "area",
    "temperature": "temperature",
    "magnitude": "magnitude",
}
_BOUNDS = frozenset([Qualifier.MORE_THAN, Qualifier.LESS_THAN])
_TEMPERATURE = frozenset(["temperature"])
_AGE, _MAGNITUDE = frozenset(["age"]), frozenset(["magnitude"])
_LENGTHS = frozenset(["height", "distance", COUNT])
_OLDEST = 120  # years
_REACH = 9  # tokens before a figure in which a noun can say what is measured
_FAR = 6  # the same of kilometres and miles: "kedalaman gempa direvisi dari 12 km"
_BRACKETS = 6  # tokens of "(110 pounds)"
_STATED = 5  # the same of "magnitude was put at"
_HIGH = 1000  # feet or metres; so far away things are told in miles
_ITEMS = 8  # figures of a list, to either side
_NEAR = 3  # the same of an age and of the strength of an earthquake


def measurement(setting: Setting, tokens: Tokens, evidence: Evidence) -> str | None:
    """Return the indicator of a measurement, "" where none fits, None of other kinds."""
    kind = setting.kind
    if kind == "bare":
        return _bare(setting, tokens, evidence)
    if kind == "number":
        return _named(setting, evidence)
    if kind == "angle":
        return _told(setting, frozenset(["temperature"]), evidence, _REACH) or ""
    if kind not in _PLAIN:
        return None
    if kind == "time":
        behind = evidence.words[setting.end : setting.end + 1]
        if not evidence.lexicon.punishments.isdisjoint(behind):
            return _PLAIN[kind]  # "menuntut terdakwa 8 tahun penjara"
        is_age = _told(setting, _AGE, evidence, _NEAR) or _is_years_of(setting, tokens, evidence)
        is_age = is_age or _is_persons(setting, evidence) or _is_second_age(setting, evidence)
        return "age" if is_age else _PLAIN[kind]
    if kind == "length":
        if _is_altitude(setting, evidence):
            return "height"
        is_far = setting.unit in evidence.lexicon.far  # no river rises by miles
        parts = (Part.HEAD,) if is_far else (Part.ACT, Part.HEAD)  # "reached a town 40 miles away"
        told = _told(setting, _LENGTHS, evidence, _FAR if is_far else _REACH, parts) or _PLAIN[kind]
        return "" if told == COUNT else told  # "curah hujan 120 mm"
    return _PLAIN[kind]


def _is_altitude(setting: Setting, evidence: Evidence) -> bool:
    """Tell whether a length is so great and so led to that it is a height: "at 30,000 feet"."""
    if setting.unit in evidence.lexicon.far or setting.figure.high < _HIGH:
        return False
    words, lexicon, before = evidence.words, evidence.lexicon, setting.opening - 1
    if setting.end < setting.roof and words[setting.end] in lexicon.origins:
        return False  # "2,400 feet from the road"
    is_told = lexicon.copulas.isdisjoint(words[before : setting.lead])
    is_led = words[before] in lexicon.measures.levels and setting.is_level
    return is_told and is_led  # not "a runway lengthened to 3,200 metres"


def _named(setting: Setting, evidence: Evidence) -> str | None:
    """Return the measurement that the unit itself names: "34-jährige", "5.4-magnitude quake"."""
    for at in range(setting.stop, setting.end):
        if at in evidence.opened:
            break  # "two 28-year-old women"
        hit = evidence.by_first.get(at)
        if hit is None:
            continue
        for slug, part in hit.cues:
            if (slug == "age" and hit.stop <= setting.end) or (
                slug == "magnitude" and _can_be_strength(setting, hit, part)
            ):
                return slug
    return None


def _can_be_strength(setting: Setting, hit: Hit, part: Part) -> bool:
    """Tell whether a number can be a quake's strength: "a 5.7 quake", not "one quake"."""
    high = setting.figure.high
    is_quake = part is Part.UNIT and hit.stop - hit.first == 1  # and not "- magnitude"
    return high <= STRONGEST_QUAKE and (not is_quake or high != high.to_integral_value())


def _bare(setting: Setting, tokens: Tokens, evidence: Evidence) -> str | None:
    """Return what a number without unit is: an age, a magnitude, or None where neither."""
    value = setting.figure.high
    if value <= STRONGEST_QUAKE and _told(setting, _MAGNITUDE, evidence, _STATED):
        return "magnitude"
    behind = evidence.by_first.get(setting.stop)
    cues = behind.cues if behind is not None else ()
    if behind is not None and any(
        slug == "magnitude" and _can_be_strength(setting, behind, part) for slug, part in cues
    ):
        return "magnitude"
    if _told(setting, _TEMPERATURE, evidence, _NEAR, (Part.UNIT,)):
        return "temperature"
    if value > _OLDEST or value != value.to_integral_value():
        return None
    if _told(setting, _AGE, evidence, _REACH if setting.is_level else _NEAR):
        return "age"  # "the average age has climbed to 49"
    if setting.is_item and _is_of_items(setting, evidence):
        return None
    is_told = _is_set_off(setting, tokens, evidence) or _is_predicate(setting, tokens, evidence)
    return "age" if is_told or _is_of_person(setting, evidence) else None


def _is_of_items(setting: Setting, evidence: Evidence) -> bool:
    """Tell whether others in brackets are too great for ages: "Sari (162), Maro (86)"."""
    settings, i = evidence.settings, evidence.closed.get(setting.stop, 0)
    near = settings[max(0, i - _ITEMS) : i + _ITEMS]
    items = (other for other in near if other.floor == setting.floor and other.is_item)
    return any(other.kind == "bare" and other.figure.high > _OLDEST for other in items)


def _is_of_person(setting: Setting, evidence: Evidence) -> bool:
    """Tell whether "of" or "between" ties an age to who has it: "a girl of six", "men between"."""
    words, at, lexicon = evidence.words, setting.opening - 1, evidence.lexicon
    if at < setting.floor or setting.end > setting.stop or evidence.clauses.modifiers_follow:
        return False
    is_people = words[at] in lexicon.persons or words[at] in evidence.clauses.generic
    is_people = is_people or (setting.of == "people" and words[at] == setting.unit)
    if setting.figure.low < setting.figure.high:
        return words[setting.opening] in lexicon.range_openers and is_people
    if setting.figure.qualifier in _BOUNDS and is_people:
        return True  # "women over 40"
    if at + 1 in evidence.by_stop:
        return False  # "a staff of 40"
    is_parent = words[at - 1] in lexicon.parents  # "a mother of four" has four children
    return words[at] in lexicon.of and words[at - 1] in lexicon.person and not is_parent


def _is_set_off(setting: Setting, tokens: Tokens, evidence: Evidence) -> bool:
    """Tell whether a number stands alone behind a person: "Sari (23)", "the suspect, 34, said"."""
    words, first, stop = tokens.words, setting.first, setting.stop
    if first < 2 or stop >= len(words) or setting.opening != first:
        return False
    if words[first - 1] in evidence.lexicon.measures.now and words[first - 2] == ",":
        first -= 1  # "Carl Roe, now 66, said"
    marks = words[first - 1], words[stop]
    if marks[0] == "," and marks[1] in evidence.clauses.coordinators:
        return words[first - 2] in evidence.lexicon.persons  # "the boys, 9 and 11, were"
    if marks != ("(", ")") and not (marks[0] == "," and marks[1] in ",.;"):
        return False
    last = first - 2 - (words[first - 2] == "." and first > 2)  # "Bob Poe Jr., 45"
    while last > 1 and words[last - 1] == "-" and tokens.is_glued(last):
        last -= 2  # "Chen Ya-fang, 42"
    if words[last] in evidence.lexicon.person:
        return True
    if words[last] in evidence.lexicon.towns and words[first - 1] == "(":
        return False  # "diikuti Jawa Tengah (47), …"
    return tokens.is_capitalised(last) and not words[last][0].isdigit()


def _is_predicate(setting: Setting, tokens: Tokens, evidence: Evidence) -> bool:
    """Tell whether a number is all that is said of a person: "he is 19", "Ann Roe was 57 when"."""
    first, words, lexicon = setting.first, tokens.words, evidence.lexicon
    if first < setting.floor + 2 or setting.stop >= len(words):
        return False
    if setting.figure.qualifier in _BOUNDS and words[first - 2] in lexicon.copulas:
        return first - 2 in evidence.closed  # "of the dead, 19 were under 25"
    if words[first - 1] not in lexicon.copulas:
        return False
    before = first - 2
    while before > setting.floor and words[before] in lexicon.modals:
        before -= 1  # "he will be 70 in May"
    is_person = words[before] in lexicon.person
    behind = words[setting.stop]
    is_small = behind in lexicon.function_words and behind not in evidence.clauses.of
    ends = behind in lexicon.clause_ends or (is_person and is_small)  # "when she was six so"
    if not ends and not (is_person and before < first - 2):
        return False
    if is_person:
        return True
    is_named = first >= setting.floor + 3 and tokens.is_capitalised(first - 3)
    return is_named and tokens.is_capitalised(first - 2)


def _is_persons(setting: Setting, evidence: Evidence) -> bool:
    """Tell whether years follow who is so old: "seorang bocah | 9 tahun", nouns before numbers."""
    if not evidence.clauses.modifiers_follow or setting.first <= setting.floor:
        return False
    is_age = evidence.is_year(setting.unit) and setting.figure.high <= _OLDEST
    return is_age and evidence.words[setting.first - 1] in evidence.lexicon.persons


def _is_second_age(setting: Setting, evidence: Evidence) -> bool:
    """Tell whether years are listed behind an age: "berusia 10 tahun dan | 5 tahun"."""
    last = evidence.closed.get(setting.stop, 0)
    for i in range(last, max(0, last - _ITEMS), -1):
        before, earlier = evidence.settings[i].opening - 1, evidence.settings[i - 1]
        word = evidence.words[before]
        if word != "," and word not in evidence.clauses.coordinators:
            return False
        if earlier.end != before or earlier.kind != "time" or earlier.unit != setting.unit:
            return False
        if _told(earlier, _AGE, evidence, _NEAR) is not None:
            return True
    return False


def _is_years_of(setting: Setting, tokens: Tokens, evidence: Evidence) -> bool:
    """Tell whether years are set off behind a name: "Ibu Aminah, 51 tahun, tewas"."""
    words, first, end = tokens.words, setting.first, setting.end
    if first < setting.floor + 2 or setting.opening != first or end >= len(words):
        return False
    is_set_off = words[first - 1] == "," and (words[end] in ",.;" or evidence.is_adjunct(end))
    is_set_off = is_set_off or (words[first - 1] == "(" and words[end] == ")")
    is_age = evidence.is_year(setting.unit) and setting.figure.high <= _OLDEST
    return is_set_off and is_age and tokens.is_capitalised(first - 2)


def _told(
    setting: Setting,
    slugs: frozenset[str],
    evidence: Evidence,
    reach: int,
    parts: tuple[Part, ...] = (Part.ACT, Part.HEAD),
) -> str | None:
    """Return which of the measurements the nearest word before or right behind a figure names."""
    behind = evidence.by_first.get(setting.end)
    for slug, part in behind.cues if behind is not None else ():
        if slug in slugs and slug != COUNT and part is Part.HEAD:
            return slug  # "mud blocked a 2-kilometer | stretch"
    before = range(setting.lead - 1, max(setting.floor, setting.opening - reach) - 1, -1)
    for last in filter(evidence.telling_before.__contains__, before):
        at = last + 1
        if at in evidence.closed:
            break  # "aged 18, for two weeks"
        hit = evidence.by_stop.get(at)
        is_apart = setting.kind == "time" and at < setting.opening
        for slug, part in hit.cues if hit is not None else ():
            if slug in slugs and part in parts and not (is_apart and part is Part.ACT):
                return slug  # not "for 200 people over | the next six months"
    words, end = evidence.words, setting.end
    if words[end : end + 1] == ["("] and ")" in words[end : end + _BRACKETS]:
        end = words.index(")", end) + 1  # "2 meters (6 feet) deep"
    for at in (*range(setting.stop, setting.end), *range(end, min(setting.roof, end + 3))):
        if at in evidence.opened:
            break  # "40 four-year-olds"
        hit = evidence.by_first.get(at)
        for slug, part in hit.cues if hit is not None else ():
            if slug in slugs and part is not Part.ACT and (slug != COUNT or part is Part.HEAD):
                return slug  # "45 kilometer barat daya kota" counts no towns
    return None
