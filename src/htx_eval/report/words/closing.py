"""The last line: what an exit code says, in words."""

from __future__ import annotations

from collections import Counter

from htx_eval.base.problems import Severity
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Evaluation, Verdict
from htx_eval.report.subject import Report

#: The codes that speak of the lock and of waivers, not of the list.
_OF_THE_REPOSITORY = "HTX61"


def last_line(report: Report, messages: Catalogue) -> str:
    """Return the last line, which says the same as the exit code."""
    found = report.evaluation
    parts = [text for _, text in counts(found, messages)]
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
    return messages(key, counts=", ".join(parts) or messages("count.nothing"), code=report.exit_code)


def counts(found: Evaluation, messages: Catalogue) -> list[tuple[Verdict, str]]:
    """Return how many required targets have each verdict, in words."""
    counted = Counter(outcome.verdict for outcome in found.required)
    names = {verdict: verdict.value for verdict in Verdict} | ({Verdict.MISSED: "not_yet"} if found.before_end else {})
    return [
        (verdict, messages(f"count.{names[verdict]}", count=counted[verdict]))
        for verdict in Verdict
        if counted[verdict]
    ]
