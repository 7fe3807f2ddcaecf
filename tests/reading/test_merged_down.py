"""Cells merged down over several rows, and the lines of one cooperative."""

from __future__ import annotations

from htx_eval.reading.table.merged_down import MergedDown, joined_lines


def test_a_merged_text_holds_for_every_row_that_it_reaches_over() -> None:
    merged = MergedDown({(2, 1): (1, 3)}, below=1)
    assert merged.fill(2, ["1", "An Hiệp", "A"]) == (["1", "An Hiệp", "A"], set())
    assert merged.fill(3, ["2", "", "B"]) == (["2", "An Hiệp", "B"], {1})
    assert merged.fill(4, ["3"]) == (["3", "An Hiệp"], {1})
    assert merged.fill(5, ["4", "", "D"]) == (["4", "", "D"], set())


def test_a_cell_that_says_something_itself_keeps_it() -> None:
    merged = MergedDown({(2, 0): (1, 2)}, below=1)
    merged.fill(2, ["An Hiệp"])
    assert merged.fill(3, ["Phú Tâm"]) == (["Phú Tâm"], set())


def test_a_merged_blank_gives_nothing() -> None:
    merged = MergedDown({(2, 1): (1, 2)}, below=1)
    merged.fill(2, ["1", " "])
    assert merged.fill(3, ["2", ""]) == (["2", ""], set())


def test_what_is_merged_in_the_heading_or_across_fills_no_row() -> None:
    assert not MergedDown({(1, 0): (1, 2), (3, 0): (4, 1)}, below=2)


def test_lines_of_one_cooperative_are_one_record_with_the_better_figure() -> None:
    first, more = ["HTX Mẫu", "Tốt", "3 sao", "Gạo"], ["", "tốt", "4 sao", "Bánh", "x"]
    assert joined_lines(first, more, best_at=2) == ["HTX Mẫu", "Tốt", "4 sao", "Gạo; Bánh", "x"]
    assert joined_lines(more, first, best_at=2)[2] == "4 sao"
