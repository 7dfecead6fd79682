"""A database as Python and the command line use it: lists, one claim, SQL, loading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TextIO, TypedDict, TypeVar, Unpack

from factdb.errors import DatabaseNotReadyError
from factdb.query.connection import Connection, Table, connect, find_revision, open_connection
from factdb.query.filters import Filter
from factdb.query.listing import Listing
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
    DecisionRow,
    DocumentRow,
    FigureRow,
    PropositionRow,
    RelatedRow,
    SeriesRow,
    SpeakerRow,
    TimelineRow,
)
from factdb.store.revision import HEAD

if TYPE_CHECKING:
    from factdb.ingest.checking import Fault
    from factdb.ingest.loading import Loaded
    from factdb.query.arithmetic import Misfit
    from factdb.query.claim import ClaimDetail
    from factdb.query.diff import Differences
    from factdb.query.same import SameRow
    from factdb.query.search import SearchRow
    from factdb.query.series import SeriesDetail
    from factdb.query.sources import SourceCount
    from factdb.records import Extraction

__all__ = ["Database", "open_database"]

Decided = TypeVar("Decided")
Row = TypeVar(
    "Row",
    ClaimRow,
    DateRow,
    DocumentRow,
    FigureRow,
    PropositionRow,
    RelatedRow,
    SeriesRow,
    SpeakerRow,
    TimelineRow,
)


class Asked(TypedDict, total=False):
    """What a list is asked for; `factdb.query.filters.Filter` says what each means."""

    speaker: str | None
    publisher: str | None
    since: date | None
    until: date | None
    kind: str | None
    indicator: str | None
    minimum: Decimal | None
    maximum: Decimal | None
    match: str | None
    status: str | None
    document: str | None
    copies: bool | None
    place: str | None
    limit: int | None


class Given(TypedDict, total=False):
    """What is known of documents beside what their inputs say; it wins over that."""

    language: str | None
    published: date | None
    publisher: str | None
    title: str | None
    url: str | None


# What a list does not need is imported inside the method that does: SQLAlchemy takes 200 ms,
# the records 20 ms, and a list is printed in 100 ms.
class Database:
    """A database of claims; opened when it is first asked, created when it is first loaded into.

    Use it in a `with` block, or close it. The lists yield rows newest first, as the database finds
    them; their fields are the columns of the views that `factdb schema` describes. Each raises
    DatabaseNotReadyError where the database is missing or older than this factdb, DatabaseError
    where it cannot be read, and TypeError for a filter that the list does not have. Older versions
    of a text are left out unless `all_versions` is asked for: then a row has two fields more, its
    `version` and whether that `is_current`.

    Attributes:
        address: A path, or "postgresql://…".
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._connection: Connection | None = None

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
        from factdb.query.search import search

        filter_ = Filter(**asked)
        return search(
            self._open(), words, filter_, what=what, all_versions=all_versions, marks=marks
        )

    def count(
        self, view: str, *, all_versions: bool = False, **asked: Unpack[Asked]
    ) -> SourceCount:
        """Count the claims or figures that fit, their documents, and these without copies.

        `count("claims", speaker="Lavrov").copy_groups` is how many texts carry him, without copies.
        """
        from factdb.query.sources import count_sources

        listing = self._versions(LISTS[view], all_versions)
        return count_sources(self._open(), listing, Filter(**asked))

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

    def one_series(self, name: str) -> SeriesDetail:
        """Return one series with its points: `one_series("displaced people Aleppo")`.

        Raises:
            NotFound: No series is called so, or several are.
        """
        from factdb.query.series import get_series

        return get_series(self._open(), name)

    def same_claims(self, number: int) -> list[SameRow]:
        """Return the claims that repeat a claim, deny it, or cannot be true beside it.

        Raises:
            NotFound: There is no claim of this number.
        """
        from factdb.query.same import find_same

        return find_same(self._open(), number)

    def decide(
        self,
        claim: int,
        *others: int,
        are_same: bool = True,
        note: str | None = None,
        made_by: str | None = None,
    ) -> list[int]:
        """Say that other claims are one proposition with a claim, or are not: `decide(12, 15)`.

        It holds through later loads, rebuilds and extractions, until it is undone.

        Returns:
            The numbers of the decisions, one for each of the others.

        Raises:
            NotFound: There is no claim of such a number in the newest versions.
            FactdbError: No other claim is given.
        """
        from factdb.store.deciding import decide

        claims = (claim, *others)
        return self._deciding(
            lambda connection, now: decide(connection, claims, are_same, now, made_by, note)
        )

    def undo(self, decision: int | None = None, made_by: str | None = None) -> int:
        """Take a decision back, without a number the last that stands; return its number.

        Raises:
            NotFound: There is no such decision.
            FactdbError: It was undone before, or is itself an undo.
        """
        from factdb.store.deciding import undo

        return self._deciding(lambda connection, now: undo(connection, decision, now, made_by))

    def decisions(self) -> Iterator[DecisionRow]:
        """Yield the log of what persons decided, the newest first."""
        from factdb.query.decisions import find_decisions

        return find_decisions(self._open())

    def import_places(self, path: str) -> tuple[int, int]:
        """Add other names of places from a file, and make series and propositions anew.

        Returns:
            How many names were added, and how many were of another place before.

        Raises:
            ReadError: The file cannot be read, or a line is wrong.
        """
        from factdb.ingest.gazetteer import read_places
        from factdb.store.engine import opened, writing
        from factdb.store.gazetteer import add_names

        names = read_places(path)
        self._open()
        with opened(self.address) as engine, writing(engine) as connection:
            counts = add_names(connection, names)
            if any(counts):
                _rebuild(connection)
        return counts

    def import_decisions(self, *paths: str) -> tuple[int, int]:
        """Add the decisions of exported tables, JSON Lines, to the log; those in it stay.

        Returns:
            How many were added, and how many were there.

        Raises:
            ReadError: A line is no decision.
        """
        from factdb.ingest.decisions import read_decisions
        from factdb.store.deciding import add

        made = [one for path in paths for one in read_decisions(path)]
        added = self._deciding(lambda connection, _: add(connection, made))
        return len(added), len(made) - len(added)

    def claim(self, number: int) -> ClaimDetail:
        """Return one claim with all that is known of it.

        Raises:
            NotFound: There is no claim of this number.
        """
        from factdb.query.claim import get_claim

        return get_claim(self._open(), number)

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

    def load(
        self,
        *paths: str,
        columns: Mapping[str, str] | None = None,
        jobs: int = 1,
        **given: Unpack[Given],
    ) -> Iterator[Loaded]:
        """Load files, folders, archives, addresses, "-" or, without a path, the example.

        Do it by taking the results. `columns` names the columns of tables: {"text": "body"}.
        With more `jobs`, documents are read and extracted in so many processes; a script that asks
        for them does so below `if __name__ == "__main__":`, for each process imports the script.
        Several documents share a transaction, and a result is there once it is stored; an input
        that fails is a result too, and one that the database refuses costs no other.
        """
        from factdb.ingest import draft_ahead, loading
        from factdb.read import are_larger, without_login

        options: dict[str, object] = {"paths": tuple(map(without_login, paths))}
        options |= {name: str(value) for name, value in given.items() if value is not None}
        if columns:
            options["columns"] = dict(columns)
        found = draft_ahead(paths, columns, jobs, **given)
        is_large = are_larger(paths, loading.LARGE_INPUT)
        return loading.load(self.address, found, options=options, is_large=is_large)

    def load_failed(self, jobs: int = 1) -> Iterator[Loaded]:
        """Load again what failed in earlier loads and did not go in since, with their options.

        Paths are taken from the current folder, as in the loads that they are from.
        """
        from factdb.query.runs import find_failed

        for retry in find_failed(self._open()):
            yield from self.load(*retry.paths, columns=retry.columns, jobs=jobs, **retry.given)

    def add(self, extraction: Extraction) -> Loaded:
        """Store what was found in one document: `add(extract(text, published=…))`."""
        from factdb.ingest import Found, loading

        (loaded,) = loading.load(self.address, [Found("", extraction)], command="add")
        return loaded

    def import_claims(self, *paths: str) -> Iterator[Loaded]:
        """Store hand-made claims, JSON Lines in the interchange format, marked as imported."""
        from factdb.ingest import Found, loading, read_marked

        found = (Found("", result) for result in read_marked(paths))
        options = {"paths": paths}
        return loading.load(self.address, found, "import claims", options, imported=True)

    def export(
        self,
        to: Path | TextIO,
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
        """
        from factdb.export import export_folder, export_stream

        chosen = Filter(**asked)
        if isinstance(to, Path):
            return export_folder(self._open(), to, format_, tables, chosen, is_current)
        return export_stream(self._open(), to, format_, tables, chosen, is_current)

    def check(self) -> Iterator[Fault]:
        """Yield every fault of what is stored; `str` of one says it in a line."""
        from factdb.ingest.checking import check

        return check(self._open())

    def misfits(self) -> Iterator[Misfit]:
        """Yield numbers of one speaker that do not fit one another by arithmetic."""
        from factdb.query.arithmetic import find_misfits

        return find_misfits(self._open())

    def upgrade(self) -> tuple[str | None, str]:
        """Bring the database to this factdb's revision; return the one before and the one now."""
        from factdb.store.engine import opened
        from factdb.store.migrate import upgrade

        before = self._revision()
        self.close()
        with opened(self.address) as engine:
            upgrade(engine)
        return before, HEAD

    def rebuild(self) -> tuple[int, int, int, int]:
        """Make series, points, pairs of figures and propositions anew; return how many of each."""
        from factdb.store.engine import opened, writing

        self._open()
        with opened(self.address) as engine, writing(engine) as connection:
            return _rebuild(connection)

    def revision(self) -> tuple[str, str]:
        """Return the database's revision and the one that this factdb needs.

        Raises:
            DatabaseNotReadyError: There is no database.
        """
        with open_connection(self.address) as connection:
            return find_revision(connection) or "none", HEAD

    def differences(self) -> list[str]:
        """List what tables and views the database has otherwise than this factdb defines them."""
        from factdb.store.engine import opened, writing
        from factdb.store.migrate import differences

        self._open()
        with opened(self.address) as engine, writing(engine) as connection:
            return differences(connection)

    def reindex(self) -> None:
        """Build the full-text index anew from the texts."""
        from factdb.store.engine import opened, writing
        from factdb.store.search import build

        self._open()
        with opened(self.address) as engine, writing(engine) as connection:
            build(connection)

    def backup(self, path: Path) -> None:
        """Copy the database to a new file, as of one moment."""
        from factdb.store.backup import backup

        backup(self.address, path)

    def close(self) -> None:
        """Close the connection; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _deciding(self, act: Callable[[Any, datetime], Decided]) -> Decided:
        """Do something to the log in one transaction, at this moment."""
        from factdb.store.engine import opened, writing

        self._open()
        with opened(self.address) as engine, writing(engine) as connection:
            return act(connection, datetime.now(UTC))

    def _open(self) -> Connection:
        if self._connection is None:
            self._connection = connect(self.address)
        return self._connection

    def _revision(self) -> str | None:
        """Return the database's revision, None where there is no database."""
        try:
            with open_connection(self.address) as connection:
                return find_revision(connection)
        except DatabaseNotReadyError:
            return None

    def _find(self, listing: Listing[Row], asked: Any, all_versions: bool = False) -> Iterator[Row]:
        if unknown := asked.keys() - listing.filters:
            allowed = ", ".join(sorted(listing.filters))
            name = ", ".join(sorted(unknown))
            raise TypeError(f"{listing.view} has no filter {name}; it has {allowed}")
        return find(self._open(), self._versions(listing, all_versions), Filter(**asked))

    def _versions(self, listing: Listing[Row], all_versions: bool) -> Listing[Row]:
        return of_all_versions(listing, self._open().dialect) if all_versions else listing


def _rebuild(connection: Any) -> tuple[int, int, int, int]:
    """Make all that is derived from figures and claims anew, in a transaction."""
    from factdb.store.propositions import build
    from factdb.store.series import rebuild

    return *rebuild(connection), build(connection)


def open_database(address: str = "factdb.db") -> Database:
    """Return the database at a path or "postgresql://…"; it need not be there yet."""
    return Database(address)
