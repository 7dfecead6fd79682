"""What lists are asked for: as Python has it, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from factdb.errors import UsageError
from factdb.query.filters import EVERYTHING, HIGHEST, Filter
from factdb.query.lists import CLAIMS, DOCUMENTS, LISTS, SPEAKERS
from factdb.records import EntityKind, Kind


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ({"since": date(2016, 12, 14)}, Filter(since=date(2016, 12, 14))),
        ({"since": datetime(2016, 12, 14, 9, tzinfo=UTC)}, Filter(since=date(2016, 12, 14))),
        ({"since": "2016-12-14"}, Filter(since=date(2016, 12, 14))),
        ({"until": "2016-12-14T09:30"}, Filter(until=date(2016, 12, 14))),
        ({"since": "2016-02"}, Filter(since=date(2016, 2, 1))),
        ({"until": "2016-02"}, Filter(until=date(2016, 2, 29))),
        (
            {"since": "2016", "until": "2016"},
            Filter(since=date(2016, 1, 1), until=date(2016, 12, 31)),
        ),
        ({"document": 12}, Filter(document="12")),
        ({"document": "a.txt"}, Filter(document="a.txt")),
        ({"kind": Kind.DIRECT}, Filter(kind="direct")),
        ({"minimum": 7, "maximum": 7.5}, Filter(minimum=Decimal(7), maximum=Decimal("7.5"))),
        ({"minimum": "7000"}, Filter(minimum=Decimal(7000))),
        ({"limit": 0}, Filter(limit=0)),
        ({"speaker": None, "limit": None}, EVERYTHING),
    ],
    ids=str,
)
def test_what_is_asked_for_is_read(asked: dict[str, object], read: Filter) -> None:
    assert CLAIMS.filter_of(asked) == read


def test_a_list_that_asks_for_no_copies_has_all() -> None:
    assert DOCUMENTS.filter_of({"copies": False}) == EVERYTHING
    assert DOCUMENTS.filter_of({"copies": True}) == Filter(copies=True)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"since": "14 December"}, 'since: "14 December" is no date; write YYYY-MM-DD.'),
        ({"until": "2016-13"}, 'until: "2016-13" is no date; write YYYY-MM-DD.'),
        ({"since": ""}, 'since: "" is no date; write YYYY-MM-DD.'),
        ({"kind": "Direct"}, 'kind: "Direct" is none of direct, indirect, mixed, narrative.'),
        ({"kind": "person"}, 'kind: "person" is none of direct, indirect, mixed, narrative.'),
        ({"status": "new"}, 'status: "new" is none of extracted, imported.'),
        ({"minimum": "many"}, 'minimum: "many" is no number; write 7000 or 7.5.'),
        ({"maximum": float("nan")}, 'maximum: "nan" is no number; write 7000 or 7.5.'),
        ({"limit": -1}, 'limit: "-1" is no whole number; write 0 or more.'),
        ({"limit": 2.5}, 'limit: "2.5" is no whole number; write 0 or more.'),
        ({"limit": HIGHEST + 1}, f'limit: "{HIGHEST + 1}" is larger than {HIGHEST}.'),
        ({"speaker": 3}, 'speaker: "3" is no text.'),
        ({"document": 2.5}, 'document: "2.5" is no text.'),
        (
            {"since": "2016-12-14", "until": "2016-12-13"},
            "nothing lies from 2016-12-14 to 2016-12-13; swap the two.",
        ),
        ({"minimum": 9, "maximum": 8.5}, "nothing lies from 9 to 8.5; swap the two."),
        ({"speakr": "Lim"}, 'claims has no filter "speakr"; did you mean speaker?'),
        (
            {"colour": "red"},
            'claims has no filter "colour"; it has document, indicator, kind, limit, match, '
            "maximum, minimum, publisher, since, speaker, status, until.",
        ),
    ],
    ids=str,
)
def test_what_cannot_be_asked_for_is_a_sentence(asked: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        CLAIMS.filter_of(asked)
    assert str(caught.value) == message


def test_copies_are_asked_for_or_not() -> None:
    with pytest.raises(UsageError, match='copies: "yes" is neither True nor False'):
        DOCUMENTS.filter_of({"copies": "yes"})


def test_speakers_have_kinds_of_their_own() -> None:
    assert SPEAKERS.filter_of({"kind": EntityKind.GROUP}) == Filter(kind="group")
    with pytest.raises(UsageError, match="is none of person, organisation, group, unknown"):
        SPEAKERS.filter_of({"kind": "direct"})


@pytest.mark.parametrize("name", LISTS)
def test_a_list_reads_each_filter_that_it_has(name: str) -> None:
    values = {"kind": LISTS[name].kinds[0], "status": "imported", "copies": True, "limit": 3}
    days = dict.fromkeys(("since", "until"), "2016-12-14")
    numbers = dict.fromkeys(("minimum", "maximum"), 7)
    asked = {one: (values | days | numbers).get(one, "a") for one in LISTS[name].filters}
    assert set(LISTS[name].filter_of(asked)) != {None}
