"""Which body its noun alone means: "the company", "the statistics agency", "badan itu".

What somebody is, "the governor", is for `roles.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.speaker import Speaker

_TRIED = 200  # names of a text that are looked through
_SOON = 600  # characters from "the company" to its name
_WORD = 24  # characters of a word before a name at most


def find_office(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return what "Kementerian" or "badan itu" is: the last office that the word opens."""
    is_alone = len(reading.words) == 1 and not reading.is_definite  # not "kedua fraksi"
    head = reading.words[0].lower() if is_alone else ""
    is_office = head in cast.words.offices and head not in cast.words.titles
    if not cast.words.heads_first or not is_office:
        return None
    for speaker in cast.recent():
        if len(speaker.words) > 1 and speaker.words[0].lower() == head:
            return speaker
    for run in cast.before(at):
        name = run.reading.name
        if len(name) > 1 and name[0].lower() == head:
            return cast.named(run.reading, run.span)
    return next(things_for(cast, head), None)


def find_alike(cast: Cast, reading: Reading) -> Speaker | None:
    """Return the body that a description means; its other words are in the body's name.

    "The statistics agency" is the Bureau of Statistics.
    """
    wanted = {word.lower() for word in reading.words[:-1]}
    for speaker in cast.recent():
        described = {word.lower() for word in speaker.words}
        is_alike = not described.isdisjoint(cast.words.bodies_alike)
        if wanted and not speaker.is_person and is_alike and wanted < described:
            return speaker
    return None


def find_body(cast: Cast, head: str, at: int) -> Speaker | None:
    """Return what "the company" is: the last thing that opened a sentence, and no person."""
    for run in cast.before(at):
        name = run.reading.name
        is_firm = _is_presented_firm(cast, run)
        if not (run.is_first or _opens_sentence(cast, run) or is_firm) or not name:
            continue
        full = cast.fullest(name)
        is_known = name in cast.called or is_firm or _is_speaking_body(cast, name)
        if len(full) == 1 and not is_known:
            continue  # "Ahead of the vote …": a capital that the sentence gave
        if not (cast.seems_person(full) or is_other_kind(cast, head, full)):
            return cast.named(run.reading, run.span)
    return next(things_for(cast, head), None) or _named_behind(cast, head, at)


def _named_behind(cast: Cast, head: str, at: int) -> Speaker | None:
    """Return the company that is named only behind its noun: "The firm said …".

    "Marlow Industries, based in Sela, …" opens a sentence soon, and is the first of the text.
    """
    if head not in cast.words.firms or cast.words.heads_first:
        return None
    firms = [run for run in cast.around(at) if run.reading.name and _is_presented_firm(cast, run)]
    if not firms or not at < firms[0].start < at + _SOON or not firms[0].is_first:
        return None
    full = cast.fullest(firms[0].reading.name)
    is_person = full in cast.persons or cast.has_surname(full)
    return None if is_person else cast.named(firms[0].reading, firms[0].span)


def opened_since(cast: Cast, head: str, thing: Speaker, at: int) -> bool:
    """Tell whether another body has opened a sentence since a thing spoke, by its short name.

    "Nusa Stores …. Its rival Maro said its sales rose. … | Nusa cut 90 jobs. The company …".
    """
    for run in cast.before(at):
        name = run.reading.name
        if run.start <= thing.until:
            return False
        full = cast.fullest(name) if run.is_first and name else ()
        if len(full) > len(name) and not cast.seems_person(full):
            return not is_other_kind(cast, head, full)
    return False


def things_for(cast: Cast, head: str) -> Iterator[Speaker]:
    """Yield the named bodies that called themselves "it" and that a noun can mean, last first."""
    things = (s for s in cast.recent() if s.self_called == "thing" and s.words[0][:1].isupper())
    return (thing for thing in things if not is_other_kind(cast, head, thing.words))


def is_other_kind(cast: Cast, head: str, name: tuple[str, ...]) -> bool:
    """Tell whether a name's last word tells of another kind of body than a noun.

    No "union" nor "authority" is Norva Airways, no "company" the Maro Teachers Union.
    """
    words, last = cast.words, name[-1].lower()
    is_no_firm = head in words.societies or head in words.bodies_alike
    is_company = is_no_firm and (last in words.companies or _is_firm(cast, name))
    is_office = head in words.bodies_alike and last not in words.bodies_alike
    if is_office and last in words.societies:
        return True  # no "ministry" is the Safety Committee
    return is_company or (head in words.firms and last in words.societies)


def _is_firm(cast: Cast, name: tuple[str, ...]) -> bool:
    """Tell whether the text presents a name as a company's: "the airline, Nusa Express,"."""
    named = (run for run in cast.runs[:_TRIED] if run.reading.name == name)
    return any(_is_presented_firm(cast, run) for run in named)


def _is_presented_firm(cast: Cast, run: Named) -> bool:
    """Tell whether a name is a company's by its last word, or by the noun right before it.

    "Marlow Industries", "craft retailer Nusa Barn", "the ferry's operator, Maro Lines,".
    """
    before = cast.text[max(0, run.start - _WORD) : run.start].split()
    is_named = len(run.reading.name) > 1 and run.reading.name[-1].lower() in cast.words.companies
    if is_named or not before:
        return is_named
    if before[-1].endswith(",") and not cast.text.startswith(",", run.span.end):
        return False  # "After a talk with the company, Ann Roe said …"
    return before[-1].rstrip(",").lower() in cast.words.firms


def _opens_sentence(cast: Cast, run: Named) -> bool:
    """Tell whether only its article stands before a body's name: "The Maro Council said"."""
    if not cast.is_definite(run) or cast.text.startswith("-", run.span.end):
        return False  # "The Maro-based firm"
    is_behind_article = " " not in cast.text[run.opening : run.start].strip()
    return is_behind_article and cast.words.is_organisation(run.reading.name)


def _is_speaking_body(cast: Cast, name: tuple[str, ...]) -> bool:
    """Tell whether a single word has spoken, and as a body: "Nusacorp", not "Residents"."""
    if name[0].lower() in cast.words.groups:
        return False
    spoken = (s for s in cast.recent() if s.words == name and not s.is_person)
    return any(s.pronoun is None and s.self_called in (None, "thing") for s in spoken)
