"""The pipeline put together: text to Extraction, and Extraction into a database."""

from __future__ import annotations

from datetime import date

from factdb import languages
from factdb.errors import LanguageError
from factdb.link import link
from factdb.parse import parse
from factdb.records import Document, Extraction


def extract(
    text: str | Document, language: str | None = None, published: date | None = None
) -> Extraction:
    """Find the claims, figures, dates and speakers of one article; needs no database."""
    document = text if isinstance(text, Document) else Document(text, name="text")
    code = language or document.language or languages.detect(document.text)
    if code is None:
        known = ", ".join(languages.available())
        raise LanguageError(f"{document.name}: the text is in no language known ({known}).")
    pack = languages.load(code)
    return link(parse(document, pack), pack)
