"""What a document tells in its own voice: sentences without a report, with a figure or a date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factdb.languages import Language
from factdb.parse.claims.spans import claimed_span
from factdb.parse.cues.scene import Scene, is_acronym
from factdb.parse.cues.unit import TextUnit
from factdb.parse.reports.relays import is_pointing
from factdb.records import Claim, DateMention, Figure, Kind, Span

_NARRATIVE = Kind.NARRATIVE

_MAIN = 4  # tokens of a main clause at least
_HANDFUL = 12  # so many "the two leaders" can be that nobody counted before


class Narratives:
    """The narrative claims of one text."""

    def __init__(
        self,
        scene: Scene,
        dates: Sequence[DateMention],
        figures: Sequence[Figure],
        language: Language,
    ) -> None:
        self._scene = scene
        self._tokens = scene.tokens
        self._published = language.dates.published
        self._speakers = language.speakers
        firsts = {f.high: f.span for f in reversed(figures)}  # where each value is told first
        told = [f.span for f in figures if not self._refers_back(f, firsts[f.high])]
        self._numbering = language.dates.numbering
        dated = [date.span for date in dates if not self._is_of_law(date)]
        self._evidence = sorted(dated + told)
        self._evidence_starts = [span.start for span in self._evidence]

    def told_in(self, unit: TextUnit) -> list[Claim]:
        """Return the unit as a claim of the document's own voice if it tells a figure or a date.

        A question claims nothing.
        """
        span = claimed_span(self._scene, unit.first, unit.stop, is_clause=False)
        if span is None or self._tokens.words[unit.stop - 1] == "?":
            return []
        at = bisect_left(self._evidence_starts, span.start)
        if at >= len(self._evidence) or self._evidence[at].start >= span.end:
            return []
        if is_pointing(self._scene, unit) or self._is_stamp(unit):
            return []
        return [Claim(span=span, kind=_NARRATIVE, rule="narrative")]

    def with_act(self, unit: TextUnit, found: list[Claim]) -> list[Claim]:
        """Return reports that only explain an act, with the act where it tells a figure or a date.

        "X fined Y $2 million on Monday, saying …": a narrative claim is the whole sentence.
        So with "Saying …, X fined Y $2 million on Monday".
        """
        (told,) = self.told_in(unit) or (None,)
        cue = found[0].cue_span
        if told is None or cue is None:
            return found
        if self._tokens.first_from(cue.start) == unit.first:
            return [told, *found] if self._tells(found[0].span.end, told.span.end) else found
        known, tokens = self._scene.words, self._tokens
        words = tokens.words[unit.first : tokens.first_from(cue.start)]
        is_stated = not (known.issuing.isdisjoint(words) or known.occasions.isdisjoint(words))
        if is_stated or not known.acts.isdisjoint(words):
            return found  # "X dismissed the plan on Monday, saying …"; "issued a statement Monday"
        return [told, *found] if self._tells(told.span.start, cue.start) else found

    def with_main(self, unit: TextUnit, found: list[Claim]) -> list[Claim]:
        """Return what is said beside the main clause, with that: "Six died, as X hoped …".

        Or in a clause that tells when: "Enam tewas sehari setelah X mengatakan bahwa …".
        """
        claim, tokens = found[0], self._tokens
        if claim.speaker_span is None:
            return found
        at = tokens.first_from(claim.speaker_span.start)
        if not self._is_behind_main(unit, at):
            return found
        (told,) = self.told_in(unit) or (None,)
        is_told = told is not None and self._tells(told.span.start, claim.speaker_span.start)
        return [told, *found] if told is not None and is_told else found

    def _is_behind_main(self, unit: TextUnit, at: int) -> bool:
        """Tell whether a main clause and what joins another to it stand before a token."""
        words, known = self._tokens.words, self._scene.words
        if known.heads_first:
            return words[at - 1] in known.subordinators and at - 1 - unit.first >= _MAIN
        if not known.shows_verbs or words[at - 2] != "," or at - 2 - unit.first < _MAIN:
            return False
        joint = words[at - 1]
        joints = (known.introducers, known.parallels, known.conjunctions, known.contrasts)
        is_joined = any(joint in listed for listed in joints)
        return is_joined and known.hold_verb(words[unit.first : at - 2])

    def _tells(self, start: int, end: int) -> bool:
        """Tell whether a figure or a date stands in a part of the text."""
        at = bisect_left(self._evidence_starts, start)
        return at < len(self._evidence) and self._evidence[at].start < end

    def _is_of_law(self, date: DateMention) -> bool:
        """Tell whether a year only names a law: "Undang-Undang Nomor 8 | Tahun 1999"."""
        first, words = self._tokens.first_from(date.span.start), self._tokens.words
        if first < 2 or not words[first - 1].isdigit():
            return False
        return not self._numbering.isdisjoint(words[max(0, first - 3) : first - 1])

    def _is_stamp(self, unit: TextUnit) -> bool:
        """Tell whether a unit is nothing but when it came out: "3 May 2020 (Updated: 4 May)".

        And from where: "MARO, May 3. /NWT/."
        """
        tokens = self._tokens
        i = unit.first
        while i < unit.stop:
            if i in self._scene.date_ends:
                i = self._scene.date_ends[i]
            elif tokens.words[i][0].isalnum() and tokens.words[i] not in self._published:
                if not is_acronym(tokens, i):
                    return False
                i += 1
            else:
                i += 1
        return True

    def _refers_back(self, figure: Figure, told: Span) -> bool:
        """Tell whether a number only points back: "the two leaders", "dua korban tersebut".

        One that was not told yet and is no handful tells something: "many of the 870 wounded".

        Such a number is a figure all the same, but makes no narrative claim.
        """
        tokens, speakers = self._tokens, self._speakers
        first = tokens.first_from(figure.span.start)
        if first > 0 and tokens.words[first - 1] in speakers.definites:
            return figure.high <= _HANDFUL or told != figure.span
        stop = tokens.stop_at(max(figure.span.end, figure.unit_span.end if figure.unit_span else 0))
        return stop < len(tokens.words) and tokens.words[stop] in speakers.demonstratives
