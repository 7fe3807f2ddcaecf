"""The form of an official report by Decree 30/2020/NĐ-CP, Appendix I: paper, letterhead, title, signature, annex.

What only the office knows (its name, the number, the day, who signs and who receives) stays as dots to fill in.
"""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from htx_eval.messages import Catalogue
from htx_eval.report.office.paper import TEXT, Paper, fill, page_number, rule, tight

FONT = "Times New Roman"


class Letter:
    """The parts of the form, in the order in which they are written."""

    def __init__(self, paper: Paper, messages: Catalogue) -> None:
        self.paper, self.say = paper, messages

    def set_up(self) -> None:
        """A4, margins 20 mm above and below, 30 left, 15 right; page numbers in the middle above, from page 2."""
        properties = self.paper.document.core_properties
        properties.title, properties.author, properties.comments = self.say("report.title"), "", ""
        section = self.paper.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.top_margin = section.bottom_margin = Mm(20)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
        section.header_distance = Mm(10)
        section.different_first_page_header_footer = True
        page_number(section.header.paragraphs[0])
        self._style("Normal")
        self._style("Heading 1", before=6, bold=True)

    def _style(self, name: str, before: float = 0, bold: bool | None = None) -> None:
        style = self.paper.document.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(TEXT), bold
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(key), FONT)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.line_spacing = 1.15

    def head(self) -> None:
        """The office with the number on the left, the state with its motto, place and day on the right."""
        left, right = self.paper.grid((6.3, 10.2))
        fill(left, self.say("word.above"), centred=True, size=12)
        fill(left, self.say("word.office"), bold=True, centred=True, size=12)
        rule(left.add_paragraph(), 2.0)
        fill(left, self.say("word.number"), centred=True, size=13)
        fill(right, self.say("word.state"), bold=True, centred=True, size=12)
        fill(right, self.say("word.motto"), bold=True, centred=True, size=13)
        rule(right.add_paragraph(), 2.1)
        fill(right, self.say("word.place_and_day"), italic=True, centred=True, size=13)

    def title(self, kind: str, subject: str) -> None:
        """The kind of document and what it is about, with a line below."""
        tight(self.paper.text(""))
        for text, after in ((kind, 0), (subject, 2)):
            self.paper.text(text, bold=True, align=ALIGN.CENTER).paragraph_format.space_after = Pt(after)
        rule(self.paper.document.add_paragraph(), 6)

    def signature(self) -> None:
        """Who receives it on the left, who signs on the right."""
        tight(self.paper.text(""))
        left, right = self.paper.grid((8.2, 8.3))
        fill(left, self.say("word.receivers"), bold=True, italic=True, size=12)
        for key in ("word.receiver", "word.receiver", "word.archive"):
            fill(left, self.say(key), size=11)
        fill(right, self.say("word.signer"), bold=True, centred=True, size=13)
        for _ in range(4):
            fill(right, "", centred=True)
        fill(right, self.say("word.signer_name"), bold=True, centred=True, size=13)

    def annex(self, title: str) -> None:
        """The top of the annex, on a new page."""
        top = self.paper.text(self.say("word.annex"), bold=True, align=ALIGN.CENTER).paragraph_format
        top.page_break_before, top.space_after = True, Pt(0)
        self.paper.text(title, bold=True, align=ALIGN.CENTER).paragraph_format.space_after = Pt(0)
        self.paper.text(self.say("word.annex_of"), italic=True, align=ALIGN.CENTER)
