"""What a claim says with others, beside it in the view of claims; a view of the gazetteer's names.

Revision: 0010, after 0009.
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# As in 0002: a month or a year is written as such, for its first day would say more than is known.
AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
CLAIMS = """
SELECT c.id, e.name AS speaker,
    (SELECT r.title FROM role r WHERE r.entity_id = c.speaker_id AND r.version_id = c.version_id
        ORDER BY r.id LIMIT 1) AS role,
    c.kind, c.polarity,
    {stated} AS stated_on, c.stated_end AS stated_until, c.stated_basis,
    s.exact AS text, q.exact AS cue, p.name AS publisher,
    {published} AS published,
    c.document_id AS document, v.title, d.address AS url, c.status,
    c.day, c.speaker_id, c.publisher_id, c.key{column}
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN publisher p ON p.id = c.publisher_id{joined}
WHERE c.is_current
"""


def upgrade() -> None:
    create_claims(
        ", g.claim_group_id AS proposition", "\nLEFT JOIN claim_member g ON g.claim_id = c.id"
    )
    op.execute("CREATE VIEW places AS SELECT n.place, n.name FROM place_name n")


def downgrade() -> None:
    op.execute("DROP VIEW places")
    create_claims("", "")


def create_claims(column: str, joined: str) -> None:
    """Make the view of claims anew, with another column and what it is read from, or without."""
    select = CLAIMS.strip().format(
        published=AT_PRECISION.format("d.published"),
        stated=AT_PRECISION.format("c.stated"),
        column=column,
        joined=joined,
    )
    op.execute("DROP VIEW claims")
    op.execute(f"CREATE VIEW claims AS {select}")
