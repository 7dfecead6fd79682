"""Python looks for cycles less often while a load lasts, and as often as before when it is over."""

from __future__ import annotations

import gc

import pytest
from factories import make_document, make_extraction

from factdb.ingest.cycles import seldom_collected
from factdb.ingest.inputs import Found
from factdb.ingest.loading import load


def test_the_search_is_as_it_was_when_a_load_ends_or_is_left(fresh_db: str) -> None:
    before = gc.get_threshold()
    found = [Found("", make_extraction(make_document(name=name))) for name in "ab"]
    results = load(fresh_db, iter([found[0], None, found[1]]))
    next(results)
    during = gc.get_threshold()
    results.close()  # type: ignore[attr-defined]
    assert during[0] > before[0]
    assert gc.get_threshold() == before


def test_it_is_as_it_was_after_an_error() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_collected():
        raise KeyError
    assert gc.get_threshold() == before
