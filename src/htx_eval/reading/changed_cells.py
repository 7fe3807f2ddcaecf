"""A list with some cells changed: the new texts are read just as the cells of a file are."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import replace

from htx_eval.base.columns import Coded
from htx_eval.base.problems import HtxEvalError, Problem, Severity
from htx_eval.base.spellings import Spellings, fold, nearest
from htx_eval.model.changes import CellChange
from htx_eval.model.cooperatives import CooperativeList, Rows
from htx_eval.model.fields import Field, Register
from htx_eval.model.values import BLANK, Cell, Choice, Origin, Value
from htx_eval.reading.cells.cell_reader import CellReader
from htx_eval.reading.named_rows import named_row
from htx_eval.reading.table.headings import Column

#: The word that finds a row by its line in the file, and the same in Vietnamese.
LINE, DONG = "line", "dòng"


def by_keys(changes: Iterable[CellChange], listed: CooperativeList, register: Register) -> tuple[CellChange, ...]:
    """Return changes with the keys of fields where headings were written; what is no field stays as it is.

    A change that says of no field by which it finds its row finds it by the line of the one that it names. Raises
    HtxEvalError as `named_row` does.
    """
    names: Spellings[str] = Spellings()
    for key, field in register.fields.items():
        for spelling in (key, *field.label.every, *field.aliases):
            names.add(spelling, key)
    for spelling in (LINE, DONG):
        if names.find(spelling) is None:
            names.add(spelling, LINE)

    def of(text: str) -> str:
        return names.find(text) or text

    def found(change: CellChange) -> tuple[str, str]:
        if change.by:
            return of(change.by), change.value
        row = named_row(listed, change.value)
        name = listed.rows.names[row]
        by = register.roles.name
        if by is not None and name is not None and sum(other == name for other in listed.rows.names) == 1:
            return by, name
        return LINE, listed.spot(row)

    return tuple(
        CellChange(*found(change), {of(key): text for key, text in change.cells.items()}) for change in changes
    )


def changed(
    listed: CooperativeList, register: Register, changes: Iterable[CellChange]
) -> tuple[CooperativeList, tuple[int, ...]]:
    """Return a list with some cells changed, and the rows concerned.

    Raises HtxEvalError if a row, a column or a value cannot be used.
    """
    touched: dict[int, None] = {}
    for change in changes:
        rows = _rows(listed, register, change)
        touched.update(dict.fromkeys(rows))
        for key, text in change.cells.items():
            listed = _with(listed, register, rows, key, text)
    return listed, tuple(touched)


def _rows(listed: CooperativeList, register: Register, change: CellChange) -> list[int]:
    """The rows that a change speaks of."""
    held = {
        LINE: map(listed.spot, range(len(listed.rows))),
        register.roles.code: listed.rows.codes,
        register.roles.name: listed.rows.names,
    }
    if change.by not in held:
        allowed = tuple(key for key in held if key is not None)
        raise HtxEvalError(
            [Problem("HTX703", value=change.by, suggestion=nearest(change.by, allowed), params={"allowed": allowed})]
        )
    wanted = fold(change.value)
    texts = list(held[change.by])
    found = [row for row, text in enumerate(texts) if text is not None and fold(text) == wanted]
    if not found:
        suggestion = nearest(change.value, (text for text in texts if text is not None))
        raise HtxEvalError([Problem("HTX704", value=change.value, suggestion=suggestion, params={"field": change.by})])
    return found


def _with(listed: CooperativeList, register: Register, rows: list[int], key: str, text: str) -> CooperativeList:
    """The list with one column changed in some rows."""
    if key not in listed.fields or key not in register.fields:
        allowed = tuple(listed.fields)
        raise HtxEvalError(
            [Problem("HTX705", value=key, suggestion=nearest(key, allowed), params={"allowed": allowed})]
        )
    cell = read_cell(register.fields[key], register, text)
    place = listed.fields.index(key)
    column = listed.rows.columns[place]
    codes = array("I", column.codes)
    for row in rows:
        codes[row] = len(column.items)
    columns = (*listed.rows.columns[:place], Coded([*column.items, cell], codes), *listed.rows.columns[place + 1 :])
    held = listed.rows
    new = Rows(held.lines, held.records, held.codes, held.names, held.communes, columns)
    filled, stated = _told(listed, key, columns[place])
    return replace(listed, rows=new, filled=filled, stated=stated)


def _told(
    listed: CooperativeList, key: str, column: Coded[Cell]
) -> tuple[frozenset[str], Mapping[str, frozenset[Value | None]]]:
    """What the list says of its columns, after one was changed: which are filled, and with what."""
    present = [cell for cell, number in zip(column.items, column.counts(), strict=True) if number]
    filled = [cell for cell in present if cell.origin not in BLANK]
    names = listed.filled - {key} | ({key} if filled else set())
    says: set[Value | None] = set()
    for cell in filled:
        says.update(cell.sample(()) if cell.origin is Origin.STATED and isinstance(cell, Choice) else [None])
    return names, {**listed.stated, key: frozenset(says)} if key in listed.stated else listed.stated


def read_cell(field: Field, register: Register, text: str) -> Cell:
    """Return the candidates of a text in a column.

    Raises HtxEvalError if the column cannot hold it.
    """
    reader = CellReader(Column(field, field.label.as_listed, 0), register)
    issues = [issue for _, issue in reader.read([text]) if issue.severity is Severity.ERROR]
    if issues:
        (issue,) = issues
        params = {**issue.params, "field": field.key}
        raise HtxEvalError([Problem(issue.code, value=text, suggestion=issue.suggestion, params=params)])
    return reader.cells[0]
