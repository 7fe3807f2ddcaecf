"""A percentage that the plan states as a count, too."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from htx_eval import HtxEvalError, load_plan

SHARE = {"share": {"where": {"cong_nghe_cao": True}}}
Planned = Callable[..., Path]


@pytest.fixture
def planned(tmp_path: Path) -> Planned:
    def written(**asked: Any) -> Path:
        target = {"id": "high-tech", "title": "HTX công nghệ cao", "measure": SHARE, "at_least": "10%", **asked}
        target = {key: value for key, value in target.items() if value is not None}
        path = tmp_path / "plan.yaml"
        path.write_text(
            "id: made-up\ntitle: Kế hoạch thử\nissuer: Nơi thử\nperiod: {from: 2024-01-01, to: 2024-12-31}\n"
            "register: htx\npopulation: htx\ndefinitions: {htx: {loai_hinh: htx}}\n"
            f"targets: [{json.dumps(target, ensure_ascii=False)}]\n",
            encoding="utf-8",
        )
        return path

    return written


@pytest.mark.parametrize(
    ("of", "with_it", "equivalent", "levels", "verdicts", "warns"),
    [
        (20, 2, "2", ["required", "monitored"], ["met", "met"], False),
        (20, 2, "3 HTX", ["required", "monitored"], ["met", "missed"], True),
        (20, 2, {"count": "3", "binds": True}, ["monitored", "required"], ["met", "missed"], True),
        (40, 3, "3", ["required", "monitored"], ["missed", "met"], True),
    ],
)
def test_both_are_held_against_the_list_and_one_decides(
    of: int,
    with_it: int,
    equivalent: Any,
    levels: list[str],
    verdicts: list[str],
    warns: bool,
    planned: Planned,
    run: Callable[..., Run],
    write: Callable[[str, str], Path],
) -> None:
    rows = "".join(f"HTX Mẫu {n},{'có' if n < with_it else 'không'}\n" for n in range(of))
    path = write("list.csv", "Tên HTX,Công nghệ cao\n" + rows)
    found = json.loads(run("check", path, "--plan", planned(equivalent=equivalent), "--format", "json").out)
    assert [one["number"] for one in found["targets"]] == ["1", "1*"]
    assert [one["level"] for one in found["targets"]] == levels
    assert [one["verdict"] for one in found["targets"]] == verdicts
    assert ("HTX290" in [problem["code"] for problem in found["problems"]]) is warns


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"measure": {"count": {"where": {"cong_nghe_cao": True}}}, "at_least": 5, "equivalent": 5}, "HTX393"),
        ({"at_least": None, "between": ["10%", "20%"], "equivalent": 5}, "HTX393"),
        ({"equivalent": "nhiều"}, "HTX312"),
        ({"equivalent": "5%"}, "HTX312"),
    ],
)
def test_what_has_no_equivalent_is_refused(asked: dict[str, Any], code: str, planned: Planned) -> None:
    with pytest.raises(HtxEvalError, match=code):
        load_plan(planned(**asked))
