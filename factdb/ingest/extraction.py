"""Inputs to extractions: read, parse and link put together; needs no database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import Any

from factdb import languages
from factdb.errors import FactdbError, LanguageError, ReadError
from factdb.link import link
from factdb.parse import parse
from factdb.read import read
from factdb.read.claims import read_extractions
from factdb.records import Document, Extraction

_PHRASE = 20  # words; so few may hold no function word, and say nothing against a language
_DEFAULT = "en"  # what a phrase such as "25" is read as


def extract(
    text: str | Document, language: str | None = None, published: date | None = None
) -> Extraction:
    """Find the claims, figures, dates and speakers of one article; needs no database.

    Args:
        text: An article's text, or a document with what is known of it.
        language: BCP 47 code; wins over the document's own. None of both: detected.
        published: The day it appeared, which relative dates count from; wins over the document's.
            None of both: inferred where the text's own dates suffice.

    Raises:
        LanguageError: There is no language file for the code, or none fits the text.
    """
    document = text if isinstance(text, Document) else Document(text, name="text")
    if published is not None:
        document = replace(document, published=published)
    pack = languages.load(language or document.language or _detect(document))
    return link(parse(document, pack), pack)


def _detect(document: Document) -> str:
    """Return the language of a text; a bare phrase that could be any is read as English."""
    code = languages.detect(document.text)
    if code is None and len(document.text.split(maxsplit=_PHRASE)) <= _PHRASE:
        return _DEFAULT
    if code is None:
        known = ", ".join(languages.available())
        raise LanguageError(
            f"{document.name}: the text is in no language that factdb knows ({known}); "
            "name the nearest with --language if you think otherwise."
        )
    return code


def read_documents(
    paths: Iterable[str], columns: Mapping[str, str] | None = None, **given: Any
) -> Iterator[Document | ReadError]:
    """Yield the documents of files, folders, archives, addresses and standard input, in order.

    Args:
        paths: As `factdb.read.read` takes them; none stands for the example that comes along.
        columns: As `factdb.read.read` takes them: {"text": "body"}.
        given: Fields of Document that win over what the inputs say; None leaves theirs.

    Raises:
        ReadError: A title or URL is given, and the inputs hold more than one document.
    """
    known = {field: value for field, value in given.items() if value is not None}
    if "published" in known:
        known["published_source"] = None
    chosen = tuple(paths) or (str(example()),)
    items = chain.from_iterable(read(path, columns) for path in chosen)
    if known.keys() & {"title", "url"}:
        first = list(islice(items, 2))
        if len(first) > 1:
            raise ReadError("a title or URL was given for one document; the inputs hold more.")
        items = chain(first)
    for item in items:
        yield replace(item, **known) if isinstance(item, Document) else item


def extract_all(
    paths: Iterable[str], columns: Mapping[str, str] | None = None, **given: Any
) -> Iterator[Extraction | FactdbError]:
    """Yield what is found in each document of the inputs, or the error that stopped it."""
    for item in read_documents(paths, columns, **given):
        try:
            yield extract(item) if isinstance(item, Document) else item
        except LanguageError as error:
            yield error


def read_marked(paths: Iterable[str]) -> Iterator[Extraction | FactdbError]:
    """Yield the hand-made claims of files; the language is detected where a line names none."""
    for found in chain.from_iterable(map(read_extractions, paths)):
        if isinstance(found, Extraction) and found.document.language is None:
            code = languages.detect(found.document.text) or found.language
            yield replace(found, language=code)
        else:
            yield found


def example() -> Path:
    """Return the folder of the example: inside an installed factdb, else in the checkout."""
    package = Path(str(files("factdb")))
    bundled = package / "_example"
    return bundled if bundled.is_dir() else package.parent / "fixtures" / "example"
