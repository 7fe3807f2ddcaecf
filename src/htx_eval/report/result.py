"""The result as JSON: one shape whatever the language, and the schema that describes it."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from htx_eval import __version__
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import At, Bounds, Evaluation, Question, ReadingOutcome, TargetOutcome
from htx_eval.model.problems import Param, Problem
from htx_eval.model.text import Text
from htx_eval.report import Report
from htx_eval.report.assumed import assumptions
from htx_eval.report.wording import Words

SCHEMA_VERSION = 1
Verdicts = Literal["met", "missed", "undecided", "no_data", "vacuous", "not_in_force"]
Number = int | float


class Shape(BaseModel):
    """A part of the result."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class ToolShape(Shape):
    """The program that made the result."""

    name: str
    version: str


class PeriodShape(Shape):
    """The first and last day of the plan."""

    from_: Annotated[str, Field(alias="from")]
    to: str


class PlanShape(Shape):
    """The plan that was evaluated."""

    id: str
    title: str
    period: PeriodShape


class DataShape(Shape):
    """The list that was evaluated."""

    path: str
    sha256: str
    sheet: str | None
    rows: Annotated[int, Field(description="rows that stand for cooperatives")]
    cooperatives: Annotated[int, Field(description="cooperatives for sure; a row may stand for several")]


class RangeShape(Shape):
    """The least and most there can be; null is without bound."""

    low: Number | None
    high: Number | None


class AtShape(Shape):
    """A completion that reaches an end of an interval."""

    numerator: Number
    denominator: Number


class MeasureShape(Shape):
    """A measure over everything that the unknown cells could hold."""

    kind: Literal["count", "share", "sum", "mean", "ratio"]
    low: Annotated[Number | None, Field(description="null: no value, or infinite if named in unbounded")]
    high: Number | None
    exact: Annotated[bool, Field(description="false: the true interval lies inside this one")]
    low_at: AtShape | None
    high_at: AtShape | None
    unbounded: list[Literal["low", "high"]]


class ThresholdShape(Shape):
    """The figure of the plan; shares as fractions of one."""

    op: Literal["at_least", "more_than", "at_most", "less_than", "exactly", "between"]
    value: Number
    high: Annotated[Number | None, Field(description="the upper end, with between only")]
    tolerance: Number
    stretch: Number | None


class ReadingShape(Shape):
    """A target under another combination of readings."""

    reading: dict[str, str]
    verdict: Verdicts
    low: Number | None
    high: Number | None


class EvidenceShape(Shape):
    """Indexes into cooperatives: what each is to the target under the chosen readings."""

    counted: list[int]
    base_only: list[int]
    outside: list[int]
    undecided: list[int]


class QuestionShape(Shape):
    """What to ask for: fields of a cooperative, or whether the list covers a type."""

    text: str
    cooperative: int | None
    fields: list[str]
    type: str | None


class TargetShape(Shape):
    """A target with its verdict."""

    id: str
    level: Literal["required", "monitored"]
    verdict: Verdicts
    clause: str
    measure: MeasureShape
    threshold: ThresholdShape
    stretch_verdict: Verdicts | None
    shortfall: Annotated[RangeShape, Field(description="missing at best and at worst; for a ceiling, too much")]
    reading: dict[str, str]
    readings: list[ReadingShape]
    evidence: EvidenceShape
    questions: list[QuestionShape]


class ClauseShape(Shape):
    """A passage of the plan; monitored if no target speaks for it."""

    id: str
    text: str
    targets: list[str]
    monitored: bool


class CooperativeShape(Shape):
    """A row of the list: code, name and commune, never more of a person."""

    ma_so: str | None
    ten: str | None
    xa: str | None
    count: Annotated[int | None, Field(description="how many it stands for; null if that is not known")]
    classes: list[str]
    line: int | None
    cell: str | None


class AssumptionShape(Shape):
    """An assumption that was used."""

    code: str
    text: str


class PlaceShape(Shape):
    """Where a problem stands; what is not known is null."""

    file: str | None
    sheet: str | None
    line: int | None
    record: int | None
    column: str | int | None
    cell: str | None


class ProblemShape(Shape):
    """Something to look at."""

    code: str
    severity: Literal["error", "warning"]
    message: str
    params: dict[str, Any]
    value: str | None
    suggestion: str | None
    place: PlaceShape


class ResultShape(Shape):
    """The result of an evaluation."""

    schema_version: Literal[1]
    tool: ToolShape
    plan: PlanShape
    as_of: str
    reference: bool
    data: DataShape
    verdict: Literal["met", "missed", "undecided"]
    exit_code: int
    classes: Annotated[dict[str, RangeShape], Field(description="per class, and base: the population of the plan")]
    targets: list[TargetShape]
    clauses: list[ClauseShape]
    cooperatives: list[CooperativeShape]
    assumptions: list[AssumptionShape]
    problems: list[ProblemShape]


class NotEvaluatedShape(Shape):
    """What is printed with exit code 2."""

    schema_version: Literal[1]
    verdict: Literal["not_evaluated"]
    problems: list[ProblemShape]


def schema() -> dict[str, Any]:
    """Return the JSON schema of everything that the json format prints."""
    from pydantic import RootModel

    return RootModel[ResultShape | NotEvaluatedShape].model_json_schema(by_alias=True)


def render(report: Report, messages: Catalogue) -> str:
    """Return the result as JSON text."""
    return _text(result(report, messages))


def result(report: Report, messages: Catalogue) -> ResultShape:
    """Return the result as typed data with the names of the JSON."""
    found = report.evaluation
    words = Words(messages, found.plan)
    lang = messages.lang
    return ResultShape(
        schema_version=SCHEMA_VERSION,
        tool=ToolShape(name="htx-eval", version=__version__),
        plan=PlanShape(
            id=found.plan.id,
            title=found.plan.title[lang],
            period=PeriodShape(from_=found.plan.period_from.isoformat(), to=found.plan.period_to.isoformat()),
        ),
        as_of=found.as_of.isoformat(),
        reference=found.reference,
        data=DataShape(
            path=found.list.path,
            sha256=found.list.sha256,
            sheet=None,
            rows=len(found.rows),
            cooperatives=sum(row.count_low for row in found.rows),
        ),
        verdict=found.overall.value,
        exit_code=report.exit_code,
        classes=_classes(found),
        targets=[_target(outcome, words, found) for outcome in found.targets],
        clauses=[
            ClauseShape(id=clause.id, text=clause.text[lang], targets=named, monitored=not named)
            for clause in found.plan.clauses
            for named in [[target.id for target in found.plan.targets if target.clause == clause.id]]
        ],
        cooperatives=[
            CooperativeShape(
                ma_so=row.code,
                ten=row.name,
                xa=row.commune,
                count=outcome.count_low if outcome.count_low == outcome.count_high else None,
                classes=list(outcome.classes),
                line=row.line,
                cell=None,
            )
            for row, outcome in zip(found.list.rows, found.rows, strict=True)
        ],
        assumptions=[AssumptionShape(code=code, text=text) for code, text in assumptions(found, words)],
        problems=[_problem(problem, words) for problem in found.problems],
    )


def not_evaluated(problems: tuple[Problem, ...], messages: Catalogue) -> str:
    """Return the JSON text for what could not be evaluated."""
    words = Words(messages)
    shape = NotEvaluatedShape(
        schema_version=SCHEMA_VERSION,
        verdict="not_evaluated",
        problems=[_problem(problem, words) for problem in problems],
    )
    return _text(shape)


def _text(shape: BaseModel) -> str:
    return json.dumps(shape.model_dump(by_alias=True), ensure_ascii=False, indent=2) + "\n"


def _classes(found: Evaluation) -> dict[str, RangeShape]:
    if found.composition is None:
        return {}
    ranges = {key: _range(bounds) for key, bounds in found.composition.by_class.items()}
    return {**ranges, "base": _range(found.composition.base)}


def _range(bounds: Bounds) -> RangeShape:
    return RangeShape(low=_number(bounds.low), high=_number(bounds.high))


def _target(outcome: TargetOutcome, words: Words, found: Evaluation) -> TargetShape:
    target, threshold = outcome.target, outcome.target.threshold
    bounds = outcome.chosen.bounds
    return TargetShape(
        id=target.id,
        level=target.level.value,
        verdict=outcome.verdict.value,
        clause=target.clause,
        measure=MeasureShape(
            kind=target.measure.kind.value,
            low=_number(bounds.low),
            high=_number(bounds.high),
            exact=bounds.exact,
            low_at=_at(bounds.low_at),
            high_at=_at(bounds.high_at),
            unbounded=sorted(bounds.unbounded),
        ),
        threshold=ThresholdShape(
            op=threshold.op.value,
            value=_figure(threshold.value),
            high=_number(threshold.high),
            tolerance=_figure(threshold.tolerance),
            stretch=_number(threshold.stretch),
        ),
        stretch_verdict=None if outcome.stretch_verdict is None else outcome.stretch_verdict.value,
        shortfall=RangeShape(low=_number(outcome.chosen.shortfall.low), high=_number(outcome.chosen.shortfall.high)),
        reading=dict(outcome.chosen.choices),
        readings=[_reading(other) for other in outcome.others],
        evidence=EvidenceShape(
            counted=list(outcome.evidence.counted),
            base_only=list(outcome.evidence.base_only),
            outside=list(outcome.evidence.outside),
            undecided=list(outcome.evidence.undecided),
        ),
        questions=[_question(question, words, found) for question in outcome.questions],
    )


def _reading(other: ReadingOutcome) -> ReadingShape:
    return ReadingShape(
        reading=dict(other.choices),
        verdict=other.verdict.value,
        low=_number(other.bounds.low),
        high=_number(other.bounds.high),
    )


def _question(question: Question, words: Words, found: Evaluation) -> QuestionShape:
    if question.row is None:
        kind = words.value(found.plan.register.roles.type or "", question.type or "")
        text = words.messages("question.type", type=kind)
    else:
        row = found.list.rows[question.row]
        name = row.name or words.messages("row.unnamed", line=row.line)
        text = words.messages("question.row", name=name, fields=", ".join(map(words.field, question.fields)))
    return QuestionShape(text=text, cooperative=question.row, fields=list(question.fields), type=question.type)


def _problem(problem: Problem, words: Words) -> ProblemShape:
    place = problem.place
    return ProblemShape(
        code=problem.code,
        severity=problem.severity.value,
        message=words.problem(problem),
        params={name: _plain(value, words.messages.lang) for name, value in problem.params.items()},
        value=problem.value,
        suggestion=problem.suggestion,
        place=PlaceShape(
            file=place.file,
            sheet=place.sheet,
            line=place.line,
            record=place.record,
            column=place.column,
            cell=place.cell,
        ),
    )


def _plain(value: Param, lang: str) -> Any:
    """A parameter as JSON data."""
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Fraction):
        return _figure(Fraction(value))
    if isinstance(value, tuple | list):
        return [_plain(item, lang) for item in value]
    return value


def _at(at: At | None) -> AtShape | None:
    return None if at is None else AtShape(numerator=_figure(at.numerator), denominator=_figure(at.denominator))


def _number(value: Fraction | None) -> Number | None:
    return None if value is None else _figure(value)


def _figure(value: Fraction) -> Number:
    """A whole number as int, any other as the nearest float: for display, nothing is computed from it."""
    return int(value) if value.denominator == 1 else float(value)
