"""Addresses on the web: what an http or https address gives, within limits, as a source."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from gzip import GzipFile
from http.client import HTTPException, HTTPMessage, IncompleteRead
from io import BufferedReader, BytesIO
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from factdb.errors import ReadError
from factdb.read.archive import Unpacked
from factdb.read.source import DOCUMENT_BYTES, Source, source_of, without_login

REDIRECTS = 5
SECONDS = 60.0  # for all of it
SILENCE = 15.0  # seconds without a byte

_READ = ("http", "https")
_SAFE = "!#$%&'()*+,/:;=?@[]~"  # what stays as it is in a path or query; "%" is quoted already


def open_address(address: str, seconds: float = SECONDS) -> Source:
    """Fetch what an address gives, following redirects; it is held in memory.

    Args:
        address: "https://kabar.example.org/aleppo".
        seconds: How long it may take.

    Raises:
        ReadError: It is no http or https address, its server fails or is too slow, or it gives
            more than `DOCUMENT_BYTES`.
    """
    start = time.monotonic()
    address = without_login(address)
    request = Request(_checked(address), headers={"User-Agent": "factdb", "Accept": "*/*"})  # noqa: S310 - checked
    try:
        with build_opener(_Redirects()).open(request, timeout=min(SILENCE, seconds)) as response:
            body = _read(response, address, start + seconds)
            data = _unpacked(body, response.headers, address)
            charset = response.headers.get_content_charset()
            found = response.geturl()
    except HTTPError as error:
        with error:
            raise _refused(address, error) from error
    except TimeoutError as error:
        raise ReadError(f"{address}: the server is too slow; try again later.") from error
    except URLError as error:
        raise _unreachable(address, error.reason) from error
    except (HTTPException, OSError, ValueError) as error:
        raise _unreachable(address, error) from error
    source = source_of(data, found)
    return Source(source.name, source.head, source.file, found, datetime.now(UTC), charset)


class _Redirects(HTTPRedirectHandler):
    """Follows a few redirects, to http and https alone."""

    max_redirections = REDIRECTS
    max_repeats = 2

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Return the next request.

        Raises:
            ReadError: The address is none that is read.
        """
        address = _checked(without_login(urljoin(req.full_url, newurl)))
        return super().redirect_request(req, fp, code, msg, headers, address)


def _checked(address: str) -> str:
    """Return an address in ASCII.

    Raises:
        ReadError: It is not http or https, has no host, or has a name or password in it.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise ReadError(f"{address}: it is no address ({error}).") from error
    if parts.scheme not in _READ:
        raise ReadError(f"{address}: it is no http or https address; only these are read.")
    if "@" in parts.netloc:
        raise ReadError(f"{address}: a name or password is not sent; leave it out.")
    if not host:
        raise ReadError(f"{address}: it has no host.")
    netloc = f"[{host}]{port}" if ":" in host else host + port
    path, query = quote(parts.path, safe=_SAFE), quote(parts.query, safe=_SAFE)
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def _read(response: Any, address: str, deadline: float) -> bytes:
    """Return the body; a server that sends a byte a minute is cut short."""
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(65536):
        pieces.append(piece)
        size += len(piece)
        if size > DOCUMENT_BYTES:
            raise ReadError(f"{address}: it gives more than {DOCUMENT_BYTES >> 20} MiB.")
        if time.monotonic() > deadline:
            raise TimeoutError
    announced = response.headers.get("Content-Length", "")
    if announced.isdecimal() and size < int(announced):
        raise ReadError(f"{address}: it was cut off after {size} of {announced} bytes; try again.")
    return b"".join(pieces)


def _unpacked(body: bytes, headers: HTTPMessage, address: str) -> bytes:
    """Return a body without what its server packed it in; some do so though nobody asked.

    Raises:
        ReadError: It is damaged, a bomb, or packed in another way than gzip.
    """
    packed = headers.get("Content-Encoding", "").strip().lower()
    if packed in ("", "identity"):
        return body
    if packed not in ("gzip", "x-gzip"):
        raise ReadError(f"{address}: it is sent packed ({packed}), though that was not asked for.")
    stream = Unpacked(GzipFile(fileobj=BytesIO(body)), address, lambda: len(body))
    return source_of(b"", address).inner(address, BufferedReader(stream), 0).read()


def _refused(address: str, error: HTTPError) -> ReadError:
    if 300 <= error.code < 400 and not error.headers.get("Location"):
        return ReadError(
            f"{address}: it is moved, says the server ({error.code}), but not where to."
        )
    if 300 <= error.code < 400:
        return ReadError(
            f"{address}: it is moved to {error.headers.get('Location')}, which is not followed; "
            f"that is no http or https address, or there are more than {REDIRECTS} moves."
        )
    return ReadError(f"{address}: the server says {error.code} {error.reason}.")


def _unreachable(address: str, reason: object) -> ReadError:
    if isinstance(reason, TimeoutError):
        return ReadError(f"{address}: the server is too slow; try again later.")
    if isinstance(reason, IncompleteRead):
        return ReadError(f"{address}: it was cut off; try again.")
    words = " ".join(str(getattr(reason, "strerror", None) or reason).split())
    return ReadError(f"{address}: it cannot be reached ({words}).")
