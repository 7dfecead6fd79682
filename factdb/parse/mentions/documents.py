"""Who speaks in a document: "figures published by X", "data X filed", "data yang dihimpun X"."""

from __future__ import annotations

from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.mentions.speakers import is_named, is_speaker, read_mention

_NEAR = 8  # tokens from a document's noun to whose it is


def publisher_of(scene: Scene, document: Mention, stop: int) -> Mention | None:
    """Return who speaks in "figures published by X": a document leads to a name before `stop`.

    None for "Data BPBD" and "Survei Lembaga Kita": the document speaks itself.
    """
    words, tokens = scene.words, scene.tokens.words
    if not any(word in words.documents for word in tokens[document.first : document.stop]):
        return None
    if (filer := _filer_of(scene, document, stop)) is not None:
        return filer
    for i in range(document.first + 1, min(stop - 1, document.stop + 2)):
        if tokens[i] == ",":
            return None  # "kata pernyataan X, dilansir dari Y"
        if tokens[i] in words.links and i >= document.stop - 1:
            if tokens[i - 1] in words.received:
                return None  # "a letter seen by X": it says what it says to X
            publisher = read_mention(scene, i + 1, stop)
            if publisher is not None and is_speaker(scene, publisher):
                return publisher
    return None


def _filer_of(scene: Scene, document: Mention, stop: int) -> Mention | None:
    """Return who speaks in "figures the company filed": the company; in "a memo X saw": the memo.

    Where verbs show, and a clause that tells of a noun may follow it without a word.
    """
    words, tokens = scene.words, scene.tokens
    told = range(document.first + 1, document.stop) if words.shows_verbs else ()
    for i in told:
        if tokens.words[i - 1] not in words.documents or tokens.is_capitalised(i - 1):
            continue  # "the Census Bureau", "a Report Card"
        filer = read_mention(scene, i, stop)
        opens = tokens.words[i] in words.determiners or tokens.is_capitalised(i)
        if not opens or filer is None or filer.stop >= stop:
            return None
        verb = tokens.words[filer.stop]
        if verb in words.received:
            return Mention(document.first, i)
        return filer if words.is_past(verb) and is_speaker(scene, filer) else None
    return None


def source_of(scene: Scene, first: int, stop: int) -> Mention | None:
    """Return whose a document is that is the subject in [first, stop): "Data dari X (menunjukkan)".

    Only where an office's own word comes first; "a poll by X" is known by that name.
    """
    words, tokens = scene.words, scene.tokens
    if not words.heads_first or first >= stop or tokens.words[first] not in words.documents:
        return None
    is_open = False
    for i in range(first + 1, min(stop - 1, first + _NEAR)):
        word = tokens.words[i]
        is_open = word == "(" or (is_open and word != ")")
        if is_open or word == ")":
            continue  # "Data pemilihan legislatif (pileg) dari X"
        if word in words.links:
            source = read_mention(scene, i, stop)
            is_whose = source is not None and source.first > i and is_named(scene, source)
            return source if is_whose else None
        if not word.isalpha() or tokens.is_capitalised(i):
            return None
    return None
