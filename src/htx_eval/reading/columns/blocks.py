"""Records to blocks of columns: widths made equal, so many rows at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Severity
from htx_eval.reading.columns.collected import OF_RECORD, Problems
from htx_eval.reading.sheets.sheet import NumberedRow

#: Long enough that what is done once per block weighs nothing, short enough to stay in the processor's memory.
ROWS = 2048

#: Makes the records of some lines, before which others passed, of one width where cells of theirs have moved.
Evened = Callable[[Sequence[int], int, list[list[str]], int], list[list[str]]]


@frozen(eq=False)
class Block:
    """Some rows: the line and number of each record, and the texts column by column."""

    lines: Sequence[int]
    records: Sequence[int]
    columns: Sequence[tuple[str, ...]]

    def at(self, place: int) -> tuple[int, int]:
        """Return the line and record of a row."""
        return self.lines[place], self.records[place]


def blocks(rows: Iterator[NumberedRow], width: int, problems: Problems, evened: Evened) -> Iterator[Block]:
    """Yield the records of a table in blocks, each as ``evened`` makes it; what stands behind them is a problem."""
    before = 0
    while numbered := list(islice(rows, ROWS)):
        lines, records = [line for line, _ in numbered], [record for _, record in numbered]
        records = evened(lines, before, records, width)
        if set(map(len, records)) != {width}:
            at = zip(lines, range(before + 1, before + 1 + len(lines)), strict=True)
            records = [_of_width(problems, one, record, width) for one, record in zip(at, records, strict=True)]
        columns = list(zip(*records, strict=True))
        yield Block(lines, range(before + 1, before + 1 + len(lines)), columns)
        before += len(lines)


def _of_width(problems: Problems, at: tuple[int, int], record: list[str], width: int) -> list[str]:
    """The record with as many cells as there are headings."""
    extra = [cell for cell in record[width:] if cell.strip()]
    if extra:
        problems.add("HTX112", Severity.WARNING, at, OF_RECORD, value=extra[0])
    return (record + [""] * (width - len(record)))[:width]
