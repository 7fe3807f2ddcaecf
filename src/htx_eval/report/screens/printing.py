"""Parts of a screen to text: a fixed width, colours only where they are asked for, and nothing read as markup."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from htx_eval.base.inert import harmless


def shown(text: str, style: str = "") -> Text:
    """Return a text as a part of a screen: never markup, and with what could act in it made visible."""
    return Text(harmless(text), style)


#: Letters and signs of which each takes one place, without blanks that are none to the eye: Latin and Vietnamese.
_ONE_PLACE = re.compile("[ -~\xa1-\xac\xae-\u02ff\u1e00-\u1eff\u2013-\u201e\u2026]+")


def indented(text: str, width: int, indent: int = 2) -> str | Padding:
    """Return a text without a look, indented on a screen of a width.

    Thousands of problems are such texts: those of plain letters are broken between their words here, and the rest is
    left to the library, which breaks them alike.
    """
    room, rest = width - indent, harmless(text)
    if not _ONE_PLACE.fullmatch(rest) or not all(0 < len(word) <= room for word in rest.split(" ")):
        return Padding(Text(rest), (0, 0, 0, indent))
    lines = []
    while len(rest) > room:
        end = rest.rindex(" ", 0, room + 1)
        lines.append(rest[:end])
        rest = rest[end + 1 :]
    return "\n".join(" " * indent + line for line in (*lines, rest))


def printed(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """Return parts one below the other as text, without spaces at the ends of lines; a ``str`` stands as it is."""
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
        if isinstance(part, str):
            file.write(f"{part}\n")
        else:
            console.print(part)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
