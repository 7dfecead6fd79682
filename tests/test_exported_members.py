"""The edge of the package: what `import factdb` offers, and nothing besides."""

from __future__ import annotations

import inspect
import re

import pytest

import factdb

STANDARD = {"Any", "Decimal", "ForwardRef", "Iterator", "Mapping", "None", "Path", "Row", "Self"}
INNER = {"DateExpression", "Elapsed"}  # what the words of a date denote, before any day is known


def test_the_list_of_names_is_sorted_and_without_doubles() -> None:
    assert factdb.__all__ == sorted(set(factdb.__all__))


@pytest.mark.parametrize("name", factdb.__all__)
def test_each_listed_name_is_there_and_documented(name: str) -> None:
    assert getattr(factdb, name).__doc__


def test_dir_shows_what_is_public() -> None:
    public = {name for name in dir(factdb) if not name.startswith("_")}
    assert public == set(factdb.__all__)


def test_every_error_is_public() -> None:
    errors = {cls.__name__ for cls in _family(factdb.FactdbError)}
    assert errors <= set(factdb.__all__)


def test_whatever_methods_return_and_results_hold_can_be_named() -> None:
    methods = inspect.getmembers(factdb.Database, inspect.isfunction)
    hints = [one.__annotations__["return"] for name, one in methods if not name.startswith("_")]
    for name in factdb.__all__:
        hints += getattr(getattr(factdb, name), "__annotations__", {}).values()
    named = {name for hint in hints for name in re.findall(r"\b[A-Z]\w+", str(hint))}
    assert named - STANDARD - INNER <= set(factdb.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'factdb' has no attribute 'nothing'"):
        factdb.nothing  # noqa: B018


def _family(cls: type[Exception]) -> list[type[Exception]]:
    return [cls, *(found for child in cls.__subclasses__() for found in _family(child))]
