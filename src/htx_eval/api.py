"""What the command line and notebooks call: load a plan, read a list, evaluate, look at the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from os import PathLike, fsdecode
from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.base.ranges import row_numbers
from htx_eval.engine.evaluate import DEFAULTS, Explored, Options
from htx_eval.engine.evaluate import explore as _explore
from htx_eval.model.changes import CellChange, Changes, WhatIf
from htx_eval.model.cooperatives import CooperativeList, Together
from htx_eval.model.outcome import ENDS, End, Evaluation
from htx_eval.model.plan import Plan
from htx_eval.model.reasons import ClassTried, RowReasons
from htx_eval.plan.load import load_plan
from htx_eval.plan.packaged import packaged_plans
from htx_eval.reading.lists import DEFAULTS as READ_AS_IT_IS
from htx_eval.reading.lists import ReadingOptions, read_file, read_rows, read_texts
from htx_eval.reading.named_rows import named_row
from htx_eval.reading.text.source import STDIN, Kept, Readable, open_source, standard_input
from htx_eval.reading.text.unopened import is_owner_file
from htx_eval.report.subject import Report
from htx_eval.stated import check_language, checked, parse_target, unusable

if TYPE_CHECKING:
    from htx_eval.model.reasons import Reasons
    from htx_eval.model.roadmap import Roadmap
    from htx_eval.report.data.result_shapes import ResultShape, TargetShape
    from htx_eval.report.data.roadmap_shapes import RoadmapShape
    from htx_eval.report.data.why_shapes import WhyShape

#: What an open file without a name is called.
OPENED = "<file>"

__all__ = [
    "CellChange",
    "CooperativeList",
    "Explored",
    "HtxEvalError",
    "Kept",
    "Options",
    "Plan",
    "Readable",
    "ReadingOptions",
    "Result",
    "STDIN",
    "Together",
    "evaluate",
    "explain",
    "explain_row",
    "explore",
    "is_owner_file",
    "join",
    "load_plan",
    "named_row",
    "packaged_plans",
    "read_bytes",
    "read_cooperatives",
    "read_sheets",
    "read_texts",
    "roadmap",
    "row_numbers",
    "stack",
    "standard_input",
    "template",
    "together",
    "what_if",
    "witness",
]


def read_cooperatives(source: object, plan: Plan, options: ReadingOptions = READ_AS_IT_IS) -> CooperativeList:
    """Return the cooperatives of a CSV file or a workbook, open or as its bytes, of dictionaries, or of a data frame.

    Sheets of a workbook that are named, or that surely follow one another, are one list. Raises HtxEvalError if nothing
    can be read or it is open which sheet is meant, and TypeError for what is neither a path nor rows.
    """
    kept = _readable(source)
    if kept is None:
        return read_rows(source, plan, options)
    sheets = read_file(kept, plan, options)
    if len(sheets) == 1:
        return sheets[0]
    from htx_eval.linking.together import sheets_together

    return sheets_together(sheets, plan, options.all_problems, bool(options.sheets))


def _readable(source: object) -> Readable | None:
    """A path as a text, or what bytes or an open file hold; None for what is neither."""
    if isinstance(source, str | Kept):
        return source
    if isinstance(source, PathLike):
        return fsdecode(source)
    if isinstance(source, bytes | bytearray | memoryview):
        return Kept(OPENED, bytes(source))
    if not callable(getattr(source, "read", None)):
        return None
    content = source.read()  # type: ignore[attr-defined]
    name = getattr(source, "name", None)
    raw = content.encode("utf-8-sig") if isinstance(content, str) else bytes(content)
    return Kept(name if isinstance(name, str) else OPENED, raw)


def read_sheets(file: Readable, plan: Plan, options: ReadingOptions) -> list[CooperativeList]:
    """Return the lists of a file: one for each sheet that is named, or that looks like a list.

    Raises HtxEvalError if the file cannot be read.
    """
    return read_file(file, plan, options)


def read_bytes(file: Readable) -> tuple[bytes, str]:
    """Return a file as it is, and the hash of its bytes.

    Raises HtxEvalError if it cannot be read.
    """
    with open_source(file) as source:
        return source.raw.read(), source.sha256


def join(lists: Sequence[CooperativeList], plan: Plan, all_problems: bool = False) -> CooperativeList:
    """Return several lists as one: the rows of the first, with what the others say of the same cooperatives.

    Rows are matched by code, else by name within a commune; what is not certain is among the problems and is not used.
    Raises ValueError if there is no list.
    """
    if len(lists) == 1:
        return lists[0]
    from htx_eval.linking.join import join as joined

    return joined(lists, plan, all_problems)


def stack(lists: Sequence[CooperativeList], plan: Plan, all_problems: bool = False) -> CooperativeList:
    """Return several lists as one: the rows of each below those of the one before.

    A list that tells no commune is of the one by which its file or sheet is named, if it is; a cooperative that stands
    in two lists is a problem. Raises ValueError if there is no list.
    """
    from htx_eval.linking.stack import stack as stacked

    return stacked(lists, plan, all_problems)


def together(
    lists: Sequence[CooperativeList],
    plan: Plan,
    way: Together | None = None,
    all_problems: bool = False,
    folder: str | None = None,
) -> CooperativeList:
    """Return several lists as one, in a way that is asked for, else in the one that they prove.

    Raises HtxEvalError if they do not tell, or if one that is to be joined has no cooperative of the first.
    """
    if len(lists) == 1:
        return lists[0]
    from htx_eval.linking.together import together as made_one

    return made_one(lists, plan, way, all_problems, folder)


def explore(plan: Plan, cooperatives: CooperativeList, options: Options = DEFAULTS) -> Explored:
    """Return the verdict on every target with what it was made from, of which deeper questions are asked.

    Raises HtxEvalError if every row is of another place or year and no comparison is asked for, or if the options name
    a type, target, definition, reading or assumption that there is not.
    """
    return _explore(plan, cooperatives, checked(options, plan))


def evaluate(
    plan: Plan, cooperatives: CooperativeList, options: Options = DEFAULTS, lang: str = DEFAULT_LANGUAGE
) -> Result:
    """Return the verdict on every target of a plan for a list of cooperatives.

    Raises HtxEvalError as `explore` does.
    """
    return Result(explore(plan, cooperatives, options), lang)


def explain(explored: Explored) -> Reasons:
    """Return the verdicts with everything behind them: readings, robustness, questions, joint possibility."""
    from htx_eval.engine.reasons.gather import reasons

    return reasons(explored)


def explain_row(explored: Explored, row: int) -> RowReasons:
    """Return where the class of a row comes from, what it is to each target, and what another class would turn."""
    from htx_eval.engine.reasons.of_row import row_reasons

    found = row_reasons(explored, row)
    return replace(found, tried=tuple(_tried(explored, row)))


def _tried(explored: Explored, row: int) -> Iterator[ClassTried]:
    """The verdicts that would turn if a row that is one cooperative had another class."""
    found, rating = explored.evaluation, explored.evaluation.plan.rating
    outcome = found.rows[row]
    if rating is None or rating.declared not in found.list.fields or not (outcome.is_one and outcome.in_scope):
        return
    for key in (band.key for band in rating.classes if (band.key,) != outcome.classes):
        change = CellChange("", f"line {found.list.spot(row)}", {rating.declared: key})
        after = what_if(explored, Changes((change,))).after
        pairs = zip(found.targets, after.targets, strict=True)
        turned = [(old.target.id, old.verdict, new.verdict) for old, new in pairs if old.verdict is not new.verdict]
        yield ClassTried(key, tuple(turned))


def what_if(explored: Explored, changes: Changes) -> WhatIf:
    """Return the verdicts before and after some cells, figures and readings are changed.

    Raises HtxEvalError if a row, column, value or reading cannot be used, and as `explore` does.
    """
    changes, rows, after = _supposed(explored, changes)
    return WhatIf(changes, rows, explored.evaluation, after.evaluation)


def _supposed(explored: Explored, changes: Changes) -> tuple[Changes, tuple[int, ...], Explored]:
    """Changes by the keys of fields, the rows that they change, and what becomes of the list."""
    from htx_eval.engine.supposed import with_figures, with_readings
    from htx_eval.reading.changed_cells import by_keys, changed

    plan = explored.evaluation.plan
    changes = replace(changes, cells=by_keys(changes.cells, explored.evaluation.list, plan.register))
    listed, rows = changed(explored.evaluation.list, plan.register, changes.cells)
    after = explore(with_figures(plan, changes.thresholds), listed, with_readings(explored.options, changes.readings))
    return changes, rows, after


def witness(explored: Explored, target: str, end: End) -> str:
    """Return, as CSV, a completion that puts a target at its ``low`` or ``high`` end; it holds no personal data.

    Raises HtxEvalError if no completion reaches that end, or if there is no such target or end.
    """
    from htx_eval.engine.reasons.witness import witness as completed
    from htx_eval.report.lists_back.witness_list import render

    if end not in ENDS:
        raise unusable("end", end, ENDS)
    (target,) = parse_target(target, explored.evaluation.plan)
    return render(explored.evaluation, completed(explored, target, end))


def roadmap(explored: Explored, costs: str | Path | None = None) -> Roadmap:
    """Return the cheapest ways to meet a plan; ``costs`` is a file with an office's own prices.

    Raises HtxEvalError if there are no moves for the list's columns, if a file of them is wrong, or if the extra
    ``roadmap`` is not installed.
    """
    from htx_eval.engine.roadmap.route import roadmap as cheapest
    from htx_eval.plan.prices import load_moves

    return cheapest(explored, load_moves(explored.evaluation.plan, None if costs is None else str(costs)))


def template(plan: Plan | str | Path | None = None, lang: str = DEFAULT_LANGUAGE) -> bytes:
    """Return a workbook with an empty list: just the columns that the targets of a plan need, with what they let in.

    Raises HtxEvalError if the plan cannot be used.
    """
    from htx_eval.messages import catalogue
    from htx_eval.report.lists_back.template_workbook import render

    return render(plan if isinstance(plan, Plan) else load_plan(plan), catalogue(check_language(lang)))


def _worded(problems: Sequence[Problem], lang: str | None) -> str:
    """Problems in words, a line for each."""
    from htx_eval.messages import catalogue
    from htx_eval.report.words.wording import Words

    words = Words(catalogue(check_language(lang or DEFAULT_LANGUAGE)))
    return "\n".join(map(words.placed, problems))


HtxEvalError.say = staticmethod(_worded)


class Result:
    """An evaluation with the names of the JSON: ``verdict``, ``targets``, ``problems`` and the rest under ``data``.

    ``evaluation`` holds the exact values (fractions); ``data`` is typed, and ``data.model_dump(by_alias=True)`` is the
    JSON that the command prints. Nothing of a result can be set.
    """

    def __init__(self, explored: Explored, lang: str = DEFAULT_LANGUAGE, report: Report | None = None) -> None:
        """Take an evaluation, a language, and how it is judged; raises HtxEvalError for a language there is not."""
        self._explored, self._lang = explored, check_language(lang)
        self._report = report or Report(explored.evaluation, explored.evaluation.overall.exit_code)

    @property
    def lang(self) -> str:
        """The language of its texts: vi or en."""
        return self._lang

    @property
    def evaluation(self) -> Evaluation:
        """The evaluation with its exact values."""
        return self._report.evaluation

    @property
    def verdict(self) -> str:
        """The verdict on the plan as a whole: met, missed or undecided."""
        return self.evaluation.overall.value

    @property
    def exit_code(self) -> int:
        """The exit code that the command would end with: by default, or as the settings of a run ask."""
        return self._report.exit_code

    @cached_property
    def data(self) -> ResultShape:
        """The whole result, typed."""
        from htx_eval.messages import catalogue
        from htx_eval.report.data.result_json import result

        return result(self._report, catalogue(self.lang))

    @cached_property
    def reasons(self) -> Reasons:
        """Why the verdicts are what they are and what would change them, with exact values; computed when asked for."""
        return explain(self._explored)

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
        _, _, after = _supposed(self._explored, changes)
        return Result(after, self.lang)

    def roadmap(self, costs: str | Path | None = None) -> RoadmapShape:
        """Return the cheapest ways to meet the plan, typed, with the names of the JSON of ``htx-eval roadmap``.

        Raises HtxEvalError as the function `roadmap` does.
        """
        from htx_eval.messages import catalogue
        from htx_eval.report.data.roadmap_json import shape

        return shape(roadmap(self._explored, costs), catalogue(self.lang))

    def witness(self, target: str, end: End) -> str:
        """Return, as CSV, a completion that puts a target at its ``low`` or ``high`` end.

        Raises HtxEvalError if no completion reaches that end, or if there is no such target or end.
        """
        return witness(self._explored, target, end)

    @property
    def targets(self) -> list[TargetShape]:
        """The targets, in the order of the plan."""
        return list(self.data.targets)

    def target(self, target_id: str) -> TargetShape:
        """Return one target; raises KeyError if the plan does not have it."""
        found = {target.id: target for target in self.targets}
        return found[target_id]

    def table(self, lang: str | None = None, width: int = 80) -> str:
        """Return the screen as plain text."""
        from htx_eval.messages import catalogue
        from htx_eval.report.screens.result_screen import render

        return render(self._report, catalogue(check_language(lang or self.lang)), width)

    def __repr__(self) -> str:
        verdicts: Iterable[str] = (
            f"{outcome.target.id}={outcome.verdict.value}" for outcome in self.evaluation.targets
        )
        return f"<Result {self.verdict}: {', '.join(verdicts)}>"

    def _repr_html_(self) -> str:
        from htx_eval.messages import catalogue
        from htx_eval.report.office.notebook import render

        return render(self._report, catalogue(self.lang))
