"""What the commands share: their class, their language, and the options that more than one of them takes."""

from collections.abc import Collection
from typing import Any

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion
from htx_eval.cli.exits import FailOn
from htx_eval.cli.usage import command_class
from htx_eval.messages import LANGUAGES, Catalogue

#: How a command is printed that is no report: for people, or for programs.
TABLE_OR_JSON = ("table", "json")


def check_form(form: str) -> None:
    """Refuse any other form.

    Raises HtxEvalError.
    """
    if form not in TABLE_OR_JSON:
        raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": TABLE_OR_JSON})])


class Shared:
    """The pieces of a command line in one language."""

    def __init__(self, messages: Catalogue) -> None:
        self.messages = messages
        self.command = command_class(messages)
        self.data = typer.Argument(metavar="DATA", help=messages("cli.data"), show_default=False)
        self.plan = typer.Option(metavar="PLAN", help=messages("cli.plan"), autocompletion=completion.plans)
        self.lang = typer.Option(
            metavar="|".join(LANGUAGES),
            help=messages("cli.lang", languages=messages("screen.or").join(LANGUAGES)),
            autocompletion=completion.one_of(LANGUAGES),
        )
        self.as_of = typer.Option(metavar="DATE", help=messages("cli.as_of"))
        self.no_assumptions = typer.Option("--no-assumptions", help=messages("cli.no_assumptions"))
        self.reference = typer.Option("--reference", help=messages("cli.reference"))
        self.given = typer.Option(metavar="TARGET=VALUE", help=messages("cli.given"))
        self.covers = typer.Option(metavar="TYPE,…", help=messages("cli.covers"))
        gates = [gate.value for gate in FailOn]
        self.fail_on = typer.Option(
            metavar="|".join(gates), help=messages("cli.fail_on"), autocompletion=completion.one_of(gates)
        )
        self.join = typer.Option("--join", help=messages("cli.join"))
        self.sheet = typer.Option(metavar="SHEET", help=messages("cli.sheet"))
        self.encoding = typer.Option(metavar="ENCODING", help=messages("cli.encoding"))
        self.form = self.form_of(TABLE_OR_JSON)
        self.all_problems = typer.Option("--all-problems", help=messages("cli.all_problems"))

    def form_of(self, formats: Collection[str]) -> Any:
        """Return the option of the format on the standard output, one of some."""
        return typer.Option(
            "--format",
            metavar="FORMAT",
            help=self.messages("cli.format", formats=", ".join(formats)),
            autocompletion=completion.one_of(formats),
        )

    def example(self, words: str) -> str:
        """Return the line of a help page that shows how a command is used."""
        return self.messages("cli.example", example=f"htx-eval {words}")
