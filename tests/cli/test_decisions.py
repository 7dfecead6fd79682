"""What persons decide of claims: `same`, `undo`, `log`, and the way out and in again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Run, change

STORIES = {
    "one": "The bridge at Lumbir will be closed to every kind of lorry until June",
    "two": "The bridge at Lumbir will be closed to every kind of lorry until June",
    "three": "Jembatan Lumbir ditutup untuk semua truk sampai bulan Juni",
}


@pytest.fixture
def told(run: Run) -> Run:
    """A database in which three speakers, the claims 1 to 3, say the same, one in Indonesian."""
    lines = []
    for number, (name, words) in enumerate(STORIES.items()):
        text = f"Speaker {name.title()} said {words}."
        marked = {"kind": "indirect", "span": [text.index(words), len(text) - 1]}
        marked["speaker"] = f"Speaker {name.title()}"
        document = {"id": name, "text": text, "language": "en", "publisher": name.title()}
        lines.append({**document, "published": f"2024-05-0{number + 1}", "claims": [marked]})
    Path("marked.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = run("import", "claims", "marked.jsonl")
    assert done.code == 0, done.err
    return run


def same_as(run: Run, claim: int) -> list[tuple[int, float, str]]:
    found = json.loads(run("claims", "--same-as", str(claim), "--format", "json").out)
    return [(row["id"], row["score"], row["reason"]) for row in found]


def propositions(run: Run) -> list[int]:
    return [row["claims"] for row in json.loads(run("propositions", "--format", "json").out)]


def test_claims_are_suggested_and_a_person_adds_one(told: Run) -> None:
    assert same_as(told, 1) == [(2, 1.0, "the same words")]
    done = told("same", "1", "3", "--note", "a translation", "--by", "Rini")
    assert (done.code, done.out) == (0, "Decision 1: claim 3 says the same as claim 1.\n")
    assert same_as(told, 2) == [(1, 1.0, "a person said so"), (3, 1.0, "a person said so")]
    assert propositions(told) == [3]


def test_a_person_parts_what_was_suggested(told: Run) -> None:
    done = told("same", "1", "2", "3", "--not")
    assert done.out == (
        "Decision 1: claim 2 is not the same as claim 1.\n"
        "Decision 2: claim 3 is not the same as claim 1.\n"
    )
    assert (same_as(told, 1), same_as(told, 2), propositions(told)) == ([], [], [])
    assert told("undo", "1").out == "Decision 1 is undone.\n"
    assert propositions(told) == [2]


def test_the_log_tells_the_newest_first_and_what_was_undone(told: Run) -> None:
    told("same", "1", "3", "--note", "a translation")
    told("undo", "--by", "Budi")
    undone, made = json.loads(told("log", "--format", "json").out)
    assert (undone["verdict"], undone["undoes"], undone["made_by"]) == ("undo", 1, "Budi")
    assert (made["verdict"], made["stands"], made["note"]) == ("same", False, "a translation")
    assert (made["claim_id"], made["other_claim_id"]) == (1, 3)
    assert (undone["claim_id"], undone["other_claim_id"]) == (None, None)
    assert made["text"] == STORIES["one"]
    assert "a translation" in told("log").out


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        (("same", "1", "99"), "There is no claim 99 in the newest versions"),
        (("same", "1", "1"), "two claims or more"),
        (("undo",), "There is no decision that stands"),
        (("undo", "5"), "There is no decision 5"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    told: Run, arguments: tuple[str, ...], refused: str
) -> None:
    done = told(*arguments)
    assert (done.code, done.out) == (1, "")
    assert refused in done.err


def test_decisions_go_out_and_in_again(told: Run) -> None:
    told("same", "1", "3")
    told("same", "1", "2", "--not")
    told("undo")
    assert told("export", "out").code == 0
    assert told("--database", "new.db", "import", "claims", "marked.jsonl").code == 0
    for counted in ("3 added, 0 known before", "0 added, 3 known before"):
        done = told("--database", "new.db", "import", "decisions", "out/decisions.jsonl")
        assert (done.code, done.out) == (0, f"Decisions: {counted}.\n")
    assert told("--database", "new.db", "export", "again").code == 0
    assert Path("again/decisions.jsonl").read_bytes() == Path("out/decisions.jsonl").read_bytes()
    logs = [told("--database", name, "log").out for name in ("factdb.db", "new.db")]
    assert logs[0] == logs[1]
    assert told("--database", "new.db", "check").code == 0


def test_an_export_of_some_documents_has_the_decisions_on_them(told: Run) -> None:
    told("same", "1", "2", "--not")
    told("undo")
    told("same", "2", "3")
    for publisher, count in (("One", 2), ("Two", 3), ("Nobody", 0)):
        done = told("export", "--table", "decisions", "--publisher", publisher)
        assert len(done.out.splitlines()) == count


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("[]", "not an object"),
        ('{"verdict": "maybe"}', '"verdict" is "maybe"; it must be one of same, different, undo'),
        ('{"verdict": "undo", "made_at": "2024-05-07T12:00:00+00:00"}', 'there is no "undoes"'),
        ('{"verdict": "undo", "made_at": "yesterday"}', '"made_at" is "yesterday"'),
        ('{"verdict": "undo", "made_at": "2024-05-07"}', '"made_at" is "2024-05-07"'),
        ('{"verdict": "undo", "made_at": 7}', '"made_at" is 7; it must be a string'),
        (
            '{"verdict": "undo", "made_at": "2024-05-07T12:00:00+00:00", "undoes": "x", '
            '"key": "y"}',
            '"key" is not that of the decision',
        ),
    ],
)
def test_what_is_no_decision_is_refused_with_its_place(told: Run, line: str, refused: str) -> None:
    Path("log.jsonl").write_text(line + "\n")
    done = told("import", "decisions", "log.jsonl")
    assert (done.code, done.out) == (1, "")
    assert "log.jsonl, line 1: " in done.err
    assert refused in done.err


def test_check_finds_what_was_done_to_groups_and_to_the_log(told: Run) -> None:
    told("same", "1", "2", "--not")
    for sql, found in (
        ("UPDATE claim_member SET words = 7 WHERE claim_id = 3", "compared by other words"),
        ("UPDATE decision SET note = 'x'", "its key is not that of what it says"),
        ("INSERT INTO claim_group VALUES (9, 'x', 2, '', 0)", "counts other claims"),
        (
            "UPDATE claim_member SET claim_group_id = 9, score = 1, reason = 'x' "
            "WHERE claim_id < 3",
            "says that two claims differ, and they stand together",
        ),
        ("DELETE FROM claim_member WHERE claim_id = 3", "is not compared with others"),
    ):
        change(sql)
        done = told("check")
        assert done.code == 5
        assert found in done.out
