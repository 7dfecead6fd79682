"""The generated corpus: the same each time, and what a load counts is what is known of it."""

from __future__ import annotations

import json
from pathlib import Path

import corpus
import pytest


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small corpus that has a part of each kind."""
    folder = tmp_path_factory.mktemp("corpus")
    corpus.write(folder, 220, seed=7, part=50)
    return folder


def test_every_count_is_known_and_met(
    folder: Path, empty_db: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert corpus.check(folder, empty_db) == 0, capsys.readouterr().out


def test_a_corpus_has_copies_versions_repeats_and_damage(folder: Path) -> None:
    truth = json.loads((folder / "truth.json").read_text())
    assert all(truth.values()), truth
    assert {how for _, _, how in truth["copies"]} == {"exact", "near"}
    suffixes = {path.name.partition(".")[2] for path in (folder / "input").iterdir()}
    assert suffixes == {"jsonl", "csv", "zip", "tar.gz", "jsonl.gz"}


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    corpus.write(tmp_path, 220, seed=7, part=50)
    for path in (folder / "input").iterdir():
        assert (tmp_path / "input" / path.name).read_bytes() == path.read_bytes()


def test_strangers_are_those_of_a_group_whom_nobody_made_copies() -> None:
    groups = {"a": 1, "a2": 1, "a3": 1, "b": 1, "c": 2}
    pairs = [("a", "a2", "exact"), ("a2", "a3", "near")]
    assert corpus.find_strangers(groups, pairs) == [("a", "b")]


@pytest.mark.parametrize(("kept", "alike"), [(100, True), (90, True), (70, False), (40, False)])
def test_texts_that_share_four_fifths_of_their_runs_are_alike(kept: int, alike: bool) -> None:
    text = [f"w{number}" for number in range(104)]
    other = [*text[:kept], *(f"v{number}" for number in range(104 - kept))]
    assert corpus.are_alike(" ".join(text), " ".join(other)) is alike
