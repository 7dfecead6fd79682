"""JSON files: arrays of documents, and one document laid out over lines."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from factdb.errors import ReadError
from factdb.read import read
from factdb.records import Document

RIVER = {"id": "r-1", "text": "Sungai meluap.", "published": "2024-05-07", "publisher": "Kabar"}
BRIDGE = {"text": "Jembatan putus.", "title": "Putus"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def texts_of(path: str, **columns: str) -> list[str]:
    """Return the text of each document, and the words of each error."""
    return [item.text if isinstance(item, Document) else str(item) for item in read(path, columns)]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.json", "a.txt"])
def test_each_item_of_an_array_is_a_document(
    folder: Path, indent: int | None, codec: str, name: str
) -> None:
    (folder / name).write_text(json.dumps([RIVER, BRIDGE], indent=indent), encoding=codec)
    first, last = read(name)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.name, first.published, first.publisher) == ("r-1", date(2024, 5, 7), "Kabar")
    assert (last.text, last.title) == ("Jembatan putus.", "Putus")
    assert last.name.startswith(f"{name}#")
    assert first.media_type == "application/json"


def test_the_hash_of_an_item_is_that_of_its_characters(folder: Path) -> None:
    raw = '{ "text" : "Sungai surut." }'
    (folder / "a.json").write_text(f"[\n  {raw}\n]\n")
    (document,) = read("a.json")
    assert isinstance(document, Document)
    assert document.raw_sha256 == sha256(raw.encode()).hexdigest()


@pytest.mark.parametrize("indent", [None, 2])
def test_a_file_may_hold_one_document(folder: Path, indent: int | None) -> None:
    (folder / "a.json").write_text(json.dumps(RIVER, indent=indent))
    assert texts_of("a.json") == ["Sungai meluap."]


def test_lines_of_json_may_be_called_json(folder: Path) -> None:
    (folder / "a.json").write_text(f"{json.dumps(RIVER)}\n{json.dumps(BRIDGE)}\n")
    assert texts_of("a.json") == ["Sungai meluap.", "Jembatan putus."]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("many", [True, False])
def test_keys_are_mapped(folder: Path, indent: int | None, many: bool) -> None:
    story = {"isi": "Air surut."}
    (folder / "a.json").write_text(json.dumps([story] if many else story, indent=indent))
    assert texts_of("a.json", text="isi") == ["Air surut."]


def test_a_folder_gives_its_json(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "in" / "a.json").write_text(json.dumps([BRIDGE]))
    assert texts_of("in") == ["Jembatan putus."]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            '[{"text": "A."}, 7, {"text": "B."}]',
            ["A.", "a.json, item 2: it is a number, not an", "B."],
        ),
        (
            "[1, null]",
            ["a.json, item 1: it is a number, not an", "a.json, item 2: it is null, not an"],
        ),
        ("[]", ["a.json: there is no document in it."]),
        ('[{"text": ["A."]}]', ['a.json, item 1: there is ["A."] as "text"; it must be a string.']),
        ('[{"text": "A."}, {"id": "b"}]', ["A.", 'a.json, item 2: there is no "text"']),
        (
            '[{"text": "A."},\n {"text": "B."',
            ["A.", "a.json, line 2: it is no JSON (Expecting ','"],
        ),
        ('[{"text": "A."}\n {"text": "B."}]', ["A.", "a.json, line 2: it is no JSON (a comma or"]),
        ('[{"text": "A."}', ["A.", "a.json, line 1: it is no JSON (a comma or the end of"]),
        ('[{"text": "A."}] x', ["A.", "a.json, line 1: it is no JSON (something follows its end)"]),
        ('[{"text": "A."},]', ["A."]),
        ('{\n"text": "A."\n}\n{', ["A.", "a.json, line 4: it is no JSON (something follows"]),
        ('{\n"name": "A."\n}', ['a.json, item 1: there is no "text" (there are name); say']),
        ('[{"text": ' + "[" * 100_000, ["a.json: it is no JSON that can be read"]),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_wrong_is_said_and_the_rest_goes_on(
    folder: Path, content: str, expected: list[str]
) -> None:
    (folder / "a.json").write_text(content)
    found = texts_of("a.json")
    assert len(found) == len(expected)
    assert all(text.startswith(start) for text, start in zip(found, expected, strict=True)), found


def test_a_key_that_was_mapped_and_is_not_there_is_named(folder: Path) -> None:
    keys = ", ".join(f'"k{number}": 1' for number in range(20))
    (folder / "a.json").write_text(f'[{{"isi": "A."}}, {{{keys}}}]')
    first, second = read("a.json", {"text": "isi"})
    assert isinstance(first, Document)
    assert str(second).startswith('a.json, item 2: there is no "isi" (there are k0, k1, k2, k3,')
    assert str(second).endswith("k11, …); say which key holds the text with --map text=KEY.")


def test_a_file_that_is_no_json_is_text_whatever_its_name(folder: Path) -> None:
    (folder / "a.json").write_text("[Kabar] Sungai meluap.")
    assert texts_of("a.json") == ["[Kabar] Sungai meluap."]
    assert not any(isinstance(item, ReadError) for item in read("a.json"))
