"""Where what is said ends before what is none of it.

Marked as `marks` tells.
"""

from __future__ import annotations

import pytest
from marks import claims_of, plain

# (language, rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # how long after something it was said
    ("en", "clause-verb", "[The dam holds], {Ann Roe} <said> on Monday, a day after the flood."),
    ("en", "clause-verb", "[Nine were hurt], {police} <said>, less than two days after it."),
    (
        "id",
        "verb-clause",
        "{Rina Ayu} <mengatakan> [tanggul retak] saat dihubungi, Senin (3/2/2025).",
    ),
    (
        "id",
        "verb-clause",
        "{Rina Ayu} <menyebut> [tanggul retak], saat dikonfirmasi wartawan, Senin.",
    ),
    # what a speaker left unsaid is none of it
    ("en", "verb-clause", "{The mayor} <said> [40 homes were damaged], but gave no details."),
    ("en", "verb-clause", "{Rebels} <claimed> [to have hit two jets], but offered no proof."),
    ("en", "verb-clause", "{The navy} <said> [two sailors had died], without elaborating."),
    ("en", "verb-clause", "{Ann Roe} <said> [two had died], though she didn’t say where."),
    ("en", "verb-clause", "{Ann Roe} <said> [two had died], but she has not offered proof."),
    (
        "en",
        "verb-clause",
        "{Town officials} <said> on Monday [at least 14 had died], but gave no names.",
    ),
    ("en", "verb-clause", "{Brokers} <called> [the delay “unfair]” and sold their shares."),
    (
        "en",
        "verb-clause",
        "{Ann Roe} <told> Northwire that [the town was empty] in an interview Thursday.",
    ),
    ("en", "verb-clause", "The team, which {officials} <say> [came late], lost."),
    # one clause of two tells what was said
    (
        "en",
        "verb-clause",
        "Although {Ann Roe} <said> [it was “odd” to be back], she kept working.",
    ),
]


@pytest.mark.parametrize(("code", "rule", "text"), ONE_CLAIM, ids=[row[2] for row in ONE_CLAIM])
def test_what_is_said_ends_before_what_is_none_of_it(code: str, rule: str, text: str) -> None:
    assert claims_of(plain(text), code) == [(rule, text)]
