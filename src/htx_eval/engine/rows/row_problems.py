"""What comes to light while rows are settled: places, figures that cannot be used, sources that disagree."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import compress
from operator import or_

from htx_eval.base.columns import Coded
from htx_eval.base.problems import Problem, Severity
from htx_eval.base.spellings import nearest
from htx_eval.base.text import Text
from htx_eval.engine.rows.classes import Settled
from htx_eval.engine.rows.points import ClassIssue
from htx_eval.engine.rows.table import Table, TableRow
from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.ground.area import Grounds
from htx_eval.model.ground.places import NO_PARTS, Parts
from htx_eval.model.plan import NotAssessed, Plan
from htx_eval.model.scope import Scope, Standing, Within
from htx_eval.model.values import known


def row_problems(
    plan: Plan, listed: CooperativeList, table: Table, standings: Coded[Standing], where: Grounds | None
) -> list[Problem]:
    """Return what came to light while the rows were settled."""
    communes = _Communes(plan, where)
    found = communes.without_rows(listed)
    strange = [name is not None and not communes.has(name) for name in listed.rows.communes.items]
    telling = [_tells(row) for row in table.rows.items]
    if not any(strange) and not any(telling):
        return found
    flags = map(or_, map(strange.__getitem__, listed.rows.communes.codes), map(telling.__getitem__, table.rows.codes))
    for index in compress(range(len(listed.rows)), flags):
        row, settled, standing = listed.rows[index], table.rows[index], standings[index]
        if settled.within is Within.ELSEWHERE:
            found.append(Problem("HTX210", Severity.WARNING, listed.place(row), row.name))
        elif settled.within is Within.PARTLY:
            found.append(communes.divided(listed, row, standing))
        elif row.commune is not None and not standing.parts and strange[listed.rows.communes.codes[index]]:
            place = listed.place(row, plan.register.roles.commune)
            code = "HTX281" if settled.within is Within.DOUBTFUL else "HTX211"
            found.append(Problem(code, Severity.WARNING, place, row.commune, communes.nearest(row.commune)))
        found += [_ignored(listed, row, key) for key in settled.ignored]
        if settled.settled is not None:
            found += [
                _class_problem(plan, listed, row, settled.settled, issue, key) for issue, key in settled.settled.issues
            ]
    return found


def _tells(row: TableRow) -> bool:
    """Whether something came to light in rows of a kind."""
    issues = row.settled is not None and row.settled.issues
    return row.within in (Within.ELSEWHERE, Within.PARTLY) or bool(row.ignored or issues)


class _Communes:
    """The communes of the plan's place; without any, every name is one."""

    def __init__(self, plan: Plan, where: Grounds | None) -> None:
        self._field = plan.register.fields.get(plan.register.roles.commune or "")
        self._names = () if plan.place is None else plan.place.communes
        self._keys = set() if self._field is None else {self._field.place_key(name) for name in self._names}
        self._where = where

    def has(self, name: str) -> bool:
        """Say whether a commune is of the place."""
        if self._field is None or not self._keys:
            return True
        return self._field.place_key(name) in self._keys

    def without_rows(self, listed: CooperativeList) -> list[Problem]:
        """Return what is said of a list that names communes of the place, but not all of them."""
        if self._field is None:
            return []
        named = {self._field.place_key(name) for name in listed.rows.communes.items if name is not None}
        ground = NO_PARTS if self._where is None else NO_PARTS.union(*self._where.of_rows.items)
        absent = tuple(
            name for name in self._names if self._field.place_key(name) not in named and not self._lies_on(ground, name)
        )
        if not absent or not (named & self._keys or ground):
            return []
        params = {"communes": absent, "count": len(absent)}
        return [Problem("HTX282", Severity.WARNING, listed.place_of_all(), params=params)]

    def _lies_on(self, ground: Parts, name: str) -> bool:
        """Whether a commune of the plan has a part of some ground."""
        if self._where is None:
            return False
        area = self._where.area
        return any(unit & area.parts & ground for unit in area.places.communes_named(area.names, name))

    def divided(self, listed: CooperativeList, row: Row, standing: Standing) -> Problem:
        """Return what is said of a row whose commune was divided, or became part of one that is larger."""
        assert self._where is not None
        area = self._where.area
        params = {
            "outside": area.places.communes(standing.parts - area.parts, area.names),
            "inside": area.places.communes(standing.parts & area.parts, area.names),
            "day": area.places.reform.first_day,
            "resolution": area.places.reform.resolution,
        }
        key = next((key for key in area.places.fields if key in listed.headings), None)
        return Problem("HTX285", Severity.WARNING, listed.place(row, key), row.commune, params=params)

    def nearest(self, name: str) -> str | None:
        """Return the commune with the most similar name."""
        return None if self._field is None else nearest(self._field.place_key(name), self._names)


def _ignored(listed: CooperativeList, row: Row, key: str) -> Problem:
    return Problem("HTX116", Severity.WARNING, listed.place(row, key), params={"field": key})


_CLASS_CODES = {
    ClassIssue.CONTRADICTION: "HTX501",
    ClassIssue.SUM_DIFFERS: "HTX502",
    ClassIssue.GROUP_OVER: "HTX503",
    ClassIssue.YOUNG: "HTX155",
    ClassIssue.STOPPED: "HTX156",
    ClassIssue.SCALE_DIFFERS: "HTX520",
    ClassIssue.REGARDLESS: "HTX521",
}


#: How long somebody must have been in operation, or may have been stopped, to be assessed.
_MONTHS: dict[ClassIssue, Callable[[NotAssessed], int]] = {
    ClassIssue.YOUNG: lambda rule: rule.under_months,
    ClassIssue.STOPPED: lambda rule: rule.stopped_over,
}


def _class_problem(
    plan: Plan, listed: CooperativeList, row: Row, settled: Settled, issue: ClassIssue, key: str
) -> Problem:
    place = listed.place(row, key if key in listed.headings else None)
    params: dict[str, object] = {"subject": key}
    rule = None if plan.rating is None else plan.rating.not_assessed
    if issue in (ClassIssue.YOUNG, ClassIssue.STOPPED) and rule is not None:
        params |= {"used": _labels(plan, settled.classes), "months": _MONTHS[issue](rule)}
        params |= {"cutoff": date(plan.year, rule.cutoff_month, rule.cutoff_day)}
    if issue in (ClassIssue.CONTRADICTION, ClassIssue.REGARDLESS):
        params |= {"used": _labels(plan, settled.classes), "other": _labels(plan, settled.otherwise or ())}
    if issue is ClassIssue.REGARDLESS and plan.rating is not None:
        given = {*settled.classes, *(settled.otherwise or ())}
        because = next((rule.because for rule in plan.rating.regardless if rule.key in given), None)
        params |= {"because": because or plan.rating.title}
    if issue is ClassIssue.SCALE_DIFFERS and plan.rating is not None:
        scales = {one.field: one.scale for group in plan.rating.groups for one in group.criteria}
        scale = scales[key]
        params |= {"field": "" if scale is None else scale.field}
    severity = Severity.WARNING if issue in _MONTHS else Severity.ERROR
    return Problem(_CLASS_CODES[issue], severity, place, params=params)


def _labels(plan: Plan, classes: tuple[str, ...]) -> tuple[Text, ...]:
    """The names of some classes."""
    field = None if plan.rating is None else plan.register.fields[plan.rating.declared]
    vocabulary = None if field is None else field.vocabulary
    return () if vocabulary is None else tuple(vocabulary.labels[key] for key in classes)


def refusal(plan: Plan, listed: CooperativeList) -> Problem:
    """Return why a list of which no row is of the plan's place and year is not evaluated, naming both."""
    row = listed.rows[0]
    scope = Scope(plan)
    seen = [known(column[0]) for column in scope.columns(listed).values()]
    stated = ", ".join(str(value) for value in seen if value is not None)
    expected = plan.title if plan.place is None else plan.place.title
    return Problem("HTX401", place=listed.place(row), value=stated, params={"expected": expected, "year": plan.year})
