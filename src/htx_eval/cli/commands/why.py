"""``htx-eval why``: the reasoning behind a verdict."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from htx_eval.cli.commands.common import Shared


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.why"), epilog=shared.example("why danh-sach.csv 2"))
    def why(
        data: Annotated[str, shared.data],
        target: Annotated[
            str | None, typer.Argument(metavar="TARGET", help=messages("cli.target"), show_default=False)
        ] = None,
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        as_of: Annotated[str | None, shared.as_of] = None,
        no_assumptions: Annotated[bool, shared.no_assumptions] = False,
        reference: Annotated[bool, shared.reference] = False,
        given: Annotated[list[str] | None, shared.given] = None,
        covers: Annotated[list[str] | None, shared.covers] = None,
        sheet: Annotated[str | None, shared.sheet] = None,
        encoding: Annotated[str | None, shared.encoding] = None,
        all_problems: Annotated[bool, shared.all_problems] = False,
    ) -> None:
        from htx_eval.cli.options import parse_target
        from htx_eval.cli.request import Request, resolve
        from htx_eval.report.why import render

        asked = Request(data, plan, lang, None, as_of, no_assumptions, reference, given or (), covers or ())
        resolved = resolve(replace(asked, sheet=sheet, encoding=encoding))
        wanted = parse_target(target, resolved.plan)
        sys.stdout.write(render(resolved.evaluation(), wanted, all_problems, messages))
