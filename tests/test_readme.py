"""README.md cannot lie: its console blocks run, and print what they show."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from factdb.cli import factdb

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def console_steps() -> list[tuple[str, str]]:
    """Return (command, what it prints) of every console block, in order."""
    steps: list[tuple[str, str]] = []
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            while command.endswith("\\"):
                more, _, shown = shown.partition("\n")
                command = f"{command}\n{more.removeprefix('> ')}"
            steps.append((command, shown))
    return steps


def commands(group: click.Group, path: str = "factdb") -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


COMMANDS = dict(commands(factdb))


def trimmed(text: str) -> list[str]:
    """Return the lines without the blanks at their ends and without empty lines at either end."""
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def test_every_console_block_prints_what_it_shows(tmp_path: Path) -> None:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": tools, "COLUMNS": "100", "LANG": "C.UTF-8", "HOME": str(tmp_path)}
    steps = console_steps()
    assert steps
    for command, shown in steps:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
        )
        assert (command, trimmed(done.stdout)) == (command, trimmed(shown))


def test_an_example_with_its_output_stands_near_the_top() -> None:
    top = README.read_text(encoding="utf-8").splitlines()[:20]
    assert "```console" in top


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_stands_in_the_readme(words: str) -> None:
    assert re.search(rf"{words}\b", README.read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_and_option_has_help(words: str) -> None:
    command = COMMANDS[words]
    assert command.get_short_help_str()
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_shows_an_example(words: str) -> None:
    assert f"Example: {words}" in (COMMANDS[words].help or "")
