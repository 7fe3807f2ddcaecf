"""What the commands share: their class, their language, and the options that more than one of them takes."""

from pathlib import Path

import typer

from htx_eval.cli.usage import command_class
from htx_eval.messages import Catalogue
from htx_eval.model.problems import HtxEvalError, Place, Problem


class Shared:
    """The pieces of a command line in one language."""

    def __init__(self, messages: Catalogue) -> None:
        self.messages = messages
        self.command = command_class(messages)
        self.data = typer.Argument(metavar="DATA", help=messages("cli.data"), show_default=False)
        self.plan = typer.Option(metavar="PLAN", help=messages("cli.plan"))
        self.lang = typer.Option(metavar="vi|en", help=messages("cli.lang"))
        self.as_of = typer.Option(metavar="DATE", help=messages("cli.as_of"))
        self.no_assumptions = typer.Option("--no-assumptions", help=messages("cli.no_assumptions"))
        self.reference = typer.Option("--reference", help=messages("cli.reference"))
        self.given = typer.Option(metavar="TARGET=VALUE", help=messages("cli.given"))
        self.covers = typer.Option(metavar="TYPE,…", help=messages("cli.covers"))
        self.sheet = typer.Option(metavar="SHEET", help=messages("cli.sheet"))
        self.encoding = typer.Option(metavar="ENCODING", help=messages("cli.encoding"))
        self.all_problems = typer.Option("--all-problems", help=messages("cli.all_problems"))

    def example(self, words: str) -> str:
        """Return the line of a help page that shows how a command is used."""
        return self.messages("cli.example", example=f"htx-eval {words}")


def write(path: Path, content: str | bytes) -> None:
    """Write an output file; text is UTF-8 with line feeds.

    Raises HtxEvalError if it cannot be written.
    """
    try:
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    except OSError as error:
        params = {"reason": error.strerror or str(error)}
        raise HtxEvalError([Problem("HTX417", place=Place(file=str(path)), params=params)]) from None
