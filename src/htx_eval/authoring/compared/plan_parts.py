"""What differs between the parts of two plans: targets, words with their readings, clauses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from htx_eval.authoring.compared.sides import Difference, Pair, Side, Traits, Turn, Way
from htx_eval.base.text import Text
from htx_eval.model.rules import Reading, Target
from htx_eval.report.words.rule_words import condition_words, measure_words


def of_targets(pair: Pair) -> Iterator[Difference]:
    """Yield the targets that came, went and changed, told apart by their ids."""
    before, after = ([one.id for one in side.plan.targets] for side in (pair.before, pair.after))
    for key in dict.fromkeys((*before, *after)):
        way = Way.ADDED if key not in before else Way.REMOVED if key not in after else Way.CHANGED
        side = pair.before if way is Way.REMOVED else pair.after
        target = _target(key, side)
        title = f"{target.number}. {side.said(target.title)}"
        turns = pair.turns(partial(_traits, key)) if way is Way.CHANGED else _whole(target, side, way)
        found = tuple(turns)
        if found:
            yield Difference("targets", key, title, way, found)


def _target(key: str, side: Side) -> Target:
    return next(target for target in side.plan.targets if target.id == key)


def _whole(target: Target, side: Side, way: Way) -> Iterator[Turn]:
    """What a target asks that only one plan has."""
    for what, text in (
        ("threshold", side.words.threshold(target)),
        ("measure", measure_words(target.measure, side.words)),
    ):
        yield Turn(what, text, None) if way is Way.REMOVED else Turn(what, None, text)


def _traits(key: str, side: Side) -> Traits:
    target, messages = _target(key, side), side.words.messages
    asked, growth = target.as_written.threshold, target.growth
    figure = (asked.op, asked.value, asked.high, asked.stretch, asked.tolerance, asked.is_percent)
    clause = _clause(target, side)
    return {
        "number": (target.number, target.number),
        "title": (target.title, side.said(target.title)),
        "threshold": (
            (figure, None if growth is None else (growth.base, growth.years)),
            side.words.threshold(target),
        ),
        "growth_source": (
            None if growth is None else growth.source,
            side.said(None if growth is None else growth.source),
        ),
        "measure": (target.measure, measure_words(target.measure, side.words)),
        "level": (target.level, messages(f"compared.level.{target.level.value}")),
        "unit": (target.unit, side.said(target.unit)),
        "clause": (clause, side.said(clause)),
        "note": (target.note, side.said(target.note)),
    }


def _clause(target: Target, side: Side) -> Text | None:
    """The passage that a target names; of one that is its own, its title is told already."""
    found = next((clause.text for clause in side.plan.clauses if clause.id == target.clause), None)
    return None if found == target.title else found


def of_words(pair: Pair) -> Iterator[Difference]:
    """Yield the words that came, went and changed, with their readings."""
    before, after = pair.before.plan.definitions, pair.after.plan.definitions
    for key in dict.fromkeys((*before, *after)):
        way = Way.ADDED if key not in before else Way.REMOVED if key not in after else Way.CHANGED
        side = pair.before if way is Way.REMOVED else pair.after
        definition = side.plan.definitions[key]
        if way is Way.CHANGED:
            turns = (*pair.turns(partial(_word, key)), *_readings(key, pair))
        else:
            chosen = _said(definition.readings[definition.chosen], side)
            turns = (Turn("means", chosen, None) if way is Way.REMOVED else Turn("means", None, chosen),)
        if turns:
            title = side.words.messages("page.quoted", word=side.said(definition.word))
            yield Difference("words", key, title, way, turns)


def _word(key: str, side: Side) -> Traits:
    definition = side.plan.definitions[key]
    return {
        "word": (definition.word, side.said(definition.word)),
        "chosen": (definition.chosen, side.said(definition.readings[definition.chosen].label)),
        "because": (definition.because, side.said(definition.because)),
    }


def _readings(key: str, pair: Pair) -> Iterator[Turn]:
    before, after = (side.plan.definitions[key].readings for side in (pair.before, pair.after))
    for name in dict.fromkeys((*before, *after)):
        if name not in before:
            yield Turn("reading", None, _said(after[name], pair.after))
        elif name not in after:
            yield Turn("reading", _said(before[name], pair.before), None)
        else:
            yield from pair.turns(partial(_reading, key, name), of=pair.after.said(after[name].label))


def _said(reading: Reading, side: Side) -> str:
    label, rule = side.said(reading.label), condition_words(reading.where, side.words)
    return rule if label == rule else side.words.messages("page.reading", label=label, rule=rule)


def _reading(key: str, name: str, side: Side) -> Traits:
    reading = side.plan.definitions[key].readings[name]
    return {
        "reading_label": (reading.label, side.said(reading.label)),
        "reading_rule": (reading.where, condition_words(reading.where, side.words)),
        "reading_because": (reading.because, side.said(reading.because)),
    }


def of_clauses(pair: Pair) -> Iterator[Difference]:
    """Yield the passages that came, went and changed; those that a target is itself are told with it."""
    before, after = (_stated(side) for side in (pair.before, pair.after))
    for key in dict.fromkeys((*before, *after)):
        if key not in before:
            yield Difference("clauses", key, pair.after.said(after[key]), Way.ADDED)
        elif key not in after:
            yield Difference("clauses", key, pair.before.said(before[key]), Way.REMOVED)
        else:
            turns = tuple(pair.turns(partial(_passage, key)))
            if turns:
                yield Difference("clauses", key, key, Way.CHANGED, turns)


def _stated(side: Side) -> dict[str, Text]:
    own = {target.id for target in side.plan.targets if target.clause == target.id}
    return {clause.id: clause.text for clause in side.plan.clauses if clause.id not in own}


def _passage(key: str, side: Side) -> Traits:
    text = _stated(side)[key]
    return {"passage": (text, side.said(text))}
