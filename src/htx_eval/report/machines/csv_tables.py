"""CSV for a spreadsheet or a script: the first two sheets of the workbook, with the keys that scripts go by.

UTF-8 with a byte order mark, by which Excel knows it. Figures are plain numbers; a text that would be a formula stays a
text by an apostrophe before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from htx_eval.base.inert import csv_of
from htx_eval.messages import Catalogue
from htx_eval.report.machines.findings import paths
from htx_eval.report.office.sheets import Cell, Percent, Sheet, sheets
from htx_eval.report.subject import Refusal, Report
from htx_eval.report.words.phrases import Phrases

_BEFORE = ("csv.list", "csv.plan_id", "csv.id", "csv.verdict_code")


def targets(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the targets of several lists, one row each."""
    rows: list[Sequence[Cell]] = []
    for report in _evaluated(found):
        sheet = _sheet(report, messages, 0)
        if not rows:
            rows.append([*map(messages, _BEFORE), *_headings(sheet), messages("csv.waiver")])
        rows += _target_rows(report, sheet, messages)
    return _text(rows)


def cooperatives(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the cooperatives of several lists, one row each; lists under another plan have their own heading."""
    rows: list[Sequence[Cell]] = []
    plan = None
    for report in _evaluated(found):
        sheet = _sheet(report, messages, 1)
        if report.evaluation.plan.id != plan:
            plan = report.evaluation.plan.id
            rows.append([messages("csv.list"), *_headings(sheet), messages("csv.class_codes")])
        path = paths(report.evaluation.list)
        codes = (" ".join(row.classes) for row in report.evaluation.rows)
        rows += ([path, *row, code] for row, code in zip(sheet.rows, codes, strict=True))
    return _text(rows)


def _evaluated(found: Sequence[Report | Refusal]) -> list[Report]:
    return [report for report in found if isinstance(report, Report)]


def _sheet(report: Report, messages: Catalogue, index: int) -> Sheet:
    return next(islice(sheets(report, messages), index, None))


def _headings(sheet: Sheet) -> list[Cell]:
    return [column.heading for column in sheet.columns]


def _target_rows(report: Report, sheet: Sheet, messages: Catalogue) -> Iterator[list[Cell]]:
    say = Phrases(report.evaluation, messages)
    path = paths(report.evaluation.list)
    for outcome, row in zip(report.evaluation.targets, sheet.rows, strict=True):
        waiver = report.evaluation.waivers.of_target(outcome.target.id)
        waived = "" if waiver is None else say.words.waived("", waiver).strip()
        yield [path, report.evaluation.plan.id, outcome.target.id, outcome.verdict.value, *row, waived]


def _text(rows: Iterable[Iterable[Cell]]) -> str:
    return csv_of([cell.value if isinstance(cell, Percent) else cell for cell in row] for row in rows)
