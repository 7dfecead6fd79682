"""What the words around a figure tell of it: each weighed by its part and by what stands between.

A verb before the number that has it as object and a predicate behind it weigh most, then a noun
whose amount it is, then the noun counted. Every token of distance, every comma, every figure and
clause between takes something away. Nothing here looks beyond the sentence.
"""

from __future__ import annotations

from factdb.indicators import indicators
from factdb.parse.findings import COUNT, NOTHING, OUTCOMES, Finding, Past, heavier
from factdb.parse.indicator_words import Hit, IndicatorLexicon, Part, found_in
from factdb.parse.settings import NUMBERS, Setting, reaches
from factdb.parse.tokens import Tokens

_LEFT, _RIGHT = 40, 30  # tokens within which a cue is looked for
_SPENT = 6.0  # what stands between costs more than a cue can weigh
_WEIGHT = {Part.ACT: 10.0, Part.STATE: 10.0, Part.DOING: 9.5, Part.HEAD: 9.0, Part.UNIT: 6.0}
_SUM = 100_000  # a number without unit from which on it can be an amount of money
_MONEY = "money and economy"
_AMOUNTS = frozenset(["money", "share", "points", "goods", "bare"])


class Evidence:
    """The words of one text that tell what its figures measure.

    Attributes:
        by_first, by_stop: The phrases of the language file in the text, by their bounds.
        taken: First tokens of predicates that have their subject already.
    """

    __slots__ = (
        "_capitals", "_clauses", "_closed", "_lexicon", "_muted", "_opened", "_settings", "_table",
        "_words", "by_first", "by_stop", "taken",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, settings: list[Setting], lexicon: IndicatorLexicon) -> None:
        self._words = tokens.words
        self._capitals = frozenset(tokens.capitals)
        self._settings = settings
        self._lexicon = lexicon
        self._clauses = lexicon.clauses
        self._table = indicators()
        # "dollar" beside a number is its currency, no exchange rate
        money = [s for s in settings if s.kind == "money"]
        units = {at for s in money for at in range(s.lead, s.end)}
        ends = {s.end for s in money if s.end < len(tokens)}
        units |= {i for i in ends if tokens.words[i] in lexicon.currencies}  # "Rp 3 juta rupiah"
        places = found_in(lexicon.cues, tokens.words, reaches(settings))
        found = (Hit(*place) for place in places)
        self._muted = self._without_topic()
        hits = [
            hit
            for hit in found
            if hit.cues and hit.first not in units and not self._is_name(tokens, hit)
            if hit.stop - hit.first > 1 or self._words[hit.first] not in self._muted
        ]
        hits = self._without_causes(hits)
        self.by_first = {hit.first: hit for hit in hits}
        self.by_stop = {hit.stop: hit for hit in hits}
        self._opened = {s.opening: i for i, s in enumerate(settings)}
        self._closed = {s.stop: i for i, s in enumerate(settings)}
        self.taken: set[int] = set()

    def weigh(self, i: int) -> Finding:
        """Return what weighs most for the figure of that number in the sentence around it."""
        setting = self._settings[i]
        best = heavier(self._left(i, setting), self._right(i, setting), self._own(setting))
        if best.part is Part.STATE and best.at >= setting.stop:
            self.taken.add(best.at)
        return best

    def _without_causes(self, hits: list[Hit]) -> list[Hit]:
        """Return the phrases but those that tell why: "meninggal akibat terseret arus"."""
        causes, words = self._clauses.causes, self._words
        if not causes:
            return hits
        told = {hit.stop for hit in hits if any(cue.part is Part.STATE for cue in hit.cues)}
        return [
            hit for hit in hits if words[hit.first - 1] not in causes or hit.first - 1 not in told
        ]

    def _without_topic(self) -> frozenset[str]:
        """Return the words that tell nothing here: "kasus" where no disease is named."""
        weak = self._lexicon.weak
        if not weak:
            return frozenset()
        words = set(self._words)
        return frozenset(word for word, topics in weak.items() if topics.isdisjoint(words))

    def _is_name(self, tokens: Tokens, hit: Hit) -> bool:
        """Tell whether a word is of a name: "Dinas Tenaga Kerja", "Suara.com"."""
        at, stop = hit.first, hit.stop
        if stop + 1 < len(tokens) and tokens.words[stop] == "." and tokens.is_glued(stop + 1):
            return True
        if not at or not tokens.is_capitalised(at) or not tokens.is_capitalised(at - 1):
            return False
        words = tokens.mention(at - 1, at + 1)
        if words.isupper() or "\n" in words:
            return False
        if self._lexicon.is_amount(tokens.words, at):
            return False  # "Jumlah PHK"
        return tokens.words[at - 1] not in self._lexicon.function_words

    def fits(self, setting: Setting, slug: str) -> bool:
        """Tell whether a figure of this kind can measure that."""
        kinds = self._table[slug].kinds
        if self._table[slug].is_measurement:
            return False  # told by `measurements.py`
        if setting.kind in kinds or slug == COUNT:
            return True
        if setting.kind != "bare":
            return False
        return "number" in kinds or ("money" in kinds and setting.figure.high >= _SUM)

    def is_year(self, unit: str) -> bool:
        """Tell whether a unit, lower-cased, is a year."""
        return unit in self._lexicon.years

    def is_adjunct(self, at: int) -> bool:
        """Tell whether a preposition stands at a token that tells where or of whom."""
        return self._words[at] in self._clauses.adjuncts

    # --- before the number --------------------------------------------------

    def _left(self, i: int, setting: Setting) -> Finding:
        """Weigh what stands before a figure in its sentence."""
        best = NOTHING
        cost, skipped = 0.0, 0
        nearer: tuple[Hit, float] | None = None  # the head noun just passed, and its weight
        told = -1  # where a clause opens that tells of the noun before it: "yang tewas"
        for at in range(setting.lead - 1, max(setting.floor, setting.opening - _LEFT) - 1, -1):
            hit = self.by_stop.get(at + 1)
            is_told = hit is not None and hit.stop == told and self._is_role(hit)
            if hit is not None and hit.first >= setting.floor and not is_told:
                gap = max(0, setting.opening - hit.stop - skipped)
                found = self._weigh_left(hit, setting, gap, cost, noun=nearer is not None)
                if nearer is not None and found.part is Part.HEAD and self._governs(hit, nearer[0]):
                    found = found._replace(weight=max(found.weight, nearer[1] + 0.5))
                if found.part is Part.HEAD:
                    nearer = (hit, found.weight)
                elif (
                    found.part is Part.STATE
                    and self._words[hit.first - 1] in self._clauses.relatives
                ):
                    told = hit.first - 1
                best = heavier(best, found)
            if at < setting.opening:
                cost += self._lexicon.costs.get(self._words[at], 0.0)
                if setting.is_outcome and self._words[at] in self._clauses.relatives:
                    # "the toll from the storm that hit two towns rose to 61": back at its subject
                    cost, skipped = min(cost, 0.5), setting.opening - at
                    is_inside = best.part is Part.ACT and best.stop < setting.opening
                    best = NOTHING if is_inside else best
            other = self._closed.get(at + 1)
            if other is not None and other != i:
                cost += self._crossing(self._settings[other], setting, joined=setting.is_joined)
            if cost > 6:
                break
        return best

    def _is_role(self, hit: Hit) -> bool:
        """Tell whether a noun only says who people are: what befell them says more of them."""
        return all(self._table[slug].of == "people" for slug, _ in hit.cues)

    def _weigh_left(
        self, hit: Hit, setting: Setting, gap: int, cost: float, *, noun: bool
    ) -> Finding:
        best = NOTHING
        is_amount = self._lexicon.is_amount(self._words, hit.first)
        held = hit.stop >= setting.opening and hit.stop - hit.first > 1  # "take in 1,500 refugees"
        for slug, part in hit.cues:
            weight = _WEIGHT[part] - cost - self._mismatch(setting, slug)
            if part is Part.ACT and self._lists(hit, setting):
                continue
            if part is Part.ACT:
                weight -= 0.6 * max(0, gap - 1) + self._parted(hit, setting)
                weight -= 3.0 if hit.first in self.taken else 0.0
                weight -= 2.0 if noun else 0.0  # "menyalurkan subsidi Rp 2 triliun"
                weight -= 2.0 if setting.is_level and not gap else 0.0  # "the toll reached 12"
                if setting.kind == "share" and self._table[slug].group == _MONEY:
                    weight -= 5.0  # "lost 40 percent of its population"
            elif part is Part.STATE and hit.first not in self.taken:
                weight -= self._predicate_before(hit, gap)
            elif part is Part.HEAD:
                weight -= 0.12 * gap + self._misfit(setting, slug, hit)
                weight += 2.0 if not gap and self._is_marked(setting) else 0.0
            elif part is Part.UNIT and (setting.is_generic or setting.kind != "number"):
                weight += 3.0 if is_amount else 0.0
                weight -= 0.12 * gap
            else:
                continue
            weight -= 6.0 if setting.is_adjunct and not held else 0.0
            if weight > best.weight and self.fits(setting, slug):
                best = Finding(slug, weight, part, hit.first, hit.stop)
        return best

    def _lists(self, hit: Hit, setting: Setting) -> bool:
        """Tell whether a word only goes on with a list: "diikuti Banten 6.135 orang"."""
        if self._words[hit.first] not in self._clauses.next:
            return False
        return any(i in self._capitals for i in range(hit.stop, setting.opening))

    def _is_marked(self, setting: Setting) -> bool:
        """Tell whether a mark ties a number to its noun: "korban tewas sebanyak 12 orang"."""
        marks = self._lexicon.measures.marks
        return any(word in marks for word in self._words[setting.opening : setting.lead])

    def _parted(self, hit: Hit, setting: Setting) -> float:
        """Return what it takes from "the town of" that it leads to a name: "of Lumbir and 20"."""
        words, clauses = self._words, self._clauses
        if words[hit.stop - 1] not in clauses.of:
            return 0.0
        between = range(hit.stop, setting.opening)
        is_named = any(words[i] in clauses.coordinators or i in self._capitals for i in between)
        return 4.0 if is_named else 0.0

    def _predicate_before(self, hit: Hit, gap: int) -> float:
        """Return what it takes from a predicate to stand before its number.

        It can where the number follows at once ("tewas 12 orang") or where it is a part of what is
        counted ("warga yang kehilangan pekerjaan mencapai 300 orang").
        """
        if not gap and self._clauses.head_first:
            return 0.5
        clauses, words = self._clauses, self._words
        for at in range(max(0, hit.first - 4), hit.first):
            if words[at] in clauses.relatives or self._lexicon.is_amount(words, at + 1):
                return 2.0 + 0.3 * gap
        return _SPENT + 4.0

    def _misfit(self, setting: Setting, slug: str, hit: Hit) -> float:
        """Return what it takes from a noun that things of another name are counted."""
        if setting.kind not in NUMBERS or setting.is_generic:
            return 0.0
        if setting.unit.split()[0] in self._words[hit.first : hit.stop]:
            return 0.0
        return 3.0 if self._table[slug].group == _MONEY else 2.0

    def _mismatch(self, setting: Setting, slug: str) -> float:
        """Return what it takes from a cue that it tells of people and things are counted."""
        of = self._table[slug].of
        if setting.kind != "number" or of is None or of == setting.of:
            return 0.0
        if setting.of is None:
            return 0.5 if of == "people" else 0.6  # "mengamankan 12 provokator"
        return 5.0

    def _governs(self, hit: Hit, nearer: Hit) -> bool:
        """Tell whether a noun is the head of the next: "anggaran (untuk) bantuan", "cost of"."""
        between = self._words[hit.stop : nearer.first]
        if not between:
            return self._clauses.head_first
        links = between[0] in self._clauses.of or between[0] in self._clauses.coordinators
        return len(between) <= 4 and links

    def _crossing(self, other: Setting, setting: Setting, *, joined: bool) -> float:
        """Return what it takes from a cue that another figure stands between."""
        if joined:
            return 0.4
        if not other.is_argument:
            return 0.3
        return 3.0 if other.kind == setting.kind else 1.2

    # --- behind the number --------------------------------------------------

    def _right(self, i: int, setting: Setting) -> Finding:
        """Weigh what stands behind a figure in its sentence."""
        best = NOTHING
        cost = relative = crossed = 0.0
        words, clauses = self._words, self._clauses
        base = self._behind_change(setting)  # where the words begin that can tell of the figure
        for at in range(setting.stop, min(setting.roof, setting.end + _RIGHT)):
            other = self._opened.get(at)
            if other is not None and other != i:
                past = self._past(setting, self._settings[other], best)
                if past is None:
                    break
                cost = max(past.least, cost - past.saved) + 0.4
                base = past.base or base
                crossed = past.crossed if past.base else crossed
            hit = self.by_first.get(at)
            if hit is not None and hit.stop <= setting.roof:
                gap = max(0, hit.first - base)
                found = self._weigh_right(hit, setting, gap, cost + relative, crossed)
                best = heavier(best, found)
                if found.part is Part.STATE:
                    relative = 0.0  # "15 warga yang terjebak berhasil diselamatkan"
                if hit.cues[0].part is Part.ACT and not self._is_passive(hit):
                    cost += 3.0  # "300 polisi menggerebek gudang yang terbakar"
            word = words[at]
            if word in clauses.boundaries:
                break
            cost += self._lexicon.costs.get(word, 0.0)
            if word in clauses.relatives and not (setting.is_adjunct and at == setting.end):
                relative = 1.5
            if cost > 6:
                break
        return best

    def _past(self, setting: Setting, other: Setting, best: Finding) -> Past | None:
        """Return how words behind another figure can tell of this one, None where they cannot."""
        if other.is_joined and best.part is Part.UNIT and best.weight > 9.0:
            return None  # "tiga korban tewas dan dua hilang"
        if other.is_joined and other.end == other.stop:
            return Past(-4.0, other.end)  # "korban tewas ada dua orang, lima luka"
        if other.is_joined:  # "a $2.2 billion, two-year budget deficit"
            is_coordinate = self._words[other.opening - 1] in self._clauses.coordinators
            return Past(1.0, other.end, 3.0 * is_coordinate)
        if not self._lexicon.includes.isdisjoint(self._words[other.opening - 1 : other.lead]):
            return Past(1.0, other.end)  # "15 orang termasuk tiga anak tewas"
        if self._is_bracketed(setting, other):
            return Past(2.0, other.end + 1, least=-1.0)  # "Rs7bn ($1bn) profit"
        return None if other.is_argument else Past()

    def _is_bracketed(self, setting: Setting, other: Setting) -> bool:
        """Tell whether the next figure says in brackets alone what this one says."""
        words, at, stop = self._words, other.opening - 1, other.end
        is_whole = at == setting.end and words[at] == "(" and words[stop : stop + 1] == [")"]
        return is_whole and setting.kind == other.kind

    def _weigh_right(
        self, hit: Hit, setting: Setting, gap: int, cost: float, crossed: float
    ) -> Finding:
        """Weigh a cue behind; of "$482 million, or 84 cents a share" a noun is of the second.

        So is the noun that the second counts where the first has its own: "9 cases and 2 deaths".
        """
        best = NOTHING
        for slug, part in hit.cues:
            if part is Part.STATE:
                weight = self._predicate(hit, setting, gap, cost)
            elif part is Part.DOING:
                weight = 9.5 - 0.2 * gap - cost
                weight -= 6.0 if setting.is_adjunct and not setting.is_agent else 0.0
            elif part is Part.HEAD:
                weight = self._head_behind(setting, hit.first - gap, gap, cost) - crossed
                if self._is_told_of(hit, setting):
                    weight = max(weight, self._noun_behind(hit, setting, gap, cost))
            elif part is Part.UNIT and not (crossed and setting.end > setting.stop):
                is_head = hit.stop == setting.end and not self._clauses.head_first
                weight = self._noun_behind(hit, setting, *((0, 0.0) if is_head else (gap, cost)))
                weight += 2.0 if weight and slug in OUTCOMES and not gap else 0.0
            else:
                continue
            weight -= self._mismatch(setting, slug)
            if weight > best.weight and self.fits(setting, slug):
                best = Finding(slug, weight, part, hit.first, hit.stop)
        return best

    def _predicate(self, hit: Hit, setting: Setting, gap: int, cost: float) -> float:
        """Weigh a predicate whose subject the figure can be."""
        words = self._words
        if not self._is_passive(hit) or self._is_epithet(hit, setting):
            return 0.0
        relatives = self._clauses.relatives
        is_told = setting.end < len(words) and words[setting.end] in relatives
        is_told = is_told or words[hit.first - 1] in relatives  # "pasien Covid-19 yang meninggal"
        if setting.is_whole and not is_told:
            return 0.0  # "two of the 12 passengers were killed"
        weight = 10.0 - 0.2 * gap - cost
        if setting.is_adjunct and not setting.is_agent:
            if hit.first in self.taken:
                return 0.0  # "sepuluh orang di tiga desa tewas"
            if gap > 1 and not is_told and not self._is_clause(setting, hit):
                weight -= 6.0
        return weight

    def _is_clause(self, setting: Setting, hit: Hit) -> bool:
        """Tell whether a figure opens a clause: "after 12 pupils and their teacher were hurt"."""
        opens = self._words[setting.opening - 1] in self._lexicon.subordinators
        verb = self._words[hit.first - 1 : hit.first + 1]
        return opens and not self._lexicon.copulas.isdisjoint(verb)

    def _is_epithet(self, hit: Hit, setting: Setting) -> bool:
        """Tell whether a hyphen ties a predicate to another noun: "rebel-controlled areas"."""
        hyphen = hit.first - 1
        return hyphen > setting.stop and self._words[hyphen] == "-"  # not "a 5,000-strong force"

    def _is_passive(self, hit: Hit) -> bool:
        """Tell whether a verb has no object behind it: neither a figure nor "the man"."""
        parts = {cue.part for cue in hit.cues}
        if Part.STATE not in parts:
            return False
        if hit.stop < len(self._words):
            other = self._opened.get(hit.stop)
            if other is not None and self._settings[other].is_argument:
                return False
            if Part.ACT in parts and self._words[hit.stop] in self._clauses.objects:
                return False
        return True

    def _behind_change(self, setting: Setting) -> int:
        """Return the token behind a figure, or behind its change: "a 33 percent increase in"."""
        if setting.end >= setting.roof:
            return setting.end
        hit = self._lexicon.changed.match(self._words, setting.end)
        if hit is None or hit[0] >= setting.roof or self._words[hit[0]] not in self._clauses.of:
            return setting.end
        return hit[0]

    def _head_behind(self, setting: Setting, base: int, gap: int, cost: float) -> float:
        """Weigh the noun whose amount stands before it: "$2bn in revenue", "a $2 million fine"."""
        if gap > 5 or cost >= 1 or base >= len(self._words):
            return 0.0
        if gap > 1 and self._words[base] not in self._clauses.of:
            return 0.0
        if gap and self._words[base] in self._clauses.coordinators:
            return 0.0  # "exports of $874 million and imports"
        if setting.kind not in _AMOUNTS:  # "20,000 people in the labor force"
            return 5.0 if setting.is_generic else 0.0
        if setting.kind == "share" and gap:
            return 8.0 if base > setting.end else 5.5
        return 9.4 - 0.4 * gap if gap else 10.2

    def _noun_behind(self, hit: Hit, setting: Setting, gap: int, cost: float) -> float:
        """Weigh a noun counted, right behind the number or, of a share, a few words on."""
        reach = 3 if setting.kind == "share" or setting.end == setting.stop else 0
        if gap > reach or cost >= 0.5:
            return 0.0
        if setting.kind == "share" and gap:
            return 4.5  # "60 percent of the passengers" are what the rest of the clause tells
        told = hit.first < setting.end and self._holds_predicate(hit)  # "12 korban tewas"
        return (9.6 if told else 6.0) - 0.1 * gap

    def _is_told_of(self, hit: Hit, setting: Setting) -> bool:
        """Tell whether a noun with its predicate is counted: "9 pasien wafat"."""
        is_counted = hit.first < setting.end and setting.kind == "number"
        return is_counted and self._clauses.head_first and self._holds_predicate(hit)

    def _holds_predicate(self, hit: Hit) -> bool:
        """Tell whether a noun of several words tells what happened: not "tenaga kerja"."""
        if hit.stop - hit.first < 2:
            return False
        if not self._clauses.head_first:
            return True
        tails = (self._lexicon.cues.match(self._words, i) for i in range(hit.first + 1, hit.stop))
        return any(  # "korban tewas", "korban meninggal dunia"
            tail is not None and any(cue.part is Part.STATE for cue in tail[1]) for tail in tails
        )

    # --- the unit itself, and figures before ---------------------------------

    def _own(self, setting: Setting) -> Finding:
        """Return what a unit tells that stands elsewhere: that of an ellipsis."""
        if not setting.unit or setting.end > setting.stop:
            return NOTHING
        words = setting.unit.split()
        if setting.unit in self._muted:
            return NOTHING
        hit = self._lexicon.cues.match(words, 0) or self._lexicon.cues.match(words, len(words) - 1)
        for slug, part in hit[1] if hit else ():
            if part is Part.UNIT and self.fits(setting, slug):
                return Finding(slug, 5.0, part)
        return NOTHING
