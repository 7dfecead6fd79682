"""Document to Extraction: what the text holds, each thing with its place. Pure.

Steps run in the order of `parse`; names, days and indicators that need more than one sentence
are tied up afterwards by `factdb.link`.

Places are indices of tokens: `i`, `first`, `start` or `after` that of a token, `stop`, `end`,
`limit` or `roof` that of the token behind the last; `clause` is where the clause of a cue begins.
Spans alone count characters. Members of enumerations that are looked at often are names of their
module (`_DAY = Grain.DAY`): Python finds them ten times as fast. Records that are read often
are dataclasses with slots, not named tuples, for the same reason; none changes once others hold it.

The modules, each group in the order that it builds up:

    text        tokens datelines layout signatures boilerplate cue_words reporting_words sentences
                quotes
    numbers     numerals number_words totals digits shares numbers hedges
    figures     measured counted quantity ranges quantities tallies identifiers list_marks
                exclusion_words exclusions merging gapping noun_links understood figure_words
                false_hedges nouns figures
    indicators  indicator_cues indicator_words settings findings hits evidence mismatches doers
                predicate_before before_number past_figures behind_number main_predicates
                distributives amounts reached_totals weighing changes measures measurements
                connections recalls places indicators
    dates       date_readings date_words date_scanner date_tenses clock date_joins date_clocks
                date_lengths date_relations date_windows date_numerals date_units date_recalls
                date_bare_years date_years date_turns date_months date_pieces date_sets date_pairs
                date_chains date_ranges date_lists dates
    speakers    noun_phrases cues bodies scene unit bounds titles phrase_marks phrase_ends holders
                speakers documents appositions listeners infinitives circumstances behind_sources
                asides openings clause_verbs predicates unsaid polled opening_participles tails
                subject_bounds held subject_clauses subjects names
    contents    endings judgements open_nouns contents continuations quoted matters
    claims      inverted prepositions passives inversions inverted_verbs relatives second_predicates
                behind_clauses verbs participles quotings attributions clauses second_subjects
                source_phrases reckonings verb_second second_quotes floor turns joined relays
                nested_reports reports cutting
                claim_spans stated_days narratives claims
"""

from __future__ import annotations

from factdb.languages import Language
from factdb.parse.claims import parse_claims
from factdb.parse.dates import find_days, without_places
from factdb.parse.figures import parse_figures, without_articles
from factdb.parse.indicators import assign_indicators
from factdb.parse.names import parse_names
from factdb.parse.quotes import parse_quotes
from factdb.parse.reporting_words import reporting_words
from factdb.parse.sentences import parse_paragraphs, parse_sentences
from factdb.parse.tokens import Tokens
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
