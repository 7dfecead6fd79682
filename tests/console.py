"""The console blocks of README.md: run them, and compare or renew what they show.

`python tests/console.py` writes today's output into README.md; read the difference before you
commit it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A command of a console block, and the lines that it shows."""

    command: str
    shown: list[str]


def steps_of(block: str) -> Iterator[Step]:
    """Yield the steps of a block; each begins with "$ ", and "> " goes on with the command."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = part.splitlines()
        while lines and lines[0].startswith(">"):
            command += "\n" + lines.pop(0)[2:]
        yield Step(command, trimmed("\n".join(lines)))


def runner(folder: Path) -> Callable[[str], list[str]]:
    """Return a function that runs a command in a folder and returns the lines that it prints."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": tools, "COLUMNS": "100", "LANG": "C.UTF-8", "HOME": str(folder)}

    def run(command: str) -> list[str]:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        return trimmed(done.stdout)

    return run


def trimmed(text: str) -> list[str]:
    """Return the lines without blanks at their ends, and without empty lines around them."""
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def renew() -> None:
    """Write what the commands print today into README.md."""
    with tempfile.TemporaryDirectory() as folder:
        run = runner(Path(folder))

        def renewed(match: re.Match[str]) -> str:
            parts = []
            for step in steps_of(match.group()):
                command = step.command.replace("\n", "\n> ").replace("> \n", ">\n")
                parts.append("\n".join([f"$ {command}", *run(step.command)]))
            return "\n\n".join(parts) + "\n"

        text = README.read_text(encoding="utf-8")
        README.write_text(BLOCK.sub(renewed, text), encoding="utf-8")


if __name__ == "__main__":
    renew()
