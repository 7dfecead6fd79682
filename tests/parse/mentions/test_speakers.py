"""Mentions of speakers: where the phrase beside a reporting word starts and ends."""

from __future__ import annotations

import pytest

from factdb import languages
from factdb.parse.cues.scene import Mention, Scene
from factdb.parse.dates.finder import parse_dates
from factdb.parse.mentions.speakers import is_speaker, read_mention
from factdb.parse.subjects.openings import skip_openings
from factdb.parse.subjects.subject import read_subject
from factdb.parse.text.reporting_words import reporting_words
from factdb.parse.text.tokens import Tokens


def scene_of(text: str, code: str) -> Scene:
    tokens = Tokens(text)
    dates = parse_dates(tokens, languages.load(code))
    ends = {tokens.first_from(d.span.start): tokens.stop_at(d.span.end) for d in dates}
    return Scene(tokens, reporting_words(code), ends)


def words_of(scene: Scene, mention: Mention | None) -> str | None:
    return None if mention is None else scene.tokens.mention(mention.first, mention.stop)


# (language, what stands behind "kata"/"said", the mention)
BEHIND_A_CUE = [
    ("id", "Lavrov, Rabu", "Lavrov"),
    ("id", "dia di Jakarta", "dia"),
    ("id", "Menteri Luar Negeri Sergey Lavrov dalam", "Menteri Luar Negeri Sergey Lavrov"),
    ("id", "Camat Budi kepada wartawan", "Camat Budi"),
    ("id", "Camat Budi Senin (2/3)", "Camat Budi"),
    ("id", "oleh Camat Budi.", "Camat Budi"),
    ("id", "Kepala BPBD Banyumas, Andi Risdianto, kemarin", "Kepala BPBD Banyumas, Andi Risdianto"),
    ("id", "Camat Sari, Jakarta Pusat, Yasin Pane.", "Camat Sari, Jakarta Pusat, Yasin Pane"),
    ("id", "Kepala Dinas, dr. Ratri Sari, di posko", "Kepala Dinas, dr. Ratri Sari"),
    ("id", "Menteri Sri Mulyani, Jakarta", "Menteri Sri Mulyani"),
    ("id", "Lavrov, Jakarta", "Lavrov"),
    ("id", "Kepala Desa Sari, juru bicara polisi", "Kepala Desa Sari"),
    ("id", "Badan Pusat Statistik (BPS) di Jakarta", "Badan Pusat Statistik (BPS)"),
    ("id", "Rina (41) di rumahnya", "Rina (41)"),
    ("id", "Kepala SMP Negeri 4 Muara, Ani", "Kepala SMP Negeri 4 Muara, Ani"),
    ("id", "warga sekitar.", "warga sekitar"),
    ("id", "pemimpin Front al-Nusra di sana", "pemimpin Front al-Nusra"),
    ("id", "Dr. Esther Mbeki di Jakarta", "Dr. Esther Mbeki"),
    ("id", "2 orang", None),
    ("id", "di sana", None),
    ("id", "", None),
    ("id", "juru bicara untuk urusan air Budi kemarin", "juru bicara untuk urusan air Budi"),
    ("id", "Gubernur untuk menenangkan warga Nusa", "Gubernur"),
    ("en", "he in Paris", "he"),
    ("en", "Mayor Ann Roe on Monday", "Mayor Ann Roe"),
    ("en", "Ann Roe, who lives here", "Ann Roe"),
    ("en", "John F. Kennedy in Dallas", "John F. Kennedy"),
    ("en", "Ursula von der Leyen in Brussels", "Ursula von der Leyen"),
    ("en", "Sinead O'Neill at home", "Sinead O'Neill"),
    ("en", "Marks & Sons on Monday", "Marks & Sons"),
    ("en", "Bob and Ann of Leeds", "Bob and Ann of Leeds"),
    ("en", "the town's mayor, Ann Roe, on Monday", "the town's mayor, Ann Roe"),
    ("en", "police.", "police"),
    ("en", '"it"', None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "expected"), BEHIND_A_CUE, ids=[f"{r[0]}: {r[1]}" for r in BEHIND_A_CUE]
)
def test_a_mention_ends_where_the_sentence_goes_on(
    code: str, text: str, expected: str | None
) -> None:
    scene = scene_of(f"said {text}", code)
    assert words_of(scene, read_mention(scene, 1, len(scene.tokens))) == expected


def test_a_mention_does_not_reach_its_limit() -> None:
    scene = scene_of("Camat Budi Santoso", "id")
    assert words_of(scene, read_mention(scene, 0, 2)) == "Camat Budi"


def test_a_mention_has_a_length_that_is_bounded() -> None:
    scene = scene_of("Budi " * 100, "id")
    mention = read_mention(scene, 0, 100)
    assert mention is not None
    assert mention.stop < 30


SPEAKS = [
    ("id", "Budi", True),
    ("id", "polisi", True),
    ("id", "beliau", True),
    ("id", "sang pemenang", True),
    ("id", "hujan deras", False),
    ("en", "the utility", True),
    ("en", "residents", True),
    ("en", "rain", False),
]


@pytest.mark.parametrize(("code", "text", "expected"), SPEAKS, ids=[row[1] for row in SPEAKS])
def test_a_phrase_speaks_or_not(code: str, text: str, expected: bool) -> None:
    scene = scene_of(f", {text}", code)
    assert is_speaker(scene, Mention(1, len(scene.tokens))) is expected


# (language, what stands before the verb, the subject)
BEFORE_A_VERB = [
    ("id", "Camat Budi", "Camat Budi"),
    ("id", "Namun, Camat Budi", "Camat Budi"),
    ("id", "Pada Senin (2/3), Camat Budi", "Camat Budi"),
    ("id", "Ketika air naik, Camat Budi", "Camat Budi"),
    ("id", "Camat Budi juga telah", "Camat Budi"),
    ("id", "Camat Budi pada Kamis", "Camat Budi"),
    ("id", "Budi, warga Desa Sari yang rumahnya hanyut dua kali,", "Budi"),
    ("en", "However, the mayor", "the mayor"),
    ("en", "The mayor, in a letter,", "The mayor"),
    ("en", "Speaking in Leeds, Ann Roe", "Ann Roe"),
    ("en", "When the river rose and took the old bridge with it, Ann Roe", "Ann Roe"),
    ("en", "also", None),
    ("en", "", None),
    ("en", "of, the, an", None),
    ("en", "rain that fell on hills and towns, on fields and farms, on many of the roads", None),
    ("en", "<", None),  # of a page's marks
]


@pytest.mark.parametrize(
    ("code", "text", "expected"), BEFORE_A_VERB, ids=[f"{r[0]}: {r[1]}" for r in BEFORE_A_VERB]
)
def test_a_subject_is_found_before_its_verb(code: str, text: str, expected: str | None) -> None:
    scene = scene_of(text, code)
    assert words_of(scene, read_subject(scene, 0, len(scene.tokens))) == expected


OPENINGS = [
    ("id", "Sementara itu, Budi", "Budi"),
    ("id", "Kemarin, Budi", "Budi"),
    ("id", '"Budi', "Budi"),
    ("en", "In a letter to the town, Ann", "Ann"),
    ("en", "In a letter Ann", "In a letter Ann"),
    ("en", "Asked about the bridge, Ann", "Ann"),
    ("en", "However, in the end, still, Ann", "Ann"),
    ("en", "However, however, however, however, Ann", "however, Ann"),
    ("en", "Ann", "Ann"),
]


@pytest.mark.parametrize(("code", "text", "rest"), OPENINGS, ids=[row[1] for row in OPENINGS])
def test_openings_are_stepped_over(code: str, text: str, rest: str) -> None:
    scene = scene_of(text, code)
    first = skip_openings(scene, 0, len(scene.tokens))
    assert scene.tokens.mention(first, len(scene.tokens)) == rest
