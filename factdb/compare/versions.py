"""What changed between two versions of an article: its claims and figures, side by side.

Nothing is guessed from likeness. Two claims are one where their words are the same but for the
figures in them; two figures are one where the words around them are, or where one speaker gives one
number of one indicator, population and place in each version. All else was added or removed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from factdb.records import Claim, Extraction, Figure, Polarity, Span

__all__ = ["Change", "Difference", "compare_versions"]

_HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"  # where a figure stands in words that are compared


class Difference(StrEnum):
    """What became of a claim or figure."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Change(NamedTuple):
    """A claim or figure that one version has otherwise than the other, or not at all.

    Attributes:
        change: What became of it.
        what: "claim" or "figure".
        speaker: Whose it is, in the later version where it is in both.
        polarity: Whether that speaker asserts it or denies it; None of a figure outside claims.
        before: Its words in the earlier version, None where it is not in it.
        after: Its words in the later one.
        passage_before: A figure's claim, else the paragraph; None where it is not in it.
        passage_after: The same in the later version.
        differs: What of it changed, in the words of the lists' columns.
    """

    change: Difference
    what: str
    speaker: str | None
    polarity: Polarity | None
    before: str | None
    after: str | None
    passage_before: str | None
    passage_after: str | None
    differs: tuple[str, ...] = ()


class _Thing(NamedTuple):
    """A claim or figure as it is compared.

    `frame` is its claim's words, or outside claims its paragraph's, with a hole for each figure;
    `place` a figure's among those of the frame; `facts` what else is told of it, by name.
    """

    span: Span
    words: str
    speaker: str | None
    polarity: Polarity | None
    frame: str
    place: int
    passage: str
    facts: dict[str, Hashable]
    subject: Hashable = None  # what a figure with an indicator counts, where, and who says so


class _Rule(NamedTuple):
    """What two must have alike to be one; `is_single`: where each version has one such alone."""

    alike: Callable[[_Thing], Hashable]  # None for what the rule says nothing of
    is_single: bool = False


# Asked in this order: what is the same in all is not taken for the changed form of another.
_SAME_CLAIM = (
    _Rule(lambda one: (one.words, one.speaker, *one.facts.values())),
    _Rule(lambda one: (one.words, one.speaker)),
    _Rule(lambda one: one.words),
    _Rule(lambda one: (one.frame, one.speaker) if _HOLE in one.frame else None),
)
_SAME_FIGURE = (
    _Rule(lambda one: (one.frame, one.place, one.speaker, *one.facts.values())),
    _Rule(lambda one: (one.frame, one.place)),
    _Rule(lambda one: (one.subject, *one.facts.values()) if one.subject else None),
    _Rule(lambda one: one.subject, is_single=True),
)


def compare_versions(before: Extraction, after: Extraction) -> list[Change]:
    """Return what changed: claims and then figures, in the order of the later text."""
    earlier, later = _Reader(before), _Reader(after)
    claims = _match(earlier.claims(), later.claims(), _SAME_CLAIM)
    figures = _match(earlier.figures(), later.figures(), _SAME_FIGURE)
    return [*_changes("claim", claims), *_changes("figure", figures)]


class _Reader:
    """Makes the things of one version."""

    def __init__(self, version: Extraction) -> None:
        self._version = version
        self._text = version.document.text
        self._spans = sorted(figure.span for figure in version.figures)

    def claims(self) -> list[_Thing]:
        """Return the claims."""
        return [self._claim(claim) for claim in self._version.claims]

    def figures(self) -> list[_Thing]:
        """Return the figures, those outside claims too."""
        places: Counter[Span] = Counter()
        found = []
        for figure in self._version.figures:
            holder = self._holder(figure.span)
            around = holder.span if holder else self._paragraph(figure.span)
            found.append(self._figure(figure, holder, around, places[around]))
            places[around] += 1
        return found

    def _claim(self, claim: Claim) -> _Thing:
        return _Thing(
            claim.span,
            claim.span.of(self._text),
            claim.speaker,
            claim.polarity,
            self._frame(claim.span),
            0,
            self._paragraph(claim.span).of(self._text).strip(),
            {
                "text": claim.span.of(self._text),
                "kind": claim.kind,
                "polarity": claim.polarity,
                "stated_on": claim.stated_on,
            },
        )

    def _figure(self, figure: Figure, holder: Claim | None, around: Span, place: int) -> _Thing:
        speaker = holder.speaker if holder else None
        population = figure.counted or figure.unit
        subject = (speaker, figure.indicator, population, figure.measure, figure.place)
        return _Thing(
            figure.span,
            " ".join(filter(None, [figure.span.of(self._text), figure.unit])),
            speaker,
            holder.polarity if holder else None,
            self._frame(around),
            place,
            around.of(self._text).strip(),
            {
                "low": figure.low,
                "high": figure.high,
                "qualifier": figure.qualifier,
                "vague": figure.vague,
                "unit": figure.unit,
                "indicator": figure.indicator,
            },
            subject if figure.indicator else None,
        )

    def _holder(self, span: Span) -> Claim | None:
        """Return the smallest claim that holds a span."""
        holding = [claim for claim in self._version.claims if claim.span.contains(span)]
        return min(holding, key=lambda one: one.span.end - one.span.start, default=None)

    def _paragraph(self, span: Span) -> Span:
        end = self._text.find("\n", span.end)
        start = self._text.rfind("\n", 0, span.start) + 1
        return Span(start, len(self._text) if end < 0 else end)

    def _frame(self, around: Span) -> str:
        parts, at = [], around.start
        for span in self._spans[bisect_left(self._spans, Span(at, at)) :]:
            if span.end > around.end:
                break
            parts.append(self._text[at : span.start])
            at = span.end
        return _HOLE.join([*parts, self._text[at : around.end]])


class _Matched(NamedTuple):
    """The things of two versions: those that are one, and those that only one version has."""

    pairs: list[tuple[_Thing, _Thing]]
    removed: list[_Thing]
    added: list[_Thing]


def _match(before: list[_Thing], after: list[_Thing], rules: Sequence[_Rule]) -> _Matched:
    """Find what is one and the same, each by the first rule that says so."""
    pairs: list[tuple[_Thing, _Thing]] = []
    for rule in rules:
        waiting: defaultdict[Hashable, list[_Thing]] = defaultdict(list)
        counts = Counter(map(rule.alike, after))
        for one in before:
            waiting[rule.alike(one)].append(one)
        left = []
        for other in after:
            alike = rule.alike(other)
            found = waiting[alike] if alike is not None else []
            if not found or (rule.is_single and (len(found) > 1 or counts[alike] > 1)):
                left.append(other)
            else:
                pairs.append((found.pop(0), other))
        before, after = [one for ones in waiting.values() for one in ones], left
    return _Matched(pairs, before, after)


def _changes(what: str, matched: _Matched) -> Iterator[Change]:
    """Yield the changes, by their places in the text that has them, the later one before."""
    found = [(one.span, _removed(what, one)) for one in matched.removed]
    found += [(one.span, _added(what, one)) for one in matched.added]
    for before, after in matched.pairs:
        if differs := _differs(before, after):
            found.append((after.span, _changed(what, before, after, differs)))
    return (change for _, change in sorted(found, key=lambda placed: placed[0]))


def _removed(what: str, one: _Thing) -> Change:
    whose = one.speaker, one.polarity
    return Change(Difference.REMOVED, what, *whose, one.words, None, one.passage, None)


def _added(what: str, one: _Thing) -> Change:
    whose = one.speaker, one.polarity
    return Change(Difference.ADDED, what, *whose, None, one.words, None, one.passage)


def _changed(what: str, before: _Thing, after: _Thing, differs: tuple[str, ...]) -> Change:
    whose = after.speaker, after.polarity
    words, passages = (before.words, after.words), (before.passage, after.passage)
    return Change(Difference.CHANGED, what, *whose, *words, *passages, differs)


def _differs(before: _Thing, after: _Thing) -> tuple[str, ...]:
    """Return the names of what two things that are one have otherwise."""
    names = ("speaker",) if before.speaker != after.speaker else ()
    return (*names, *(name for name, fact in before.facts.items() if after.facts[name] != fact))
