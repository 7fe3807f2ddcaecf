"""``plan lint``: what follows from a plan before there is any list, with a proof, and what its author explains."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from clubs import CLUBS
from conftest import Run
from htx_eval.api import HtxEvalError, load_plan, packaged_plans
from htx_eval.authoring.lint.linted import Linted, lint
from htx_eval.authoring.lint.whole_numbers import GivenUpError, smallest
from htx_eval.base.problems import Severity
from htx_eval.model.outcome import Verdict

PLAN = """id: nho-2024
title: Kế hoạch nhỏ 2024
issuer: Nơi thử
period: {{from: 2024-01-01, to: 2024-12-31}}
register: htx
population: htx
definitions:
  htx: {{loai_hinh: htx}}
  tot:
    word: tốt
    chosen: rong
    because: thử
    readings:
      rong: {{label: tốt hoặc khá, where: {{xep_loai: [tot, kha]}}}}
      hep: {{label: chỉ tốt, where: {{xep_loai: tot}}}}
targets:
{targets}
"""
A = "  - {id: a, title: Tốt, measure: {share: {where: tot}}, at_least: 60%}\n"
B = "  - {id: b, title: Yếu, measure: {share: {where: {xep_loai: yeu}}}, at_least: 50%}\n"
WRITE = Callable[[str, str], Path]


def linted(write: WRITE, targets: str, more: str = "") -> Linted:
    return lint(load_plan(write("plan.yaml", PLAN.format(targets=targets) + more)))


def codes(found: Linted) -> list[str]:
    return [remark.problem.code for remark in found.open if remark.problem.code != "HTX365"]  # a word that is not used


def test_two_targets_that_exclude_each_other(write: WRITE) -> None:
    found = linted(write, A + B)
    (remark,) = found.remarks
    assert (remark.problem.code, remark.problem.severity, remark.targets) == ("HTX720", Severity.ERROR, ("a", "b"))
    assert remark.problem.place.line == 18
    assert remark.proof is not None
    assert remark.proof.list.size == 1
    assert list(remark.proof.verdicts.values()) == [Verdict.MET, Verdict.MISSED]
    assert found.fails(strict=False)


def test_three_targets_of_which_any_two_go_together(write: WRITE) -> None:
    """At least 40 % of each of three classes: two leave 20 % for the third."""
    line = "  - {{id: {key}, title: Loại, measure: {{share: {{where: {{xep_loai: {key}}}}}}}, at_least: 40%}}\n"
    found = linted(write, "".join(line.format(key=key) for key in ("tot", "kha", "yeu")))
    (remark,) = [one for one in found.open if one.problem.code == "HTX720"]
    assert remark.targets == ("tot", "kha", "yeu")
    assert remark.proof is not None
    assert remark.proof.list.size == 2


def test_whole_numbers_exclude_what_fractions_would_not(write: WRITE) -> None:
    """Just two cooperatives, a third of them good: of fractions there is no want."""
    two = "  - {id: hai, title: Hai, measure: {count: {}}, exactly: 2}\n"
    third = "  - {id: ba, title: Ba, measure: {share: {where: {xep_loai: tot}}}, between: [30%, 40%]}\n"
    assert codes(linted(write, two + third)) == ["HTX720"]


def test_a_target_that_follows_from_two_others_only_together(write: WRITE) -> None:
    line = "  - {{id: {key}, title: Loại, measure: {{share: {{where: {{xep_loai: {where}}}}}}}, at_least: {share}%}}\n"
    parts = [("tot", "tot", 30), ("kha", "kha", 30), ("ca", "[tot, kha]", 60)]
    found = linted(write, "".join(line.format(key=key, where=where, share=share) for key, where, share in parts))
    (remark,) = [one for one in found.open if one.relation is not None]
    assert (remark.problem.code, remark.targets) == ("HTX721", ("tot", "kha", "ca"))
    assert not found.fails(strict=False)
    assert found.fails(strict=True)
    assert remark.proof is not None
    assert remark.proof.verdicts["ca"] is Verdict.MISSED


def test_a_relation_is_said_with_the_readings_under_which_it_holds(write: WRITE) -> None:
    """Good and fair cooperatives from 60 % leave room for 40 % weak ones; good ones are enough for fair ones too."""
    wide = "  - {id: c, title: Khá, measure: {share: {where: {xep_loai: [tot, kha]}}}, at_least: 60%}\n"
    found = linted(write, A + wide)
    ways = {remark.targets: remark.relation.ways() for remark in found.open if remark.relation is not None}
    assert ways == {("a", "c"): ({},), ("c", "a"): ({"tot": "rong"},)}


def test_never_and_always(write: WRITE) -> None:
    half = "  - {id: nua, title: Nửa, measure: {count: {where: {all: [tot, {xep_loai: [kha, yeu]}]}}}, at_least: 1}\n"
    found = linted(write, half)
    (remark,) = [one for one in found.open if one.problem.code == "HTX722"]
    assert remark.relation is not None
    assert remark.relation.ways() == ({"tot": "hep"},)
    assert remark.problem.severity is Severity.WARNING
    idle = "  - {id: moi, title: Mọi, measure: {share: {where: tot, of: {xep_loai: [kha, yeu]}}}, at_most: 50%}\n"
    found = linted(write, idle)
    (remark,) = [one for one in found.open if one.problem.code == "HTX723"]
    assert remark.relation is not None
    assert remark.relation.ways() == ({"tot": "hep"},)
    assert remark.proof is not None
    assert remark.proof.verdicts == {"moi": Verdict.MET}


def test_a_place_without_a_cooperative_misses_what_asks_for_one(write: WRITE) -> None:
    """A count of nobody is zero; that of a share is another matter (see the test above)."""
    each = "  - {id: moi-xa, title: Mỗi xã, measure: count, at_least: 1, each: {by: xa, only: [A, B]}}\n"
    assert codes(linted(write, each)) == []


def test_an_explanation_is_checked(write: WRITE) -> None:
    wide = "  - {id: c, title: Khá, measure: {share: {where: {xep_loai: [tot, kha]}}}, at_least: 30%}\n"
    entry = "lint: [{{code: HTX721, targets: [{targets}], because: đã biết}}]\n"
    assert codes(linted(write, A + wide, entry.format(targets="c, a"))) == []
    assert codes(linted(write, A + wide, entry.format(targets="c"))) == ["HTX721", "HTX724"]
    with pytest.raises(HtxEvalError) as refused:
        linted(write, A + wide, entry.format(targets="c, x"))
    assert [(one.code, one.place.line) for one in refused.value.problems] == [("HTX726", 20)]


def test_what_is_known_of_a_plan_is_no_rule_of_it(write: WRITE) -> None:
    """A lock does not turn because somebody explains a finding."""
    entry = "lint: [{code: HTX721, because: đã biết}]\n"
    plain, explained = (linted(write, A, more).plan for more in ("", entry))
    assert plain.rules == explained.rules


def test_a_finding_that_the_engine_does_not_confirm_is_not_claimed(write: WRITE) -> None:
    """The classes of a plan of 2026 rest on a scheme that ended, so there are no verdicts to show it by."""
    late = (PLAN.format(targets=A + B).replace("2024", "2026")).replace(
        "population", "rating: {scheme: tt-01-2020-bkhdt}\npopulation"
    )
    found = lint(load_plan(write("plan.yaml", late)))
    assert codes(found) == ["HTX727"]


def test_other_measures_are_left_out_and_named() -> None:
    found = lint(load_plan(CLUBS / "plan.yaml"))
    assert found.left_out == ("mean-fee", "heads", "fee-per-head")


def test_the_shipped_plan_is_clean_and_what_is_known_is_found_by_itself() -> None:
    found = lint(load_plan())
    assert found.open == ()
    known = {remark.targets: remark for remark in found.remarks}
    relation = known["khong-yeu-kem", "hieu-qua"].relation
    assert relation is not None
    assert relation.ways() == ({"htx": "da-xep-loai", "hieu_qua": "tu-trung-binh"},)
    relation = known["tot-kha",].relation
    assert relation is not None  # under the other reading of "among them" the word "effective" is not even reached
    assert relation.ways() == ({"co_so_tot_kha": "tren-hieu-qua", "hieu_qua": "tu-kha"},)


@pytest.mark.parametrize("name", packaged_plans())
def test_every_shipped_plan_is_clean_or_explained(name: str) -> None:
    assert lint(load_plan(name)).open == ()


def test_that_parts_make_up_the_whole_that_is_allocated_to_them_is_no_finding(write: WRITE) -> None:
    allocate = "allocate: {by: xa, figures: {An Hiệp: 3, An Ninh: 2}}"
    whole = f"  - {{id: all, title: HTX, measure: count, at_least: 5, {allocate}}}\n"
    assert codes(linted(write, whole)) == []
    more = "  - {id: less, title: HTX, measure: {count: {of: {loai_hinh: htx}}}, at_least: 4}\n"
    assert "HTX721" in codes(linted(write, whole + more))


def test_texts_tell_kinds_of_cooperatives_apart_too(write: WRITE) -> None:
    """Communes and phrases of trades; a list that was found for one relation is tried for the next."""
    some = "  - {id: some, title: Dừa, measure: {count: {where: {nganh_nghe: {has: dừa}}}}, at_least: 3}\n"
    more = "  - {id: more, title: Cây, measure: {count: {where: {nganh_nghe: {has: [dừa, lúa]}}}}, at_least: 2}\n"
    here = (
        "  - {id: here, title: Ở đây, measure: {count: {where: {xa: An Hiệp, nganh_nghe: {has: lúa}}}}, at_most: 1}\n"
    )
    found = linted(write, some + more + here)
    assert [(one.problem.code, one.targets) for one in found.open if one.relation] == [("HTX721", ("some", "more"))]


def test_a_search_that_takes_too_long_is_given_up_and_said(write: WRITE, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GivenUpError):
        smallest([(2, -2), (-3, 3)], [1, -1], most_branches=3)

    def given_up(*_: object) -> None:
        raise GivenUpError

    monkeypatch.setattr("htx_eval.authoring.lint.search.smallest", given_up)
    assert set(codes(linted(write, A + B))) == {"HTX725"}


def test_exit_codes(run: Callable[..., Run], write: WRITE) -> None:
    wide = "  - {id: c, title: Khá, measure: {share: {where: {xep_loai: [tot, kha]}}}, at_least: 30%}\n"
    warned = str(write("warned.yaml", PLAN.format(targets=A + wide)))
    wrong = str(write("wrong.yaml", PLAN.format(targets=A + B)))
    assert run("plan", "lint").code == 0
    assert run("plan", "lint", warned).code == 0
    assert run("plan", "lint", warned, "--strict").code == 1
    assert run("plan", "lint", wrong, warned).code == 1
    found = run("plan", "lint", wrong, "khong-co.yaml", "--lang", "en")
    assert found.code == 2
    assert "HTX720" in found.out
    assert "HTX301" in found.err
    assert run("plan", "lint", "--format", "pdf").code == 2


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_formats(run: Callable[..., Run], write: WRITE, lang: str) -> None:
    wrong = str(write("wrong.yaml", PLAN.format(targets=A + B)))
    (told,) = json.loads(run("plan", "lint", wrong, "--format", "json", "--lang", lang).out)
    (finding,) = told["findings"]
    assert (finding["relation"], finding["line"], finding["list"]["rows"][0]["count"]) == ("apart", 18, 1)
    suite = ET.fromstring(run("plan", "lint", wrong, "--format", "junit", "--lang", lang).out)
    assert suite.get("failures") == "1"
    log = json.loads(run("plan", "lint", wrong, "--format", "sarif", "--lang", lang).out)["runs"][0]
    assert [(result["ruleId"], result["level"]) for result in log["results"]] == [("HTX720", "error")]
    assert log["invocations"] == [{"executionSuccessful": True}]
    assert "::error" in run("plan", "lint", wrong, "--format", "github", "--lang", lang).out
    (issue,) = json.loads(run("plan", "lint", wrong, "--format", "gitlab", "--lang", lang).out)
    assert issue["check_name"] == "HTX720"
    for width in (80, 120):
        screen = run("plan", "lint", wrong, "--lang", lang).out
        assert all(len(line) <= width for line in screen.splitlines())
