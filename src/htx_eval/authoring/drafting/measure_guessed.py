"""How a target of a draft is measured: by a column of the register that its title names, else by one of its own."""

from __future__ import annotations

import re

from htx_eval.authoring.drafting.figures_understood import Understood
from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import fold
from htx_eval.model.fields import Field, Register, Unit
from htx_eval.plan.conditions import EVERYTHING

#: Words of a title, folded, that ask for a mean.
_MEAN = ("binh quan", "trung binh", "mean", "average")


@frozen
class Drafted:
    """The measure of a target, and the column that the plan adds for it, if it needs one."""

    measure: str
    field: str | None = None  # its key
    spec: str = ""


def guess(title: str, asked: Understood, register: Register, key: str) -> Drafted:
    """Return how a target is measured; ``key`` is that of a column of its own."""
    named = _named_field(title, asked, register)
    if named is not None:
        kind = "mean" if any(word in fold(title) for word in _MEAN) else "sum"
        return Drafted(f"{{{kind}: {{field: {named.key}}}}}")
    of_type = _named_type(title, register)
    if of_type is not None and not asked.is_percent and _is_total(title, of_type, register):
        whole = "" if of_type == first_type(register) else f"where: {{{of_type}}}, of: {EVERYTHING}"
        return Drafted(f"{{count: {{{whole}}}}}")
    if asked.is_percent and not asked.is_rate:
        return Drafted(f"{{share: {{where: {{{key}: true}}}}}}", key, "type: flag")
    if counts(asked.unit, register) or (asked.is_rate and of_type is not None):
        if of_type is None or of_type == first_type(register):
            return Drafted(f"{{count: {{where: {{{key}: true}}}}}}", key, "type: flag")
        return Drafted(f"{{count: {{where: {{{of_type}, {key}: true}}, of: {EVERYTHING}}}}}", key, "type: flag")
    unit = unit_named(asked.unit, register)
    spec = "type: decimal, domain: {from: 0}" + ("" if unit is None else f", unit: {unit.key}")
    return Drafted(f"{{sum: {{field: {key}}}}}", key, spec)


def first_type(register: Register) -> str | None:
    """Return the condition of the first kind of organisations that a register knows: those that plans are about."""
    types = register.fields.get(register.roles.type or "")
    if types is None or types.vocabulary is None:
        return None
    return f"{types.key}: {next(iter(types.vocabulary.labels))}"


def counts(unit: str, register: Register) -> bool:
    """Say whether a unit is a word for organisations, or nothing at all."""
    types = register.fields.get(register.roles.type or "")
    vocabulary = None if types is None else types.vocabulary
    return not unit.strip() or (vocabulary is not None and vocabulary.spellings.find(unit) is not None)


def unit_named(words: str, register: Register) -> Unit | None:
    """Return the unit of a register that words name: money, people, …"""
    return register.unit_named(words.partition("/")[0].strip()) if words.strip() else None


def _named_field(title: str, asked: Understood, register: Register) -> Field | None:
    """The column of figures that a title names, if the unit beside the figure is one of its own; the longest name."""
    unit = unit_named(asked.unit, register)
    found: list[tuple[int, Field]] = []
    for field in register.fields.values():
        own = register.units.get(field.unit or "")
        if not field.numeric or own is None or field.key == register.roles.count:
            continue
        if unit is None and not asked.is_rate:
            continue
        if unit is not None and unit.base != own.base:
            continue
        found += [(len(name), field) for name in (*field.label.every, *field.aliases) if _says(title, name)]
    return max(found, key=lambda one: one[0])[1] if found else None


def _named_type(title: str, register: Register) -> str | None:
    """The condition of the kind of organisations that a title names; of several names the longest."""
    types = register.fields.get(register.roles.type or "")
    if types is None or types.vocabulary is None:
        return None
    names = [
        (len(text), key) for key, label in types.vocabulary.labels.items() for text in label.every if _says(title, text)
    ]
    return f"{types.key}: {max(names)[1]}" if names else None


def _is_total(title: str, of_type: str, register: Register) -> bool:
    """Whether a title asks for the number of all organisations of a kind: "Tổng số HTX"."""
    field, _, key = of_type.partition(": ")
    vocabulary = register.fields[field].vocabulary
    names = () if vocabulary is None else vocabulary.labels[key].every
    return any(re.fullmatch(rf"(?:tong )?(?:so )?(?:luong )?{re.escape(fold(name))}", fold(title)) for name in names)


def _says(title: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(fold(name))}\b", fold(title)) is not None
