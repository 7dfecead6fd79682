"""The command line: a group that loads each command when it is called, and prints errors.

Exit codes: 0 done, 1 failed, 2 misuse, 3 some inputs failed and the others went in, 4 the database
is missing or needs `factdb db upgrade`, 5 `check` found a fault, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper

import click

from factdb.cli import options
from factdb.cli.lazy import LazyGroup
from factdb.errors import DatabaseNotReadyError, FactdbError, SearchError, UsageError

__all__ = ["factdb", "main"]

# New objects between two searches for garbage in cycles. Modules and language files make as many
# that stay; at Python's 700 the searches take a tenth of the time in which a command starts.
_YOUNG = 100_000

_SHOWN = 60  # characters of an argument, in a message
_CODES = {UsageError: 2, SearchError: 2, DatabaseNotReadyError: 4}  # any other error is 1
# By the headings of help; imported one by one, for a list must not wait for the imports of `load`.
COMMANDS = {
    "Load": {
        "load": "factdb.cli.load:load",
        "extract": "factdb.cli.extract:extract",
    },
    "Find": {
        "claims": "factdb.cli.claims:claims",
        "figures": "factdb.cli.figures:figures",
        "dates": "factdb.cli.dates:dates",
        "timeline": "factdb.cli.timeline:timeline",
        "speakers": "factdb.cli.speakers:speakers",
        "documents": "factdb.cli.documents:documents",
        "search": "factdb.cli.search:search",
        "show": "factdb.cli.show:show",
    },
    "Compare": {
        "series": "factdb.cli.series:series",
        "disagreements": "factdb.cli.related:disagreements",
        "corroboration": "factdb.cli.related:corroboration",
        "revisions": "factdb.cli.related:revisions",
        "diff": "factdb.cli.diff:diff",
    },
    "Decide": {
        "propositions": "factdb.cli.propositions:propositions",
        "same": "factdb.cli.same:same",
        "undo": "factdb.cli.undo:undo",
        "log": "factdb.cli.log:log",
    },
    "Take out": {
        "export": "factdb.cli.export:export",
        "sql": "factdb.cli.sql:sql",
        "schema": "factdb.cli.schema:schema",
    },
    "Maintain": {
        "import": "factdb.cli.import_:import_",
        "check": "factdb.cli.check:check",
        "db": "factdb.cli.db:db",
        "completion": "factdb.cli.completion:completion",
    },
}


@click.group(cls=LazyGroup, sections=COMMANDS)
@options.database_of_all
@click.version_option(package_name="factdb")
@click.pass_context
def factdb(context: click.Context, database: str) -> None:
    """Turn news articles into a database of who claimed what, when, and how many."""
    context.obj = database


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; an error is one sentence on stderr."""
    gc.set_threshold(_YOUNG)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who called: ">&-"
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever the locale: names are not ASCII
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(_run(arguments))


def _run(arguments: list[str] | None) -> int:
    try:
        code = factdb.main(arguments, prog_name="factdb", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Interrupted.", err=True)
        return 130
    except FactdbError as error:
        click.echo(f"Error: {error}", err=True)
        return _CODES.get(type(error), 1)
    except UnicodeEncodeError as error:  # of an argument: what is read has been checked
        click.echo(
            f'Error: "{error.object[:_SHOWN]}" is no UTF-8; type it as your terminal does.',
            err=True,
        )
        return 2
    except OSError as error:  # a full disk behind ">"; a closed pipe ends in click
        click.echo(f"Error: {error.filename or 'standard output'}: {error.strerror}.", err=True)
        _drop_output()
        return 1
    return code if isinstance(code, int) else 0


def _drop_output() -> None:
    """Leave what could not be written: Python would try again at its end, and say so at length."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
