"""The texts of several lists that are one, put together as the list is: each cell from the list that gives it."""

from __future__ import annotations

from collections.abc import Callable

from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import Roles
from htx_eval.model.understood import Written

#: Gives the texts of a list as its file holds them.
Read = Callable[[CooperativeList], Written]


def together_written(listed: CooperativeList, read: Read, roles: Roles) -> Written:
    """Return the texts of a list of several, with the columns of all of them, under its own hash.

    A text that no list holds is empty: what was chosen among several products, or a commune that a name tells.
    """
    if not listed.is_of_several:
        return read(listed)
    every = [together_written(part, read, roles) for part in listed.parts]
    fields = _fields(listed, every, roles)
    if listed.joined is None:
        blank = [""] * len(fields)
        records = tuple(
            tuple(record[at] if at >= 0 else text for at, text in zip(places, blank, strict=True))
            for written in every
            for places in [[written.fields.index(key) if key in written.fields else -1 for key in fields]]
            for record in written.records
        )
        return Written((), fields, records, listed.sha256)
    columns = [_joined_column(listed, key, every) for key in fields]
    return Written((), fields, tuple(zip(*columns, strict=True)), listed.sha256)


def _fields(listed: CooperativeList, every: list[Written], roles: Roles) -> tuple[str, ...]:
    """The columns: those of the first list, then others that a cell of the list has."""
    of_first = every[0].fields
    stacked = () if listed.joined is not None else (key for written in every for key in written.fields)
    rows = listed.rows
    texts = {roles.code: any(rows.codes), roles.name: any(rows.names), roles.commune: any(rows.communes.items)}
    told = [key for key, is_told in texts.items() if key is not None and is_told]
    cells = [key for key in listed.fields if key in listed.headings or key in listed.filled]
    return tuple(dict.fromkeys((*of_first, *told, *stacked, *cells)))


def _joined_column(listed: CooperativeList, key: str, every: list[Written]) -> list[str]:
    """The texts of a field of a joined list: of the base where nobody else gives it, else of whoever gives the cell."""
    joined, columns = listed.joined, listed.columns()
    assert joined is not None
    size = len(listed.rows)
    if key not in columns:
        base = every[0]
        at = base.fields.index(key) if key in base.fields else None
        return [""] * size if at is None else [record[at] for record in base.records]
    texts = [""] * size
    numbers = {id(part): number for number, part in enumerate(listed.parts)}
    for giver in reversed(joined.givers.get(key, ())):
        written = every[numbers[id(giver.listed)]]
        own = giver.listed.columns().get(key)
        if own is None or key not in written.fields:
            continue
        at = written.fields.index(key)
        for index, row in enumerate(giver.rows):
            if row >= 0 and own[row] is columns[key][index]:
                texts[index] = written.records[row][at]
    return texts
