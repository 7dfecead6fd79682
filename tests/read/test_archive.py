"""ZIP, tar and gzip: members by what they hold, and archives that are damaged or bombs."""

from __future__ import annotations

import gzip
import io
import os
import stat
import tarfile
import tracemalloc
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdb.errors import ReadError
from factdb.read import read
from factdb.read.source import DOCUMENT_BYTES, open_source
from factdb.records import Document

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
Members = dict[str, bytes]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make_zip(members: Members, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def make_tar(members: Members) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def make_tar_gz(members: Members) -> bytes:
    return gzip.compress(make_tar(members), 1)


MAKERS = {"a.zip": make_zip, "a.tar": make_tar, "a.tar.gz": make_tar_gz, "a.tgz": make_tar_gz}


def read_all(data: bytes, name: str = "a.zip") -> tuple[dict[str, str], list[str]]:
    """Return {name: text} of the documents and the words of the errors."""
    Path(name).write_bytes(data)
    found = list(read(name))
    texts = {item.name: item.text for item in found if isinstance(item, Document)}
    return texts, [str(item) for item in found if isinstance(item, ReadError)]


@pytest.mark.parametrize("name", MAKERS)
def test_members_are_read_by_what_they_hold(folder: Path, name: str) -> None:
    page = (PAGES / "panen.id.xhtml").read_bytes()
    members = {
        "a/satu.txt": b"Satu.",
        "a/page": page,
        "a/lines.jsonl": b'{"id": "j", "text": "Dua."}',
        "a/table.csv": b"id,text\nc,Tiga.\n",
        "a/logo.png": b"\x89PNG\r\n",
        "a/style.css": b"p { color: red }",
        "__MACOSX/a/._satu.txt": b"x",
        "a/.hidden.txt": b"x",
    }
    texts, errors = read_all(MAKERS[name](members), name)
    top = name.replace(".gz", "").replace(".tgz", ".tar")
    assert list(texts) == [f"{top}/a/satu.txt", f"{top}/a/page", "j", "c"]
    assert texts["c"] == "Tiga."
    assert errors == []


def test_the_format_is_told_by_content_and_not_by_name(folder: Path) -> None:
    texts, errors = read_all(make_zip({"a.txt": b"Satu."}), "a.txt")
    assert (texts, errors) == ({"a.txt/a.txt": "Satu."}, [])
    texts, errors = read_all(gzip.compress(b"Satu."), "b.txt")
    assert (texts, errors) == ({"b.txt": "Satu."}, [])


def test_one_archive_may_lie_in_another_and_no_deeper(folder: Path) -> None:
    inner = make_zip({"a.txt": b"Satu.", "b.tar": make_tar({"c.txt": b"Dua."})})
    texts, errors = read_all(make_tar_gz({"in.zip": inner, "d.txt": b"Tiga."}), "x.tgz")
    assert texts == {"x.tar/in.zip/a.txt": "Satu.", "x.tar/d.txt": "Tiga."}
    assert errors == [
        "x.tar/in.zip/b.tar: it is an archive in an archive in an archive; unpack it."
    ]


def test_gzip_in_gzip_is_refused(folder: Path) -> None:
    assert read_all(gzip.compress(gzip.compress(b"x")), "a.gz") == (
        {},
        ["a.gz: it is gzip within gzip; unpack it first."],
    )


@pytest.mark.parametrize("name", MAKERS)
def test_a_member_never_climbs_out_and_nothing_is_written(folder: Path, name: str) -> None:
    members = {"../../up.txt": b"Satu.", "/etc/root.txt": b"Dua.", "a\\..\\b\n.txt": b"Tiga."}
    texts, errors = read_all(MAKERS[name](members), name)
    top = name.replace(".gz", "").replace(".tgz", ".tar")
    assert list(texts) == [f"{top}/up.txt", f"{top}/etc/root.txt", f"{top}/a/b?.txt"]
    assert errors == []
    assert [path.name for path in folder.iterdir()] == [name]


def test_links_and_devices_in_a_tar_are_left_out(folder: Path) -> None:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("a.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert read_all(buffer.getvalue(), "a.tar") == ({}, ["a.tar: there is no document in it."])


@pytest.mark.parametrize(
    ("members", "name", "message"),
    [
        ({"a.txt": b"\0" * (DOCUMENT_BYTES // 2)}, "a.zip", "unpacks to more than 200 times"),
        ({"a.jsonl": b"\n" * 2_000_000}, "a.zip", "unpacks to more than 200 times"),
        ({"a.txt": b"\0" * (DOCUMENT_BYTES // 2)}, "a.tgz", "unpacks to more than 200 times"),
    ],
)
def test_a_bomb_is_stopped_early(folder: Path, members: Members, name: str, message: str) -> None:
    data = MAKERS[name]({**members, "b.txt": b"Satu."})
    texts, errors = read_all(data, name)
    assert len(errors) == 1
    assert message in errors[0]
    assert list(texts.values()) == (["Satu."] if name == "a.zip" else [])


def test_a_bomb_fills_no_memory(folder: Path) -> None:
    (folder / "a.zip").write_bytes(make_zip({"a.txt": b"\0" * DOCUMENT_BYTES}))
    tracemalloc.start()
    (error,) = read("a.zip")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, ReadError)
    assert peak < DOCUMENT_BYTES / 2


def test_a_member_that_is_too_large_leaves_the_others(folder: Path) -> None:
    large = b"Ini kalimat yang panjang.\n" * 2_700_000
    texts, errors = read_all(make_zip({"a.txt": large, "b.txt": b"Satu."}, zipfile.ZIP_STORED))
    assert list(texts.values()) == ["Satu."]
    assert errors[0].startswith("a.zip/a.txt: it is larger than 64 MiB")


def test_a_damaged_member_leaves_the_others(folder: Path) -> None:
    data = make_zip({"a.txt": b"Satu satu.", "b.txt": b"Dua."}, zipfile.ZIP_STORED)
    texts, errors = read_all(data.replace(b"Satu satu.", b"Satu sutu."))
    assert list(texts.values()) == ["Dua."]
    assert errors == ["a.zip/a.txt: it is damaged (Bad CRC-32 for file 'a.txt'); pack it again."]


def test_an_encrypted_member_and_a_rare_method_are_named(folder: Path) -> None:
    data = bytearray(make_zip({"a.txt": b"Satu."}))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    assert read_all(bytes(data))[1] == [
        "a.zip/a.txt: it is encrypted; unpack it with its password first."
    ]
    assert read_all(make_zip({"a.txt": b"Satu."}, zipfile.ZIP_BZIP2))[1] == [
        "a.zip/a.txt: it is packed in a way that is not read; pack it with deflate."
    ]


@pytest.mark.parametrize("cut", [1, 20, 200])
def test_a_zip_that_is_cut_off_is_named(folder: Path, cut: int) -> None:
    texts, (error,) = read_all(make_zip({"a.txt": os.urandom(400)})[:-cut])
    assert texts == {}
    assert error.startswith("a.zip: it is a damaged ZIP archive (")


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz"])
def test_a_tar_that_is_cut_off_gives_what_came_before_and_one_error(
    folder: Path, name: str
) -> None:
    noise = os.urandom(300_000).hex().encode()
    whole = MAKERS[name]({"a.txt": b"Satu.", "b.txt": noise, "c.txt": b"Tiga."})
    texts, errors = read_all(whole[: len(whole) // 2], name)
    assert list(texts.values()) == ["Satu."]
    assert len(errors) == 1
    assert "is damaged" in errors[0]


def test_a_tar_that_is_damaged_between_two_members_does_not_end_in_silence(folder: Path) -> None:
    data = bytearray(make_tar({"a.txt": b"Satu.", "b.txt": b"Dua."}))
    data[1024:1100] = b"\xff" * 76
    texts, errors = read_all(bytes(data), "a.tar")
    assert list(texts.values()) == ["Satu."]
    assert errors == ["a.tar: it is a damaged tar archive (bad checksum at byte 1024)."]


def test_gzip_that_is_cut_off_is_named_and_lines_before_are_kept(folder: Path) -> None:
    lines = b"".join(b'{"text": "%s"}\n' % os.urandom(500).hex().encode() for _ in range(300))
    texts, errors = read_all(gzip.compress(lines)[:-5000], "a.jsonl.gz")
    assert len(texts) > 200
    assert len(errors) == 1
    assert errors[0].startswith("a.jsonl.gz: it is damaged (Compressed file ended before")


@pytest.mark.parametrize("name", ["[Content_Types].xml", "mimetype"])
def test_an_office_document_is_no_archive(folder: Path, name: str) -> None:
    texts, errors = read_all(make_zip({name: b"x", "word/a.txt": b"Satu."}), "a.docx")
    assert texts == {}
    assert errors[0].startswith("a.docx: it is a ZIP archive or an office document")


def test_an_archive_comes_through_a_pipe(folder: Path) -> None:
    for data in (make_zip({"a.txt": b"Satu."}), make_tar_gz({"a.txt": b"Satu."})):
        reading, writing = os.pipe()
        os.write(writing, data)
        os.close(writing)
        saved = os.dup(0)
        try:
            os.dup2(reading, 0)
            (document,) = read("-")
        finally:
            os.dup2(saved, 0)
            os.close(saved)
            os.close(reading)
        assert isinstance(document, Document)
        assert (document.name, document.text) == ("stdin/a.txt", "Satu.")


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_memory_does_not_grow_with_an_archive(folder: Path, name: str) -> None:
    peaks = []
    for count in (4, 40):
        members = {f"{n}.txt": os.urandom(100_000).hex().encode() for n in range(count)}
        (folder / name).write_bytes(MAKERS[name](members))
        tracemalloc.start()
        assert sum(isinstance(item, Document) for item in read(name)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 200_000


def test_a_loop_of_links_ends_and_a_broken_link_is_named(folder: Path) -> None:
    (folder / "in" / "deep").mkdir(parents=True)
    (folder / "in" / "deep" / "loop").symlink_to(folder / "in")
    (folder / "in" / "self.txt").symlink_to(folder / "in" / "self.txt")
    (folder / "in" / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "in" / "a.txt").write_text("Satu.")
    document, *errors = read("in")
    assert isinstance(document, Document)
    assert [str(error) for error in errors] == [
        "in/gone.txt: there is no such file or folder.",
        "in/self.txt: it cannot be read (Too many levels of symbolic links).",
    ]


def test_pipes_and_devices_in_a_folder_are_left_out(folder: Path) -> None:
    (folder / "in").mkdir()
    os.mkfifo(folder / "in" / "pipe.txt")
    (folder / "in" / "a.txt").write_text("Satu.")
    assert [item.text for item in read("in") if isinstance(item, Document)] == ["Satu."]
    assert stat.S_ISFIFO((folder / "in" / "pipe.txt").stat().st_mode)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_may_not_be_read_is_named(folder: Path) -> None:
    (folder / "in" / "closed").mkdir(parents=True)
    (folder / "in" / "a.txt").write_text("Satu.")
    (folder / "in" / "closed").chmod(0)
    _, error = read("in")
    assert str(error) == "in/closed: it cannot be read (Permission denied)."


def test_a_file_that_changes_while_it_is_read_is_named(folder: Path) -> None:
    (folder / "a.txt").write_text("Satu.")
    source = open_source("a.txt")
    (folder / "a.txt").write_text("Satu dua.")
    with source.file, pytest.raises(ReadError, match="changed while it was read; load it again"):
        source.read()


names = st.text("abcdefghij", min_size=1, max_size=8)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: not text.isspace()
)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(names, texts, min_size=1, max_size=5), st.sampled_from(sorted(MAKERS)))
def test_what_is_packed_comes_out(members: dict[str, str], name: str) -> None:
    packed = MAKERS[name]({f"{key}.txt": text.encode() for key, text in members.items()})
    with TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(packed)
        found = [item.text for item in read(str(Path(folder, name))) if isinstance(item, Document)]
    assert found == [text.removeprefix("\ufeff") for text in members.values()]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(MAKERS)), st.integers(0, 10**6), st.binary(max_size=20))
def test_any_damage_is_an_error_and_no_crash(name: str, place: int, noise: bytes) -> None:
    data = MAKERS[name]({"a.txt": b"Satu." * 50, "b.jsonl": b'{"text": "x"}\n' * 30})
    at = place % len(data)
    with TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(data[:at] + noise + data[at + len(noise) :])
        found = list(read(str(Path(folder, name))))
    assert found
