"""The full-text index; `factdb db upgrade` fills it afterwards.

Revision: 0003, after 0002.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("claim_search", "document_search")


def upgrade() -> None:
    for table in TABLES:
        if op.get_bind().dialect.name == "sqlite":
            # Words come folded, parted by spaces: the plainest tokenizer does, which leaves alone
            # what is not ASCII. Without columnsize no row is written for each text.
            op.execute(
                f"CREATE VIRTUAL TABLE {table} USING fts5(words, content='', columnsize=0, "
                "tokenize=\"ascii tokenchars '_='\")"
            )
        else:
            op.execute(
                f"CREATE TABLE {table} (place bigint NOT NULL CONSTRAINT pk_{table} PRIMARY KEY, "
                "words tsvector NOT NULL)"
            )
            op.execute(f"CREATE INDEX ix_{table}_words ON {table} USING gin (words)")


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"DROP TABLE {table}")
