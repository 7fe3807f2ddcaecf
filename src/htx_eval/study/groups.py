"""A panel of the places, or other groups, inside of one list: each target asked of every group by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from htx_eval.api import CooperativeList, explore
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import Catalogue
from htx_eval.model.fields import Field, FieldType, Roles
from htx_eval.model.outcome import Evaluation, TargetOutcome
from htx_eval.model.plan import Plan
from htx_eval.model.rules import ALWAYS, All, Kind, OneOf, Target
from htx_eval.model.values import Value, known
from htx_eval.report.data.communes import communes
from htx_eval.report.words.phrases import Phrases
from htx_eval.runs.asked import Asked
from htx_eval.runs.run import open_run
from htx_eval.runs.several import GATE
from htx_eval.study.panel import Entry, Line, Panel, entry_of, line_of

#: So many groups are looked at.
MOST_GROUPS = 500


@frozen
class _Group:
    name: str
    value: Value


def panel_by(words: Sequence[str], key: str, asked: Asked, messages: Catalogue) -> Panel:
    """Return the panel of a list by the values of a field.

    A cooperative of which it is not known to which group it belongs may be of any: the ends of every group say so. A
    count that is asked of the whole has no verdict in a group. Raises HtxEvalError if the list cannot be evaluated, or
    if the field has no groups.
    """
    run = open_run(list(words), asked, gate=GATE)
    plan = _with_groups(run.plan, key)
    run = open_run(list(words), replace(asked, plan=plan), gate=GATE)
    report = run.report()
    groups = list(_groups(plan, key, run.cooperatives, report.evaluation, messages.lang))
    if not groups or len(groups) > MOST_GROUPS:
        raise HtxEvalError([Problem("HTX742", value=key, params={"count": len(groups), "most": MOST_GROUPS})])
    asked_of_groups = [target for target in plan.targets if _is_asked(target)]
    parts = tuple(_part(target, key, group, at) for target in asked_of_groups for at, group in enumerate(groups))
    found = explore(replace(plan, targets=parts), run.cooperatives, run.options).evaluation
    say = Phrases(found, messages)
    outcomes = {outcome.target.id: outcome for outcome in found.targets}
    whole, headings = line_of(report.evaluation, messages, messages("panel.whole"), kept=_is_asked)
    lines = tuple(
        _line(group, {one.id: outcomes[_id(one, at)] for one in asked_of_groups}, say, plan)
        for at, group in enumerate(groups)
    )
    label = plan.register.fields[key].label[messages.lang]
    notes = _unknown(run.cooperatives, key, plan.register.roles, messages)
    return Panel(plan.title[messages.lang], label, headings, lines, whole, notes=notes)


def _with_groups(plan: Plan, key: str) -> Plan:
    """The plan with a field as one that conditions look at."""
    field = plan.register.fields.get(key)
    if field is None or key not in fields_of_groups(plan):
        raise HtxEvalError([Problem("HTX740", value=key, params={"allowed": fields_of_groups(plan)})])
    fields = {**plan.register.fields, key: replace(field, tested=True)}
    return replace(plan, register=replace(plan.register, fields=fields))


def fields_of_groups(plan: Plan) -> tuple[str, ...]:
    """Return the fields by which the lists of a plan may be grouped."""
    return tuple(key for key, field in plan.register.fields.items() if _may_group(field, plan))


def _may_group(field: Field, plan: Plan) -> bool:
    roles = plan.register.roles
    is_place = field.key == roles.commune or field.key in roles.place
    return field.vocabulary is not None or (field.type is FieldType.TEXT and (is_place or field.key != roles.name))


def _groups(plan: Plan, key: str, listed: CooperativeList, found: Evaluation, lang: str) -> Iterator[_Group]:
    """The groups that a list has: of a vocabulary in its order, of communes in the order of the plan."""
    field = plan.register.fields[key]
    if key == plan.register.roles.commune:
        names = (shape.name for shape in communes(found))
        yield from (_Group(name, name) for name in names if name is not None and " / " not in name)
        return
    column = listed.columns().get(key)
    values = [] if column is None else [value for cell in column.items if (value := known(cell)) is not None]
    if field.vocabulary is not None:
        yield from (_Group(label[lang], one) for one, label in field.vocabulary.labels.items() if one in values)
        return
    spelled: dict[str, Value] = {}
    for value in values:
        spelled.setdefault(field.text_key(str(value)), value)
    yield from (_Group(str(value), value) for value in sorted(spelled.values(), key=str))


def _is_asked(target: Target) -> bool:
    """Whether a target can be asked of a group: it is measured on rows, and not of parts or of change already."""
    return target.measure.kind is not Kind.OUTSIDE and target.part_of is None and target.growth is None


def _has_verdict(target: Target) -> bool:
    """Whether the figure of a target is one for every group, too: a share, a mean, or none at all."""
    kind = target.measure.kind
    return kind.is_share or kind in (Kind.MEAN, Kind.MEDIAN, Kind.RATIO) or _asks_for_none(target)


def _asks_for_none(target: Target) -> bool:
    return target.threshold.admits(Fraction(0)) and not target.threshold.admits(Fraction(1))


def _id(target: Target, at: int) -> str:
    return f"{target.id}@{at}"


def _part(target: Target, key: str, group: _Group, at: int) -> Target:
    of, where = target.measure.of, OneOf(key, (group.value,))
    measure = replace(target.measure, of=where if of == ALWAYS else All((of, where)))
    return replace(target, id=_id(target, at), measure=measure, equivalent_to=None, stated=None)


def _line(group: _Group, outcomes: dict[str, TargetOutcome], say: Phrases, plan: Plan) -> Line:
    entries: dict[str, Entry] = {
        key: entry_of(outcome, say, _has_verdict(outcome.target)) for key, outcome in outcomes.items()
    }
    evidence = [outcome.evidence for outcome in outcomes.values()]
    rows = max((len(each.counted) + len(each.base_only) for each in evidence), default=0)
    return Line(group.name, None, rows, entries, None, 0, plan.id, plan.title)


def _unknown(listed: CooperativeList, key: str, roles: Roles, messages: Catalogue) -> tuple[str, ...]:
    """What is said of the rows that state no group."""
    beside, column = listed.texts(roles).get(key), listed.columns().get(key)
    if beside is not None:
        count = sum(not text for text in beside)
    else:
        count = 0 if column is None else sum(known(column.items[code]) is None for code in column.codes)
    return (messages("panel.unknown", count=count),) if count else ()
