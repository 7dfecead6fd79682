"""The command line: a group that loads each command when it is called, and prints errors.

Exit codes: 0 done, 1 failed, 2 misuse, 3 some inputs failed and the others went in, 4 the database
is missing or needs `factdb db upgrade`, 5 `check` found a fault, 130 interrupted.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper

import click

from factdb.errors import DatabaseNotReadyError, FactdbError

__all__ = ["COMMANDS", "factdb", "main"]

# Name -> module that holds a function of the module's last word. Loaded one by one, because a
# list command must not wait for the imports of `load`.
COMMANDS = {
    "extract": "factdb.cli.extract",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for."""

    def __init__(self, *args: object, modules: dict[str, str], **extra: object) -> None:
        super().__init__(*args, **extra)  # type: ignore[arg-type]
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the dictionary: as a person meets them."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name, None where there is none."""
        if cmd_name not in self.modules:
            return None
        module = import_module(self.modules[cmd_name])
        command: click.Command = getattr(module, module.__name__.rpartition(".")[2])
        return command


@click.group(cls=LazyGroup, modules=COMMANDS)
@click.version_option(package_name="factdb")
def factdb() -> None:
    """Turn news articles into a database of who claimed what, when, and how many."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; errors are one sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever the locale: names are not ASCII
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = factdb.main(arguments, prog_name="factdb", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        click.echo("Interrupted.", err=True)
        sys.exit(130)
    except DatabaseNotReadyError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(4)
    except FactdbError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)
