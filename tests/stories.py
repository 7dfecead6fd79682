"""The documents of the fixture `filled_db`: two outlets, four speakers, every kind of claim."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factories import make_claim, make_date, make_document, make_entity, make_figure, one_day, place

from factdb.records import (
    Basis,
    DateRole,
    EntityKind,
    Extraction,
    Kind,
    Measure,
    PassedOver,
    Polarity,
    Precision,
    Qualifier,
    Relay,
    Role,
)

_FLOOD = (
    "Wali Kota Ärla Nugroho mengatakan pada Senin (6/5) bahwa lebih dari 1.200 warga dievakuasi.\n"
    '"Kami butuh 40 perahu," kata Nugroho seperti dikutip Kantor Berita Mega.\n'
    "Banjir merendam 300 hingga 350 rumah sejak 4 Mei 2024. Foto: Dok. Kota"
)
_FIRE = (
    "The fire service denied that seven people had died. Police chief Tom Reed said at least 2.5 "
    "million litres of water were used on 8 May 2024. Nugroho Foundation volunteers helped."
)
_UNDATED = "Tom Reed said the road to Ärla is open."

FLOOD = Extraction(
    make_document(
        _FLOOD,
        "banjir.txt",
        url="https://harian.example/banjir",
        title="Banjir di kota",
        publisher="Harian Älv",
        published=date(2024, 5, 7),
        author="Rini",
        section="Daerah",
        language="id",
        raw_sha256="0" * 64,
    ),
    "id",
    claims=(
        make_claim(
            "lebih dari 1.200 warga dievakuasi",
            _FLOOD,
            speaker="Ärla Nugroho",
            said_by="Wali Kota Ärla Nugroho",
            cue="mengatakan",
            stated_on=one_day("2024-05-06"),
            stated_span=place(_FLOOD, "Senin (6/5)"),
            stated_basis=Basis.INTERPRETIVE,
        ),
        make_claim(
            "Kami butuh 40 perahu",
            _FLOOD,
            kind=Kind.DIRECT,
            speaker="Ärla Nugroho",
            said_by="kata Nugroho",
            cue="kata",
            relays=(Relay("Kantor Berita Mega", place(_FLOOD, "Kantor Berita Mega")),),
            group=1,
        ),
        make_claim("Banjir merendam 300 hingga 350 rumah sejak 4 Mei 2024", _FLOOD, speaker=None),
    ),
    figures=(
        make_figure(
            "1.200",
            "1200",
            _FLOOD,
            qualifier=Qualifier.MORE_THAN,
            unit="warga",
            unit_span=place(_FLOOD, "warga"),
            counted="residents",
            indicator="evacuated",
            measure=Measure.FLOW,
            rule="digits",
        ),
        make_figure("40", None, _FLOOD, unit="perahu", indicator="needed"),
        make_figure(
            "300 hingga 350",
            "300",
            _FLOOD,
            high="350",
            qualifier=Qualifier.BETWEEN,
            unit="rumah",
            indicator="affected",
            period=one_day("2024-05-04"),
            place="kota",
        ),
    ),
    dates=(
        make_date(
            "Senin (6/5)",
            "2024-05-06",
            _FLOOD,
            basis=Basis.INTERPRETIVE,
            role=DateRole.STATED,
            evidence=(place(_FLOOD, "Senin"),),
        ),
        make_date(
            "4 Mei 2024",
            "2024-05-04",
            _FLOOD,
            alternatives=(one_day("2024-04-05"), one_day("2023-05-04")),
            conflict="for the test",
            vague=True,
        ),
    ),
    entities=(
        make_entity(
            "Ärla Nugroho",
            aliases=("Nugroho",),
            roles=(Role("Wali Kota", place(_FLOOD, "Wali Kota")),),
            mentions=(place(_FLOOD, "Ärla Nugroho"), place(_FLOOD, "Nugroho")),
        ),
    ),
    boilerplate=(place(_FLOOD, "Foto: Dok. Kota"),),
    passed_over=(PassedOver(place(_FLOOD, "6/5"), "number", "part of a date"),),
)
FIRE = Extraction(
    make_document(_FIRE, "fire.txt", publisher="The Lantern", published=None, language="en"),
    "en",
    claims=(
        make_claim(
            "seven people had died",
            _FIRE,
            speaker="The fire service",
            cue="denied",
            polarity=Polarity.DENIED,
        ),
        make_claim(
            "at least 2.5 million litres of water were used on 8 May 2024",
            _FIRE,
            kind=Kind.MIXED,
            speaker="Tom Reed",
        ),
        make_claim("Nugroho Foundation volunteers helped", _FIRE, speaker="Nugroho Foundation"),
    ),
    figures=(
        make_figure("seven", "7", _FIRE, unit="people", indicator="killed"),
        make_figure(
            "2.5 million",
            "2500000",
            _FIRE,
            qualifier=Qualifier.AT_LEAST,
            unit="litres",
            dimension="volume",
        ),
        make_figure("2.5", "0.1234567890123456789", _FIRE, indicator="tested"),
    ),
    dates=(make_date("8 May 2024", "2024-05-08", _FIRE),),
    entities=(
        make_entity("The fire service", kind=EntityKind.ORGANISATION),
        make_entity("Tom Reed", roles=(Role("Police chief", place(_FIRE, "Police chief")),)),
        make_entity("Nugroho Foundation", kind=EntityKind.ORGANISATION),
    ),
    published=make_date(
        "May 2024",
        text=_FIRE,
        range=one_day("2024-05-09")._replace(start=date(2024, 5, 1), end=date(2024, 5, 31)),
        precision=Precision.MONTH,
        basis=Basis.INFERENTIAL,
        evidence=(place(_FIRE, "8 May 2024"),),
    ),
)
UNDATED = Extraction(
    make_document(_UNDATED, "road.txt", published=None, language="en"),
    "en",
    claims=(make_claim("the road to Ärla is open", _UNDATED, speaker="Tom Reed"),),
    entities=(make_entity("Tom Reed"),),
)

STORIES = (FLOOD, FIRE, UNDATED)
PRECISE = Decimal("0.1234567890123456789")
