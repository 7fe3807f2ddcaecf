"""Records to blocks of columns: blank records passed over, widths made equal, so many rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice

from htx_eval.model.problems import Severity
from htx_eval.reading.problems import OF_RECORD, Problems
from htx_eval.reading.table import TextTable

#: Long enough that what is done once per block weighs nothing, short enough to stay in the processor's memory.
ROWS = 2048


@dataclass(slots=True)
class Block:
    """Some rows: the line and number of each record, and the texts column by column."""

    lines: Sequence[int]
    records: Sequence[int]
    columns: Sequence[tuple[str, ...]]

    def at(self, place: int) -> tuple[int, int]:
        """Return the line and record of a row."""
        return self.lines[place], self.records[place]

    def without(self, places: Sequence[int]) -> Block:
        """Return the block without some of its rows."""
        dropped = set(places)
        kept = [place not in dropped for place in range(len(self.lines))]
        columns = [tuple(compress(column, kept)) for column in self.columns]
        return Block(list(compress(self.lines, kept)), list(compress(self.records, kept)), columns)


def blocks(table: TextTable, problems: Problems) -> Iterator[Block]:
    """Yield the records of a table in blocks; a record that is too short or too long is a problem."""
    width, before = len(table.headings), 0
    while numbered := list(islice(table.records, ROWS)):
        lines, records = [line for line, _ in numbered], [record for _, record in numbered]
        columns = _plain_columns(records, width)
        if columns is None:
            lines, records = _mended(problems, numbered, before, width)
            columns = list(zip(*records, strict=True))
        if lines:
            yield Block(lines, range(before + 1, before + 1 + len(lines)), columns)
        before += len(lines)


def _plain_columns(records: Sequence[list[str]], width: int) -> list[tuple[str, ...]] | None:
    """The columns of records that all have the width of the heading and none of which is blank in its first cell."""
    if set(map(len, records)) != {width}:
        return None
    columns = list(zip(*records, strict=True))
    return columns if all(map(str.strip, columns[0])) else None


def _mended(
    problems: Problems, numbered: Sequence[tuple[int, list[str]]], before: int, width: int
) -> tuple[list[int], list[list[str]]]:
    """The lines and records without blank records, each as wide as the heading."""
    filled = [(line, record) for line, record in numbered if any(record) and "".join(record).strip()]
    records = [
        _of_width(problems, (line, number), record, width)
        for number, (line, record) in enumerate(filled, start=before + 1)
    ]
    return [line for line, _ in filled], records


def _of_width(problems: Problems, at: tuple[int, int], record: list[str], width: int) -> list[str]:
    """The record with as many cells as there are headings."""
    if len(record) == width:
        return record
    extra = [cell for cell in record[width:] if cell.strip()]
    params = {"width": width, "found": len(record)}
    if extra:
        problems.add("HTX112", Severity.ERROR, at, OF_RECORD, value=extra[0], params=params)
    elif len(record) < width:
        problems.add("HTX113", Severity.WARNING, at, OF_RECORD, params=params)
    return (record + [""] * (width - len(record)))[:width]
