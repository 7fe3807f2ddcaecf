"""What a row below a heading is, and by which rule: asked of single rows, without a file."""

from __future__ import annotations

import pytest

from htx_eval.api import Plan, load_plan
from htx_eval.model.understood import LeftOut, RowKind
from htx_eval.reading.sheets.sheet import NumberedRow, RowStream, Sheet
from htx_eval.reading.table.again import Again, Known
from htx_eval.reading.table.body import Body, BodyReader
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.row_kinds import RowKinds, is_numeral

HEADING = ["STT", "Tên HTX", "Mã số HTX", "Xã", "Thành viên", "Xếp loại"]
COLUMNS = {"ten": 1, "ma_so": 2, "xa": 3, "so_thanh_vien": 4, "xep_loai": 5}
CODE = "9900000016"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def head(rows: list[NumberedRow] | None = None) -> Head:
    rows = rows or []
    sample = tuple(cells for _, cells in rows)
    return Head(tuple((text,) for text in HEADING), (1,), None, sample, iter(rows), {})


def row(text: str) -> list[str]:
    """The cells of "A | B | C"."""
    return [cell.strip() for cell in text.split("|")]


@pytest.fixture(scope="module")
def kinds(plan: Plan) -> RowKinds:
    return RowKinds(plan.register, head(), COLUMNS)


#: Each rule by its name: a row, and what it is; None is a cooperative.
RULES: dict[str, tuple[str, RowKind | None]] = {
    "a-code-makes-a-cooperative": (f"1 | HTX Mẫu | {CODE}", None),
    "a-code-outweighs-a-name-like-a-total": (f"1 | Tổng cộng | {CODE}", None),
    "a-code-outweighs-a-name-like-a-section": (f"II | Xã An Ninh | {CODE}", None),
    "a-code-outweighs-a-name-like-a-signature": (f"1 | Giám đốc | {CODE}", None),
    "the-heading-of-the-codes-repeats-the-heading": (" |  | Mã số HTX", RowKind.HEADING),
    "many-cells-make-a-cooperative": ("1 | HTX Mẫu |  | An Ninh | 10 | Khá", None),
    "the-heading-in-capitals-repeats-it": ("STT | TÊN HTX | MÃ SỐ HTX | XÃ | THÀNH VIÊN | XẾP LOẠI", RowKind.HEADING),
    "the-heading-with-breaks-repeats-it": ("STT | Tên\nHTX |  | Xã | Thành\nviên | Xếp loại", RowKind.HEADING),
    "cells-like-headings-beside-a-name-are-no-heading": ("1 | HTX Mẫu |  | An Ninh | Thành viên | Xếp loại", None),
    "a-section-of-many-sums-that-begins-like-a-name": ("* | HTX ngừng hoạt động |  | 3 | 40 | 2", RowKind.SECTION),
    "a-total-with-a-count-under-the-codes": ("Tổng cộng |  | 20 |  | 40", RowKind.TOTAL),
    "a-total-of-a-district": (" | Toàn huyện |  |  | 590", RowKind.TOTAL),
    "a-total-with-its-count": (" | CỘNG: 20 HTX", RowKind.TOTAL),
    "a-mean": (" | Bình quân |  |  | 29", RowKind.TOTAL),
    "a-closing-line": (" | Danh sách này có 20 HTX", RowKind.SIGNATURE),
    "a-class-outweighs-a-name-like-a-signature": ("16 | Kế Toán |  |  |  | Yếu", None),
    "a-class-outweighs-a-name-like-a-total": ("11 | Tổng số Mẫu |  |  |  | Yếu", None),
    "a-name-alone-is-a-cooperative": (" | HTX Mẫu", None),
    "a-name-that-begins-like-a-section": ("3 | HTX Xã Mẫu", None),
    "a-total-by-its-name": (" | Tổng cộng |  |  | 40", RowKind.TOTAL),
    "a-total-in-capitals": (" | TỔNG CỘNG |  |  | 40 | ", RowKind.TOTAL),
    "a-total-without-accents": (" | Tong cong |  |  | 40", RowKind.TOTAL),
    "a-total-in-the-first-cell": ("Cộng |  |  |  | 40", RowKind.TOTAL),
    "a-total-in-the-second-text": ("III | Tổng số |  |  | 40", RowKind.TOTAL),
    "a-total-where-no-name-stands": ("III |  |  | Tổng cộng | 40", RowKind.TOTAL),
    "a-total-before-its-name": ("Tổng số | 5 HTX |  |  | 40", RowKind.TOTAL),
    "a-total-that-goes-on": ("Cộng xã An Ninh: 3 HTX", RowKind.TOTAL),
    "a-total-of-many-cells": ("III | Tổng cộng |  | 8 | 40 | 3", RowKind.TOTAL),
    "a-word-that-only-begins-like-a-total": (" | Tổng hợp Mẫu |  |  | 5", None),
    "a-closed-word-of-totals-stands-alone": (" | Cộng đồng Mẫu", None),
    "a-section-with-its-numeral-beside-it": ("II | Xã An Ninh", RowKind.SECTION),
    "a-section-with-its-numeral-in-it": (" | II. Xã An Ninh", RowKind.SECTION),
    "a-section-without-a-numeral": ("Xã An Ninh", RowKind.SECTION),
    "a-section-with-a-count-behind": (" | II. Thị trấn Châu Thành (5 HTX)", RowKind.SECTION),
    "a-section-with-its-sums": ("II | Xã An Ninh |  |  | 40", RowKind.SECTION),
    "a-section-by-number-with-many-sums": (" | 2.1. Xã An Ninh |  | 3 | 40 | 2", RowKind.SECTION),
    "a-section-by-letter-with-many-sums": (" | B. Tổ hợp tác |  | 3 | 40 | 2", RowKind.SECTION),
    "a-section-of-a-type": ("B | Tổ hợp tác |  |  | 12", RowKind.SECTION),
    "a-section-of-a-sector": ("I. Nông nghiệp", RowKind.SECTION),
    "a-type-without-a-numeral-is-a-name": (" | Tổ hợp tác |  | An Ninh", None),
    "a-place-beside-a-class-is-a-name": (" | Xã viên Mẫu |  |  | 5 | Khá", None),
    "a-place-beside-words-is-a-name": ("II | Xã An Ninh |  | Phú Tâm", None),
    "a-numeral-in-a-name-is-no-section": (" | HTX I. Mẫu |  |  | 5", None),
    "a-signature-by-its-word": ("Người lập biểu |  |  | Thủ trưởng đơn vị", RowKind.SIGNATURE),
    "a-signature-by-its-day": (" |  |  |  | An Ninh, ngày 5 tháng 1 năm 2025", RowKind.SIGNATURE),
    "a-day-and-a-month-far-apart": (" |  |  | họp ngày thường kỳ của các tháng", None),
    "a-remark-below-the-table": ("Ghi chú: số liệu tạm tính", RowKind.SIGNATURE),
    "a-row-of-many-texts-is-no-signature": (" | Giám đốc Mẫu |  | An Ninh | 10 | Khá | x", None),
    "the-heading-of-the-names-repeats-the-heading": (" | Tên HTX |  | Xã | Thành viên | Xếp loại", RowKind.HEADING),
    "two-cells-like-their-headings-are-the-heading": ("STT |  |  | Xã", RowKind.HEADING),
    "one-cell-like-its-heading-is-not-the-heading": (" | HTX Mẫu |  | Xã", None),
    "texts-that-fill-no-column": ("(*) Số liệu tạm tính", RowKind.NOTE),
    "a-cell-in-a-column-is-no-note": (" |  |  | An Ninh", None),
}


@pytest.mark.parametrize("name", RULES)
def test_what_a_row_is(kinds: RowKinds, name: str) -> None:
    text, kind = RULES[name]
    assert kinds.of(row(text)) is kind


def test_a_list_without_a_column_of_codes_is_told_by_names(plan: Plan) -> None:
    kinds = RowKinds(plan.register, head(), {"ten": 1})
    assert kinds.of(HEADING) is RowKind.HEADING
    assert kinds.of(row(f"1 | Tổng cộng | {CODE}")) is RowKind.TOTAL
    assert kinds.of(row("1 | HTX Mẫu")) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("II | Xã An Ninh", ("xa", "Xã An Ninh")),
        (" | 2.1. Xã An Ninh", ("xa", "Xã An Ninh")),
        (" | II. Thị trấn Châu Thành (5 HTX)", ("xa", "Thị trấn Châu Thành")),
        ("Huyện Mẫu", ("huyen", "Huyện Mẫu")),
        ("B | Tổ hợp tác |  |  | 12", ("loai_hinh", "Tổ hợp tác")),
        (f"II | Xã An Ninh | {CODE}", None),
        ("Nông nghiệp", ("linh_vuc", "Nông nghiệp")),
        ("Nông nghiệp | HTX Mẫu", None),
        ("* | Xã An Ninh", ("xa", "Xã An Ninh")),
        ("- | Xã An Ninh |  |  | 40", ("xa", "Xã An Ninh")),
        ("1 | Xã An Ninh", ("xa", "Xã An Ninh")),
        ("1.2 | Địa bàn xã An Ninh", ("xa", "xã An Ninh")),
        ("I | HTX xếp loại tốt", ("xep_loai", "tốt")),
        ("+ | Loại khá (3 HTX)", ("xep_loai", "Loại khá")),
        ("HTX ngừng hoạt động", ("trang_thai", "ngừng hoạt động")),
        ("Phần II | HTX ngừng hoạt động", ("trang_thai", "ngừng hoạt động")),
        ("I.2 | Loại khá", ("xep_loai", "Loại khá")),
        ("HTX A | ngừng hoạt động", None),
        ("3 | HTX Xã Mẫu", None),
        ("3 |  |  |  |  | Tốt", None),
        ("Xã", None),
        ("12 | 7 |  | 3", None),  # nothing but numbers
        ("", None),
    ],
)
def test_what_a_section_says(kinds: RowKinds, text: str, found: tuple[str, str] | None) -> None:
    title = kinds.section(row(text))
    assert (None if title is None else (title.field, title.text)) == found


@pytest.mark.parametrize("text", ["II", "IV.", "B", "Đ)", "X"])
def test_a_numeral(text: str) -> None:
    assert is_numeral(text)


@pytest.mark.parametrize("text", ["", "2", "II. Xã", "i", "HTX", "AB"])
def test_no_numeral(text: str) -> None:
    assert not is_numeral(text)


def body(plan: Plan, texts: list[str], columns: dict[str, int] = COLUMNS, form: str = "csv") -> BodyReader:
    rows = [(line, row(text)) for line, text in enumerate(texts, start=2)]
    sheet = Sheet("list", "", RowStream(iter(())), form)
    first = head(rows)
    again = Again(sheet, first, Known(columns.get("ten", -1), columns.get("ma_so", -1), frozenset({5})), plan.year)
    return BodyReader(sheet, again.through(first), again, plan.register, columns, {})


def read(reader: BodyReader) -> tuple[list[NumberedRow], Body]:
    return list(reader.records), reader.finished()


#: What stands below a signature: who signed, until a row shows that it is a cooperative.
BELOW = {
    "a-name-alone-signed": (" | Nguyễn Văn Mẫu", RowKind.SIGNATURE),
    "two-that-signed": (" | Nguyễn Văn Mẫu |  | Trần Thị Mẫu", RowKind.SIGNATURE),
    "the-name-of-a-cooperative": (" | HTX Mẫu B", None),
    "a-row-as-wide-as-the-table": (" | Mẫu B |  | An Ninh | 7 | Khá", None),
    "a-row-with-a-code": (f" | Mẫu B | {CODE}", None),
}


@pytest.mark.parametrize("name", BELOW)
def test_what_stands_below_a_signature(plan: Plan, name: str) -> None:
    text, kind = BELOW[name]
    records, found = read(body(plan, [f"1 | HTX Mẫu A | {CODE}", "Người lập biểu", text]))
    assert [line for line, _ in records] == ([2, 4] if kind is None else [2])
    assert found.left_out.get(4, LeftOut(RowKind.COMMENT, "")).kind is (kind or RowKind.COMMENT)


def test_a_cooperative_below_a_signature_ends_the_signature(plan: Plan) -> None:
    records, _ = read(body(plan, ["Người lập biểu", f" | Mẫu A | {CODE}", " | Mẫu B"]))
    assert [line for line, _ in records] == [3, 4]


def test_blank_rows_are_neither_read_nor_left_out(plan: Plan) -> None:
    records, found = read(body(plan, ["1 | HTX Mẫu A", "", " |  | ", "2 | HTX Mẫu B"]))
    assert ([line for line, _ in records], found.left_out) == ([2, 5], {})


def test_every_row_left_out_says_what_it_says(plan: Plan) -> None:
    _, found = read(body(plan, ["II | Xã An Ninh", "1 | HTX Mẫu A", " | Tổng cộng |  |  | 40", "(*) Số tạm tính"]))
    assert found.left_out == {
        2: LeftOut(RowKind.SECTION, "II | Xã An Ninh"),
        4: LeftOut(RowKind.TOTAL, "Tổng cộng | 40"),
        5: LeftOut(RowKind.NOTE, "(*) Số tạm tính"),
    }


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        (" | Tổng cộng |  |  | 40", "HTX206", "Tổng cộng"),
        ("III | Tổng số |  |  | 40", "HTX206", "Tổng số"),
        ("(*) Số tạm tính", "HTX208", "(*) Số tạm tính"),
        ("II | Thôn Mẫu", "HTX131", "Thôn Mẫu"),
        ("Người lập biểu", None, None),
        ("II | Huyện Mẫu", None, None),
    ],
)
def test_what_is_said_of_a_row_that_is_left_out(plan: Plan, text: str, code: str | None, value: str | None) -> None:
    """A total and a note are said; other rows are only listed."""
    _, found = read(body(plan, ["1 | HTX Mẫu A", text]))
    said = [(problem.code, problem.place.line, problem.value) for problem in found.problems]
    assert said == ([] if code is None else [(code, 3, value)])


def test_sections_fill_the_column_that_is_there_and_is_blank(plan: Plan) -> None:
    records, _ = read(
        body(plan, ["1 | HTX A", "I | Xã An Ninh", "2 | HTX B", "3 | HTX C |  | Phú Tâm", "Xã Phú Tân", "4 | D"])
    )
    assert [cells[3] if len(cells) > 3 else None for _, cells in records] == [
        None,
        "Xã An Ninh",
        "Phú Tâm",
        "Xã Phú Tân",
    ]


def test_sections_that_open_the_table_are_a_column_of_their_own(plan: Plan) -> None:
    columns = {"ten": 1, "ma_so": 2}
    reader = body(plan, ["I | Xã An Ninh", "1 | HTX A", "II | Xã Phú Tân", "2 | HTX B"], columns)
    assert reader.sections == ("xa",)
    records, found = read(reader)
    assert [cells[len(HEADING)] for _, cells in records] == ["Xã An Ninh", "Xã Phú Tân"]
    assert found.problems == ()


def test_what_stands_in_surplus_cells_stays_behind_the_sections(plan: Plan) -> None:
    reader = body(plan, ["I | Xã An Ninh", "1 | HTX A |  |  |  |  | thừa"], {"ten": 1, "ma_so": 2})
    assert [cells[6:] for _, cells in reader.records] == [["Xã An Ninh", "thừa"]]


def test_totals_know_the_records_that_they_stand_for(plan: Plan) -> None:
    texts = [
        " | Tổng cộng |  |  | 9",
        "I | Xã A |  |  | 5",
        "1 | X",
        "2 | Y",
        "II | Xã B",
        "3 | Z",
        " | Cộng |  |  | 4",
    ]
    _, found = read(body(plan, texts))
    assert [(one.line, one.before, one.section, one.is_section) for one in found.totals] == [
        (2, 0, 0, False),
        (3, 0, 0, True),
        (6, 2, 2, True),
        (8, 3, 2, False),
    ]


def test_a_row_of_a_workbook_ends_with_its_last_cell(plan: Plan) -> None:
    """Its width says nothing; that of a row of a text file is a problem later, so it stays."""
    assert [len(cells) for _, cells in body(plan, ["1 | HTX A"], form="xlsx").records] == [len(HEADING)]
    assert [len(cells) for _, cells in body(plan, ["1 | HTX A"], form="csv").records] == [2]


def test_a_body_is_known_when_all_its_rows_have_passed(plan: Plan) -> None:
    reader = body(plan, ["1 | HTX A", "2 | HTX B"])
    next(reader.records)
    with pytest.raises(AssertionError):
        reader.finished()


def test_the_problems_of_a_stream_are_known_when_all_its_rows_have_passed() -> None:
    stream = RowStream(iter([(1, ["a"]), (2, ["b"])])).through(lambda rows: ((line + 1, cells) for line, cells in rows))
    assert next(iter(stream)) == (2, ["a"])
    with pytest.raises(AssertionError):
        stream.finished()
    assert stream.finished() == ()
