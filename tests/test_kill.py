"""A load that is killed at any moment and run again ends as one that was never disturbed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import corpus
import kill
import pytest

ROUNDS = 2  # benchmarks/kill.py does a hundred


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kill")
    corpus.write(folder, 40, seed=5, part=10)
    return folder


def test_killed_loads_end_as_an_undisturbed_one(folder: Path) -> None:
    trial = kill.Trial(folder, kill.Files(folder), seed=5)
    done = [trial.run(f"round_{number}") for number in range(ROUNDS)]
    assert [one.faults for one in done] == [""] * ROUNDS
    assert sum(one.kills for one in done) > 0


def test_the_same_on_postgresql(folder: Path, postgres_server: str) -> None:
    with closing(kill.Server(postgres_server)) as server:
        done = kill.Trial(folder, server, seed=6).run("test")
    assert done.faults == ""
