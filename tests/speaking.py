"""Who speaks in a text, for tables of (language, what the row is about, text, names)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from factdb import extract
from factdb.records import Kind


def cases(rows: Iterable[tuple[str, str, str, Any]]) -> list[Any]:
    """Return (language, text, names) of each row, named by its language and what it is about."""
    return [pytest.param(code, *case, id=f"{code}: {what}") for code, what, *case in rows]


def speakers(text: str, code: str) -> list[str | None]:
    """Return the speaker of each claim of a text that somebody is the source of."""
    claims = extract(text, code).claims
    return [claim.speaker for claim in claims if claim.kind is not Kind.NARRATIVE]
