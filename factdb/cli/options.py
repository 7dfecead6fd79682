"""Options that several commands share, each written down once."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factdb.errors import LanguageError, UsageError
from factdb.query.filters import (
    ENTITY_KINDS,
    HIGHEST,
    KINDS,
    STATUSES,
    check_ends,
    first_day,
    last_day,
    read_number,
    read_whole,
)
from factdb.show import WRITERS

if TYPE_CHECKING:
    from factdb.database import Database

Command = TypeVar("Command", bound=Callable[..., Any])
Value = TypeVar("Value")
Decorator = Callable[[Command], Command]

DATABASE = "factdb.db"


def day(value: str) -> date:
    """Return the day of YYYY-MM-DD; anything else, 2024-06-31 included, is misuse."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f'"{value}" is no date; write YYYY-MM-DD.') from None


def read_by(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """Return a reader of what is typed; what it refuses is misuse."""

    def convert(value: str) -> Value:
        try:
            return read(value)
        except UsageError as error:
            raise click.BadParameter(str(error)) from None

    return convert


# A table looks for one row more than it shows.
whole = read_by(partial(read_whole, highest=HIGHEST - 1))


def row(value: str) -> int:
    """Return the number of a claim, a version or a decision; anything else is misuse."""
    if not value.isdecimal() or whole(value) == 0:
        raise click.BadParameter(f'"{value}" is no number of a row; they begin at 1.')
    return whole(value)


def language(value: str) -> str:
    """Return a code as it is given, of a language that factdb has; anything else is misuse."""
    from factdb import languages  # a list asks for none and need not wait for it

    try:
        languages.without_region(value)
    except LanguageError as error:
        raise click.BadParameter(str(error)) from None
    return value


def together(*options: Decorator[Any]) -> Decorator[Any]:
    """Return one decorator for several; help lists the options in this order."""

    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _database(context: click.Context, parameter: click.Parameter, given: str | None) -> Database:  # noqa: ARG001
    from factdb.database import Database  # `extract` has none and need not wait for it

    address = next(one for one in (given, context.obj, DATABASE) if one is not None)
    if not address:  # --database "$UNSET"
        raise click.BadParameter("a name without a character is none.")
    return context.with_resource(Database(address))


database_of_all = click.option(
    "--database",
    envvar="FACTDB_DATABASE",
    default=DATABASE,
    show_default=True,
    show_envvar=True,
    metavar="FILE|URL",
    help="An SQLite file, or postgresql://…; may also stand after the command.",
)

database = click.option(
    "--database",
    callback=_database,
    metavar="FILE|URL",
    help="An SQLite file, or postgresql://…  [default: FACTDB_DATABASE, else factdb.db]",
)

format_ = click.option(
    "--format",
    "format_",
    type=click.Choice(list(WRITERS)),
    default="table",
    help="How to print: a table for people, the others for programs.  [default: table]",
)


def _columns(
    context: click.Context,  # noqa: ARG001
    parameter: click.Parameter,  # noqa: ARG001
    given: tuple[str, ...],
) -> dict[str, str]:
    """Return {field: column} of "text=body"; another field is misuse."""
    from factdb.read import FIELDS  # a list has no columns to name and need not wait for it

    found = dict(item.partition("=")[::2] for item in given)
    if len(found) < len(given):
        raise click.BadParameter("a field has two columns; name one.")
    if wrong := [field for field, column in found.items() if field not in FIELDS or not column]:
        raise click.BadParameter(
            f'"{wrong[0]}" names no field and column; write text=body. '
            f"Fields are {', '.join(FIELDS)}."
        )
    return found


columns = click.option(
    "--map",
    "columns",
    multiple=True,
    callback=_columns,
    metavar="FIELD=COLUMN",
    help="Which column of CSV or key of JSON holds a field: text=body; may be repeated.",
)


_MOST_JOBS = 256  # processes, each with memory of its own; one parent stores what they read


def _jobs(context: click.Context, parameter: click.Parameter, given: int | None) -> int:  # noqa: ARG001
    """Return how many processes to use: the cores that this one may use, where nobody says."""
    if given is not None:
        return given
    may_use = getattr(os, "sched_getaffinity", None)  # which macOS and Windows do not have
    return min(len(may_use(0)) if may_use else os.cpu_count() or 1, _MOST_JOBS)


jobs = click.option(
    "--jobs",
    type=click.IntRange(1, _MOST_JOBS),
    callback=_jobs,
    metavar="N",
    help="Read and extract in so many processes; few documents need one.  [default: the cores]",
)

all_versions = click.option(
    "--all-versions", is_flag=True, help="Also what older versions of the articles said."
)

paths = click.argument("paths", nargs=-1, metavar="[PATH]...")

metadata = together(
    click.option("--published", type=day, metavar="YYYY-MM-DD", help="The day it appeared."),
    click.option("--publisher", help="Who published it."),
    click.option(
        "--language",
        type=language,
        metavar="CODE",
        help="Its language: id, en, …; detected where not given.",
    ),
    click.option("--title", help="Its title."),
    click.option("--url", help="Its address; another text at the same one is a new version."),
)

count = click.option(
    "--count",
    is_flag=True,
    help="Count instead: rows, documents, these where copies are one, and speakers.",
)

made_by = click.option("--by", "made_by", metavar="NAME", help="Who decides; kept in the log.")


def _from_to(first: str, last: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """Return what takes either of two ends; ends between which nothing can lie are misuse."""

    def check(context: click.Context, parameter: click.Parameter, given: Any) -> Any:
        ends = context.params | {str(parameter.name): given}
        try:
            check_ends(ends.get(first), ends.get(last))
        except UsageError as error:
            raise click.BadParameter(str(error)) from None
        return given

    return check


_DAYS, _NUMBERS = _from_to("since", "until"), _from_to("minimum", "maximum")
_FILTERS: dict[str, Decorator[Any]] = {
    "speaker": click.option("--speaker", help="Who said it: any name, alias or part of one."),
    "publisher": click.option("--publisher", help="Who published it, or a part of the name."),
    "document": click.option("--document", help="Its number, its address or a part of that."),
    "since": click.option(
        "--since",
        type=read_by(first_day),
        callback=_DAYS,
        metavar="YYYY-MM-DD",
        help="The first day.",
    ),
    "until": click.option(
        "--until",
        type=read_by(last_day),
        callback=_DAYS,
        metavar="YYYY-MM-DD",
        help="The last day.",
    ),
    "kind": click.option("--kind", type=click.Choice(KINDS), help="How it stands in the text."),
    "indicator": click.option(
        "--indicator",
        help="What a figure measures: killed, …; `factdb schema --indicators` lists all.",
    ),
    "place": click.option("--place", help="Where: a place's name or a part, in any language."),
    "minimum": click.option(
        "--min",
        "minimum",
        type=read_by(read_number),
        callback=_NUMBERS,
        metavar="N",
        help="Least number.",
    ),
    "maximum": click.option(
        "--max",
        "maximum",
        type=read_by(read_number),
        callback=_NUMBERS,
        metavar="N",
        help="Highest number.",
    ),
    "match": click.option(
        "--match",
        metavar="WORDS",
        help="Words of the claim or document, as `search` takes them.",
    ),
    "status": click.option(
        "--status",
        type=click.Choice(STATUSES),
        help="Found by rules, or imported as somebody made it by hand.",
    ),
    "copies": click.option(
        "--copies",
        is_flag=True,
        default=None,
        help="Only those whose text others have too, or nearly; and who had it first.",
    ),
    "limit": click.option(
        "--limit",
        type=whole,
        metavar="N",
        help="At most so many, the newest; 0 for all.  [default: 50 in a table, else all]",
    ),
}


_OF_SPEAKERS: dict[str, Decorator[Any]] = {
    "kind": click.option("--kind", type=click.Choice(ENTITY_KINDS), help="Who or what it is."),
}
_WITHOUT_WORDS: dict[str, Decorator[Any]] = {  # of lists that no index of words leads to
    "match": click.option("--match", metavar="TEXT", help="A part of its name or text."),
}


def filters(view: str, without: tuple[str, ...] = ()) -> Decorator[Any]:
    """Return the filters that a list has; they read alike in every list that has them."""
    from factdb.query.lists import LISTS  # it imports sqlite3, which only lists need

    listing = LISTS[view]
    known = _FILTERS if listing.matched.table else _FILTERS | _WITHOUT_WORDS
    known = known | _OF_SPEAKERS if view == "speakers" else known
    has = listing.filters.difference(without)
    return together(*(option for name, option in known.items() if name in has))


def some_filters(names: Collection[str]) -> Decorator[Any]:
    """Return the filters of these names, as the lists have them."""
    return together(*(option for name, option in _FILTERS.items() if name in names))
