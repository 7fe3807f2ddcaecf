"""A page of a study as text for a screen, as Markdown and as HTML that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from htx_eval.messages import Catalogue
from htx_eval.study.pages.study_page import OTHER, Bar, Cell, Page, Table

if TYPE_CHECKING:
    from rich.table import Table as RichTable
    from rich.text import Text

_STYLES = {"met": "green", "missed": "bold red", "undecided": "yellow", OTHER: "cyan", "": ""}
#: How wide a column and the column of names are at the least on a screen, with what is between columns.
_COLUMN, _NAMES = 15, 18
#: How wide a bar is, what is surely there, what may be, and what is not.
_WIDE, _SURE, _MAY_BE, _NOT = 20, "█", "░", " "


def drawn(page: Page, form: str, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return a page as ``table``, ``md`` or ``html``; width and colour are those of a screen."""
    if form == "html":
        from htx_eval.report.data.parts_json import tool_shape
        from htx_eval.report.office.html import environment

        template = environment().get_template("study.html.j2")
        return template.render(say=messages, page=page, version=tool_shape().version)
    return "\n".join([*_markdown(page), ""]) if form == "md" else _screen(page, width, colour)


def bar_text(bar: Bar | None) -> str:
    """Return a bar as letters; nothing where there is none."""
    if bar is None:
        return ""
    sure, may_be = round(bar.sure * _WIDE), round(bar.may_be * _WIDE)
    return _SURE * sure + _MAY_BE * (may_be - sure) + _NOT * (_WIDE - may_be)


def _screen(page: Page, width: int, colour: bool) -> str:
    from rich.padding import Padding

    from htx_eval.report.screens.printing import printed, shown

    def parts() -> Iterator[Text | RichTable | Padding]:
        yield shown(page.title, "bold")
        yield from map(shown, page.lead)
        for block in page.blocks:
            yield shown("")
            indent = 2 if block.title else 0
            if block.title:
                yield shown(block.title, "bold")
            for at, table in enumerate(_in_width(block.table, width)):
                if at:
                    yield shown("")
                yield Padding(_rich(table), (0, 0, 0, indent)) if indent else _rich(table)
            if block.table is not None and block.lines and not block.title:
                yield shown("")
            yield from (Padding(shown(line), (0, 0, 0, indent)) for line in block.lines)
        yield shown("")
        yield from map(shown, page.remarks)
        yield shown(page.last, "bold")

    return printed(parts(), width, colour)


def _in_width(table: Table | None, width: int) -> Iterator[Table]:
    """A table, or several of as many columns as the screen is wide."""
    if table is None:
        return
    beside = max(1, (width - _NAMES) // _COLUMN)
    count = len(table.head) - 1
    if not table.wide or count <= beside:
        yield table
        return
    for at in range(1, count + 1, beside):
        chosen = slice(at, at + beside)
        rows = tuple((row[0], *row[chosen]) for row in table.rows)
        yield Table(rows, (table.head[0], *table.head[chosen]), last_is_whole=table.last_is_whole)


def _rich(table: Table) -> RichTable:
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    from htx_eval.report.screens.printing import shown

    def text(cell: Cell) -> Text:
        if cell.bar is not None:
            return Text(bar_text(cell.bar))
        return Text("\n").join(shown(line, _STYLES[cell.tone]) for line in cell.lines)

    look = box.SIMPLE_HEAD if table.head else None
    found = RichTable(box=look, pad_edge=False, padding=(0, 1), show_edge=False, show_header=bool(table.head))
    for heading in table.head:
        found.add_column(shown(heading), overflow="fold", min_width=min(10, len(heading)))
    for at, row in enumerate(table.rows):
        if table.last_is_whole and at == len(table.rows) - 1:
            found.add_section()
        found.add_row(*map(text, row))
    return found


def _markdown(page: Page) -> Iterator[str]:
    from htx_eval.report.machines.markdown import escaped

    def listed(lines: tuple[str, ...]) -> Iterator[str]:
        yield from (f"- {escaped(line)}" for line in lines)
        if lines:
            yield ""

    yield f"# {escaped(page.title)}"
    yield ""
    yield from listed(page.lead)
    for block in page.blocks:
        if block.title:
            yield f"## {escaped(block.title)}"
            yield ""
        if block.table is not None:
            yield from _markdown_table(block.table)
        yield from listed(block.lines)
    yield from listed(page.remarks)
    yield escaped(page.last)


def _markdown_table(table: Table) -> Iterator[str]:
    from htx_eval.report.machines.markdown import escaped

    def row(texts: list[str]) -> str:
        return "| " + " | ".join(texts) + " |"

    head = table.head or ("",) * max(map(len, table.rows), default=1)
    yield row(list(map(escaped, head)))
    yield "|" + "---|" * len(head)
    for cells in table.rows:
        yield row([bar_text(cell.bar) if cell.bar else escaped(": ".join(cell.lines)) for cell in cells])
    yield ""
