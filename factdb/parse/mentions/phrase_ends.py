"""How a noun phrase goes on: where the words end that name a speaker.

A phrase begins at a given token and ends where the sentence visibly goes on: at a mark, a
preposition of circumstance, a date, a verb, a lower-case word behind a name. Languages whose
every noun has a capital are read by `noun_phrases`.
"""

from __future__ import annotations

from factdb.parse.cues.bodies import field_of_body, goes_on_with_body
from factdb.parse.cues.noun_phrases import end_of_noun_phrase
from factdb.parse.cues.scene import SENTENCE_ENDS, Scene, names_in
from factdb.parse.mentions.phrase_marks import after_mark, end_of_compound, end_of_seat, goes_on
from factdb.parse.mentions.titles import (
    before_last_field,
    behind_doubling,
    behind_purpose,
    describes_office,
    heads_owned,
    is_field_of_title,
    is_of_office,
    is_of_the_field,
    leads_to_title,
)
from factdb.parse.text.datelines import is_behind_site
from factdb.parse.text.quotes import MARKS
from factdb.parse.text.reporting_words import ReportingWords
from factdb.parse.text.tokens import Tokens

LONGEST = 22  # tokens; a longer subject is no mention but a clause
_SHORTEST_VERB = 4  # letters of a word that is no verb for its ending alone: "king", "bed"


def end_of_phrase(scene: Scene, start: int, limit: int) -> int:
    """Return the token after the noun phrase that starts at `start`; `start` if there is none."""
    tokens, words = scene.tokens, scene.words
    lowered, upper, date_ends = tokens.words, tokens.upper, scene.date_ends
    limit = min(limit, start + LONGEST)
    if words.nouns_capitalised:
        return end_of_noun_phrase(tokens, words, date_ends, start, limit)
    has_name = is_owned = False
    i = _noun_behind_day(scene, start, limit)
    while i < limit:
        if i in date_ends:
            owned = _behind_owning_day(scene, i, limit)
            if owned is None:
                break
            i, is_owned = owned, True
        word = lowered[i]
        if upper[i]:
            if has_name and word in words.circumstances and _opens_aside(scene, i, limit):
                break
            has_name = has_name or not (is_owned or _only_opens(scene, start, i, limit))
        elif not word[0].isalpha():
            after = (
                before_last_field(scene, start, i, limit) or end_of_seat(scene, start, i)
                if word == ","
                else after_mark(tokens, words, i, limit, has_name)
            )
            if after is None:
                break
            i = after
        elif (behind := _behind_more(scene, start, i, limit)) is not None:
            i = behind - 1
        elif lowered[i - 1] == "-" and _is_tied_past(tokens, words, i):
            has_name = False  # "the Lumbir-based | paper maker": the noun is yet to come
        elif not (
            _may_go_on(scene, start, i, limit, has_name)
            or (has_name and _is_ordinal(scene, start, i, limit))
        ):
            break
        i += 1
    return i


def _behind_more(scene: Scene, start: int, i: int, limit: int) -> int | None:
    """Return where a second office or a name stands behind "sekaligus" or "untuk", if one does."""
    word = scene.tokens.words[i]
    if word in scene.words.doubling.firsts:
        return behind_doubling(scene, start, i, limit)
    return behind_purpose(scene, start, i, limit) if word in scene.words.causes else None


def _opens_aside(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether the circumstance at `i`, which has a capital, is no part of the name before."""
    is_weekday = scene.tokens.words[i] in scene.words.language.dates.weekdays  # "Pasar Minggu"
    is_title = scene.tokens.words[i] in scene.words.language.dates.days and i not in scene.date_ends
    if is_weekday or is_title or scene.tokens.is_glued(i):
        return False  # "USA | Today"
    return not is_of_office(scene, i, limit) and not _is_shouted(scene, i)


def _is_tied_past(tokens: Tokens, words: ReportingWords, i: int) -> bool:
    """Tell whether a hyphen ties a participle to a name, and a noun follows: "Maro-based"."""
    if i + 1 >= len(tokens):
        return False
    is_past = tokens.is_glued(i) and tokens.words[i].endswith(words.past_ending)
    behind = tokens.words[i + 1]
    return is_past and behind.isalpha() and not tokens.is_capitalised(i + 1)


def _only_opens(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether the capital at `i`, in a phrase from `start` on, is that of its sentence."""
    return i == start and _opens_sentence(scene, i) and _is_common(scene, i, limit)


def _opens_sentence(scene: Scene, start: int) -> bool:
    """Tell whether a sentence opens at a token, or stands below a line without a mark."""
    tokens = scene.tokens
    if start == 0 or tokens.words[start - 1] in SENTENCE_ENDS:
        return True
    if not scene.words.heads_first:
        return False
    return start in tokens.lines or is_behind_site(tokens, start)


def _behind_owning_day(scene: Scene, i: int, limit: int) -> int | None:
    """Return the token behind the day of what somebody is of: "a victim of Monday's | raid"."""
    tokens, after = scene.tokens, scene.date_ends[i]
    is_of = tokens.words[i - 1] in scene.words.of
    behind = after + 2  # "'s"
    is_owner = is_of and behind < limit and tokens.is_owner(after)
    is_noun = is_owner and tokens.words[behind].isalpha() and not tokens.is_capitalised(behind)
    return behind if is_noun else None


def _is_shouted(scene: Scene, i: int) -> bool:
    """Tell whether capitals alone go on with those before: "USA | TODAY"."""
    return scene.tokens.mention(i - 1, i + 1).isupper()


def _noun_behind_day(scene: Scene, start: int, limit: int) -> int:
    """Return where a noun begins behind its day: "the May 3-7 | poll", "2015 | census data".

    `start` where no day opens the phrase, or nothing but the day does.
    """
    tokens, words = scene.tokens, scene.words
    first = start + (tokens.words[start] in words.determiners)
    after = scene.date_ends.get(first, limit)
    if words.heads_first or after >= limit or not tokens.words[after].isalpha():
        return start
    is_named = tokens.is_capitalised(first) and first > start  # not "Monday police said"
    is_noun = tokens.words[after] not in words.no_nouns
    return after if is_noun and (is_named or tokens.words[first].isdigit()) else start


def _is_common(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether the capital at a sentence's head is only that: "Rail operator MZ", "Warga"."""
    tokens = scene.tokens
    if tokens.words[i] in scene.words.commons:
        return True
    if tokens.words[i] in scene.proper:
        return False
    return i + 1 < limit and tokens.words[i + 1].isalpha() and not tokens.is_capitalised(i + 1)


def _may_go_on(scene: Scene, start: int, i: int, limit: int, has_name: bool) -> bool:
    """Tell whether the lower-case word at `i` belongs to the phrase that starts at `start`."""
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    is_field = word in words.fields and _is_office_field(scene, start, i, limit)
    if is_field or tokens.glued[i] or goes_on_with_body(tokens, words, start, i):
        return True  # "Front al-Nusra"
    if word in words.complementisers or is_verb_behind(scene, start, i, limit):
        return False
    if i > start and (
        words.is_active(word)
        or words.is_undergone(word)
        or _names_title(scene, i, limit)
        or (words.ends_at_nouns and _ends_at_noun(scene, i))
    ):
        return False  # "Hamas | membantah tuduhan itu dan …"
    if i > start and words.heads_first and (word in words.negations or word in words.manners):
        return False  # "Pihak kampus | tidak menjawab, tetapi …"
    joined = _joins(scene, start, i, limit, has_name) if word in words.joining else None
    if joined is not None:
        return joined
    is_compound = end_of_compound(tokens, i, limit) > i  # "long-serving"
    if not is_compound and (
        word in words.circumstances or word in words.relatives or word in words.adverbs
    ):
        return _is_of_noun(scene, start, i, limit)
    if word in words.titles or word in words.offices:
        return not (has_name and _begins_clause(scene, start, i, limit))
    if i > start and _is_past(scene, i, limit):
        return False
    if words.heads_first and describes_office(scene, start, i, limit):
        return True
    if has_name and tokens.words[i - 1] in words.particles and i - 1 > start:
        return is_field_of_title(scene, i - 1, limit)
    if not has_name or _is_source(scene, start, word) or leads_to_title(scene, start, i, limit):
        return True
    return (
        _is_behind_field(scene, start, i)
        or heads_owned(scene, start, i, limit)
        or _joins_fields(scene, i + 1, limit)  # "the Nusa search | and rescue office"
        or _is_one_of_body(scene, start, i, limit)
    )


def _is_one_of_body(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether a noun follows whose somebody new is: "a Nusa Bank | teller in Maro".

    No name stands behind "a" alone; nor does a verb, "a Roe | said".
    """
    words, tokens = scene.words, scene.tokens
    if words.heads_first or tokens.words[start] not in words.articles_of_one:
        return False
    is_noun = tokens.is_capitalised(i - 1) and i - 1 > start and tokens.words[i].isalpha()
    is_noun = is_noun and not words.is_past(tokens.words[i])
    behind = tokens.words[i + 1] if i + 1 < limit else "."
    is_last = behind in words.circumstances or behind in words.relatives
    return is_noun and (is_last or not behind[0].isalnum())


def _is_behind_field(scene: Scene, start: int, i: int) -> bool:
    """Tell whether a noun follows a name and its article: "the driver of a Nusa | bus"."""
    words, before = scene.words, scene.tokens.words[i - 3 : i - 1]
    is_led = i - start > 3 and before[0] in words.of and before[1] in words.indefinites
    return is_led and scene.tokens.is_capitalised(i - 1)


def _is_office_field(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether two words of bodies name an office's field: "menteri | dalam negeri"."""
    words, tokens = scene.words, scene.tokens.words
    if i + 1 >= limit or i == start:
        return False
    is_noun = tokens[i + 1] in words.offices and tokens[i + 1] not in words.groups
    return is_noun and (tokens[i - 1] in words.titles or tokens[i - 1] in words.offices)


def _ends_at_noun(scene: Scene, i: int) -> bool:
    """Tell whether a noun for who speaks ends its phrase before the lower-case word at `i`.

    Before a number, "secondo la polizia | due uomini"; where the verb stands second before all that
    joins nothing, "volgens de politie | raakten …".
    """
    words, word = scene.words, scene.tokens.words[i]
    if scene.tokens.words[i - 1] not in words.speaking:
        return False
    if not words.verb_second:
        return word in words.numbers
    joining = (words.particles, words.conjunctions, words.speaking, words.relatives)
    return not any(word in listed for listed in joining)


def _is_ordinal(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether which of its kind an office is follows: "Presiden ke-6", "… nomor urut 3"."""
    tokens, words = scene.tokens, scene.words
    is_title = words.heads_first and tokens.words[start] in words.titles
    if not is_title or i + 2 >= limit:
        return False
    word, (behind, number) = tokens.words[i], tokens.words[i + 1 : i + 3]
    if word in words.language.dates.ordinal_marks and behind == "-":
        return number.isdigit() and tokens.is_glued(i + 1)
    fixed = words.language.counting.fixed
    return word in fixed or (tokens.words[i - 1] in fixed and behind[0].isdigit())


def _is_source(scene: Scene, start: int, word: str) -> bool:
    """Tell whether a noun behind capitals is what speaks: "Maro data", "The Dutch brewer"."""
    words = scene.words
    is_firm = word in words.firms and scene.tokens.words[start] in words.determiners
    return is_firm or word in words.documents


def _names_title(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a name in quotation marks follows: "Laporan | berjudul “Masa Depan”"."""
    is_before = scene.tokens.words[i] in scene.words.titled and i + 1 < limit
    return is_before and scene.tokens.words[i + 1] in MARKS


def _begins_clause(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether a noun right behind somebody's name is another's: "Menurut Budi | sopir lelah".

    Not where a name or a title follows it: "Direktur RSUD Randu dokter Budi".
    """
    tokens, words = scene.tokens, scene.words
    behind = i + 2 if tokens.words[i + 1 : i + 2] == ["."] else i + 1  # "dr. Budi"
    if not words.heads_first or behind >= limit or not names_in(scene, max(start, i - 1), i):
        return False
    return not tokens.is_capitalised(behind) and tokens.words[behind] not in words.titles


def _joins(scene: Scene, start: int, i: int, limit: int, has_name: bool) -> bool | None:
    """Tell whether the small word at `i` joins the parts of a name; None where it is none such."""
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    if field_of_body(tokens, words, i, limit) is not None:
        return True  # "the Office for the Protection of Nature"
    if word in words.field_articles and field_of_body(tokens, words, i - 1, limit) == i + 1:
        return True
    if word in words.particles and has_name and is_field_of_title(scene, i, limit):
        return True  # "Mayor Roe's chief of staff"
    if is_of_the_field(scene, start, i, limit) or (i > start and _joins_fields(scene, i, limit)):
        return True
    if word in words.particles and goes_on(tokens, i, limit, words.particles):
        return True  # "Ursula von der Leyen"
    if word in words.conjunctions:
        if i + 1 >= limit or word in words.circumstances:
            return False  # "Budi | sambil tersenyum mengatakan"
        is_noun = tokens.words[i + 1].isalpha() and i > start and words.heads_first
        is_pair = i > start and tokens.is_capitalised(i - 1) and tokens.is_capitalised(i + 1)
        is_pair = is_pair or _joins_nouns(scene, i, limit)
        if has_name:
            return tokens.is_capitalised(i + 1) or _ends_with_group(scene, i + 1, limit)
        return is_noun or is_pair
    if word in words.causes and words.heads_first and has_name and i + 1 < limit:
        is_titled = tokens.words[start] in words.titles and not _is_shortened(scene, i, limit)
        return tokens.is_capitalised(i - 1) and tokens.is_capitalised(i + 1) and not is_titled
    if word in words.known_as and has_name and i + 1 < limit:
        return tokens.is_capitalised(i + 1)  # "Badan SAR Nasional atau Basarnas"
    if word in words.belonging and i > start and i + 1 < limit:
        return tokens.is_capitalised(i + 1) and not names_in(scene, start, i)
    return None


def _is_shortened(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a name goes on to its short form: "Jaringan Pendidikan | untuk Rakyat (JPR)"."""
    tokens = scene.tokens
    stop = i + 1
    while stop < limit and tokens.is_capitalised(stop):
        stop += 1
    return stop < limit and tokens.words[stop] == "("


def _is_past(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether the verb of a clause stands at `i`: "the bank revised its forecast".

    A noun may stand behind a participle that describes it ("retired officers"), but no article.
    """
    words, tokens = scene.words, scene.tokens.words
    is_past = tokens[i].endswith(words.past_ending)
    if i + 1 >= limit or not (is_past or tokens[i] in words.pasts):
        return False
    after = tokens[i + 1]
    return after in words.no_nouns or after[0].isdigit()


def _is_of_noun(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether what may be an adverb is part of a phrase: "both sides", "Media | resmi Nusa".

    More of the noun stands behind it.
    """
    words, word = scene.words, scene.tokens.words[i]
    if i == start or word in words.titles:
        return word in (words.titles if i > start else words.determiners)
    behind = scene.tokens.words[i + 1] if i + 1 < limit else ""
    is_adjective = word in words.links and word in words.adverbs
    if not words.heads_first or not is_adjective or not behind.isalpha():
        return False
    return behind not in words.function_words and not words.is_verb(behind)


def _ends_with_group(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether people without a name are all that follows: "according to Roe and | police"."""
    words = scene.tokens.words
    is_last = i + 1 >= limit or words[i + 1] in SENTENCE_ENDS or words[i + 1] == ","
    return is_last and words[i] in scene.words.groups


def _joins_nouns(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a conjunction joins who speaks: "police and residents", "… and aid workers"."""
    words, speaking = scene.tokens.words, scene.words.speaking
    return words[i - 1] in speaking and not speaking.isdisjoint(words[i + 1 : min(i + 3, limit)])


def _joins_fields(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a conjunction joins what a body is for: "the search | and rescue office"."""
    tokens, words = scene.tokens, scene.words
    if words.heads_first or i + 2 >= limit or tokens.words[i] not in words.conjunctions:
        return False
    is_lower = not (tokens.is_capitalised(i - 1) or tokens.is_capitalised(i + 1))
    is_body = tokens.words[i + 2] in words.language.speakers.bodies_alike
    return is_lower and tokens.words[i - 1].isalpha() and tokens.words[i + 1].isalpha() and is_body


def is_verb_behind(scene: Scene, start: int, i: int, limit: int) -> bool:
    """Tell whether a verb or participle goes on behind who speaks: "voters | waiting", "Roe | won".

    Not "city planning director" nor "state elected officials", which a title or a group ends.
    """
    tokens, words = scene.tokens, scene.words
    word = tokens.words[i]
    if not words.shows_verbs or i == start or word in words.speaking:
        return False
    if word not in words.verb_forms and not (
        len(word) > _SHORTEST_VERB and word.endswith(words.verb_endings)
    ):
        return False
    is_named = tokens.is_capitalised(i - 1) and not word.endswith(words.gerund)
    if tokens.words[i - 1] not in words.speaking and not is_named:
        return False  # "Book publishing giant"
    if (
        word in words.past_verbs
        or i + 1 >= limit
        or tokens.is_capitalised(i + 1)
        or tokens.words[i + 1] in words.determiners
    ):
        return True
    return tokens.words[i + 1] not in words.speaking
