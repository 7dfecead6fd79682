"""Whether a database holds what it promises: every span, hash, key, reference and kept count.

What a person or a broken disk did to the file behind factdb's back is found here. That figures and
dates are what their words say is checked by `factdb.ingest`, which knows the languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from factdb.copies import digest_of
from factdb.query.check_propositions import check_propositions
from factdb.query.check_search import find_wrong_indices
from factdb.query.connection import Connection
from factdb.query.fault import Fault
from factdb.store.drafting.keys import document_key, hash_text, version_key
from factdb.store.guards import FIND_GUARDS, GUARDS

# Each query gives the ids of rows that are wrong, all of one table.
_RULES = {
    ("document", "does not have one newest version"): """
        SELECT d.id FROM document d LEFT JOIN version v ON v.document_id = d.id AND v.is_current
        GROUP BY d.id HAVING count(v.id) <> 1""",
    ("document", "counts other claims or figures than it has"): """
        SELECT d.id FROM document d JOIN version v ON v.document_id = d.id AND v.is_current
        WHERE d.claims <> (SELECT count(*) FROM claim c
                WHERE c.document_id = d.id AND c.version_id = v.id)
            OR d.figures <> (SELECT count(*) FROM figure f
                WHERE f.document_id = d.id AND f.version_id = v.id)""",
    ("entity", "counts other claims or days than it has"): """
        SELECT e.id FROM entity e LEFT JOIN (
            SELECT speaker_id, count(*) AS claims, min(nullif(day, '')) AS first, max(day) AS last
            FROM claim WHERE is_current GROUP BY speaker_id
        ) c ON c.speaker_id = e.id
        WHERE e.claims <> coalesce(c.claims, 0) OR e.first_day <> coalesce(c.first, '')
            OR e.last_day <> coalesce(c.last, '')""",
    ("figure", "is said by another than its claim"): """
        SELECT f.id FROM figure f JOIN claim c ON c.id = f.claim_id
        WHERE coalesce(f.speaker_id, 0) <> coalesce(c.speaker_id, 0)
            OR f.version_id <> c.version_id OR f.day <> c.day""",
    ("copy_group", "counts other documents than it has"): """
        SELECT g.id FROM copy_group g LEFT JOIN (
            SELECT t.copy_group_id AS id, count(*) AS documents
            FROM copy_text t JOIN copy_member m ON m.copy_text_id = t.id GROUP BY t.copy_group_id
        ) found ON found.id = g.id
        WHERE g.documents <> coalesce(found.documents, 0)""",
    ("document", "is not compared with others for copies"): """
        SELECT d.id FROM document d LEFT JOIN copy_member m ON m.document_id = d.id
        WHERE m.document_id IS NULL""",
    ("figure", "is in a series, though its text is not the newest"): """
        SELECT id FROM figure WHERE series_id IS NOT NULL AND NOT is_current""",
    ("series", "counts other points, speakers or days than it has"): """
        SELECT z.id FROM series z LEFT JOIN series_point p ON p.series_id = z.id
        GROUP BY z.id HAVING z.points <> count(p.id) OR z.speakers <> count(DISTINCT p.speaker)
            OR z.first_day <> coalesce(min(p.day), '') OR z.last_day <> coalesce(max(p.day), '')""",
    ("series_point", "counts other documents than carry it"): """
        SELECT p.id FROM series_point p LEFT JOIN figure f ON f.point_id = p.id
        GROUP BY p.id HAVING p.documents <> count(DISTINCT f.document_id)""",
    ("claim", "is not compared with others for what it says"): """
        SELECT c.id FROM claim c LEFT JOIN claim_member m ON m.claim_id = c.id
        WHERE c.is_current AND m.claim_id IS NULL""",
    ("claim_member", "is compared with others, though its text is not the newest"): """
        SELECT c.id FROM claim_member m JOIN claim c ON c.id = m.claim_id
        WHERE NOT c.is_current""",
    ("claim_group", "counts other claims or days than it has"): """
        SELECT g.id FROM claim_group g
        LEFT JOIN claim_member m ON m.claim_group_id = g.id LEFT JOIN claim c ON c.id = m.claim_id
        GROUP BY g.id HAVING g.claims <> count(c.id) OR count(c.id) < 2
            OR g.day <> max(c.day) OR g.key <> min(c.key)""",
    ("decision", "undoes a decision that is not there"): """
        SELECT u.id FROM decision u LEFT JOIN decision d ON d.key = u.undoes
        WHERE (u.verdict = 'undo') <> (d.id IS NOT NULL)""",
    ("decision", "is about claims, though it was undone"): """
        SELECT x.decision_id FROM claim_decision x JOIN decision d ON d.id = x.decision_id
        JOIN decision u ON u.undoes = d.key""",
    ("date_mention", "is said by another than its claim"): """
        SELECT m.id FROM date_mention m JOIN claim c ON c.id = m.claim_id
        WHERE coalesce(m.speaker_id, 0) <> coalesce(c.speaker_id, 0)
            OR m.version_id <> c.version_id""",
}
# The same of each listed table.
_LISTED_RULE = """
    SELECT x.id FROM {table} x JOIN version v ON v.id = x.version_id
    JOIN document d ON d.id = v.document_id JOIN span s ON s.id = x.span_id
    WHERE x.document_id <> v.document_id OR s.version_id <> x.version_id
        OR x.is_current <> v.is_current
        OR (x.is_current AND coalesce(x.publisher_id, 0) <> coalesce(d.publisher_id, 0))"""
_LISTED = ("claim", "figure", "date_mention")

_VERSIONS = """
SELECT v.id, d.key, d.address, v.key, v.text_sha256, t.digest, v.text
FROM version v JOIN document d ON d.id = v.document_id
LEFT JOIN copy_member m ON m.document_id = d.id AND v.is_current
LEFT JOIN copy_text t ON t.id = m.copy_text_id
ORDER BY v.id
"""
_SPANS = 'SELECT id, "start", "end", exact, prefix, suffix FROM span WHERE version_id = :version'
_PASSAGES = "SELECT number, text FROM passage WHERE version_id = :version"
_FIGURES = "SELECT id, low, low_order, high, high_order FROM figure"


def check(connection: Connection) -> Iterator[Fault]:
    """Yield every fault of the database, as it is found; none where all is right."""
    yield from _check_file(connection)
    yield from _check_guards(connection)
    yield from _check_texts(connection)
    yield from _check_bounds(connection)
    yield from check_propositions(connection)
    for (table, message), sql in _RULES.items():
        for (number,) in connection.rows(sql, {}):
            yield Fault(table, number, message)
    for table in _LISTED:
        for (number,) in connection.rows(_LISTED_RULE.format(table=table), {}):
            yield Fault(table, number, "is placed in another document or version than its span")
    for table in find_wrong_indices(connection):
        yield Fault(table, None, "holds other words than the texts; run `factdb db reindex`")


def _check_file(connection: Connection) -> Iterator[Fault]:
    """Ask SQLite about its file and its references; PostgreSQL never lets go of either."""
    if connection.dialect != "sqlite":
        return
    for (message,) in connection.rows("PRAGMA integrity_check", {}):
        if message != "ok":
            yield Fault("database", None, message)
    for table, number, parent, _ in connection.rows("PRAGMA foreign_key_check", {}):
        yield Fault(table, number, f"refers to a row of {parent} that is not there")


def _check_guards(connection: Connection) -> Iterator[Fault]:
    found = {name for (name,) in connection.rows(FIND_GUARDS[connection.dialect], {})}
    for name in GUARDS:
        if name not in found:
            yield Fault("database", None, f"the trigger {name}, which guards spans, is missing")


def _check_texts(connection: Connection) -> Iterator[Fault]:
    """Compare keys, hashes and spans with the texts; one text is in memory at a time."""
    for number, key, address, version, text_sha256, digest, text in connection.rows(_VERSIONS, {}):
        if key != document_key(address):
            yield Fault("version", number, f"the key of its document is not that of {address}")
        if text_sha256 != hash_text(text):
            yield Fault("version", number, "its text is not the one that was hashed")
        elif version != version_key(key, text_sha256):
            yield Fault("version", number, "its key is not that of its text")
        elif digest is not None and digest != digest_of(text):
            yield Fault("version", number, "its copies are those of another text")
        yield from _check_passages(connection, number, text)
        yield from _check_spans(connection, number, text)


def _check_passages(connection: Connection, version: int, text: str) -> Iterator[Fault]:
    for number, piece in connection.rows(_PASSAGES, {"version": version}):
        if piece != text[4096 * number : 4096 * number + 8192]:
            yield Fault("version", version, f"its passage {number} is not of its text")


def _check_spans(connection: Connection, version: int, text: str) -> Iterator[Fault]:
    for number, start, end, exact, prefix, suffix in connection.rows(_SPANS, {"version": version}):
        if exact != text[start:end]:
            found = text[start:end]
            yield Fault("span", number, f'holds "{exact}" where the text has "{found}"')
        elif text[start - len(prefix) : start] != prefix or not text.startswith(suffix, end):
            yield Fault("span", number, "has a prefix or suffix that is not the text beside it")


def _check_bounds(connection: Connection) -> Iterator[Fault]:
    for number, *bounds in connection.rows(_FIGURES, {}):
        for exact, order in (bounds[:2], bounds[2:]):
            if (None if exact is None else float(exact)) != order:
                yield Fault("figure", number, f"{exact} is ordered as {order}")
