"""The result as JSON: one shape whatever the language."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from htx_eval import __version__
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import At, Bounds, Evaluation, Question, ReadingOutcome, TargetOutcome
from htx_eval.model.problems import Param, Problem
from htx_eval.model.text import Text
from htx_eval.report import Report
from htx_eval.report.assumed import assumptions
from htx_eval.report.shapes import (
    SCHEMA_VERSION,
    AssumptionShape,
    AtShape,
    ClauseShape,
    CooperativeShape,
    DataShape,
    EvidenceShape,
    MeasureShape,
    NotEvaluatedShape,
    Number,
    PeriodShape,
    PlaceShape,
    PlanShape,
    ProblemShape,
    QuestionShape,
    RangeShape,
    ReadingShape,
    ResultShape,
    TargetShape,
    ThresholdShape,
    ToolShape,
)
from htx_eval.report.wording import Words


def render(report: Report, messages: Catalogue) -> str:
    """Return the result as JSON text."""
    return json_text(result(report, messages))


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
            sheet=found.list.sheet,
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
                cell=found.list.place(row, found.plan.register.roles.name).cell,
            )
            for row, outcome in zip(found.list.rows, found.rows, strict=True)
        ],
        assumptions=[AssumptionShape(code=code, text=text) for code, text in assumptions(found, words)],
        problems=[problem_shape(problem, words) for problem in found.problems],
    )


def not_evaluated(problems: tuple[Problem, ...], messages: Catalogue) -> str:
    """Return the JSON text for what could not be evaluated."""
    words = Words(messages)
    shape = NotEvaluatedShape(
        schema_version=SCHEMA_VERSION,
        verdict="not_evaluated",
        problems=[problem_shape(problem, words) for problem in problems],
    )
    return json_text(shape)


def json_text(shape: BaseModel) -> str:
    """Return typed data as JSON text."""
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


def problem_shape(problem: Problem, words: Words) -> ProblemShape:
    """Return a problem as typed data."""
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
