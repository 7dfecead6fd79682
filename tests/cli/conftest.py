"""The command line in-process, with its exit code and both of its outputs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import Done, Run

from factdb.cli import main


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder of its own: run("claims", "--speaker", "Lavrov")."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FACTDB_DATABASE", raising=False)

    def call(*arguments: str) -> Done:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        return Done(left.value.code, *capsys.readouterr())  # type: ignore[arg-type]

    return call


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """The same, with a small story loaded into ./factdb.db."""
    (tmp_path / "story.md").write_text(
        "---\ntitle: Floods\npublished: 2024-05-07\npublisher: The Ledger\n"
        "url: https://ledger.example/floods\n---\n"
        'Mayor Ana Lim said on Monday that 120 homes were flooded. "We need 40 boats," she said.\n'
        "\nThe fire service said more than 1,200 people were evacuated.\n"
    )
    done = run("load", "story.md")
    assert done.code == 0, done.err
    return run


@pytest.fixture
def unprivileged(filled: Run, tmp_path: Path) -> Iterator[Run]:
    """The same, as a user who may not write the folder nor the database in it; root may."""
    filled("claims")  # what is imported late is imported while every folder can be read
    before = os.geteuid()
    Path("factdb.db").chmod(0o444)
    for folder in (tmp_path, *tmp_path.parents[:-2]):
        folder.chmod(0o555 if folder == tmp_path else 0o755)
    if before == 0:
        os.seteuid(65534)
    yield filled
    os.seteuid(before)
    tmp_path.chmod(0o755)
