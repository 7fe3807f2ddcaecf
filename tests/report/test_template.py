"""The empty list for a plan: what stands in it, what it lets in, and that it reads back without a problem."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from conftest import ROOT, Run
from htx_eval.api import load_plan, read_cooperatives
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.report.lists_back.template_columns import columns
from htx_eval.report.lists_back.template_workbook import render
from htx_eval.report.words.wording import Words

SECOND = str(ROOT / "tests" / "second_plan" / "plan.yaml")
FILLED: dict[str, tuple[Any, Any]] = {
    "ma_so": ("0100233488", "0100112437"),
    "ten": ("HTX NN Thử A", "Liên hiệp HTX Thử B"),
    "xa": ("An Ninh", "Phú Tâm"),
    "loai_hinh": ("HTX", "liên hiệp HTX"),
    "linh_vuc": ("nông nghiệp", "phi nông nghiệp"),
    "ngay_thanh_lap": (date(2015, 3, 2), 2024),
    "trang_thai": ("đang hoạt động", "đang hoạt động"),
    "xep_loai": ("khá trở lên", None),
    "ocop_sao": (3, 0),
    "cong_nghe_cao": ("có", "không"),
    "thang_ngung": (0, 0),
    "loi_nhuan": (125.5, -3),
    "tong_diem": (81.5, None),
}


@pytest.fixture
def made(run: Callable[..., Run], tmp_path: Path) -> Callable[..., Path]:
    def make(lang: str = "vi", *options: str) -> Path:
        path = tmp_path / f"mau-{lang}-{len(options)}.xlsx"
        found = run("template", "-o", str(path), "--lang", lang, *options)
        assert (found.code, found.out) == (0, ""), found.err
        return path

    return make


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_it_says(made: Callable[..., Path], golden: Callable[[str, str], None], lang: str) -> None:
    workbook = openpyxl.load_workbook(made(lang))
    lines = []
    for sheet in workbook:
        lines.append(f"== {sheet.title} ({sheet.sheet_state})")
        lines += [" | ".join(str(cell.value or "") for cell in row).rstrip(" |") for row in sheet.iter_rows()]
        for rule in sheet.data_validations.dataValidation:
            ends = " ".join(str(end) for end in (rule.type, rule.errorStyle, rule.formula1, rule.formula2) if end)
            lines.append(f"{rule.sqref}: {ends} / {rule.promptTitle}: {rule.prompt} / {rule.error}")
    golden(f"template/{lang}.txt", "\n".join(line for line in lines if line) + "\n")


def test_only_what_the_targets_need_the_required_first(made: Callable[..., Path]) -> None:
    listed = columns(Words(catalogue("vi"), load_plan(None)))
    assert [column.field.key for column in listed] == [
        *("ma_so", "ten", "xa"),
        *("loai_hinh", "linh_vuc", "ngay_thanh_lap", "trang_thai", "xep_loai", "ocop_sao", "cong_nghe_cao"),
        *("thang_ngung", "loi_nhuan", "tong_diem", "hieu_qua_khai", "ocop_het_han", "ocop_cong_nhan", "chung_nhan_cnc"),
    ]
    heading = [str(cell.value) for cell in openpyxl.load_workbook(made())["Danh sách"][3]]
    assert heading == [column.heading for column in listed]
    assert [name for name in heading if name.endswith(" *")] == [heading[1], *heading[3:10]]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_empty_it_has_no_cooperative_and_no_other_problem(
    run: Callable[..., Run], made: Callable[..., Path], lang: str
) -> None:
    found = json.loads(run("data", str(made(lang)), "--format", "json").out)
    assert [problem["code"] for problem in found["problems"]] == ["HTX407"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_filled_in_it_reads_back_without_a_problem(made: Callable[..., Path], lang: str) -> None:
    path, plan = made(lang), load_plan(None)
    workbook = openpyxl.load_workbook(path)
    keys = [column.field.key for column in columns(Words(catalogue(lang), plan))]
    for at, key in enumerate(keys, start=1):
        for line, value in zip((4, 5), FILLED.get(key, (None, None)), strict=True):
            workbook.worksheets[0].cell(line, at).value = value
    workbook.save(path)
    listed = read_cooperatives(path, plan)
    assert listed.problems == ()
    assert [(row.code, row.name, row.commune) for row in listed.rows] == list(
        zip(*(FILLED[key] for key in keys[:3]), strict=True)
    )
    assert set(listed.headings) == set(keys)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_choice_that_is_offered_is_read(made: Callable[..., Path], lang: str) -> None:
    path, plan = made(lang), load_plan(None)
    workbook = openpyxl.load_workbook(path)
    sheet = workbook.worksheets[0]
    listed = columns(Words(catalogue(lang), plan))
    for at, column in enumerate(listed, start=1):
        for line in range(4, 14):
            sheet.cell(line, at).value = column.choices[line % len(column.choices)] if column.choices else None
    for line in range(4, 14):
        sheet.cell(line, 2).value = f"HTX {line}"
    workbook.save(path)
    assert read_cooperatives(path, plan).problems == ()
    hidden = workbook.worksheets[2]
    assert hidden.sheet_state == "hidden"
    offered = [tuple(cell.value for cell in column if cell.value is not None) for column in hidden.iter_cols()]
    assert offered == [column.choices for column in listed if column.choices]


def test_its_sheet_is_ready_to_be_filled_in(made: Callable[..., Path]) -> None:
    sheet = openpyxl.load_workbook(made())["Danh sách"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C4", "A3:Q2003")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.print_title_rows) == (
        "landscape",
        9,
        "$3:$3",
    )
    assert sheet["A4"].number_format == sheet.column_dimensions["A"].number_format == "@"
    rules = {str(rule.sqref)[0]: rule for rule in sheet.data_validations.dataValidation}
    assert set(rules) == set("ABCDEFGHIJKLMNOPQ")
    assert all(rule.showInputMessage and 0 < len(rule.prompt) <= 255 for rule in rules.values())
    assert all(len(rule.promptTitle) <= 32 for rule in rules.values())
    assert (rules["K"].type, rules["K"].formula1, rules["K"].formula2) == ("whole", "0", "12")
    assert (rules["M"].type, rules["M"].formula1) == ("decimal", "0")
    assert {rules[letter].type for letter in "CDEGHIJNQ"} == {"list"}


def test_a_year_alone_stays_a_year(made: Callable[..., Path]) -> None:
    """A cell with the format of dates would turn 2024 into a day of 1905."""
    sheet = openpyxl.load_workbook(made())["Danh sách"]
    assert sheet["F4"].number_format == "General"
    rule = next(rule for rule in sheet.data_validations.dataValidation if str(rule.sqref).startswith("F4"))
    assert rule.formula1 == "OR(AND(F4>=16438,F4<=73415),AND(F4>=1945,F4<=2100))"


def test_it_never_replaces_a_file(run: Callable[..., Run], made: Callable[..., Path]) -> None:
    path = made()
    before = path.read_bytes()
    found = run("template", "-o", str(path))
    assert (found.code, found.out) == (2, "")
    assert "HTX445" in found.err
    assert path.read_bytes() == before
    assert "HTX441" in run("template", "-o", "mau.csv").err
    assert "HTX420" in run("template").err
    assert "HTX329" in run("template", "-o", str(path.with_name("b.xlsx")), "--plan", "none").err


def test_another_plan_has_other_columns(made: Callable[..., Path]) -> None:
    own = [cell.value for cell in openpyxl.load_workbook(made())["Danh sách"][3]]
    other = [cell.value for cell in openpyxl.load_workbook(made("vi", "--plan", SECOND)).worksheets[0][3]]
    assert other != own
    assert len(set(other)) == len(other)


def test_no_word_of_a_plan_is_a_formula() -> None:
    """Neither a commune of the drop-down nor a title; what XML does not allow is no hindrance."""
    plan = load_plan(None)
    assert plan.place is not None
    hostile = replace(plan.place, communes=("=1+1", '=HYPERLINK("http://evil.example")', "+x\x0b", "{=1}"))
    title = Text.of(vi="=1+1\x07")
    workbook = openpyxl.load_workbook(io.BytesIO(render(replace(plan, place=hostile, title=title), catalogue("vi"))))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {"=1+1", "+x ", "{=1}"} <= {cell.value for cell in cells}
