"""What two commands say of one list is the same: who is nearest, whom to ask first, what is missing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from conftest import Run

#: Two rows are open for two targets each; that no union is listed leaves one open.
OPEN = """Tên HTX,Loại hình,Xếp loại,Xã
HTX Một,HTX,tốt,Phú Tâm
HTX Hai,HTX,,Phú Tâm
HTX Ba,HTX,yếu,Phú Tâm
HTX Bốn,HTX,,An Ninh
"""
#: The points of a row of five cannot be those of each of them.
GROUP = """Tên HTX,Loại hình,Số lượng,Tổng điểm,Xếp loại,Xã
HTX Một,HTX,1,50,trung bình,Phú Tâm
Nhóm HTX,HTX,5,64,trung bình,Phú Tâm
HTX Ba,HTX,1,55,trung bình,Phú Tâm
"""


def test_check_and_why_ask_the_same_first(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """Those that serve most targets come first, rows or types."""
    path = write("list.csv", OPEN)
    check = run("check", path, "--lang", "en").out
    asked = check[check.index("To check:") :].splitlines()[1:4]
    assert [line.split()[:2] for line in asked] == [["line", "3,"], ["line", "5,"], ["the", "list"]]
    why = run("why", path, "--lang", "en").out
    first = why[why.index("Ask first") :].splitlines()[1:4]
    assert [line.split()[1:3] for line in first] == [["line", "3,"], ["line", "5,"], ["Does", "the"]]
    calls = json.loads(run("why", path, "--format", "json").out)["calls"]
    assert [call["cooperative"] for call in calls] == [1, 3, None]


def test_nobody_is_nearest_by_points_that_cannot_be_used(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    """The same output says that the figure of the group cannot be used."""
    found = json.loads(run("check", write("list.csv", GROUP), "--format", "json").out)
    assert [problem["code"] for problem in found["problems"] if problem["place"]["line"] == 3] == ["HTX116"]
    nearest = {target["id"]: target["nearest"] for target in found["targets"]}
    assert nearest["tot-kha"] == [{"cooperative": 2, "points": 10}, {"cooperative": 0, "points": 15}]
