"""Lists that follow one another made one: the rows of each below those of the one before."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from htx_eval.base.columns import Coded, Texts
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.linking.counted_twice import refuse_counted_twice
from htx_eval.linking.named_communes import NamedCommunes
from htx_eval.linking.stack_problems import repetitions, said_of
from htx_eval.model.cooperatives import CooperativeList, Doubt, Rows, Stacked
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.plan import Plan
from htx_eval.model.understood import Understood
from htx_eval.model.values import Anything, Cell, Choice, Origin, Value
from htx_eval.reading.columns.repetitions import TOLD_APART, Repetition


def stack(
    lists: Sequence[CooperativeList], plan: Plan, all_problems: bool = False, path: str | None = None
) -> CooperativeList:
    """Return the rows of all lists, one list after another; ``path`` is that of the folder that holds them.

    A list that tells no commune is of the one by which its file or sheet is named. A column that a list does not have
    is absent in its rows. A cooperative that stands in two lists is a problem. Raises ValueError if there is no list,
    and HtxEvalError if a table of numbers may count cooperatives of another list.
    """
    if not lists:
        raise ValueError("no list to stack")
    if len(lists) == 1:
        return lists[0]
    told = NamedCommunes(plan).of(lists)
    # A form is named by its cooperative.
    communes = [None if listed.is_of_forms else commune for listed, commune in zip(lists, told, strict=True)]
    parts = [_in_commune(listed, commune) for listed, commune in zip(lists, communes, strict=True)]
    refuse_counted_twice(parts, plan)
    fields = tuple(dict.fromkeys(key for part in parts for key in part.fields))
    columns = tuple(_column(key, plan.register.fields[key], parts) for key in fields)
    of_files = path is None and len({part.path for part in parts}) > 1
    stacked = Stacked(
        parts=tuple(parts),
        rows_before=tuple(accumulate((len(part.rows) for part in parts[:-1]), initial=0)),
        records_before=tuple(accumulate((part.rows.records[-1] for part in parts[:-1]), initial=0)),
        communes=tuple(communes),
        is_of_files=of_files,
    )
    found = CooperativeList(
        path=" + ".join(dict.fromkeys(part.path for part in parts)) if path is None else path,
        sha256=_hash(parts),
        fields=fields,
        headings=_first({}, (part.headings for part in parts)),
        unknown_headings=tuple(dict.fromkeys(heading for part in parts for heading in part.unknown_headings)),
        rows=_rows(parts, stacked, columns),
        filled=frozenset[str]().union(*(part.filled for part in parts)),
        stated=_stated(parts),
        problems=tuple(problem for part in parts for problem in part.problems),
        understood=Understood(form=parts[0].understood.form),
        stacked=stacked,
    )
    again = repetitions(found, plan)
    said = (*_of_names(stacked), *_of_columns(found, parts, plan))
    return replace(
        found,
        problems=(*said, *found.problems, *said_of(found, plan, again, all_problems)),
        doubts=_doubts(stacked, again),
        repeats={one.row: one.others for one in again if one.why not in TOLD_APART},
    )


def _doubts(stacked: Stacked, again: Sequence[Repetition]) -> dict[int, Doubt]:
    """The doubts about rows: those of each list but for repetitions, which are looked for in all lists together."""
    own = {
        before + row: doubt
        for before, part in zip(stacked.rows_before, stacked.parts, strict=True)
        for row, doubt in part.doubts.items()
        if doubt is not Doubt.REPEATED
    }
    return {**{one.row: one.why.doubt for one in again if one.why.doubt is not None}, **own}


def _in_commune(listed: CooperativeList, commune: str | None) -> CooperativeList:
    """A list all of whose rows are of one commune, if that is told."""
    if commune is None:
        return listed
    rows = listed.rows
    communes: Coded[str | None] = Coded([commune], array("B", bytes(len(rows))))
    return replace(listed, rows=Rows(rows.lines, rows.records, rows.codes, rows.names, communes, rows.columns))


def _column(key: str, spec: Field, parts: Sequence[CooperativeList]) -> Coded[Cell]:
    """The cells of a field in all lists; in one that has no column of it what is blank is absent."""
    absent = spec.unknown(Origin.ABSENT)
    every: list[Coded[Cell]] = []
    for part in parts:
        column = part.columns().get(key)
        if column is None:
            column = Coded([absent], array("B", bytes(len(part.rows))))
        elif key not in part.headings:
            column = column.mapped(lambda cell: absent if cell.origin is Origin.MISSING else cell)
        every.append(column)
    return Coded.chained(every, _key_of)


def _key_of(cell: Cell) -> Hashable:
    """What is the same of two cells that hold the same; ``True`` is no 1 here."""
    if isinstance(cell, Anything):
        return (cell.origin,)
    if isinstance(cell, Choice):
        return (*((type(value), value) for value in cell.values), cell.origin)
    return (cell.low, cell.high, cell.step, cell.origin)


def _rows(parts: Sequence[CooperativeList], stacked: Stacked, columns: tuple[Coded[Cell], ...]) -> Rows:
    lines, records, codes, names = array("I"), array("I"), Texts(), Texts()
    for part, before in zip(parts, stacked.records_before, strict=True):
        lines.extend(part.rows.lines)
        records.extend(before + record for record in part.rows.records)
        codes.extend([text or "" for text in part.rows.codes])
        names.extend([text or "" for text in part.rows.names])
    communes = Coded.chained((part.rows.communes for part in parts), lambda name: name)
    return Rows(lines, records, codes, names, communes, columns)


def _hash(parts: Sequence[CooperativeList]) -> str:
    """The hash of one file, or of the hashes of several."""
    hashes = {part.path: part.sha256 for part in parts}
    if len(hashes) == 1:
        return parts[0].sha256
    return hashlib.sha256("".join(hashes.values()).encode()).hexdigest()


def _first(found: dict[str, str], every: Iterator[Mapping[str, str]]) -> dict[str, str]:
    """The entries of mappings, of several for one key the first."""
    for one in every:
        found = {**one, **found}
    return found


def _stated(parts: Sequence[CooperativeList]) -> dict[str, frozenset[Value | None]]:
    """What the filled cells of fields of few values say in any of the lists."""
    keys = dict.fromkeys(key for part in parts for key in part.stated)
    return {key: frozenset[Value | None]().union(*(part.stated.get(key, ()) for part in parts)) for key in keys}


def _of_columns(found: CooperativeList, parts: Sequence[CooperativeList], plan: Plan) -> Iterator[Problem]:
    """The columns that some lists have and others do not, in whose rows they are not known."""
    for key, heading in found.headings.items():
        without = [part for part in parts if key not in part.headings and not part.spots]
        lacking = tuple(map(found.stacked.called, without)) if found.stacked else ()
        field = plan.register.fields[key]
        if lacking and (field.tested or field.type is not FieldType.TEXT):
            params = {"field": key, "count": len(lacking), "names": lacking}
            yield Problem("HTX514", Severity.WARNING, Place(file=found.path, column=heading), params=params)


def _of_names(stacked: Stacked) -> Iterator[Problem]:
    """What is to be said of communes that lists do not tell: which names stand for them, and which do not."""
    named = [name for name in stacked.communes if name is not None]
    if named:
        yield Problem("HTX506", Severity.WARNING, params={"count": len(named), "names": tuple(dict.fromkeys(named))})
        for part in stacked.parts:
            if not any(part.rows.communes.items):
                yield Problem("HTX507", Severity.WARNING, Place(file=part.path, sheet=part.sheet))
