"""The shape of what a result says of the plan: its sources, its words, its rating scheme."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from htx_eval.report.data.shape import Number, Shape


class PeriodShape(Shape):
    """The first and last day of the plan."""

    from_: Annotated[str, Field(alias="from")]
    to: str


class PlanShape(Shape):
    """The plan that was evaluated."""

    id: str
    title: str
    period: PeriodShape
    issuer: str
    issued: str | None
    implements: Annotated[list[str], Field(description="documents that the plan carries out")]
    sources: list[str]
    not_stated: Annotated[list[str], Field(description="what the source of the plan does not say")]


class RatingClassShape(Shape):
    """A class of the rating, and the points from which it begins."""

    id: str
    label: str
    from_points: Number


class RatingSchemeShape(Shape):
    """The rating scheme that the plan relies on."""

    id: str
    title: str
    classes: Annotated[list[RatingClassShape], Field(description="best first")]
    sources: list[str]
    unverified: Annotated[list[str], Field(description="what was not found or has a single source")]


class OptionShape(Shape):
    """One way to understand a word of the plan."""

    id: str
    label: str
    because: str | None
    rule: Annotated[str, Field(description="the condition in words")]


class DefinitionShape(Shape):
    """A word of the plan, with the reading that was chosen and every reading there is."""

    id: str
    word: str
    chosen: str
    because: str | None
    readings: list[OptionShape]
