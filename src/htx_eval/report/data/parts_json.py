"""What several results have in common as JSON: targets, problems, places, cooperatives, and how text is made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from htx_eval import __version__
from htx_eval.base.problems import Param, Place, Problem
from htx_eval.base.text import Text
from htx_eval.model.cooperatives import Row
from htx_eval.model.outcome import At, Evaluation, Question, ReadingOutcome, RowOutcome, TargetOutcome
from htx_eval.model.progress import a_year, part_of_figure
from htx_eval.model.rules import Given, Growth, Threshold
from htx_eval.model.waivers import NO_WAIVERS, Waiver, Waivers
from htx_eval.report.data.figures import figure, number
from htx_eval.report.data.result_shapes import (
    AtShape,
    CooperativeShape,
    EvidenceShape,
    GivenShape,
    GrowthShape,
    MeasureShape,
    NearShape,
    NeededShape,
    PlaceShape,
    ProblemShape,
    QuestionShape,
    RangeShape,
    ReadingShape,
    TargetShape,
    ThresholdShape,
    ToolShape,
    WaiverShape,
)
from htx_eval.report.data.shape import Made
from htx_eval.report.words.row_questions import asked
from htx_eval.report.words.wording import Words


def tool_shape() -> ToolShape:
    """Return the program that makes the result."""
    return ToolShape(name="htx-eval", version=__version__)


def cooperatives(found: Evaluation) -> Made[CooperativeShape]:
    """Return the rows of a list by code, name and commune, and what they turned out to be."""
    listed = found.list
    rows, key, is_told = listed.rows, found.plan.register.roles.name, listed.has_rows_of_several
    at = None if listed.sheet is None else listed.positions.get(key or "")

    def in_one(line: int) -> dict[str, Any]:
        cell = None if at is None else listed.orders.address(at, line)
        return {"file": None, "sheet": None, "line": line, "cell": cell}

    def in_several(row: Row) -> dict[str, Any]:
        place = listed.own_place(row, key)
        told = {"file": place.file, "sheet": place.sheet} if is_told else {"file": None, "sheet": None}
        return {**told, "line": place.line, "cell": place.cell}

    where: Callable[[Any], dict[str, Any]]
    stands: Sequence[Any]
    has_places = listed.is_of_several or bool(listed.figures)
    where, stands = (in_several, rows.heads) if has_places else (in_one, rows.lines)

    def cooperative(
        code: str | None, name: str | None, commune: str | None, own: Any, outcome: RowOutcome
    ) -> dict[str, Any]:
        return {
            "ma_so": code,
            "ten": name,
            "xa": commune,
            "count": outcome.count_low if outcome.count_low == outcome.count_high else None,
            "classes": outcome.classes,
            **where(own),
        }

    return Made(CooperativeShape, cooperative, rows.codes, rows.names, rows.communes, stands, found.rows)


def target_shape(outcome: TargetOutcome, words: Words, found: Evaluation) -> TargetShape:
    """Return one target as typed data."""
    target, threshold = outcome.target, outcome.target.threshold
    bounds = outcome.chosen.bounds
    needed = words.whole(outcome)
    flips = outcome.flips()
    return TargetShape(
        id=target.id,
        number=target.number,
        title=target.title[words.messages.lang],
        unit=None if target.unit is None else target.unit[words.messages.lang],
        part_of=target.part_of,
        note=None if target.note is None else target.note[words.messages.lang],
        level=target.level.value,
        verdict=outcome.verdict.value,
        stands_in=None if outcome.chosen.instead is None else outcome.chosen.instead.value,
        clause=target.clause,
        measure=MeasureShape(
            kind=target.measure.kind.value,
            low=number(bounds.low),
            high=number(bounds.high),
            exact=bounds.exact,
            low_at=_at(bounds.low_at),
            high_at=_at(bounds.high_at),
            unbounded=sorted(bounds.unbounded),
        ),
        threshold=ThresholdShape(
            op=threshold.op.value,
            value=figure(threshold.value) if target.has_figure else None,
            high=number(threshold.high),
            tolerance=figure(threshold.tolerance),
            stretch=number(threshold.stretch),
            written=threshold.written,
        ),
        growth=None if target.growth is None else _growth(target.growth, target.easier),
        stretch_verdict=None if outcome.stretch_verdict is None else outcome.stretch_verdict.value,
        of_figure=_ends(part_of_figure(target, bounds)),
        a_year=_ends(a_year(target, outcome.chosen.shortfall, found.as_of, found.plan.period_to)),
        shortfall=_shortfall(outcome.chosen),
        reading=dict(outcome.chosen.choices),
        readings=[_reading(other, other in flips) for other in outcome.others],
        evidence=EvidenceShape(
            counted=outcome.evidence.counted,
            base_only=outcome.evidence.base_only,
            outside=outcome.evidence.outside,
            undecided=outcome.evidence.undecided,
        ),
        questions=[_question(question, words, found) for question in outcome.questions],
        given=None if outcome.given is None else _given(outcome.given),
        needed=None if needed is None else NeededShape(count=needed[0], base=needed[1]),
        nearest=[NearShape(cooperative=near.row, points=figure(near.points)) for near in outcome.nearest],
        place=_place(target.place),
        waiver=_waiver(found.waivers.of_target(target.id)),
    )


def _given(given: Given) -> GivenShape:
    day = None if given.day is None else given.day.isoformat()
    return GivenShape(value=figure(given.value), source=given.source, at=day)


def _ends(ends: tuple[Fraction | int, Fraction | int] | None) -> RangeShape | None:
    return None if ends is None else RangeShape(low=number(Fraction(ends[0])), high=number(Fraction(ends[1])))


def _growth(growth: Growth, easier: Threshold | None) -> GrowthShape:
    low, high = (None, None) if growth.base is None else growth.base
    return GrowthShape(
        op=growth.rate.op.value,
        rate=figure(growth.rate.value),
        high=number(growth.rate.high),
        stretch=number(growth.rate.stretch),
        years=growth.years,
        base=RangeShape(low=number(low), high=number(high)),
        easier=None if easier is None else figure(easier.value),
    )


def _reading(other: ReadingOutcome, decides: bool) -> ReadingShape:
    return ReadingShape(
        reading=dict(other.choices),
        verdict=other.verdict.value,
        low=number(other.bounds.low),
        high=number(other.bounds.high),
        low_at=_at(other.bounds.low_at),
        high_at=_at(other.bounds.high_at),
        unbounded=sorted(other.bounds.unbounded),
        shortfall=_shortfall(other),
        lacks=list(other.lacks),
        uncovered=list(other.uncovered),
        decides=decides,
        stands_in=None if other.instead is None else other.instead.value,
    )


def _shortfall(reading: ReadingOutcome) -> RangeShape:
    return RangeShape(low=number(reading.shortfall.low), high=number(reading.shortfall.high))


def _question(question: Question, words: Words, found: Evaluation) -> QuestionShape:
    places = []
    if question.row is None:
        kind = words.value(found.plan.register.roles.type or "", question.type or "")
        text = words.messages("question.type", type=kind)
    else:
        row = found.list.rows[question.row]
        name = row.name or words.messages("row.unnamed", line=row.line)
        text = words.messages("question.row", name=name, asked=asked(found, words, question.row, question.fields))
        places = [_place(found.list.place(row, key)) for key in question.fields or (None,)]
    return QuestionShape(
        text=text, cooperative=question.row, fields=list(question.fields), places=places, type=question.type
    )


def problems(found: Sequence[Problem], words: Words, waivers: Waivers = NO_WAIVERS) -> Made[ProblemShape]:
    """Return problems in their order, each with the waiver that lets it pass."""

    def told(problem: Problem) -> dict[str, Any]:
        return {
            "code": problem.code,
            "severity": problem.severity.value,
            "message": words.problem(problem),
            "params": {name: plain(value, words.messages.lang) for name, value in problem.params.items()},
            "value": problem.value,
            "suggestion": problem.suggestion,
            "place": _fields(problem.place),
            "waiver": _waiver(waivers.of_problem(problem.code)),
        }

    return Made(ProblemShape, told, found)


def _place(place: Place) -> PlaceShape:
    return PlaceShape(**_fields(place))


def _fields(place: Place) -> dict[str, Any]:
    return {
        "file": place.file,
        "sheet": place.sheet,
        "line": place.line,
        "record": place.record,
        "column": place.column,
        "cell": place.cell,
    }


def _waiver(waiver: Waiver | None) -> WaiverShape | None:
    return None if waiver is None else WaiverShape(reason=waiver.reason, until=waiver.until.isoformat())


def plain(value: Param, lang: str) -> Any:
    """Return a parameter as JSON data."""
    if isinstance(value, Text):
        return value[lang]
    if isinstance(value, Place):
        return _fields(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Fraction):
        return figure(value)
    if isinstance(value, tuple | list):
        return [plain(item, lang) for item in value]
    return value


def _at(at: At | None) -> AtShape | None:
    return None if at is None else AtShape(numerator=figure(at.numerator), denominator=figure(at.denominator))
