"""One page for the chief: how many targets are met, which, what is missing, and the three things to do first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from htx_eval.base.frozen import frozen
from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Verdict
from htx_eval.report.office.view import View
from htx_eval.report.office.word import with_word
from htx_eval.report.subject import Report
from htx_eval.report.words.closing import answer
from htx_eval.report.words.proposals import capital, proposals
from htx_eval.report.words.shortcomings import Shortcoming, Shortcomings

if TYPE_CHECKING:
    from docx.document import Document

#: So many lines are on every page: its name, the headings of its parts and of the table, and the last one.
OWN_LINES = 5
#: So many things to do stand on the page.
MOST_THINGS = 3
#: Of the page in points: how high and how wide its text is, and the widths of the columns in centimetres.
HEIGHT, WIDTH, COLUMNS = 730.0, 17.5, (1.2, 7.2, 3.2, 3.3, 2.6)
#: How wide a letter is and how high a line, of the size of the letters: a little more than they are.
LETTER, LINE = 0.55, 1.2
#: So many points are left below a line, and within a row.
GAP, ROW = 3.0, 2.5
POINTS_OF_A_CENTIMETRE = 28.35


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the note as a document of Word.

    Raises HtxEvalError if python-docx is not installed (HTX600).
    """
    return with_word(None, lambda document: _written(document, report, messages))


@frozen
class Fit:
    """How large the letters are, how long a cell and a line, how many targets, lines of what is missing, and names."""

    size: float
    cell: int
    line: int
    targets: int
    missing: int
    names: int


#: From the most readable to the smallest.
FITS = (
    Fit(13, 300, 600, 30, 10, 6),
    Fit(12, 300, 600, 30, 10, 4),
    Fit(11, 250, 500, 30, 8, 3),
    Fit(10, 200, 400, 30, 6, 2),
    Fit(10, 80, 300, 30, 6, 2),
    Fit(9, 110, 280, 30, 5, 2),
    Fit(9, 68, 240, 30, 5, 2),
    Fit(8, 74, 200, 30, 5, 1),
    Fit(8, 36, 105, 20, 3, 0),
)
#: Of that one so few targets at last that whatever they are called fits.
FEWEST_TARGETS = 5


@frozen
class Content:
    """What stands on the page."""

    title: str
    opening: Sequence[str]
    rows: Sequence[Sequence[str]]
    missing: Sequence[str]
    things: Sequence[str]

    def height(self, size: float) -> float:
        """How many points high it is at most, with letters of a size."""
        lines = sum(_lines(text, WIDTH, size) for text in (self.title, *self.opening, *self.missing, *self.things))
        rows = sum(max(map(_lines, row, COLUMNS, [size] * len(row))) * LINE * size + ROW for row in self.rows)
        lines += OWN_LINES
        return lines * (LINE * size + GAP) + rows + ROW


def _lines(text: str, width: float, size: float) -> int:
    """How many lines a text takes at most in so many centimetres."""
    in_a_line = max(1, int((width - 0.4) * POINTS_OF_A_CENTIMETRE / (LETTER * size)))
    words = max((len(word) for word in text.split()), default=0)
    return math.ceil(len(text) / max(1, in_a_line - min(words, in_a_line // 2, 4))) or 1


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


class _Note:
    def __init__(self, report: Report, messages: Catalogue) -> None:
        self.report, self.say, self.found = report, messages, report.evaluation
        self.view = View(report.evaluation, messages)
        self.way = report.way_ahead()

    def fitting(self) -> tuple[Fit, Content]:
        """Return the most readable fit with which all stands on one page, and what then stands there."""
        fewer = (replace(FITS[-1], targets=count) for count in range(FITS[-1].targets, FEWEST_TARGETS - 1, -1))
        for fit in (*FITS[:-1], *fewer):
            page = self.content(fit)
            if page.height(fit.size) <= HEIGHT:
                break
        return fit, page

    def content(self, fit: Fit) -> Content:
        """Return what stands on the page for a size of letters."""
        short = Shortcomings(self.view.say, fit.names)
        composition = self.found.composition
        opening = [
            f"{answer(self.found, self.say)}.",
            *([f"{self.say('screen.reference')}."] if self.found.reference else []),
            f"{self.view.say.day()}.",
            *([] if composition is None else [f"{self.view.say.base(composition)}."]),
        ]
        missing = [self._missing(one) for one in short.every()]
        things = [proposal.text for proposal in proposals(short, self.way)]
        return Content(
            title=_short(self.say("word.subject", plan=self.found.plan.title[self.say.lang]), fit.line),
            opening=[_short(text, fit.line) for text in opening],
            rows=list(self._rows(fit)),
            missing=[_short(text, fit.line) for text in self._first(missing, fit.missing)],
            things=[_short(capital(text), fit.line) for text in things[:MOST_THINGS]],
        )

    def _missing(self, short: Shortcoming) -> str:
        """What is missing of a target, of which the table has the title."""
        told = self.view.say.verdict(short.outcome.chosen)
        lacks = short.outcome.verdict is Verdict.NO_DATA and short.reasons  # they say the same
        parts = [*([] if lacks else [told]), *map(capital, short.reasons or short.figures)]
        return self.say("word.note", number=short.outcome.target.number, text=f"{'. '.join(parts)}.")

    def _rows(self, fit: Fit) -> Iterator[list[str]]:
        """The targets in their order; of too many those that are not met before the others, and how many more."""
        every = self.found.targets
        kept = sorted(every, key=lambda outcome: outcome.verdict is Verdict.MET)[: fit.targets]
        for outcome in every:
            if any(outcome is one for one in kept):
                yield [_short(text, fit.cell) for text in self.view.say.row(outcome)]
        if len(kept) < len(every):
            more = self.say("note.more_targets", count=self.view.words.number(len(every) - len(kept)))
            yield ["", more, "", "", ""]

    def _first(self, lines: Sequence[str], most: int) -> list[str]:
        more = self.say("note.more_targets", count=self.view.words.number(len(lines) - most))
        return list(lines) if len(lines) <= most else [*lines[:most], more]


def _written(document: Document, report: Report, messages: Catalogue) -> bytes:
    """The bytes of a document with the note on its one page."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.shared import Mm, Pt

    from htx_eval.report.office.letter import FONT, Letter
    from htx_eval.report.office.paper import Paper, saved, tight, write

    note, paper = _Note(report, messages), Paper(document, own=True)
    fit, page = note.fitting()
    Letter(paper, messages).set_up()
    document.core_properties.title = messages("note.title")
    section = document.sections[0]
    section.top_margin = section.bottom_margin = Mm(18)
    section.left_margin, section.right_margin = Mm(20), Mm(15)
    document.styles["Normal"].font.name = FONT

    def line(text: str, *, bold: bool = False, centred: bool = False, italic: bool = False, before: float = 0) -> None:
        paragraph = document.add_paragraph()
        tight(paragraph)
        paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(4)
        paragraph.alignment = ALIGN.CENTER if centred else ALIGN.LEFT
        write(paragraph, text, bold=bold, italic=italic, size=fit.size)

    line(messages("note.title").upper(), bold=True, centred=True)
    line(page.title, bold=True, centred=True)
    for at, text in enumerate(page.opening):
        line(text, bold=at == 0)
    paper.table(note.view.say.headings(), COLUMNS, page.rows, centred={0}, size=fit.size)
    for key, texts in (("note.missing", page.missing), ("note.things", page.things)):
        if texts:
            line(f"{messages(key)}:", bold=True, before=4)
        for at, text in enumerate(texts, start=1):
            line(f"{at}. {text}" if key == "note.things" else f"- {text}")
    line(messages("note.opinion"), italic=True, before=4)
    return saved(document, report.evaluation.as_of)
