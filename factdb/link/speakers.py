"""Mentions to speakers: each claim gets the fullest name that the document gives its speaker.

A mention is read into a name, a role or a pronoun (`_Reading`); names are looked up among the
capitalised runs of the text, roles and pronouns among the speakers so far. Knows nothing of dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import zip_longest

from factdb import languages
from factdb.languages import Language
from factdb.records import Basis, Claim, Entity, EntityKind, Extraction, Kind, Role, Span

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,60}[)\]]")
_ACRONYM = re.compile(r"\s*\(([^\W\d_a-z][^\W_]{1,11})\)")
_REACH = 40  # names looked back over for a pronoun or a role
_LONGEST_NAME = 80  # characters; a longer run of capitals is a headline
_LONGEST_WORDS = 8  # of a name; a longer "name" is a description
_TITLE_BEFORE = re.compile(r"(\w+),? $")
_SUBJECT = 50  # characters from a sentence's start; a name that comes later is no subject
_SENTENCE_END = re.compile(r"[.?!][\"”’'»)]?\s|\n")
_KINDS = {"person": EntityKind.PERSON, "group": EntityKind.GROUP}
_NEXT_WORD = re.compile(r"\s+(\w+)")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a mention's words say: the name in it, the titles before it, and what kind it is."""

    words: tuple[str, ...]  # without article and brackets
    name: tuple[str, ...]  # empty for a role or a description
    titles: tuple[str, ...]
    kind: EntityKind
    pronoun: str | None = None
    is_definite: bool = False  # "the company": somebody known


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in the running text: where, with which titles, and whether it opens a sentence."""

    start: int
    reading: _Reading
    is_subject: bool
    is_first: bool = False  # nothing of the sentence stands before it


@dataclass(slots=True)
class _Speaker:
    """A speaker while the document is read."""

    name: str
    kind: EntityKind
    titles: set[str] = field(default_factory=set)
    aliases: dict[str, None] = field(default_factory=dict)  # in order of appearance
    roles: list[Role] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    words: tuple[str, ...] = ()


def link_speakers(extraction: Extraction, language: Language) -> Extraction:
    """Name the speaker of every attributed claim and list who speaks.

    A pronoun or a role ("sang menteri") goes to the last speaker whom it fits; a name to the
    longest run of capitals that holds it. Where a claim has no mention, it is the previous one's.
    """
    if not any(claim.kind is not Kind.NARRATIVE for claim in extraction.claims):
        return extraction
    linker = _Linker(extraction, language)
    order = sorted(
        range(len(extraction.claims)),
        key=lambda i: extraction.claims[i].speaker_span or extraction.claims[i].span,
    )
    claims = list(extraction.claims)
    for i in order:
        if claims[i].kind is not Kind.NARRATIVE:
            claims[i] = linker.link(claims[i])
    return replace(extraction, claims=tuple(claims), entities=linker.entities())


class _Linker:
    """Holds the speakers of one document and names one claim after another."""

    def __init__(self, extraction: Extraction, language: Language) -> None:
        self._text = extraction.document.text
        self._words = _name_words(language.code)
        self._clitic = language.reporting.clitic
        self._demonstratives = language.speakers.demonstratives
        self._speakers: dict[str, _Speaker] = {}
        self._last: _Speaker | None = None
        self._last_person: _Speaker | None = None
        self._acronyms = dict(_acronyms(self._text, extraction.names))
        self._named_runs = list(_named_runs(self._text, extraction.names, self._words))
        self._run_starts = [run.start for run in self._named_runs]
        self._runs = _runs_by_word(self._named_runs)
        self._persons = {run.reading.name for run in self._named_runs if run.reading.titles}

    def link(self, claim: Claim) -> Claim:
        """Return the claim with its speaker."""
        span = claim.speaker_span
        if span is None:
            speaker, basis = self._last, claim.speaker_basis
        else:
            reading = self._words.read(span.of(self._text), self._clitic)
            # Whoever is named inside the content is no antecedent: she is spoken of.
            speaker, basis = self._resolve(reading, span, min(span.start, claim.span.start))
        if speaker is None:
            return claim
        if span is not None:
            speaker.mentions.append(span)
        self._last = speaker
        if speaker.kind is EntityKind.PERSON:
            self._last_person = speaker
        if claim.speaker_basis is not Basis.TEXTUAL:
            basis = claim.speaker_basis
        return replace(claim, speaker=speaker.name, speaker_basis=basis)

    def entities(self) -> tuple[Entity, ...]:
        """Return who speaks, in order of first appearance."""
        return tuple(
            Entity(s.name, s.kind, tuple(s.aliases), tuple(s.roles), tuple(s.mentions))
            for s in self._speakers.values()
        )

    def _resolve(self, reading: _Reading, span: Span, at: int) -> tuple[_Speaker | None, Basis]:
        if reading.pronoun is not None:
            return self._antecedent(reading, span, at), Basis.INTERPRETIVE
        if reading.name:
            return self._named(reading, span), Basis.TEXTUAL
        known = self._by_role(reading, span, at)
        if known is not None:
            return known, Basis.INTERPRETIVE
        return self._described(reading, span), Basis.TEXTUAL

    def _before(self, at: int) -> Sequence[_Named]:
        """Return the last names before a place in the text, nearest first."""
        stop = bisect_left(self._run_starts, at)
        return self._named_runs[max(0, stop - _REACH) : stop][::-1]

    def _antecedent(self, reading: _Reading, span: Span, at: int) -> _Speaker | None:
        """Return whom a pronoun means.

        The person who opened a sentence since the last speaker; else the last speaker, for "he"
        the last person, for "it" the last who is none; else the nearest name before.
        """
        pronoun = reading.pronoun
        last = self._last_person if pronoun == "person" else self._last
        if pronoun == "thing" and last is not None and last.kind is EntityKind.PERSON:
            last = next(
                (s for s in reversed(self._speakers.values()) if s.kind is not EntityKind.PERSON),
                None,
            )
        since = last.mentions[-1].end if last is not None and last.mentions else -1
        wants_person = pronoun == "person"
        runs = [run for run in self._before(at) if run.start > since]
        for run in runs:
            if self._is_introduced(run, wants_person):
                return self._named(run.reading, Span(run.start, run.start))
        if last is None and self._last is None and wants_person:
            named = [r for r in runs if len(r.reading.name) > 1]
            if named:
                run = max(named, key=lambda r: (bool(r.reading.titles), r.is_subject, r.start))
                return self._named(run.reading, Span(run.start, run.start))
        return last or self._last or self._speaker(reading.words, reading, span)

    def _is_introduced(self, run: _Named, wants_person: bool) -> bool:
        """Tell whether a name puts somebody on the stage to whom a pronoun can point."""
        reading = run.reading
        if not run.is_subject or not reading.name:
            return False
        if reading.kind is EntityKind.ORGANISATION:
            return not wants_person
        full = self._fullest(reading.name)
        return wants_person and (full in self._persons or " ".join(full).lower() in self._speakers)

    def _named(self, reading: _Reading, span: Span) -> _Speaker:
        name = self._fullest(reading.name)
        return self._speaker(name, reading, span)

    def _fullest(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the longest name of the text that a mention is a short form of."""
        if len(name) == 1 and name[0] in self._acronyms:
            return self._acronyms[name[0]]
        best = name
        for speaker in self._speakers.values():
            is_group = speaker.kind is EntityKind.GROUP or len(speaker.words) > _LONGEST_WORDS
            if not is_group and _is_short_for(name, speaker.words):
                return speaker.words
        for run in self._runs.get(name[-1].lower(), ()):
            if len(run) > len(best) and _is_short_for(name, run):
                best = run
        return best

    def _speaker(self, name: tuple[str, ...], reading: _Reading, span: Span) -> _Speaker:
        key = " ".join(name).lower()
        speaker = self._speakers.get(key)
        if speaker is None:
            speaker = _Speaker(" ".join(name), reading.kind, words=name)
            self._speakers[key] = speaker
        if reading.name and reading.name != name:
            speaker.aliases.setdefault(" ".join(reading.name))
        if reading.titles:
            title = " ".join(reading.titles)
            if not speaker.titles.issuperset(w.lower() for w in reading.titles):
                speaker.roles.append(Role(title, _within(self._text, span, title)))
            speaker.titles.update(w.lower() for w in reading.titles)
        if speaker.kind is EntityKind.UNKNOWN:
            speaker.kind = reading.kind
        return speaker

    def _by_role(self, reading: _Reading, span: Span, at: int) -> _Speaker | None:
        """Return the last person named with the title of a mention, or the thing it describes."""
        wanted = {word.lower() for word in reading.words}
        if not wanted:
            return None
        for speaker in reversed(self._speakers.values()):
            described = {word.lower() for word in speaker.words}
            is_full = len(speaker.words) > 1
            if is_full and (wanted <= speaker.titles or (wanted <= described and len(wanted) > 1)):
                return speaker
        is_definite = reading.is_definite and len(wanted) == 1
        runs = self._before(at)
        titled = [r for r in runs if wanted <= {w.lower() for w in r.reading.titles}]
        if titled:  # the fullest of the nearest: "Presiden Joko Widodo" before "Presiden Jokowi"
            run = max(titled, key=lambda r: (len(r.reading.name) > 1, r.start))
            return self._named(run.reading, Span(run.start, run.start))
        follows = _NEXT_WORD.match(self._text, span.end)
        if follows is not None and follows.group(1).lower() in self._demonstratives:
            return self._last_person  # "mantan menteri itu"
        for run in runs:
            if not run.reading.name:
                continue
            is_body = is_definite and wanted <= self._words.bodies
            if is_body and run.is_first and self._fullest(run.reading.name) not in self._persons:
                return self._named(run.reading, Span(run.start, run.start))
        return None

    def _described(self, reading: _Reading, span: Span) -> _Speaker | None:
        return self._speaker(reading.words, reading, span) if reading.words else None


class _NameWords:
    """The [speakers] of a language, as sets to read mentions by."""

    def __init__(self, language: Language) -> None:
        speakers = language.speakers
        self.titles = speakers.titles
        self.offices = speakers.offices
        self.groups = speakers.groups
        self.pronouns = speakers.pronouns
        self.determiners = speakers.determiners
        self.particles = speakers.particles
        self.heads_first = speakers.heads_first
        # What "the company" can be: an organisation, no crowd and no person.
        self.bodies = (speakers.offices | speakers.groups) - speakers.titles

    def read(self, mention: str, clitic: str | None) -> _Reading:
        """Read the words of a mention."""
        lowered = mention.lower()
        if lowered == clitic or lowered in self.pronouns:
            itself = () if lowered == clitic else (mention,)
            pronoun = self.pronouns.get(lowered, "person")
            return _Reading(itself, (), (), _KINDS.get(pronoun, EntityKind.UNKNOWN), pronoun)
        plain = _BRACKETS.sub("", mention)
        office, _, behind = plain.rpartition(",")
        words = _words(behind if behind.strip() else plain)
        is_definite = False
        while len(words) > 1 and words[0].lower() in self.determiners:
            words, is_definite = words[1:], True
        name = () if self._heads_office(words) else self.person_name(words)
        titles = (*_words(office), *words[: len(words) - len(name)])
        is_titled = any(word.lower() in self.titles for word in titles)
        if name and (is_titled or office or not self._is_organisation(words)):
            is_person = is_titled or bool(office) or len(name) > 1
            kind = EntityKind.PERSON if is_person else EntityKind.UNKNOWN
            return _Reading(tuple(words), name, titles, kind)
        kind = self._kind_of(words)
        return _Reading(tuple(words), self._organisation(words), (), kind, None, is_definite)

    def _heads_office(self, words: Sequence[str]) -> bool:
        """Tell whether an organisation's word comes first: "Kantor Gubernur Sulawesi"."""
        first = words[0].lower() if words else ""
        return self.heads_first and first in self.offices and first not in self.titles

    def person_name(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the personal name at the end of some words: capitals that are no office."""
        first = len(words)
        while first > 0 and self._is_name_part(words[first - 1]):
            first -= 1
        while first < len(words) and not words[first][0].isupper():
            first += 1
        return tuple(words[first:])

    def _is_name_part(self, word: str) -> bool:
        lowered = word.lower()
        if lowered in self.titles or lowered in self.offices:
            return False
        if lowered in self.particles:
            return True
        if not word[0].isupper() and not ("-" in word and word[-1].isalpha()):
            return False
        return not (word.isupper() and 1 < len(word) <= 8 and "." not in word)

    def _is_organisation(self, words: Sequence[str]) -> bool:
        return any(w.lower() in self.offices or (w.isupper() and len(w) > 1) for w in words)

    def _organisation(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the words as an organisation's name, empty for an unnamed description."""
        if not words or words[0].lower() in self.titles:
            return ()
        capitals = [w for w in words if w[0].isupper()]
        return tuple(words) if len(capitals) * 2 >= len(words) else ()

    def _kind_of(self, words: Sequence[str]) -> EntityKind:
        if words and words[0].lower() in self.titles:
            return EntityKind.PERSON
        if any(word[0].isupper() for word in words[1:]) or self._is_organisation(words):
            return EntityKind.ORGANISATION
        return EntityKind.GROUP


@cache
def _name_words(code: str) -> _NameWords:
    return _NameWords(languages.load(code))


def _words(text: str) -> list[str]:
    return [_POSSESSIVE.sub("", w) if w != "'s" else w for w in _WORD.findall(text)]


def _is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name's words stand in a longer one in the same order."""
    if len(short) > len(full):
        return False
    rest = iter(word.lower() for word in full)
    return all(any(word.lower() == other for other in rest) for word in short)


def _acronyms(text: str, names: Iterable[Span]) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Yield the short forms that the text explains: "Badan Pusat Statistik (BPS)"."""
    for span in names:
        match = _ACRONYM.match(text, span.end)
        if match is not None:
            words = tuple(_words(span.of(text)))
            if len(words) > 1:
                yield match.group(1), words


def _named_runs(text: str, names: Sequence[Span], words: _NameWords) -> Iterable[_Named]:
    """Yield the names of a text with the titles in or right before them, in order.

    "Camat Tanah Abang, Jakarta Pusat, Yassin Pasaribu" is one: an office waits for its name.
    """
    waiting: Span | None = None
    for span, following in zip_longest(names, names[1:]):
        start = waiting.start if waiting is not None else span.start
        waiting = None
        if span.end - start > _LONGEST_NAME:
            continue
        title = _TITLE_BEFORE.search(text, max(0, start - 30), start)
        begins = start
        if title is not None and title.group(1).lower() in words.titles:
            begins = title.start(1)
        reading = words.read(text[begins : span.end], None)
        if following is not None and _waits(text, words, reading, span, following):
            waiting = Span(start, span.end)
            continue
        before = _SENTENCE_END.split(text[max(0, start - _SUBJECT) : start])
        is_subject = len(before) > 1 or start < _SUBJECT
        yield _Named(start, reading, is_subject, is_subject and not before[-1].strip())


def _waits(text: str, words: _NameWords, reading: _Reading, span: Span, following: Span) -> bool:
    """Tell whether an office's holder is the name behind the comma."""
    if text[span.end : following.start] != ", " or not reading.titles:
        return False
    behind = words.read(following.of(text), None)
    return len(reading.name) < 2 or (not behind.titles and len(behind.name) > 1)


def _runs_by_word(runs: Iterable[_Named]) -> dict[str, list[tuple[str, ...]]]:
    """Return the personal names of several words by each word in them, lower-cased."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        name = run.reading.name
        if 1 < len(name) < 6 and run.reading.kind is EntityKind.PERSON:
            for word in name:
                found.setdefault(word.lower(), []).append(name)
    return found


def _within(text: str, span: Span, part: str) -> Span:
    """Return where `part` stands in a mention, or the mention where it is not written so."""
    at = text.find(part, span.start, span.end)
    return Span(at, at + len(part)) if at >= 0 else span
