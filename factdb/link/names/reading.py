"""What the words of a mention say, as `mentions` and `noun_mentions` read them."""

from __future__ import annotations

from dataclasses import dataclass

from factdb.records import EntityKind

PERSONS = frozenset({"person", "man", "woman"})  # what a pronoun can stand for; others do not


@dataclass(slots=True)
class Reading:
    """What a mention's words say.

    `words` are without article and brackets; `name` is empty for a role or a description;
    `is_definite` tells "the company": somebody known. `capitals` counts the words with a capital
    that stand right before the name, behind the titles: a place, or more of the name.
    """

    words: tuple[str, ...]
    name: tuple[str, ...]
    titles: tuple[str, ...]
    kind: EntityKind
    pronoun: str | None = None
    is_definite: bool = False
    capitals: int = 0
    written: str = ""  # the name with the commas between its fields, where it has any

    @property
    def wants_person(self) -> bool:
        """Tell whether a pronoun stands for a person."""
        return self.pronoun in PERSONS
