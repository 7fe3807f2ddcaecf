"""The workbook of a list with its doubtful cells marked: nothing of it is lost, every problem has its place."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from conftest import CORPUS, SAMPLES, Run
from htx_eval.api import CooperativeList, load_plan, read_cooperatives
from htx_eval.report.lists_back.marks import ALWAYS
from messy import messy_csv, messy_workbook

PLAN = load_plan(None)


def annotate(run: Callable[..., Run], path: Path, lang: str = "vi") -> tuple[Any, CooperativeList]:
    """Annotate a list; return the workbook and the list that was read."""
    out = path.with_name("ghi-chu.xlsx")
    found = run("data", str(path), "--annotate", str(out), "--lang", lang)
    assert found.code == 0, found.err
    return openpyxl.load_workbook(out), read_cooperatives(path, PLAN)


def coloured(sheet: Any) -> dict[str, str]:
    """The cells under our colours, each with its colour."""
    return {
        cell: rule.dxf.fill.bgColor.rgb[2:]
        for rules in sheet.conditional_formatting
        for rule in rules.rules
        if rule.formula == [ALWAYS]
        for cell in str(rules.sqref).split()
    }


@pytest.fixture
def messy(write: Callable[[str, bytes], Path]) -> Path:
    return write("danh-sach.xlsx", messy_workbook())


def test_every_doubtful_cell_is_marked_with_its_message(run: Callable[..., Run], messy: Path) -> None:
    workbook, _ = annotate(run, messy)
    sheet = workbook["Danh sách"]
    red, yellow = "F8CBCB", "FFF2CC"
    marks = {"I9": red, "D13": red, "L4": red, "B10": yellow, "B14": yellow, "J4": yellow, "N4": yellow, "D12": yellow}
    assert coloured(sheet) == marks  # of a merged heading the first cell
    assert {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment} == set(marks)
    note = sheet["I9"].comment
    assert note.author == "htx-eval"
    assert note.text.startswith("hỏi lại xã\n––– htx-eval –––\nLỖI HTX104: cột")
    assert "CẢNH BÁO HTX206" in sheet["B14"].comment.text
    assert "CẢNH BÁO HTX207" in sheet["B14"].comment.text


def test_the_workbook_is_kept(run: Callable[..., Run], messy: Path) -> None:
    before = openpyxl.load_workbook(messy)
    after, _ = annotate(run, messy)
    assert after.sheetnames == ["Danh sách", "Phụ lục", "htx-eval"]
    for sheet in before:
        kept = after[sheet.title]
        assert sorted(map(str, kept.merged_cells.ranges)) == sorted(map(str, sheet.merged_cells.ranges))
        assert kept.column_dimensions["B"].width == sheet.column_dimensions["B"].width
        assert kept.row_dimensions[9].hidden is sheet.row_dimensions[9].hidden
        for row in sheet.iter_rows():
            for cell in row:
                other = kept[cell.coordinate]
                assert (other.value, other.number_format) == (cell.value, cell.number_format)
                assert (repr(other.fill), repr(other.font)) == (repr(cell.fill), repr(cell.font))
    rules = [rule for rules in after["Danh sách"].conditional_formatting for rule in rules.rules]
    assert sorted(rule.priority for rule in rules) == [1, 2, 3]
    assert max(rules, key=lambda rule: rule.priority).formula == ["100"]


def test_the_last_sheet_lists_every_problem_with_a_link(run: Callable[..., Run], messy: Path) -> None:
    workbook, listed = annotate(run, messy)
    sheet = workbook.worksheets[-1]
    rows = list(sheet.iter_rows(min_row=5))
    assert sorted(row[2].value for row in rows) == sorted(problem.code for problem in listed.problems)
    assert [row[1].value for row in rows] == sorted((row[1].value for row in rows), reverse=True)  # errors first
    links = {row[3].value: row[3].hyperlink.location for row in rows if row[3].value}
    assert links["I9"] == "'Danh sách'!I9"
    assert set(links) == set(coloured(workbook["Danh sách"]))
    assert [row[2].value for row in rows if not row[3].value] == ["HTX212"]  # of the whole sheet


def test_what_is_marked_reads_as_before(run: Callable[..., Run], messy: Path) -> None:
    _, listed = annotate(run, messy)
    again = read_cooperatives(messy.with_name("ghi-chu.xlsx"), PLAN)
    assert list(map(repr, again.rows)) == list(map(repr, listed.rows))
    assert again.problems == tuple(
        replace(problem, place=replace(problem.place, file=again.path)) for problem in listed.problems
    )


def test_marking_again_replaces_the_marks(run: Callable[..., Run], messy: Path) -> None:
    workbook, _ = annotate(run, messy, "en")
    workbook["Danh sách"]["I9"] = "Yếu"
    mended = messy.with_name("sua.xlsx")
    workbook.save(mended)
    again, _ = annotate(run, mended)
    sheet = again["Danh sách"]
    assert again.sheetnames == ["Danh sách", "Phụ lục", "htx-eval"]
    assert "I9" not in coloured(sheet)
    assert sheet["I9"].comment.text == "hỏi lại xã"
    assert sheet["D13"].comment.text.count("HTX105") == 1
    assert sheet["D13"].comment.text.startswith("––– htx-eval –––\nLỖI")
    assert again["htx-eval"]["A1"].value == "Điểm cần kiểm tra trong danh sách"


def test_a_text_file_becomes_a_workbook_with_its_lines_as_rows(
    run: Callable[..., Run], write: Callable[[str, bytes], Path]
) -> None:
    path = write("danh-sach.csv", b"\xef\xbb\xbf# m\xe1\xba\xabu\n" + messy_csv().decode("utf-16").encode())
    workbook, listed = annotate(run, path)
    sheet = workbook.worksheets[0]
    assert sheet["A1"].value == "# mẫu"
    for row in listed.rows:
        assert sheet.cell(row.line, 2).value == row.name
        assert sheet.cell(row.line, 3).value == row.code
    assert sheet["I6"].value == "Yêu"
    assert "HTX104" in sheet["I6"].comment.text
    assert "HTX213" in sheet["F3"].comment.text  # of a whole column: at its heading
    assert sheet.freeze_panes == "A4"


def test_an_old_workbook_becomes_a_new_one(run: Callable[..., Run], write: Callable[[str, bytes], Path]) -> None:
    pytest.importorskip("python_calamine")
    path = write("cu.ods", (CORPUS / "libreoffice-messy.ods").read_bytes())
    workbook, listed = annotate(run, path)
    sheet = workbook.worksheets[0]
    name_at = listed.positions[PLAN.register.roles.name or ""] + 1
    assert [sheet.cell(row.line, name_at).value for row in listed.rows] == [row.name for row in listed.rows]


def test_no_text_becomes_a_formula_or_breaks_the_file(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    hostile = ['=HYPERLINK("http://x")', "+1", "-1+1", "@SUM(A1)", "\x01\x0b\uffff", "<a>&amp;", "x" * 40000]
    path = write(
        "x.csv", "Tên HTX,Xếp loại\n" + "".join(f'"{text.replace(chr(34), chr(34) * 2)}",=1+1\n' for text in hostile)
    )
    workbook, _ = annotate(run, path)
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert workbook.worksheets[0]["A2"].value == '=HYPERLINK("http://x")'
    with zipfile.ZipFile(path.with_name("ghi-chu.xlsx")) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                formulas = re.findall(rb"<f>(.*?)</f>", package.read(name))
                assert formulas == []


def test_notes_are_large_enough_to_be_read(run: Callable[..., Run], messy: Path) -> None:
    annotate(run, messy)
    with zipfile.ZipFile(messy.with_name("ghi-chu.xlsx")) as package:
        drawing = next(package.read(name).decode() for name in package.namelist() if name.endswith(".vml"))
    heights = [float(found) for found in re.findall(r"height:([\d.]+)px", drawing)]
    assert len(heights) == 8
    assert min(heights) >= 48
    assert max(heights) <= 16 * 24


@pytest.mark.parametrize("name", ["danh-sach.xlsx", "./danh-sach.xlsx", "lien-ket.xlsx"])
def test_the_list_is_never_overwritten(
    run: Callable[..., Run], messy: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(messy.parent)
    Path("lien-ket.xlsx").symlink_to(messy)
    before = messy.read_bytes()
    for option in ("--annotate", "--clean"):
        found = run("data", str(messy), option, name)
        assert (found.code, found.out) == (2, "")
        assert "HTX440" in found.err
    assert messy.read_bytes() == before


def test_outputs_that_cannot_be(run: Callable[..., Run], messy: Path) -> None:
    messy.with_suffix(".csv").write_text("no folder", encoding="utf-8")
    assert "HTX440" in run("data", str(messy), "--annotate", "b.xlsx", "--clean", "b.xlsx").err
    assert "HTX440" in run("data", str(messy), "--annotate", "b.xlsx", "--clean", "./b.xlsx").err
    assert "HTX441" in run("data", str(messy), "--annotate", "b.xlsm").err
    assert "HTX441" in run("data", str(messy), "--clean", "b.ods").err
    assert "HTX417" in run("data", str(messy), "--annotate", str(messy.with_suffix(".csv") / "b.xlsx")).err


def test_a_list_from_the_standard_input_is_given_back_too(run: Callable[..., Run], messy: Path) -> None:
    """It is read once and kept: what is written is what the file itself gives."""
    outputs = [messy.with_name(name) for name in ("a.xlsx", "a.csv", "b.xlsx", "b.csv")]
    run("data", "-", "--annotate", outputs[0], "--clean", outputs[1], stdin=messy.read_bytes())
    run("data", messy, "--annotate", outputs[2], "--clean", outputs[3])
    assert outputs[1].read_bytes() == outputs[3].read_bytes()
    marked = [[sheet.title for sheet in openpyxl.load_workbook(path)] for path in (outputs[0], outputs[2])]
    assert marked[0] == marked[1]


def test_what_cannot_be_kept_is_said(run: Callable[..., Run], messy: Path) -> None:
    with zipfile.ZipFile(messy) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in {**parts, "xl/vbaProject.bin": b"x", "xl/charts/chart1.xml": b"<c/>"}.items():
            package.writestr(name, content)
    messy.write_bytes(file.getvalue())
    said = run("data", str(messy), "--annotate", str(messy.with_name("b.xlsx"))).err
    assert "không giữ được: biểu đồ, macro" in said
    with zipfile.ZipFile(messy.with_name("b.xlsx")) as package:
        assert not any("vba" in name for name in package.namelist())


def test_a_list_without_problems(run: Callable[..., Run], write: Callable[[str, bytes], Path]) -> None:
    workbook, listed = annotate(run, write("a.csv", (SAMPLES / "da-teh-2021-01.csv").read_bytes()), "en")
    assert listed.problems == ()
    assert coloured(workbook.worksheets[0]) == {}
    assert workbook.worksheets[-1]["A2"].value.startswith("0 errors")
