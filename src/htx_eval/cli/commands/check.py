"""``htx-eval check``: the main job."""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared
from htx_eval.messages import Catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from htx_eval.runs.exits import Exit
from htx_eval.runs.outputs import NotWrittenError, write


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        cls=shared.command,
        help=messages("cli.check"),
        epilog=shared.example("check danh-sach.csv -o ket-qua.json --fail-on missed"),
    )
    def check(
        data: Annotated[list[str], shared.data],
        plan: Annotated[str | None, shared.plan] = None,
        lang: Annotated[str | None, shared.lang] = None,
        form: Annotated[str, shared.form_of(FORMATS)] = "table",
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.output"))
        ] = None,
        word_template: Annotated[str | None, typer.Option(metavar="FILE", help=messages("cli.word_template"))] = None,
        as_of: Annotated[str | None, shared.as_of] = None,
        fail_on: Annotated[str | None, shared.fail_on] = None,
        no_assumptions: Annotated[bool, shared.no_assumptions] = False,
        reference: Annotated[bool, shared.reference] = False,
        given: Annotated[list[str] | None, shared.given] = None,
        covers: Annotated[list[str] | None, shared.covers] = None,
        join: Annotated[bool, shared.join] = False,
        sheet: Annotated[list[str] | None, shared.sheet] = None,
        encoding: Annotated[list[str] | None, shared.encoding] = None,
        all_problems: Annotated[bool, shared.all_problems] = False,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=messages("cli.quiet"))] = False,
        verbose: Annotated[bool, typer.Option("--verbose", "-v", help=messages("cli.verbose"))] = False,
        lock: Annotated[bool, typer.Option("--lock", help=messages("cli.lock"))] = False,
        locked: Annotated[bool, typer.Option("--locked", help=messages("cli.locked"))] = False,
        show_settings: Annotated[bool, typer.Option("--show-settings", help=messages("cli.show_settings"))] = False,
    ) -> int:
        from htx_eval.report.words.closing import last_line
        from htx_eval.runs.gate import Locked, judged, written_lock
        from htx_eval.runs.parsed import parse_output
        from htx_eval.runs.run import Request, resolve

        if form not in FORMATS:
            raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": tuple(FORMATS)})])
        outputs = [parse_output(text) for text in output or ()]
        if word_template is not None and "docx" not in (form, *(name for name, _ in outputs)):
            raise HtxEvalError([Problem("HTX602")])
        resolved = resolve(
            Request(
                data[0],
                plan,
                lang,
                fail_on,
                as_of,
                no_assumptions,
                reference,
                given or (),
                covers or (),
                all_problems,
                sheet or (),
                encoding or (),
                data[1:],
                join,
            ),
            progress=partial(console.progress, messages),
        )
        if show_settings:
            for setting in resolved.shown:
                print(f"{setting.name} = {setting.value}  ({setting.origin})")
            return Exit.MET
        if lock and locked:
            raise HtxEvalError([Problem("HTX621")])
        report = judged(resolved, Locked.YES if locked else Locked.NO)
        report = replace(report, verbose=verbose, word_template=word_template)
        failed: list[Problem] = []
        for name, path in outputs:  # one that cannot be written keeps neither the others nor the table back
            try:
                write(Path(path), FORMATS[name].render(report, messages))
            except HtxEvalError as error:
                failed += error.problems
            else:
                print(messages("written", path=path), file=sys.stderr)
        if lock:
            print(messages("written", path=written_lock(resolved, report)), file=sys.stderr)
        if quiet and form == "table":
            print(last_line(report, messages))
        else:
            _show(report, form, messages)
        if failed:
            raise NotWrittenError(failed)
        return report.exit_code


def _show(report: Report, form: str, messages: Catalogue) -> None:
    """Write a result to the standard output; where that is for a program, its last line to the error stream."""
    from htx_eval.report.words.closing import last_line

    if form == "table":
        console.show_table(report, messages)
    else:
        console.show(FORMATS[form].render(report, messages), form)
        print(last_line(report, messages), file=sys.stderr)
