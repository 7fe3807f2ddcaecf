"""What differs between two plans themselves: who, when, where, by which scheme, and the columns of their lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from htx_eval.authoring.compared.sides import Difference, Pair, Side, Traits, Turn, Way
from htx_eval.model.fields import Field
from htx_eval.model.plan import Rating
from htx_eval.plan.files.yaml_source import read


def of_plans(pair: Pair) -> Iterator[Difference]:
    """Yield what differs of the plans as such."""
    turns = (
        *pair.turns(_traits),
        *pair.items("communes", lambda side: () if side.plan.place is None else side.plan.place.communes),
        *pair.items("implements", lambda side: side.plan.implements),
        *pair.items("source", lambda side: [side.said(text) for text in side.plan.sources]),
        *pair.items("not_stated", lambda side: [side.said(text) for text in side.plan.not_stated]),
    )
    if turns:
        yield Difference("plan", "plan", pair.after.said(pair.after.plan.title), Way.CHANGED, turns)


def _traits(side: Side) -> Traits:
    plan, words = side.plan, side.words
    place = plan.place
    population = None if plan.population is None else plan.definitions[plan.population].word
    issued = "" if plan.issued is None else words.date(plan.issued)
    return {
        "id": (plan.id, plan.id),
        "title": (plan.title, side.said(plan.title)),
        "issuer": (plan.issuer, side.said(plan.issuer)),
        "issued": (plan.issued, issued),
        "period": (
            (plan.period_from, plan.period_to),
            f"{words.date(plan.period_from)} – {words.date(plan.period_to)}",
        ),
        "place": (None if place is None else place.title, "" if place is None else side.said(place.title)),
        "place_names": (None if place is None else dict(place.accepted), _names(side)),
        "population": (population, side.said(population)),
        "register": (plan.register.id, side.said(plan.register.title)),
    }


def _names(side: Side) -> str:
    """The names by which the place of a plan is known."""
    place = side.plan.place
    return (
        "" if place is None else ", ".join(dict.fromkeys(name for names in place.accepted.values() for name in names))
    )


def of_ratings(pair: Pair) -> Iterator[Difference]:
    """Yield what differs of the rating: how it is used, and the schemes by their ids."""
    turns = tuple(pair.turns(_use))
    if turns:
        title = pair.after.words.messages("compared.use")
        yield Difference("rating", "rating", title, Way.CHANGED, turns)
    before, after = ({one.id: one for one in side.plan.ratings} for side in (pair.before, pair.after))
    for key in dict.fromkeys((*before, *after)):
        one = after.get(key, before.get(key))
        assert one is not None
        way = Way.ADDED if key not in before else Way.REMOVED if key not in after else Way.CHANGED
        turns = tuple(pair.turns(partial(_scheme, key))) if way is Way.CHANGED else ()
        if turns or way is not Way.CHANGED:
            yield Difference("rating", key, pair.after.said(one.title), way, turns)


def _use(side: Side) -> Traits:
    plan, messages = side.plan, side.words.messages
    if plan.rating is None:
        return {}
    stands = "" if plan.instead is None else messages(f"page.stands_in.{plan.instead.use.value}")
    if plan.instead is not None and plan.instead.by is not None:
        stands = messages("page.stands_in_by", text=stands, by=side.said(plan.instead.by))
    source = plan.rating_source.value
    return {
        "rating_source": (source, messages(f"page.source_of_class.{source}")),
        "stands_in": (plan.instead, stands),
    }


def _scheme(key: str, side: Side) -> Traits:
    rating = next(one for one in side.plan.ratings if one.id == key)
    return {
        "classes": (rating.classes, _cuts(rating, side)),
        "force": (
            (rating.in_force_from, rating.in_force_to),
            side.words.domain(rating.in_force_from, rating.in_force_to)
            if rating.in_force_from or rating.in_force_to
            else "",
        ),
        "criteria": (rating.groups, _maxima(rating, side)),
    }


def _cuts(rating: Rating, side: Side) -> str:
    messages, words = side.words.messages, side.words
    return ", ".join(
        messages("report.cut", label=words.value(rating.declared, band.key), points=words.number(band.from_points, 2))
        for band in rating.classes
    )


def _maxima(rating: Rating, side: Side) -> str:
    """The criteria with their most points, as far as those are known."""
    criteria = (criterion for group in rating.groups for criterion in group.criteria)
    return ", ".join(
        f"{side.words.field(one.field)} {'?' if one.most is None else side.words.number(one.most, 2)}"
        for one in criteria
    )


def of_fields(pair: Pair) -> Iterator[Difference]:
    """Yield the columns that only one register has, and those that differ."""
    before, after = pair.before.plan.register.fields, pair.after.plan.register.fields
    for key in dict.fromkeys((*before, *after)):
        way = Way.ADDED if key not in before else Way.REMOVED if key not in after else Way.CHANGED
        side = pair.before if way is Way.REMOVED else pair.after
        turns: tuple[Turn, ...] = ()
        if way is Way.CHANGED:
            turns = (*pair.turns(partial(_field, key)), *pair.items("values", partial(_values, key)))
        if turns or way is not Way.CHANGED:
            yield Difference("register", key, side.words.field(key), way, turns)


def _field(key: str, side: Side) -> Traits:
    field: Field = side.plan.register.fields[key]
    ends = "" if field.low is None and field.high is None else side.words.domain(field.low, field.high)
    unit = None if field.unit is None else side.plan.register.units.get(field.unit)
    return {
        "label": (field.label, side.said(field.label)),
        "type": (field.type, field.type.value),
        "unit": (field.unit, "" if unit is None else side.said(unit.label)),
        "domain": ((field.low, field.high, field.step, field.values), ends),
        "aliases": (field.aliases, "; ".join(field.aliases)),
    }


def _values(key: str, side: Side) -> list[str]:
    vocabulary = side.plan.register.fields[key].vocabulary
    return [] if vocabulary is None else [side.said(label) for label in vocabulary.labels.values()]


def of_files(pair: Pair, told: set[str]) -> Iterator[Difference]:
    """Yield the files that differ in what has not been told: spellings, assumptions, sources."""
    before, after = (
        {"plan": side.plan.files[:1], "register": side.plan.files[1:2], "rating": side.plan.files[2:]}
        for side in (pair.before, pair.after)
    )
    is_plan_told = bool(told - {"register", "rating"})
    for section in before:
        is_told = is_plan_told if section == "plan" else section in told
        if not is_told and [*map(_data, before[section])] != [*map(_data, after[section])]:
            title = pair.after.words.messages(f"compared.other.{section}")
            yield Difference(section, section, title, Way.CHANGED)


def _data(path: str) -> Any:
    return read(Path(path)).data
