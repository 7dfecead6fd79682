"""Whether claims are compared by the words that they have, and the log says what it said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from factdb.compare.propositions import words_of
from factdb.query.connection import Connection
from factdb.query.fault import Fault
from factdb.store.drafting.keys import decision_key
from factdb.words import fold_words

_WORDS = """
SELECT m.claim_id, m.words, s.exact, c.polarity, e.folded, d.key, f.low, f.high, f.qualifier
FROM claim_member m
JOIN claim c ON c.id = m.claim_id
JOIN span s ON s.id = c.span_id
JOIN document d ON d.id = c.document_id
LEFT JOIN entity e ON e.id = c.speaker_id
LEFT JOIN figure f ON f.claim_id = c.id
ORDER BY m.claim_id
"""
_LOG = """
SELECT id, key, made_at, made_by, verdict, claim_key, other_key, undoes, note
FROM decision ORDER BY id
"""
# Claims that stand together, though the newest decision of the two says that they differ.
_TOGETHER = """
SELECT x.decision_id FROM claim_decision x
JOIN decision d ON d.id = x.decision_id AND d.verdict = 'different'
JOIN claim_member a ON a.claim_id = x.claim_id
JOIN claim_member b ON b.claim_id = x.other_claim_id AND b.claim_group_id = a.claim_group_id
WHERE NOT EXISTS (SELECT 1 FROM claim_decision y JOIN decision n ON n.id = y.decision_id
    WHERE n.verdict = 'same' AND n.made_at >= d.made_at)
"""


def check_propositions(connection: Connection) -> Iterator[Fault]:
    """Yield every fault of what says the same, and of the log of decisions."""
    rows = connection.rows(_WORDS, {})
    for (number, words, *named), figures in groupby(rows, key=lambda row: row[:6]):
        text, polarity, speaker, document = named
        values = {f"{low} {high} {hedge}" for *_, low, high, hedge in figures if hedge is not None}
        if words != words_of(fold_words(text), polarity, values, speaker, document):
            yield Fault(
                "claim_member", number, "is compared by other words; run `factdb db rebuild`"
            )
    for number, key, *parts in connection.rows(_LOG, {}):
        if key != decision_key(*parts):
            yield Fault("decision", number, "its key is not that of what it says")
    for (number,) in connection.rows(_TOGETHER, {}):
        yield Fault("decision", number, "says that two claims differ, and they stand together")
