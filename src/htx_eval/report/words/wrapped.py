"""Plain text of a given width: sentences wrapped with a hanging indent, and small tables."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from htx_eval.base.inert import harmless


def wrapped(text: str, width: int, indent: int = 0, hang: int = 2) -> list[str]:
    """Return a sentence as lines of a width, those after the first hanging deeper."""
    first = " " * indent
    return textwrap.wrap(
        harmless(text), width, initial_indent=first, subsequent_indent=first + " " * hang, break_on_hyphens=False
    ) or [""]


def listed(lead: str, items: Iterable[str], width: int, indent: int = 2) -> list[str]:
    """Return a line that leads in, and an indented line for each item; nothing without items."""
    lines = [line for item in items for line in wrapped(item, width, indent)]
    return [*wrapped(f"{lead}:", width), *lines] if lines else []


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int, indent: int = 2) -> list[str]:
    """Return a table without lines; the first column takes what the others leave and wraps."""
    grid = Table(box=None, show_header=any(headings), header_style="", padding=(0, 2, 0, 0), pad_edge=False)
    for place, heading in enumerate(headings):
        grid.add_column(Text(heading), ratio=1 if place == 0 else None, overflow="fold", no_wrap=place > 0)
    for row in rows:
        grid.add_row(*(Text(harmless(cell)) for cell in row))
    out = io.StringIO()
    console = Console(file=out, width=width - indent, color_system=None, force_terminal=False, highlight=False)
    console.print(grid)
    return [" " * indent + line.rstrip() for line in out.getvalue().splitlines() if line.strip()]
