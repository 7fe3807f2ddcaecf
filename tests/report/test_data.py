"""What a list was understood to be: the screen, the JSON, and that no person of a list is in either."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from rich.cells import cell_len

from conftest import ROOT, Run
from messy import messy_csv, messy_workbook

PERSONS = ("Nguyễn Văn X", "Trần Y", "0912345678")


@pytest.fixture
def messy(write: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch) -> str:
    path = write("so-theo-doi.xlsx", messy_workbook())
    write("so-theo-doi.csv", messy_csv())
    monkeypatch.chdir(path.parent)
    return path.name


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_screen(
    run: Callable[..., Run], golden: Callable[[str, str], None], messy: str, lang: str, width: int, ending: str
) -> None:
    from htx_eval.api import load_plan, read_cooperatives
    from htx_eval.messages import catalogue
    from htx_eval.report.screens.list_screen import render

    name = messy.replace("xlsx", ending)
    plan = load_plan(None)
    text = render(read_cooperatives(name, plan), plan, catalogue(lang), width)
    golden(f"data/{ending}-{lang}-{width}.txt", text)
    assert max(map(cell_len, text.splitlines())) <= width
    if width == 80:
        shown = run("data", name, "--lang", lang)
        assert (shown.code, shown.out, shown.err) == (0, text, "")


def test_json_has_the_shape_that_the_schema_describes(run: Callable[..., Run], messy: str) -> None:
    schema = json.loads(run("schema", "data").out)
    found = json.loads(run("data", messy, "--format", "json").out)
    jsonschema.validate(found, schema)
    jsonschema.validate(json.loads(run("data", "none.csv", "--format", "json").out), schema)
    assert (found["form"], found["sheet"], found["other_sheets"]) == ("xlsx", "Danh sách", ["Phụ lục"])
    assert (found["heading_lines"], found["hidden_lines"], found["rows"]) == ([4, 5], [9], 4)
    assert found["errors"] == sum(problem["severity"] == "error" for problem in found["problems"])


def test_every_column_says_how_it_was_told_and_its_cells_add_up(run: Callable[..., Run], messy: str) -> None:
    found = json.loads(run("data", messy, "--format", "json").out)
    told = {column["heading"] or column["field"]: column for column in found["columns"]}
    assert {name: column["match"] for name, column in told.items()} == {
        "STT": "left_out",
        "Tên HTX": "label",
        "Mã số HTX": "label",
        "Thành lập": "alias",
        "Vốn – Điều lệ": "parts",
        "Vốn – Tổng nguồn": "parts",
        "THANH VIEN": "folded",
        "Loại hình": "values",
        "Xếp loại 2024": "year",
        "Xếp loại 2023": "other_year",
        "Sao OCOP": "label",
        "OCOP": "second",
        "Người đại diện": "left_out",
        "Màu sắc": "unknown",
        "xa": "section",
        "huyen": "titled",
        "loai_hinh": "name",
    }
    assert (told["Vốn – Điều lệ"]["unit"], told["Vốn – Điều lệ"]["unit_from"]) == ("triệu đồng", "line")
    assert told["Xếp loại 2024"]["invalid"] == 1
    assert told["Vốn – Tổng nguồn"]["unknown"] == 1
    for column in told.values():
        counts = [column[key] for key in ("filled", "blank", "unknown", "invalid")]
        assert counts == [None] * 4 or sum(counts) == found["rows"]


def test_every_row_is_a_cooperative_or_listed(run: Callable[..., Run], messy: str) -> None:
    found = json.loads(run("data", messy, "--format", "json").out)
    sheet = openpyxl.load_workbook(io.BytesIO(messy_workbook())).worksheets[0]
    filled = sum(any(cell.value is not None for cell in row) for row in sheet.iter_rows())
    assert found["rows"] + len(found["left_out"]) == filled


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_no_person_is_named(run: Callable[..., Run], messy: str, form: str, ending: str) -> None:
    shown = run("data", messy.replace("xlsx", ending), "--format", form).out
    assert [person for person in PERSONS if person in shown] == []


def test_all_problems_are_shown_once(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("nhieu.csv", "Tên HTX,Xếp loại\n" + "".join(f"HTX {number},Tôt\n" for number in range(50)))
    assert run("data", str(path)).out.count("HTX104") == 50


def test_a_row_may_stand_for_several(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("gop.csv", "Xếp loại,Số lượng\nTốt,3\nKhá,\nYếu,0\n")
    assert json.loads(run("data", str(path), "--format", "json").out)["cooperatives"] == {"low": 4, "high": None}
    assert "ứng với ít nhất 4 đơn vị" in run("data", str(path)).out


def test_a_hostile_list_stays_inert(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("x.csv", "Tên HTX,[bold]\x1b[2J,Xếp loại\nHTX [/] \u202e,,[red]Tôt[/red]\x07\n")
    shown = run("data", str(path)).out
    assert "[red]Tôt[/red]" in shown
    assert "[bold]" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_settings_beside_the_list_choose_language_and_plan(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    path = write("list.csv", "Tên HTX\nHTX A\n")
    write("htx-eval.toml", 'lang = "en"\n')
    assert "No cell is wrong." in run("data", str(path)).out
    assert "No cell is wrong." not in run("data", str(path), "--lang", "vi").out


def test_an_unknown_format_is_refused(run: Callable[..., Run]) -> None:
    found = run("data", str(ROOT / "data/samples/bac-kan-2019-11.csv"), "--format", "html")
    assert (found.code, found.out) == (2, "")
    assert "HTX418" in found.err
