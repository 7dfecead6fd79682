from __future__ import annotations

import pytest

from factdb.compare import RULES
from factdb.compare.tolls import TOLL_RULES
from factdb.query import rows
from factdb.query.connection import connect
from factdb.store.views import VIEWS, View

ROWS = {
    "claims": rows.ClaimRow,
    "figures": rows.FigureRow,
    "dates": rows.DateRow,
    "documents": rows.DocumentRow,
    "speakers": rows.SpeakerRow,
    "attributions": rows.AttributionRow,
    "timeline": rows.TimelineRow,
    "series_points": rows.SeriesPointRow,
    "disagreements": rows.RelatedRow,
    "corroboration": rows.RelatedRow,
    "revisions": rows.RelatedRow,
    "propositions": rows.PropositionRow,
    "repeats": rows.RepeatRow,
    "decisions": rows.DecisionRow,
    "places": rows.PlaceRow,
}
# The columns that each view has at least: they are API for people who write SQL.
PROMISED = {
    "claims": "id speaker role kind polarity stated_on text cue publisher published document url "
    "status",
    "figures": "id claim_id text low best high qualifier unit counted indicator measure "
    "period_start period_end place speaker stated_on publisher published document",
    "dates": "id claim_id text start end precision basis document",
    "documents": "id title publisher published language url claims figures version",
    "speakers": "id name kind role aliases claims first_stated last_stated",
    "attributions": "claim_id hop role name text",
    "timeline": "day what text speaker document",
    "series_points": "series day low high qualifier speaker documents agreeing differing",
    **dict.fromkeys(
        ("disagreements", "corroboration", "revisions"),
        "rule reason series day speaker low high passage url other_day other_speaker other_url",
    ),
    "propositions": "id text speaker claims documents copy_groups speakers score",
    "repeats": "proposition claim_id score reason speaker text url",
    "decisions": "id verdict claim_id other_claim_id text other_text stands made_at",
    "places": "place name",
}


# The stories have none.
PAIRS = {"disagreements", "corroboration", "revisions", "propositions", "repeats"}
PAIRS |= {"decisions", "places"}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_columns_that_are_described(filled_db: str, view: View) -> None:
    with connect(filled_db) as connection:
        table = connection.table(f"SELECT * FROM {view.name}")
        assert bool(list(table.rows)) is (view.name not in PAIRS)
    assert table.columns == list(view.columns) == list(ROWS[view.name]._fields)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_columns_that_are_promised(view: View) -> None:
    assert set(PROMISED[view.name].split()) <= view.columns.keys()
    assert all(view.columns.values())
    assert view.description.endswith(".")


def test_numbers_of_a_view_compare_and_add_up_as_numbers(filled_db: str) -> None:
    with connect(filled_db) as connection:
        above = connection.table("SELECT count(*) FROM figures WHERE low > 299 AND low < 1201")
        assert list(above.rows) == [(2,)]
        total = connection.table("SELECT sum(best) FROM figures WHERE unit = 'perahu'")
        assert list(total.rows) == [(40,)]


def test_a_view_of_pairs_gives_each_rule_its_sentence() -> None:
    (view,) = (view for view in VIEWS if view.name == "revisions")
    select = " ".join(view.select.replace("''", "'").split())
    for rule in (*RULES, *TOLL_RULES):
        assert f"WHEN '{rule.name}' THEN '{rule.sentence}'" in select
