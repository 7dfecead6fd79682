"""The place that a figure's sentence names: behind it, else before it, and no date or room."""

from __future__ import annotations

import pytest

from factdb.ingest import extract


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("en", "In Washington D.C. 5 people died.", "Washington D.C."),
        ("id", "Ekspor mencapai US$ 5 miliar, naik dari US$ 4 miliar.", None),
        ("en", "5 people died in New-York.", "New-York"),
        ("en", "5 people died in Paris. In London none did.", "Paris"),
        ("en", "5 people died in eastern Ukraine.", "eastern Ukraine"),
        ("en", "A ferry sank off Pulau Batu, killing 5 people.", "Pulau Batu"),
        ("en", "5 people died in the Maldives.", "Maldives"),
        ("en", "5 people died in The Hague.", "The Hague"),
        ("en", "5 people died in The.", None),
        ("de", "In der Ukraine starben 5 Menschen.", "Ukraine"),
        ("id", "Sebanyak 5 orang tewas di Jakarta Timur, Senin.", "Jakarta Timur"),
        ("id", "Sebanyak 5 warga Desa Mekar tewas.", "Desa Mekar"),
        ("id", "Sebanyak 5 warga Kota ditahan di Depok.", "Depok"),
        ("en", "A mill burned in Ranu on Monday. At least 5 people died.", "Ranu"),
        ("en", "A bus from Tirta to Ranu fell off the road. At least 5 people died.", None),
        ("en", "A blast hit a mill in Ranu on Monday. The blast killed 5 people.", "Ranu"),
        ("en", "A mill burned in Ranu on Monday. A bus crash killed 5 people.", None),
        ("en", "A mill burned in Ranu.\n\nAt least 5 people died.", None),
        ("id", "Banjir melanda desa di Ranu, Senin. Sebanyak 5 orang tewas.", "Ranu"),
        ("id", "Hujan turun di Ranu dan di Tirta. Sebanyak 5 orang tewas.", None),
        ("en", "5 people died in the port city of Ranu.", "Ranu"),
        ("en", "5 people died in the Javanese town of Ranu on Monday.", "Ranu"),
        ("en", "5 people died in the Ranu district of Java.", "Ranu district"),
        ("en", "5 people died in Ranu village on Monday.", "Ranu"),
        ("id", "Korban tewas gempa Ranu menjadi 5 orang.", "Ranu"),
        ("id", "Gempa M 5,6 itu menewaskan 5 orang.", None),
        ("id", "Gempa bumi yang mengguncang Ranu menewaskan 5 orang.", "Ranu"),
        ("en", "A blast that shook Ranu killed 5 people.", "Ranu"),
        ("en", "A blast at the port of Ranu killed 5 people.", "Ranu"),
        ("en", "A blast in the capital Ranu killed 5 people.", "Ranu"),
        ("en", "A blast in the capital killed 5 people.", None),
        ("id", "Gempa Ranu dan Tirta menewaskan 5 orang.", None),
        ("en", "At least 5 people died in Ranu and Tirta.", None),
        ("en", "At least 5 people died in Ranu and on the roads.", "Ranu"),
        ("en", "In March 5 people died.", None),
        ("en", "A ferry sank in Central Ranu Thursday, killing 5 people.", "Central Ranu"),
        ("id", "Menurut data dari Bupati Ranu, 5 orang tewas.", None),
        ("id", "Di Posko Ranu tercatat 5 orang tewas.", None),
        ("en", "5 people died in the town hall.", None),
        ("en", "5 people died.", None),
        ("en", "A mill burned north of Tirta, the capital of Ranu province. 5 people died.", None),
        ("en", "5 people died near the capital of Ranu province.", "Ranu province"),
        ("en", "5 people died in Ranu-sur-Mer on Monday.", "Ranu-sur-Mer"),
        ("en", "5 people died in Ranu-held villages.", None),
        ("en", "5 people died outside the Malurian capital.", None),
        ("en", "5 people died in the Malurian stronghold of Sa’da on Monday.", "Sa’da"),
        ("en", "5 people died in Ranu's market.", "Ranu"),
        ("en", "5 people died off the Malurian island of Ranu.", "Ranu"),
        ("en", "5 people died on the island of Ranu.", "Ranu"),
        ("en", "5 people died on Ranu island.", None),
        (
            "id",
            "Kepala Delegasi ICRC di Yaman Johannes Roe mengatakan, total 5 orang tewas.",
            "Yaman",
        ),
        ("en", "5 people died in Ranu, and the others in Bolan-Tirta.", "Ranu"),
        ("id", "Sebanyak 5 orang tewas, dilansir dari Kabar Senja, Senin (12/5).", None),
        ("id", "Dikutip dari Kabar Senja, 5 orang tewas di Ranu.", "Ranu"),
        ("en", "Ana Roe said 5 fell. “Yes,” Roe said. At least 5 people fled from Roe.", None),
    ],
)
def test_a_figure_has_the_place_beside_it(code: str, text: str, place: str | None) -> None:
    *_, figure = extract(text, language=code).figures
    assert figure.place == place


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        (
            "en",
            "The quake killed 37 people, an agency said: 25 in Tirta and 12 in Wanasari.",
            [None, "Tirta", "Wanasari"],
        ),
        (
            "id",
            "Di Ranu ada 900 kasus positif. Terbanyak di tiga desa: Tirta (116 kasus), Karo (9).",
            ["Ranu", None, None, None],
        ),
        ("en", "The toll rose to 44, including 31 people in Tirta.", [None, "Tirta"]),
        ("en", "In Maluri 44 people died, among them 31 in Tirta.", ["Maluri", "Tirta"]),
        ("en", "Some 12 people, including 3 children, were killed in Ranu.", ["Ranu", "Ranu"]),
        ("en", "Some 12 people died, 3 of them children, when a bus fell in Ranu.", ["Ranu"] * 2),
        ("en", "Some 44 died, including 31 in Ranu, and 3 in Tirta.", [None, "Ranu", "Tirta"]),
        ("id", "Sebanyak 12 warga, termasuk 3 anak, tewas di Ranu.", ["Ranu", "Ranu"]),
        ("en", "A bus fell in Ranu. It killed 12 people.", ["Ranu"]),
        (
            "id",
            "Gempa menewaskan 37 orang, terdiri dari 25 orang di Tirta dan 12 orang di Wanasari.",
            [None, "Tirta", "Wanasari"],
        ),
        ("en", "The quake injured 300 people and damaged 40 houses in Tirta.", ["Tirta", "Tirta"]),
        ("id", "Kerugian di Tirta Rp2,9 triliun.", ["Tirta"]),
        # A place opens the next number's clause, and the parts of a whole have theirs.
        ("id", "Di Karo ada 9 orang tewas dan di Ranu ada 37.", ["Karo", "Ranu"]),
        ("en", "In Karo 9 people died and in Ranu 37 people.", ["Karo", "Ranu"]),
        ("id", "Dari 45 korban tewas itu 36 di Ranu dan 9 di Karo.", [None, "Ranu", "Karo"]),
        ("en", "Of the 45 dead 36 were found in Ranu.", [None, "Ranu"]),
    ],
)
def test_a_whole_has_not_the_place_of_its_part(
    code: str, text: str, places: list[str | None]
) -> None:
    assert [figure.place for figure in extract(text, language=code).figures] == places


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("id", "Di Kabupaten Ranu 5 orang tewas. Di Ranu 7 orang hilang.", ["Kabupaten Ranu"] * 2),
        (
            "en",
            "In Ranu 5 people died. At least 7 people were hurt in Ranu district.",
            ["Ranu district"] * 2,
        ),
        (
            "id",
            "Di Kota Ranu 5 orang tewas. Di Kabupaten Ranu 7 orang tewas. Di Ranu 12 orang tewas.",
            ["Kota Ranu", "Kabupaten Ranu", "Ranu"],
        ),
        ("id", "Di Desa Ranu 5 orang tewas. Di Ranu 7 orang hilang.", ["Desa Ranu", "Ranu"]),
    ],
)
def test_a_short_name_is_the_one_full_name_of_its_document(
    code: str, text: str, places: list[str]
) -> None:
    assert [figure.place for figure in extract(text, language=code).figures] == places


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        (
            "en",
            "In Ranu 5 people died, police said. The mayor said 7 people had died.",
            ["Ranu"] * 2,
        ),
        (
            "en",
            "Some 500 tourists arrived in Ranu. Fully 300 tourists, or 60 percent, arrived by sea.",
            ["Ranu", None, None],
        ),
        (
            "en",
            "A crash in Ranu killed 5 people.\n\nThe crash killed 6 people. A mill fire killed 7.",
            ["Ranu", "Ranu", None],
        ),
        (
            "id",
            "Di Ranu 5 orang tewas, kata polisi. Dewan Buruh Nasional menyebut 7 orang tewas.",
            ["Ranu"] * 2,
        ),
        # Of "the turnout" it was told before; "a rally" is another.
        (
            "en",
            "About 800 people marched in Ranu, said police. The union put the turnout at 3,500.",
            ["Ranu"] * 2,
        ),
        (
            "en",
            "In Ranu 5 people died, police said. Nationwide 70 people have died.",
            ["Ranu", None],
        ),
        (
            "en",
            "The toll rose to 44, including 31 in Tirta. Then 50 people had died.",
            [None, "Tirta", None],
        ),
        (
            "id",
            "Di Ranu 5 orang tewas. Di Tirta 7 orang tewas. Camat menyebut 12 orang tewas.",
            ["Ranu", "Tirta", None],
        ),
    ],
)
def test_of_one_event_the_place_is_told_once(
    code: str, text: str, places: list[str | None]
) -> None:
    assert [figure.place for figure in extract(text, language=code).figures] == places


def test_a_place_behind_a_conjunction_is_that_of_the_next_figure() -> None:
    text = "Inflasi di Kota Ranu 5 persen, sedangkan di Tirta 2 persen."
    assert [f.place for f in extract(text, language="id").figures] == ["Kota Ranu", "Tirta"]
