"""The rules that relate two numbers, as a table over hand-made points."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factdb.compare import Point, Relation, Series, relate
from factdb.compare.appositions import apposition_of
from factdb.compare.asserted import is_asserted
from factdb.compare.causes import causes_of
from factdb.compare.citations import cited_in
from factdb.compare.doers import doers_of, owner_of
from factdb.compare.events import event_words, is_estimating
from factdb.compare.gatherings import gatherings_of, occasion_of
from factdb.compare.grades import grades_of
from factdb.compare.happenings import Happening
from factdb.compare.intervals import are_disjoint, interval_of
from factdb.compare.parts import is_further, is_part, is_received
from factdb.compare.pointers import known_body_in, pointed_at
from factdb.compare.points import Before, series_of
from factdb.compare.populations import qualities_of
from factdb.compare.times import times_of
from factdb.records import Measure, Qualifier

DAY = date(2020, 3, 2)
CROWD = Series("participants", "people", "ranu", Measure.FLOW)
QUAKE = Happening(frozenset({"quake"}), frozenset({"aru"}), "aru")
PROTEST, SHOW = frozenset({"protest"}), frozenset({"show"})
KILLED = Series("killed", "people", "ranu", Measure.CUMULATIVE)
FLOW = KILLED._replace(measure=Measure.FLOW)
PRICE = Series("price", "IDR", "ranu", Measure.STOCK)


def point(value: int, speaker: str = "Ann", **given: object) -> Point:
    made = Point(
        key=f"{speaker} {value} {given}",
        series=KILLED,
        day=DAY,
        low=Decimal(value),
        high=Decimal(value),
        qualifier=Qualifier.EXACT,
        is_vague=False,
        is_denied=False,
        speaker=speaker,
        publisher=speaker,
        relays=frozenset(),
        document=speaker,
        version=1,
    )
    return replace(made, **given)


@pytest.mark.parametrize(
    ("hedge", "value", "other", "disjoint"),
    [
        ("exact", 7000, 9000, True),
        ("at_least", 7000, 9000, False),
        ("more_than", 10_000, 7000, True),
        ("more_than", 7000, 7000, True),
        ("at_least", 7000, 7000, False),
        ("about", 130_000, 140_000, False),
        ("about", 130_000, 144_000, True),
        ("about", 20, 24, False),
        ("about", 20, 26, True),
        ("about", 3000, 3400, False),
        ("about", 0, 1, True),
        ("at_most", 2500, 2140, False),
        ("less_than", 2140, 2140, True),
    ],
)
def test_a_hedge_says_which_numbers_are_possible(
    hedge: str, value: int, other: int, disjoint: bool
) -> None:
    one = interval_of(Decimal(value), Decimal(value), Qualifier(hedge))
    two = interval_of(Decimal(other), Decimal(other), Qualifier.EXACT)
    assert are_disjoint(one, two) is disjoint
    assert are_disjoint(two, one) is disjoint


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (point(17), point(14, "Ben"), Relation.CONTRADICTS),
        (point(9), point(9, "Ben"), Relation.CORROBORATES),
        (point(9), point(9, "Ben", relays=frozenset({"Ann"})), None),
        (point(9), point(9, "Ben", qualifier=Qualifier.AT_LEAST), None),
        (point(17), point(14, "Ben", day=date(2020, 3, 3)), None),
        (point(17), point(14, "Ben", is_denied=True), None),
        (point(17), point(14, "Ben", is_vague=True), None),
        (point(17), point(3, "Ben", is_part=True), None),
        (point(17), point(60, "Ben", is_asserted=False), None),
        (point(100), point(92, "Ben", is_estimate=True), Relation.CORROBORATES),
        (point(100), point(80, "Ben", is_estimate=True), Relation.CONTRADICTS),
        (point(17), point(14, "Ben", series=KILLED._replace(place="lumbir")), None),
        (point(17), point(14, "Ben", series=KILLED._replace(measure=Measure.FLOW)), None),
        (point(23), point(21, day=date(2020, 3, 4)), Relation.REVISES),
        (point(17), point(23, day=date(2020, 3, 4)), Relation.RISES),
        (point(475), point(375, document="Ann", version=2), Relation.REVISES),
        (point(17), point(17, document="Ann", version=2), None),
        (point(17), point(14), None),
        (
            point(8, series=FLOW, event=frozenset({"ravine"})),
            point(3, "Ben", series=FLOW, event=frozenset({"bridge"})),
            None,
        ),
        (
            point(8, series=FLOW, event=frozenset({"bridge", "late"})),
            point(3, "Ben", series=FLOW, event=frozenset({"bridge"})),
            Relation.CONTRADICTS,
        ),
        (point(17), point(14, "Ben", since=date(2020, 2, 1)), Relation.CONTRADICTS),
        (point(17, series=FLOW), point(14, "Ben", series=FLOW, since=date(2020, 2, 1)), None),
        # "19 died", of a crash, and "some 640 have died on the road since 2015"
        (point(19), point(640, "Ben", since=date(2015, 1, 1)), None),
        (point(17, series=PRICE), point(14, "Ben", series=PRICE), None),
        (point(17, "Officials", is_group=True), point(5, "Residents", is_group=True), None),
        (point(17, "Officials", is_group=True), point(5, "Ben"), Relation.CONTRADICTS),
        (point(10_000), point(10_450, "Ben"), None),
        (point(10_000), point(11_000, "Ben"), Relation.CONTRADICTS),
        (point(24_000), point(23_600, "Ben"), None),
        (point(24_000), point(23_400, "Ben"), Relation.CONTRADICTS),
        (point(2_400), point(2_360, "Ben"), Relation.CONTRADICTS),
        (point(10_450), point(10_300, "Ben"), Relation.CONTRADICTS),
        (point(10_000), point(9_800, day=date(2020, 3, 4)), None),
        (
            point(17, "Dan Foy", role="Defence Ministry spokesman", is_person=True, language="en"),
            point(14, "Carl Ott", role="Defence Minister", is_person=True, language="en"),
            None,
        ),
        (
            point(17, "Dan Foy", role="spokesman", is_person=True),
            point(14, "Carl Ott", role="Defence Minister", is_person=True),
            Relation.CONTRADICTS,
        ),
        (
            point(17, "Joko", role="Kepala Badan Siaga Aru Raya", is_person=True),
            point(14, "Ani", role="juru bicara BSAR", is_person=True),
            None,
        ),
        (point(17, "Joko", role="Kepala Badan Siaga Aru Raya"), point(14, "BSAR"), None),
        (point(17, "BNPB", language="id"), point(17, "disaster agency", language="en"), None),
        (
            point(17, "WHO", language="en"),
            point(14, "Basarnas", language="id"),
            Relation.CONTRADICTS,
        ),
        (
            point(17, "Joko", role="Kepala Badan Nasional Penanggulangan Bencana", language="id"),
            point(14, "National Disaster Management Agency", language="en"),
            None,
        ),
        (
            point(17, "Dan Foy", role="Defence Ministry spokesman", is_person=True),
            point(14, "Carl Ott", role="Health Minister", is_person=True),
            Relation.CONTRADICTS,
        ),
        (
            point(17, "Joko", role="Kepala Badan Darurat Ranu", language="id", is_person=True),
            point(17, "Ranu disaster agency", language="en"),
            None,
        ),
        (
            point(17, "Joko", role="Kepala Badan Darurat Ranu", language="id", is_person=True),
            point(17, "United Nations refugee agency", language="en"),
            Relation.CORROBORATES,
        ),
        (
            point(17, series=CROWD, gatherings=PROTEST),
            point(500, "Ben", series=CROWD, gatherings=PROTEST),
            Relation.CONTRADICTS,
        ),
        (
            point(17, series=CROWD, gatherings=PROTEST),
            point(500, "Ben", series=CROWD, gatherings=SHOW),
            None,
        ),
        (
            point(17, series=CROWD, gatherings=PROTEST, document="Star"),
            point(500, "Ben", series=CROWD, document="Star"),
            Relation.CONTRADICTS,
        ),
        (point(17, series=CROWD, gatherings=PROTEST), point(500, "Ben", series=CROWD), None),
        (point(17, series=CROWD), point(500, "Ben", series=CROWD, document="Ann"), None),
        (
            point(17, series=CROWD, occasion=PROTEST, document="Star"),
            point(500, "Ben", series=CROWD, occasion=PROTEST, document="Star"),
            Relation.CONTRADICTS,
        ),
        (
            point(17, series=CROWD, occasion=PROTEST, document="Star"),
            point(500, "Ben", series=CROWD, occasion=PROTEST, document="Ann"),
            None,
        ),
        (point(3, ""), point(3, "Officials", is_group=True), None),
        (point(3, "", language="en"), point(3, "Police", language="en"), None),
        (point(3, ""), point(3, "Ben"), Relation.CORROBORATES),
        (
            point(3, series=FLOW._replace(place=""), document="Star"),
            point(27, "Ben", series=FLOW._replace(place=""), document="Star"),
            Relation.CONTRADICTS,
        ),
        (
            point(3, series=FLOW._replace(place=""), document="Star"),
            point(
                27,
                "Ben",
                series=FLOW._replace(place=""),
                document="Star",
                extents=frozenset({"nationwide"}),
            ),
            None,
        ),
        # Of two claims, of one, and of a document beside whom it quotes.
        (point(23, claim=1), point(21, claim=2, day=date(2020, 3, 4)), Relation.REVISES),
        (point(23, claim=1), point(21, claim=1, day=date(2020, 3, 4)), None),
        (point(79, "", document="Star"), point(400, document="Star"), None),
        (
            point(79, "", document="Star", names_its_place=True),
            point(400, document="Star", names_its_place=True),
            Relation.CONTRADICTS,
        ),
        (
            point(3, "Ann Lee", role="head of the rights body", is_person=True, language="en"),
            point(3, "KPHR", language="id"),
            None,
        ),
        (
            point(3, "Ann Lee", role="Head of Relief", is_person=True, language="en"),
            point(3, "Polisi", language="id"),
            None,
        ),
        (
            point(3, "Ann Lee", role="mayor", is_person=True, language="en"),
            point(3, "KPHR", language="id"),
            Relation.CORROBORATES,
        ),
        (
            point(17, "Governor of Aru", language="en"),
            point(14, "Ben", role="Aru governor", is_person=True, language="en"),
            None,
        ),
        (
            point(17, "Governor of Aru", language="en"),
            point(14, "Ben", role="mayor of Aru", is_person=True, language="en"),
            Relation.CONTRADICTS,
        ),
        (
            point(17, "Governor of Aru", language="en"),
            point(14, "Ben", role="gubernur Aru", is_person=True, language="id"),
            None,
        ),
        # Two papers on one disaster: each has its number from somebody, its own no less.
        (point(17, "", document="Star", happening=QUAKE), point(14, "Ben", happening=QUAKE), None),
        (point(17, "", document="Star"), point(14, "Ben", happening=QUAKE), Relation.CONTRADICTS),
        (point(17), point(5, "Ben", qualities=frozenset({"foreign"})), None),
        (
            point(17, language="en"),
            point(5, "Ben", qualities=frozenset({"asing"}), language="id", is_person=True),
            Relation.CONTRADICTS,
        ),
        (
            point(17, causes=frozenset({"floo"})),
            point(5, "Ben", causes=frozenset({"deng"})),
            None,
        ),
        (point(17, causes=frozenset({"floo"})), point(5, "Ben"), Relation.CONTRADICTS),
        (
            point(23, series=KILLED._replace(indicator="detained")),
            point(
                5,
                series=KILLED._replace(indicator="detained"),
                causes=frozenset({"loot"}),
                day=date(2020, 3, 4),
            ),
            None,
        ),
        (point(23), point(5, causes=frozenset({"floo"}), day=date(2020, 3, 4)), Relation.REVISES),
        (point(17), point(12, "Ben", is_least=True), None),
        (point(17), point(22, "Ben", is_least=True), Relation.CONTRADICTS),
        (point(17), point(5, "Ben", grades=frozenset({"severe"})), None),
        (point(17), point(5, grades=frozenset({"severe"}), day=date(2020, 3, 4)), None),
        (
            point(17, grades=frozenset({"severe"})),
            point(5, "Ben", grades=frozenset({"severe"})),
            Relation.CONTRADICTS,
        ),
        (point(17, doers=frozenset({"ann"})), point(5, "Ben", doers=frozenset({"ben"})), None),
        (point(17), point(5, "Ben", doers=frozenset({"ben"})), None),
        (
            point(17, doers=frozenset({"local", "police"})),
            point(5, "Ben", doers=frozenset({"police"})),
            Relation.CONTRADICTS,
        ),
        (
            point(17, times=frozenset({"evening"})),
            point(5, "Ben", times=frozenset({"morning"})),
            None,
        ),
        (
            point(17, times=frozenset({"evening"})),
            point(23, day=date(2020, 3, 3), times=frozenset({"morning"})),
            Relation.RISES,
        ),
        (
            point(17, times=frozenset({"09:00:00"})),
            point(5, "Ben"),
            Relation.CONTRADICTS,
        ),
        (point(17, speaker="Ann Lee"), point(14, "Lee"), None),
        (point(17, role="spokesman of Relief"), point(14, "Relief"), None),
        (point(17, role="kepala BNB"), point(14, "Badan Nasional Bencana"), None),
        (point(17, role="Ranu’s mayor"), point(14, "Ranu's mayor"), None),
        (point(17, "Ann Hassan"), point(14, "Ann Hasan"), None),
        (point(17, "Unit 11"), point(14, "Unit 1"), Relation.CONTRADICTS),
        (
            point(17, "Ann Lee", role="kepala BNB", is_person=True),
            point(14, "Budi Roe", role="Kapusdatin BNB", is_person=True),
            None,
        ),
        (
            point(17, "Ann Lee", role="bupati Randu", is_person=True),
            point(14, "Budi Roe", role="kapolres Randu", is_person=True),
            Relation.CONTRADICTS,
        ),
        (point(17, relays=frozenset({"police"})), point(17, "Police"), None),
        (
            point(17, "Ann Lee", role="agency spokesman", language="en"),
            point(14, "disaster agency", language="en"),
            None,
        ),
        (
            point(17, "Ann Lee", role="agency spokesman"),
            point(14, "fire service"),
            Relation.CONTRADICTS,
        ),
        (
            point(17, "Ann Lee", role="juru bicara Badan Darurat", language="id"),
            point(14, "Emergency Agency", language="en"),
            None,
        ),
        (
            point(17, "Ann Lee", role="kepala badan darurat", language="id", is_person=True),
            point(14, "disaster agency", language="en"),
            None,
        ),
        (
            point(17, "Ann Lee", role="kepala badan darurat", language="id", is_person=True),
            point(14, "Open Hands", language="en"),
            Relation.CONTRADICTS,
        ),
        (
            point(17, "", before=Before("Health Ministry", False)),
            point(14, "Health Ministry"),
            None,
        ),
        (
            point(17, "", before=Before("kementerian kesehatan", False), language="id"),
            point(17, "Health Ministry", language="en"),
            None,
        ),
        (
            point(17, "", before=Before("Health Ministry", False)),
            point(14, "Ann Lee", is_person=True),
            Relation.CONTRADICTS,
        ),
        (point(17, "", event=frozenset({"reed", "regent"})), point(14, "Ann Reed"), None),
    ],
)
def test_two_points_relate_as_the_table_says(
    one: Point, two: Point, relation: Relation | None
) -> None:
    for rule in (relate(one, two), relate(two, one)):
        assert (rule and rule.relation) == relation


def test_the_words_of_an_event_are_those_that_not_every_claim_has() -> None:
    said = "killing eight people near Telaga when a bus plunged into a ravine"
    assert event_words(said, "en", "killed", ("Telaga", "people")) >= {"plunged", "ravine"}
    assert not event_words(said, "en", "killed", ("Telaga", "people")) & {"telaga", "people"}
    assert event_words("14 people were killed in Lumbir", "en", "killed", ("Lumbir", "people")) == (
        frozenset()
    )
    assert event_words(said, "xx", "killed", ()) == frozenset()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("id", "sembilan orang tewas di Lumbir pada Kamis dini hari"),
        ("id", "Rp1500 untuk sembilan orang tewas di Lumbir"),
        ("id", "sekitar dua ribu orang tewas di Lumbir, termasuk 300 nelayan"),
        ("en", "At least seven people were killed in Lumbir on Thursday morning"),
    ],
)
def test_numbers_hedges_times_and_parts_tell_of_no_event(language: str, said: str) -> None:
    assert event_words(said, language, "killed", ("Lumbir", "orang")) <= {"people"}


@pytest.mark.parametrize(
    ("language", "said", "number", "place", "is_told"),
    [
        ("en", "1,500 workers were laid off, including at least 300 at sea", "300", "Karo", True),
        ("id", "Dari 900 orang, 195 orang di antaranya sudah pulang", "195", "", True),
        ("id", "Ada 40 rumah di antaranya 12 roboh", "40", "", False),
        ("en", "179 pupils fell ill, comprising 120 girls and 59 boys", "120", "", True),
        ("id", "179 siswa sakit, terdiri dari 120 putri dan 59 putra", "59", "", True),
        ("id", "Korban jiwa hari ini bertambah, yakni 59 orang", "59", "", False),
        ("en", "15 people died in Maluri, three of them children", "three", "Maluri", True),
        ("id", "40 rumah rusak di Maluri, 12 di antaranya roboh", "12", "Maluri", True),
        ("id", "1.500 pekerja di Karo di-PHK, termasuk 300 pekerja kontrak", "300", "Karo", True),
        ("fr", "12 personnes sont mortes, dont 5 enfants", "5", "", True),
        ("en", "Losses came to $40 million, of which $15 million were for roads", "15", "", True),
        ("en", "44 were killed, including 31 in Tirta", "31", "Tirta", False),
        ("en", "44 were killed, including 31 in Tirta", "44", "", False),
        ("en", "The list, including names, has 31 people", "31", "", False),
        ("en", "Five of those who died were nurses", "Five", "", True),
        ("en", "20 people including children were killed", "20", "", False),
        ("id", "20 orang termasuk anak-anak tewas", "20", "", False),
        ("xx", "44 were killed, including 31", "31", "", False),
    ],
)
def test_a_number_is_a_part_where_its_claim_says_so(
    language: str, said: str, number: str, place: str, *, is_told: bool
) -> None:
    start = said.index(number)
    before, behind = said[:start], said[start + len(number) :]
    assert is_part(before, behind, language, place) is is_told


@pytest.mark.parametrize(
    ("language", "said", "number", "is_so"),
    [
        ("en", "The toll in Tirta could rise to 60", "60", False),
        ("en", "2,500 people needed to be evacuated from Tirta", "2,500", False),
        ("en", "Officials had earlier said 29 people were killed", "29", False),
        ("en", "31 people had been killed so far, not 33", "33", False),
        ("en", "31 people had been killed so far, not 33", "31", True),
        ("en", "The toll rose from 29 to 33", "29", False),
        ("en", "In May 33 people died", "33", True),
        ("en", "Rain may go on. 33 people died", "33", True),
        ("en", "33 people died and more could follow", "33", True),
        ("en", "33 people died, and the toll could rise", "33", True),
        ("id", "korban tewas di Tirta bisa mencapai 60 orang", "60", False),
        ("id", "2.000 orang akan dievakuasi", "2.000", False),
        ("id", "39 orang dapat diselamatkan", "39", True),
        ("id", "Sebelumnya badan itu melaporkan 29 orang tewas", "29", False),
        ("id", "Wabah di asrama itu disebabkan oleh 29 santri", "29", False),
        ("en", "The outbreak was caused by 29 sick travellers", "29", False),
        ("id", "31 orang tewas, bukan 33 orang", "33", False),
        ("es", "El balance podría llegar a 60 muertos", "60", False),
        ("es", "Anteriormente habían informado de 29 muertos", "29", False),
        ("es", "Murieron 31 personas, no 33", "33", False),
        ("es", "Murieron 33 personas", "33", True),
        ("fr", "Le bilan pourrait atteindre 60 morts", "60", False),
        ("fr", "La police avait initialement parlé de 29 morts", "29", False),
        ("fr", "La ville compte 33 écoles", "33", True),
        ("it", "Il bilancio potrebbe salire a 60 morti", "60", False),
        ("it", "In precedenza si era parlato di 29 morti", "29", False),
        ("it", "Finora sono morte 33 persone", "33", True),
        ("nl", "Het dodental kan oplopen tot 60", "60", False),
        ("nl", "Eerder sprak de politie van 29 doden", "29", False),
        ("nl", "Het gaat om 33 doden", "33", True),
        ("pt", "O número de mortos pode chegar a 60", "60", False),
        ("pt", "Inicialmente falava-se em 29 mortos", "29", False),
        ("pt", "Feriram-se 33 pessoas", "33", True),
        ("xx", "The toll could rise to 60", "60", True),
    ],
)
def test_what_may_be_or_was_is_not_asserted(
    language: str, said: str, number: str, *, is_so: bool
) -> None:
    start = said.index(number)
    assert is_asserted(said[:start], said[start + len(number) :], language) is is_so


@pytest.mark.parametrize(
    ("cue", "language", "is_told"),
    [
        ("Estimated", "en", True),
        ("memperkirakan", "id", True),
        ("said", "en", False),
        ("estimated", "id", False),
        ("estimated", "xx", False),
    ],
)
def test_some_reporting_words_give_estimates(cue: str, language: str, *, is_told: bool) -> None:
    assert is_estimating(cue, language) is is_told


@pytest.mark.parametrize(
    ("counted", "unit", "population"),
    [(None, None, "people"), ("bodies", "bodies", "people"), ("children", "anak", "children")],
)
def test_a_toll_counts_people(counted: str | None, unit: str | None, population: str) -> None:
    series = series_of("killed", counted, unit, "Ranu", "cumulative", "en")
    assert series is not None
    assert series.population == population


@pytest.mark.parametrize(
    ("before", "behind", "language", "grades"),
    [
        ("", " orang luka berat, 12 luka ringan", "id", {"severe"}),
        ("5 orang luka berat, ", " luka ringan", "id", {"slight"}),
        ("korban luka ringan mencapai ", " orang", "id", {"slight"}),
        ("", " orang tertimbun saat alat berat bekerja", "id", set()),
        ("", " people were critically wounded and 3 lightly", "en", {"critical"}),
        ("slightly more than ", " people were injured", "en", set()),
        ("the quake heavily damaged ", " homes", "en", {"severe"}),
        ("", " personnes", "fr", set()),
    ],
)
def test_words_beside_a_number_grade_whom_it_counts(
    before: str, behind: str, language: str, grades: set[str]
) -> None:
    assert grades_of(before, behind, language) == grades


@pytest.mark.parametrize(
    ("before", "speaker", "language", "doers"),
    [
        ("it had evacuated some ", "Relief Corps", "en", {"relief", "corps"}),
        ("its trucks had so far evacuated ", "Relief Corps", "en", {"trucks", "relief", "corps"}),
        ("police arrested ", "Ann Roe", "en", {"police"}),
        ("the evacuation of ", "Ann Roe", "en", set()),
        ("the storm killed ", "Ann Roe", "en", set()),
        ("", "Ann Roe", "en", set()),
        ("timnya sudah mengevakuasi lebih dari ", "Basarnas", "id", {"timnya", "basarnas"}),
        ("RS Harapan merawat ", "Budi", "id", {"harapan", "rs"}),
        ("jumlah yang ditangkap ", "Budi", "id", set()),
        ("la police a arrêté ", "Budi", "fr", set()),
        ("it evacuated ", "Budi", "xx", set()),
    ],
)
def test_who_did_what_a_number_counts_is_its_subject(
    before: str, speaker: str, language: str, doers: set[str]
) -> None:
    assert doers_of(before, speaker, language) == doers


@pytest.mark.parametrize(
    ("until", "before", "text", "behind", "language", "times"),
    [
        ("2025-03-05T18:00:00", "", "hingga pukul 18.00 pagi", "", "id", {"18:00:00"}),
        ("2025-03-05", "", "hingga Rabu malam 9 tewas", "", "id", {"night"}),
        (None, "On Tuesday night. By Wednesday morning ", "9 died", ", he said", "en", {"morning"}),
        (None, "", "9 died", ", he said in the evening. At night", "en", {"evening"}),
        (None, "", "9 died", "", "en", set()),
        (None, "", "9 died in the morning", "", "xx", set()),
    ],
)
def test_the_time_of_day_is_told_beside_a_number(
    until: str | None, before: str, text: str, behind: str, language: str, times: set[str]
) -> None:
    assert times_of(until, before, text, behind, language) == times


@pytest.mark.parametrize(
    ("unit", "language", "qualities"),
    [
        ("foreign tourists", "en", {"foreign"}),
        ("local residents", "en", set()),
        ("family homes", "en", set()),
        ("rumah warga", "id", set()),
        ("kasus kolera", "id", {"kolera"}),
        ("", "id", set()),
        ("old houses", "xx", set()),
    ],
)
def test_what_makes_the_counted_fewer_is_told_from_nouns(
    unit: str, language: str, qualities: set[str]
) -> None:
    assert qualities_of(unit, language) == qualities


@pytest.mark.parametrize(
    ("behind", "language", "causes"),
    [
        (" orang tewas akibat banjir bandang di Ranu", "id", {"banj", "band"}),
        (" orang tewas di Ranu, akibat gempa", "id", set()),
        (" people were killed by floods on Monday", "en", {"floo"}),
        (" people had died of dengue by Friday", "en", {"deng"}),
        (" people were killed in Ranu", "en", set()),
        (" people were killed in the quake in Ranu", "en", {"quak"}),
        (" people were killed in the incident", "en", set()),
        (" people were arrested so far for looting", "en", {"loot"}),
        (" orang tewas dalam bentrokan di Ranu", "id", {"bent"}),
        (" people of Ranu", "en", set()),
        (" morts", "xx", set()),
    ],
)
def test_the_cause_is_told_behind_a_number(behind: str, language: str, causes: set[str]) -> None:
    assert causes_of(behind, language, ("Ranu", "people")) == causes


@pytest.mark.parametrize(
    ("text", "indicator", "language", "kinds"),
    [
        ("9 ribu orang ikut pawai di Ranu", "participants", "id", {"protest"}),
        ("9,000 people rallied in Ranu", "participants", "en", {"protest"}),
        ("9,000 people came to the festival", "participants", "en", {"show"}),
        ("9,000 people came in March", "participants", "en", set()),
        ("9 people were killed at a rally", "killed", "en", set()),
        ("9,000 people rallied", "participants", "xx", set()),
    ],
)
def test_what_people_came_together_for_is_told_by_the_words_around_their_number(
    text: str, indicator: str, language: str, kinds: set[str]
) -> None:
    assert gatherings_of(text, indicator, language) == kinds


@pytest.mark.parametrize(
    ("title", "head", "indicator", "kinds"),
    [
        ("Thousands rally", "They took to the streets of Ranu.", "participants", {"protest"}),
        ("", "A march and a concert filled the square.", "participants", set()),
        ("", "They came.", "participants", set()),
        ("", "The march was banned.", "killed", set()),
    ],
)
def test_a_document_may_be_about_one_gathering(
    title: str, head: str, indicator: str, kinds: set[str]
) -> None:
    assert occasion_of(title, head, indicator, "en") == kinds
    assert occasion_of(title, head, indicator, "xx") == set()


def test_whoever_takes_part_in_a_protest_is_counted_among_people() -> None:
    facts = ("participants", "protesters", "protesters", "Ranu", "flow", "en")
    assert series_of(*facts) == CROWD


@pytest.mark.parametrize(
    ("behind", "language", "title"),
    [
        (", a spokesman for the army, said", "en", "a spokesman for the army"),
        (", head of the disaster agency of Ra", "en", "head of the disaster agency of Ra"),
        (", kepala dinas kesehatan, mengatakan", "id", "kepala dinas kesehatan"),
        (", 34, head of the agency, said", "en", ""),
        (", who saw the fire, said", "en", ""),
        (" said, a spokesman", "en", ""),
        (", a spokesman for the army, said", "xx", ""),
    ],
)
def test_a_title_may_stand_behind_a_name(behind: str, language: str, title: str) -> None:
    assert apposition_of(behind, language) == title


@pytest.mark.parametrize(
    ("around", "indicator", "language", "owner"),
    [
        ("kerugian di tokonya Rp", "loss", "id", {"ben"}),
        ("kerugiannya Rp", "loss", "id", set()),
        ("dua anaknya tewas", "killed", "id", set()),
        ("the fire in his shop cost $", "loss", "en", {"ben"}),
        ("the loss of the town was $", "loss", "en", set()),
        ("his shop", "loss", "xx", set()),
    ],
)
def test_whoever_tells_of_his_own_loss_is_its_owner(
    around: str, indicator: str, language: str, owner: set[str]
) -> None:
    assert owner_of(around, "Ben", indicator, language) == owner


@pytest.mark.parametrize(
    ("behind", "language", "cited"),
    [
        (", citing police.", "en", "police"),
        (", citing the fire service, and left", "en", "fire service"),
        (" dengan mengutip data polisi.", "id", "data polisi"),
        (", police said, citing nobody", "en", ""),
        (" citing 3 sources", "en", ""),
        (", citing police.", "xx", ""),
    ],
)
def test_who_is_cited_stands_right_behind_a_claim(behind: str, language: str, cited: str) -> None:
    assert cited_in(behind, language) == cited


@pytest.mark.parametrize(
    ("before", "behind", "language", "is_told"),
    [
        ("The flood killed ", " more people", "en", True),
        ("Searchers found another ", " bodies", "en", True),
        ("Tim menemukan ", " korban lagi", "id", True),
        ("more than ", " people died", "en", False),
        ("killed ", " people and hurt 40 more", "en", False),
        ("one more of ", " morts", "xx", False),
    ],
)
def test_a_number_may_come_to_others(
    before: str, behind: str, language: str, is_told: bool
) -> None:
    assert is_further(before, behind, language) is is_told


@pytest.mark.parametrize(
    ("before", "language", "is_told"),
    [
        ("A hospital in Ranu received ", "en", True),
        ("RSUD Ranu merawat 12 korban luka dan menerima ", "id", True),
        ("The hospital was hit, and the strike killed ", "en", False),
        ("The hospital treated 12. The toll is ", "en", False),
        ("Gempa merusak rumah sakit dan menewaskan ", "id", False),
        ("The ministry received reports of ", "en", False),
        ("A hospital received ", "xx", False),
    ],
)
def test_a_place_of_care_has_a_part(before: str, language: str, *, is_told: bool) -> None:
    assert is_received(before, language) is is_told


@pytest.mark.parametrize(
    ("behind", "language", "words"),
    [
        (". Hal itu dikatakan Bupati Ana Lim. Ia", "id", "Bupati Ana Lim"),
        (".\n\nData itu sudah dikonfirmasi BNPB di Ranu. A", "id", "BNPB di Ranu"),
        (". The toll was confirmed by Governor Ann Roe.", "en", "Governor Ann Roe."),
        (". Hal itu dikatakan langsung oleh Bupati Ana Lim.", "id", "Bupati Ana Lim."),
        (". Data itu belum dikonfirmasi BNPB.", "id", ""),
        (". Gempa itu dikatakan BMKG kuat.", "id", ""),
        (", kata Ana. Hal itu dikatakan Budi.", "id", ""),
        (". Hal itu dikatakan Budi.", "xx", ""),
    ],
)
def test_the_next_sentence_may_say_whose_a_number_is(
    behind: str, language: str, words: str
) -> None:
    assert pointed_at(behind, language) == words


@pytest.mark.parametrize(
    ("words", "body"),
    [("BNPB di Ranu", "BNPB"), ("Budi Santoso", ""), ("kepala BNPB", ""), ("", "")],
)
def test_a_known_body_may_be_pointed_at(words: str, body: str) -> None:
    assert known_body_in(words) == body


@pytest.mark.parametrize(
    ("other", "name"),
    [
        (QUAKE, "disjoint"),
        (Happening(frozenset({"flood"}), frozenset({"aru"}), "aru"), None),
        (None, "disjoint"),
    ],
)
def test_tolls_of_two_disasters_say_nothing_of_one_another(
    other: Happening | None, name: str | None
) -> None:
    rule = relate(point(17, happening=QUAKE), point(40, "Ben", happening=other))
    assert (rule and rule.name) == name
