"""What a result says of the plan itself: its sources, its words and their readings, its rating scheme."""

from __future__ import annotations

from htx_eval.model.plan import Plan, Rating
from htx_eval.model.rules import Definition
from htx_eval.report.data.figures import figure
from htx_eval.report.data.plan_shapes import (
    DefinitionShape,
    OptionShape,
    PeriodShape,
    PlanShape,
    RatingClassShape,
    RatingSchemeShape,
)
from htx_eval.report.words.rule_words import condition_words
from htx_eval.report.words.wording import Words


def plan_shape(plan: Plan, lang: str) -> PlanShape:
    """Return the plan with where it comes from."""
    return PlanShape(
        id=plan.id,
        title=plan.title[lang],
        period=PeriodShape(from_=plan.period_from.isoformat(), to=plan.period_to.isoformat()),
        issuer=plan.issuer[lang],
        issued=None if plan.issued is None else plan.issued.isoformat(),
        implements=list(plan.implements),
        sources=[text[lang] for text in plan.sources],
        not_stated=[text[lang] for text in plan.not_stated],
    )


def rating_shape(rating: Rating, words: Words) -> RatingSchemeShape:
    """Return a rating scheme of a plan."""
    lang = words.messages.lang
    return RatingSchemeShape(
        id=rating.id,
        title=rating.title[lang],
        classes=[
            RatingClassShape(
                id=band.key, label=words.value(rating.declared, band.key), from_points=figure(band.from_points)
            )
            for band in rating.classes
        ],
        sources=[text[lang] for text in rating.sources],
        unverified=[text[lang] for text in rating.unverified],
    )


def definition_shape(definition: Definition, words: Words) -> DefinitionShape:
    """Return a word of the plan with its readings; the rule of each in words."""
    lang = words.messages.lang
    return DefinitionShape(
        id=definition.id,
        word=definition.word[lang],
        chosen=definition.chosen,
        because=None if definition.because is None else definition.because[lang],
        readings=[
            OptionShape(
                id=reading.id,
                label=reading.label[lang],
                because=None if reading.because is None else reading.because[lang],
                rule=condition_words(reading.where, words),
            )
            for reading in definition.readings.values()
        ],
    )
