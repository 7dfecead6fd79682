"""Runs as they were recorded: which inputs failed, and did not go in since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import Any, NamedTuple

from factdb.query.connection import Connection

_LOADS = "SELECT options, finished_at, failed FROM run WHERE command = 'load' ORDER BY id"
_STDIN = "-"  # is gone


class Retry(NamedTuple):
    """Paths of inputs that failed, and what their run was given to load them with."""

    paths: tuple[str, ...]
    columns: dict[str, str]
    given: dict[str, Any]


class _Failed(NamedTuple):
    path: str
    input: str


def find_failed(connection: Connection) -> list[Retry]:
    """Return what is to be loaded again: inputs that failed, and in no later run went in.

    An input went in, or is no longer there, where a later run that came to its end read the same
    path, or a folder around it, and the input is not among its failures.
    """
    failed: dict[_Failed, str] = {}  # to the options of the run, as JSON
    for options, finished_at, failures in connection.rows(_LOADS, {}):
        if finished_at is not None:
            read = set(map(PurePath, json.loads(options).get("paths", ())))
            failed = {one: kept for one, kept in failed.items() if not _is_in(read, one.path)}
        failed.update((one, options) for one in _failures(failures))
    paths: dict[str, dict[str, None]] = {}
    for one, options in failed.items():
        paths.setdefault(options, {})[one.path] = None
    return [_retry(tuple(found), json.loads(options)) for options, found in paths.items()]


def _retry(paths: tuple[str, ...], options: dict[str, Any]) -> Retry:
    given = {name: value for name, value in options.items() if name not in ("paths", "columns")}
    if "published" in given:
        given["published"] = date.fromisoformat(given["published"])
    return Retry(paths, options.get("columns", {}), given)


def _failures(failed: str) -> Iterator[_Failed]:
    for one in json.loads(failed):
        path = one.get("path", one["input"])  # an older factdb kept no path
        if path != _STDIN:
            yield _Failed(path, one["input"])


def _is_in(read: set[PurePath], path: str) -> bool:
    """Tell whether a path, or a folder around it, is among those that were read."""
    place = PurePath(path)
    return not read.isdisjoint((place, *place.parents))
