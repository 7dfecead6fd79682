"""The tables of an export, and what their columns hold; the rows are those of `export.rows`.

Nothing here depends on the run: no ids, no clock, no order of loading. A row is known by its key,
and refers to others by theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from factdb.export import rows
from factdb.export.lines import to_lines
from factdb.query.stored import StoredVersion

INTERCHANGE = "interchange"


class Column(NamedTuple):
    """A column: the type of its cells, and what it holds."""

    type: type
    description: str


class Table(NamedTuple):
    """A table; `rows` gives those of one version."""

    description: str
    columns: Mapping[str, Column]
    rows: Callable[[StoredVersion], Iterator[Any]]

    @property
    def types(self) -> dict[str, type]:
        """The type of each column by its name."""
        return {name: column.type for name, column in self.columns.items()}


def _words(description: str) -> Column:
    return Column(str, description)


_KEY = _words("derived from the content, the same in every database")
_PLACE = {
    "document": _words("key of the document"),
    "version": Column(int, "number of the document's version, 1 for the first"),
    "is_current": Column(bool, "whether that is the newest"),
}
_SPAN = {
    "text": _words("the exact words"),
    "span_start": Column(int, "where they start in the version's text, in code points"),
    "span_end": Column(int, "where they end, not included"),
}
_SOURCE = {
    "publisher": _words("who published the document"),
    "published": _words("when, at the precision known: 2016-12-14, 2016-12 or 2016"),
    "title": _words("title of the document"),
    "url": _words("address of the document: its URL, or the name of its file"),
}
_FOUND = {
    "status": _words("extracted by rules, or imported as somebody made it by hand"),
    "rule": _words("what found it"),
}
_HELD = _words("key of the claim that holds it; null outside claims")
_BOUND = "{} bound; null where the text leaves it open"


TABLES: Mapping[str, Table] = {
    "documents": Table(
        "Articles, one row each.",
        {
            "key": _words("derived from the address, the same in every database"),
            **_SOURCE,
            "published_basis": _words(
                "given by whoever loaded it, or as read from the text: textual, interpretive, "
                "inferential"
            ),
            "language": _words("BCP 47 code"),
            "author": _words("who wrote it"),
            "section": _words("where it stood"),
            "claims": Column(int, "number of claims in the newest version"),
            "figures": Column(int, "number of figures in the newest version"),
            "version": Column(int, "number of the newest version"),
        },
        rows.documents,
    ),
    "versions": Table(
        "Their texts, one row each that an article ever had.",
        {
            "key": _KEY,
            **_PLACE,
            "title": _words("its title, else null"),
            "text": _words("the text, as it was read"),
            "text_sha256": _words("SHA-256 of the text in UTF-8"),
            "raw_sha256": _words("SHA-256 of the bytes as they came"),
            "media_type": _words("what it was read from"),
        },
        rows.versions,
    ),
    "claims": Table(
        "What documents say or report, one row a claim.",
        {
            "key": _KEY,
            **_PLACE,
            "speaker": _words(
                "who says it, as the document names it most fully; null where the "
                "document itself speaks"
            ),
            "speaker_key": _words("key of that name"),
            "role": _words("the speaker's title or office, as this version gives it"),
            "kind": _words("direct, indirect, mixed or narrative"),
            "polarity": _words("asserted, or denied by the speaker"),
            "stated_on": _words("when it was said, at the precision known"),
            "stated_until": _words("the last day of that time"),
            "stated_basis": _words("what that rests on: textual, interpretive or inferential"),
            **_SPAN,
            "cue": _words("the reporting words"),
            **_SOURCE,
            **_FOUND,
        },
        rows.claims,
    ),
    "figures": Table(
        "Quantities, one row a figure, in a claim or not.",
        {
            "key": _KEY,
            "claim": _HELD,
            **_PLACE,
            "speaker": _words("who gives it; null where the document itself does"),
            "speaker_key": _words("key of that name"),
            "polarity": _words("of the claim: asserted, or denied by the speaker"),
            "stated_on": _words("when it was said, at the precision known"),
            **_SPAN,
            "low": Column(Decimal, _BOUND.format("lower")),
            "best": Column(Decimal, "the one value that the text gives; null for others"),
            "high": Column(Decimal, _BOUND.format("upper")),
            "qualifier": _words("exact, about, more_than, at_least, less_than, at_most, between"),
            "vague": Column(bool, "whether the words name no number: tens, hundreds"),
            "unit": _words("what is counted or measured, as written"),
            "counted": _words("the same in the field's words across languages: civilians"),
            "dimension": _words("of the unit: time, length, money"),
            "indicator": _words("what the number measures: evacuated, killed, displaced"),
            "measure": _words("stock, flow, cumulative, change, rate, unknown"),
            "period_start": _words("first day of the time that the number refers to"),
            "period_end": _words("last day of that time"),
            "place": _words("where, as written"),
            **_SOURCE,
            **_FOUND,
        },
        rows.figures,
    ),
    "dates": Table(
        "Expressions of time, one row a mention, in a claim or not.",
        {
            "key": _KEY,
            "claim": _words("key of the claim that holds it, or is dated by it"),
            **_PLACE,
            "speaker": _words("who says it; null where the document itself does"),
            "speaker_key": _words("key of that name"),
            **_SPAN,
            "start": _words("first day that it denotes; null where open or unknown"),
            "end": _words("last day that it denotes; null where open or unknown"),
            "precision": _words(
                "minute, hour, day, week, month, quarter, year, decade, century, period"
            ),
            "basis": _words("what the reading rests on: textual, interpretive or inferential"),
            "role": _words("what it says of the claim: stated, event, period, forecast"),
            "alternatives": Column(tuple, "further readings that the evidence leaves open"),
            "conflict": _words("what does not fit: a weekday that is not that day's"),
            **_SOURCE,
            **_FOUND,
        },
        rows.dates,
    ),
    "attributions": Table(
        "The chain of each claim: who said it, who passed it on, who published it.",
        {
            "claim": _words("key of the claim"),
            "hop": Column(int, "0 for the speaker, then each relay, last the publisher"),
            "role": _words("speaker, relay or publisher"),
            "name": _words("who"),
            **_SPAN,
        },
        rows.attributions,
    ),
    "speakers": Table(
        "Who makes claims in the newest versions, one row a name.",
        {
            "key": _words("derived from the name without case"),
            "name": _words("as most claims have it"),
            "kinds": Column(tuple, "person, organisation, group; unknown where no document tells"),
            "roles": Column(tuple, "titles and offices"),
            "aliases": Column(tuple, "other names"),
            "claims": Column(int, "number of claims"),
            "first_stated": _words("day of the first claim: when it was stated, else published"),
            "last_stated": _words("day of the last claim"),
        },
        rows.of_no_version,
    ),
    "propositions": Table(
        "What several claims of newest versions say, one row each; a suggestion, unless decided.",
        {
            "key": _KEY,
            "text": _words("the exact words of its first claim"),
            "speaker": _words("who makes that; null where the document itself speaks"),
            "polarity": _words("whether it is asserted there, or denied by the speaker"),
            "claims": Column(int, "how many claims say it"),
            "documents": Column(int, "in how many documents"),
            "copy_groups": Column(int, "how many these are where copies of one text count once"),
            "speakers": Column(
                int, "how many say it, by name; documents that speak themselves are none"
            ),
            "first_stated": _words("day of the first claim: when it was stated, else published"),
            "last_stated": _words("day of the last claim"),
            "score": Column(float, "of the claim that belongs least surely, 0 to 1"),
            "is_decided": Column(bool, "whether a person said something of one of the claims"),
        },
        rows.of_no_version,
    ),
    "repeats": Table(
        "The claims of each proposition, one row a claim.",
        {
            "proposition": _words("key of the proposition"),
            "claim": _words("key of the claim"),
            "score": Column(float, "how surely it belongs there, 0 to 1"),
            "reason": _words("what it has in common with another of them"),
        },
        rows.of_no_version,
    ),
    "decisions": Table(
        "What persons decided of claims: the log, which is only added to.",
        {
            "key": _words("derived from all of the row, the same in every database"),
            "verdict": _words("same, different, or undo of an earlier decision"),
            "claim": _words("key of the claim; null in an undo"),
            "claim_url": _words("address of its document"),
            "claim_text": _words("its words when it was decided"),
            "other": _words("key of the other claim"),
            "other_url": _words("address of its document"),
            "other_text": _words("its words"),
            "undoes": _words("key of the decision that an undo takes back"),
            "made_at": _words("when, UTC"),
            "made_by": _words("who, where that was said"),
            "note": _words("why, where that was said"),
        },
        rows.of_no_version,
    ),
    "places": Table(
        "Other names of places, as gazetteers gave them; `factdb import places` reads it.",
        {
            "place": _words("the place, as series have it: lower case, direction last"),
            "name": _words("another name of it, in the same form"),
        },
        rows.of_no_version,
    ),
    "runs": Table(
        "What stored each version and when; no part of the content, so written when asked for.",
        {
            "version": _words("key of the version"),
            "name": _words("what its input called the document: a file, an id"),
            "retrieved_at": _words("when its source was fetched"),
            "command": _words("what stored it"),
            "software": _words("the version of factdb"),
            "started_at": _words("when that began"),
        },
        rows.runs,
    ),
    INTERCHANGE: Table(
        "Not a table: JSON Lines, an object a version with all that was found in it, which `factdb "
        "import claims` reads.",
        {},
        to_lines,
    ),
}
_CONTENT = tuple(name for name in TABLES if name not in ("runs", INTERCHANGE))
# What a folder gets where nobody names tables, by format: all that is content.
ALWAYS = {
    "jsonl": (INTERCHANGE, *_CONTENT),
    "csv": _CONTENT,
    "tsv": _CONTENT,
    "parquet": _CONTENT,
}
