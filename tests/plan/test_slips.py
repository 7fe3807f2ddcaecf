"""Slips of meaning in plans, one place each: what is refused and what is asked, in words that people can read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from htx_eval.api import HtxEvalError, load_plan

BASE = (Path(__file__).parent / "slips" / "base.yaml").read_text(encoding="utf-8")

#: What is replaced in the plan without a slip, and by what, by the kind of slip.
SLIPS: dict[str, dict[str, tuple[str, str]]] = {
    "figures": {
        "thousands": ("at_least: 4000", "at_least: 4.000"),
        "thousands in a tolerance": ("tolerance: 100", "tolerance: 1,000"),
        "thousands in a condition": ("{ocop_sao: {at_least: 3}}", "{so_thanh_vien: {at_least: 1.000}}"),
        "three decimals of a large unit": ("more_than: 3,2 tỷ đồng", "more_than: 3.200 tỷ đồng"),
        "scientific": ("at_least: 4000", "at_least: 4e3"),
        "parts of a member in a condition": ("{ocop_sao: {at_least: 3}}", "{so_thanh_vien: {at_least: 7.5}}"),
        "in words": ("at_least: 5\n", "at_least: năm\n"),
        "parts of a cooperative": ("at_least: 5\n", "at_least: 4.5\n"),
        "parts of a member": ("at_least: 4000", "at_least: 4000,5"),
        "below nothing": ("at_least: 5\n", "at_least: -4\n"),
        "parts as a tolerance": ("tolerance: 100", "tolerance: 0.5"),
        "a share without its sign": ("at_least: 50%", "at_least: 50"),
        "a count with the sign": ("at_least: 5\n", "at_least: 5%\n"),
        "another unit": ("more_than: 3,2 tỷ đồng", "more_than: 3,2 thành viên"),
        "members for cooperatives": ("at_least: 5\n", "at_least: 5 thành viên\n"),
        "an unknown unit": ("more_than: 3,2 tỷ đồng", "more_than: 3,2 tỷ đồng/năm"),
    },
    "thresholds": {
        "a floor of nothing": ("at_least: 50%\n    stretch: 60%", "at_least: 0%"),
        "a ceiling of everything": ("at_least: 50%\n    stretch: 60%", "at_most: 100%"),
        "more than everything": ("at_least: 50%\n    stretch: 60%", "more_than: 100%"),
        "less than nothing": ("at_most: 0", "less_than: 0"),
        "no fewer than none": ("at_most: 0", "at_least: 0"),
        "stars beyond the most": (
            "{mean: {field: doanh_thu}}\n    more_than: 3,2 tỷ đồng",
            "{mean: {field: ocop_sao}}\n    at_least: 6",
        ),
        "ends turned round": ("between: [8, 12]", "between: [12, 8]"),
        "a ratio of a field to itself": (
            "{mean: {field: doanh_thu}}\n    more_than: 3,2 tỷ đồng",
            "{ratio: {field: doanh_thu, per: doanh_thu}}\n    more_than: 0.5",
        ),
        "a stretch below its floor": ("stretch: 60%", "stretch: 40%"),
        "a stretch at its floor": ("stretch: 60%", "stretch: 50%"),
        "a stretch above its ceiling": ("at_most: 0", "at_most: 3\n    stretch: 4"),
        "a stretch of a range": ("between: [8, 12]", "between: [8, 12]\n    stretch: 15"),
        "a tolerance of everything": ("tolerance: 100", "tolerance: 4000"),
        "a tolerance of none left": ("at_most: 0", "at_most: 0\n    tolerance: 1"),
        "a wide tolerance": ("tolerance: 100", "tolerance: 1500"),
        "two thresholds": ("at_least: 5\n", "at_least: 5\n    at_most: 9\n"),
    },
    "targets": {
        "a number twice": ("number: 4", "number: 3"),
        "a number twice with a zero": ("number: 4", "number: 03"),
        "a target copied": (
            "measure: {count: {where: ocop}}\n    between: [8, 12]",
            "measure: {count: {where: moi}}\n    at_least: 5",
        ),
        "a target copied in other words": (
            "measure: {count: {where: ocop}}\n    between: [8, 12]",
            "measure: {count: {where: {all: [htx, moi]}, of: tat_ca}}\n    at_least: 5",
        ),
        "thresholds that exclude each other": (
            "measure: {count: {where: ocop}}\n    between: [8, 12]",
            "measure: {count: {where: moi}}\n    at_most: 3",
        ),
        "thresholds that exclude each other, the lower one first": (
            "measure: {count: {where: ocop}}\n    between: [8, 12]",
            "measure: {count: {where: {xep_loai: yeu}}}\n    at_least: 8",
        ),
        "one threshold within another": (
            "measure: {count: {where: ocop}}\n    between: [8, 12]",
            "measure: {count: {where: moi}}\n    at_least: 8",
        ),
        "a plan without a population": ("population: htx\n", ""),
        "unions among the cooperatives": (", of: tat_ca}}", "}}"),
        "unions of the cooperatives": (", of: tat_ca}}", ", of: htx}}"),
        "a share of itself": ("{share: {where: tot_kha, of: htx}}", "{share: {where: htx}}"),
        "a count of all of its population": ("{count: {where: ocop}}", "{count: {where: {loai_hinh: htx}, of: htx}}"),
        "no such clause": ("clause: muc-2", "clause: muc-9"),
    },
    "conditions": {
        "two values of one field": ("{xep_loai: [tot, kha]}", "{all: [{xep_loai: tot}, {xep_loai: kha}]}"),
        "every value of a field": ("{xep_loai: [tot, kha]}", "{xep_loai: [tot, kha, trung_binh, yeu, khong_xep_loai]}"),
        "every value or its contrary": ("{xep_loai: [tot, kha]}", "{any: [{xep_loai: tot}, {not: {xep_loai: tot}}]}"),
        "none of everything": ("{xep_loai: [tot, kha]}", "{not: tat_ca}"),
        "a condition without a condition": ("{xep_loai: [tot, kha]}", "{all: [{}]}"),
        "a part twice": ("{xep_loai: [tot, kha]}", "{any: [{xep_loai: tot}, {xep_loai: tot}]}"),
        "a value twice": ("{xep_loai: [tot, kha]}", "{xep_loai: [tot, tot]}"),
        "more than a field can hold": ("{ocop_sao: {at_least: 3}}", "{ocop_sao: {at_least: 6}}"),
        "no stars are enough": ("{ocop_sao: {at_least: 3}}", "{ocop_sao: {at_least: 0}}"),
        "a value between the values": ("{ocop_sao: {at_least: 3}}", "{ocop_sao: 2}"),
        "ends turned round": ("{ocop_sao: {at_least: 3}}", "{ocop_sao: {at_least: 4, at_most: 3}}"),
        "a branch that nobody takes": (
            "{ocop_sao: {at_least: 3}}",
            "{any: [{ocop_sao: {at_least: 3}}, {thang_ngung: {more_than: 12}}]}",
        ),
        "words that exclude each other": ("{count: {where: ocop}}", "{count: {where: {all: [ocop, {ocop_sao: 0}]}}}"),
        "nobody under another reading": ("where: {xep_loai: yeu}", "where: {xep_loai: yeu, trang_thai: cho_giai_the}"),
        "a word of no use": ("  moi: {", "  bo: {xep_loai: tot}\n  moi: {"),
        "readings that mean the same": (
            "trang_thai: hoat_dong}",
            "trang_thai: [hoat_dong, tam_ngung, ngung_hoat_dong, cho_giai_the]}",
        ),
        "a word of the program": ("  moi: {", "  tat_ca: {xep_loai: tot}\n  moi: {"),
    },
    "days": {
        "a period turned round": ("{from: 2025-01-01, to: 2025-12-31}", "{from: 2025-12-31, to: 2025-01-01}"),
        "a period of twenty years": ("to: 2025-12-31}", "to: 2045-12-31}"),
        "a period of one day": ("{from: 2025-01-01, to: 2025-12-31}", "{from: 2025-12-31, to: 2025-12-31}"),
        "the days of last year": ("[2025-01-01, 2025-12-31]", "[2024-01-01, 2024-12-31]"),
        "the days of last year in two comparisons": (
            "{between: [2025-01-01, 2025-12-31]}",
            "{at_least: 2024-01-01, at_most: 2024-12-31}",
        ),
        "since the beginning of last year": ("{between: [2025-01-01, 2025-12-31]}", "{at_least: 2024-01-01}"),
        "valid at the end of last year": (
            "{ocop_sao: {at_least: 3}}",
            "{ocop_sao: {at_least: 3}, ocop_het_han: {at_least: 2024-12-31}}",
        ),
        "the days of next year": ("{between: [2025-01-01, 2025-12-31]}", "{at_least: 2026-06-01}"),
        "issued after the end": ("issued: 2025-02-10", "issued: 2026-02-10"),
        "the title of last year": ("title: Kế hoạch năm 2025", "title: Kế hoạch năm 2024"),
        "the id of last year": ("id: ke-hoach-2025", "id: ke-hoach-2024"),
        "a target of last year": ("title: HTX thành lập mới", "title: HTX thành lập mới trong năm 2024"),
        "from the beginning of last year on": ("[2025-01-01, 2025-12-31]", "[2024-01-01, 2025-12-31]"),
        "issued years before": ("issued: 2025-02-10", "issued: 2015-02-10"),
        "a day of the wrong order": ("issued: 2025-02-10", "issued: 10/02/2025"),
    },
    "texts": {
        "another figure in the clause": ("at_least: 50%", "at_least: 5%"),
        "another figure in the title": ("title: HTX thành lập mới", "title: Thành lập mới 10 HTX"),
        "another stretch in the clause": ("phấn đấu 60%", "phấn đấu 70%"),
        "another end in the clause": ("Có 8–12 HTX", "Có 8–15 HTX"),
        "thousands in the clause": ("khoảng 4.000 thành viên", "khoảng 40.000 thành viên"),
        "another unit in the clause": ("trên 3,2 tỷ đồng/HTX", "trên 3,2 triệu đồng/HTX"),
        "over, and the threshold is from": ("more_than: 3,2", "at_least: 3,2"),
        "from, and the threshold is over": ("at_least: 50%", "more_than: 50%"),
        "at least, and the threshold is a ceiling": ("at_least: 5\n", "at_most: 5\n"),
        "at most, and the threshold is a floor": ("Thành lập mới ít nhất 05", "Thành lập mới không quá 05"),
        "under, and the threshold is a floor": ("Thành lập mới ít nhất 05", "Thành lập mới dưới 05"),
        "none left, and one is let pass": ("at_most: 0", "at_most: 1"),
        "none left, and the threshold is a floor": ("at_most: 0", "at_least: 1"),
        "another figure in English": (
            "title: HTX thành lập mới",
            "title: {vi: HTX thành lập mới, en: 10 or more new cooperatives}",
        ),
        "over in English": (
            "title: HTX thành lập mới",
            "title: {vi: HTX thành lập mới, en: More than 5 new cooperatives}",
        ),
    },
    "yaml": {
        "a comma in braces": ("text: 'Thành lập mới ít nhất 05 HTX'", "text: Thành lập mới, ít nhất 05 HTX"),
        "a figure with a comma in braces": ("{ocop_sao: {at_least: 3}}", "{doanh_thu: {at_least: 3,2 tỷ đồng}}"),
        "values without brackets": ("{xep_loai: [tot, kha]}", "{xep_loai: tot, kha}"),
        "figures with commas in a list": ("between: [8, 12]", "between: [8,5, 12,5]"),
        "a tab": ("    number: 2", "\tnumber: 2"),
        "no blank after a colon": ("    number: 2", "    number:2"),
        "no blank after a colon in braces": ("{from: 2025-01-01,", "{from:2025-01-01,"),
        "no blank after a dash": ("  - id: moi", "  -id: moi"),
        "a quote that stays open": ("text: 'Thành lập mới ít nhất 05 HTX'", 'text: "Thành lập mới ít nhất 05 HTX'),
        "a second colon": ("title: HTX thành lập mới", "title: HTX: thành lập mới"),
        "a second colon in braces": ("text: 'Có 01 liên hiệp HTX'", "text: Có: 01 liên hiệp HTX"),
        "a sign of YAML": ("at_least: 5\n", "at_least: >5\n"),
        "an indent": ("    clause: muc-2", "   clause: muc-2"),
        "no of Norway": ("{xep_loai: yeu}", "{lien_ket_chuoi: no}"),
        "a key misspelt": ("at_least: 5\n", "atleast: 5\n"),
    },
}


def problems(folder: Path, text: str, lang: str) -> str:
    """What is said of a plan: that it is refused, or the warnings with which it is taken."""
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        plan = load_plan(path)
    except HtxEvalError as refused:
        said, verdict = refused, "refused"
    else:
        said, verdict = HtxEvalError(plan.problems), "asked"
    lines = said.worded(lang).replace(f"{path}:", "").splitlines()
    return "".join(f"  {line}\n" for line in (verdict, *lines))


def test_the_plan_without_a_slip_is_taken_without_a_word(tmp_path: Path) -> None:
    assert problems(tmp_path, BASE, "en") == "  asked\n"


@pytest.mark.parametrize("kind", SLIPS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_slip_is_named(tmp_path: Path, golden: Callable[[str, str], None], kind: str, lang: str) -> None:
    parts = []
    for name, (old, new) in SLIPS[kind].items():
        assert BASE.count(old) == 1, (name, BASE.count(old))
        said = problems(tmp_path, BASE.replace(old, new), lang)
        assert "HTX" in said, name
        change = "".join(f"  {sign} {line}\n" for sign, text in (("-", old), ("+", new)) for line in text.splitlines())
        parts.append(f"{name}\n{change}{said}")
    golden(f"slips/{kind}.{lang}.txt", "\n".join(parts))
