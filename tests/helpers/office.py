"""What the faces of an office show, as text: a page, a Word document, a workbook."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input"}


class _Tree(HTMLParser):
    """Builds the tree of a page; a tag that is not closed where it should be is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.builder, self.open = ET.TreeBuilder(), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {key: value or "" for key, value in attrs})
        self.open.append(tag)
        if tag in VOID:
            self.handle_endtag(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {key: value or "" for key, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.builder.data(data)


def page(html: str) -> ET.Element:
    """Return the tree of a page, which must be closed in every part."""
    parser = _Tree()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser.builder.close()


def html_without_style(html: str) -> str:
    """Return a page as it is, but for its style sheet."""
    return re.sub(r"(?s)<style>.*?</style>", "<style></style>", html)


def docx_text(content: bytes) -> str:
    """Return the paragraphs of a document and, cell by cell, its tables, in their order."""
    import docx
    from docx.table import Table

    lines = []
    for part in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(part, Table):
            rows = ([cell.text.replace("\n", " / ") for cell in row.cells] for row in part.rows)
            lines += [" | ".join(row) for row in rows]
        else:
            lines.append(part.text)
    return "\n".join([*lines, ""])


def xlsx_text(content: bytes) -> str:
    """Return the sheets of a workbook with their cells: texts in quotes, figures with their formats."""
    from openpyxl import load_workbook

    lines = []
    for sheet in load_workbook(io.BytesIO(content)):
        lines.append(f"[{sheet.title}]")
        for row in sheet.iter_rows():
            shown = (
                "" if cell.value is None else repr(cell.value) if cell.data_type == "s" else _figure(cell.value, cell)
                for cell in row
            )
            lines.append(" | ".join(shown).rstrip(" |"))
    return "\n".join([*lines, ""])


def _figure(value: object, cell: object) -> str:
    return f"{value} {getattr(cell, 'number_format', '')}".removesuffix(" #,##0")


def xml_parts(content: bytes) -> Iterator[tuple[str, ET.Element]]:
    """Yield every XML part of an Office file, parsed; one that is not well-formed raises."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, ET.fromstring(file.read(name))
