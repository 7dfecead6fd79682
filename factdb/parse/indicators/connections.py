"""What a figure takes over from one before it in its sentence: "50 bridges fell, eight in Sari".

The words between decide how closely the two go together; what each figure has been found to
measure so far comes in, what this one can take over goes out.
"""

from __future__ import annotations

from factdb.parse.indicators.cues import Mark, Part
from factdb.parse.indicators.evidence import Evidence
from factdb.parse.indicators.findings import (
    COUNT,
    NOTHING,
    OUTCOMES,
    PEOPLED,
    PLAIN,
    UNSHARED,
    Finding,
)
from factdb.parse.indicators.measures import FLOW
from factdb.parse.indicators.own_words import has_own_object, has_own_subject, is_of_another
from factdb.parse.indicators.settings import MEASURED, NUMBERS, Setting

_HEAD = Part.HEAD

_NOUN = 4  # tokens from "and" to a sum of money behind its noun
_ITEM = 8  # tokens from a number to the next, whose noun stands before it: ", sabu-sabu 12 gram"
_AND = 2  # tokens of ", and"
_LIST = 15  # tokens between two figures of one list
_TELLING = OUTCOMES | {COUNT}  # units so told of take over nothing


class Connections:
    """How the figures of one text go with those before them in the sentence."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.words = evidence.words
        self.settings = evidence.settings
        self.lexicon = evidence.lexicon
        self.table = evidence.table

    def find(self, i: int, setting: Setting, before: list[Finding]) -> Finding:
        """Return the indicator of the figure before in the sentence, where the words connect."""
        if has_own_object(self.evidence, setting):
            return NOTHING
        nearest = i - 1
        for j in range(i - 1, max(-1, i - 4), -1):
            other, finding = self.settings[j], before[j]
            if other.floor != setting.floor:
                break
            is_whole = other.is_whole and self._opens_parts(setting)
            is_tied = self.words[other.stop : other.stop + 1] == ["-"]
            if j == nearest and (is_tied or is_whole):
                nearest = j - 1
                continue  # "1.1 million 60-kilo bags", "7 of the 12 hostages, including two women"
            if finding.slug in PLAIN:
                is_same = setting.is_joined or self._is_its_change(setting, other)
                if is_same and j == i - 1 and finding.slug:
                    return (
                        Finding(finding.slug, 4.0)
                        if self.evidence.fits(setting, finding.slug)
                        else NOTHING
                    )
                if is_of_its_own(other, setting, finding):
                    break
                continue
            if self.table[finding.slug].is_measurement or not self.evidence.fits(
                setting, finding.slug
            ):
                continue
            weight = self._connection(setting, other, finding, is_next=j == nearest)
            if weight:
                return Finding(finding.slug, weight)
        return NOTHING

    def _connection(
        self, setting: Setting, other: Setting, finding: Finding, *, is_next: bool
    ) -> float:
        """Weigh how closely a figure goes with one before it in the sentence."""
        if self._tells_outcome(setting, finding) or self._is_of_others(setting, finding):
            return 0.0
        if setting.is_level and self._is_told_aside(finding):
            return 0.0  # "korban banjir yang melanda enam desa menjadi 62 orang"
        is_part = setting.kind == "share" and not self.evidence.is_difference(setting)
        if is_part and finding.slug in UNSHARED and self.evidence.is_of(setting):
            return 0.0  # "paid $120 an acre to idle 20 percent of their land"
        same = self._counts_same(setting, other, finding)
        if is_next and self._is_of_same(setting, other):
            return 8.5
        if setting.is_joined and is_next and (same or finding.part is not Part.UNIT):
            return 8.5
        if self._repeats(setting) or (is_next and self._opens_parts(setting)):
            return 7.5
        if is_next and self._is_span(setting, other):
            return 7.0
        if setting.is_adjunct or self._is_of_its_own(setting, other):
            return 0.0
        if same and (setting.kind == other.kind or {setting.kind, other.kind} <= NUMBERS):
            return 6.5
        is_share_of = setting.kind == "bare" and setting.figure.high <= other.figure.high
        if setting.is_item and (finding.part is not Part.UNIT or is_share_of):
            return 5.0  # "407 kasus: Jawa (154), Bali (62)"
        if self._goes_on(setting, other, finding) or self._is_listed(setting, other, finding):
            return 5.0
        is_of_share = other.kind == "share" and not self._is_amount(setting, finding)
        return 6.0 if setting.kind in ("share", "bare", "points") or is_of_share else 0.0

    def _is_of_its_own(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure belongs to a clause that tells of something else.

        "It costs $3 a day, while a cook has $40"; "has cut its staff, and the lake is at 18 percent
        of its depth"; "deported 90 people and raised the number of boats to 36".
        """
        if self.evidence.has_verb(other.end, setting.opening):
            return True  # "menyita 12 motor dan menilang 300 pengendara"
        between = self.words[other.end : setting.opening]
        if setting.kind == "share":
            return is_of_another(self.evidence, setting)
        if setting.is_level:
            ends = (at + 1 for at, word in enumerate(between, other.end) if word in self.lexicon.of)
            return any(self.lexicon.is_amount(self.words, at) for at in ends)
        is_apart = not self.lexicon.clauses.boundaries.isdisjoint(between)
        is_held = not self.lexicon.benchmarks.isdisjoint(
            between
        )  # "while $25 million was expected"
        return setting.kind in MEASURED and is_apart and not (setting.is_outcome or is_held)

    def _is_amount(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether a count goes with money or goods: "8 percent on …, two of its brands"."""
        is_trade = self.evidence.is_money(finding.slug) and self.table[finding.slug].of is None
        return setting.kind == "number" and is_trade and not setting.is_level

    def _counts_same(self, setting: Setting, other: Setting, finding: Finding) -> bool:
        """Tell whether a figure counts, or can count, what one before it does."""
        told = self.evidence.named(setting)
        if setting.is_generic and (not told or finding.slug in told):  # not "9 kasus baru"
            return True
        if setting.unit.split()[-1:] == other.unit.split()[-1:]:
            return True
        if other.unit.startswith(f"{setting.unit} "):  # "17 titik panas, 3 titik di …"
            return True
        return setting.figure.dimension == other.figure.dimension == FLOW

    def _is_of_same(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure says more of the one before: "1 million pounds ($1.3 million)"."""
        is_more = self._is_bracketed(setting, other) or self._is_its_change(setting, other)
        return is_more or self.evidence.is_said_again(setting, other)

    def _is_its_change(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure is how the one before it changed: "reached 42, up | 12 percent"."""
        comma = setting.opening - 2
        is_change = self.words[setting.opening - 1] in self.lexicon.measures.changes
        # "92 percent full, down two points"
        return is_change and self.words[comma] == "," and 0 <= comma - other.end <= 1

    def _is_span(self, setting: Setting, other: Setting) -> bool:
        """Tell whether one word leads from a number to a number: "voted 231 to 190"."""
        is_near = setting.lead == other.end + 1 and setting.kind == other.kind == "bare"
        return is_near and self.words[other.end] in self.lexicon.measures.levels

    def _tells_outcome(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether a unit says itself what it is: "deaths" beside cases, "penerbangan".

        Who lives somewhere is told by words for people: "has 12,000 residents and 40 doctors".
        """
        told = self.evidence.named(setting)
        if finding.slug == PEOPLED and finding.part is Part.ACT:
            return setting.kind == "number" and not setting.is_generic and finding.slug not in told
        return not told.isdisjoint(_TELLING) and finding.slug not in told

    def _is_of_others(self, setting: Setting, finding: Finding) -> bool:
        """Tell whether people are counted by what befalls things alone, or the other way round."""
        of = self.table[finding.slug].of
        if of == "people" and setting.kind == "share" and self.evidence.is_difference(setting):
            return has_own_subject(self.evidence, setting)  # "430 pekerja karena order anjlok 6%"
        return setting.kind == "number" and None not in (of, setting.of) and of != setting.of

    def _is_told_aside(self, finding: Finding) -> bool:
        """Tell whether a verb with its object opens a relative clause: "yang melanda enam desa"."""
        is_act = finding.part is Part.ACT and finding.at > 0
        return is_act and self.words[finding.at - 1] in self.lexicon.clauses.relatives

    def _is_bracketed(self, setting: Setting, other: Setting) -> bool:
        """Tell whether a figure only says in brackets what the one before it says.

        Of anything else a share so told is a part: "210 responden (55 persen)".
        """
        at = setting.opening - 1
        is_same = setting.kind in (other.kind, "share")
        return is_same and at == other.end and self.words[at] == "("

    def _goes_on(self, setting: Setting, other: Setting, finding: Finding) -> bool:
        """Tell whether a list goes on: "11 bombers, … a number of tanks, as well as hundreds".

        The predicate of the first may stand between: "20 homes were damaged, as well as 9 schools".
        """
        joint = setting.opening - 1
        if setting.kind == "money":
            while joint > setting.opening - _NOUN and self.words[joint].isalpha():
                if self.words[joint] in self.lexicon.clauses.coordinators:
                    break
                joint -= 1  # "6 motor dan | uang tunai Rp 3 juta"
        if self.words[joint] not in self.lexicon.clauses.coordinators:
            return False
        between = range(other.end, setting.opening)
        is_told = any(self._is_told(at) for at in between if at != finding.at)
        if finding.part is Part.STATE and finding.at in between and self._has_own_verb(setting):
            return False  # "14 schools closed, and 9 houses stand empty"
        return len(between) <= _LIST and not is_told

    def _is_listed(self, setting: Setting, other: Setting, finding: Finding) -> bool:
        """Tell whether things stand before their numbers: "menyita pil 54 butir, ganja 2,5 gram".

        A comma or "and", and no more than the noun, parts each number from the one before.
        """
        clauses, words, first = self.lexicon.clauses, self.words, other.end
        is_object = finding.part in (Part.ACT, None) and clauses.modifiers_follow
        if not is_object or setting.of == "people" or setting.opening - first > _ITEM:
            return False
        parting = clauses.coordinators | {","}
        if words[first] not in parting:
            first += 1  # "12 ton beras, | minyak 5 liter"
        noun = first
        while words[noun] in parting and noun - first < _AND:
            noun += 1
        return first < noun < setting.opening and self._is_noun_alone(noun, setting.opening)

    def _is_noun_alone(self, first: int, stop: int) -> bool:
        """Tell whether no verb and nothing that tells stands among the words of a noun."""
        small = (self.lexicon.function_words, self.lexicon.clauses.adjuncts)
        return not self.evidence.has_verb(first, stop) and all(
            (self.words[at].isalpha() or self.words[at] == "-")
            and not any(self.words[at] in listed for listed in small)
            and not self._is_told(at)
            for at in range(first, stop)
        )

    def _has_own_verb(self, setting: Setting) -> bool:
        """Tell whether a word that can be its verb stands right behind a figure."""
        behind, clauses = self.evidence.behind(setting), self.lexicon.clauses
        is_small = behind in clauses.adjuncts or behind in clauses.of
        is_small |= behind in clauses.coordinators or behind in clauses.relatives
        is_small |= behind in self.lexicon.times
        if behind not in self.lexicon.auxiliaries:
            is_small |= behind in self.lexicon.function_words
        return behind.isalpha() and not is_small

    def _is_told(self, at: int) -> bool:
        """Tell whether words at a token tell what is measured, and not how old or long it is."""
        hit = self.evidence.by_first.get(at)
        return hit is not None and not all(self.table[cue.slug].is_measurement for cue in hit.cues)

    def _repeats(self, setting: Setting) -> bool:
        """Tell whether words beside a figure take up what was counted before: "di antaranya"."""
        marks, words = self.lexicon.marks, self.words
        for at in (setting.stop, setting.end):
            if at < setting.roof:
                hit = marks.match(words, at)
                if hit is not None and hit[1] is Mark.REPEAT:
                    return True
        return False

    def _opens_parts(self, setting: Setting) -> bool:
        """Tell whether a figure is the first part of a whole: "7,028 people, including 2,913"."""
        before = range(max(setting.floor, setting.opening - 2), setting.opening)
        if setting.kind not in NUMBERS:
            return False
        hits = (self.lexicon.parted.match(self.words, at) for at in [*before, setting.opening])
        return any(hit is not None and setting.opening <= hit[0] <= setting.lead for hit in hits)


def is_of_its_own(other: Setting, setting: Setting, finding: Finding) -> bool:
    """Tell whether a figure has a noun that no indicator fits, and the next goes with it.

    "Ekuitas mencapai Rp 330 miliar, naik dari Rp 275 miliar": neither is the debt before.
    """
    return finding.part is _HEAD and other.kind == setting.kind == "money"
