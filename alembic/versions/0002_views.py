"""The wide views for people who write SQL.

Revision: 0002, after 0001.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Where the two databases differ. SQLite: a number where it has one that holds every digit (15 in a
# float, 18 in an integer), else the exact digits as text.
SQLITE_NUMBER = (
    "CASE WHEN length({0}) <= 15 OR (length({0}) <= 18 AND instr({0}, '.') = 0) "
    "THEN CAST({0} AS NUMERIC) ELSE {0} END"
)
# A month or a year is written as such: its first day would say more than is known.
AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
SHARED = {
    "published": AT_PRECISION.format("d.published"),
    "stated": AT_PRECISION.format("c.stated"),
}
HOLES = {
    "sqlite": {
        **SHARED,
        **{name: SQLITE_NUMBER.format(f"f.{name}") for name in ("low", "best", "high")},
        "join": "group_concat",
    },
    "postgresql": {
        **SHARED,
        **{name: f"CAST(f.{name} AS numeric)" for name in ("low", "best", "high")},
        "join": "string_agg",
    },
}

VIEWS = {
    "claims": """
SELECT c.id, e.name AS speaker,
    (SELECT r.title FROM role r WHERE r.entity_id = c.speaker_id AND r.version_id = c.version_id
        ORDER BY r.id LIMIT 1) AS role,
    c.kind, c.polarity,
    {stated} AS stated_on, c.stated_end AS stated_until, c.stated_basis,
    s.exact AS text, q.exact AS cue, p.name AS publisher,
    {published} AS published,
    c.document_id AS document, v.title, d.address AS url, c.status,
    c.day, c.speaker_id, c.publisher_id, c.key
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE c.is_current
""",
    "figures": """
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
""",
    "dates": """
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
""",
    "documents": """
SELECT d.id, v.title, p.name AS publisher,
    {published} AS published, d.published_basis,
    d.language, d.address AS url, d.author, d.section, d.claims, d.figures,
    v.number AS version, v.retrieved_at, d.day, d.publisher_id, d.key
FROM document d
JOIN version v ON v.document_id = d.id AND v.is_current
LEFT JOIN publisher p ON p.id = d.publisher_id
""",
    "speakers": """
SELECT e.id, e.name, e.kind,
    (SELECT r.title FROM role r WHERE r.entity_id = e.id
        ORDER BY r.version_id DESC, r.id DESC LIMIT 1) AS role,
    (SELECT {join}(a.name, '; ')
        FROM (SELECT x.name FROM alias x WHERE x.entity_id = e.id ORDER BY x.folded) a
    ) AS aliases,
    e.claims, nullif(e.first_day, '') AS first_stated, nullif(e.last_day, '') AS last_stated,
    e.last_day AS day
FROM entity e
WHERE e.claims > 0
""",
    "attributions": """
SELECT a.claim_id, a.hop, a.role, a.name, s.exact AS text
FROM attribution a
JOIN claim c ON c.id = a.claim_id
LEFT JOIN span s ON s.id = a.span_id
WHERE c.is_current
""",
    "timeline": """
SELECT c.day, 'claim' AS what, s.exact AS text, e.name AS speaker,
    c.document_id AS document, c.id, c.id AS claim_id, c.kind, CAST(NULL AS TEXT) AS indicator,
    c.status, c.speaker_id, c.publisher_id
FROM claim c
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id
WHERE c.is_current AND c.day > ''
UNION ALL
SELECT m.day, 'event' AS what, s.exact AS text, e.name AS speaker,
    m.document_id AS document, m.id, m.claim_id, c.kind, CAST(NULL AS TEXT) AS indicator,
    m.status, m.speaker_id, m.publisher_id
FROM date_mention m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = m.speaker_id
WHERE m.is_current AND NOT m.is_published AND m.day > '' AND m.role = 'event'
UNION ALL
SELECT f.day, 'figure' AS what,
    CAST(s.exact || coalesce(' ' || f.unit, '') AS TEXT) AS text, e.name AS speaker,
    f.document_id AS document, f.id, f.claim_id, c.kind, f.indicator,
    f.status, f.speaker_id, f.publisher_id
FROM figure f
JOIN span s ON s.id = f.span_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
WHERE f.is_current AND f.day > ''
""",
}


def upgrade() -> None:
    holes = HOLES[op.get_bind().dialect.name]
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select.strip().format(**holes)}")


def downgrade() -> None:
    for name in reversed(VIEWS):
        op.execute(f"DROP VIEW {name}")
