"""``htx-eval plan new``: a first draft of a plan from a table or a text of targets."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli.commands.common import Shared
from htx_eval.messages import Catalogue

if TYPE_CHECKING:
    from htx_eval.authoring.drafting.draft import About
    from htx_eval.authoring.drafting.target_table import TargetRow, TargetTable

ENDINGS = (".yaml", ".yml")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages
    example = shared.example("plan new xa-mau.yaml --from chi-tieu.xlsx --year 2026")

    @app.command("new", cls=shared.command, help=messages("cli.plan_new"), epilog=example)
    def drafting(
        file: Annotated[
            str, typer.Argument(metavar="FILE.yaml", help=messages("cli.plan_new_file"), show_default=False)
        ],
        table: Annotated[str | None, typer.Option("--from", metavar="TABLE", help=messages("cli.plan_from"))] = None,
        title: Annotated[str | None, typer.Option(metavar="TEXT", help=messages("cli.plan_new_title"))] = None,
        issuer: Annotated[str | None, typer.Option(metavar="TEXT", help=messages("cli.plan_new_issuer"))] = None,
        year: Annotated[str | None, typer.Option(metavar="YEAR", help=messages("cli.plan_new_year"))] = None,
        place: Annotated[str | None, typer.Option(metavar="TEXT", help=messages("cli.plan_new_place"))] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.authoring.drafting.draft import draft, packaged_register, understood
        from htx_eval.runs.outputs import write

        if not file.casefold().endswith(ENDINGS):
            raise HtxEvalError([Problem("HTX441", value=file, params={"allowed": ENDINGS})])
        if os.path.exists(file):  # somebody has worked on it
            raise HtxEvalError([Problem("HTX445", value=file)])
        asks = sys.stdin.isatty() and table != "-"
        if table is None and not asks:
            raise HtxEvalError([Problem("HTX420", value="--from …")])
        found = _read(table, messages)
        about = _about(title, issuer, year, place, found.year, messages, asks)
        _, register = packaged_register()
        read = [(row, understood(row, register)) for row in found.rows]
        if asks:
            from htx_eval.cli.commands.plans.asking import confirmed

            read = confirmed(read, register, messages)
        made = draft(about, read, messages, table or "-")
        write(Path(file), made.text)
        print(messages("written", path=file), file=sys.stderr)
        print(messages("draft.done", targets=made.targets, left=made.left), file=sys.stderr)


def _read(table: str | None, messages: Catalogue) -> "TargetTable":
    """The rows of a table, or what somebody types, one target a line."""
    from htx_eval.authoring.drafting.target_table import TargetTable, of_line, read_table

    if table is not None:
        return read_table(table)
    rows: list[TargetRow] = []
    while text := typer.prompt(messages("draft.ask.target"), default="", show_default=False):
        rows += [row for row in [of_line(len(rows) + 1, text)] if row is not None]
    return TargetTable(tuple(rows), None)


def _about(
    title: str | None,
    issuer: str | None,
    year: str | None,
    place: str | None,
    table_year: int | None,
    messages: Catalogue,
    asks: bool,
) -> "About":
    """What is said of the plan: by options, else by whoever sits at the terminal, else a word in its place."""
    from htx_eval.authoring.drafting.draft import About

    def said(given: str | None, key: str, default: str) -> str:
        if given is not None or not asks:
            return default if given is None else given
        return str(typer.prompt(messages(f"draft.ask.{key}"), default=default))

    text = said(year, "year", str(table_year or date.today().year))
    if not (text.isascii() and text.isdigit() and len(text) == 4 and text > "1900"):
        raise HtxEvalError([Problem("HTX718", value=text)])
    title = said(title, "title", messages("draft.title", year=text))
    issuer = said(issuer, "issuer", messages("draft.issuer"))
    named = said(place, "place", "").strip()
    return About(title, issuer, int(text), named or None)
