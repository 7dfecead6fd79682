"""The lists: filters, formats, and what a table shows."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Run

from factdb.query.lists import LISTS
from factdb.show import WRITERS

VIEWS = list(LISTS)
# The small story has none.
PAIRS = {"disagreements", "corroboration", "revisions", "propositions"}


def listed(run: Run, *arguments: str) -> list[dict[str, object]]:
    done = run(*arguments, "--format", "jsonl")
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("format_", WRITERS)
def test_every_list_is_printed_in_every_format(filled: Run, view: str, format_: str) -> None:
    done = filled(view, "--format", format_)
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") >= 1 or (view in PAIRS and format_ == "jsonl")


def test_a_document_without_a_title_is_shown_by_its_address(run: Run) -> None:
    Path("river.txt").write_text("Air surut, kata Budi Santoso.", encoding="utf-8")
    run("load", "river.txt")
    assert "river.txt" in run("documents").out
    (row,) = listed(run, "documents")
    assert (row["title"], row["url"]) == (None, "river.txt")


@pytest.mark.parametrize("view", VIEWS)
def test_a_list_that_finds_nothing_is_done(filled: Run, view: str) -> None:
    done = filled(view, "--since", "2030-01-01")
    assert (done.code, done.out) == (0, "Nothing found.\n")


@pytest.mark.parametrize("view", VIEWS)
def test_every_list_without_a_database_says_what_creates_it(run: Run, view: str) -> None:
    done = run(view)
    assert (done.code, done.out) == (4, "")
    assert done.err == "Error: There is no database factdb.db; `factdb load` creates it.\n"


@pytest.mark.parametrize(
    ("arguments", "texts"),
    [
        (["--speaker", "lim"], ["120 homes were flooded", "We need 40 boats"]),
        (["--speaker", "ANA LIM", "--kind", "direct"], ["We need 40 boats"]),
        (["--publisher", "ledger", "--match", "BOATS"], ["We need 40 boats"]),
        (["--min", "1000"], ["more than 1,200 people were evacuated"]),
        (["--max", "50"], ["We need 40 boats"]),
        (["--until", "2024-05-06"], ["120 homes were flooded", "We need 40 boats"]),
        (["--status", "imported"], []),
        (
            ["--document", "floods", "--kind", "indirect", "--limit", "1"],
            ["more than 1,200 people were evacuated"],
        ),
    ],
    ids=" ".join,
)
def test_filters_choose_claims(filled: Run, arguments: list[str], texts: list[str]) -> None:
    found = {claim["text"] for claim in listed(filled, "claims", *arguments)}
    assert found == set(texts)


def test_a_figure_keeps_its_number_and_its_open_bound(filled: Run) -> None:
    (figure,) = listed(filled, "figures", "--match", "1,200")
    assert (figure["low"], figure["high"], figure["qualifier"]) == (1200, None, "more_than")


@pytest.mark.parametrize("view", ["claims", "figures"])
def test_a_list_is_counted_with_its_sources(filled: Run, view: str) -> None:
    rows = listed(filled, view)
    speakers = len({row["speaker"] for row in rows} - {None})
    assert listed(filled, view, "--count") == [
        {view: len(rows), "documents": 1, "copy_groups": 1, "speakers": speakers}
    ]
    (none,) = listed(filled, view, "--count", "--speaker", "nobody")
    assert none == {view: 0, "documents": 0, "copy_groups": 0, "speakers": 0}
    assert "copy_groups" in filled(view, "--count").out


@pytest.mark.parametrize(
    "command", [["claims"], ["figures"], ["timeline"], ["search", "aboard", "--what", "claim"]]
)
def test_what_its_speaker_denies_is_shown_as_denied(run: Run, command: list[str]) -> None:
    Path("ferry.txt").write_text(
        "Blue Line denied that 150 people were aboard. Erik Dahl said 112 people were aboard."
    )
    run("load", "ferry.txt", "--published", "2024-05-07")
    polarity = {str(row["text"]).strip("*"): row["polarity"] for row in listed(run, *command)}
    assert {said for words, said in polarity.items() if "150" in words} == {"denied"}
    assert {said for words, said in polarity.items() if "112" in words} == {"asserted"}
    assert "polarity" in run(*command).out
    assert "polarity" not in run(*command, "--speaker", "Dahl").out


def test_csv_has_a_heading_also_without_rows(filled: Run) -> None:
    done = filled("claims", "--speaker", "nobody", "--format", "csv")
    (heading,) = csv.reader(io.StringIO(done.out))
    assert tuple(heading) == LISTS["claims"].columns


def test_a_table_ends_where_the_limit_says_and_says_so(filled: Run) -> None:
    done = filled("claims", "--limit", "1")
    assert done.err == "The first is shown; --limit 0 shows all.\n"
    assert "We need 40 boats" not in done.out or "1,200" not in done.out


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("evacuted", '"evacuted" is no indicator; did you mean evacuated?\n'),
        ("death", '"death" is no indicator; `factdb schema --indicators` lists all.\n'),
        ("killed", ""),
    ],
)
def test_an_indicator_that_is_none_is_told_where_nothing_is_found(
    filled: Run, asked: str, told: str
) -> None:
    assert filled("figures", "--indicator", asked) == (0, "Nothing found.\n", told)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["claims", "--speaker", "Lavrow"],
            'No speaker is called "Lavrow"; `factdb speakers` lists those there are.\n',
        ),
        (
            ["search", "water", "--publisher", "Post"],
            'No publisher is called "Post"; `factdb documents` names those there are.\n',
        ),
        (
            ["timeline", "--document", "Floods of 2024", "--speaker", "Lim"],
            'No document has the number or address "Floods of 2024"; `factdb documents` lists '
            "them.\n",
        ),
        (
            ["disagreements", "--place", "Ranu"],
            'No number is followed in "Ranu"; `factdb series` names the places.\n',
        ),
        (["claims", "--speaker", "Lim", "--kind", "mixed"], ""),
        (["claims", "--speaker", "Lavrow", "--format", "csv"], ""),
    ],
)
def test_a_name_that_is_none_is_told_where_nothing_is_found(
    filled: Run, arguments: list[str], told: str
) -> None:
    assert filled(*arguments).err == told


def test_a_place_where_another_indicator_is_followed_is_one(run: Run) -> None:
    Path("toll.txt").write_text("Ana Lim said 14 people were killed in Lumbir.")
    run("load", "toll.txt", "--published", "2024-05-07")
    assert len(listed(run, "figures", "--place", "Lumbir")) == 1
    done = run("figures", "--place", "Lumbir", "--indicator", "injured")
    assert done == (0, "Nothing found.\n", "")


def test_a_limit_of_nought_is_all(filled: Run) -> None:
    assert filled("claims", "--limit", "0").err == ""
    assert len(listed(filled, "claims", "--limit", "0")) == len(listed(filled, "claims"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["claims", "--since", "2024-06-31"], '"2024-06-31" is no date; write YYYY-MM-DD.'),
        (["claims", "--min", "many"], '"many" is no number; write 7000 or 7.5.'),
        (["claims", "--max", "NaN"], '"NaN" is no number'),
        (["claims", "--format", "xml"], "'xml' is not one of 'table', 'json'"),
        (["claims", "--limit", "-1"], '"-1" is no whole number; write 0 or more.'),
        (["claims", "--kind", "person"], "'person' is not one of 'direct', 'indirect'"),
        (["speakers", "--kind", "direct"], "'direct' is not one of 'person', 'organisation'"),
        (["documents", "--indicator", "killed"], "No such option '--indicator'"),
        (["claims", "--same-as", "1", "--kind", "direct"], "--same-as stands alone"),
        (["show", "seven"], '"seven" is no number of a row; they begin at 1.'),
        (["extract", "--explain", "--format", "csv"], "--explain prints a text for people;"),
        (["show", "9" * 20], "is larger than 9223372036854775806."),
        (["claims", "--limit", "9" * 5000], "is larger than 9223372036854775806."),
        (["claims", "--same-as", "0"], '"0" is no number of a row; they begin at 1.'),
        (["nothing"], 'There is no command "nothing"; `factdb --help` lists all.'),
        (["claim"], 'There is no command "claim"; did you mean claims?'),
        (["db", "upgarde"], 'There is no command "upgarde"; did you mean upgrade?'),
        (
            ["claims", "--until", "2024-05-01", "--since", "2024-05-07"],
            "nothing lies from 2024-05-07 to 2024-05-01; swap the two.",
        ),
        (["figures", "--min", "9", "--max", "8.5"], "nothing lies from 9 to 8.5; swap the two."),
        (["sql", " "], "There is no statement; write one"),
        (["series", "--place", "Ranu", "show", "killed"], "before show are of the list;"),
        (["series", "--format", "csv", "show", "killed"], "before show are of the list;"),
        (["schema", "--export", "--indicators"], "Use just one of --export and --indicators."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_misuse_is_told_in_a_sentence(run: Run, arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_the_highest_limit_shows_all(filled: Run) -> None:
    assert filled("claims", "--limit", str(2**63 - 2)).out == filled("claims").out


@pytest.mark.usefixtures("filled")
def test_a_reader_who_stops_early_is_no_error() -> None:
    command = f"{sys.executable} -m factdb claims --format csv | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert (done.stdout[:10], done.stderr) == ("id,speaker", "")


@pytest.mark.parametrize("place", ["before", "after", "environment"])
def test_the_database_is_named_in_three_places(
    filled: Run, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    filled("load", "story.md", "--database", "other.db", "--publisher", "Other Post")
    if place == "environment":
        monkeypatch.setenv("FACTDB_DATABASE", "other.db")
        found = listed(filled, "documents")
    elif place == "before":
        found = listed(filled, "--database", "other.db", "documents")
    else:
        monkeypatch.setenv("FACTDB_DATABASE", "none.db")
        found = listed(filled, "documents", "--database", "other.db")
    assert [document["publisher"] for document in found] == ["Other Post"]


@pytest.fixture
def corrected(run: Run, tmp_path: Path) -> Run:
    """The command line with an article of two versions."""
    for number in ("375", "475"):
        text = f"The mayor said {number} fighters surrendered."
        (tmp_path / "a.txt").write_text(text)
        assert run("load", "a.txt", "--language", "en", "--published", "2024-05-07").code == 0
    return run


@pytest.mark.parametrize("view", ["claims", "figures"])
def test_older_versions_are_listed_when_asked_for(corrected: Run, view: str) -> None:
    found = listed(corrected, view, "--all-versions")
    assert [(one["version"], one["is_current"]) for one in found] == [(2, True), (1, False)]
    assert "375" in str(found[1]["text"])
    assert len(listed(corrected, view)) == 1
    assert "version" in corrected(view, "--all-versions").out.splitlines()[0]


def test_diff_shows_what_changed(corrected: Run) -> None:
    done = corrected("diff", "a.txt")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "a.txt: version 1 to 2",
        "changed claim (text), said by mayor",
        "    - 375 fighters surrendered",
        "    + 475 fighters surrendered",
        "changed figure (low, high), said by mayor",
        "    - 375 fighters: 375 fighters surrendered",
        "    + 475 fighters: 475 fighters surrendered",
    ]
    (row, _) = listed(corrected, "diff", "a.txt")
    assert (row["change"], row["before"]) == ("changed", "375 fighters surrendered")
    back = listed(corrected, "diff", "a.txt", "--from", "2", "--to", "1")
    assert back[0]["after"] == "375 fighters surrendered"


def test_diff_tells_what_is_denied_from_what_is_said(run: Run) -> None:
    for more in ("", " He denied that 90 fled."):
        Path("a.txt").write_text("The mayor said 375 fighters surrendered." + more)
        run("load", "a.txt", "--language", "en", "--published", "2024-05-07")
    assert run("diff", "a.txt").out.splitlines() == [
        "a.txt: version 1 to 2",
        "added claim, denied by mayor",
        "    + 90 fled",
        "added figure, denied by mayor",
        "    + 90: 90 fled",
    ]
    back = listed(run, "diff", "a.txt", "--from", "2", "--to", "1")
    assert [row["polarity"] for row in back] == ["denied", "denied"]


def test_diff_of_a_text_that_came_back_shows_what_changed_last(
    corrected: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("The mayor said 375 fighters surrendered.")
    corrected("load", "a.txt", "--language", "en", "--published", "2024-05-07")
    assert corrected("diff", "a.txt").out.startswith("a.txt: version 2 to 1\n")
    assert corrected("diff", "a.txt", "--to", "2").out.startswith("a.txt: version 1 to 2\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nothing"], 'There is no document "nothing"; `factdb documents` lists those there are.'),
        (["a.txt", "--to", "3"], "a.txt has no version 3; it has 1, 2."),
    ],
)
def test_diff_of_what_is_not_there_is_a_sentence(
    corrected: Run, arguments: list[str], message: str
) -> None:
    assert corrected("diff", *arguments) == (1, "", f"Error: {message}\n")


def test_diff_of_one_version_says_that_there_is_no_other(filled: Run) -> None:
    told = "https://ledger.example/floods: there is no version before 1.\n"
    assert filled("diff", "floods") == (0, told, "")
    assert filled("diff", "floods", "--to", "1", "--from", "1").out.endswith("Nothing changed.\n")


def test_diff_of_several_documents_names_them(corrected: Run) -> None:
    Path("aa.txt").write_text("The mayor said 12 fighters surrendered.")
    corrected("load", "aa.txt", "--language", "en")
    told = 'Error: ".txt" fits 2 documents (1, 2); name one by its number.\n'
    assert corrected("diff", ".txt") == (1, "", told)
