"""A plan that was loaded before is not read again, unless a file of it has changed or another one comes before it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clubs import CLUBS
from htx_eval.api import HtxEvalError, load_plan


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    for path in CLUBS.glob("*.yaml"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path / "plan.yaml"


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_plan_is_read_once(plan: Path) -> None:
    assert load_plan(plan) is load_plan(str(plan)) is load_plan(plan)


def test_what_changes_is_read_again(plan: Path) -> None:
    first = load_plan(plan)
    for file in first.files:
        before = load_plan(plan)
        changed(Path(file), "\n", "\n# another line\n")
        assert load_plan(plan) is not before


def test_a_fault_that_comes_later_is_found(plan: Path) -> None:
    load_plan(plan)
    plan.write_text("id: 3\n", encoding="utf-8")
    with pytest.raises(HtxEvalError):
        load_plan(plan)


def test_a_register_that_comes_before_another_one_is_found(tmp_path: Path, plan: Path) -> None:
    """The one beside the plan comes before that of the folder next to the plan's own."""
    home = tmp_path / "plans"
    home.mkdir()
    shutil.move(plan, home / "plan.yaml")
    for folder in ("registers", "ratings"):
        (tmp_path / folder).mkdir()
        for path in tmp_path.glob("*.yaml"):
            shutil.copy(path, tmp_path / folder / path.name)
    first = load_plan(home / "plan.yaml")
    for file in first.files[1:]:
        shutil.copy(file, home / Path(file).name)
        again = load_plan(home / "plan.yaml")
        assert str(home / Path(file).name) in again.files
