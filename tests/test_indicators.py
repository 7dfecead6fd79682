"""The table of indicators, and the language files that name them."""

from __future__ import annotations

import pytest

from factdb import languages
from factdb.indicators import indicators
from factdb.records import Measure

KINDS = {
    "number", "bare", "share", "money", "goods", "points", "time", "length", "area", "temperature",
    "angle", "magnitude",
}  # fmt: skip


def test_every_indicator_is_complete() -> None:
    for slug, indicator in indicators().items():
        assert indicator.slug == slug
        assert indicator.definition[0].isupper()
        assert indicator.kinds <= KINDS
        assert indicator.kinds
        assert indicator.of in (None, "people", "things")


def test_a_measurement_has_no_usual_measure() -> None:
    assert {i.measure for i in indicators().values() if i.is_measurement} == {Measure.UNKNOWN}


@pytest.mark.parametrize("code", languages.available())
def test_language_files_name_known_indicators(code: str) -> None:
    assert languages.load(code).indicators.keys() <= indicators().keys()


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_first_languages_have_words_for_every_indicator(code: str) -> None:
    by_unit_alone = {"duration", "area"}
    assert languages.load(code).indicators.keys() >= indicators().keys() - by_unit_alone
