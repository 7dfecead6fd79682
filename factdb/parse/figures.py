"""Every quantity in a text."""

from __future__ import annotations

from collections.abc import Sequence

from factdb.languages import Language
from factdb.parse.sentences import Layout
from factdb.parse.tokens import Tokens
from factdb.records import DateMention, Figure


def parse_figures(
    tokens: Tokens,  # noqa: ARG001
    layout: Layout,  # noqa: ARG001
    dates: Sequence[DateMention],  # noqa: ARG001
    language: Language,  # noqa: ARG001
) -> list[Figure]:
    """Find every quantity, ordered, without overlap."""
    return []
