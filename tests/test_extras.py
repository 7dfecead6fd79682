"""What needs a library that is not installed says which, and how to install it."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from factdb.errors import FactdbError
from factdb.read import read
from factdb.show.parquet import ParquetFile
from factdb.store.location import import_psycopg

FEED = "<?xml version='1.0'?><rss version='2.0'><channel><title>A</title></channel></rss>"


def read_one(name: str, content: str) -> None:
    Path(name).write_text(content)
    (error,) = read(name)
    assert isinstance(error, FactdbError)
    raise error


NEEDS: dict[str, tuple[Callable[[], object], str, str]] = {
    "psycopg": (import_psycopg, "PostgreSQL", "postgres"),
    "pyarrow": (lambda: ParquetFile(Path("a"), {}), "Parquet", "parquet"),
    "feedparser": (lambda: read_one("a.xml", FEED), "a.xml: a feed", "archive"),
    "fastwarc": (lambda: read_one("a.warc", "WARC/1.0\r\n"), "a.warc: WARC", "archive"),
}


@pytest.mark.parametrize("library", NEEDS)
def test_a_library_that_is_missing_is_named(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, library, None)  # its import fails
    act, what, extra = NEEDS[library]
    with pytest.raises(FactdbError) as caught:
        act()
    assert str(caught.value) == f"{what} needs {library}; run `pip install 'factdb[{extra}]'`."


def test_the_extras_are_those_of_the_project() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]
    for library, (_, _, extra) in NEEDS.items():
        assert any(one.startswith(library) for one in project["optional-dependencies"][extra])
