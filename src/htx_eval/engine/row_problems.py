"""What comes to light while rows are settled: places, figures that cannot be used, sources that disagree."""

from __future__ import annotations

from htx_eval.engine.classes import ClassIssue
from htx_eval.engine.scope import Within, place_key
from htx_eval.engine.table import Table
from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.plan import Plan
from htx_eval.model.problems import Problem, Severity
from htx_eval.model.text import nearest


def row_problems(plan: Plan, listed: CooperativeList, table: Table, reference: bool) -> list[Problem]:
    """Return what came to light while the rows were settled."""
    found: list[Problem] = []
    communes = _Communes(plan)
    for row, settled in zip(listed.rows, table.rows, strict=True):
        if settled.within is Within.ELSEWHERE:
            found.append(Problem("HTX210", Severity.WARNING, listed.place(row), row.name))
        elif not reference and row.commune is not None and not communes.has(row.commune):
            suggestion = communes.nearest(row.commune)
            place = listed.place(row, plan.register.roles.commune)
            found.append(Problem("HTX211", Severity.WARNING, place, row.commune, suggestion))
        if settled.ignored:
            found += [_ignored(listed, row, key) for key in settled.ignored]
        if settled.settled is not None and settled.settled.issues:
            found += [_class_problem(plan, listed, row, issue, key) for issue, key in settled.settled.issues]
    return found


class _Communes:
    """The communes of the plan's place; without any, every name is one."""

    def __init__(self, plan: Plan) -> None:
        self._field = plan.register.fields.get(plan.register.roles.commune or "")
        self._names = () if plan.place is None else plan.place.communes
        self._keys = set() if self._field is None else {place_key(name, self._field) for name in self._names}
        self._known: dict[str, bool] = {}

    def has(self, name: str) -> bool:
        """Say whether a commune is of the place."""
        if self._field is None or not self._keys:
            return True
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = place_key(name, self._field) in self._keys
        return found

    def nearest(self, name: str) -> str | None:
        """Return the commune with the most similar name."""
        return None if self._field is None else nearest(place_key(name, self._field), self._names)


def _ignored(listed: CooperativeList, row: Row, key: str) -> Problem:
    return Problem("HTX116", Severity.WARNING, listed.place(row, key), params={"field": key})


_CLASS_CODES = {
    ClassIssue.CONTRADICTION: "HTX501",
    ClassIssue.SUM_DIFFERS: "HTX502",
    ClassIssue.GROUP_OVER: "HTX503",
}


def _class_problem(plan: Plan, listed: CooperativeList, row: Row, issue: ClassIssue, key: str) -> Problem:
    place = listed.place(row, key if key in listed.headings else None)
    return Problem(_CLASS_CODES[issue], Severity.ERROR, place, params={"subject": key})
