"""What is to be said when lists follow one another: cooperatives that stand in two of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from htx_eval.base.problems import Param, Place, Problem, Severity
from htx_eval.model.cooperatives import CooperativeList, Stacked
from htx_eval.model.plan import Plan
from htx_eval.reading.cells.code_form import CodeForm
from htx_eval.reading.columns.collected import Problems
from htx_eval.reading.columns.repeated import repeated_names
from htx_eval.reading.table.headings import Headings


def repeated_in_another(listed: CooperativeList, plan: Plan, all_problems: bool) -> tuple[Problem, ...]:
    """Return a problem for each row of a stacked list that stands in an earlier list too: by its code, or its name."""
    stacked = listed.stacked
    assert stacked is not None
    problems = Problems(listed.path, None, Headings(), all_problems)
    for code, severity, pairs in (
        ("HTX508", Severity.ERROR, _same_codes(listed, plan)),
        ("HTX509", Severity.WARNING, _same_names(listed, plan)),
    ):
        for index, first in pairs:
            if _part_of(stacked, index) != _part_of(stacked, first):
                problems.take([_repeated(listed, plan, code, severity, index, first)])
    return problems.all()


def _part_of(stacked: Stacked, index: int) -> int:
    return bisect_right(stacked.rows_before, index)


def _same_codes(listed: CooperativeList, plan: Plan) -> Iterator[tuple[int, int]]:
    """Each row with the code of an earlier one, and that row."""
    spec = plan.register.fields.get(plan.register.roles.code or "")
    form = None if spec is None else CodeForm(spec)
    first: dict[str, int] = {}
    for index, code in enumerate(listed.rows.codes):
        read = None if code is None or form is None else form.read(code)
        if read is not None:
            earlier = first.setdefault(read[0], index)
            if earlier != index:
                yield index, earlier


def _same_names(listed: CooperativeList, plan: Plan) -> Iterator[tuple[int, int]]:
    """Each row with the name and commune of an earlier one, where no code tells the two apart."""
    roles, rows, columns = plan.register.roles, listed.rows, listed.columns()
    commune = plan.register.fields.get(roles.commune or "")
    if commune is None:
        return
    apart = [columns[key] for key in (roles.year, *roles.place) if key in columns]
    yield from repeated_names(rows.codes, rows.names, rows.communes, commune, apart, columns.get(roles.count or ""))


def _repeated(listed: CooperativeList, plan: Plan, code: str, severity: Severity, index: int, first: int) -> Problem:
    roles, rows = plan.register.roles, listed.rows
    key = roles.code if code == "HTX508" else roles.name
    place: Place = listed.place(rows.heads[index], key)
    params: dict[str, Param] = {
        "first": listed.place(rows.heads[first], key),
        "first_name": rows.names[first] or "",
        "name": rows.names[index] or "",
        "commune": rows.communes[index] or "",
    }
    value = rows.codes[index] if code == "HTX508" else rows.names[index]
    return Problem(code, severity, place, value, None, params)
