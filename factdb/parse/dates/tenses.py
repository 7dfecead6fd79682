"""The tense of the sentence around a date: whether it looks ahead or back.

A bare weekday or a day without its year is read by it. Every method looks at a bounded number of
tokens.
"""

from __future__ import annotations

from itertools import compress, count

from factdb.expressions import Elapsed
from factdb.parse.dates.scanner import Scanner

_STOPS = frozenset(".!?;")
_DEFERRED = (2, 3, 4)  # words of "transferido para o" before a date
_PRESENT = 5  # tokens from "ist" to the end of a date that it tells of: "ist am 3. Mai"
_BESIDE = 2  # tokens from it to a longer one: "ist vom 3. bis 28. September zu sehen"
_SMALL = 3  # tokens of "jusqu'au" before a date
_RANKED = 7  # tokens from a superlative to its infinitive: "strongest earthquake ever to hit"
_BYGONE = -2
_CLAUSE = 25  # tokens from a date to the participle that ends its clause
_FUTURE_FORM = 5  # letters of the shortest verb that an ending tells: "serán"


class TenseReader(Scanner):
    """Tells the tense of the words around the dates of one text."""

    _telling_tokens: frozenset[int] | None = None

    def tense(self, i: int, stop: int, *, is_range: bool = False) -> int:
        """Return 1 where the words around look ahead, -1 where they look back, else 0.

        -2 is certain to look back: "married in June" is no June to come.

        The nearest word before decides, then the nearest after: at most sixteen tokens before and
        twelve behind, within the sentence, and not behind the "that" of a report; what stands
        before such a "that" decides last: "sagte, dass am Freitag ein Streik beginnt". "Before
        Friday" looks ahead where no word tells.
        """
        words, firsts, lines = self.words, self.lexicon.tenses.firsts, self.tokens.lines
        if told := self._tense_told(i, stop, is_range=is_range):
            return told
        is_until = self._is_led_by(self.table.until, i)
        marked, ends = self.lexicon.tense_endings, self.lexicon.reach_ends
        edge = max(i - 17, -1)
        before, that = range(i - 1, edge, -1), edge
        if not self.lexicon.complementisers.isdisjoint(words[edge + 1 : i]):
            that = next(at for at in before if words[at] in self.lexicon.complementisers)
        behind = range(stop, min(stop + 12, len(words)))
        near, far = before[: i - that], before[i - that :]
        reaches = (behind, near, far) if self._opens_relative(i) else (near, behind, far)
        for reach in reaches:
            for at in filter(self._telling().__contains__, reach):
                word = words[at]
                is_edge = word in ends or at + (at < i) in lines
                if is_edge and self._ends_reach(at, i, stop):
                    break
                is_told = word in firsts or word.endswith(marked)
                if is_told and (told := self._told_by(at, i, stop, is_until=is_until)):
                    return told
        return int(is_until)

    def _opens_relative(self, i: int) -> bool:
        """Tell whether a clause with its verb at its end opens before a date: ", die am Montag"."""
        words = self.words
        if not self.lexicon.nouns_capitalised or i < 3:
            return False
        at = i - 1 - (words[i - 1] in self.table.day_cues)
        return words[at] in self.table.articles and words[at - 1] == ","

    def _telling(self) -> frozenset[int]:
        """Return the tokens that may tell a tense, or end how far others do; few do."""
        if self._telling_tokens is None:
            lines = self.tokens.lines
            may_tell = compress(count(), map(self.lexicon.tells_tense.__getitem__, self.words))
            self._telling_tokens = lines.union(may_tell, [line - 1 for line in lines])
        return self._telling_tokens

    def _ends_reach(self, at: int, i: int, stop: int) -> bool:
        """Tell whether a token parts a date at [i, stop) from the words behind it."""
        word = self.words[at]
        if word in _STOPS and not self._is_short(at):
            return True
        if at >= stop and word in self.lexicon.complementisers and self._tense_at(at) is None:
            return True  # but "o conselho se reúne"
        edge = at + (at < i)
        return edge in self.tokens.lines and self.opens_paragraph(edge)

    def _told_by(self, at: int, i: int, stop: int, *, is_until: bool) -> int:
        """Return the tense that the word at `at` tells of a date at [i, stop), else 0."""
        word, table, ending = self.words[at], self.table, self.lexicon.past_ending
        is_noun = self.lexicon.nouns_capitalised and self.tokens.is_capitalised(at)
        if is_noun and not self.opens_sentence(at):
            return 0  # "das Verbot tritt am Montag in Kraft"
        if ending and word.endswith(ending) and self._is_verb(at, stop):
            return -1
        if (hit := self._tense_at(at)) is not None:
            if table.participle_endings and word in table.present:
                is_beside = at >= i - _BESIDE or stop - at <= _PRESENT
                return -1 if self._ends_in_participle(stop) else int(is_beside)
            is_ahead = self._is_infinitive(at) and not self._is_ranked(at)
            is_ahead = is_ahead or (is_until and self._is_modal(at))
            return 1 if hit[1] < 0 and is_ahead else hit[1]
        if table.future_endings and word.endswith(table.future_endings):
            return int(self._is_future_form(at))
        if table.past_endings and word.endswith(table.past_endings) and self._is_preterite(at):
            return -1
        return 0

    def _tense_at(self, at: int) -> tuple[int, int] | None:
        """Return (stop, tense) of the word at `at`; none of "May", which is no "may"."""
        if self.words[at] not in self.lexicon.tenses.firsts:
            return None
        if self.words[at] in self.table.months and self.tokens.is_capitalised(at):
            return None
        return self.lexicon.tenses.match(self.words, at)

    def _is_short(self, at: int) -> bool:
        """Tell whether a full stop is one of "p.m." or "Aug." and ends no sentence."""
        before = self.words[at - 1] if at > 0 else ""
        return len(before) == 1 or before in self.lexicon.abbreviations

    def _is_verb(self, at: int, stop: int) -> bool:
        """Tell whether a past form beside a date ending before `stop` is what happened then.

        It stands right behind ("rain this weekend flooded streets"), or behind a pronoun ("he
        resigned"), or has an object behind it: "on Tuesday, the mayor announced a plan", "killed
        two on Sunday"; not "to be announced".
        """
        if at == stop or self.words[at - 1] in self.lexicon.pronouns:
            return True
        if self.words[at] in self.lexicon.tenses.firsts:
            return False
        after = self.words[at + 1] if at + 1 < len(self.words) else ""
        is_told = self.words[at - 1] in self.table.passive or self._is_infinitive(at)
        takes = after in self.table.articles or after in self.table.one
        takes = takes or self._number(at + 1) is not None
        return not is_told and (takes or after in self.lexicon.complementisers)

    def _is_modal(self, at: int) -> bool:
        """Tell whether a past form is a negated modal: "would not meet before July"."""
        return self.words[at] in self.table.future

    def _is_led_by(self, listed: frozenset[str], i: int) -> bool:
        """Tell whether a word stands before a date and its small words: "bis (zum)", "is (on)"."""
        at = self.with_article(i) - 1
        for _ in range(_SMALL):
            if at < 0 or self.words[at] in listed:
                break
            word = self.words[at]
            if word not in self.table.day_cues and word not in "'’" and word not in self.table.at:
                return False
            at -= 1
        return at >= 0 and self.words[at] in listed

    def _tense_told(self, i: int, stop: int, *, is_range: bool) -> int:
        """Return -2 where a past form stands right before a date: "the deal reached in July".

        So does "since"; 1 where it is awaited: "to be completed in May", "the vote is Sunday".
        """
        ending, words = self.lexicon.past_ending, self.words
        if self.table.present and self._is_in_present(i, stop):
            return 1
        before = words[i - 1] if i > 0 else ""
        if self._is_deferred(i):
            return 1
        is_opened = is_range and before in self.table.opens  # "dal 3 al 5 maggio"
        if before in self.table.bygone and not (is_opened or self.lexicon.is_onward(words, i)):
            return _BYGONE
        at = i - 1 - (before in self.table.day_cues or before in self.table.inside)
        if at > 0 and words[at] in self.table.past and not self._is_infinitive(at):
            return _BYGONE  # "died in June"
        if not ending or at < 1 or not words[at].endswith(ending):
            return 0
        if words[at - 1] in self.table.passive:
            return int(at > 1 and words[at - 2] in self.table.infinitive)
        is_open = words[at - 1] in self.table.present  # "when he is sentenced on June 4"
        return 0 if is_open or words[at] in self.lexicon.tenses.firsts else _BYGONE

    def _is_in_present(self, i: int, stop: int) -> bool:
        """Tell whether what happens then is told in the present, and is thus to come.

        "The vote is Sunday"; behind a date that opens its sentence any verb will do: "Am Sonntag
        sind Wahlen", "Am Sonntag feiert die Stadt". A participle makes a past of the first.
        """
        table = self.table
        if self._is_led_by(table.present, i):
            return not self._ends_in_participle(stop)
        if not table.present_ending or stop >= len(self.words) or not self._is_fronted(i):
            return False
        word = self.words[stop]
        if word in table.present:
            return not self._ends_in_participle(stop + 1)
        is_verb = word.endswith(table.present_ending) and word not in table.no_verbs
        return is_verb and word not in table.past and not self.tokens.is_capitalised(stop)

    def _is_deferred(self, i: int) -> bool:
        """Tell whether something is put off to a date: "moved to July", "rinviato al 3 maggio"."""
        if i == 0 or self.words[i - 1] not in self.lexicon.deferred_lasts:
            return False
        deferred = self.lexicon.deferred
        if not any(tuple(self.words[max(i - n, 0) : i]) in deferred for n in _DEFERRED):
            return False
        return not self._part_at(max(i - 3, 0))  # "in der Nacht auf den 3. Mai"

    def _is_fronted(self, i: int) -> bool:
        """Tell whether a date opens its clause, with at most two small words before it."""
        for at in range(i, max(i - 3, -1), -1):
            before = self.words[at - 1]
            if self.opens_sentence(at):
                return True
            if before == ",":  # not "der Mann, der am Montag starb"
                return self.words[at] not in self.table.articles
            if before not in self.table.cues or before in self.table.since:
                return False
        return False

    def _ends_in_participle(self, i: int) -> bool:
        """Tell whether the clause that goes on at `i` ends in one: "ist am Montag gestorben"."""
        endings, words = self.table.participle_endings, self.words
        if not endings:
            return False
        stop = i
        while stop < min(i + _CLAUSE, len(words)) and words[stop][0].isalnum():
            stop += 1
        is_name = stop == i or self.tokens.is_capitalised(stop - 1)
        is_planned = words[stop - 1] in self.table.future  # "ist für Freitag geplant"
        is_planned = is_planned or words[stop - 2] in self.table.infinitive  # "ist zu sehen"
        return not (is_name or is_planned) and words[stop - 1].endswith(endings)

    def _is_future_form(self, at: int) -> bool:
        """Tell whether a word with the ending of one is a verb: no name, no "verão"."""
        word = self.words[at]
        is_name = self.tokens.is_capitalised(at) and not self.opens_sentence(at)
        return len(word) >= _FUTURE_FORM and not is_name and word not in self.table.seasons

    def _is_preterite(self, at: int) -> bool:
        """Tell whether a word with the ending of one is a verb: before a noun it is none.

        A noun shows by its capital, where nouns have one.
        """
        is_lower = not self.tokens.is_capitalised(at) and len(self.words[at]) >= _FUTURE_FORM
        is_lower = is_lower and self.words[at] not in self.table.no_verbs
        if not self.lexicon.nouns_capitalised:
            return is_lower
        return is_lower and at + 1 < len(self.words) and not self.tokens.is_capitalised(at + 1)

    def _is_infinitive(self, at: int) -> bool:
        """Tell whether a form that looks past stands behind "to" or a modal: "could hit"."""
        if not self.table.infinitive or at == 0:
            return False
        at -= at > 1 and self.words[at - 1] in self.table.passive
        before = self.words[at - 1]
        if before in self.table.infinitive:
            return True
        hit = self.lexicon.tenses.match(self.words, at - 1)
        return hit is not None and hit == (at, 1)

    def _is_ranked(self, at: int) -> bool:
        """Tell whether an infinitive tells what was the most so: "the worst storm to hit Sorla"."""
        return not self.table.superlatives.isdisjoint(self.words[max(0, at - _RANKED) : at])

    def elapsed(self, i: int, stop: int) -> Elapsed | None:
        """Return how long ago the words before a date say it was: "empat tahun sejak".

        "Four years since" and "more than four years since" lie between four and five years,
        "nearly four" between three and four.
        """
        if i < 3 or self.words[i - 1] not in self.table.since:
            return None
        for at in range(max(i - 6, 0), i - 2):
            count = self.count(at)
            unit = None if count is None else self.unit_at(count.stop)
            if count is None or count.low is None or unit is None or unit[1] != i - 1:
                continue
            low = count.low - (at > 0 and self.words[at - 1] in self.table.nearly)
            start = max(at - 2, 0)
            place = self.tokens.span(start, stop)
            return Elapsed(low, low + 1, unit[0], place.start, place.end)
        return None
