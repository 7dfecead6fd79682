"""Clock times: "pukul 19.30 WIB", "7:30 p.m.", "15h20", "half past three", "1430 GMT"."""

from __future__ import annotations

from typing import NamedTuple

from factdb.expressions import Clock, TimeUnit
from factdb.parse.dates.readings import DateKind
from factdb.parse.dates.words import DateWords
from factdb.parse.text.tokens import Tokens

_HOUR = TimeUnit.HOUR

_NIGHTLY = frozenset({"evening", "night"})
_SIGNS = frozenset("+-−")
_DAYS = frozenset({DateKind.PART, DateKind.WEEKDAY, DateKind.DAY})


class ClockPiece(NamedTuple):
    """A clock time in the tokens up to `stop`.

    `is_certain` tells that the words alone make it one: a bare hour after "at" needs a day beside
    it. `is_settled` tells that "p.m." or the 24-hour form fixes the half of the day.
    """

    stop: int
    clock: Clock
    is_certain: bool
    is_settled: bool


def parse_clock(tokens: Tokens, lexicon: DateWords, i: int, is_expected: bool) -> ClockPiece | None:
    """Return the clock time that starts at the numeral `i`.

    Args:
        tokens: The text.
        lexicon: Meridiems, hour words, zones.
        i: A token that starts with a digit.
        is_expected: Something before announces a clock time ("pukul"): a bare hour and a dot
            between hour and minutes will do.
    """
    read = _digits(tokens, lexicon, i)
    if read is None:
        return None
    stop, hour, minute, is_plain = read
    if hour > 24 or minute > 59:
        return None
    is_certain = is_plain is False
    if is_plain and minute == 0 and len(tokens.words[i]) <= 2:
        stop, minute = _spaced_minutes(tokens, lexicon, stop, is_expected)
    if (
        hit := lexicon.hours.match(tokens.words, stop) if stop < len(tokens.words) else None
    ) is not None:
        # "24 heures" is a duration as well; "Uhr" is not
        is_certain = is_certain or is_expected or tokens.words[stop] not in lexicon.table.units
        is_certain = is_certain or ("." in tokens.words[i] and lexicon.table.clock.is_dotted)
        stop = hit[0]
        if (
            stop < len(tokens.words)
            and minute == 0
            and (more := _minutes(tokens, stop)) is not None
        ):
            stop, minute = more
    stop, is_certain = _qualified(tokens, lexicon, i, stop, is_certain, is_expected)
    first, (stop, meridiem) = stop, meridiem_at(tokens, lexicon, stop)
    if meridiem is not None:
        if hour > 12 and meridiem == 0:
            return None
        hour = hour % 12 + meridiem if hour <= 12 else hour
        is_certain = is_certain or not _is_letter(tokens, first, stop)  # "Section 9a"
    if (zone := zone_at(tokens, lexicon, stop)) is not None:
        stop, is_certain = zone[0], is_certain or zone[1]
    if not (is_certain or is_expected) or minute > 59:
        return None
    if not is_certain and _counts(tokens, lexicon, i, stop):
        return None
    settled = meridiem is not None or hour > 12 or hour == 0
    is_open = not settled and not tokens.words[i].startswith("0")
    return ClockPiece(stop, Clock(hour, minute, is_open), is_certain, settled)


def _counts(tokens: Tokens, lexicon: DateWords, i: int, stop: int) -> bool:
    """Tell whether digits up to `stop` count something: "at 21 feet", "Monday, about 800 of"."""
    if "." in tokens.words[i] and lexicon.table.clock.is_dotted:
        return False  # "pukul 12.00 warga pulang"
    behind = tokens.words[stop] if stop < len(tokens.words) else ""
    is_part = behind in lexicon.table.of and not _names_day(tokens, lexicon, stop)
    is_amount = len(tokens.words[i]) == 3 or is_part
    is_amount = is_amount and lexicon.is_hedged(tokens.words, i)
    return is_amount or behind in lexicon.table.counted


def _names_day(tokens: Tokens, lexicon: DateWords, i: int) -> bool:
    """Tell whether the "of" at `i` leads to a day or a part of one: "intorno alle 3 di notte"."""
    hits = [lexicon.readings.match(tokens.words, at) for at in (i, i + 1) if at < len(tokens)]
    return any(one.kind in _DAYS for hit in hits if hit is not None for one in hit[1])


def _spaced_minutes(
    tokens: Tokens, lexicon: DateWords, i: int, is_expected: bool
) -> tuple[int, int]:
    """Return (stop, minutes) of the "30" of "4 30 p.m.", the "0 2" of "6 0 2 pm"; else (i, 0)."""
    words, count = tokens.words, len(tokens.words)
    if i >= count or not words[i].isdecimal():
        return i, 0
    at = i + (words[i] == "0")
    stop = at + 1
    if at >= count or len(words[at]) != (2 if at == i else 1) or not words[at].isdecimal():
        return i, 0
    is_clock = (is_expected and stop == count) or meridiem_at(tokens, lexicon, stop)[1] is not None
    return (stop, int(words[at])) if is_clock else (i, 0)


def _qualified(
    tokens: Tokens, lexicon: DateWords, i: int, stop: int, is_certain: bool, is_expected: bool
) -> tuple[int, bool]:
    """Return (stop, is_certain) with the "ish" or the military "hours" behind digits at `stop`."""
    words, table = tokens.words, lexicon.table
    word = words[stop] if stop < len(words) else ""
    after = words[stop + 1] if stop + 1 < len(words) else ""
    if word in table.clock.rough:  # "5ish", but "50ish people"
        is_noun = after.isalpha() and after not in lexicon.never_counted
        return stop + 1, is_certain or not is_noun
    if len(words[i]) == 4 and table.units.get(word) == _HOUR and word in table.plurals:
        is_time = words[i].startswith("0") or (is_expected and not lexicon.is_hedged(words, i))
        if is_time and after not in table.of:  # "at 1900 hours", but "around 1900 hours of work"
            return stop + 1, True
    return stop, is_certain


def zone_at(tokens: Tokens, lexicon: DateWords, i: int) -> tuple[int, bool] | None:
    """Return (stop, whether it shows a clock time) of the zone at `i`: "GMT", "New York time"."""
    words, named = tokens.words, lexicon.table.clock
    if i >= len(words):
        return None
    is_word = words[i] in lexicon.behind_counts and not tokens.is_capitalised(i)
    if words[i] in lexicon.zones.firsts and not is_word:  # "le 16 est vide" is no Eastern time
        hit = lexicon.zones.match(words, i)
        if hit is not None:
            return hit[0], True
    before = lexicon.zone_before.match(words, i) if words[i] in lexicon.zone_before.firsts else None
    if before is not None:
        stop = _place_end(tokens, lexicon, before[0])
        return (stop, False) if stop > before[0] else None  # "waktu Makkah"
    if not named.zone_after or not tokens.is_capitalised(i):
        return None
    stop = _place_end(tokens, lexicon, i)
    is_zone = i < stop < len(words) and words[stop] in named.zone_after
    return (stop + 1, False) if is_zone else None


def _place_end(tokens: Tokens, lexicon: DateWords, i: int) -> int:
    """Return the index after a place of at most two words: "New York"; a day is none."""
    words, stop = tokens.words, i
    while stop < min(i + 2, len(words)) and words[stop].isalpha() and tokens.is_capitalised(stop):
        if words[stop] in lexicon.table.clock.zone_after:
            break
        if words[stop] in lexicon.starters and lexicon.readings.match(words, stop) is not None:
            break
        stop += 1
    return stop


def shifted(clock: Clock, minutes: int) -> Clock:
    """Return the clock time so many minutes on: "setengah delapan" is half an hour before 8."""
    total = (clock.hour * 60 + clock.minute + minutes) % (24 * 60)
    return Clock(total // 60, total % 60, clock.is_open)


def in_part(clock: Clock, part: str) -> Clock:
    """Return the clock time as the part of the day has it: "3 sore" is 15:00."""
    hour, minute, _ = clock
    if part in _NIGHTLY and hour == 12:
        return Clock(24, minute)
    if part in _NIGHTLY and 5 <= hour < 12:
        return Clock(hour + 12, minute)
    if part == "afternoon" and 8 <= hour < 12:
        return Clock(hour + 12, minute)  # "las ocho de la tarde"
    if part in ("afternoon", "noon", "evening") and 1 <= hour < 8:
        return Clock(hour + 12, minute)
    return Clock(hour, minute)


def _digits(tokens: Tokens, lexicon: DateWords, i: int) -> tuple[int, int, int, bool | None] | None:
    """Return (stop, hour, minute, form) of the digits at `i`.

    The form is False for an unmistakable clock time ("15:30"), True for one that something must
    announce ("7", "7.30", "1430").
    """
    words, count = tokens.words, len(tokens.words)
    word = words[i]
    if word.isdecimal():
        following = words[i + 1] if i + 1 < count and tokens.is_glued(i + 1) else ""
        more = following and i + 2 < count and tokens.is_glued(i + 2)
        more = more and words[i + 2][:2].isdecimal()
        if len(word) <= 2 and following == ":" and more:
            return _colon(tokens, i)
        is_letter = following in lexicon.table.clock.letters and not tokens.is_capitalised(i + 1)
        if len(word) <= 2 and is_letter:  # not "1H21", a half of a year
            if more and len(words[i + 2]) == 2:
                return i + 3, int(word), int(words[i + 2]), False
            return i + 2, int(word), 0, False
        if len(word) <= 2:
            return i + 1, int(word), 0, True
        if len(word) in (3, 4):
            return i + 1, int(word[:-2]), int(word[-2:]), True
        return None
    hour, _, minute = word.partition(".")
    if minute[2:3] == "." and len(minute) == 5 and minute[3:].isdecimal():
        minute = minute[:2]  # "09.55.45"
    if len(hour) <= 2 and len(minute) == 2 and minute.isdecimal() and hour.isdecimal():
        return i + 1, int(hour), int(minute), True
    return None


def _colon(tokens: Tokens, i: int) -> tuple[int, int, int, bool] | None:
    """Return "15:30" or "15:30:05" at `i`; seconds and offset from UTC are passed."""
    words = tokens.words
    minute = words[i + 2]
    if len(minute) != 2 or not minute.isdecimal():
        return None
    stop = i + 3
    has_seconds = (
        stop + 1 < len(tokens.words)
        and words[stop] == ":"
        and tokens.is_glued(stop)
        and tokens.is_glued(stop + 1)
        and words[stop + 1][:2].isdecimal()
    )
    if has_seconds:
        stop = _offset(tokens, stop + 2)
    return stop, int(words[i]), int(minute), False


def _offset(tokens: Tokens, i: int) -> int:
    """Return the index after the "Z", "+07:00" or "-0500" that ends an ISO time at `i`."""
    words = [*tokens.words[i : i + 5], "", "", "", "", ""]
    if words[0] == "z" and tokens.is_glued(i):
        return i + 1
    is_sign = words[0] in _SIGNS and words[1].isdecimal() and tokens.is_glued(i + 1)
    if not is_sign or len(words[1]) not in (2, 4):
        return i
    has_minutes = words[2] == ":" and words[3].isdecimal() and tokens.is_glued(i + 3)
    return i if words[4] == ":" else i + (4 if has_minutes else 2)


def _minutes(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Return the minutes after an hour word: "20 Uhr 15"."""
    word = tokens.words[i]
    if len(word) == 2 and word.isdecimal() and int(word) < 60:
        return i + 1, int(word)
    return None


def meridiem_at(tokens: Tokens, lexicon: DateWords, i: int) -> tuple[int, int | None]:
    """Return (stop, hours to add) of the "a.m." or "p.m." at `i`; None where there is none."""
    if i < len(tokens.words):
        for phrases, hours in ((lexicon.am, 0), (lexicon.pm, 12)):
            hit = phrases.match(tokens.words, i) if tokens.words[i] in phrases.firsts else None
            if hit is not None and _leads_to_day(tokens, lexicon, i, hit[0]):
                return i, None
            if hit is not None and (tokens.is_glued(i) or not _is_letter(tokens, i, hit[0])):
                return hit[0], hours
    return i, None


def _leads_to_day(tokens: Tokens, lexicon: DateWords, i: int, stop: int) -> bool:
    """Tell whether a meridiem is the preposition of a day: "3:1 am Sonntag"."""
    if tokens.words[i] not in lexicon.table.day_cues or stop >= len(tokens.words):
        return False
    return tokens.words[stop] in lexicon.starters or tokens.words[stop].isdecimal()


def _is_letter(tokens: Tokens, i: int, stop: int) -> bool:
    """Tell whether a meridiem is the one letter of "9a to 5p", which must touch its hour."""
    return stop == i + 1 and len(tokens.words[i]) == 1
