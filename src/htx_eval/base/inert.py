"""Text that cannot act: whatever a text of a list tries to be, it is shown and written as that text.

One rule for each place where a text may stand: on a line that is read, in a CSV file, in a cell of a workbook. What
else a format needs (entities of HTML, signs of Markdown, commands of a pipeline) stands with its writer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

#: Controls, invisible formats, separators of lines, halves of pairs (Unicode's Cc, Cf, Zl, Zp, Cs), and what is no
#: character at all; a test compares them with the character database.
_LINE_ENDS, _SEPARATORS = "\t\n\r", "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_UNSEEN = (
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_ACTS = _LINE_ENDS + _SEPARATORS + _UNSEEN
_ACTING = re.compile(f"[{_ACTS}]")
#: The longest text of a cell of a workbook.
LONGEST_TEXT = 32_767


# These patterns are long to compile, and few runs need them.
@cache
def _formula() -> re.Pattern[str]:
    """What begins a formula.

    Its signs and their wide forms, which some programs take for them, also after what a program may leave out; and a
    tab or line break, with which some begin a cell anew.
    """
    return re.compile(f"[\t\r\n]|[\\s{_ACTS}]*[=+\\-@＝＋－＠]")


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"([{_SEPARATORS}])|[{_UNSEEN}]")


@cache
def _unseen_in_json() -> re.Pattern[str]:
    return re.compile(f"[{_SEPARATORS}{_UNSEEN}]")


def harmless(text: str) -> str:
    """Return a text for one line: with what could act there made visible (controls, directions, invisible characters).

    It holds nothing that XML does not allow.
    """
    return _ACTING.sub(_visible, text)


def _visible(found: re.Match[str]) -> str:
    """A picture of a control character, or its number."""
    char = found.group()
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else f"<U+{ord(char):04X}>"


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet program could take a text of a CSV file for a formula."""
    return _formula().match(text) is not None


def all_seen(text: str) -> str:
    """Return a text that people read on in a table: line ends stay, a control is a space, unseen signs are left out."""
    if text.isascii() and text.isprintable():
        return text
    return _unseen().sub(lambda found: " " if found[1] else "", text)


def no_formula(text: str) -> str:
    """Return a text as a CSV file may hold it: all of it seen, and before one that would be a formula an apostrophe."""
    text = all_seen(text)
    return f"'{text}" if is_formula(text) else text


def without_apostrophe(text: str) -> str:
    """Return a text of a CSV file as it was meant: the opposite of `no_formula`."""
    return text[1:] if text[:1] == "'" and is_formula(text[1:]) else text


def cell_text(text: str) -> str:
    """Return a text as a cell of a workbook can hold it: all of it seen, as XML allows it, not too long.

    That it is no formula is said by the kind of its cell, not by the text.
    """
    text = all_seen(text)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def json_escaped(text: str) -> str:
    """Return JSON text that means the same, in which each character that acts is written as its number."""
    return _unseen_in_json().sub(_numbered, text)


def json_of(data: object) -> str:
    """Return plain data as JSON text that people can read, in which no character acts."""
    import json

    return json_escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def csv_of(rows: Iterable[Iterable[object]]) -> str:
    """Return rows as CSV text in which nothing acts: a text that would be a formula stays a text.

    Figures are plain numbers, truth is told as YAML tells it, None is a blank. It begins with the mark by which Excel
    knows UTF-8.
    """
    import csv
    import io

    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(map(_csv_cell, row) for row in rows)
    return f"\ufeff{file.getvalue()}"


def _csv_cell(cell: object) -> object:
    if isinstance(cell, bool):
        return str(cell).lower()
    return no_formula(harmless(cell)) if isinstance(cell, str) else cell


def _numbered(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
