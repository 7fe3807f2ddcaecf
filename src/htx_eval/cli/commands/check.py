"""``htx-eval check``: the main job."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared, write
from htx_eval.cli.exits import Exit
from htx_eval.model.problems import HtxEvalError, Problem
from htx_eval.report import FORMATS, Report


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages
    formats = messages("cli.format", formats=", ".join(FORMATS))

    @app.command(
        cls=shared.command,
        help=messages("cli.check"),
        epilog=shared.example("check danh-sach.csv -o ket-qua.json --fail-on missed"),
    )
    def check(
        data: Annotated[str, shared.data],
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        form: Annotated[str, typer.Option("--format", metavar="FORMAT", help=formats)] = "table",
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.output"))
        ] = None,
        as_of: Annotated[str | None, shared.as_of] = None,
        fail_on: Annotated[
            str | None, typer.Option(metavar="never|missed|undecided|data", help=messages("cli.fail_on"))
        ] = None,
        no_assumptions: Annotated[bool, shared.no_assumptions] = False,
        reference: Annotated[bool, shared.reference] = False,
        given: Annotated[list[str] | None, shared.given] = None,
        covers: Annotated[list[str] | None, shared.covers] = None,
        sheet: Annotated[str | None, shared.sheet] = None,
        encoding: Annotated[str | None, shared.encoding] = None,
        all_problems: Annotated[bool, shared.all_problems] = False,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=messages("cli.quiet"))] = False,
        verbose: Annotated[bool, typer.Option("--verbose", "-v", help=messages("cli.verbose"))] = False,
        show_settings: Annotated[bool, typer.Option("--show-settings", help=messages("cli.show_settings"))] = False,
    ) -> int:
        from htx_eval.cli.exits import exit_code
        from htx_eval.cli.options import parse_output
        from htx_eval.cli.request import Request, resolve
        from htx_eval.report.closing import last_line

        if form not in FORMATS:
            raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": tuple(FORMATS)})])
        outputs = [parse_output(text) for text in output or ()]
        resolved = resolve(
            Request(
                data,
                plan,
                lang,
                fail_on,
                as_of,
                no_assumptions,
                reference,
                given or (),
                covers or (),
                all_problems,
                sheet,
                encoding,
            )
        )
        if show_settings:
            for setting in resolved.shown:
                print(f"{setting.name} = {setting.value}  ({setting.origin})")
            return Exit.MET
        evaluation = resolved.evaluation()
        code = int(exit_code(evaluation, resolved.fail_on))
        report = Report(evaluation, code, all_problems, console.width(), console.has_colour(), verbose)
        for name, path in outputs:
            write(Path(path), FORMATS[name].render(Report(evaluation, code, all_problems, verbose=verbose), messages))
            print(messages("written", path=path), file=sys.stderr)
        if quiet and form == "table":
            print(last_line(report, messages))
            return code
        console.show(FORMATS[form].render(report, messages))
        if form != "table":
            print(last_line(report, messages), file=sys.stderr)
        return code
