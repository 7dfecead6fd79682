"""The day beside a cue on which a claim was said: "Budi said on Monday that …".

A day that stands in what is said, or beside what somebody else says, is another's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factdb.languages import Language
from factdb.parse.cues.scene import Scene
from factdb.parse.cues.unit import Report, TextUnit
from factdb.records import Span

FAR = 80  # tokens from a cue to the day of the statement at most


class StatedDays:
    """The days of one text, each beside the cues that may be of it."""

    def __init__(self, scene: Scene, language: Language) -> None:
        self._scene = scene
        self._tokens = scene.tokens
        self._bars = language.numbers.bars
        self._small = language.dates.day_cues | scene.words.circumstances
        self._date_firsts = sorted(scene.date_ends)

    def day_of(self, unit: TextUnit, report: Report, near: Sequence[Report]) -> Span | None:
        """Return the date nearest to the cue that stands in no content: when it was said.

        A day goes before a longer time: "kata Budi dalam rapat kuartal III 2025, Jumat (17/10)".
        """
        at = bisect_left(self._date_firsts, max(unit.first, report.cue.first - FAR))
        end = bisect_left(self._date_firsts, min(unit.stop, report.cue.stop + FAR))
        if at == end:
            return None
        contents = [r.content for r in near] + [r.sequel for r in near if r.sequel]
        best: tuple[bool, int, int] | None = None
        for first in self._date_firsts[at:end]:
            own = any(a <= first < b and a <= report.cue.first < b for a, b in contents)
            other = any(a <= first < b and not a <= report.cue.first < b for a, b in contents)
            distance = abs(first - report.cue.first)
            if other or (own and not self._is_aside(report, first)):
                continue
            if self._tokens.words[first - 1] in self._bars:
                continue  # "Berdasarkan data BPBD per 3 Maret": as of that day
            if any(_is_nearer(other, report, first) for other in near):
                continue
            if self._is_told_of(report, first):
                continue
            fit = (first in self._scene.periods, distance, first)
            best = fit if best is None else min(best, fit)
        if best is None:
            return None
        return self._tokens.span(best[2], self._scene.date_ends[best[2]])

    def _is_aside(self, report: Report, day: int) -> bool:
        """Tell whether a day inside what is said closes the words on who says it.

        "Roads, Roe said on Monday, will open", but not "will open Friday, Roe said, a day late"
        and "die Waffenruhe hat laut Roe am Samstag begonnen".
        """
        behind, mention = self._scene.date_ends[day], report.mention or report.cue
        is_closed = behind >= len(self._tokens) or not self._tokens.words[behind][0].isalnum()
        between = self._tokens.words[max(report.cue.stop, mention.stop) : day]
        is_beside = all(word == "," or word in self._small for word in between)
        return is_closed and day >= max(report.cue.stop, mention.stop) and is_beside

    def _is_told_of(self, report: Report, day: int) -> bool:
        """Tell whether a day is another's: a noun's, that of a clause on the speaker or before it.

        "After Sunday's battle, Roe said", "Roe, who left Monday, said", "Roe left on Monday, and
        police said".
        """
        behind = self._scene.date_ends[day]
        if behind < len(self._tokens) and self._tokens.is_owner(behind):
            return True
        words, mention, tokens = self._scene.words, report.mention, self._tokens.words
        if mention is None:
            return False
        if words.heads_first:  # "Enam tewas pada Senin setelah polisi mengatakan bahwa …"
            return day < mention.first and tokens[mention.first - 1] in words.subordinators
        if mention.stop < day < report.cue.first or report.cue.stop <= mention.first < day:
            # "said Ann Roe, a nurse who was hurt on Monday"
            return not words.relatives.isdisjoint(tokens[mention.stop : day])
        joint = mention.first - 1 - (tokens[mention.first - 1] in words.determiners)
        is_parted = tokens[joint] in words.conjunctions and tokens[joint - 1] == ","
        return is_parted and day < mention.first


def _is_nearer(other: Report, report: Report, day: int) -> bool:
    """Tell whether a day stands beside what somebody else says: "Roe left, Poe said Monday"."""
    if other.mention is None or other.mention == report.mention:
        return False
    return abs(day - other.cue.first) < abs(day - report.cue.first)
