"""Where the table of a sheet begins: its heading, below titles, perhaps over several merged rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.model.understood import LeftOut, RowKind
from htx_eval.reading.sheets.sheet import NumberedRow, Sheet
from htx_eval.reading.table.years import is_year

#: The heading is looked for in so many rows that are not blank, over at most so many rows merged into one.
SEARCHED, MOST_MERGED = 40, 4
#: So many rows below the heading are at hand before any is read as a record.
SAMPLED = 200

#: The texts of a column of a heading, from the top row down, to what it is, or None where that is not known.
Known = Callable[[Sequence[str]], object]

#: Whether a text may stand in the second row of a heading.
CarriesOn = Callable[[str], bool]

_NUMBERING = re.compile(r"\(?(?:[A-Z]|\d{1,2})\)?(?:\s*=.*)?")


@frozen
class Head:
    """A heading: for each column its texts from the top row down, and the rows below it, which pass by once.

    ``sample`` are the first of those rows, ``rows`` all of them; ``left_out`` is the heading itself, what stands above
    it, and a row of column numbers below it. ``written`` are the cells of the heading as its row is written, blank ones
    behind the last column among them.
    """

    columns: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    unit_line: str | None
    sample: tuple[list[str], ...]
    rows: Iterator[NumberedRow]
    left_out: Mapping[int, LeftOut]
    written: int = 0
    spread: frozenset[int] = frozenset()  # columns of which the cells are put together from marks in several

    @property
    def headings(self) -> tuple[str, ...]:
        """The heading of every column as one text."""
        return tuple(" – ".join(parts) for parts in self.columns)


def find_head(sheet: Sheet, known: Known, unit_words: Sequence[str], carries_on: CarriesOn = lambda _: False) -> Head:
    """Return the heading of a sheet; where no row has a known one, its first row stands for it.

    A row of which every text ``carries_on`` a heading ("2023 | 2024", "Tốt | Khá") belongs to the heading above it.
    """
    rows = (row for row in sheet.rows if any(row[1]))
    first = list(itertools.islice(rows, SEARCHED))
    if not first:
        return Head((), (), None, (), iter(()), {})
    start, size = (0, 1) if _is_plain(first[0][1], known) else _best(sheet, first, known)
    start, size = _whole(sheet, first, start, size, carries_on)
    heading = first[start : start + size]
    above = _titles(first[:start], unit_words)
    numbering, below = _past_numbering(itertools.chain(first[start + size :], rows))
    sample = list(itertools.islice(below, SAMPLED))
    return Head(
        columns=columns_of(sheet, heading),
        lines=tuple(line for line, _ in heading),
        unit_line=next((row.text for row in reversed(above.values()) if row.kind is RowKind.UNIT), None),
        sample=tuple(cells for _, cells in sample),
        rows=itertools.chain(sample, below),
        left_out={
            **above,
            **{line: LeftOut(RowKind.HEADING, row_text(cells)) for line, cells in heading},
            **{line: LeftOut(RowKind.NUMBERING, row_text(cells)) for line, cells in numbering},
        },
        written=max(len(cells) for _, cells in heading),
    )


def row_text(cells: Sequence[str]) -> str:
    """Return what a row says, as one line."""
    return " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())


def _is_plain(cells: list[str], known: Known) -> bool:
    """Whether a first row is surely the whole heading: no gap in or behind it, and most of it and several known."""
    texts = [" ".join(cell.split()) for cell in cells]
    return all(texts) and 2 * sum(known((text,)) is not None for text in texts) >= max(len(texts), 4)


def heading_score(rows: Sequence[NumberedRow], known: Known) -> int:
    """Return how many different things are known in the best row of a sheet."""
    texts = ([" ".join(cell.split()) for cell in cells if cell] for _, cells in rows)
    return max((len({known((text,)) for text in row} - {None}) for row in texts), default=0)


def _best(sheet: Sheet, rows: list[NumberedRow], known: Known) -> tuple[int, int]:
    """Which rows are the heading: those in which most different things are known, the fewest and the first of such."""
    best, found = 0, (0, 1)
    alone = [{known((text,)) for cell in cells if (text := " ".join(cell.split()))} - {None} for _, cells in rows]
    for size in range(1, MOST_MERGED + 1):
        for start in range(len(rows) - size + 1):
            if any(len(alone[start] & later) > 1 for later in alone[start + 1 : start + size]):
                continue  # the heading again, below the rows of the table
            columns = columns_of(sheet, rows[start : start + size])
            score = len({meaning for parts in columns if parts and (meaning := known(parts)) is not None})
            if score > best:
                best, found = score, (start, size)
    return found


def _whole(sheet: Sheet, rows: list[NumberedRow], start: int, size: int, carries_on: CarriesOn) -> tuple[int, int]:
    """A heading with all rows that belong to it: by merged cells, a numbering below it, and texts that carry it on."""
    start, size = _as_merged(sheet, [line for line, _ in rows], start, size)
    if start and size < MOST_MERGED and _holds_years(rows[start - 1][1]):
        start, size = start - 1, size + 1
    whole = 0  # so many rows below carry it on
    for more, (_, cells) in enumerate(rows[start + size : start + MOST_MERGED + 1]):
        if is_numbering(cells):
            return start, size + more
        if more == whole and _carries_on(rows[start + size + more - 1][1], cells, carries_on):
            whole += 1
        elif cells[0].strip():  # only a row that begins with a blank stands between a heading and its numbering
            break
    return start, size + whole


def _holds_years(cells: list[str]) -> bool:
    """Whether a row holds several years and nothing else: "2023 | 2024" above "Xếp loại | Xếp loại"."""
    texts = {text for cell in cells if (text := cell.strip())}
    return len(texts) > 1 and all(map(is_year, texts))


def _carries_on(above: list[str], cells: list[str], carries_on: CarriesOn) -> bool:
    """Whether a row belongs to the heading above it: each text carries that on, or repeats the one above itself."""
    new = [text for at, text in enumerate(cells) if text.strip() and text != "".join(above[at : at + 1])]
    if cells[0].strip():  # else as where merged cells were taken apart
        is_below_blank = any(text.strip() and not "".join(above[at : at + 1]).strip() for at, text in enumerate(cells))
        is_new = is_below_blank and len(new) > 1  # "2023 | 2024" below the first of them
        return len(new) > 0 and (is_new or len(new) < sum(map(bool, cells))) and all(map(carries_on, new))
    return len(new) > 1 and all(map(carries_on, new))


def _as_merged(sheet: Sheet, lines: list[int], start: int, size: int) -> tuple[int, int]:
    """A heading from the row whose cells reach down into it to the last row into which its own cells reach."""
    spans = [(top, top + height - 1) for (top, _), (_, height) in sheet.merged.items() if height > 1]
    first = min((top for top, bottom in spans if top < lines[start] <= bottom), default=lines[start])
    above = sum(line >= first for line in lines[max(0, start - MOST_MERGED + 1) : start])
    start, size = start - above, size + above
    reach = max((bottom for top, bottom in spans if lines[start] <= top <= lines[start + size - 1]), default=0)
    last = sum(line <= reach for line in lines)
    return start, max(size, min(last - start, MOST_MERGED))


def columns_of(sheet: Sheet, rows: Sequence[NumberedRow]) -> tuple[tuple[str, ...], ...]:
    """Return the texts of each column of a heading; a cell merged over several columns stands above all of them."""
    width = max((len(cells) for _, cells in rows), default=0)
    texts = [[" ".join(cell.split()) for cell in cells] + [""] * (width - len(cells)) for _, cells in rows]
    for index, (line, _) in enumerate(rows[:-1]):
        below = [any(row[column] for row in texts[index + 1 :]) for column in range(width)]
        _spread(texts[index], below, sheet, line)
    return tuple(
        tuple(dict.fromkeys(row[column] for row in texts if row[column])) for column in range(_width_in_use(texts))
    )


def _width_in_use(texts: list[list[str]]) -> int:
    """The columns up to the last that has a heading."""
    return max((index + 1 for row in texts for index, text in enumerate(row) if text), default=0)


def _spread(row: list[str], below: list[bool], sheet: Sheet, line: int) -> None:
    """Fill the cells right of a merged one, as far as it reaches or, where that is not told, as texts stand below."""
    widths = {at: sheet.merged.get((line, at), (1, 1))[0] for at in range(len(row))} if sheet.merged else {}
    for column in range(1, len(row)):
        if row[column] or not row[column - 1]:
            continue
        owner = next((at for at in reversed(range(column)) if widths.get(at, 1) > column - at), None)
        if owner is not None:
            row[column] = row[owner]
        elif below[column] and below[column - 1] and not _ends_at(widths, column):
            row[column] = row[column - 1]


def _ends_at(widths: Mapping[int, int], column: int) -> bool:
    """Whether a cell merged over several columns ends right before one."""
    return any(at + width == column for at, width in widths.items() if width > 1)


def _titles(rows: list[NumberedRow], unit_words: Sequence[str]) -> dict[int, LeftOut]:
    """The rows above a heading, those that state units among them."""
    found = {}
    for line, cells in rows:
        text = row_text(cells)
        is_unit = any(word.casefold() in text.casefold() for word in unit_words)
        found[line] = LeftOut(RowKind.UNIT if is_unit else RowKind.TITLE, text)
    return found


def _past_numbering(rows: Iterator[NumberedRow]) -> tuple[list[NumberedRow], Iterator[NumberedRow]]:
    """A row that numbers the columns ("A | 1 | 2 | 3 = 1 + 2"), if the first is one, and the rows below it."""
    first = list(itertools.islice(rows, 1))
    if first and is_numbering(first[0][1]):
        return first, rows
    return [], itertools.chain(first, rows)


def is_numbering(cells: Sequence[str]) -> bool:
    """Say whether a row numbers the columns."""
    texts = [cell.strip() for cell in cells if cell.strip()]
    least = 2 if all(text.startswith("(") for text in texts) else 3
    if len(texts) < least or not all(map(_NUMBERING.fullmatch, texts)) or len(set(texts)) < len(texts):
        return False
    if not all(map(str.isdigit, texts)):
        return True
    numbers = list(map(int, texts))  # figures of a table of numbers do not go up all the way
    return numbers == sorted(numbers)
