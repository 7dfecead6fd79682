"""What is asked of a database: lists, one claim or series, SQL, whole versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypedDict, Unpack

from factdb.database.opened import Opened
from factdb.query.connection import Table, connect
from factdb.query.filters import Filter, one_of
from factdb.query.listing import Listed, Listing
from factdb.query.lists import (
    ALL_REVISIONS,
    CLAIMS,
    CORROBORATION,
    DATES,
    DISAGREEMENTS,
    DOCUMENTS,
    FIGURES,
    LISTS,
    PROPOSITIONS,
    REVISIONS,
    SERIES,
    SPEAKERS,
    TIMELINE,
    find,
    of_all_versions,
)
from factdb.query.rows import (
    ClaimRow,
    DateRow,
    DocumentRow,
    FigureRow,
    PropositionRow,
    RelatedRow,
    SameRow,
    SeriesRow,
    SpeakerRow,
    TimelineRow,
)

if TYPE_CHECKING:
    from factdb.query.claim import ClaimDetail
    from factdb.query.diff import Differences
    from factdb.query.search import SearchRow
    from factdb.query.series import SeriesDetail
    from factdb.query.sources import SourceCount

COUNTED = ("claims", "figures", "dates")


class Asked(TypedDict, total=False):
    """What a list is asked for; `factdb.query.filters.Filter` says what each means.

    Days, months and years may be written as text ("2016-12"), as rows have them, and numbers too.
    """

    speaker: str | None
    publisher: str | None
    since: date | str | None
    until: date | str | None
    kind: str | None
    indicator: str | None
    minimum: Decimal | float | str | None
    maximum: Decimal | float | str | None
    match: str | None
    status: str | None
    document: int | str | None
    copies: bool | None
    place: str | None
    limit: int | None


class Questions(Opened):
    """A database that is asked.

    The lists yield rows newest first, as the database finds them; their fields are the columns of
    the views that `factdb schema` describes. Each raises UsageError for a filter that the list does
    not have, or a value that the filter does not; DatabaseNotReadyError where the database is
    missing or older than this factdb; DatabaseError where it cannot be read. Older versions of a
    text are left out unless `all_versions` is asked for: then a row has two fields more, its
    `version` and whether that `is_current`.
    """

    def claims(self, *, all_versions: bool = False, **asked: Unpack[Asked]) -> Iterator[ClaimRow]:
        """Find claims: `claims(speaker="Lavrov", since=date(2016, 12, 14))`."""
        return self._find(CLAIMS, asked, all_versions)

    def figures(self, *, all_versions: bool = False, **asked: Unpack[Asked]) -> Iterator[FigureRow]:
        """Find figures: `figures(indicator="evacuated", minimum=Decimal(1000))`."""
        return self._find(FIGURES, asked, all_versions)

    def dates(self, *, all_versions: bool = False, **asked: Unpack[Asked]) -> Iterator[DateRow]:
        """Find dates that texts give."""
        return self._find(DATES, asked, all_versions)

    def documents(self, **asked: Unpack[Asked]) -> Iterator[DocumentRow]:
        """Find documents: `documents(publisher="Kabar")`."""
        return self._find(DOCUMENTS, asked)

    def speakers(self, **asked: Unpack[Asked]) -> Iterator[SpeakerRow]:
        """Find speakers: `speakers(kind="organisation")`."""
        return self._find(SPEAKERS, asked)

    def timeline(self, **asked: Unpack[Asked]) -> Iterator[TimelineRow]:
        """Find claims, dated events and figures by day."""
        return self._find(TIMELINE, asked)

    def series(self, **asked: Unpack[Asked]) -> Iterator[SeriesRow]:
        """Find what figures follow, the latest first: `series(place="Aleppo")`."""
        return self._find(SERIES, asked)

    def propositions(self, **asked: Unpack[Asked]) -> Iterator[PropositionRow]:
        """Find what several claims say: `propositions(speaker="Lavrov")`."""
        return self._find(PROPOSITIONS, asked)

    def disagreements(self, **asked: Unpack[Asked]) -> Iterator[RelatedRow]:
        """Find pairs of numbers that cannot both be true."""
        return self._find(DISAGREEMENTS, asked)

    def corroboration(self, **asked: Unpack[Asked]) -> Iterator[RelatedRow]:
        """Find pairs of numbers by which independent speakers agree."""
        return self._find(CORROBORATION, asked)

    def revisions(self, *, rises: bool = False, **asked: Unpack[Asked]) -> Iterator[RelatedRow]:
        """Find numbers that fell or were corrected; with `rises`, also totals that went on."""
        return self._find(ALL_REVISIONS if rises else REVISIONS, asked)

    def search(
        self,
        words: str,
        *,
        what: str | None = None,
        all_versions: bool = False,
        marks: tuple[str, str] = ("**", "**"),
        **asked: Unpack[Asked],
    ) -> Iterator[SearchRow]:
        """Find claims and documents that have words: `search('flood "two or three days"')`.

        Args:
            words: What is looked for; "in quotes" in this order, begun* with any ending, OR, NOT.
            what: "claim" or "document", None for both.
            all_versions: Whether to look through superseded texts too.
            marks: What stands before and after each word that was meant.
            asked: The filters of `factdb.query.search.FILTERS`.

        Raises:
            SearchError: There is no word to look for.
        """
        from factdb.query.search import FILTERS, WHAT, search

        chosen = Filter.of(asked, "search", FILTERS)
        wanted = None if what is None else one_of(what, WHAT, "what")
        return search(
            self._open(), words, chosen, what=wanted, all_versions=all_versions, marks=marks
        )

    def count(
        self, view: str, *, all_versions: bool = False, **asked: Unpack[Asked]
    ) -> SourceCount:
        """Count the claims, figures or dates that fit, their documents, and these without copies.

        `count("claims", speaker="Lavrov").copy_groups` is how many texts carry him, without copies.
        """
        from factdb.query.sources import count_sources

        listing = LISTS[one_of(view, COUNTED, "view")]
        chosen = listing.filter_of(asked)
        return count_sources(self._open(), self._versions(listing, all_versions), chosen)

    def unknown_names(self, **asked: Any) -> list[str]:
        """Return which filters name a speaker, publisher, document or place that is not there."""
        from factdb.query.names import NAMING, find_named

        names = {name: value for name, value in asked.items() if name in NAMING}
        found = find_named(self._open(), Filter.of(names, "a name", NAMING))
        return [name for name, one in found.items() if not one.ids]

    def claim(self, number: int) -> ClaimDetail:
        """Return one claim with all that is known of it.

        Raises:
            NotFound: There is no claim of this number.
        """
        from factdb.query.claim import get_claim

        return get_claim(self._open(), number)

    def one_series(self, name: str, limit: int | None = None) -> SeriesDetail:
        """Return one series with its points: `one_series("displaced people Aleppo")`.

        Args:
            name: Any words of it, in any order.
            limit: At most so many points, the newest; none for all.

        Raises:
            NotFound: No series is called so, or several are.
        """
        from factdb.query.series import get_series

        return get_series(self._open(), name, limit)

    def claims_same_as(self, number: int) -> list[SameRow]:
        """Return the claims that repeat a claim, deny it, or cannot be true beside it.

        Raises:
            NotFound: There is no claim of this number.
        """
        from factdb.query.same import find_same

        return find_same(self._open(), number)

    def diff(
        self, address: str, earlier: int | None = None, later: int | None = None
    ) -> Differences:
        """Compare two versions of an article: by default the current with the one before it.

        Args:
            address: The article's id, its address, or a part of its address.
            earlier: The number of a version.
            later: The number of a version.

        Raises:
            NotFound: No document fits, or more than one; or there is no such version.
        """
        from factdb.query.diff import find_differences

        return find_differences(self._open(), address, earlier, later)

    def sql(self, query: str) -> Table:
        """Run one statement that reads; anything that would write is refused."""
        return self._open().table(query)

    def execute(self, statement: str) -> Table:
        """Run one statement that may write, and keep what it changed."""
        with connect(self.address, write=True) as connection:
            table = connection.table(statement)
            rows = list(table.rows)
            connection.commit()
        return Table(table.columns, iter(rows))

    def export(
        self,
        to: str | Path | TextIO,
        *,
        format_: str = "jsonl",
        tables: Sequence[str] = (),
        is_current: bool = False,
        **asked: Unpack[Asked],
    ) -> Mapping[str, int]:
        """Write documents and all that is of them, the same bytes for the same content.

        Args:
            to: A folder, which gets a file a table; or a stream, which gets one table as text.
            format_: "jsonl", "csv", "tsv", or for a folder "parquet".
            tables: Names of `factdb.export.tables.TABLES`; none for all that is content, to a
                stream for the interchange format.
            is_current: Whether only the newest versions are written.
            asked: What the documents must be; all where nothing is asked.

        Returns:
            How many rows were written, by table.

        Raises:
            FactdbError: The folder cannot be written, or Parquet lacks its library.
            UsageError: There is no such format or table, or a stream is to get several.
        """
        from factdb.export import export_folder, export_stream
        from factdb.export.tables import ALWAYS, TABLES

        one_of(format_, ALWAYS, "format_")
        for table in tables:
            one_of(table, TABLES, "tables")
        chosen = Filter.of(asked, "an export", DOCUMENTS.filters - {"limit"})
        if isinstance(to, str | Path):
            return export_folder(self._open(), Path(to), format_, tables, chosen, is_current)
        return export_stream(self._open(), to, format_, tables, chosen, is_current)

    def _find(
        self, listing: Listing[Listed], asked: Any, all_versions: bool = False
    ) -> Iterator[Listed]:
        chosen = listing.filter_of(asked)
        return find(self._open(), self._versions(listing, all_versions), chosen)

    def _versions(self, listing: Listing[Listed], all_versions: bool) -> Listing[Listed]:
        return of_all_versions(listing, self._open().dialect) if all_versions else listing
