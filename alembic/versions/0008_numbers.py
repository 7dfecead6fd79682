"""An index of numbers, and on PostgreSQL one comparison of all the spans of a statement.

Revision: 0008, after 0007.
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_INDEX = "ix_figure_low_order_high_order"
# The words of a span: of the piece of a long text that it starts in, else of the text.
_WORDS = """coalesce(
    (SELECT substr(text, CAST({0}."start" % 4096 + 1 AS integer),
        CAST({0}."end" - {0}."start" AS integer))
        FROM passage WHERE version_id = {0}.version_id AND number = {0}."start" / 4096
        AND {0}."end" - {0}."start" <= 4096),
    (SELECT substr(text, CAST({0}."start" + 1 AS integer),
        CAST({0}."end" - {0}."start" AS integer))
        FROM version WHERE id = {0}.version_id))"""
_REFUSAL = "a span is not the text of its version at [start, end)"


def upgrade() -> None:
    op.create_index(_INDEX, "figure", ["low_order", "high_order"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER span_is_verbatim ON span")
        op.execute(f"""
            CREATE OR REPLACE FUNCTION check_span() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS (
                    SELECT 1 FROM added WHERE exact IS DISTINCT FROM {_WORDS.format("added")}
                ) THEN
                    RAISE EXCEPTION '{_REFUSAL}';
                END IF;
                RETURN NULL;
            END $$
        """)  # noqa: S608 - our own words
        op.execute("""
            CREATE TRIGGER span_is_verbatim AFTER INSERT ON span
            REFERENCING NEW TABLE AS added
            FOR EACH STATEMENT EXECUTE FUNCTION check_span()
        """)


def downgrade() -> None:
    op.drop_index(_INDEX, "figure")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER span_is_verbatim ON span")
        op.execute(f"""
            CREATE OR REPLACE FUNCTION check_span() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.exact IS DISTINCT FROM {_WORDS.format("NEW")} THEN
                    RAISE EXCEPTION '{_REFUSAL}';
                END IF;
                RETURN NEW;
            END $$
        """)
        op.execute("""
            CREATE TRIGGER span_is_verbatim BEFORE INSERT ON span
            FOR EACH ROW EXECUTE FUNCTION check_span()
        """)
