"""What a section row says holds for the rows below it: how far, and what if a row says otherwise."""

from __future__ import annotations

import pytest

from htx_eval.api import load_plan
from htx_eval.reading.table.sections import Sections, SectionTitle


def title(field: str, text: str, mark: str = "", **also: str) -> SectionTitle:
    return SectionTitle(field, text, mark, also)


COLUMNS = {"ten": 0, "xa": 1, "xep_loai": 2}


@pytest.fixture
def sections() -> Sections:
    return Sections(load_plan("chau-thanh-2024").register, COLUMNS, ["trang_thai"], {"huyen": "Châu Thành", "xa": "B"})


def test_fields_without_a_column_stand_behind_the_others_and_titles_fill_no_column(sections: Sections) -> None:
    assert sections.fields == ("trang_thai", "huyen")
    sections.begin(title("trang_thai", "ngừng hoạt động"))
    assert sections.filled(["HTX A"], 3) == ["HTX A", "", "", "ngừng hoạt động", "Châu Thành"]


def test_a_blank_is_filled_and_a_value_is_not(sections: Sections) -> None:
    sections.begin(title("xep_loai", "Tốt"))
    assert sections.filled(["HTX A", "An Ninh", ""], 3)[2] == "Tốt"
    assert sections.filled(["HTX A", "An Ninh", "Khá"], 3)[2] == "Khá"


def test_a_section_ends_with_the_one_that_it_stands_in(sections: Sections) -> None:
    sections.begin(title("xa", "An Ninh"))
    sections.begin(title("xep_loai", "Tốt"))
    sections.begin(title("xa", "Phú Tâm"))
    assert sections.filled(["HTX A", "", ""], 3)[:3] == ["HTX A", "Phú Tâm", ""]


@pytest.mark.parametrize(
    ("key", "text", "own", "odd"),
    [
        ("xep_loai", "Tốt", "Khá", True),
        ("xep_loai", "Tốt", "khá trở lên", False),  # a set with it
        ("xep_loai", "Tốt", "rất hay", False),  # no value: that is said of the cell
        ("xa", "Xã An Ninh", "an ninh", False),
        ("xa", "Xã An Ninh", "Phú Tâm", True),
    ],
)
def test_a_row_that_says_otherwise_ends_the_section(
    sections: Sections, key: str, text: str, own: str, odd: bool
) -> None:
    sections.begin(title(key, text))
    cells = ["HTX A", "", ""]
    cells[COLUMNS[key]] = own
    assert list(sections.at_odds(cells)) == ([(key, text)] if odd else [])
    assert sections.filled(["HTX B", "", ""], 3)[COLUMNS[key]] == ("" if odd else text)


def test_what_has_no_place_is_told(sections: Sections) -> None:
    assert not sections.begin(title("linh_vuc", "Nông nghiệp"))


@pytest.mark.parametrize(
    ("titles", "left"),
    [
        ([("xa", "A", "I"), ("xep_loai", "tốt", "1"), ("xa", "B", "II")], ["B", ""]),
        ([("xa", "A", "*"), ("xep_loai", "tốt", "-"), ("xa", "B", "*")], ["B", ""]),
        # What counts on at the same level ends the section before it, whatever it is of.
        ([("xa", "A", "I"), ("xa", "B", "II"), ("xep_loai", "tốt", "III")], ["", "tốt"]),
        ([("xa", "A", "a)"), ("xep_loai", "tốt", "b)")], ["", "tốt"]),
        # Another level, or one that begins to count, does not.
        ([("xa", "A", "II"), ("xep_loai", "tốt", "2")], ["A", "tốt"]),
        ([("xa", "A", "II"), ("xep_loai", "tốt", "I")], ["A", "tốt"]),
        ([("xa", "A", "II"), ("xep_loai", "tốt", "II.2")], ["A", "tốt"]),
        ([("xa", "A"), ("xep_loai", "tốt")], ["A", "tốt"]),
    ],
)
def test_a_section_ends_those_of_its_level_and_below(
    sections: Sections, titles: list[tuple[str, ...]], left: list[str]
) -> None:
    assert all(sections.begin(title(*one)) for one in titles)
    assert sections.filled(["HTX A", "", ""], 3)[1:3] == left


def test_a_title_may_tell_more_than_one_field(sections: Sections) -> None:
    """ "Hợp tác xã nông nghiệp": a sector that has no place here, and a type that has."""
    assert not sections.begin(title("linh_vuc", "Nông nghiệp", "B", xep_loai="Tốt"))
    assert sections.filled(["HTX A", "", ""], 3)[2] == "Tốt"
