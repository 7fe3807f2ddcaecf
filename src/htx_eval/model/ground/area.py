"""The ground of a plan, and that of the rows of a list."""

from __future__ import annotations

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.model.ground.places import Names, Parts, Places


@frozen
class Area:
    """The ground of a plan, and of which time the names of its communes are."""

    places: Places
    parts: Parts
    names: Names
    fills: bool  # whether it is all of the district or province that the plan names

    def holds(self, parts: Parts) -> bool | None:
        """Say whether some ground lies in the plan's, wholly or not at all; None if some of it does."""
        inside = parts & self.parts
        return True if inside == parts else None if inside else False

    @property
    def communes(self) -> tuple[str, ...]:
        """Its communes, by the names of its time."""
        return self.places.communes(self.parts, self.names)

    @property
    def other(self) -> Names:
        """The time of which the plan's names are not."""
        return Names.AFTER if self.names is Names.BEFORE else Names.BEFORE


@frozen
class Grounds:
    """The ground of every row, and how many rows of the plan name their commune by the names of one time only."""

    area: Area
    of_rows: Coded[Parts]
    rows: dict[Names, int]
