"""The base tables, their indices, and the triggers that hold every span to its text.

Revision: 0001, the first.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# SQLite gives a table its rowid for a key only where the type reads INTEGER.
INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# Compared byte by byte on PostgreSQL as on SQLite.
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

BASES = ("textual", "interpretive", "inferential")
ENTITIES = ("person", "organisation", "group", "unknown")
KINDS = ("direct", "indirect", "mixed", "narrative")
MEASURES = ("stock", "flow", "cumulative", "change", "rate", "unknown")
PRECISIONS = (
    *("minute", "hour", "day", "week", "month"),
    *("quarter", "year", "decade", "century", "period"),
)
PUBLISHERS = ("agency", "newspaper", "broadcaster", "government", "organisation", "unknown")
QUALIFIERS = ("exact", "about", "more_than", "at_least", "less_than", "at_most", "between")


def upgrade() -> None:
    create_sources()
    create_entities()
    create_claims()
    create_figures()
    create_dates()
    {"sqlite": guard_sqlite, "postgresql": guard_postgresql}[op.get_bind().dialect.name]()


def downgrade() -> None:
    for name in (
        *("passed_over", "date_evidence", "date_alternative", "date_mention", "figure"),
        *("indicator", "attribution", "claim", "mention", "role", "name_part", "alias", "entity"),
        *("span", "passage", "version", "document", "publisher", "run"),
    ):
        op.drop_table(name)
    if op.get_bind().dialect.name == "postgresql":
        for name in ("check_span", "check_passage", "refuse_change"):
            op.execute(f"DROP FUNCTION {name}()")


def create_sources() -> None:
    create_table(
        "run",
        identity(),
        *texts("command", "software", "language_packs", "options", "started_at"),
        *texts("finished_at", null=True),
        *texts("counts", "failed"),
    )
    create_table(
        "publisher",
        identity(),
        *texts("name"),
        *ordered("folded"),
        *texts("domain", null=True),
        *texts("kind"),
        *texts("country", null=True),
        sa.UniqueConstraint("folded", name=op.f("uq_publisher_folded")),
        one_of("publisher", "kind", PUBLISHERS),
    )
    create_table(
        "document",
        identity(),
        *ordered("key"),
        *texts("address", "name"),
        *texts("url", null=True),
        *reference("document", "publisher_id", "publisher", null=True),
        *texts("language"),
        *ordered("published_start", "published_end", null=True),
        *texts("published_precision", "published_basis", "author", "section", null=True),
        *ordered("day"),
        *integers("claims", "figures"),
        sa.UniqueConstraint("key", name=op.f("uq_document_key")),
        one_of("document", "published_basis", ("given", *BASES)),
        one_of("document", "published_precision", PRECISIONS),
        indices=("day id", "publisher_id day id"),
    )
    create_table(
        "version",
        identity(),
        *ordered("key"),
        *reference("version", "document_id", "document"),
        *integers("number"),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        *texts("title", null=True),
        *texts("text", "text_sha256"),
        *texts("raw_sha256", "retrieved_at", null=True),
        *texts("media_type"),
        *reference("version", "run_id", "run"),
        *reference("version", "extraction_run_id", "run", null=True),
        sa.UniqueConstraint("key", name=op.f("uq_version_key")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_version_document_id_number")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_version_number")),
    )
    create_table(
        "passage",
        *reference("passage", "version_id", "version"),
        *integers("number"),
        *texts("text"),
        sa.PrimaryKeyConstraint("version_id", "number", name=op.f("pk_passage")),
        with_rowid=False,
    )
    create_table(
        "span",
        identity(),
        *reference("span", "version_id", "version"),
        *integers("start", "end"),
        *texts("exact", "prefix", "suffix"),
        sa.UniqueConstraint(
            "version_id", "start", "end", name=op.f("uq_span_version_id_start_end")
        ),
        sa.CheckConstraint('0 <= "start" AND "start" < "end"', name=op.f("ck_span_order")),
        sa.CheckConstraint('length(exact) = "end" - "start"', name=op.f("ck_span_length")),
    )


def create_entities() -> None:
    create_table(
        "entity",
        identity(),
        *texts("name"),
        *ordered("folded"),
        *texts("kind"),
        *integers("claims"),
        *ordered("first_day", "last_day"),
        sa.UniqueConstraint("folded", "kind", name=op.f("uq_entity_folded_kind")),
        one_of("entity", "kind", ENTITIES),
        indices=("last_day id",),
    )
    create_table(
        "alias",
        identity(),
        *reference("alias", "entity_id", "entity"),
        *texts("name"),
        *ordered("folded"),
        sa.UniqueConstraint("entity_id", "folded", name=op.f("uq_alias_entity_id_folded")),
    )
    create_table(
        "name_part",
        *ordered("part"),
        *reference("name_part", "entity_id", "entity"),
        sa.PrimaryKeyConstraint("part", "entity_id", name=op.f("pk_name_part")),
        with_rowid=False,
    )
    create_table(
        "role",
        identity(),
        *reference("role", "entity_id", "entity"),
        *reference("role", "version_id", "version"),
        *texts("title"),
        *reference("role", "span_id", "span"),
        indices=("entity_id version_id id", "version_id"),
    )
    create_table(
        "mention",
        identity(),
        *reference("mention", "entity_id", "entity"),
        *reference("mention", "version_id", "version"),
        *reference("mention", "span_id", "span"),
        indices=("entity_id", "version_id"),
    )


def create_claims() -> None:
    create_listed(
        "claim",
        *ordered("key"),
        *texts("kind", "polarity"),
        *reference("claim", "speaker_span_id", "span", null=True),
        *texts("speaker_basis"),
        *reference("claim", "cue_span_id", "span", null=True),
        *ordered("stated_start", "stated_end", null=True),
        *texts("stated_precision", null=True),
        *texts("stated_basis"),
        *reference("claim", "stated_span_id", "span", null=True),
        *integers("group_number", null=True),
        one_of("claim", "kind", KINDS),
        one_of("claim", "polarity", ("asserted", "denied")),
        one_of("claim", "speaker_basis", BASES),
        one_of("claim", "stated_precision", PRECISIONS),
        one_of("claim", "stated_basis", BASES),
        indices=("kind day id",),
    )
    op.create_index("ix_claim_key", "claim", ["key"], unique=True)
    create_table(
        "attribution",
        *reference("attribution", "claim_id", "claim"),
        *integers("hop"),
        *texts("role", "name"),
        *reference("attribution", "entity_id", "entity", null=True),
        *reference("attribution", "publisher_id", "publisher", null=True),
        *reference("attribution", "span_id", "span", null=True),
        sa.PrimaryKeyConstraint("claim_id", "hop", name=op.f("pk_attribution")),
        one_of("attribution", "role", ("speaker", "relay", "publisher")),
        with_rowid=False,
    )


def create_figures() -> None:
    create_table(
        "indicator",
        *ordered("slug"),
        *texts("definition", null=True),
        *texts("measure"),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_indicator")),
        one_of("indicator", "measure", MEASURES),
    )
    create_listed(
        "figure",
        *ordered("key"),
        *reference("figure", "claim_id", "claim", null=True),
        *texts("low", null=True),
        sa.Column("low_order", sa.Double()),
        *texts("best", "high", null=True),
        sa.Column("high_order", sa.Double()),
        *texts("qualifier"),
        sa.Column("vague", sa.Boolean(), nullable=False),
        *texts("unit", null=True),
        *reference("figure", "unit_span_id", "span", null=True),
        *texts("counted", "dimension", null=True),
        *ordered("indicator", null=True),
        *texts("measure"),
        *ordered("period_start", "period_end", null=True),
        *reference("figure", "period_span_id", "span", null=True),
        *texts("place", null=True),
        sa.ForeignKeyConstraint(
            ["indicator"], ["indicator.slug"], name=op.f("fk_figure_indicator_indicator")
        ),
        one_of("figure", "qualifier", QUALIFIERS),
        one_of("figure", "measure", MEASURES),
        sa.CheckConstraint("low_order <= high_order", name=op.f("ck_figure_bounds")),
        indices=("claim_id", "indicator day id"),
    )
    op.create_index("ix_figure_key", "figure", ["key"], unique=True)


def create_dates() -> None:
    create_listed(
        "date_mention",
        *reference("date_mention", "claim_id", "claim", null=True),
        sa.Column("is_resolved", sa.Boolean(), nullable=False),
        *ordered("start", "end", null=True),
        *texts("precision", "basis", "role"),
        sa.Column("vague", sa.Boolean(), nullable=False),
        *texts("conflict", null=True),
        sa.Column("is_published", sa.Boolean(), nullable=False),
        one_of("date_mention", "precision", PRECISIONS),
        one_of("date_mention", "basis", BASES),
        one_of("date_mention", "role", ("stated", "event", "period", "forecast")),
        indices=("claim_id",),
    )
    create_table(
        "date_alternative",
        *reference("date_alternative", "date_mention_id", "date_mention"),
        *integers("number"),
        *ordered("start", "end", null=True),
        sa.PrimaryKeyConstraint("date_mention_id", "number", name=op.f("pk_date_alternative")),
        with_rowid=False,
    )
    create_table(
        "date_evidence",
        *reference("date_evidence", "date_mention_id", "date_mention"),
        *integers("number"),
        *reference("date_evidence", "span_id", "span"),
        sa.PrimaryKeyConstraint("date_mention_id", "number", name=op.f("pk_date_evidence")),
        with_rowid=False,
    )
    create_table(
        "passed_over",
        identity(),
        *reference("passed_over", "version_id", "version"),
        *reference("passed_over", "span_id", "span"),
        *texts("what", "reason"),
        one_of("passed_over", "what", ("number", "cue", "boilerplate")),
        indices=("version_id",),
    )


# The words of a span: of the piece of a long text that it starts in, else of the text.
WORDS = """coalesce(
    (SELECT substr(text, CAST(NEW."start" % 4096 + 1 AS integer),
        CAST(NEW."end" - NEW."start" AS integer))
        FROM passage WHERE version_id = NEW.version_id AND number = NEW."start" / 4096
        AND NEW."end" - NEW."start" <= 4096),
    (SELECT substr(text, CAST(NEW."start" + 1 AS integer), CAST(NEW."end" - NEW."start" AS integer))
        FROM version WHERE id = NEW.version_id))"""
PIECE = """
    (SELECT substr(text, CAST(NEW.number * 4096 + 1 AS integer), 8192)
        FROM version WHERE id = NEW.version_id)"""
NOT_VERBATIM = {
    "span": ("exact", WORDS, "a span is not the text of its version at [start, end)"),
    "passage": ("text", PIECE, "a passage is not the text of its version"),
}
FIXED = {
    "span_is_fixed": ("span", "", "a stored span never changes"),
    "passage_is_fixed": ("passage", "", "a stored passage never changes"),
    "version_text_is_fixed": (
        "version",
        " OF id, document_id, number, text, text_sha256",
        "a stored text never changes; a changed article is a new version",
    ),
}


def guard_sqlite() -> None:
    for table, (column, words, refusal) in NOT_VERBATIM.items():
        op.execute(f"""
            CREATE TRIGGER {table}_is_verbatim BEFORE INSERT ON {table}
            WHEN NEW.{column} IS NOT {words}
            BEGIN SELECT RAISE(ABORT, '{refusal}'); END
        """)
    for name, (table, columns, refusal) in FIXED.items():
        op.execute(f"""
            CREATE TRIGGER {name} BEFORE UPDATE{columns} ON {table}
            BEGIN SELECT RAISE(ABORT, '{refusal}'); END
        """)


def guard_postgresql() -> None:
    for table, (column, words, refusal) in NOT_VERBATIM.items():
        op.execute(f"""
            CREATE FUNCTION check_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.{column} IS DISTINCT FROM {words} THEN
                    RAISE EXCEPTION '{refusal}';
                END IF;
                RETURN NEW;
            END $$
        """)
        op.execute(f"""
            CREATE TRIGGER {table}_is_verbatim BEFORE INSERT ON {table}
            FOR EACH ROW EXECUTE FUNCTION check_{table}()
        """)
    op.execute("""
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$
    """)
    for name, (table, columns, refusal) in FIXED.items():
        op.execute(f"""
            CREATE TRIGGER {name} BEFORE UPDATE{columns} ON {table}
            FOR EACH ROW EXECUTE FUNCTION refuse_change('{refusal}')
        """)


def create_listed(name: str, *others: sa.schema.SchemaItem, indices: tuple[str, ...]) -> None:
    """Create a table with what lists of claims, figures and dates filter and sort by."""
    create_table(
        name,
        identity(),
        *reference(name, "version_id", "version"),
        *reference(name, "document_id", "document"),
        *reference(name, "publisher_id", "publisher", null=True),
        *reference(name, "speaker_id", "entity", null=True),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        *ordered("day"),
        *texts("status"),
        *reference(name, "run_id", "run"),
        *texts("rule"),
        *reference(name, "span_id", "span"),
        *others,
        one_of(name, "status", ("extracted", "imported")),
        indices=(
            *("day id", "speaker_id day id", "publisher_id day id", "document_id day id"),
            *indices,
        ),
    )


def create_table(
    name: str,
    *items: sa.schema.SchemaItem,
    indices: tuple[str, ...] = (),
    with_rowid: bool = True,
) -> None:
    if isinstance(items[0], sa.Column) and items[0].name == "id":
        items = (*items, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")))
    op.create_table(name, *items, sqlite_with_rowid=with_rowid)
    for columns in map(str.split, indices):
        op.create_index(f"ix_{name}_{'_'.join(columns)}", name, columns)


def identity() -> sa.Column:
    return sa.Column("id", INTEGER, autoincrement=False, nullable=False)


def texts(*names: str, null: bool = False) -> list[sa.Column]:
    return [sa.Column(name, sa.Text(), nullable=null) for name in names]


def ordered(*names: str, null: bool = False) -> list[sa.Column]:
    return [sa.Column(name, ORDERED, nullable=null) for name in names]


def integers(*names: str, null: bool = False) -> list[sa.Column]:
    return [sa.Column(name, INTEGER, nullable=null, autoincrement=False) for name in names]


def reference(
    table: str, name: str, target: str, null: bool = False
) -> tuple[sa.Column, sa.ForeignKeyConstraint]:
    constraint = op.f(f"fk_{table}_{name}_{target}")
    return (
        sa.Column(name, INTEGER, nullable=null, autoincrement=False),
        sa.ForeignKeyConstraint([name], [f"{target}.id"], name=constraint),
    )


def one_of(table: str, column: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=op.f(f"ck_{table}_{column}"))
