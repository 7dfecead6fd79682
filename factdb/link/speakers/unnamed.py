"""Whom a sentence puts on the stage without a name: "A nurse came in. “It hurts,” she said".

An article and a noun for a person open the sentence, or its main clause behind "as" or "when".
Where heads lead, a chief's title does, or a noun ends it: "Hal itu dibenarkan seorang warga. Ia …".
"""

from __future__ import annotations

import re
from itertools import takewhile

from factdb.link.names.reading import Reading
from factdb.link.speakers.cast import Cast
from factdb.records import Claim, Kind, Span

_BACK = 400  # characters before speech in which somebody can come on
_WORDS = 6  # words from the article to the noun at most
_TITLE = 4  # words of "the former police chief said" at most
_DOER = 4  # words of "seorang rekan korban" at most
_CROWD = 6  # words of "puluhan pedagang Pasar Nusa di Ranu" at most
_KEPT_BACK = 40  # characters of "yang enggan disebut namanya" at most
_DATELINE = re.compile(r"[^-–—\n]{1,40}\s[-–—]+\s+")
_SENTENCE = re.compile(r"(?:^|(?<=[.!?\n\"”])\s*)([^\W\d_][^.!?\n\"“”]*)")


def is_nameless(cast: Cast, end: int) -> bool:
    """Tell whether whoever a mention tells of gives no name: "sopir | yang enggan disebut namanya".

    Their own, and not "Kapolres Andre yang enggan menyebut nama korban". `end` is the mention's.
    """
    first = end + cast.text.startswith(",", end) + 1
    if not cast.text.startswith(cast.words.nameless, first):
        return False
    return cast.words.own_identity.search(cast.text, first, first + _KEPT_BACK) is not None


def find_unnamed(cast: Cast, reading: Reading, claim: Claim, since: int) -> Span | None:
    """Return the last unnamed person who came on since somebody spoke.

    Whom something befell speaks in quotation marks at most: "A man was hurt. He said …" is of
    whoever spoke before.

    Args:
        cast: The names and speakers of the document.
        reading: The pronoun that means somebody.
        claim: What is said; the pronoun is its speaker.
        since: Behind the last speaker whom it fits.
    """
    if cast.words.nouns_capitalised:
        return None
    at = claim.span.start if claim.speaker_span is None else claim.speaker_span.start
    at = min(at, claim.span.start)
    start, found = max(since, at - _BACK, 0), None
    if cast.words.heads_first:
        return _chief_before(cast, start, at) or _doer_before(cast, start, at)
    for sentence in _SENTENCE.finditer(cast.text, start, at):
        if sentence.start(1) > start or start == 0:  # not the rest of what was said before
            found = _person_in(cast, reading, sentence.start(1), sentence.end()) or found
    if found is None or claim.kind is Kind.DIRECT:
        return found
    behind = cast.text[found.end : at].split(None, 1)[:1]
    return None if cast.words.copulas.issuperset(behind) else found


def find_opening_title(cast: Cast, claim: Claim, since: int) -> tuple[Span, Reading] | None:
    """Return the last title that opened a sentence of the claim's paragraph, with its article.

    "The judge rejected the claim. There was no proof, she wrote."
    """
    words, at = cast.words, claim.span.start
    if not words.heads_last:
        return None
    start, found = max(since, at - _BACK, cast.text.rfind("\n", 0, at) + 1), None
    for sentence in _SENTENCE.finditer(cast.text, start, at):
        spelt = sentence.group(1).split(" ", _TITLE + 1)[: _TITLE + 1]
        plain = list(takewhile(str.islower, spelt[1:]))
        if spelt[0].lower() not in words.definites or len(plain) < 2:
            continue
        ends = [i for i, word in enumerate(plain) if word in words.titles]
        if ends and ends[-1] + 1 < len(plain) and plain[ends[-1]] not in words.offices:
            first = sentence.start(1)
            found = Span(first, first + len(" ".join(spelt[: ends[-1] + 2])))
    return None if found is None else (found, cast.read(found))


def find_opening_body(cast: Cast, since: int, at: int) -> Span | None:
    """Return the last body that opened a sentence: "The city council disagreed: …, it said, …"."""
    words, found = cast.words, None
    if not words.heads_last:
        return None
    bodies = words.bodies.union(words.firms) - words.titles
    for sentence in _SENTENCE.finditer(cast.text, max(0, since, at - _BACK), at):
        spelt = sentence.group(1).split(" ", _WORDS + 1)[: _WORDS + 1]
        if spelt[0].lower() not in words.definites:
            continue
        plain = [word for word in takewhile(str.islower, spelt[1:]) if word.isalpha()]
        ends = (i for i, word in enumerate(plain) if word in bodies)
        end = next((i for i in ends if i + 1 < len(plain) and plain[i + 1] not in bodies), -1)
        if end >= 0:
            start = sentence.start(1)
            found = Span(start, start + len(" ".join(spelt[: end + 2])))
    return found


def _person_in(cast: Cast, reading: Reading, first: int, stop: int) -> Span | None:
    """Return the unnamed person who is the subject of the sentence [first, stop)."""
    text, words = cast.text, cast.words
    opening = text[first:stop].partition(" ")[0].lower()
    if opening in words.openers:
        comma = text.find(", ", first, stop)
        first = comma + 2 if comma >= 0 else stop
    spelt = text[first:stop].split(" ", _WORDS + 1)[: _WORDS + 1]
    if len(spelt) < 3 or spelt[0].lower() not in words.indefinites:
        return None
    end = first + len(spelt[0])
    for at, word in enumerate(spelt[1:], 1):
        end += 1 + len(word)
        if not word.replace("-", "").isalpha():
            return None
        if words.is_person_noun(word) and not _goes_on(cast, spelt, at):
            gender = words.gendered.get(word)
            is_other = gender is not None and reading.pronoun not in (gender, "person")
            return None if is_other else Span(first, end)
    return None


def _goes_on(cast: Cast, spelt: list[str], at: int) -> bool:
    """Tell whether the noun behind is a person's too: "a police | officer"."""
    return at + 1 < len(spelt) and cast.words.is_person_noun(spelt[at + 1])


def _chief_before(cast: Cast, start: int, at: int) -> Span | None:
    """Return the one of a title who acts in the sentence before: "Gubernur menutup jalan. Ia …".

    The words up to a verb in the active voice, in the paragraph of the pronoun.
    """
    start = max(start, cast.text.rfind("\n", 0, at) + 1)
    sentences = [found for found in _SENTENCE.finditer(cast.text, start, at) if found.group(1)]
    whole = [one for one in sentences if cast.text[one.end() : one.end() + 1] == "."]
    if not whole or whole[-1].start(1) < start:
        return None
    first, words = whole[-1].start(1), cast.words
    spelt = whole[-1].group(1).split(" ")[: _WORDS + 2]
    if spelt[0].lower() not in words.chiefs:
        return None
    verb = next((i for i, word in enumerate(spelt) if i and words.is_active(word)), 0)
    while verb > 1 and spelt[verb - 1] in words.passing_over:
        verb -= 1  # "Gubernur | sudah juga | menutup"
    named = " ".join(spelt[:verb])
    is_subject = named.replace(" ", "").isalpha() and words.relatives.isdisjoint(spelt[:verb])
    return Span(first, first + len(named)) if is_subject else None


def _doer_before(cast: Cast, start: int, at: int) -> Span | None:
    """Return who ends the sentence before, without a name: "Hal itu dibenarkan | istri korban.".

    A noun that may be of many has its article: "seorang rekan korban".
    """
    words, end = cast.words, len(cast.text[:at].rstrip())
    if end <= start or cast.text[end - 1] != ".":
        return None
    begins = max(start, max(cast.text.rfind(mark, start, end - 1) for mark in ".\n") + 1)
    spelt = cast.text[begins : end - 1].split()
    told = next((i for i, word in enumerate(spelt) if word in words.presenting), len(spelt))
    who = spelt[told + 1 :]
    if who and who[0] in words.agents:
        who = who[1:]
    is_one = 0 < len(who) <= _DOER and all(word.isalpha() and word.islower() for word in who)
    if not is_one or not words.relatives.isdisjoint(spelt[:told]):
        return None
    is_person = who[0] in words.titles - words.crowds or who[0] in words.indefinites
    first = cast.text.rfind(" ".join(who), begins, end) if is_person else -1
    return Span(first, end - 1) if first >= begins else None


def find_crowd(cast: Cast, at: int) -> Span | None:
    """Return the last people who did something since somebody spoke: "Warga Ranu menolak. Mereka".

    Their noun opens a sentence, behind how many they are and a comma's opening: "Namun, warga".
    The words up to a verb in the active voice, else the noun and the name behind it.
    """
    if not cast.words.heads_first:
        return None
    last = cast.last()
    since = max(last.until if last is not None else 0, at - _BACK, 0)
    sentences = list(_SENTENCE.finditer(cast.text, since, at))
    crowds = (_crowd_in(cast, one.start(1), one.end()) for one in reversed(sentences))
    return next((crowd for crowd in crowds if crowd is not None), None)


def _crowd_in(cast: Cast, first: int, stop: int) -> Span | None:
    """Return the people who are the subject of the sentence [first, stop)."""
    text, words = cast.text, cast.words
    if (dateline := _DATELINE.match(text, first, stop)) is not None:
        first = dateline.end()
    comma = text.find(", ", first, stop)
    if comma >= 0 and text[first:comma].count(" ") < _DOER:
        first = comma + 2
    spelt = text[first:stop].split(" ", _CROWD)[:_CROWD]
    many = spelt[0].lower() in words.many
    if many:
        first += len(spelt.pop(0)) + 1
    noun = spelt[0].lower() if len(spelt) > 1 else ""
    is_crowd = noun in words.crowds or (many and (noun in words.titles or noun in words.generic))
    if not is_crowd or noun in words.impersonal:
        return None  # "Polisi menangkap dua orang. Mereka …"
    if not words.crowds.isdisjoint(text[first + len(noun) : stop].split()):
        return None  # nor "Warga menolong dua penumpang. Mereka …": either may be meant
    inside = range(1, len(spelt))
    verb = next((i for i in inside if words.is_active(spelt[i])), None)
    named = next((i for i in inside if not spelt[i][:1].isupper()), len(spelt))
    who = spelt[: verb or named]
    while who[-1] in words.passing_over:
        who.pop()  # "warga | sudah juga | menutup"
    said = " ".join(who)
    is_subject = said.replace(" ", "").isalpha() and words.relatives.isdisjoint(who)
    return Span(first, first + len(said)) if is_subject else None
