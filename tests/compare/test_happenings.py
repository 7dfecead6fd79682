"""What a document is about: a kind of disaster and its places."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdb.compare.happenings import (
    HEAD,
    Happening,
    common_place,
    happening_of,
    is_main,
    is_of_all,
    may_be_one,
    names_another,
)

QUAKE = frozenset({"quake"})


@pytest.mark.parametrize(
    ("language", "title", "text", "kinds", "places"),
    [
        ("id", "", "Gempa mengguncang Kota Wera, Senin.", "quake", "wera"),
        ("id", "", "Korban tewas akibat gempa di Wera dan Tumba bertambah.", "quake", "wera tumba"),
        ("id", "Kapal Karam di Danau Sowa", "Tim mencari penumpang.", "sinking", "sowa"),
        ("en", "Quake in Wera kills 3", "The quake struck near Wera on Monday.", "quake", "wera"),
        ("en", "", "A ferry sank on Maluri's Lake Sowa.", "sinking", "sowa"),
        ("en", "", "Floods hit the port city of Tumba in Maluri.", "flood", "tumba maluri"),
        ("en", "", "Fire raged in Sela County.", "fire", "sela"),
        ("en", "", "Malu's storm killed 3.", "storm", "malu"),
        ("en", "", "Floods hit Tumba Sunday and Wera on Monday.", "flood", "tumba wera"),
        ("en", "", "A blast in the Lenten Sunday service in Tumba.", "explosion", "tumba"),
        ("id", "", "Korban banjir dirawat di RS Budi Jaya di Sela.", "flood", "sela"),
        ("id", "", "Suporter berdesakan di Stadion Sela.", "crush", "sela"),
        ("en", "", "The storm battered Tumba and Wera on Friday.", "storm", "tumba wera"),
        ("id", "", "Banjir melanda wilayah Kabupaten Sela.", "flood", "sela"),
        ("en", "", "The Malurian city of Tumba was flooded by a storm.", "storm", "tumba"),
        ("en", "", "A hall collapsed in Tumba.", "collapse", "tumba"),
        ("id", "", "Jembatan ambruk di Sela, Senin.", "collapse", "sela"),
        ("en", "", "Troops opened fire in Tumba.", "attack", "tumba"),
        ("id", "", "Wabah campak di Sela menewaskan 3 anak.", "measles", "sela"),
        (
            "en",
            "",
            "The quake hit the Malurian capital and Ranu-held areas in Tumba.",
            "quake",
            "tumba",
        ),
        ("en", "", "The quake hit Sa'da on Monday.", "quake", "sa'da"),
        ("id", "", "Korban banjir bandang Sela bertambah.", "flood", "sela"),
        ("id", "", f"Banjir melanda Sela. {'Hujan turun. ' * 36}Di kota Tumba", "flood", "sela"),
        # Its kind may stand behind a name, but for a land's; a market is of its town.
        ("en", "", "A boat sank off Wera island.", "sinking", "wera"),
        ("en", "", "A boat sank off the coast of Wera island.", "sinking", "wera"),
        ("en", "", "A boat sank in Malurian waters off Wera.", "sinking", "wera"),
        ("en", "", "Fire broke out in the Malurian village of Wera.", "fire", "wera"),
        ("en", "", "A boat sank off Pulau Wera.", "sinking", "wera"),
        ("id", "", "Gempa mengguncang Port Wera.", "quake", "wera"),
        ("en", "", "A bomb went off at the main market of Tumba.", "explosion", "tumba"),
        ("id", "", "Bom meledak di pasar kota Tumba.", "explosion", "tumba"),
        ("id", "", "Pemadam kebakaran Budi Lamo di Sela memadamkan kebakaran.", "fire", "sela"),
        ("en", "", "Ferry disaster: families wait in Tumba.", "sinking", "tumba"),
        # A mother's is no disaster's.
        ("en", "", "Ana's mother slept when the quake came to Tumba.", "", ""),
        # No kind; no place; a weekday and a body are none.
        ("en", "", "The president spoke in Tumba.", "", ""),
        ("id", "", "Banjir terjadi di mana-mana.", "", ""),
        ("en", "", "The bomb squad trained in Tumba.", "", ""),
        ("en", "", "The quake was the worst in March, and in Parliament nobody spoke.", "", ""),
        ("xx", "", "Gempa di Wera", "", ""),
        # A palm and a town are no outbreaks.
        ("id", "", "Warga menanam nipah di Sela.", "", ""),
        ("en", "", "The mayor of Marburg spoke in Tumba.", "", ""),
    ],
)
def test_a_document_is_about_a_disaster_in_places(
    language: str, title: str, text: str, kinds: str, places: str
) -> None:
    found = happening_of(title, text, language)
    told = ("", "") if found is None else (found.kinds, found.places)
    assert told == (frozenset(kinds.split()), frozenset(places.split())) or not (any(told) or kinds)


@pytest.mark.parametrize(
    ("text", "wider"),
    [
        ("The quake in Wera, Maluri Selatan, killed people in Tumba.", {"maluri selatan"}),
        ("The quake hit Wera island in eastern Maluri.", {"maluri"}),
        ("A blast in Wera, in western Maluri, killed 3.", {"maluri"}),
        ("The quake hit Maluri's Wera island.", {"maluri"}),
        # Days, bodies and relatives hold no place.
        ("The quake in Wera, Sunday, killed 3. Ana's mother fled.", set()),
        ("The quake hit Wera, said the Red Cross in Tumba.", set()),
    ],
)
def test_the_place_that_has_another_is_the_wider(text: str, wider: set[str]) -> None:
    found = happening_of("", text, "en")
    assert found is not None
    assert (found.first, found.wider) == ("wera", wider)


_FEATURE = "She had bought the ticket early, and told nobody of it. " * 10


@pytest.mark.parametrize(
    ("title", "behind", "places"),
    [
        ("", "The ferry sank in the Wera Strait on Sunday. Police said 15 people died.", "wera"),
        # The title may tell what it was, and the text where.
        (
            "Families wait after ferry disaster",
            "It went down in the Wera Strait with 90 aboard.",
            "wera",
        ),
        ("", "The ferry sank off Wera.\nThe ferry that sank off Wera had 90 seats.", "wera"),
        # What is only recalled has no number.
        ("", "Nobody has come since the ferry sank in the Wera Strait.", ""),
        # Of two nothing tells which it is about; what is far off is no topic.
        ("", "The ferry sank off Wera; 15 died.\nAnother sank off Tumba.", ""),
        ("", f"She waits. {'Nobody came. ' * 250}\nThe ferry sank in the Wera Strait.", ""),
        ("", "She waits still.", ""),
    ],
)
def test_a_feature_tells_behind_its_head_what_it_is_about(
    title: str, behind: str, places: str
) -> None:
    found = happening_of(title, f"{_FEATURE}\n\n{behind}", "en")
    assert (found.places if found is not None else set()) == set(places.split())


def test_what_only_lies_in_a_land_is_one_by_its_own_place() -> None:
    here = Happening(QUAKE, frozenset({"wera", "maluri"}), "wera", frozenset({"maluri"}))
    assert may_be_one(here, Happening(QUAKE, frozenset({"wera", "tumba", "sela"}), "tumba"))
    assert not may_be_one(here, Happening(QUAKE, frozenset({"tumba", "maluri"}), "tumba"))


def test_two_things_that_were_hit_are_two_explosions() -> None:
    blast = Happening(frozenset({"explosion"}), frozenset({"wera"}), targets=frozenset({"bus"}))
    assert may_be_one(blast, blast)
    assert may_be_one(blast, blast._replace(targets=frozenset()))
    assert not may_be_one(blast, blast._replace(targets=frozenset({"market"})))


@pytest.mark.parametrize(
    ("words", "language", "is_another"),
    [
        ({"hotel", "fell"}, "en", True),
        ({"collapsed"}, "en", True),
        ({"earthquake"}, "en", False),
        ({"hospital", "weekend"}, "en", False),
        ({"hotel"}, "xx", False),
    ],
)
def test_another_thing_that_befell_may_be_named_beside_a_toll(
    words: set[str], language: str, *, is_another: bool
) -> None:
    happening = Happening(QUAKE, frozenset({"wera"}), "wera")
    assert names_another(words, happening, language) is is_another


def test_a_title_is_read_as_far_as_a_head() -> None:
    text = "Nobody came to the city of Wera."
    assert happening_of("Quake", text, "en") is not None
    assert happening_of(f"{' ' * HEAD}Quake", text, "en") is None


def test_of_a_text_its_head_alone_is_remembered() -> None:
    head = "The quake hit Tumba. ".ljust(HEAD, "x")
    found = happening_of("", head, "en")
    assert found is not None
    assert happening_of("", head + "y" * 9, "en") is found


@pytest.mark.parametrize(
    ("one", "two", "is_one"),
    [
        ("wera", "wera", True),
        ("wera", "wera tumba", True),
        ("wera tumba sela", "wera tumba maluri", True),
        ("wera maluri", "tumba maluri", False),  # a land has two floods at a time
        ("wera", "tumba", False),
    ],
)
def test_places_part_two_disasters(one: str, two: str, is_one: bool) -> None:
    first, second = (Happening(QUAKE, frozenset(names.split())) for names in (one, two))
    assert may_be_one(first, second) is may_be_one(second, first) is is_one
    assert not may_be_one(first, second._replace(kinds=frozenset({"flood"})))
    assert not may_be_one(first, None)


@pytest.mark.parametrize(
    ("head", "is_narrow"),
    [
        ("The eruption of Mount Sowa buried Tumba.", True),
        ("Erupsi Gunung Sowa menimbun desa.", True),
        ("The quake struck Sowa.", False),
        ("The quake struck Sowa Province.", False),
    ],
)
def test_a_mountain_joins_what_names_other_villages(head: str, is_narrow: bool) -> None:
    one = happening_of("", head, "id" if "Gunung" in head else "en")
    assert one is not None
    assert (one.first, one.is_narrow) == ("sowa", is_narrow)
    here, there = (one._replace(places=frozenset({"sowa", name})) for name in ("aru", "sela"))
    assert may_be_one(here, there) is is_narrow


def test_two_documents_meet_in_the_place_that_one_names_first() -> None:
    one = Happening(QUAKE, frozenset({"tumba", "wera"}), first="wera")
    two = Happening(QUAKE, frozenset({"tumba", "wera"}), first="wera")
    assert common_place(one, two) == "wera"
    assert common_place(one, None) == ""


@pytest.mark.parametrize(
    ("place", "value", "is_of_all"),
    [
        ("", 3, True),
        ("maluri", 3, True),
        ("wera", 30, True),
        ("wera north", 30, True),
        ("wera", 10, False),
        ("tumba", 50, False),
        ("tumba", 100, True),
        ("sela", 100, False),
    ],
)
def test_a_number_of_a_place_is_of_all_where_it_is_the_first_or_the_greatest(
    place: str, value: int, is_of_all: bool
) -> None:
    happening = Happening(QUAKE, frozenset({"wera", "tumba"}), "wera", frozenset({"maluri"}))
    assert is_main(place, Decimal(value), Decimal(100), happening) is is_of_all


def test_a_gazetteer_names_the_places() -> None:
    happening = Happening(QUAKE, frozenset({"wera"}), "wera", frozenset({"maluri"}))
    assert happening.located({"wera": "vera"}) == Happening(
        QUAKE, frozenset({"vera"}), "vera", frozenset({"maluri"})
    )


@pytest.mark.parametrize(
    ("language", "before", "behind", "place", "is_all"),
    [
        ("en", "The death toll in the Wera earthquake has reached ", "", "Wera", True),
        ("en", "At least ", " people died in the quake in Wera", "Wera", True),
        ("en", "At least ", " people died since the flood, most in Wera", "Wera", False),
        ("en", "At least ", " people died in Wera", "Wera", False),
        ("id", "korban tewas akibat gempa Wera mencapai ", " orang", "Wera", True),
        ("id", "", " orang tewas dalam banjir di Kabupaten Wera", "Kabupaten Wera", True),
        ("id", "", " orang tewas di Wera", "Wera", False),
        ("id", "", " orang tewas", "", False),
        ("xx", "gempa Wera: ", " orang", "Wera", False),
    ],
)
def test_a_place_may_only_name_the_disaster(
    language: str, before: str, behind: str, place: str, *, is_all: bool
) -> None:
    assert is_of_all(place, (before, behind), language) is is_all


@pytest.mark.parametrize(
    ("one", "two", "is_one"),
    [
        ("An airstrike hit a market in Sela on Monday.", "Shelling of the bazaar in Sela.", True),
        ("An airstrike hit a market in Sela on Monday.", "Shelling of a school in Sela.", False),
        (
            "An airstrike hit a market in Sela on Monday.",
            "On Friday an air raid hit the market in Sela.",
            False,
        ),
        ("An airstrike hit Sela.", "An airstrike hit Sela.", False),
        # A town is no station.
        ("Gunmen opened fire in Metro Manila.", "A bomb attack hit Metro Manila.", False),
        (
            "Wounded lay in a hospital in Sela after shelling.",
            "Shelling hit a hospital in Sela.",
            False,
        ),
    ],
)
def test_attacks_are_one_that_hit_the_same_on_one_day(one: str, two: str, *, is_one: bool) -> None:
    first, second = (happening_of("", text, "en") for text in (one, two))
    assert may_be_one(first, second) is may_be_one(second, first) is is_one


@pytest.mark.parametrize(
    ("text", "is_outbreak"),
    [
        ("Cholera has killed 3 people in Sela.", True),
        ("Cholera follows the flood in Sela.", False),
    ],
)
def test_a_disease_alone_is_an_outbreak(text: str, *, is_outbreak: bool) -> None:
    found = happening_of("", text, "en")
    assert found is not None
    assert found.is_outbreak is is_outbreak
