"""The name behind an office, a body or a place that a comma parts from it, and its end.

"Kepala BPBD Banyumas, Andi Risdianto", "wakil bupati di Desa Randu, Kecamatan Sari, Budi"; not a
clause that opens behind the comma, nor the office of who is named before it.
"""

from __future__ import annotations

from factdb.parse.cues.scene import Scene, is_acronym, is_office_word, names_in
from factdb.parse.mentions.holders import end_of_described_name, is_office_holder
from factdb.parse.mentions.phrase_ends import end_of_phrase

_NAME = 10  # tokens of a name behind a comma at most
_PLACES = 4  # commas of "di Desa X, Kecamatan Y, Kabupaten Z, Budi" at most


def with_name_after_comma(scene: Scene, start: int, stop: int, limit: int) -> int:
    """Return the end of "Kepala BPBD Banyumas, Andi Risdianto" where `stop` is at the comma."""
    tokens, words = scene.tokens, scene.words
    if words.heads_first and stop + 1 < limit and tokens.words[stop] in words.demonstratives:
        end = with_name_after_comma(scene, start, stop + 1, limit)  # "Ketua serikat itu, Budi"
        return end if end > stop + 1 else _with_name_behind(scene, start, stop, limit)
    if words.nouns_capitalised and stop + 1 < limit and tokens.words[stop] in words.places:
        return _with_name_behind_seat(scene, start, stop, limit)
    if words.heads_first and stop + 1 < limit and tokens.words[stop] in words.places:
        return _with_name_behind_place(scene, start, stop, limit)
    if stop >= limit or tokens.words[stop] != ",":
        return stop
    if not is_office_holder(scene, start, stop):
        return _with_titled_name(scene, start, stop, limit)
    after = stop + 1
    if after + 1 < limit and tokens.words[after] in words.conjunctions - words.contrasts:
        after += 1  # "Kepala Pusat Data, Informasi, dan Komunikasi Nusa, Budi"
    if after >= limit or after in scene.date_ends or is_party(scene, after, limit):
        return stop
    if (described := end_of_described_name(scene, start, after, limit)) is not None:
        return described
    if not tokens.is_capitalised(after) and not _is_short_title(scene, after, limit):
        return stop
    if is_office_word(scene, after):
        if tokens.words[start] in words.ranks and _length_of_name(scene, start, stop):
            return stop  # "AKP Budi Santoso, Kasubdit …"
        return _with_rest_of_office(scene, start, stop, after, limit)
    end = end_of_phrase(scene, after, min(limit, after + _NAME))
    is_name = _is_name_of(scene, start, stop, after, end, limit)
    return _with_holder(scene, after, end, limit) if is_name else stop


def _with_holder(scene: Scene, first: int, stop: int, limit: int) -> int:
    """Return the end of an office behind a comma and its holder: "saksi, Direktur X, | Budi"."""
    if not scene.words.heads_first or stop >= limit or not _is_bare_office(scene, first, stop):
        return stop
    return with_name_after_comma(scene, first, stop, limit)


def _is_bare_office(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether an office between commas has no holder yet: "saksi, Direktur PT Nusa Jaya, |".

    The name at its end is a firm's or a place's.
    """
    words, opening = scene.words, scene.tokens.words[first]
    if scene.tokens.words[stop] != "," or opening not in words.titles or opening in words.ranks:
        return False
    if _is_of_bearer(scene, first, stop) or _is_of_place(scene, first, stop, stop + 1):
        return True
    return _length_of_name(scene, first, stop) < 2


def _with_name_behind_place(scene: Scene, start: int, stop: int, limit: int) -> int:
    """Return the end of "wakil bupati di Desa Randu, Kecamatan Sari, Budi", `stop` if no name is.

    A place says where somebody without a name is; who it is stands behind the last comma, or
    right behind a place that the language file knows: "Direktur Nusa Peduli di Yaman Budi Santoso".
    """
    tokens, words = scene.tokens, scene.words
    if not is_office_holder(scene, start, stop):
        return stop
    place = end_of_phrase(scene, stop + 1, limit)
    if _holds_name(scene, stop + 1, place):
        return place
    if named := names_in(scene, start, stop):
        is_of_one = len(named) == 1 and tokens.words[stop] in words.of  # "Anggota DPRD Ranu | dari"
        return _with_member(scene, stop, place, limit) if is_of_one else stop
    place += place < limit and tokens.words[place] in words.demonstratives
    for _ in range(_PLACES):
        first = place + 1
        if place == stop + 1 or first >= limit or tokens.words[place] != ",":
            return stop
        end = end_of_phrase(scene, first, min(limit, first + _NAME))
        if _is_full_name(scene, first, end):
            return stop if _opens_clause(scene, end, limit) else end
        if end == first or not is_office_word(scene, first):
            return stop
        place = end
    return stop


def _with_member(scene: Scene, stop: int, body: int, limit: int) -> int:
    """Return the end of "Anggota DPRD Ranu | dari Fraksi Nusa, | Suyatno", else `stop`.

    A party or a firm ends before token `body`; between commas stands who is of it.
    """
    tokens, first = scene.tokens, body + 1
    is_body = stop + 1 < body and is_office_word(scene, stop + 1)
    if not is_body or first >= limit or tokens.words[body] != ",":
        return stop
    end = end_of_phrase(scene, first, min(limit, first + _NAME))
    named = names_in(scene, first, end)
    is_name = len(named) == end - first > 0 and not is_office_word(scene, first)
    is_closed = end < len(tokens) and tokens.words[end] in ",(."
    return end if is_name and (is_closed or len(named) > 1) else stop


def _with_name_behind_seat(scene: Scene, start: int, stop: int, limit: int) -> int:
    """Return the end of "der Fraktionschef im Landtag, Jan Roth, …"; `stop` if no name is there."""
    tokens, words = scene.tokens, scene.words
    is_bare = words.is_speaking(tokens.words[stop - 1])
    is_bare = is_bare or tokens.words[stop - 2] in words.determiners  # "Leiter der Klinik"
    if not is_bare or not is_office_holder(scene, start, stop):
        return stop
    seat = end_of_phrase(scene, stop + 1, limit)
    name = seat + 1
    if seat == stop + 1 or name + 1 >= limit or tokens.words[seat] != ",":
        return stop
    end = end_of_phrase(scene, name, min(limit, name + _NAME))
    is_full = end - name > 1 and all(map(tokens.is_capitalised, (name, name + 1)))
    is_closed = end >= len(tokens) or not tokens.words[end][0].isalnum()
    return end if is_full and is_closed else stop


def _holds_name(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether [first, stop) is a known place and a full name: "Yaman Budi Santoso"."""
    tokens, words = scene.tokens, scene.words
    at = first
    while at < stop and tokens.is_capitalised(at) and words.parts.is_office(tokens.words[at]):
        at += 1
    named = names_in(scene, at, stop)
    is_placed = at > first and len(named) > 1 and named[0] == at and named[-1] == stop - 1
    if not is_placed:
        return False
    is_known = words.parts.are_places(tokens.words[first:at])
    return is_known or words.parts.is_given(tokens.words[at])  # not "Pasar Tanjung Sari"


def _is_full_name(scene: Scene, first: int, stop: int) -> bool:
    """Tell whether [first, stop) is somebody's name: of two words, or with an age behind it."""
    tokens, words = scene.tokens, scene.words
    if is_office_word(scene, first) or first in scene.date_ends:
        return False
    named = names_in(scene, first, stop)
    has_age = tokens.words[stop - 1] == ")" and tokens.words[stop - 2].isdigit()
    is_known = tokens.words[first] in words.titles or words.parts.is_given(tokens.words[first])
    return bool(named) and (len(named) > 1 or has_age or is_known)


def _with_titled_name(scene: Scene, start: int, stop: int, limit: int) -> int:
    """Return the end of an office no list has and its holder: "Wadirkrimsus Polda Nusa, AKBP Budi".

    `stop` where no title and name stand behind the comma, or where another clause begins so.
    """
    tokens, words = scene.tokens, scene.words
    first = stop + 1
    if not words.heads_first or first + 1 >= limit or tokens.words[first] not in words.titles:
        return stop
    is_of_body = any(is_office_word(scene, i) for i in range(start + 1, stop))
    if is_office_word(scene, start) or not is_of_body:
        return stop
    if not all(tokens.is_capitalised(i) for i in range(start, stop)):
        return stop
    end = end_of_phrase(scene, first, min(limit, first + _NAME))
    is_holder = bool(names_in(scene, first, end)) and not _opens_clause(scene, end, limit)
    return end if is_holder else stop


def _with_rest_of_office(scene: Scene, start: int, stop: int, after: int, limit: int) -> int:
    """Return the end of an office that goes on at `after` with its holder's name, else `stop`."""
    rest = end_of_phrase(scene, after, limit)
    if len(names_in(scene, after, rest)) > len(names_in(scene, start, stop)):
        return rest  # "Kepala Pusat Data, Informasi dan Humas BNPB Sutopo Nugroho"
    end = rest
    if rest < limit and scene.tokens.words[rest] == ",":
        end = with_name_after_comma(scene, start, rest, limit)  # "Camat X, Jakarta Pusat, Y"
    return end if end > rest else stop


def _is_name_of(scene: Scene, start: int, stop: int, after: int, end: int, limit: int) -> bool:
    """Tell whether the phrase [after, end) names whoever [start, stop) before a comma describes."""
    tokens = scene.tokens
    if tokens.words[after] in scene.words.titles:
        return not _is_apposed(scene, start, stop, after, end)
    if _opens_clause(scene, end, limit):
        return False  # "according to police, Roe stole it"
    named = _length_of_name(scene, start, stop)
    length = sum(tokens.is_capitalised(i) for i in range(after, end))
    if (
        named > 1
        and length < 2
        and not (_is_of_bearer(scene, start, stop) or _is_of_place(scene, start, stop, after))
    ):
        return False  # "kata Menteri Sri Mulyani, Jakarta": the name was there already
    # "kata Kepala Basarnas Rudi, KM Bintang tenggelam"
    return not (named and is_acronym(tokens, after))


def _is_of_bearer(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether a firm, a school or a ship has its name at the end: "Kepala SMA Budi Utomo"."""
    names = names_in(scene, start, stop)
    before = names[0] - 1 if names else start
    return before > start and scene.words.parts.bears_name(scene.tokens.words[before])


def _is_of_place(scene: Scene, start: int, stop: int, after: int) -> bool:
    """Tell whether a place's name ends an office, and no other stands behind the comma.

    "Ketua RT 03 Karang Sagu, Budi", "Warga Karang Sagu, Budi"; no list has the place.
    """
    words, tokens = scene.words, scene.tokens
    names = names_in(scene, start, stop)
    if not names or words.parts.is_given(tokens.words[names[0]]) or is_office_word(scene, after):
        return False
    before = names[0] - 1
    while before > start and tokens.words[before].isdigit():
        before -= 1
    head = tokens.words[before]
    return before >= start and (words.parts.leads_place(head) or head in words.crowds)


def _is_apposed(scene: Scene, start: int, stop: int, after: int, end: int) -> bool:
    """Tell whether an office behind a comma is that of who is named before: "dr. Ani, Kepala X".

    A rank or a degree stands before the name, or two words of a name and no full one behind.
    """
    words, ranks = scene.tokens.words, scene.words.ranks
    if not scene.words.heads_first or words[after] in ranks:
        return False
    named = _length_of_name(scene, start, stop)
    if words[start] in ranks:
        return named > 0
    return named > 1 and _length_of_name(scene, after, end) < 2


def _opens_clause(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether the verb of another clause stands at `i`, and no circumstance of a report."""
    words = scene.words
    if i >= limit or i in scene.date_ends or not scene.tokens.words[i].isalpha():
        return False
    word = scene.tokens.words[i]
    return not any(
        word in listed
        for listed in (
            words.circumstances,
            words.subordinators,
            words.relatives,
            words.conjunctions,
        )
    )


def behind_named_body(scene: Scene, start: int, stop: int, limit: int) -> int | None:
    """Return the end of a name with its article between commas: "a group, the Maro Front, …"."""
    tokens = scene.tokens
    first = stop + 2
    if first >= limit or tokens.words[stop] != ",":
        return None
    is_definite = tokens.words[stop + 1] in scene.words.definite_articles
    if not is_definite or not is_office_holder(scene, start, stop):
        return None
    end = end_of_phrase(scene, first, min(limit, first + 9))
    is_whole = end < len(tokens) and tokens.words[end] == ","
    return end if is_whole and all(map(tokens.is_capitalised, (first, end - 1))) else None


def _with_name_behind(scene: Scene, start: int, demonstrative: int, limit: int) -> int:
    """Return the end of "gubernur wilayah itu Ann Roe", or `demonstrative` without a name."""
    if not is_office_holder(scene, start, demonstrative):
        return demonstrative
    stop = end_of_phrase(scene, demonstrative + 1, limit)
    return stop if names_in(scene, demonstrative + 1, stop) else demonstrative


def _length_of_name(scene: Scene, start: int, stop: int) -> int:
    """Return how many words of a person's name end a phrase: none in "Kepala Desa Karang Sari"."""
    tokens, words = scene.tokens, scene.words
    names = names_in(scene, start, stop)
    if not words.heads_first or not names:
        return len(names)
    first = stop
    if tokens.is_capitalised(stop - 1) and words.parts.is_given(tokens.words[stop - 1]):
        first -= stop - 2 in names  # "Randu Putra", a son's title elsewhere
    while first > start and first - 1 in names:
        first -= 1
    spelt = [tokens.mention(i, i + 1) for i in range(start, stop)]
    return stop - start - words.parts.start(spelt, first - start)


def _is_short_title(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a lower-case title opens a name: "dr. Ratri", "drg Ani"; not "juru bicara Ani".

    In a language whose offices end in their own word, titles without a mark: "state Sen. Ann Roe".
    """
    tokens, words = scene.tokens, scene.words
    if tokens.words[i] not in words.titles or i + 1 >= limit:
        return False
    if tokens.words[i + 1] == "." or words.heads_first:
        is_rank = tokens.words[i] in words.ranks and tokens.is_capitalised(i + 1)
        return is_rank or tokens.words[i + 1] == "."
    while i < limit and tokens.words[i] in words.titles and not tokens.is_capitalised(i):
        i += 1
    return i < limit and tokens.is_capitalised(i)


def is_party(scene: Scene, i: int, limit: int) -> bool:
    """Tell whether a party's letter and a place stand at `i`: "Sen. Ann Roe, R-Nusa"."""
    tokens = scene.tokens
    if i + 2 >= limit or tokens.ends[i] - tokens.starts[i] > 1:
        return False
    is_joined = tokens.words[i + 1] == "-" and tokens.is_glued(i + 1) and tokens.is_glued(i + 2)
    return is_joined and tokens.is_capitalised(i) and tokens.is_capitalised(i + 2)
