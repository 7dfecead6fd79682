from __future__ import annotations

import pytest

from factdb.errors import DatabaseError
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


@pytest.mark.parametrize("address", ["mysql://ann:secret@host/desk", "sqlite://a.db", "http://a/b"])
def test_the_address_of_another_kind_of_database_is_refused(address: str) -> None:
    scheme = address.partition("//")[0]
    with pytest.raises(DatabaseError, match=f"^{scheme}// is no database that factdb knows"):
        locate(address)
