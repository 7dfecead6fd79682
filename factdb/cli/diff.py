"""`factdb diff`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from factdb.cli import options
from factdb.compare.versions import Change
from factdb.database import Database
from factdb.records import Polarity
from factdb.show import write
from factdb.show.table import shown, width_of, wrap

COLUMNS = ("url", "earlier", "later", *Change._fields)


@click.command()
@click.argument("address")
@click.option(
    "--from",
    "earlier",
    type=options.row,
    metavar="N",
    help="The one version.  [default: the one before --to]",
)
@click.option(
    "--to", "later", type=options.row, metavar="N", help="The other.  [default: the current]"
)
@options.format_
@options.database
def diff(
    database: Database, address: str, earlier: int | None, later: int | None, format_: str
) -> None:
    """List what changed between two versions of an article.

    The claims and figures that were added, removed or changed. ADDRESS is its number, its address
    or a part of that. Only what is word for word the same but for its numbers counts as changed,
    or one speaker's one number of a thing.

    Example: factdb diff https://ledger.example/floods
    """
    found = database.diff(address, earlier, later)
    if format_ != "table":
        rows = ((found.url, found.earlier, found.later, *change) for change in found.changes)
        write(format_, COLUMNS, rows, sys.stdout)
        return
    if found.earlier == found.later and earlier is None:
        click.echo(shown(f"{found.url}: there is no version before {found.later}."))
        return
    click.echo(shown(f"{found.url}: version {found.earlier} to {found.later}"))
    for change in found.changes:
        click.echo("\n".join(_lines(change, width_of(sys.stdout))))
    if not found.changes:
        click.echo("Nothing changed.")


def _lines(change: Change, width: int) -> Iterator[str]:
    said = "denied" if change.polarity is Polarity.DENIED else "said"
    speaker = change.speaker or "the article itself"
    told = f" ({', '.join(change.differs)})" if change.differs else ""
    yield wrap(shown(f"{change.change} {change.what}{told}, {said} by {speaker}"), width, "")
    passages = (
        ("- ", change.before, change.passage_before),
        ("+ ", change.after, change.passage_after),
    )
    for mark, words, passage in passages:
        if words is not None:
            around = f": {passage}" if change.what == "figure" else ""
            yield wrap(shown(words + around), width, f"    {mark}")
