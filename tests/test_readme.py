"""README.md cannot lie: its console blocks run, and print what they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from console import BLOCK, PYTHON, README, run_python, runner, steps_of

from factdb.cli import factdb
from factdb.compare import RULES
from factdb.compare.tolls import TOLL_RULES


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


def test_every_console_block_prints_what_it_shows(tmp_path: Path) -> None:
    run = runner(tmp_path)
    blocks = BLOCK.findall(README.read_text(encoding="utf-8"))
    steps = [step for block in blocks for step in steps_of(block)]
    assert steps
    for command, shown in steps:
        assert (command, run(command)) == (command, shown)


def test_every_python_block_prints_what_it_shows(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    blocks = list(PYTHON.finditer(text))
    printed = run_python(tmp_path, [block["code"] for block in blocks])
    assert printed == [block["shown"].splitlines() for block in blocks]
    assert len(blocks) == text.count("```python")


def test_the_rules_of_comparison_stand_in_the_readme() -> None:
    rows = [
        f"| `{rule.name}` | {rule.relation} | {rule.sentence} |" for rule in (*RULES, *TOLL_RULES)
    ]
    assert "\n".join(rows) in README.read_text(encoding="utf-8")


def test_an_example_with_its_output_stands_near_the_top() -> None:
    top = README.read_text(encoding="utf-8").splitlines()[:20]
    assert "```console" in top


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_stands_in_the_readme(words: str) -> None:
    assert re.search(rf"{words}\b", README.read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_and_option_has_help(words: str) -> None:
    command = COMMANDS[words]
    assert not command.get_short_help_str(60).endswith("...")  # one line in the list of commands
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_shows_an_example(words: str) -> None:
    assert f"Example: {words}" in (COMMANDS[words].help or "")
    assert "\\" not in (COMMANDS[words].help or "")  # "\\b" in a raw docstring is shown as it is
