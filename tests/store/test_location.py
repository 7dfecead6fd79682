from __future__ import annotations

import pytest

from factdb.store.location import locate


@pytest.mark.parametrize(
    ("address", "path", "dsn"),
    [
        ("factdb.db", "factdb.db", None),
        ("sqlite:///factdb.db", "factdb.db", None),
        ("sqlite:////tmp/a.db", "/tmp/a.db", None),
        ("postgresql://ann@host/desk", None, "postgresql://ann@host/desk"),
        ("postgres://host/desk", None, "postgresql://host/desk"),
        ("postgresql+psycopg://host/desk", None, "postgresql://host/desk"),
    ],
)
def test_an_address_is_a_file_or_a_server(address: str, path: str | None, dsn: str | None) -> None:
    assert locate(address) == (path, dsn)


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("data/factdb.db", "data/factdb.db"),
        ("postgresql://ann:secret@host/desk", "postgresql://ann@host/desk"),
        ("postgresql://host/desk", "postgresql://host/desk"),
    ],
)
def test_a_message_names_the_database_without_its_password(address: str, named: str) -> None:
    assert str(locate(address)) == named
