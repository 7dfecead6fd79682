"""The console and Python blocks of README.md: run them, and compare or renew what they show.

What Python prints stands in a block of text behind each; the blocks run one after another.

`python tests/console.py` writes today's output into README.md; read the difference before you
commit it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

README = Path(__file__).parent.parent / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)

PYTHON = re.compile(
    r"^```python\n(?P<code>.*?)^```\n\n```text\n(?P<shown>.*?)(?=^```$)", re.MULTILINE | re.DOTALL
)
_MARK = "-- the next block --"


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


def run_python(folder: Path, blocks: Sequence[str]) -> list[list[str]]:
    """Run blocks of Python one after another in a folder; return the lines that each prints."""
    (folder / "blocks.py").write_text(f"print({_MARK!r})\n".join(blocks), encoding="utf-8")
    lines = runner(folder)("python blocks.py")
    ends = [place for place, line in enumerate(lines) if line == _MARK]
    pairs = zip([-1, *ends], [*ends, len(lines)], strict=True)
    return [lines[start + 1 : end] for start, end in pairs]


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

        text = BLOCK.sub(renewed, README.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        printed = iter(run_python(Path(folder), [found["code"] for found in PYTHON.finditer(text)]))

        def with_output(match: re.Match[str]) -> str:
            code = match.group().removesuffix(match["shown"])
            return code + "".join(f"{line}\n" for line in next(printed))

        README.write_text(PYTHON.sub(with_output, text), encoding="utf-8")


if __name__ == "__main__":
    renew()
