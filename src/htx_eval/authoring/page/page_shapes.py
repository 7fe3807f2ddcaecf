"""The shape of the page of a plan: every face of it is drawn from this."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from htx_eval.report.data.plan_shapes import DefinitionShape, PlanShape, RatingSchemeShape
from htx_eval.report.data.result_shapes import Ops, ProblemShape
from htx_eval.report.data.shape import Number, Shape


class PlaceOfPlan(Shape):
    """The place that a plan speaks of."""

    title: str
    communes: list[str]


class SchemeOfPlan(RatingSchemeShape):
    """A rating scheme of a plan, and whether it is law when the rating is made."""

    in_force_from: str | None
    in_force_to: str | None
    in_force: Annotated[bool, Field(description="on the last day of the period")]


class RatingOfPlan(Shape):
    """How cooperatives are rated under a plan."""

    schemes: Annotated[list[SchemeOfPlan], Field(description="the main one first")]
    source: Annotated[str, Field(description="what counts where class and points disagree: declared, points, both")]
    stands_in: Annotated[str | None, Field(description="what stands in for it out of force: own, comparison")]
    stands_in_by: Annotated[str | None, Field(description="the document by which it does")]


class FigureOfTarget(Shape):
    """What a target asks for; shares as fractions of one, a target of growth as its rate."""

    op: Ops
    value: Number
    high: Number | None
    tolerance: Number
    stretch: Number | None
    written: Annotated[str, Field(description="the figure as the plan writes it; empty where it only says which way")]
    unit: str | None
    growth_on: Annotated[str | None, Field(description="of a rate: the figure it is one of, or previous")]
    growth_years: int | None
    text: Annotated[str, Field(description="all of it in words")]


class TargetOfPlan(Shape):
    """A target of a plan."""

    id: str
    number: str
    title: str
    level: Literal["required", "monitored"]
    figure: FigureOfTarget
    measure: Annotated[str, Field(description="what is counted or added, in words")]
    words: Annotated[list[str], Field(description="ids of the definitions that it rests on")]
    clause: str
    clause_text: str
    note: str | None
    line: Annotated[int | None, Field(description="in the plan file")]


class WordOfPlan(DefinitionShape):
    """A word of a plan, and the targets that rest on it."""

    targets: Annotated[list[str], Field(description="ids")]


class ClauseOfPlan(Shape):
    """A passage of a plan that no target covers."""

    id: str
    text: str


class PlanPage(Shape):
    """Everything that a plan fixes before a list is read."""

    plan: PlanShape
    path: Annotated[str, Field(description="the plan file")]
    rules: Annotated[str, Field(description="SHA-256 of what plan, register and rating scheme say")]
    place: PlaceOfPlan | None
    register_: Annotated[str, Field(alias="register")]
    population: Annotated[str | None, Field(description="the definition of whom a target is that does not say so")]
    rating: RatingOfPlan | None
    targets: list[TargetOfPlan]
    definitions: list[WordOfPlan]
    uncovered: Annotated[list[ClauseOfPlan], Field(description="passages that no target covers")]
    problems: Annotated[list[ProblemShape], Field(description="warnings: what its writer may not have meant")]
