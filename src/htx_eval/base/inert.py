"""Text that cannot act: whatever a text of a list tries to be, it is shown and written as that text.

One rule for each place where a text may stand: on a line that is read, in a CSV file, in a cell of a workbook. What
else a format needs (entities of HTML, signs of Markdown, commands of a pipeline) stands with its writer.
"""

from __future__ import annotations

import re
from functools import cache

#: Controls, invisible formats, separators of lines, halves of pairs (Unicode's Cc, Cf, Zl, Zp, Cs), and what is no
#: character at all; a test compares them with the character database.
_ACTS = (
    "\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_ACTING = re.compile(f"[{_ACTS}]")
#: The longest text of a cell of a workbook.
LONGEST_TEXT = 32_767


# Both patterns are long to compile, and few runs need them.
@cache
def _formula() -> re.Pattern[str]:
    """What begins a formula.

    Its signs and their wide forms, which some programs take for them, also after what a program may leave out; and a
    tab or line break, with which some begin a cell anew.
    """
    return re.compile(f"[\t\r\n]|[\\s{_ACTS}]*[=+\\-@＝＋－＠]")


@cache
def _no_xml() -> re.Pattern[str]:
    return re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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


def no_formula(text: str) -> str:
    """Return a text as a CSV file may hold it: one that would be a formula has an apostrophe before it."""
    return f"'{text}" if is_formula(text) else text


def without_apostrophe(text: str) -> str:
    """Return a text of a CSV file as it was meant: the opposite of `no_formula`."""
    return text[1:] if text[:1] == "'" and is_formula(text[1:]) else text


def cell_text(text: str) -> str:
    """Return a text as a cell of a workbook can hold it: without characters that XML does not allow, not too long.

    That it is no formula is said by the kind of its cell, not by the text.
    """
    text = _no_xml().sub("\ufffd", text)
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
