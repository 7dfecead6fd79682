"""Lists must stay flat to ten million claims: an index gives the rows in the list's order."""

from __future__ import annotations

from datetime import date
from itertools import takewhile
from typing import Any

import pytest

from factdb.query.connection import Connection, connect
from factdb.query.filters import Filter
from factdb.query.listing import Listing
from factdb.query.lists import LISTS, of_all_versions, statements
from factdb.store.engine import opened, writing

DAYS = {"since": date(2024, 5, 1), "until": date(2024, 5, 31)}
# List, filter, and the index that must answer it.
ASKED = [
    ("claims", {}, "ix_claim_day_id"),
    ("claims", DAYS, "ix_claim_day_id"),
    ("claims", {"speaker": "reed"}, "ix_claim_speaker_id_day_id"),
    ("claims", {"speaker": "reed", "kind": "direct"}, "ix_claim_speaker_id_day_id"),
    ("claims", {"speaker": "reed", "publisher": "lantern"}, "ix_claim_speaker_id_day_id"),
    ("claims", {"publisher": "lantern", **DAYS}, "ix_claim_publisher_id_day_id"),
    ("claims", {"document": "2", "speaker": "reed"}, "ix_claim_document_id_day_id"),
    ("claims", {"indicator": "killed"}, "ix_figure_indicator_day_id"),
    ("claims", {"indicator": "killed", **DAYS}, "ix_figure_indicator_day_id"),
    ("claims", {"status": "imported"}, "ix_claim_day_id_status"),
    ("claims", {"status": "imported", **DAYS}, "ix_claim_day_id_status"),
    ("claims", {"kind": "direct", **DAYS}, "ix_claim_kind_day_id"),
    ("figures", {"status": "imported"}, "ix_figure_day_id_status"),
    ("dates", {"status": "imported"}, "ix_date_mention_day_id_status"),
    ("figures", {}, "ix_figure_day_id"),
    ("figures", {"kind": "direct"}, "ix_figure_day_id"),
    ("figures", {"indicator": "killed", **DAYS}, "ix_figure_indicator_day_id"),
    ("figures", {"indicator": "killed", "speaker": "reed"}, "ix_figure_speaker_id_day_id"),
    ("figures", {"publisher": "lantern"}, "ix_figure_publisher_id_day_id"),
    ("figures", {"document": "2"}, "ix_figure_document_id_day_id"),
    ("dates", {}, "ix_date_mention_day_id"),
    ("dates", {"kind": "direct"}, "ix_date_mention_day_id"),
    ("dates", {"speaker": "reed"}, "ix_date_mention_speaker_id_day_id"),
    ("dates", {"publisher": "lantern"}, "ix_date_mention_publisher_id_day_id"),
    ("documents", {}, "ix_document_day_id"),
    ("documents", {"publisher": "lantern"}, "ix_document_publisher_id_day_id"),
    ("speakers", {}, "ix_entity_last_day_id"),
    ("figures", {"place": "kota"}, "ix_figure_series_id_day_id"),
    ("figures", {"place": "kota", "indicator": "affected"}, "ix_figure_series_id_day_id"),
    ("series", {}, "ix_series_last_day_id"),
    ("series", {"indicator": "killed", **DAYS}, "ix_series_indicator_last_day_id"),
    ("disagreements", {}, "ix_figure_relation_relation_day_id"),
    ("disagreements", {"speaker": "reed", **DAYS}, "ix_figure_relation_relation_day_id"),
    ("corroboration", {"indicator": "killed"}, "ix_figure_relation_relation_indicator_day_id"),
    ("revisions", {"publisher": "lantern"}, "ix_figure_relation_relation_day_id"),
    ("revisions", {"place": "kota"}, "ix_figure_relation_series_id_day_id"),
    ("timeline", {}, "ix_claim_day_id"),
    ("timeline", {"speaker": "reed"}, "ix_figure_speaker_id_day_id"),
    ("timeline", {"indicator": "killed"}, "ix_figure_indicator_day_id"),
]


def plans(connection: Connection, listing: Listing[Any], filter_: Filter) -> list[list[str]]:
    """Return how each statement of a list is carried out, step by step."""
    asked = statements(connection, listing, filter_)
    if connection.dialect == "sqlite":
        return [
            outermost(list(connection.rows(f"EXPLAIN QUERY PLAN {sql}", values)))
            for sql, values in asked
        ]
    for setting in ("enable_seqscan", "enable_bitmapscan", "enable_sort"):
        # A table of a few rows is read faster whole: ask what an index could do.
        list(connection.rows(f"SELECT set_config('{setting}', 'off', false)", {}))
    return [
        list(takewhile(lambda step: "SubPlan" not in step, steps))
        for steps in (
            [row[0] for row in connection.rows(f"EXPLAIN {sql}", values, streams=False)]
            for sql, values in asked
        )
    ]


def outermost(steps: list[tuple[Any, ...]]) -> list[str]:
    """Leave out the steps of a column's own query, which sorts the few rows that it has."""
    inner = {step[0] for step in steps if "CORRELATED SCALAR" in step[3]}
    for number, parent, *_ in steps:
        if parent in inner:
            inner.add(number)
    return [step[3] for step in steps if step[0] not in inner]


def is_slow(step: str) -> bool:
    """Tell a step whose time grows with the table: a sort, or a scan that no index orders."""
    return (
        "TEMP B-TREE" in step
        or step.lstrip(" ->").startswith(("Sort ", "Incremental Sort", "Seq Scan"))
        or (step.startswith("SCAN ") and "INDEX" not in step and step != "SCAN a")
    )


@pytest.mark.parametrize("name", ["claims", "figures", "dates"])
@pytest.mark.parametrize("asked", [{}, {"speaker": "reed"}, {"publisher": "lantern"}], ids=str)
def test_all_versions_are_listed_from_the_same_indices(
    filled_db: str, name: str, asked: dict[str, str]
) -> None:
    with connect(filled_db) as connection:
        listing = of_all_versions(LISTS[name], connection.dialect)
        found = plans(connection, listing, Filter(**asked, limit=50))
    assert [step for plan in found for step in plan if is_slow(step)] == []


@pytest.mark.parametrize(
    ("name", "asked", "index"),
    [
        ("figures", {"place": ""}, "ix_figure_series_id_day_id"),
        ("figures", {"place": "", "status": "extracted"}, "ix_figure_series_id_day_id"),
        ("claims", {"speaker": "e"}, "ix_claim_speaker_id_day_id"),
        ("dates", {"speaker": "e", "kind": "direct"}, "ix_date_mention_speaker_id_day_id"),
    ],
    ids=str,
)
def test_the_first_rows_of_several_names_are_found_by_one_statement(
    filled_db: str, name: str, asked: dict[str, str], index: str
) -> None:
    with connect(filled_db) as connection:
        (plan,) = plans(connection, LISTS[name], Filter(**asked, limit=50))
        is_sqlite = connection.dialect == "sqlite"
    assert any(index in step for step in plan), plan
    scans = [step for step in plan if step.startswith("SCAN ") or "Seq Scan" in step]
    assert scans in ([], ["SCAN first"]), plan  # the ids that were found
    if is_sqlite:  # those that are shown are sorted, and no others
        assert sum("TEMP B-TREE" in step for step in plan) == 1, plan


@pytest.mark.parametrize(("name", "asked", "index"), ASKED, ids=str)
def test_a_list_is_answered_from_an_index_in_its_order(
    filled_db: str, name: str, asked: dict[str, Any], index: str
) -> None:
    with connect(filled_db) as connection:
        found = plans(connection, LISTS[name], Filter(**asked, limit=50))
    using = [plan for plan in found if any(index in step for step in plan)]
    assert using, found
    assert [step for plan in using for step in plan if is_slow(step)] == []


@pytest.mark.parametrize("name", ["claims", "figures"])
@pytest.mark.parametrize(
    "asked", [{"minimum": 90}, {"minimum": 90, "maximum": 90}, {"minimum": 90, "speaker": "reed"}]
)
def test_few_numbers_are_found_by_their_index(
    filled_db: str, name: str, asked: dict[str, Any]
) -> None:
    with connect(filled_db) as connection:
        if connection.dialect == "postgresql":
            pytest.skip("PostgreSQL has statistics to choose by")
        (plan,) = plans(connection, LISTS[name], Filter(**asked, limit=50))
    assert any("ix_figure_low_order_high_order" in step for step in plan), plan
    assert not any("_day_id" in step for step in plan), plan


def test_statistics_do_not_mislead_the_planner(filled_db: str) -> None:
    with opened(filled_db) as engine, writing(engine) as connection:
        connection.exec_driver_sql("ANALYZE")
    with connect(filled_db) as connection:
        if connection.dialect == "postgresql":
            pytest.skip("PostgreSQL always has statistics")
        (plan,) = plans(
            connection, LISTS["claims"], Filter(speaker="reed", kind="direct", limit=50)
        )
    assert [step for step in plan if "ix_claim_speaker_id_day_id" in step], plan
