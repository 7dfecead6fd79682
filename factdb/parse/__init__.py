"""Document to Extraction: what the text holds, each thing with its place. Pure.

Steps run in the order of `parse`; names, days and indicators that need more than one sentence
are tied up afterwards by `factdb.link`.

Places are indices of tokens: `i`, `first`, `start` or `after` that of a token, `stop`, `end`,
`limit` or `roof` that of the token behind the last; `clause` is where the clause of a cue begins.
Spans alone count characters. Members of enumerations that are looked at often are names of their
module (`_DAY = Grain.DAY`): Python finds them ten times as fast. Records that are read often
are dataclasses with slots, not named tuples, for the same reason; none changes once others hold it.

The first line of each module says what it reads, with an example (`head -qn1 factdb/parse/*.py`);
the rules that a claim names are listed in `unit`. The modules, each group in the order that it
builds up:

    The text: tokens, paragraphs, sentences, quotations, and what of it is no story
        tokens datelines layout signatures boilerplate cue_words verb_forms reporting_words
        sentences quotes
    One number: digits, words, shares, magnitudes
        numerals number_words totals digits shares numbers
    One quantity: its hedges, unit or noun, ranges of two numbers; numbers that count nothing
        hedges measured counted quantity ranges quantities tallies identifiers list_marks
        exclusion_words exclusions
    Figures: two quantities that are one, and nouns that are understood
        merging gapping noun_links understood figure_words false_hedges nouns figures
    What can tell what a figure measures
        indicator_cues indicator_words settings findings hits evidence mismatches doers
    What a figure measures, by the words before it, behind it and around it
        predicate_before before_number past_figures behind_number main_predicates distributives
        amounts reached_totals weighing
    How it stands to time, and what it takes over from other figures
        changes measures measurements connections recalls places indicators
    The words of dates
        date_readings date_words date_scanner date_tenses
    The pieces of a date: clock times, lengths of time, numerals, units, years, months
        clock date_joins date_clocks date_lengths date_relations date_windows date_numerals
        date_units date_recalls date_bare_years date_years date_turns date_months date_pieces
    Pieces to one expression of time
        date_sets date_pairs date_chains date_ranges date_lists dates
    Where a text reports, and what every reader of reports is handed
        noun_phrases cues bodies scene unit bounds
    The mention of a speaker: where it starts and ends
        titles phrase_marks phrase_ends holders apposed_names speakers documents appositions
    What stands between a cue and what is said: listeners, occasions, days, sources
        listeners infinitives circumstances behind_sources asides
    The subject of a verb of saying, and whether it is one
        openings clause_verbs predicates unsaid polled opening_participles tails listed
        subject_bounds held subject_clauses subjects
    Names in running text, for `factdb.link`
        names
    What is said: where it starts, ends and goes on
        endings judgements open_nouns pointers contents continuations quoted matters
    Readers of reports, by the role of their cue
        inverted prepositions passives inversions inverted_verbs relatives second_predicates
        behind_clauses verbs participles quotings attributions
    The same where the verb stands second or last
        clauses second_subjects source_phrases reckonings verb_second second_quotes floor
    Reports beside and inside one another, and who passes them on
        turns joined relays nested_reports reports
    Claims: what is read as one, the span of each, its day, and what the document itself tells
        cutting claim_spans stated_days narratives claims
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
