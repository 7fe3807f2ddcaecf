"""A plan may be written shortly: what is left out has one meaning, and says the same as the long form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from htx_eval.api import HtxEvalError, load_plan
from htx_eval.model.rules import Kind, Measure, Named

HEAD = """
id: ngan
title: Kế hoạch năm 2024
issuer: UBND huyện
period: {from: 2024-01-01, to: 2024-12-31}
register: htx
population: htx
"""
SHORT = """
definitions:
  htx: {loai_hinh: htx, trang_thai: {not: da_giai_the}}
  kha: {xep_loai: [tot, kha]}
  tot_kha: kha
targets:
  - id: tot-kha
    title: Tỷ lệ HTX tốt, khá
    measure: {share: {where: tot_kha}}
    at_least: 30%
  - id: htx
    title: Số HTX
    measure: {count: {}}
    at_least: 40 HTX
    note: kể cả HTX mới thành lập
"""
LONG = """
definitions:
  htx:
    word: htx
    chosen: htx
    readings: {htx: {label: htx, where: {loai_hinh: htx, trang_thai: {not: da_giai_the}}}}
  kha:
    word: kha
    where: {xep_loai: [tot, kha]}
  tot_kha:
    readings: {tot_kha: {label: tot_kha, where: kha}}
targets:
  - id: tot-kha
    number: 1
    title: {vi: 'Tỷ lệ HTX tốt, khá'}
    clause: tot-kha
    measure: {share: {where: tot_kha, of: htx}}
    at_least: 30%
  - id: htx
    number: 2
    title: {vi: Số HTX}
    clause: htx
    measure: {count: {of: htx}}
    at_least: 40
    note: {vi: kể cả HTX mới thành lập}
clauses:
  - {id: tot-kha, text: 'Tỷ lệ HTX tốt, khá'}
  - {id: htx, text: Số HTX}
"""


def test_the_short_form_says_what_the_long_one_does(tmp_path: Path) -> None:
    plans = []
    for name, text in (("short", SHORT), ("long", LONG)):
        path = tmp_path / f"{name}.yaml"
        path.write_text(HEAD + text, encoding="utf-8")
        plans.append(load_plan(path))
    short, long = plans
    assert (short.problems, long.problems) == ((), ())
    assert (short.definitions, short.clauses) == (long.definitions, long.clauses)
    same = [
        (replace(one, place=other.place, threshold=replace(one.threshold, written=other.threshold.written)), other)
        for one, other in zip(short.targets, long.targets, strict=True)
    ]
    assert all(one == other for one, other in same)
    assert [one.threshold.written for one in short.targets] == ["30%", "40 HTX"]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.OUTSIDE])
def test_a_measure_without_a_population_is_of_that_of_the_plan(tmp_path: Path, kind: Kind) -> None:
    """A count of all rows, dissolved ones and groups with them, has to be asked for."""
    keys = {"field": "doanh_thu", "per": "so_thanh_vien"}
    needs = "".join(f", {key}: {keys[key]}" for key in kind.needs)
    figure = "50%" if kind.is_share else "5"

    def measure(of: str) -> Measure:
        path = tmp_path / "plan.yaml"
        path.write_text(
            HEAD + "definitions: {htx: {loai_hinh: htx}}\ntargets:\n  - id: a\n    title: a\n"
            f"    measure: {{{kind.value}: {{where: {{xep_loai: tot}}{needs}{of}}}}}\n    at_least: {figure}\n",
            encoding="utf-8",
        )
        return load_plan(path).targets[0].measure

    assert measure("") == measure(", of: htx")
    assert measure("").of == Named("htx")
    assert measure(", of: tat_ca") != measure("")


SLIPS = [
    ("where: {loai_hinh: htx}, readings: {a: {label: a, where: {loai_hinh: htx}}}", "HTX310"),
    ("word: htx", "HTX311"),
    ("readings: {}", "HTX311"),
    ("readings: {a: {label: a, where: {loai_hinh: htx}}, b: {label: b, where: {xep_loai: tot}}}", "HTX311"),
    ("chosen: c, readings: {a: {label: a, where: {loai_hinh: htx}}}", "HTX333"),
    ("", "HTX311"),
    ("loai: htx", "HTX314"),
    ("loai_hinh: hxt", "HTX316"),
]


@pytest.mark.parametrize(("data", "code"), SLIPS)
def test_a_slip_in_a_definition_is_found_where_it_stands(tmp_path: Path, data: str, code: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HEAD + SHORT.replace("loai_hinh: htx, trang_thai: {not: da_giai_the}", data), encoding="utf-8")
    with pytest.raises(HtxEvalError) as refused:
        load_plan(path)
    assert {(problem.code, problem.place.line) for problem in refused.value.problems} == {(code, 10)}
