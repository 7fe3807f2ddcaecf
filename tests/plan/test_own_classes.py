"""A rating scheme brings its own classes and a plan its own values, without a copy of the register."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from conftest import ROOT, Run
from htx_eval.api import HtxEvalError, load_plan
from htx_eval.model.plan import Plan

PLAN = (ROOT / "targets/plans/chau-thanh-2024.yaml").read_text(encoding="utf-8")
SCHEME = """
id: nam-loai
title: {vi: Xếp loại năm bậc, en: Rating in five classes}
declared: xep_loai
total: tong_diem
classes:
  - {class: xuat_sac, from: 90, label: {vi: xuất sắc, en: excellent}, spellings: [loại xuất sắc, XS]}
  - {class: tot, from: 80}
  - {class: kha, from: 65}
  - {class: can_nang_do, from: 55, label: {vi: cần nâng đỡ, en: in need of support}}
  - {class: trung_binh, from: 50}
  - {class: yeu, from: 0}
not_assessed:
  class: chua_du_nam
  label: {vi: chưa đủ năm, en: not a full year}
  cutoff: 12-31
  founded: ngay_thanh_lap
  under_months: 12
"""
VALUES = """
vocabularies:
  loai_hinh:
    values:
      to_chuc_moi:
        label: {vi: tổ chức kiểu mới, en: organisation of a new kind}
        spellings: [TCKM]
        name_prefixes: [Tổ chức kiểu mới, TCKM]
"""
LIST = """Tên HTX,Xã,Ngày thành lập,Trạng thái,Tổng điểm,Xếp loại
HTX Mẫu A,An Ninh,2015-01-01,Đang hoạt động,,Xuất sắc
HTX Mẫu B,An Ninh,2015-01-01,Đang hoạt động,,XS
HTX Mẫu C,An Ninh,2015-01-01,Đang hoạt động,93,
HTX Mẫu D,Phú Tâm,2015-01-01,Đang hoạt động,,khá trở lên
HTX Mẫu E,Phú Tâm,2015-01-01,Đang hoạt động,56,cần nâng đỡ
HTX Mẫu F,Phú Tâm,2024-06-01,Đang hoạt động,,
HTX Mẫu G,Phú Tâm,2015-01-01,Đang hoạt động,70,Xuất sắc
HTX Mẫu H,Phú Tâm,2015-01-01,Đang hoạt động,,
"""
ORDER = ["xuat_sac", "tot", "kha", "can_nang_do", "trung_binh", "yeu", "chua_du_nam", "khong_xep_loai"]


@pytest.fixture
def written(write: Callable[[str, str], Path]) -> Callable[..., Path]:
    """Write a plan of its own scheme, and return its path."""

    def make(scheme: str = SCHEME, values: str = "") -> Path:
        write("ratings/nam-loai.yaml", scheme)
        plan = PLAN.replace("scheme: tt-01-2020-bkhdt", "scheme: nam-loai").replace("[tot, kha", "[xuat_sac, tot, kha")
        return write("plans/mine.yaml", plan.replace("\ndefinitions:\n", f"{values}\ndefinitions:\n", 1))

    return make


def labels(plan: Plan, field: str) -> list[str]:
    vocabulary = plan.register.fields[field].vocabulary
    assert vocabulary is not None
    return list(vocabulary.labels)


def test_the_classes_of_a_scheme_stand_from_the_best_down(written: Callable[..., Path]) -> None:
    """Then the class of those that are not assessed, then what else the register has."""
    assert labels(load_plan(written()), "xep_loai") == ORDER


def test_the_register_itself_stays_as_it_is(written: Callable[..., Path]) -> None:
    load_plan(written())
    assert labels(load_plan(), "xep_loai") == ["tot", "kha", "trung_binh", "yeu", "khong_xep_loai"]


def checked(run: Callable[..., Run], written: Callable[..., Path], write: Callable[[str, str], Path]) -> dict[str, Any]:
    found = run("check", write("list.csv", LIST), "--plan", written(), "--format", "json", "--lang", "en")
    result: dict[str, Any] = json.loads(found.out)
    return result


def test_cells_and_points_give_the_classes_of_the_scheme(
    run: Callable[..., Run], written: Callable[..., Path], write: Callable[[str, str], Path]
) -> None:
    result = checked(run, written, write)
    classes = {row["ten"][-1]: row["classes"] for row in result["cooperatives"]}
    assert (
        classes
        == {
            "A": ["xuat_sac"],
            "B": ["xuat_sac"],
            "C": ["xuat_sac"],  # 93 points
            "D": ["xuat_sac", "tot", "kha"],  # "fair or better": the better ones of this scheme
            "E": ["can_nang_do"],
            "F": ["chua_du_nam"],  # founded in the year
            "G": ["xuat_sac"],  # stated, though 70 points say fair
            "H": ORDER[:6],
        }
    )
    assert [problem["code"] for problem in result["problems"] if problem["severity"] == "error"] == ["HTX501"]


def test_the_json_has_the_classes_in_the_order_of_the_scheme(
    run: Callable[..., Run], written: Callable[..., Path], write: Callable[[str, str], Path]
) -> None:
    result = checked(run, written, write)
    rating = result["rating"]["classes"]
    assert [(one["id"], one["label"]) for one in rating[:2]] == [("xuat_sac", "excellent"), ("tot", "good")]
    assert list(result["classes"]) == [*ORDER, "base"]
    assert result["composition"][0] == {"classes": ["xuat_sac"], "count": 4}


def test_the_screen_names_the_classes_from_the_best_down(
    run: Callable[..., Run], written: Callable[..., Path], write: Callable[[str, str], Path]
) -> None:
    out = run("check", write("list.csv", LIST), "--plan", written(), "--lang", "en").out
    said = " ".join(out.split())
    parts = "4 excellent, 1 excellent or good or fair, 1 in need of support, 0 average, 0 weak, 1 not a full year"
    assert f"8 cooperatives: {parts}, 1 not yet rated" in said


def test_the_reasons_know_the_classes_and_their_beginnings(
    run: Callable[..., Run], written: Callable[..., Path], write: Callable[[str, str], Path]
) -> None:
    path, plan = write("list.csv", LIST), written()
    why = run("why", path, "3", "--plan", plan, "--lang", "en").out
    assert "number of those with Class is excellent or good or fair" in " ".join(why.split())
    data = json.loads(run("why", path, "--plan", plan, "--format", "json").out)
    assert data["mismatch"]["counts"] == [
        {"stated": "can_nang_do", "by_points": "can_nang_do", "count": 1},
        {"stated": "xuat_sac", "by_points": "kha", "count": 1},
    ]


@pytest.mark.parametrize(("lang", "first"), [("vi", "xuất sắc"), ("en", "excellent")])
def test_the_template_offers_the_classes(
    run: Callable[..., Run], written: Callable[..., Path], lang: str, first: str
) -> None:
    path = written().with_name(f"mau-{lang}.xlsx")
    assert run("template", "--plan", written(), "-o", path, "--lang", lang).code == 0
    workbook = openpyxl.load_workbook(path)
    offered = [[str(cell.value) for cell in column if cell.value] for sheet in workbook for column in sheet.iter_cols()]
    classes = next(column[column.index(first) :] for column in offered if first in column)
    label = load_plan(written()).register.fields["xep_loai"].vocabulary
    assert label is not None
    assert classes[: len(ORDER)] == [label.labels[key][lang] for key in ORDER]
    assert "khá trở lên" in classes


def test_a_class_that_the_scheme_lacks_has_no_better_ones(written: Callable[..., Path]) -> None:
    """What lists call "fair or better" means nothing where the scheme has no class called fair."""
    plan = load_plan(written(SCHEME.replace("  - {class: kha, from: 65}\n", "")))
    vocabulary = plan.register.fields["xep_loai"].vocabulary
    assert vocabulary is not None
    assert vocabulary.spellings.find("khá trở lên") is None
    assert vocabulary.spellings.find("trung bình trở lên") == ("xuat_sac", "tot", "can_nang_do", "trung_binh")
    assert vocabulary.spellings.find("tốt, khá") == ("tot", "kha")  # which names both


def test_a_plan_widens_a_vocabulary(
    run: Callable[..., Run], written: Callable[..., Path], write: Callable[[str, str], Path]
) -> None:
    plan = written(values=VALUES)
    assert labels(load_plan(plan), "loai_hinh")[-1] == "to_chuc_moi"
    assert labels(load_plan(), "loai_hinh") == labels(load_plan(plan), "loai_hinh")[:-1]
    for text in ("Tên HTX\nTổ chức kiểu mới Mẫu\n", "Tên HTX,Loại hình\nMẫu,tckm\n"):
        found = run("check", write("list.csv", text), "--plan", plan, "--format", "json")
        assert "1 tổ chức kiểu mới" in run("check", write("list.csv", text), "--plan", plan).out
        assert not [one for one in json.loads(found.out)["problems"] if one["code"] == "HTX104"]


def test_a_plan_may_bring_the_class_that_its_scheme_names(written: Callable[..., Path]) -> None:
    """The plan's values are there before the scheme is read."""
    own = "{class: chua_xet, cutoff: 12-31, founded: ngay_thanh_lap, under_months: 12}"
    scheme = SCHEME[: SCHEME.index("not_assessed:")] + f"not_assessed: {own}\n"
    value = "{chua_xet: {label: {vi: chưa xét, en: not considered}}}"
    plan = load_plan(written(scheme, f"\nvocabularies: {{xep_loai: {{values: {value}}}}}\n"))
    assert labels(plan, "xep_loai")[: len(ORDER) - 1] == [*ORDER[:6], "chua_xet"]
    with pytest.raises(HtxEvalError) as refused:
        load_plan(written(scheme))
    assert [problem.code for problem in refused.value.problems] == ["HTX342"]


#: What is replaced in the plan's own values, by what, and the code that says so.
SPOILED = {
    "field": ("  loai_hinh:", "  loai_hnh:", "HTX314"),
    "field-of-numbers": ("  loai_hinh:", "  von:", "HTX314"),
    "no-label": ("        label: {vi: tổ chức kiểu mới, en: organisation of a new kind}\n", "", "HTX311"),
    "described-again": ("      to_chuc_moi:", "      htx:", "HTX343"),
    "spelling": ("[TCKM]", "[HTX]", "HTX325"),
    "prefix": (", TCKM]", ", Tổ hợp tác]", "HTX325"),
    "key": ("values:", "value:", "HTX310"),
}


@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_value_of_a_plan_is_refused(written: Callable[..., Path], name: str) -> None:
    old, new, code = SPOILED[name]
    assert VALUES.count(old) == 1
    path = written(values=VALUES.replace(old, new, 1))
    with pytest.raises(HtxEvalError) as refused:
        load_plan(path)
    assert code in [problem.code for problem in refused.value.problems]
    assert all(problem.place.file == str(path) and problem.place.line for problem in refused.value.problems)


def test_what_means_not_known_yet_is_no_class(written: Callable[..., Path]) -> None:
    """Lists write "chưa xếp loại" where the class is still open; a scheme cannot give that another meaning."""
    spelled = "label: {vi: chưa đủ năm, en: not a full year}\n  spellings: [chưa xếp loại]"
    with pytest.raises(HtxEvalError) as refused:
        load_plan(written(SCHEME.replace("label: {vi: chưa đủ năm, en: not a full year}", spelled)))
    (problem,) = refused.value.problems
    assert (problem.code, problem.value, problem.place.line) == ("HTX325", "chưa xếp loại", 14)


def test_a_class_may_be_described_as_the_register_describes_it(written: Callable[..., Path]) -> None:
    same = "{class: tot, from: 80, label: {vi: tốt, en: good}, spellings: [loại tốt]}"
    plan = load_plan(written(SCHEME.replace("{class: tot, from: 80}", same)))
    assert labels(plan, "xep_loai") == ORDER
