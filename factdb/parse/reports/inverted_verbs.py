"""A verb of saying before its subject: "“…”, said X", "…, said a man who lives there".

The verb stands right behind a quotation or a comma, or opens a sentence ("Said X: “…”"). `verbs`
reads the other orders.
"""

from __future__ import annotations

from factdb.parse.contents.continuations import ends_here, goes_on_behind_name
from factdb.parse.contents.quoted import around_quote
from factdb.parse.cues.bounds import STOPS
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import FULL_NAME, Mention, Scene, names_in, names_of
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.reports.inverted import mention_after
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import Quote

_OPENING = 2  # tokens before a verb that are no content yet
_TOLD = 16  # tokens from who speaks to the quotation: ", 34, a farmer from Ranu:"


def start_of_verb(scene: Scene, cue: Cue, floor: int) -> int:
    """Return the first token of "a déclaré": the auxiliary that stands right before a cue."""
    words = scene.words
    i = cue.first
    while i > floor and scene.tokens.words[i - 1] in words.auxiliaries:
        i -= 1
    return i


def read_inverted_verb(
    scene: Scene, unit: TextUnit, cue: Cue, quote: Quote | None
) -> Report | None:
    """Read "…," said X, where the verb stands right behind the quotation or a comma, or first."""
    if not scene.words.verbs_invert:
        return None
    mention = mention_after(scene, unit, cue)
    if mention is None:
        return None
    if _is_noun_before(scene, unit, cue, mention) or _opens_content(scene, unit, mention):
        return None  # "Ann Roe, known as “Annie”, said she was ill"
    verb = start_of_verb(scene, cue, unit.first)
    if quote is not None and verb - quote.stop <= 1:
        return around_quote(scene, unit, cue, quote, mention, "quote-verb-subject")
    tokens = scene.tokens
    if verb == unit.first and (speech := _speech_behind(scene, unit, mention)) is not None:
        return Report(cue, (speech, unit.stop), mention, "verb-subject-quote")
    is_name = tokens.is_capitalised(mention.first)
    after = mention.stop + _is_issued(scene, mention)
    is_plain = _is_unnamed_end(scene, unit, mention)
    if tokens.words[mention.first] in scene.words.numbers and not is_plain:
        return None  # "Ann Roe, said two people died"
    is_told = quote is None and not is_name and _is_presentation(scene, unit.first, verb)
    if is_told and not _is_held_end(scene, unit, mention):
        return None  # "Ann Roe, the mayor, said the dam held"
    if cue.role is CueRole.CLAUSAL and not (
        is_speaker(scene, mention) and (quote is not None or _ends_in_speaker(scene, mention))
    ):
        return None  # "Studies, made by Ann Roe, show various species lose leaves, …"
    if (
        not (is_name or is_plain)
        and after < unit.stop
        and after == mention.stop
        and (tokens.words[after] not in ",.")
    ):
        return None  # "X, of the University of Y, says the vaccine works against …"
    body = _end_of_body(scene, unit, mention)
    is_plain = is_plain or body > mention.stop
    if cue.first - unit.first > 2 and (is_plain or ends_here(scene, unit, after)):
        stop = unit.stop if goes_on_behind_name(scene, unit, body) else verb
        return Report(cue, (unit.first, stop), mention, "clause-verb-subject")
    if _is_resumed(scene, unit, cue, after):
        return Report(cue, (unit.first, unit.stop), mention, "clause-verb-subject")
    return None


def _ends_in_speaker(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase's last noun can speak: not "…, | proposed federal rules, and …"."""
    words, last = scene.words, mention.stop - 1
    word = scene.tokens.words[last]
    is_known = word in words.speaking or word in words.pronouns or word in words.titles
    return is_known or scene.tokens.is_capitalised(last) or words.nouns_capitalised


def _is_noun_before(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> bool:
    """Tell whether a cue is the first noun of who speaks: "It is shut, | state TV reports".

    One person is told of by no plural: "The bill, | state Rep. Ann Roe's, was late".
    """
    words, tokens, first = scene.words, scene.tokens, mention.first
    if tokens.words[cue.first] not in words.plural_nominal:
        return False
    if tokens.is_capitalised(first) and tokens.words[first] in words.titles:
        return True
    return any(unit.opens_cue(i) for i in range(cue.stop, min(mention.stop + 1, unit.stop)))


def _end_of_body(scene: Scene, unit: TextUnit, mention: Mention) -> int:
    """Return the token behind where somebody works: behind "Ann Roe of the institute, a lab".

    Its comma, the unit's end, or the end of the mention where nothing of the kind follows.
    """
    words, tokens, stop = scene.words, scene.tokens.words, mention.stop
    if stop + 1 >= unit.stop or tokens[stop] not in words.affiliations:
        return stop
    comma = scene.tokens.first_comma(stop + 2, min(unit.stop - 1, stop + _TOLD))
    end = unit.stop if comma is None else comma
    is_name = len(names_of(scene, mention)) >= FULL_NAME
    return end if is_name and words.finite.isdisjoint(tokens[stop:end]) else stop


def _is_resumed(scene: Scene, unit: TextUnit, cue: Cue, comma: int) -> bool:
    """Tell whether a verb or a quotation goes on behind: "The plan, said Ann Roe, | is “cruel”"."""
    tokens = scene.tokens
    if comma + 1 >= unit.stop or tokens.words[comma] != ",":
        return False
    is_clause = cue.first - unit.first >= _OPENING and tokens.words[comma + 1] in scene.words.finite
    return is_clause or (tokens.is_capitalised(comma - 1) and unit.opens_quote(comma + 1))


def _speech_behind(scene: Scene, unit: TextUnit, mention: Mention) -> int | None:
    """Return where a quotation opens behind who speaks and who they are: "Said X, 34: “…”".

    A comma opens one too where nothing stands between: "Countered X, “…”".
    """
    tokens, stop = scene.tokens.words, mention.stop
    quote = next((quote for quote in unit.quotes if quote.first > stop), None)
    if quote is None or not quote.first - stop <= _TOLD:
        return None
    mark, between = tokens[quote.first - 1], tokens[stop : quote.first - 1]
    if mark == "," and not between:
        return quote.first
    if any(unit.opens_cue(i) for i in range(stop, quote.first)):
        return None  # "Asked about it, Ann Roe replied: “…”"
    is_told = not between or between[0] == "," or between[0] in scene.words.circumstances
    is_apart = mark == "," and between[0] == ","  # "Said X, who saw it, “…”"
    return quote.first if is_apart or (mark == ":" and is_told) else None


def _is_unnamed_end(scene: Scene, unit: TextUnit, mention: Mention) -> bool:
    """Tell whether who speaks ends a sentence without a name: "…, said a man who lives there".

    An indefinite noun for people, and behind it nothing or where and who they are.
    """
    words, tokens = scene.words, scene.tokens.words
    first, after = tokens[mention.first], mention.stop
    is_open = any(
        first in listed
        for listed in (words.determiners, words.indefinites, words.numbers, words.groups)
    )
    if not is_open or first in words.definites:
        return False
    if after < len(tokens) and tokens[after] in words.of:
        after += 2 + (tokens[after + 1] in words.determiners)  # "two of the guards"
    if words.speaking.isdisjoint(tokens[mention.first : after]):
        return False
    if after >= unit.stop or tokens[after] in STOPS:
        return True
    after += tokens[after] == ","
    if after >= unit.stop:
        return True
    if tokens[after] in words.relatives:
        return tokens[after] not in words.complementisers
    is_described = tokens[after] in words.circumstances or tokens[after] in words.affiliations
    is_described = is_described or tokens[after].endswith(words.gerund)  # "people living there"
    return is_described and words.finite.isdisjoint(tokens[after : unit.stop])


def _opens_content(scene: Scene, unit: TextUnit, mention: Mention) -> bool:
    """Tell whether no speaker stands behind a verb: "said she was ill", "said of the plan"."""
    if scene.tokens.words[mention.first] in scene.words.of:
        return True
    is_pronoun = scene.tokens.words[mention.first] in scene.words.pronouns
    return (
        is_pronoun
        and mention.stop < unit.stop
        and (scene.tokens.words[mention.stop] in scene.words.finite)
    )


def _is_held_end(scene: Scene, unit: TextUnit, mention: Mention) -> bool:
    """Tell whether an office and its holder end a sentence: "…, says | spokesman Ann Roe".

    They are no clause that somebody says.
    """
    is_end = mention.stop >= unit.stop or scene.tokens.words[mention.stop] in STOPS
    return is_end and len(names_of(scene, mention)) >= FULL_NAME


def _is_presentation(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether a name and what its bearer is are all that stands before a verb: no clause."""
    words, tokens = scene.words, scene.tokens.words
    inside = tokens[first : stop - 1]
    if "," not in inside or not words.shows_verbs:
        return False
    comma = first + inside.index(",")
    if tokens[comma + 1] in words.relatives:  # "The mayor, who was ill, said his son would go"
        subject = read_mention(scene, first, comma)
        return subject is not None and subject.stop == comma and is_speaker(scene, subject)
    is_one = inside[1] == "," and inside[0] not in words.openers  # "Zenith, the brewer, said"
    if not is_one and len(names_in(scene, first, stop)) < FULL_NAME:
        return False
    return not words.hold_verb(inside)


def _is_issued(scene: Scene, mention: Mention) -> bool:
    """Tell whether how it came out follows a document: "a statement issued on Monday"."""
    words, tokens = scene.words, scene.tokens.words
    is_document = tokens[mention.stop - 1] in words.documents and mention.stop < len(tokens)
    return is_document and tokens[mention.stop].endswith(words.past_ending)
