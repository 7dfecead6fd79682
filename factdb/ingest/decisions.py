"""Decisions of persons from a file, as `factdb export` writes the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from factdb.errors import ReadError
from factdb.read.jsonl import read_lines, read_object
from factdb.read.metadata import in_json
from factdb.read.source import open_source
from factdb.store.derived.decisions import UNDO, Made, Named
from factdb.store.tables import VERDICTS


def read_decisions(path: str) -> Iterator[Made]:
    """Yield the decision of each line of a file.

    Raises:
        ReadError: The file cannot be read, or a line is no decision.
    """
    source = open_source(path)
    with source.file:
        for where, line in read_lines(source):
            yield _decision(read_object(line, where), where)


def _decision(given: Mapping[str, Any], where: str) -> Made:
    verdict = given.get("verdict")
    if verdict not in VERDICTS:
        raise ReadError(
            f'{where}: "verdict" is {in_json(verdict)}; it must be one of {", ".join(VERDICTS)}.'
        )
    is_undo = verdict == UNDO
    made = Made(
        _moment(given, where),
        _text(given, "made_by", where),
        verdict,
        None if is_undo else _claim(given, "claim", where),
        None if is_undo else _claim(given, "other", where),
        _needed(given, "undoes", where) if is_undo else None,
        _text(given, "note", where),
    )
    if given.get("key") not in (None, made.key):
        raise ReadError(f'{where}: "key" is not that of the decision; leave it out, or the rest.')
    return made


def _moment(given: Mapping[str, Any], where: str) -> str:
    moment = _needed(given, "made_at", where)
    try:
        is_complete = datetime.fromisoformat(moment).tzinfo is not None
    except ValueError:
        is_complete = False
    if not is_complete:
        raise ReadError(f'{where}: "made_at" is "{moment}"; write 2024-05-07T12:00:00+00:00.')
    return moment


def _claim(given: Mapping[str, Any], side: str, where: str) -> Named:
    return Named(*(_needed(given, name, where) for name in (side, f"{side}_url", f"{side}_text")))


def _needed(given: Mapping[str, Any], name: str, where: str) -> str:
    value = _text(given, name, where)
    if not value:
        raise ReadError(f'{where}: there is no "{name}"; a decision needs one.')
    return value


def _text(given: Mapping[str, Any], name: str, where: str) -> str | None:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise ReadError(f'{where}: "{name}" is {in_json(value)}; it must be a string.')
    return value
