"""Datelines: the day of publication as a line of the text itself gives it.

"JAKARTA, 3 Mei 2019 - Banjir …", "Published May 3, 2019 at 10:30 a.m." or a date that is a line of
its own, near the head of the text. A headline that names a date is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factdb.languages import Language
from factdb.records import Span

_HEAD = 1200  # characters in which a dateline stands
_LABEL = 40  # characters before the date in its line: an outlet, a place, "Published"
_LEADS = re.compile(r"(?:^|[,:|(–—·•-])\s*$")  # what the words before the date end with
_PARTS = re.compile(r"[,:|(–—·•-]")  # of what stands before the date
_CLOSES = re.compile(r"[^\S\n]*(?:$|\n|[|·•])")  # behind a date in a line of its own
_OPENS = re.compile(r"[^\S\n]*\)?[^\S\n]*(?:\([^()\n]{1,30}\)\s*)?[-–—:]+\s*[^\W\d]")


def find_dateline(text: str, days: Iterable[Span], language: Language) -> Span | None:
    """Return the first of the spans that stands in a dateline, or None."""
    for span in days:
        if span.start > _HEAD:
            return None
        if _is_dateline(text, span, language):
            return span
    return None


def _is_dateline(text: str, span: Span, language: Language) -> bool:
    first = text.rfind("\n", 0, span.start) + 1
    before = text[first : span.start].strip()
    if len(before) > _LABEL:
        return False
    label = _PARTS.split(before.lower())[-1].strip()
    if not (label in language.dates.published or _LEADS.search(before)):
        return False
    behind = _CLOSES.match(text, span.end) or _OPENS.match(text, span.end)
    return behind is not None
