"""When each version of a document was published, beside the day of its newest one.

Of versions that are there already no other day is known than their document's.

Revision: 0014, after 0013.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# Compared byte by byte on PostgreSQL as on SQLite.
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
ALLOWED = {
    "published_precision": "minute hour day week month quarter year decade century period",
    "published_basis": "given textual interpretive inferential",
}
KNOWN = """
UPDATE version SET
    published_start = (SELECT d.published_start FROM document d WHERE d.id = document_id),
    published_end = (SELECT d.published_end FROM document d WHERE d.id = document_id),
    published_precision = (SELECT d.published_precision FROM document d WHERE d.id = document_id),
    published_basis = (SELECT d.published_basis FROM document d WHERE d.id = document_id)
"""
SQLITE_NUMBER = (
    "CASE WHEN length({0}) <= 15 OR (length({0}) <= 18 AND instr({0}, '.') = 0) "
    "THEN CAST({0} AS NUMERIC) ELSE {0} END"
)
POSTGRESQL_NUMBER = "CAST({0} AS numeric)"
AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
CARRIED_BY = """(SELECT {0}(y.name, '; ') FROM (
        SELECT DISTINCT q.name FROM (
            SELECT x.publisher_id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 20
        ) x JOIN publisher q ON q.id = x.publisher_id ORDER BY q.name) y)"""
CLAIMS = """
SELECT c.id, e.name AS speaker,
    (SELECT r.title FROM role r WHERE r.entity_id = c.speaker_id AND r.version_id = c.version_id
        ORDER BY r.id LIMIT 1) AS role,
    c.kind, c.polarity,
    {stated} AS stated_on, c.stated_end AS stated_until, c.stated_basis,
    s.exact AS text, q.exact AS cue, p.name AS publisher,
    {published} AS published,
    c.document_id AS document, v.title, d.address AS url, c.status,
    c.day, c.speaker_id, c.publisher_id, c.key, g.claim_group_id AS proposition
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN publisher p ON p.id = c.publisher_id
LEFT JOIN claim_member g ON g.claim_id = c.id
WHERE c.is_current
"""
FIGURES = """
SELECT f.id, f.claim_id, s.exact AS text,
    {low} AS low,
    {best} AS best,
    {high} AS high,
    f.qualifier, f.vague, f.unit, f.counted, f.dimension, f.indicator, f.measure,
    f.period_start, f.period_end, f.place, e.name AS speaker, c.kind,
    c.polarity, {stated} AS stated_on, b.name AS publisher,
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
DATES = """
SELECT m.id, m.claim_id, s.exact AS text, m.start, m."end", m.precision, m.basis, m.role,
    (SELECT {join}(coalesce(a.start, '..') || '/' || coalesce(a."end", '..'), ' or ')
        FROM (SELECT * FROM date_alternative x WHERE x.date_mention_id = m.id ORDER BY x.number) a
    ) AS alternatives,
    m.conflict, e.name AS speaker, c.kind, p.name AS publisher,
    {published} AS published,
    m.document_id AS document, v.title, d.address AS url, m.status,
    m.day, m.speaker_id, m.publisher_id
FROM date_mention m
JOIN span s ON s.id = m.span_id
JOIN document d ON d.id = m.document_id
JOIN version v ON v.id = m.version_id
LEFT JOIN claim c ON c.id = m.claim_id
LEFT JOIN entity e ON e.id = m.speaker_id
LEFT JOIN publisher p ON p.id = m.publisher_id
WHERE m.is_current AND NOT m.is_published
"""
REPEATS = """
SELECT m.claim_group_id AS proposition, m.claim_id, m.score, m.reason, e.name AS speaker,
    c.polarity, s.exact AS text, p.name AS publisher,
    {published} AS published,
    d.address AS url, c.day, c.key
FROM claim_member m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE m.claim_group_id IS NOT NULL
"""
RELATED = """
SELECT r.id, r.relation, r.rule,
    CASE r.rule
        WHEN 'corrected'
            THEN '{corrected}'
        WHEN 'fell' THEN 'The speaker''s running total fell.'
        WHEN 'rose' THEN 'The speaker''s running total rose.'
        WHEN 'disjoint'
            THEN 'Two speakers give numbers for one day that cannot both be true.'
        WHEN 'agree'
            THEN 'Two speakers who do not rest on one another give numbers for one day that fit.'
        WHEN 'toll rose' THEN 'The speaker''s toll of one disaster rose.'
        WHEN 'toll fell' THEN 'The speaker''s toll of one disaster fell.'
        WHEN 'toll undercut'
            THEN 'Two speakers give tolls of one disaster, and the later is the smaller.'
        WHEN 'tolls differ'
            THEN 'Two speakers give tolls of one disaster for one day that cannot both be true.'
        WHEN 'tolls agree'
            THEN 'Two independent speakers give tolls of one disaster for one day that fit.'
    END AS reason,
    CASE WHEN r.cell <> '' AND z.place = ''
        THEN z.name || ' ' || substr(r.cell, length(r.indicator) + 2) ELSE z.name END AS series,
    r.indicator, z.population,
    CASE WHEN r.cell <> '' AND z.place = ''
        THEN substr(r.cell, length(r.indicator) + 2) ELSE z.place END AS place,
    z.measure,
    r.day, e.name AS speaker, s.exact AS text,
    {low} AS low,
    {high} AS high,
    f.qualifier, coalesce(t.exact, s.prefix || s.exact || s.suffix) AS passage,
    p.name AS publisher,
    {published} AS published,
    d.address AS url, {version}f.id AS figure, f.claim_id,
    r.earlier_day AS other_day, g.name AS other_speaker, h.exact AS other_text,
    {other_low} AS other_low,
    {other_high} AS other_high,
    o.qualifier AS other_qualifier,
    coalesce(u.exact, h.prefix || h.exact || h.suffix) AS other_passage,
    b.name AS other_publisher,
    {other_published} AS other_published,
    k.address AS other_url, {other_version}o.id AS other_figure,
    o.claim_id AS other_claim_id,
    f.document_id AS document, o.document_id AS other_document, r.series_id,
    r.later_speaker_id AS speaker_id, r.earlier_speaker_id AS other_speaker_id,
    r.later_publisher_id AS publisher_id, r.earlier_publisher_id AS other_publisher_id
FROM figure_relation r
JOIN series z ON z.id = r.series_id
JOIN figure f ON f.id = r.later_id
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
JOIN version v ON v.id = f.version_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span t ON t.id = c.span_id
LEFT JOIN entity e ON e.id = r.later_speaker_id
LEFT JOIN publisher p ON p.id = r.later_publisher_id
JOIN figure o ON o.id = r.earlier_id
JOIN span h ON h.id = o.span_id
JOIN document k ON k.id = o.document_id
JOIN version w ON w.id = o.version_id
LEFT JOIN claim l ON l.id = o.claim_id
LEFT JOIN span u ON u.id = l.span_id
LEFT JOIN entity g ON g.id = r.earlier_speaker_id
LEFT JOIN publisher b ON b.id = r.earlier_publisher_id
WHERE """

RELATIONS = {
    "disagreements": "r.relation = 'contradicts'",
    "corroboration": "r.relation = 'corroborates'",
    "revisions": "r.relation IN ('revises', 'rises') "
    "AND (r.rule <> 'corrected' OR NOT o.is_current)",
}
VIEWS = {"claims": CLAIMS, "figures": FIGURES, "dates": DATES, "repeats": REPEATS} | {
    name: RELATED + where for name, where in RELATIONS.items()
}


def upgrade() -> None:
    drop_views()
    for name in ("published_start", "published_end"):
        op.add_column("version", sa.Column(name, ORDERED))
    # A constraint inside the column's definition goes with it, on SQLite too.
    for name, values in ALLOWED.items():
        listed = ", ".join(f"'{value}'" for value in values.split())
        check = f"CONSTRAINT ck_version_{name} CHECK ({name} IN ({listed}))"
        op.execute(f"ALTER TABLE version ADD COLUMN {name} TEXT {check}")
    op.execute(KNOWN.strip())
    create_views(
        published=AT_PRECISION.format("v.published"),
        other_published=AT_PRECISION.format("w.published"),
        version="v.number AS version, ",
        other_version="w.number AS other_version, ",
        corrected="A new version of the article gives another number of the same speaker.",
    )


def downgrade() -> None:
    drop_views()
    for name in ("published_start", "published_end", *ALLOWED):
        op.execute(f"ALTER TABLE version DROP COLUMN {name}")
    create_views(
        published=AT_PRECISION.format("d.published"),
        other_published=AT_PRECISION.format("k.published"),
        version="",
        other_version="",
        corrected="A new version of the article gives another number for the same speaker and day.",
    )


def drop_views() -> None:
    for name in VIEWS:
        op.execute(f"DROP VIEW {name}")


def create_views(**parts: str) -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    number = SQLITE_NUMBER if is_sqlite else POSTGRESQL_NUMBER
    numbers = {"low": "f.low", "best": "f.best", "high": "f.high"}
    numbers |= {"other_low": "o.low", "other_high": "o.high"}
    joining = "group_concat" if is_sqlite else "string_agg"
    holes = parts | {name: number.format(column) for name, column in numbers.items()}
    holes |= {
        "stated": AT_PRECISION.format("c.stated"),
        "carried_by": CARRIED_BY.format(joining),
        "join": joining,
    }
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select.strip().format(**holes)}")
