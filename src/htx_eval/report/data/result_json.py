"""The result as JSON: one shape whatever the language."""

from __future__ import annotations

from functools import lru_cache

from htx_eval.base.problems import Problem
from htx_eval.messages import Catalogue
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.outcome import Bounds, Evaluation
from htx_eval.report.data.communes import communes, communes_now
from htx_eval.report.data.figures import number
from htx_eval.report.data.json_text import json_bytes, json_text
from htx_eval.report.data.parts_json import cooperatives, problems, target_shape, tool_shape
from htx_eval.report.data.plan_json import definition_shape, plan_shape, rating_shape
from htx_eval.report.data.result_shapes import (
    SCHEMA_VERSION,
    AssumptionShape,
    ClauseShape,
    CompositionShape,
    DataShape,
    FileShape,
    NotEvaluatedShape,
    RangeShape,
    ResultShape,
    TypeShape,
)
from htx_eval.report.subject import Report
from htx_eval.report.words.assumed import assumptions
from htx_eval.report.words.wording import Words


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the result as JSON text in UTF-8."""
    return json_bytes(result(report, messages))


@lru_cache(maxsize=1)  # several faces of one run are made of it
def result(report: Report, messages: Catalogue) -> ResultShape:
    """Return the result as typed data with the names of the JSON."""
    found = report.evaluation
    words = Words(messages, found.plan)
    lang = messages.lang
    return ResultShape(
        schema_version=SCHEMA_VERSION,
        tool=tool_shape(),
        plan=plan_shape(found.plan, lang),
        as_of=found.as_of.isoformat(),
        reference=found.reference,
        data=DataShape(
            together=None if found.list.way is None else found.list.way.value,
            path=found.list.path,
            sha256=found.list.sha256,
            sheet=found.list.sheet,
            files=_files(found.list),
            rows=len(found.rows),
            cooperatives=sum(row.count_low for row in found.rows),
            left_out=found.list.totals + sum(not row.in_scope for row in found.rows),
            types=[TypeShape(type=key, count=count) for key, count in found.types.items()],
        ),
        verdict=found.overall.value,
        exit_code=report.exit_code,
        classes=_classes(found),
        composition=[
            CompositionShape(classes=list(keys), count=count)
            for keys, count in (found.composition.by_set if found.composition else {}).items()
        ],
        rating=None if found.plan.rating is None else rating_shape(found.plan.rating, words),
        ratings_beside=[rating_shape(rating, words) for rating in found.plan.beside],
        definitions=[definition_shape(definition, words) for definition in found.plan.definitions.values()],
        targets=[target_shape(outcome, words, found) for outcome in found.targets],
        clauses=[
            ClauseShape(id=clause.id, text=clause.text[lang], targets=named, monitored=not named)
            for clause in found.plan.clauses
            for named in [[target.id for target in found.plan.targets if target.clause == clause.id]]
        ],
        cooperatives=cooperatives(found),
        communes=communes(found),
        communes_now=communes_now(found),
        assumptions=[AssumptionShape(code=code, text=text) for code, text in assumptions(found, words)],
        problems=problems(found.problems, words, found.waivers),
    )


def not_evaluated(reasons: tuple[Problem, ...], messages: Catalogue) -> str:
    """Return the JSON text for what could not be evaluated."""
    words = Words(messages)
    shape = NotEvaluatedShape(
        schema_version=SCHEMA_VERSION,
        verdict="not_evaluated",
        problems=problems(reasons, words),
    )
    return json_text(shape)


def _files(listed: CooperativeList) -> list[FileShape]:
    """The files of a list, each as it was read; of lists that follow one another the first says what was joined."""
    if listed.joined is not None:
        found = _files(listed.joined.base)
        for addition in listed.joined.additions:
            first, *others = _files(addition.listed)
            joined = addition.by_code + addition.by_name
            found += [first.model_copy(update={"joined": joined}), *others]
        return found
    if listed.stacked is None:
        return [_file(listed, None)]
    pairs = zip(listed.stacked.parts, listed.stacked.communes, strict=True)
    return [
        file for part, commune in pairs for file in ([_file(part, commune)] if part.stacked is None else _files(part))
    ]


def _file(listed: CooperativeList, commune: str | None) -> FileShape:
    rows = len(listed.rows)
    return FileShape(
        path=listed.path, sha256=listed.sha256, sheet=listed.sheet, rows=rows, joined=None, commune=commune
    )


def _classes(found: Evaluation) -> dict[str, RangeShape]:
    if found.composition is None:
        return {}
    ranges = {key: _range(bounds) for key, bounds in found.composition.by_class.items()}
    return {**ranges, "base": _range(found.composition.base)}


def _range(bounds: Bounds) -> RangeShape:
    return RangeShape(low=number(bounds.low), high=number(bounds.high))
