"""The benchmark of the lists runs: its rows fit the tables, and every list is asked."""

from __future__ import annotations

from pathlib import Path

import lists


def test_every_list_of_the_benchmark_is_asked(tmp_path: Path) -> None:
    path = lists.prepare(tmp_path, 400)
    lines = list(lists.table([path]))
    assert len(lines) == 1 + sum(map(len, lists.ASKED.values()))
