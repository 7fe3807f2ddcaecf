"""The shape of a "what if" as JSON."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from htx_eval.report.data.result_shapes import TargetShape
from htx_eval.report.data.shape import Shape


class BothShape(Shape):
    """A target before and after."""

    id: str
    changed: Annotated[bool, Field(description="whether the verdict differs")]
    before: TargetShape
    after: TargetShape


class WhatIfShape(Shape):
    """The verdicts before and after some changes."""

    schema_version: Literal[2]
    cooperatives: Annotated[list[int], Field(description="rows whose cells were changed, from 0")]
    targets: list[BothShape]


def schema() -> dict[str, Any]:
    """Return the JSON schema of a "what if"."""
    return WhatIfShape.model_json_schema(by_alias=True)
