"""What a body is called by what it is: "das Ministerium", "der Konzern", "perusahaan itu".

The last ministry of the text, or its last company: the last that spoke, else the last by name.
"""

from __future__ import annotations

from factdb.languages.compounds import ends_in
from factdb.link.names.reading import Reading
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker
from factdb.records import EntityKind, Span


def find_of_kind(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return the body that an article and one noun mean, None for any other mention.

    Args:
        cast: The names and speakers of the document.
        reading: What the mention's words say.
        at: Where the claim begins; what is named behind that is spoken of.
    """
    if not (cast.words.nouns_capitalised and reading.is_definite) or len(reading.words) != 1:
        return None
    noun = reading.words[0].lower()
    others = cast.words.kinds.get(noun, frozenset())  # "die Behörde": "Amt", "Küstenwache"
    kinds = _kinds(cast, noun) | others
    if not kinds:
        return None
    for speaker in cast.recent():
        if not speaker.is_person and _is_of_kind(speaker.words, kinds, others):
            return speaker
        if others and _is_body(cast, speaker):
            return None  # "das Ministerium …, die Kammer …, die Behörde": which is not told
    for run in cast.before(at):
        name = run.reading.name
        if run.reading.kind is not EntityKind.PERSON and _is_of_kind(name, kinds, others):
            return cast.named(run.reading, run.span)
    return None


def find_firm(cast: Cast, reading: Reading, span: Span, at: int) -> Speaker | None:
    """Return what "perusahaan itu" is: the last company that spoke or was named, else None."""
    words = cast.words
    is_one = words.heads_first and not words.nouns_capitalised and len(reading.words) == 1
    if not is_one or reading.words[0].lower() not in words.firms:
        return None
    if not cast.is_demonstrated(span.end):
        return None
    spoken = (s for s in cast.recent() if not s.is_person and len(s.words) > 1)
    for speaker in spoken:
        if not words.companies.isdisjoint(map(str.lower, speaker.words)):
            return speaker
    for run in cast.before(at):
        name = run.reading.name
        is_company = not words.companies.isdisjoint(map(str.lower, name))
        if is_company and run.reading.kind is not EntityKind.PERSON:
            return cast.named(run.reading, run.span)
    last = cast.last()
    return last if last is not None and not last.is_person else None


def find_institution(cast: Cast, reading: Reading, span: Span) -> Speaker | None:
    """Return what "lembaga (antirasuah) itu" is: the body that spoke last, else None.

    Nobody's where a person or a country spoke last: whose it is no word tells.
    """
    head, *rest = reading.words or ("",)
    if head.lower() not in cast.words.institutions or not all(map(str.islower, rest)):
        return None
    if not cast.is_demonstrated(span.end):
        return None
    last = cast.last()
    if last is None or last.is_person or last.kind is EntityKind.GROUP:
        return None
    if cast.words.parts.are_places(last.name.lower().split()):
        return None
    is_acronym = len(last.words) == 1 and last.name.isupper()
    return last if last.kind is EntityKind.ORGANISATION or is_acronym else None


def _kinds(cast: Cast, noun: str) -> frozenset[str]:
    """Return the words for what a noun means: those of all companies, or itself; in any case."""
    words = cast.words
    stems = {noun, *(noun.removesuffix(ending) for ending in words.genitives)}
    if not stems.isdisjoint(words.firms):
        return words.firms | words.companies
    return frozenset(stems & words.offices)


def _is_body(cast: Cast, speaker: Speaker) -> bool:
    """Tell whether a speaker is neither a person nor people nor a document."""
    last = speaker.words[-1].lower()
    return not (speaker.is_person or last in cast.words.groups or last in cast.words.documents)


def _is_of_kind(name: tuple[str, ...], kinds: frozenset[str], whole: frozenset[str]) -> bool:
    """Tell whether a word of a name, or the end of one, is what it is: "Innenministerium".

    One word that is no compound tells it only if it is one of `whole`: "Küstenwache".
    """
    lowered = [word.lower() for word in name]
    if len(lowered) == 1:
        is_compound = lowered[0] not in kinds and ends_in(lowered[0], kinds)
        return is_compound or lowered[0] in whole
    return any(word in kinds or ends_in(word, kinds) for word in lowered)
