"""Where a text reports: "kata", "menurut", "said", "according to", as they stand in it.

Most are words of the language file (`reporting_words`); behind a quotation any verb with a speaker
beside it reports too. A verb in two parts ("teilte … mit") is put together here.
"""

from __future__ import annotations

from typing import NamedTuple

from factdb.languages import Language
from factdb.parse.cues.noun_phrases import end_of_quoted_name, is_shortened
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens, places_of
from factdb.records import Span

_INVERTED = CueRole.INVERTED

_CLOSING = frozenset("\"”“»’'")
_MARKS = frozenset('„“"»«')  # before a name
_NAME = 4  # words of a name before a verb behind speech
_SHORTEST = 3  # letters of what is no verb for its ending: "is", "as"
_TAIL_REACH = 40  # tokens between the two parts of a verb at most
_CLAUSE_ENDS = frozenset('.?!…;:"”“»')
_TAIL_FOLLOWERS = _CLAUSE_ENDS | frozenset(",„«–—)")
_VERBS = frozenset({CueRole.VERB, CueRole.CLAUSAL, CueRole.REQUEST, CueRole.TELLING, CueRole.SPLIT})


class Cue(NamedTuple):
    """A reporting word in the text: the tokens [first, stop)."""

    first: int
    stop: int
    role: CueRole
    has_clitic: bool
    denies: bool
    end: int = 0  # after its last part: behind "mit" of "teilte … mit"

    def span(self, tokens: Tokens, language: Language) -> Span:
        """Return the span of the reporting word, without the clitic that is its speaker."""
        start, end = tokens.span(self.first, self.stop)
        return Span(start, end - len(language.reporting.clitic or "") * self.has_clitic)


def find_cues(tokens: Tokens, words: ReportingWords) -> list[Cue]:
    """Find every reporting word, ordered, without overlap; whether it reports is seen later."""
    found = [
        Cue(first, stop, word.role, word.has_clitic, word.denies)
        for first, stop, word in words.cues.find(tokens.words)
        if not (word.role is _INVERTED and _is_inside_name(tokens, first))
        and not (word.role in _VERBS and _has_elided_article(tokens, words, first))
        and not (
            tokens.words[first] in words.compounds.firsts
            and words.compounds.match(tokens.words, first)
        )
    ]
    if words.verb_second:
        found = [whole for cue in found if (whole := _whole(tokens, words, cue)) is not None]
    clitic = words.language.reporting.clitic
    known = {cue.first for cue in found}
    if clitic is None:
        spoken = _spoken_second if words.nouns_capitalised else _spoken
        more = [cue for cue in spoken(tokens, words) if cue.first not in known]
        return sorted(found + more) if more else found
    # Any word with the clitic right behind a quotation reports it, '…," semprotnya.', and so does
    # any verb with whoever speaks behind it: '…," ketus Budi.'
    more = [
        Cue(i, i + 1, _INVERTED, tokens.words[i].endswith(clitic), False)
        for i in _behind_quotations(tokens)
        if i not in known and (tokens.words[i].endswith(clitic) or _is_said_by(tokens, words, i))
    ]
    return sorted(found + more) if more else found


def _is_inside_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a word is a name's, for its capital inside a sentence: "BPBD Puji Adi"."""
    if i == 0 or not tokens.is_capitalised(i):
        return False
    before = tokens.words[i - 1]
    return before.isalpha() or before == ")"


def _spoken(tokens: Tokens, words: ReportingWords) -> list[Cue]:
    """Return the verbs of any kind behind speech: “…,” she fumed; “…,” thundered Ann Roe."""
    if not words.shows_verbs:
        return []
    verbs = (_verb_behind(tokens, words, i) for i in _behind_quotations(tokens))
    return [Cue(i, i + 1, CueRole.VERB, False, False) for i in verbs if i is not None]


def _spoken_second(tokens: Tokens, words: ReportingWords) -> list[Cue]:
    """Return the verbs of any kind behind speech whose subject follows: „…“, freut sich Roth."""
    found = []
    for i in _behind_quotations(tokens):
        word, subject = tokens.words[i], i + 1
        is_verb = (
            word.isalpha() and not tokens.is_capitalised(i) and word.endswith(words.finite_endings)
        )
        if not is_verb or word in words.function_words or word in words.adverbs:
            continue
        while subject < len(tokens) - 1 and tokens.words[subject] in words.adverbs:
            subject += 1
        opens = words.determiners.union(words.pronouns)
        if tokens.is_capitalised(subject) or not opens.isdisjoint(
            tokens.words[subject : subject + 1]
        ):
            found.append(Cue(i, i + 1, CueRole.CLAUSAL, False, False, i + 1))
    return found


def _verb_behind(tokens: Tokens, words: ReportingWords, i: int) -> int | None:
    """Return the verb behind a quotation that ends before token `i`, with a subject beside it."""
    subject = i if tokens.words[i] in words.pronouns else _last_capital(tokens, i)
    verb = i if subject is None else subject + 1
    if verb >= len(tokens) - 1 or not _is_verb(tokens, words, verb):
        return None
    if subject is None:
        return verb if _is_said_by(tokens, words, i) else None
    after = tokens.words[verb + 1]
    return verb if after in _TAIL_FOLLOWERS or after in words.circumstances else None


def _last_capital(tokens: Tokens, i: int) -> int | None:
    """Return the last of the words with a capital from token `i` on, None where there is none."""
    stop = i
    while stop < min(len(tokens), i + _NAME) and tokens.is_capitalised(stop):
        stop += 1
    return stop - 1 if stop > i else None


def _is_verb(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a word can be the verb of somebody who spoke: "fumes", "sighed"."""
    word = tokens.words[i]
    if not word.isalpha() or tokens.is_capitalised(i) or word in words.function_words:
        return False
    is_finite = word.endswith((words.plural, words.past_ending))
    return word not in words.speaking and len(word) > _SHORTEST and is_finite


def _is_said_by(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a verb stands behind speech: no function word, a name or a pronoun behind it.

    The comma must be the speech's own; '"Jalan Pulang", karya Budi' names a work.
    """
    word = tokens.words[i]
    if (
        i < 2
        or tokens.words[i - 2] not in ",?!"
        or not word.isalpha()
        or tokens.is_capitalised(i)
        or word in words.function_words
    ):
        return False
    if word in words.speaking or i + 1 >= len(tokens):
        return False
    return tokens.is_capitalised(i + 1) or tokens.words[i + 1] in words.pronouns


def _whole(tokens: Tokens, words: ReportingWords, cue: Cue) -> Cue | None:
    """Return a cue with its last part, or None where it is none: a noun, half of another verb."""
    is_verb = cue.role in _VERBS
    if is_verb and words.nouns_capitalised and tokens.is_capitalised(cue.first):
        return None  # "Berichten", "Angaben": a verb is written so at a sentence's head alone
    tails = words.tails.get(tokens.words[cue.first])
    if tails is not None:
        behind = cue.stop  # a name in quotation marks: "teilte der „Bote“ mit"
        for i in range(cue.stop, min(len(tokens), cue.stop + _TAIL_REACH)):
            if tokens.words[i] in _MARKS:
                behind = max(behind, end_of_quoted_name(tokens, i, len(tokens)))
            is_inside = i < behind or is_shortened(tokens, words, i)  # "teilte Dr. Roth mit"
            if tokens.words[i] in _CLAUSE_ENDS and not is_inside:
                break
            for tail in tails:
                stop = i + len(tail)
                if tuple(tokens.words[i:stop]) == tail and _ends_clause(tokens, words, stop):
                    is_split = cue.role is CueRole.SPLIT
                    return cue._replace(end=stop, role=CueRole.VERB if is_split else cue.role)
    return None if cue.role is CueRole.SPLIT else cue._replace(end=cue.stop)


def _has_elided_article(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether an article without its vowel makes a noun of a verb: "a fait | l'annonce".

    Behind whoever does it, it is a pronoun: "elle l'annonce", "Ann Roe l'annonce".
    """
    if i < 3 or tokens.words[i - 1] not in "'’" or not tokens.is_glued(i):
        return False
    before = tokens.words[i - 3]
    if len(tokens.words[i - 2]) > 1 or tokens.words[i - 2] not in words.determiners:
        return False
    return before not in words.pronouns and not tokens.is_capitalised(i - 3)


def _ends_clause(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a clause can end before token `i`: a verb's last part stands there."""
    if i >= len(tokens):
        return True
    word = tokens.words[i]
    if word in words.complementisers or word in words.purposes:
        return not words.nouns_capitalised  # "maakte bekend | dat": no comma parts them there
    return word in _TAIL_FOLLOWERS or word in words.conjunctions


def _behind_quotations(tokens: Tokens) -> list[int]:
    """Return the tokens right behind a quotation's end and its comma, in either order."""
    words, last = tokens.words, len(tokens) - 1
    found: list[int] = []
    for i in places_of(words, _CLOSING):
        if i > 0 and words[i - 1] in ",?!" and i < last:
            found.append(i + 1)
        if i + 1 < last and words[i + 1] == ",":
            found.append(i + 2)
    return found
