"""The shape of a roadmap as JSON."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from htx_eval.report.data.plan_shapes import PlanShape
from htx_eval.report.data.result_shapes import CooperativeShape, ToolShape
from htx_eval.report.data.shape import Line, Number, Several, Shape


class RoomShape(Line):
    """Points that a criterion, or a group whose single maxima are not verified, has room for."""

    criterion: str | None
    group: str | None
    points: Number


class StepShape(Shape):
    """What is done for so many cooperatives of a row (null: newly founded)."""

    cooperative: int | None
    count: int
    cost: Number
    founding: str | None
    gains: list[str]
    from_classes: list[str]
    to_class: str | None
    points: Annotated[Number | None, Field(description="lacking for the class; at most, if the points are not known")]
    points_known: bool
    criteria: list[RoomShape]
    serves: list[str]
    enlarges: Annotated[list[str], Field(description="targets whose denominator grows")]
    alike: Annotated[int, Field(description="how many others would do as well for the same price")]


class RouteShape(Shape):
    """A cheapest set of steps, proved so."""

    cost: Number
    steps: list[StepShape]
    unreachable: Annotated[list[str], Field(description="targets that no moves can bring to what is asked")]
    given_up: Annotated[list[str], Field(description="targets that cannot be met together with the others")]


class RoadmapShape(Shape):
    """The cheapest ways to meet a plan; prices are not official."""

    schema_version: Literal[2]
    tool: ToolShape
    plan: PlanShape
    unit: str
    note: str
    sure: Annotated[RouteShape, Field(description="holds whatever the unknown cells are")]
    hopeful: Annotated[RouteShape, Field(description="if the unknown cells are as favourable as they can be")]
    next_best: RouteShape | None
    left_out: list[str]
    cooperatives: Several[CooperativeShape]


def schema() -> dict[str, Any]:
    """Return the JSON schema of a roadmap."""
    return RoadmapShape.model_json_schema(by_alias=True)
