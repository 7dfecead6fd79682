"""The day on which a claim was made: beside its cue, or of the speaker's only dated statement."""

from __future__ import annotations

from datetime import date

from factdb.ingest import extract
from factdb.records import Basis, Claim, DateRange, DateRole

MONDAY = DateRange(date(2021, 6, 14), date(2021, 6, 14))


def claims(text: str) -> tuple[Claim, ...]:
    return extract(text, language="en", published=date(2021, 6, 16)).claims


def test_the_day_beside_the_cue_is_when_it_was_said() -> None:
    (claim,) = claims("Ann Roe said on Monday that the road was closed.")
    assert (claim.stated_on, claim.stated_basis) == (MONDAY, Basis.INTERPRETIVE)


def test_a_year_beside_the_cue_is_no_day() -> None:
    (claim,) = claims("Ann Roe said in 2013 that the road was closed.")
    assert claim.stated_on is None


def test_a_speaker_whose_statements_are_of_one_day_made_the_others_then() -> None:
    first, second = claims(
        "Ann Roe said on Monday that the road was closed. Roe said that the bridge was open."
    )
    assert first.stated_on == second.stated_on == MONDAY
    assert second.stated_basis is Basis.INFERENTIAL


def test_statements_of_two_days_leave_the_others_without_one() -> None:
    *_, last = claims(
        "Ann Roe said on Monday that the road was closed. Roe said on Tuesday that it was open. "
        "Roe said that the bridge was open."
    )
    assert last.stated_on is None


def test_a_statement_whose_sentence_tells_another_time_is_of_no_other_day() -> None:
    first, second = claims(
        "Ann Roe said on Monday that the road was closed.\n\n"
        "During a fair in May, Roe said that the bridge was open."
    )
    assert first.stated_on == MONDAY
    assert second.stated_on is None


def test_the_day_of_data_is_no_day_of_a_statement() -> None:
    text = "Berdasarkan data BPBD per Senin (3/2/2025), tercatat 13 rumah rusak."
    (claim,) = extract(text, "id").claims
    assert claim.stated_on is None


def test_a_day_that_is_told_before_who_says_it_is_another_s() -> None:
    (claim,) = claims("The bridge will open Friday, Ann Roe said, a day late.")
    assert claim.stated_on is None


def test_a_day_behind_the_speaker_inside_a_clause_is_what_is_told_of() -> None:
    text = "Die Brücke wurde laut Polizei am Montag geöffnet."
    (claim,) = extract(text, "de", published=date(2021, 6, 16)).claims
    assert claim.stated_on is None


def test_a_day_behind_the_speaker_and_before_a_comma_is_when_it_was_said() -> None:
    first, *_ = claims("The bridge, Ann Roe said on Monday, will open soon.")
    assert first.stated_on == MONDAY


def test_what_was_announced_for_a_feast_was_not_said_at_it() -> None:
    first, *_ = claims("The governor announced for Christmas that the road would be open.")
    assert first.stated_on is None


def test_what_was_said_on_a_feast_was_said_at_it() -> None:
    (claim,) = claims("Ann Roe said on Christmas Day that the road was open.")
    assert claim.stated_on == DateRange(date(2020, 12, 25), date(2020, 12, 25))


def test_a_day_in_the_midst_of_what_is_said_is_when_it_was_said() -> None:
    text = "Jalan itu, kata Bupati Rina Ayu, Senin (14/6), akan dibuka."
    (claim,) = extract(text, "id", published=date(2021, 6, 16)).claims
    assert claim.stated_on == MONDAY


def test_a_day_behind_a_verb_of_what_is_said_is_no_day_of_a_statement() -> None:
    (claim,) = claims("The fire, according to police, began on Monday.")
    assert claim.stated_on is None


def test_only_the_date_of_a_statement_has_its_role() -> None:
    text = "Ann Roe said on Monday that the dam broke on Sunday. It rained on Saturday."
    dates = extract(text, language="en", published="2024-05-07").dates
    assert [(date.span.of(text), date.role) for date in dates] == [
        ("Monday", DateRole.STATED),
        ("Sunday", DateRole.EVENT),
        ("Saturday", DateRole.EVENT),
    ]


def test_a_day_before_who_speaks_in_a_clause_of_time_is_the_main_clause_s() -> None:
    text = "Enam tewas pada Senin setelah polisi mengatakan bahwa jalan ditutup."
    told, said = extract(text, language="id", published=date(2021, 6, 16)).claims
    assert (told.speaker, said.speaker, said.stated_on) == (None, "polisi", None)


def test_nobody_has_said_anything_yet_on_a_day_to_come() -> None:
    text = "Dinas Air memperkirakan besok, Kamis (17/6), air surut."
    (claim,) = extract(text, language="id", published=date(2021, 6, 16)).claims
    assert claim.stated_on is None
