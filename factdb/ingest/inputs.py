"""Inputs to extractions: every document of files, folders, archives and addresses, in order."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from factdb import languages
from factdb.errors import ExtractionError, FactdbError, LanguageError, ReadError
from factdb.ingest.ahead import ahead
from factdb.read import Page, Piece, are_larger, finish, read_pieces
from factdb.read.claims import read_extractions
from factdb.read.metadata import given_fields
from factdb.read.source import is_address, name_of
from factdb.records import Document, Extraction

if TYPE_CHECKING:
    from factdb.ingest.workers import Died
    from factdb.store.drafting.draft import Draft

Result = Extraction | FactdbError
Made = TypeVar("Made")


class Found(NamedTuple):
    """What came of a document, and where it is from; a draft is what came of an extraction.

    `path` and `taken` are as in `factdb.read.Piece`; the path is empty where there is none.
    """

    path: str
    result: Result | Draft
    taken: int = 0


_Find = Callable[[Piece], Found]
_Pieces = Generator[Piece | None, None, None]

# What processes take to start, about as long as reading and extracting this much here.
_ENOUGH = 2**17
_AHEAD = 2**20  # for each process: what it does while a transaction is stored
_LEAST = 2**12
_PAGE = 4  # a page's markup is several times as long as its text


def extract_all(
    paths: Iterable[str], columns: Mapping[str, str] | None = None, **given: Any
) -> Iterator[Result]:
    """Yield what is found in each document of the inputs, or the error that stopped it.

    Args:
        paths: As `factdb.read.read` takes them; none stands for the example that comes along.
        columns: As `factdb.read.read` takes them: {"text": "body"}.
        given: Fields of Document that win over what the inputs say; None leaves theirs.

    Raises:
        ReadError: A title or URL is given, and the inputs hold more than one document.
    """
    known = given_fields(given)
    return (_extract(piece, known) for piece in _read(paths, columns, given))


def draft_ahead(
    paths: Iterable[str],
    columns: Mapping[str, str] | None = None,
    jobs: int = 1,
    **given: Any,
) -> Iterator[Found | None]:
    """Yield drafts of what `extract_all` gives, and None when the next takes a while.

    Inputs are read ahead in a thread. With more than one job, files that are large enough are read
    and extracted in so many processes, which are made ready from this call on; of other inputs the
    first documents tell whether that is worth it. Results and their order are the same.
    """
    are_many = jobs > 1 and are_larger(paths, _ENOUGH)
    if are_many:
        _make_ready()
    return _drafts(paths, columns, jobs, are_many, given)


def _drafts(
    paths: Iterable[str],
    columns: Mapping[str, str] | None,
    jobs: int,
    are_many: bool,
    given: Mapping[str, Any],
) -> Generator[Found | None, None, None]:
    find = partial(_draft, given=given_fields(given))
    pieces = ahead(_read(paths, columns, given), _weigh, _AHEAD)
    if not are_many:
        are_many = yield from _begin(find, pieces, jobs)
    if are_many:
        yield from _map(find, pieces, jobs)


def _begin(find: _Find, pieces: _Pieces, jobs: int) -> Generator[Found | None, None, bool]:
    """Yield what is found in the first pieces; return whether there are more for other processes.

    They are made ready meanwhile.
    """
    done = 0
    for piece in pieces:
        yield None if piece is None else find(piece)
        done += 0 if piece is None else _weigh(piece)
        if jobs > 1 and done >= _ENOUGH:
            return True
        if jobs > 1 and done >= _ENOUGH // 2:
            _make_ready()
    return False


def _make_ready() -> None:
    from factdb.ingest.workers import make_ready  # 20 ms that few documents need not wait for

    make_ready("factdb.ingest.forked")


def _map(find: _Find, pieces: _Pieces, jobs: int) -> Iterator[Found | None]:
    """Yield what other processes find in pieces."""
    from factdb.ingest.workers import Died, Workers

    for code in languages.available():  # storing needs them, and the others do not start at once
        languages.load(code)
    workers: Workers[Piece, Found] = Workers(find, jobs, _weigh, jobs * _AHEAD)
    try:
        for found in workers.map(pieces):
            yield blame(found) if isinstance(found, Died) else found
    finally:
        workers.stop()


def example() -> Path:
    """Return the folder of the example: inside an installed factdb, else in the checkout."""
    package = Path(__file__).parent.parent
    bundled = package / "_example"
    return bundled if bundled.is_dir() else package.parent / "fixtures" / "example"


def _weigh(piece: Piece) -> int:
    """Estimate the work of a piece, in characters of text."""
    match piece.content:
        case Page(data=data):
            return _LEAST + len(data) // _PAGE
        case Document(text=text):
            return _LEAST + len(text)
    return _LEAST


def blame(died: Died[Piece]) -> Found:
    """Return the error for an input whose process died."""
    path, content, taken = died.item
    name = str(content) if isinstance(content, ReadError) else content.name
    if died.exit_code < 0:
        why = "; it may need more memory than there is, so load it alone, with --jobs 1."
    else:
        why = ", which is a fault of factdb, please report it."
    return Found(path, ReadError(f"{name}: the process that read it {died}{why}"), taken)


def _read(
    paths: Iterable[str], columns: Mapping[str, str] | None, given: Mapping[str, Any]
) -> Iterator[Piece]:
    """Yield the pieces of all inputs, in order."""
    chosen = tuple(paths) or (str(example()),)
    pieces = chain.from_iterable(read_pieces(path, columns) for path in chosen)
    if given.get("title") is None and given.get("url") is None:
        return pieces
    first = list(islice(pieces, 2))
    if len(first) > 1:
        raise ReadError("a title or URL was given for one document; the inputs hold more.")
    return iter(first)


def _extract(piece: Piece, given: Mapping[str, Any]) -> Result:
    """Return what is found in a piece of input, or the error that stopped it."""
    return _make(piece, given, lambda extraction: extraction)


def _draft(piece: Piece, given: Mapping[str, Any]) -> Found:
    """Return what is to be stored of a piece of input, or the error that stopped it."""
    # `extract` alone stores nothing and need not wait for it.
    from factdb.store.drafting.draft import draft_of

    return Found(piece.path, _make(piece, given, draft_of), piece.taken)


def _make(
    piece: Piece, given: Mapping[str, Any], make: Callable[[Extraction], Made]
) -> Made | FactdbError:
    """Return what is made of what is found in a piece of input, or the error that stopped it."""
    from factdb.ingest.extraction import extract  # which other processes do, where there are any

    content = piece.content
    if isinstance(content, ReadError):
        return content
    try:
        document = finish(content)
        if isinstance(document, ReadError):
            return document
        return make(extract(replace(document, **given)))
    except LanguageError as error:
        return LanguageError(_placed(str(error), piece.path))
    except FactdbError:
        raise
    # Texts are of any kind and rules many: a fault that one text brings to light must not cost a
    # night's load of thousands. Here alone is every error caught, and none is passed over: it is
    # told, stands in the run's record, and is taken up again once the fault is mended.
    except Exception as error:
        return ExtractionError(_placed(f"{content.name}: {_told(error)}", piece.path))


def _placed(message: str, path: str) -> str:
    """Return a message that names the input of its document, as a line with an `id` does not."""
    where = "stdin" if path == "-" else path if is_address(path) else name_of(path)
    return message if message.startswith(where) else f"{where}: {message}"


def _told(error: Exception) -> str:
    """Return in words which error of Python stopped an extraction, and the line of ours it met."""
    frames = [
        (frame.f_globals.get("__name__", ""), line) for frame, line in walk_tb(error.__traceback__)
    ]
    module, line = [frame for frame in frames if frame[0].startswith("factdb.")][-1]
    what = " ".join(f"{type(error).__name__} ({error})".split())
    return (
        f"reading it failed with {what} in {module}, line {line}; that is a fault of factdb, "
        "please report it."
    )


def read_marked(paths: Iterable[str]) -> Iterator[Result]:
    """Yield the hand-made claims of files; the language is detected where a line names none."""
    for found in chain.from_iterable(map(read_extractions, paths)):
        if isinstance(found, Extraction) and found.document.language is None:
            code = languages.detect(found.document.text) or found.language
            yield replace(found, language=code)
        else:
            yield found
