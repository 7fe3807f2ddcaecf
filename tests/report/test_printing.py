"""What a screen prints of long texts: broken between words as the library for screens breaks them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.padding import Padding
from rich.text import Text

from htx_eval.base.inert import harmless
from htx_eval.report.screens.printing import indented, printed

PLAIN = ["a", "dòng", "34933:", "không phải là", "ngày;", "dài" * 8]
ODD = ["  ", "", "😀", "漢字", "e\u0302", "\xa0", "1\u202f000"]
WORDS = st.sampled_from([*PLAIN, *ODD])


@given(st.lists(WORDS, max_size=20).map(" ".join), st.integers(6, 40))
def test_lines_are_broken_as_the_library_breaks_them(text: str, width: int) -> None:
    own = printed([indented(text, width)], width, colour=False)
    assert own == printed([Padding(Text(harmless(text)), (0, 0, 0, 2))], width, colour=False)


@pytest.mark.parametrize(
    ("text", "lines"),
    [("một hai ba bốn", ["  một hai ba", "  bốn"]), ("một hai", ["  một hai"]), ("[bold]x[/]", ["  [bold]x[/]"])],
)
def test_a_text_stands_indented(text: str, lines: list[str]) -> None:
    assert printed([indented(text, 12)], 12, colour=False).splitlines() == lines
