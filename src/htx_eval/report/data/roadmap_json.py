"""The roadmap as JSON: one shape whatever the language."""

from __future__ import annotations

from fractions import Fraction

from htx_eval.messages import Catalogue
from htx_eval.model.roadmap import Roadmap, Route, Step
from htx_eval.report.data.figures import figure
from htx_eval.report.data.json_text import json_text
from htx_eval.report.data.parts_json import cooperatives, tool_shape
from htx_eval.report.data.plan_json import plan_shape
from htx_eval.report.data.result_shapes import SCHEMA_VERSION
from htx_eval.report.data.roadmap_shapes import RoadmapShape, RoomShape, RouteShape, StepShape


def render(found: Roadmap, messages: Catalogue) -> str:
    """Return the roadmap as JSON text."""
    return json_text(shape(found, messages))


def shape(found: Roadmap, messages: Catalogue) -> RoadmapShape:
    """Return the roadmap as typed data with the names of the JSON."""
    lang = messages.lang
    return RoadmapShape(
        schema_version=SCHEMA_VERSION,
        tool=tool_shape(),
        plan=plan_shape(found.evaluation.plan, lang),
        unit=found.moves.unit[lang],
        note=found.moves.note[lang],
        sure=_route(found.sure),
        hopeful=_route(found.hopeful),
        next_best=None if found.next_best is None else _route(found.next_best),
        left_out=list(found.left_out),
        cooperatives=cooperatives(found.evaluation),
    )


def _route(route: Route) -> RouteShape:
    return RouteShape(
        cost=figure(Fraction(route.cost)),
        steps=[_step(step) for step in route.steps],
        unreachable=list(route.unreachable),
        given_up=list(route.given_up),
    )


def _step(step: Step) -> StepShape:
    return StepShape(
        cooperative=step.row,
        count=step.count,
        cost=figure(Fraction(step.cost)),
        founding=step.founding,
        gains=list(step.gains),
        from_classes=list(step.from_classes),
        to_class=step.to_class,
        points=None if step.points is None else figure(Fraction(step.points)),
        points_known=step.sure,
        criteria=[
            RoomShape(criterion=room.field, group=room.group, points=figure(Fraction(room.points)))
            for room in step.rooms
        ],
        serves=list(step.serves),
        enlarges=list(step.enlarges),
        alike=step.alike,
    )
