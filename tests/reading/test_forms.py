"""Forms of one cooperative each, rule by rule: what counts, what is left open, what is refused, and where it stands."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from conftest import CORPUS, SAMPLES
from corpus.forms import OWN, Form, Rows, code_of, workbook
from examples import share_of
from htx_eval.api import CooperativeList, HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.messages import catalogue
from htx_eval.model.cooperatives import Doubt
from htx_eval.model.values import Origin, Span, known
from htx_eval.reading.forms.signs import may_be_form
from htx_eval.report.data.json_text import json_text
from htx_eval.runs.run import check

FULL = Form(points=dict.fromkeys(range(1, 16), 4), total=60, rating="Trung bình")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def read(folder: Path, plan: Plan, rows: Rows, name: str = "phieu.xlsx") -> CooperativeList:
    workbook(folder / name, {"Phiếu": rows})
    return read_cooperatives(folder / name, plan)


def judged(path: Path, plan: Plan) -> Any:
    """The result of a list, as JSON has it."""
    return json.loads(json_text(check(path, plan).data))


def refused(folder: Path, plan: Plan, rows: Rows) -> tuple[str, object, str | None]:
    """The code of a refusal, its reason, and the cell or line of its place."""
    with pytest.raises(HtxEvalError) as error:
        read(folder, plan, rows)
    (problem,) = error.value.problems
    assert catalogue("en").has(str(problem.params["reason"]))
    return problem.code, problem.params["reason"], problem.value


def of(listed: CooperativeList, key: str) -> object:
    """What the only row has of a field: its value, the ends of a range, or why it is open."""
    cell = listed.columns()[key][0]
    if isinstance(cell, Span) and cell.origin is Origin.STATED:
        return cell.low, cell.high
    return known(cell) if cell.origin is Origin.STATED else cell.origin.value


def said(listed: CooperativeList, *passed: str) -> list[tuple[str, str | None]]:
    """The problems with their cells, but for those that every such form has."""
    idle = {"HTX283", *passed}
    return [(one.code, one.place.cell) for one in listed.problems if one.code not in idle]


def at(rows: Rows, text: object) -> int:
    """The line of the row that has a text in one of its first two cells."""
    return next(line for line, row in enumerate(rows) if text in row[:2])


# What a form is


def test_a_form_is_a_list_of_one_and_every_cell_has_its_place(tmp_path: Path, plan: Plan) -> None:
    rows = FULL.rows()
    listed = read(tmp_path, plan, rows)
    (row,) = listed.rows
    assert (row.name, row.code, row.commune) == (FULL.name, FULL.code, "An Ninh")
    assert [of(listed, key) for key in ("tc1", "tc15", "tong_diem", "xep_loai")] == [4, 4, 60, "trung_binh"]
    places = {key: listed.place(row, key) for key in ("ten", "ma_so", "xa", "tc1", "tc5", "tong_diem", "xep_loai")}
    assert {key: (place.sheet, place.cell, place.line) for key, place in places.items()} == {
        "ten": ("Phiếu", "A2", 2),
        "ma_so": ("Phiếu", "A3", 3),
        "xa": ("Phiếu", "A4", 4),
        "tc1": ("Phiếu", "D8", 8),
        "tc5": ("Phiếu", "D18", 18),
        "tong_diem": ("Phiếu", "D30", 30),
        "xep_loai": ("Phiếu", "A31", 31),
    }
    assert (rows[7][1], rows[17][1], rows[29][1]) == ("Vốn", "Chấp hành pháp luật", "Tổng điểm")
    assert said(listed) == []


def test_whoever_signs_or_stands_for_the_cooperative_is_kept_nowhere(tmp_path: Path, plan: Plan) -> None:
    listed = read(tmp_path, plan, [*FULL.rows(), ["Nguyễn Thị Mẫu"]])
    kinds = {one.text: one.kind.value for one in listed.understood.left_out.values()}
    assert {kind for text, kind in kinds.items() if "Mẫu" in text and "BẢNG" not in text} <= {"note", "signature"}


@pytest.mark.parametrize(
    "head",
    [
        [["Tên hợp tác xã:", "HTX NN Mẫu"], ["Mã số:", "9900000016"]],
        [["Tên HTX", None, "HTX NN Mẫu"], ["MST", None, "9900000016"]],
        [["1. Tên hợp tác xã: HTX NN Mẫu; Mã số thuế: 9900000016."]],
        [["Tên HTX: HTX NN Mẫu – Mã số: 9900000016 – Ngày thành lập: 12/05/2018"]],
        [["Tên hợp tác xã: HTX NN Mẫu\nMã số HTX: 9900000016"]],
        [["TÊN HỢP TÁC XÃ: HTX NN Mẫu", None, "MÃ SỐ: 9900000016"]],
        [["Tên hợp tác xã: HTX NN Mẫu ........", "Mã số: 9900000016......"]],
    ],
)
def test_labels_stand_in_one_cell_or_in_two(tmp_path: Path, plan: Plan, head: Rows) -> None:
    listed = read(tmp_path, plan, [["PHIẾU CHẤM ĐIỂM (mẫu)"], *head, *FULL.table(), *FULL.foot()])
    assert [(row.name, row.code) for row in listed.rows] == [("HTX NN Mẫu", "9900000016")]


@pytest.mark.parametrize(
    ("foot", "rating", "problems"),
    [
        (["Xếp loại: Khá"], "kha", []),
        (["Xếp loại", "Khá"], "kha", []),
        (["HTX tự xếp loại: Tốt", "Xếp loại của UBND huyện: Khá"], "kha", []),
        (["HTX tự xếp loại: Tốt"], "tot", []),
        (["Đề nghị xếp loại: Tốt"], "missing", ["HTX201"]),
        (["HTX tự xếp loại: Tốt", "Huyện xếp loại: Khá"], "tot", ["HTX201"]),
        (["Xếp loại năm 2023: Khá"], "missing", ["HTX201"]),
        (["Tổng điểm: 60. Xếp loại: Khá."], "kha", []),
        (["Xếp loại: ……"], "missing", []),
        (["Xếp loại: Tốt/Khá/Trung bình/Yếu"], None, []),  # any of them
    ],
)
def test_the_class_stands_behind_its_label_and_that_of_the_office_counts(
    tmp_path: Path, plan: Plan, foot: list[Any], rating: str, problems: list[str]
) -> None:
    below: Rows = [foot] if len(foot) == 2 and ":" not in foot[0] else [[text] for text in foot]
    listed = read(tmp_path, plan, [*FULL.head(), *FULL.table(), *below])
    assert of(listed, "xep_loai") == rating
    assert [code for code, _ in said(listed)] == problems


@pytest.mark.parametrize(
    ("row", "rating", "problems"),
    [
        ([None, "Xếp loại", None, None, "Khá"], "kha", []),
        ([None, "Xếp loại", None, "Tốt", "Khá"], "kha", []),
        ([None, "Xếp loại", None, "Tốt", None], "missing", [("HTX478", "D31")]),
        ([None, "Xếp loại", "Khá"], "kha", []),
    ],
)
def test_a_class_in_the_table_is_read_under_the_points_that_count(
    tmp_path: Path, plan: Plan, row: list[Any], rating: str, problems: list[tuple[str, str]]
) -> None:
    form = replace(FULL, office=dict.fromkeys(range(1, 16), 4))
    listed = read(tmp_path, plan, [*form.head(), *form.table(), row])
    assert of(listed, "xep_loai") == rating
    assert said(listed) == problems


def test_a_criterion_that_is_crossed_out_is_not_known(tmp_path: Path, plan: Plan) -> None:
    read(tmp_path, plan, FULL.rows())
    book = openpyxl.load_workbook(tmp_path / "phieu.xlsx")
    for cell in book["Phiếu"][18]:
        cell.font = openpyxl.styles.Font(strike=True)
    book.save(tmp_path / "phieu.xlsx")
    listed = read_cooperatives(tmp_path / "phieu.xlsx", plan)
    assert [of(listed, key) for key in ("tc4", "tc5")] == [4, "missing"]
    assert ("HTX454", None) in said(listed)


def test_criteria_are_told_by_numbers_and_names_in_any_dress(tmp_path: Path, plan: Plan) -> None:
    dressed = [[None, f"{row[0]}. {row[1]}", *row[2:]] if isinstance(row[0], int) else row for row in FULL.table()]
    listed = read(tmp_path, plan, [*FULL.head(), *dressed, *FULL.foot()])
    assert [of(listed, f"tc{number}") for number in range(1, 16)] == [4] * 15
    bare = [[None, *row[1:]] if row[0] in (2, 5, 11) else row for row in FULL.table()]
    listed = read(tmp_path, plan, [*FULL.head(), *bare, *FULL.foot()])
    assert [of(listed, f"tc{number}") for number in range(1, 16)] == [4] * 15


def test_numbers_may_begin_again_in_each_group(tmp_path: Path, plan: Plan) -> None:
    groups = (range(1, 5), range(5, 10), range(10, 16))
    again = {number: place for numbers in groups for place, number in enumerate(numbers, 1)}
    form = replace(FULL, points={number: number % 4 for number in range(1, 16)}, total=22, rating="")
    rows = [[again[row[0]] if isinstance(row[0], int) else row[0], *row[1:]] for row in form.table()]
    listed = read(tmp_path, plan, [*form.head(), *rows, *form.foot()])
    assert [of(listed, f"tc{number}") for number in range(1, 16)] == [number % 4 for number in range(1, 16)]


def test_no_list_of_the_corpus_is_taken_for_a_form(plan: Plan) -> None:
    for path in (*SAMPLES.glob("*.csv"), *CORPUS.glob("*.csv")):
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            rows = list(enumerate(csv.reader(file), 1))
        assert not may_be_form(rows, plan.rating), path


# Which points count


@pytest.mark.parametrize(
    ("headings", "cells", "value", "codes"),
    [
        (["Điểm tối đa", OWN], [7, 5], 5, ["HTX283"]),
        (["Điểm tối đa", "Điểm"], [7, 5], 5, []),
        (["Điểm tối đa", OWN, "Điểm huyện thẩm định"], [7, 5, 3], 3, []),
        (["Điểm tối đa", "Điểm huyện thẩm định", "HTX tự chấm"], [7, 3, 5], 3, []),
        (["Điểm tối đa", OWN, "Cơ quan chấm"], [7, 5, None], 5, ["HTX479"]),
        ([OWN, "Điểm chuẩn"], [5, 7], 5, ["HTX283"]),
        (["Thang điểm", "Số điểm đạt", "Minh chứng"], [7, 5, "theo sổ"], 5, []),
        (["Điểm tối đa", "Điểm năm 2023", "Điểm năm 2024"], [7, 2, 5], 5, ["HTX201"]),
        (["Điểm tối đa", "Điểm dự kiến", OWN], [7, 2, 5], 5, ["HTX201", "HTX283"]),
        (["Số liệu", "Điểm tối đa", "Điểm"], [320, 7, 5], 5, ["HTX201"]),
    ],
)
def test_the_points_of_an_office_count_before_own_ones(
    tmp_path: Path, plan: Plan, headings: list[str], cells: list[Any], value: int, codes: list[str]
) -> None:
    rows: Rows = [["STT", "Tiêu chí", *headings]]
    for row in FULL.table()[1:]:
        if isinstance(row[0], int):
            own = [cell if row[0] == 1 or not isinstance(cell, int) else min(cell, 3) for cell in cells]
            rows.append(
                [row[0], row[1], *(row[2] if cell == 7 else mine for cell, mine in zip(cells, own, strict=True))]
            )
    listed = read(tmp_path, plan, [*FULL.head(), *rows])
    assert of(listed, "tc1") == value
    assert sorted(one.code for one in listed.problems if one.code != "HTX478") == codes


def test_what_the_office_left_blank_is_not_taken_from_own_points(tmp_path: Path, plan: Plan) -> None:
    form = replace(FULL, office=dict.fromkeys(range(1, 15), 3), total=42, rating="")
    listed = read(tmp_path, plan, form.rows())
    assert [of(listed, key) for key in ("tc14", "tc15", "tong_diem")] == [3, "missing", 42]
    assert said(listed) == [("HTX478", "D29")]


@pytest.mark.parametrize(
    ("headings", "cells", "refusal"),
    [
        (["Điểm"], [0], "form.no_points"),  # the maxima themselves
        (["Điểm", OWN], [0, 4], "form.no_points"),
        (["Ghi chú", "Nhận xét"], [None, "tốt"], "form.no_points"),
        (["Điểm tối đa"], [0], "form.no_points"),
        (["Điểm tối đa", "Điểm huyện chấm", "Điểm tỉnh chấm"], [0, 4, 3], "form.two_points"),
        (["Điểm tối đa", "Điểm chuẩn", OWN], [0, 0, 4], "form.two_points"),
        (["Điểm tối đa", OWN, "Ghi chú"], [0, 4, 3], "form.remarks"),
        (["Điểm tối đa", OWN], [0, 4, 3], "form.remarks"),
    ],
)
def test_a_form_without_one_sure_column_of_points_is_refused(
    tmp_path: Path, plan: Plan, headings: list[str], cells: list[Any], refusal: str
) -> None:
    rows: Rows = [["STT", "Tiêu chí", *headings]]
    criteria = [row for row in FULL.table() if isinstance(row[0], int)]
    rows += [[row[0], row[1], *(row[2] if cell == 0 else cell for cell in cells)] for row in criteria]
    code, reason, value = refused(tmp_path, plan, [*FULL.head(), *rows])
    assert (code, reason) == ("HTX472", refusal)
    assert value is not None
    assert f'"{headings[0]}"' in value or f'"{headings[1]}"' in value


# What is blank, and what does not agree


def test_what_is_not_filled_in_is_missing_and_no_zero(tmp_path: Path, plan: Plan) -> None:
    form = replace(FULL, points=dict.fromkeys(range(1, 10), 4), total=None, rating="")
    listed = read(tmp_path, plan, form.rows())
    assert [of(listed, f"tc{number}") for number in (9, 10, 15)] == [4, "missing", "missing"]
    assert [of(listed, key) for key in ("tong_diem", "xep_loai")] == ["missing", "missing"]
    assert listed.place(listed.rows[0], "tc10").cell == "D24"
    assert judged(tmp_path / "phieu.xlsx", plan)["cooperatives"][0]["classes"] == [
        "kha",
        "trung_binh",
        "yeu",
    ]  # 36 to 76 points


@pytest.mark.parametrize(
    ("parts", "own", "found"),
    [
        ({"1a": 4, "1b": 1}, None, 5),
        ({"1a": 4}, None, (4, 5)),
        ({"1b": 1}, None, (1, 7)),
        ({"4a": 2, "4b": 2, "4c": "1,5"}, None, None),
        ({"1a": 4}, 5, 5),
        ({"1a": 4, "1b": 1}, 5, 5),
    ],
)
def test_a_blank_criterion_is_the_sum_of_its_parts(
    tmp_path: Path, plan: Plan, parts: dict[str, Any], own: Any, found: Any
) -> None:
    points = {number: 4 for number in range(2, 16) if not (number == 4 and "4a" in parts)}
    form = replace(FULL, points={**points, 1: own}, parts=parts, total=None, rating="")
    listed = read(tmp_path, plan, form.rows())
    if found is None:
        assert of(listed, "tc4") == Decimal("5.5")
    else:
        assert of(listed, "tc1") == found
    assert said(listed) == []


@pytest.mark.parametrize(
    ("parts", "own", "found", "problems"),
    [
        ({"1a": 5, "1b": 0}, 6, "missing", [("HTX475", "D8")]),
        ({"1a": 5}, 4, "missing", [("HTX475", "D8")]),
        ({"1a": 4}, 7, "missing", [("HTX475", "D8")]),
        ({"1a": 1, "1b": 6}, None, (1, 2), [("HTX476", "D10")]),
        ({"1a": "khá", "1b": 1}, None, (1, 7), [("HTX476", "D9")]),
        ({}, 9, "invalid", [("HTX107", "D8")]),
        ({}, "4 đến 5", (4, 5), []),
        ({}, "chưa chấm", "invalid", [("HTX101", "D8")]),
    ],
)
def test_parts_that_do_not_add_up_and_points_beyond_the_most_are_said_and_unknown(
    tmp_path: Path, plan: Plan, parts: dict[str, Any], own: Any, found: Any, problems: list[tuple[str, str]]
) -> None:
    form = replace(FULL, points={**FULL.points, 1: own}, parts=parts, total=None, rating="")
    listed = read(tmp_path, plan, form.rows())
    assert of(listed, "tc1") == found
    assert [one for one in said(listed) if one[0] != "HTX476" or one in problems] == problems


def changed(form: Form, text: object, column: int, value: Any) -> Rows:
    """A form with one cell changed, in the row that has a text."""
    rows = [list(row) for row in form.rows()]
    row = rows[at(rows, text)]
    row += [None] * (column + 1 - len(row))
    row[column] = value
    return rows


@pytest.mark.parametrize(
    ("text", "column", "value", "key", "found", "problems"),
    [
        ("Vốn", 2, 10, "tc1", "missing", [("HTX474", "C8")]),
        ("Sự tham gia của thành viên", 2, 3, "tc10", "missing", [("HTX476", "D24")]),
        ("Tổng điểm", 2, 10, "tong_diem", "missing", [("HTX474", "C30")]),
        ("Tài chính", 3, 15, "tc1", 4, [("HTX477", "D7")]),
        ("Tài chính", 3, 16, "tc1", 4, []),
    ],
)
def test_another_scale_and_groups_that_do_not_add_up_are_said(
    tmp_path: Path,
    plan: Plan,
    text: str,
    column: int,
    value: Any,
    key: str,
    found: Any,
    problems: list[tuple[str, str]],
) -> None:
    listed = read(tmp_path, plan, changed(FULL, text, column, value))
    assert of(listed, key) == found
    assert said(listed) == problems


def test_points_in_the_column_of_remarks_are_said_and_not_taken(tmp_path: Path, plan: Plan) -> None:
    form = replace(FULL, points={**FULL.points, 5: None}, total=None, rating="")
    listed = read(tmp_path, plan, changed(form, 5, 4, "6"))
    assert of(listed, "tc5") == "missing"
    assert said(listed) == [("HTX478", "E18")]
    listed = read(tmp_path, plan, changed(form, 5, 4, "6 lớp tập huấn"))
    assert said(listed) == []


@pytest.mark.parametrize(
    ("text", "at", "cell", "key", "problems"),
    [
        ("Trình độ cán bộ quản lý", 0, None, "tc7", [("HTX473", "E20")]),
        ("Trình độ cán bộ quản lý", 2, "x", "tc7", [("HTX473", "E20")]),
        ("Trình độ cán bộ quản lý", 2, None, "tc7", [("HTX473", "E20")]),
        ("Khen thưởng", 2, None, "tc15", [("HTX473", "E29")]),  # the most is not known of any in its group
        ("Tổng điểm", 2, None, "tong_diem", [("HTX473", "E30")]),
    ],
)
def test_a_row_whose_cells_have_moved_has_no_points(
    tmp_path: Path, plan: Plan, text: str, at: int, cell: Any, key: str, problems: list[tuple[str, str]]
) -> None:
    """Else the most points would be taken for those of the office, or own ones."""
    form = replace(FULL, office=dict.fromkeys(range(1, 16), 3), total=100, rating="")
    rows = form.rows()
    row = next(row for row in rows if text in row)
    row[3] = 100 if text == "Tổng điểm" else row[3]
    row.insert(at, cell)
    listed = read(tmp_path, plan, rows)
    assert of(listed, key) == "missing"
    assert said(listed) == problems


def test_the_most_points_beside_a_label_are_no_total(tmp_path: Path, plan: Plan) -> None:
    """Where the row of the total stands elsewhere than below its criteria."""
    form = replace(FULL, total=None, rating="")
    rows = form.rows()
    total = rows.pop(at(rows, "Tổng điểm"))
    assert of(read(tmp_path, plan, [*rows, total]), "tong_diem") == "missing"
    assert of(read(tmp_path, plan, [*rows, [*total[:3], 60]]), "tong_diem") == 60


def test_a_total_against_its_criteria_is_said_as_in_lists(tmp_path: Path, plan: Plan) -> None:
    read(tmp_path, plan, replace(FULL, total=70, rating="").rows())
    codes = [one["code"] for one in judged(tmp_path / "phieu.xlsx", plan)["problems"]]
    assert {"HTX502", "HTX501"} & set(codes)


# What is refused


def again(form: Form) -> Rows:
    return [*form.rows(), *form.rows()]


@pytest.mark.parametrize(
    ("rows", "reason", "value"),
    [
        (again(FULL), "form.twice", "1 Vốn"),
        (changed(FULL, 5, 1, "Trích lập quỹ"), "form.other_name", "5 Trích lập quỹ"),
        ([*FULL.rows()[:-3], [None, "Tổng cộng", 100, 61], *FULL.rows()[-3:]], "form.totals", "Tổng cộng"),
        ([*FULL.rows()[:-3], ["Tổng điểm: 61 điểm. Xếp loại: Khá"]], "form.totals", "Tổng điểm: 61 điểm"),
        ([["Tên hợp tác xã: HTX NN Mẫu Khác"], *FULL.rows()], "form.labels", f"Tên hợp tác xã: {FULL.name}"),
        ([*FULL.rows(), ["Xếp loại: Tốt"]], "form.labels", "Xếp loại: Tốt"),
        (changed(FULL, "4a", 0, "5a"), "form.part", "5a Quỹ đầu tư phát triển"),
        ([*FULL.head(), FULL.table()[0], *[[n, f"Nội dung {n}", 5, 4, None] for n in range(1, 12)],
          *[row for row in FULL.table() if row[0] in (12, 13, 14, 15)]], "form.few", "1 Nội dung 1"),
        ([*FULL.rows(), *[["x"]] * 1000], "form.long", "x"),
    ],
)  # fmt: skip
def test_what_is_only_half_clear_is_refused(tmp_path: Path, plan: Plan, rows: Rows, reason: str, value: str) -> None:
    assert refused(tmp_path, plan, rows) == ("HTX471", reason, value)


# Whose it is


def test_a_form_of_nobody_counts_for_one_or_none(tmp_path: Path, plan: Plan) -> None:
    head: Rows = [["Tên hợp tác xã: ……………"], ["Mã số: ………"]]
    rows: Rows = [*head, *Form().table(), ["Xếp loại: ………"]]
    listed = read(tmp_path, plan, rows)
    assert listed.doubts == {0: Doubt.NOT_ONE}
    assert said(listed) == [("HTX470", None)]
    assert judged(tmp_path / "phieu.xlsx", plan)["classes"]["base"]["low"] == 0


def test_a_form_of_another_district_or_year_is_not_counted(tmp_path: Path, plan: Plan) -> None:
    there = [[str(cell).replace("Châu Thành", "Kế Sách") if cell else cell for cell in row] for row in FULL.head()]
    read(tmp_path, plan, [*there, *FULL.table(), *FULL.foot()])
    with pytest.raises(HtxEvalError, match="Kế Sách"):
        check(tmp_path / "phieu.xlsx", plan)
    then = [[str(cell).replace("2024", "2023") if cell else cell for cell in row] for row in FULL.head()]
    read(tmp_path, plan, [*then, *FULL.table(), *FULL.foot()])
    with pytest.raises(HtxEvalError, match="2023"):
        check(tmp_path / "phieu.xlsx", plan)


def test_forms_on_several_sheets_are_several_cooperatives(tmp_path: Path, plan: Plan) -> None:
    forms = [replace(FULL, name=f"HTX NN Mẫu {number}", code=code_of(number)) for number in (1, 2, 3)]
    sheets = {form.name: form.rows() for form in forms}
    workbook(tmp_path / "so.xlsx", {"Bìa": [["BÁO CÁO"]], **sheets})
    listed = read_cooperatives(tmp_path / "so.xlsx", plan)
    assert [row.name for row in listed.rows] == [form.name for form in forms]
    assert [listed.place(row, "tc2").sheet for row in listed.rows] == [form.name for form in forms]
    assert [one.params["names"] for one in listed.problems if one.code == "HTX511"] == [("Bìa",)]


# The same as a list


POINTS = st.none() | st.sampled_from([0, 1, 2, 3, 4, 5, 6, 7, 9, 12, "2,5", "3 đến 4", "x"])
TOTALS = st.none() | st.integers(0, 110)
CLASSES = st.sampled_from(["", "Tốt", "Khá", "Trung bình", "Yếu", "Khá trở lên", "không rõ", "tôt"])


@settings(share_of(0.3), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(points=st.lists(POINTS, min_size=15, max_size=15), total=TOTALS, rating=CLASSES, office=st.booleans())
def test_a_form_and_the_same_row_of_a_list_give_the_same_verdicts(
    tmp_path: Path, plan: Plan, points: list[Any], total: int | None, rating: str, office: bool
) -> None:
    """Whatever is filled in, readable or not; a column that has nothing but words is none of points."""
    filled = [cell for cell in (*points, total) if cell is not None]
    assume(not filled or any(cell != "x" for cell in filled))
    stated = dict(zip(range(1, 16), points, strict=True))
    form = replace(FULL, points=stated, total=total, rating=rating)
    table = [[cell for at, cell in enumerate(row) if at != 2] for row in form.table()]  # without the maxima
    if office:
        table[0][2] = "Điểm thẩm định"
    heading = ["Tên HTX", "Mã số HTX", "Xã", "Huyện", "Ngày thành lập", *(f"Tiêu chí {n}" for n in range(1, 16))]
    row = [form.name, form.code, form.commune, "Châu Thành", form.founded, *(stated[n] for n in range(1, 16))]
    out = io.StringIO()
    csv.writer(out).writerows([[*heading, "Tổng điểm", "Xếp loại"], [*row, total, rating]])
    (tmp_path / "list.csv").write_text(out.getvalue(), encoding="utf-8")
    workbook(tmp_path / "form.xlsx", {"Phiếu": [*form.head(), *table, *form.foot()]})
    wanted, found = (judged(tmp_path / name, plan) for name in ("list.csv", "form.xlsx"))
    told = ("id", "verdict", "measure", "readings", "shortfall")
    assert [[one[key] for key in told] for one in found["targets"]] == [
        [one[key] for key in told] for one in wanted["targets"]
    ]
    assert found["classes"] == wanted["classes"]
    codes = [sorted(one["code"] for one in data["problems"] if one["code"] != "HTX283") for data in (found, wanted)]
    assert codes[0] == codes[1]
