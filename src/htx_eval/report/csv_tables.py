"""CSV for a spreadsheet: targets, and cooperatives with their class and what they are to each target.

UTF-8 with a byte order mark, by which Excel knows it. Figures are plain numbers; a text that would be a formula stays a
text by an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from htx_eval.messages import Catalogue
from htx_eval.report import Refusal, Report
from htx_eval.report.findings import relative
from htx_eval.report.phrases import Phrases
from htx_eval.report.result import result
from htx_eval.report.shape import Number
from htx_eval.report.shapes import ResultShape, TargetShape
from htx_eval.report.wording import harmless

Cell = str | Number | None

#: Beginnings of a cell that a spreadsheet takes for a formula; the wide forms count as well.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

_TARGETS = (
    "csv.list",
    "csv.plan_id",
    "screen.number",
    "csv.id",
    "screen.target",
    "csv.level",
    "screen.plan",
    "screen.actual",
    "screen.verdict",
    "csv.verdict_code",
    "csv.low",
    "csv.high",
    "csv.low_numerator",
    "csv.low_denominator",
    "csv.high_numerator",
    "csv.high_denominator",
    "csv.short_low",
    "csv.short_high",
    "csv.stretch",
    "csv.clause",
    "csv.waiver",
)
_COOPERATIVES = (
    "csv.list",
    "csv.line",
    "csv.code",
    "csv.name",
    "csv.commune",
    "csv.count",
    "csv.classes",
    "csv.class_codes",
)


def targets(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the targets of several lists, one row each."""
    rows = [row for report in _evaluated(found) for row in _target_rows(report, messages)]
    return _text([map(messages, _TARGETS), *rows])


def cooperatives(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the cooperatives of several lists, one row each; lists under different plans have their own heading."""
    rows: list[Iterable[Cell]] = []
    plan = None
    for report in _evaluated(found):
        shape, say = result(report, messages), Phrases(report.evaluation, messages)
        if report.evaluation.plan.id != plan:
            plan = report.evaluation.plan.id
            titles = (messages("csv.standing", title=say.titled(outcome)) for outcome in report.evaluation.targets)
            rows.append([*map(messages, _COOPERATIVES), *titles])
        rows += _cooperative_rows(report, shape, say)
    return _text(rows)


def _evaluated(found: Sequence[Report | Refusal]) -> list[Report]:
    return [report for report in found if isinstance(report, Report)]


def _target_rows(report: Report, messages: Catalogue) -> Iterator[list[Cell]]:
    shape, say = result(report, messages), Phrases(report.evaluation, messages)
    for outcome, target in zip(report.evaluation.targets, shape.targets, strict=True):
        waiver = report.waivers.of_target(target.id)
        yield [
            relative(shape.data.path),
            shape.plan.id,
            outcome.target.number,
            target.id,
            outcome.target.title[messages.lang],
            messages(f"level.{target.level}"),
            say.asked(outcome),
            say.actual(outcome, outcome.chosen),
            say.judged(outcome),
            target.verdict,
            *_figures(target),
            target.stretch_verdict,
            say.clause(outcome),
            None if waiver is None else say.words.waived("", waiver).strip(),
        ]


def _figures(target: TargetShape) -> Iterator[Number | None]:
    measure, short = target.measure, target.shortfall
    yield from (measure.low, measure.high)
    for at in (measure.low_at, measure.high_at):
        yield from (None, None) if at is None else (at.numerator, at.denominator)
    yield from (short.low, short.high)


def _cooperative_rows(report: Report, shape: ResultShape, say: Phrases) -> Iterator[list[Cell]]:
    standings = [_standings(target, len(shape.cooperatives)) for target in shape.targets]
    words = {key: say.messages(f"standing.{key}") for key in ("counted", "base_only", "outside", "undecided")}
    for index, row in enumerate(shape.cooperatives):
        yield [
            relative(shape.data.path),
            row.line,
            row.ma_so,
            row.ten,
            row.xa,
            row.count,
            say.classes(index),
            " ".join(row.classes),
            *(words.get(standing[index]) for standing in standings),
        ]


def _standings(target: TargetShape, rows: int) -> list[str]:
    """What every row is to a target; empty for one that has no part in it."""
    found = [""] * rows
    for key, indexes in target.evidence:
        for index in indexes:
            found[index] = key
    return found


def _text(rows: Iterable[Iterable[Cell]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(map(_cell, row) for row in rows)
    return f"\ufeff{file.getvalue()}"


def _cell(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    text = harmless(value)
    return f"'{text}" if text.startswith(FORMULA) else text
