"""What goes into a database: articles, extractions, hand-made claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from factdb.database.opened import Opened
from factdb.query.filters import check_names

if TYPE_CHECKING:
    from factdb.ingest.loading import Loaded
    from factdb.records import Extraction


class Given(TypedDict, total=False):
    """What is known of documents beside what their inputs say; it wins over that."""

    language: str | None
    published: date | str | None
    publisher: str | None
    title: str | None
    url: str | None


class Loads(Opened):
    """A database that is loaded into; the first load creates it."""

    def load(
        self,
        *paths: str | Path,
        columns: Mapping[str, str] | None = None,
        jobs: int = 1,
        **given: Unpack[Given],
    ) -> list[Loaded]:
        """Load files, folders, archives, addresses, "-" or, without a path, the example.

        An input that fails is a result too, with its `error`; one that the database refuses costs
        no other.

        Args:
            paths: What to load.
            columns: The columns of tables and keys of JSON: {"text": "body"}.
            jobs: With more than one, documents are read and extracted in so many processes; a
                script that asks for them does so below `if __name__ == "__main__":`, for each
                process imports the script.
            given: What is known of the documents.

        Returns:
            What came of each document, in the order of the inputs.

        Raises:
            UsageError: Nothing of this name can be given, or no column named so.
            ReadError: A title or URL is given for several documents, or `published` is no date.
        """
        return list(self.iter_load(*paths, columns=columns, jobs=jobs, **given))

    def iter_load(
        self,
        *paths: str | Path,
        columns: Mapping[str, str] | None = None,
        jobs: int = 1,
        **given: Unpack[Given],
    ) -> Iterator[Loaded]:
        """Load as `load` does, by taking the results: for more than memory holds.

        Several documents share a transaction, and a result is there once it is stored. Whoever
        stops taking results stops the load; what was stored stays.
        """
        from factdb.ingest import draft_ahead
        from factdb.read import FIELDS, are_larger, without_login
        from factdb.read.metadata import given_fields

        check_names(given, Given.__annotations__, "load", "option")
        check_names(columns or (), FIELDS, "a document", "field")
        names = tuple(map(str, paths))
        fields = given_fields(given)
        found = draft_ahead(names, columns, jobs, **fields)
        from factdb.ingest import loading  # a quarter of a second, in which processes start

        options: dict[str, object] = {"paths": tuple(map(without_login, names))}
        options |= {name: str(value) for name, value in fields.items() if value is not None}
        if columns:
            options["columns"] = dict(columns)
        is_large = are_larger(names, loading.LARGE_INPUT)
        return loading.load(self.address, found, options=options, is_large=is_large)

    def load_failed(self, jobs: int = 1) -> list[Loaded]:
        """Load again what failed in earlier loads and did not go in since, with their options.

        Paths are taken from the current folder, as in the loads that they are from.
        """
        return list(self.iter_load_failed(jobs))

    def iter_load_failed(self, jobs: int = 1) -> Iterator[Loaded]:
        """Load as `load_failed` does, by taking the results."""
        from factdb.query.runs import find_failed

        for retry in find_failed(self._open()):
            yield from self.iter_load(*retry.paths, columns=retry.columns, jobs=jobs, **retry.given)

    def add(self, extraction: Extraction) -> Loaded:
        """Store what was found in one document: `add(extract(text, published=…))`."""
        from factdb.ingest import Found, loading

        (loaded,) = loading.load(self.address, [Found("", extraction)], command="add")
        return loaded

    def import_claims(self, *paths: str | Path) -> list[Loaded]:
        """Store hand-made claims, JSON Lines in the interchange format, marked as imported.

        Returns:
            What came of each line.
        """
        return list(self.iter_import_claims(*paths))

    def iter_import_claims(self, *paths: str | Path) -> Iterator[Loaded]:
        """Import as `import_claims` does, by taking the results."""
        from factdb.ingest import Found, loading, read_marked

        names = tuple(map(str, paths))
        found = (Found("", result) for result in read_marked(names))
        options = {"paths": names}
        return loading.load(self.address, found, "import claims", options, imported=True)
