"""Whether a number, an event or what several claims say is asserted, or denied by the speaker.

Revision: 0013, after 0012.
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

# As in 0005: a number where SQLite has one that holds every digit, and dates at their precision.
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
FIGURES = """
SELECT f.id, f.claim_id, s.exact AS text,
    {low} AS low,
    {best} AS best,
    {high} AS high,
    f.qualifier, f.vague, f.unit, f.counted, f.dimension, f.indicator, f.measure,
    f.period_start, f.period_end, f.place, e.name AS speaker, c.kind,
    {polarity}{stated} AS stated_on, b.name AS publisher,
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
TIMELINE = """
SELECT c.day, 'claim' AS what, s.exact AS text, e.name AS speaker,
    c.document_id AS document, c.id, c.id AS claim_id, c.kind,
    {polarity}CAST(NULL AS TEXT) AS indicator, c.status, c.speaker_id, c.publisher_id
FROM claim c
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id
WHERE c.is_current AND c.day > ''
UNION ALL
SELECT m.day, 'event' AS what, s.exact AS text, e.name AS speaker,
    m.document_id AS document, m.id, m.claim_id, c.kind,
    {polarity}CAST(NULL AS TEXT) AS indicator, m.status, m.speaker_id, m.publisher_id
FROM date_mention m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = m.speaker_id
WHERE m.is_current AND NOT m.is_published AND m.day > '' AND m.role = 'event'
UNION ALL
SELECT f.day, 'figure' AS what,
    CAST(s.exact || coalesce(' ' || f.unit, '') AS TEXT) AS text, e.name AS speaker,
    f.document_id AS document, f.id, f.claim_id, c.kind,
    {polarity}f.indicator, f.status, f.speaker_id, f.publisher_id
FROM figure f
JOIN span s ON s.id = f.span_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
WHERE f.is_current AND f.day > ''
"""
PROPOSITIONS = """
SELECT g.id, s.exact AS text, e.name AS speaker, {polarity}g.claims,
    (SELECT count(DISTINCT x.document_id) FROM claim_member m JOIN claim x ON x.id = m.claim_id
        WHERE m.claim_group_id = g.id) AS documents,
    (SELECT count(DISTINCT coalesce(t.copy_group_id, -x.document_id))
        FROM claim_member m JOIN claim x ON x.id = m.claim_id
        LEFT JOIN copy_member y ON y.document_id = x.document_id
        LEFT JOIN copy_text t ON t.id = y.copy_text_id
        WHERE m.claim_group_id = g.id) AS copy_groups,
    (SELECT count(DISTINCT x.speaker_id) FROM claim_member m JOIN claim x ON x.id = m.claim_id
        WHERE m.claim_group_id = g.id) AS speakers,
    (SELECT min(nullif(x.day, '')) FROM claim_member m JOIN claim x ON x.id = m.claim_id
        WHERE m.claim_group_id = g.id) AS first_stated,
    nullif(g.day, '') AS last_stated,
    (SELECT min(m.score) FROM claim_member m WHERE m.claim_group_id = g.id) AS score,
    g.is_decided, g.day, c.speaker_id, g.key
FROM claim_group g
JOIN claim c ON c.id = (
    SELECT x.id FROM claim_member m JOIN claim x ON x.id = m.claim_id
    WHERE m.claim_group_id = g.id ORDER BY x.day = '', x.day, x.key LIMIT 1)
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id
"""
VIEWS = {"figures": FIGURES, "timeline": TIMELINE, "propositions": PROPOSITIONS}


def upgrade() -> None:
    create_views("c.polarity, ")


def downgrade() -> None:
    create_views("")


def create_views(polarity: str) -> None:
    """Make the views anew, with a further column or without."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    number = SQLITE_NUMBER if is_sqlite else POSTGRESQL_NUMBER
    holes = {
        "low": number.format("f.low"),
        "best": number.format("f.best"),
        "high": number.format("f.high"),
        "stated": AT_PRECISION.format("c.stated"),
        "published": AT_PRECISION.format("d.published"),
        "carried_by": CARRIED_BY.format("group_concat" if is_sqlite else "string_agg"),
        "polarity": polarity,
    }
    for name, select in VIEWS.items():
        op.execute(f"DROP VIEW {name}")
        op.execute(f"CREATE VIEW {name} AS {select.strip().format(**holes)}")
