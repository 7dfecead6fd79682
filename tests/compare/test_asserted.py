"""Whether a number is told as what is so on its day."""

from __future__ import annotations

import pytest

from factdb.compare.asserted import is_asserted


@pytest.mark.parametrize(
    ("before", "behind", "language", "is_so"),
    [
        ("police said ", " people had died", "en", True),
        ("police had earlier put the toll at ", "", "en", False),
        ("the number of missing once stood at ", "", "en", False),
        ("tests followed a report of ", " pupil who had earlier fallen ill", "en", False),
        ("pelacakan menyusul laporan ", " murid yang sebelumnya sakit", "id", False),
        ("police said ", " people died earlier on Monday", "en", True),
        ("the ferry has the capacity to carry ", " people", "en", False),
        ("kapal itu berkapasitas ", " penumpang", "id", False),
        # What comes again is of no day.
        ("the agency said ", " people get sick from food each year", "en", False),
        ("Every year, ", " people die of it", "en", False),
        ("the heat kills ", " people a year", "en", False),
        ("the clinic said ", " people died a day after the quake", "en", True),
        ("the clinic said ", " people died in the first year", "en", True),
        ("Setiap tahun ", " orang tewas", "id", False),
        ("BNPB mencatat ", " orang tewas setiap tahun", "id", False),
        ("police had earlier put the toll at ", "", "xx", True),
    ],
)
def test_a_number_is_asserted_unless_its_words_say_otherwise(
    before: str, behind: str, language: str, is_so: bool
) -> None:
    assert is_asserted(before, behind, language) is is_so
