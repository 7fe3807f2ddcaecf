"""A column of marks: a blank is "no" where nothing says otherwise, and what it is stays said, with its count."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run


@pytest.fixture
def checked(run: Callable[..., Run], write: Callable[[str, str], Path]) -> Callable[..., dict[str, object]]:
    def checked(*marks: str) -> dict[str, object]:
        rows = "".join(f"HTX NN Mẫu {number},Nông nghiệp,{mark}\n" for number, mark in enumerate(marks))
        path = write("list.csv", "Tên HTX,Lĩnh vực,Công nghệ cao\n" + rows)
        data = json.loads(run("check", path, "--format", "json").out)
        measure = next(one for one in data["targets"] if one["id"] == "cong-nghe-cao")["measure"]
        texts = [one["text"] for one in data["assumptions"] if one["code"] == "co-trong-la-khong"]
        problems = {one["code"]: one["params"] for one in data["problems"]}
        return {"bounds": (measure["low"], measure["high"]), "assumed": texts, "problems": problems}

    return checked


def test_a_blank_beside_marks_is_no_and_how_many_is_said(checked: Callable[..., dict[str, object]]) -> None:
    found = checked("x", "", "x", "", "")
    assert found["bounds"] == (2, 2)
    assert found["assumed"] == ["ở cột đánh dấu (x, có, 1), ô trống được coi là không (3 dòng)"]


def test_one_bad_cell_does_not_turn_the_meaning_of_all_blanks(checked: Callable[..., dict[str, object]]) -> None:
    found = checked("x", "", "x", "", "sắp có")
    assert found["bounds"] == (2, 3)
    assert found["assumed"] == ["ở cột đánh dấu (x, có, 1), ô trống được coi là không (2 dòng)"]
    assert "HTX106" in dict(found["problems"])  # type: ignore[call-overload]


def test_where_no_is_written_a_blank_is_unknown_and_how_many_is_said(checked: Callable[..., dict[str, object]]) -> None:
    found = checked("x", "", "x", "", "Không")
    assert found["bounds"] == (2, 4)
    assert found["assumed"] == []
    params = dict(found["problems"])["HTX222"]  # type: ignore[call-overload]
    assert (params["said"], params["blank"]) == (1, 2)


def test_a_column_of_unreadable_cells_says_nothing_of_its_blanks(checked: Callable[..., dict[str, object]]) -> None:
    assert checked("sắp có", "", "")["bounds"] == (0, 3)
