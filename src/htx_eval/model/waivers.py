"""Waivers: what an office lets pass for a time, and why."""

from __future__ import annotations

from datetime import date

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import NOWHERE, Place


@frozen
class Waiver:
    """A target or a problem code that does not fail a run until a day; it is evaluated and shown all the same."""

    subject: str  # the id of a target, or the code of a problem
    of_problem: bool
    reason: str
    until: date  # the last day on which it holds
    place: Place = NOWHERE

    def expired(self, today: date) -> bool:
        """Say whether the last day is over."""
        return today > self.until


@frozen
class Waivers:
    """The waivers that hold on the day of a run."""

    every: tuple[Waiver, ...] = ()

    def of_target(self, target_id: str) -> Waiver | None:
        """Return the waiver of a target, if there is one."""
        return self._of(target_id, of_problem=False)

    def of_problem(self, code: str) -> Waiver | None:
        """Return the waiver of a problem code, if there is one."""
        return self._of(code, of_problem=True)

    def _of(self, subject: str, of_problem: bool) -> Waiver | None:
        return next((item for item in self.every if (item.subject, item.of_problem) == (subject, of_problem)), None)


NO_WAIVERS = Waivers()
