"""What reading an article costs, in bytecodes that the interpreter executes: a budget.

Time differs from machine to machine; the count does not. What C does is not counted, such as
regular expressions. A rule that costs every sentence much shows here on the day it is written.
Whoever makes reading cheaper lowers the budget; whoever has to raise it says in the commit what
the reader gets for it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from factdb.ingest import extract
from factdb.records import Document

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"
BUDGET = {"en": 235, "id": 193}  # bytecodes a character of our own articles
TOLERANCE = 1.05  # times the budget; what is far below it is no budget any more

executed = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="each Python has bytecodes of its own"
)


def bytecodes(document: Document) -> int:
    """Return how many bytecodes the extraction of a document executes."""
    count = 0

    def step(_frame: FrameType, event: str, _arg: Any) -> Any:
        nonlocal count
        count += event == "opcode"
        return step

    def enter(frame: FrameType, _event: str, _arg: Any) -> Any:
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        extract(document)
    finally:
        sys.settrace(before)
    return count


@executed
@pytest.mark.parametrize("language", BUDGET)
def test_reading_stays_within_its_budget(language: str) -> None:
    paths = sorted((ARTICLES / language).glob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    documents = [Document(text, name="article", language=language) for text in texts]
    for document in documents:
        extract(document)  # what is made once is made
    cost = sum(map(bytecodes, documents)) / sum(map(len, texts))
    assert cost < BUDGET[language] * TOLERANCE, "reading became dearer"
    assert cost > BUDGET[language] / TOLERANCE, f"reading became cheaper: lower it to {cost:.0f}"
