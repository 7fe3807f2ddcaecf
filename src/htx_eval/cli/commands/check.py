"""``htx-eval check``: the main job."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from htx_eval.base.inert import harmless
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import console
from htx_eval.cli.commands.common import Shared
from htx_eval.messages import Catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from htx_eval.runs.asked import Asked
from htx_eval.runs.exits import Exit
from htx_eval.runs.outputs import NotWrittenError, check_new, check_printable, parse_output, write


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(
        cls=shared.command,
        help=messages("cli.check"),
        epilog=shared.example("check danh-sach.csv -o ket-qua.json --fail-on missed"),
    )
    @shared.asks(
        "data plan lang form output word_template no_annex as_of fail_on no_assumptions reference given covers previous"
        " join stack sheet encoding all_problems"
    )
    def check(
        asked: Asked,
        data: Annotated[list[str], shared.data],
        form: Annotated[str, shared.form_of(FORMATS)] = "table",
        output: Annotated[
            list[str] | None, typer.Option("--output", "-o", metavar="[FORMAT=]PATH", help=messages("cli.output"))
        ] = None,
        word_template: Annotated[str | None, typer.Option(metavar="FILE", help=messages("cli.word_template"))] = None,
        no_annex: Annotated[bool, typer.Option("--no-annex", help=messages("cli.no_annex"))] = False,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=messages("cli.quiet"))] = False,
        verbose: Annotated[bool, typer.Option("--verbose", "-v", help=messages("cli.verbose"))] = False,
        lock: Annotated[bool, typer.Option("--lock", help=messages("cli.lock"))] = False,
        locked: Annotated[bool, typer.Option("--locked", help=messages("cli.locked"))] = False,
        show_settings: Annotated[bool, typer.Option("--show-settings", help=messages("cli.show_settings"))] = False,
    ) -> int:
        from htx_eval.report.words.closing import last_line
        from htx_eval.runs.lock import Locked
        from htx_eval.runs.run import open_run

        if form not in FORMATS:
            check_printable(form)
            raise HtxEvalError([Problem("HTX418", value=form, params={"allowed": tuple(FORMATS)})])
        outputs = [parse_output(text) for text in output or ()]
        if word_template is not None and "docx" not in (form, *(name for name, _ in outputs)):
            raise HtxEvalError([Problem("HTX602")])
        run = open_run(data, asked, progress=partial(console.progress, messages))
        others = [*([] if word_template is None else [word_template]), *([str(run.lock_path)] if lock else [])]
        check_new([path for _, path in outputs], [*run.inputs, *others])
        if show_settings:
            for setting in run.settings:
                print(harmless(f"{setting.name} = {setting.value}  ({setting.origin})"))
            return Exit.MET
        if lock and locked:
            raise HtxEvalError([Problem("HTX621")])
        held = Locked.YES if locked else Locked.NO
        report = run.report(held, verbose=verbose, word_template=word_template, annex=not no_annex)
        failed: list[Problem] = []
        for name, path in outputs:  # one that cannot be written keeps neither the others nor the table back
            try:
                write(Path(path), FORMATS[name].render(report, messages))
            except HtxEvalError as error:
                failed += error.problems
            else:
                print(messages("written", path=path), file=sys.stderr)
        if lock:
            print(messages("written", path=run.write_lock()), file=sys.stderr)
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
