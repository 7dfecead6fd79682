"""Records with defaults, so that a test names only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Engine

from factdb.records import (
    Claim,
    DateMention,
    DateRange,
    Document,
    Entity,
    EntityKind,
    Extraction,
    Figure,
    Kind,
    Measure,
    Precision,
    Span,
)
from factdb.store.drafting.draft import draft_of
from factdb.store.engine import writing
from factdb.store.run import Run, RunStart, start_run
from factdb.store.save import Saved, save

TEXT = "The mayor, Ana Lim, said on Monday that 120 homes were flooded. The river fell overnight."
STARTED = datetime(2024, 5, 6, 12, 0, tzinfo=UTC)


def place(text: str, words: str) -> Span:
    """Return where the words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def one_day(iso: str) -> DateRange:
    day = date.fromisoformat(iso)
    return DateRange(day, day)


def make_document(text: str = TEXT, name: str = "flood.txt", **facts: Any) -> Document:
    return Document(text, name, **{"published": date(2024, 5, 7), **facts})


def make_claim(words: str = "120 homes were flooded", text: str = TEXT, **facts: Any) -> Claim:
    """Make a claim of these words; `speaker`, `said_by` and `cue` are words too, None for none."""
    speaker = facts.pop("speaker", "Ana Lim")
    said_by = facts.pop("said_by", speaker if speaker and speaker in text else None)
    cue = facts.pop("cue", "said" if speaker and "said" in text else None)
    return Claim(
        span=place(text, words),
        kind=facts.pop("kind", Kind.INDIRECT if speaker else Kind.NARRATIVE),
        speaker=speaker,
        speaker_span=said_by and place(text, said_by),
        cue_span=cue and place(text, cue),
        rule=facts.pop("rule", "cue before content"),
        **facts,
    )


def make_figure(
    words: str = "120", low: str | None = None, text: str = TEXT, **facts: Any
) -> Figure:
    """Make a figure of these words; `high` is `low` unless given, and `low` the words."""
    lowest = Decimal(low or words)
    return Figure(place(text, words), lowest, Decimal(facts.pop("high", lowest)), **facts)


def make_date(
    words: str = "Monday", day: str = "2024-05-06", text: str = TEXT, **facts: Any
) -> Any:
    precision = facts.pop("precision", Precision.DAY)
    return DateMention(place(text, words), facts.pop("range", one_day(day)), precision, **facts)


def make_entity(name: str = "Ana Lim", **facts: Any) -> Entity:
    return Entity(name, facts.pop("kind", EntityKind.PERSON), **facts)


def make_toll(number: int, **facts: Any) -> Extraction:
    """Make a document of its own day in which a speaker tells of a toll in Ranu."""
    speaker, toll = facts.get("speaker", "Ann"), facts.get("toll", 100 + number)
    text = f"{speaker} said {toll} people were killed."
    return Extraction(
        make_document(
            text,
            f"doc {number}",
            publisher=f"Outlet {number % 7}",
            published=date(2010, 1, 1) + timedelta(days=facts.get("day", number)),
        ),
        "en",
        claims=(make_claim(f"{toll} people were killed", text, speaker=speaker),),
        figures=(
            make_figure(
                str(toll),
                text=text,
                unit="people",
                counted="people",
                indicator="killed",
                measure=Measure.CUMULATIVE,
                place="Ranu",
            ),
        ),
        entities=(make_entity(speaker, kind=EntityKind.PERSON),),
    )


def make_extraction(document: Document | None = None, **found: Any) -> Extraction:
    """Make an extraction of the flood story; what is named takes the place of what it has."""
    document = document or make_document()
    language = found.pop("language", "en")
    if "claims" not in found:
        found["claims"] = [make_claim(text=document.text)]
    if "figures" not in found:
        found["figures"] = [make_figure(text=document.text)]
    if "dates" not in found:
        found["dates"] = [make_date(text=document.text)]
    if "entities" not in found:
        found["entities"] = [make_entity()]
    return Extraction(document, language, **{name: _frozen(one) for name, one in found.items()})


def _frozen(found: Any) -> Any:
    return tuple(found) if isinstance(found, list) else found


def begin_run(engine: Engine, status: str = "extracted") -> Run:
    with writing(engine) as connection:
        return start_run(connection, RunStart("load", "0.0", STARTED, status=status))


def save_all(
    engine: Engine, extractions: Sequence[Extraction], status: str = "extracted"
) -> list[Saved]:
    """Save extractions in one run and one transaction."""
    run = begin_run(engine, status)
    with writing(engine) as connection:
        return save(connection, [draft_of(one, status) for one in extractions], run)


def save_one(connection: Connection, extraction: Extraction, run: Run) -> Saved:
    """Save an extraction in the transaction of a caller."""
    return save(connection, [draft_of(extraction, run.status)], run)[0]
