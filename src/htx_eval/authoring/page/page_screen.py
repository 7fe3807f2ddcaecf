"""The page of a plan on a screen: facts beside their labels where there is room, else below one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from htx_eval.authoring.page.outline import Fact, Item, Outline, Section
from htx_eval.report.screens.printing import printed, shown
from htx_eval.report.words.wrapped import wrapped

#: From this width on labels have a column of their own.
ROOM_FOR_LABELS = 70
#: Longer lines are hard to follow.
MOST_COLUMNS = 110
_INDENT = 2


def render(page: Outline, width: int = 80, colour: bool = False) -> str:
    """Return the page as text of a width, with colours if they are asked for."""
    width = min(width, MOST_COLUMNS)
    return printed(_Screen(page, width).parts(), width, colour)


class _Screen:
    def __init__(self, page: Outline, width: int) -> None:
        self.page, self.width = page, width
        items = [item for section in page.sections for item in section.items]
        every = [page.facts, *(item.facts for item in items), *(section.facts for section in page.sections)]
        self.labels = max((cell_len(fact.label) for facts in every for fact in facts), default=0)

    def parts(self) -> Iterator[RenderableType]:
        yield shown(self.page.title, "bold")
        yield from self._facts(self.page.facts)
        for section in self.page.sections:
            yield ""
            yield from self._section(section)

    def _section(self, section: Section) -> Iterator[RenderableType]:
        yield shown(section.title.upper(), "bold")
        if section.lead:
            yield from wrapped(section.lead, self.width, hang=0)
        yield from self._facts(section.facts)
        for line in section.lines:
            yield from wrapped(f"– {line}", self.width)
        for index, item in enumerate(section.items):
            if index or section.facts:
                yield ""
            yield from self._item(item)

    def _item(self, item: Item) -> Iterator[RenderableType]:
        head = [shown(item.title, "bold"), *([shown(": "), shown(item.figure, "cyan")] if item.figure else [])]
        yield Text.assemble(*head)
        yield from self._facts(item.facts)

    def _facts(self, facts: Sequence[Fact]) -> Iterator[RenderableType]:
        if self.width < ROOM_FOR_LABELS:
            for fact in facts:
                lead = f"{fact.label}: " if fact.label else "– "
                yield from wrapped(f"{lead}{fact.text}", self.width, _INDENT)
        elif facts:
            grid = Table.grid(padding=(0, 2, 0, 0))
            grid.add_column(no_wrap=True, min_width=self.labels, style="dim")
            grid.add_column(overflow="fold")
            for fact, is_one_of_several in zip(facts, _of_several(facts), strict=True):
                grid.add_row(shown(fact.label), _bullet(fact.text) if is_one_of_several else shown(fact.text))
            yield Padding(grid, (0, 0, 0, _INDENT))


def _of_several(facts: Sequence[Fact]) -> Iterator[bool]:
    """Whether each fact goes on with the one before it, or the next with it."""
    for index, fact in enumerate(facts):
        yield not fact.label or (index + 1 < len(facts) and not facts[index + 1].label)


def _bullet(text: str) -> Table:
    """A text behind a dash, its lines below one another."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("–", shown(text))
    return grid
