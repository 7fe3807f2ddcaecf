"""The shape of the reasons as JSON: every part typed and described."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from htx_eval.report.data.plan_shapes import PlanShape
from htx_eval.report.data.result_shapes import (
    CooperativeShape,
    EvidenceShape,
    MeasureShape,
    RangeShape,
    ThresholdShape,
    ToolShape,
    Verdicts,
)
from htx_eval.report.data.shape import Line, Number, Several, Shape


class MatrixRowShape(Line):
    """A target under one combination of readings, the chosen one first."""

    reading: dict[str, str]
    answerable: Annotated[bool, Field(description="whether the list holds what this reading asks for")]
    verdict: Verdicts
    low: Number | None
    high: Number | None


class MatrixShape(Shape):
    """Every combination of readings, and the words that decide."""

    same: Annotated[bool, Field(description="whether every combination that can be answered gives the same verdict")]
    answered: int
    total: int
    deciding: Annotated[list[str], Field(description="definitions in some smallest change that changes the verdict")]
    rows: list[MatrixRowShape]


class RoundingShape(Shape):
    """A rounding that would give another verdict than the exact value."""

    of: Literal["percentage", "cooperatives"]
    places: Annotated[int | None, Field(description="decimals of the percentage; null for cooperatives")]
    exact: Number
    rounded: Number


class SlackShape(Shape):
    """So many cooperatives may fall, close or join before a pass is lost; null: any number."""

    fall: int | None
    close: int | None
    join: int | None


class FlipShape(Shape):
    """The fewest one-class rating errors that may turn a certain verdict; null: none do. Indexes into cooperatives."""

    errors: int | None
    pivotal: list[int]


class FiguresShape(Shape):
    """The figures of the plan for which the verdict stays; null is no end."""

    low: Number | None
    high: Number | None
    low_included: bool
    high_included: bool


class CutOffShape(Shape):
    """The nearest other beginnings of a class for which the verdict differs; above ``up``, at ``down`` or below."""

    class_: Annotated[str, Field(alias="class")]
    at: Number
    down: Number | None
    down_verdict: Verdicts | None
    up: Number | None
    up_verdict: Verdicts | None


class FewestShape(Shape):
    """The fewest answers that can settle the verdict; null: no answers can. Indexes into cooperatives."""

    meet: int | None
    miss: int | None
    to_meet: list[int]
    to_miss: list[int]


class OpenCellShape(Line):
    """A cell that leaves a cooperative undecided."""

    cooperative: int
    field: str
    column: str | None
    why: Literal["absent", "missing", "unknown", "invalid", "stated", "derived", "assumed"]


class TargetReasonsShape(Shape):
    """A target with its reasons; what does not apply to it is null."""

    id: str
    verdict: Verdicts
    clause: str
    rule: str
    measure: MeasureShape
    threshold: ThresholdShape
    shortfall: RangeShape
    evidence: EvidenceShape
    open_cells: list[OpenCellShape]
    matrix: MatrixShape
    roundings: list[RoundingShape]
    slack: SlackShape | None
    flip: FlipShape | None
    figures: FiguresShape | None
    cut_offs: list[CutOffShape]
    fewest: FewestShape | None


class CompletedShape(Line):
    """So many cooperatives of a row (null: not in the list) with what their open cells hold."""

    cooperative: int | None
    type: str | None
    count: int
    values: dict[str, Any]


class JointShape(Shape):
    """Whether one completion meets all required targets; null: not found out."""

    possible: bool | None
    targets: list[str]
    left_out: list[str]
    never: Annotated[list[str], Field(description="targets that no completion meets")]
    conflict: Annotated[list[str], Field(description="a smallest set that can be met one by one and not together")]
    witness: list[CompletedShape]
    others_possible: Annotated[
        bool | None, Field(description="where some are never met: whether all the others can be met together")
    ]


class CallShape(Line):
    """What to ask for, those that serve most targets first."""

    cooperative: int | None
    type: str | None
    fields: list[str]
    targets: list[str]


class MismatchCountShape(Shape):
    """So many state one class and have the points of another, or of the same."""

    stated: str
    by_points: str
    count: int


class MismatchShape(Shape):
    """Stated against recomputed class."""

    counts: list[MismatchCountShape]
    cooperatives: list[int]
    changed: Annotated[list[str], Field(description="targets whose verdict the other source would change")]


class WhyShape(Shape):
    """Why the verdicts are what they are, and what would change them."""

    schema_version: Literal[2]
    tool: ToolShape
    plan: PlanShape
    targets: list[TargetReasonsShape]
    joint: JointShape
    calls: list[CallShape]
    mismatch: MismatchShape | None
    cooperatives: Several[CooperativeShape]


class RowRoleShape(Shape):
    """What the row is to a target under the chosen readings."""

    id: str
    verdict: Verdicts
    role: Literal["counted", "base_only", "outside", "undecided"]
    open: Annotated[list[str], Field(description="fields that leave it undecided")]
    turns: Annotated[
        dict[str, list[str | bool | Number]],
        Field(description="fields of which one of these values alone would make it counted"),
    ]


class TurnedShape(Shape):
    """A verdict that would turn."""

    id: str
    before: Verdicts
    after: Verdicts


class ClassTriedShape(Shape):
    """A class that the row could have, with the verdicts that would turn."""

    key: str
    turned: list[TurnedShape]


class WhyRowShape(Shape):
    """One row: its class and where that comes from, what it is to each target, what would change."""

    schema_version: Literal[2]
    tool: ToolShape
    cooperative: CooperativeShape
    stated: Annotated[list[str] | None, Field(description="the classes that its cell states")]
    by_points: Annotated[list[str] | None, Field(description="the classes that its points leave")]
    points: Number | None
    targets: list[RowRoleShape]
    tried: list[ClassTriedShape]


def schema() -> dict[str, Any]:
    """Return the JSON schema of the reasons."""
    return WhyShape.model_json_schema(by_alias=True)


def schema_of_row() -> dict[str, Any]:
    """Return the JSON schema of the reasons of one row."""
    return WhyRowShape.model_json_schema(by_alias=True)
