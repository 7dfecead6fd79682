"""Cues before their speaker: "kata X", "tutur X", "demikian pernyataan X"."""

from __future__ import annotations

from dataclasses import replace

from factdb.parse.contents.continuations import goes_on, runs_on
from factdb.parse.contents.quoted import around_quote
from factdb.parse.cues.bounds import LISTENER, quote_before, whole_start
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene, names_in
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.appositions import behind_apposition
from factdb.parse.mentions.documents import publisher_of, source_of
from factdb.parse.mentions.speakers import is_group, is_speaker, read_mention
from factdb.parse.subjects.behind_sources import behind_stated_day
from factdb.parse.subjects.listed import with_list_behind
from factdb.parse.subjects.openings import skip_connectives, skip_openings
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_PARTED = frozenset([CueRole.VERB, CueRole.REQUEST, CueRole.CLAUSAL])
_RESUMED = 2  # tokens behind a pronoun that are an adverb, and no content: "katanya lagi"
_POINTING = 3  # tokens of "Sejak itu,"
_ASIDES = 3  # days, listeners and occasions between a verb and its subject at most


def read_inverted(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "…, kata X" and "Kata X, …"."""
    words = scene.tokens.words
    at_start = skip_openings(scene, unit.first, cue.first) >= cue.first
    first = cue.first - is_led(unit, cue)
    previous = words[first - 1] if first > unit.first else ""
    is_parted = at_start or previous == "," or previous in MARKS
    if not is_parted and not scene.words.loose_commas:
        return None
    mention = mention_after(scene, unit, cue) or _whoever_behind(scene, unit, cue)
    is_double = unit.opens_cue(cue.stop) and not cue.has_clitic
    is_sourced = cue.stop < unit.stop and words[cue.stop] in scene.words.documents
    is_doubled = words[cue.stop : cue.stop + 1] == ["-"] and scene.tokens.is_glued(cue.stop)
    if mention is None or is_double or is_doubled or (mention.first > cue.stop and not is_sourced):
        return None  # "demikian disampaikan X": the other word is the cue
    is_document = previous == "," and words[mention.first] in scene.words.documents
    if not is_document and scene.words.pointers.match(words, mention.first) is not None:
        return None  # "Demikian hal itu dikatakan X"; but "…, kata pernyataan itu"
    if words[cue.first] in scene.words.nominal and not is_agent(scene, mention):
        return None  # "BPS mencatat, nilai ekspor sebesar US$ 4 juta"
    if not is_parted:
        return _read_half_parted(scene, unit, cue, mention)
    quote = quote_before(scene, unit, cue.first)
    after = behind_again(scene, unit, max(cue.stop, mention.stop))
    if quote is not None and first - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-cue")
    after = _behind_set_off_day(scene, unit, after)
    is_resumed = _is_resumed(scene, unit, mention, after)
    if is_within(scene, unit, cue) and (
        is_resumed
        or goes_on(scene, unit, after, has_clitic=cue.has_clitic)
        or parts_subject(scene, unit, first, after)
    ):
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    if at_start and is_resumed:
        return Report(cue, (after, unit.stop), mention, "cue-clause")
    if at_start:
        return _read_opening(scene, unit, cue, mention, first)
    return Report(cue, (whole_start(scene, unit, first), first), mention, "clause-cue")


def _read_opening(
    scene: Scene, unit: TextUnit, cue: Cue, mention: Mention, first: int
) -> Report | None:
    """Read "Kata X, …", where no more than an opening stands before the cue at token `first`."""
    words = scene.tokens.words
    after = _behind_set_off_day(scene, unit, max(cue.stop, mention.stop))
    comma = _comma_after(scene, unit, after)
    if comma is None and _opens_account(scene, unit, after):
        return Report(cue, (after, unit.stop), mention, "cue-clause")
    if comma is None and words[first - 1] == "," and is_within(scene, unit, cue):
        content = (whole_start(scene, unit, first), first)
        return Report(cue, content, mention, "clause-cue")  # "Di antaranya ada dua anak, kata"
    if comma is None:
        return None
    # "Kata pria yang akrab disapa Bang Kent, …"
    is_whole = words[after] in scene.words.relatives
    is_whole = is_whole or (comma == after + 1 and words[after] in scene.words.demonstratives)
    is_occasion = words[after] in scene.words.circumstances and mention.stop == after
    if is_occasion and names_in(scene, mention.first, mention.stop):
        is_whole = True  # "Kata Mardi di Ranu, …"
    if comma > after and not cue.has_clitic and not is_whole:
        mention = replace(mention, stop=comma)  # "Kata sumber di kejaksaan, …"
    comma = behind_apposition(scene, comma, unit.stop)  # "Lanjut Kecuk, sapaan akrabnya, …"
    comma = behind_stated_day(scene, unit, comma)
    if scene.date_ends.get(comma + 1, comma) >= unit.stop - 1:
        return None  # "Demikian Budi menyampaikan hal itu, Senin (4/3)."
    if words[first - 1] == "," and _opens_content(scene, unit, cue):
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    return Report(cue, (comma + 1, unit.stop), mention, "cue-clause")


def _opens_content(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a clause before a cue is said as well: "Setelah api padam, kata Budi, …".

    Not what the statement answers, "Menanggapi hal itu, kata Budi, …", nor "Sejak itu, …".
    """
    words, opening = scene.words, scene.tokens.words[unit.first]
    is_clause = words.heads_first and opening in words.subordinators and not words.is_verb(opening)
    is_long = cue.first - unit.first > _POINTING
    return is_clause and is_long and is_within(scene, unit, cue)


def _opens_account(scene: Scene, unit: TextUnit, after: int) -> bool:
    """Tell whether more follows on what somebody goes by: "Berdasarkan data, kata X | air naik"."""
    cue = unit.cue_at(unit.first)
    is_account = cue is not None and cue.role is CueRole.PREPOSITION and cue.stop - cue.first > 1
    return is_account and after + 1 < unit.stop and scene.tokens.words[after].isalpha()


def behind_again(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return the token behind an adverb that ends an attribution: "katanya lagi | , …"."""
    words = scene.tokens.words
    is_last = after + 1 < unit.stop and words[after + 1] == ","
    return after + (is_last and words[after] in scene.words.adverbs)


def _behind_set_off_day(scene: Scene, unit: TextUnit, after: int) -> int:
    """Return the token behind a day that a comma ends: "kata Budi | pada Rabu (2/4), …"."""
    words, day = scene.tokens.words, after
    if not scene.words.heads_first or after >= unit.stop:
        return after
    day += words[day] == "," or words[day] in scene.words.language.dates.day_cues
    stop = scene.date_ends.get(day, unit.stop)
    return stop if stop < unit.stop and words[stop] == "," else after


def _comma_after(scene: Scene, unit: TextUnit, at: int) -> int | None:
    """Return the mark that opens what is said behind a speaker: "Kata X kepada kami, …"."""
    words, roof = scene.tokens.words, min(unit.stop - 1, at + LISTENER)
    return next((j for j in range(at, roof) if words[j] in ",:"), None)


def is_led(unit: TextUnit, cue: Cue) -> bool:
    """Tell whether another such word stands before a cue: "“…,” demikian | kata X"."""
    before = unit.cue_at(cue.first - 1)
    return before is not None and before.role is CueRole.INVERTED and not before.has_clitic


def _read_half_parted(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> Report | None:
    """Read an attribution without a comma before it: "Setelah dicek kata dia(,) ada dua"."""
    first, after = mention.first, max(cue.stop, mention.stop)
    if mention.is_clitic and scene.tokens.words[cue.first - 1] in scene.words.circumstances:
        return None  # "Dalam paparannya, Budi menyebut …"
    if is_midst(scene, unit, cue, mention):
        return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")
    opening = scene.tokens.words[first]
    is_name = scene.tokens.is_capitalised(first) or mention.is_clitic
    if not is_name and opening not in scene.words.pronouns and opening not in scene.words.titles:
        return None  # "dengan kata lain, …"
    is_pointed = after < unit.stop and scene.tokens.words[after] in scene.words.demonstratives
    after += is_pointed
    if scene.tokens.words[cue.first] in scene.words.adverbs:
        return None  # "Itu jelas Rusia, bukan …"
    if scene.tokens.words[cue.first] in scene.words.nominal:
        return None  # "Polisi tak menanggapi klaim Budi, tetapi …"
    if not (
        goes_on(scene, unit, after, has_clitic=mention.is_clitic)
        or _is_unparted(scene, unit, cue, mention, after)
    ):
        return None
    return Report(cue, (unit.first, unit.stop), mention, "clause-cue-clause")


def _is_unparted(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention, after: int) -> bool:
    """Tell whether no comma sets an attribution off at all: "Dari data itu kata dia harga naik".

    Behind a name an adverb must follow, "Jalan itu kata Budi sudah dibuka": "kata" is a noun too.
    """
    if mention.is_clitic or scene.tokens.words[cue.first - 1] in scene.words.relatives:
        return False  # "warga yang kata dia marah itu"
    return scene.words.loose_commas and _is_resumed(scene, unit, mention, after)


def is_midst(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> bool:
    """Tell whether no comma parts a pronoun's attribution: "Harga itu diakuinya sudah naik"."""
    words = scene.tokens.words
    before = words[cue.first - 1]
    if not mention.is_clitic or before in scene.words.relatives or not before.isalpha():
        return False  # "yang dikatakannya"
    if cue.stop + 1 >= unit.stop:
        return False
    following, language = words[cue.stop], scene.words.language
    is_verb = following in scene.words.auxiliaries or following in language.measures.now
    is_judged = following in language.reporting.modals and cue.stop + 2 < unit.stop
    # "… dinilainya | terlalu lambat", not "disampaikannya | tidak hanya kepada warga"
    is_verb = is_verb or (is_judged and words[cue.stop + 1] not in scene.words.adverbs)
    return is_verb or runs_on(scene, unit, cue.stop)  # not "dijelaskannya dengan rinci"


def _is_resumed(scene: Scene, unit: TextUnit, mention: Mention, after: int) -> bool:
    """Tell whether the content goes on behind a pronoun without a comma: "…, kata dia warga …"."""
    words, tokens = scene.words, scene.tokens.words
    if runs_on(scene, unit, after):
        return True
    is_pronoun = mention.is_clitic or tokens[mention.first] in words.pronouns
    if not (words.loose_commas and is_pronoun) or after + _RESUMED >= unit.stop:
        return False
    following = tokens[after]
    return (
        following.isalpha()
        and (following not in words.function_words or words.is_speaking(following))
        and after not in scene.date_ends
        and not unit.opens_cue(after)
    )


def parts_subject(scene: Scene, unit: TextUnit, first: int, after: int) -> bool:
    """Tell whether a subject and its verb of reporting are parted: "BPBD, kata X, mencatat …".

    The attribution runs from token `first` up to `after`.
    """
    words = scene.tokens.words
    verb = unit.cue_at(after + 1) if words[after : after + 1] == [","] else None
    if verb is None or verb.role not in _PARTED or not scene.words.heads_first:
        return False
    start = skip_connectives(scene, unit.first, first)
    subject = read_mention(scene, start, first - 1)
    if subject is None or subject.stop != first - 1:
        return False
    told = scene.words.language.counting.predicates  # "Dua orang tewas, kata X, menambahkan …"
    return told.isdisjoint(words[start:first]) and is_speaker(scene, subject)


def is_within(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether more than a connective stands before an attribution: "Di kota, kata X, …"."""
    return skip_connectives(scene, unit.first, cue.first) < cue.first


def mention_after(scene: Scene, unit: TextUnit, cue: Cue) -> Mention | None:
    """Return the speaker behind a cue, or the clitic on it."""
    if cue.has_clitic:
        return Mention(cue.stop - 1, cue.stop, is_clitic=True)
    first = cue.stop
    if scene.words.needs_that:
        first = _behind_asides(scene, unit, first)
    mention = read_mention(scene, first, unit.stop)
    if mention is None:
        return None
    source = source_of(scene, mention.first, mention.stop)
    mention = source or publisher_of(scene, mention, unit.stop) or mention
    is_one = is_speaker(scene, mention) or is_group(scene, mention)
    return with_list_behind(scene, mention, unit.stop) if is_one else None


def _behind_asides(scene: Scene, unit: TextUnit, first: int) -> int:
    """Return where a subject starts behind a day and a listener: "a dit lundi à l'AFP | le maire".

    `first` where no subject opens there with its article or its name.
    """
    words, tokens, i = scene.words, scene.tokens, first
    for _ in range(_ASIDES):
        i = scene.date_ends.get(i, i)
        i += i > first and i < unit.stop and tokens.words[i] == ","
        if i + 1 >= unit.stop or tokens.words[i] not in words.circumstances:
            break
        aside = read_mention(scene, i + 1, unit.stop)
        if aside is None:
            return first
        i = aside.stop
    if i >= unit.stop or i == first:
        return first
    is_subject = tokens.is_capitalised(i) or tokens.words[i] in words.determiners
    return i if is_subject else first


def _whoever_behind(scene: Scene, unit: TextUnit, cue: Cue) -> Mention | None:
    """Return any noun right behind a quotation and its cue: "“…,” kata cenayang itu"."""
    words, tokens, first = scene.words, scene.tokens.words, cue.stop
    closing = tokens[cue.first - 2] if tokens[cue.first - 1] == "," else tokens[cue.first - 1]
    if not words.heads_first or cue.has_clitic or closing not in MARKS or first >= unit.stop:
        return None
    said, word = tokens[cue.first], tokens[first]
    if said in words.nominal or said in words.pointers.firsts or not word.isalpha():
        return None
    is_noun = not (words.is_verb(word) or word in words.function_words or first in scene.date_ends)
    is_noun = is_noun and word not in words.adverbs and word not in words.circumstances
    return read_mention(scene, first, unit.stop) if is_noun else None


def is_agent(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase begins like whoever says something: not "dinyatakan lulus ujian"."""
    if mention.is_clitic or scene.tokens.is_capitalised(mention.first):
        return True
    words, first = scene.words, scene.tokens.words[mention.first]
    return first in words.speaking or first in words.pronouns or first in words.determiners


def read_noun(scene: Scene, unit: TextUnit, cue: Cue) -> Report | None:
    """Read "…," demikian pernyataan X."""
    if unit.opens_cue(cue.stop):
        return None  # "demikian disampaikan X": the verb tells it
    quote = quote_before(scene, unit, cue.first)
    mention = mention_after(scene, unit, cue)
    if mention is None and _is_written(scene, unit, cue):
        mention, cue = Mention(cue.stop - 1, cue.stop), cue._replace(stop=cue.stop - 1)
    if mention is None:
        return None
    if quote is not None and cue.first - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-noun")
    if cue.first - unit.first > 4 and scene.tokens.words[cue.first - 1] == ",":
        return Report(cue, (unit.first, cue.first), mention, "clause-noun")
    return None


def _is_written(scene: Scene, unit: TextUnit, cue: Cue) -> bool:
    """Tell whether a document says it of which nobody tells whose it is: "tulis laporan | itu"."""
    words = scene.tokens.words
    is_pointed_at = cue.stop < unit.stop and words[cue.stop] in scene.words.demonstratives
    return (
        is_pointed_at and cue.stop - cue.first > 1 and words[cue.stop - 1] in scene.words.documents
    )
