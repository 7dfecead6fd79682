"""Other names of places, as a gazetteer gives them.

Revision: 0009, after 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# Compared byte by byte on PostgreSQL as on SQLite.
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "place_name",
        sa.Column("name", ORDERED, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_place_name")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("place_name")
