"""Who speaks: what is kept of each speaker, and of claims without a mention of one.

Names, pronouns and roles have tables of their own: `test_mentions`, `test_short_names`,
`test_cast`, `test_pronouns`, `test_roles`.
"""

from __future__ import annotations

import gc
import sys

import pytest
from speaking import cases, speakers

from factdb import extract
from factdb.records import Basis, Entity, EntityKind, Extraction


def entity(found: Extraction, name: str) -> Entity:
    (one,) = [entity for entity in found.entities if entity.name == name]
    return one


# (language, what the row is about, the text, the speaker of each claim)
WITHOUT_A_MENTION = [
    (
        "id",
        "a quotation alone",
        '"Air naik malam itu," kata Budi Santoso.\n"Kami lari ke bukit semua."',
        ["Budi Santoso"] * 2,
    ),
    (
        "id",
        "a second verb",
        "Budi Santoso mengatakan air naik dan menegaskan bahwa hujan turun.",
        ["Budi Santoso"] * 2,
    ),
    ("en", "a second verb", "Ann Roe said it rained and added that it froze.", ["Ann Roe"] * 2),
    (
        "en",
        "a participle",
        "It rained all day, Ann Roe said, adding that it froze.",
        ["Ann Roe"] * 2,
    ),
]


@pytest.mark.parametrize(("code", "text", "names"), cases(WITHOUT_A_MENTION))
def test_a_claim_without_a_mention_is_the_last_speakers(
    code: str, text: str, names: list[str]
) -> None:
    assert speakers(text, code) == names


def test_a_group_that_is_also_a_title_is_a_group() -> None:
    (warga,) = extract("Warga mengatakan air naik.", "id").entities
    assert warga.kind is EntityKind.GROUP


def test_a_text_in_which_nobody_speaks_has_no_speakers() -> None:
    assert extract("Banjir merendam 40 rumah.", "id").entities == ()


def test_speakers_are_listed_in_the_order_of_their_appearance() -> None:
    found = extract("Rina Ayu mengatakan air naik. Budi Santoso mengatakan air surut.", "id")
    assert [entity.name for entity in found.entities] == ["Rina Ayu", "Budi Santoso"]


def test_a_short_form_is_an_alias() -> None:
    found = extract("Ann Roe said it rained. Roe said it froze.", "en")
    assert entity(found, "Ann Roe").aliases == ("Roe",)


def test_a_title_is_a_role_with_its_place() -> None:
    text = "Mayor Ann Roe said it rained. Ann Roe said it froze."
    (role,) = entity(extract(text, "en"), "Ann Roe").roles
    assert role.title == "Mayor"
    assert role.span.of(text) == "Mayor"


def test_a_role_stands_where_its_bearer_is_named_and_not_where_the_role_is() -> None:
    text = 'President Marta Kawi won, officials said. "It is over," she said.'
    (role,) = entity(extract(text, "en"), "Marta Kawi").roles
    assert role.span.of(text) == "President"


def test_every_mention_is_kept() -> None:
    text = "Mayor Ann Roe said it rained. She said it froze."
    mentions = entity(extract(text, "en"), "Ann Roe").mentions
    assert [span.of(text) for span in mentions] == ["Mayor Ann Roe", "She"]


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("id", "Camat Budi Santoso mengatakan air naik.", EntityKind.PERSON),
        ("id", "Badan Cuaca Nusa mengatakan hujan turun.", EntityKind.ORGANISATION),
        ("en", "Ann Roe said it rained.", EntityKind.PERSON),
        ("en", "The Northwire Fund said it rained.", EntityKind.ORGANISATION),
        ("en", "It rained, residents said.", EntityKind.GROUP),
        ("en", "Residents said it rained.", EntityKind.GROUP),
        ("en", "Roe said it rained.", EntityKind.UNKNOWN),
        ("en", "The fire service said it rained.", EntityKind.ORGANISATION),
        ("en", "The fire chief said it rained.", EntityKind.PERSON),
        ("en", "A woman said it rained.", EntityKind.PERSON),
        ("en", "The airline said it rained.", EntityKind.ORGANISATION),
        ("en", "A young man from Maro said it rained.", EntityKind.PERSON),
        ("en", "Maro Department economists said it rained.", EntityKind.GROUP),
        ("en", "The Maro Auto Workers said it rained.", EntityKind.ORGANISATION),
        ("en", "One worker said it rained.", EntityKind.PERSON),
        ("en", "A rescue group, Sea-Aid, said it rained.", EntityKind.ORGANISATION),
        ("en", "Ford Motor Co said it rained.", EntityKind.ORGANISATION),
        ("en", "Lind Partners said it rained.", EntityKind.ORGANISATION),
        ("en", "The Maro Tribune said it rained.", EntityKind.ORGANISATION),
        ("id", "Maskapai Bara Jaya mengatakan hujan turun.", EntityKind.ORGANISATION),
        ("id", "Klub Bara Jaya mengatakan hujan turun.", EntityKind.ORGANISATION),
        ("en", "A spokesman for the port said it rained.", EntityKind.PERSON),
        ("id", "Warga mengatakan hujan turun.", EntityKind.GROUP),
        ("id", "Seorang warga mengatakan hujan turun.", EntityKind.PERSON),
        ("id", "Polisi mengatakan hujan turun.", EntityKind.GROUP),
        ("id", "Seorang perempuan asal Nusa mengatakan hujan turun.", EntityKind.PERSON),
    ],
)
def test_a_speaker_has_a_kind(code: str, text: str, kind: EntityKind) -> None:
    assert [one.kind for one in extract(text, code).entities] == [kind]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Mayor Ann Roe said it rained. Roe said it froze.", [Basis.TEXTUAL, Basis.TEXTUAL]),
        ("Ann Roe said it rained. She said it froze.", [Basis.TEXTUAL, Basis.INTERPRETIVE]),
        (
            "Mayor Ann Roe said it rained. The mayor said it froze.",
            [Basis.TEXTUAL, Basis.INTERPRETIVE],
        ),
        (
            '"It rained," said Ann Roe.\n"It froze all night long."',
            [Basis.TEXTUAL, Basis.INFERENTIAL],
        ),
    ],
)
def test_a_speaker_knows_what_it_rests_on(text: str, bases: list[Basis]) -> None:
    assert [claim.speaker_basis for claim in extract(text, "en").claims] == bases


ODD_NAMES = [
    (
        "en",
        "The old road was long, and there in the far hills by the river was Bob Loe. He said that "
        "it was late.",
        "Bob Loe",
    ),
    (
        "en",
        "Road Closed And Bridge Repaired While Mayor Visits Northern Neighbourhood Celebration "
        "Tonight Again\n\nAnn Roe said that the road was closed.",
        "Ann Roe",
    ),
    ("de", "Die Zeitung „Altfurter Bote“ meldete, die Brücke sei alt.", "Zeitung Altfurter Bote"),
    ("de", "Das Landesministerium Nord sagte, die Brücke sei alt.", "Landesministerium Nord"),
    ("id", "Juru bicara Gedung Putih Carl Roe mengatakan hujan reda.", "Carl Roe"),
    ("id", "Wakil Menteri Selandia Baru Carl Roe mengatakan hujan reda.", "Carl Roe"),
    ("id", "Presiden Komisi Nusa Ella von der Roe mengatakan hujan reda.", "Ella von der Roe"),
    # a name behind whose office it is
    ("de", "Der Leiter des Verbandes Jan Roth sagte, die Brücke sei alt.", "Jan Roth"),
    ("de", "Die Brücke sei alt, hieß es vom Chef der Schule Jan Roth.", "Jan Roth"),
    ("de", "Der Leiter des Museums Salah Amin sagte, die Brücke sei alt.", "Salah Amin"),
    ("de", "Rennlady Anna Roth sagte, die Brücke sei alt.", "Anna Roth"),
    (
        "de",
        "Ein Sprecher des Konzerns Neue Bahn sagte, die Brücke sei alt.",
        "Sprecher des Konzerns Neue Bahn",
    ),
]


@pytest.mark.parametrize(
    "title", ["Kalaksa", "Kajari", "Kasipenkum", "Wamenkes", "Penjabat Gubernur", "Kanit Reskrim"]
)
@pytest.mark.parametrize("between", [" ", " Kota Sendang, "])
def test_short_words_for_offices_are_no_names(title: str, between: str) -> None:
    text = f'"Warga aman," kata {title}{between}Umar Rofiq, Selasa (4/6).'
    assert speakers(text, "id") == ["Umar Rofiq"]


@pytest.mark.parametrize(("code", "text", "speaker"), ODD_NAMES)
def test_a_speaker_is_found_deep_in_a_sentence_below_a_headline_and_in_marks(
    code: str, text: str, speaker: str
) -> None:
    assert speakers(text, code) == [speaker]


@pytest.mark.parametrize("head", ["Kendati demikian warga menolak. Ia", "Kendati menolak, ia"])
def test_a_word_that_opens_a_clause_is_no_antecedent(head: str) -> None:
    assert "Kendati" not in speakers(f"{head} mengatakan harga beras naik.", "id")


def test_no_text_is_kept_once_it_is_read() -> None:
    said = ["Menteri Rina Wijaya mengatakan air naik.", "“Air surut,” kata Camat Budi Santoso."]
    text = " ".join(said)  # an object of its own, no constant of this module
    before = sys.getrefcount(text)
    assert speakers(text, "id") == ["Rina Wijaya", "Budi Santoso"]
    gc.collect()
    assert sys.getrefcount(text) == before
