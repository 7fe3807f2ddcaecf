"""``plan test``: small lists beside a plan, what it has to say of them, changes of the plan that nothing notices."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from test_lint import PLAN

from clubs import CLUBS
from conftest import ROOT, Run
from htx_eval.api import HtxEvalError, load_plan, packaged_plans
from htx_eval.authoring.cases.case_reader import Cases, read_cases, with_tests
from htx_eval.authoring.cases.case_run import run_case
from htx_eval.authoring.cases.mutants import mutants
from htx_eval.authoring.cases.mutation import Fate, Mutation, read_so
from htx_eval.authoring.cases.suggested import as_yaml, suggest
from htx_eval.plan.files.yaml_source import read
from htx_eval.plan.packaged import TESTS, packaged_targets
from test_docs import block

A = "  - {id: a, title: Tốt, measure: {share: {where: tot}}, at_least: 60%, stretch: 80%}\n"
TWO = A + "  - {id: b, title: Yếu, measure: {count: {where: {xep_loai: yeu}}}, at_most: 1}\n"
MET = """each: {loai_hinh: htx}
covers: [htx]
cases:
  - name: Vừa đủ
    rows:
      - {xep_loai: tot, times: 3}
      - {xep_loai: yeu}
      - {xep_loai: trung_binh}
    expect: {a: {verdict: met, value: 60%, stretch: missed}, b: met}
    overall: met
"""


class Files:
    """A plan with its tests in a fresh folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, tests: str, targets: str = TWO) -> Path:
        """Write both; return the plan."""
        plan = self.folder / "nho.yaml"
        plan.write_text(PLAN.format(targets=targets), encoding="utf-8")
        (self.folder / "nho.tests.yaml").write_text(tests, encoding="utf-8")
        return plan

    def cases(self, tests: str, targets: str = TWO) -> Cases:
        """Read both."""
        plan, beside = with_tests(str(self(tests, targets)))
        return read_cases(load_plan(plan), beside)

    def refused(self, tests: str, targets: str = TWO) -> list[tuple[str, int | None]]:
        """The problems with which tests are refused, with their lines."""
        with pytest.raises(HtxEvalError) as refused:
            self.cases(tests, targets)
        return [(problem.code, problem.place.line) for problem in refused.value.problems]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_cases_that_are_as_expected(run: Callable[..., Run], files: Files) -> None:
    plan = files(MET)
    found = run("plan", "test", str(plan))
    assert found.code == 0
    assert "đúng  Vừa đủ" in found.out
    assert run("plan", "test", str(plan).replace(".yaml", ".tests.yaml")).code == 0


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("verdict: met", "verdict: missed", "target 1 (a): expected missed"),
        ("value: 60%", "value: 2/3", "expected met, 66.7% (2/3)"),
        ("value: 60%", "value: [60%, 80%]", "expected met, 60% – 80%"),
        ("stretch: missed", "stretch: met", "stretch missed"),
        ("overall: met", "overall: missed", "the plan as a whole: expected missed; got met"),
        ("overall: met", "refused: HTX280", "refused with HTX280; it was evaluated"),
        ("overall: met", "as_of: 2023-01-01", "HTX280"),
        ("overall: met", "readings: {tot: la}", "HTX426"),
    ],
)
def test_what_differs_is_said_where_it_stands(
    run: Callable[..., Run], files: Files, was: str, now: str, said: str
) -> None:
    plan = files(MET.replace(was, now))
    found = run("plan", "test", str(plan), "--lang", "en")
    assert found.code == 1
    assert said in " ".join(found.out.split())
    (told,) = json.loads(run("plan", "test", str(plan), "--format", "json").out)
    assert told["cases"][0]["passed"] is False
    report = plan.parent / "ra.xml"
    assert run("plan", "test", str(plan), "-o", str(report), "--lang", "en").code == 1
    (suite,) = ET.parse(report).getroot()
    assert (suite.get("tests"), suite.get("failures")) == ("1", "1")


def test_lists_as_rows_csv_and_files_are_read_as_any_list_is(files: Files) -> None:
    (files.folder / "ds.csv").write_text("Tên HTX,Loại hình,Xếp loại\nA,HTX,Tốt\n", encoding="utf-8")
    tests = """cases:
  - {name: a, rows: [{Tên HTX: A, Loại hình: HTX, Xếp loại: Tốt}], expect: {a: {value: 1}}}
  - {name: b, file: ds.csv, expect: {a: {value: 100%}}}
  - name: c
    csv: |
      Tên HTX,Loại hình,Xếp loại
      A,HTX,Tốt
      B,HTX,
    covers: [htx]
    as_of: 2024-12-31
    given: {b: 1}
    readings: {tot: hep}
    expect: {a: {verdict: undecided, value: [1/2, 1]}, b: {verdict: met, value: 1}}
"""
    cases = files.cases(tests)
    assert [run_case(cases.plan, case).is_as_expected for case in cases.cases] == [True, True, True]


def test_a_case_states_what_was_before_and_figures_with_their_units(files: Files) -> None:
    targets = """  - {id: a, title: Vốn, measure: {mean: {field: von_dieu_le}}, at_least: "3,2 tỷ đồng"}
  - {id: b, title: Người, measure: {sum: {field: so_thanh_vien}}, growth: {on: previous}, at_least: 10%}
"""
    tests = """each: {loai_hinh: htx, von_dieu_le: "3,2 tỷ đồng", so_thanh_vien: 110}
covers: [htx]
cases:
  - {name: a, rows: [{}], previous: {b: 100}, expect: {a: {verdict: met, value: 3200 triệu đồng}, b: met}}
  - {name: b, rows: [{}], previous: {b: [100, 101]}, expect: {a: {value: "3,2 tỷ đồng"}, b: undecided}}
  - {name: c, rows: [{}], previous: {b: 101 người}, expect: {a: {value: 3200}, b: missed}}
"""
    cases = files.cases(tests, targets)
    assert [run_case(cases.plan, case).is_as_expected for case in cases.cases] == [True, True, True]
    assert files.refused(tests.replace("previous: {b: 100}", "previous: {x: 100}"), targets) == [("HTX729", 4)]
    assert files.refused(tests.replace("previous: {b: 100}", "previous: {b: trăm}"), targets) == [("HTX733", 4)]
    assert files.refused(tests.replace("3200 triệu", "3200 con"), targets) == [("HTX733", 4)]


def test_slips_in_tests_are_refused_at_their_place(files: Files) -> None:
    assert files.refused(MET.replace("{a:", "{x:")) == [("HTX729", 9)]
    assert files.refused(MET.replace("times: 3", "times: ba")) == [("HTX733", 6)]
    assert files.refused(MET.replace("value: 60%", "value: nửa")) == [("HTX733", 9)]
    assert files.refused(MET + "    csv: 'Tên HTX'\n") == [("HTX730", 4)]
    assert files.refused(MET + "  - {name: Vừa đủ, rows: [], overall: met}\n") == [("HTX732", 11)]
    assert files.refused(MET + "  - {name: Không mong gì, rows: []}\n") == [("HTX731", 11)]
    assert files.refused(MET + "  - {name: Không có tệp, file: x.csv, overall: met}\n") == [("HTX301", 11)]
    assert files.refused(MET.replace("expect:", "expects:")) == [("HTX310", 9)]


def test_a_plan_without_tests(run: Callable[..., Run]) -> None:
    found = run("plan", "test", str(CLUBS / "plan.yaml"), "--lang", "en")
    assert found.code == 2
    assert "HTX728" in found.err


def test_tests_are_no_plans() -> None:
    assert not any(name.endswith(".tests") for name in packaged_plans())


def test_pytest_takes_the_tests_of_plans(files: Files) -> None:
    files(MET + MET.replace("verdict: met", "verdict: missed").replace("Vừa đủ", "Sai").split("cases:\n")[1])
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    settings = ["-c", str(files.folder / "pytest.ini")]
    (files.folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (files.folder / "khac.tests.yaml").write_text("cases: []\n", encoding="utf-8")  # no plan beside it
    found = subprocess.run(
        [*command, *settings, str(files.folder)], capture_output=True, encoding="utf-8", check=False
    ).stdout
    assert "1 failed, 1 passed" in found
    assert "chỉ tiêu 1 (a): mong đợi không đạt" in found


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_tests_in_the_readme_are_as_expected(tmp_path: Path, name: str) -> None:
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_bytes(with_tests(None)[0].read_bytes())
    plan.with_name("ke-hoach.tests.yaml").write_text(block(name, "plan tests"), encoding="utf-8")
    cases = read_cases(load_plan(plan), with_tests(str(plan))[1])
    assert [run_case(cases.plan, case).is_as_expected for case in cases.cases] == [True]


# ---- changes of a plan -----------------------------------------------------------------------------------------


#: The shipped plans with tests beside them.
PLANS = [
    *sorted((packaged_targets() / "plans").glob("*.yaml")),
    *sorted((ROOT / "examples" / "commune-plan" / "plans").glob("*.yaml")),
]
PROVED = [path for path in PLANS if not path.name.endswith(TESTS)]


@pytest.mark.parametrize("path", PROVED, ids=lambda path: path.stem)
def test_no_change_of_a_plan_that_comes_with_the_program_goes_unnoticed(path: Path) -> None:
    """And every case is as expected, on the whole plan and under just the readings that it needs."""
    plan, tests = with_tests(str(path))
    cases = read_cases(load_plan(plan), tests)
    assert all(run_case(cases.plan, case).is_as_expected for case in cases.cases)
    assert all(run_case(read_so(cases.plan, case.readings), case).is_as_expected for case in cases.cases)
    mutation = Mutation(cases)
    found = list(mutation.tried())
    assert [one.mutant for one in found if one.fate is Fate.MISSED] == []
    assert mutation.idle(found) == ()
    assert found


def test_every_kind_of_change_is_made() -> None:
    """Of a plan with every kind of threshold: figures, comparisons, ends, tolerance, levels, readings, days, source."""
    made = {(mutant.at, mutant.was, mutant.now) for mutant in mutants(read(CLUBS / "plan.yaml").data)}
    assert {
        ("targets.good-share.at_least", "60%", "59%"),
        ("targets.good-share", "{at_least: 60%}", "{more_than: 60%}"),
        ("targets.mean-fee.between.1", "5", "6"),
        ("targets.mean-fee", "{between: [2, 5]}", "{at_most: 5}"),
        ("targets.fee-per-head.less_than", "0.5", "0.4"),
        ("targets.fee-per-head", "{level: monitored}", "{level: required}"),
        ("targets.sports.tolerance", "1", "2"),
        ("targets.sports", "{tolerance: 1}", "–"),
        ("targets.sports", "{exactly: 2}", "{at_least: 2}"),
        ("targets.heads.measure.sum.where.active", "true", "{not: true}"),
        ("targets.heads.measure.sum.of", "clubs", "tat_ca"),
        ("definitions.good.chosen", "medal", "gold"),
        ("definitions.good.readings.medal.where.grade", "silver", "–"),
        ("period.to", "2023-12-31", "2024-01-01"),
        ("rating", "{source: points}", "{source: declared}"),
    } <= made
    assert len({mutant.at for mutant in mutants(read(CLUBS / "plan.yaml").data)}) > 20


def test_what_no_case_notices_is_listed_with_its_place(run: Callable[..., Run], files: Files) -> None:
    plan = files(MET)
    found = run("plan", "test", str(plan), "--mutate", "--lang", "en")
    assert found.code == 1
    assert "targets.b.at_most: 1 → 2" in " ".join(found.out.split())
    (told,) = json.loads(run("plan", "test", str(plan), "--mutate", "--format", "json").out)
    assert {change["line"] for change in told["changes"] if change["at"].startswith("targets.b")} == {18}
    fates = {change["at"] + " " + change["now"]: change["fate"] for change in told["changes"]}
    assert fates["targets.b.at_most 2"] == "missed"
    assert fates["targets.a.at_least 61%"] == "noticed"
    suite = ET.fromstring(run("plan", "test", str(plan), "--mutate", "--format", "junit").out)[0]
    assert int(suite.get("failures", 0)) == sum(fate == "missed" for fate in fates.values())


OF_EVERY_PART = """
population: htx
rating: {scheme: a, out_of_force: {use: comparison}}
targets:
  - id: moi-xa
    measure: count
    at_least: 1
    each: {by: xa, only: [A, B], apart: [C], figures: {A: 2}}
  - id: phan-bo
    measure: {sum: {field: doanh_thu, of: lien_hiep}}
    at_least: 3
    allocate: {by: xa, figures: {A: 1, B: 2}}
  - id: ty-le
    measure: {share: {where: {xa: {has: [a, b]}}, of: htx}}
    at_least: 10%
    equivalent: {count: 22 HTX, binds: true}
  - {id: cung-la, measure: {share: {where: tot}}, at_least: 10%, equivalent: 22}
  - {id: can-bo, measure: {ratio: {field: a, per: b}}, at_least: 24%}
  - {id: grdp, measure: {outside: {value: "4,2%"}}, at_least: 4%}
"""


def test_what_is_asked_of_places_or_stated_twice_is_changed_too(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(OF_EVERY_PART, encoding="utf-8")
    made = {(mutant.at, mutant.was, mutant.now) for mutant in mutants(read(tmp_path / "a.yaml").data)}
    assert {
        ("population", "htx", "tat_ca"),
        ("rating", "{out_of_force: {use: comparison}}", "–"),
        ("targets.moi-xa", "{each: {by: xa, only: [A, B], apart: [C], figures: {A: 2}}}", "–"),
        ("targets.moi-xa.each.only", "B", "–"),
        ("targets.moi-xa.each.figures", "{A: 2}", "–"),
        ("targets.moi-xa.each.figures.A", "2", "3"),
        ("targets.phan-bo", "{allocate: {by: xa, figures: {A: 1, B: 2}}}", "–"),
        ("targets.phan-bo.allocate.figures.B", "2", "1"),
        ("targets.phan-bo.measure", "{sum: …}", "{mean: …}"),
        ("targets.phan-bo.measure.sum", "{of: lien_hiep}", "–"),
        ("targets.ty-le.measure.share.where.xa.has", "a", "–"),
        ("targets.ty-le.equivalent.count", "22 HTX", "21 HTX"),
        ("targets.ty-le.equivalent", "{binds: true}", "{binds: false}"),
        ("targets.cung-la", "{equivalent: 22}", "–"),
        ("targets.cung-la.equivalent", "22", "23"),
        ("targets.cung-la.equivalent", "{binds: false}", "{binds: true}"),
        ("targets.can-bo.measure.ratio", "{field: a, per: b}", "{field: b, per: a}"),
        ("targets.grdp.measure.outside.value", "4,2%", "4.1%"),
    } <= made
    assert ("targets.ty-le.measure.share", "{of: htx}", "–") not in made  # it is of the population anyway


PARTS = """  - {id: each, title: Mỗi xã, measure: count, at_least: 1, each: {by: xa, only: [A, B]}}
  - {id: rated, title: Tốt, measure: {count: {where: tot}}, at_least: 1}
"""
OF_PARTS = """each: {loai_hinh: htx}
covers: [htx]
cases:
  - {name: Có một, rows: [{xa: A, xep_loai: tot}], expect: {rated: {verdict: met, value: 1}}}
  - {name: Không có, rows: [{xa: A, xep_loai: yeu}], expect: {rated: missed}}
"""


def test_a_change_bears_on_the_target_that_is_written_there_whatever_parts_come_before_it(files: Files) -> None:
    """And on all the parts that are written with it; a measure may be a word alone."""
    found = list(Mutation(files.cases(OF_PARTS, PARTS)).tried())
    fates = {(one.mutant.at, one.mutant.now): one.fate for one in found}
    assert fates["targets.rated.at_least", "2"] is Fate.NOTICED
    assert fates["targets.each.at_least", "2"] is Fate.MISSED
    more = OF_PARTS + "  - {name: Cả hai, rows: [{xa: A}, {xa: B}], expect: {'each:b': met}}\n"
    fates = {(one.mutant.at, one.mutant.now): one.fate for one in Mutation(files.cases(more, PARTS)).tried()}
    assert fates["targets.each.at_least", "2"] is Fate.NOTICED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_list_of_a_case_that_is_no_file_is_refused_at_once(files: Files) -> None:
    os.mkfifo(files.folder / "list.csv")
    tests = "cases: [{name: Ống, file: list.csv, expect: {a: met}}]\n"
    assert files.refused(tests) == [("HTX301", 1)]


def test_excuses_are_used_or_said(run: Callable[..., Run], files: Files) -> None:
    excuse = "same:\n  - {{at: {}, to: 2, because: không sao}}\n  - {{at: {}, to: 61%, because: sai}}\n"
    excuse = excuse.format("targets.b.at_most", "targets.a.at_least")
    found = run("plan", "test", str(files(MET + excuse)), "--mutate", "--lang", "en")
    assert "excused: 1" in " ".join(found.out.split())
    assert "nho.tests.yaml:13:5: HTX734" in "".join(found.out.split()).replace("HTX734", " HTX734")
    assert found.code == 1


def test_changes_are_tried_once_the_cases_are_as_expected(run: Callable[..., Run], files: Files) -> None:
    found = run("plan", "test", str(files(MET.replace("b: met", "b: missed"))), "--mutate")
    assert found.code == 2
    assert "HTX735" in found.err


def test_every_suggestion_is_a_case_that_notices_the_change(files: Files) -> None:
    """Pasted into the file it is as expected, and the change is noticed from then on."""
    cases = files.cases(MET)
    missed = [one for one in Mutation(cases).tried() if one.fate is Fate.MISSED]
    assert len(missed) > 8
    without = []
    for one in missed:
        found = suggest(cases, one)
        if found is None:
            without.append(one.mutant.at)
            continue
        pasted = files.cases(MET + as_yaml(found, "thêm"))
        assert run_case(pasted.plan, pasted.cases[-1]).is_as_expected, as_yaml(found, "thêm")
        fates = {(tried.mutant.at, tried.mutant.now): tried.fate for tried in Mutation(pasted).tried()}
        assert fates[one.mutant.at, one.mutant.now] is Fate.NOTICED, as_yaml(found, "thêm")
    assert set(without) <= {"period.from", "period.to", "rating"}


def test_sums_and_means_are_suggested_for_too(files: Files) -> None:
    """One cooperative at the figure, or beside it, tells the comparison and the figure."""
    targets = """  - {id: a, title: Người, measure: {sum: {field: so_thanh_vien, where: tot}}, at_least: 4.000 TV}
  - {id: b, title: Vốn, measure: {mean: {field: von_dieu_le}}, more_than: "3,2 tỷ đồng"}
"""
    tests = """cases:
  - {name: a, covers: [htx], rows: [{loai_hinh: htx, xep_loai: tot, so_thanh_vien: 9000}], expect: {a: met}}
"""
    cases = files.cases(tests, targets)
    told = 0
    for one in Mutation(cases).tried():
        is_asked = one.fate is Fate.MISSED and one.mutant.path[0] == "targets" and "level" not in one.mutant.was
        found = suggest(cases, one) if is_asked else None
        assert not is_asked or found is not None, one.mutant
        if found is not None:
            pasted = files.cases(tests + as_yaml(found, "thêm"), targets)
            assert run_case(pasted.plan, pasted.cases[-1]).is_as_expected, as_yaml(found, "thêm")
            told += 1
    assert told >= 6


def test_a_suggestion_is_smallest(files: Files) -> None:
    cases = files.cases(MET)
    (one,) = [
        tried for tried in Mutation(cases).tried() if tried.mutant.at == "targets.b.at_most" and tried.mutant.now == "2"
    ]
    found = suggest(cases, one)
    assert found is not None
    assert found.list.size == 2
    assert "{b: missed}" in as_yaml(found, "thêm")


def test_suggest_prints_cases(run: Callable[..., Run], files: Files) -> None:
    found = run("plan", "test", str(files(MET)), "--suggest", "--lang", "en").out
    assert '  - name: "targets.b.at_most: 1 → 2"' in found
    assert "no small list was found that tells it: period.to" in found
