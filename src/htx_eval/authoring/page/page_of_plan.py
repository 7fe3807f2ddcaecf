"""The page of a plan, from the plan."""

from __future__ import annotations

from htx_eval.authoring.page.page_shapes import (
    ClauseOfPlan,
    FigureOfTarget,
    PlaceOfPlan,
    PlanPage,
    RatingOfPlan,
    SchemeOfPlan,
    TargetOfPlan,
    WordOfPlan,
)
from htx_eval.base.text import capital
from htx_eval.messages import Catalogue
from htx_eval.model.meaning import reached
from htx_eval.model.plan import Plan, Rating
from htx_eval.model.rules import Definition, Growth, Target
from htx_eval.plan.packaged import shown_path
from htx_eval.report.data.figures import figure, number
from htx_eval.report.data.parts_json import problems
from htx_eval.report.data.plan_json import definition_shape, plan_shape, rating_shape
from htx_eval.report.words.rule_words import measure_words
from htx_eval.report.words.wording import Words


def page_of(plan: Plan, messages: Catalogue) -> PlanPage:
    """Return the page of a plan in the language of the catalogue."""
    words, lang = Words(messages, plan), messages.lang
    resting = {target.id: reached(target.measure.conditions[::-1], plan.definitions) for target in plan.targets}
    covered = {target.clause for target in plan.targets}
    return PlanPage(
        plan=plan_shape(plan, lang),
        path=shown_path(plan.path),
        rules=plan.rules,
        place=None
        if plan.place is None
        else PlaceOfPlan(title=plan.place.title[lang], communes=list(plan.place.communes)),
        register_=plan.register.title[lang],
        population=plan.population,
        rating=_rating(plan, words),
        targets=[_target(target, plan, words, resting[target.id]) for target in plan.targets],
        definitions=[_word(one, words, resting) for one in plan.definitions.values()],
        uncovered=[
            ClauseOfPlan(id=clause.id, text=clause.text[lang]) for clause in plan.clauses if clause.id not in covered
        ],
        problems=list(problems(plan.problems, words)),
    )


def _rating(plan: Plan, words: Words) -> RatingOfPlan | None:
    if plan.rating is None:
        return None
    by = None if plan.instead is None else plan.instead.by
    return RatingOfPlan(
        schemes=[_scheme(rating, plan, words) for rating in plan.ratings],
        source=plan.rating_source.value,
        stands_in=None if plan.instead is None else plan.instead.use.value,
        stands_in_by=None if by is None else by[words.messages.lang],
    )


def _scheme(rating: Rating, plan: Plan, words: Words) -> SchemeOfPlan:
    begins, ends = rating.in_force_from, rating.in_force_to
    return SchemeOfPlan(
        **{name: getattr(rating_shape(rating, words), name) for name in type(rating_shape(rating, words)).model_fields},
        in_force_from=None if begins is None else begins.isoformat(),
        in_force_to=None if ends is None else ends.isoformat(),
        in_force=rating.in_force(plan.period_to),
    )


def _target(target: Target, plan: Plan, words: Words, resting: tuple[str, ...]) -> TargetOfPlan:
    lang = words.messages.lang
    clauses = {clause.id: clause.text[lang] for clause in plan.clauses}
    return TargetOfPlan(
        id=target.id,
        number=target.number,
        title=target.title[lang],
        level=target.level.value,
        figure=_figure(target, words),
        measure=capital(measure_words(target.measure, words)),
        words=list(resting),
        clause=target.clause,
        clause_text=clauses.get(target.clause, ""),
        note=None if target.note is None else target.note[lang],
        line=target.place.line,
    )


def _figure(target: Target, words: Words) -> FigureOfTarget:
    asked, growth = target.as_written.threshold, target.growth
    return FigureOfTarget(
        op=asked.op.value,
        value=figure(asked.value),
        high=number(asked.high),
        tolerance=figure(asked.tolerance),
        stretch=number(asked.stretch),
        written=asked.written,
        unit=words.unit(target),
        growth_on=None if growth is None else _base(target, growth, words),
        growth_years=None if growth is None else growth.years,
        text=words.threshold(target),
    )


def _base(target: Target, growth: Growth, words: Words) -> str:
    return "previous" if growth.base is None else words.figure(target, growth.base[0])


def _word(definition: Definition, words: Words, resting: dict[str, tuple[str, ...]]) -> WordOfPlan:
    shape = definition_shape(definition, words)
    return WordOfPlan(
        **{name: getattr(shape, name) for name in type(shape).model_fields},
        targets=[target for target, names in resting.items() if definition.id in names],
    )
