"""A scheme with scales, with a class whatever the points are, and with criteria that an office completes itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from conftest import ROOT
from htx_eval import HtxEvalError, Result, check
from htx_eval.base.text import Text

PLAN = ROOT / "targets" / "plans" / "chau-thanh-2024.yaml"
OWN = {"by": {"vi": "Hướng dẫn mẫu", "en": "sample guide"}}
#: Made up: no circular has these figures.
SCHEME = """
id: thang-mau
title: {vi: Cách xếp loại mẫu, en: Sample scheme}
declared: xep_loai
total: tong_diem
classes:
  - {class: tot, from: 8}
  - {class: kha, from: 6}
  - {class: trung_binh, from: 4}
  - {class: yeu, from: 0}
regardless:
  - {class: yeu, where: {chung_nhan_cnc: false, trang_thai: ngung_hoat_dong}, because: {vi: mẫu, en: sample}}
groups:
  - id: I
    title: {vi: Tài chính, en: Finance}
    most: 10
    criteria:
      - field: tc1
        title: {vi: Doanh thu, en: Revenue}
        most: 7
        scale:
          of: doanh_thu
          steps: [{points: 1}, {from: 1 tỷ đồng, points: 4}, {more_than: '5 tỷ đồng', points: 7}]
      - {field: tc2, title: {vi: Khác, en: Other}, most: 3}
"""
#: Made up too; nothing is known here of how the State Bank rates credit funds.
FUNDS = """
id: quy-mau
title: {vi: Cách xếp loại quỹ mẫu, en: Sample scheme of funds}
declared: xep_loai
total: tong_diem
applies_to: {loai_hinh: [quy_tin_dung]}
classes:
  - {class: tot, from: 50}
  - {class: yeu, from: 0}
"""
OF_HTX = SCHEME.replace("total:", "applies_to: {loai_hinh: [htx]}\ntotal:")
HEAD = "Tên HTX,Trạng thái,Doanh thu (triệu đồng),tc1,tc2,chung_nhan_cnc,Xếp loại\n"


@pytest.fixture
def classes(tmp_path: Path) -> Callable[..., tuple[list[tuple[str, ...]], Result]]:
    """The classes of rows below `HEAD`, and the result, under a scheme."""

    def found(
        *rows: str, scheme: str = SCHEME, head: str = HEAD, also: str = ""
    ) -> tuple[list[tuple[str, ...]], Result]:
        content = yaml.load(PLAN.read_text(encoding="utf-8"), yaml.BaseLoader)
        content["rating"] = {"scheme": "thang-mau", "source": "declared"}
        if also:
            content["rating"]["also"] = ["quy-mau"]
            (tmp_path / "quy-mau.yaml").write_text(also, encoding="utf-8")
        content.pop("place")
        (tmp_path / "thang-mau.yaml").write_text(scheme, encoding="utf-8")
        plan, data = tmp_path / "plan.yaml", tmp_path / "list.csv"
        plan.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
        text = head + "".join(f"HTX Mẫu {number},{row}\n" for number, row in enumerate(rows))
        data.write_text(text, encoding="utf-8")
        result = check(data, plan=str(plan), lang="en")
        return [outcome.classes for outcome in result.evaluation.rows], result

    return found


def codes(result: Result) -> list[str]:
    return [problem.code for problem in result.evaluation.problems]


def test_points_follow_from_a_figure_by_its_scale(classes: Callable[..., tuple[list[tuple[str, ...]], Result]]) -> None:
    """Below, at and above each step; a step that begins above a value does not hold at it."""
    at = "Đang hoạt động"
    found, result = classes(f"{at},999,,3,x,", f"{at},1000,,3,x,", f"{at},5000,,3,x,", f"{at},5001,,3,x,")
    assert found == [("trung_binh",), ("kha",), ("kha",), ("tot",)]
    assert [one.code for one in result.data.assumptions].count("scales") == 1


def test_a_blank_figure_leaves_the_points_of_every_step(
    classes: Callable[..., tuple[list[tuple[str, ...]], Result]],
) -> None:
    """With 3 points beside it the total lies between 4 and 10, never below: yếu is ruled out."""
    found, _ = classes("Đang hoạt động,,,3,x,", "Đang hoạt động,1,,3,x,")
    assert found[0] == ("tot", "kha", "trung_binh")


def test_stated_points_that_differ_from_the_scale_are_bounded_and_said(
    classes: Callable[..., tuple[list[tuple[str, ...]], Result]],
) -> None:
    found, result = classes("Đang hoạt động,3000,7,3,x,")
    assert found == [("tot", "kha")]  # 7 as stated or 4 by the scale, and 3
    assert codes(result).count("HTX520") == 1


def test_a_class_whatever_the_points_are(classes: Callable[..., tuple[list[tuple[str, ...]], Result]]) -> None:
    """Surely so, possibly so, and against a class that is stated."""
    stopped = "Ngừng hoạt động"
    found, result = classes(f"{stopped},9000,,3,không,", f"{stopped},9000,,3,,", f"{stopped},9000,,3,không,Tốt")
    assert found == [("yeu",), ("tot", "yeu"), ("tot",)]
    (said,) = (problem for problem in result.evaluation.problems if problem.code == "HTX521")
    assert said.params["other"] == (Text.of(vi="yếu", en="weak"),)
    assert codes(result).count("HTX501") == 0


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("from: 1 tỷ đồng", "from: 6 tỷ đồng", "HTX380"),
        ("from: 1 tỷ đồng", "from: 1000", "HTX388"),
        ("from: 1 tỷ đồng", "from: 1 tỷ người", "HTX375"),
        ("{more_than: '5 tỷ đồng', points: 7}", "{points: 7}", "HTX380"),
        ("points: 7}]", "points: 8}]", "HTX381"),
        ("of: doanh_thu", "of: linh_vuc", "HTX314"),
        ("{class: yeu, where", "{class: kem, where", "HTX313"),
        ("where: {chung_nhan_cnc: false", "where: {chung_nhan: false", "HTX314"),
    ],
)
def test_slips_in_a_scheme_are_refused(
    classes: Callable[..., tuple[list[tuple[str, ...]], Result]], old: str, new: str, code: str
) -> None:
    assert SCHEME.count(old) == 1
    with pytest.raises(HtxEvalError) as error:
        classes("Đang hoạt động,1,,3,x,", scheme=SCHEME.replace(old, new))
    assert {problem.code for problem in error.value.problems} == {code}
    assert all(problem.place.line for problem in error.value.problems)


def test_a_condition_may_compare_figures(classes: Callable[..., tuple[list[tuple[str, ...]], Result]]) -> None:
    """No target of the plan looks at the members, and the scheme's own cut is kept all the same."""
    scheme = SCHEME.replace("{chung_nhan_cnc: false, trang_thai: ngung_hoat_dong}", "{so_thanh_vien: {less_than: 7}}")
    head = "Tên HTX,Trạng thái,Số thành viên,Tổng điểm\n"
    at = "Đang hoạt động"
    found, _ = classes(f"{at},6,9", f"{at},7,9", f"{at},,9", scheme=scheme, head=head)
    assert found == [("yeu",), ("tot",), ("tot", "yeu")]


def test_each_is_rated_by_the_scheme_of_its_type(
    classes: Callable[..., tuple[list[tuple[str, ...]], Result]],
) -> None:
    """60 points are no class of the first scheme's ten; where the type is open, both schemes may count."""
    head = "Tên HTX,Loại hình,Trạng thái,Tổng điểm\n"
    at = "Đang hoạt động"
    rows = (f"QTDND,{at},60", f"QTDND,{at},40", f"HTX,{at},5")
    found, result = classes(*rows, scheme=OF_HTX, head=head, also=FUNDS)
    assert found == [("tot",), ("yeu",), ("trung_binh",)]
    assert [one.id for one in result.data.ratings] == ["thang-mau", "quy-mau"]


def test_schemes_of_one_plan_exclude_each_other(
    classes: Callable[..., tuple[list[tuple[str, ...]], Result]],
) -> None:
    with pytest.raises(HtxEvalError) as error:
        classes("Đang hoạt động,1,,3,x,", also=FUNDS)
    assert [problem.code for problem in error.value.problems] == ["HTX385"]


def test_schemes_of_one_plan_share_the_column_of_the_class(
    classes: Callable[..., tuple[list[tuple[str, ...]], Result]],
) -> None:
    other = FUNDS.replace("declared: xep_loai", "declared: linh_vuc")
    for key in ("tot", "yeu"):
        other = other.replace(f"class: {key}", f"class: q_{key}, label: {{vi: q {key}, en: q {key}}}")
    with pytest.raises(HtxEvalError) as error:
        classes("Đang hoạt động,1,,3,x,", scheme=OF_HTX, also=other)
    assert [problem.code for problem in error.value.problems] == ["HTX384"]


def own(folder: Path, criteria: object) -> Result:
    """The sample under the shipped plan, with what the office states of criteria."""
    content = yaml.load(PLAN.read_text(encoding="utf-8"), yaml.BaseLoader)
    content["rating"]["criteria"] = criteria
    plan, data = folder / "plan.yaml", folder / "list.csv"
    plan.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    criteria_columns = [f"tc{number}" for number in range(1, 16)]
    points = [7, 6, 11, 6, 8, 6, 6, 6, 4, "", 8, 8, 0, 0, 0]  # 76 without criterion 10
    rows = ["Tên HTX,Xã," + ",".join(criteria_columns), "HTX Mẫu,An Ninh," + ",".join(map(str, points))]
    data.write_text("\n".join(rows), encoding="utf-8")
    return check(data, plan=str(plan), lang="en")


def test_the_offices_own_maximum_narrows_a_class_and_is_said(tmp_path: Path) -> None:
    """Without it criterion 10 may hold what its group leaves (24 points: 76 to 100), with it 3: kha is certain."""
    assert own(tmp_path, {**OWN, "most": {"tc11": "8"}}).evaluation.rows[0].classes == ("tot", "kha")
    found = own(tmp_path, {**OWN, "most": {"tc10": "3"}})
    assert found.evaluation.rows[0].classes == ("kha",)
    assert ["sample guide" in one.text for one in found.data.assumptions if one.code == "own-criteria"] == [True]


@pytest.mark.parametrize(
    ("most", "code"), [({"tc5": "10"}, "HTX382"), ({"tc99": "8"}, "HTX314"), ({"tc10": "41"}, "HTX326")]
)
def test_what_an_office_cannot_state(tmp_path: Path, most: dict[str, str], code: str) -> None:
    with pytest.raises(HtxEvalError) as error:
        own(tmp_path, {**OWN, "most": most})
    assert [problem.code for problem in error.value.problems] == [code]
