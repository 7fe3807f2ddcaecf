"""Parts of a screen to text: a fixed width, colours only where they are asked for, and nothing read as markup."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from htx_eval.base.inert import harmless


def shown(text: str, style: str = "") -> Text:
    """Return a text as a part of a screen: never markup, and with what could act in it made visible."""
    return Text(harmless(text), style)


def printed(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """Return parts one below the other as text, without spaces at the ends of lines."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
