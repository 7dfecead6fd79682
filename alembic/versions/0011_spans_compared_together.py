"""PostgreSQL compares the spans of one statement with their texts at once, not one by one.

Revision: 0011, after 0010.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# As in 0001: of the piece of a long text that a span starts in, else of the text. A text is read
# once, whatever number of spans it has; `|| ''` makes it plain, for it is stored compressed. It is
# planned without knowing how many rows there are, and would go through all texts for each span.
BY_STATEMENT = """
CREATE OR REPLACE FUNCTION check_span() RETURNS trigger LANGUAGE plpgsql
SET enable_nestloop = off AS $$
BEGIN
    IF EXISTS (
        WITH texts AS MATERIALIZED (
            SELECT v.id, v.text || '' AS text FROM version v
            WHERE v.id IN (SELECT a.version_id FROM added a)
        )
        SELECT 1 FROM added s
        LEFT JOIN texts t ON t.id = s.version_id
        LEFT JOIN passage p ON p.version_id = s.version_id AND p.number = s."start" / 4096
            AND s."end" - s."start" <= 4096
        WHERE s.exact IS DISTINCT FROM coalesce(
            substr(p.text, CAST(s."start" % 4096 + 1 AS integer),
                CAST(s."end" - s."start" AS integer)),
            substr(t.text, CAST(s."start" + 1 AS integer), CAST(s."end" - s."start" AS integer)))
    ) THEN
        RAISE EXCEPTION 'a span is not the text of its version at [start, end)';
    END IF;
    RETURN NULL;
END $$
"""
BY_ROW = """
CREATE OR REPLACE FUNCTION check_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.exact IS DISTINCT FROM coalesce(
    (SELECT substr(text, CAST(NEW."start" % 4096 + 1 AS integer),
        CAST(NEW."end" - NEW."start" AS integer))
        FROM passage WHERE version_id = NEW.version_id AND number = NEW."start" / 4096
        AND NEW."end" - NEW."start" <= 4096),
    (SELECT substr(text, CAST(NEW."start" + 1 AS integer), CAST(NEW."end" - NEW."start" AS integer))
        FROM version WHERE id = NEW.version_id)) THEN
        RAISE EXCEPTION 'a span is not the text of its version at [start, end)';
    END IF;
    RETURN NEW;
END $$
"""


def upgrade() -> None:
    replace(BY_STATEMENT, "AFTER INSERT ON span REFERENCING NEW TABLE AS added FOR EACH STATEMENT")


def downgrade() -> None:
    replace(BY_ROW, "BEFORE INSERT ON span FOR EACH ROW")


def replace(function: str, moment: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER span_is_verbatim ON span")
        op.execute(sa.text(function))
        op.execute(f"CREATE TRIGGER span_is_verbatim {moment} EXECUTE FUNCTION check_span()")
