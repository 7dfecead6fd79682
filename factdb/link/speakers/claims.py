"""Mentions to speakers: each claim gets the fullest name that the document gives its speaker.

Claims are linked in the order of their mentions, so that each knows who has spoken before. Names
are for `cast.py`, pronouns for `pronouns.py`, offices and bodies for `roles.py`; here it is told
which of them a mention is. Knows nothing of dates.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factdb.languages import Language
from factdb.link.names.reading import Reading
from factdb.link.speakers.bodies import find_office
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.joint import find_joint
from factdb.link.speakers.kinds import find_firm, find_institution, find_of_kind
from factdb.link.speakers.named_later import find_named_later
from factdb.link.speakers.pairs import find_pair
from factdb.link.speakers.pronouns import find_antecedent, is_pointed_at
from factdb.link.speakers.roles import find_holder, find_titled, is_owned
from factdb.link.speakers.speaker import Speaker
from factdb.link.speakers.unnamed import is_nameless
from factdb.records import NESTED, Basis, Claim, EntityKind, Extraction, Kind, Span

_INTERPRETIVE, _TEXTUAL = Basis.INTERPRETIVE, Basis.TEXTUAL
_INDIRECT, _NARRATIVE = Kind.INDIRECT, Kind.NARRATIVE

_WORD = re.compile(r"\w+")
_ALONE = frozenset({"verb-alone", "quote-verb-alone"})  # "Dijo que …": without a subject
_RELAYED = frozenset({"relay-clause", "clause-relay"})  # an outlet is the speaker, no person


def link_speakers(extraction: Extraction, language: Language) -> Extraction:
    """Name the speaker of every attributed claim and list who speaks.

    A pronoun or a role ("sang menteri") goes to the last speaker whom it fits; a name to the
    longest run of capitals that holds it. Where a claim has no mention, it is the previous one's.
    """
    if all(claim.kind is _NARRATIVE for claim in extraction.claims):
        return extraction
    cast = Cast(extraction, language)
    order = sorted(
        range(len(extraction.claims)),
        key=lambda i: extraction.claims[i].speaker_span or extraction.claims[i].span,
    )
    claims = list(extraction.claims)
    for i in order:
        if claims[i].kind is not _NARRATIVE:
            claims[i] = _link(cast, claims[i])
    return replace(extraction, claims=tuple(claims), entities=cast.entities())


def _link(cast: Cast, claim: Claim) -> Claim:
    """Return the claim with its speaker."""
    span = claim.speaker_span
    if span is None:
        speaker, basis = _left_out(cast, claim), claim.speaker_basis
    else:
        reading = cast.read(span)
        cast.short_names.learn_bearer(reading.name, span.end, cast.last(), cast.runs)
        if claim.rule in _RELAYED and reading.kind is not EntityKind.UNKNOWN:
            reading = replace(reading, kind=EntityKind.ORGANISATION)  # "Dilansir Al Jazeera, …"
        if is_pointed_at(cast, reading, span, claim.cue_span):
            speaker = _pointed_at(cast, reading, span, claim)
            basis = _INTERPRETIVE
        else:
            speaker, basis = _resolve(cast, reading, span, claim)
        if reading.pronoun is not None and _goes_on(cast, claim):
            speaker = cast.last() or speaker
    if speaker is None:
        return claim
    if span is not None:
        cast.short_names.learn(speaker, span, cast.runs)
        speaker.mentions.append(span)
    speaker.until = max(speaker.until, claim.span.end, span.end if span is not None else -1)
    _learn_pronoun(cast, speaker, claim)
    if claim.rule != NESTED:  # whoever is quoted by somebody has not taken the floor
        cast.order.append(speaker)
    if claim.speaker_basis is not _TEXTUAL:
        basis = claim.speaker_basis
    return claim._replace(speaker=speaker.name, speaker_basis=basis)


def _left_out(cast: Cast, claim: Claim) -> Speaker | None:
    """Return who speaks in a claim without a mention: whoever spoke last, or "he" would mean."""
    if claim.rule not in _ALONE or claim.cue_span is None:
        return cast.last()
    person = Reading((), (), (), EntityKind.PERSON, "person")
    return find_antecedent(cast, person, claim.cue_span, claim)


def _pointed_at(cast: Cast, reading: Reading, span: Span, claim: Claim) -> Speaker | None:
    """Return who is described as there before: whose title it is, else whom "he" would mean.

    Whoever was named without a title since somebody last spoke is meant, whatever the title.
    """
    titled = find_titled(cast, reading, min(span.start, claim.span.start))
    head = cast.words.head(reading.words) if reading.words else ""
    person = cast.words.gendered.get(head, "person")  # "perempuan itu": no man
    last = find_antecedent(cast, replace(reading, pronoun=person), span, claim)
    is_new = last is not None and not last.titles and last not in cast.order
    return last if titled is None or is_new else titled


def _goes_on(cast: Cast, claim: Claim) -> bool:
    """Tell whether the cue is that of whoever has just spoken: "imbuhnya", "lanjut dia"."""
    cue = claim.cue_span
    return cue is not None and cue.of(cast.text).lower() in cast.continuing


def _learn_pronoun(cast: Cast, speaker: Speaker, claim: Claim) -> None:
    """Remember by which pronoun somebody speaks of themselves: "Ann Roe said she was cold".

    "Shrimpers said they were afraid": no "company".
    """
    is_told = claim.kind is _INDIRECT  # who says “He is rich” speaks of another
    if speaker.self_called is not None or not is_told:
        return
    opening = _WORD.match(cast.text, claim.span.start)
    word = opening.group().lower() if opening else ""
    pronoun = cast.words.pronouns.get(word) or cast.words.possessors.get(word)
    if speaker.expected is not None and pronoun != speaker.expected:
        return  # "Bob Poe said she was wrong": whoever spoke before
    if pronoun == "thing" and speaker.words[-1].lower() in cast.words.groups:
        return  # "Fire officials said it was late"
    is_person = speaker.is_person or cast.words.is_person_noun(speaker.words[-1])
    if pronoun in (("man", "woman") if is_person else ("thing", "group")):
        speaker.self_called = pronoun


def _resolve(
    cast: Cast, reading: Reading, span: Span, claim: Claim
) -> tuple[Speaker | None, Basis]:
    """Return whom a mention means, and whether the text says so or a reader infers it."""
    if reading.pronoun is not None:
        return find_antecedent(cast, reading, span, claim), _INTERPRETIVE
    at = min(span.start, claim.span.start)  # whoever is named in what is said is spoken of
    if (pair := find_pair(cast, span, at)) is not None:
        return pair, _INTERPRETIVE
    if (several := find_joint(cast, span)) is not None:
        return several, _TEXTUAL
    if (body := find_of_kind(cast, reading, at)) is not None:
        return body, _INTERPRETIVE
    if reading.titles and cast.words.nameless and reading.name and is_nameless(cast, span.end):
        nobody = replace(reading, name=(), titles=(), kind=EntityKind.PERSON)
        return cast.described(nobody, span), _TEXTUAL  # "sopir trayek Ranu yang enggan disebut"
    if reading.name:
        body = find_institution(cast, reading, span)
        return (body, _INTERPRETIVE) if body else (cast.named(reading, span), _TEXTUAL)
    known = find_firm(cast, reading, span, at) or find_office(cast, reading, at)
    known = known or find_institution(cast, reading, span)
    known = known or find_holder(cast, reading, span, at)
    known = known or _gendered(cast, reading, span, claim)
    known = known or find_named_later(cast, reading, span)
    if claim.rule == NESTED and known is not None and known.is_person and known is cast.last():
        known = None  # "Chief Ann Roe said the officer believed …": nobody calls themselves so
    if known is not None:
        return known, _INTERPRETIVE
    return cast.described(reading, span), _TEXTUAL


def _gendered(cast: Cast, reading: Reading, span: Span, claim: Claim) -> Speaker | None:
    """Return whom "the young girl" means: the last person on the stage that she can be."""
    head = cast.words.head(reading.words) if reading.words else ""
    gender = cast.words.gendered.get(head)
    if gender is None or not reading.is_definite or head in cast.words.titles:
        return None
    if is_owned(cast, span):
        return None  # "his wife"
    found = find_antecedent(cast, replace(reading, words=(), pronoun=gender), span, claim)
    if found is None or not (found.is_person and found.fits(gender) and found.seems(gender)):
        return None
    return found
