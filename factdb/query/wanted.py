"""What a person types to search, understood: nothing that can be typed is an error of syntax.

flood ranu             both words, in any order
"two or three days"    these words in this order
evacu*                 any word that begins so
killed OR tewas        one of the two
flood NOT jakarta      the first without the second
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factdb.errors import SearchError
from factdb.words import fold_words

_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_OR, _NOT, _AND = "OR", "NOT", "AND"


class Term(NamedTuple):
    """Words that stand in this order; the last may be only begun."""

    words: tuple[str, ...]
    is_begun: bool = False


class Wanted(NamedTuple):
    """What is searched: of each group one term, and none of the others."""

    groups: tuple[tuple[Term, ...], ...]
    none: tuple[Term, ...] = ()

    @property
    def terms(self) -> Iterator[Term]:
        """The terms that may stand in what is found."""
        return (term for group in self.groups for term in group)


def read_wanted(typed: str) -> Wanted:
    """Return what the words typed ask for.

    Raises:
        SearchError: There is no word in them, or only such as are to be absent.
    """
    groups: list[list[Term]] = []
    none: list[Term] = []
    last = ""
    for phrase, bare in _PIECE.findall(typed):
        if bare in (_OR, _NOT, _AND):
            last = bare
            continue
        term = Term(tuple(fold_words(phrase or bare)), (phrase or bare).endswith("*"))
        if not term.words:
            continue
        if last == _NOT:
            none.append(term)
        elif last == _OR and groups:
            groups[-1].append(term)
        else:
            groups.append([term])
        last = ""
    if not groups:
        raise SearchError(f'"{typed}" names no word to look for; type at least one.')
    return Wanted(tuple(map(tuple, groups)), tuple(none))


def write_fts5(wanted: Wanted, marks: Sequence[Sequence[str]]) -> str:
    """Return the query in the syntax of FTS5; of each group of marks, one must be there too."""
    groups = [[_fts5(term) for term in group] for group in wanted.groups]
    groups += [[f'"{mark}"' for mark in group] for group in marks]
    query = " AND ".join(f"({' OR '.join(group)})" for group in groups)
    return f"({query}) NOT ({' OR '.join(map(_fts5, wanted.none))})" if wanted.none else query


def write_tsquery(wanted: Wanted, marks: Sequence[Sequence[str]]) -> str:
    """Return the query as PostgreSQL reads a tsquery; see `write_fts5`."""
    groups = [[_tsquery(term) for term in group] for group in wanted.groups]
    groups += [[f"'{mark}'" for mark in group] for group in marks]
    groups += [[f"!({_tsquery(term)})"] for term in wanted.none]
    return " & ".join(f"({' | '.join(group)})" for group in groups)


def _fts5(term: Term) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.is_begun else ""}'


def _tsquery(term: Term) -> str:
    quoted = " <-> ".join(f"'{word}'" for word in term.words)
    return f"({quoted}{':*' if term.is_begun else ''})"
