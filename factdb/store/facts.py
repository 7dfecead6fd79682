"""What is known of a document besides its text: who published it, when, in which language."""

from __future__ import annotations

from typing import NamedTuple

from factdb.records import Document
from factdb.store.drafting.draft import Draft
from factdb.store.values import Published


class Facts(NamedTuple):
    """The facts of one document, in the order of the table's columns; None where not known."""

    publisher_id: int | None
    language: str
    published_start: str | None
    published_end: str | None
    published_precision: str | None
    published_basis: str | None
    author: str | None
    section: str | None

    @property
    def day(self) -> str:
        """The day of publication, '' where it is not known."""
        return (self.published_start or self.published_end or "")[:10]

    @property
    def published(self) -> Published:
        """When the document was published, with its precision and basis."""
        return self[2:6]


def read_facts(draft: Draft, publisher_id: int | None) -> Facts:
    """Return what a draft says of its document; a given publication day decides."""
    document = draft.document
    author, section = document.author, document.section
    return Facts(publisher_id, draft.language, *draft.published, author, section)


def merge_facts(read: Facts, known: Facts) -> Facts:
    """Return what is known now: what was read, else what was known before.

    A publication day that was once given is kept before one that is read from the text.
    """
    keep = read.published_basis != "given" and known.published_basis == "given"
    return Facts(
        read.publisher_id or known.publisher_id,
        read.language,
        *(known if keep else read).published,
        read.author or known.author,
        read.section or known.section,
    )


def brings_news(document: Document, read: Facts, known: Facts) -> bool:
    """Tell whether a fact is given now that was another before, or none."""
    return (
        (read.publisher_id is not None and read.publisher_id != known.publisher_id)
        or (document.language is not None and document.language != known.language)
        or (document.published is not None and read.published != known.published)
        or (document.author is not None and document.author != known.author)
        or (document.section is not None and document.section != known.section)
    )
