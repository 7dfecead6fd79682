"""${message}.

A revision is never edited after its release. It imports nothing from factdb, for the code moves on
and the revision must not. It never changes `version.text` or a row of `span`, never drops a human
decision, never hands out new keys, and its downgrade gives back what its upgrade took.

Revision: ${up_revision}, after ${down_revision}.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
