"""One article to an extraction: parse and link put together; needs no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from factdb import languages
from factdb.errors import LanguageError
from factdb.link import link
from factdb.parse import parse
from factdb.read.metadata import given_fields
from factdb.read.source import name_by_content
from factdb.records import Document, Extraction

_PHRASE = 20  # words; so few may hold no function word, and say nothing against a language
_LATIN_ENDS = "\u0370"  # Greek begins
_MORE_LATIN = frozenset(map(chr, range(0x1E00, 0x1F00)))
_DEFAULT = "en"  # what a phrase such as "25" is read as


def extract(
    text: str | Document,
    language: str | None = None,
    published: date | str | None = None,
    *,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> Extraction:
    """Find the claims, figures, dates and speakers of one article; needs no database.

    What is given wins over what a document says.

    Args:
        text: An article's text, or a document with what is known of it. A text without a URL is
            named by its content, so that two texts are two documents.
        language: BCP 47 code. None, and none of the document: detected.
        published: The day it appeared, also as "2016-12-14", which relative dates count from. None,
            and none of the document: inferred where the text's own dates suffice.
        title: Its title.
        url: Its address; another text at the same one is a new version.
        publisher: Who published it.

    Raises:
        ReadError: `published` is no date.
        LanguageError: There is no language file for the code, or none fits the text.
    """
    document = text if isinstance(text, Document) else Document(text, name=_name(text))
    given = {"published": published, "title": title, "url": url, "publisher": publisher}
    document = replace(document, **given_fields(given))
    code = language or document.language or _detect(document)
    try:
        pack = languages.load(code)
    except LanguageError as error:
        raise LanguageError(f"{document.name}: {error}") from error
    return link(parse(document, pack), pack)


def _name(text: str) -> str:
    """Return the name of a text that has none: one that follows from what it says."""
    return name_by_content("text", sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def _detect(document: Document) -> str:
    """Return the language of a text; a bare phrase that could be any is read as English."""
    if _is_phrase(document.text):
        return languages.guess(document.text) or _DEFAULT
    code = languages.detect(document.text)
    if code is None:
        known = ", ".join(languages.available())
        raise LanguageError(
            f"{document.name}: the text is in no language that factdb knows ({known}); "
            "name the nearest with --language if you think otherwise."
        )
    return code


def _is_phrase(text: str) -> bool:
    """Tell whether a text is a few words, in the letters of the languages that there are."""
    if len(text.split(maxsplit=_PHRASE)) > _PHRASE:
        return False
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(char < _LATIN_ENDS or char in _MORE_LATIN for char in letters) >= len(letters)
