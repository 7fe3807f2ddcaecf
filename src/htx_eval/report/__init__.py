"""One result, several faces: each format is a function from a report and a catalogue to text or bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from htx_eval.model.frozen import frozen

if TYPE_CHECKING:
    from htx_eval.messages import Catalogue
    from htx_eval.model.outcome import Evaluation


@frozen
class Report:
    """A result with what a face needs to know beside it."""

    evaluation: Evaluation
    exit_code: int
    all_problems: bool = False
    width: int = 80
    colour: bool = False
    verbose: bool = False


def _screen(report: Report, messages: Catalogue) -> str:
    from htx_eval.report.screen import render

    return render(report, messages)


def _json(report: Report, messages: Catalogue) -> str:
    from htx_eval.report.result import render

    return render(report, messages)


@frozen
class Format:
    """One face of a result: how it is made, and the endings of file names that stand for it (may be none)."""

    render: Callable[[Report, Catalogue], str | bytes]
    endings: tuple[str, ...] = ()


#: Every format by its name; the command line offers just these.
FORMATS: dict[str, Format] = {"table": Format(_screen, (".txt",)), "json": Format(_json, (".json",))}
