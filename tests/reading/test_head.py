"""Where a table begins: its heading among titles and merged rows, asked of rows alone, without a file or a register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from htx_eval.model.understood import RowKind
from htx_eval.reading.sheets.sheet import Extent, NumberedRow, RowStream, Sheet
from htx_eval.reading.table.head import SAMPLED, SEARCHED, Head, find_head, heading_score

MEANINGS = {
    "Name": "name",
    "Code": "code",
    "Commune": "commune",
    "Total": "total",
    "Points Total": "points",
    "No": "no",
}


def known(parts: Sequence[str]) -> object:
    """What a heading is; one of several rows is known by all of its texts, or by the lowest."""
    return MEANINGS.get(" ".join(parts)) or MEANINGS.get(parts[-1])


def row(text: str) -> list[str]:
    """The cells of "A | B | C"."""
    return [cell.strip() for cell in text.split("|")]


def sheet(rows: Sequence[NumberedRow], merged: Mapping[tuple[int, int], Extent]) -> Sheet:
    return Sheet("list", "", RowStream(iter(rows)), "xlsx", merged=merged)


def found(*texts: str, merged: Mapping[tuple[int, int], Extent] | None = None) -> Head:
    rows = [(line, row(text)) for line, text in enumerate(texts, start=1)]
    return find_head(sheet(rows, merged or {}), known, ["ĐVT"])


def kinds(head: Head) -> dict[int, RowKind]:
    return {line: row.kind for line, row in head.left_out.items()}


def below(head: Head) -> list[int]:
    return [line for line, _ in head.rows]


def test_a_first_row_of_known_headings_is_the_heading() -> None:
    head = found("Name | Code | What", "A | 1 | x", "B | 2 | y")
    assert (head.columns, head.lines) == ((("Name",), ("Code",), ("What",)), (1,))
    assert (kinds(head), below(head)) == ({1: RowKind.HEADING}, [2, 3])


def test_titles_and_unit_lines_stand_above_the_heading() -> None:
    head = found("OFFICE", "LIST OF 2024", " |  | ĐVT: million", "Name | Code", "A | 1")
    assert head.lines == (4,)
    assert kinds(head) == {1: RowKind.TITLE, 2: RowKind.TITLE, 3: RowKind.UNIT, 4: RowKind.HEADING}
    assert (head.unit_line, head.left_out[2].text) == ("ĐVT: million", "LIST OF 2024")


def test_of_two_unit_lines_the_lower_one_counts() -> None:
    assert found("đvt: a", "ĐVT: b", "title", "Name | Code").unit_line == "ĐVT: b"
    assert found("title", "Name | Code").unit_line is None


@pytest.mark.parametrize("title", ["Name", "Name | ", "Name | 2024"])
def test_a_title_that_happens_to_be_a_known_word_is_no_heading(title: str) -> None:
    assert found(title, "Name | Code | Commune", "A | 1 | x").lines == (2,)


def test_a_list_of_one_column_has_a_heading_of_one_word() -> None:
    assert found("Name", "A", "B").lines == (1,)


def test_blanks_behind_the_first_row_may_be_a_merged_cell() -> None:
    head = found("No | Name | Points |  ", " |  | Part | Total", "1 | An | 3 | 5")
    assert (head.lines, head.columns[3]) == ((1, 2), ("Points", "Total"))


def test_a_gap_in_the_first_row_makes_it_look_further() -> None:
    assert found("Name |  | Code", "Name | Code | Commune", "A | 1 | x").lines == (2,)


def test_of_equal_rows_the_first_is_the_heading() -> None:
    assert found("x", "Name | Code", "Code | Name", "A | 1").lines == (2,)


def test_where_nothing_is_known_the_first_row_stands_for_the_heading() -> None:
    head = found("one | two", "a | b")
    assert (head.lines, head.headings, below(head)) == ((1,), ("one", "two"), [2])


def test_a_heading_is_looked_for_among_the_first_rows_only() -> None:
    titles = ["title"] * (SEARCHED - 1)
    assert found(*titles, "Name | Code").lines == (SEARCHED,)
    assert found(*titles, "title", "Name | Code").lines == (1,)


def test_blank_rows_count_for_nothing() -> None:
    head = found("", "title", " | ", "", "Name | Code", "", "A | 1")
    assert (head.lines, kinds(head)) == ((5,), {2: RowKind.TITLE, 5: RowKind.HEADING})


def test_no_rows_have_no_heading() -> None:
    assert (found().columns, found().lines, found("", "").lines) == ((), (), ())


def test_a_merged_heading_is_put_together_from_its_rows() -> None:
    """ "Points" is merged over two columns, told by the workbook; "Name" and "Code" over both rows."""
    head = found("Name | Points |  | Code", " | Part | Total | ", "An | 3 | 5 | 1", merged={(1, 1): (2, 1)})
    assert head.columns == (("Name",), ("Points", "Part"), ("Points", "Total"), ("Code",))
    assert head.headings == ("Name", "Points – Part", "Points – Total", "Code")
    assert (head.lines, below(head)) == ((1, 2), [3])


def test_a_merged_heading_reaches_no_further_than_it_is_wide() -> None:
    head = found("Name | Points |  | ", " | Part | Total | Code", merged={(1, 1): (2, 1)})
    assert head.columns[3] == ("Code",)


def test_in_a_text_file_a_heading_reaches_as_far_as_texts_stand_below() -> None:
    head = found("Name | Points |  |  | Code", " | Part | Total |  | ", "A | 3 | 5 | | 1")
    assert head.columns == (("Name",), ("Points", "Part"), ("Points", "Total"), (), ("Code",))


def test_a_heading_of_three_rows() -> None:
    head = found(
        "No | Name | Points | ",
        " |  | of 2024 | ",
        " |  | Part | Total",
        "1 | A | 3 | 5",
        merged={(1, 2): (2, 1), (2, 2): (2, 1)},
    )
    assert (head.lines, head.columns[3]) == ((1, 2, 3), ("Points", "of 2024", "Total"))


def test_a_heading_has_no_more_rows_than_it_needs() -> None:
    assert found("title", "Name | Code", "A | 1", "B | 2").lines == (2,)


@pytest.mark.parametrize("numbers", ["1 | 2 | 3", "A | B | 1", "(1) | (2) | (3) = (1) + (2)", "A | 1 | 2 = 1 + 1"])
def test_a_row_that_numbers_the_columns_is_left_out(numbers: str) -> None:
    head = found("Name | Code | Total", numbers, "A | 1 | x")
    assert (kinds(head), below(head)) == ({1: RowKind.HEADING, 2: RowKind.NUMBERING}, [3])
    assert head.sample == (["A", "1", "x"],)


@pytest.mark.parametrize("numbers", ["1 | 2 | ", "1 | 1 | 2", "1 | 2 | x3", "1 | 2 | 345"])
def test_a_row_of_figures_is_no_numbering(numbers: str) -> None:
    assert below(found("Name | Code | Total", numbers, "A | 1 | x")) == [2, 3]


def test_only_the_row_below_the_heading_numbers_the_columns() -> None:
    assert below(found("Name | Code | Total", "A | 1 | x", "1 | 2 | 3")) == [2, 3]


def test_the_sample_is_the_first_rows_and_the_rows_are_all() -> None:
    rows = [(0, row("Name | Code")), *((line, row(f"A | {line}")) for line in range(1, SAMPLED + 51))]
    head = find_head(sheet(rows, {}), known, [])
    assert head.sample == tuple(cells for _, cells in rows[1 : SAMPLED + 1])
    assert list(head.rows) == rows[1:]


def test_columns_right_of_the_last_heading_are_no_columns() -> None:
    assert len(found("Name | Code |  | ", "A | 1 | x | y").columns) == 2


def test_a_sheet_is_as_good_as_its_best_row() -> None:
    rows = [(1, row("title")), (2, row("Name | Name | Code | what")), (3, row("Name | x"))]
    assert heading_score(rows, known) == 2
    assert heading_score([], known) == 0


def test_a_heading_reaches_as_far_down_as_its_merged_cells() -> None:
    head = found("Name | Class", " | 2023 | 2024", "An | 3 | 5", merged={(1, 0): (1, 2), (1, 1): (2, 1)})
    assert (head.lines, below(head)) == ((1, 2), [3])


def test_a_cell_merged_down_into_the_heading_is_its_first_row() -> None:
    head = found("Of the year | |", "Name | Code | Total", "A | 3 | 5", merged={(1, 2): (1, 2)})
    assert head.lines == (1, 2)


def test_what_stands_above_a_numbering_is_heading() -> None:
    head = found("Name | Code | Total", " | b | c", "1 | 2 | 3", "An | 3 | 5")
    assert (head.lines, below(head)) == ((1, 2), [4])
