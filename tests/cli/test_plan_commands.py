"""``htx-eval plan …``: what one sees of a plan before there is any list."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from conftest import Run
from htx_eval.api import load_plan, packaged_plans


def test_list_names_every_packaged_plan(run: Callable[..., Run]) -> None:
    found = json.loads(run("plan", "list", "--format", "json").out)
    assert [plan["id"] for plan in found] == list(packaged_plans())
    table = run("plan", "list", "--lang", "en").out
    assert all(f"{plan}\n" in table for plan in packaged_plans())


def test_show_prints_a_page_and_writes_it_by_its_ending(run: Callable[..., Run], tmp_path: Path) -> None:
    shown = run("plan", "show", "--lang", "en")
    assert (shown.code, shown.err) == (0, "")
    assert "TARGETS" in shown.out
    for ending, begins in ((".md", "# "), (".html", "<!doctype html>"), (".json", "{"), (".txt", "2024 plan")):
        path = tmp_path / f"page{ending}"
        found = run("plan", "show", "chau-thanh-2024", "-o", str(path), "--lang", "en")
        assert (found.code, found.out) == (0, "")
        assert path.read_text(encoding="utf-8").startswith(begins)


def test_show_refuses_what_it_cannot_make(run: Callable[..., Run], tmp_path: Path) -> None:
    assert "HTX418" in run("plan", "show", "--format", "docx").err
    assert "HTX441" in run("plan", "show", "-o", str(tmp_path / "page.docx")).err
    assert "HTX329" in run("plan", "show", "chau-thanh-2023").err
    plan = tmp_path / "mine.json"
    plan.write_text(Path(load_plan().path).read_text(encoding="utf-8"), encoding="utf-8")
    found = run("plan", "show", str(plan), "-o", str(plan))
    assert (found.code, "HTX440" in found.err) == (2, True)


def test_explain_takes_a_target_by_its_number_or_id(run: Callable[..., Run]) -> None:
    found = run("plan", "explain", "2")
    assert (found.code, found.err) == (0, "")
    assert found.out == run("plan", "explain", "hieu-qua", "--plan", "chau-thanh-2024").out
    assert found.out.index("TIẾNG VIỆT") < found.out.index("ENGLISH")


def test_explain_says_which_targets_there_are(run: Callable[..., Run]) -> None:
    found = run("plan", "explain", "hieu-quả", "--lang", "en")
    assert found.code == 2
    assert "hieu-qua" in found.err
    assert run("plan", "explain").code == 2
