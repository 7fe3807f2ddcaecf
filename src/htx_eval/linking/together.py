"""Several lists made one: as somebody asked, or as they themselves say beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.linking.evidence import Evidence
from htx_eval.linking.items import holds_items_only
from htx_eval.linking.join import join
from htx_eval.linking.stack import stack
from htx_eval.model.cooperatives import CooperativeList, Together
from htx_eval.model.plan import Plan


def together(
    lists: Sequence[CooperativeList],
    plan: Plan,
    way: Together | None,
    all_problems: bool = False,
    path: str | None = None,
) -> CooperativeList:
    """Return several lists as one, in a way that was asked for, else in the one that they prove.

    Forms of one cooperative each are one list first. ``path`` is that of the folder that holds them. Raises
    HtxEvalError if they do not tell, or if a list that is to be joined has no cooperative of the first one.
    """
    lists = _forms_as_one(lists, plan, all_problems, path)
    if len(lists) == 1:
        return lists[0]
    chosen = Evidence(lists, plan).together() if way is None else way
    if chosen is None:
        params = {"count": len(lists), "names": tuple(dict.fromkeys(one.name for one in lists))}
        raise HtxEvalError([Problem("HTX250", params=params)])
    if chosen is Together.STACK:
        return stack(lists, plan, all_problems, path)
    base = lists[0]
    if holds_items_only(base, plan.register.items, plan.register.roles.identity):
        raise HtxEvalError([Problem("HTX484", place=Place(file=base.path))])
    found = join(lists, plan, all_problems)
    _refuse_strangers(found)
    return found


def sheets_together(sheets: Sequence[CooperativeList], plan: Plan, all_problems: bool, named: bool) -> CooperativeList:
    """Return the sheets of a workbook as one list, those that were named as they are.

    Of others a sheet that holds just the rows of all the rest is left out. Raises HtxEvalError if it is not proved
    that they follow one another.
    """
    is_told = named or all(one.is_of_forms for one in sheets)  # each form is a cooperative
    kept = list(sheets) if is_told else [sheets[number] for number in Evidence(sheets, plan).without_sums()]
    place = Place(file=sheets[0].path)
    if not is_told and Evidence(kept, plan).together() is not Together.STACK:
        names = tuple(str(one.sheet) for one in sheets)
        raise HtxEvalError([Problem("HTX436", place=place, params={"allowed": names})])
    read = {one.sheet for one in kept}
    sums = tuple(str(one.sheet) for one in sheets if one.sheet not in read)
    unread = tuple(name for name in sheets[0].understood.sheets if name not in read)
    found = stack([_with_unread(one, unread) for one in kept], plan, all_problems)
    left_out = (("HTX510", sums), ("HTX511", tuple(name for name in unread if name not in sums)))
    said = [Problem(code, Severity.WARNING, place, params={"names": names}) for code, names in left_out if names]
    return replace(found, problems=(*said, *found.problems))


def _forms_as_one(
    lists: Sequence[CooperativeList], plan: Plan, all_problems: bool, path: str | None
) -> list[CooperativeList]:
    """Lists with the forms among them as one, in the place of the first."""
    forms = [one for one in lists if one.is_of_forms]
    if len(forms) < 2:
        return list(lists)
    whole = stack(forms, plan, all_problems, path)
    return [whole if one is forms[0] else one for one in lists if one is forms[0] or not one.is_of_forms]


def _with_unread(listed: CooperativeList, unread: tuple[str, ...]) -> CooperativeList:
    """A sheet beside which only some of the others are not read."""
    return replace(listed, understood=replace(listed.understood, sheets=(str(listed.sheet), *unread)))


def _refuse_strangers(found: CooperativeList) -> None:
    """Refuse a list none of whose cooperatives is one of the base."""
    assert found.joined is not None
    for addition in found.joined.additions:
        if addition.is_of_strangers:
            params = {"base": found.joined.base.name, "count": len(addition.listed.rows)}
            raise HtxEvalError([Problem("HTX480", place=Place(file=addition.listed.path), params=params)])
