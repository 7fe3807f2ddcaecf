"""Forty forms in a folder, made by other programs than those that read them: one list, bounded by what is blank."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conftest import CORPUS, Run
from corpus.forms import DAMAGED, FILES, Form, code_of, document, half, whole, workbook

Call = Callable[..., Run]
FORMS = CORPUS / "phieu"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The forms without the damaged one."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(FORMS, tmp_path / "phieu", ignore=shutil.ignore_patterns(DAMAGED))
    return tmp_path / "phieu"


def result(run: Call, *words: str) -> Any:
    return json.loads(run("check", *words, "--format", "json").out)


def test_the_folder_is_the_one_that_is_made() -> None:
    assert len(FILES) == 40
    assert sorted(path.name for path in FORMS.iterdir()) == sorted(FILES)


def test_a_folder_of_forms_is_one_list_with_the_bounds_that_half_filled_ones_leave(folder: Path, run: Call) -> None:
    found = run("check", "phieu", "--lang", "en")
    assert "phieu: 40 rows (cooperatives: 39, stated again: 1)" in found.out
    assert "39 cooperatives: 4 good, 15 fair, 9 average, 1 weak, 10 not yet rated" in found.out
    data = result(run, "phieu")
    assert (data["data"]["together"], len(data["data"]["files"])) == ("stack", 40)
    (share,) = [one for one in data["targets"] if one["id"] == "tot-kha"]
    assert (share["verdict"], share["measure"]["low_at"]) == ("met", {"numerator": 19, "denominator": 39})
    assert share["measure"]["high_at"] == {"numerator": 29, "denominator": 39}
    by_name = {one["ten"]: one for one in data["cooperatives"]}
    for number in range(1, 40):
        form = whole(number)
        found_classes = by_name[form.name]["classes"]
        if form.name == half(24).name:
            assert len(found_classes) > 1
        elif number in (32, 37):  # the points of the office, and its class
            assert found_classes == [{32: "yeu", 37: "trung_binh"}[number]]


def test_what_a_form_says_is_what_the_list_holds(folder: Path, run: Call) -> None:
    """Every cell of every form, whatever program made it."""
    assert run("data", "phieu", "--clean", "sach.csv").code == 0
    lines = Path("sach.csv").read_text(encoding="utf-8-sig").splitlines()
    heading = lines[0].split(",")
    rows = [dict(zip(heading, line.split(","), strict=True)) for line in lines[1:]]
    wanted = [form for name, forms in FILES.items() if name != DAMAGED for form in forms]
    assert sorted(row["Mã số HTX"] for row in rows) == sorted(form.code for form in wanted)
    forms = {form.code: form for form in wanted}
    for row in rows:
        form = forms[row["Mã số HTX"]]
        points = form.office or form.points
        shown = {n: "" if points.get(n) is None else str(points.get(n)) for n in range(1, 16)}
        if form.parts:
            shown[1] = "4 - 5"
        assert [row[f"Tiêu chí {n}"] for n in range(1, 16)] == list(shown.values()), form.name
        total = "" if form.total is None else str(form.total)
        assert (row["Tên HTX"], row["Xã"], row["Ngày thành lập"]) == (form.name, form.commune, form.founded)
        assert (row["Tổng điểm (điểm)"], row["Xếp loại"]) == (total, form.rating.lower())
    assert result(run, "sach.csv")["targets"] == result(run, "phieu")["targets"]


def test_what_is_left_blank_is_asked_for_in_its_file_and_cell(folder: Path, run: Call) -> None:
    for name in folder.iterdir():
        if name.name not in ("phieu-24.xlsx", "phieu-36.docx", "phieu-38-39.docx"):
            name.unlink()
    data = result(run, "phieu")
    files = {one["file"]: one for one in data["cooperatives"] if len(one["classes"]) > 1}
    assert sorted(Path(name).name for name in files) == ["phieu-24.xlsx", "phieu-36.docx", "phieu-38-39.docx"]
    shown = run("data", "phieu", "--lang", "en").out
    assert "phieu-24.xlsx: an Excel workbook (.xlsx)" in shown
    assert [line.split()[0] for line in shown.splitlines() if "Criterion 10" in line] == ["D24", "D19", "D19", "D19"]
    asked = run("check", "phieu", "--lang", "en").out
    assert "phieu-24.xlsx [Phiếu] cell A31" in asked
    assert "phieu-38-39.docx" in asked


def test_a_damaged_file_is_named_with_all_others_that_cannot_be_read_and_nothing_is_evaluated(
    folder: Path, run: Call
) -> None:
    shutil.copy(FORMS / DAMAGED, folder)
    (folder / "phieu-35.docx").write_bytes((folder / "phieu-35.docx").read_bytes()[:3000])
    workbook(folder / "phieu-41.xlsx", {"Phiếu": [*Form().rows(), *Form().rows()]})
    found = run("check", "phieu")
    assert found.code == 2
    assert [name in found.err for name in (DAMAGED, "phieu-35.docx", "phieu-41.xlsx")] == [True] * 3
    assert found.err.count("HTX431") == 2
    assert found.err.count("HTX471") == 1


def test_one_cooperative_in_two_files_counts_once_if_they_say_the_same_else_it_is_asked(
    folder: Path, run: Call
) -> None:
    (one,) = [problem for problem in result(run, "phieu")["problems"] if problem["code"] == "HTX508"]
    assert (Path(one["place"]["file"]).name, one["place"]["cell"]) == ("phieu-07.xlsx", "A3")
    workbook(folder / "phieu-08-sua.xlsx", {"Phiếu": replace(whole(8), points={1: 7}, total=None).rows()})
    data = result(run, "phieu")
    assert [problem["code"] for problem in data["problems"] if problem["code"] in ("HTX516", "HTX509")] == ["HTX516"]
    assert data["classes"]["base"] == {"low": 39, "high": 40}


def test_a_document_without_a_form_is_passed_over_and_one_that_may_hold_one_is_not(folder: Path, run: Call) -> None:
    document(folder / "Công văn.docx", [])
    data = result(run, "phieu")
    assert data["problems"][0]["code"] == "HTX512"
    assert "Công văn.docx" in data["problems"][0]["message"]
    assert run("check", "phieu", "-o", "phieu/Công văn.docx").code == 1  # it is no list, and may be written over
    found = run("check", "phieu", "-o", "phieu/phieu-35.docx")
    assert (found.code, "phieu-35.docx" in found.err) == (2, True)
    (folder / "Khóa.docx").write_bytes(b"PK\x03\x04")
    assert run("check", "phieu").code == 2
    for path in (*folder.glob("phieu*"), folder / "Công văn.docx"):
        path.unlink()
    (folder / "HTX.csv").write_text("Tên HTX,Xếp loại\nHTX Mẫu,Tốt\n", encoding="utf-8")
    data = result(run, "phieu")
    assert (data["data"]["rows"], "Khóa.docx" in data["problems"][0]["message"]) == (1, True)


def test_forms_and_a_list_of_their_cooperatives_are_joined(folder: Path, run: Call) -> None:
    (folder / "phieu-07-gui-lai.xlsx").unlink()
    rows = [f"{whole(number).code},{whole(number).name},3" for number in range(1, 40)]
    Path("ocop.csv").write_text("\n".join(["Mã số HTX,Tên HTX,Sao OCOP", *rows]), encoding="utf-8")
    data = result(run, "phieu", "ocop.csv")
    assert data["data"]["together"] == "join"
    (ocop,) = [one for one in data["targets"] if one["id"] == "ocop"]
    assert ocop["measure"]["low"] == 39


def test_a_form_without_a_line_is_no_list_without_a_column_and_its_file_names_no_commune(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Call
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("phieu").mkdir()
    for number, name in enumerate(("An Hiệp", "An Ninh", "Phú Tâm"), 1):
        form = whole(number)
        head = [line for line in form.head() if not str(line[0]).startswith(("Địa chỉ", "Mã số"))]
        head += [["Ngày thành lập: 01/02/2015"]] if number == 1 else []
        workbook(Path("phieu", f"{name}.xlsx"), {"Phiếu": [*head, *form.table(), *form.foot()]})
    data = result(run, "phieu")
    assert [one["xa"] for one in data["cooperatives"]] == [None] * 3
    assert {"HTX506", "HTX514"}.isdisjoint(one["code"] for one in data["problems"])


def test_forms_that_are_named_one_by_one_are_one_list(folder: Path, run: Call) -> None:
    names = [str(path) for path in sorted(folder.iterdir())]
    assert result(run, *names)["targets"] == result(run, "phieu")["targets"]


@pytest.mark.parametrize("command", ["why", "roadmap", "whatif", "ci", "data"])
def test_every_command_takes_a_folder_of_forms(folder: Path, run: Call, command: str) -> None:
    words = ["--set", f"{code_of(24)}:xep_loai=tốt"] if command == "whatif" else []
    assert run(command, "phieu", *words).code in (0, 1, 3)


def test_a_form_is_marked_in_a_workbook_and_not_in_a_document(folder: Path, run: Call) -> None:
    assert run("data", "phieu/phieu-01.xlsx", "--annotate", "a.xlsx").code == 0
    refused = run("data", "phieu/phieu-35.docx", "--annotate", "b.xlsx")
    assert (refused.code, "HTX485" in refused.err, Path("b.xlsx").exists()) == (2, True, False)
    assert "HTX483" in run("data", "phieu", "--annotate", "c.xlsx").err
