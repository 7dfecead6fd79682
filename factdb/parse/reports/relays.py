"""Who passes a statement on: "Dilansir AFP, …", "…, Tass reported, citing the governor".

An outlet is the speaker where nobody else is; a sentence that only points to what is said
elsewhere ("Hal itu disampaikan X") has none.
"""

from __future__ import annotations

from factdb.parse.contents.pointers import is_pointer
from factdb.parse.cues.bounds import LISTENER
from factdb.parse.cues.finder import Cue
from factdb.parse.cues.scene import Mention, Scene, names_of
from factdb.parse.cues.unit import Report, TextUnit
from factdb.parse.mentions.speakers import is_named, read_mention
from factdb.parse.subjects.behind_sources import behind_source, behind_stated_day
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.text.cue_words import CueRole
from factdb.parse.text.quotes import MARKS

_DOMAINS = frozenset(["com", "id", "org", "net", "co", "tv", "info", "news"])
_DESCRIPTION = 5  # tokens of ", a fact first" before who passes it on, at most
_OPENING = 2  # tokens of a comma before who is cited in front of a content


def is_pointing(scene: Scene, unit: TextUnit) -> bool:
    """Tell whether a unit says no more than who said what stands elsewhere, and when.

    "Hal itu disampaikan Camat Budi, Kamis (8/12)." A mere pointer is no claim.
    """
    if any(cue.role is CueRole.VERB and is_pointer(scene, unit, cue.stop) for cue in unit.cues):
        return True  # "Budi menyampaikan hal itu di Jakarta, Kamis (8/12)."
    if _only_spoke(scene, unit):
        return True
    words, tokens = scene.words, scene.tokens.words
    told, pointing = tokens[unit.first : unit.stop], words.language.speakers.demonstratives
    if words.pointers.firsts.isdisjoint(told) and pointing.isdisjoint(told):
        return False  # one look, for nearly all
    at = skip_openings(scene, unit.first, unit.stop)
    hit = words.pointers.match(tokens, at) if at < unit.stop else None
    if hit is not None:
        hit = words.pointers.match(tokens, hit[0]) or hit  # "Demikian | hal itu dikatakan X"
        at = hit[0]
    elif at + 1 < unit.stop and tokens[at + 1] in pointing:
        at += 2  # "Kepastian itu disampaikan …"
    else:
        return False
    while at < unit.stop and tokens[at] in words.adverbs:
        at += 1
    if _only_passed_on(scene, unit, at):
        return True
    cue = next((cue for cue in unit.cues if cue.first >= at), None)
    if cue is not None and cue.first == at and cue.role in (CueRole.PASSIVE, CueRole.INVERTED):
        # Not "Kebijakan itu dinilai merugikan 12 petani": that tells something itself.
        if cue.stop < unit.stop and tokens[cue.stop] in words.equating:
            return False  # "Sekolah itu disebutnya | sebagai rumah kedua"
        is_told = cue.stop >= unit.stop or scene.tokens.is_capitalised(cue.stop)
        return is_told or not words.is_verb(tokens[cue.stop])  # "disampaikan Dirut", no verb
    agent = read_mention(scene, at, unit.stop)  # "Hal itu ia sampaikan di Jakarta, Kamis (8/12)."
    return agent is not None and agent.stop < unit.stop and tokens[agent.stop] in words.stems


def _only_passed_on(scene: Scene, unit: TextUnit, at: int) -> bool:
    """Tell whether no more than who passes it on follows: "Demikian | dilaporkan Tass, Jumat"."""
    words, tokens, first = scene.words, scene.tokens, at
    passing = (words.relaying, words.outlets, words.documents, words.links)
    while at < unit.stop and any(tokens.words[at] in listed for listed in passing):
        at += 1
    if not first < at < unit.stop or not tokens.is_capitalised(at):
        return False
    outlet = read_mention(scene, at, unit.stop)
    behind = unit.stop if outlet is None else outlet.stop
    cues = words.language.dates.day_cues
    behind += behind < unit.stop and (tokens.words[behind] == "," or tokens.words[behind] in cues)
    return behind >= unit.stop - 1 or behind in scene.date_ends


def _only_spoke(scene: Scene, unit: TextUnit) -> bool:
    """Tell whether a unit tells that somebody spoke, and on what: "Camat Budi buka suara …"."""
    words, tokens = scene.words, scene.tokens.words
    if words.spoke.firsts.isdisjoint(tokens[unit.first : unit.stop]):
        return False
    for i in range(unit.first + 1, unit.stop):
        hit = words.spoke.match(tokens, i) if tokens[i] in words.spoke.firsts else None
        if hit is not None:
            after = hit[0]
            is_day = after in scene.date_ends or after + 1 in scene.date_ends
            return is_day or after >= unit.stop or tokens[after] in words.subjects
    return False


def with_relays(
    scene: Scene, unit: TextUnit, reports: list[Report], cues: list[Cue]
) -> list[Report]:
    """Attach who passed it on; where nobody else speaks, the relay is the speaker."""
    found: list[tuple[Cue, Mention]] = []
    for cue in cues:
        if (site := _site_at(scene, cue.stop, unit.stop)) is not None:
            found.append((cue, site))
            continue
        mention = read_mention(scene, cue.stop, unit.stop)
        if mention is None:
            continue
        if reports and _is_quoted_by(scene, reports[0], cue, mention):
            reports[0] = told_by(reports[0], reports[0]._replace(mention=mention))
        elif reports and _leads_to_source(scene, cue, mention):
            reports = [_with_source(scene, report, cue, mention) for report in reports]
        elif (outlet := _outlet(scene, mention)) is not None:
            found.append((cue, outlet))
    if not found:
        return reports
    if not reports:
        if scene.words.heads_first and is_pointing(scene, unit):
            return []
        report = _read_relay(scene, unit, *found[0])
        return [report] if report is not None else []
    return [_cut_before(scene, unit, report, found) for report in reports]


def _leads_to_source(scene: Scene, cue: Cue, mention: Mention) -> bool:
    """Tell whether a word cites who told it: "…, dengan mengutip X", "mengutip sumber medis"."""
    if cue.role is CueRole.CITING:
        return is_named(scene, mention)
    first = scene.tokens.words[mention.first]
    if scene.tokens.words[cue.stop - 1] not in scene.words.citing or first in scene.words.documents:
        return False
    is_outlet = scene.tokens.is_capitalised(mention.first) or first in scene.words.outlets
    return not is_outlet and is_named(scene, mention)


def _is_quoted_by(scene: Scene, report: Report, cue: Cue, mention: Mention) -> bool:
    """Tell whether an outlet tells what another said: "Tass mengutip Menteri X, mengatakan …"."""
    outlet = report.mention
    if outlet is None or not outlet.first < cue.first < mention.stop <= report.cue.first:
        return False
    is_cited = scene.tokens.words[cue.stop - 1] in scene.words.citing
    if not is_cited or not _passes_on(scene, outlet) or _passes_on(scene, mention):
        return False
    named = scene.tokens.words[mention.first : mention.stop]
    return not scene.words.titles.isdisjoint(named) or len(names_of(scene, mention)) > 1


def _outlet(scene: Scene, mention: Mention) -> Mention | None:
    """Return the name of who passes on, without what it is: "kantor berita | AFP"; else None."""
    tokens, words = scene.tokens, scene.words
    first = mention.first
    first += tokens.words[first] in words.determiners and first + 1 < mention.stop
    if tokens.is_capitalised(first):
        return mention
    if tokens.words[first] not in words.outlets:
        return None
    inside = range(first, mention.stop)
    first = next((i for i in inside if tokens.is_capitalised(i)), mention.stop)
    if first < mention.stop:
        return Mention(first, mention.stop)
    first += first < len(tokens) and tokens.words[first] in words.links  # "laman resmi BMKG"
    name = read_mention(scene, first, min(len(tokens), first + LISTENER))
    return name if name is not None and tokens.is_capitalised(name.first) else None


def _site_at(scene: Scene, first: int, limit: int) -> Mention | None:
    """Return the address without capitals that starts at a token: "dilansir | detik.com"."""
    words, tokens = scene.words, scene.tokens
    first += first < limit and tokens.words[first] in words.outlets
    first += first < limit and tokens.words[first] in words.links  # "laman | resmi bmkg.go.id"
    stop = first + 1
    while stop + 1 < limit and tokens.words[stop] == "." and tokens.is_glued(stop + 1):
        stop += 2
    is_site = stop > first + 1 and tokens.words[stop - 1] in _DOMAINS
    return Mention(first, stop) if is_site and not tokens.is_capitalised(first) else None


def _passes_on(scene: Scene, mention: Mention) -> bool:
    """Tell whether a mention is an outlet's: by its words, or a name of one word without title."""
    words, tokens = scene.words, scene.tokens
    first = mention.first + (tokens.words[mention.first] in words.determiners)
    inside = tokens.words[first : mention.stop]
    if not words.outlets.isdisjoint(inside):
        return True
    is_name = mention.stop - first == 1 and tokens.is_capitalised(first)
    return is_name and inside[0] not in words.pronouns and not words.is_speaking(inside[0])


def _with_source(scene: Scene, report: Report, cue: Cue, source: Mention) -> Report:
    """Return "Tass reported, citing the governor" with the governor as speaker, Tass as relay.

    Whoever is no outlet speaks: "Mayor Ann Roe said the road was shut, citing police".
    """
    first, stop = report.content
    if report.mention is not None and not _passes_on(scene, report.mention):
        is_behind = report.cue.first < cue.first and first < cue.first < stop
        return report._replace(content=(first, cue.first)) if is_behind else report
    is_aside = report.mention is not None and report.mention.first < cue.first
    if cue.first < report.cue.first and not is_aside:
        return report  # "Citing privacy rules, officials said …"
    if cue.first < report.cue.first:
        pass  # "AFP, mengutip sumber medis, melaporkan …"
    elif cue.first - first < _OPENING:  # "According to Tass, citing the governor, …"
        is_parted = source.stop + 1 < stop
        first = source.stop + 1 if is_parted else first
    elif first < cue.first < stop:
        stop = cue.first
    relays = (report.mention,) if report.mention is not None else ()
    return report._replace(content=(first, stop), mention=source, relays=relays)


def _cut_before(
    scene: Scene, unit: TextUnit, report: Report, relays: list[tuple[Cue, Mention]]
) -> Report:
    """Return a report with its relays; its content ends before one that stands at its end."""
    first, stop = report.content
    for cue, mention in relays:
        if first <= cue.first <= first + 1:
            first = behind_source(scene, unit, mention.stop) or first  # "Menurut X, dikutip Y, …"
        elif first < cue.first < stop and report.cue.first < cue.first:
            led = unit.cue_at(cue.first - 1)  # "…, demikian | dikutip dari X"
            is_led = led is not None and led.role is CueRole.INVERTED
            stop = _before_description(scene, first, cue.first - is_led)
    return report._replace(content=(first, stop), relays=tuple(m for _, m in relays))


def _before_description(scene: Scene, first: int, stop: int) -> int:
    """Return where a content ends before what only tells of it: "…, a fact first | reported by"."""
    words, tokens = scene.words, scene.tokens
    comma = tokens.last_comma(max(first, stop - _DESCRIPTION), stop)
    is_told = comma is not None and tokens.words[comma + 1] in words.language.numbers.articles
    return comma if comma is not None and is_told and comma > first else stop


def _read_relay(scene: Scene, unit: TextUnit, cue: Cue, mention: Mention) -> Report | None:
    """Read "Dilansir X, …" and "…, dikutip dari X"."""
    if skip_openings(scene, unit.first, cue.first) >= cue.first:
        start = behind_source(scene, unit, mention.stop)
        if start is None:
            return None
        if scene.words.loose_commas and start not in scene.periods:
            start = scene.date_ends.get(start, start)  # "Dilansir AFP, Rabu (4/3) | kota itu …"
        return Report(cue, (start, unit.stop), mention, "relay-clause")
    led = unit.cue_at(cue.first - 1)  # "…, demikian | dikutip dari X"
    stop = cue.first if led is None or led.role is not CueRole.INVERTED else led.first
    if scene.tokens.words[stop - 1] in "," or scene.tokens.words[stop - 1] in MARKS:
        stop = unit.stop if _is_resumed(scene, unit, mention.stop) else stop
        return Report(cue, (unit.first, stop), mention, "clause-relay")
    return None


def _is_resumed(scene: Scene, unit: TextUnit, after: int) -> bool:
    """Tell whether a verb goes on behind who passes on: "Gempa, dilansir X, | merusak rumah"."""
    words, tokens = scene.words, scene.tokens.words
    comma = behind_stated_day(scene, unit, after)
    if comma + 1 >= unit.stop or tokens[comma] != ",":
        return False
    at = comma + 1
    while at < unit.stop and tokens[at] in words.adverbs:
        at += 1
    if at >= unit.stop or tokens[at] in words.citing or tokens[at] in words.subordinators:
        return False  # "…, dilansir X, mengutip BMKG", "…, menjelang subuh"
    return words.is_verb(tokens[at])


def passed_on_by(scene: Scene, outer: Report, report: Report) -> Report | None:
    """Return what one of two that speak in turn passes on of the other; None where each speaks.

    "Mengutip data X, Kantor Y melaporkan …", "Laman Y melaporkan X mengatakan …": X says it.
    """
    if is_press(scene, outer.mention) or _is_outlet_cited(scene, outer):
        return told_by(outer, report)
    if scene.tokens.words[outer.cue.first] not in scene.words.citing or report.mention is None:
        return None
    return outer._replace(content=report.content, relays=(report.mention,))


def _is_outlet_cited(scene: Scene, outer: Report) -> bool:
    """Tell whether an outlet is only named before what it passes on: "According to Reuters, …"."""
    if outer.cue.role is not CueRole.PREPOSITION or outer.mention is None:
        return False
    return scene.tokens.words[outer.mention.stop - 1] in scene.words.outlets


def is_press(scene: Scene, mention: Mention | None) -> bool:
    """Tell whether a noun for an outlet opens a mention: "Laman X", "Kantor berita Y"."""
    press = scene.words.press
    return mention is not None and press.match(scene.tokens.words, mention.first) is not None


def told_by(outer: Report, report: Report) -> Report:
    """Return what is said in an outlet that passes it on: "Laman X melaporkan Y mengatakan"."""
    relays = (outer.mention,) if outer.mention is not None else ()
    return report._replace(relays=(*outer.relays, *relays))
