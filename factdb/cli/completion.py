"""`factdb completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), metavar="SHELL")
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes commands in a shell.

    SHELL is bash, zsh or fish.

    Example: factdb completion bash >> ~/.bashrc
    """
    make = get_completion_class(shell)
    if make is not None:
        click.echo(make(context.find_root().command, {}, "factdb", "_FACTDB_COMPLETE").source())
