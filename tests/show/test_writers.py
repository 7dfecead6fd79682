"""Rows to text: each format reads back as what went in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdb.show import WRITERS, Row, write
from factdb.show.cells import cell_words

COLUMNS = ("id", "text", "low")
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
ROWS = st.lists(
    st.tuples(st.integers(), WORDS, st.none() | st.decimals(allow_nan=False, allow_infinity=False))
)


def written(format_: str, rows: Sequence[Row], columns: Sequence[str] = COLUMNS) -> str:
    out = io.StringIO()
    write(format_, columns, iter(rows), out)
    return out.getvalue()


def from_json(text: str) -> list[dict[str, Any]]:
    value: list[dict[str, Any]] = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return value


@given(ROWS)
def test_json_reads_back_with_every_digit(rows: list[Row]) -> None:
    assert from_json(written("json", rows)) == [
        dict(zip(COLUMNS, row, strict=True)) for row in rows
    ]


@given(ROWS)
def test_json_lines_read_back_one_by_one(rows: list[Row]) -> None:
    lines = written("jsonl", rows).split("\n")[:-1]
    assert [tuple(from_json(line).values()) for line in lines] == rows  # type: ignore[attr-defined]


@pytest.mark.parametrize(("format_", "delimiter"), [("csv", ","), ("tsv", "\t")])
@given(rows=ROWS)
def test_separated_values_read_back(format_: str, delimiter: str, rows: list[Row]) -> None:
    found = list(csv.reader(io.StringIO(written(format_, rows)), delimiter=delimiter))
    assert found == [list(COLUMNS), *([cell_words(cell) for cell in row] for row in rows)]


@given(ROWS)
def test_a_markdown_table_has_a_line_a_row(rows: list[Row]) -> None:
    assert written("markdown", rows).count("\n") == len(rows) + 2


@pytest.mark.parametrize("format_", WRITERS)
def test_no_rows_are_written_as_none(format_: str) -> None:
    empty = {
        "table": "Nothing found.\n",
        "json": "[]\n",
        "jsonl": "",
        "csv": "id,text,low\n",
        "tsv": "id\ttext\tlow\n",
        "markdown": "| id | text | low |\n| --- | --- | --- |\n",
    }
    assert written(format_, []) == empty[format_]


@pytest.mark.parametrize(
    ("cell", "words", "as_json"),
    [
        (None, "", "null"),
        (True, "true", "true"),
        (Decimal("7000"), "7000", "7000"),
        (Decimal("1E+4"), "10000", "10000"),
        (Decimal("2.50"), "2.5", "2.5"),
        (Decimal("12345678901234567.10"), "12345678901234567.1", "12345678901234567.1"),
        (0.1, "0.1", "0.1"),
        (float("nan"), "nan", "null"),
        (date(2016, 12, 14), "2016-12-14", '"2016-12-14"'),
        (datetime(2016, 12, 14, 9, 5), "2016-12-14T09:05", '"2016-12-14T09:05"'),
        (datetime(2016, 12, 14, 9, 5, 7), "2016-12-14T09:05:07", '"2016-12-14T09:05:07"'),
        (b"\x00\xff", "00ff", '"00ff"'),
        (("Sergey", "Lavrov"), "Sergey; Lavrov", '["Sergey", "Lavrov"]'),
        ('"Kata"\n', '"Kata"\n', '"\\"Kata\\"\\n"'),
    ],
    ids=repr,
)
def test_a_cell_has_one_spelling(cell: Any, words: str, as_json: str) -> None:
    assert cell_words(cell) == words
    assert written("jsonl", [(cell,)], ("x",)) == f'{{"x": {as_json}}}\n'


def test_a_formula_stays_what_the_text_says() -> None:
    assert written("csv", [("=1+1",)], ("x",)) == "x\n=1+1\n"


def test_markdown_shows_marks_and_line_ends_as_themselves() -> None:
    assert written("markdown", [("a|b *c*\n\nd",)], ("x",)).endswith("| a\\|b \\*c\\*<br>d |\n")


def test_a_table_fits_its_width_and_cuts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    text = "lebih dari tujuh ribu warga sipil telah meninggalkan kota itu " * 3
    table = written("table", [(1, text, Decimal(7000)), (12, "pendek", None)])
    assert max(map(len, table.splitlines())) <= 60
    assert table.count("meninggalkan") == 3
    assert "7000" in table


def test_a_table_without_a_terminal_is_a_hundred_wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    table = written("table", [(1, "kata " * 60, None)])
    assert 90 < max(map(len, table.splitlines())) <= 100


def test_narrow_columns_keep_their_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    rows = [(1, "satu dua tiga empat lima enam tujuh delapan", "2016-12-14")]
    assert written("table", rows, ("id", "text", "day")) == (
        "id  text                      day\n"
        "──  ────────────────────────  ──────────\n"
        " 1  satu dua tiga empat lima  2016-12-14\n"
        "    enam tujuh delapan\n"
    )


def test_a_day_and_a_word_are_not_broken_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    rows = [("2024-05-07", "penanggulangan bencana di kota", "a long passage of a text " * 4)]
    lines = written("table", rows, ("day", "speaker", "text")).splitlines()
    assert max(map(len, lines)) <= 44
    assert lines[2].startswith("2024-05-07  penanggulang")


def test_rows_of_too_many_columns_are_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    columns = ("id", "stated_on", "text", "cue", "title", "url", "status", "day", "key")
    rows = [
        (1, "2024-05-06", "the river rose by two metres overnight", *[None] * 4, "x", "k"),
        (2, None, "rain", *[None] * 6),
    ]
    assert written("table", rows, columns) == (
        "id         1\n"
        "stated_on  2024-05-06\n"
        "text       the river rose by two metres\n"
        "           overnight\n"
        "day        x\n"
        "key        k\n"
        "\n"
        "id         2\n"
        "text       rain\n"
    )


def test_a_wide_character_takes_two_columns() -> None:
    assert written("table", [("阿勒颇", "a"), ("x", "b")], ("x", "y")).splitlines()[2:] == [
        "阿勒颇  a",
        "x       b",
    ]


def test_a_table_obeys_nothing_that_a_page_smuggles_in() -> None:
    table = written("table", [(1, "\x1b[31mred\u202e [bold]x[/bold]", None)])
    assert "\x1b" not in table
    assert "\u202e" not in table
    assert "[bold]x[/bold]" in table


def test_a_long_name_of_a_column_breaks_at_its_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    rows = [("2024-05-06", 1, "infrastructure", "the road is shut again")]
    head, below, *_ = written("table", rows, ("day", "copy_groups", "on", "said")).splitlines()
    assert (head.split(), below.split()) == (["day", "copy_", "on", "said"], ["groups"])
