"""From an evaluation to what the run says of it: waivers, the lock, and the exit code."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from htx_eval.base.problems import HtxEvalError, Problem, Severity
from htx_eval.model.outcome import Evaluation, Verdict
from htx_eval.model.waivers import Waiver, Waivers
from htx_eval.report.subject import Report
from htx_eval.runs.exits import Exit, exit_code
from htx_eval.runs.lock import Lock, against, entry_of, find_lock
from htx_eval.runs.outputs import write
from htx_eval.runs.run import Resolved
from htx_eval.runs.settings import shown


class Locked(enum.Enum):
    """How a run is held to the lock."""

    NO = "no"
    YES = "yes"  # a verdict may move with the data or the rules
    REVIEWED = "reviewed"  # no verdict may move unless the lock moves with it


def today() -> date:
    """Return the day of the run, by which waivers expire."""
    return date.today()


def judged(resolved: Resolved, locked: Locked) -> Report:
    """Evaluate a list and return the result with its exit code; what the lock and waivers say is among the problems.

    Raises HtxEvalError if the list cannot be evaluated, or is held to a lock that there is not.
    """
    lock = None if locked is Locked.NO else _lock(resolved.request.data, locked)
    day = today()
    waivers = Waivers(tuple(waiver for waiver in resolved.waivers if not waiver.expired(day)))
    evaluation = replace(resolved.evaluation(), waivers=waivers)
    kept = [*_expired(resolved.waivers, day), *_needless(evaluation)]
    if lock is not None:
        entry = entry_of(evaluation, resolved.options)
        kept += against(lock, resolved.request.data, entry, reviewed=locked is Locked.REVIEWED)
    fails = any(problem.severity is Severity.ERROR for problem in kept)
    code = Exit.MOVED if fails else exit_code(evaluation, resolved.fail_on)
    evaluation = replace(evaluation, problems=(*evaluation.problems, *kept))
    return Report(evaluation, int(code), resolved.request.all_problems)


def written_lock(resolved: Resolved, report: Report) -> str:
    """Write the verdicts of a list into its lock and return the path.

    Raises HtxEvalError if the lock cannot be written.
    """
    data = resolved.request.data
    lock = find_lock(data).with_entry(data, entry_of(report.evaluation, resolved.options))
    write(lock.path, lock.text())
    return shown(lock.path)


def _lock(data: str, locked: Locked) -> Lock | None:
    """The lock of a list; a pipeline does without one where there is none."""
    lock = find_lock(data)
    if not lock.exists and locked is Locked.YES:
        raise HtxEvalError([Problem("HTX617")])
    return lock if lock.exists else None


def _expired(waivers: Iterable[Waiver], day: date) -> Iterator[Problem]:
    for waiver in waivers:
        if waiver.expired(day):
            params = {"until": waiver.until, "reason": waiver.reason}
            yield Problem("HTX614", Severity.ERROR, waiver.place, waiver.subject, params=params)


def _needless(evaluation: Evaluation) -> Iterator[Problem]:
    """Waivers that let nothing pass: their target is met, or their problem is not there."""
    met = {found.target.id for found in evaluation.targets if found.verdict is Verdict.MET}
    codes = {problem.code for problem in evaluation.problems}
    for waiver in evaluation.waivers.every:
        if waiver.subject not in codes if waiver.of_problem else waiver.subject in met:
            yield Problem("HTX615", Severity.WARNING, waiver.place, waiver.subject)
