"""WARC: the HTML pages among the responses of a web archive, each at its address and day.

Redirects, errors, images, requests and repeated visits ("revisit") are left out. Records are read
one by one; what is packed by gzip comes from `factdb.read.gzip`, so that a bomb is stopped there.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factdb.errors import ReadError, lacking
from factdb.read.archive import Counted
from factdb.read.html import Page
from factdb.read.markup import MARKUP_BYTES
from factdb.read.source import Source

if TYPE_CHECKING:
    from fastwarc import WarcRecord

SUFFIXES = frozenset({".warc"})
HAS_SIGNATURE = True

_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_OK = 200
_END = b"\r\n\r\n"  # after each record


def recognises(source: Source) -> bool:
    """Tell whether it opens with the version of a record."""
    return source.head.startswith(b"WARC/")


def read(source: Source) -> Iterator[Page | ReadError]:
    """Yield the pages, and an error for each that is damaged.

    Raises:
        ReadError: fastwarc is missing, or the rest of the archive cannot be read.
    """
    try:
        from fastwarc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise ReadError(lacking(f"{source.name}: WARC", "fastwarc", "archive")) from error
    stream = _Stream(source)
    records = ArchiveIterator(
        stream,  # type: ignore[arg-type]  # it reads, tells, and never seeks
        record_types=WarcRecordType.response,
        parse_http=True,
        auto_decode="none",
        stream_detect=False,
    )
    count = 0
    try:
        for record in records:
            count += 1
            if _is_page(record):
                yield _read_record(record, source)
    except OSError as error:
        raise ReadError(
            f"{source.name}: it is damaged after {count} responses ({error}); the rest is not read."
        ) from error
    if not stream.end.endswith(_END):
        raise ReadError(f"{source.name}: it is cut off in its last record; fetch it again.")
    source.check_unchanged()


class _Stream(Counted):
    """A file as fastwarc reads it; it asks for the position and never moves it.

    Attributes:
        end: The last bytes read.
    """

    end = b""

    def read(self, size: int = -1) -> bytes:
        """Return some bytes, at most `size`; none at the end."""
        data = super().read(size)
        if data:
            self.end = (self.end + data)[-len(_END) :] if len(data) < len(_END) else data[-4:]
        return data

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self.taken

    def seek(self, offset: int, whence: int = 0) -> int:
        """Refuse to move."""
        raise OSError(f"cannot go to {offset} from {whence}")


def _is_page(record: WarcRecord) -> bool:
    http = record.http_headers
    return http is not None and http.status_code == _OK and record.http_content_type in _TYPES


def _read_record(record: WarcRecord, source: Source) -> Page | ReadError:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")  # WARC 1.0 as wget writes it
    where = f"{source.name}, {url or 'a response without address'}"
    length = record.content_length
    body = record.reader.read(MARKUP_BYTES + 1)
    if len(body) <= MARKUP_BYTES and len(body) < length:
        return ReadError(f"{where}: it is cut off after {len(body)} of {length} bytes.")
    try:
        data = _decode(body, record)
    except (OSError, ValueError) as error:
        return ReadError(f"{where}: it is damaged ({error}).")
    if max(len(body), len(data)) > MARKUP_BYTES:
        return ReadError(
            f"{where}: it is larger than {MARKUP_BYTES >> 20} MiB, which a page may have."
        )
    return Page(data, url or where, url or None, record.record_date, record.http_charset)


def _decode(body: bytes, record: WarcRecord) -> bytes:
    """Return a body without what its server packed it in; at most one byte above the limit.

    Some crawlers unpack it and keep the header; then it is as it should be already.
    """
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader

    read: Any
    if "chunked" in _header(record, "Transfer-Encoding") and _is_chunk(body):
        body = ChunkedReader(BytesIO(body)).read(MARKUP_BYTES + 1)
    packed = _header(record, "Content-Encoding")
    if packed in ("gzip", "x-gzip") and body.startswith(b"\x1f\x8b"):
        read = GzipReader(BytesIO(body))
    elif packed == "deflate" and not body.lstrip().startswith(b"<"):
        read = GzipReader(BytesIO(body), zlib=True)
    elif packed == "br" and not body.lstrip().startswith(b"<"):
        read = BrotliReader(BytesIO(body))
    else:
        return body
    return bytes(read.read(MARKUP_BYTES + 1))


def _header(record: WarcRecord, name: str) -> str:
    """Return the value of an HTTP header in lower case, "" where it is not there."""
    return (record.http_headers.get(name) or "").strip().lower()


def _is_chunk(body: bytes) -> bool:
    """Tell whether a body opens with the length of a chunk, in hexadecimal."""
    try:
        return int(body[:20].partition(b"\r\n")[0].partition(b";")[0], 16) >= 0
    except ValueError:
        return False
