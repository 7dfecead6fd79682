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
_NUMBERS = {
    "low": "f.low",
    "best": "f.best",
    "high": "f.high",
    "point_low": "p.low",
    "point_high": "p.high",
    "other_low": "o.low",
    "other_high": "o.high",
}
# A month or a year is written as such: its first day would say more than is known.
_AT_PRECISION = """CASE {0}_precision WHEN 'year' THEN substr({0}_start, 1, 4)
    WHEN 'month' THEN substr({0}_start, 1, 7) ELSE {0}_start END"""
# Of the first twenty documents that carry a point: a wire's number may stand in thousands.
_CARRIED_BY = """(SELECT {0}(y.name, '; ') FROM (
        SELECT DISTINCT q.name FROM (
            SELECT x.publisher_id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 20
        ) x JOIN publisher q ON q.id = x.publisher_id ORDER BY q.name) y)"""
_SHARED = {
    "published": _AT_PRECISION.format("v.published"),
    "newest_published": _AT_PRECISION.format("d.published"),
    "stated": _AT_PRECISION.format("c.stated"),
    "other_published": _AT_PRECISION.format("w.published"),
}
_DIALECTS = {
    "sqlite": {
        **_SHARED,
        **{name: _SQLITE_NUMBER.format(column) for name, column in _NUMBERS.items()},
        "carried_by": _CARRIED_BY.format("group_concat"),
        "join": "group_concat",
    },
    "postgresql": {
        **_SHARED,
        **{name: f"CAST({column} AS numeric)" for name, column in _NUMBERS.items()},
        "carried_by": _CARRIED_BY.format("string_agg"),
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
        "proposition": "what it says, where other claims say it too, see propositions",
    },
    """SELECT c.id, e.name AS speaker,
    (SELECT r.title FROM role r WHERE r.entity_id = c.speaker_id AND r.version_id = c.version_id
        ORDER BY r.id LIMIT 1) AS role,
    c.kind, c.polarity,
    {stated} AS stated_on, c.stated_end AS stated_until, c.stated_basis,
    s.exact AS text, q.exact AS cue, p.name AS publisher,
    {published} AS published,
    c.document_id AS document, v.title, d.address AS url, c.status,
    c.day, c.speaker_id, c.publisher_id, c.key, g.claim_group_id AS proposition{more}
FROM claim c
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN span q ON q.id = c.cue_span_id
LEFT JOIN publisher p ON p.id = c.publisher_id
LEFT JOIN claim_member g ON g.claim_id = c.id
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
        "polarity": "whether that is asserted, or denied by the speaker",
        "stated_on": "when it was said, at the precision known",
        **_PLACE,
        "status": "extracted by rules, or imported as somebody made it by hand",
        **_KEYS,
        "series": "what it is followed in, in words: killed people ranu; null where in nothing",
        "carried_by": "who publishes the same number of the same speaker and day (the first 20)",
        "documents": "how many documents carry it",
        "sources": "how many independent speakers give a number of that day that fits, itself "
        "among them",
        "series_id": "id of the series",
        "point_id": "id of the point in it, see series_points; null for denied numbers",
    },
    """SELECT f.id, f.claim_id, s.exact AS text,
    {low} AS low,
    {best} AS best,
    {high} AS high,
    f.qualifier, f.vague, f.unit, f.counted, f.dimension, f.indicator, f.measure,
    f.period_start, f.period_end, f.place, e.name AS speaker, c.kind,
    c.polarity, {stated} AS stated_on, b.name AS publisher,
    {published} AS published,
    f.document_id AS document, v.title, d.address AS url, f.status,
    f.day, f.speaker_id, f.publisher_id, f.key,
    z.name AS series,
    {carried_by} AS carried_by,
    p.documents, 1 + p.agreeing AS sources, f.series_id, f.point_id{more}
FROM figure f
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
JOIN version v ON v.id = f.version_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN entity e ON e.id = f.speaker_id
LEFT JOIN publisher b ON b.id = f.publisher_id
LEFT JOIN series z ON z.id = f.series_id
LEFT JOIN series_point p ON p.id = f.point_id
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
    {newest_published} AS published, d.published_basis,
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
    c.document_id AS document, c.id, c.id AS claim_id, c.kind,
    c.polarity, CAST(NULL AS TEXT) AS indicator, c.status, c.speaker_id, c.publisher_id
FROM claim c
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id
WHERE c.is_current AND c.day > ''""",
    """SELECT m.day, 'event' AS what, s.exact AS text, e.name AS speaker,
    m.document_id AS document, m.id, m.claim_id, c.kind,
    c.polarity, CAST(NULL AS TEXT) AS indicator, m.status, m.speaker_id, m.publisher_id
FROM date_mention m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = m.speaker_id
WHERE m.is_current AND NOT m.is_published AND m.day > '' AND m.role = 'event'""",
    """SELECT f.day, 'figure' AS what,
    CAST(s.exact || coalesce(' ' || f.unit, '') AS TEXT) AS text, e.name AS speaker,
    f.document_id AS document, f.id, f.claim_id, c.kind,
    c.polarity, f.indicator, f.status, f.speaker_id, f.publisher_id
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
        "polarity": "whether the claim is asserted, or denied by the speaker",
        "indicator": "what a figure measures",
        "status": "extracted or imported",
        "speaker_id": "id of the speaker",
        "publisher_id": "id of the publisher",
    },
    "\nUNION ALL\n".join(TIMELINE_PARTS),
)

_SERIES = {
    "series": "what both are followed in, in words: killed people ranu",
    "indicator": "what the number measures",
    "population": "who or what is counted, in the field's words: civilians, IDR",
    "place": "where, lower-cased and with the direction last: aleppo east; '' where no text says",
    "measure": "stock, flow, cumulative, rate",
}

SERIES_POINTS = View(
    "series_points",
    "Numbers through time: what each speaker says of each day, one row however many carry it.",
    {
        "id": "number of the point; holds within this database",
        **_SERIES,
        "series": "what it belongs to, in words: killed people ranu",
        "day": "the last day of which the number speaks",
        "since": "the first day of which it speaks, where the text gives it",
        "low": "lower bound; null where the text leaves it open",
        "high": "upper bound; null where the text leaves it open",
        "qualifier": "exact, about, more_than, at_least, less_than, at_most, between",
        "vague": "whether the words name no number: such a point is compared with nothing",
        "speaker": "who gives it; null where a document itself does",
        "documents": "how many documents carry it",
        "copy_groups": "how many these are where copies of one text count once",
        "carried_by": "who publishes them (of the first 20)",
        "agreeing": "how many points of independent speakers for that day fit",
        "differing": "how many points of others for that day cannot be true beside it",
        "passage": "the words of the claim in which a first document gives it",
        "url": "address of that document",
        "figure": "id of the figure there",
        "series_id": "id of the series",
        "key": "derived from the content, the same in every database",
    },
    """SELECT p.id, z.name AS series, z.indicator, z.population, z.place, z.measure,
    p.day, substr(p.since, 1, 10) AS since,
    {point_low} AS low,
    {point_high} AS high,
    p.qualifier, p.vague, e.name AS speaker, p.documents,
    (SELECT count(DISTINCT coalesce(y.copy_group_id, -x.document_id)) FROM figure x
        LEFT JOIN copy_member m ON m.document_id = x.document_id
        LEFT JOIN copy_text y ON y.id = m.copy_text_id
        WHERE x.point_id = p.id) AS copy_groups,
    {carried_by} AS carried_by,
    p.agreeing, p.differing,
    coalesce(t.exact, s.prefix || s.exact || s.suffix) AS passage,
    d.address AS url, f.id AS figure, p.series_id, p.key
FROM series_point p
JOIN series z ON z.id = p.series_id
JOIN figure f ON f.id = (
    SELECT x.id FROM figure x WHERE x.point_id = p.id ORDER BY x.key LIMIT 1)
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span t ON t.id = c.span_id
LEFT JOIN entity e ON e.id = f.speaker_id""",
)

# The sentences are those of factdb.compare.rules.RULES and tolls.TOLL_RULES; a test holds them
# together. A series without a place has that of the disaster.
_RELATED = """SELECT r.id, r.relation, r.rule,
    CASE r.rule
        WHEN 'corrected'
            THEN 'A new version of the article gives another number of the same speaker.'
        WHEN 'fell' THEN 'The speaker''s running total fell.'
        WHEN 'rose' THEN 'The speaker''s running total rose.'
        WHEN 'disjoint'
            THEN 'Two speakers give numbers for one day that cannot both be true.'
        WHEN 'agree'
            THEN 'Two speakers who do not rest on one another give numbers for one day that fit.'
        WHEN 'toll rose' THEN 'The speaker''s toll of one disaster rose.'
        WHEN 'toll fell' THEN 'The speaker''s toll of one disaster fell.'
        WHEN 'toll undercut'
            THEN 'Two speakers give tolls of one disaster, and the later is the smaller.'
        WHEN 'tolls differ'
            THEN 'Two speakers give tolls of one disaster for one day that cannot both be true.'
        WHEN 'tolls agree'
            THEN 'Two independent speakers give tolls of one disaster for one day that fit.'
    END AS reason,
    CASE WHEN r.cell <> '' AND z.place = ''
        THEN z.name || ' ' || substr(r.cell, length(r.indicator) + 2) ELSE z.name END AS series,
    r.indicator, z.population,
    CASE WHEN r.cell <> '' AND z.place = ''
        THEN substr(r.cell, length(r.indicator) + 2) ELSE z.place END AS place,
    z.measure,
    r.day, e.name AS speaker, s.exact AS text,
    {low} AS low,
    {high} AS high,
    f.qualifier, coalesce(t.exact, s.prefix || s.exact || s.suffix) AS passage,
    p.name AS publisher,
    {published} AS published,
    d.address AS url, v.number AS version, f.id AS figure, f.claim_id,
    r.earlier_day AS other_day, g.name AS other_speaker, h.exact AS other_text,
    {other_low} AS other_low,
    {other_high} AS other_high,
    o.qualifier AS other_qualifier,
    coalesce(u.exact, h.prefix || h.exact || h.suffix) AS other_passage,
    b.name AS other_publisher,
    {other_published} AS other_published,
    k.address AS other_url, w.number AS other_version, o.id AS other_figure,
    o.claim_id AS other_claim_id,
    f.document_id AS document, o.document_id AS other_document, r.series_id,
    r.later_speaker_id AS speaker_id, r.earlier_speaker_id AS other_speaker_id,
    r.later_publisher_id AS publisher_id, r.earlier_publisher_id AS other_publisher_id
FROM figure_relation r
JOIN series z ON z.id = r.series_id
JOIN figure f ON f.id = r.later_id
JOIN span s ON s.id = f.span_id
JOIN document d ON d.id = f.document_id
JOIN version v ON v.id = f.version_id
LEFT JOIN claim c ON c.id = f.claim_id
LEFT JOIN span t ON t.id = c.span_id
LEFT JOIN entity e ON e.id = r.later_speaker_id
LEFT JOIN publisher p ON p.id = r.later_publisher_id
JOIN figure o ON o.id = r.earlier_id
JOIN span h ON h.id = o.span_id
JOIN document k ON k.id = o.document_id
JOIN version w ON w.id = o.version_id
LEFT JOIN claim l ON l.id = o.claim_id
LEFT JOIN span u ON u.id = l.span_id
LEFT JOIN entity g ON g.id = r.earlier_speaker_id
LEFT JOIN publisher b ON b.id = r.earlier_publisher_id
WHERE """


def _related(name: str, description: str, relation: str, kinds: str) -> View:
    """Make a view of pairs of numbers."""
    one = {
        "speaker": "who gives it; null where the document itself does",
        "text": "the exact words of the number",
        "low": "lower bound; null where the text leaves it open",
        "high": "upper bound; null where the text leaves it open",
        "qualifier": "exact, about, more_than, at_least, less_than, at_most, between",
        "passage": "the words of the claim that gives it",
        "publisher": "who published that document",
        "published": "when, at the precision known",
        "url": "address of that document",
        "version": "number of the version of it that gives the number",
        "figure": "id of the figure",
        "claim_id": "id of the claim; null outside claims",
    }
    return View(
        name,
        description,
        {
            "id": "number of the pair; holds within this database",
            "relation": kinds,
            "rule": "name of the rule that relates the two",
            "reason": "what that rule says",
            **_SERIES,
            "day": "the last day of which the number speaks; of two, the later",
            **one,
            "other_day": "the same of the other number, which is of the same day or an earlier",
            **{f"other_{column}": f"the other number's: {text}" for column, text in one.items()},
            "document": "id of the document",
            "other_document": "id of the other number's document",
            "series_id": "id of the series",
            "speaker_id": "id of the speaker",
            "other_speaker_id": "id of the other speaker",
            "publisher_id": "id of the publisher",
            "other_publisher_id": "id of the other publisher",
        },
        _RELATED + relation,
    )


DISAGREEMENTS = _related(
    "disagreements",
    "Pairs of numbers that cannot both be true.",
    "r.relation = 'contradicts'",
    "contradicts",
)
CORROBORATION = _related(
    "corroboration",
    "Pairs of numbers by which independent speakers agree.",
    "r.relation = 'corroborates'",
    "corroborates",
)
# What a version corrected is corrected no more where the article went back to it.
REVISIONS = _related(
    "revisions",
    "Running totals that fell or rose, and numbers that a new version corrected.",
    "r.relation IN ('revises', 'rises') AND (r.rule <> 'corrected' OR NOT o.is_current)",
    "revises: it fell or was corrected; rises: a running total went on",
)

PROPOSITIONS = View(
    "propositions",
    "Claims that repeat one another, one row for what they say; a suggestion, unless decided.",
    {
        "id": "number of the group; holds within this database",
        "text": "the exact words of its first claim",
        "speaker": "who makes that; null where the document itself speaks",
        "polarity": "whether it is asserted there, or denied by the speaker",
        "claims": "how many claims say it",
        "documents": "in how many documents",
        "copy_groups": "how many these are where copies of one text count once",
        "speakers": "how many say it, by name; documents that speak themselves are none",
        "first_stated": "day of the first claim: when it was stated, else published",
        "last_stated": "day of the last claim",
        "score": "of the claim that belongs least surely, 0 to 1",
        "is_decided": "whether a person said of some of the claims that they are one, or not",
        "day": "last_stated, '' where that is not known",
        "speaker_id": "id of the speaker",
        "key": "derived from the content, the same in every database",
    },
    """SELECT g.id, s.exact AS text, e.name AS speaker, c.polarity, g.claims,
    (SELECT count(DISTINCT x.document_id) FROM claim_member m JOIN claim x ON x.id = m.claim_id
        WHERE m.claim_group_id = g.id) AS documents,
    (SELECT count(DISTINCT coalesce(t.copy_group_id, -x.document_id))
        FROM claim_member m JOIN claim x ON x.id = m.claim_id
        LEFT JOIN copy_member y ON y.document_id = x.document_id
        LEFT JOIN copy_text t ON t.id = y.copy_text_id
        WHERE m.claim_group_id = g.id) AS copy_groups,
    (SELECT count(DISTINCT x.speaker_id) FROM claim_member m JOIN claim x ON x.id = m.claim_id
        WHERE m.claim_group_id = g.id) AS speakers,
    (SELECT min(nullif(x.day, '')) FROM claim_member m JOIN claim x ON x.id = m.claim_id
        WHERE m.claim_group_id = g.id) AS first_stated,
    nullif(g.day, '') AS last_stated,
    (SELECT min(m.score) FROM claim_member m WHERE m.claim_group_id = g.id) AS score,
    g.is_decided, g.day, c.speaker_id, g.key
FROM claim_group g
JOIN claim c ON c.id = (
    SELECT x.id FROM claim_member m JOIN claim x ON x.id = m.claim_id
    WHERE m.claim_group_id = g.id ORDER BY x.day = '', x.day, x.key LIMIT 1)
JOIN span s ON s.id = c.span_id
LEFT JOIN entity e ON e.id = c.speaker_id""",
)

REPEATS = View(
    "repeats",
    "Claims of the propositions that several make, one row a claim.",
    {
        "proposition": "what it is a claim of, see propositions",
        "claim_id": "the claim",
        "score": "how surely it belongs there, 0 to 1",
        "reason": "what it has in common with another of them",
        "speaker": "who says it; null where the document itself speaks",
        "polarity": "asserted, or denied by the speaker",
        "text": "the exact words of the content",
        "publisher": "who published the document",
        "published": "when, at the precision known: 2016-12-14, 2016-12 or 2016",
        "url": "address of the document: its URL, or the name of its file",
        "day": _KEYS["day"],
        "key": _KEYS["key"],
    },
    """SELECT m.claim_group_id AS proposition, m.claim_id, m.score, m.reason, e.name AS speaker,
    c.polarity, s.exact AS text, p.name AS publisher,
    {published} AS published,
    d.address AS url, c.day, c.key
FROM claim_member m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
JOIN version v ON v.id = c.version_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN publisher p ON p.id = c.publisher_id
WHERE m.claim_group_id IS NOT NULL""",
)

DECISIONS = View(
    "decisions",
    "What persons decided of claims: the log, which is only added to.",
    {
        "id": "number of the decision; holds within this database",
        "verdict": "same, different, or undo of an earlier decision",
        "claim_id": "the claim that it is about now; null where it stands no more, or no newest "
        "version has the claim",
        "other_claim_id": "the other claim",
        "text": "the words of the claim when it was decided",
        "other_text": "the words of the other",
        "url": "address of its document",
        "other_url": "address of the other's",
        "stands": "whether nobody has undone it; of two about the same claims the newer counts",
        "undoes": "number of the decision that an undo takes back",
        "made_at": "when, UTC",
        "made_by": "who, where that was said",
        "note": "why, where that was said",
        "key": "derived from all of this, the same in every database",
    },
    """SELECT d.id, d.verdict, x.claim_id, x.other_claim_id, d.claim_text AS text, d.other_text,
    d.claim_address AS url, d.other_address AS other_url,
    d.verdict <> 'undo' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.key) AS stands,
    (SELECT b.id FROM decision b WHERE b.key = d.undoes) AS undoes,
    d.made_at, d.made_by, d.note, d.key
FROM decision d
LEFT JOIN claim_decision x ON x.decision_id = d.id""",
)

PLACES = View(
    "places",
    "Other names of places, as gazetteers gave them; they join series.",
    {
        "place": "the place, as series have it: lower case, direction last",
        "name": "another name of it, in the same form",
    },
    "SELECT n.place, n.name FROM place_name n",
)

VIEWS = (
    CLAIMS,
    FIGURES,
    DATES,
    DOCUMENTS,
    SPEAKERS,
    ATTRIBUTIONS,
    TIMELINE,
    SERIES_POINTS,
    DISAGREEMENTS,
    CORROBORATION,
    REVISIONS,
    PROPOSITIONS,
    REPEATS,
    DECISIONS,
    PLACES,
)

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
