from __future__ import annotations

import json
from datetime import timedelta

from factories import STARTED

from factdb.query.connection import connect
from factdb.store.engine import opened, writing
from factdb.store.run import Failure, RunStart, note_run, start_run


def test_a_run_keeps_what_it_was_told_and_what_came_of_it(fresh_db: str) -> None:
    start = RunStart("load", "1.2", STARTED, {"id": "ab12"}, {"publisher": "Harian Älv"})
    with opened(fresh_db) as engine:
        with writing(engine) as connection:
            run = start_run(connection, start)
        with connect(fresh_db) as read:
            assert list(read.rows("SELECT finished_at FROM run", {})) == [(None,)]
        with writing(engine) as connection:
            failure = Failure("b.zip/a.txt", "it is no text", "b.zip")
            end = STARTED + timedelta(seconds=3)
            note_run(connection, run, {"stored": 2}, [failure], end)
    with connect(fresh_db) as read:
        ((packs, options, finished, counts, failed),) = read.rows(
            "SELECT language_packs, options, finished_at, counts, failed FROM run", {}
        )
    assert json.loads(packs) == {"id": "ab12"}
    assert json.loads(options) == {"publisher": "Harian Älv"}
    assert finished == "2024-05-06T12:00:03+00:00"
    assert json.loads(counts) == {"stored": 2}
    assert json.loads(failed) == [
        {"input": "b.zip/a.txt", "path": "b.zip", "reason": "it is no text"}
    ]


def test_runs_are_numbered_on(fresh_db: str) -> None:
    with opened(fresh_db) as engine, writing(engine) as connection:
        numbers = [start_run(connection, RunStart("load", "1", STARTED)).id for _ in range(3)]
    assert numbers == [1, 2, 3]
