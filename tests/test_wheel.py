"""The wheel, installed alone in a new environment, does the main job from an empty folder."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


COMPILED = {"HATCH_BUILD_HOOKS_ENABLE": "1"}


def built(folder: Path, environment: dict[str, str]) -> Path:
    """The wheel as it is built from the source distribution of this checkout."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | environment)
    (path,) = folder.glob("*.whl")
    return path


def installed(wheel: Path, home: Path) -> Path:
    """The command of a new environment that holds the wheel, and sees the libraries of this one.

    The libraries come by a path file, so that no network is needed; an editable factdb of this
    environment is not seen through it.
    """
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    pip = [home / "bin" / "python", "-m", "pip", "install", "-q", "--no-index", "--no-deps"]
    subprocess.run([*pip, str(wheel)], check=True)
    (packages,) = home.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return home / "bin" / "factdb"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("dist"), {})


@pytest.fixture(scope="module")
def factdb(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(wheel, tmp_path_factory.mktemp("venv"))


def test_the_wheel_holds_the_migrations_the_example_and_the_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "factdb/_alembic/env.py" in names
    assert "factdb/_example/aleppo.id.md" in names
    assert {"factdb/languages/id.toml", "factdb/units.toml", "factdb/py.typed"} <= names
    assert not any(name.startswith(("tests/", "alembic/", "fixtures/")) for name in names)


def test_nothing_is_compiled_unless_asked_for(wheel: Path) -> None:
    if "HATCH_BUILD_HOOKS_ENABLE" in os.environ:
        pytest.skip("it is asked for")
    assert wheel.name.endswith("-py3-none-any.whl")
    assert not any(name.endswith((".so", ".pyd")) for name in zipfile.ZipFile(wheel).namelist())


def mixes_keys(node: ast.BinOp) -> bool:
    """Tell whether a table's words go together with a dictionary's: `table.verbs - months.keys()`.

    Types say that this is a frozenset, as the words are; Python makes a set of it.
    """
    called = getattr(node.right, "func", None)
    is_of_keys = isinstance(called, ast.Attribute) and called.attr == "keys"
    is_of_table = isinstance(node.left, ast.Attribute) and ast.unparse(node.left.value) != "self"
    return is_of_keys and is_of_table


@pytest.mark.parametrize("package", ["parse", "link"])
def test_what_reads_texts_can_be_compiled(package: str) -> None:
    """The compiler (mypyc) takes no star in what `in` looks through: `x in (*some, more)`.

    And it holds types to what they say: `difference` and `union` of a frozenset are one.
    """
    for path in (ROOT / "factdb" / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare):
                among = getattr(node.comparators[-1], "elts", [])
                starred = any(isinstance(element, ast.Starred) for element in among)
                assert not (starred and isinstance(node.ops[-1], ast.In | ast.NotIn)), path
            assert not (isinstance(node, ast.BinOp) and mixes_keys(node)), path


def test_the_main_job_runs_from_an_empty_folder(factdb: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        environment = {key: os.environ[key] for key in os.environ if key != "FACTDB_DATABASE"}
        done = subprocess.run(
            [factdb, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("load")
    lines = run("claims", "--speaker", "Lavrov", "--format", "jsonl").splitlines()
    assert len(lines) > 5
    assert {json.loads(line)["speaker"] for line in lines} == {"Sergey Lavrov"}
    assert run("figures", "--indicator", "evacuated", "--format", "csv").count("\n") > 1
    assert run("db", "current").strip()
    assert run("check") == ""
    assert [path.name for path in tmp_path.glob("*.db")] == ["factdb.db"]


@pytest.mark.skipif(shutil.which("cc") is None, reason="there is no C compiler")
def test_what_is_compiled_finds_the_same(factdb: Path, tmp_path: Path) -> None:
    """A set where a frozenset is declared passes here and raises there, so all languages are read.

    The wheel is built in a folder of its own: nothing compiled lies in this checkout.
    """
    compiled = installed(built(tmp_path / "dist", COMPILED), tmp_path / "venv")
    (packages,) = tmp_path.glob("venv/lib/python*/site-packages")
    assert list((packages / "factdb" / "parse").rglob("*.so"))
    texts = [str(ROOT / "fixtures" / folder) for folder in ("articles", "expected")]
    for text in texts:
        command = ["extract", text, "--format", "jsonl"]
        plain, same = (
            subprocess.run([program, *command], capture_output=True)
            for program in (factdb, compiled)
        )
        assert (same.returncode, same.stdout) == (plain.returncode, plain.stdout)
        assert plain.stdout.count(b"\n") > 10
