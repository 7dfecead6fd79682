"""`factdb db`: the database itself."""

from __future__ import annotations

import click

from factdb.cli.lazy import LazyGroup

COMMANDS = {
    "Commands": {
        "upgrade": "factdb.cli.db.upgrade:upgrade",
        "current": "factdb.cli.db.current:current",
        "check": "factdb.cli.db.check:check",
        "reindex": "factdb.cli.db.reindex:reindex",
        "backup": "factdb.cli.db.backup:backup",
        "rebuild": "factdb.cli.db.rebuild:rebuild",
    }
}


@click.group(cls=LazyGroup, sections=COMMANDS)
def db() -> None:
    """Create, upgrade, compare and back up the database."""
