"""What a number counts or measures: the unit behind or before it, or the noun that it counts.

Units and known nouns are `units.toml`; where the noun is not known, the language file's [counting]
tells where it ends.
"""

from __future__ import annotations

from factdb.languages import Language
from factdb.parse.numbers.measured import Counted, MeasureFinder
from factdb.parse.text.layout import CLOSERS
from factdb.parse.text.tokens import Phrases, Tokens
from factdb.units import TIME, Unit

# Heads that say less than the noun behind them: "orang milisi", "ekor sapi".
_GENERIC = frozenset({"people", "animals"})
_ELISIONS = frozenset("'’")
_QUOTES = CLOSERS | frozenset('"“')
_PEOPLE = 5  # letters of a people's name at least: "12 May" is a day
_MODIFIERS = 5  # words before the head of an English noun: "Soviet MI-24 fighter helicopters"


class UnitFinder(MeasureFinder):
    """Finds units and counted nouns beside the numbers of one language.

    `starts` are the words at which another number begins; `counted_last` is as in [grammar].
    """

    __slots__ = (
        "_anaphors", "_days", "_has_capitals", "_has_owner", "_hedges", "_joints", "_objects",
        "_past", "_starts", "counted_last",
    )  # fmt: skip

    def __init__(self, language: Language, starts: frozenset[str]) -> None:
        super().__init__(language)
        self._starts = starts
        self._anaphors: Phrases[None] = Phrases(dict.fromkeys(language.counting.anaphors))
        self._days = language.dates.weekdays.keys() | language.dates.months.keys()
        self._joints = language.reporting.conjunctions | {","}
        self._hedges = language.hedges.before.keys()
        self._objects = language.clauses.objects
        self._past = language.grammar.past_ending or " "
        self._has_capitals = language.grammar.nouns_capitalised
        self._has_owner = language.grammar.owner != ""
        self.counted_last = language.grammar.counted_last

    def is_anaphor(self, tokens: Tokens, at: int) -> bool:
        """Tell whether words behind a number point back to what was counted: "of them"."""
        hit = self._anaphors.match(tokens.words, at) if at < len(tokens.words) else None
        if hit is None or hit[0] >= len(tokens.words):
            return hit is not None
        is_last = tokens.words[hit[0] - 1] in self._counting.determiners
        return not (is_last and self.is_plural(tokens, hit[0]))  # "of those states"

    def noun_after(self, tokens: Tokens, at: int, *, is_single: bool = False) -> Counted | None:
        """Return the noun counted by a number that ends before a token; `is_single`: it is one."""
        start = self._skip_links(tokens, at)
        if start >= len(tokens.words) or not _same_line(tokens, start):
            return None
        if self._opens_number(tokens, start):
            is_next = start == at or tokens.words[start][0].isalpha()
            return self._behind_measure(tokens, start) if is_next else None
        if not tokens.words[start][0].isalpha():
            return None
        if tokens.words[at] == "-":  # "a 1,000-page report"
            return self._modifier(tokens, start)
        if not self.counted_last:
            noun = self._head_first(tokens, start)
            return None if noun is None else self._with_capital(tokens, noun)
        found = self._head_last(tokens, start)
        if is_single and (found is None or found.unit is None):
            return self._singular(tokens, start)
        if found is None and tokens.words[at] in self._counting.of:
            return self._singular(tokens, start)
        return self._people(tokens, start) if found is None and start == at else found

    def _with_capital(self, tokens: Tokens, noun: Counted) -> Counted | None:
        """Return a noun with the capital that it has in this language: "verletzte | Menschen".

        None of "drei starben", which has none.
        """
        if not self._has_capitals or noun.unit is not None:
            return noun
        if any(tokens.is_capitalised(at) for at in range(noun.first, noun.stop)):
            return noun
        stop = noun.stop
        if stop >= len(tokens) or not tokens.is_capitalised(stop) or not _same_line(tokens, stop):
            return None
        hit = self._units.match(tokens.words, stop)
        return Counted(noun.first, stop + 1, None if hit is None else hit[1])

    def _people(self, tokens: Tokens, at: int) -> Counted | None:
        """Return a people that has no plural, alone behind its number: "297 Rohingya".

        "The toll rose to 41 Friday" counts no Fridays.
        """
        is_short = tokens.ends[at] - tokens.starts[at] < _PEOPLE
        if not tokens.is_capitalised(at) or is_short or tokens.words[at] in self._days:
            return None
        behind = tokens.words[at + 1] if at + 1 < len(tokens) else "."
        is_last = behind in self._counting.stops or not behind[0].isalnum()
        is_last = is_last or self.is_predicate(behind)
        is_name = behind in "-'’" or tokens.mention(at, at + 1).isupper()
        return Counted(at, at + 1, None) if is_last and not is_name else None

    def _opens_number(self, tokens: Tokens, at: int) -> bool:
        """Tell whether another number begins at a token."""
        word = tokens.words[at] if at < len(tokens.words) else " "
        return word[0].isdigit() or word in self._starts

    def _behind_measure(self, tokens: Tokens, at: int) -> Counted | None:
        """Return the noun behind a measure that hyphens make of it: "two 500-pound bombs"."""
        words, hyphen = tokens.words, at + 1
        if not self.counted_last or hyphen + 2 >= len(words) or words[hyphen] != "-":
            return None
        is_joined = tokens.is_glued(hyphen) and tokens.is_glued(hyphen + 1)
        if is_joined and words[at][0].isalpha() and self.is_plural(tokens, hyphen + 1):
            return Counted(at, hyphen + 2, None)  # "two third-graders"
        hit = self._units.match(words, hyphen + 1) if is_joined else None
        if hit is None or hit[1].is_counted:
            return None
        noun = hit[0] + 2 if words[hit[0] : hit[0] + 1] == ["-"] else hit[0]  # "9-year-old boys"
        return self._head_last(tokens, noun) if noun < len(words) else None

    def _modifier(self, tokens: Tokens, at: int) -> Counted | None:
        """Return the one word that a hyphen ties to its number: "page" of "1,000-page"."""
        if tokens.words[at] in self._counting.stops:
            return None
        hit = self._units.match(tokens.words, at)
        return Counted(at, at + 1, hit[1] if hit is not None and hit[0] == at + 1 else None)

    def _skip_links(self, tokens: Tokens, at: int) -> int:
        """Return the index behind "of the", "more", "-" and the like."""
        words, counting = tokens.words, self._counting
        last = len(words) - 1
        if at < last and words[at] == "-" and tokens.is_glued(at) and tokens.is_glued(at + 1):
            return at + 1
        is_share = at < last and words[at - 1] in self._shares  # "half the voters"
        if at < last and (
            words[at] in counting.of or (is_share and words[at] in counting.determiners)
        ):
            at += words[at] in counting.of
            at += at < last and words[at] in _ELISIONS  # "1,2 million d'électeurs"
            while at < last and (words[at] in counting.determiners or words[at] in self._hedges):
                at += 1
        if at < last and words[at] in counting.comparatives and not tokens.is_capitalised(at):
            at += 1
        return self._behind_owner(tokens, at)

    def _behind_owner(self, tokens: Tokens, at: int) -> int:
        """Return the token behind whose something is: behind "city's" in "half of the city's"."""
        if not self._has_owner or tokens.words[at - 1] not in self._counting.determiners:
            return at
        is_owner = at + 3 < len(tokens) and tokens.is_owner(at + 1)
        return at + 3 if is_owner and tokens.is_glued(at + 1) else at

    def _head_first(self, tokens: Tokens, at: int) -> Counted | None:
        """Return a noun whose head stands first: "blok permukiman", "orang milisi"."""
        hit = self._units.match(tokens.words, at)
        if hit is None and not self._is_noun(tokens, at):
            return None
        stop, unit = hit or (at + 1, None)
        stop = self._reduplicated(tokens, at, stop)
        is_whole = self._has_capitals and tokens.is_capitalised(stop - 1)
        if is_whole and not (stop < len(tokens) and tokens.is_capitalised(stop)):
            return Counted(at, stop, unit)  # "drei Unfälle | gemeldet"
        if not self._is_modifier(tokens, stop) or self._opens_number(tokens, stop):
            return Counted(at, stop, unit)  # "satu rumah | tiga lantai"
        if tokens.words[at] in self._counting.classifiers:
            inner = self._units.match(tokens.words, stop)
            beyond, behind = inner or (self._reduplicated(tokens, stop, stop + 1), unit)
            says_more = unit is None or unit.name in _GENERIC  # "rumah warga" counts homes
            return Counted(at, beyond, behind if says_more else unit)
        end = self._reduplicated(tokens, stop, stop + 1)  # "petakan kos-kosan"
        return Counted(at, end if unit is None else stop, unit)

    def _head_last(self, tokens: Tokens, at: int) -> Counted | None:
        """Return a noun whose head stands last: "Czechoslovak-made L-39 bombers"."""
        words = tokens.words
        first, most = at, min(len(words), at + 2 * _MODIFIERS)
        while at < most and self._goes_on(tokens, at, first):
            hit = self._units.match(words, at)
            unit = hit[1] if hit is not None and hit[1].is_counted else None
            stop = hit[0] if hit is not None and unit is not None else at + 1
            owner = self._behind_possessive(tokens, stop)
            is_noun = owner is None and (unit is not None or self.is_plural(tokens, at))
            is_noun = is_noun and not self._describes(tokens, at, stop)
            if is_noun and not self._is_head(tokens, stop):
                return Counted(first, stop, self._parted(words, first, at, stop) or unit)
            stop = owner or stop
            if owner is not None and self._opens_number(tokens, owner):
                return None  # "two of Nusa's five mills"
            at = self._behind_joint(tokens, stop)
        return None

    def _describes(self, tokens: Tokens, at: int, stop: int) -> bool:
        """Tell whether a noun without a plural only describes the next: "40 bus routes"."""
        if stop - at > 1 or stop >= len(tokens) or self.is_plural(tokens, at):
            return False
        return self.is_plural(tokens, stop) and self._goes_on(tokens, stop, at)

    def _behind_possessive(self, tokens: Tokens, at: int) -> int | None:
        """Return the token behind "’s" at `at`: "40 New People’s Army guerrillas"; else None."""
        is_owner = at + 2 < len(tokens) and tokens.is_owner(at)
        return at + 2 if is_owner and tokens.is_glued(at) and tokens.is_glued(at + 1) else None

    def _behind_joint(self, tokens: Tokens, at: int) -> int:
        """Return the token behind a comma or conjunction between two adjectives, else `at`.

        "103 confirmed and probable cases", "20 American and British soldiers".
        """
        joint = at
        while joint < len(tokens.words) - 1 and tokens.words[joint] in self._joints:
            joint += 1
        if joint == at or joint - at > 2:
            return at
        sides = (at - 1 - (tokens.words[at - 1] == "."), joint)  # "U.S. and British soldiers"
        qualities = self._counting.qualities
        is_pair = all(tokens.words[i] in qualities for i in sides)
        return joint if is_pair or all(tokens.is_capitalised(i) for i in sides) else at

    def _parted(self, words: list[str], first: int, at: int, stop: int) -> Unit | None:
        """Return the unit of a head and its first modifier: of "suspected cholera cases"."""
        phrase = [words[first], *words[at:stop]]
        hit = self._units.match(phrase, 0) if at > first + 1 else None
        return hit[1] if hit is not None and hit[0] == len(phrase) else None

    def _singular(self, tokens: Tokens, first: int) -> Counted | None:
        """Return a noun that has no plural here: "one tap", "half of the money"."""
        if not self._goes_on(tokens, first, first) or tokens.is_capitalised(first):
            return None
        if self.is_predicate(tokens.words[first]):
            return None  # "one survived"
        goes_on = first + 1 < len(tokens.words) and self._goes_on(tokens, first + 1, first)
        behind = tokens.words[first + 1] if goes_on else ""
        goes_on = goes_on and not self.is_predicate(behind)
        after = tokens.words[first + 2] if first + 2 < len(tokens.words) else "."
        goes_on = goes_on and after not in self._objects  # "one lady hit me"
        # "one tap water", but "one injury linked to the fire"
        is_compound = goes_on and not behind.endswith((self._counting.plural, self._past))
        return Counted(first, first + 2 if is_compound else first + 1, None)

    def _goes_on(self, tokens: Tokens, at: int, first: int) -> bool:
        """Tell whether a token can stand in a noun phrase that starts at `first`."""
        words = tokens.words
        word = words[at]
        if word[0].isalpha():
            hyphened = at > first and words[at - 1] == "-"  # "Czechoslovak-made"
            hyphened = hyphened or self._is_compound(tokens, at)
            is_stop = word in self._counting.stops and not self._is_quality(tokens, at, first)
            is_stop = is_stop and not tokens.is_initials(at)
            return (hyphened or not is_stop) and _same_line(tokens, at)
        if word == ".":
            return at > first and self.counted_last and tokens.is_initials(at - 1)
        return at > first and tokens.is_glued(at) and (word == "-" or word[0].isdigit())

    def _is_quality(self, tokens: Tokens, at: int, first: int) -> bool:
        """Tell whether an adjective opens the noun: "two strong tremors", not "300 strong"."""
        if at != first or tokens.words[at] not in self._counting.qualities:
            return False
        behind = tokens.words[at + 1 : at + 2]
        is_person = bool(behind) and behind[0] in self._counting.persons
        return is_person or (bool(behind) and self.is_plural(tokens, at + 1))

    def _is_compound(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a hyphen makes an adjective of a word: "long-range missiles"."""
        behind = at + 2
        if not self.counted_last or behind >= len(tokens.words) or tokens.words[at + 1] != "-":
            return False
        return tokens.is_glued(at + 1) and tokens.is_glued(behind)

    def is_plural(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a word ends as nouns do when several are counted."""
        word = tokens.words[at]
        if len(word) < 4:
            return False
        if not word.endswith(self._counting.plural):
            return word.endswith(self._counting.other_plurals)
        is_people = word.endswith(self._counting.peoples) and tokens.is_capitalised(at)
        return is_people or not word.endswith(self._counting.singulars)

    def _is_head(self, tokens: Tokens, at: int) -> bool:
        """Tell whether the noun goes on with its head: "sports cars", "fighter helicopters".

        "Sales clerks" too; but "in 12 cities | clerks struck".
        """
        if at >= len(tokens.words) or not self._goes_on(tokens, at, at):
            return False
        hit = self._units.match(tokens.words, at)
        is_known = hit is not None and hit[1].is_counted
        if self.counted_last and (hit is None or is_known):
            before, counting = tokens.words[at - 1], self._counting
            is_whole = before.endswith(counting.plural) and (
                before in counting.persons or before in counting.things
            )  # not "women workers"
            is_person = is_known or tokens.words[at] in counting.persons
            is_known = is_person and not is_whole
        return is_known and not self.is_predicate(tokens.words[at])

    def _is_noun(self, tokens: Tokens, at: int) -> bool:
        word, counting = tokens.words[at], self._counting
        if word in counting.stops or word in counting.predicates or len(word) < 2:
            return False
        return word in counting.nouns or not is_verb(word, counting.verb_prefixes)

    def _is_modifier(self, tokens: Tokens, at: int) -> bool:
        """Tell whether a token belongs to the noun before it."""
        if (
            at >= len(tokens.words)
            or not tokens.words[at][0].isalpha()
            or not _same_line(tokens, at)
        ):
            return False
        hit = self._units.match(tokens.words, at)
        if hit is not None and hit[1].dimension == TIME:
            return False  # "78.000 unit bulan lalu"
        return not tokens.is_capitalised(at) and self._is_noun(tokens, at)

    def _reduplicated(self, tokens: Tokens, at: int, stop: int) -> int:
        """Return the index after a doubled noun: "anak-anak", "kos-kosan"."""
        words = tokens.words
        is_tied = stop + 1 < len(words) and words[stop] == "-" and tokens.is_glued(stop)
        return stop + 2 if is_tied and words[stop + 1].startswith(words[at]) else stop

    def counted_at(self, tokens: Tokens, at: int) -> Counted | None:
        """Return the noun of the table that stands at a token."""
        hit = self._units.match(tokens.words, at)
        return Counted(at, *hit) if hit is not None and hit[1].is_counted else None

    def behind_quote(self, tokens: Tokens, at: int) -> Counted | None:
        """Return the noun that a quotation mark parts from its number: "maybe 40" guerrillas.

        Or one that stands between two: 40 "nationalists".
        """
        if not self.counted_last or at + 1 >= len(tokens) or tokens.words[at] not in _QUOTES:
            return None
        if tokens.is_glued(at):
            return self.counted_at(tokens, at + 1)
        is_whole = tokens.words[at + 2 : at + 3] != [] and tokens.words[at + 2] in _QUOTES
        is_noun = is_whole and tokens.is_glued(at + 1) and self.is_plural(tokens, at + 1)
        return Counted(at + 1, at + 2, None) if is_noun else None

    def is_hedge(self, word: str) -> bool:
        """Tell whether a word alone makes a number less exact: "nearly"."""
        return word in self._hedges

    @property
    def aged(self) -> frozenset[str]:
        """What stands before "than" and an age: "older"."""
        return self._counting.aged

    def is_predicate(self, word: str) -> bool:
        """Tell whether a word says what became of the counted: "tewas", "wounded"."""
        return word in self._counting.predicates

    def is_elliptic(self, word: str) -> bool:
        """Tell whether a word behind a number shows that its noun is left out: "lainnya"."""
        return word in self._counting.predicates or word in self._counting.comparatives


def is_verb(word: str, prefixes: tuple[str, ...]) -> bool:
    """Tell whether a word has a verb's prefix, in a language that has such."""
    return len(word) > 5 and word.startswith(prefixes) if prefixes else False


def _same_line(tokens: Tokens, at: int) -> bool:
    """Tell whether no paragraph ends before a token."""
    return "\n\n" not in tokens.text[tokens.ends[at - 1] : tokens.starts[at]] if at else True
