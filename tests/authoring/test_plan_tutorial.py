"""The tutorial for authors of plans, done as it says: a plan, its readings, what lint finds, its tests."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run
from htx_eval import load_plan

TUTORIALS = ("plan-tutorial.md", "huong-dan-ke-hoach.md")
BLOCK = re.compile(r"<!-- (\w+) -->\n```yaml\n(.*?)```", re.DOTALL)


def blocks(name: str) -> dict[str, str]:
    return dict(BLOCK.findall((ROOT / "docs" / name).read_text(encoding="utf-8")))


def test_both_tutorials_have_the_same_pieces() -> None:
    assert blocks(TUTORIALS[0]) == blocks(TUTORIALS[1])


@pytest.mark.parametrize("name", TUTORIALS)
def test_what_it_says_happens(name: str, run: Callable[..., Run], tmp_path: Path) -> None:
    parts, path = blocks(name), tmp_path / "chau-thanh-cua-toi.yaml"
    path.write_text(parts["plan"], encoding="utf-8")
    assert load_plan(path).problems == ()
    before, after = "  htx: {loai_hinh: htx, trang_thai: {not: da_giai_the}}\n", parts["definitions"]
    written = parts["plan"].replace(before, after).replace("{xep_loai: [tot, kha, trung_binh]}}}\n", "hieu_qua}}\n")
    path.write_text(written, encoding="utf-8")
    found = run("plan", "lint", path, "--strict")
    assert (found.code, "HTX721" in found.out) == (1, True)
    path.write_text(written + parts["lint"], encoding="utf-8")
    assert run("plan", "lint", path, "--strict").code == 0
    assert run("plan", "show", path).code == 0
    path.with_name("chau-thanh-cua-toi.tests.yaml").write_text(parts["tests"], encoding="utf-8")
    tested = run("plan", "test", path)
    assert (tested.code, tested.err) == (0, "")
