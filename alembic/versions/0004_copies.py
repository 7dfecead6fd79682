"""Copies of texts; `factdb db upgrade` finds those of the documents that are there.

Revision: 0004, after 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger()
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

# A month or a year is written as such: its first day would say more than is known.
PUBLISHED = """CASE d.published_precision WHEN 'year' THEN substr(d.published_start, 1, 4)
    WHEN 'month' THEN substr(d.published_start, 1, 7) ELSE d.published_start END"""
OLD_DOCUMENTS = """
SELECT d.id, v.title, p.name AS publisher,
    {published} AS published, d.published_basis,
    d.language, d.address AS url, d.author, d.section, d.claims, d.figures,
    v.number AS version, v.retrieved_at, d.day, d.publisher_id, d.key
FROM document d
JOIN version v ON v.document_id = d.id AND v.is_current
LEFT JOIN publisher p ON p.id = d.publisher_id
"""
DOCUMENTS = """
SELECT d.id, v.title, p.name AS publisher,
    {published} AS published, d.published_basis,
    d.language, d.address AS url, d.author, d.section, d.claims, d.figures,
    v.number AS version, v.retrieved_at, coalesce(g.documents, 1) - 1 AS copies,
    nullif(g.origin_id, d.id) AS copy_of,
    CASE WHEN m.is_agency OR EXISTS (
        SELECT 1 FROM publisher x WHERE x.folded = m.credit_folded
    ) THEN m.credit END AS credit,
    d.day, d.publisher_id, d.key
FROM document d
JOIN version v ON v.document_id = d.id AND v.is_current
LEFT JOIN publisher p ON p.id = d.publisher_id
LEFT JOIN copy_member m ON m.document_id = d.id
LEFT JOIN copy_text t ON t.id = m.copy_text_id
LEFT JOIN copy_group g ON g.id = t.copy_group_id
"""


def upgrade() -> None:
    op.create_table(
        "copy_group",
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("documents", ID, nullable=False),
        sa.Column("origin_id", ID),
        sa.ForeignKeyConstraint(
            ["origin_id"], ["document.id"], name="fk_copy_group_origin_id_document"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_copy_group"),
    )
    op.create_table(
        "copy_text",
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("digest", KEY, nullable=False),
        sa.Column("copy_group_id", ID, nullable=False),
        sa.Column("version_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["copy_group_id"], ["copy_group.id"], name="fk_copy_text_copy_group_id_copy_group"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name="fk_copy_text_version_id_version"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_copy_text"),
        sa.UniqueConstraint("digest", name="uq_copy_text_digest"),
    )
    op.create_index("ix_copy_text_copy_group_id", "copy_text", ["copy_group_id"])
    op.create_table(
        "copy_band",
        sa.Column("band", ID, nullable=False),
        sa.Column("copy_text_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["copy_text_id"], ["copy_text.id"], name="fk_copy_band_copy_text_id_copy_text"
        ),
        sa.PrimaryKeyConstraint("band", "copy_text_id", name="pk_copy_band"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copy_member",
        sa.Column("document_id", ID, autoincrement=False, nullable=False),
        sa.Column("copy_text_id", ID),
        sa.Column("credit", sa.Text()),
        sa.Column("credit_folded", sa.Text()),
        sa.Column("is_agency", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_copy_member_document_id_document"
        ),
        sa.ForeignKeyConstraint(
            ["copy_text_id"], ["copy_text.id"], name="fk_copy_member_copy_text_id_copy_text"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_copy_member"),
    )
    op.create_index("ix_copy_member_copy_text_id", "copy_member", ["copy_text_id"])
    _replace_view(DOCUMENTS)


def downgrade() -> None:
    _replace_view(OLD_DOCUMENTS)
    for table in ("copy_member", "copy_band", "copy_text", "copy_group"):
        op.drop_table(table)


def _replace_view(select: str) -> None:
    op.execute("DROP VIEW documents")
    op.execute(f"CREATE VIEW documents AS {select.strip().format(published=PUBLISHED)}")
