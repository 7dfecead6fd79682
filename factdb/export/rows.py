"""The rows that a version of a document has in each table of an export."""

from __future__ import annotations

from collections.abc import Iterator

from factdb.query.stored import StoredClaim, StoredVersion
from factdb.records import DateRange, Precision
from factdb.show.cells import Row
from factdb.store.drafting.folding import fold
from factdb.store.drafting.keys import speaker_key
from factdb.store.values import bounds_of, write_moment


def _at_precision(days: DateRange | None, precision: Precision | str | None) -> str | None:
    """Return the first day; of a month or year only that, for its first day says too much."""
    start = None if days is None else write_moment(days.start)
    if start is None:
        return None
    return start[: {"year": 4, "month": 7}.get(str(precision), len(start))]


def _place(version: StoredVersion) -> tuple[str, int, bool]:
    return version.document_key, version.number, version.is_current


def _source(version: StoredVersion) -> Row:
    document, published = version.document, version.published
    day = _at_precision(published.range, published.precision)
    return document.publisher, day, document.title, document.address


def documents(version: StoredVersion) -> Iterator[Row]:
    """Yield the row of a document, of its newest version."""
    if version.is_current:
        document, published = version.document, version.published
        yield (
            version.document_key,
            *_source(version),
            published.basis,
            version.language,
            document.author,
            document.section,
            *version.counts,
            version.number,
        )


def versions(version: StoredVersion) -> Iterator[Row]:
    """Yield the row of the version itself, with its text."""
    document = version.document
    yield (
        version.key,
        *_place(version),
        document.title,
        document.text,
        version.text_sha256,
        document.raw_sha256,
        document.media_type,
    )


def claims(version: StoredVersion) -> Iterator[Row]:
    """Yield the claims of a version."""
    text = version.document.text
    roles = {entity.name: entity.roles for entity in version.entities}
    for stored in version.claims:
        claim = stored.claim
        held = roles.get(claim.speaker or "")
        yield (
            stored.key,
            *_place(version),
            *_speaker(stored),
            held[0].title if held else None,
            claim.kind.value,
            claim.polarity.value,
            _stated_on(stored),
            write_moment(claim.stated_on.end) if claim.stated_on else None,
            claim.stated_basis.value,
            claim.span.of(text),
            *claim.span,
            claim.cue_span.of(text) if claim.cue_span else None,
            *_source(version),
            stored.status,
            claim.rule,
        )


def _speaker(stored: StoredClaim | None) -> tuple[str | None, str | None]:
    """Return the speaker of a claim and that name's key."""
    if stored is None or stored.claim.speaker is None:
        return None, None
    return stored.claim.speaker, speaker_key(fold(stored.claim.speaker))


def _stated_on(stored: StoredClaim | None) -> str | None:
    return None if stored is None else _at_precision(stored.claim.stated_on, stored.precision)


def figures(version: StoredVersion) -> Iterator[Row]:
    """Yield its figures, in a claim or not."""
    claims = {stored.key: stored for stored in version.claims}
    for stored in version.figures:
        figure, holder = stored.figure, claims.get(stored.claim_key or "")
        period = figure.period or DateRange(None, None)
        yield (
            stored.key,
            stored.claim_key,
            *_place(version),
            *_speaker(holder),
            holder.claim.polarity.value if holder else None,
            _stated_on(holder),
            figure.span.of(version.document.text),
            *figure.span,
            *bounds_of(figure),
            figure.qualifier.value,
            figure.vague,
            figure.unit,
            figure.counted,
            figure.dimension,
            figure.indicator,
            figure.measure.value,
            write_moment(period.start),
            write_moment(period.end),
            figure.place,
            *_source(version),
            stored.status,
            figure.rule,
        )


def dates(version: StoredVersion) -> Iterator[Row]:
    """Yield its expressions of time, in a claim or not."""
    claims = {stored.key: stored for stored in version.claims}
    for stored in version.dates:
        mention = stored.date
        start, end = mention.range or DateRange(None, None)
        yield (
            stored.key,
            stored.claim_key,
            *_place(version),
            *_speaker(claims.get(stored.claim_key or "")),
            mention.span.of(version.document.text),
            *mention.span,
            write_moment(start),
            write_moment(end),
            mention.precision.value,
            mention.basis.value,
            mention.role.value,
            tuple(map(_both_ends, mention.alternatives)),
            mention.conflict,
            *_source(version),
            stored.status,
            mention.rule,
        )


def _both_ends(days: DateRange) -> str:
    return "/".join(write_moment(bound) or ".." for bound in days)


def attributions(version: StoredVersion) -> Iterator[Row]:
    """Yield who said each claim, who passed it on and who published it."""
    text = version.document.text
    for stored in version.claims:
        claim = stored.claim
        hops = [("speaker", claim.speaker, claim.speaker_span)] if claim.speaker else []
        hops += [("relay", relay.name, relay.span) for relay in claim.relays]
        if version.document.publisher is not None:
            hops.append(("publisher", version.document.publisher, None))
        for hop, (role, name, span) in enumerate(hops):
            place = (span.of(text), *span) if span else (None, None, None)
            yield stored.key, hop, role, name, *place


def runs(version: StoredVersion) -> Iterator[Row]:
    """Yield what stored the version, and when."""
    retrieved_at = version.document.retrieved_at
    fetched = retrieved_at.isoformat() if retrieved_at else None
    yield version.key, version.document.name, fetched, *version.run


def of_no_version(version: StoredVersion) -> Iterator[Row]:  # noqa: ARG001
    """Yield no row: what is of many versions, or of none, `query` finds."""
    return iter(())
