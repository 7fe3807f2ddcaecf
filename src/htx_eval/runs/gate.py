"""From an evaluation to what the run says of it: waivers, what the lock holds against it, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from htx_eval.base.problems import Problem, Severity
from htx_eval.model.outcome import Evaluation, Verdict
from htx_eval.model.waivers import Waiver, Waivers
from htx_eval.runs.exits import Exit, FailOn, exit_code


def today() -> date:
    """Return the day of the run, by which waivers expire."""
    return date.today()


def judged(
    evaluation: Evaluation, waivers: Iterable[Waiver], fail_on: FailOn, held: Iterable[Problem]
) -> tuple[Evaluation, Exit]:
    """Return an evaluation with the waivers that hold today, and the exit code.

    What is to be said of waivers, and what the lock holds against the evaluation, is among its problems.
    """
    day, every = today(), tuple(waivers)
    evaluation = replace(evaluation, waivers=Waivers(tuple(waiver for waiver in every if not waiver.expired(day))))
    kept = (*_expired(every, day), *_needless(evaluation), *held)
    fails = any(problem.severity is Severity.ERROR for problem in kept)
    code = Exit.MOVED if fails else exit_code(evaluation, fail_on)
    return replace(evaluation, problems=(*evaluation.problems, *kept)), code


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
