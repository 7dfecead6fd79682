"""What goes into a database: articles, extractions, hand-made claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, TypedDict, Unpack

from factdb.database.opened import Opened

if TYPE_CHECKING:
    from factdb.ingest.loading import Loaded
    from factdb.records import Extraction


class Given(TypedDict, total=False):
    """What is known of documents beside what their inputs say; it wins over that."""

    language: str | None
    published: date | None
    publisher: str | None
    title: str | None
    url: str | None


class Loads(Opened):
    """A database that is loaded into; the first load creates it."""

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
        from factdb.ingest import draft_ahead
        from factdb.read import are_larger, without_login

        found = draft_ahead(paths, columns, jobs, **given)
        from factdb.ingest import loading  # a quarter of a second, in which processes start

        options: dict[str, object] = {"paths": tuple(map(without_login, paths))}
        options |= {name: str(value) for name, value in given.items() if value is not None}
        if columns:
            options["columns"] = dict(columns)
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
