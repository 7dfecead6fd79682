"""Tolls of disasters by the places that their documents are about, and what relates them.

The rows are made by `factdb db upgrade` once the tables are there, from the figures.

Revision: 0012, after 0011.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# SQLite gives a table its rowid for a key only where the type reads INTEGER.
INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Compared byte by byte on PostgreSQL as on SQLite.
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# As in 0005: a number where SQLite has one that holds every digit, and dates at their precision.
SQLITE_NUMBER = (
    "CASE WHEN length({0}) <= 15 OR (length({0}) <= 18 AND instr({0}, '.') = 0) "
    "THEN CAST({0} AS NUMERIC) ELSE {0} END"
)
POSTGRESQL_NUMBER = "CAST({0} AS numeric)"
AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
RULES = """
        WHEN 'corrected'
            THEN 'A new version of the article gives another number for the same speaker and day.'
        WHEN 'fell' THEN 'The speaker''s running total fell.'
        WHEN 'rose' THEN 'The speaker''s running total rose.'
        WHEN 'disjoint'
            THEN 'Two speakers give numbers for one day that cannot both be true.'
        WHEN 'agree'
            THEN 'Two speakers who do not rest on one another give numbers for one day that fit.'"""
RULES_OF_TOLLS = """
        WHEN 'toll rose' THEN 'The speaker''s toll of one disaster rose.'
        WHEN 'toll fell' THEN 'The speaker''s toll of one disaster fell.'
        WHEN 'toll undercut'
            THEN 'Two speakers give tolls of one disaster, and the later is the smaller.'
        WHEN 'tolls differ'
            THEN 'Two speakers give tolls of one disaster for one day that cannot both be true.'
        WHEN 'tolls agree'
            THEN 'Two independent speakers give tolls of one disaster for one day that fit.'"""
# A series without a place has that of the cell.
WITH_PLACE = """CASE WHEN r.cell <> '' AND z.place = ''
        THEN {}substr(r.cell, length(r.indicator) + 2) ELSE {} END"""
RELATED = """
SELECT r.id, r.relation, r.rule,
    CASE r.rule{rules}
    END AS reason,
    {series} AS series,
    r.indicator, z.population,
    {place} AS place,
    z.measure,
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
VIEWS = {
    "disagreements": "r.relation = 'contradicts'",
    "corroboration": "r.relation = 'corroborates'",
    "revisions": "r.relation IN ('revises', 'rises') "
    "AND (r.rule <> 'corrected' OR NOT o.is_current)",
}


def upgrade() -> None:
    op.create_table(
        "toll",
        sa.Column("id", INTEGER, autoincrement=False, nullable=False),
        sa.Column("figure_id", INTEGER, autoincrement=False, nullable=False),
        sa.Column("cell", ORDERED, nullable=False),
        sa.Column("document_id", INTEGER, autoincrement=False, nullable=False),
        sa.Column("version_id", INTEGER, autoincrement=False, nullable=False),
        sa.Column("day", ORDERED, nullable=False),
        sa.Column("key", ORDERED, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toll")),
        *(
            sa.ForeignKeyConstraint(
                [f"{table}_id"], [f"{table}.id"], name=op.f(f"fk_toll_{table}_id_{table}")
            )
            for table in ("figure", "document", "version")
        ),
    )
    op.create_index("ix_toll_cell_day_key", "toll", ["cell", "day", "key"])
    op.create_index("ix_toll_document_id_version_id", "toll", ["document_id", "version_id"])
    drop_views()
    op.add_column("figure_relation", sa.Column("cell", ORDERED, nullable=False, server_default=""))
    op.create_index("ix_figure_relation_cell_day", "figure_relation", ["cell", "day"])
    create_views(
        rules=RULES + RULES_OF_TOLLS,
        series=WITH_PLACE.format("z.name || ' ' || ", "z.name"),
        place=WITH_PLACE.format("", "z.place"),
    )


def downgrade() -> None:
    drop_views()
    op.execute("DELETE FROM figure_relation WHERE cell <> ''")
    op.drop_index("ix_figure_relation_cell_day", "figure_relation")
    op.drop_column("figure_relation", "cell")
    op.drop_table("toll")
    create_views(rules=RULES, series="z.name", place="z.place")


def drop_views() -> None:
    for name in VIEWS:
        op.execute(f"DROP VIEW {name}")


def create_views(**parts: str) -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    number = SQLITE_NUMBER if is_sqlite else POSTGRESQL_NUMBER
    columns = {"low": "f.low", "high": "f.high", "other_low": "o.low", "other_high": "o.high"}
    select = RELATED.strip().format(
        **parts,
        **{name: number.format(column) for name, column in columns.items()},
        published=AT_PRECISION.format("d.published"),
        other_published=AT_PRECISION.format("k.published"),
    )
    for name, where in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select} {where}")
