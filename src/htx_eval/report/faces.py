"""One result, several faces: each format is a function from a report and a catalogue to text or bytes."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from htx_eval.base.frozen import frozen

if TYPE_CHECKING:
    from htx_eval.messages import Catalogue
    from htx_eval.report.subject import Refusal, Report


@frozen
class Format:
    """One face of a result: how it is made, and the endings of file names that stand for it (may be none).

    A text may be made in UTF-8; ``is_text`` says that people can read it. ``together`` makes one face of several lists,
    for the formats that can.
    """

    render: Callable[[Report, Catalogue], str | bytes]
    endings: tuple[str, ...] = ()
    together: Callable[[Sequence[Report | Refusal], Catalogue], str] | None = None
    is_text: bool = True


def _of_one(module: str, *endings: str, is_text: bool = True) -> Format:
    """A face of one list, made by ``render`` of a module, which is loaded when it is wanted."""

    def render(report: Report, messages: Catalogue) -> str | bytes:
        found: str | bytes = importlib.import_module(module).render(report, messages)
        return found

    return Format(render, endings, is_text=is_text)


def _of_several(module: str, *endings: str, function: str = "render") -> Format:
    """A face of one list or several, made by a function of a module, which is loaded when it is wanted."""

    def together(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
        text: str = getattr(importlib.import_module(module), function)(found, messages)
        return text

    return Format(lambda report, messages: together((report,), messages), endings, together)


#: Every format by its name; the command line offers just these.
FORMATS: dict[str, Format] = {
    "table": _of_one("htx_eval.report.screens.result_screen", ".txt"),
    "json": _of_one("htx_eval.report.data.result_json", ".json"),
    "html": _of_one("htx_eval.report.office.html", ".html", ".htm"),
    "docx": _of_one("htx_eval.report.office.word", ".docx", is_text=False),
    "note": _of_one("htx_eval.report.office.note", is_text=False),
    "xlsx": _of_one("htx_eval.report.office.result_workbook", ".xlsx", is_text=False),
    "markdown": _of_several("htx_eval.report.machines.markdown", ".md"),
    "csv": _of_several("htx_eval.report.machines.csv_tables", ".csv", function="targets"),
    "cooperatives-csv": _of_several("htx_eval.report.machines.csv_tables", function="cooperatives"),
    "junit": _of_several("htx_eval.report.machines.junit", ".xml"),
    "github": _of_several("htx_eval.report.machines.github"),
    "sarif": _of_several("htx_eval.report.machines.sarif", ".sarif"),
    "gitlab": _of_several("htx_eval.report.machines.gitlab"),
}
