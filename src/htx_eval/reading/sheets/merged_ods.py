"""Merged cells of an .ods workbook, which the library that reads its values does not tell."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from xml.etree import ElementTree

from htx_eval.reading.sheets.sheet import Extent
from htx_eval.reading.text.source import Source

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
#: A workbook whose content is larger is read without its merged cells.
MOST_CONTENT = 200_000_000


def merged_of(source: Source) -> Mapping[str, Mapping[tuple[int, int], Extent]]:
    """Return the merged cells of each sheet, by their first line and column from 0; of damaged ones none."""
    try:
        with zipfile.ZipFile(source.raw) as package:
            info = package.getinfo("content.xml")
            content = package.read(info) if info.file_size <= MOST_CONTENT else b""
        if b"-spanned=" not in content:
            return {}
        root = ElementTree.fromstring(content)
    except (zipfile.BadZipFile, ElementTree.ParseError, OSError, ValueError, KeyError, NotImplementedError):
        return {}
    return {str(table.get(f"{_TABLE}name")): dict(_merged(table)) for table in root.iter(f"{_TABLE}table")}


def _merged(table: ElementTree.Element) -> Iterator[tuple[tuple[int, int], Extent]]:
    """The merged cells of a sheet."""
    number = cache(int)
    line = 1
    for row in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in row:
            if cell.tag in _CELLS:
                wide = number(cell.get(f"{_TABLE}number-columns-spanned", "1"))
                high = number(cell.get(f"{_TABLE}number-rows-spanned", "1"))
                if wide > 1 or high > 1:
                    yield (line, column), (wide, high)
                column += number(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        line += number(row.get(f"{_TABLE}number-rows-repeated", "1"))
