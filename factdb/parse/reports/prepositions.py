"""Sources behind a preposition: "Menurut X, …", "…, menurut X", "…, according to X, …".

What a source is cited for may be the whole sentence or what follows; where only words that point
stand before it, the sentence tells nothing: "Hal itu berdasarkan data X".
"""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.contents.continuations import goes_on, goes_on_behind_name, runs_on
from factdb.parse.contents.quoted import around_quote
from factdb.parse.cues.bounds import STOPS, quote_before, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene, names_in
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.inverted import (
    behind_again,
    is_led,
    is_within,
    mention_after,
    parts_subject,
)
from factdb.parse.subjects.behind_sources import behind_description, behind_source
from factdb.parse.subjects.held import voice_behind
from factdb.parse.subjects.openings import skip_connectives, skip_openings
from factdb.parse.subjects.subject_bounds import holds_noun_and_past
from factdb.parse.text.cue_words import CueRole

_DESCRIBED = 14  # tokens of "released by the council on Wednesday" at most
_SUFFIX = 4  # tokens of ", Inc." behind a name
_POINTING = 2  # tokens of "angka itu"
_SUBJECT = 12  # tokens of "The number of dead" at most


def read_preposition(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "Menurut X, …", "…, menurut X" and "…, menurut X, …"."""
    words = scene.tokens.words
    if scene.words.heads_first and _is_of_document(scene, unit, cue):
        cue = cue._replace(stop=cue.stop - 1)  # "Menurut | laporan itu, …"
    mention = mention_after(scene, unit, cue)
    if mention is None or _opens_aside(scene, mention) or _is_part(scene, unit, cue):
        return None
    mention = voice_behind(scene, mention, unit.stop) or mention
    if cue.first == unit.first and not scene.words.heads_first:
        mention = _before_subject(scene, mention)
    is_personal = words[cue.first] in scene.words.of_persons  # not "Bagi warga, air itu penting"
    is_told = cue.has_clitic and cue.stop > cue.first + 1 and _is_told_behind(unit, cue)
    if is_told or (is_personal and not _opines(scene, unit, cue, mention)):
        return None  # "Dalam laporannya, X memperkirakan …"
    is_account = cue.has_clitic or cue.stop > cue.first + 1  # "dari survei harga X"
    is_measure = words[mention.first] in scene.words.measured
    if is_measure and not is_account and words[mention.first] not in scene.words.titles:
        return None  # "menurut inflasi tahun kalender": by it, and nobody says so
    after = behind_again(scene, unit, max(cue.stop, mention.stop))
    is_parted = words[cue.first - 1] in ",(" and is_within(scene, unit, cue)
    is_object = words[cue.first - 2] in scene.words.language.reporting.objects_first
    if is_parted and is_object and words[after : after + 1] == [","]:  # "which, according to X, …"
        return Report(cue, (after + 1, unit.stop), mention, "preposition-clause")
    if is_parted and (
        goes_on_behind_name(scene, unit, _behind_which(scene, unit, after))
        or runs_on(scene, unit, after)
        or parts_subject(scene, unit, cue.first, after)
        or (cue.has_clitic and goes_on(scene, unit, after, has_clitic=True))
    ):
        return Report(cue, (unit.first, unit.stop), mention, "clause-preposition-clause")
    if skip_openings(scene, unit.first, cue.first) >= cue.first:
        start = behind_source(scene, unit, after)
        if start is None or _is_told(scene, unit, start, cue if is_account else None):
            return None
        return Report(cue, (start, unit.stop), mention, "preposition-clause")
    first = cue.first - is_led(unit, cue)  # "…, demikian | menurut X"
    quote = quote_before(scene, unit, first)
    if quote is not None and first - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-preposition")
    return _read_source_behind(scene, unit, cue, mention, after)


def _before_subject(scene: Scene, mention: Mention) -> Mention:
    """Return a source without the name behind its comma that opens what it says.

    "According to police, | Ann Roe, 40, fell": no one person is the police, a report, or officials;
    but "According to two guards, Ann Roe and Bob Poe, it fell".
    """
    words, tokens = scene.words, scene.tokens.words
    comma = scene.tokens.first_comma(mention.first, mention.stop)
    if comma is None:
        return mention
    head, named = tokens[comma - 1], tokens[comma : mention.stop]
    speakers = words.language.speakers
    is_many = head in words.groups and words.plural and head.endswith(words.plural)
    is_nobody = head in words.documents or head in speakers.unique
    is_listed = is_many and not words.conjunctions.isdisjoint(named)
    return mention if is_listed or not (is_many or is_nobody) else replace(mention, stop=comma)


def _is_of_document(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a cue ends in a document of which was told: "menurut laporan | itu".

    Not "berdasarkan data itu", by which the document itself judges.
    """
    words, tokens = scene.words, scene.tokens.words
    if cue.stop - cue.first != _POINTING or cue.stop + 1 >= len(tokens) or cue.has_clitic:
        return False
    if tokens[cue.stop + 1][0].isalnum() or cue.stop >= unit.stop:
        return False  # "menurut data | itu semua"
    is_pointed_at = tokens[cue.stop] in words.language.speakers.demonstratives
    is_told = tokens[cue.first] in words.language.reporting.prepositions
    return is_pointed_at and is_told and tokens[cue.stop - 1] in words.documents


def _read_source_behind(
    scene: Scene, unit: TextUnit, cue: Cue, mention: Mention, after: int
) -> Report | None:
    """Read "…, (demikian) menurut X" behind a clause; the source ends before token `after`."""
    words, first = scene.tokens.words, cue.first - is_led(unit, cue)
    before = words[first - 1]
    if first < cue.first and before == ",":
        return Report(cue, (whole_start(scene, unit, first), first), mention, "clause-preposition")
    if words[cue.first] in scene.words.circumstances and words[cue.first - 1] not in ",(":
        return None  # "Angka itu dimuat dalam laporan X"
    is_unparted = _is_unparted if scene.words.loose_commas else _parts_subject
    if is_unparted(scene, unit, cue, mention):
        return Report(cue, (unit.first, unit.stop), mention, "clause-preposition-clause")
    is_last = after < unit.stop and words[after] == "," and unit.stop - after <= _SUFFIX
    is_last = is_last or after >= unit.stop or words[after] in STOPS
    is_last = is_last or _is_described(scene, unit, mention, after)
    if _is_pointed_at(scene, unit, first):
        return None  # "Hal itu berdasarkan data X"
    before = words[cue.first - 1]  # not "dipilih secara acak dan menurut jumlah penduduk"
    if before == "," or (is_last and before not in scene.words.conjunctions):
        return Report(
            cue, (whole_start(scene, unit, cue.first), cue.first), mention, "clause-preposition"
        )
    return None


def _is_pointed_at(scene: Scene, unit: TextUnit, stop: int) -> bool:
    """Tell whether only words that point stand before a source: "Angka itu | menurut X"."""
    words, tokens = scene.words, scene.tokens.words
    start = skip_connectives(scene, unit.first, stop)
    hit = words.pointers.match(tokens, start)
    is_noun = (
        stop - start == _POINTING and tokens[stop - 1] in words.language.speakers.demonstratives
    )
    return is_noun or (hit is not None and hit[0] == stop)


def _is_described(scene: Scene, unit: TextUnit, mention: Mention, after: int) -> bool:
    """Tell whether all that follows a document tells more of it: "a poll | released Wednesday"."""
    words, tokens = scene.words, scene.tokens.words
    behind = tokens[after : min(unit.stop, after + _DESCRIBED)]
    is_document = words.shows_verbs and tokens[mention.stop - 1] in words.documents
    if not is_document or not behind or behind[-1] not in STOPS or "," in behind:
        return False
    is_open = behind[0] in words.circumstances or behind[0].endswith(words.past_ending)
    return is_open and words.finite.isdisjoint(behind)


def _opines(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> bool:
    """Tell whether a person opens a sentence behind "for": "Bagi Menteri Budi, harga wajar"."""
    words, tokens = scene.words, scene.tokens.words
    if cue.first > skip_connectives(scene, unit.first, cue.first) or tokens[mention.stop] != ",":
        return False
    names = names_in(scene, mention.first, mention.stop)
    first = tokens[mention.first]
    is_many = first in words.groups or first in words.crowds
    is_titled = first in words.titles and not is_many and bool(names)
    return is_titled or (len(names) > 1 and words.parts.is_given(tokens[names[0]]))


def _is_part(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a verb has the preposition: "según | informó X", "was | based on data"."""
    words, after = scene.words, cue.stop
    if cue.first > unit.first and scene.tokens.words[cue.first - 1] in words.copulas:
        return True
    if scene.tokens.words[cue.first] not in words.introducers:
        return False
    after += after < unit.stop and scene.tokens.words[after] in words.auxiliaries
    return unit.opens_cue(after)


def _behind_which(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return the token behind a source and what tells which: "…, according to data from May, …"."""
    return after if scene.words.heads_first else behind_description(scene, unit, after)


def _is_unparted(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> bool:
    """Tell whether no comma parts a source in the midst: "Ia pergi menurut Budi karena takut"."""
    tokens, after = scene.tokens, max(cue.stop, mention.stop)
    is_name = tokens.is_capitalised(mention.stop - 1) or mention.is_clitic
    if not is_name or after + 1 >= unit.stop or not tokens.words[cue.first - 1].isalpha():
        return False
    if tokens.words[after] == ",":
        return goes_on(scene, unit, after)  # "Angka itu menurut Budi, lebih rendah"
    return tokens.words[after].isalpha() and not tokens.is_capitalised(after)


def _parts_subject(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> bool:
    """Tell whether a source stands between subject and verb: "The toll according to Roe is 12".

    Not behind a verb, whose manner it tells: "patients treated according to the ministry were".
    """
    words, tokens = scene.words, scene.tokens
    if mention.stop >= unit.stop or cue.first - unit.first > _SUBJECT:
        return False
    last = mention.stop - 1
    speaks = words.is_speaking(tokens.words[last]) or tokens.is_capitalised(last)
    is_before_verb = speaks and tokens.words[mention.stop] in words.finite
    return is_before_verb and not holds_noun_and_past(scene, unit.first + 1, cue.first)


def _is_told(scene: Scene, unit: TextUnit, i: int, account: Cue | None) -> bool:
    """Tell whether somebody says what a source tells: "Dari data BPBD, kata Budi, …".

    Of an account also before a verb: "Berdasarkan data BPBD, | Budi menyebut …"; whoever quotes
    it is an outlet, if not named by a pronoun: "Mengutip data BPBD, | Kantor Nusa melaporkan …".
    """
    if any(cue.first == i and cue.role is CueRole.INVERTED for cue in unit.cues):
        return True
    cue = next((c for c in unit.cues if c.first > i and c.role is CueRole.VERB), None)
    if cue is None or account is None or not scene.words.heads_first:
        return False
    tokens, words = scene.tokens.words, scene.words
    if tokens[account.first] in words.citing and tokens[i] not in words.pronouns:
        return False
    teller = read_mention(scene, i, cue.first)
    return teller is not None and teller.stop == cue.first and is_speaker(scene, teller)


def _opens_aside(scene: Scene, mention: Mention) -> bool:
    """Tell whether what stands behind an account only describes it.

    "Dari hasil pemeriksaan terhadap 12 saksi", "berdasarkan rekapitulasi sejak operasi dimulai".
    """
    if scene.tokens.is_capitalised(mention.first):
        return False  # "menurut catatan Antara", the outlet
    word = scene.tokens.words[mention.first]
    return word in scene.words.language.clauses.adjuncts or word in scene.words.subordinators


def _is_told_behind(unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a verb of reporting stands behind an account, whose subject wrote it."""
    return any(c.first > cue.first and c.role is CueRole.VERB for c in unit.cues)
