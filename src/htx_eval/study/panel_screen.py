"""A panel on the screen: as many targets beside one another as the screen is wide, then the next ones below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from htx_eval.messages import Catalogue
from htx_eval.model.outcome import Verdict
from htx_eval.report.screens.printing import printed, shown
from htx_eval.study.panel import Heading, Line, Panel
from htx_eval.study.panel_words import PanelWords

_STYLES = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.UNDECIDED: "yellow", None: ""}
#: How wide a column of a target and the column of names are at the least, with what is between columns.
_TARGET, _NAMES = 15, 18


def render(panel: Panel, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a panel as text of a width, with colours if they are asked for."""
    return printed(_Screen(panel, messages, width).parts(), width, colour)


class _Screen:
    def __init__(self, panel: Panel, messages: Catalogue, width: int) -> None:
        self.panel, self.messages, self.width = panel, messages, width
        self.say = PanelWords(panel, messages)

    def parts(self) -> Iterator[Text | Table]:
        """Yield what stands one below the other."""
        yield shown(self.panel.title, "bold")
        for text in self.say.targets():
            yield shown(text)
        beside = max(1, (self.width - _NAMES) // _TARGET)
        for at in range(0, len(self.panel.headings), beside):
            yield shown("")
            yield self._table(self.panel.headings[at : at + beside])
        yield shown("")
        for text in (*self.say.counts(), *self.say.remarks()):
            yield shown(text)
        yield shown(self.say.last(), "bold")

    def _table(self, headings: Sequence[Heading]) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
        table.add_column(shown(self.panel.by), overflow="fold", min_width=10)
        for heading in headings:
            table.add_column(shown(heading.number), overflow="fold", min_width=_TARGET - 4)
        for line in self.say.lines():
            if line is self.panel.whole:
                table.add_section()
            table.add_row(shown(line.name), *(self._cell(line, heading) for heading in headings))
        return table

    def _cell(self, line: Line, heading: Heading) -> Text:
        entry = line.entries.get(heading.id)
        parts = self.say.cell(line, heading)
        return Text("\n").join(shown(part, _STYLES.get(entry.verdict, "cyan") if entry else "") for part in parts)
