"""Series of figures, what relates figures, and the views of both.

The rows are made by `factdb db upgrade` once the tables are there, from the figures.

Revision: 0005, after 0004.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# SQLite gives a table its rowid for a key only where the type reads INTEGER.
INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Compared byte by byte on PostgreSQL as on SQLite.
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

MEASURES = ("stock", "flow", "cumulative", "change", "rate", "unknown")
QUALIFIERS = ("exact", "about", "more_than", "at_least", "less_than", "at_most", "between")
RELATIONS = ("contradicts", "corroborates", "revises", "rises")

# As in 0002: a number where SQLite has one that holds every digit, and dates at their precision.
SQLITE_NUMBER = (
    "CASE WHEN length({0}) <= 15 OR (length({0}) <= 18 AND instr({0}, '.') = 0) "
    "THEN CAST({0} AS NUMERIC) ELSE {0} END"
)
AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
# Of the first twenty documents that carry a point.
CARRIED_BY = """(SELECT {0}(y.name, '; ') FROM (
        SELECT DISTINCT q.name FROM (
            SELECT x.publisher_id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 20
        ) x JOIN publisher q ON q.id = x.publisher_id ORDER BY q.name) y)"""
NUMBERS = {
    "low": "f.low",
    "best": "f.best",
    "high": "f.high",
    "point_low": "p.low",
    "point_high": "p.high",
    "other_low": "o.low",
    "other_high": "o.high",
}
SHARED = {
    "published": AT_PRECISION.format("d.published"),
    "stated": AT_PRECISION.format("c.stated"),
    "other_published": AT_PRECISION.format("k.published"),
}
HOLES = {
    "sqlite": {
        **SHARED,
        **{name: SQLITE_NUMBER.format(column) for name, column in NUMBERS.items()},
        "carried_by": CARRIED_BY.format("group_concat"),
    },
    "postgresql": {
        **SHARED,
        **{name: f"CAST({column} AS numeric)" for name, column in NUMBERS.items()},
        "carried_by": CARRIED_BY.format("string_agg"),
    },
}
RELATED = """
SELECT r.id, r.relation, r.rule,
    CASE r.rule
        WHEN 'corrected'
            THEN 'A new version of the article gives another number for the same speaker and day.'
        WHEN 'fell' THEN 'The speaker''s running total fell.'
        WHEN 'rose' THEN 'The speaker''s running total rose.'
        WHEN 'disjoint'
            THEN 'Two speakers give numbers for one day that cannot both be true.'
        WHEN 'agree'
            THEN 'Two speakers who do not rest on one another give numbers for one day that fit.'
    END AS reason,
    z.name AS series, r.indicator, z.population, z.place, z.measure,
    r.day, e.name AS speaker, s.exact AS text,
    {low} AS low,
    {high} AS high,
    f.qualifier, coalesce(t.exact, s.prefix || s.exact || s.suffix) AS passage,
    p.name AS publisher,
    {published} AS published,
    d.address AS url, f.id AS figure, f.claim_id,
    r.earlier_day AS other_day, g.name AS other_speaker, h.exact AS other_text,
    {other_low} AS other_low,
    {other_high} AS other_high,
    o.qualifier AS other_qualifier,
    coalesce(u.exact, h.prefix || h.exact || h.suffix) AS other_passage,
    b.name AS other_publisher,
    {other_published} AS other_published,
    k.address AS other_url, o.id AS other_figure, o.claim_id AS other_claim_id,
    f.document_id AS document, o.document_id AS other_document, r.series_id,
    r.later_speaker_id AS speaker_id, r.earlier_speaker_id AS other_speaker_id,
    r.later_publisher_id AS publisher_id, r.earlier_publisher_id AS other_publisher_id
FROM figure_relation r
JOIN series z ON z.id = r.series_id
JOIN figure f ON f.id = r.later_id
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span t ON t.id = c.span_id
LEFT JOIN entity e ON e.id = r.later_speaker_id
LEFT JOIN publisher p ON p.id = r.later_publisher_id
JOIN figure o ON o.id = r.earlier_id
JOIN span h ON h.id = o.span_id
JOIN document k ON k.id = o.document_id
LEFT JOIN claim l ON l.id = o.claim_id
LEFT JOIN span u ON u.id = l.span_id
LEFT JOIN entity g ON g.id = r.earlier_speaker_id
LEFT JOIN publisher b ON b.id = r.earlier_publisher_id
WHERE """
FIGURES_BEFORE = """
SELECT f.id, f.claim_id, s.exact AS text,
    {low} AS low,
    {best} AS best,
    {high} AS high,
    f.qualifier, f.vague, f.unit, f.counted, f.dimension, f.indicator, f.measure,
    f.period_start, f.period_end, f.place, e.name AS speaker, c.kind,
    {stated} AS stated_on, p.name AS publisher,
    {published} AS published,
    f.document_id AS document, v.title, d.address AS url, f.status,
    f.day, f.speaker_id, f.publisher_id, f.key
FROM figure f
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
JOIN version v ON v.id = f.version_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
LEFT JOIN publisher p ON p.id = f.publisher_id
WHERE f.is_current
"""
FIGURES = """
SELECT f.id, f.claim_id, s.exact AS text,
    {low} AS low,
    {best} AS best,
    {high} AS high,
    f.qualifier, f.vague, f.unit, f.counted, f.dimension, f.indicator, f.measure,
    f.period_start, f.period_end, f.place, e.name AS speaker, c.kind,
    {stated} AS stated_on, b.name AS publisher,
    {published} AS published,
    f.document_id AS document, v.title, d.address AS url, f.status,
    f.day, f.speaker_id, f.publisher_id, f.key,
    z.name AS series,
    {carried_by} AS carried_by,
    p.documents, 1 + p.agreeing AS sources, f.series_id, f.point_id
FROM figure f
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
JOIN version v ON v.id = f.version_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
LEFT JOIN publisher b ON b.id = f.publisher_id
LEFT JOIN series z ON z.id = f.series_id
LEFT JOIN series_point p ON p.id = f.point_id
WHERE f.is_current
"""
VIEWS = {
    "figures": FIGURES,
    "series_points": """
SELECT p.id, z.name AS series, z.indicator, z.population, z.place, z.measure,
    p.day, substr(p.since, 1, 10) AS since,
    {point_low} AS low,
    {point_high} AS high,
    p.qualifier, p.vague, e.name AS speaker, p.documents,
    {carried_by} AS carried_by,
    p.agreeing, p.differing,
    coalesce(t.exact, s.prefix || s.exact || s.suffix) AS passage,
    d.address AS url, f.id AS figure, p.series_id, p.key
FROM series_point p
JOIN series z ON z.id = p.series_id
JOIN figure f ON f.id = (
    SELECT x.id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 1)
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span t ON t.id = c.span_id
LEFT JOIN entity e ON e.id = f.speaker_id
""",
    "disagreements": RELATED + "r.relation = 'contradicts'",
    "corroboration": RELATED + "r.relation = 'corroborates'",
    "revisions": RELATED
    + "r.relation IN ('revises', 'rises') AND (r.rule <> 'corrected' OR NOT o.is_current)",
}


def upgrade() -> None:
    op.execute("DROP VIEW figures")
    create_series()
    for name, target in (("series_id", "series"), ("point_id", "series_point")):
        kind = INTEGER.compile(op.get_bind().dialect)
        reference = f"CONSTRAINT fk_figure_{name}_{target} REFERENCES {target} (id)"
        op.execute(f"ALTER TABLE figure ADD COLUMN {name} {kind} {reference}")
    create_indices("figure", "series_id day id", "point_id key")
    create_relations()
    create_views(VIEWS)


def downgrade() -> None:
    for name in reversed(VIEWS):
        op.execute(f"DROP VIEW {name}")
    op.drop_table("figure_relation")
    for index, column in (("point_id_key", "point_id"), ("series_id_day_id", "series_id")):
        op.drop_index(f"ix_figure_{index}")
        # A reference inside the column's definition goes with it, on SQLite too.
        op.execute(f"ALTER TABLE figure DROP COLUMN {column}")
    op.drop_table("series_point")
    op.drop_table("series")
    create_views({"figures": FIGURES_BEFORE})


def create_series() -> None:
    op.create_table(
        "series",
        *identity("series"),
        *ordered("key"),
        *texts("name"),
        *reference("series", "indicator", "indicator.slug", ORDERED),
        *texts("population", "place", "measure"),
        *integers("points", "speakers", "documents"),
        *ordered("first_day", "last_day"),
        sa.UniqueConstraint("key", name=op.f("uq_series_key")),
        one_of("series", "measure", MEASURES),
    )
    create_indices("series", "last_day id", "indicator last_day id")
    op.create_table(
        "series_point",
        *identity("series_point"),
        *ordered("key"),
        *reference("series_point", "series_id", "series.id"),
        *ordered("day", "scope", "speaker"),
        sa.Column("since", ORDERED),
        sa.Column("low", sa.Text()),
        sa.Column("low_order", sa.Double()),
        sa.Column("high", sa.Text()),
        sa.Column("high_order", sa.Double()),
        *texts("qualifier"),
        sa.Column("vague", sa.Boolean(), nullable=False),
        *integers("documents", "agreeing", "differing"),
        sa.UniqueConstraint("key", name=op.f("uq_series_point_key")),
        one_of("series_point", "qualifier", QUALIFIERS),
    )
    create_indices(
        "series_point",
        "series_id day scope vague key",
        "series_id speaker scope vague day key",
    )


def create_relations() -> None:
    table = "figure_relation"
    op.create_table(
        table,
        *identity(table),
        *ordered("relation"),
        *texts("rule"),
        *reference(table, "series_id", "series.id"),
        *reference(table, "indicator", "indicator.slug", ORDERED),
        *ordered("day", "scope"),
        *reference(table, "earlier_id", "figure.id"),
        *ordered("earlier_day"),
        *reference(table, "earlier_speaker_id", "entity.id", null=True),
        *reference(table, "earlier_publisher_id", "publisher.id", null=True),
        *reference(table, "later_id", "figure.id"),
        *reference(table, "later_speaker_id", "entity.id", null=True),
        *reference(table, "later_publisher_id", "publisher.id", null=True),
        one_of(table, "relation", RELATIONS),
    )
    create_indices(
        table,
        *("relation day id", "relation indicator day id", "series_id day id"),
        *("earlier_id", "later_id"),
    )


def create_views(views: dict[str, str]) -> None:
    holes = HOLES[op.get_bind().dialect.name]
    for name, select in views.items():
        op.execute(f"CREATE VIEW {name} AS {select.strip().format(**holes)}")


def create_indices(table: str, *indices: str) -> None:
    for columns in map(str.split, indices):
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns)


def identity(table: str) -> tuple[sa.Column, sa.PrimaryKeyConstraint]:
    return (
        sa.Column("id", INTEGER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def texts(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def ordered(*names: str) -> list[sa.Column]:
    return [sa.Column(name, ORDERED, nullable=False) for name in names]


def integers(*names: str) -> list[sa.Column]:
    return [sa.Column(name, INTEGER, nullable=False, autoincrement=False) for name in names]


def reference(
    table: str, name: str, target: str, kind: sa.types.TypeEngine = INTEGER, null: bool = False
) -> tuple[sa.Column, sa.ForeignKeyConstraint]:
    constraint = op.f(f"fk_{table}_{name}_{target.partition('.')[0]}")
    return (
        sa.Column(name, kind, nullable=null, autoincrement=False),
        sa.ForeignKeyConstraint([name], [target], name=constraint),
    )


def one_of(table: str, column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))
