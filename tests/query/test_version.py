from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from factories import begin_run, make_document, make_extraction, save_all, save_one
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from stories import FLOOD, STORIES

from factdb.errors import NotFound
from factdb.query.check import check
from factdb.query.connection import connect
from factdb.query.version import find_version_ids, read_version
from factdb.records import (
    Basis,
    Claim,
    DateMention,
    DateRange,
    DateRole,
    Document,
    Entity,
    EntityKind,
    Extraction,
    Figure,
    Kind,
    Measure,
    PassedOver,
    Polarity,
    Precision,
    Qualifier,
    Relay,
    Role,
    Span,
)
from factdb.store.engine import opened, writing

ONE_SIDED = {Qualifier.MORE_THAN, Qualifier.AT_LEAST, Qualifier.LESS_THAN, Qualifier.AT_MOST}
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60
)
WORDS = TEXTS.filter(str.strip)
MAYBE = st.none() | WORDS
DAYS = st.dates(min_value=date(1, 1, 1))
MOMENTS = st.none() | DAYS | st.datetimes()
RANGES = st.builds(DateRange, MOMENTS, MOMENTS)
KNOWN_RANGES = RANGES.filter(any)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**30)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def figures(draw: st.DrawFn, text: str) -> Figure:
    qualifier = draw(st.sampled_from(Qualifier))
    low, high = sorted([draw(NUMBERS), draw(NUMBERS)])
    return Figure(
        draw(spans(text)),
        low,
        low if qualifier in ONE_SIDED else high,  # of a hedged range one bound is kept
        qualifier,
        draw(st.booleans()),
        draw(MAYBE),
        draw(st.none() | spans(text)),
        draw(MAYBE),
        draw(MAYBE),
        draw(MAYBE),
        draw(st.sampled_from(Measure)),
        draw(st.none() | KNOWN_RANGES),
        draw(st.none() | spans(text)),
        draw(MAYBE),
        draw(st.text(st.characters(codec="ascii", min_codepoint=32), max_size=9)),
    )


def dates(text: str) -> st.SearchStrategy[DateMention]:
    return st.builds(
        DateMention,
        span=spans(text),
        range=st.none() | RANGES,
        precision=st.sampled_from(Precision),
        basis=st.sampled_from(Basis),
        alternatives=st.lists(RANGES, max_size=3).map(tuple),
        role=st.sampled_from(DateRole),
        evidence=st.lists(spans(text), max_size=3).map(tuple),
        vague=st.booleans(),
        conflict=MAYBE,
        rule=st.sampled_from(["", "a rule"]),
        expression=st.none(),
        tense=st.just(0),
        is_onward=st.just(False),
        elapsed=st.none(),
    )


def claims(text: str) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        span=spans(text),
        kind=st.sampled_from(Kind),
        speaker=MAYBE,
        speaker_span=st.none() | spans(text),
        speaker_basis=st.sampled_from(Basis),
        cue_span=st.none() | spans(text),
        relays=st.lists(st.builds(Relay, WORDS, spans(text)), max_size=2).map(tuple),
        stated_on=st.none() | KNOWN_RANGES,
        stated_span=st.none() | spans(text),
        stated_basis=st.sampled_from(Basis),
        polarity=st.sampled_from(Polarity),
        group=st.none() | st.integers(0, 99),
        rule=st.sampled_from(["", "a rule"]),
    )


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(TEXTS)
    document = Document(
        text,
        draw(WORDS),
        "id",
        draw(MAYBE),
        None,
        draw(MAYBE.map(lambda name: name and name.strip())),
        draw(st.none() | DAYS),
        draw(MAYBE),
        draw(MAYBE),
        draw(st.sampled_from(["text/plain", "text/html"])),
        draw(st.none() | st.just("0" * 64)),
        draw(st.none() | st.just(datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC))),
    )
    return Extraction(
        document,
        "id",
        claims=tuple(draw(st.lists(claims(text), max_size=4))),
        figures=tuple(draw(st.lists(figures(text), max_size=4))),
        dates=tuple(draw(st.lists(dates(text), max_size=4))),
        # Without evidence a day was given from outside, and stands in no span.
        published=draw(st.none() | dates(text).filter(lambda mention: mention.evidence)),
        boilerplate=tuple(draw(st.lists(spans(text), max_size=2))),
        passed_over=tuple(
            draw(
                st.lists(
                    st.builds(PassedOver, spans(text), st.sampled_from(["number", "cue"]), TEXTS),
                    max_size=2,
                )
            )
        ),
    )


@pytest.fixture
def engine(fresh_db: str) -> Iterator[Engine]:
    with opened(fresh_db) as engine:
        yield engine


_addresses = count()


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(extraction=extractions())
def test_records_in_are_records_out(fresh_db: str, engine: Engine, extraction: Extraction) -> None:
    document = replace(extraction.document, url=f"https://example.org/{next(_addresses)}")
    extraction = replace(extraction, document=document)
    run = begin_run(engine)
    with writing(engine) as connection:
        saved = save_one(connection, extraction, run)
    with connect(fresh_db) as connection:
        read = read_version(connection, saved.version_id)
        assert list(check(connection)) == []
    assert replace(read, entities=()) == extraction


@pytest.mark.parametrize("story", range(len(STORIES)))
def test_a_story_is_read_back_whole(filled_db: str, story: int) -> None:
    with connect(filled_db) as connection:
        version = list(find_version_ids(connection))[story]
        assert read_version(connection, version) == STORIES[story]


def test_entities_are_read_back_with_names_roles_and_mentions(
    fresh_db: str, engine: Engine
) -> None:
    text = make_document().text
    entity = Entity(
        "Ana Lim",
        EntityKind.PERSON,
        ("Lim", "the mayor"),
        (Role("mayor", Span(4, 9)), Role("The mayor", Span(0, 9))),
        (Span(11, 18), Span(0, 9)),
    )
    assert entity.mentions[0].of(text) == "Ana Lim"
    (saved,) = save_all(engine, [make_extraction(entities=[entity])])
    with connect(fresh_db) as connection:
        assert read_version(connection, saved.version_id).entities == (entity,)


def test_imported_records_are_read_apart_from_extracted_ones(fresh_db: str, engine: Engine) -> None:
    hand_made = replace(FLOOD, claims=FLOOD.claims[:1], figures=(), dates=())
    save_all(engine, [FLOOD])
    (saved,) = save_all(engine, [hand_made], "imported")
    with connect(fresh_db) as connection:
        assert read_version(connection, saved.version_id).claims == FLOOD.claims
        imported = read_version(connection, saved.version_id, "imported")
    assert (imported.claims, imported.figures) == (hand_made.claims, ())


@pytest.mark.parametrize(
    ("qualifier", "kept"), [("more_than", (10, 10)), ("at_most", (12, 12)), ("about", (10, 12))]
)
def test_of_a_hedged_range_the_bound_that_the_hedge_leaves_is_kept(
    fresh_db: str, engine: Engine, qualifier: str, kept: tuple[int, int]
) -> None:
    figure = Figure(Span(0, 3), Decimal(10), Decimal(12), Qualifier(qualifier))
    (saved,) = save_all(engine, [make_extraction(figures=[figure])])
    with connect(fresh_db) as connection:
        (read,) = read_version(connection, saved.version_id).figures
    assert (read.low, read.high) == kept


def test_a_version_that_is_not_there_is_not_found(filled_db: str) -> None:
    with connect(filled_db) as connection, pytest.raises(NotFound, match="no version 99"):
        read_version(connection, 99)


def test_every_version_is_found_in_order(fresh_db: str, engine: Engine) -> None:
    texts: list[Any] = ["One day it rained.", "Two days it rained.", "It rained."]
    empty: dict[str, Any] = {"claims": [], "figures": [], "dates": [], "entities": []}
    save_all(engine, [make_extraction(make_document(text), **empty) for text in texts])
    with connect(fresh_db) as connection:
        ids = list(find_version_ids(connection))
        assert [read_version(connection, one).document.text for one in ids] == texts
