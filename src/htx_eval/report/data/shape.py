"""What every part of the result has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

Number = int | float


class Shape(BaseModel):
    """A part of the result."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)
