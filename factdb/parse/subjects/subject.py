"""Subjects: the noun phrase in the clause before a verb of reporting.

What opens a clause is stepped over (`openings`), and so is what stands between its subject and the
verb. A clause that stands in another has its own subject (`subject_clauses`); commas part names,
offices and asides.
"""

from __future__ import annotations

from factdb.parse.cues.scene import DASHES, Mention, Scene, is_office_word, names_in, names_of
from factdb.parse.mentions.phrase_ends import LONGEST, is_verb_behind
from factdb.parse.mentions.speakers import is_named, is_speaker, read_mention
from factdb.parse.subjects.clause_verbs import has_own_verb
from factdb.parse.subjects.held import (
    apposed_behind,
    described_behind,
    held_in,
    named_behind_clause,
    voiced_by,
)
from factdb.parse.subjects.listed import read_list, read_pair
from factdb.parse.subjects.openings import reaches_verb, skip_openings
from factdb.parse.subjects.subject_bounds import (
    before_asides,
    before_degrees,
    behind_aside,
    behind_verb_clause,
    holds_noun_and_past,
    is_behind_adverb,
    is_of_object,
    without_circumstance,
)
from factdb.parse.subjects.subject_clauses import (
    behind_conjunction,
    behind_parallel,
    behind_subordinator,
    is_clause_of_time,
    told_in_time,
)
from factdb.parse.subjects.tails import (
    before_fields,
    held_between,
    is_presented,
    is_unlisted_office,
    read_whole,
    with_fields,
    with_office,
)

_RELATIVE = 8  # tokens of "who asked not to be named" at most
_OF_OBJECT = 3  # tokens of "deals that critics (say)" at least
_FAR = 40  # tokens from a cue to the comma before its speaker, of several commas


def read_subject(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the subject of a clause, or who speaks for it: "Kapolres melalui Kasi Humas Rina".

    The cue starts at `stop`, the clause at `first`.
    """
    subject = _read_subject(scene, first, stop)
    if subject is None or not scene.words.channels or subject.stop >= stop:
        return subject
    return voiced_by(scene, subject, stop) or subject


def _read_subject(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the subject of a clause whose cue starts at `stop`; the clause starts at `first`.

    Connectives, dates and circumstances before the subject are stepped over, adverbs and
    circumstances between it and the cue as well; an apposition after a name is left out.
    """
    tokens, words = scene.tokens, scene.words
    if first < stop < len(tokens) and tokens.words[stop - 1] in DASHES:
        dashed = _before_dashes(scene, first, stop)
        if dashed is not None:
            return dashed
    start = skip_openings(scene, first, stop)
    start = behind_verb_clause(scene, start, stop)
    if (told := told_in_time(scene, start, stop)) is not None:
        return told
    stop = before_asides(scene, start, stop)
    if start >= stop:
        return None
    comma = tokens.last_comma(max(start, stop - _FAR), stop)
    if comma is not None and words.degrees and (end := before_degrees(scene, start, stop)) < stop:
        stop, comma = end, tokens.last_comma(max(start, end - _FAR), end)
    if comma is None:
        return _plain_subject(scene, start, stop)
    end = stop - (tokens.words[stop - 1] == ",")
    listed = _read_listed(scene, start, stop) or read_pair(scene, start, end)
    if listed is not None:
        return listed
    whole = read_mention(scene, start, stop)
    if whole is not None and _is_seat(scene, whole, comma, stop):
        return Mention(start, stop)
    if whole is not None and _is_before_relative(scene, whole, stop):
        return whole
    parallel = behind_parallel(scene, start, stop) if words.heads_first else None
    if parallel is not None:
        return parallel
    return (
        behind_parallel(scene, comma, stop)
        or with_fields(scene, whole, comma, stop)
        or before_fields(scene, whole, comma, stop)
        or _clause_behind(scene, start, comma, stop)
        or _parted_subject(scene, whole, comma, stop, is_opened=start > first)
    )


def _before_dashes(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject that dashes part from its verb: "Ann Roe – who runs it – said".

    The name between them, where they hold one: "The mayor – Ann Roe – said".
    """
    tokens, last = scene.tokens, stop - 1
    if tokens.is_glued(last) != tokens.is_glued(stop):
        return None
    opening = next((j for j in range(last - 1, start, -1) if tokens.words[j] in DASHES), None)
    whole = None if opening is None else read_whole(scene, start, opening)
    if opening is None or whole is None or not is_speaker(scene, whole):
        return None
    name = read_whole(scene, opening + 1, last)
    is_named = name is not None and is_presented(scene, name) and bool(names_of(scene, name))
    is_article = tokens.words[whole.first] in scene.words.determiners
    is_office = not names_in(scene, whole.first + is_article, whole.stop)
    return name if is_named and is_office else whole


def _read_listed(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the list that a subject is, a clause on all of them left out: "X, Y and Z, who …,"."""
    tokens = scene.tokens
    inner = tokens.last_comma(start, stop - 1) if tokens.words[stop - 1] == "," else None
    if inner is not None and tokens.words[inner + 1] in scene.words.relatives:
        return read_list(scene, start, inner)
    return read_list(scene, start, stop)


def _is_seat(scene: Scene, seat: Mention, comma: int, stop: int) -> bool:
    """Tell whether a town and its state only say where a body is: "The Waco, Texas, company"."""
    tokens, words = scene.tokens, scene.words
    if words.heads_first or tokens.words[seat.first] not in words.determiners:
        return False
    inside = range(seat.first + 1, comma)
    is_place = (
        seat.stop < comma
        and tokens.words[seat.stop] == ","
        and all(i == seat.stop or tokens.is_capitalised(i) for i in inside)
    )
    noun = tokens.words[comma + 1 : stop]
    if not is_place or not noun or not all(map(str.islower, noun)):
        return False
    is_one = len(noun) == 1 and not noun[0].endswith(words.plural or " ")
    return words.is_speaking(noun[-1]) or is_one  # "the Waco, Texas, native"


def _is_before_relative(scene: Scene, name: Mention, stop: int) -> bool:
    """Tell whether a clause between commas follows: "Roe, whose son, Carl, 8, is ill, said"."""
    words = scene.tokens.words
    if name.stop + 2 >= stop or words[stop - 1] != ",":
        return False
    behind = name.stop + 1
    is_told = words[behind] in scene.words.relatives or _opens_nickname(scene, behind)
    return words[name.stop] == "," and is_told and is_speaker(scene, name)


def _opens_nickname(scene: Scene, i: int) -> bool:
    """Tell whether what somebody is called follows: "Budi Santoso | atau akrab disapa Tejo"."""
    nicknames = scene.words.nicknames
    is_open = scene.tokens.words[i] in nicknames.firsts
    return is_open and nicknames.match(scene.tokens.words, i) is not None


def _plain_subject(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject that the tokens [start, stop) without a comma are, or end in."""
    if _is_questioned(scene, start, stop):
        return Mention(stop - 1, stop)
    behind = (
        behind_parallel(scene, start, stop)
        or behind_conjunction(scene, start, stop)
        or behind_subordinator(scene, start + 1, stop)
    )
    if behind is not None:
        return behind
    if is_clause_of_time(scene, start, stop):
        return None
    if stop - start > _OF_OBJECT and is_of_object(scene, start + 1, stop):
        return None
    if has_own_verb(scene, start, stop):
        return None
    aside = behind_aside(scene, start, stop)
    if aside is not None:
        return Mention(aside, stop)
    if is_behind_adverb(scene, start, stop):
        return Mention(stop - 1, stop)
    mention = read_mention(scene, start, stop)
    if mention is not None and _is_local(scene, mention, stop):
        return mention
    if stop - start <= LONGEST:
        if mention is not None and _is_left(scene, mention, stop):
            return mention
        if not any(word[0].isalnum() for word in scene.tokens.words[start:stop]):
            return None  # '"…" < said' of a page's marks
        return Mention(start, without_circumstance(scene, start, stop))
    return mention if mention is not None and is_speaker(scene, mention) else None


def _is_local(scene: Scene, mention: Mention, stop: int) -> bool:
    """Tell whether only "local" follows a body and its short form: "Badan Nusa (BN) | setempat"."""
    behind = scene.tokens.words[mention.stop - 1 : stop]
    is_short = len(behind) == 2 and behind[0] == ")"
    return is_short and behind[1] in scene.words.language.speakers.local


def _is_questioned(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a pronoun ends what a question's word parts from it: "told them why | he"."""
    words, tokens = scene.words, scene.tokens.words
    is_pronoun = tokens[stop - 1] in words.pronouns
    is_open = tokens[stop - 2] in words.open_questions
    return is_pronoun and is_open and stop - start > 2


def _parted_subject(
    scene: Scene, mention: Mention | None, comma: int, stop: int, *, is_opened: bool
) -> Mention | None:
    """Return the subject before or behind the last comma of a clause, which a mention may open.

    `is_opened` tells that a circumstance opened the clause: what follows may describe it.
    """
    if mention is not None and mention.stop == comma and is_trade(scene, mention, stop):
        return mention
    tail = None
    if comma + 1 == stop and (held := held_between(scene, mention, comma)) is not None:
        return held
    if comma + 1 < stop:
        tail = behind_subordinator(scene, comma + 1, stop)
        if tail is not None and scene.words.is_speaking(scene.tokens.words[tail.stop - 1]):
            mention = None  # "The operator, Norco, shut it after | a pilot reported three leaks"
        tail = tail or read_whole(scene, skip_openings(scene, comma + 1, stop), stop)
    if tail is not None and mention is not None and is_unlisted_office(scene, mention, tail):
        return Mention(mention.first, tail.stop)
    if tail is not None and (mention is None or mention.stop < stop) and _is_name(scene, tail):
        # "Flanked by his officers, Edwards said …"
        return (with_office(scene, mention, tail) if is_opened else None) or tail
    is_tail = tail is not None and is_speaker(scene, tail)
    if is_tail and scene.tokens.words[comma + 1] in scene.words.language.reporting.objects_first:
        return tail  # "The team, which officials say came late"
    if is_tail and tail is not None and is_opened:
        # "In Ranu, one of the towns by the lake, an official said …"
        return with_office(scene, mention, tail) or tail
    if mention is not None and (
        not is_speaker(scene, mention) or has_own_verb(scene, mention.stop, stop)
    ):
        mention = None
    if mention is not None and is_of_object(scene, comma + 1, stop):
        return None
    if mention is not None and reaches_verb(scene, mention.stop, stop):
        named = _named_between(scene, mention, comma, stop)
        return named or _with_affiliation(scene, mention, stop)
    return tail if is_tail else mention and _with_affiliation(scene, mention, stop)


def is_trade(scene: Scene, mention: Mention, stop: int) -> bool:
    """Tell whether a name is followed by trade and place: "Ani, penjual di Randu | menyebut"."""
    words, tokens, first = scene.words, scene.tokens, mention.stop + 1
    if not words.heads_first or first + 1 >= stop or tokens.is_capitalised(first):
        return False
    told = tokens.words[first:stop]
    if told[0] not in words.titles or words.circumstances.isdisjoint(told):
        return False
    is_verb = any(words.is_verb(word) or word in words.negations for word in told[1:])
    return not is_verb and bool(names_in(scene, mention.first, mention.stop))


def _with_affiliation(scene: Scene, mention: Mention, stop: int) -> Mention:
    """Return a mention with whom it belongs to: "rebels from the Maro Front, or MF, …"."""
    words, tokens = scene.words, scene.tokens
    at = mention.stop
    if tokens.words[at] not in words.affiliations:
        return mention
    if tokens.words[at - 1] not in words.groups:
        return mention  # "Ann Roe of the Maro Front"
    body = read_mention(scene, at + 1, stop)
    is_whole = body is not None and tokens.words[body.stop] == ","
    return Mention(mention.first, body.stop) if body is not None and is_whole else mention


def _named_between(scene: Scene, described: Mention, comma: int, stop: int) -> Mention | None:
    """Return the name between commas behind who is described: "Seorang warga yang lari, Ayu, …"."""
    if comma + 1 < stop or described.stop >= comma:
        return None
    if not scene.words.heads_first:
        return held_in(scene, described, comma) or named_behind_clause(scene, described, comma)
    named = names_in(scene, described.first, described.stop)
    if not scene.words.parts.are_places([scene.tokens.words[i] for i in named]):
        return None  # whoever has a name already; a place is none
    before = scene.tokens.last_comma(max(described.stop, comma - _FAR), comma)
    name = read_whole(scene, before + 1, comma) if before is not None else None
    return name if name is not None and _is_name(scene, name) else None


def _clause_behind(scene: Scene, start: int, comma: int, stop: int) -> Mention | None:
    """Return the subject of a clause behind a comma: "Ann put it at two, but police said …".

    None where the comma parts names of a list: "Ann, Bob, and Carl said …".
    """
    if comma + 1 == stop:
        return (
            described_behind(scene, start, comma)
            or _opened_behind(scene, start, comma)
            or apposed_behind(scene, start, comma)
        )
    if comma + 2 >= stop or scene.tokens.words[comma + 1] not in scene.words.conjunctions:
        return None
    is_list = scene.tokens.words[comma + 1] not in scene.words.contrasts
    is_list = is_list and not holds_noun_and_past(
        scene, start + 1, comma
    )  # "two men fled, and police said"
    if is_list and read_whole(scene, start, comma) is not None:
        return None
    return read_subject(scene, comma + 2, stop)


def _opened_behind(scene: Scene, start: int, comma: int) -> Mention | None:
    """Return the subject of a clause in another that an aside parts from its verb.

    "Rents rose after the bank, citing losses, said …": "the bank".
    """
    inner = scene.tokens.last_comma(max(start, comma - _FAR), comma)
    opened = behind_subordinator(scene, start + 1, inner) if inner is not None else None
    is_whole = opened is not None and opened.stop == inner
    return read_subject(scene, opened.first, comma + 1) if opened is not None and is_whole else None


def _is_left(scene: Scene, mention: Mention, stop: int) -> bool:
    """Tell whether what follows a mention is none of it: a relative clause, an aside on a name."""
    words = scene.words
    if mention.stop >= stop:
        return False
    word = scene.tokens.words[mention.stop]
    if is_verb_behind(scene, mention.first, mention.stop, stop):
        return is_named(scene, mention) and not is_clause(scene, mention.stop, stop)
    if word in words.relatives:
        is_document = scene.tokens.words[mention.first] in words.documents
        is_near = is_document or stop - mention.stop <= _RELATIVE
        return is_speaker(scene, mention) and is_near
    if word in words.titled or _opens_nickname(scene, mention.stop):
        return is_speaker(scene, mention)  # "Laporan | berjudul “Masa Depan”"
    if not words.heads_first or word not in words.circumstances:
        return False
    if _ends_in_name(scene, mention) or _is_body_before(scene, mention, word):
        return True
    is_office = scene.tokens.words[mention.first] in words.titles
    if is_office and scene.tokens.is_capitalised(mention.stop - 1) and word not in words.places:
        return True  # "Bupati Randu | dalam keterangan tertulis"
    clitic, behind = words.language.reporting.clitic, scene.tokens.words[mention.stop + 1]
    return clitic is not None and behind.endswith(clitic)  # "Presiden Nusa | dalam pidatonya"


def _is_body_before(scene: Scene, mention: Mention, word: str) -> bool:
    """Tell whether how a body speaks follows it: "Pemprov Nusa | melalui akunnya", not where it is.

    Behind a title the circumstance may be of the office: "Peneliti pada Pusat Kajian X, Budi".
    """
    words, head = scene.words, scene.tokens.words[mention.first]
    is_one = head in words.titles and head not in words.crowds
    return not is_one and word not in words.places and is_named(scene, mention)


def _ends_in_name(scene: Scene, mention: Mention) -> bool:
    """Tell whether somebody's name ends a mention: "Camat Budi, SH", not "Kepala BPBD"."""
    names = names_in(scene, mention.first, mention.stop)
    return bool(names) and names[-1] >= mention.stop - 2


def is_clause(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether another clause opens among some words: "… fled when the mayor"."""
    words = scene.words
    inside = scene.tokens.words[first:stop]
    openings = (words.relatives, words.questions, words.parallels)
    return not all(listed.isdisjoint(inside) for listed in openings)


def _is_name(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention is a name of its own or a pronoun, and no title behind a name."""
    word = scene.tokens.words[mention.first]
    if word in scene.words.pronouns:
        return True
    if all(is_office_word(scene, i) for i in range(mention.first, mention.stop)):
        return False  # "BPBD Bogor, Jawa Barat, menyebut": only where the speaker is
    if word in scene.words.ranks and names_in(scene, mention.first, mention.stop):
        return True  # "Ketua Satgas, dr Ani Lestari, menyebut"
    return scene.tokens.is_capitalised(mention.first) and word not in scene.words.titles
