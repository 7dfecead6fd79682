"""Document to Extraction: what the text holds, each thing with its place. Pure.

Steps run in the order of `parse`; names, days and indicators that need more than one sentence
are tied up afterwards by `factdb.link`.

Places are indices of tokens: `i`, `first`, `start` or `after` that of a token, `stop`, `end`,
`limit` or `roof` that of the token behind the last; `clause` is where the clause of a cue begins.
Spans alone count characters. Members of enumerations that are looked at often are names of their
module (`_DAY = Grain.DAY`): Python finds them ten times as fast. Records that are read often
are dataclasses with slots, not named tuples, for the same reason; none changes once others hold it.

The docstring of each package names its modules in the order that they build up, and the first line
of each module says what it reads, with an example (`head -qn1 factdb/parse/dates/*.py`); the rules
that a claim names are listed in `factdb.parse.cues.unit`. The packages, each group in the order
that it builds up:

    The text: tokens, paragraphs, sentences, quotations
        text
    How many, of what, and what that measures
        numbers figures indicators
    When
        dates
    Who says what: where a text reports, who speaks, what is said, and the claims made of it
        cues mentions subjects contents reports claims
"""

from __future__ import annotations

from factdb.languages import Language
from factdb.parse.claims.building import parse_claims
from factdb.parse.dates.finder import find_days, without_places
from factdb.parse.figures.finder import parse_figures, without_articles
from factdb.parse.indicators.assigning import assign_indicators
from factdb.parse.mentions.names import parse_names
from factdb.parse.text.quotes import parse_quotes
from factdb.parse.text.reporting_words import reporting_words
from factdb.parse.text.sentences import parse_paragraphs, parse_sentences
from factdb.parse.text.tokens import Tokens
from factdb.records import Document, Extraction

__all__ = ["parse"]


def parse(document: Document, language: Language) -> Extraction:
    """Find the claims, figures, dates and speakers of one document; never raises on any text."""
    tokens = Tokens(document.text)
    paragraphs = parse_paragraphs(tokens)
    layout = parse_sentences(tokens, paragraphs, language, document.title)
    days = find_days(tokens, language, paragraphs)
    figures, numbers_passed = parse_figures(tokens, layout, days, language)
    dates = without_places(days)
    figures = assign_indicators(figures, tokens, layout, dates, language)
    quotes = parse_quotes(tokens, paragraphs)
    claims, cues_passed = parse_claims(tokens, layout, quotes, dates, figures, language)
    figures = without_articles(figures, claims, tokens, language)
    return Extraction(
        document=document,
        language=language.code,
        claims=tuple(claims),
        names=tuple(parse_names(tokens, layout, reporting_words(language.code))),
        passed_over=tuple(sorted([*numbers_passed, *cues_passed], key=lambda p: p.span)),
        figures=tuple(figures),
        dates=tuple(dates),
        boilerplate=layout.boilerplate,
    )
