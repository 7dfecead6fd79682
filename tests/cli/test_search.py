"""`factdb search` and `factdb db reindex`."""

from __future__ import annotations

import json

import pytest
from commands import Run


def test_words_are_found_in_claims_and_documents(filled: Run) -> None:
    done = filled("search", "boats", "--format", "jsonl")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert {(row["what"], row["document"]) for row in rows} == {("claim", 1), ("document", 1)}
    assert {"We need 40 **boats**"} == {row["text"] for row in rows if row["what"] == "claim"}


def test_several_arguments_are_all_looked_for(filled: Run) -> None:
    assert "120 **homes** were **flooded**" in filled("search", "flood*", "homes").out
    assert filled("search", "flood*", "ships").out == "Nothing found.\n"


def test_filters_leave_what_fits(filled: Run) -> None:
    done = filled("search", "were", "--speaker", "fire", "--format", "csv")
    assert done.out.count("\n") == 2
    assert filled("search", "were", "--what", "document", "--limit", "1").err == ""


def test_a_table_ends_where_the_limit_says(filled: Run) -> None:
    assert filled("search", "were", "--limit", "1").err.startswith("The first is shown")


def test_on_a_terminal_the_words_meant_are_bold(
    filled: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "We need 40 \x1b[1mboats\x1b[0m" in filled("search", "boats").out


def test_nothing_to_look_for_is_an_error_in_a_sentence(filled: Run) -> None:
    done = filled("search", "…")
    assert (done.code, done.out) == (2, "")
    assert done.err == 'Error: "…" names no word to look for; type at least one.\n'


def test_the_index_is_built_anew(filled: Run) -> None:
    assert filled("db", "reindex").code == 0
    assert filled("check").code == 0
    assert "40 **boats**" in filled("search", "boats").out
