"""Streams: encoding, width, colour, and how a refusal is printed."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TextIO

from htx_eval.base.locale import FALLBACK_LANGUAGE, mark
from htx_eval.base.problems import HtxEvalError, Problem, reason_of
from htx_eval.cli.streams import Stream
from htx_eval.messages import Catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from htx_eval.runs.exits import Exit

#: Is there when the shell asks what to propose.
COMPLETE_VARIABLE = "_HTX_EVAL_COMPLETE"
#: So many seconds pass before long work says how far it is.
PATIENCE = 1.0
#: Output that goes to no terminal is this wide.
PLAIN_WIDTH = 80
#: No terminal is wider, whatever the environment says.
MOST_WIDE = 1000


def width() -> int:
    """Return the width of the standard output."""
    if not sys.stdout.isatty() and "COLUMNS" not in os.environ:
        return PLAIN_WIDTH
    return min(max(40, shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns), MOST_WIDE)


def has_colour() -> bool:
    """Say whether the standard output shows colours."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")


def show(content: str | bytes, form: str) -> None:
    """Write a result of some format to the standard output.

    Raises HtxEvalError for one that is no text where that is a screen.
    """
    if isinstance(content, str):
        sys.stdout.write(content)
    elif sys.stdout.isatty() and not FORMATS[form].is_text:
        raise HtxEvalError([Problem("HTX603", value=form)])
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def show_table(report: Report, messages: Catalogue) -> None:
    """Write a result to the standard output as its table, as wide as that is and with the colours that it shows."""
    from htx_eval.report.screens.result_screen import render

    sys.stdout.write(render(report, messages, width(), has_colour()))


@contextmanager
def progress(
    messages: Catalogue, key: str = "cli.rows_read", total: int | None = None
) -> Iterator[Callable[[int], None] | None]:
    """Give a function that is told how many rows were read, or lists of a total are done.

    It shows that on a terminal, once it takes a while.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from htx_eval.report.words.wording import Words

    begin, shown, words = time.monotonic(), False, Words(messages)

    def tell(rows: int) -> None:
        nonlocal shown
        if time.monotonic() - begin > PATIENCE:
            shown = True
            sys.stderr.write(f"\r{messages(key, rows=words.number(rows), total=total)}")
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")


#: How a run closes that could not do what was asked.
FAILED, UNDONE, NOT_WRITTEN = "screen.last_failed", "screen.last_undone", "screen.last_not_written"


def refuse(problems: Sequence[Problem], messages: Catalogue, as_json: bool, closing: str = FAILED) -> int:
    """Print why a run could not do what was asked, and return the exit code that says so."""
    if as_json:
        from htx_eval.report.data.result_json import not_evaluated

        sys.stdout.write(not_evaluated(tuple(problems), messages))
    explain(problems, messages, sys.stderr, closing)
    return Exit.NOT_EVALUATED


def explain(
    problems: Sequence[Problem],
    messages: Catalogue,
    stream: TextIO,
    closing: str = FAILED,
    code: int = Exit.NOT_EVALUATED,
) -> None:
    """Print why a list was not evaluated, each reason on one line."""
    from htx_eval.report.words.wording import Words

    words = Words(messages)
    for problem in problems:
        print(words.placed(problem), file=stream)
    print(messages(closing, code=int(code)), file=stream)


def tell_gaps(messages: Catalogue) -> None:
    """Say once that the language of a run lacks texts, and how those are marked that stand in for them."""
    if messages.lacks and COMPLETE_VARIABLE not in os.environ:
        said = messages("cli.lacks", mark=mark(FALLBACK_LANGUAGE), lang=messages.lang, count=messages.lacks)
        print(said, file=sys.stderr)


def settled(output: Stream, code: int, messages: Catalogue) -> int:
    """Return the exit code of a run whose output is complete; one that could not be written is a failure of its own.

    Where the reader of a pipe has gone, all that it wanted was written.
    """
    with suppress(OSError):
        sys.stdout.flush()
    if output.failure is None or output.failure.errno == errno.EPIPE:
        return code
    problem = Problem("HTX622", params={"reason": reason_of(output.failure)})
    return refuse([problem], messages, as_json=False, closing=UNDONE)
