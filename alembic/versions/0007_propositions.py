"""Claims that say the same, in groups, the log of what persons decided, and copies of points.

The groups are made by `factdb db upgrade` once the tables are there, from the claims.

Revision: 0007, after 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# SQLite gives a table its rowid for a key only where the type reads INTEGER.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Compared byte by byte on PostgreSQL as on SQLite.
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# A month or a year is written as such: its first day would say more than is known.
PUBLISHED = """CASE d.published_precision WHEN 'year' THEN substr(d.published_start, 1, 4)
    WHEN 'month' THEN substr(d.published_start, 1, 7) ELSE d.published_start END"""
VIEWS = {
    "propositions": """
SELECT g.id, s.exact AS text, e.name AS speaker, g.claims,
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
""",
    "repeats": """
SELECT m.claim_group_id AS proposition, m.claim_id, m.score, m.reason, e.name AS speaker,
    c.polarity, s.exact AS text, p.name AS publisher,
    {published} AS published,
    d.address AS url, c.day, c.key
FROM claim_member m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE m.claim_group_id IS NOT NULL
""",
    "decisions": """
SELECT d.id, d.verdict, x.claim_id, x.other_claim_id, d.claim_text AS text, d.other_text,
    d.claim_address AS url, d.other_address AS other_url,
    d.verdict <> 'undo' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.key) AS stands,
    (SELECT b.id FROM decision b WHERE b.key = d.undoes) AS undoes,
    d.made_at, d.made_by, d.note, d.key
FROM decision d
LEFT JOIN claim_decision x ON x.decision_id = d.id
""",
}
# As in 0005: a number where SQLite has one that holds every digit, and who carries a point.
SQLITE_NUMBER = (
    "CASE WHEN length({0}) <= 15 OR (length({0}) <= 18 AND instr({0}, '.') = 0) "
    "THEN CAST({0} AS NUMERIC) ELSE {0} END"
)
CARRIED_BY = """(SELECT {0}(y.name, '; ') FROM (
        SELECT DISTINCT q.name FROM (
            SELECT x.publisher_id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 20
        ) x JOIN publisher q ON q.id = x.publisher_id ORDER BY q.name) y)"""
NUMBERS = {"sqlite": SQLITE_NUMBER, "postgresql": "CAST({0} AS numeric)"}
JOINS = {"sqlite": "group_concat", "postgresql": "string_agg"}
COPY_GROUPS = """
    (SELECT count(DISTINCT coalesce(y.copy_group_id, -x.document_id)) FROM figure x
        LEFT JOIN copy_member m ON m.document_id = x.document_id
        LEFT JOIN copy_text y ON y.id = m.copy_text_id
        WHERE x.point_id = p.id) AS copy_groups,"""
SERIES_POINTS = """
SELECT p.id, z.name AS series, z.indicator, z.population, z.place, z.measure,
    p.day, substr(p.since, 1, 10) AS since,
    {point_low} AS low,
    {point_high} AS high,
    p.qualifier, p.vague, e.name AS speaker, p.documents,{copy_groups}
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
"""
LOG_IS_FIXED = "the log of decisions is only added to; factdb undo takes one back"


def upgrade() -> None:
    create_groups()
    create_wordings()
    create_decisions()
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select.strip().format(published=PUBLISHED)}")
    create_points(COPY_GROUPS)


def downgrade() -> None:
    create_points("")
    for name in reversed(VIEWS):
        op.execute(f"DROP VIEW {name}")
    for table in (
        *("claim_decision", "decision", "wording_pair", "wording_band"),
        *("claim_member", "claim_group"),
    ):
        op.drop_table(table)


def create_points(copy_groups: str) -> None:
    """Make the view of points anew, with how many copy groups carry each or without."""
    dialect = op.get_bind().dialect.name
    select = SERIES_POINTS.strip().format(
        point_low=NUMBERS[dialect].format("p.low"),
        point_high=NUMBERS[dialect].format("p.high"),
        carried_by=CARRIED_BY.format(JOINS[dialect]),
        copy_groups=copy_groups,
    )
    op.execute("DROP VIEW series_points")
    op.execute(f"CREATE VIEW series_points AS {select}")


def create_groups() -> None:
    op.create_table(
        "claim_group",
        column("id"),
        column("key", ORDERED),
        column("claims"),
        column("day", ORDERED),
        column("is_decided", sa.Boolean()),
        primary_key("claim_group", "id"),
    )
    op.create_index("ix_claim_group_day_id", "claim_group", ["day", "id"])
    op.create_table(
        "claim_member",
        column("claim_id"),
        column("words"),
        column("numbers"),
        column("claim_group_id", null=True),
        column("score", sa.Double(), null=True),
        column("reason", sa.Text(), null=True),
        primary_key("claim_member", "claim_id"),
        reference("claim_member", "claim_id", "claim"),
        reference("claim_member", "claim_group_id", "claim_group"),
    )
    op.create_index("ix_claim_member_words_numbers", "claim_member", ["words", "numbers"])
    for names, where in (
        (["numbers", "words"], sa.text("numbers <> 0")),
        (["claim_group_id"], sa.text("claim_group_id IS NOT NULL")),
    ):
        name = f"ix_claim_member_{'_'.join(names)}"
        op.create_index(name, "claim_member", names, sqlite_where=where, postgresql_where=where)


def create_wordings() -> None:
    op.create_table(
        "wording_band",
        column("band"),
        column("words"),
        primary_key("wording_band", "band", "words"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "wording_pair",
        column("words"),
        column("other"),
        column("band"),
        column("score", sa.Double()),
        primary_key("wording_pair", "words", "other", "band"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_wording_pair_band", "wording_pair", ["band"])


def create_decisions() -> None:
    verdicts = "verdict IN ('same', 'different', 'undo')"
    op.create_table(
        "decision",
        column("id"),
        column("key", ORDERED),
        column("made_at", ORDERED),
        column("made_by", sa.Text(), null=True),
        column("verdict", sa.Text()),
        *(
            column(f"{side}_{name}", kind, null=True)
            for side in ("claim", "other")
            for name, kind in (("key", ORDERED), ("address", ORDERED), ("text", sa.Text()))
        ),
        column("undoes", ORDERED, null=True),
        column("note", sa.Text(), null=True),
        primary_key("decision", "id"),
        sa.UniqueConstraint("key", name=op.f("uq_decision_key")),
        sa.CheckConstraint(verdicts, name=op.f("ck_decision_verdict")),
    )
    for name in ("claim_address", "other_address", "undoes"):
        op.create_index(f"ix_decision_{name}", "decision", [name])
    for act, name in (("UPDATE", "decision_is_fixed"), ("DELETE", "decision_is_kept")):
        guard(act, name)
    op.create_table(
        "claim_decision",
        column("decision_id"),
        column("claim_id"),
        column("other_claim_id"),
        primary_key("claim_decision", "decision_id"),
        reference("claim_decision", "decision_id", "decision"),
        reference("claim_decision", "claim_id", "claim"),
        reference("claim_decision", "other_claim_id", "claim"),
    )
    for name in ("claim_id", "other_claim_id"):
        op.create_index(f"ix_claim_decision_{name}", "claim_decision", [name])


def guard(act: str, name: str) -> None:
    """Have the database refuse an UPDATE or DELETE of the log."""
    refusal = f"BEGIN SELECT RAISE(ABORT, '{LOG_IS_FIXED}'); END"
    if op.get_bind().dialect.name == "postgresql":
        refusal = f"FOR EACH ROW EXECUTE FUNCTION refuse_change('{LOG_IS_FIXED}')"
    op.execute(f"CREATE TRIGGER {name} BEFORE {act} ON decision {refusal}")


def column(name: str, kind: sa.types.TypeEngine = ID, null: bool = False) -> sa.Column:
    return sa.Column(name, kind, nullable=null, autoincrement=False)


def primary_key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def reference(table: str, name: str, target: str) -> sa.ForeignKeyConstraint:
    constraint = op.f(f"fk_{table}_{name}_{target}")
    return sa.ForeignKeyConstraint([name], [f"{target}.id"], name=constraint)
