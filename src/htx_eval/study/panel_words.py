"""What is said of a panel: its cells, how many lines meet each target, and what one has to know beside it."""

from __future__ import annotations

from collections.abc import Iterator

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import At, Verdict
from htx_eval.report.words.wording import Words
from htx_eval.runs.exits import Exit
from htx_eval.study.pages.study_page import Block, Cell, Page, Table, text_cell
from htx_eval.study.panel import FEW, Entry, Heading, Line, Panel

#: A mark at a verdict that another reading of the plan would change, and at a share of few.
OTHER_READING, OF_FEW = " (*)", " †"
#: What is shown where there are no data.
NOTHING = "–"
#: So many lines are named where a target is missed; of more it is said how many.
MOST_NAMED = 8


class PanelWords:
    """Puts a panel into words of one language."""

    def __init__(self, panel: Panel, messages: Catalogue) -> None:
        self.panel, self.messages, self.words = panel, messages, Words(messages)

    def lines(self) -> tuple[Line, ...]:
        """Return the lines, and last all of them as one."""
        return (*self.panel.lines, *([] if self.panel.whole is None else [self.panel.whole]))

    def cell(self, line: Line, heading: Heading) -> tuple[str, ...]:
        """Return what a line says of a target, the verdict first, in one part or two; nothing where it says none."""
        if line.refused:
            return (self.messages("panel.refused"),)
        entry = line.entries.get(heading.id)
        if entry is None:
            return ()
        value = self.value(entry)
        if entry.verdict is None:
            return (value,)
        if not entry.verdict.shows_measure:
            return (entry.judged,)
        judged = self.judged(entry)
        return (judged,) if value == NOTHING else (judged, value)

    def judged(self, entry: Entry) -> str:
        """Return the verdict of an entry, with a mark if another reading of the plan would change it."""
        return f"{entry.judged}{OTHER_READING if entry.reading else ''}"

    def value(self, entry: Entry) -> str:
        """Return a measure as shortly as it can be said: a share as a percentage, of few as a count."""
        is_one = entry.low == entry.high and entry.low_at != entry.high_at  # 2/2 or 1/1: all of them
        if entry.is_few and not is_one and entry.low_at is not None and entry.high_at is not None:
            return self._span(*map(self._quotient, (entry.low_at, entry.high_at))) + OF_FEW
        if entry.percent and entry.low is not None and entry.high is not None:
            return self._span(self.words.percent(entry.low), self.words.percent(entry.high))
        return entry.actual

    def _quotient(self, at: At) -> str:
        return f"{self.words.number(at.numerator)}/{self.words.number(at.denominator)}"

    def _span(self, low: str, high: str) -> str:
        return low if low == high else f"{low}–{high}"

    def targets(self) -> list[str]:
        """Return the targets by their numbers."""
        return [one.said(self.messages) for one in self.panel.headings]

    def counts(self) -> list[str]:
        """Return of each target how many lines meet it, and where it is missed."""
        return [text for heading in self.panel.headings if (text := self._count(heading)) is not None]

    def _count(self, heading: Heading) -> str | None:
        found = self.panel.verdicts(heading.id)
        total = sum(found.values())
        if not total:
            return None
        met, missed = found.get(Verdict.MET, 0), found.get(Verdict.MISSED, 0)
        parts = [
            self.messages("panel.met", count=met) if met else "",
            self.messages("panel.missed", count=missed) + self._where(heading, total) if missed else "",
            self.messages("panel.open", count=total - met - missed) if total > met + missed else "",
        ]
        said = ", ".join(part for part in parts if part)
        text = self.messages("panel.count", number=heading.number, total=total, parts=said)
        whole = None if self.panel.whole is None else self.panel.whole.entries.get(heading.id)
        if whole is None or whole.verdict is None:
            return text
        return text + self.messages("panel.together", verdict=whole.judged)

    def _where(self, heading: Heading, total: int) -> str:
        """The names of the lines that miss a target, if they are few."""
        entries = ((line.name, line.entries.get(heading.id)) for line in self.panel.lines)
        names = [name for name, entry in entries if entry is not None and entry.verdict is Verdict.MISSED]
        is_told = len(names) <= MOST_NAMED and len(names) < total
        return self.messages("panel.where", names="; ".join(names)) if is_told else ""

    def page(self) -> Page:
        """Return the panel as a page."""
        return Page(
            self.messages("panel.kicker"),
            self.panel.title,
            tuple(self.targets()),
            (Block(table=self._table(), lines=tuple(self.counts())),),
            tuple(self.remarks()),
            self.last(),
        )

    def _table(self) -> Table:
        rows = tuple(
            (text_cell(line.name), *(self._cell(line, heading) for heading in self.panel.headings))
            for line in self.lines()
        )
        head = (self.panel.by, *(heading.number for heading in self.panel.headings))
        return Table(rows, head, wide=True, last_is_whole=self.panel.whole is not None)

    def _cell(self, line: Line, heading: Heading) -> Cell:
        entry = line.entries.get(heading.id)
        return text_cell(*self.cell(line, heading), verdict=None if entry is None else entry.verdict)

    def remarks(self) -> Iterator[str]:
        """Yield what one has to know beside the figures."""
        every = [entry for line in self.lines() for entry in line.entries.values()]
        if any(entry.is_few for entry in every):
            yield self.messages("panel.few", few=FEW)
        if any(entry.reading for entry in every):
            yield self.messages("panel.readings")
        if any(entry.verdict is None for entry in every):
            yield self.messages("panel.numbers_only")
        yield from self.panel.notes
        wrong = [line.name for line in self.panel.lines if line.exit_code in (Exit.DATA, Exit.MOVED)]
        if wrong:
            yield self.messages("panel.wrong", names="; ".join(wrong[:MOST_NAMED]), count=len(wrong))
        alike: dict[str, list[Line]] = {}
        for line in self.panel.refused:
            alike.setdefault(line.refused[0].code, []).append(line)
        for lines in alike.values():
            names = "; ".join(line.name for line in lines[:MOST_NAMED])
            more = len(lines) - MOST_NAMED
            names += self.messages("panel.more", count=more) if more > 0 else ""
            yield self.messages("panel.why_refused", name=names, reason=self.words.placed(lines[0].refused[0]))
        for problem in self.panel.not_whole[:1]:
            yield self.messages("panel.why_not_whole", reason=self.words.placed(problem))

    def last(self) -> str:
        """Return the last line: how many lines there are, and how many could not be evaluated."""
        refused = len(self.panel.refused)
        count = len(self.panel.lines)
        if refused:
            return self.messages("panel.last_refused", count=count, refused=refused)
        return self.messages("panel.last", count=count)
