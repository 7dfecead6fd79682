"""SQL as a person writes it; the database itself refuses to write unless opened to."""

from __future__ import annotations

from factdb.query.connection import Connection, Table


def run_sql(connection: Connection, sql: str) -> Table:
    """Run one statement and return its columns and rows.

    Writing needs `connect(address, write=True)`; what was written is kept once the rows are read
    and `Connection.commit` is called.

    Raises:
        DatabaseError: The database refuses the statement: its syntax, or because it would write.
    """
    return connection.table(sql)
