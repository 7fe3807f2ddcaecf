"""What section rows say of the rows below them, level by level."""

from __future__ import annotations

import pytest

from htx_eval.reading.table.sections import Sections, SectionTitle


def title(mark: str, field: str, text: str) -> SectionTitle:
    return SectionTitle(field, text, mark, {})


@pytest.mark.parametrize(
    ("titles", "left"),
    [
        # A class of one commune is none of the next.
        ([("I", "xa", "A"), ("1", "xep_loai", "tốt"), ("II", "xa", "B")], {"xa": "B", "xep_loai": ""}),
        ([("*", "xa", "A"), ("-", "xep_loai", "tốt"), ("*", "xa", "B")], {"xa": "B", "xep_loai": ""}),
        # What follows on at the same level ends the section before it, whatever it is of.
        ([("I", "xa", "A"), ("II", "xa", "B"), ("III", "xep_loai", "tốt")], {"xa": "", "xep_loai": "tốt"}),
        # Another level, or one that begins to count, does not.
        ([("II", "xa", "A"), ("2", "xep_loai", "tốt")], {"xa": "A", "xep_loai": "tốt"}),
        ([("II", "xa", "A"), ("I", "xep_loai", "tốt")], {"xa": "A", "xep_loai": "tốt"}),
        ([("II", "xa", "A"), ("II.2", "xep_loai", "tốt")], {"xa": "A", "xep_loai": "tốt"}),
        ([("", "xa", "A"), ("", "xep_loai", "tốt")], {"xa": "A", "xep_loai": "tốt"}),
    ],
)
def test_a_section_ends_those_of_its_level_and_below(titles: list[tuple[str, str, str]], left: dict[str, str]) -> None:
    sections = Sections(("xa", "xep_loai"), {})
    assert all(sections.begin(title(*one)) for one in titles)
    assert sections.current == left


def test_what_fills_no_field_is_told() -> None:
    sections = Sections(("xa",), {"xep_loai": 3})
    assert sections.begin(title("I", "xep_loai", "tốt"))
    assert not sections.begin(title("II", "trang_thai", "tạm ngừng"))
    assert (sections.current, sections.by_column) == ({"xa": ""}, {})
