"""Cells of one column: each distinct text is read once, to its candidates and to what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import length_hint

from htx_eval.base.columns import Coded, Codes
from htx_eval.base.inert import without_apostrophe
from htx_eval.base.problems import Severity
from htx_eval.base.text import Text
from htx_eval.model.fields import FieldType, Register
from htx_eval.model.values import BLANK, Cell, Choice, Origin
from htx_eval.reading.cells.amounts import read_number
from htx_eval.reading.cells.choices import meant, read_choice, read_flag, read_text, with_figure
from htx_eval.reading.cells.dates import parse_serial, read_date
from htx_eval.reading.cells.issues import InvalidCellError, Issue
from htx_eval.reading.table.headings import Column

#: How the texts of a column are read: to candidates, else an InvalidCellError.
_READ: dict[FieldType, Callable[[Column, Register, str], Cell]] = {
    FieldType.TEXT: read_text,
    FieldType.CODE: read_text,
    FieldType.CHOICE: read_choice,
    FieldType.FLAG: read_flag,
    FieldType.INTEGER: read_number,
    FieldType.DECIMAL: read_number,
    FieldType.DATE: read_date,
}


#: Stands for a cell of which it is not known what it holds, because cells of its record have moved: no text of a file.
DOUBTFUL = "\ufdd0"


#: Letters, digits and signs as wide as Chinese ones, which some keyboards write; not those that begin a formula.
_WIDE = [wide for wide in range(0xFF01, 0xFF5F) if chr(wide - 0xFEE0) not in "=+@"]
FULL_WIDTH = re.compile(f"[{''.join(map(chr, _WIDE))}]")
_HALF_WIDTH = {wide: wide - 0xFEE0 for wide in _WIDE}


def clean(raw: str) -> str:
    """Return a text as it is kept: NFC, one space between words, none at the ends, no letters and digits of full width.

    An apostrophe that only keeps a text from being a formula is no part of it.
    """
    text = raw if unicodedata.is_normalized("NFC", raw) else unicodedata.normalize("NFC", raw)
    if FULL_WIDTH.search(text):
        text = text.translate(_HALF_WIDTH)
    text = " ".join(text.split())
    return without_apostrophe(text).lstrip() if text[:1] == "'" else text


#: A question mark that doubts what stands beside it; one inside a word is a letter that was lost.
_DOUBTED = re.compile(r"^\?|\?$|\(\s*\?+\s*\)")
#: Fields whose texts are kept as they are.
_KEPT = (FieldType.TEXT, FieldType.CODE)


class CellReader(dict[str, int]):
    """The number of the cell of every text met in a column, but for texts that somebody should look at.

    ``cells`` holds the distinct cells, ``codes`` the number of each row's cell.
    """

    def __init__(self, column: Column, register: Register) -> None:
        super().__init__()
        self.column, self.register = column, register
        self.field = column.field
        self.cells: list[Cell] = []
        self.codes = Codes()
        self._missing, self._invalid = self.field.unknown(Origin.MISSING), self.field.unknown(Origin.INVALID)
        self._unknown = self.field.unknown(Origin.UNKNOWN)
        self._parse = _READ[self.field.type]
        self._numbers: dict[object, int] = {}
        self.figures: dict[int, str] = {}  # number of a cell of words -> the figure of another field beside them
        self._looked_at: dict[str, tuple[int, Issue]] = {}
        self._issues: list[tuple[int, Issue]] = []
        self._length = 0
        self._rest: Iterator[str] = iter(())

    def read(self, block: Sequence[str]) -> list[tuple[int, Issue]]:
        """Read some rows; return what somebody should look at, with its place in the block."""
        self._issues, self._length, self._rest = [], len(block), iter(block)
        numbers = list(map(self.__getitem__, self._rest))
        self.codes.extend(numbers, len(self.cells))
        return self._issues

    def __missing__(self, raw: str) -> int:
        if raw not in self._looked_at:
            cell, issue, figure = self._read(raw)
            number = self._number(cell, figure)
            if issue is None:
                self[raw] = number
                return number
            self._looked_at[raw] = number, issue
        number, issue = self._looked_at[raw]
        # What is left of the block tells the place, so that no cell without an issue pays for it.
        self._issues.append((self._length - length_hint(self._rest) - 1, issue))
        return number

    def states(self, raw: str) -> bool:
        """Say whether a text states something that the column can hold; nothing is remembered of it."""
        return self.read_apart(raw).origin is Origin.STATED

    def read_apart(self, raw: str) -> Cell:
        """Return the candidates of a text that stands in no record, such as a total; nothing is remembered of it."""
        return self._read(raw)[0]

    def make_unknown(self, numbers: Collection[int]) -> list[int]:
        """Make some of the distinct cells unknown, all rows having been read; return the rows that hold them."""
        self.cells = [self._invalid if number in numbers else cell for number, cell in enumerate(self.cells)]
        return [row for row, number in enumerate(self.codes.array) if number in numbers] if numbers else []

    def make_rows_unknown(self, rows: Iterable[int]) -> None:
        """Make the cells of some rows unknown, all rows having been read."""
        number = self._number(self._invalid, None)
        self.codes.widen(len(self.cells))
        for row in rows:
            self.codes.array[row] = number

    def labels(self, cell: Cell) -> tuple[Text, ...]:
        """Return the labels of the values of a cell of words."""
        vocabulary = self.field.vocabulary
        return () if vocabulary is None else tuple(vocabulary.labels[str(key)] for key in cell.sample(()))

    @property
    def figure_field(self) -> str | None:
        """The field of the figures that may stand beside the words of this one."""
        return None if self.field.vocabulary is None else self.field.vocabulary.figure

    @property
    def issues(self) -> dict[str, Issue]:
        """What somebody should look at, by its text."""
        return {raw: issue for raw, (_, issue) in self._looked_at.items()}

    def texts(self) -> Iterator[str]:
        """Yield every distinct text met in the column."""
        yield from self
        yield from self._looked_at

    def all(self) -> Coded[Cell]:
        """Return the cells of all rows."""
        return Coded(self.cells, self.codes.array)

    @property
    def is_filled(self) -> bool:
        """Whether some cell of the column is not blank."""
        return any(cell.origin not in BLANK for cell in self.cells)

    def stated(self) -> frozenset[object]:
        """Return every value that a filled cell of the column states; None for one that is not readable."""
        filled = [cell for cell in self.cells if cell.origin not in BLANK]
        return frozenset(
            value
            for cell in filled
            for value in (cell.sample(()) if cell.origin is Origin.STATED and isinstance(cell, Choice) else [None])
        )

    def _number(self, cell: Cell, figure: str | None) -> int:
        """The number of a cell; those that mean the same are one."""
        key: object = cell.values if isinstance(cell, Choice) and cell.origin is Origin.STATED else cell
        number = self._numbers.setdefault((key, figure), len(self.cells))
        if number == len(self.cells):
            self.cells.append(cell)
            if figure is not None:
                self.figures[number] = figure
        return number

    def _read(self, raw: str) -> tuple[Cell, Issue | None, str | None]:
        """The candidates of a text, what somebody should look at, and a figure of another field in it."""
        if raw == DOUBTFUL:
            return self._invalid, None, None
        text = clean(raw)
        if not text:
            return self._missing, None, None
        if self._says_nothing(text):
            return self._unknown, None, None
        if "?" in text and self.field.type not in _KEPT and _DOUBTED.search(text):
            return self._unknown, self._issue(text, Issue("HTX135", Severity.WARNING)), None
        try:
            cell = self._parse(self.column, self.register, text)
        except InvalidCellError as error:
            found = with_figure(self.field, self.register, text)
            return (
                (self._invalid, self._issue(text, error.issue), None) if found is None else (found[0], None, found[1])
            )
        return cell, self._question(text, cell), None

    def _question(self, text: str, cell: Cell) -> Issue | None:
        """What somebody should confirm of a text that was understood."""
        vocabulary = self.field.vocabulary
        if vocabulary is not None and (found := meant(vocabulary, text)) and found.spelling in vocabulary.ask:
            return self._issue(text, Issue("HTX111", Severity.WARNING, None, {"meaning": self.labels(cell)}))
        if self.field.type is FieldType.DATE and (day := parse_serial(text)) is not None:
            return self._issue(text, Issue("HTX119", Severity.WARNING, None, {"meaning": day}))
        return None

    def _says_nothing(self, text: str) -> bool:
        """Whether a text says that nothing is known yet."""
        vocabulary = self.field.vocabulary
        if vocabulary is not None and vocabulary.missing.find(text):
            return True
        # No word of the register for that begins with a digit, and most cells do.
        return not text[0].isdigit() and bool(self.register.missing.find(text))

    def _issue(self, text: str, issue: Issue) -> Issue:
        """An issue with the text and the field that it speaks of."""
        return replace(issue, value=text, params={"field": self.field.key, **issue.params})
