"""A card for people: one thing with its title, its passage and its facts, fitted to the width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from factdb.show.table import shown, width_of, wrap


def write_card(title: str, passage: str, facts: Sequence[tuple[str, str]], out: TextIO) -> None:
    """Write a title, a passage of text, and a line or more for each (label, words)."""
    width = width_of(out)
    out.write(f"{shown(title)}\n\n{wrap(shown(passage), width, '    ')}\n\n")
    margin = 2 + max((len(label) for label, _ in facts), default=0)
    for label, words in facts:
        out.write(wrap(shown(words), width, label.ljust(margin)) + "\n")
