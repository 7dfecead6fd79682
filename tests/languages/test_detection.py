"""Which language a text is in, told by its function words, or by all that its file has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import pytest

from factdb import languages
from factdb.languages import available, detect, guess
from factdb.languages.tables import Table

TEXTS = {
    "id": "Warga yang tinggal di tepi sungai itu sudah pindah ke bukit, dan mereka tidak akan "
    "kembali sebelum tanggul yang jebol pada malam itu selesai dibangun oleh pemerintah.",
    "en": "The people who live by the river have moved to the hill, and they will not come back "
    "before the wall that broke in the night has been built again by the town.",
    "de": "Die Menschen, die am Fluss wohnen, sind auf den Hügel gezogen und werden nicht "
    "zurückkommen, bevor die Mauer, die in der Nacht brach, von der Stadt wieder gebaut ist.",
    "es": "Las personas que viven junto al río se han ido a la colina y no van a volver antes de "
    "que el muro que se rompió en la noche sea construido de nuevo por la ciudad.",
    "fr": "Les gens qui vivent près de la rivière sont partis sur la colline et ils ne vont pas "
    "revenir avant que le mur qui a cédé dans la nuit ne soit reconstruit par la ville.",
    "it": "Le persone che vivono vicino al fiume sono andate sulla collina e non torneranno prima "
    "che il muro che si è rotto nella notte sia costruito di nuovo dalla città.",
    "nl": "De mensen die bij de rivier wonen zijn naar de heuvel gegaan en ze komen niet terug "
    "voordat de muur die in de nacht brak weer door de stad is gebouwd.",
    "pt": "As pessoas que vivem junto do rio foram para a colina e não vão voltar antes que o muro "
    "que se partiu na noite seja construído de novo pela cidade.",
}


@pytest.mark.parametrize("code", available())
def test_a_text_is_told_by_its_function_words(code: str) -> None:
    assert detect(TEXTS[code]) == code


@pytest.mark.parametrize("code", available())
def test_capitals_and_marks_make_no_difference(code: str) -> None:
    assert detect(f'"{TEXTS[code].upper()}"') == code


@pytest.mark.parametrize("text", ["", " \n ", "7.000 7.000", "xyzzy plugh frotz", "東京 大阪 京都"])
def test_what_is_no_running_text_has_no_language(text: str) -> None:
    assert detect(text) is None


def test_only_the_head_of_a_text_decides() -> None:
    assert detect(TEXTS["id"] * 40 + TEXTS["en"] * 400) == "id"


def test_a_list_of_names_is_told_by_the_words_between_them() -> None:
    names = "Kapolsek Randu Iptu Budi Hartanto, Camat Sari Wati Lestari, Bupati Arif Wijaya"
    assert detect(f"Rumah rusak berat. {names}, Wakil Bupati Ani Susanti, Dandim hadir.") == "id"


def test_a_language_without_a_file_is_not_taken_for_its_neighbour() -> None:
    swedish = (
        "Den svenska regeringen meddelade på onsdagen nya regler för gränsövergångarna, och mer "
        "än hundra poliser skickas till regionen nästa vecka."
    )
    assert detect(swedish) is None


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("siebzehn", "de"),
        ("tujuh belas", "id"),
        ("seventeen", "en"),
        ("quatorze janvier", "fr"),
        ("diciassette", "it"),
        ("zeventien", "nl"),
        ("diecisiete", "es"),
        ("dezessete", "pt"),
        ("Februar", "de"),
        ("lundi", "fr"),
        ("Lumbir", None),
        ("evacuated in Lumbir", "en"),
    ],
)
def test_a_phrase_is_told_by_numbers_and_months_and_by_no_comment(
    phrase: str, code: str | None
) -> None:
    assert guess(phrase) == code


def words_of(value: Any) -> Iterator[str]:
    """Yield the words of a record: its strings, and the keys of dicts that are no names of ours."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (key for key, item in value.items() if not isinstance(item, Table))
        yield from chain.from_iterable(map(words_of, value.values()))
    elif isinstance(value, Table):
        yield from chain.from_iterable(map(words_of, vars(value).values()))
    elif isinstance(value, tuple | frozenset):
        yield from chain.from_iterable(map(words_of, value))


@pytest.mark.parametrize("code", available())
def test_the_words_that_a_scan_finds_are_those_of_the_parsed_file(code: str) -> None:
    """Of keys it leaves out those of lists of words, and takes some that are names of ours."""
    parsed = " ".join(words_of(languages.load(code))).lower().split()
    words = {word.strip(languages._MARKS) for word in parsed}
    scanned = languages._vocabulary(code)
    names = {name for table in Table.__subclasses__() for name in table._kinds}
    assert scanned - words - names <= {"ci", "\\"}
    assert len(words - scanned) < len(words) / 50
