"""Lines of text to rows: comments, the delimiter, quotes, and the line on which each row begins."""

from __future__ import annotations

import csv
import itertools
from collections import Counter, deque
from collections.abc import Callable, Iterator

from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.model.understood import LeftOut, RowKind
from htx_eval.reading.sheets.sheet import NumberedRow, RowStream, Sheet
from htx_eval.reading.text.lines import read_lines
from htx_eval.reading.text.source import Source, fatal

DELIMITERS = (",", ";", "\t", "|")
#: So many lines vote on the delimiter.
VOTERS = 50
#: A file with more quotes that do not close is no table.
MOST_OPEN_QUOTES = 1000


def read_delimited(source: Source, is_known: Callable[[str], bool], encoding: str | None = None) -> Sheet:
    """Return the rows of a text file, without the comments (#) above its table.

    The delimiter is that of a line ``sep=``, else the one that makes a table of the first lines. Raises HtxEvalError as
    `read_lines` does.
    """
    found = read_lines(source, encoding)
    left_out: dict[int, LeftOut] = {}
    numbered = enumerate(found.lines, start=1)
    offset, stated, first = 0, None, ""
    for line, first in numbered:
        text = first.strip()
        if text.startswith("#"):
            left_out[line] = LeftOut(RowKind.COMMENT, text)
        elif stated is None and text[:4].casefold() == "sep=" and len(text) == 5:
            stated = text[4]
            left_out[line] = LeftOut(RowKind.COMMENT, text)
        elif text:
            break
        offset, first = line, ""
    lines = (text for _, text in numbered)
    voters = [first, *itertools.islice(lines, VOTERS)] if first else []
    delimiter = stated or _vote(voters, is_known)
    reader = _Reader(source, itertools.chain(voters, lines), delimiter, offset)
    return Sheet(
        path=source.path,
        sha256=source.sha256,
        rows=RowStream(reader.rows(), reader.problems, source.path),
        form="csv",
        encoding=found.encoding,
        delimiter=delimiter,
        problems=() if found.is_certain else (_uncertain(source, found.encoding),),
        left_out=left_out,
    )


def _uncertain(source: Source, encoding: str) -> Problem:
    from htx_eval.reading.text.encodings import ENCODINGS

    return Problem("HTX216", Severity.WARNING, Place(file=source.path), value=ENCODINGS[encoding])


def _vote(lines: list[str], is_known: Callable[[str], bool]) -> str:
    """The delimiter under which a line has most known headings, then under which most lines have as many cells."""

    def score(delimiter: str) -> tuple[int, int, int]:
        rows = _split(lines, delimiter)
        known = max((sum(map(is_known, row)) for row in rows if len(row) > 1), default=0)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        width, agreeing = max(widths.items(), key=lambda item: item[1], default=(0, 0))
        return known, agreeing, width

    if lines and len(lines[0]) > 1:  # the common case: the first line is the heading
        for delimiter in DELIMITERS:
            row = _split(lines[:1], delimiter)
            if row and len(row[0]) > 1 and all(map(is_known, row[0])):
                return delimiter
    return max(DELIMITERS, key=score)


def _split(lines: list[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return []


class _Reader:
    """Reads rows, and sees to it that a quote that does not close swallows none."""

    def __init__(self, source: Source, lines: Iterator[str], delimiter: str, offset: int) -> None:
        self.source, self.delimiter = source, delimiter
        self.problems: list[Problem] = []
        self._lines, self._offset = lines, offset
        self._waiting: deque[str] = deque()  # lines that were swallowed and are read anew
        self._taken: list[str] = []  # the lines of the row that is being read
        self._width = 0

    def rows(self) -> Iterator[NumberedRow]:
        """Yield each row with the physical line on which it begins."""
        for _ in range(MOST_OPEN_QUOTES):
            yield from self._until_swallowed(csv.reader(self._feed(), delimiter=self.delimiter))
            if not self._taken:
                return
            # The first line stands for itself, with its quote as a letter; what it swallowed is read anew.
            first, *others = self._taken
            self._report(first)
            self._taken.clear()
            self._waiting.extendleft(reversed(others))
            yield self._offset + 1, next(csv.reader([first], delimiter=self.delimiter, quoting=csv.QUOTE_NONE))
            self._offset += 1
        raise fatal("HTX408", self.source.path, self._offset + 1)

    def _feed(self) -> Iterator[str]:
        taken = self._taken
        while self._waiting:
            line = self._waiting.popleft()
            taken.append(line)
            yield line
        for line in self._lines:
            taken.append(line)
            yield line

    def _until_swallowed(self, reader: Iterator[list[str]]) -> Iterator[NumberedRow]:
        """Rows up to one that swallowed others, whose lines stay in ``_taken``."""
        taken = self._taken
        try:
            for row in reader:
                if len(taken) > 1 and self._swallows(row):
                    return
                self._width = max(self._width, len(row))
                yield self._offset + 1, row
                self._offset += len(taken)
                taken.clear()
        except csv.Error:
            if len(taken) <= 1:  # one line that no reader can take
                raise fatal("HTX408", self.source.path, self._offset + 1) from None

    def _swallows(self, row: list[str]) -> bool:
        """Whether a row of several lines holds others: its first line is a whole row, and so is one after it."""
        if sum(line.count('"') for line in self._taken) % 2:
            return True  # the end of the file closed it
        counts = [line.count(self.delimiter) for line in self._taken]
        whole = max(self._width - 1, 1) if self._width else counts[0]
        return len(row) <= sum(counts) and counts[0] >= whole and max(counts[1:]) >= whole

    def _report(self, line: str) -> None:
        place = Place(file=self.source.path, line=self._offset + 1)
        cell = next((part for part in line.split(self.delimiter) if part.count('"') % 2), line)
        self.problems.append(Problem("HTX114", place=place, value=cell.strip()[:60]))
