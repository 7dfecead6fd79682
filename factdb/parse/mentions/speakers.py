"""Mentions of speakers: the noun phrase beside a reporting word.

There is no tagger here: a phrase is read by capitals and by the [speakers] of the language file
(titles, offices, groups, pronouns). Where it ends `phrase_ends` knows, what name belongs to an
office before a comma `apposed_names`; this module tells whether what was found can speak at all.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Mention, Scene, is_numbered
from factdb.parse.mentions.apposed_names import behind_named_body, with_name_after_comma
from factdb.parse.mentions.phrase_ends import end_of_phrase

_GROUP = 4  # words of "local fishing crews" at most


def read_mention(scene: Scene, first: int, limit: int) -> Mention | None:
    """Return the mention that starts at token `first`, or None where no speaker does.

    Args:
        scene: The text and its words.
        first: Where the phrase must start.
        limit: The token that it may not reach.
    """
    place, known = (first, limit), scene.mentions
    if place not in known:  # cues beside each other ask for the same phrase
        known[place] = _read_mention(scene, first, limit)
    return known[place]


def _read_mention(scene: Scene, first: int, limit: int) -> Mention | None:
    words = scene.words
    start = first
    while start < limit and scene.tokens.words[start] in words.links and start - first < 4:
        start += 1
    if start >= limit:
        return None
    if scene.tokens.words[start] in words.pronouns and not is_article(scene, start, limit):
        return Mention(start, start + 1)
    stop = end_of_phrase(scene, start, limit)
    if stop == start:
        return None
    before = words.postposed.get(scene.tokens.words[stop - 1])
    if before is not None and stop < limit and scene.tokens.words[stop] == before:
        stop = end_of_phrase(scene, stop + 1, limit)  # "people familiar with the talks"
    elif stop < limit and scene.tokens.words[stop] in words.informed.firsts:
        hit = words.informed.match(scene.tokens.words, stop)
        if hit is not None and hit[0] < limit:
            stop = end_of_phrase(scene, hit[0], limit)  # "people with knowledge of the talks"
    is_named = stop + 1 < limit and scene.tokens.words[stop] in words.named
    if is_named and scene.tokens.is_capitalised(stop + 1):
        return Mention(start, end_of_phrase(scene, stop + 1, limit))  # "a cook named Ann Roe"
    body = behind_named_body(scene, start, stop, limit)
    return Mention(start, body or with_name_after_comma(scene, start, stop, limit))


def is_article(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a word that may stand for a noun has one behind it: "het | ministerie"."""
    tokens, words = scene.tokens, scene.words
    if tokens.words[i] not in words.determiners or i + 1 >= limit:
        return False
    return tokens.is_capitalised(i + 1) or words.is_speaking(tokens.words[i + 1])


def is_speaker(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase can speak: a name, an office, a group, a pronoun, "the utility"."""
    is_definite = scene.tokens.words[mention.first] in scene.words.determiners
    behind = mention.first + 1
    if is_definite and behind + 1 < mention.stop and scene.tokens.is_owner(behind):
        return False  # "That's fine"
    last = _described(scene, mention)
    is_name = mention.stop > mention.first + 1 and scene.tokens.is_capitalised(last)  # "The Times"
    if is_definite and not is_name and scene.tokens.words[last] in scene.words.speechless:
        return False  # "the reference", "both times"
    return (is_definite and mention.stop > mention.first + 1) or is_named(scene, mention)


def _described(scene: Scene, mention: Mention) -> int:
    """Return the last token of whom a mention describes: "person" of "a person close to Roe"."""
    words, postposed = scene.tokens.words, scene.words.postposed
    if not postposed.keys().isdisjoint(words[mention.first + 1 : mention.stop - 1]):
        for i in range(mention.first + 1, mention.stop - 1):
            if postposed.get(words[i]) == words[i + 1]:
                return i - 1
    return mention.stop - 1


def is_group(scene: Scene, mention: Mention) -> bool:
    """Tell whether a plural noun is who speaks, where only a speaker can: "…, stevedores said"."""
    tokens, words = scene.tokens, scene.words
    last = tokens.words[mention.stop - 1]
    if not words.plural or not last.endswith(words.plural) or last in words.speechless:
        return False
    is_plain = all(word.isalpha() for word in tokens.words[mention.first : mention.stop])
    return (
        is_plain and not last.endswith(words.singulars) and mention.stop - mention.first <= _GROUP
    )


def is_named(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase holds a name, an office, a group or a pronoun."""
    tokens, words = scene.tokens, scene.words
    for i in range(mention.first, mention.stop):
        word = tokens.words[i]
        is_opening = i == mention.first and (
            word in words.adverbs or word in words.determiners or word in words.least
        )
        if tokens.is_capitalised(i) and not is_opening and not _names_nobody(scene, i):
            return True
        if word in words.speaking or word in words.pronouns:
            return True
    return _is_address(scene, mention)


def _is_address(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention ends in a site's name: "according to maro.org"."""
    tokens, dot = scene.tokens, mention.stop - 2
    is_dotted = dot > mention.first and tokens.words[dot] == "." and tokens.words[dot - 1].isalnum()
    return is_dotted and tokens.is_glued(dot) and tokens.is_glued(dot + 1)


def _names_nobody(scene: Scene, i: int) -> bool:
    """Tell whether a capital makes no name: "Tujuannya" at a sentence's head, "Covid-19"."""
    tokens, words = scene.tokens, scene.words
    word, clitic = tokens.words[i], words.language.reporting.clitic
    if clitic and word.endswith(clitic) and word not in scene.proper:
        return not words.is_speaking(word.removesuffix(clitic))
    if words.heads_first and not words.is_speaking(word) and words.parts.is_noun(word):
        return not tokens.is_capitalised(i + 1) if i + 1 < len(tokens) else True  # "Kebutuhan"
    return is_numbered(tokens, i)
