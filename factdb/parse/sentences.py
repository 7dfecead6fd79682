"""Tokens to paragraphs and sentences, and the parts of a page that are no story.

A sentence is a half-open range of tokens. Boilerplate (credits, captions, copyright and cookie
lines, teasers) is told from the story by the language file's [boilerplate] and by its shape; no
site's strings are listed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factdb import languages
from factdb.languages import Language
from factdb.parse.datelines import after_dateline
from factdb.parse.tokens import Phrases, Tokens
from factdb.records import Span
from factdb.units import unit_names

_TERMINAL = frozenset(".?!…。")
_CLOSERS = frozenset("\"”“»'’)]")
_OPENERS = frozenset("\"“”„«‘'([")
_SENTENCE_ENDS = _TERMINAL | frozenset('"”')
_ITEMS = frozenset("-–•●▪*")
_BULLETS = frozenset("•●▪")
_NO_LETTER = re.compile(r"[\W_]+")
_HEADING_WORDS = 16  # a longer line without a full stop is a sentence that lost it
_HEADLINE_WORDS = 26  # the same for the first line of a text, with another heading below it
_HEADLINES = 8  # lines above a story at most: kicker, headline, standfirst, byline
_LINE_WIDTH = 100  # characters; a hard-wrapped text has no longer lines
_OPENER = 4  # tokens of "Baca juga :" on a line of its own
_SIGNATURE = 4  # letters: reporters sign with their initials, "(cha/asp)"
_CREDIT = 8  # tokens of "NORTHWIRE/Ann Mary Roe" at most
_CREDITED_WORDS = 60  # a paragraph that ends in "Foto: …" and is longer is one of the story
_CAPTION_WORDS = 30  # a paragraph that stands twice and is longer was printed twice


class Sentence(NamedTuple):
    """One sentence: the tokens [first, stop), in the paragraph of that number (from 0)."""

    first: int
    stop: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of a text in order, without overlap, and what of it is no story.

    Attributes:
        paragraphs: The first token of each paragraph, rising.
        sentences: Every token is in exactly one.
        boilerplate: Credits, captions, copyright and cookie lines, teasers.
        headings: Headlines and cross-heads: part of the story, but they claim nothing.
    """

    paragraphs: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    boilerplate: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()

    def is_story(self, span: Span) -> bool:
        """Tell whether a span lies in the story: in no boilerplate and no heading."""
        return not (_touches(self.boilerplate, span) or _touches(self.headings, span))

    def is_boilerplate(self, span: Span) -> bool:
        """Tell whether a span shares a character with a credit, a caption, a teaser, …."""
        return _touches(self.boilerplate, span)


def _touches(spans: Sequence[Span], span: Span) -> bool:
    if not spans:
        return False
    at = bisect_right(spans, (span.start, spans[-1].end))
    if at > 0 and spans[at - 1].end > span.start:
        return True
    return at < len(spans) and spans[at].start < span.end


def parse_paragraphs(tokens: Tokens) -> list[int]:
    """Return the first token of each paragraph.

    A line break ends a paragraph, unless the text is wrapped by hand (most lines stop in
    mid-sentence): then a blank line or an indented one does.
    """
    lines = sorted(tokens.lines)
    if not _is_wrapped(tokens, lines):
        return lines
    text, starts = tokens.text, tokens.starts
    story = _dated_line(tokens, lines)
    return [i for i in lines if i <= story or _is_set_off(text[tokens.ends[i - 1] : starts[i]])]


def _dated_line(tokens: Tokens, lines: Sequence[int]) -> int:
    """Return the line with the dateline, which the story begins with behind headlines, else 0."""
    for i in lines[:_HEADLINES]:
        if tokens.mention(i, i + 1).isupper() and after_dateline(tokens, i, len(tokens)) > i:
            return i
    return 0


def _is_set_off(gap: str) -> bool:
    return gap.count("\n") > 1 or gap[-1] in " \t"


def _is_wrapped(tokens: Tokens, lines: Sequence[int]) -> bool:
    if len(lines) < 4:
        return False
    ends = [i - 1 for i in lines[1:]]
    open_ends = sum(
        tokens.words[i] not in _TERMINAL and tokens.words[i] not in _CLOSERS for i in ends
    )
    widest = max(tokens.ends[j] - tokens.starts[i] for i, j in zip(lines, ends, strict=False))
    return open_ends > len(ends) / 2 and widest <= _LINE_WIDTH


def parse_sentences(
    tokens: Tokens, paragraphs: Sequence[int], language: Language, title: str | None = None
) -> Layout:
    """Cut a text into sentences and tell the story from the rest.

    Args:
        tokens: The text.
        paragraphs: The first token of each paragraph.
        language: Abbreviations and boilerplate to go by.
        title: The document's title; a paragraph that repeats it is a heading.
    """
    sentences = _sentences(tokens, paragraphs, language)
    boilerplate, headings = _sort_paragraphs(tokens, paragraphs, sentences, language, title)
    return Layout(tuple(paragraphs), tuple(sentences), tuple(boilerplate), tuple(headings))


def _sentences(tokens: Tokens, paragraphs: Sequence[int], language: Language) -> list[Sentence]:
    words, count = tokens.words, len(tokens)
    bounds = list(pairwise([*paragraphs, count]))
    ends = {stop - 1 for _, stop in bounds}
    ends |= {_signature(tokens, first, stop) - 1 for first, stop in bounds}
    stops = [i for i in tokens.odd if words[i] in _TERMINAL and i not in ends]
    for i in stops:
        last = _last_of_sentence(tokens, i, language)
        if last is not None:
            ends.add(last)
    sentences: list[Sentence] = []
    first = 0
    starts = set(paragraphs)
    paragraph = -1
    for last in sorted(ends):
        if last < first:
            continue
        if first in starts:
            paragraph += 1
        sentences.append(Sentence(first, last + 1, paragraph))
        first = last + 1
    return sentences


def _last_of_sentence(tokens: Tokens, i: int, language: Language) -> int | None:
    """Return the last token of the sentence that the mark at `i` ends, or None if it ends none."""
    words, count = tokens.words, len(tokens)
    last = i
    while (
        last + 1 < count
        and last - i < 4
        and tokens.is_glued(last + 1)
        and (words[last + 1] in _CLOSERS or words[last + 1] in _TERMINAL)
    ):
        last += 1
    following = last + 1
    if following >= count:
        return None
    if tokens.is_glued(following):
        return last if _lost_its_space(tokens, i, following) else None
    if words[i] == "." and i > 0 and tokens.is_glued(i) and last == i:
        before = words[i - 1]
        is_dotted = len(before) == 1 and i > 2 and words[i - 2] == "." and tokens.is_glued(i - 1)
        opens = _opens_sentence(tokens, following, language)
        if before in language.abbreviations:
            is_title = before in language.speakers.titles  # "Mr. So"
            ends = (opens and not is_title) or _closes(tokens, i - 1, language)
            return last if ends else None
        is_lone = not tokens.is_glued(i - 1) or words[i - 2] in ".-'’"  # not the "L" of "RKA K/L."
        if len(before) == 1 and before.isalpha() and tokens.is_capitalised(i - 1) and is_lone:
            return last if opens and is_dotted else None  # an initial: "John F. Kennedy"
        if is_dotted and _goes_on_with_time(tokens, following, language):
            return None  # "at 6 a.m. (0200 GMT)", "at 6 a.m. Sunday"
        if before.isdigit() and _is_ordinal(tokens, i - 1, following, language):
            return None
    mark = tokens.text[tokens.starts[following]]
    if mark in _OPENERS and following + 1 < count:
        mark = tokens.text[tokens.starts[following + 1]]
    return None if mark.islower() else last


def _closes(tokens: Tokens, i: int, language: Language) -> bool:
    """Tell whether the abbreviation at `i` ends its sentence: "PT Nusa Tbk.", "79 km.".

    A capital must follow, be it behind an opening mark, and its number stand before a unit:
    "KM. Bintang" is a ship.
    """
    following = i + 2
    if following + 1 < len(tokens) and tokens.words[following] in _OPENERS:
        following += 1
    if tokens.words[i] not in language.closing or not tokens.is_capitalised(following):
        return False
    is_measured = i > 0 and tokens.words[i - 1][-1].isdigit()
    return is_measured or tokens.words[i] not in unit_names(language.code)


def _opens_sentence(tokens: Tokens, i: int, language: Language) -> bool:
    """Tell whether a token is a function word with a capital: it opens a sentence.

    So a full stop before it ends one even behind an abbreviation: "Nusa Inc. In May …".
    """
    word = tokens.words[i]
    if len(word) == 1 or word in language.numbers.cardinals:
        return False  # "Vol. I", "No. One"
    return word in language.function_words and tokens.is_capitalised(i)


def _goes_on_with_time(tokens: Tokens, i: int, language: Language) -> bool:
    """Tell whether a day, zone or bracket follows a clock time: "6 a.m. Sunday", "6 a.m. EST"."""
    word = tokens.words[i]
    is_zone = word.endswith(("t", "utc")) and tokens.mention(i, i + 1).isupper()
    dates = language.dates
    return word == "(" or is_zone or word in dates.weekdays or word in dates.months


def _is_ordinal(tokens: Tokens, i: int, following: int, language: Language) -> bool:
    """Tell whether the full stop behind the number at `i` makes an ordinal: "am 3. Mai"."""
    dates = language.dates
    if "." not in dates.ordinal_marks or len(tokens.words[i]) > 3:
        return False
    if tokens.words[following] in dates.months:
        return True
    return i > 0 and tokens.words[i - 1] in language.ordinal_openers


def _lost_its_space(tokens: Tokens, i: int, following: int) -> bool:
    """Tell whether a sentence ends at `i` though no space follows: "late on Sunday.He added"."""
    is_word = (
        i > 0 and len(tokens.words[i - 1]) > 2 and tokens.text[tokens.ends[i - 1] - 1].islower()
    )
    is_opening = len(tokens.words[following]) > 1 and tokens.is_capitalised(following)
    is_acronym = tokens.mention(following, following + 1).isupper()
    if is_acronym and tokens.is_capitalised(i - 1):
        return False  # "dilansir dari Nusa.TV"
    return is_word and is_opening and following == i + 1 and tokens.words[following].isalpha()


def _sort_paragraphs(
    tokens: Tokens,
    paragraphs: Sequence[int],
    sentences: Sequence[Sentence],
    language: Language,
    title: str | None,
) -> tuple[list[Span], list[Span]]:
    """Return the spans of boilerplate and of headings."""
    openers = _openers(language.code)
    stops = [*paragraphs, len(tokens)][1:]
    texts = [tokens.mention(a, b) for a, b in zip(paragraphs, stops, strict=True)]
    repeated = {text for text, n in Counter(texts).items() if n > 1}
    # A standfirst that the story repeats: what tells who said what is no caption.
    verbs = _verbs(language.code)
    last_of = {text: number for number, text in enumerate(texts) if text in repeated}
    prose = {
        n for n in last_of.values() if not verbs.isdisjoint(tokens.words[paragraphs[n] : stops[n]])
    }
    headline = _plain(title) if title else None
    opened = [s for s in sentences if tokens.words[s.first] in openers.firsts]
    hits = {s: openers.match(tokens.words, s.first) for s in opened}
    credit_lines = [s for s, hit in hits.items() if hit is not None]
    last = set(stops)
    credited = {s.paragraph for s, hit in hits.items() if hit and hit[1] and s.stop in last}
    # Where a teaser at a paragraph's end opens: "… kata Rina. Baca juga: Banjir di Solo".
    teased = {
        s.paragraph: s.first for s, hit in hits.items() if hit and not hit[1] and s.stop in last
    }
    boilerplate: dict[int, Span] = {}  # by paragraph
    listed: set[int] = set()
    headings: list[Span] = []
    signatures: list[Span] = []
    for number, (first, stop, text) in enumerate(zip(paragraphs, stops, texts, strict=True)):
        signed = _signature(tokens, first, stop)
        if signed < stop:
            signatures.append(tokens.span(signed, stop))
            stop = signed
        span = tokens.span(first, stop)
        is_opened = number - 1 in boilerplate and _opens_teaser(
            tokens, paragraphs[number - 1], first
        )
        is_printed_twice = text in repeated and number not in prose
        is_credited = number in credited and stop - first <= _CREDITED_WORDS
        is_caption = is_credited or (
            stop - first <= _CAPTION_WORDS
            and (is_printed_twice or _ends_in_credit(tokens, first, stop))
        )
        is_opened |= tokens.words[first] == "•" and not any(
            word.isdigit() for word in tokens.words[first:stop]
        )
        is_listed = number - 1 in listed and tokens.words[first] in _ITEMS
        if (is_opened and tokens.words[first] in _ITEMS) or is_listed:
            listed.add(number)  # "Baca juga:", and a story a line behind it
        is_teased = is_opened and _is_heading(tokens, first, stop)
        is_placeholder = tokens.words[first] == "[" and tokens.words[stop - 1] == "]"
        is_teased = is_teased or number in listed
        opens = tokens.words[first] in openers.firsts and openers.match(tokens.words, first)
        if is_caption or is_teased or is_placeholder or opens:
            boilerplate[number] = span
        elif (headline and _plain(text) == headline) or _is_heading(
            tokens, first, teased.get(number, stop)
        ):
            headings.append(span)
            if number == 1 and not boilerplate and _is_headline(tokens, first):
                headings.insert(0, tokens.span(0, first))
    lines = [tokens.span(s.first, s.stop) for s in credit_lines if s.paragraph not in boilerplate]
    return sorted([*boilerplate.values(), *lines, *signatures]), headings


def _opens_teaser(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a line of boilerplate only opens a teaser, which is the next: "Baca juga:"."""
    return stop - first <= _OPENER and tokens.words[stop - 1] == ":"


def _signature(tokens: Tokens, first: int, stop: int) -> int:
    """Return the token at which the initials that sign a paragraph open, else `stop`.

    They stand in brackets behind the last sentence: "… kata Rina. (cha/asp)", "….(*)".
    """
    words = tokens.words
    if words[stop - 1] != ")":
        return stop
    opening = next((i for i in range(stop - 2, max(first, stop - 6), -1) if words[i] == "("), first)
    if opening == first or words[opening - 1] not in _SENTENCE_ENDS:
        return stop
    inside = range(opening + 1, stop - 1)
    is_lower = not any(tokens.is_capitalised(i) for i in inside)
    initials = all(len(words[i]) <= _SIGNATURE and not words[i].isdigit() for i in inside)
    return opening if inside and initials and (is_lower or len(inside) == 1) else stop


def _ends_in_credit(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a paragraph ends as captions do: "(ANTARA/Rudi Hartanto)", "NW/Ann Roe"."""
    if _opens_credit(tokens, first, stop):
        return True
    if tokens.words[stop - 1] != ")":
        return False
    for i in range(stop - 2, max(first, stop - 12), -1):
        if tokens.words[i] == "(":
            return "/" in tokens.words[i:stop]
    return False


def _opens_credit(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether an agency in capitals and a name are the last sentence of a paragraph."""
    words = tokens.words
    if "/" not in words[max(first, stop - _CREDIT) : stop]:
        return False
    bar = next(
        (i for i in range(stop - 2, max(first, stop - _CREDIT), -1) if words[i] == "/"), first
    )
    if bar < first + 2 or not tokens.mention(bar - 1, bar).isupper():
        return False
    is_parted = words[bar - 2] in _SENTENCE_ENDS and tokens.is_glued(bar)
    return is_parted and all(tokens.is_capitalised(i) for i in range(bar + 1, stop))


def _is_heading(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a paragraph is short and ends without a mark: a headline, a name, a button."""
    last = tokens.words[stop - 1]
    is_item = tokens.words[first] in _BULLETS  # a list of other stories
    return (
        stop - first <= (_CAPTION_WORDS if is_item else _HEADING_WORDS)
        and last not in _TERMINAL
        and (last not in _CLOSERS and last not in ",:;")
    )


def _is_headline(tokens: Tokens, stop: int) -> bool:
    """Tell whether the first line, longer than a heading, is a headline: it ends without a mark."""
    is_long = _HEADING_WORDS < stop <= _HEADLINE_WORDS
    return is_long and _is_heading(tokens, stop - _HEADING_WORDS, stop)


@cache
def _verbs(code: str) -> frozenset[str]:
    return frozenset(languages.load(code).reporting.verbs)


def _plain(text: str) -> str:
    return _NO_LETTER.sub("", text.lower())


@cache
def _openers(code: str) -> Phrases[bool]:
    """Return the openings of boilerplate lines, and whether each is a credit's and no teaser's."""
    boilerplate = languages.load(code).boilerplate
    return Phrases(
        dict.fromkeys(boilerplate.openers, True) | dict.fromkeys(boilerplate.teasers, False)
    )
