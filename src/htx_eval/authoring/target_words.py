"""A target of a plan in words, before there is any list: its unit, and the words of the plan that it rests on."""

from __future__ import annotations

from htx_eval.model.plan import Plan
from htx_eval.model.rules import Condition, Named, Target, atoms
from htx_eval.report.words.wording import Words


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


def unit_of(target: Target, words: Words) -> str | None:
    """Return the unit in which the figures of a target are said; None of those that have none or are percentages."""
    lang = words.messages.lang
    if target.is_percent:
        return None
    if target.unit is not None:
        return target.unit[lang]
    key, register = target.measure.field, words.register
    field = None if register is None or key is None or target.measure.per is not None else register.fields.get(key)
    unit = None if register is None or field is None or field.unit is None else register.units.get(field.unit)
    return None if unit is None else unit.label[lang]


def with_unit(target: Target, words: Words) -> str:
    """Return what a target asks for in words, with its unit; a rate on what is not known yet has none."""
    text, unit = words.threshold(target), unit_of(target, words)
    if unit is None or (target.growth is not None and target.growth.base is None):
        return text
    return words.messages("page.with_unit", text=text, unit=unit)
