"""A target said as sentences, in two languages at once: what is counted, of whom, when it is met, from what columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from htx_eval.authoring.page.outline import Fact, Item, Outline, Section
from htx_eval.authoring.thresholds import meeting, missing, stretching
from htx_eval.base.frozen import frozen
from htx_eval.base.inert import json_of
from htx_eval.base.locale import DEFAULT_LANGUAGE, FALLBACK_LANGUAGE
from htx_eval.base.text import capital
from htx_eval.messages import Catalogue, catalogue
from htx_eval.model.meaning import Choices, combinations, resolve
from htx_eval.model.needs import fields_of, needs
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Level, Target
from htx_eval.report.words.rule_words import condition_words, measure_words
from htx_eval.report.words.wording import Words

#: The languages in which a target is explained, one after the other.
SAID_IN = (DEFAULT_LANGUAGE, FALLBACK_LANGUAGE)


@frozen
class Columns:
    """The fields that a target asks of a list: always, under other readings only, and those that tell a class."""

    always: tuple[str, ...]
    under_others: tuple[str, ...]
    tell_class: tuple[str, ...]


def columns_of(target: Target, plan: Plan) -> Columns:
    """Return which columns a list needs for a target, in the order of the register."""
    every = needs(plan)
    rating = plan.rating
    asks_class = rating is not None and rating.declared in fields_of(target, plan, chosen_only=False)
    return Columns(
        tuple(need.field for need in every if target in need.targets),
        tuple(need.field for need in every if target in need.other_targets),
        tuple(need.field for need in every if need.tells_class and asks_class),
    )


def explained(target: Target, plan: Plan, messages: Catalogue) -> Outline:
    """Return what is to be said of a target; the catalogue is that of the frame around it."""
    sections = tuple(_Explained(target, plan, catalogue(lang)).section() for lang in SAID_IN)
    return Outline(messages("explained.kicker"), plan.title[messages.lang], (), sections)


class _Explained:
    def __init__(self, target: Target, plan: Plan, messages: Catalogue) -> None:
        self.target, self.plan, self.messages, self.lang = target, plan, messages, messages.lang
        self.words = Words(messages, plan)
        self.chosen: Choices = next(combinations(plan.definitions, target.measure.conditions))

    def section(self) -> Section:
        target, messages = self.target, self.messages
        head = messages("explained.target", number=target.number, title=target.title[self.lang])
        item = Item(head, tuple(self._facts()), capital(self.words.threshold(target)))
        return Section(self.lang, messages("explained.language"), (item,))

    def _facts(self) -> Iterator[Fact]:
        yield self._fact("asks", self._sentence())
        yield from self._in_full()
        yield from self._several("read_as", list(self._readings()))
        yield from self._change()
        yield from self._verdicts()
        yield from self._columns()
        example = f"--given {self.target.id}={'…%' if self.target.is_percent else '…'}"
        yield self._fact("outside", self.messages("explained.outside_text", example=example))
        clause = next((one.text[self.lang] for one in self.plan.clauses if one.id == self.target.clause), "")
        if clause and clause != self.target.title[self.lang]:
            yield self._fact("clause", clause)
        if self.target.note is not None:
            yield self._fact("note", self.target.note[self.lang])

    def _fact(self, key: str, text: str) -> Fact:
        return Fact(self.messages(f"explained.{key}"), text)

    def _several(self, key: str, texts: Sequence[str]) -> Iterator[Fact]:
        for index, text in enumerate(texts):
            yield self._fact(key, text) if index == 0 else Fact("", text)

    def _sentence(self) -> str:
        """The target as one sentence, in the words of the plan."""
        measure, asked = capital(measure_words(self.target.measure, self.words)), self.words.threshold(self.target)
        text = self.messages("explained.sentence", measure=measure, asked=asked)
        return self.messages("explained.watched", text=text) if self.target.level is Level.MONITORED else text

    def _in_full(self) -> Iterator[Fact]:
        """The same with each word of the plan replaced by what is meant, if it uses any."""
        if not self.chosen:
            return
        measure = self.target.measure
        where, of = (resolve(one, self.plan.definitions, self.chosen) for one in (measure.where, measure.of))
        yield self._fact("in_full", capital(measure_words(replace(measure, where=where, of=of), self.words)))

    def _readings(self) -> Iterator[str]:
        """Each word that the target reaches under its chosen readings, with the readings that there are beside."""
        for name, choice in self.chosen.items():
            definition = self.plan.definitions[name]
            others = [one.label[self.lang] for one in definition.readings.values() if one.id != choice]
            said = definition.readings[choice].label[self.lang]
            rule = condition_words(definition.readings[choice].where, self.words)
            text = self.messages("explained.word", word=definition.word[self.lang], said=said)
            if said == definition.word[self.lang]:  # a word of one meaning has no other name
                text = self.messages("explained.word", word=said, said=rule)
            joint = self.messages("explained.joint")
            yield self.messages("explained.word_others", text=text, others=joint.join(others)) if others else text
        count = sum(1 for _ in combinations(self.plan.definitions, self.target.measure.conditions))
        if count > 1:
            yield self.messages("explained.combinations", count=self.words.number(count))

    def _change(self) -> Iterator[Fact]:
        growth = self.target.growth
        if growth is not None and growth.base is None:
            yield self._fact("change", self.messages("explained.previous"))
        elif growth is not None and growth.source is not None:
            yield self._fact("change", self.messages("explained.base", source=growth.source[self.lang]))

    def _verdicts(self) -> Iterator[Fact]:
        target, last = self.target, self.words.date(self.plan.period_to)
        met = self.words.threshold(meeting(target))
        missed = self.messages("screen.or").join(self.words.threshold(one) for one in missing(target))
        yield self._fact("met", self.messages("explained.sure", asked=met))
        high = stretching(target)
        if high is not None:
            yield self._fact("stretch", self.words.threshold(high))
        if target.threshold.tolerance:
            amount = self.words.figure(target, target.threshold.tolerance)
            yield self._fact("tolerance", self.messages("explained.tolerance_text", tolerance=amount))
        yield self._fact("missed", self.messages("explained.missed_text", asked=missed, last=last))
        yield self._fact("undecided", self.messages("explained.undecided_text"))
        if target.measure.kind.is_quotient:
            yield self._fact("vacuous", self.messages("explained.vacuous_text"))
        yield from self._law()

    def _law(self) -> Iterator[Fact]:
        """What becomes of a target that rests on classes by a scheme that is not law."""
        rating, last = self.plan.rating, self.plan.period_to
        if rating is None or all(one.in_force(last) for one in self.plan.ratings):
            return
        if rating.declared in fields_of(self.target, self.plan, chosen_only=False):
            use = "nothing" if self.plan.instead is None else self.plan.instead.use.value
            text = self.messages("page.out_of_force", last=self.words.date(last))
            yield self._fact(
                "law", self.messages("explained.law_text", text=text, use=self.messages(f"page.stands_in.{use}"))
            )

    def _columns(self) -> Iterator[Fact]:
        found = columns_of(self.target, self.plan)
        told = [
            (key, fields)
            for key, fields in (
                ("columns", found.always),
                ("columns_others", found.under_others),
                ("columns_class", found.tell_class),
            )
            if fields
        ]
        for key, fields in told:
            yield self._fact(key, ", ".join(map(self.words.field, fields)))


def explain(plan: Plan, target_id: str, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a target explained as ``table``, ``md``, ``html`` or ``json``; width and colour are those of a screen."""
    target = next(one for one in plan.targets if one.id == target_id)
    found = explained(target, plan, messages)
    if form != "json":
        from htx_eval.authoring.page.draw import drawn

        return drawn(found, form, messages, width, colour)
    return json_of(_as_json(found, target, plan))


def _as_json(found: Outline, target: Target, plan: Plan) -> dict[str, Any]:
    """For programs: the columns by their keys, and what people read in each language."""
    columns = columns_of(target, plan)
    return {
        "plan": plan.id,
        "target": target.id,
        "number": target.number,
        "columns": {
            "always": columns.always,
            "under_other_readings": columns.under_others,
            "tell_class": columns.tell_class,
        },
        "said": {section.key: _said(section.items[0]) for section in found.sections},
    }


def _said(item: Item) -> dict[str, Any]:
    texts: list[dict[str, Any]] = []
    for fact in item.facts:
        if fact.label:
            texts.append({"label": fact.label, "texts": []})
        texts[-1]["texts"].append(fact.text)
    return {"title": item.title, "figure": item.figure, "facts": texts}
