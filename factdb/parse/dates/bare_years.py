"""Which numbers of four digits are years: by the words beside them."""

from __future__ import annotations

from factdb.expressions import TimeUnit
from factdb.parse.dates.numerals import is_modern, year_of
from factdb.parse.dates.recalls import RecallReader

_OPENS = frozenset(",.!?;:“„»")  # before a clause that a year opens
_FIRST_BARE = 1500  # an earlier number without a preposition is an amount sooner than a year


class YearReader(RecallReader):
    """Tells the years of one text from its amounts."""

    def _is_year(self, i: int, year: int) -> bool:
        """Tell by the words beside it whether a number of four digits is a year."""
        table, words = self.table, self.words
        before = words[i - 1] if i > 0 else ""
        after = words[i + 1] if i + 1 < len(words) else ""
        if before in table.numbering or before in ("-", "/"):
            return False
        if before == "." and i > 1 and (words[i - 2] in table.numbering or self._is_letter(i - 2)):
            return False  # "bill S. 2040"
        if after in table.counted:  # "in 2021 cases rose", but "in 2000 homes"
            return is_modern(year) and year % 100 != 0 and before in table.year_cues
        has_capital = after.isalpha() and self.tokens.is_capitalised(i + 1)
        is_noun = after.isalpha() and has_capital == self.lexicon.nouns_capitalised
        is_noun = is_noun and after not in self.lexicon.never_counted
        is_hedged = is_noun and self.lexicon.is_hedged(words, i)
        if is_hedged and not self._is_estimate(i, year):  # "more than 2000 protesters"
            return False
        is_led = before in table.articles or before in table.cues
        if is_noun and year % 100 == 0 and not is_led:
            return False  # "counted 1900 cars"
        if is_modern(year) or (before in table.cues and not after.isalpha()):
            return True
        if is_noun or after in self.lexicon.behind_counts:
            return False
        if before in table.year_cues:
            return not has_capital or self.opens_sentence(i - 1)  # "In 1865 Lincoln was shot"
        return self._is_bare_year(i, year)

    def _is_estimate(self, i: int, year: int) -> bool:
        """Tell whether a hedge only tells of a year's noun: "the estimated 1988 deficit"."""
        if not is_modern(year) or year % 100 == 0:
            return False
        before = self.words[i - 2] if i > 1 else ""
        is_known = before in self.table.articles or before in self.table.owners
        return is_known or self.words[i + 1] in self.table.yearly  # "to exceed 1986 levels"

    def _is_letter(self, i: int) -> bool:
        """Tell whether a token is a capital by itself: the "S" of a bill's number."""
        is_part = i > 0 and self.words[i - 1] == "." and self.tokens.is_glued(i)  # "U.S."
        return len(self.words[i]) == 1 and self.tokens.is_capitalised(i) and not is_part

    def _is_bare_year(self, i: int, year: int) -> bool:
        """Tell whether a year stands without a preposition: "er wurde 1865 in Wien geboren".

        Only where nouns have capitals: there a word that counts nothing shows it.
        """
        words, lexicon = self.words, self.lexicon
        if not lexicon.nouns_capitalised or year < _FIRST_BARE or i + 1 >= len(words):
            return False
        before, after = words[i - 1] if i > 0 else "", words[i + 1]
        if before in self.table.bygone:
            return not after.isalpha() or after in lexicon.never_counted
        if self._is_told_of(i, before, after):
            return True
        is_adverb = before.isalpha() and not self.tokens.is_capitalised(i - 1)
        is_adverb = is_adverb and before not in self.table.cues and before not in lexicon.adjuncts
        if i > 1 and words[i - 2] == "," and before in lexicon.relatives:
            is_adverb = True  # "ein Dichter, der 1811 sein Werk schrieb"
        is_adverb = is_adverb and not lexicon.is_hedged(words, i)
        is_small = after in lexicon.never_counted
        is_small = is_small or (after in lexicon.possessives and year % 100 != 0)
        return is_adverb and is_small and not self.tokens.is_capitalised(i + 1)

    def _is_told_of(self, i: int, before: str, after: str) -> bool:
        """Tell whether a number before a past verb opens its clause: "1595 starb er".

        One word may stand before it: "erst 1811 kam er", "ein Dichter, der 1811 starb"; a verb of
        many has the number as its subject: "1595 kamen".
        """
        table = self.table
        is_past = after in table.past or after.endswith(table.past_endings)
        if (
            not is_past
            or after.endswith(table.many_endings)
            or self.lexicon.is_hedged(self.words, i)
        ):
            return False
        if self.tokens.is_capitalised(i + 1) or not (
            i == 0 or before.isalpha() or before in _OPENS
        ):
            return False
        return any(
            at == 0 or self.opens_sentence(at) or self.words[at - 1] == "," for at in (i, i - 1)
        )

    def _is_amount(self, i: int) -> bool:
        """Tell whether a number has its own year behind it: "rose from 1990 in 2015"."""
        words, table = self.words, self.table
        if (i > 0 and words[i - 1] in table.year_cues) or words[i + 1 : i + 2] == []:
            return False
        if words[i + 1] not in table.year_cues and words[i + 1] not in table.inside:
            return False
        unit = self.unit_at(i + 2)
        at = unit[1] if unit is not None and unit[0] is TimeUnit.YEAR else i + 2
        return at < len(words) and year_of(words[at]) is not None
