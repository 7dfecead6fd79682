"""The place that a figure's sentence names: behind it, else before it, and no date or room."""

from __future__ import annotations

import pytest

from factdb.ingest import extract


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("en", "In Washington D.C. 5 people died.", "Washington D.C."),
        ("en", "5 people died in New-York.", "New-York"),
        ("en", "5 people died in Paris. In London none did.", "Paris"),
        ("en", "5 people died in eastern Ukraine.", "eastern Ukraine"),
        ("id", "Sebanyak 5 orang tewas di Jakarta Timur, Senin.", "Jakarta Timur"),
        ("en", "In March 5 people died.", None),
        ("en", "5 people died in the town hall.", None),
        ("en", "5 people died.", None),
    ],
)
def test_a_figure_has_the_place_beside_it(code: str, text: str, place: str | None) -> None:
    (figure,) = extract(text, language=code).figures
    assert figure.place == place
