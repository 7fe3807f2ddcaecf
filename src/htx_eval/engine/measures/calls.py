"""What to ask for first: every row and type that is open, those that serve most targets before the others."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.model.outcome import Call, TargetOutcome, Verdict

#: The verdicts that an answer can change.
OPEN = (Verdict.UNDECIDED, Verdict.NO_DATA)


def calls(outcomes: Iterable[TargetOutcome]) -> tuple[Call, ...]:
    """Return what is open for undecided targets, each row or type once, those that serve most targets first."""
    fields: dict[tuple[int | None, str | None], dict[str, None]] = {}
    targets: dict[tuple[int | None, str | None], list[str]] = {}
    for outcome in outcomes:
        for question in outcome.questions if outcome.verdict in OPEN else ():
            key = (question.row, question.type)
            fields.setdefault(key, {}).update(dict.fromkeys(question.fields))
            targets.setdefault(key, []).append(outcome.target.id)
    made = [Call(row, kind, tuple(fields[row, kind]), tuple(targets[row, kind])) for row, kind in fields]
    return tuple(sorted(made, key=_most_served_first))


def _most_served_first(call: Call) -> tuple[int, int, str]:
    return -len(call.targets), -1 if call.row is None else call.row, call.type or ""
