"""Which paragraphs of a page are no story: credits, captions, teasers, buttons, signatures.

They are told by the openings of the language file's [boilerplate], by what is printed twice, and
by shape: a line that ends without a mark, initials in brackets. No site's strings are listed.
Headlines and cross-heads are of the story, but claim nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factdb import languages
from factdb.languages import Language
from factdb.parse.text.layout import CLOSERS, TERMINAL, Sentence
from factdb.parse.text.signatures import (
    BRACKETS,
    CREDIT,
    ends_in_credit,
    names_photographer,
    signature,
)
from factdb.parse.text.tokens import Phrases, Tokens, words_of
from factdb.records import Span

_MARKS = frozenset(":/")  # behind whose a picture is: "(Foto: AP)"
_ITEMS = frozenset("-–•●▪*")
_DASHES = frozenset("-–—")
_OPENERS = frozenset('"“„«')
_BULLETS = frozenset("•●▪")
_NO_LETTER = re.compile(r"[\W_]+")
_HEADING_WORDS = 16  # a longer line without a full stop is a sentence that lost it
_TITLED = 0.75  # of the words of a longer title have a capital
_HEADLINE_WORDS = 26  # the same for the first line of a text, with another heading below it
_OPENER = 4  # tokens of "Baca juga :" on a line of its own
_SIGNED = 8  # tokens of a dash and a name behind a quotation at most
_CREDITED_WORDS = 60  # a paragraph that ends in "Foto: …" and is longer is one of the story
_DATED_WORDS = 50  # tokens of a caption that ends in its date at most
_YEAR = 4  # digits
_CAPTION_WORDS = 30  # a paragraph that stands twice and is longer was printed twice


def sort_paragraphs(
    tokens: Tokens,
    paragraphs: Sequence[int],
    sentences: Sequence[Sentence],
    language: Language,
    title: str | None,
) -> tuple[list[Span], list[Span]]:
    """Return the spans of boilerplate and of headings, each in order.

    Args:
        tokens: The text.
        paragraphs: The first token of each paragraph.
        sentences: The text's sentences.
        language: The openings of boilerplate to go by.
        title: The document's title; a paragraph that repeats it is a heading.
    """
    page = _Page(tokens, paragraphs, sentences, language)
    headline = _plain(title) if title else None
    boilerplate: dict[int, Span] = {}  # by paragraph
    headings: list[Span] = []
    signatures: list[Span] = []
    for number, (first, end) in enumerate(zip(paragraphs, page.stops, strict=True)):
        stop = signature(tokens, first, end) if tokens.words[end - 1] in BRACKETS else end
        if stop < end:
            signatures.append(tokens.span(stop, end))
        is_teased = page.is_teased(number, first, stop, is_behind=number - 1 in boilerplate)
        if is_teased or page.is_caption(number, first, stop) or page.is_opened(first, stop):
            boilerplate[number] = tokens.span(first, stop)
            if number == 1 and page.is_credit(first):
                boilerplate[0] = tokens.span(0, first)  # what the picture above the story shows
        elif (headline and page.repeats(headline, number)) or (
            _is_heading(tokens, first, page.teasers.get(number, stop))
            and not page.is_spoken(first, stop)
        ):
            headings.append(tokens.span(first, stop))
            if number == 1 and not boilerplate and _is_headline(tokens, first):
                headings.insert(0, tokens.span(0, first))
    lines = [tokens.span(s.first, s.stop) for s in page.lines if s.paragraph not in boilerplate]
    return sorted([*boilerplate.values(), *lines, *signatures]), headings


class _Page:
    """The paragraphs of one text, as what they can be beside story.

    Attributes:
        stops: Where each paragraph ends.
        texts: The paragraphs as they stand.
        lines: The sentences that open as boilerplate does.
        teasers: Where a teaser at a paragraph's end opens, by paragraph: "Baca juga: Banjir".
    """

    def __init__(
        self,
        tokens: Tokens,
        paragraphs: Sequence[int],
        sentences: Sequence[Sentence],
        language: Language,
    ) -> None:
        words = tokens.words
        self._tokens = tokens
        self._paragraphs = paragraphs
        self._known = known = _page_words(language.code)
        self._dates = language.dates
        self._past_ending = language.grammar.past_ending
        self._has_bars = "|" in words
        self.stops = [*paragraphs, len(tokens)][1:]
        self.texts = [tokens.mention(a, b) for a, b in zip(paragraphs, self.stops, strict=True)]
        self._printed_twice = self._repeated(known.verbs)
        firsts = known.openers.firsts | {"("}
        opened = [s for s in sentences if words[s.first] in firsts]
        hits = [(s, hit) for s in opened if (hit := self._opened(s.first)) is not None]
        ends = set(self.stops)
        self.lines = [s for s, _ in hits]
        self._openings = {s.first for s in self.lines}
        self._titled = {  # paragraphs that another story's title stands below, titles among them
            s.paragraph
            for s in self.lines
            if s.first == paragraphs[s.paragraph]
            and known.openers.match(words, s.first) == (self.stops[s.paragraph], False)
        }
        hits = [  # but "… said. (Reporting by X)"
            (s, hit)
            for s, hit in hits
            if words[s.first] != "(" or not _MARKS.isdisjoint(words[hit[0] - 1 : hit[0] + 1])
        ]
        self._credited = {s.paragraph for s, (_, is_credit) in hits if is_credit and s.stop in ends}
        said = (s for s in sentences if words[s.first] in known.captions.firsts)
        self._credited |= {s.paragraph for s in said if known.captions.match(words, s.first)}
        self.teasers = {
            s.paragraph: s.first for s, (_, is_credit) in hits if not is_credit and s.stop in ends
        }
        self._listed: set[int] = set()  # paragraphs that are an item of a list of teasers
        self._inviting = self._invitations(sentences)

    def _invitations(self, sentences: Sequence[Sentence]) -> frozenset[int]:
        """Return the paragraphs of one sentence without speech that invite: "…, click here."""
        words, asked = self._tokens.words, self._known.invitations
        if not any(map(frozenset(words).issuperset, self._known.invited)):
            return frozenset()  # nearly all texts: no invitation has all its words there
        spans = {s.paragraph: (s.first, s.stop) for s in sentences}
        alone = {
            number: words[first:stop]
            for number, (first, stop) in spans.items()
            if (first, stop) == (self._paragraphs[number], self.stops[number])
        }
        return frozenset(
            number
            for number, line in alone.items()
            if _OPENERS.isdisjoint(line) and asked.find(line)
        )

    def _repeated(self, verbs: frozenset[str]) -> set[int]:
        """Return the paragraphs that stand twice, but for the last of what tells who said what.

        A standfirst that the story repeats is no caption.
        """
        if len(set(self.texts)) == len(self.texts):
            return set()
        counts = Counter(self.texts)
        repeated = {n: text for n, text in enumerate(self.texts) if counts[text] > 1}
        last_of = {text: n for n, text in repeated.items()}
        words, firsts = self._tokens.words, self._paragraphs
        return {
            n
            for n, text in repeated.items()
            if n != last_of[text] or verbs.isdisjoint(words[firsts[n] : self.stops[n]])
        }

    def repeats(self, headline: str, number: int) -> bool:
        """Tell whether a paragraph is a headline's letters and digits again, `_plain` of both."""
        opening = self._tokens.words[self._paragraphs[number]]
        is_word = opening.isalpha() and opening.islower()
        if is_word and not headline.startswith(opening):  # nearly all: one look will do
            return False
        return _plain(self.texts[number]) == headline

    def is_opened(self, first: int, stop: int) -> bool:
        """Tell whether a paragraph opens as boilerplate does, or is a placeholder in brackets."""
        words = self._tokens.words
        if words[first] == "[" and words[stop - 1] == "]":
            return True
        if first in self._openings:
            return True
        return self._has_bars and _is_byline(self._tokens, first, stop)

    def _opened(self, first: int) -> tuple[int, bool] | None:
        """Return the opening that stands at a token or behind its bracket: "(© Northwire)"."""
        words = self._tokens.words
        hit = self._known.openers.match(words, first)
        if hit is None and words[first] == "(" and first + 1 < len(words):
            hit = self._known.openers.match(words, first + 1)
        return hit

    def is_spoken(self, first: int, stop: int) -> bool:
        """Tell whether a line is what somebody says that lost its full stop: "“…,” katanya"."""
        words, said = self._tokens.words, self._known.said
        if words[first] not in _OPENERS or said.isdisjoint(words[first:stop]):
            return False
        last = next((i for i in range(stop - 1, first, -1) if words[i] in CLOSERS), first)
        return (
            words[last - 1] == ","
            and words[last + 1 : last + 2] != []
            and (words[last + 1] in said and not self._tokens.is_capitalised(last + 1))
        )

    def is_credit(self, first: int) -> bool:
        """Tell whether a paragraph opens with whose a picture is: "Foto: AP", "Foto/AP"."""
        words = self._tokens.words
        hit = self._known.openers.match(words, first)
        return hit is not None and hit[1] and words[hit[0] - 1] in ":/"

    def is_caption(self, number: int, first: int, stop: int) -> bool:
        """Tell whether a paragraph is a caption: printed twice, or with a credit at its end."""
        if number in self._credited and stop - first <= _CREDITED_WORDS:
            return True
        if number in self._inviting or self._is_dated(first, stop) or self._is_shown(number, first):
            return True
        if stop - first > _CAPTION_WORDS:
            return stop - first <= _CREDITED_WORDS and names_photographer(self._tokens, stop)
        return number in self._printed_twice or ends_in_credit(self._tokens, first, stop)

    def _is_shown(self, number: int, first: int) -> bool:
        """Tell whether a line in capitals before a paragraph is whose its picture is.

        "LUMBIRPOS/ANN ROE", then "BANJIR - Warga melintas …", which no dateline opens.
        """
        before = self.texts[number - 1].strip() if number else ""
        if not before.isupper() or not _opens_in_capitals(self._tokens, first):
            return False
        is_short = first - self._paragraphs[number - 1] <= CREDIT
        outlet, _, name = before.partition("/")
        return is_short and " " not in outlet and " " in name.strip() and "/" not in name

    def _is_dated(self, first: int, stop: int) -> bool:
        """Tell whether a paragraph shows what happens on a day: "Roe waves Friday, May 3, 2024".

        A story tells it as past, and writes the weekday alone for the days around it.
        """
        dates, words = self._dates, self._tokens.words
        if dates.order != "mdy" or stop - first > _DATED_WORDS:
            return False
        told = words[first:stop]
        if dates.weekdays.keys().isdisjoint(told):
            return False
        days = [i for i in range(first + 1, stop - 4) if words[i] in dates.weekdays]
        at = next((i for i in days if words[i + 1] == "," and words[i + 2] in dates.months), None)
        if at is None:
            return False
        numbers = [word for word in words[at + 3 : min(stop, at + 8)] if word.isdigit()]
        is_whole = len(numbers) > 1 and len(numbers[1]) == _YEAR
        if not is_whole or not self._known.tenses.isdisjoint(told):
            return False
        return not any(word in _OPENERS or word.endswith(self._past_ending) for word in told)

    def is_teased(self, number: int, first: int, stop: int, *, is_behind: bool) -> bool:
        """Tell whether a paragraph is a teaser, alone or in a list: "Baca juga:", a story a line.

        `is_behind` tells that boilerplate stands before it.
        """
        words = self._tokens.words
        if number - 1 in self._titled and self._is_title(first, stop):
            self._titled.add(number)
            return True
        is_opened = is_behind and _opens_teaser(self._tokens, self._paragraphs[number - 1], first)
        is_opened |= words[first] == "•" and not any(map(str.isdigit, words[first:stop]))
        if words[first] in _ITEMS and (is_opened or number - 1 in self._listed):
            self._listed.add(number)
            return True
        return is_opened and _is_heading(self._tokens, first, stop)

    def _is_title(self, first: int, stop: int) -> bool:
        """Tell whether a paragraph is a title below "Artikel Terkait" or below such a title.

        It may end with a mark.
        """
        return stop - first <= _CAPTION_WORDS and _is_capitalised(self._tokens, first, stop)


def _opens_in_capitals(tokens: Tokens, first: int) -> bool:
    """Tell whether a dash parts words in capitals from what follows: "BANJIR - Warga melintas"."""
    if not tokens.is_capitalised(first) or not tokens.mention(first, first + 1).isupper():
        return False
    stop = min(len(tokens) - 1, first + CREDIT)
    dash = next((i for i in range(first + 1, stop) if tokens.words[i] in _DASHES), None)
    return dash is not None and tokens.mention(first, dash).isupper()


def _is_byline(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a line is a day, a bar and who wrote it: "June 3, 2001|By Ann Roe, Northwire."""
    opening = tokens.words[first : min(stop - 1, first + CREDIT)]
    if stop - first > _HEADING_WORDS or opening[1:].count("|") != 1:
        return False
    bar = opening.index("|", 1)
    is_year = len(opening[bar - 1]) == _YEAR and opening[bar - 1].isdigit()
    return is_year and tokens.is_capitalised(first + bar + 1)


def _opens_teaser(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a line of boilerplate only opens a teaser, which is the next: "Baca juga:"."""
    return stop - first <= _OPENER and tokens.words[stop - 1] == ":"


def _is_heading(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether a paragraph is short and ends without a mark: a headline, a name, a button."""
    last = tokens.words[stop - 1]
    is_long = stop - first > _HEADING_WORDS
    if is_long and stop - first > _CAPTION_WORDS:
        return False
    if last in TERMINAL or last in CLOSERS or last in ",:;":
        return False
    is_item = tokens.words[first] in _BULLETS  # a list of other stories
    is_title = not is_long or is_item or _is_capitalised(tokens, first, stop)
    return is_title and not _is_signed(tokens, first, stop)


def _is_capitalised(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether nearly all words are written as titles are: "Air Naik, Warga di Sari Pergi"."""
    text, words, starts = tokens.text, tokens.words, tokens.starts
    heads = [text[starts[i]] for i in range(first, stop) if words[i].isalpha()]
    return sum(map(str.isupper, heads)) >= _TITLED * len(heads)


def _is_signed(tokens: Tokens, first: int, stop: int) -> bool:
    """Tell whether who says it is told behind a quotation and a dash: "“…” – Ann Roe"."""
    words = tokens.words
    if words[first] not in _OPENERS:
        return False
    dashes = range(max(first + 2, stop - _SIGNED), stop - 1)
    return any(words[i] in _DASHES and words[i - 1] in CLOSERS for i in dashes)


def _is_headline(tokens: Tokens, stop: int) -> bool:
    """Tell whether the first line, longer than a heading, is a headline: it ends without a mark."""
    is_long = _HEADING_WORDS < stop <= _HEADLINE_WORDS
    return is_long and _is_heading(tokens, stop - _HEADING_WORDS, stop)


def _plain(text: str) -> str:
    return _NO_LETTER.sub("", text.lower())


class _PageWords(NamedTuple):
    """What a language says beside the story, and in it."""

    openers: Phrases[bool]  # of lines; whether each is a credit's and no teaser's
    captions: Phrases[None]
    invitations: Phrases[None]
    invited: tuple[frozenset[str], ...]  # the words of each invitation
    verbs: frozenset[str]
    said: frozenset[str]  # behind speech, where titles have capitals: "katanya", "ujar"
    tenses: frozenset[str]


@cache
def _page_words(code: str) -> _PageWords:
    language = languages.load(code)
    lines, dates = language.boilerplate, language.dates
    return _PageWords(
        Phrases(dict.fromkeys(lines.openers, True) | dict.fromkeys(lines.teasers, False)),
        Phrases(dict.fromkeys(lines.captions)),
        Phrases(dict.fromkeys(lines.invitations)),
        tuple(frozenset(words_of(phrase)) for phrase in lines.invitations),
        frozenset(language.reporting.verbs),
        _said(language),
        frozenset([*dates.past, *dates.future]).difference(dates.months),
    )


def _said(language: Language) -> frozenset[str]:
    """Return the words of saying before a speaker, with a clitic and without; none without one."""
    clitic, inverted = language.reporting.clitic, language.reporting.inverted
    return frozenset([*inverted, *(word + clitic for word in inverted)] if clitic else ())
