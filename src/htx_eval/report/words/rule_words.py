"""Rules in words: conditions, measures and readings as a clerk would say them."""

from __future__ import annotations

from htx_eval.model.rules import ALWAYS, All, Condition, Has, Measure, Named, Not, OneOf, Within
from htx_eval.model.values import Value
from htx_eval.report.words.wording import Words


def condition_words(condition: Condition, words: Words) -> str:
    """Return a condition in words."""
    messages, lang = words.messages, words.messages.lang
    if isinstance(condition, Named):
        assert words.plan is not None
        return f'"{words.plan.definitions[condition.definition].word[lang]}"'
    if isinstance(condition, OneOf):
        values = messages("screen.or").join(value_words(condition.field, value, words) for value in condition.values)
        return messages("rule.is", field=words.field(condition.field), values=values)
    if isinstance(condition, Has):
        return messages("rule.has", field=words.field(condition.field), phrase=condition.phrase)
    if isinstance(condition, Within):
        return _within(condition, words)
    if isinstance(condition, Not):
        return messages("rule.not", part=condition_words(condition.part, words))
    joined = [condition_words(part, words) for part in condition.parts]
    if isinstance(condition, All):
        return messages("screen.and").join(joined) or messages("rule.always")
    return messages("rule.any", parts=messages("screen.or").join(joined))


def measure_words(measure: Measure, words: Words) -> str:
    """Return what a measure counts or adds up, in words."""
    key = f"why.{measure.kind.value}"
    return words.messages(
        f"{key}_every" if measure.where == ALWAYS and not measure.kind.is_share else key,
        where=condition_words(measure.where, words),
        of=_population_words(measure.of, words),
        field="" if measure.field is None else words.field(measure.field),
        per="" if measure.per is None else words.field(measure.per),
    )


def _population_words(of: Condition, words: Words) -> str:
    """Of whom a measure is: a word of the plan stands for them, a condition is one that they satisfy."""
    if of == ALWAYS:
        return words.messages("why.anyone")
    said = condition_words(of, words)
    return said if isinstance(of, Named) else words.messages("why.those", of=said)


def _within(condition: Within, words: Words) -> str:
    field = words.field(condition.field)
    low, high = condition.low, condition.high
    if low is not None and high is not None:
        ends = {"low": value_words(condition.field, low, words), "high": value_words(condition.field, high, words)}
        return words.messages("rule.between", field=field, **ends)
    if low is not None:
        key = "rule.more_than" if condition.low_open else "rule.at_least"
        return words.messages(key, field=field, value=value_words(condition.field, low, words))
    assert high is not None
    key = "rule.less_than" if condition.high_open else "rule.at_most"
    return words.messages(key, field=field, value=value_words(condition.field, high, words))


def value_words(field: str, value: Value, words: Words) -> str:
    """Return a value of a field in words."""
    if isinstance(value, bool):
        return words.messages("rule.yes" if value else "rule.no")
    if isinstance(value, str):
        return words.value(field, value)
    return words.param("", value)
