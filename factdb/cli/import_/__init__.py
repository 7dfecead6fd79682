"""`factdb import`: what people made by hand."""

from __future__ import annotations

import click

from factdb.cli.lazy import LazyGroup

COMMANDS = {
    "Commands": {
        "claims": "factdb.cli.import_.claims:claims",
        "places": "factdb.cli.import_.places:places",
        "decisions": "factdb.cli.import_.decisions:decisions",
    }
}


@click.group("import", cls=LazyGroup, sections=COMMANDS)
def import_() -> None:
    """Import what people made by hand."""
