"""What the figures and claims of an extraction say, before any of it is stored. Pure.

It is right for a database without a gazetteer: other names of places are known there alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factdb.compare.happenings import happening_of
from factdb.compare.restated import follows_not
from factdb.records import Claim, Document, Extraction, Figure
from factdb.store.drafting.document_tolls import Toll, find_tolls
from factdb.store.drafting.folding import fold
from factdb.store.drafting.stated import ClaimWords, Stated, Told, Worded, stated_of, worded_of
from factdb.store.values import Published, bounds_of, ends_of, value_of, write_decimal

Holders = Sequence[int | None]  # of each figure, the number of its claim


def find_told(
    extraction: Extraction, published: Published, holders: Holders
) -> Iterator[Told | None]:
    """Yield what is stored of each figure that has an indicator; None of the others."""
    for figure, holder in zip(extraction.figures, holders, strict=True):
        claim = None if holder is None else extraction.claims[holder]
        has_indicator = figure.indicator is not None
        yield _told(extraction, published, figure, claim) if has_indicator else None


def find_stated(told: Iterable[Told | None]) -> Iterator[Stated | None]:
    """Yield what each figure says; None where it follows nothing, or no day is known."""
    return (None if one is None else stated_of(one, {}) for one in told)


def find_tolls_in(document: Document, language: str, told: Sequence[Told | None]) -> list[Toll]:
    """Return the tolls among a document's figures."""
    title, text = document.title or "", document.text
    return list(find_tolls(told, lambda: happening_of(title, text, language)))


def find_restated(
    extraction: Extraction, holders: Holders, prefixes: Iterable[str]
) -> Iterator[tuple[int, int]]:
    """Yield two figures of one claim and indicator of which the greater may be taken back.

    The other is the nearest before it: "19, not 21: two were counted twice".

    Args:
        extraction: Of a document.
        holders: Whose its figures are.
        prefixes: What stands before each figure.
    """
    alike: dict[tuple[int, str], list[tuple[float, int, str]]] = defaultdict(list)
    for number, (figure, holder, before) in enumerate(
        zip(extraction.figures, holders, prefixes, strict=True)
    ):
        _, _, high = bounds_of(figure)
        if holder is None or figure.indicator is None or figure.vague or high is None:
            continue
        alike[holder, figure.indicator].append((float(high), number, before))
    for some in alike.values():
        for place, (greater, old, before) in enumerate(some):
            less = [new for value, new, _ in some[:place] if value < greater]
            if less and follows_not(f"{before} ", extraction.language):
                yield old, less[-1]


def find_worded(
    extraction: Extraction,
    document_key: str,
    stated: Sequence[Stated | None],
    holders: Holders,
    words: Iterable[Sequence[str]],
) -> Iterator[Worded]:
    """Yield what each claim is compared with others by.

    Args:
        extraction: Of a document.
        document_key: The document's key.
        stated: What the figures say.
        holders: Whose they are.
        words: The folded words of each claim.
    """
    values: dict[int | None, set[str]] = defaultdict(set)
    points: dict[int | None, set[str]] = defaultdict(set)
    for figure, one, holder in zip(extraction.figures, stated, holders, strict=True):
        low, _, high = map(write_decimal, bounds_of(figure))
        values[holder].add(value_of(low, high, figure.qualifier))
        if one is not None and one.is_definite:
            points[holder].add(one.key)
    for number, (claim, found) in enumerate(zip(extraction.claims, words, strict=True)):
        speaker = None if claim.speaker is None else fold(claim.speaker)
        said = ClaimWords(found, claim.polarity.value, speaker, document_key)
        yield worded_of(said, values[number], points[number])


def _told(
    extraction: Extraction, published: Published, figure: Figure, claim: Claim | None
) -> Told:
    low, _, high = map(write_decimal, bounds_of(figure))
    _, end, precision, _ = published
    return Told(
        *(low, high, figure.qualifier.value, figure.vague),
        *ends_of(figure.period),
        *ends_of(None if claim is None else claim.stated_on),
        *(end, precision),
        *(figure.indicator, figure.counted, figure.unit, figure.place),
        figure.measure.value,
        extraction.language,
        None if claim is None else claim.polarity.value,
        None if claim is None else claim.speaker,
        extraction.document.address,
    )
