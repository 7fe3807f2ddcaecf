"""The places inside of one list: each group against every way in which what is not known may turn out."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SAMPLES, Run
from examples import share_of
from htx_eval import Asked, HtxEvalError
from htx_eval.messages import catalogue
from htx_eval.model.outcome import Verdict
from htx_eval.study.groups import panel_by
from htx_eval.study.panel import Panel

PLAN = """id: nho-2024
title: Kế hoạch nhỏ 2024
issuer: Nơi thử
period: {from: 2024-01-01, to: 2024-12-31}
register: htx
rating: {scheme: tt-01-2020-bkhdt}
population: htx
definitions:
  htx: {loai_hinh: htx}
targets:
  - {id: tot, title: Tốt, measure: {share: {where: {xep_loai: tot}}}, at_least: 50%}
  - {id: yeu, title: Yếu, measure: {count: {where: {xep_loai: yeu}}}, at_most: 0}
  - {id: kha, title: Khá, measure: {count: {where: {xep_loai: kha}}}, at_least: 3}
  - {id: ngoai, title: Ngoài, measure: {outside: {value: 5, source: thử}}, at_least: 3}
"""
ROW = st.tuples(st.sampled_from(["A", "B", ""]), st.sampled_from(["tot", "kha", "yeu", ""]))
CLASSES = ("tot", "kha", "trung_binh", "yeu", "khong_xep_loai")
Rows = Sequence[tuple[str, str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("nhom")
    (found / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return found


def panel(folder: Path, rows: Rows) -> Panel:
    lines = ["Tên HTX,Loại hình,Xã,Xếp loại", *(f"HTX Số {at} Z,HTX,{xa},{kind}" for at, (xa, kind) in enumerate(rows))]
    (folder / "list.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = Asked(str(folder / "plan.yaml"), covers=["htx"])
    return panel_by([str(folder / "list.csv")], "xa", asked, catalogue("vi"))


def ends(rows: Rows, place: str) -> dict[str, tuple[Fraction | None, Fraction | None]]:
    """The ends of every target in a place over every completion of places and classes."""
    shares, weak = [], []
    choices = [
        [(xa or other, kind or klass) for other in ("A", "B", "C") for klass in CLASSES][
            : 15 if not (xa and kind) else 1
        ]
        for xa, kind in rows
    ]
    for world in itertools.product(*map(dict.fromkeys, choices)):
        here = [kind for xa, kind in world if xa == place]
        weak.append(Fraction(here.count("yeu")))
        if here:
            shares.append(Fraction(here.count("tot"), len(here)))
    return {"tot": (min(shares, default=None), max(shares, default=None)), "yeu": (min(weak), max(weak))}


@share_of(0.1)
@given(st.lists(ROW, min_size=1, max_size=4))
def test_a_group_is_between_the_ends_of_every_completion(folder: Path, rows: list[tuple[str, str]]) -> None:
    named = sorted({xa for xa, _ in rows if xa})
    if not named or not any(kind for _, kind in rows):
        return
    found = panel(folder, rows)
    assert [line.name for line in found.lines] == named
    for line in found.lines:
        told = {key: (entry.low, entry.high) for key, entry in line.entries.items() if key in ("tot", "yeu")}
        assert told == ends(rows, line.name)


def test_what_is_asked_of_the_whole_has_no_verdict_in_a_group(folder: Path) -> None:
    """A share and none at all hold for every group; a number that all of them have to reach does not."""
    found = panel(folder, [("A", "tot"), ("A", "kha"), ("B", "kha"), ("B", "yeu"), ("", "kha")])
    first, second = (line.entries for line in found.lines)
    assert list(first) == ["tot", "yeu", "kha"]  # a value from outside the list is none of a group
    assert (first["tot"].verdict, second["yeu"].verdict) == (Verdict.UNDECIDED, Verdict.MISSED)
    assert first["kha"].verdict is None
    assert [first["kha"].low, first["kha"].high] == [1, 2]
    assert first["tot"].is_few
    assert found.whole is not None
    assert found.whole.entries["kha"].verdict is Verdict.MET
    assert "1" in found.notes[0]


def of_district(folder: Path, rows: str, key: str = "xa") -> Panel:
    head = "Tên HTX,Loại hình,Xã,Huyện,Tỉnh,Trạng thái,Tổng điểm,Xếp loại\n"
    (folder / "huyen.csv").write_text(head + rows, encoding="utf-8")
    return panel_by([str(folder / "huyen.csv")], key, Asked("chau-thanh-2024", covers=["htx"]), catalogue("vi"))


def test_a_new_commune_is_the_old_ones_that_it_holds(folder: Path) -> None:
    """The new An Ninh holds the old An Hiệp and An Ninh: rows under its name are of both together."""
    rows = "HTX A,HTX,An Ninh,,Cần Thơ,Đang hoạt động,,Tốt\nHTX B,HTX,An Ninh,,Cần Thơ,Đang hoạt động,,Yếu\n"
    found = of_district(folder, rows)
    (line,) = found.lines
    assert (line.name, line.rows) == ("An Hiệp / An Ninh", 2)
    assert [line.entries["tot-kha"].low, line.entries["tot-kha"].high] == [Fraction(1, 2)] * 2
    assert found.notes == ()


def test_places_without_a_cooperative_have_no_line_and_others_of_another_place_none(folder: Path) -> None:
    rows = (
        "HTX A,HTX,An Ninh,Châu Thành,Sóc Trăng,Đang hoạt động,,Tốt\n"
        "HTX B,HTX,Thới An Hội,Kế Sách,Sóc Trăng,Đang hoạt động,,Yếu\n"
    )
    assert [line.name for line in of_district(folder, rows).lines] == ["An Ninh"]
    assert [line.name for line in of_district(folder, rows, "huyen").lines] == ["Châu Thành"]


def test_of_a_group_that_a_target_is_not_about_nothing_is_said(folder: Path) -> None:
    rows = "HTX A,HTX,An Ninh,Châu Thành,,Đang hoạt động,,Tốt\nB,Tổ hợp tác,An Ninh,Châu Thành,,Đang hoạt động,,\n"
    found = of_district(folder, rows, "loai_hinh")
    groups = {line.name: line.entries["hieu-qua"].verdict for line in found.lines}
    assert groups == {"HTX": Verdict.MET, "tổ hợp tác": None}


def test_classes_that_follow_from_points_are_groups_too(folder: Path) -> None:
    rows = (
        "HTX A,HTX,An Ninh,Châu Thành,,Đang hoạt động,86,\n"
        "HTX B,HTX,An Ninh,Châu Thành,,Đang hoạt động,40,\n"
        "HTX C,HTX,An Ninh,Châu Thành,,Đang hoạt động,,Khá\n"
    )
    found = of_district(folder, rows, "xep_loai")
    assert [(line.name, line.rows) for line in found.lines] == [("tốt", 1), ("khá", 1), ("yếu", 1)]
    assert found.notes == ()


def test_trades_written_without_accents_are_groups_as_they_are_written(folder: Path) -> None:
    head = "Tên HTX,Loại hình,Ngành nghề,Xếp loại\n"
    rows = "A,HTX,Rau,Tốt\nB,HTX,Rau,Khá\nC,HTX,rau,Yếu\nD,HTX,Cá,Tốt\n"
    (folder / "nghe.csv").write_text(head + rows, encoding="utf-8")
    asked = Asked(str(folder / "plan.yaml"), covers=["htx"])
    found = panel_by([str(folder / "nghe.csv")], "nganh_nghe", asked, catalogue("vi"))
    shares = {line.name: (line.rows, line.entries["tot"].low, line.entries["tot"].high) for line in found.lines}
    assert shares == {"Cá": (1, 1, 1), "Rau": (3, Fraction(1, 3), Fraction(1, 3))}


def test_groups_of_a_vocabulary_come_in_its_order(folder: Path) -> None:
    text = "Tên HTX,Loại hình,Xếp loại\nHTX A,HTX,Khá\nHTX B,HTX,Tốt\nHTX C,Quỹ tín dụng,Tốt\n"
    (folder / "types.csv").write_text(text, encoding="utf-8")
    found = panel_by([str(folder / "types.csv")], "xep_loai", Asked(str(folder / "plan.yaml")), catalogue("en"))
    assert [line.name for line in found.lines] == ["good", "fair"]


@pytest.mark.parametrize(("key", "code"), [("doanh_thu", "HTX740"), ("xaa", "HTX740"), ("huyen", "HTX742")])
def test_a_field_without_groups_is_refused(folder: Path, key: str, code: str) -> None:
    (folder / "one.csv").write_text("Tên HTX,Xếp loại\nHTX A,Khá\n", encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        panel_by([str(folder / "one.csv")], key, Asked(str(folder / "plan.yaml")), catalogue("vi"))
    assert [problem.code for problem in refused.value.problems] == [code]


def test_the_communes_of_the_sample(run: Callable[..., Run], golden: Callable[[str, str], None]) -> None:
    sample = str(SAMPLES / "chau-thanh-2024-so-lieu-mau.csv")
    found = run("batch", sample, "--by", "xa")
    golden("batch/communes.vi.txt", found.out)
    assert found.code == 0
    data = json.loads(run("batch", sample, "--by", "xa", "--format", "json").out)
    counted = sum(one["targets"][4]["low"] for one in data["lines"])
    assert counted == data["whole"]["targets"][4]["low"]
