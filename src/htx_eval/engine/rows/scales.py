"""The points of a criterion by its scale, beside those that a list states."""

from __future__ import annotations

from decimal import Decimal

from htx_eval.base.frozen import frozen
from htx_eval.model.plan import Scale, Step
from htx_eval.model.values import BLANK, Cell, Origin, Value


@frozen
class Between:
    """A score of which only two ends are known, and whether the list says anything of it."""

    low: int | Decimal
    high: int | Decimal
    is_told: bool


#: The points of a criterion or a total: exact, between two ends, or open (None).
Score = int | Decimal | Between | None


def exact(one: Score) -> int | Decimal | None:
    """Return a score that is known."""
    return None if isinstance(one, Between) else one


def by_scale(scale: Scale, cell: Cell) -> Score:
    """Return the points that a scale gives for what a cell may hold."""
    cuts = [step.low for step in scale.steps if step.low is not None]
    found = {_points(scale, value) for value in cell.sample(cuts)}
    if not found:
        return None
    low, high = min(found), max(found)
    is_told = cell.origin not in {*BLANK, Origin.INVALID}
    return low if low == high and is_told else Between(low, high, is_told)


def _points(scale: Scale, value: Value) -> Decimal:
    """The points of the last step that a value reaches; none below the first."""
    return next((step.points for step in reversed(scale.steps) if _reaches(step, value)), Decimal(0))


def _reaches(step: Step, value: Value) -> bool:
    if step.low is None:
        return True
    return value > step.low if step.is_open else value >= step.low  # type: ignore[operator]


@frozen
class TwoScores:
    """The points of a criterion that a list states, and those by its scale."""

    stated: int | Decimal | None
    computed: Score

    def differ(self) -> bool:
        """Say whether no value of the figure gives the points that are stated."""
        if self.stated is None or self.computed is None:
            return False
        low, high = _ends(self.computed)
        return not low <= self.stated <= high

    def together(self) -> Score:
        """Return the points: as stated if there are any, by the scale if not; between both where they differ."""
        if self.stated is None:
            return self.computed
        if not self.differ():
            return self.stated
        assert self.computed is not None
        low, high = _ends(self.computed)
        return Between(min(low, self.stated), max(high, self.stated), True)


def _ends(one: int | Decimal | Between) -> tuple[int | Decimal, int | Decimal]:
    return (one.low, one.high) if isinstance(one, Between) else (one, one)
