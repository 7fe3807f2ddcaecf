"""Lists that belong together: what is joined, what is doubted, what is reported; every list here is made up."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Run
from htx_eval import CooperativeList, HtxEvalError, Options, evaluate, join, load_plan, read_cooperatives
from htx_eval.base.problems import Problem
from htx_eval.linking.matching import Identities, Reason, match
from htx_eval.model.plan import Plan
from htx_eval.model.values import Cell, Origin, Span, known

A, B, C = "0100233488", "0100112437", "0314409058"  # tax codes with the right check digit
Rows = list[dict[str, Any]]


PLAN = load_plan()


@pytest.fixture(scope="module")
def plan() -> Plan:
    return PLAN


def row(name: str = "", code: str = "", commune: str = "An Ninh", **cells: Any) -> dict[str, Any]:
    named = {"xep_loai": "Xếp loại", "cnc": "Công nghệ cao", "sao": "Sao OCOP", "han": "Hạn", "ngay": "Ngày công nhận"}
    named |= {"sp": "Tên sản phẩm", "tl": "Ngày thành lập", "nam": "Năm", "huyen": "Huyện", "von": "Vốn điều lệ"}
    named |= {"tt": "Trạng thái", "loai": "Loại hình", "sl": "Số lượng"}
    cells = {named[key]: value for key, value in cells.items()}
    return {"Tên HTX": name, "Mã số HTX": code, "Xã": commune, **cells}


def joined(plan: Plan, *lists: Rows) -> CooperativeList:
    return join([read_cooperatives(rows, plan) for rows in lists], plan)


def of_join(listed: CooperativeList) -> list[Problem]:
    """The problems of the join itself."""
    return [problem for problem in listed.problems if "HTX240" <= problem.code <= "HTX249"]


def codes(listed: CooperativeList) -> list[str]:
    return [problem.code for problem in of_join(listed)]


def cell(listed: CooperativeList, index: int, key: str) -> Cell:
    return listed.columns()[key][index]


def classes(listed: CooperativeList) -> list[Any]:
    return [known(one) for one in listed.columns()["xep_loai"]]


# ---- who is who ------------------------------------------------------------------------------------------------

SAME: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "code": (row("HTX An Ninh", A), row("HTX An Ninh", A)),
    "code of a nameless row": (row("HTX An Ninh", A), row("", A)),
    "code that lost its zero": (row("HTX An Ninh", A), row("HTX An Ninh", A[1:])),
    "code that lost its zero in the base": (row("HTX An Ninh", A[1:]), row("HTX An Ninh", A)),
    "code written with spaces": (row("HTX An Ninh", A), row("HTX An Ninh", "0100 233 488")),
    "code, and a name with one more word": (row("HTX NN An Ninh", A), row("HTX dịch vụ nông nghiệp An Ninh", A)),
    "code, in another commune": (row("HTX An Ninh", A, "Phú Tâm"), row("HTX An Ninh", A)),
    "name, no code there": (row("HTX An Ninh", A), row("HTX An Ninh")),
    "name, no code here": (row("HTX An Ninh"), row("HTX An Ninh", A)),
    "name, an old number there": (row("HTX An Ninh", A), row("HTX An Ninh", "58G7000012")),
    "type words": (row("HTX NN An Ninh"), row("Hợp tác xã nông nghiệp An Ninh")),
    "several short words": (
        row("HTX SX, KD & DVNN An Ninh"),
        row("HTX sản xuất kinh doanh và dịch vụ nông nghiệp An Ninh"),
    ),
    "no type word": (row("HTX An Ninh"), row("An Ninh")),
    "no accents": (row("HTX Phú Tâm"), row("htx phu tam")),
    "word for the commune": (row("HTX An Ninh", commune="xã An Ninh"), row("HTX An Ninh", commune="AN NINH")),
    "commune not told there": (row("HTX An Ninh"), row("HTX An Ninh", commune="")),
    "commune not told here": (row("HTX An Ninh", commune=""), row("HTX An Ninh")),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_cooperative(plan: Plan, name: str) -> None:
    base, other = SAME[name]
    found = joined(plan, [base, row("HTX Thiện Mỹ", B, "Thiện Mỹ")], [other | {"Xếp loại": "Khá"}])
    assert classes(found) == ["kha", None]
    assert codes(found) == ["HTX242"]  # the other one of the base
    assert found.joined is not None
    assert found.joined.additions[0].left == 0


DOUBTED: dict[str, tuple[Rows, Rows, Reason]] = {
    "same code, another name": ([row("HTX An Ninh", A)], [row("HTX Thiện Mỹ", A)], Reason.SAME_CODE),
    "same code, another number": ([row("HTX Phú Tâm 1", A)], [row("HTX Phú Tâm 2", A)], Reason.SAME_CODE),
    "same name, another code": ([row("HTX An Ninh", A)], [row("HTX An Ninh", B)], Reason.SAME_NAME),
    "same name, another commune": ([row("HTX An Ninh")], [row("HTX An Ninh", commune="Phú Tâm")], Reason.COMMUNES),
    "two of the name in the base": (
        [row("HTX An Ninh"), row("HTX An Ninh", commune="Phú Tâm")],
        [row("HTX An Ninh", commune="")],
        Reason.SEVERAL,
    ),
    "two of the name in the other list": (
        [row("HTX An Ninh", commune="")],
        [row("HTX An Ninh"), row("HTX An Ninh", commune="Phú Tâm")],
        Reason.SEVERAL,
    ),
    "code twice in the base": ([row("HTX An Ninh", A), row("HTX Phú Tâm", A)], [row("", A)], Reason.SEVERAL),
    "similar name": ([row("HTX Phú Tâm")], [row("HTX Phú Tâmm")], Reason.SIMILAR),
    "other accents": ([row("HTX Thuận Thành")], [row("HTX Thuận Thạnh")], Reason.SIMILAR),
    "words in another order": ([row("HTX NN DV An Ninh")], [row("HTX DV NN An Ninh")], Reason.SIMILAR),
}


@pytest.mark.parametrize("name", DOUBTED)
def test_what_is_not_certain_is_shown_and_not_used(plan: Plan, name: str) -> None:
    base, other, reason = DOUBTED[name]
    found = joined(plan, base, [one | {"Xếp loại": "Khá"} for one in other])
    doubts = [problem for problem in found.problems if problem.code == "HTX240"]
    assert [problem.params["reason"] for problem in doubts] == [reason.value] * len(other)
    for problem in doubts:
        assert problem.place.line is not None
        assert {place.line for place in problem.params["base"]} <= {1, 2}  # type: ignore[attr-defined]
    assert set(classes(found)) == {None}
    assert set(codes(found)) == {"HTX240"}  # told once: a row in doubt is not told to be missing


OTHERS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "another name": (row("HTX An Ninh"), row("HTX Thiện Mỹ")),
    "another type": (row("HTX An Ninh"), row("Liên hiệp HTX An Ninh")),
    "another number": (row("HTX Phú Tâm 1"), row("HTX Phú Tâm 2")),
    "similar name, another code": (row("HTX Phú Tâm", A), row("HTX Phú Tân", B)),
    "similar name, another commune": (row("HTX Phú Tâmm"), row("HTX Phú Tâm", commune="Phú Tâm")),
    "a zero that no check digit proves": (row("", "0100233489"), row("", "100233489")),
    "a branch": (row("", A), row("", f"{A}-001")),
    "a code that lost its digits": (row("HTX An Ninh", A), row("HTX Thiện Mỹ", "1,00233E+08")),
}


@pytest.mark.parametrize("name", OTHERS)
def test_others_are_reported_both_ways(plan: Plan, name: str) -> None:
    base, other = OTHERS[name]
    found = joined(plan, [base], [other | {"Xếp loại": "Khá"}])
    assert sorted(codes(found)) == ["HTX241", "HTX242"]
    assert classes(found) == [None]


def test_a_list_may_lend_its_codes_to_the_next(plan: Plan) -> None:
    """The register has names, the ratings names and codes, the third list codes only."""
    found = joined(plan, [row("HTX An Ninh")], [row("HTX An Ninh", A, xep_loai="Khá")], [row("", A, cnc="x")])
    assert codes(found) == []
    assert found.rows[0].code == A
    assert known(cell(found, 0, "cong_nghe_cao")) is True


def test_rows_that_say_of_no_one_are_reported(plan: Plan) -> None:
    other = [row("", "", xep_loai="Khá"), row("HTX An Ninh", xep_loai="Tốt", sl=5)]
    found = joined(plan, [row("HTX An Ninh")], other)
    assert codes(found) == ["HTX249", "HTX249", "HTX242"]


def test_rows_of_another_year_or_place_are_left_out_together(plan: Plan) -> None:
    years = [row("HTX An Ninh", xep_loai="Tốt", nam=year) for year in (2022, 2023)]
    place = [row("HTX An Ninh", xep_loai="Yếu", nam=2024, huyen="Mỹ Tú"), row("HTX An Ninh", xep_loai="Khá", nam=2024)]
    found = joined(plan, [row("HTX An Ninh")], [*years, *place])
    assert classes(found) == ["kha"]
    assert [(p.code, p.params["count"], p.params["lines"]) for p in of_join(found)] == [("HTX245", 3, (1, 2, 3))]


# ---- what they say together ------------------------------------------------------------------------------------

TOGETHER: dict[str, tuple[Any, Any, Any, list[str]]] = {
    "a blank is filled": ("", "Khá", ("kha",), []),
    "not yet rated is filled": ("chưa xếp loại", "Khá", ("kha",), []),
    "a statement is kept": ("Khá", "", ("kha",), []),
    "the same twice": ("Khá", "khá", ("kha",), []),
    "the narrower counts": ("khá trở lên", "Khá", ("kha",), []),
    "the narrower counts, here": ("Khá", "khá trở lên", ("kha",), []),
    "two that differ": ("Khá", "Tốt", ("kha",), ["HTX244"]),
    "sets that differ": ("khá trở lên", "Yếu", ("tot", "kha"), ["HTX244"]),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_two_statements(plan: Plan, name: str) -> None:
    here, there, expected, problems = TOGETHER[name]
    found = joined(plan, [row("HTX An Ninh", A, xep_loai=here)], [row("HTX An Ninh", A, xep_loai=there)])
    assert cell(found, 0, "xep_loai").sample(()) == expected
    assert codes(found) == problems


def test_what_cannot_be_read_stays_unknown(plan: Plan) -> None:
    found = joined(plan, [row("HTX An Ninh", A, xep_loai="Yêu")], [row("HTX An Ninh", A, xep_loai="Khá")])
    assert cell(found, 0, "xep_loai").origin is Origin.INVALID
    assert [problem.code for problem in found.problems] == ["HTX104"]


@pytest.mark.parametrize(("here", "there"), [("2019", "15/03/2019"), ("15/03/2019", "2019"), ("03/2019", "2019")])
def test_a_day_and_its_year_agree(plan: Plan, here: str, there: str) -> None:
    found = joined(plan, [row("HTX An Ninh", A, tl=here)], [row("HTX An Ninh", A, tl=there)])
    assert codes(found) == []
    one = cell(found, 0, "ngay_thanh_lap")
    assert not isinstance(one, Span) or one.low.month == one.high.month == 3  # type: ignore[union-attr]


def test_two_rows_of_one_cooperative(plan: Plan) -> None:
    """Where they agree they are used, where they do not neither is: their order says nothing."""
    rows = [row("HTX An Ninh", A, xep_loai="Khá", cnc="x"), row("HTX An Ninh", A, xep_loai="Tốt", cnc="x")]
    for other in (rows, rows[::-1]):
        found = joined(plan, [row("HTX An Ninh", A)], other)
        (problem,) = of_join(found)
        assert (problem.code, problem.severity.value, problem.params["lines"]) == ("HTX243", "error", (1, 2))
        assert cell(found, 0, "xep_loai").origin is Origin.INVALID
        assert known(cell(found, 0, "cong_nghe_cao")) is True
        assert "HTX110" not in [one.code for one in found.problems]
    alike = joined(plan, [row("HTX An Ninh", A)], [rows[0], rows[0]])
    assert [(one.code, one.severity.value) for one in of_join(alike)] == [("HTX243", "warning")]
    assert classes(alike) == ["kha"]


def test_how_many_where_and_when_are_of_the_base_alone(plan: Plan) -> None:
    found = joined(plan, [row("HTX An Ninh", A)], [row("HTX An Ninh", A, sl=1, nam=2024, huyen="Châu Thành", von=5)])
    assert set(found.fields) == {"loai_hinh", "von_dieu_le"}


# ---- who is not in a list --------------------------------------------------------------------------------------


def answers(plan: Plan, listed: CooperativeList, key: str, **options: Any) -> tuple[Sequence[int], Sequence[int]]:
    """Who counts for a target for sure, and who perhaps."""
    evidence = evaluate(plan, listed, Options(reference=True, **options)).target(key).evidence
    return evidence.counted, evidence.undecided


AGRICULTURE = {"Lĩnh vực": "Nông nghiệp"}


def test_a_blank_in_a_column_of_marks_is_no_only_for_those_in_the_list(plan: Plan) -> None:
    base = [row(f"HTX {name}") | AGRICULTURE for name in ("An Ninh", "Phú Tâm", "Thiện Mỹ")]
    found = joined(plan, base, [row("HTX An Ninh", cnc="x"), row("HTX Phú Tâm", cnc="")])
    assert answers(plan, found, "cong-nghe-cao") == ([0], [2])


def test_who_is_in_no_other_list_is_judged_as_if_that_were_not_there(plan: Plan) -> None:
    """No status column: not dissolved. That holds for whom the list with the column does not name."""
    base = [row("HTX An Ninh", xep_loai="Khá"), row("HTX Phú Tâm", xep_loai="Khá"), row("HTX Thiện Mỹ", xep_loai="Khá")]
    other = [row("HTX An Ninh", tt="đã giải thể"), row("HTX Phú Tâm", tt="")]
    found = joined(plan, base, other)
    result = evaluate(plan, found)
    assert "con-ton-tai" in [item.code for item in result.data.assumptions]
    evidence = result.target("hieu-qua").evidence
    assert (evidence.counted, evidence.outside, evidence.undecided) == ([2], [0], [1])


# ---- lists of items --------------------------------------------------------------------------------------------

BASE = [row("HTX An Ninh", A), row("HTX Phú Tâm", B), row("HTX Thiện Mỹ", C)]
PRODUCTS: dict[str, tuple[Rows, Any, list[str]]] = {
    "one": ([row("HTX An Ninh", sp="Gạo", sao="3 sao", han="01/01/2026")], (3,), []),
    "the best": ([row(code=A, sp=sp, sao=sao) for sp, sao in (("a", 3), ("b", 5), ("c", 4))], (5,), []),
    "the best that is valid": (
        [row(code=A, sp="a", sao=5, han="30/12/2024"), row(code=A, sp="b", sao=3, han="31/12/2024")],
        (3,),
        ["HTX248"],
    ),
    "valid in a part of the month": (
        [row(code=A, sp="a", sao=4, han="12/2024"), row(code=A, sp="b", sao=3, han="2026")],
        (4,),
        [],
    ),
    "36 months": (
        [row(code=A, sp="a", sao=4, ngay="30/12/2021"), row(code=A, sp="b", sao=3, ngay="31/12/2021")],
        (3,),
        ["HTX248"],
    ),
    "none is valid": (
        [row(code=A, sp="a", sao=3, han="01/01/2023"), row(code=A, sp="b", sao=4, han="01/01/2022")],
        (4,),
        ["HTX247"],
    ),
    "a worse one expired": (
        [row(code=A, sp="a", sao=3, han="01/01/2023"), row(code=A, sp="b", sao=4, han="01/01/2026")],
        (4,),
        [],
    ),
    "stars not told": ([row(code=A, sp="a", sao=""), row(code=A, sp="b", sao=4)], (4, 5), []),
    "owners that are no cooperatives": (
        [row("Công ty Mẫu", sp="a", sao=4), row("Hộ Trần Mẫu", sp="a", sao=3), row(code=A, sp="b", sao=3)],
        (3,),
        ["HTX246"],
    ),
    "a cooperative of elsewhere": ([row("HTX Lạ", sp="a", sao=4), row(code=A, sp="b", sao=3)], (3,), ["HTX241"]),
}


@pytest.mark.parametrize("name", PRODUCTS)
def test_a_row_for_each_product(plan: Plan, name: str) -> None:
    products, stars, problems = PRODUCTS[name]
    for rows in (products, products[::-1]):
        found = joined(plan, BASE, rows)
        assert cell(found, 0, "ocop_sao").sample(()) == stars
        assert codes(found) == problems
        assert "HTX110" not in [problem.code for problem in found.problems]
    counted, undecided = answers(plan, found, "ocop")
    assert (counted, undecided) == ([0], [])
    assert answers(plan, found, "ocop", assumptions_off=["*"])[1][-2:] == [1, 2]


def test_the_latest_recognition_counts(plan: Plan) -> None:
    """The best product is of 2022 and another one of 2024: there is one recognised in 2024."""
    rows = [row(code=A, sp="a", sao=5, ngay="01/02/2022"), row(code=A, sp="b", sao=3, ngay="01/02/2024")]
    found = joined(plan, BASE, rows)
    assert str(known(cell(found, 0, "ocop_cong_nhan"))) == "2024-02-01"


def test_a_product_without_stars_is_not_without_any(plan: Plan) -> None:
    found = joined(plan, BASE, [row(code=A, sp="a", sao=""), row(code=B, sp="b", sao=4)])
    assert answers(plan, found, "ocop") == ([1], [0])


def test_a_list_of_stars_needs_no_column_of_products(plan: Plan) -> None:
    with_blanks: Rows = [{"Mã số HTX": A, "Hạng sao": 4}, {"Mã số HTX": B, "Hạng sao": ""}]  # not only who has one
    assert answers(plan, joined(plan, BASE, [{"Mã số HTX": A, "Hạng sao": 4}]), "ocop") == ([0], [])
    assert answers(plan, joined(plan, BASE, with_blanks), "ocop") == ([0], [2])


def test_who_may_be_in_a_list_of_products_is_not_taken_to_have_none(plan: Plan) -> None:
    found = joined(plan, [row("HTX An Ninh"), row("HTX Phú Tâm")], [row("HTX Phú Tâmm", sp="a", sao=4)])
    assert codes(found) == ["HTX240"]
    assert answers(plan, found, "ocop") == ([], [1])


def test_the_assumption_is_told_and_can_be_turned_off(plan: Plan) -> None:
    found = joined(plan, BASE, [row(code=A, sp="a", sao=4)])
    used = [item.code for item in evaluate(plan, found).data.assumptions]
    assert "vang-trong-danh-sach-ocop" in used
    off = Options(assumptions_off=["vang-trong-danh-sach-ocop"])
    assert "vang-trong-danh-sach-ocop" not in [item.code for item in evaluate(plan, found, off).data.assumptions]


# ---- places, files, the command --------------------------------------------------------------------------------

REGISTER = f"""DANH SÁCH HỢP TÁC XÃ (SỐ LIỆU MẪU, TỰ ĐẶT RA)
TT;Mã số HTX;Tên hợp tác xã;Xã/Phường;Trạng thái;Loại hình
1;{A};HTX Nông nghiệp Mẫu An Ninh;An Ninh;Đang hoạt động;Nông nghiệp
2;{B};HTX NN Mẫu Phú Tâm;Phú Tâm;Đang hoạt động;Nông nghiệp
3;{C};Hợp tác xã Dịch vụ Mẫu Thuận Hòa;Thuận Hòa;Đang hoạt động;Phi nông nghiệp
4;;HTX NN Mẫu Phú Tân;Phú Tân;Đang hoạt động;Nông nghiệp
5;;HTX NN Mẫu An Hiệp;An Hiệp;Đang hoạt động;Nông nghiệp
6;;HTX Mẫu Thiện Mỹ;Thiện Mỹ;Đang hoạt động;Nông nghiệp
"""
RATINGS: list[list[Any]] = [
    ["XẾP LOẠI HỢP TÁC XÃ NĂM 2024 (SỐ LIỆU MẪU, TỰ ĐẶT RA)"],
    ["Mã số thuế", "Tên HTX", "Xã", "Xếp loại", "Ứng dụng công nghệ cao", "Trạng thái"],
    [100233488, "HTX NN Mẫu An Ninh", "An Ninh", "Tốt", "x", "Ngừng hoạt động"],
    [B, "Hợp tác xã nông nghiệp Mẫu Phú Tâm", "Phú Tâm", "Khá", None, None],
    [None, "HTX DV Mẫu Thuận Hòa", "xã Thuận Hòa", "TB", None, None],
    [None, "HTX nông nghiệp mẫu phú tân", "Phú Tân", "Yêu", "x", None],
    [None, "HTX Mẫu An Hiệpp", "An Hiệp", "Khá", "x", None],
    [None, "HTX Mẫu Lạ", "An Ninh", "Khá", None, None],
]
OCOP = """TT;Tên sản phẩm;Chủ thể;Hạng sao;Ngày công nhận;Hạn
1;Gạo mẫu A;HTX NN Mẫu An Ninh;4 sao;01/01/2020;01/01/2023
2;Gạo mẫu B;Hợp tác xã Nông nghiệp Mẫu An Ninh;3 sao;05/06/2023;05/06/2026
3;Nấm mẫu;HTX NN Mẫu Phú Tâm;3 sao;05/06/2020;05/06/2023
4;Bánh mẫu;Công ty TNHH Mẫu;3 sao;05/06/2023;05/06/2026
5;Mắm mẫu;HTX Mẫu Không Có;3 sao;05/06/2023;
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    Path("dang-ky.csv").write_text(REGISTER, encoding="utf-8-sig")
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Xếp loại"
    for cells in RATINGS:
        sheet.append(cells)
    workbook.save("xep-loai.xlsx")
    Path("ocop.csv").write_text(OCOP, encoding="utf-8")
    return ["dang-ky.csv", "xep-loai.xlsx", "ocop.csv"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_screen(run: Callable[..., Run], golden: Callable[[str, str], None], files: list[str], lang: str) -> None:
    found = run("check", *files, "--join", "--lang", lang)
    assert found.code == 3
    golden(f"screen/join.{lang}.txt", found.out)


def test_places_are_those_of_the_file_that_gives_the_cell(run: Callable[..., Run], files: list[str]) -> None:
    result = json.loads(run("check", *files, "--join", "--format", "json").out)
    spots = {
        (item["code"], item["place"]["file"], item["place"]["sheet"], item["place"]["line"], item["place"]["cell"])
        for item in result["problems"]
    }
    assert ("HTX104", "xep-loai.xlsx", "Xếp loại", 6, "D6") in spots
    assert ("HTX244", "xep-loai.xlsx", "Xếp loại", 3, "F3") in spots
    assert ("HTX240", "xep-loai.xlsx", "Xếp loại", 7, None) in spots
    assert ("HTX242", "dang-ky.csv", None, 8, None) in spots
    assert ("HTX248", "ocop.csv", None, 3, None) in spots
    (differs,) = [item for item in result["problems"] if item["code"] == "HTX244"]
    assert (differs["params"]["base"]["file"], differs["params"]["base"]["line"]) == ("dang-ky.csv", 3)
    asked = [
        (question["cooperative"], key, place["file"], place["cell"], place["line"])
        for target in result["targets"]
        for question in target["questions"]
        for key, place in zip(question["fields"], question["places"], strict=True)
    ]
    assert (3, "xep_loai", "xep-loai.xlsx", "D6", 6) in asked  # "Yêu"
    assert (5, "xep_loai", "dang-ky.csv", None, 8) in asked  # in no list of ratings


def test_all_files_are_named_with_their_hashes(run: Callable[..., Run], files: list[str]) -> None:
    data = json.loads(run("check", *files, "--join", "--format", "json").out)["data"]
    assert data["path"] == "dang-ky.csv + xep-loai.xlsx + ocop.csv"
    assert (data["rows"], data["cooperatives"], data["sheet"]) == (6, 6, None)
    hashes = [hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in files]
    assert [(one["path"], one["sha256"], one["sheet"]) for one in data["files"]] == list(
        zip(files, hashes, [None, "Xếp loại", None], strict=True)
    )
    assert [(one["rows"], one["joined"]) for one in data["files"]] == [(6, None), (6, 4), (5, 3)]
    assert data["sha256"] == hashlib.sha256("".join(hashes).encode()).hexdigest()


def test_every_face_names_the_file_of_a_problem(run: Callable[..., Run], files: list[str]) -> None:
    names = ["a.md", "a.html", "a.xlsx", "a.docx", "sarif=a.sarif", "junit=a.xml", "github=a.txt", "gitlab=a.json"]
    assert run("check", *files, "--join", *(part for name in names for part in ("-o", name))).code == 3
    found = json.loads(Path("a.sarif").read_text(encoding="utf-8"))["runs"][0]
    assert [one["location"]["uri"] for one in found["artifacts"]] == files
    places = {
        (item["ruleId"], place["physicalLocation"]["artifactLocation"]["uri"])
        for item in found["results"]
        for place in item["locations"]
    }
    assert {("HTX104", files[1]), ("HTX242", files[0]), ("HTX248", files[2])} <= places
    assert {uri for _, uri in places} <= {*files, *(uri for rule, uri in places if not rule.startswith("HTX"))}
    sheets = [list(sheet.iter_rows(values_only=True)) for sheet in openpyxl.load_workbook("a.xlsx").worksheets]
    (rows,) = [found for found in sheets if "Tệp" in found[0]]
    at = rows[0].index("Tệp")
    assert {row[at] for row in rows[1:]} >= set(files)
    for name in ("a.md", "a.html"):
        text = Path(name).read_text(encoding="utf-8")
        assert all(file in text for file in files)


def test_reasons_of_a_joined_list(run: Callable[..., Run], files: list[str]) -> None:
    assert run("why", *files, "ocop", "--join").out == run("why", *files, "5", "--join").out
    assert "HTX NN Mẫu Phú Tâm" in run("why", *files, "5", "--join").out
    assert len(run("why", *files, "--join").out) > len(run("why", *files, "5", "--join").out)
    missing = run("why", *files[:1], "khong-co.csv", "--join")
    assert (missing.code, missing.err[:21]) == (2, "khong-co.csv: HTX402:")


def test_settings_are_those_of_the_first_list(run: Callable[..., Run], files: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "khac"
    folder.mkdir()
    (tmp_path / files[2]).rename(folder / files[2])
    (tmp_path / "htx-eval.toml").write_text('covers = ["lien_hiep_htx"]\n', encoding="utf-8")
    (folder / "htx-eval.toml").write_text("no-such-key = 1\n", encoding="utf-8")
    shown = run("check", *files[:2], f"khac/{files[2]}", "--join", "--show-settings")
    assert (shown.code, "covers = lien_hiep_htx" in shown.out) == (0, True)


def test_a_sheet_is_named_for_each_file_in_turn(run: Callable[..., Run], files: list[str]) -> None:
    assert run("check", *files, "--join", "--sheet", "", "--sheet", "Xếp loại").code == 3
    wrong = run("check", *files, "--join", "--sheet", "", "--sheet", "Trang 9")
    assert "HTX433" in wrong.err


def test_a_file_that_cannot_be_read_is_named(run: Callable[..., Run], files: list[str]) -> None:
    Path("ocop.csv").write_bytes(b"")
    found = run("check", *files, "--join")
    assert (found.code, found.err.startswith("ocop.csv: HTX450:")) == (2, True)


def test_the_front_door(plan: Plan, files: list[str]) -> None:
    lists = [read_cooperatives(path, plan) for path in files]
    found = join(lists, plan)
    assert evaluate(plan, found).verdict == "undecided"
    assert found.lists == tuple(lists)
    assert join(lists[:1], plan) is lists[0]
    with pytest.raises(ValueError, match="no list"):
        join([], plan)


def test_problems_without_end_are_counted(plan: Plan) -> None:
    base = [row(f"HTX số {number}") for number in range(1100)]
    found = joined(plan, base, [row("HTX số 1", xep_loai="Khá")])
    counts = Counter(problem.code for problem in of_join(found))
    assert counts["HTX242"] == 1000
    (rest,) = [problem for problem in found.problems if problem.code == "HTX230"]
    assert rest.params == {"code": "HTX242", "more": 99}


def test_a_register_without_codes_names_or_items(write: Callable[[str, str], Path], plan: Plan) -> None:
    """What a register does not declare is not asked for: the second plan of the tests has no list of items."""
    from conftest import ROOT

    other = load_plan(ROOT / "tests" / "second_plan" / "plan.yaml")
    base = read_cooperatives(_first_of_second_plan(), other)
    assert join([base, base], other).rows == base.rows


def _first_of_second_plan() -> Rows:
    return [{"club": "one"}, {"club": "two"}]


# ---- properties ------------------------------------------------------------------------------------------------

NAMES = [
    "", "HTX NN An Ninh", "Hợp tác xã nông nghiệp An Ninh", "HTX An Ninh", "HTX An Ninhh", "An Ninh",
    "HTX Thuận An", "HTX Thuận Ấn", "Liên hiệp HTX An Ninh", "HTX Phú Tâm 1", "HTX Phú Tâm 2", "htx phu tam 1",
    "Công ty Mẫu", "-",
]  # fmt: skip
CODES = ["", A, B, A[1:], "0100 233 488", f"{A}-001", "0100233489", "58G7000012", "1,0E+08", "-"]
COMMUNES = ["", "An Ninh", "xã An Ninh", "Phú Tâm"]
CELLS: dict[str, list[str]] = {
    "xep_loai": ["", "Tốt", "Khá", "khá trở lên", "Yêu", "chưa xếp loại"],
    "cnc": ["", "x", "không", "có lẽ"],
    "tl": ["", "2019", "15/03/2019", "31/02/2019"],
    "sao": ["", "3", "4", "2"],
    "han": ["", "01/01/2023", "2025"],
    "sp": ["", "Gạo"],
    "nam": ["", "2023", "2024"],
    "sl": ["1", "2", ""],
}


@st.composite
def rows_of(draw: st.DrawFn, columns: Sequence[str] | None = None) -> Rows:
    """A list with some of the columns."""
    if columns is None:
        columns = draw(st.lists(st.sampled_from(sorted(CELLS)), unique=True))
    identity = st.tuples(st.sampled_from(NAMES), st.sampled_from(CODES), st.sampled_from(COMMUNES))
    cells = st.fixed_dictionaries({key: st.sampled_from(CELLS[key]) for key in columns})
    drawn = draw(st.lists(st.tuples(identity, cells), min_size=1, max_size=6))
    # A row that tells only a commune is no cooperative but the heading of a section.
    found = [row(name, code, commune if name + code else "", **what) for (name, code, commune), what in drawn]
    # A row that is blank all over would be no row at all.
    return [one | {"Số thành viên": 100 + number} for number, one in enumerate(found)]


def read(rows: Rows) -> CooperativeList | None:
    try:
        return read_cooperatives(rows, PLAN)
    except HtxEvalError:
        return None


def said(one: Cell) -> object:
    return (one.origin, (one.low, one.high) if isinstance(one, Span) else one.sample(()))


def tagged(listed: CooperativeList) -> dict[object, object]:
    """What a joined list says of each row, by the number that each row of the base has."""
    tags = [known(one) for one in listed.columns()["so_thanh_vien"]]
    columns = {key: [said(one) for one in column] for key, column in listed.columns().items()}
    return {
        tag: (one.code, one.name, one.commune, {key: column[index] for key, column in columns.items()})
        for index, (tag, one) in enumerate(zip(tags, listed.rows, strict=True))
    }


@settings(max_examples=150, deadline=None)
@given(rows_of(), rows_of())
def test_no_row_is_lost(base_rows: Rows, other_rows: Rows) -> None:
    """Every row of the base is kept; every other row is joined or reported."""
    base, other = read(base_rows), read(other_rows)
    if base is None or other is None:
        return
    found = join([base, other], PLAN)
    assert list(found.rows.lines) == list(base.rows.lines)
    assert found.joined is not None
    (addition,) = found.joined.additions
    single = [problem for problem in of_join(found) if problem.code in ("HTX240", "HTX241", "HTX249")]
    lines = [problem.place.line for problem in single]
    for problem in of_join(found):
        if problem.code in ("HTX245", "HTX246"):
            lines += problem.params["lines"]  # type: ignore[arg-type]
    assert len(lines) == len(set(lines)) == addition.left
    assert addition.by_code + addition.by_name + addition.left == len(other.rows)


@settings(max_examples=150, deadline=None)
@given(rows_of())
def test_a_list_joined_with_itself_is_itself(rows: Rows) -> None:
    listed = read(rows)
    if listed is None:
        return
    found = join([listed, listed, listed], PLAN)
    assert found.rows == listed.rows
    assert (found.fields, found.headings, found.filled) == (listed.fields, listed.headings, listed.filled)
    assert found.stated == listed.stated
    assert not {"HTX241", "HTX242", "HTX244", "HTX246"} & set(codes(found))


@settings(max_examples=150, deadline=None)
@given(rows_of(), rows_of(), st.integers(0, 1000))
def test_the_order_of_rows_never_matters(base_rows: Rows, other_rows: Rows, seed: int) -> None:
    base, other = read(base_rows), read(other_rows)
    order = random.Random(seed)
    turned = [read(order.sample(rows, len(rows))) for rows in (base_rows, other_rows)]
    if base is None or other is None or None in turned:
        return
    one, two = join([base, other], PLAN), join([each for each in turned if each is not None], PLAN)
    assert tagged(one) == tagged(two)
    told = [
        Counter((p.code, p.severity, p.value) for p in of_join(found) if p.code != "HTX246") for found in (one, two)
    ]
    assert told[0] == told[1]
    verdicts = [
        [target.verdict for target in evaluate(PLAN, found, Options(reference=True)).targets] for found in (one, two)
    ]
    assert verdicts[0] == verdicts[1]


@settings(max_examples=150, deadline=None)
@given(rows_of(["xep_loai"]), rows_of(["xep_loai"]))
def test_nothing_is_joined_that_is_not_certain(base_rows: Rows, other_rows: Rows) -> None:
    """By rules written anew: the same code, or the same plain name in no other commune and under no other tax code."""
    base, other = read(base_rows), read(other_rows)
    if base is None or other is None:
        return
    identities = Identities(PLAN.register)
    pair = [identities.of(listed.rows, None) for listed in (base, other)]
    matches = match(pair[0], pair[1], range(len(other.rows)), in_items=False)

    def digits(code: str | None) -> str:
        plain = (code or "").replace(" ", "").replace("-", "")
        return f"0{plain}" if plain == A[1:] else plain

    def plain(name: str | None) -> str:
        words = (name or "").casefold().replace("hợp tác xã", "htx").replace(" nn ", " nông nghiệp ")
        return words.replace("phú tâm", "phu tam").removeprefix("htx ")

    for index, rows in matches.partners.items():
        here = base.rows[index]
        for number in rows:
            there = other.rows[number]
            same_code = digits(here.code) == digits(there.code) != ""
            tax_codes = [
                code for code in (here.code, there.code) if code is not None and code.replace("-", "").isdigit()
            ]
            far = {(here.commune or "").removeprefix("xã "), (there.commune or "").removeprefix("xã ")} == {
                "An Ninh",
                "Phú Tâm",
            }
            same_name = plain(here.name) == plain(there.name) != "" and not far
            assert same_code or (same_name and len({digits(code) for code in tax_codes}) < 2)
    settled = [number for rows in matches.partners.values() for number in rows]
    settled += [doubt.row for doubt in matches.doubts]
    assert sorted([*settled, *matches.strangers, *matches.untold]) == list(range(len(other.rows)))
