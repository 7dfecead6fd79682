"""Every step costs time proportional to the text, hostile text included.

Cost is counted in executed lines, never in seconds: five times the text may run at most six times
the lines. A step that looks at everything before it would run 25 times as many.
"""

from __future__ import annotations

import sys
from itertools import product
from types import FrameType
from typing import Any

import pytest

from factdb import languages
from factdb.link import link
from factdb.parse import parse
from factdb.records import Document

TIMES = 5  # longer is the second text
MOST = 6  # times the lines for that
UNITS = 250  # of a hostile text; more than any window that a step looks over

HOSTILE = {
    "quotation marks": '" ',
    "opening marks": "“ a",
    "nested quotations": "«“",
    "mixed marks": "\"„»‘' a",
    "apostrophes": "a' ",
    "digits": "7 ",
    "numerals": "7.7,",
    "brackets": "( ) ",
    "names in brackets": "Aa (",
    "newlines": "\n",
    "short lines": "Xa\n",
    "full stops": ". ",
    "commas": ", ",
    "capitals": "Aa Bb ",
    "names and commas": "Aa, ",
    "titles": "Menteri Mayor ",
    "and": "dan and ",
    "cues": "kata said ",
    "a quotation and its cue": '", kata Xa ',
    "a quotation and its verb": '," said Xa ',
    "sentences that report": '"A b c," kata Xa. ',
    "sentences that report in English": '"A b c," he said. ',
    "clauses that report": "Xa mengatakan ya ",
    "clauses that report in English": "Xa said that it, Yb said ",
    "reports parted by semicolons": "Xa said it; ",
    "according to": "menurut Xa, according to Xa, ",
    "a second verb": "Xa menegaskan, sambil menambahkan bahwa ya ",
    "and said": "and said that it ran ",
    "relays": "dilansir Xa, as quoted by Xa, ",
    "citing": "Xa said it, citing Yb ",
    "quoted as saying": "Xa quoted Yb as saying it ",
    "by by by": "dilaporkan oleh oleh ",
    "told": "told the Aa ",
    "not denied": "tidak membantah did not deny ",
    "not true": "tidak benar not true ",
    "an endless sentence": "warga yang people who ",
    "pronouns": "Bo Li ran. He said it ran. ",
    "roles": "The company said it ran. Sang wali mengatakan itu. ",
    "acronyms": "Aa Bb (AB) ",
    "paragraphs left open": '"A b c d e.\n',
    "credits": "Foto: Aa (Aa/Bb)\n",
    "dates": "Senin (2/3) Monday ",
    "dated reports": "Xa said on Monday, ",
    "figures": "12 orang, 12 people, ",
    "number words": "dua ratus two hundred ",
    "amounts": "Rp 2,5 juta $3.5 million ",
    "ranges": "10 hingga 12 to ",
    "counted from": "dua hari kemudian two days later ",
}


def lines_run(text: str, code: str) -> int:
    """Return how many lines of factdb a text takes to extract."""
    lines = 0

    def count(_frame: FrameType, event: str, _value: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    def enter(frame: FrameType, _event: str, _value: Any) -> Any:
        # The methods that a dataclass writes itself stand in a file of that name.
        is_ours = "factdb" in frame.f_code.co_filename or frame.f_code.co_filename == "<string>"
        return count if is_ours else None

    language = languages.load(code)
    before = sys.gettrace()
    sys.settrace(enter)
    try:
        link(parse(Document(text, name="hostile"), language), language)
    finally:
        sys.settrace(before)
    return lines


def distinct(number: int) -> str:
    """Return a name that no other number gives."""
    letters = "abcdefghij"
    return "X" + "".join(letters[int(digit)] for digit in str(number))


def speakers(count: int) -> str:
    """Return as many speakers as a text can hold."""
    return " ".join(
        f'"It is so," said {distinct(i)} {distinct(i * 7 + 3)}. "No," {distinct(i)} said.'
        for i in range(count)
    )


@pytest.fixture(autouse=True, scope="module")
def _languages_are_loaded() -> None:
    """Build what a language builds once, so that no count holds it."""
    for code in ("id", "en"):
        lines_run('Ann Roe said 12 people left on Monday. "So it is," he said.', code)


@pytest.mark.parametrize(
    ("name", "code"), list(product(HOSTILE, ("id", "en"))), ids=lambda value: value
)
def test_five_times_the_text_costs_at_most_six_times_as_much(name: str, code: str) -> None:
    once = lines_run(HOSTILE[name] * UNITS, code)
    assert lines_run(HOSTILE[name] * UNITS * TIMES, code) <= MOST * once


@pytest.mark.parametrize("code", ["id", "en"])
def test_five_times_the_speakers_cost_at_most_six_times_as_much(code: str) -> None:
    once = lines_run(speakers(UNITS), code)
    assert lines_run(speakers(UNITS * TIMES), code) <= MOST * once
