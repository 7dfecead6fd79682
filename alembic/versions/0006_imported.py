"""Indices of what was imported: a few rows among millions, in the order of the lists.

Revision: 0006, after 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = ("claim", "figure", "date_mention")


def upgrade() -> None:
    imported = sa.text("status = 'imported'")
    for table in TABLES:
        op.create_index(
            f"ix_{table}_day_id_status",
            table,
            ["day", "id", "status"],
            sqlite_where=imported,
            postgresql_where=imported,
        )


def downgrade() -> None:
    for table in TABLES:
        op.drop_index(f"ix_{table}_day_id_status", table)
