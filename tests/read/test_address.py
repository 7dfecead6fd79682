"""Addresses, against a server on loopback."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from factdb.errors import ReadError
from factdb.read import read
from factdb.read.address import open_address
from factdb.records import Document

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"
PAGE = (PAGES / "strike.en.html").read_bytes()
WESTERN = "<html><body><p>Kata Müller, 375 orang sudah pulang.</p></body></html>".encode("cp1250")

# path: (status, headers, body)
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html"}, PAGE),
    "/kota%20a?q=%C3%A9": (200, {}, b"Satu."),
    "/western": (200, {"Content-Type": "text/html; charset=windows-1250"}, WESTERN),
    "/feed": (200, {"Content-Type": "text/plain"}, (PAGES / "kabar.rss").read_bytes()),
    "/text": (200, {}, b"Satu dua tiga."),
    "/moved": (302, {"Location": "/page"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/ftp": (301, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/gone": (404, {}, b"<html>gone</html>"),
    "/down": (503, {}, b""),
    "/packed": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/torn": (200, {"Content-Encoding": "gzip"}, gzip.compress(PAGE)[:-9]),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"<p>" + bytes(2**23))),
    "/brotli": (200, {"Content-Encoding": "br"}, b"x"),
    "/chunks": (200, {"Transfer-Encoding": "chunked"}, b"50\r\n<html>"),
    "/nowhere": (302, {}, b""),
    "/cut": (200, {"Content-Length": "1000"}, b"<html>cut"),
    "/empty": (200, {}, b""),
    "/pdf": (200, {"Content-Type": "text/html"}, b"%PDF-1.7"),
    **{f"/step{n}": (302, {"Location": f"/step{n + 1}"}, b"") for n in range(9)},
}


class Handler(BaseHTTPRequestHandler):
    """Answers as the table says; "/slow" drips, "/endless" never ends."""

    def do_GET(self) -> None:
        if self.path in ("/slow", "/endless"):
            self._drip(b" " * (1 if self.path == "/slow" else 2**20))
            return
        if self.path == "/babble":
            self.wfile.write(b"one\ttwo\r\n\r\n")
            return
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self, piece: bytes) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while not self.server.stopping.wait(0.02 if len(piece) == 1 else 0):  # type: ignore[attr-defined]
                self.wfile.write(piece)
        except OSError:
            pass

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.stopping = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.stopping.set()  # type: ignore[attr-defined]
    server.shutdown()
    thread.join()
    server.server_close()


def read_one(address: str) -> Document:
    (document,) = read(address)
    assert isinstance(document, Document), document
    return document


def error_of(address: str) -> str:
    (error,) = read(address)
    assert isinstance(error, ReadError)
    return str(error)


def test_a_page_comes_with_its_address_and_the_moment(site: str) -> None:
    before = datetime.now(UTC)
    document = read_one(f"{site}/page")
    assert "About 1,900 drivers" in document.text
    assert (document.address, document.media_type) == (f"{site}/page", "text/html")
    assert document.retrieved_at is not None
    assert before <= document.retrieved_at <= datetime.now(UTC)


def test_a_redirect_gives_the_address_where_it_led(site: str) -> None:
    assert read_one(f"{site}/moved").address == f"{site}/page"


def test_the_entries_of_a_feed_keep_their_own_addresses(site: str) -> None:
    first, second, error = read(f"{site}/feed")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.address == "https://harianmuara.example.org/daerah/jembatan-gantung"
    assert second.retrieved_at is not None
    assert isinstance(error, ReadError)


def test_a_text_is_known_by_its_address(site: str) -> None:
    document = read_one(f"{site}/text")
    assert (document.address, document.media_type) == (f"{site}/text", "text/plain")
    assert document.retrieved_at is not None


def test_a_page_may_come_packed(site: str) -> None:
    assert read_one(f"{site}/packed").text == read_one(f"{site}/page").text


def test_the_server_names_the_encoding(site: str) -> None:
    assert read_one(f"{site}/western").text == "Kata Müller, 375 orang sudah pulang."


def test_an_address_may_have_letters_that_are_not_ascii(site: str) -> None:
    assert read_one(f"{site}/kota a?q=é#bagian").text == "Satu."


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/gone", "the server says 404 Not Found."),
        ("/down", "the server says 503 Service Unavailable."),
        ("/round", "is moved to /round, which is not followed;"),
        ("/step0", "is moved to /step6, which is not followed;"),
        ("/file", "is moved to file:///etc/passwd, which is not followed; that is no http or"),
        ("/ftp", "ftp://127.0.0.1/x: it is no http or https address"),
        ("/brotli", "is sent packed (br), though that was not asked for."),
        ("/torn", "/torn: it is damaged (Compressed file ended"),
        ("/bomb", "/bomb: it unpacks to more than 200 times its size"),
        ("/chunks", "/chunks: it was cut off; try again."),
        ("/nowhere", "/nowhere: it is moved, says the server (302), but not where to."),
        ("/babble", "/babble: it cannot be reached (one two)."),
        ("/cut", "was cut off after 9 of 1000 bytes"),
        ("/empty", "there is no text in it."),
        ("/pdf", "is a PDF, which is not read"),
        ("/endless", "gives more than 64 MiB."),
    ],
)
def test_what_goes_wrong_is_one_sentence(site: str, path: str, message: str) -> None:
    assert message in error_of(site + path)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("ftp://a.example/x", "ftp://a.example/x: it is no http or https address"),
        ("file:///etc/passwd", "is no http or https address"),
        ("http://", "has no host"),
        ("http://user:secret@a.example/", "http://***@a.example/: a name or password is not sent"),
        ("ftp://user:secret@a.example/", "ftp://***@a.example/: it is no http or https address"),
        ("http://[1", "is no address ("),
        ("http://a.example:x/", "is no address ("),
        ("http://a..example/", "is no address ("),
    ],
)
def test_what_is_no_address_is_refused_before_it_is_asked(address: str, message: str) -> None:
    assert message in error_of(address)


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/x"
        assert error_of(address) == f"{address}: it cannot be reached (Connection refused)."


def test_a_server_that_drips_is_given_up(site: str) -> None:
    with pytest.raises(ReadError, match="the server is too slow; try again later"):
        open_address(f"{site}/slow", seconds=0.3)


def test_a_server_that_is_silent_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/x"
        with pytest.raises(ReadError, match="the server is too slow; try again later"):
            open_address(address, seconds=0.2)


def test_one_address_that_fails_leaves_the_others(site: str) -> None:
    found = [item for path in ("/gone", "/text") for item in read(site + path)]
    assert [type(item) for item in found] == [ReadError, Document]
