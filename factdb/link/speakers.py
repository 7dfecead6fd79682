"""Mentions to speakers: each claim gets the fullest name that the document gives its speaker.

Names are looked up among the capitalised runs of the text, roles and pronouns among the speakers
so far. Every look-up goes back over a constant number of names. Knows nothing of dates.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from factdb.languages import Language
from factdb.link.mentions import Reading, extend_name, read_mention
from factdb.link.name_words import is_short_for, name_words
from factdb.link.offices import abbreviates, is_same_office
from factdb.link.runs import Named, named_runs, runs_by_word
from factdb.link.short_names import ShortNames, blends
from factdb.link.speaker import Speaker
from factdb.records import NESTED, Basis, Claim, Entity, EntityKind, Extraction, Kind, Role, Span

_REACH = 40  # names or speakers looked back over
_LONGEST_WORDS = 8  # of a name; a longer "name" is a description
_NEXT_WORD = re.compile(r"\s+(\w+)")
_WORD = re.compile(r"\w+")


def link_speakers(extraction: Extraction, language: Language) -> Extraction:
    """Name the speaker of every attributed claim and list who speaks.

    A pronoun or a role ("sang menteri") goes to the last speaker whom it fits; a name to the
    longest run of capitals that holds it. Where a claim has no mention, it is the previous one's.
    """
    if all(claim.kind is Kind.NARRATIVE for claim in extraction.claims):
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
        self._words = name_words(language.code)
        self._demonstratives = language.speakers.demonstratives
        self._adverbs = language.reporting.adverbs - language.speakers.demonstratives
        self._speakers: dict[str, Speaker] = {}
        self._by_word: dict[str, list[Speaker]] = {}
        self._order: list[Speaker] = []  # one entry a claim
        self._short_names = ShortNames(self._text, extraction.names, language, self._words)
        self._short = self._short_forms(extraction.claims)
        self._named_runs = list(named_runs(self._text, extraction.names, self._words, self._short))
        self._run_starts = [run.start for run in self._named_runs]
        self._runs = runs_by_word(self._named_runs)
        self._held = {
            title for run in self._named_runs for title in self._words.in_full(run.reading.titles)
        }
        # Whoever is called by the last word of a name alone is a person, and no company.
        single = [run for run in self._named_runs if len(run.reading.name) == 1]
        self._surnames = {run.reading.name for run in single}
        self._blends = blends(run.reading.name for run in self._named_runs)
        self._called = {run.reading.name for run in single if not run.is_first}
        self._persons = {
            run.reading.name
            for run in self._named_runs
            if run.reading.titles or (run.is_presented and run.reading.kind is EntityKind.PERSON)
        }

    def link(self, claim: Claim) -> Claim:
        """Return the claim with its speaker."""
        span = claim.speaker_span
        if span is None:
            speaker, basis = self._last(), claim.speaker_basis
        else:
            reading = self._read(span)
            # Whoever is named inside the content is no antecedent: she is spoken of.
            at = min(span.start, claim.span.start)
            if self._is_pointed_at(reading, span, claim.cue_span):
                speaker = self._antecedent(reading._replace(pronoun="person"), span, at)
                basis = Basis.INTERPRETIVE
            else:
                speaker, basis = self._resolve(reading, span, at)
        if speaker is None:
            return claim
        if span is not None:
            self._short_names.learn(speaker, span, self._named_runs)
            speaker.mentions.append(span)
        speaker.until = max(speaker.until, claim.span.end, span.end if span is not None else -1)
        self._learn_pronoun(speaker, claim)
        if claim.rule != NESTED:  # whoever is quoted by somebody has not taken the floor
            self._order.append(speaker)
        if claim.speaker_basis is not Basis.TEXTUAL:
            basis = claim.speaker_basis
        return claim._replace(speaker=speaker.name, speaker_basis=basis)

    def _learn_pronoun(self, speaker: Speaker, claim: Claim) -> None:
        """Remember by which pronoun a person speaks of themselves: "Ann Roe said she was cold"."""
        opening = _WORD.match(self._text, claim.span.start)
        pronoun = self._words.pronouns.get(opening.group().lower()) if opening else None
        if pronoun in ("man", "woman") and speaker.self_called is None and speaker.is_person:
            speaker.self_called = pronoun

    def _read(self, span: Span) -> Reading:
        return extend_name(self._words, read_mention(self._words, span.of(self._text)), self._short)

    def _short_forms(self, claims: Sequence[Claim]) -> frozenset[str]:
        """Return the single words that speakers are called by, in lower case: "kata Dewi"."""
        readings = (
            read_mention(self._words, claim.speaker_span.of(self._text))
            for claim in claims
            if claim.speaker_span is not None
        )
        return frozenset(r.name[0].lower() for r in readings if len(r.words) == len(r.name) == 1)

    def entities(self) -> tuple[Entity, ...]:
        """Return who speaks, in order of first appearance."""
        return tuple(
            Entity(s.name, s.kind, tuple(s.aliases), tuple(s.roles), tuple(s.mentions))
            for s in self._speakers.values()
        )

    def _resolve(self, reading: Reading, span: Span, at: int) -> tuple[Speaker | None, Basis]:
        if reading.pronoun is not None:
            return self._antecedent(reading, span, at), Basis.INTERPRETIVE
        if reading.name:
            return self._named(reading, span), Basis.TEXTUAL
        known = self._office(reading, at) or self._by_role(reading, span, at)
        if known is not None:
            return known, Basis.INTERPRETIVE
        return self._described(reading, span), Basis.TEXTUAL

    # --- who was there before ------------------------------------------------

    def _recent(self) -> Iterator[Speaker]:
        """Return the speakers of the last claims, latest first."""
        return islice(reversed(self._order), _REACH)

    def _last(self) -> Speaker | None:
        return self._order[-1] if self._order else None

    def _before(self, at: int) -> Sequence[Named]:
        """Return the last names before a place in the text, nearest first."""
        stop = bisect_left(self._run_starts, at)
        return self._named_runs[max(0, stop - _REACH) : stop][::-1]

    # --- pronouns --------------------------------------------------------------

    def _antecedent(self, reading: Reading, span: Span, at: int) -> Speaker | None:
        """Return whom a pronoun means.

        The person who opened a sentence since the last speaker; else the last speaker, for "he"
        the last person, for "it" the last who is none; else the nearest name before.
        """
        last = self._last_fitting(reading)
        since = last.until if last is not None else -1
        runs = [run for run in self._before(at) if run.start > since]
        named = next((run for run in runs if self._is_introduced(run, reading)), None)
        if named is None and last is None and reading.wants_person:
            named = max(
                (run for run in runs if self._can_be_person(run, reading)),
                key=lambda run: (bool(run.reading.titles), run.is_subject, run.opening, -run.start),
                default=None,
            )
        if named is not None:
            last = self._named(named.reading, named.span)
        if last is None:
            last = self._last()
        if last is None:
            return self._described(reading, span)
        if last.is_person and last.pronoun is None:
            last.pronoun = reading.pronoun
        return last

    def _last_fitting(self, reading: Reading) -> Speaker | None:
        """Return the last speaker for whom a pronoun can stand."""
        pronoun = reading.pronoun or ""
        if reading.wants_person:
            fitting = (s for s in self._recent() if self._can_be_meant(s, pronoun))
            return next((s for s in fitting if s.seems(pronoun)), None)
        last = self._last()
        if pronoun in ("thing", "group") and last is not None and last.is_person:
            other = next((s for s in self._recent() if not s.is_person), None)
            return last if pronoun == "group" and other is None else other
        return last

    def _can_be_meant(self, speaker: Speaker, pronoun: str) -> bool:
        """Tell whether a pronoun can stand for a speaker: a person, or "Budi" of "kata Budi".

        A single name that is no acronym is whoever spoke last, if nobody knows better.
        """
        if not speaker.fits(pronoun):
            return False
        is_single = speaker.kind is EntityKind.UNKNOWN and len(speaker.words) == 1
        is_bare = is_single and self._words.heads_first and not speaker.words[0].isupper()
        return speaker.is_person or (is_bare and speaker is self._last())

    def _can_be_person(self, run: Named, pronoun: Reading) -> bool:
        """Tell whether a name can be a person's: of several words, or one that opens a sentence.

        A single word must be a name elsewhere too, where no sentence gives it its capital.
        """
        name = run.reading.name
        if not name or run.reading.kind is EntityKind.ORGANISATION or run.is_placed:
            return False
        if any(char.isdigit() for word in name for char in word):
            return False  # "Covid-19"
        full = self._fullest(name)
        known = self._speakers.get(" ".join(full).lower())
        if known is not None and not known.seems(pronoun.pronoun or ""):
            return False
        if full in self._persons or run.reading.titles:
            return True
        if run.is_definite:
            return False  # "the Obama campaign"
        if len(name) == 1:
            is_noun = self._words.parts.is_office(name[0].lower())  # "Pencarian dan Pertolongan"
            return not is_noun and name in self._called and (run.is_first or run.is_presented)
        return not self._words.parts.is_place(name)

    def _is_introduced(self, run: Named, pronoun: Reading) -> bool:
        """Tell whether a name puts somebody on the stage to whom a pronoun can point."""
        reading = run.reading
        if not run.is_subject or not reading.name:
            return False
        if reading.kind is EntityKind.ORGANISATION:
            return not pronoun.wants_person
        if run.is_definite and pronoun.wants_person:
            return False  # "the Roe campaign"
        full = self._fullest(reading.name)
        known = self._speakers.get(" ".join(full).lower())
        wanted = pronoun.pronoun or ""
        if known is not None and not (known.fits(wanted) and known.seems(wanted)):
            return False
        can_be_person = known is not None and known.kind is not EntityKind.ORGANISATION
        is_person = full in self._persons or can_be_person or self._has_surname(full)
        return pronoun.wants_person and is_person

    def _has_surname(self, full: tuple[str, ...]) -> bool:
        """Tell whether the text calls a name by its last word alone, as English does persons."""
        if self._words.heads_first or len(full) < 2 or self._words.parts.is_place(full):
            return False
        return full[-1:] in self._surnames

    # --- descriptions that point back ------------------------------------------------

    def _is_pointed_at(self, reading: Reading, span: Span, cue: Span | None) -> bool:
        """Tell whether a person is described who was there before: "pria kelahiran Solo itu".

        The demonstrative stands behind all that describes, right before the cue but for adverbs.
        """
        if cue is None or reading.pronoun is not None:
            return False
        if self._is_demonstrated(span):
            return True  # '"…," ujar politikus Partai Golongan Karya (Golkar) itu.'
        if reading.name:
            return False
        if reading.words and reading.words[0].lower().endswith(self._words.ages):
            article = self._text[span.start : span.end].partition(" ")[0].lower()
            return article in self._words.definites  # "the 62-year-old teacher"
        if self._words.head(reading.words) not in self._words.titles:
            return False
        if self._short_names.is_nicknamed(span.end):
            return True  # "pria yang akrab disapa Noel"
        if cue.start < span.end:
            return False
        for word in reversed(self._text[span.end : cue.start].lower().split()):
            if word in self._demonstratives:
                return True
            if word not in self._adverbs:
                return False
        return False

    def _is_demonstrated(self, span: Span) -> bool:
        """Tell whether a mention begins with a title, and "itu" follows all of it."""
        head = span.of(self._text).partition(" ")[0].lower()
        follows = _NEXT_WORD.match(self._text, span.end)
        is_title = self._words.heads_first and head in self._words.titles
        return is_title and follows is not None and follows.group(1) in self._demonstratives

    # --- names -------------------------------------------------------------------

    def _named(self, reading: Reading, span: Span) -> Speaker:
        full = self._fullest(reading.name)
        if reading.kind is EntityKind.UNKNOWN and full != reading.name:
            is_known = full in self._runs.get(full[-1].lower(), ())  # where only persons are
            reading = reading._replace(kind=EntityKind.PERSON) if is_known else reading
        return self._speaker(full, reading, span)

    def _fullest(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return the longest name of the text that a mention is a short form of."""
        explained = self._short_names.full(name)
        if explained is not None:
            return explained
        if len(name) == 1 and name[0] in self._blends:
            return self._blends[name[0]]
        last = name[-1].lower()
        for speaker in islice(self._by_word.get(last, ()), _REACH):
            is_group = speaker.kind is EntityKind.GROUP or len(speaker.words) > _LONGEST_WORDS
            is_group = is_group or self._words.is_pair(speaker.words)
            if not is_group and is_short_for(name, speaker.words):
                return speaker.words
        runs = islice(self._runs.get(last, ()), _REACH)
        return max((run for run in runs if is_short_for(name, run)), key=len, default=name)

    def _speaker(self, words: tuple[str, ...], reading: Reading, span: Span) -> Speaker:
        """Return the speaker of that name, a new one if need be, with what the mention adds."""
        key = " ".join(words).lower()
        speaker = self._speakers.get(key)
        if speaker is None:
            written = self._short_names.written(key) or reading.written
            kind = EntityKind.PERSON if words in self._persons else reading.kind
            speaker = self._speakers[key] = Speaker(words, kind, written)
            for word in words:
                self._by_word.setdefault(word.lower(), []).append(speaker)
        if reading.name and reading.name != words:
            speaker.aliases.setdefault(" ".join(reading.name))
        titles = self._words.in_full(reading.titles)
        if not titles <= speaker.titles:
            title = " ".join(reading.titles)
            speaker.roles.append(Role(title, _within(self._text, span, title)))
            speaker.titles |= titles
        if speaker.kind is EntityKind.UNKNOWN:
            speaker.kind = reading.kind
        return speaker

    # --- roles and descriptions -----------------------------------------------------

    def _by_role(self, reading: Reading, span: Span, at: int) -> Speaker | None:
        """Return the last person named with the title of a mention, or the thing it describes."""
        wanted = {word.lower() for word in reading.words}
        if not wanted:
            return None
        if not reading.is_definite and wanted <= self._words.impersonal:
            return None  # "police said": never the police chief
        head = self._words.head(reading.words)
        # "the port" is no port spokesman
        has_title = self._words.heads_first or not wanted.isdisjoint(self._words.titles)
        # "the air force" is no air force spokesman
        is_body = reading.is_definite and head in self._words.bodies
        for speaker in self._recent():
            described = {word.lower() for word in speaker.words}
            is_full = len(speaker.words) > 1
            held = (role.title for role in speaker.roles)
            is_titled = (
                has_title
                and wanted <= speaker.titles
                and is_same_office(reading.words, held, self._words)
                and not (is_body and speaker.is_person)
            )
            if is_full and (is_titled or (wanted <= described and len(wanted) > 1)):
                return speaker
            is_holder = has_title and head in speaker.titles and not (is_body and speaker.is_person)
            if reading.is_definite and (is_holder or self._names(speaker, reading)):
                return speaker  # "the Democratic governor", "the centre"
        runs = self._before(at)
        titled = [r for r in runs if wanted <= self._words.in_full(r.reading.titles)]
        if (
            titled and has_title
        ):  # the fullest of the nearest: "Presiden Joko Widodo" before "Presiden Jokowi"
            run = max(titled, key=lambda r: (len(r.reading.name) > 1, r.start))
            return self._named(run.reading, run.span)
        if len(reading.words) == 1 and (minister := self._by_short_title(reading)) is not None:
            return minister
        holder = self._office_holder(reading, at)
        if holder is not None:
            return self._named(holder.reading, holder.span)
        follows = _NEXT_WORD.match(self._text, span.end)
        if follows is not None and follows.group(1).lower() in self._demonstratives:
            return next((s for s in self._recent() if s.is_person), None)  # "mantan menteri itu"
        if reading.is_definite and len(wanted) == 1 and wanted <= self._words.bodies:
            return self._body(self._before(span.start))  # also of what is said: "…, the firm said"
        if reading.is_definite and self._words.head(reading.words) in self._words.bodies_alike:
            return self._alike(reading)
        return self._untitled(reading)

    def _untitled(self, reading: Reading) -> Speaker | None:
        """Return whom a role means that goes before no name: "the director" after "Ann Roe said".

        The last unnamed one so described, or the last speaker, if a person without a title.
        """
        head = self._words.head(reading.words)
        is_role = head in self._words.titles and head not in self._words.groups
        if self._words.heads_first or not reading.is_definite:
            return None
        if is_role and head not in self._held and (only := self._only_person()) is not None:
            return only
        if len(reading.words) > 1:
            return None
        for speaker in self._recent():
            if speaker.words[-1] == head and speaker.words[0][0].islower():
                return speaker
        last = self._last()
        is_open = last is not None and last.is_person and not last.titles and len(last.words) > 1
        return last if is_role and is_open else None

    def _only_person(self) -> Speaker | None:
        """Return the one person who has spoken so far, None where two have or nobody has."""
        persons = [speaker for speaker in self._speakers.values() if speaker.is_person]
        return persons[0] if len(persons) == 1 and len(persons[0].words) > 1 else None

    def _alike(self, reading: Reading) -> Speaker | None:
        """Return the body that a description means; its other words are in the body's name.

        "The statistics agency" is the Bureau of Statistics.
        """
        wanted = {word.lower() for word in reading.words[:-1]}
        for speaker in self._recent():
            described = {word.lower() for word in speaker.words}
            is_alike = not described.isdisjoint(self._words.bodies_alike)
            if wanted and not speaker.is_person and is_alike and wanted < described:
                return speaker
        return None

    def _by_short_title(self, reading: Reading) -> Speaker | None:
        """Return who holds the office that "Menhub" is short for."""
        for speaker in self._recent():
            held = (role.title for role in speaker.roles)
            if speaker.is_person and abbreviates(reading.words[0], held, self._words):
                return speaker
        return None

    def _office_holder(self, reading: Reading, at: int) -> Named | None:
        """Return the one person of the text who has the title of a description.

        "The governor" in the first sentence is Ann Roe where "Gov. Ann Roe" comes later, and so
        is "the Lumbir governor" or "Lumbir's governor". None where two have the title.
        """
        head = self._words.head(reading.words)
        is_owned = any(word.endswith(("'s", "’s")) for word in reading.words)
        if self._words.heads_first or head not in self._words.titles:
            return None
        if not (reading.is_definite or is_owned) or not reading.words[-1][0].islower():
            return None
        wanted = {word.lower() for word in reading.words if word[0].islower()}
        stop = bisect_left(self._run_starts, at)
        runs = self._named_runs[max(0, stop - _REACH) : stop + _REACH]
        held = [
            r for r in runs if r.reading.name and wanted <= self._words.in_full(r.reading.titles)
        ]
        names = {self._fullest(run.reading.name) for run in held}
        return held[0] if len(names) == 1 else None

    def _office(self, reading: Reading, at: int) -> Speaker | None:
        """Return what "Kementerian" or "badan itu" is: the last office that the word opens."""
        is_alone = len(reading.words) == 1 and not reading.is_definite  # not "kedua fraksi"
        head = reading.words[0].lower() if is_alone else ""
        is_office = head in self._words.offices and head not in self._words.titles
        if not self._words.heads_first or not is_office:
            return None
        for speaker in self._recent():
            if len(speaker.words) > 1 and speaker.words[0].lower() == head:
                return speaker
        for run in self._before(at):
            name = run.reading.name
            if len(name) > 1 and name[0].lower() == head:
                return self._named(run.reading, run.span)
        return None

    def _names(self, speaker: Speaker, reading: Reading) -> bool:
        """Tell whether a noun is in an organisation's name: "the centre".

        A name of its own is no other's: "the Interior Ministry" is not the Health Ministry.
        """
        described = {word.lower() for word in speaker.words}
        is_name = all(word[:1].isupper() for word in reading.words)
        if is_name and not {word.lower() for word in reading.words} <= described:
            return False
        return (
            not speaker.is_person
            and len(described) > 1
            and self._words.head(reading.words) in described
        )

    def _body(self, runs: Sequence[Named]) -> Speaker | None:
        """Return what "the company" is: the last thing that opened a sentence, and no person."""
        for run in runs:
            name = run.reading.name
            if not (run.is_first and name) or (len(name) == 1 and name not in self._called):
                continue  # "Ahead of the vote …": a capital that the sentence gave
            full = self._fullest(name)
            if full not in self._persons and not self._has_surname(full):
                return self._named(run.reading, run.span)
        return None

    def _described(self, reading: Reading, span: Span) -> Speaker | None:
        return self._speaker(reading.words, reading, span) if reading.words else None


@cache
def _within(text: str, span: Span, part: str) -> Span:
    """Return where `part` stands in a mention, or the mention where it is not written so."""
    at = text.find(part, span.start, span.end)
    return Span(at, at + len(part)) if at >= 0 else span
