"""Whom words mean that only point back: "he", "it", "pria kelahiran Solo itu".

A pronoun means whoever has been put on the stage since somebody last spoke, else the last speaker
whom it fits. Kind and gender are told by what the text has shown so far; a title or a given name
decides only where it has shown nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from factdb.link.names.reading import Reading
from factdb.link.names.runs import Named
from factdb.link.speakers.accused import not_accused
from factdb.link.speakers.cast import Cast
from factdb.link.speakers.fitting import (
    can_be_meant,
    can_be_person,
    is_introduced,
    is_passed_over,
    opens_alone,
)
from factdb.link.speakers.pairs import find_joined
from factdb.link.speakers.roles import find_holder, find_titled
from factdb.link.speakers.speaker import Speaker
from factdb.link.speakers.unnamed import (
    find_crowd,
    find_opening_body,
    find_opening_title,
    find_unnamed,
)
from factdb.records import Claim, EntityKind, Span

_DASHED = re.compile(
    r"(?:\.[a-z]{2,4}){0,2}(?:\s*\([^()\n]{1,30}\)|, [^.\n]{1,30}?)?\s[-–—]+\s(?=[^a-z])"
)
_AGED = re.compile(r", \d{1,3},")
_PLACE = 40  # characters of a line before whose story it is at most


def find_antecedent(cast: Cast, reading: Reading, span: Span, claim: Claim) -> Speaker | None:
    """Return whom a pronoun means, which is theirs from now on; None where it has no words."""
    if reading.pronoun == "person" and cast.words.plural_verbs and claim.cue_span is not None:
        reading = replace(reading, pronoun=_by_number(cast, reading, claim.cue_span))
    meant = _find_meant(cast, reading, span, claim)
    if meant is None:
        return cast.described(reading, span)
    if meant.is_person and meant.pronoun is None and meant.seems(reading.pronoun or ""):
        meant.pronoun = reading.pronoun
    return meant


def _find_meant(cast: Cast, reading: Reading, span: Span, claim: Claim) -> Speaker | None:
    """Return whom a pronoun means, None where nobody can be told: the first of these.

    Who is named at the head of what is said; those whom "they" means; who has come on since the
    last speaker whom it fits, by name rather than without; that speaker; a body; whoever spoke
    last.
    """
    # Whoever is named inside the content is no antecedent: they are spoken of.
    at, spoken_of = min(span.start, claim.span.start), cast.inside(claim.span)
    last = _last_fitting(cast, reading, spoken_of, at)
    if (own := _who_opens(cast, reading, span, claim, last)) is not None:
        return cast.named(own.reading, own.span)
    since = last.until if last is not None else _end_of_unnamed(cast)
    latest = cast.last() if reading.pronoun == "group" and cast.words.heads_first else None
    since = since if latest is None else max(since, latest.until)  # "… Ranu 3 ton. Pihaknya"
    runs = _on_stage(cast, since, at, spoken_of)
    runs = runs if last is None else not_accused(cast, runs, claim)
    named = _put_on(cast, runs, reading, last, at)
    if reading.pronoun == "group" and (many := _many(cast, runs, span, at, named)) is not None:
        return many
    unnamed = _without_name(cast, reading, claim, since, at, named)
    if named is not None:
        return unnamed or cast.named(named.reading, named.span)
    return unnamed or last or _body_before(cast, runs) or _last_of_all(cast, reading, at)


def _who_opens(
    cast: Cast, reading: Reading, span: Span, claim: Claim, last: Speaker | None
) -> Named | None:
    """Return who is named first in the content before a pronoun: "Ann Roe, 31, was ill, she says".

    By the full name, which stands nowhere before, with an age, and where "she" is nobody so far.
    """
    start, is_known = claim.span.start, last is not None and last.pronoun == reading.pronoun
    if cast.words.heads_first or is_known or not start < span.start or not reading.wants_person:
        return None
    runs = cast.before(span.start)
    run = next((run for run in runs if run.start == start and len(run.reading.name) > 1), None)
    if run is None or not is_introduced(cast, run, reading):
        return None
    if _AGED.match(cast.text, run.span.end) is None:
        return None
    full = cast.fullest(run.reading.name)
    before = (other for other in cast.before(start) if other.reading.name)
    return None if any(cast.fullest(other.reading.name) == full for other in before) else run


def _many(
    cast: Cast, runs: Sequence[Named], span: Span, at: int, named: Named | None
) -> Speaker | None:
    """Return the people whom "they" means: two by name, or "Nasabah Bank Nusa datang. Mereka …".

    None where a sentence behind theirs puts a body on.
    """
    if (two := find_joined(cast, runs, span, at)) is not None:
        return two
    crowd = find_crowd(cast, at)
    if crowd is None or (named and cast.text.find(". ", crowd.end, named.start) >= 0):
        return None
    return cast.described(cast.read(crowd), crowd)


def _without_name(
    cast: Cast, reading: Reading, claim: Claim, since: int, at: int, named: Named | None
) -> Speaker | None:
    """Return who came on since somebody spoke and is told by a noun: "A nurse", "The judge".

    Nobody where a name came on as well; where titles lead, whoever comes on behind the name, and
    for "it" a body: "Norco sued Velta. … | The authority disagrees. It said …".
    """
    if reading.pronoun == "thing":
        return _opening_body(cast, since if named is None else named.span.end, at)
    if not reading.wants_person or (named is not None and not cast.words.heads_first):
        return None
    since = named.span.end if named is not None else since
    if (unnamed := find_unnamed(cast, reading, claim, since)) is not None:
        role = cast.read(unnamed)
        holder = find_holder(cast, role, unnamed, at) if cast.words.heads_first else None
        return holder or cast.described(role, unnamed)
    titled = find_opening_title(cast, claim, since)
    holder = None if titled is None else find_titled(cast, titled[1], titled[0].start)
    is_one = holder is not None and holder.is_person and holder.seems(reading.pronoun or "")
    return holder if is_one else None


def _on_stage(
    cast: Cast, since: int, at: int, spoken_of: Collection[tuple[str, ...]]
) -> list[Named]:
    """Return the names that a text itself tells behind `since` and before `at`, nearest first."""
    return [
        run
        for run in cast.before(at)
        if run.start > since
        and run.reading.name
        and not cast.is_spoken(run.start)
        and not _is_dateline(cast, run)
        and not _is_employer(cast, run)
        and not (spoken_of and cast.fullest(run.reading.name) in spoken_of)
    ]


def _is_employer(cast: Cast, run: Named) -> bool:
    """Tell whether a name is where somebody works: "an analyst with | Pell Bache"."""
    if run.word not in cast.words.workplaces:
        return False
    before = cast.text[max(0, run.start - _PLACE) : run.start].split()
    return len(before) > 1 and cast.words.is_person_noun(before[-2].lower())


def _put_on(
    cast: Cast, runs: Sequence[Named], reading: Reading, last: Speaker | None, at: int
) -> Named | None:
    """Return which name has come on since the last speaker whom a pronoun fits."""
    named = next((run for run in runs if is_introduced(cast, run, reading)), None)
    if named is not None and reading.wants_person:
        named = _subject_before(cast, runs, reading, named)
    if not reading.wants_person:
        return named
    if last is None:
        return named or _likeliest(cast, runs, reading)
    if named is None:
        return _only_one_near(cast, runs, reading, last, at)
    return _nearer(cast, runs, reading, last, at, named)


def _subject_before(cast: Cast, runs: Sequence[Named], reading: Reading, named: Named) -> Named:
    """Return who opens the clause of a name, and does something to it: "Ann Roe met Eva Poe".

    The name itself where a comma parts the two, or titles lead.
    """
    if not cast.words.heads_last:
        return named
    for run in reversed(runs):
        if run.opening != named.opening or run.start >= named.start:
            continue
        between = cast.text[run.span.end : named.span.start]
        before = cast.text[run.opening : run.start].split()
        is_led = bool(before) and before[0].lower() in cast.words.openers | cast.words.prepositions
        is_other = cast.fullest(run.reading.name) != cast.fullest(named.reading.name)
        if is_other and "," not in between and not is_led and is_introduced(cast, run, reading):
            return run
    return named


def _likeliest(cast: Cast, runs: Sequence[Named], reading: Reading) -> Named | None:
    """Return the name that is most likely a person's: with a title, a subject, late, and first."""
    persons = (run for run in runs if can_be_person(cast, run, reading))
    likeliest = max(
        (run for run in persons if not is_passed_over(cast, run)),
        key=lambda run: (
            bool(run.reading.titles),
            cast.is_subject(run),
            run.opening,
            -run.start,
        ),
        default=None,
    )
    return likeliest or next((run for run in runs if opens_alone(cast, run, reading)), None)


def _is_dateline(cast: Cast, run: Named) -> bool:
    """Tell whether a name is where a story is from, or whose it is: "Jakarta, Harian Nusa - …"."""
    if not cast.words.heads_first or not _DASHED.match(cast.text, run.span.end):
        return False
    line = cast.text.rfind("\n", 0, run.start) + 1
    before = cast.text[line : run.start] if run.start - line <= _PLACE else "a"
    return not any(word[0].islower() for word in before.split())


def _end_of_unnamed(cast: Cast) -> int:
    """Return where the last that was said ends, if one without a name said it: "kata sumber itu".

    -1 else, and in a language whose pronouns tell more of whom they mean.
    """
    last = cast.last()
    is_unnamed = last is not None and last.words[0][0].islower()
    return last.until if last is not None and is_unnamed and cast.words.heads_first else -1


def _by_number(cast: Cast, reading: Reading, cue: Span) -> str | None:
    """Return what a word for a woman and for many means: a verb of one tells the woman."""
    verb = cue.of(cast.text).lower()
    if not reading.words or reading.words[0].lower() not in cast.words.personal:
        return reading.pronoun  # "ihrer Ansicht nach"
    is_one = verb in cast.words.singular_verbs and not verb.endswith(cast.words.plural_verbs)
    return "woman" if is_one else reading.pronoun


def _body_before(cast: Cast, runs: Sequence[Named]) -> Speaker | None:
    """Return the last body that opened a sentence: "die Roth AG … Sie teilte mit", by its gender.

    For a language in which "she" is no person's alone.
    """
    if not cast.words.nouns_capitalised:
        return None
    bodies = (r for r in runs if r.reading.kind is EntityKind.ORGANISATION and cast.is_subject(r))
    run = next(bodies, None)
    return None if run is None else cast.named(run.reading, run.span)


def _last_of_all(cast: Cast, reading: Reading, at: int) -> Speaker | None:
    """Return who spoke last, or for "it" a body without a name: nobody is "it"."""
    last = cast.last()
    is_other = reading.pronoun == "thing" and (last is None or last.is_person)
    return _opening_body(cast, 0, at) if is_other else last


def _opening_body(cast: Cast, since: int, at: int) -> Speaker | None:
    """Return the last body without a name that opened a sentence, or the one that it is short for.

    "The authority disagrees." is the Maro Transit Authority.
    """
    span = find_opening_body(cast, since, at)
    if span is None:
        return None
    body = cast.read(span)
    return find_holder(cast, body, span, at) or cast.described(body, span)


def _only_one_near(
    cast: Cast, runs: Sequence[Named], reading: Reading, last: Speaker, at: int
) -> Named | None:
    """Return the one person whom a paragraph names in full, and not whoever spoke before it.

    "For Ann Roe, a teacher, it was late. She said …": where no name opens a sentence.
    """
    start = cast.text.rfind("\n", 0, at) + 1
    if cast.words.heads_first or last.until >= start:
        return None
    near = [run for run in runs if run.start >= start]
    names = {cast.fullest(run.reading.name) for run in near}
    if last.words in names:
        return None
    full = [r for r in near if len(r.reading.name) > 1 and can_be_person(cast, r, reading)]
    return full[0] if len({cast.fullest(run.reading.name) for run in full}) == 1 else None


def _nearer(
    cast: Cast, runs: Sequence[Named], reading: Reading, last: Speaker, at: int, named: Named
) -> Named:
    """Return the one person of a paragraph with an age or a title, else who was put on before it.

    "Bob Poe would not say." "Among the victims is Carl Doe, 49. He got a bill, he says."
    """
    if named.start > cast.text.rfind("\n", 0, at):
        return named
    near = _only_one_near(cast, runs, reading, last, at)
    is_known = near is not None and cast.fullest(near.reading.name) in cast.persons
    return near if near is not None and is_known else named


def _last_fitting(
    cast: Cast, reading: Reading, spoken_of: Collection[tuple[str, ...]], at: int
) -> Speaker | None:
    """Return the last speaker for whom a pronoun can stand, and who is not spoken of."""
    pronoun = reading.pronoun or ""
    if reading.wants_person:
        others = (s for s in cast.recent() if s.words not in spoken_of)
        fitting = (s for s in others if can_be_meant(cast, s, pronoun))
        return next((s for s in fitting if s.seems(pronoun) or _goes_on(cast, s, at)), None)
    last = cast.last()
    if pronoun in ("thing", "group") and last is not None and last.is_person:
        other = next((s for s in cast.recent() if not s.is_person), None)
        return last if pronoun == "group" and other is None else other
    if pronoun == "thing" and last is not None and _are_many(last):
        return next((s for s in cast.recent() if s.self_called == "thing"), None)
    return last


def _are_many(speaker: Speaker) -> bool:
    """Tell whether people speak who are no body: "Residents", "Shrimpers said they …"."""
    return speaker.self_called == "group" or speaker.kind is EntityKind.GROUP


def _goes_on(cast: Cast, speaker: Speaker, at: int) -> bool:
    """Tell whether a paragraph goes on with whoever has just spoken, and of another: "said she".

    "Saleh Roe said she was well. “She ate,” he said": no name tells what Saleh is.
    """
    if speaker is not cast.last() or len(speaker.words) < 2 or speaker.expected is not None:
        return False
    if speaker.pronoun is not None or "\n" in cast.text[speaker.until : at]:
        return False
    return not any(r.start > speaker.until and len(r.reading.name) > 1 for r in cast.before(at))


def is_pointed_at(cast: Cast, reading: Reading, span: Span, cue: Span | None) -> bool:
    """Tell whether a person is described who was there before: "pria kelahiran Solo itu".

    The demonstrative stands behind all that describes, right before the cue but for adverbs.
    """
    if cue is None or reading.pronoun is not None:
        return False
    opening = span.of(cast.text).partition(" ")[0].lower()
    if opening in cast.words.introducing:
        return False  # "Seorang dokter dari klinik itu"
    if _is_demonstrated(cast, span):
        return True  # '"…," ujar politikus Partai Golongan Karya (Golkar) itu.'
    is_aged = bool(reading.words) and reading.words[0].lower().endswith(cast.words.ages)
    if _is_epithet(cast, reading) or (is_aged and not reading.name):
        # "the Maro Democrat", "the 62-year-old teacher"
        is_one = not cast.words.nouns_capitalised or is_aged
        is_one = is_one or (_is_one(cast, reading, opening, cue) and _is_near(cast, span))
        return is_one and opening in cast.words.definites
    if reading.name:
        return False
    if cast.words.head(reading.words) not in cast.words.titles:
        return False
    if cast.short_names.is_nicknamed(span.end):
        return True  # "pria yang akrab disapa Noel"
    if cue.start < span.end:
        return False
    for word in reversed(cast.text[span.end : cue.start].lower().split()):
        if word in cast.demonstratives:
            return True
        if word not in cast.adverbs:
            return False
    return False


def _is_epithet(cast: Cast, reading: Reading) -> bool:
    """Tell whether a mention's last word tells more of somebody named: "the Maro Democrat"."""
    if not reading.words:
        return False
    last = reading.words[-1].lower()  # "der ABC-Politiker"
    last = last.rpartition("-")[2] if cast.words.nouns_capitalised else last
    return last in cast.words.epithets


def _is_near(cast: Cast, span: Span) -> bool:
    """Tell whether the paragraph of a mention is that in which somebody spoke last."""
    last = cast.last()
    return last is not None and "\n" not in cast.text[last.until : span.start]


def _is_one(cast: Cast, reading: Reading, article: str, cue: Span) -> bool:
    """Tell whether an article leads one person: "die Forscherin", "so der Forscher".

    Not "die Forscher"; nor, of many in another case, "nach Ansicht der Forscher".
    """
    if len(reading.words) != 1:
        return False
    if reading.words[-1].lower().endswith(cast.words.feminine):
        return True
    is_source = " " in cue.of(cast.text)  # "nach Ansicht"
    return article in cast.words.owning and not is_source  # "der", which opens an owner too


def _is_demonstrated(cast: Cast, span: Span) -> bool:
    """Tell whether a mention begins with a title, and "itu" follows all of it."""
    head = span.of(cast.text).partition(" ")[0].lower()
    is_title = cast.words.heads_first and head in cast.words.titles
    return is_title and cast.is_demonstrated(span.end)
