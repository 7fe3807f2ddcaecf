"""Exit codes: what CI and scripts go by."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import TYPE_CHECKING

from htx_eval.base.problems import Severity

if TYPE_CHECKING:
    from htx_eval.model.outcome import Evaluation


class Exit(enum.IntEnum):
    """The exit codes of the program; the README lists them."""

    MET = 0  # every required target met
    MISSED = 1  # at least one missed
    NOT_EVALUATED = 2  # usage, plan file, unreadable data, no cooperative, wrong place or year
    UNDECIDED = 3  # none missed, some undecided, without data, vacuous or not in force
    DATA = 4  # only with --fail-on data or errors: none of these that count, but an error in the data
    MOVED = 5  # a verdict moved against the lock, or a waiver has expired
    INTERRUPTED = 130
    FAULT = 70


class FailOn(enum.Enum):
    """What makes a run fail; a run that could not evaluate always fails."""

    NEVER = "never"
    ERRORS = "errors"
    MISSED = "missed"
    UNDECIDED = "undecided"
    DATA = "data"

    @classmethod
    def of(cls, name: str) -> FailOn:
        """Return the gate of this name.

        Raises HtxEvalError for any other name.
        """
        names = tuple(gate.value for gate in cls)
        if name not in names:
            from htx_eval.stated import unusable

            raise unusable("--fail-on", name, names)
        return cls(name)


#: The codes that each gate lets pass.
_FORGIVEN = {
    FailOn.NEVER: {Exit.MISSED, Exit.UNDECIDED},
    FailOn.ERRORS: {Exit.MISSED, Exit.UNDECIDED},
    FailOn.MISSED: {Exit.UNDECIDED},
    FailOn.UNDECIDED: set[Exit](),
    FailOn.DATA: set[Exit](),
}


#: The gates by which an error in the data fails a run that would pass without it.
_ON_ERRORS = (FailOn.ERRORS, FailOn.DATA)
#: Of several lists, the worst code is the one of the run.
_WORST_FIRST = (Exit.NOT_EVALUATED, Exit.MOVED, Exit.DATA, Exit.MISSED, Exit.UNDECIDED, Exit.MET)


def exit_code(evaluation: Evaluation, fail_on: FailOn) -> Exit:
    """Return the exit code of an evaluation; what is waived does not count."""
    from htx_eval.model.outcome import Overall

    waivers = evaluation.waivers
    counted = {found.verdict for found in evaluation.required if waivers.of_target(found.target.id) is None}
    code = Exit(Overall.of(counted).exit_code)
    if code in _FORGIVEN[fail_on]:
        code = Exit.MET
    if code is not Exit.MET or fail_on not in _ON_ERRORS:
        return code
    errors = (problem for problem in evaluation.problems if problem.severity is Severity.ERROR)
    return Exit.DATA if any(waivers.of_problem(problem.code) is None for problem in errors) else code


def worst(codes: Iterable[int]) -> Exit:
    """Return the exit code of a run over several lists."""
    found = set(codes)
    return next((code for code in _WORST_FIRST if code in found), Exit.MET)
