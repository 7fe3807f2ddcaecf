"""Which columns a plan asks for: those its targets test or add, under the chosen readings and under the others."""

from __future__ import annotations

from collections.abc import Iterator

from htx_eval.base.frozen import frozen
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Condition, Named, Target, atoms


@frozen
class Need:
    """A field that a plan asks for: the targets that cannot do without it, and those that some reading asks it for.

    ``tells_class``: the class follows from it where it is not stated, and is compared with it where it is.
    """

    field: str
    targets: tuple[Target, ...]
    other_targets: tuple[Target, ...]
    tells_class: bool

    @property
    def is_required(self) -> bool:
        """Whether a target asks for it under its chosen readings."""
        return bool(self.targets)


def needs(plan: Plan) -> tuple[Need, ...]:
    """Return the fields that the targets of a plan ask for, the required ones first, each in the order of the register.

    Where the class is asked for, what it follows from (points, founding, months stopped) is among the others.
    """
    chosen = {target.id: fields_of(target, plan, True) for target in plan.targets}
    every = {target.id: fields_of(target, plan, False) for target in plan.targets}
    of_class = _class_inputs(plan) if any(_asks_for_class(fields, plan) for fields in every.values()) else set()
    found = []
    for key in plan.register.fields:
        targets = tuple(target for target in plan.targets if key in chosen[target.id])
        others = tuple(target for target in plan.targets if key in every[target.id] and target not in targets)
        if targets or others or key in of_class:
            found.append(Need(key, targets, others, key in of_class))
    return tuple(sorted(found, key=lambda need: not need.is_required))


def fields_of(target: Target, plan: Plan, chosen_only: bool) -> set[str]:
    """Return the fields of a target: under the chosen readings of the words it uses, or under all of them."""
    conditions = [*target.measure.conditions]
    fields = set(target.measure.value_fields)
    seen: set[str] = set()
    while conditions:
        for atom in atoms(conditions.pop()):
            if not isinstance(atom, Named):
                fields.add(atom.field)
            elif atom.definition not in seen:
                seen.add(atom.definition)
                conditions += _readings(atom.definition, plan, chosen_only)
    return fields


def _readings(name: str, plan: Plan, chosen_only: bool) -> Iterator[Condition]:
    definition = plan.definitions[name]
    for reading in definition.readings.values():
        if not chosen_only or reading.id == definition.chosen:
            yield reading.where


def _asks_for_class(fields: set[str], plan: Plan) -> bool:
    return plan.rating is not None and plan.rating.declared in fields


def _class_inputs(plan: Plan) -> set[str]:
    """The fields of a few columns from which the class follows; single criteria are not among them."""
    assert plan.rating is not None
    rule = plan.rating.not_assessed
    inputs = (plan.rating.total, rule.founded if rule else None, rule.stopped if rule else None)
    return {key for key in inputs if key is not None}
