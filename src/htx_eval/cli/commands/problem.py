"""``htx-eval problem``: what a code means."""

import sys
from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion
from htx_eval.cli.commands.common import Shared


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.problem"), epilog=shared.example("problem HTX104"))
    def problem(
        code: Annotated[
            str,
            typer.Argument(
                metavar="CODE",
                help=messages("cli.code"),
                show_default=False,
                autocompletion=completion.codes(messages),
            ),
        ],
        lang: Annotated[str | None, shared.lang] = None,
    ) -> None:
        from htx_eval.report.words.explanations import render

        text = render(code, messages)
        if text is None:
            raise HtxEvalError([Problem("HTX429", value=code)])
        sys.stdout.write(text)
