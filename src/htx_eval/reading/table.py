"""Lines of text to records: comments, delimiter, heading, and the line on which each record begins."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Iterator

from htx_eval.model.frozen import frozen
from htx_eval.model.problems import HtxEvalError, Place, Problem
from htx_eval.reading.text import TextSource

DELIMITERS = (",", ";", "\t", "|")


@frozen
class TextTable:
    """A heading and the records below it, each with the physical line on which it begins."""

    headings: tuple[str, ...]
    heading_line: int
    records: Iterator[tuple[int, list[str]]]


def read_table(source: TextSource, is_known: Callable[[str], bool]) -> TextTable:
    """Return the table of a text file: the heading is its first line that is neither blank nor a comment (#).

    The delimiter is the one under which most headings are known. Raises HtxEvalError without a heading, and while the
    records are read where quotes do not close.
    """
    skipped = 0
    first = None
    for line in source.lines:
        if line.strip() and not line.startswith("#"):
            first = line
            break
        skipped += 1
    if first is None:
        raise _fatal(source, "HTX406")
    lines = itertools.chain([first], source.lines)
    heading_lines = [next(lines)]
    while sum(line.count('"') for line in heading_lines) % 2 and (more := next(lines, None)) is not None:
        heading_lines.append(more)  # a line break inside a quoted heading
    delimiter = _vote(heading_lines, is_known)
    records = _records(source, itertools.chain(heading_lines, lines), delimiter, skipped)
    heading_line, headings = next(records)
    return TextTable(tuple(heading.strip() for heading in headings), heading_line, records)


def _vote(heading_lines: list[str], is_known: Callable[[str], bool]) -> str:
    """The delimiter with the most known headings, then the most columns."""

    def score(delimiter: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader(heading_lines, delimiter=delimiter))
        except (csv.Error, StopIteration):
            return 0, 0
        return sum(map(is_known, cells)), len(cells)

    return max(DELIMITERS, key=score)


def _records(source: TextSource, lines: Iterator[str], delimiter: str, offset: int) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    ended = 0
    while True:
        try:
            record = next(reader, None)
        except csv.Error as error:
            raise _fatal(source, "HTX408", offset + ended + 1, reason=str(error)) from None
        if record is None:
            return
        yield offset + ended + 1, record
        ended = reader.line_num


def _fatal(source: TextSource, code: str, line: int | None = None, **params: object) -> HtxEvalError:
    return HtxEvalError([Problem(code, place=Place(file=source.path, line=line), params=params)])
