"""A plan of another world passes the same engine: nothing of the first plan is in the code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from clubs import CLUBS, MEMBERS
from conftest import Run
from htx_eval.api import load_plan


def test_second_plan(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    found = run("check", write("list.csv", MEMBERS), "--plan", CLUBS / "plan.yaml", "--format", "json", "--lang", "en")
    result = json.loads(found.out)
    targets = {item["id"]: item for item in result["targets"]}
    # 1: gold (9 points). 2: founded under 6 months before 30 June: not graded. 3: stated bronze, but 3 + [0, 4] points:
    # bronze or silver agree on bronze. 4: 4.5 points, silver.
    assert [item["classes"] for item in result["cooperatives"]] == [["gold"], ["none"], ["bronze"], ["silver"]]
    assert targets["good-share"]["verdict"] == "missed"
    assert targets["good-share"]["measure"]["low_at"] == {"numerator": 2, "denominator": 4}
    assert targets["good-share"]["shortfall"] == {"low": 1, "high": 1}
    verdicts = {tuple(item["reading"].values()): item["verdict"] for item in targets["good-share"]["readings"]}
    assert verdicts == {("every", "gold"): "missed", ("sports", "medal"): "missed", ("sports", "gold"): "missed"}
    assert (targets["mean-fee"]["measure"]["low"], targets["mean-fee"]["verdict"]) == (3.875, "met")
    assert (targets["heads"]["measure"]["low"], targets["heads"]["verdict"]) == (25, "met")
    assert targets["fee-per-head"]["measure"]["unbounded"] == []
    assert targets["fee-per-head"]["measure"]["high"] == 15.5 / 25
    assert targets["sports"]["verdict"] == "met"
    assert result["clauses"][1] == {"id": "two", "text": "Two", "targets": [], "monitored": True}
    assert (result["verdict"], found.code) == ("missed", 1)


def test_a_plan_elsewhere_finds_what_is_packaged(write: Callable[[str, str], Path]) -> None:
    """A plan in any folder may rely on the packaged register and rating scheme."""
    text = (Path(load_plan().path)).read_text(encoding="utf-8")
    plan = load_plan(write("elsewhere/mine.yaml", text.replace("id: chau-thanh-2024", "id: mine")))
    assert plan.id == "mine"
    assert plan.rating is not None


def test_a_plan_may_add_fields(write: Callable[[str, str], Path], run: Callable[..., Run]) -> None:
    """A new column is YAML, not code."""
    text = Path(load_plan().path).read_text(encoding="utf-8")
    added = text.replace(
        "\ntargets:\n",
        """
fields:
  so_tem:
    type: integer
    label: {vi: Số tem truy xuất, en: Tracing labels}
    domain: {from: 0}
targets:
  - id: tem
    number: 7
    title: {vi: HTX có tem truy xuất, en: Cooperatives with tracing labels}
    clause: muc-tieu-cu-the/6
    measure: {count: {where: {so_tem: {more_than: 0}}, of: htx}}
    at_least: 1
""",
        1,
    )
    path = write("list.csv", "Tên HTX,Số tem truy xuất\nHTX Mẫu A,0\nHTX Mẫu B,12\n")
    result = json.loads(run("check", path, "--plan", write("plan.yaml", added), "--format", "json").out)
    assert result["targets"][0]["verdict"] == "met"
