"""A target of a plan in words, before there is any list: the words of the plan that it rests on."""

from __future__ import annotations

from htx_eval.model.plan import Plan
from htx_eval.model.rules import Condition, Named, Target, atoms


def capital(text: str) -> str:
    """Return a text that begins a line."""
    return text[:1].upper() + text[1:]


def reached(target: Target, plan: Plan) -> tuple[str, ...]:
    """Return the ids of the definitions that a target rests on under any reading, in the order of the text."""
    found: dict[str, None] = {}
    waiting: list[Condition] = [target.measure.where, target.measure.of]
    while waiting:
        for atom in atoms(waiting.pop(0)):
            if isinstance(atom, Named) and atom.definition not in found:
                found[atom.definition] = None
                waiting += [reading.where for reading in plan.definitions[atom.definition].readings.values()]
    return tuple(found)
