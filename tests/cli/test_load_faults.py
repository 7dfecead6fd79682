"""A fault of factdb's own costs the one document that meets it, and names itself."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factdb.errors import ReadError
from factdb.ingest.inputs import blame
from factdb.ingest.workers import Died
from factdb.read import Piece
from factdb.records import Document

MANY = 60  # more than are read before other processes are started
FAULTY = 50  # the number of the document that meets the fault
# What Python runs first in each process, also in those that a load starts.
SITE = """
import {module} as module

sound = module.{function}
def faulty(found, *others):
    return [][0] if "meteor" in str(found) else sound(found, *others)
module.{function} = faulty
"""
ERROR = (
    r"Error: feed\.jsonl: doc-50: reading it failed with IndexError \(list index out of range\) in "
    r"factdb\.[a-z.]+, line \d+; that is a fault of factdb, please report it\.\n"
)


def line(number: int) -> str:
    what = "meteor" if number == FAULTY else "rumah"
    text = f"Bupati Rudi Hartono mengatakan pada Senin (6/5) bahwa {number} {what} terlihat."
    return json.dumps({"id": f"doc-{number}", "text": text, "published": "2024-05-07"}) + "\n"


def load(folder: Path, *given: str) -> subprocess.CompletedProcess[str]:
    """Run `factdb load` in processes that import the fault where the folder `site` has one."""
    environment = os.environ | {"PYTHONPATH": str(folder / "site")}
    command = [sys.executable, "-m", "factdb", "load", *given]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("factdb.read", "storable"),
        ("factdb.ingest.extraction", "parse"),
        ("factdb.store.drafting.draft", "draft_of"),
    ],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_costs_its_document_alone_until_it_is_mended(
    tmp_path: Path, jobs: str, module: str, function: str
) -> None:
    site = tmp_path / "site" / "sitecustomize.py"
    site.parent.mkdir()
    site.write_text(SITE.format(module=module, function=function))
    (tmp_path / "feed.jsonl").write_text("".join(map(line, range(MANY))))
    done = load(tmp_path, "feed.jsonl", "--jobs", jobs)
    assert done.returncode == 3
    assert f"Documents: {MANY - 1} stored, 0 unchanged, 1 failed." in done.stdout
    assert re.fullmatch(ERROR, done.stderr)
    site.unlink()
    done = load(tmp_path, "--retry-failed", "--jobs", jobs)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Documents: 1 stored,")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            -9,
            "was killed by SIGKILL; it may need more memory than there is, so load it alone, with "
            "--jobs 1.",
        ),
        (1, "ended with exit code 1, which is a fault of factdb, please report it."),
    ],
)
def test_what_ends_its_process_is_one_sentence(code: int, words: str) -> None:
    piece = Piece("big.txt", Document("text", "big.txt"))
    path, error, _ = blame(Died(piece, code))
    assert isinstance(error, ReadError)
    assert path == "big.txt"
    assert str(error) == f"big.txt: the process that read it {words}"
