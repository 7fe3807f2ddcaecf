"""A panel of the places, or other groups, inside of one list: each target asked of every group by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from htx_eval.api import Explored, explore
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import Catalogue
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.outcome import Evaluation, TargetOutcome, Verdict
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
    """A value of the field, or several that a list does not tell apart; ``rows`` state it."""

    name: str
    values: tuple[Value, ...]
    rows: int


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
    groups = _groups(key, report.evaluation, messages.lang)
    if not groups or len(groups) > MOST_GROUPS:
        raise HtxEvalError([Problem("HTX742", value=key, params={"count": len(groups), "most": MOST_GROUPS})])
    asked_of_groups = [target for target in plan.targets if _is_asked(target)]
    parts = tuple(_part(target, key, group, at) for target in asked_of_groups for at, group in enumerate(groups))
    explored = explore(replace(plan, targets=parts), run.cooperatives, run.options)
    say = Phrases(explored.evaluation, messages)
    outcomes = {outcome.target.id: outcome for outcome in explored.evaluation.targets}
    name = messages("panel.whole")
    whole, headings = line_of(report.evaluation, messages, name, exit_code=report.exit_code, kept=_is_asked)
    lines = tuple(
        _line(group, {one.id: outcomes[_id(one, at)] for one in asked_of_groups}, explored, say)
        for at, group in enumerate(groups)
    )
    label = plan.register.fields[key].label[messages.lang]
    notes = _unknown(report.evaluation, groups, key, messages)
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


def _groups(key: str, found: Evaluation, lang: str) -> list[_Group]:
    """The groups that a list has: of a vocabulary in its order, of communes in the order of the plan."""
    field, roles = found.plan.register.fields[key], found.plan.register.roles
    if key == roles.commune:
        return list(_communes(found))
    if _is_class(key, found):  # which may follow from points
        told = [row.classes for row in found.rows if row.in_scope and len(row.classes) < len(field.kinds)]
        classes = Counter(some[0] for some in told if len(some) == 1)
        values: dict[Value, int] = {one: classes[one] for some in told for one in some}
    else:
        values = _stated(key, found)
    if field.vocabulary is not None:
        labels = field.vocabulary.labels
        return [_Group(label[lang], (one,), values[one]) for one, label in labels.items() if one in values]
    spelled: dict[str, _Group] = {}
    for value, count in values.items():
        same = spelled.setdefault(field.text_key(str(value)), _Group(str(value), (value,), 0))
        spelled[field.text_key(str(value))] = replace(same, rows=same.rows + count)
    return sorted(spelled.values(), key=lambda group: group.name)


def _is_class(key: str, found: Evaluation) -> bool:
    return found.plan.rating is not None and key == found.plan.rating.declared


def _communes(found: Evaluation) -> Iterator[_Group]:
    """The communes that the rows name; several of the plan that one new name means are one group."""
    planned = () if found.plan.place is None else found.plan.place.communes
    for shape in communes(found):
        parts = () if shape.name is None else tuple(shape.name.split(" / "))
        is_of_several = len(parts) > 1 and all(part in planned for part in parts)
        if shape.name is not None and shape.cooperatives:
            yield _Group(shape.name, parts if is_of_several else (shape.name,), shape.cooperatives)


def _stated(key: str, found: Evaluation) -> dict[Value, int]:
    """The values that rows of the plan's place state, and how many state each."""
    column = found.list.columns().get(key)
    if column is None:
        return {}
    cells = zip(column.codes, found.rows, strict=True)
    codes = Counter(code for code, row in cells if row.in_scope and row.count_high != 0)
    values: Counter[Value] = Counter()
    for code, count in codes.items():
        value = known(column.items[code])
        if value is not None:
            values[value] += count
    return values


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
    of, where = target.measure.of, OneOf(key, group.values)
    measure = replace(target.measure, of=where if of == ALWAYS else All((of, where)))
    return replace(target, id=_id(target, at), measure=measure, equivalent_to=None, stated=None)


def _line(group: _Group, outcomes: Mapping[str, TargetOutcome], found: Explored, say: Phrases) -> Line:
    """A group as a line; of a target that nobody in the group is about nothing is said."""
    entries: dict[str, Entry] = {}
    for key, outcome in outcomes.items():
        least, most = _people(found, outcome)
        entry = entry_of(outcome, say, _has_verdict(outcome.target) and most != 0)
        if least == 0 and entry.verdict is not None and entry.verdict.shows_measure:  # perhaps of nobody
            judged = say.words.verdict(Verdict.UNDECIDED, before_end=False)
            entry = replace(entry, verdict=Verdict.UNDECIDED, judged=judged)
        entries[key] = entry
    plan = found.evaluation.plan
    return Line(group.name, None, group.rows, entries, None, 0, plan.id, plan.title)


def _people(found: Explored, outcome: TargetOutcome) -> tuple[int, int | None]:
    """How many a target is about in a group, at the least and at the most; None without an end."""
    groups = found.engine.contributions(outcome.target.measure, outcome.chosen.choices).groups
    least = sum(group.copies for group in groups if all(point[1] for point in group.ways))
    some = [group for group in groups if any(point[1] for point in group.ways)]
    if any(group.extra is None for group in some):
        return least, None
    return least, sum(group.copies + (group.extra or 0) for group in some)


def _unknown(found: Evaluation, groups: Sequence[_Group], key: str, messages: Catalogue) -> tuple[str, ...]:
    """What is said of the rows of which it is not known to which group they belong."""
    here = [row for row in found.rows if row.in_scope and row.count_high != 0]
    if _is_class(key, found):
        count = sum(len(row.classes) > 1 for row in here)
    else:
        count = len(here) - sum(group.rows for group in groups)
    return (messages("panel.unknown", count=count),) if count > 0 else ()
