"""Exit codes: what CI and scripts go by."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from htx_eval.model.problems import HtxEvalError, Problem, Severity

if TYPE_CHECKING:
    from htx_eval.model.outcome import Evaluation


class Exit(enum.IntEnum):
    """The exit codes of the program; the README lists them."""

    MET = 0  # every required target met
    MISSED = 1  # at least one missed
    NOT_EVALUATED = 2  # usage, plan file, unreadable data, no cooperative, wrong place or year
    UNDECIDED = 3  # none missed, some undecided, without data, vacuous or not in force
    DATA = 4  # only with --fail-on data: none of these, but an error in the data
    INTERRUPTED = 130
    FAULT = 70


class FailOn(enum.Enum):
    """What makes a run fail; a run that could not evaluate always fails."""

    NEVER = "never"
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
            from htx_eval.model.text import nearest

            params = {"option": "--fail-on", "allowed": names}
            raise HtxEvalError([Problem("HTX423", value=name, suggestion=nearest(name, names), params=params)])
        return cls(name)


#: The codes that each gate lets pass.
_FORGIVEN = {
    FailOn.NEVER: {Exit.MISSED, Exit.UNDECIDED},
    FailOn.MISSED: {Exit.UNDECIDED},
    FailOn.UNDECIDED: set[Exit](),
    FailOn.DATA: set[Exit](),
}


def exit_code(evaluation: Evaluation, fail_on: FailOn) -> Exit:
    """Return the exit code of an evaluation."""
    code = Exit(evaluation.overall.exit_code)
    if code in _FORGIVEN[fail_on]:
        return Exit.MET
    has_errors = any(problem.severity is Severity.ERROR for problem in evaluation.problems)
    return Exit.DATA if code is Exit.MET and fail_on is FailOn.DATA and has_errors else code
