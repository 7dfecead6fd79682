from __future__ import annotations

from pathlib import Path

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
        ("PostgreSQL://host/desk", None, "postgresql://host/desk"),
        ("C:/desk.db", "C:/desk.db", None),
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
        (
            "postgresql://host/d?password=secret&user=ann",
            "postgresql://host/d?password=***&user=ann",
        ),
    ],
)
def test_a_message_names_the_database_without_its_password(address: str, named: str) -> None:
    assert str(locate(address)) == named


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            'no "]" in URI: "postgresql://ann:secret@[::1/d"',
            'no "]" in URI: "postgresql://ann@[::1/d"',
        ),
        ('invalid token: "secret"', 'invalid token: "***"'),
        ("the secretary is away", "the secretary is away"),
    ],
)
def test_what_a_driver_says_loses_the_password(said: str, told: str) -> None:
    assert locate("postgresql://ann:secret@[::1/d").without_password(said) == told


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("mysql://ann:secret@host/desk", "mysql://"),
        ("sqlite://a.db", "sqlite://"),
        ("http://a/b", "http://"),
        ("postgresql:/ann:secret@host/desk", "postgresql:/"),
    ],
)
def test_the_address_of_another_kind_of_database_is_refused(address: str, scheme: str) -> None:
    with pytest.raises(DatabaseError) as caught:
        locate(address)
    assert str(caught.value).startswith(f"{scheme} is no database that factdb knows")


def test_a_password_that_would_be_read_as_a_host_is_refused() -> None:
    with pytest.raises(DatabaseError, match='a "@" in a name or password'):
        locate("postgresql://ann:sec@ret@host/d")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="is a folder; name a file in it"):
        locate(str(tmp_path))


def test_a_database_in_memory_is_none_that_stays() -> None:
    with pytest.raises(DatabaseError, match=r"^:memory: would be gone with the command; name a"):
        locate("sqlite:///:memory:")
