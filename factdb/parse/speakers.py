"""Mentions of speakers: the noun phrase beside a reporting word.

There is no tagger here: a phrase is read by capitals and by the [speakers] of the language file
(titles, offices, groups, pronouns), and ends where the sentence visibly goes on (a mark, a
preposition of circumstance, a date, a lower-case word after a name).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factdb.parse.cues import ReportingWords
from factdb.parse.noun_phrases import end_of_noun_phrase
from factdb.parse.tokens import Tokens

_LONGEST = 18  # tokens; a longer subject is no mention but a clause
_RELATIVE = 6  # tokens of "who asked not to be named" at most
_INSIDE = frozenset("-.'’&/")  # joins a name where nothing parts it: "O'Neill"
_SENTENCE_ENDS = frozenset('.?!…"“”»–—-')  # what stands before a sentence's first word
_QUOTES = frozenset('"“”„«»‘')


class Mention(NamedTuple):
    """The tokens [first, stop) that name a speaker; `is_clitic` where a cue ends in it."""

    first: int
    stop: int
    is_clitic: bool = False


class Scene(NamedTuple):
    """What the readers of noun phrases look at: the text, the words, and where dates stand."""

    tokens: Tokens
    words: ReportingWords
    date_ends: Mapping[int, int]  # first token of a date -> the token after it


def read_mention(scene: Scene, first: int, limit: int) -> Mention | None:
    """Return the mention that starts at token `first`, or None where no speaker does.

    Args:
        scene: The text and its words.
        first: Where the phrase must start.
        limit: The token that it may not reach.
    """
    words = scene.words
    start = first
    while start < limit and scene.tokens.words[start] in words.links and start - first < 4:
        start += 1
    if start >= limit:
        return None
    if scene.tokens.words[start] in words.pronouns:
        return Mention(start, start + 1)
    stop = _end_of_phrase(scene, start, limit)
    if stop == start:
        return None
    return Mention(start, _with_name_after_comma(scene, start, stop, limit))


def is_speaker(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase can speak: a name, an office, a group, a pronoun, "the utility"."""
    tokens, words = scene.tokens, scene.words
    if tokens.words[mention.first] in words.determiners and mention.stop > mention.first + 1:
        return True
    for i in range(mention.first, mention.stop):
        word = tokens.words[i]
        if tokens.is_capitalised(i) and (i > mention.first or word not in words.adverbs):
            return True
        if word in words.speaking or word in words.pronouns:
            return True
    return False


def _end_of_phrase(scene: Scene, start: int, limit: int) -> int:
    """Return the token after the noun phrase that starts at `start`; `start` if there is none."""
    tokens, words = scene.tokens, scene.words
    limit = min(limit, start + _LONGEST)
    if words.nouns_capitalised:
        return end_of_noun_phrase(tokens, words, scene.date_ends, start, limit)
    opens = start == 0 or tokens.words[start - 1] in _SENTENCE_ENDS
    has_name = False
    i = start
    while i < limit and i not in scene.date_ends:
        word = tokens.words[i]
        if tokens.is_capitalised(i):
            if word in words.circumstances and has_name and not tokens.is_glued(i):
                break
            is_opening = opens and i == start and _is_common(tokens, words, i, limit)
            has_name = has_name or not is_opening
        elif not word[0].isalpha():
            after = _after_mark(tokens, words, i, limit, has_name)
            if after is None:
                break
            i = after
        elif not _may_go_on(scene, start, i, limit, has_name):
            break
        i += 1
    return i


def _is_common(tokens: Tokens, words: ReportingWords, i: int, limit: int) -> bool:
    """Tell whether the capital at a sentence's head is only that: "Rail operator MZ", "Warga"."""
    if tokens.words[i] in words.commons:
        return True
    return i + 1 < limit and tokens.words[i + 1].isalpha() and not tokens.is_capitalised(i + 1)


def _after_mark(
    tokens: Tokens, words: ReportingWords, i: int, limit: int, has_name: bool
) -> int | None:
    """Return the last token of a mark or number inside a phrase, or None where it ends there."""
    word = tokens.words[i]
    if word == "(" and has_name:
        return _closing_bracket(tokens, i, limit)
    if word[0].isdigit():
        return i if has_name and "." not in word else None  # "SMP Negeri 4", "Ketua RT 05"
    if word == "&" and has_name and i + 1 < limit and tokens.is_capitalised(i + 1):
        return i  # "Marks & Spencer"
    if word in _INSIDE and tokens.is_glued(i) and _goes_on(tokens, i, limit, words.particles):
        return i
    is_short = (
        word == "."
        and tokens.is_glued(i)
        and (
            tokens.words[i - 1] in words.abbreviations
            or tokens.ends[i - 1] - tokens.starts[i - 1] == 1
        )
    )
    if (
        is_short
        and i + 1 < limit
        and (tokens.is_capitalised(i + 1) or tokens.words[i + 1] in words.titles)
    ):
        return i  # "Dr. Esther Mbeki", "John F. Kennedy"
    is_dotted = is_short and i > 2 and tokens.words[i - 2] == "." and tokens.is_glued(i - 1)
    return i if is_dotted and i + 1 < limit else None  # "U.S. officials"


def _may_go_on(scene: Scene, start: int, i: int, limit: int, has_name: bool) -> bool:
    """Tell whether the lower-case word at `i` belongs to the phrase that starts at `start`."""
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    if tokens.is_glued(i):
        return True  # "Front al-Nusra"
    if word in words.complementisers:
        return False
    if word in words.particles and _goes_on(tokens, i, limit, words.particles):
        return True  # "Ursula von der Leyen"
    if word in words.conjunctions:
        if i + 1 >= limit:
            return False
        is_noun = tokens.words[i + 1].isalpha() and i > start and words.heads_first
        return tokens.is_capitalised(i + 1) if has_name else is_noun
    if word in words.belonging and i > start and i + 1 < limit:
        return tokens.is_capitalised(i + 1) and not _names(scene, start, i)
    if word in words.circumstances or word in words.relatives or word in words.adverbs:
        return i > start and word in words.titles
    return not has_name or word in words.titles or word in words.offices


def _goes_on(tokens: Tokens, i: int, limit: int, particles: frozenset[str]) -> bool:
    """Tell whether the mark or particle at `i` is followed by more of the name."""
    if i + 1 >= limit:
        return False
    following = i + 1
    if not tokens.words[i].isalpha():
        return tokens.is_glued(following) and tokens.words[following][0].isalnum()
    while following < min(limit - 1, i + 4) and tokens.words[following] in particles:
        following += 1  # "van der Leyen"
    glued = tokens.is_glued(following)
    return tokens.is_capitalised(following) or (glued and tokens.words[following] == "-")


def _closing_bracket(tokens: Tokens, i: int, limit: int) -> int | None:
    """Return the index of the bracket that closes a short note: "(BPS)", "(Persero)", "(41)"."""
    for j in range(i + 1, min(limit, i + 6)):
        if tokens.words[j] == ")":
            return j
    return None


def _with_name_after_comma(scene: Scene, start: int, stop: int, limit: int) -> int:
    """Return the end of "Kepala BPBD Banyumas, Andi Risdianto" where `stop` is at the comma."""
    tokens, words = scene.tokens, scene.words
    if stop >= limit or tokens.words[stop] != "," or not _is_office_holder(scene, start, stop):
        return stop
    after = stop + 1
    if after + 1 < limit and tokens.words[after] in words.conjunctions:
        after += 1  # "Kepala Pusat Data, Informasi, dan Komunikasi Nusa, Budi"
    if after >= limit or after in scene.date_ends:
        return stop
    if not tokens.is_capitalised(after) and not _is_short_title(scene, after, limit):
        return stop
    if _is_office_word(scene, after):
        rest = _end_of_phrase(scene, after, limit)
        if len(_names(scene, after, rest)) > len(_names(scene, start, stop)):
            return rest  # "Kepala Pusat Data, Informasi dan Humas BNPB Sutopo Nugroho"
        if rest < limit and tokens.words[rest] == ",":
            end = _with_name_after_comma(scene, start, rest, limit)  # "Camat X, Jakarta Pusat, Y"
            return end if end > rest else stop
        return stop
    end = _end_of_phrase(scene, after, min(limit, after + 10))
    named = _names(scene, start, stop)
    follows_title = tokens.words[after] in words.titles
    length = sum(tokens.is_capitalised(i) for i in range(after, end))
    if not follows_title and len(named) > 1 and length < 2:
        return stop  # "kata Menteri Sri Mulyani, Jakarta": the name was there already
    return end


def _is_office_word(scene: Scene, i: int) -> bool:
    """Tell whether a word goes on with an office behind a comma: "…, Informasi", "…, Bogor"."""
    word, words = scene.tokens.words[i], scene.words
    return (word in words.offices or words.parts.is_office(word)) and word not in words.titles


def _is_short_title(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a lower-case title opens a name: "dr. Ratri"; not "juru bicara polisi"."""
    words = scene.tokens.words
    return words[i] in scene.words.titles and i + 1 < limit and words[i + 1] == "."


def _is_office_holder(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a phrase says what somebody is, and may leave the name to come.

    It begins with a title, or with a common noun: "nakhoda KM Bintang", "the coroner".
    """
    tokens, words = scene.tokens, scene.words
    head = start
    while head + 1 < stop and tokens.words[head] in words.determiners:
        head += 1
    is_common = tokens.words[head] in words.commons or not tokens.is_capitalised(head)
    return is_common or not tokens.is_capitalised(stop - 1)  # "the Afghan team's coach"


def _names(scene: Scene, start: int, stop: int) -> list[int]:
    """Return the capitalised tokens that are no title, office, place or acronym."""
    tokens, words = scene.tokens, scene.words
    return [
        i
        for i in range(start, stop)
        if tokens.is_capitalised(i)
        and tokens.words[i] not in words.titles
        and tokens.words[i] not in words.offices
        and not words.parts.is_office(tokens.words[i])
        and not (tokens.ends[i] - tokens.starts[i] > 1 and tokens.mention(i, i + 1).isupper())
    ]


def read_subject(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return the subject of a clause whose cue starts at `stop`; the clause starts at `first`.

    Connectives, dates and circumstances before the subject are stepped over, adverbs and
    circumstances between it and the cue as well; an apposition after a name is left out.
    """
    tokens, words = scene.tokens, scene.words
    start = skip_openings(scene, first, stop)
    while stop > start and tokens.words[stop - 1] in words.adverbs:
        stop -= 1
    if start >= stop:
        return None
    comma = _last_comma(tokens, start, stop)
    if comma is None and (joined := _behind_conjunction(scene, start, stop)) is not None:
        return joined
    mention = read_mention(scene, start, stop)
    if comma is None and stop - start <= _LONGEST:
        if mention is not None and _is_left(scene, mention, stop):
            return mention
        return Mention(start, _without_circumstance(scene, start, stop))
    if comma is not None and (mention is None or mention.stop < stop) and comma + 1 < stop:
        tail = read_mention(scene, skip_openings(scene, comma + 1, stop), stop)
        if tail is not None and tail.stop == stop and _is_named(scene, tail):
            return tail  # "Flanked by his officers, Edwards said …"
    if mention is not None and _reaches(scene, mention.stop, stop) and is_speaker(scene, mention):
        return mention
    if comma is not None and comma + 1 < stop:
        tail = read_mention(scene, skip_openings(scene, comma + 1, stop), stop)
        if tail is not None and tail.stop == stop and is_speaker(scene, tail):
            return tail
    if mention is not None and is_speaker(scene, mention):
        return mention
    return None


def _is_left(scene: Scene, mention: Mention, stop: int) -> bool:
    """Tell whether what follows a mention is none of it: a relative clause, an aside on a name."""
    words = scene.words
    if mention.stop >= stop:
        return False
    word = scene.tokens.words[mention.stop]
    if word in words.relatives:
        return is_speaker(scene, mention) and stop - mention.stop <= _RELATIVE
    return words.heads_first and word in words.circumstances and _ends_in_name(scene, mention)


def _ends_in_name(scene: Scene, mention: Mention) -> bool:
    """Tell whether somebody's name ends a mention: "Camat Budi, SH", not "Kepala BPBD"."""
    names = _names(scene, mention.first, mention.stop)
    return bool(names) and names[-1] >= mention.stop - 2


def _is_named(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention is a name of its own or a pronoun, and no title behind a name."""
    word = scene.tokens.words[mention.first]
    if word in scene.words.pronouns:
        return True
    if all(_is_office_word(scene, i) for i in range(mention.first, mention.stop)):
        return False  # "BPBD Bogor, Jawa Barat, menyebut": only where the speaker is
    return scene.tokens.is_capitalised(mention.first) and word not in scene.words.titles


def _behind_conjunction(scene: Scene, start: int, stop: int) -> Mention | None:
    """Return the subject of the last of two clauses: "It began in May and South Korea says …".

    None where the conjunction joins two names: "Malaysia and Indonesia said …".
    """
    tokens, words = scene.tokens, scene.words
    nearest = range(stop - 2, max(start, stop - _LONGEST), -1)
    at = next((i for i in nearest if tokens.words[i] in words.conjunctions), None)
    if at is None:
        return None
    before, tail = read_mention(scene, start, at), read_mention(scene, at + 1, stop)
    is_joint = before is not None and before.stop >= at
    is_subject = tail is not None and tail.stop == stop and tokens.is_capitalised(tail.first)
    return tail if is_subject and not is_joint else None


def skip_openings(scene: Scene, first: int, stop: int) -> int:
    """Return the first token after the connectives, dates and circumstances that open a clause."""
    tokens, words = scene.tokens, scene.words
    i = first
    for _ in range(6):
        if i >= stop:
            break
        word = tokens.words[i]
        hit = words.connectives.match(tokens.words, i)
        if i in scene.date_ends and scene.date_ends[i] <= stop:
            i = scene.date_ends[i]
        elif hit is not None and hit[0] <= stop:
            i = hit[0]
        elif word in ",–—-" or word in _QUOTES or word == ")":
            i += 1
        elif (
            word in words.circumstances
            or word in words.subordinators
            or (words.gerund is not None and word.endswith(words.gerund))
        ):
            if i + 1 < stop and tokens.words[i + 1][0].isdigit() and i + 1 not in scene.date_ends:
                break  # "About 3,200 people …"
            comma = next((j for j in range(i, min(stop, i + 40)) if tokens.words[j] == ","), None)
            if comma is None:
                break
            i = comma + 1
        else:
            break
    return i


def _reaches(scene: Scene, i: int, stop: int) -> bool:
    """Tell whether nothing but an apposition or a circumstance stands between `i` and `stop`."""
    if i == stop:
        return True
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    return (
        word == ","
        or word in words.circumstances
        or word in words.relatives
        or (i in scene.date_ends)
    )


def _last_comma(tokens: Tokens, start: int, stop: int) -> int | None:
    return next(
        (i for i in range(stop - 1, max(start, stop - 40) - 1, -1) if tokens.words[i] == ","), None
    )


def _without_circumstance(scene: Scene, start: int, stop: int) -> int:
    """Return the end of a subject without the circumstance behind it ("… pada Kamis")."""
    for i in range(start + 1, stop):
        if i in scene.date_ends:
            back = i - 1 if scene.tokens.words[i - 1] in scene.words.circumstances else i
            return max(start + 1, back)
    return stop
