"""A speaker while the document is read: the name, and what was told of whoever bears it."""

from __future__ import annotations

from dataclasses import dataclass, field

from factdb.records import EntityKind, Role, Span

_PERSON = EntityKind.PERSON


@dataclass(slots=True)
class Speaker:
    """Somebody or something that speaks; `words` are the fullest name."""

    words: tuple[str, ...]
    kind: EntityKind
    written: str = ""  # the name with its commas, where it has any
    titles: set[str] = field(default_factory=set)
    pronoun: str | None = None  # "man" once "he" was used
    self_called: str | None = None  # "woman" after "Ann Roe said she was cold"; "thing", "group"
    expected: str | None = None  # "woman" of a spokeswoman, or of whom a woman's name leads to
    aliases: dict[str, None] = field(default_factory=dict)  # in order of appearance
    roles: list[Role] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    until: int = -1  # where the last that was said, or the last mention, ends

    @property
    def name(self) -> str:
        """The fullest name as text."""
        return self.written or " ".join(self.words)

    @property
    def is_person(self) -> bool:
        """Whether somebody speaks, and no body or group."""
        return self.kind is _PERSON

    def seems(self, pronoun: str) -> bool:
        """Tell whether nothing is against a pronoun: how speakers call themselves, or are called.

        What a name or a title leads one to expect counts where the text uses no pronoun of them.
        """
        told = self.self_called or (self.expected if self.pronoun is None else None)
        is_open = pronoun not in ("man", "woman") or told in (None, pronoun)
        return is_open or self.pronoun == pronoun

    def fits(self, pronoun: str) -> bool:
        """Tell whether a pronoun can stand for the speaker: not "she" for whom "he" was used."""
        return self.pronoun in (None, "person", pronoun) or pronoun == "person"
