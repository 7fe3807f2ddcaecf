"""What the command line and notebooks call: load a plan, read a list, evaluate, look at the result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import HtxEvalError
from htx_eval.engine.evaluate import DEFAULTS, Options
from htx_eval.engine.evaluate import evaluate as _evaluate
from htx_eval.model.changes import CellChange, Changes, WhatIf
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.outcome import Evaluation
from htx_eval.model.plan import Plan
from htx_eval.plan.load import load_plan
from htx_eval.plan.packaged import packaged_plans
from htx_eval.plan.percentages import Misfit, NoFigureError, read_figure
from htx_eval.reading.lists import DEFAULTS as READ_AS_IT_IS
from htx_eval.reading.lists import ReadingOptions, read_file, read_rows, read_texts

if TYPE_CHECKING:
    from htx_eval.model.reasons import Reasons
    from htx_eval.model.roadmap import Roadmap
    from htx_eval.report.data.result_shapes import ResultShape, TargetShape
    from htx_eval.report.data.roadmap_shapes import RoadmapShape
    from htx_eval.report.data.why_shapes import WhyShape

__all__ = [
    "CellChange",
    "CooperativeList",
    "HtxEvalError",
    "Misfit",
    "NoFigureError",
    "Options",
    "Plan",
    "ReadingOptions",
    "Result",
    "check",
    "evaluate",
    "explain",
    "join",
    "load_plan",
    "packaged_plans",
    "read_cooperatives",
    "read_figure",
    "read_texts",
    "roadmap",
    "what_if",
    "witness",
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
    from htx_eval.linking.join import join as joined

    return joined(lists, plan, all_problems)


def evaluate(
    plan: Plan, cooperatives: CooperativeList, options: Options = DEFAULTS, lang: str = DEFAULT_LANGUAGE
) -> Result:
    """Return the verdict on every target of a plan for a list of cooperatives.

    Raises HtxEvalError if every row is of another place or year and no comparison is asked for.
    """
    return Result(_evaluate(plan, cooperatives, options), lang, options)


def check(
    data: object, plan: Plan | str | Path | None = None, options: Options = DEFAULTS, lang: str = DEFAULT_LANGUAGE
) -> Result:
    """Return the verdict on every target of a plan (an id, a path, or a loaded plan) for a list: all in one call.

    Raises HtxEvalError if the plan or the list cannot be used.
    """
    loaded = plan if isinstance(plan, Plan) else load_plan(plan)
    return evaluate(loaded, read_cooperatives(data, loaded), options, lang)


def explain(plan: Plan, cooperatives: CooperativeList, options: Options = DEFAULTS) -> Reasons:
    """Return the verdicts with everything behind them: readings, robustness, questions, joint possibility.

    Raises HtxEvalError as `evaluate` does.
    """
    from htx_eval.engine.reasons.gather import reasons

    return reasons(plan, cooperatives, options)


def what_if(plan: Plan, cooperatives: CooperativeList, changes: Changes, options: Options = DEFAULTS) -> WhatIf:
    """Return the verdicts before and after some cells, figures and readings are changed.

    Raises HtxEvalError if a row, column, value or reading cannot be used, and as `evaluate` does.
    """
    from htx_eval.engine.supposed import with_figures, with_readings
    from htx_eval.reading.changed_cells import by_keys, changed

    changes = replace(changes, cells=by_keys(changes.cells, plan.register))
    listed, rows = changed(cooperatives, plan.register, changes.cells)
    after = _evaluate(with_figures(plan, changes.thresholds), listed, with_readings(options, changes.readings))
    return WhatIf(changes, rows, _evaluate(plan, cooperatives, options), after)


def witness(plan: Plan, cooperatives: CooperativeList, target: str, end: str, options: Options = DEFAULTS) -> str:
    """Return, as CSV, a completion that puts a target at its ``low`` or ``high`` end; it holds no personal data.

    Raises HtxEvalError if no completion reaches that end, and as `evaluate` does.
    """
    from htx_eval.engine.evaluate import explore
    from htx_eval.engine.reasons.witness import witness as completed
    from htx_eval.report.lists_back.witness_list import render

    explored = explore(plan, cooperatives, options)
    return render(explored.evaluation, completed(explored, target, end))


def roadmap(
    plan: Plan, cooperatives: CooperativeList, options: Options = DEFAULTS, costs: str | Path | None = None
) -> Roadmap:
    """Return the cheapest ways to meet a plan; ``costs`` is a file with an office's own prices.

    Raises HtxEvalError if there are no moves for the list's columns, if a file of them is wrong, if the extra
    ``roadmap`` is not installed, and as `evaluate` does.
    """
    from htx_eval.engine.roadmap.route import roadmap as cheapest
    from htx_eval.plan.prices import load_moves

    moves = load_moves(plan, None if costs is None else str(costs))
    return cheapest(plan, cooperatives, moves, options)


class Result:
    """An evaluation with the names of the JSON: ``verdict``, ``targets``, ``problems`` and the rest under ``data``.

    ``evaluation`` holds the exact values (fractions); ``data`` is typed, and ``data.model_dump(by_alias=True)`` is the
    JSON that the command prints.
    """

    def __init__(self, evaluation: Evaluation, lang: str = DEFAULT_LANGUAGE, options: Options = DEFAULTS) -> None:
        self.evaluation, self.lang, self._options = evaluation, lang, options

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
        from htx_eval.report.data.result_json import result
        from htx_eval.report.subject import Report

        return result(Report(self.evaluation, self.exit_code), catalogue(self.lang))

    @cached_property
    def reasons(self) -> Reasons:
        """Why the verdicts are what they are and what would change them, with exact values; computed when asked for."""
        return explain(self.evaluation.plan, self.evaluation.list, self._options)

    def why(self) -> WhyShape:
        """Return the reasons typed, with the names of the JSON of ``htx-eval why --format json``."""
        from htx_eval.messages import catalogue
        from htx_eval.report.data.why_json import shape

        return shape(self.reasons, catalogue(self.lang))

    def what_if(
        self,
        cells: Iterable[CellChange] = (),
        thresholds: Mapping[str, Fraction] | None = None,
        readings: Mapping[str, str] | None = None,
    ) -> Result:
        """Return the result with some cells, figures and readings changed.

        Raises HtxEvalError if a row, column, value or reading cannot be used.
        """
        changes = Changes(tuple(cells), thresholds or {}, readings or {})
        found = what_if(self.evaluation.plan, self.evaluation.list, changes, self._options)
        return Result(found.after, self.lang, self._options)

    def roadmap(self, costs: str | Path | None = None) -> RoadmapShape:
        """Return the cheapest ways to meet the plan, typed, with the names of the JSON of ``htx-eval roadmap``.

        Raises HtxEvalError as the function `roadmap` does.
        """
        from htx_eval.messages import catalogue
        from htx_eval.report.data.roadmap_json import shape

        found = roadmap(self.evaluation.plan, self.evaluation.list, self._options, costs)
        return shape(found, catalogue(self.lang))

    def witness(self, target: str, end: str) -> str:
        """Return, as CSV, a completion that puts a target at its ``low`` or ``high`` end.

        Raises HtxEvalError if no completion reaches that end.
        """
        return witness(self.evaluation.plan, self.evaluation.list, target, end, self._options)

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
        from htx_eval.report.screens.result_screen import render
        from htx_eval.report.subject import Report

        return render(Report(self.evaluation, self.exit_code, width=width), catalogue(lang or self.lang))

    def __repr__(self) -> str:
        verdicts: Iterable[str] = (
            f"{outcome.target.id}={outcome.verdict.value}" for outcome in self.evaluation.targets
        )
        return f"<Result {self.verdict}: {', '.join(verdicts)}>"

    def _repr_html_(self) -> str:
        from htx_eval.messages import catalogue
        from htx_eval.report.office.notebook import render

        return render(self.evaluation, catalogue(self.lang))
