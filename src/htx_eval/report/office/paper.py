"""Paragraphs and tables of a Word document: the few shapes that a report is made of."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt

from htx_eval.base.inert import harmless

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

#: Sizes of letters in points: of the text, of tables.
TEXT, SMALL = 14, 12


class Paper:
    """A document that is written from its top to its end; ``own`` is false for one that follows a template."""

    def __init__(self, document: Document, own: bool) -> None:
        self.document, self.own = document, own
        self.styles = {style.name for style in document.styles}

    def text(self, text: str, *, bold: bool = False, italic: bool = False, align: ALIGN | None = None) -> Paragraph:
        """Write a paragraph of the body; with an alignment of its own it is not indented."""
        paragraph = self.document.add_paragraph()
        write(paragraph, text, bold=bold, italic=italic)
        if align is not None:
            paragraph.alignment = align
            paragraph.paragraph_format.first_line_indent = Cm(0)
        elif self.own:
            paragraph.alignment = ALIGN.JUSTIFY
            paragraph.paragraph_format.first_line_indent = Cm(1.27)
        return paragraph

    def item(self, text: str) -> None:
        """Write an item of a list, closed like a sentence."""
        self.text(f"- {text}{'' if text.endswith(('.', '?', '…')) else '.'}")

    def draft(self, text: str) -> None:
        """Write a line that says that what follows is a draft: it catches the eye, and is deleted as one paragraph."""
        paragraph = self.text(text, italic=True)
        paragraph.runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW

    def heading(self, text: str) -> None:
        """Write the heading of a section."""
        style = "Heading 1" if "Heading 1" in self.styles else None
        paragraph = self.document.add_paragraph(style=style)
        write(paragraph, text, bold=style is None)
        if self.own:
            paragraph.paragraph_format.first_line_indent = Cm(1.27)

    def table(
        self,
        headings: Sequence[str],
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        centred: Collection[int] = (),
        size: float = SMALL,
    ) -> None:
        """Write a table with widths in centimetres; its heading comes again on every page, and no row is torn.

        ``centred`` are the columns whose cells stand in the middle.
        """
        table = self._set(1 + len(rows), widths)
        if "Table Grid" in self.styles:
            table.style = "Table Grid"
        else:
            _draw_borders(table)
        for row, texts in zip(table.rows, (headings, *rows), strict=True):
            is_heading = texts is headings
            _keep(row._tr, is_heading)
            for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                fill(cell, text, bold=is_heading, centred=is_heading or at in centred, size=size)
                form = cell.paragraphs[0].paragraph_format
                form.space_before = form.space_after = Pt(2 if size == SMALL else 0.5)

    def grid(self, widths: Sequence[float]) -> Sequence[_Cell]:
        """Return the cells of a row without borders, to set blocks beside each other."""
        (row,) = self._set(1, widths).rows
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        return tuple(row.cells)

    def _set(self, rows: int, widths: Sequence[float]) -> Table:
        """A table of fixed widths: Word goes by its cells, other programs by its columns."""
        table: Table = self.document.add_table(rows, len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Cm(width)
        return table


def write(paragraph: Paragraph, text: str, bold: bool = False, italic: bool = False, size: float | None = None) -> None:
    """Add a text to a paragraph, with what acts in it made visible; the size is in points."""
    run = paragraph.add_run(harmless(text))
    run.bold, run.italic = bold or None, italic or None
    if size is not None:
        run.font.size = Pt(size)


def fill(
    cell: _Cell, text: str, *, bold: bool = False, italic: bool = False, centred: bool = False, size: float = TEXT
) -> None:
    """Write a paragraph into a cell: into its empty first one, else below what is there."""
    there = cell.paragraphs
    paragraph = there[0] if len(there) == 1 and not there[0].runs else cell.add_paragraph()
    tight(paragraph)
    paragraph.alignment = ALIGN.CENTER if centred else ALIGN.LEFT
    write(paragraph, text, bold=bold, italic=italic, size=size)


def tight(paragraph: Paragraph) -> None:
    """Take the room around a paragraph away."""
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.first_line_indent = Cm(0)
    form.line_spacing = 1


def rule(paragraph: Paragraph, aside: float) -> None:
    """Turn an empty paragraph into a line, so many centimetres away from both sides."""
    tight(paragraph)
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Cm(aside)
    form.space_before, form.line_spacing = Pt(3), Pt(6)
    borders = OxmlElement("w:pBdr")
    borders.append(_element("w:top", val="single", sz="6", space="1", color="auto"))
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def page_number(paragraph: Paragraph) -> None:
    """Write the number of the page into the middle of a paragraph."""
    paragraph.alignment = ALIGN.CENTER
    run = paragraph.add_run()
    code = OxmlElement("w:instrText")
    code.text = "PAGE"
    for element in (_element("w:fldChar", fldCharType="begin"), code, _element("w:fldChar", fldCharType="end")):
        run._r.append(element)


def saved(document: Document, day: date) -> bytes:
    """Return a document as bytes, dated so that the same result gives the same bytes."""
    properties = document.core_properties
    properties.created = properties.modified = datetime(day.year, day.month, day.day)
    file, again = io.BytesIO(), io.BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _keep(row: Any, is_heading: bool) -> None:
    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_heading:
        properties.append(OxmlElement("w:tblHeader"))


def _draw_borders(table: Table) -> None:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color="auto"))
    table._tbl.tblPr.append(borders)


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
