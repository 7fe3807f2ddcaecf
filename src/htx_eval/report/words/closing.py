"""The first sentence and the last line: how many targets are met, and what an exit code says, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from htx_eval.base.problems import Severity
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Evaluation, Verdict
from htx_eval.report.subject import Report

#: The codes that speak of the lock and of waivers, not of the list.
_OF_THE_REPOSITORY = "HTX61"


def last_line(report: Report, messages: Catalogue) -> str:
    """Return the last line, which says the same as the exit code."""
    found = report.evaluation
    parts = list(_answers(found, messages))
    waived = (outcome for outcome in found.required if found.waivers.of_target(outcome.target.id) is not None)
    count = sum(outcome.verdict is not Verdict.MET for outcome in waived)
    if count:
        parts.append(messages("count.waived", count=count))
    errors = [problem.code for problem in found.problems if problem.severity is Severity.ERROR]
    moved = sum(code.startswith(_OF_THE_REPOSITORY) for code in errors)
    if report.exit_code == 5:
        parts.append(messages("count.moved", count=moved))
    if report.exit_code == 4:
        counted = sum(found.waivers.of_problem(code) is None for code in errors)
        parts.append(messages("count.data_errors", count=counted - moved))
    key = "screen.last_compared" if found.reference else "screen.last"
    return messages(key, counts="; ".join(parts), code=report.exit_code)


def answer(found: Evaluation, messages: Catalogue) -> str:
    """Return the first thing that anybody wants to know: how many required targets are met, and what of the others."""
    return "; ".join(_answers(found, messages))


def _answers(found: Evaluation, messages: Catalogue) -> Iterator[str]:
    counted = Counter(found.answers)
    total = counted.total()
    if not total:
        yield messages("count.nothing")
        return
    yield messages("count.met", count=counted[Verdict.MET], total=total)
    for verdict in Verdict:
        if counted[verdict] and verdict is not Verdict.MET:
            name = "not_yet" if verdict is Verdict.MISSED and found.before_end else verdict.value
            yield messages(f"count.{name}", count=counted[verdict])
