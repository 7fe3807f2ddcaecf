"""Why every verdict is what it is, and what would change it: each question has a module, this gathers the answers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from htx_eval.base.columns import Coded
from htx_eval.engine.evaluate import Explored
from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.reasons.cut_offs import cut_offs
from htx_eval.engine.reasons.flips import flip
from htx_eval.engine.reasons.joint import joint
from htx_eval.engine.reasons.mismatch import known_points, mismatch
from htx_eval.engine.reasons.open_cells import OpenCells
from htx_eval.engine.reasons.questions import fewest, served
from htx_eval.engine.reasons.roundings import roundings
from htx_eval.engine.reasons.slack import figures, slack
from htx_eval.model.outcome import TargetOutcome
from htx_eval.model.reasons import CutOff, Flip, Matrix, Reasons, TargetReasons
from htx_eval.model.rules import Kind


def reasons(explored: Explored) -> Reasons:
    """Return the verdicts on a list with everything behind them."""
    found = explored.evaluation
    gauge = _Gauge(explored, served(found.calls))
    return Reasons(
        evaluation=found,
        targets=tuple(map(gauge.target, found.targets)),
        joint=joint(explored.engine, found.targets),
        mismatch=mismatch(explored),
    )


class _Gauge:
    """Looks at one target after another."""

    def __init__(self, explored: Explored, asked: Mapping[int, int]) -> None:
        self.found, self.engine, self.asked = explored.evaluation, explored.engine, asked
        self.rating = self.found.plan.rating
        self._points: Coded[Decimal | None] | None = None

    def target(self, outcome: TargetOutcome) -> TargetReasons:
        """Return the reasons of one target."""
        matrix = _matrix(outcome)
        if outcome.given is not None:
            return TargetReasons(outcome, matrix)
        target, verdict = outcome.target, outcome.verdict
        if target.measure.kind is Kind.OUTSIDE:
            return TargetReasons(outcome, matrix)
        found = self.engine.contributions(target.measure, outcome.chosen.choices)
        if not target.has_figure or target.easier is not None:  # there is no one figure from which to tell a distance
            return TargetReasons(outcome, matrix, open_cells=OpenCells(self.engine, found, self.found.list))
        return TargetReasons(
            outcome,
            matrix,
            roundings=tuple(roundings(outcome)),
            slack=slack(target, found.groups, verdict),
            flip=self._flip(outcome, found),
            figures=figures(target.threshold, found.groups, outcome.chosen.bounds, verdict),
            cut_offs=self._cut_offs(outcome, found),
            fewest=fewest(outcome, found, self.asked),
            open_cells=OpenCells(self.engine, found, self.found.list),
        )

    def _flip(self, outcome: TargetOutcome, found: Contributions) -> Flip | None:
        if self.rating is None or not found.exact:
            return None
        return flip(outcome.target, found, outcome.verdict, self.rating)

    def _cut_offs(self, outcome: TargetOutcome, found: Contributions) -> tuple[CutOff, ...]:
        if self.rating is None or not found.exact:
            return ()
        return cut_offs(outcome.target, found, self.engine.profiles, outcome.verdict, self.rating, self.points)

    @property
    def points(self) -> Coded[Decimal | None]:
        """The points of the rows that get their class from them, looked at once."""
        if self._points is None:
            assert self.rating is not None
            self._points = known_points(self.found, self.rating)
        return self._points


def _matrix(outcome: TargetOutcome) -> Matrix:
    """Sum up the combinations of readings: how many can be answered, and which words decide."""
    combinations = (outcome.chosen, *outcome.others)
    answered = [each for each in combinations if each.answerable]
    deciding = dict.fromkeys(
        name
        for other in outcome.flips()
        for name, reading in other.choices.items()
        if outcome.defaults.get(name) != reading
    )
    return Matrix(len(combinations), len(answered), tuple(deciding))
