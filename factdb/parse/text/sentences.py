"""Tokens to paragraphs and sentences.

A line break ends a paragraph, a full stop a sentence, unless it is an abbreviation's, an ordinal's,
a clock's. A sentence is a half-open range of tokens. What is no story is told by `boilerplate`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factdb.languages import Language
from factdb.parse.text.boilerplate import sort_paragraphs
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.datelines import after_dateline, is_shouted
from factdb.parse.text.layout import CLOSERS, TERMINAL, Layout, Sentence
from factdb.parse.text.reporting_words import reporting_words
from factdb.parse.text.signatures import BRACKETS, signature
from factdb.parse.text.tokens import Tokens, places_of
from factdb.units import unit_names

_OPENERS = frozenset("\"“”„«‘'([")
_HEADLINES = 8  # lines above a story at most: kicker, headline, standfirst, byline
_LINE_WIDTH = 100  # characters; a hard-wrapped text has no longer lines
_SPEECH_MARKS = frozenset('"“”„')
_NAME = 16  # tokens of "U.S. Sen. Ann Roe, R-Maro," behind a quotation at most
_ZONE = 3  # capitals of "New York time" at most
_SAYING = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.REQUEST, CueRole.TELLING})
_SPEECH = 400  # tokens of a line looked back over for an open quotation


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
        if is_shouted(tokens, i) and after_dateline(tokens, i, len(tokens)) > i:
            return i
    return 0


def _is_set_off(gap: str) -> bool:
    return gap.count("\n") > 1 or gap[-1] in " \t"


def _is_wrapped(tokens: Tokens, lines: Sequence[int]) -> bool:
    """Tell whether most lines stop in mid-sentence, but for those that end a set-off paragraph."""
    if len(lines) < 4:
        return False
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    inner = [i - 1 for i in lines[1:] if not _is_set_off(text[ends[i - 1] : starts[i]])]
    open_ends = sum(
        tokens.words[i] not in TERMINAL and tokens.words[i] not in CLOSERS for i in inner
    )
    widest = max(ends[after - 1] - starts[i] for i, after in pairwise(lines))
    return open_ends > max(1, len(inner) / 2) and widest <= _LINE_WIDTH


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
    boilerplate, headings = sort_paragraphs(tokens, paragraphs, sentences, language, title)
    return Layout(tuple(paragraphs), tuple(sentences), tuple(boilerplate), tuple(headings))


def _sentences(tokens: Tokens, paragraphs: Sequence[int], language: Language) -> list[Sentence]:
    words, count = tokens.words, len(tokens)
    bounds = list(pairwise([*paragraphs, count]))
    ends = {stop - 1 for _, stop in bounds}
    ends |= {
        signature(tokens, first, stop) - 1 for first, stop in bounds if words[stop - 1] in BRACKETS
    }
    stops = [i for i in places_of(words, TERMINAL) if i not in ends]
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
    if i + 2 < count and words[i + 1] in _SPEECH_MARKS and _opens_glued_speech(tokens, i):
        return i
    last = i
    while (
        last + 1 < count
        and last - i < 4
        and (words[last + 1] in CLOSERS or words[last + 1] in TERMINAL)
        and tokens.glued[last + 1]
    ):
        last += 1
    following = last + 1
    if following >= count:
        return None
    if tokens.is_glued(following):
        return last if _lost_its_space(tokens, i, following) else None
    if words[i] == "." and i > 0 and last == i and tokens.is_glued(i):
        before = words[i - 1]
        if before in language.abbreviations and not _is_word(tokens, i - 1, following, language):
            is_title = before in language.speakers.titles  # "Mr. So"
            opens = not is_title and _opens_sentence(tokens, following, language)
            return last if opens or _closes(tokens, i - 1, language) else None
        is_letter = len(before) == 1 and not _is_label(tokens, i - 1, following, language)
        is_dotted = is_letter and i > 2 and words[i - 2] == "." and tokens.is_glued(i - 1)
        if is_letter and before.isalpha() and _is_initial(tokens, i - 1):
            opens = is_dotted and _opens_sentence(tokens, following, language)
            opens = opens or _ends_before_speech(tokens, i - 1, following)
            opens = opens and not _says(tokens, following, language)
            return last if opens else None  # "John F. Kennedy"
        if is_dotted and _goes_on_with_time(tokens, following, language):
            return None  # "at 6 a.m. (0200 GMT)", "at 6 a.m. Sunday"
        if before.isdigit() and _is_ordinal(tokens, i - 1, following, language):
            return None
    if last > i and words[i] in "?!." and _is_said_behind(tokens, last, language):
        return None
    mark = tokens.text[tokens.starts[following]]
    if mark in _OPENERS and following + 1 < count:
        mark = tokens.text[tokens.starts[following + 1]]
    return None if mark.islower() else last


def _is_said_behind(tokens: Tokens, closing: int, language: Language) -> bool:
    """Tell whether who said it follows a quotation with a mark of its own: “Why?” Ann Roe asked.

    A name with its titles stands there, and then a verb of saying that says no more than how,
    where, when or to whom.
    """
    words, known = tokens.words, reporting_words(language.code)
    if known.heads_first or known.verb_second or words[closing] not in _SPEECH_MARKS:
        return False
    at, limit = closing + 1, min(len(tokens) - 1, closing + _NAME)
    at += words[at] in known.definite_articles and tokens.is_capitalised(at + 1)
    if words[at] in language.function_words or not tokens.is_capitalised(at):
        return False
    hit = known.cues.match(words, at)
    while at < limit and hit is None and _is_of_name(tokens, at, language):
        at += 1
        hit = known.cues.match(words, at)
    while hit is None and words[at] == ",":  # "Ann Roe, R-Maro, asked", "Ann Roe, 45, a nurse, …"
        at = tokens.first_comma(at + 1, limit) or at + 1
        hit = known.cues.match(words, at + 1) if words[at] == "," else None
    if hit is None or hit[1].role not in _SAYING or _is_introduced(tokens, closing):
        return False
    behind = words[hit[0]] if hit[0] < len(tokens) else "."
    if words[closing - 1] == ".":
        return behind in TERMINAL  # '"It rained." Ann Roe said.'
    is_told = hit[1].role in (CueRole.TELLING, CueRole.REQUEST)
    is_aside = behind in known.circumstances or behind in known.particles  # "said of the plan"
    return is_told or is_aside or not behind[0].isalnum()


def _is_of_name(tokens: Tokens, i: int, language: Language) -> bool:
    """Tell whether a token is of a name with its titles: "Roe campaign manager Bob Lind"."""
    word = tokens.words[i]
    if word in ".-'’":
        return tokens.is_glued(i)
    if word in "&()" or tokens.words[i - 1] == "(":
        return True  # "Roe & Poe", "Ann Roe (R-Maro)"
    if word in language.reporting.conjunctions:
        return tokens.is_capitalised(i + 1)  # "Ann Roe and Bob Poe"
    of_name = word not in language.function_words or word in language.speakers.particles
    return word.isalpha() and of_name


def _is_introduced(tokens: Tokens, closing: int) -> bool:
    """Tell whether a quotation has its speaker before it: “Roe asked: ‘Why?’ Lind said no”."""
    words = tokens.words
    for j in range(closing - 1, max(0, closing - _SPEECH), -1):
        if words[j] in _SPEECH_MARKS:
            return words[j - 1] in ",:"
        if j in tokens.lines:
            break
    return False


def _is_initial(tokens: Tokens, i: int) -> bool:
    """Tell whether a letter with a full stop is a name's: not the "L" of "RKA K/L."."""
    is_lone = not tokens.is_glued(i) or tokens.words[i - 1] in ".-'’"
    return is_lone and tokens.is_capitalised(i)


def _is_label(tokens: Tokens, letter: int, following: int, language: Language) -> bool:
    """Tell whether a letter tells which one: "kios di blok C. Penjaga …", "hari H. “Kami …"."""
    before, counting = letter - 1, language.counting
    if before < 0 or not language.grammar.heads_first:
        return False
    word = tokens.words[before]
    is_which = word in counting.labels and word not in counting.persons  # "pasien A. Rahman"
    is_lower = is_which and not tokens.is_capitalised(before) and tokens.is_capitalised(letter)
    return is_lower and not tokens.text[tokens.starts[following]].islower()


def _ends_before_speech(tokens: Tokens, letter: int, following: int) -> bool:
    """Tell whether a letter names somebody alone: "murid berinisial Z dan I. “Kami …"."""
    before = letter - 1
    is_alone = before >= 0 and tokens.words[before].isalpha() and not tokens.is_capitalised(before)
    return is_alone and tokens.words[following] in _SPEECH_MARKS


def _opens_glued_speech(tokens: Tokens, i: int) -> bool:
    """Tell whether the mark behind a full stop opens a quotation: 'ditutup."Kami siaga," kata'.

    The marks before it in its line are pairs.
    """
    mark, following = i + 1, i + 2
    is_glued = tokens.is_glued(mark) and tokens.is_glued(following)
    if not is_glued or not tokens.is_capitalised(following):
        return False
    marks = 0
    for j in range(i, max(0, i - _SPEECH), -1):
        marks += tokens.words[j] in _SPEECH_MARKS
        if j in tokens.lines:
            break
    return marks % 2 == 0


def _is_word(tokens: Tokens, i: int, following: int, language: Language) -> bool:
    """Tell whether what could be an abbreviation is a word: "He was ill. The …", "voted no. It …".

    One that always has its capital has none here, or no number follows what numbers something.
    """
    word = tokens.words[i]
    if word in language.capital_abbreviations:
        return not tokens.is_capitalised(i)
    if len(word) == 1 and _is_label(tokens, i, following, language):
        return True
    is_number = word in language.counting.labels and word in language.function_words
    return is_number and not tokens.words[following][0].isdigit()


def _says(tokens: Tokens, i: int, language: Language) -> bool:
    """Tell whether a verb of saying has a capital behind a name's dot: "Nusa S.A. | Said it left".

    Wires that capitalise by machine have it so; no sentence opens so but before a name.
    """
    known = reporting_words(language.code)
    hit = known.cues.match(tokens.words, i) if known.shows_verbs else None
    is_verb = hit is not None and hit[1].role is CueRole.VERB and hit[0] < len(tokens)
    return is_verb and hit is not None and not tokens.is_capitalised(hit[0])


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
    if word == "(" or is_zone or word in dates.weekdays or word in dates.months:
        return True
    end = i  # "8 a.m. New York time"
    while end + 1 < len(tokens.words) and tokens.is_capitalised(end) and end - i < _ZONE:
        end += 1
    return end > i and tokens.words[end] in dates.clock.zone_after


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
