"""The table inside a sheet: whatever stands around and between the cooperatives, no row is lost and none is made up."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from htx_eval.api import HtxEvalError, Plan, load_plan, read_cooperatives
from htx_eval.model.understood import RowKind
from htx_eval.reading.table.head import SAMPLED

HEADING = ["STT", "Tên HTX", "Mã số HTX", "Xã", "Thành viên", "Xếp loại"]
COOPERATIVE = ["1", "HTX Mẫu", "9900000016", "An Ninh", "10", "Khá"]
#: Rows that may stand anywhere, each with what it is below a heading; None where that depends on its neighbours.
PIECES: list[tuple[list[str], RowKind | None]] = [
    (["II", "Xã An Ninh"], RowKind.SECTION),
    (["", "II. Thị trấn Châu Thành (5 HTX)"], RowKind.SECTION),
    (["B", "Tổ hợp tác", "", "", "12"], None),
    (["", "Tổng cộng", "", "", "40"], RowKind.TOTAL),
    (["Cộng xã An Ninh: 3 HTX"], RowKind.TOTAL),
    (["(*) Số liệu tạm tính"], RowKind.NOTE),
    (["Người lập biểu", "", "", "Thủ trưởng đơn vị"], RowKind.SIGNATURE),
    (["", "", "", "", "An Ninh, ngày 5 tháng 1 năm 2025"], RowKind.SIGNATURE),
    (HEADING, RowKind.HEADING),
    ([""], None),
    (["", " ", ""], None),
]
COOPERATIVES = [
    COOPERATIVE,
    ["2", "HTX Tổng hợp Mẫu", "", "", "", ""],
    ["3", "HTX Xã Mẫu"],
    ["", "Tổ hợp tác Mẫu", "", "An Ninh", "7", ""],
    ["4", "", "9900000023", "", "", "Tốt", "thừa"],
    ["5", "Hợp tác xã\nMẫu", "", "Phú Tâm", "x", "yếu"],
]
TITLES = [["UBND HUYỆN MẪU"], ["DANH SÁCH HỢP TÁC XÃ NĂM 2024"], ["", "", "", "", "ĐVT: triệu đồng"], [""]]
ROWS = st.lists(st.sampled_from([*(piece for piece, _ in PIECES), *COOPERATIVES]), max_size=25)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


def text_of(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def lines_of(text: str) -> list[int]:
    """The lines on which rows begin that are not blank, told by the csv module alone."""
    reader, begin, found = csv.reader(io.StringIO(text, newline="")), 1, []
    for row in reader:
        if "".join(row).strip():
            found.append(begin)
        begin = reader.line_num + 1
    return found


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(TITLES), max_size=4), ROWS)
def test_rows_read_and_rows_left_out_are_all_rows(
    tmp_path: Path, plan: Plan, titles: list[list[str]], rows: list[list[str]]
) -> None:
    text = text_of([*titles, HEADING, COOPERATIVE, *rows])
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    found = read_cooperatives(path, plan)
    read, left_out = [row.line for row in found.rows], list(found.understood.left_out)
    assert set(read).isdisjoint(left_out)
    assert sorted(read + left_out) == lines_of(text)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_cooperatives_are_never_left_out(tmp_path: Path, plan: Plan, rows: list[list[str]]) -> None:
    """A row that has a code or more than its name is a cooperative, wherever it stands."""
    path = tmp_path / "list.csv"
    path.write_text(text_of([HEADING, COOPERATIVE, *rows]), encoding="utf-8")
    found = read_cooperatives(path, plan)
    sure = sum(row in (COOPERATIVES[0], COOPERATIVES[3], COOPERATIVES[4], COOPERATIVES[5]) for row in rows) + 1
    assert len(found.rows) >= sure


@pytest.mark.parametrize(("row", "kind"), [piece for piece in PIECES if piece[1] is not None])
def test_what_a_row_is(tmp_path: Path, plan: Plan, row: list[str], kind: RowKind) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text_of([HEADING, COOPERATIVE, row, COOPERATIVE]), encoding="utf-8")
    found = read_cooperatives(path, plan)
    assert found.understood.left_out[3].kind is kind
    assert [one.line for one in found.rows] == [2, 4]


NOT_SECTIONS = ["HTX Xã An Ninh", "Xã viên Mẫu", "HTX I. Mẫu", "Tổng hợp Mẫu", "Cộng đồng Mẫu"]


@pytest.mark.parametrize("name", NOT_SECTIONS)
def test_names_that_only_resemble_sections_and_totals(tmp_path: Path, plan: Plan, name: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text_of([HEADING, COOPERATIVE, ["2", name, "", "", "5", "Khá"]]), encoding="utf-8")
    try:
        found = read_cooperatives(path, plan)
    except HtxEvalError:  # pragma: no cover
        pytest.fail("refused")
    assert [row.name for row in found.rows] == ["HTX Mẫu", name]


def test_a_section_row_fills_the_column_that_is_there(tmp_path: Path, plan: Plan) -> None:
    rows = [HEADING, ["I", "Xã An Ninh"], [*COOPERATIVE[:3], "", "5", "Khá"], ["2", "HTX Mẫu B", "", "Phú Tâm", "", ""]]
    path = tmp_path / "list.csv"
    path.write_text(text_of([*rows, ["II", "Xã Phú Tân"], ["3", "HTX Mẫu C"]]), encoding="utf-8")
    assert [row.commune for row in read_cooperatives(path, plan).rows] == ["Xã An Ninh", "Phú Tâm", "Xã Phú Tân"]


@pytest.mark.parametrize(("before", "code", "commune"), [(1, None, "Xã Phú Tân"), (SAMPLED + 1, "HTX209", None)])
def test_a_section_fills_a_column_that_is_not_there(
    tmp_path: Path, plan: Plan, before: int, code: str | None, commune: str | None
) -> None:
    """Wherever it stands; too far below to be known when the columns are laid down, it is said that it fills none."""
    rows = [["STT", "Tên HTX", "Xếp loại"], *[[str(at), f"HTX Mẫu A{at}", "Khá"] for at in range(1, before + 1)]]
    path = tmp_path / "list.csv"
    path.write_text(text_of([*rows, ["II", "Xã Phú Tân"], ["1", "HTX Mẫu B", "Tốt"]]), encoding="utf-8")
    found = read_cooperatives(path, plan)
    assert [problem.code for problem in found.problems] == ([] if code is None else [code])
    assert [row.commune for row in found.rows[before - 1 :]] == [None, commune]


def test_a_cooperative_below_a_signature_is_one(tmp_path: Path, plan: Plan) -> None:
    rows = [HEADING, COOPERATIVE, ["", "Người lập biểu"], ["", "Nguyễn Văn Mẫu"], ["2", "HTX Mẫu B"]]
    path = tmp_path / "list.csv"
    path.write_text(text_of(rows), encoding="utf-8")
    assert [row.line for row in read_cooperatives(path, plan).rows] == [2, 5]


def test_a_row_of_means_is_no_sum_to_be_held_to(tmp_path: Path, plan: Plan) -> None:
    rows = [HEADING, COOPERATIVE, ["2", "HTX Mẫu B", "", "An Ninh", "30", "Khá"], ["", "Cộng", "", "", "40", ""]]
    path = tmp_path / "list.csv"
    path.write_text(text_of([*rows, ["", "Bình quân", "", "", "20", ""]]), encoding="utf-8")
    found = read_cooperatives(path, plan)
    assert [(one.code, one.value) for one in found.problems if one.code.startswith("HTX20")] == [
        ("HTX206", "Cộng"),
        ("HTX206", "Bình quân"),
    ]
