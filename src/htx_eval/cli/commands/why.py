"""``htx-eval why``: the reasoning behind a verdict."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion, console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.runs.asked import Asked


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.why"), epilog=shared.example("why danh-sach.csv 2"))
    @shared.asks("words plan lang as_of no_assumptions reference given covers join stack sheet encoding all_problems")
    def why(
        asked: Asked,
        words: Annotated[
            list[str],
            typer.Argument(
                metavar="DATA",
                help=messages("cli.data_and_target"),
                show_default=False,
                autocompletion=completion.targets(messages),
            ),
        ],
        witness_low: Annotated[str | None, typer.Option(metavar="FILE.csv", help=messages("cli.witness_low"))] = None,
        witness_high: Annotated[str | None, typer.Option(metavar="FILE.csv", help=messages("cli.witness_high"))] = None,
        form: Annotated[str, shared.form] = "table",
    ) -> None:
        from htx_eval.runs.outputs import check_new, write
        from htx_eval.runs.parsed import parse_target
        from htx_eval.runs.run import open_run

        check_form(form)
        data, target = _lists_and_target(words)
        run = open_run(data, asked, progress=partial(console.progress, messages))
        wanted = parse_target(target, run.plan)
        check_new([path for path in (witness_low, witness_high) if path is not None], run.inputs)
        for end, path in (("low", witness_low), ("high", witness_high)):
            if path is not None:
                if target is None:
                    raise HtxEvalError([Problem("HTX701", value=f"--witness-{end}")])
                write(Path(path), run.witness(wanted[0], end))
                print(messages("written", path=path), file=sys.stderr)
        reasons = run.reasons()
        if form == "json":
            from htx_eval.report.data.why_json import render as as_json

            sys.stdout.write(as_json(reasons, wanted, messages))
        else:
            from htx_eval.report.screens.why_screen import render

            sys.stdout.write(render(reasons, wanted, asked.all_problems, console.width(), messages))


def _lists_and_target(words: Sequence[str]) -> tuple[list[str], str | None]:
    """The lists of ``DATA... [TARGET]`` and the target, if the last word is no file and no name of one."""
    *data, last = words
    is_file = Path(last).exists() or Path(last).suffix[1:].isalpha() or last == "-"
    return ([*data, last], None) if is_file or not data else (data, last)
