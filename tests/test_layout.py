"""The shape of the project: what the house asks of files and imports, held by a test."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "factdb").rglob("*.py"))
MAPPED = ("read", "parse", "link", "compare", "store", "query", "ingest")
MAPS = sorted(
    folder
    for package in MAPPED
    for folder in [ROOT / "factdb" / package, *(ROOT / "factdb" / package).iterdir()]
    if (folder / "__init__.py").exists()
)


def test_the_folder_of_migrations_does_not_hide_the_library() -> None:
    assert not (ROOT / "alembic" / "__init__.py").exists()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("folder", MAPS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_package_names_its_modules_in_the_order_that_they_build_up(folder: Path) -> None:
    package = ".".join(folder.relative_to(ROOT).parts)
    text = (folder / "__init__.py").read_text(encoding="utf-8")
    groups = text.split(":\n\n")[1].split('"""')[0]
    heading = r"(?m)^ {4}\S+(?: \S+)*"
    listed = re.findall(r"\w+", re.sub(heading, "", groups))
    modules = {p.stem: [p] for p in folder.glob("*.py") if p.stem != "__init__"}
    modules |= {p.parent.name: sorted(p.parent.rglob("*.py")) for p in folder.glob("*/__init__.py")}
    assert sorted(listed) == sorted(modules)
    for module in listed:
        code = "".join(path.read_text(encoding="utf-8") for path in modules[module])
        used = set(re.findall(rf"^from {package}\.(\w+)[. ]", code, re.M)) - {module}
        assert used <= set(listed[: listed.index(module)]), module


def docstrings(path: Path) -> Iterator[str]:
    """Yield the docstrings of a module, of its classes and of its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""


def homes_of(name: str) -> list[Path]:
    """Return the modules and packages that a dotted name may be about: "parse", "link.names"."""
    places = (path.parent if path.stem == "__init__" else path.with_suffix("") for path in MODULES)
    tail = f"/{name.replace('.', '/')}"
    return [place for place in places if f"/{place.relative_to(ROOT).as_posix()}".endswith(tail)]


def holds(home: Path, name: str) -> bool:
    """Tell whether a module or package has a module, a class, a function or a constant."""
    path = home / "__init__.py" if home.is_dir() else home.with_suffix(".py")
    code = path.read_text(encoding="utf-8").split('"""', 2)[-1]  # behind its own docstring
    return homes_of(f"{home.name}.{name}") != [] or re.search(rf"\b{name}\b", code) is not None


def is_there(named: str) -> bool:
    """Tell whether what a docstring names is there; what is in no module of ours is not known."""
    home, _, name = named.rpartition(".")
    if name == "py":
        return (
            any(not one.is_dir() for one in homes_of(home)) or (ROOT / "alembic" / named).exists()
        )
    homes = homes_of(home)
    return any(holds(one, name) for one in homes) if homes else not named.startswith("factdb.")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_modules_that_docstrings_name_are_there(path: Path) -> None:
    """What moved is called by its new name: `factdb.link.link`, `cutting.cut_units`, `runs.py`."""
    text = "\n".join(docstrings(path))
    named = re.findall(r"`(\w+(?:\.\w+)+)`", text) + re.findall(r"\b\w+\.py\b", text)
    assert [one for one in named if not is_there(one)] == []


def test_every_constant_of_a_module_alone_is_read() -> None:
    unread = []
    for path in MODULES:
        code = path.read_text(encoding="utf-8")
        constants = re.findall(r"^(_[A-Z][A-Z_]*)\b[^=\n]* = ", code, re.MULTILINE)
        unread += [f"{path.stem}: {c}" for c in constants if len(re.findall(rf"\b{c}\b", code)) < 2]
    assert unread == []


def test_every_table_of_cases_is_run() -> None:
    """A table that a merge brought back is read by nobody, and its rows prove nothing."""
    unused = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        code = path.read_text(encoding="utf-8")
        tables = re.findall(r"^([A-Z_]+) = [\[{(]", code, re.MULTILINE)
        unused += [
            f"{path.name}: {name}" for name in tables if len(re.findall(rf"\b{name}\b", code)) < 2
        ]
    assert unused == []


def test_no_test_or_module_needs_a_file_outside_the_project() -> None:
    word = "/".join(("", "work", ""))
    files = [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "fixtures").rglob("*.jsonl")]
    assert [path for path in files if word in path.read_text(encoding="utf-8")] == []


def loaded_by(code: str) -> set[str]:
    """Return the packages that a fresh interpreter holds after running some code."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("code", ["import factdb", "import factdb.cli", "import factdb.query"])
def test_a_list_command_waits_for_no_heavy_import(code: str) -> None:
    assert not loaded_by(code) & {"sqlalchemy", "alembic", "rich", "psycopg", "dateutil"}


def test_extraction_needs_no_database_library() -> None:
    code = "import factdb; factdb.extract('Banjir merendam 40 rumah.')"
    assert not loaded_by(code) & {"sqlalchemy", "alembic", "click", "rich", "sqlite3"}
