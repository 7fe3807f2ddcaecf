"""``htx-eval template``: an empty list for a plan."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli.commands.common import Shared
from htx_eval.runs.outputs import write


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.template"), epilog=shared.example("template -o mau.xlsx"))
    def template(
        output: Annotated[
            str, typer.Option("--output", "-o", metavar="FILE.xlsx", help=messages("cli.template_output"))
        ],
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.api import template as empty_list
        from htx_eval.runs.asked import PLAN_VARIABLE

        if not output.casefold().endswith(".xlsx"):
            raise HtxEvalError([Problem("HTX441", value=output, params={"allowed": (".xlsx",)})])
        if os.path.exists(output):  # it may be a list that somebody has filled in
            raise HtxEvalError([Problem("HTX445", value=output)])
        write(Path(output), empty_list(plan or os.environ.get(PLAN_VARIABLE), messages.lang))
        print(messages("written", path=output), file=sys.stderr)
