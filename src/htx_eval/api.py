"""What the command line and notebooks call: load a plan, read a list, evaluate, look at the result."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.engine.evaluate import DEFAULTS, Options
from htx_eval.engine.evaluate import evaluate as _evaluate
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.outcome import Evaluation
from htx_eval.model.plan import Plan
from htx_eval.model.problems import HtxEvalError
from htx_eval.plan.load import load_plan
from htx_eval.reading.lists import DEFAULTS as READ_AS_IT_IS
from htx_eval.reading.lists import ReadingOptions, read_file, read_rows, read_texts

if TYPE_CHECKING:
    from htx_eval.report.shapes import ResultShape, TargetShape

__all__ = [
    "CooperativeList",
    "HtxEvalError",
    "Options",
    "Plan",
    "ReadingOptions",
    "Result",
    "check",
    "evaluate",
    "join",
    "load_plan",
    "read_cooperatives",
    "read_texts",
]


def read_cooperatives(source: object, plan: Plan, options: ReadingOptions = READ_AS_IT_IS) -> CooperativeList:
    """Return the cooperatives of a CSV file or a workbook, of dictionaries by heading, or of a data frame.

    Raises HtxEvalError if nothing can be read, and TypeError for what is neither a path nor rows.
    """
    if isinstance(source, str | Path):
        return read_file(str(source), plan, options)
    return read_rows(source, plan, options)


def join(lists: Sequence[CooperativeList], plan: Plan, all_problems: bool = False) -> CooperativeList:
    """Return several lists as one: the rows of the first, with what the others say of the same cooperatives.

    Rows are matched by code, else by name within a commune; what is not certain is among the problems and is not used.
    Raises ValueError if there is no list.
    """
    if len(lists) == 1:
        return lists[0]
    from htx_eval.reading.join import join as joined

    return joined(lists, plan, all_problems)


def evaluate(plan: Plan, cooperatives: CooperativeList, options: Options = DEFAULTS, lang: str = "vi") -> Result:
    """Return the verdict on every target of a plan for a list of cooperatives.

    Raises HtxEvalError if every row is of another place or year and no comparison is asked for.
    """
    return Result(_evaluate(plan, cooperatives, options), lang)


def check(data: object, plan: Plan | str | Path | None = None, options: Options = DEFAULTS, lang: str = "vi") -> Result:
    """Return the verdict on every target of a plan (an id, a path, or a loaded plan) for a list: all in one call.

    Raises HtxEvalError if the plan or the list cannot be used.
    """
    loaded = plan if isinstance(plan, Plan) else load_plan(plan)
    return evaluate(loaded, read_cooperatives(data, loaded), options, lang)


class Result:
    """An evaluation with the names of the JSON: ``verdict``, ``targets``, ``problems`` and the rest under ``data``.

    ``evaluation`` holds the exact values (fractions); ``data`` is typed, and ``data.model_dump(by_alias=True)`` is the
    JSON that the command prints.
    """

    def __init__(self, evaluation: Evaluation, lang: str = "vi") -> None:
        self.evaluation, self.lang = evaluation, lang

    @property
    def verdict(self) -> str:
        """The verdict on the plan as a whole: met, missed or undecided."""
        return self.evaluation.overall.value

    @property
    def exit_code(self) -> int:
        """The exit code that the command would end with by default."""
        return self.evaluation.overall.exit_code

    @cached_property
    def data(self) -> ResultShape:
        """The whole result, typed."""
        from htx_eval.messages import catalogue
        from htx_eval.report import Report
        from htx_eval.report.result import result

        return result(Report(self.evaluation, self.exit_code), catalogue(self.lang))

    @property
    def targets(self) -> list[TargetShape]:
        """The targets, in the order of the plan."""
        return self.data.targets

    def target(self, target_id: str) -> TargetShape:
        """Return one target; raises KeyError if the plan does not have it."""
        found = {target.id: target for target in self.targets}
        return found[target_id]

    def table(self, lang: str | None = None, width: int = 80) -> str:
        """Return the screen as plain text."""
        from htx_eval.messages import catalogue
        from htx_eval.report import Report
        from htx_eval.report.screen import render

        return render(Report(self.evaluation, self.exit_code, width=width), catalogue(lang or self.lang))

    def __repr__(self) -> str:
        verdicts: Iterable[str] = (
            f"{outcome.target.id}={outcome.verdict.value}" for outcome in self.evaluation.targets
        )
        return f"<Result {self.verdict}: {', '.join(verdicts)}>"

    def _repr_html_(self) -> str:
        from html import escape

        from htx_eval.messages import catalogue
        from htx_eval.report.wording import Words

        words = Words(catalogue(self.lang), self.evaluation.plan)
        before_end = self.evaluation.as_of < self.evaluation.plan.period_to
        rows = [
            (
                outcome.target.number,
                outcome.target.title[self.lang],
                words.threshold(outcome.target),
                words.measure(outcome.target, outcome.chosen.bounds),
                words.verdict(outcome.verdict, before_end),
            )
            for outcome in self.evaluation.targets
        ]
        heading = [words.messages(f"screen.{key}") for key in ("number", "target", "plan", "actual", "verdict")]
        lines = [_html_row("th", map(escape, heading)), *(_html_row("td", map(escape, row)) for row in rows)]
        return f"<table><caption>{escape(self.evaluation.plan.title[self.lang])}</caption>{''.join(lines)}</table>"


def _html_row(tag: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"
