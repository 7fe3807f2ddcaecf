"""The rows of long sheets, put into a workbook as its format has them.

A library needs many microseconds for a cell, and a list of 35,000 rows has half a million of them. So the library makes
the workbook, with a row of samples below each heading; in what it has written the rows then take the place of that.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from htx_eval.base.inert import cell_text, harmless
from htx_eval.model.understood import letters
from htx_eval.report.data.shape import Number
from htx_eval.report.office.sheets import Percent, Sheet
from htx_eval.report.office.workbooks import lines_of

#: A line of text and the highest row that Excel allows, in points.
LINE, HIGHEST = 16.5, 409.0
#: What each sample of a row of samples looks like, in their order.
TEXT, NUMBER, WHOLE, PERCENT = range(4)
#: So many texts of a column are kept as they were written; so many rows are put down at once.
_MOST_TEXTS, _AT_ONCE = 2000, 500
_SAMPLES = re.compile(rb'<row r="2".*?</row>', re.DOTALL)
_STYLE = re.compile(rb' s="(\d+)"')
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
#: A text that looks like the format's way to write a character by its number: its first sign is written so.
_LOOKS_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def filled(package: bytes, bodies: Mapping[str, Sheet]) -> bytes:
    """Return a workbook with its rows; ``bodies`` are the sheets by the names of their parts in the package.

    Each of these parts has a row of samples as its second row. The same workbook gives the same bytes.
    """
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as full:
        for info in made.infolist():
            part, body = made.read(info), bodies.get(info.filename)
            with full.open(_alike(info), "w") as target:
                if body is None:
                    target.write(part)
                else:
                    for piece in _with_rows(part, body):
                        target.write(piece)
    return file.getvalue()


def _alike(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A new part of the same name and day."""
    found = zipfile.ZipInfo(info.filename, info.date_time)
    found.compress_type, found.external_attr = zipfile.ZIP_DEFLATED, info.external_attr
    return found


def _with_rows(part: bytes, sheet: Sheet) -> Iterator[bytes]:
    """The pieces of a part with the rows of its sheet instead of the samples."""
    samples = _SAMPLES.search(part)
    assert samples is not None
    looks = [number.decode() for number in _STYLE.findall(samples.group())]
    extent = f'<dimension ref="A1:{letters(len(sheet.columns) - 1)}{sheet.count + 1}"/>'
    yield _DIMENSION.sub(extent.encode(), part[: samples.start()], count=1)
    rows = _rows(sheet, looks)
    while some := "".join(islice(rows, _AT_ONCE)):
        yield some.encode()
    yield part[samples.end() :]


def _rows(sheet: Sheet, looks: Sequence[str]) -> Iterator[str]:
    columns = [_Column(letters(at), column.width, looks) for at, column in enumerate(sheet.columns)]
    for line, row in enumerate(sheet.rows, start=2):
        cells, lines = [], 1
        for column, cell in zip(columns, row, strict=True):
            if isinstance(cell, str):
                if cell:
                    text, needed = column.texts.get(cell) or column.text(cell)
                    cells.append(f'<c r="{column.letter}{line}"{text}')
                    if needed > lines:
                        lines = needed
            elif cell is not None:
                cells.append(column.number(line, cell))
        yield f'<row r="{line}" ht="{min(HIGHEST, LINE * lines):g}" customHeight="1">{"".join(cells)}</row>'


class _Column:
    """How cells of a column are written; a text that many of them hold is made once."""

    def __init__(self, letter: str, width: int, looks: Sequence[str]) -> None:
        self.letter, self._width, self._looks = letter, width, looks
        self.texts: dict[str, tuple[str, int]] = {}  # what follows the address of a cell, and the lines that it needs

    def text(self, text: str) -> tuple[str, int]:
        """Return how a text is written, as a text and never a formula, and how many lines it needs."""
        if len(self.texts) == _MOST_TEXTS:
            self.texts.clear()
        held = _LOOKS_CODED.sub("_x005F_", cell_text(harmless(text))).translate(_ENTITIES)
        space = ' xml:space="preserve"' if held != held.strip() else ""
        cell = f' s="{self._looks[TEXT]}" t="inlineStr"><is><t{space}>{held}</t></is></c>'
        found = self.texts[text] = cell, lines_of(text, self._width)
        return found

    def number(self, line: int, cell: Number | Percent) -> str:
        """Return how a number is written in the cell of a line."""
        value, look = (cell.value, PERCENT) if isinstance(cell, Percent) else (cell, NUMBER)
        if look is NUMBER and isinstance(value, int):
            look = WHOLE
        figure = value if isinstance(value, int) else f"{value:.16G}"  # as many digits as Excel tells apart
        return f'<c r="{self.letter}{line}" s="{self._looks[look]}"><v>{figure}</v></c>'
