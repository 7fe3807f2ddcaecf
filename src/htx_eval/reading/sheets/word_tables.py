"""Word documents to sheets: each longer table with the text around it, row by row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from xml.etree import ElementTree

from htx_eval.base.frozen import frozen
from htx_eval.model.understood import address
from htx_eval.reading.sheets.package import Package
from htx_eval.reading.sheets.sheet import MOST_COLUMNS, NumberedRow
from htx_eval.reading.sheets.tab import Tab
from htx_eval.reading.sheets.traits import Traits
from htx_eval.reading.text.source import Source, fatal

#: The part of a package that is the text of a Word document.
DOCUMENT = "word/document.xml"
#: No form has more text, unpacked, or parts that stand so deep in one another.
MOST_TEXT, DEEPEST = 50_000_000, 200
#: A table of fewer rows divides a page and holds no list.
FEWEST_ROWS = 8
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _W.strip("{}").encode())
#: What of a paragraph nobody reads in it: what was deleted or moved away, and what stands there a second time.
_UNSEEN = (f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


@frozen
class _Table:
    """The rows of a table, the cells that reach over several, and those in which something is crossed out."""

    rows: list[list[str]]
    merged: dict[tuple[int, int], tuple[int, int]]
    struck: list[tuple[int, int]]


def word_tabs(source: Source, package: Package) -> list[Tab]:
    """Return the longer tables of a Word document, named by their numbers, each with the text around it.

    Raises HtxEvalError if the document is damaged or larger than any form.
    """
    body = _body(source, package)
    blocks = [_table(source, one) if one.tag == f"{_W}tbl" else _text(one)[0] for one in _blocks(body)]
    tables = [at for at, one in enumerate(blocks) if isinstance(one, _Table)]
    long = [at for at in tables if len(_rows_of(blocks[at])) >= FEWEST_ROWS]
    tabs = []
    for at, before, behind in zip(long, [-1, *long], [*long[1:], len(blocks)], strict=False):
        above = [row for one in blocks[before + 1 : at] for row in _rows_of(one)]
        below = [row for one in blocks[at + 1 : behind] for row in _rows_of(one)]
        tabs.append(_tab(str(tables.index(at) + 1), above, blocks[at], below))
    return tabs


def _tab(name: str, above: list[list[str]], table: object, below: list[list[str]]) -> Tab:
    assert isinstance(table, _Table)
    first = len(above)
    rows = list(enumerate([*above, *table.rows, *below], start=1))
    traits = Traits(
        merged={(first + line, column): extent for (line, column), extent in table.merged.items()},
        struck_cells=tuple(address(column, line) for line, column in table.struck),
        table=range(first + 1, first + len(table.rows) + 1),
    )
    return Tab(name, True, partial(_each, rows), lambda: traits)


def _each(rows: list[NumberedRow]) -> Iterator[NumberedRow]:
    for line, cells in rows:
        yield line, list(cells)


def _rows_of(block: object) -> list[list[str]]:
    """The rows of a table; of a paragraph its text as one."""
    return block.rows if isinstance(block, _Table) else [[str(block)]]


def _body(source: Source, package: Package) -> ElementTree.Element:
    """The text of a document; what Word never writes in one (a type that is declared, parts without end) is refused."""
    if package.size(DOCUMENT) > MOST_TEXT:
        raise fatal("HTX432", source.path)
    content = package.read(DOCUMENT).replace(*_STRICT)
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        raise fatal("HTX431", source.path)
    depth, root = 0, None
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(content), ("start", "end")):
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                raise fatal("HTX431", source.path)
    except (ElementTree.ParseError, LookupError, ValueError):  # the last two of an encoding that there is not
        raise fatal("HTX431", source.path) from None
    found: ElementTree.Element | None = None if root is None else root.find(f"{_W}body")
    return ElementTree.Element("body") if found is None else found


def _blocks(parent: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The paragraphs and tables of a part in their order, those in fields to fill in among them."""
    for element in parent:
        if element.tag in (f"{_W}p", f"{_W}tbl"):
            yield element
        elif element.tag not in _UNSEEN:
            yield from _blocks(element)


def _table(source: Source, table: ElementTree.Element) -> _Table:
    rows: list[list[str]] = []
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    struck: list[tuple[int, int]] = []
    begun: dict[int, tuple[int, int]] = {}  # by its column the cell that reaches down into the next row
    for line, row in enumerate(_within(table, f"{_W}tr"), start=1):
        cells = [""] * _number(row, "trPr/gridBefore", 0)
        for cell in _within(row, f"{_W}tc"):
            column, width = len(cells), _number(cell, "tcPr/gridSpan", 1)
            if column + width > MOST_COLUMNS:
                raise fatal("HTX431", source.path)
            down = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = down is not None and down.get(f"{_W}val", "continue") == "continue"
            text, is_struck = _text(cell)
            if goes_on and column in begun:
                text, (top, height) = "", begun[column]
                begun[column] = (top, height + 1)
                merged[top, column] = (width, height + 1)
            else:
                begun.pop(column, None)
                if down is not None:
                    begun[column] = (line, 1)
                if width > 1:
                    merged[line, column] = (width, 1)
            struck += [(line, column)] if is_struck else []
            cells += [text, *[""] * (width - 1)]
        rows.append(cells)
    return _Table(rows, merged, struck)


def _within(parent: ElementTree.Element, tag: str) -> Iterator[ElementTree.Element]:
    """The rows of a table or the cells of a row, those in fields to fill in among them."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag.startswith(f"{_W}sdt") or element.tag in (f"{_W}ins", f"{_W}customXml"):
            yield from _within(element, tag)


def _number(element: ElementTree.Element, path: str, default: int) -> int:
    found = element.find("/".join(f"{_W}{part}" for part in path.split("/")))
    text = "" if found is None else found.get(f"{_W}val", "")
    return min(int(text), MOST_COLUMNS + 1) if text.isascii() and text.isdigit() and len(text) < 9 else default


def _text(element: ElementTree.Element) -> tuple[str, bool]:
    """What a part shows, and whether some of it is crossed out, which stands apart from the rest."""
    parts: list[str] = []
    is_struck = False
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag in _UNSEEN:
            continue
        if one.tag == f"{_W}r":
            look = one.find(f"{_W}rPr")
            if look is not None and _is_on(look, "vanish"):
                continue
            if look is not None and (_is_on(look, "strike") or _is_on(look, "dstrike")):
                struck = "".join(text.text or "" for text in one.iter(f"{_W}t"))
                parts.append(f" {struck} ")
                is_struck = is_struck or bool(struck)
                continue
        if one.tag == f"{_W}t":
            parts.append(one.text or "")
        elif one.tag in _BREAKS:
            parts.append(_BREAKS[one.tag])
        elif one.tag == f"{_W}p" and parts:
            parts.append("\n")
        waiting += reversed(one)
    return "".join(parts).strip(), is_struck


def _is_on(look: ElementTree.Element, name: str) -> bool:
    found = look.find(f"{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "off")
