"""The wide views for people who write SQL; their names and columns are API.

Each holds the newest version of every document only. Every view that lists things has `day` and
`id`: `ORDER BY day DESC, id DESC` is newest first, and is answered by an index, also after
`speaker_id = …`, `publisher_id = …` or `document = …`.

The migrations hold the same definitions as they were at their time; `factdb db check` compares.
"""

from __future__ import annotations

from typing import NamedTuple


class Described(NamedTuple):
    """A table that people may use in SQL: `columns` maps each name to what it holds."""

    name: str
    description: str
    columns: dict[str, str]


# What rows of all versions have beside the columns of their view.
VERSION = ("version", "is_current")


class View(NamedTuple):
    """A view: `columns` maps each name, in order, to what it holds."""

    name: str
    description: str
    columns: dict[str, str]
    select: str  # with holes where the two databases differ
    newest: str = ""  # what rows of the newest versions are, for the hole of that name

    def sql(self, dialect: str) -> str:
        """Return the SELECT for "sqlite" or "postgresql"."""
        return self.select.format(**_DIALECTS[dialect], newest=self.newest, more="")

    def of_all_versions(self, dialect: str) -> str:
        """Return the SELECT of older versions' rows too, with the columns of `VERSION`."""
        more = ", v.number AS version, v.is_current"
        return self.select.format(**_DIALECTS[dialect], newest="TRUE", more=more)


# A number where SQLite has one that holds every digit (15 in a float, 18 in an integer), else the
# exact digits as text.
_SQLITE_NUMBER = (
    "CASE WHEN length({0}) <= 15 OR (length({0}) <= 18 AND instr({0}, '.') = 0) "
    "THEN CAST({0} AS NUMERIC) ELSE {0} END"
)
_NUMBERS = ("low", "best", "high")
# A month or a year is written as such: its first day would say more than is known.
_AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
_SHARED = {
    "published": _AT_PRECISION.format("d.published"),
    "stated": _AT_PRECISION.format("c.stated"),
}
_DIALECTS = {
    "sqlite": {
        **_SHARED,
        **{name: _SQLITE_NUMBER.format(f"f.{name}") for name in _NUMBERS},
        "join": "group_concat",
    },
    "postgresql": {
        **_SHARED,
        **{name: f"CAST(f.{name} AS numeric)" for name in _NUMBERS},
        "join": "string_agg",
    },
}

_PLACE = {
    "publisher": "who published the document",
    "published": "when, at the precision known: 2016-12-14, 2016-12 or 2016",
    "document": "id of the document",
    "title": "title of the document",
    "url": "address of the document: its URL, or the name of its file",
}
_KEYS = {
    "day": "the day it is listed under: when it was stated, else published; '' where neither is "
    "known",
    "speaker_id": "id of the speaker",
    "publisher_id": "id of the publisher",
    "key": "derived from the content, the same in every database",
}

CLAIMS = View(
    "claims",
    "What documents say or report, one row a claim.",
    {
        "id": "number of the claim, for `factdb show`; holds within this database",
        "speaker": "who says it, by the fullest name; null where the document itself speaks",
        "role": "the speaker's title or office, as this document gives it",
        "kind": "direct (quoted), indirect (reported), mixed, narrative (the document's own voice)",
        "polarity": "asserted, or denied by the speaker",
        "stated_on": "when it was said, at the precision known: 2016-12-14, 2016-12 or 2016",
        "stated_until": "the last day of that time; the same day where it is one day",
        "stated_basis": "what that rests on: textual, interpretive or inferential",
        "text": "the exact words of the content",
        "cue": "the reporting words: said, menurut",
        **_PLACE,
        "status": "extracted by rules, or imported as somebody made it by hand",
        **_KEYS,
    },
    """SELECT c.id, e.name AS speaker,
    (SELECT r.title FROM role r WHERE r.entity_id = c.speaker_id AND r.version_id = c.version_id
        ORDER BY r.id LIMIT 1) AS role,
    c.kind, c.polarity,
    {stated} AS stated_on, c.stated_end AS stated_until, c.stated_basis,
    s.exact AS text, q.exact AS cue, p.name AS publisher,
    {published} AS published,
    c.document_id AS document, v.title, d.address AS url, c.status,
    c.day, c.speaker_id, c.publisher_id, c.key{more}
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE {newest}""",
    "c.is_current",
)

FIGURES = View(
    "figures",
    "Quantities, one row a figure, in a claim or not.",
    {
        "id": "number of the figure; holds within this database",
        "claim_id": "the claim that holds it; null outside claims",
        "text": "the exact words of the number",
        "low": "lower bound; null where the text leaves it open (less than, at most)",
        "best": "the one value that the text gives; null for a range or a bound",
        "high": "upper bound; null where the text leaves it open (more than, at least)",
        "qualifier": "exact, about, more_than, at_least, less_than, at_most, between",
        "vague": "whether the words name no number: tens, hundreds",
        "unit": "what is counted or measured, as written",
        "counted": "the same in the field's words across languages: civilians",
        "dimension": "of the unit: time, length, money",
        "indicator": "what the number measures: evacuated, killed, displaced",
        "measure": "stock, flow, cumulative, change, rate, unknown",
        "period_start": "first day of the time that the number refers to",
        "period_end": "last day of that time",
        "place": "where, as written",
        "speaker": "who gives it; null where the document itself does",
        "kind": "kind of the claim that holds it",
        "stated_on": "when it was said, at the precision known",
        **_PLACE,
        "status": "extracted by rules, or imported as somebody made it by hand",
        **_KEYS,
    },
    """SELECT f.id, f.claim_id, s.exact AS text,
    {low} AS low,
    {best} AS best,
    {high} AS high,
    f.qualifier, f.vague, f.unit, f.counted, f.dimension, f.indicator, f.measure,
    f.period_start, f.period_end, f.place, e.name AS speaker, c.kind,
    {stated} AS stated_on, p.name AS publisher,
    {published} AS published,
    f.document_id AS document, v.title, d.address AS url, f.status,
    f.day, f.speaker_id, f.publisher_id, f.key{more}
FROM figure f
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
JOIN version v ON v.id = f.version_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
LEFT JOIN publisher p ON p.id = f.publisher_id
WHERE {newest}""",
    "f.is_current",
)

DATES = View(
    "dates",
    "Expressions of time, one row a mention, in a claim or not.",
    {
        "id": "number of the date; holds within this database",
        "claim_id": "the claim that holds it, or is dated by it; null outside claims",
        "text": "the exact words of the date",
        "start": "first day that it denotes; null where open or unknown",
        "end": "last day that it denotes; null where open or unknown",
        "precision": "minute, hour, day, week, month, quarter, year, decade, century, period",
        "basis": "what the reading rests on: textual, interpretive or inferential",
        "role": "what it says of the claim: stated, event, period, forecast",
        "alternatives": "further readings that the evidence leaves open, likeliest first",
        "conflict": "what does not fit: a weekday that is not that day's",
        "speaker": "who says it; null where the document itself does",
        "kind": "kind of the claim that holds it",
        **_PLACE,
        "status": "extracted by rules, or imported as somebody made it by hand",
        "day": "the day it is listed under: the first it denotes, else the last; '' where neither "
        "is known",
        "speaker_id": "id of the speaker",
        "publisher_id": "id of the publisher",
    },
    """SELECT m.id, m.claim_id, s.exact AS text, m.start, m."end", m.precision, m.basis, m.role,
    (SELECT {join}(coalesce(a.start, '..') || '/' || coalesce(a."end", '..'), ' or ')
        FROM (SELECT * FROM date_alternative x WHERE x.date_mention_id = m.id ORDER BY x.number) a
    ) AS alternatives,
    m.conflict, e.name AS speaker, c.kind, p.name AS publisher,
    {published} AS published,
    m.document_id AS document, v.title, d.address AS url, m.status,
    m.day, m.speaker_id, m.publisher_id{more}
FROM date_mention m
JOIN span s ON s.id = m.span_id
JOIN document d ON d.id = m.document_id
JOIN version v ON v.id = m.version_id
LEFT JOIN claim c ON c.id = m.claim_id
LEFT JOIN entity e ON e.id = m.speaker_id
LEFT JOIN publisher p ON p.id = m.publisher_id
WHERE {newest} AND NOT m.is_published""",
    "m.is_current",
)

DOCUMENTS = View(
    "documents",
    "Articles, one row each.",
    {
        "id": "number of the document; holds within this database",
        "title": "its title, else null",
        "publisher": "who published it",
        "published": "when, at the precision known: 2016-12-14, 2016-12 or 2016",
        "published_basis": "given by whoever loaded it, or as read from the text: textual, "
        "interpretive, inferential",
        "language": "BCP 47 code",
        "url": "its address: the URL, or the name of its file",
        "author": "who wrote it",
        "section": "where it stood",
        "claims": "number of claims in the newest version",
        "figures": "number of figures in the newest version",
        "version": "number of the newest version; 1 where the text never changed",
        "retrieved_at": "when that version was fetched",
        "copies": "how many other documents have this text, or one that is nearly the same",
        "copy_of": "id of the document that likely had it first; null where this one did",
        "credit": "the agency or publisher that the text names as its source",
        "day": "the day it is listed under: when it was published; '' where that is not known",
        "publisher_id": "id of the publisher",
        "key": "derived from the address, the same in every database",
    },
    """SELECT d.id, v.title, p.name AS publisher,
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
LEFT JOIN copy_group g ON g.id = t.copy_group_id""",
)

SPEAKERS = View(
    "speakers",
    "Who makes claims, one row a name and kind.",
    {
        "id": "number of the speaker; holds within this database",
        "name": "the fullest name that a document gives",
        "kind": "person, organisation, group (unnamed: residents) or unknown",
        "role": "the title or office last given",
        "aliases": "other names, parted by semicolons",
        "claims": "number of claims in the newest versions",
        "first_stated": "day of the first claim: when it was stated, else published",
        "last_stated": "day of the last claim: when it was stated, else published",
        "day": "last_stated, '' where that is not known",
    },
    """SELECT e.id, e.name, e.kind,
    (SELECT r.title FROM role r WHERE r.entity_id = e.id
        ORDER BY r.version_id DESC, r.id DESC LIMIT 1) AS role,
    (SELECT {join}(a.name, '; ')
        FROM (SELECT x.name FROM alias x WHERE x.entity_id = e.id ORDER BY x.folded) a
    ) AS aliases,
    e.claims, nullif(e.first_day, '') AS first_stated, nullif(e.last_day, '') AS last_stated,
    e.last_day AS day
FROM entity e
WHERE e.claims > 0""",
)

ATTRIBUTIONS = View(
    "attributions",
    "The chain of each claim: who said it, who passed it on, who published it.",
    {
        "claim_id": "the claim",
        "hop": "0 for the speaker, then each relay, last the publisher",
        "role": "speaker, relay or publisher",
        "name": "who",
        "text": "the exact words that name them; null where the text does not (the publisher)",
    },
    """SELECT a.claim_id, a.hop, a.role, a.name, s.exact AS text
FROM attribution a
JOIN claim c ON c.id = a.claim_id
LEFT JOIN span s ON s.id = a.span_id
WHERE c.is_current""",
)

# Each names its columns: the lists ask for the parts one by one.
TIMELINE_PARTS = (
    """SELECT c.day, 'claim' AS what, s.exact AS text, e.name AS speaker,
    c.document_id AS document, c.id, c.id AS claim_id, c.kind, CAST(NULL AS TEXT) AS indicator,
    c.status, c.speaker_id, c.publisher_id
FROM claim c
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id
WHERE c.is_current AND c.day > ''""",
    """SELECT m.day, 'event' AS what, s.exact AS text, e.name AS speaker,
    m.document_id AS document, m.id, m.claim_id, c.kind, CAST(NULL AS TEXT) AS indicator,
    m.status, m.speaker_id, m.publisher_id
FROM date_mention m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = m.speaker_id
WHERE m.is_current AND NOT m.is_published AND m.day > '' AND m.role = 'event'""",
    """SELECT f.day, 'figure' AS what,
    CAST(s.exact || coalesce(' ' || f.unit, '') AS TEXT) AS text, e.name AS speaker,
    f.document_id AS document, f.id, f.claim_id, c.kind, f.indicator,
    f.status, f.speaker_id, f.publisher_id
FROM figure f
JOIN span s ON s.id = f.span_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
WHERE f.is_current AND f.day > ''""",
)
TIMELINE = View(
    "timeline",
    "Claims, dated events and figures by day.",
    {
        "day": "when it was stated (claim, figure) or happened (event)",
        "what": "claim, event or figure",
        "text": "the words of the claim, of the claim that tells the event, or of the figure",
        "speaker": "who says so; null where the document itself does",
        "document": "id of the document",
        "id": "number of the claim, date or figure",
        "claim_id": "the claim, or the claim that holds the event or figure",
        "kind": "kind of the claim",
        "indicator": "what a figure measures",
        "status": "extracted or imported",
        "speaker_id": "id of the speaker",
        "publisher_id": "id of the publisher",
    },
    "\nUNION ALL\n".join(TIMELINE_PARTS),
)

VIEWS = (CLAIMS, FIGURES, DATES, DOCUMENTS, SPEAKERS, ATTRIBUTIONS, TIMELINE)

_WORDS = "folded words: lower case, no accents; SQLite: {0} MATCH 'alv', PostgreSQL: words @@ 'alv'"
INDICES = (
    Described(
        "claim_search",
        "The full-text index of claims; `factdb search` reads it.",
        {
            "rowid": "day and id of a claim, which is rowid & 2199023255551; on PostgreSQL place",
            "words": _WORDS.format("claim_search"),
        },
    ),
    Described(
        "document_search",
        "The full-text index of titles and texts.",
        {
            "rowid": "day and id of a version, which is (rowid & 2199023255551) >> 13; negative "
            "where it is not the newest; on PostgreSQL place",
            "words": _WORDS.format("document_search"),
        },
    ),
)
