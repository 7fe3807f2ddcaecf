"""The reasons as JSON: one shape whatever the language."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import asdict
from fractions import Fraction

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import TargetOutcome
from htx_eval.model.reasons import (
    CutOff,
    Figures,
    Joint,
    Matrix,
    Mismatch,
    Reasons,
    Rounding,
    RowReasons,
    TargetReasons,
)
from htx_eval.report.data.figures import figure, number
from htx_eval.report.data.json_text import json_text
from htx_eval.report.data.parts_json import cooperatives, plain, target_shape, tool_shape
from htx_eval.report.data.plan_json import plan_shape
from htx_eval.report.data.result_shapes import SCHEMA_VERSION
from htx_eval.report.data.why_shapes import (
    CallShape,
    ClassTriedShape,
    CompletedShape,
    CutOffShape,
    FewestShape,
    FiguresShape,
    FlipShape,
    JointShape,
    MatrixRowShape,
    MatrixShape,
    MismatchCountShape,
    MismatchShape,
    OpenCellShape,
    RoundingShape,
    RowRoleShape,
    SlackShape,
    TargetReasonsShape,
    TurnedShape,
    WhyRowShape,
    WhyShape,
)
from htx_eval.report.words.rule_words import measure_words
from htx_eval.report.words.wording import Words


def render(reasons: Reasons, wanted: Collection[str], messages: Catalogue) -> str:
    """Return the reasons of the wanted targets, and of the plan, as JSON text."""
    whole = shape(reasons, messages)
    kept = [target for target in whole.targets if target.id in wanted]
    return json_text(whole.model_copy(update={"targets": kept}))


def render_row(reasons: RowReasons, messages: Catalogue) -> str:
    """Return the reasons of one row as JSON text."""
    shape = WhyRowShape(
        schema_version=SCHEMA_VERSION,
        tool=tool_shape(),
        cooperative=cooperatives(reasons.evaluation)[reasons.row],
        stated=None if reasons.stated is None else list(reasons.stated),
        by_points=None if reasons.by_points is None else sorted(reasons.by_points),
        points=None if reasons.points is None else figure(reasons.points),
        targets=[
            RowRoleShape(
                id=role.outcome.target.id,
                verdict=role.outcome.verdict.value,
                role=role.role.value,
                open=[cell.field for cell in role.open_cells],
                turns={key: [plain(value, messages.lang) for value in values] for key, values in role.turns.items()},
            )
            for role in reasons.roles
        ],
        tried=[
            ClassTriedShape(
                key=tried.key,
                turned=[TurnedShape(id=id, before=old.value, after=new.value) for id, old, new in tried.turned],
            )
            for tried in reasons.tried
        ],
    )
    return json_text(shape)


def shape(reasons: Reasons, messages: Catalogue) -> WhyShape:
    """Return the reasons as typed data with the names of the JSON."""
    found = reasons.evaluation
    words = Words(messages, found.plan)
    return WhyShape(
        schema_version=SCHEMA_VERSION,
        tool=tool_shape(),
        plan=plan_shape(found.plan, messages.lang),
        targets=[_target(each, reasons, words) for each in reasons.targets],
        joint=_joint(reasons.joint),
        calls=[
            CallShape(cooperative=call.row, type=call.type, fields=list(call.fields), targets=list(call.targets))
            for call in reasons.evaluation.calls
        ],
        mismatch=None if reasons.mismatch is None else _mismatch(reasons.mismatch),
        cooperatives=cooperatives(found),
    )


def _target(reasons: TargetReasons, whole: Reasons, words: Words) -> TargetReasonsShape:
    outcome = reasons.outcome
    told = target_shape(outcome, words, whole.evaluation)
    return TargetReasonsShape(
        id=told.id,
        verdict=told.verdict,
        clause=told.clause,
        rule=measure_words(outcome.target.measure, words),
        measure=told.measure,
        threshold=told.threshold,
        shortfall=told.shortfall,
        evidence=told.evidence,
        open_cells=list(_open_cells(reasons, whole)),
        matrix=_matrix(outcome, reasons.matrix),
        roundings=[_rounding(rounding) for rounding in reasons.roundings],
        slack=None if reasons.slack is None else SlackShape(**asdict(reasons.slack)),
        flip=None if reasons.flip is None else FlipShape(errors=reasons.flip.errors, pivotal=list(reasons.flip.rows)),
        figures=None if reasons.figures is None else _figures(reasons.figures),
        cut_offs=[_cut_off(cut) for cut in reasons.cut_offs],
        fewest=None if reasons.fewest is None else FewestShape(**asdict(reasons.fewest)),
    )


def _open_cells(reasons: TargetReasons, whole: Reasons) -> Iterator[OpenCellShape]:
    headings = whole.evaluation.list.headings
    for row, cells in () if reasons.open_cells is None else reasons.open_cells.items():
        for cell in cells:
            why = "absent" if cell.absent else cell.origin.value
            yield OpenCellShape(cooperative=row, field=cell.field, column=headings.get(cell.field), why=why)


def _matrix(outcome: TargetOutcome, matrix: Matrix) -> MatrixShape:
    rows = [
        MatrixRowShape(
            reading=dict(reading.choices),
            answerable=reading.answerable,
            verdict=reading.verdict.value,
            low=number(reading.bounds.low),
            high=number(reading.bounds.high),
        )
        for reading in (outcome.chosen, *outcome.others)
    ]
    numbers = {"answered": matrix.answered, "total": matrix.total}
    return MatrixShape(same=matrix.same, deciding=list(matrix.deciding), rows=rows, **numbers)


def _rounding(rounding: Rounding) -> RoundingShape:
    ends = {"exact": figure(rounding.exact), "rounded": figure(rounding.rounded)}
    if rounding.places < 0:
        return RoundingShape(of="cooperatives", places=None, **ends)
    return RoundingShape(of="percentage", places=rounding.places, **ends)


def _figures(found: Figures) -> FiguresShape:
    return FiguresShape(
        low=number(found.low),
        high=number(found.high),
        low_included=found.low_included,
        high_included=found.high_included,
    )


def _cut_off(cut: CutOff) -> CutOffShape:
    return CutOffShape(
        class_=cut.key,
        at=figure(Fraction(cut.at)),
        down=None if cut.down is None else figure(Fraction(cut.down)),
        down_verdict=None if cut.down_verdict is None else cut.down_verdict.value,
        up=None if cut.up is None else figure(Fraction(cut.up)),
        up_verdict=None if cut.up_verdict is None else cut.up_verdict.value,
    )


def _joint(joint: Joint) -> JointShape:
    return JointShape(
        possible=joint.possible,
        targets=list(joint.targets),
        left_out=list(joint.left_out),
        never=list(joint.never),
        conflict=list(joint.conflict),
        witness=[
            CompletedShape(
                cooperative=part.row,
                type=part.type,
                count=part.count,
                values={key: plain(value, "") for key, value in part.values.items()},
            )
            for part in joint.witness
        ],
        others_possible=joint.others_possible,
    )


def _mismatch(mismatch: Mismatch) -> MismatchShape:
    counts = [
        MismatchCountShape(stated=stated, by_points=by_points, count=count)
        for (stated, by_points), count in sorted(mismatch.counts.items())
    ]
    return MismatchShape(counts=counts, cooperatives=list(mismatch.rows), changed=list(mismatch.changed))
