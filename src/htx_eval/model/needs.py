"""Which columns a plan asks for: those its targets test or add, under the chosen readings and under the others."""

from __future__ import annotations

from htx_eval.base.frozen import frozen
from htx_eval.model.meaning import reached
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Named, Target, atoms


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
    choices = {key: definition.chosen for key, definition in plan.definitions.items()} if chosen_only else None
    conditions = [*target.measure.conditions]
    for name in reached(conditions, plan.definitions, choices):
        definition = plan.definitions[name]
        readings = definition.readings.values() if choices is None else [definition.readings[definition.chosen]]
        conditions += [reading.where for reading in readings]
    tests = (atom for condition in conditions for atom in atoms(condition) if not isinstance(atom, Named))
    return {*target.measure.value_fields, *(test.field for test in tests)}


def _asks_for_class(fields: set[str], plan: Plan) -> bool:
    return plan.rating is not None and plan.rating.declared in fields


def _class_inputs(plan: Plan) -> set[str]:
    """The fields of a few columns from which the class follows; single criteria are not among them."""
    assert plan.rating is not None
    rule = plan.rating.not_assessed
    inputs = (plan.rating.total, rule.founded if rule else None, rule.stopped if rule else None)
    return {key for key in inputs if key is not None}
