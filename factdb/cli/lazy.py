"""A group of commands that are imported when they are called."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from typing import Any

import click

Sections = dict[str, dict[str, str]]
_SUMMARY = 60  # characters of a first sentence at most, so that each command has one line


def refuse_repeated(command: click.Command, context: click.Context, args: list[str]) -> None:
    """Refuse an option that is given twice and takes one value: click would drop the first unseen.

    Raises:
        UsageError: There is one; or what else click says of the arguments.
    """
    _, _, given = command.make_parser(context).parse_args(list(args))
    for parameter, count in Counter(given).items():
        takes_one = isinstance(parameter, click.Option) and not parameter.is_flag
        if count > 1 and takes_one and not parameter.multiple:
            raise click.UsageError(
                f"{max(parameter.opts, key=len)} is given {count} times; give it once.", context
            )


class LazyGroup(click.Group):
    """A group that knows its commands by name, and imports one to run it or to show its help.

    `sections` has the headings of help, in order; each maps names to "module:command".
    """

    def __init__(self, *args: Any, sections: Sections, **extra: Any) -> None:
        super().__init__(*args, **extra)
        self.sections = sections
        self.places = {name: place for part in sections.values() for name, place in part.items()}

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the group's own options, and leave the rest for its command."""
        if not ctx.resilient_parsing:
            refuse_repeated(self, ctx, args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names, in the order in which a person meets them."""
        return list(self.places)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called, its name and its arguments; a near miss is named."""
        if args[0] not in self.places and not ctx.resilient_parsing:
            from difflib import get_close_matches  # of no use to whoever types well

            near = " or ".join(get_close_matches(args[0], self.places))
            hint = f"did you mean {near}?" if near else f"`{ctx.command_path} --help` lists all."
            ctx.fail(f'There is no command "{args[0]}"; {hint}')
        name, command, rest = super().resolve_command(ctx, args)
        if command is not None and not ctx.resilient_parsing:
            context = command.context_class(command, parent=ctx, info_name=name)
            refuse_repeated(command, context, rest)
        return name, command, rest

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name, None where there is none."""
        if cmd_name not in self.places:
            return None
        module, _, name = self.places[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands below the headings of their sections."""
        width = max(map(len, self.places))
        for heading, part in self.sections.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(width), self._summary(ctx, name)) for name in part])

    def _summary(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return "" if command is None else command.get_short_help_str(_SUMMARY)
