"""``htx-eval plan``: what one does with a plan before there is any list."""

import typer

from htx_eval.cli.commands.common import Shared
from htx_eval.cli.commands.plans import (
    case_command,
    comparing,
    drafting_command,
    explaining,
    file_schema,
    lint_command,
    listing,
    showing,
)
from htx_eval.cli.usage import group_class

#: Its commands, in the order of the help page.
COMMANDS = (listing, showing, explaining, drafting_command, lint_command, case_command, comparing, file_schema)


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the group of commands."""
    messages = shared.messages
    group = typer.Typer(
        help=messages("cli.plan_group"), cls=group_class(messages), no_args_is_help=True, rich_markup_mode=None
    )
    for command in COMMANDS:
        command.add(group, shared)
    app.add_typer(group, name="plan")
