"""``htx-eval why``: the reasoning behind a verdict."""

import itertools
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import completion, console
from htx_eval.cli.commands.common import Shared, check_form
from htx_eval.messages import Catalogue
from htx_eval.runs.asked import Asked

if TYPE_CHECKING:
    from htx_eval.model.outcome import End
    from htx_eval.model.reasons import RowReasons
    from htx_eval.runs.run import Run

#: How the names of files end that somebody may take for a list.
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".docx", ".doc", ".pdf", ".zip")


def add(app: typer.Typer, shared: Shared) -> None:
    """Add the command."""
    messages = shared.messages

    @app.command(cls=shared.command, help=messages("cli.why"), epilog=shared.example("why danh-sach.csv 2"))
    @shared.asks(
        "words plan lang as_of no_assumptions reference given covers previous join stack sheet encoding all_problems"
    )
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
        from htx_eval.runs.run import open_run
        from htx_eval.stated import parse_target

        check_form(form)
        data, target = _lists_and_subject(words)
        run = open_run(data, asked, progress=partial(console.progress, messages))
        witnesses = [path for path in (witness_low, witness_high) if path is not None]
        if target is not None and not witnesses and (row := _row(run, target)) is not None:
            _show_row(run.row_reasons(row), form, messages)
            return
        wanted = parse_target(target, run.plan)
        check_new(witnesses, run.inputs)
        ends: tuple[tuple[End, str | None], ...] = (("low", witness_low), ("high", witness_high))
        for end, path in ends:
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


def _row(run: "Run", subject: str) -> int | None:
    """The row that somebody asks about; None if it is a target, or nothing else and nearly one."""
    from htx_eval.stated import is_like_target, is_target

    if is_target(subject, run.plan):
        return None
    try:
        return run.row(subject)
    except HtxEvalError as error:
        if error.problems[0].code == "HTX714" and is_like_target(subject, run.plan):
            return None
        raise


def _show_row(reasons: "RowReasons", form: str, messages: Catalogue) -> None:
    """Write what is told of one cooperative to the standard output."""
    if form == "json":
        from htx_eval.report.data.why_json import render_row as as_json

        sys.stdout.write(as_json(reasons, messages))
    else:
        from htx_eval.report.screens.why_row import render

        sys.stdout.write(render(reasons, console.width(), messages))


def _lists_and_subject(words: Sequence[str]) -> tuple[list[str], str | None]:
    """The lists of ``DATA... [TARGET | COOPERATIVE]``, and what is asked about.

    That is all words from the first on that is no file, so that a name needs no quotes.
    """
    data = [words[0], *itertools.takewhile(_is_file, words[1:])]
    return data, " ".join(words[len(data) :]) or None


def _is_file(word: str) -> bool:
    """Whether a word is a file, or has the name of one."""
    return word == "-" or os.path.exists(word) or Path(word).suffix.casefold() in ENDINGS
