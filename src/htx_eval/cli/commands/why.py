"""``htx-eval why``: the reasoning behind a verdict."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion, console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.runs.outputs import write


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.why"), epilog=shared.example("why danh-sach.csv 2"))
    def why(
        words: Annotated[
            list[str],
            typer.Argument(
                metavar="DATA",
                help=messages("cli.data_and_target"),
                show_default=False,
                autocompletion=completion.targets(messages),
            ),
        ],
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        as_of: Annotated[str | None, shared.as_of] = None,
        no_assumptions: Annotated[bool, shared.no_assumptions] = False,
        reference: Annotated[bool, shared.reference] = False,
        given: Annotated[list[str] | None, shared.given] = None,
        covers: Annotated[list[str] | None, shared.covers] = None,
        join: Annotated[bool, shared.join] = False,
        sheet: Annotated[list[str] | None, shared.sheet] = None,
        encoding: Annotated[list[str] | None, shared.encoding] = None,
        all_problems: Annotated[bool, shared.all_problems] = False,
        witness_low: Annotated[str | None, typer.Option(metavar="FILE.csv", help=messages("cli.witness_low"))] = None,
        witness_high: Annotated[str | None, typer.Option(metavar="FILE.csv", help=messages("cli.witness_high"))] = None,
        form: Annotated[str, shared.form] = "table",
    ) -> None:
        from htx_eval.runs.parsed import lists_and_target, parse_target
        from htx_eval.runs.run import Request, resolve

        check_form(form)
        data, target = lists_and_target(words)
        resolved = resolve(
            Request(
                data[0],
                plan,
                lang,
                None,
                as_of,
                no_assumptions,
                reference,
                given or (),
                covers or (),
                sheets=sheet or (),
                encodings=encoding or (),
                others=data[1:],
                join=join,
            ),
            progress=partial(console.progress, messages),
        )
        wanted = parse_target(target, resolved.plan)
        for end, path in (("low", witness_low), ("high", witness_high)):
            if path is not None:
                if target is None:
                    raise HtxEvalError([Problem("HTX701", value=f"--witness-{end}")])
                write(Path(path), resolved.witness(wanted[0], end))
                print(messages("written", path=path), file=sys.stderr)
        reasons = resolved.reasons()
        if form == "json":
            from htx_eval.report.data.why_json import render as as_json

            sys.stdout.write(as_json(reasons, wanted, messages))
        else:
            from htx_eval.report.screens.why_screen import render

            sys.stdout.write(render(reasons, wanted, all_problems, console.width(), messages))
