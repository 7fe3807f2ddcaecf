"""Cooperatives that stand in two lists that follow one another: which are one for sure, and which may be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from htx_eval.base.columns import Texts
from htx_eval.base.problems import Param, Problem, Severity
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.reading.columns.blocks import Block
from htx_eval.reading.columns.codes import CodeChecker
from htx_eval.reading.columns.collected import Problems
from htx_eval.reading.columns.repetitions import Again, Repetition, Repetitions
from htx_eval.reading.table.headings import Column, Headings

#: What is said of a row that states a cooperative of another list again.
_CODES = {
    Again.SAME: "HTX508",
    Again.CODE: "HTX516",
    Again.NAME: "HTX509",
    Again.OTHER_CODE: "HTX519",
    Again.GROUP: "HTX515",
}


def repetitions(listed: CooperativeList, plan: Plan) -> list[Repetition]:
    """Return the rows of a list that state another one again, as they are found in one table."""
    register, rows = plan.register, listed.rows
    codes, names = _texts(rows.codes), _texts(rows.names)
    spec = register.fields.get(register.roles.code or "")
    checker = None
    if spec is not None and register.roles.code in listed.headings:
        checker = CodeChecker(Column(spec, "", 0), Problems(listed.path, None, Headings(), False))
        checker.check([code or "" for code in rows.codes], Block(rows.lines, rows.records, ()))
    has_communes = any(name is not None for name in rows.communes.items)
    return Repetitions(register, codes, names, rows.communes, listed.columns(), has_communes).all(checker)


def _texts(texts: object) -> Texts:
    assert isinstance(texts, Texts)
    return texts


def said_of(listed: CooperativeList, plan: Plan, found: list[Repetition], all_problems: bool) -> tuple[Problem, ...]:
    """Return the problems of rows that state a cooperative of another list again; each list has said its own."""
    assert listed.stacked is not None
    before = listed.stacked.rows_before
    problems = Problems(listed.path, None, Headings(), all_problems)
    for one in found:
        row, first = max(one.row, one.others[0]), min(one.row, one.others[0])
        if one.why in _CODES and bisect_right(before, row) != bisect_right(before, first):
            problems.take(_said(listed, plan, one.why, row, first))
    return problems.all()


def _said(listed: CooperativeList, plan: Plan, why: Again, row: int, first: int) -> Iterator[Problem]:
    roles, rows = plan.register.roles, listed.rows
    by_code = why in (Again.SAME, Again.CODE)
    key = roles.code if by_code else roles.name
    name, commune = rows.names[row] or "", rows.communes[row]
    params: dict[str, Param] = {
        "first": listed.place(rows.heads[first], key),
        "first_name": rows.names[first] or "",
        "name": name,
        "named": f"{name} ({commune})" if commune else name,
    }
    severity = Severity.ERROR if why is Again.CODE else Severity.WARNING
    place = listed.place(rows.heads[row], key)
    yield Problem(_CODES[why], severity, place, rows.codes[row] if by_code else name, None, params)
