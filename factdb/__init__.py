"""News articles in, a database of who claimed what, when, and how many out.

    import factdb

    extraction = factdb.extract(text, published=date(2016, 12, 14))
    with factdb.open("factdb.db") as database:
        database.add(extraction)
        for claim in database.claims(speaker="Lavrov"):
            print(claim.stated_on, claim.speaker, claim.text)

Names are imported when they are first used: a list needs no pipeline, the pipeline no database.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factdb.database import Database
    from factdb.database import open_database as open  # noqa: A004
    from factdb.errors import (
        DatabaseError,
        DatabaseNotReadyError,
        ExtractionError,
        FactdbError,
        LanguageError,
        NotFound,
        ReadError,
        SearchError,
        UnitError,
        UsageError,
    )
    from factdb.ingest import extract
    from factdb.records import (
        Basis,
        Claim,
        DateMention,
        DateRange,
        DateRole,
        Document,
        Entity,
        EntityKind,
        Extraction,
        Figure,
        Kind,
        Measure,
        PassedOver,
        Polarity,
        Precision,
        Qualifier,
        Relay,
        Role,
        Span,
    )

__all__ = [
    "Basis",
    "Claim",
    "Database",
    "DatabaseError",
    "DatabaseNotReadyError",
    "DateMention",
    "DateRange",
    "DateRole",
    "Document",
    "Entity",
    "EntityKind",
    "Extraction",
    "ExtractionError",
    "FactdbError",
    "Figure",
    "Kind",
    "LanguageError",
    "Measure",
    "NotFound",
    "PassedOver",
    "Polarity",
    "Precision",
    "Qualifier",
    "ReadError",
    "Relay",
    "Role",
    "SearchError",
    "Span",
    "UnitError",
    "UsageError",
    "extract",
    "open",
]

_ELSEWHERE = {
    "Database": ("factdb.database", "Database"),
    "extract": ("factdb.ingest", "extract"),
    "open": ("factdb.database", "open_database"),
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "factdb.errors" if name.endswith(("Error", "NotFound")) else "factdb.records"
    module, member = _ELSEWHERE.get(name, (home, name))
    value = globals()[name] = getattr(import_module(module), member)
    return value


def __dir__() -> list[str]:
    return __all__
