"""What a result rests on beside the list: assumptions, readings that were fixed, values that were given."""

from __future__ import annotations

from htx_eval.model.fields import Assumption, AssumptionCase
from htx_eval.model.outcome import Evaluation
from htx_eval.report.words.wording import Words


def assumptions(found: Evaluation, words: Words) -> list[tuple[str, str]]:
    """Return every assumption that was used and every value that was given, with its text.

    Of those that read a blank as "no" it is said in how many rows.
    """
    used = [
        (assumption.code, _text(assumption, found.assumptions[assumption.code], words))
        for assumption in found.plan.register.assumptions
        if assumption.code in found.assumptions
    ]
    given = [(outcome.target, outcome.given) for outcome in found.targets if outcome.given is not None]
    for target, value in given:
        text = words.messages(
            "assumption.given",
            number=target.number,
            value=words.figure(target, value.value),
            source=value.source or words.messages("screen.given_no_source"),
        )
        used.append((f"given:{target.id}", text))
    definitions, lang = found.plan.definitions, words.messages.lang
    for name, choice in found.fixed.items():
        text = words.messages(
            "assumption.reading",
            word=definitions[name].word[lang],
            label=definitions[name].readings[choice.reading].label[lang],
            source=choice.source or words.messages("screen.given_no_source"),
        )
        used.append((f"reading:{name}", text))
    return [*used, *_instead_of_law(found, words), *_criteria(found, words), *_names_of_places(found, words)]


def _instead_of_law(found: Evaluation, words: Words) -> list[tuple[str, str]]:
    """What stands in for a rating scheme that is not law, where some verdict rests on it."""
    rating, instead, lang = found.plan.rating, found.plan.instead, words.messages.lang
    if rating is None or instead is None or not any(outcome.chosen.instead for outcome in found.targets):
        return []
    last = rating.in_force_to
    text = words.messages(
        f"assumption.{instead.use.value}",
        scheme=rating.title[lang],
        by="" if instead.by is None else instead.by[lang],
        last="–" if last is None else words.date(last),
    )
    return [("rating", text)]


def _criteria(found: Evaluation, words: Words) -> list[tuple[str, str]]:
    """What of the points is the office's own, and which come from figures of the list."""
    rating, filled, lang = found.plan.rating, found.list.filled, words.messages.lang
    if rating is None:
        return []
    criteria = [one for group in rating.groups for one in group.criteria]
    said = []
    if rating.own is not None and not filled.isdisjoint(one.field for one in criteria):
        fields = words.param("", tuple(map(words.field, rating.own.fields)))
        text = words.messages(
            "assumption.own_criteria", fields=fields, by=rating.own.by[lang], scheme=rating.title[lang]
        )
        said.append(("own-criteria", text))
    scaled = [one for one in criteria if one.scale is not None and one.scale.field in filled]
    if scaled:
        fields = words.param("", tuple(words.field(one.field) for one in scaled))
        figures = words.param("", tuple(dict.fromkeys(words.field(one.scale.field) for one in scaled if one.scale)))
        text = words.messages("assumption.scales", fields=fields, figures=figures, scheme=rating.title[lang])
        said.append(("scales", text))
    return said


def _names_of_places(found: Evaluation, words: Words) -> list[tuple[str, str]]:
    """By which names communes are known, where they are not those of the plan's time."""
    if found.grounds is None or not found.grounds.rows[found.grounds.area.other]:
        return []
    reform = found.grounds.area.places.reform
    counts = {names.value: words.number(count) for names, count in found.grounds.rows.items()}
    key = f"assumption.names_{found.grounds.area.other.value}"
    text = words.messages(key, **counts, day=words.date(reform.first_day), resolution=reform.resolution)
    return [("place-names", text)]


def _text(assumption: Assumption, rows: int, words: Words) -> str:
    text = assumption.text[words.messages.lang]
    if assumption.case is AssumptionCase.ONLY_MARKS:
        text += words.messages("assumption.rows", count=rows)
    return text
