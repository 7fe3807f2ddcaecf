"""The smallest list that shows a relation of targets, with the verdicts that the engine gives on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from htx_eval.api import HtxEvalError, Options, evaluate
from htx_eval.authoring.lint.cells import TooManyError
from htx_eval.authoring.lint.outcomes import Way, by_figure, met, not_met
from htx_eval.authoring.lint.relations import Kind, Relation
from htx_eval.authoring.lint.search import Search
from htx_eval.authoring.lint.whole_numbers import GivenUpError
from htx_eval.authoring.small_lists import SmallList, every_type, read
from htx_eval.base.frozen import frozen
from htx_eval.engine.whole.demands import NOT_EMPTY
from htx_eval.model.meaning import Choices
from htx_eval.model.outcome import Fixed, Verdict
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Target


@frozen
class Proof:
    """A list, the readings under which it was evaluated, and the verdicts on the targets of a relation."""

    list: SmallList
    choices: Choices
    verdicts: Mapping[str, Verdict]


def proof(plan: Plan, relation: Relation, search: Search) -> Proof | None:
    """Return the smallest list that shows a relation: the nearest that a list can come to the contrary.

    Of targets that exclude each other it meets all but one; of a target that follows from others it misses that one
    and then one of the others too. None where the engine says otherwise, or nothing.
    """
    targets = [next(target for target in plan.targets if target.id == key) for key in relation.targets]
    choices = min(relation.holds, key=lambda each: sum(plan.definitions[key].chosen != each[key] for key in each))
    for asked in _nearest(relation.kind, targets):
        try:
            found = search.smallest(asked, choices, least=1)
        except (GivenUpError, TooManyError):
            continue
        if found is None:
            continue
        shown = SmallList(found.rows, found.counts)
        verdicts = _verdicts(plan, shown, choices, targets)
        if verdicts is not None and _agrees(relation.kind, list(verdicts.values())):
            return Proof(shown, choices, verdicts)
    return None


def _nearest(kind: Kind, targets: Sequence[Target]) -> Iterator[Mapping[str, Sequence[Way]]]:
    """What a list has to be like, what shows most first."""
    *others, last = targets
    if kind in (Kind.NEVER, Kind.ALWAYS):
        yield {last.id: ((NOT_EMPTY,),)}
        return
    if kind is Kind.APART:
        for left in reversed(targets):
            yield {target.id: (met(target),) for target in targets if target is not left} | {
                left.id: tuple(by_figure(left))
            }
        return
    for ways in (tuple(by_figure(last)), not_met(last)):
        for left in others:
            yield {target.id: (met(target),) for target in others if target is not left} | {last.id: ways}


def _verdicts(
    plan: Plan, shown: SmallList, choices: Choices, targets: Sequence[Target]
) -> Mapping[str, Verdict] | None:
    """What the engine says of some targets, under a combination of readings; None where it refuses the list."""
    fixed = {key: Fixed(reading, None) for key, reading in choices.items()}
    try:
        result = evaluate(plan, read(plan, shown), Options(readings=fixed, covers=every_type(plan)))
    except HtxEvalError:
        return None
    found = {outcome.target.id: outcome.verdict for outcome in result.evaluation.targets}
    return {target.id: found[target.id] for target in targets}


def _agrees(kind: Kind, verdicts: Sequence[Verdict]) -> bool:
    """Whether verdicts on the targets of a relation are as it says; every one of them is settled."""
    if not set(verdicts) <= {Verdict.MET, Verdict.MISSED, Verdict.VACUOUS}:
        return False
    if kind is Kind.ALWAYS:
        return verdicts[-1] is Verdict.MET
    if kind is Kind.IMPLIED:
        return verdicts[-1] is not Verdict.MET and set(verdicts[:-1]) != {Verdict.MET}
    return any(verdict is not Verdict.MET for verdict in verdicts)
