"""The columns of an empty list: what stands in each, what it is for, and what may be written there."""

from __future__ import annotations

from collections.abc import Iterator

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import normal
from htx_eval.model.fields import AssumptionCase, Field, FieldType, Register, Vocabulary
from htx_eval.model.needs import Need, needs
from htx_eval.report.lists_back.cleaned import heading, not_known
from htx_eval.report.words.wording import Words


@frozen
class Column:
    """A column of the empty list, in the words of one language."""

    field: Field
    heading: str  # with a star where a target cannot do without it
    is_required: bool
    choices: tuple[str | int, ...]  # what its drop-down offers, if it has one
    is_closed: bool  # whether anything else is refused
    how: str  # how it is filled in
    unit: str | None
    purpose: tuple[str, ...]  # what it is for: the targets with their titles, their other readings, the class
    short_purpose: str  # the same by numbers


def columns(words: Words) -> tuple[Column, ...]:
    """Return the columns that the targets of a plan need: code, name and commune, the required ones, the others."""
    assert words.plan is not None
    register = words.plan.register
    roles = register.roles
    wanted = {need.field: need for need in needs(words.plan)}
    first = [key for key in (roles.code, roles.name, roles.commune) if key is not None]
    keys = dict.fromkeys([*first, *wanted])
    return tuple(_column(register.fields[key], wanted.get(key), key == roles.name, words) for key in keys)


def _column(spec: Field, need: Need | None, is_name: bool, words: Words) -> Column:
    assert words.plan is not None
    register, lang = words.plan.register, words.messages.lang
    is_required = is_name or (need is not None and need.is_required)
    unit = register.units.get(spec.unit or "")
    offered = tuple(_choices(spec, words))
    if _blank_means_no(spec, register):
        offered = (*offered, not_known(register))
    return Column(
        field=spec,
        heading=heading(spec, register, lang) + (" *" if is_required else ""),
        is_required=is_required,
        choices=offered,
        is_closed=spec.key != register.roles.commune,
        how=_how(spec, offered, words),
        unit=None if unit is None else unit.label[lang],
        purpose=tuple(_purpose(need, words, True)),
        short_purpose="; ".join(_purpose(need, words, False)),
    )


def _choices(spec: Field, words: Words) -> Iterator[str | int]:
    """What a drop-down offers: the communes of the plan, the values of a vocabulary, yes and no, a few numbers."""
    assert words.plan is not None
    place = words.plan.place
    if spec.key == words.plan.register.roles.commune and place is not None:
        yield from place.communes
    elif spec.vocabulary is not None:
        yield from (label[words.messages.lang] for label in spec.vocabulary.labels.values())
        yield from _sets(spec.vocabulary)
    elif spec.type is FieldType.FLAG:
        yield from (words.messages(f"rule.{answer}") for answer in ("yes", "no"))
    else:
        yield from spec.values


def _blank_means_no(spec: Field, register: Register) -> bool:
    """Whether a blank may be taken to mean no, so that what is not known has to be said."""
    marked = (item for item in register.assumptions if item.case is AssumptionCase.ONLY_MARKS)
    return any(spec.key in assumption.fields for assumption in marked)


def _sets(vocabulary: Vocabulary) -> Iterator[str]:
    """One way of writing each set of several values that needs no question, such as "khá trở lên"."""
    found: dict[tuple[str, ...], str] = {}
    for _, spelling, keys in vocabulary.spellings:
        if len(keys) > 1 and normal(spelling) not in vocabulary.ask:
            found.setdefault(keys, spelling)
    yield from found.values()


def _how(spec: Field, offered: tuple[str | int, ...], words: Words) -> str:
    """How a column is filled in."""
    say = words.messages
    assert words.plan is not None
    if offered and _blank_means_no(spec, words.plan.register):
        return say("template.how.marks", mark=offered[-1])
    if offered:
        return say("template.how.choices")
    if spec.type is FieldType.CODE:
        return say("template.how.code", example=spec.example or "")
    if spec.type is FieldType.DATE:
        return say("template.how.date")
    if not spec.numeric:
        return say("template.how.text")
    kind = "integer" if spec.type is FieldType.INTEGER else "decimal"
    if spec.low is None and spec.high is None:
        return say(f"template.how.{kind}")
    return say("template.how.within", how=say(f"template.how.{kind}"), domain=words.domain(spec.low, spec.high))


def _purpose(need: Need | None, words: Words, titled: bool) -> Iterator[str]:
    """What a column is for; targets stand with their titles, or by their numbers in one text."""
    say, lang = words.messages, words.messages.lang
    if need is None:
        yield say("template.identity")
        return
    numbers, others = (", ".join(one.number for one in held) for held in (need.targets, need.other_targets))
    if titled:
        for target in need.targets:
            yield say("template.target", number=target.number, title=target.title[lang])
    elif numbers:
        yield say("template.targets", numbers=numbers)
    if others:
        yield say("template.other_readings", numbers=others)
    if need.tells_class:
        yield say("template.class")
