"""A number that is all that somebody says is of what was counted just before."""

from __future__ import annotations

import pytest

from factdb.ingest import extract


@pytest.mark.parametrize(
    ("code", "text", "facts"),
    [
        (
            "id",
            "Polisi menyebut 5 orang tewas di Ranu. Warga menyebut 9 orang.",
            ("killed", "Ranu"),
        ),
        (
            "id",
            "Camat menyebut 5 siswa hilang di Ranu. Guru menyebut angka 9.",
            ("missing", "Ranu"),
        ),
        ("en", "Police said 5 people died in Ranu. Residents said nine.", ("killed", "Ranu")),
        ("en", "The toll in Ranu was 5, police said. Medics said it was 9.", ("killed", "Ranu")),
        (
            "en",
            "Police arrested 5 people in Ranu. The union put the figure at 9.",
            ("detained", "Ranu"),
        ),
        # More is said, or another thing counted.
        ("en", "Police said 5 people died in Ranu. Residents said nine houses.", ("count", None)),
        (
            "en",
            "Police said 5 people died in Ranu, including 2 in Tirta. Medics put the figure at 9.",
            ("killed", "Ranu"),
        ),
    ],
)
def test_the_last_number_goes_on_with_the_one_before(
    code: str, text: str, facts: tuple[str | None, str | None]
) -> None:
    figure = extract(text, language=code).figures[-1]
    assert (figure.indicator, figure.place) == facts
