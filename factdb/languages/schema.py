"""What a language file holds: one frozen dataclass a table, one field a key.

The dataclasses are the schema. A key that no field knows, a missing key without a default, or a
value of another type is a `LanguageError` that names file, table and key.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from typing import Any, TypeVar

from factdb.errors import LanguageError

Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class Separators:
    """How numerals are written, after CLDR: 7.000 or 7,000."""

    group: str
    decimal: str


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """How the parts of a page begin that are no story.

    `openers` begin a line or a sentence: "Baca juga", "Photo:", "©".
    """

    openers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reporting:
    """The words that report what somebody says.

    A cue stands in one list alone; the lists differ in where the speaker and the content stand.
    """

    verbs: tuple[str, ...] = ()  # speaker before, a clause after, "that" or none: "said"
    clausal: tuple[str, ...] = ()  # the same, but only with "that", a comma or quotation marks
    requests: tuple[str, ...] = ()  # speaker before, what is asked for after: "urged"
    telling: tuple[str, ...] = ()  # a listener stands between cue and content: "told"
    inverted: tuple[str, ...] = ()  # content before, speaker after: "kata"
    passive: tuple[str, ...] = ()  # "disampaikan": speaker after, content before or after
    participles: tuple[str, ...] = ()  # "arguing": the speaker is the sentence's subject
    prepositions: tuple[str, ...] = ()  # speaker after: "menurut", "according to"
    nouns: tuple[str, ...] = ()  # "demikian pernyataan": after a quotation, speaker after
    relays: tuple[str, ...] = ()  # who passed it on stands after: "seperti dikutip"
    denials: tuple[str, ...] = ()  # cues, also in a list above, that deny their content
    negations: tuple[str, ...] = ()  # before a cue: "tidak", "have not"
    complementisers: tuple[str, ...] = ()  # "bahwa", "that"
    clitic: str | None = None  # "-nya" on a cue is its speaker
    adverbs: frozenset[str] = frozenset()  # between speaker and cue: "juga", "has", "also"
    circumstances: frozenset[str] = frozenset()  # prepositions that open "in a statement"
    connectives: tuple[str, ...] = ()  # at the start of a sentence: "sementara itu", "however"
    conjunctions: frozenset[str] = frozenset()  # before a second cue of the same speaker: "and"
    pointers: tuple[str, ...] = ()  # "hal itu": the content stands elsewhere
    relatives: frozenset[str] = frozenset()  # "yang", "who"
    subordinators: frozenset[str] = frozenset()  # "ketika", "as": open a clause


@dataclass(frozen=True, slots=True)
class Speakers:
    """The words that a speaker's mention is made of."""

    titles: frozenset[str] = frozenset()  # "menteri", "president": people's, before a name
    offices: frozenset[str] = frozenset()  # "badan", "ministry": in names of organisations
    groups: frozenset[str] = frozenset()  # "warga", "police": unnamed speakers
    pronouns: dict[str, str] = field(default_factory=dict)  # word -> person, group, thing
    determiners: frozenset[str] = frozenset()  # "the", "sang", "seorang"
    particles: frozenset[str] = frozenset()  # lower-case parts of names: "bin", "al", "van"


@dataclass(frozen=True, slots=True)
class Language:
    """Everything that factdb knows of a language."""

    code: str
    name: str
    function_words: frozenset[str]
    separators: Separators
    abbreviations: frozenset[str] = frozenset()
    boilerplate: Boilerplate = field(default_factory=Boilerplate)
    reporting: Reporting = field(default_factory=Reporting)
    speakers: Speakers = field(default_factory=Speakers)


def build(cls: type[Table], table: Mapping[str, Any], where: str) -> Table:
    """Return the dataclass `cls` filled from a TOML table.

    Args:
        cls: A dataclass whose fields are str, int, bool, tuples, frozensets or dicts of them, or
            dataclasses again.
        table: The parsed table.
        where: File and table, for messages: "id.toml [separators]".

    Raises:
        LanguageError: An unknown key, a missing one, or a value of the wrong type.
    """
    known = {f.name: f for f in fields(cls)}  # type: ignore[arg-type]
    for key in table:
        if key not in known:
            allowed = ", ".join(known)
            raise LanguageError(f'{where}: key "{key}" is unknown; allowed are {allowed}.')
    hints = typing.get_type_hints(cls)
    values: dict[str, Any] = {}
    for name, spec in known.items():
        if name in table:
            values[name] = _convert(hints[name], table[name], f"{where} {name}")
        elif spec.default is MISSING and spec.default_factory is MISSING:
            raise LanguageError(f'{where}: key "{name}" is missing.')
    return cls(**values)


def _convert(kind: Any, value: Any, where: str) -> Any:
    """Return a TOML value as the type of its field."""
    if is_dataclass(kind):
        _expect(value, dict, where)
        return build(typing.cast(type, kind), value, where)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType:  # "X | None": TOML has no null, so a given value is an X
        return _convert(arguments[0], value, where)
    if origin in (tuple, frozenset):
        _expect(value, list, where)
        return origin(_convert(arguments[0], item, where) for item in value)
    if origin is dict:
        _expect(value, dict, where)
        return {key: _convert(arguments[1], item, f"{where}.{key}") for key, item in value.items()}
    _expect(value, kind, where)
    return value


def _expect(value: Any, kind: type, where: str) -> None:
    if type(value) is not kind:
        raise LanguageError(f"{where}: expected {kind.__name__}, found {value!r}.")
