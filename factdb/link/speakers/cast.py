"""The cast of a document: its names, and who has spoken so far.

Finds the fullest name that the text has for a mention, and keeps what was told of each speaker.
Whom a pronoun or a role means is for `pronouns.py` and `roles.py`. Every look-up goes back
over a constant number of names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from factdb.languages import Language
from factdb.link.names.ages import aged, has_age
from factdb.link.names.introductions import Introduction, Introductions
from factdb.link.names.known_names import extend_name, known_names
from factdb.link.names.mentions import read_mention
from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named, is_subject, named_runs, runs_by_word
from factdb.link.names.spelling import is_owner, is_short_for, without_initial
from factdb.link.names.words import name_words
from factdb.link.speakers.cases import in_nominative
from factdb.link.speakers.fuller_names import (
    clipped,
    is_joined_to,
    is_more_than,
    is_of_other,
    misspelt,
)
from factdb.link.speakers.short_names import (
    LETTERS,
    ShortNames,
    blends,
    firms_by_opening,
    initials,
    letters_of,
)
from factdb.link.speakers.speaker import Speaker
from factdb.records import Entity, EntityKind, Extraction, Kind, Role, Span

_PERSON, _UNKNOWN = EntityKind.PERSON, EntityKind.UNKNOWN
_DIRECT = Kind.DIRECT

_REACH = 40  # names or speakers looked back over
_OPENING_MARKS = frozenset('"“„«‘')
_NEXT_WORD = re.compile(r"\s+(\w+)")
_FURTHER_PLACES = re.compile(r"(?:, [A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,3}){1,3}")
_LETTERS = re.compile(r"[^\W\d_]+")


class Cast:
    """The names of one document and its speakers, in the order in which claims are linked.

    Attributes:
        text: The document's text.
        words: The words by which the language tells names.
        demonstratives: What points back behind a mention: "itu".
        adverbs: What may stand between a mention and its cue.
        plural: What makes many of a noun: "s".
        continuing: Cues of whoever has just spoken: "imbuh".
        speakers: Who has spoken so far, by lower-cased name.
        order: Who made each claim so far, but for those quoted by another.
        short_names: Acronyms and nicknames that the text explains.
        runs: The names of the text, in order.
        held: Titles, lower-cased, with a name beside them somewhere in the text.
        called: Single names that have their capital where no sentence gives it.
        persons: Names with a title, or presented as somebody's, or with an age.
    """

    def __init__(self, extraction: Extraction, language: Language) -> None:
        self.text = extraction.document.text
        self.words = name_words(language.code)
        self.demonstratives = language.speakers.demonstratives
        self.plural = language.counting.plural
        self.continuing = language.reporting.continuing
        self.adverbs = language.reporting.adverbs - language.speakers.demonstratives
        self.speakers: dict[str, Speaker] = {}
        self._by_word: dict[str, list[Speaker]] = {}
        self._longest: dict[tuple[str, ...], tuple[str, ...]] = {}  # until somebody new speaks
        self.order: list[Speaker] = []  # one entry a claim
        self._uncapitalised: frozenset[str] | None = None  # the text's words without a capital
        self._capitalised: frozenset[str] | None = None  # those with one
        self.short_names = ShortNames(self.text, extraction.names, language, self.words)
        self._known = known_names(extraction, self.words)
        self.runs = list(named_runs(self.text, extraction.names, self.words, self._known))
        self._run_starts = [run.start for run in self.runs]
        self._runs_by_word = runs_by_word(self.runs, self.words)
        self._speech = sorted(c.span for c in extraction.claims if c.kind is _DIRECT)
        self._introductions = Introductions(self.text, self.runs, self.words)
        titled = (run.reading.titles for run in self.runs if run.reading.titles)
        self.held = {title for titles in titled for title in self.words.in_full(titles)}
        # Whoever is called by the last word of a name alone is a person, and no company.
        single = [run for run in self.runs if len(run.reading.name) == 1]
        self._surnames = {run.reading.name for run in single}
        names = [run.reading.name for run in self.runs]
        self._contracted = initials(names, self.words.companies) | blends(names)
        is_last = not self.words.heads_first  # "Ford Motor Co."; "PT Sinar" opens with its kind
        self._firms = firms_by_opening(names, self.words.companies) if is_last else {}
        # Nor does a quotation name a noun that it opens with: '"Wage theft," he said'.
        led = (run for run in single if not run.is_first)
        self.called = {r.reading.name for r in led if self.text[r.start - 1] not in _OPENING_MARKS}
        self.persons = {
            run.reading.name
            for run in self.runs
            if run.reading.titles
            or (run.is_presented and run.reading.kind is _PERSON)
            or self._is_set_off(run)
        }
        self.persons |= aged(self.text, extraction.names, self.runs, language.counting.labels)
        self._contracted = self._letters_of_two() | self._contracted

    def _is_set_off(self, run: Named) -> bool:
        """Tell whether a given name is set off where titles lead: "Tejo, petani kopi, diam".

        Or singled out, "Salah satunya Tejo"; not "Kemarin, petani kopi …".
        """
        if not self.words.heads_first or not run.reading.name:
            return False
        is_told = (run.is_described and run.is_first) or run.word in self.words.singled
        return is_told and self.words.parts.is_given(run.reading.name[0])

    def _letters_of_two(self) -> dict[str, tuple[str, ...]]:
        """Return the bodies of two words by the letters that the text calls them by: "GM".

        No person has such letters: by a title, a given name, or a surname that stands alone.
        """
        if not self.words.heads_last:
            return {}
        found: dict[str, set[tuple[str, ...]]] = {}
        for name in {run.reading.name for run in self.runs if len(run.reading.name) == 2}:
            letters = "".join(word[0] for word in name)
            if (letters,) not in self._surnames or not all(word[0].isupper() for word in name):
                continue
            if not self.seems_person(name):
                found.setdefault(letters, set()).add(name)
        return {letters: names.pop() for letters, names in found.items() if len(names) == 1}

    def read(self, span: Span) -> Reading:
        """Read the words of a mention by the light of the short forms that the text uses."""
        mention = span.of(self.text)
        reading = extend_name(self.words, read_mention(self.words, mention), self._known)
        if self.words.cased:
            article = mention.partition(" ")[0].lower()
            return in_nominative(self.words, reading, article, self._nouns())
        if not reading.name and self._is_surname(mention):
            return replace(reading, words=(mention,), name=(mention,), titles=())
        if not is_owner(mention) or not reading.name or self._stands_alone(reading.name[-1]):
            return reading
        # Nothing is theirs: the ending is of the name, "Roe's said it would close".
        words = (*reading.words[:-1], reading.words[-1] + mention[-2:])
        name = (*reading.name[:-1], reading.name[-1] + mention[-2:])
        return replace(reading, words=words, name=name, kind=EntityKind.ORGANISATION)

    def _nouns(self) -> frozenset[str]:
        """Return the text's words with a capital."""
        if self._capitalised is None:
            self._capitalised = frozenset(filter(str.istitle, _LETTERS.findall(self.text)))
        return self._capitalised

    def _is_surname(self, mention: str) -> bool:
        """Tell whether a title is the last word of a full name: "King said" beside "Ann King"."""
        if not self.words.heads_last or not mention.istitle():
            return False
        full = self._runs_by_word.get(mention.lower(), ())
        if any(name[-1] == mention and name in self.persons for name in full[:_REACH]):
            return True
        spoken = islice(self._by_word.get(mention.lower(), ()), _REACH)
        return any(s.words[-1] == mention and self.words.is_persons(s.words) for s in spoken)

    def _stands_alone(self, name: str) -> bool:
        """Tell whether a name is in the text without an ending that makes an owner of it."""
        return re.search(rf"\b{re.escape(name)}\b(?!['’]s)", self.text) is not None

    def entities(self) -> tuple[Entity, ...]:
        """Return who speaks, in order of first appearance."""
        return tuple(
            Entity(s.name, s.kind, tuple(s.aliases), tuple(s.roles), tuple(s.mentions))
            for s in self.speakers.values()
        )

    def recent(self) -> Iterator[Speaker]:
        """Return the speakers of the last claims, latest first."""
        return islice(reversed(self.order), _REACH)

    def last(self) -> Speaker | None:
        """Return who made the last claim, None before the first."""
        return self.order[-1] if self.order else None

    def before(self, at: int) -> Sequence[Named]:
        """Return the last names before a place in the text, nearest first."""
        stop = bisect_left(self._run_starts, at)
        return self.runs[max(0, stop - _REACH) : stop][::-1]

    def introduced(self, head: str, at: int) -> Sequence[Introduction]:
        """Return who was introduced with a noun before a place in the text, nearest first."""
        return self._introductions.before(head, at, _REACH)

    def is_introduced(self, name: tuple[str, ...]) -> bool:
        """Tell whether the text says of a name what person it is: "Zaki, a member of the crew"."""
        return self._introductions.is_person(name)

    def inside(self, span: Span) -> set[tuple[str, ...]]:
        """Return who is named in a content, the first few: nobody calls themselves by name."""
        first, stop = (bisect_left(self._run_starts, at) for at in (span.start, span.end))
        named = (run.reading.name for run in self.runs[first : min(stop, first + _REACH)])
        return {self.fullest(name) for name in named if name and not self._is_shared(name)}

    def _is_shared(self, name: tuple[str, ...]) -> bool:
        """Tell whether two of the text have a single name: "Roe" of Ann Roe and Carl Roe."""
        return len(name) == 1 and len(set(self._runs_by_word.get(name[0].lower(), ())[:_REACH])) > 1

    def is_spoken(self, at: int) -> bool:
        """Tell whether a place in the text is within somebody's very words."""
        before = bisect_left(self._speech, (at + 1,)) - 1
        return before >= 0 and at < self._speech[before][1]

    def around(self, at: int) -> Sequence[Named]:
        """Return the names before and behind a place in the text, in order."""
        stop = bisect_left(self._run_starts, at)
        return self.runs[max(0, stop - _REACH) : stop + _REACH]

    def is_subject(self, run: Named) -> bool:
        """Tell whether a name can be the subject of its sentence."""
        return is_subject(self.text, run, self.words)

    def is_definite(self, run: Named) -> bool:
        """Tell whether "the" stands before a name: a body's, or of whose something is."""
        return run.word in self.words.determiners and not self.words.nouns_capitalised

    def is_placed(self, run: Named) -> bool:
        """Tell whether a name is where something is: "di Sukamaju"."""
        return run.word in self.words.places_before

    def is_common(self, word: str) -> bool:
        """Tell whether a word at a sentence's head is no name for all its capital: "Prices fell".

        The language knows it, or the text has it, or its singular, without a capital.
        """
        lowered = word.lower()
        if lowered in self.words.common or self.words.parts.is_office(lowered):
            return True
        if self._uncapitalised is None:  # few a text asks
            self._uncapitalised = frozenset(filter(str.islower, _LETTERS.findall(self.text)))
        return not self._uncapitalised.isdisjoint((lowered, self.words.singular(lowered)))

    def is_demonstrated(self, end: int) -> bool:
        """Tell whether a demonstrative follows a mention: "mantan menteri | itu".

        Where heads lead the rest of a place may stand between: "pria asal Cepu | , Blora, ini".
        """
        if self.words.heads_first and (places := _FURTHER_PLACES.match(self.text, end)) is not None:
            end = places.end()
        follows = _NEXT_WORD.match(self.text, end)
        return follows is not None and follows.group(1).lower() in self.demonstratives

    def has_surname(self, full: tuple[str, ...]) -> bool:
        """Tell whether the text calls a name by its last word alone, as English does persons.

        By its first where that is their own, and not only where a sentence opens: "kata Althaf".
        """
        if len(full) < 2 or self.words.parts.is_place(full):
            return False
        if self.words.called_by_given_name:
            return full[:1] in self.called and not self.words.is_body_word(full[0])
        return full[-1:] in self._surnames

    def seems_person(self, full: tuple[str, ...]) -> bool:
        """Tell whether anything shows a name to be a person's: the text, or a given name."""
        return full in self.persons or self.has_surname(full) or self.words.is_persons(full)

    def named(self, reading: Reading, span: Span) -> Speaker:
        """Return the speaker whose name a mention has, under the fullest form of it."""
        is_short = self.words.addresses and not reading.titles
        full = self.fullest(self._addressed(reading.name) if is_short else reading.name)
        full = reading.name if self._is_namesake(full, reading) else full
        if reading.kind is _UNKNOWN and full != reading.name:
            persons = self._runs_by_word.get(full[-1].lower(), ())
            reading = replace(reading, kind=_PERSON) if full in persons else reading
        return self._speaker(full, reading, span)

    def _addressed(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the one person of the text whom a form of address means: "Gus Yakub".

        The name itself where it is all that somebody goes by: "Gus Miftah".
        """
        addresses = self.words.addresses
        if len(name) != 2 or name[0].lower() not in addresses:
            return name
        runs = islice(self._runs_by_word.get(name[1].lower(), ()), _REACH)
        meant = {run for run in runs if run[0].lower() not in addresses and run in self.persons}
        return meant.pop() if len(meant) == 1 else name

    def _is_namesake(self, full: tuple[str, ...], reading: Reading) -> bool:
        """Tell whether an officer of one name is not whom the text gives an age and no office.

        "Korban Budi Yusuf (18) …", then "Kasat Lantas Polres Ranu, AKP Yusuf, mengatakan …".
        """
        is_office = len(reading.name) == 1 and len(reading.titles) > 1 and self.words.heads_first
        if not is_office or full == reading.name or " ".join(full).lower() in self.speakers:
            return False
        titles = (run.reading.titles for run in self.runs if run.reading.name == full)
        is_held = not self.words.crowds.issuperset(word.lower() for held in titles for word in held)
        return has_age(self.text, " ".join(full)) and not is_held

    def fullest(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the longest name of the text that a mention is a short form of."""
        explained = self.short_names.full(name)
        if explained is not None and len(explained) > 1 and not self.words.heads_first:
            return explained
        # "Yuri, sapaan akrab Yurianto", who is Achmad Yurianto; "BPBD" behind "… (BPBD) Bogor"
        name = explained or name
        if name not in self._longest:
            self._longest[name] = self._find_longest(name)
        return self._longest[name]

    def _find_longest(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the longest form of a name that a speaker or a person in the text has."""
        if len(name) == 1 and name[0].isupper() and (body := self._body_of(name[0])) is not None:
            return body
        last = name[-1].lower()
        for speaker in islice(self._by_word.get(last, ()), _REACH):
            if is_short_for(name, speaker.words) and not is_more_than(self.words, name, speaker):
                return speaker.words
        # Most of them are one name again and again.
        runs = dict.fromkeys(islice(self._runs_by_word.get(last, ()), _REACH))
        longer = (run for run in runs if is_short_for(name, run))
        named = [run for run in longer if not is_of_other(self.words, name, run)]
        longest = max(named, key=len, default=name)
        if longest == name and (firm := self._firms.get(name)) is not None:
            return name if self._is_somebody(name) else firm
        if len(name) == 1 and longest == name and not self.words.called_by_given_name:
            return misspelt(name, self.recent())
        if len(name) == 1 and longest == name and name not in self.persons:
            return clipped(self.words, name, self.recent())
        is_given = self.words.called_by_given_name
        if len(name) > 1 or not is_given or longest[0].lower() == last:
            return longest
        first = (run for run in named if run[0].lower() == last and run in self.persons)
        return max(first, key=len, default=longest)

    def _is_somebody(self, name: tuple[str, ...]) -> bool:
        """Tell whether what opens a company's name is a person or a place as well."""
        if name in self.persons or self.words.parts.are_places([one.lower() for one in name]):
            return True
        return any(len(one) > 1 and one[0] == name[0] for one in self.persons)

    def _body_of(self, letters: str) -> tuple[str, ...] | None:
        """Return the body that letters are short for; all of it where it has spoken before.

        The text's own names end before "and": "Office for Food Safety | and Trade".
        """
        full = self._contracted.get(letters, ())
        if len(letters) < LETTERS:
            return full or None
        for speaker in islice(self.speakers.values(), _REACH):
            body = speaker.words
            is_meant = is_joined_to(self.words, full, body) if full else letters_of(body) == letters
            if is_meant and len(body) >= LETTERS and not speaker.is_person:
                return body
        return full or None

    def _speaker(self, words: tuple[str, ...], reading: Reading, span: Span) -> Speaker:
        """Return the speaker of that name, a new one if need be, with what the mention adds."""
        key = " ".join(words).lower()
        speaker = self.speakers.get(key)
        if speaker is None:
            written = self.short_names.written(key) or reading.written
            kind = _PERSON if words in self.persons else reading.kind
            speaker = self.speakers[key] = Speaker(words, kind, written)
            speaker.expected = self.words.gender(words, ())
            self._longest.clear()
            for word in words:
                self._by_word.setdefault(without_initial(word).lower(), []).append(speaker)
        if reading.name and reading.name != words:
            speaker.aliases.setdefault(" ".join(reading.name))
        titles = self.words.in_full(reading.titles)
        if not titles <= speaker.titles:
            title = " ".join(self.words.without_determiners(reading.titles))
            speaker.roles.append(Role(title, _within(self.text, span, title)))
            speaker.titles |= titles
            speaker.expected = self.words.gender(words, speaker.titles)
        if speaker.kind is _UNKNOWN and reading.kind is not _UNKNOWN:
            speaker.kind = reading.kind
            self._longest.clear()
        return speaker

    def described(self, reading: Reading, span: Span) -> Speaker | None:
        """Return a speaker who is called by a description alone, None without any words."""
        if not reading.words:
            return None
        speaker = self._speaker(reading.words, reading, span)
        speaker.expected = speaker.expected or self.words.gendered.get(reading.words[-1].lower())
        return speaker


def _within(text: str, span: Span, part: str) -> Span:
    """Return where `part` stands in a mention, or the mention where it is not written so."""
    at = text.find(part, span.start, span.end)
    return Span(at, at + len(part)) if at >= 0 else span
