"""Tables of a TOML file to typed records: a class a table, one annotated attribute a key.

The classes are written as dataclasses are, and type checkers take them for such. Dataclasses
compile methods for each class, which took a tenth of the time in which an extraction starts.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, field
from typing import Any, ClassVar, TypeVar, dataclass_transform

from factdb.errors import LanguageError

Filled = TypeVar("Filled", bound="Table")


@dataclass_transform(
    eq_default=False, kw_only_default=True, frozen_default=True, field_specifiers=(field,)
)
class Table:
    """A table as a record; two are equal only if they are the same, so what is made of one is kept.

    The annotations of a subclass must be types and no strings: they are what a value is checked by.
    """

    _kinds: ClassVar[Mapping[str, Any]]
    _defaults: ClassVar[Mapping[str, Any]]  # of the keys that may be left out

    def __init_subclass__(cls) -> None:
        cls._kinds = cls.__annotations__
        given = {key: vars(cls)[key] for key in cls._kinds if key in vars(cls)}
        cls._defaults = {key: _default(value) for key, value in given.items()}

    def __init__(self, **values: Any) -> None:
        vars(self).update(self._defaults, **values)


def build(cls: type[Filled], table: Mapping[str, Any], where: str) -> Filled:
    """Return the record `cls` filled from a TOML table.

    Args:
        cls: A class whose keys are str, int, bool, tuples, frozensets or dicts of them, or tables
            again.
        table: The parsed table.
        where: File and table, for messages: "id.toml [separators]".

    Raises:
        LanguageError: An unknown key, a missing one, or a value of the wrong type.
    """
    kinds = cls._kinds
    for key in table:
        if key not in kinds:
            allowed = ", ".join(kinds)
            raise LanguageError(f'{where}: key "{key}" is unknown; allowed are {allowed}.')
    for key in kinds:
        if key not in table and key not in cls._defaults:
            raise LanguageError(f'{where}: key "{key}" is missing.')
    return cls(
        **{key: _convert(kinds[key], value, f"{where} {key}") for key, value in table.items()}
    )


def _default(given: Any) -> Any:
    """Return the value of a key that is left out; one empty dict serves all records."""
    if isinstance(given, Field) and given.default_factory is not MISSING:
        return given.default_factory()
    return given


def _convert(kind: Any, value: Any, where: str) -> Any:
    """Return a TOML value as the type of its key."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType:  # "X | None": TOML has no null, so a given value is an X
        return _convert(arguments[0], value, where)
    if origin in (tuple, frozenset):
        _expect(value, list, where)
        if set(map(type, value)) <= {arguments[0]}:  # most of a file: a list of words
            return origin(value)
        return origin(_convert(arguments[0], item, where) for item in value)
    if origin is dict:
        _expect(value, dict, where)
        return {key: _convert(arguments[1], item, f"{where}.{key}") for key, item in value.items()}
    if issubclass(kind, Table):
        _expect(value, dict, where)
        return build(kind, value, where)
    _expect(value, kind, where)
    return value


def _expect(value: Any, kind: type, where: str) -> None:
    if type(value) is not kind:
        raise LanguageError(f"{where}: expected {kind.__name__}, found {value!r}.")
