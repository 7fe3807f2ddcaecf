"""What a plan says of the list of a case, and what of that is otherwise than expected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from htx_eval.api import CooperativeList, HtxEvalError, Kept, Options, evaluate, read_cooperatives
from htx_eval.authoring.cases.case_reader import Case, Expected
from htx_eval.authoring.small_lists import named
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Problem
from htx_eval.model.outcome import Bounds, Evaluation, TargetOutcome
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Given


@frozen
class Differs:
    """A target that is otherwise than expected; without one, the plan as a whole."""

    target: TargetOutcome | None
    expected: Expected | None


@frozen
class Ran:
    """A case that was run: what differs, what the plan said, or the problems with which it refused the list."""

    case: Case
    differs: tuple[Differs, ...]
    evaluation: Evaluation | None
    refused: tuple[Problem, ...] = ()

    @property
    def is_as_expected(self) -> bool:
        """Whether everything is as expected."""
        if self.evaluation is None:
            return any(problem.code == self.case.refused for problem in self.refused)
        return not self.differs and self.case.refused is None


def run_case(plan: Plan, case: Case, read: Callable[[Plan, Case], CooperativeList] | None = None) -> Ran:
    """Return what a plan says of a case; ``read`` reads its list, if not the usual way."""
    try:
        listed = (read or list_of)(plan, case)
        result = evaluate(plan, listed, options_of(plan, case))
    except HtxEvalError as error:
        return Ran(case, (), None, error.problems)
    return Ran(case, tuple(_differences(case, result.evaluation)), result.evaluation)


def options_of(plan: Plan, case: Case) -> Options:
    """Return what a case states beside its list."""
    given: Mapping[str, Given] = dict(case.given)  # type: ignore[arg-type]  # texts are read as on a command line
    readings = dict(case.readings)
    before = {key: Bounds(*ends) for key, ends in case.previous.items()}
    return Options(as_of=case.as_of, covers=case.covers, given=given, readings=readings, before=before)  # type: ignore[arg-type]


def list_of(plan: Plan, case: Case) -> CooperativeList:
    """Return the list of a case, read as anybody's list is.

    Raises HtxEvalError if it cannot be read.
    """
    if case.content is not None:
        return read_cooperatives(Kept(*case.content), plan)
    return read_cooperatives(named(plan, case.rows or ()), plan)


def _differences(case: Case, found: Evaluation) -> Iterator[Differs]:
    outcomes = {outcome.target.id: outcome for outcome in found.targets}
    for key, expected in case.expect.items():
        outcome = outcomes.get(key)
        if outcome is None:  # of a changed plan, that asks fewer places or years
            yield Differs(None, expected)
            continue
        agrees = (
            expected.verdict in (None, outcome.verdict),
            expected.ends in (None, ends_of(outcome)),
            expected.stretch in (None, outcome.stretch_verdict),
        )
        if not all(agrees):
            yield Differs(outcome, expected)
    if case.overall not in (None, found.overall):
        yield Differs(None, None)


def ends_of(outcome: TargetOutcome) -> tuple[Fraction | None, Fraction | None]:
    """Return the ends between which the measure of a target lies."""
    if outcome.given is not None:
        return outcome.given.value, outcome.given.value
    return outcome.chosen.bounds.low, outcome.chosen.bounds.high
