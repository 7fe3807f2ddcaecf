"""Many problems alike are one line on the screen, and the answer stands above them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import SAMPLES, Run

HEADING = "Tên HTX,Loại hình,Xếp loại,Số thành viên\n"


def problems(text: str) -> list[str]:
    """The lines of problems on a screen that is wide enough for each."""
    return [line.strip() for line in text.splitlines() if re.match(r"  (Lỗi|Cảnh báo) HTX|  … và", line)]


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("htx_eval.cli.console.width", lambda: 400)


def test_forty_alike_are_one_line(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("list.csv", HEADING + "".join(f"HTX Mẫu {at},HTX,Tôt,x\n" for at in range(40)))
    cells = [line for line in problems(run("check", path).out) if "HTX104" in line or "HTX101" in line]
    assert [line.partition(": ")[0] for line in cells] == [
        "Lỗi HTX104, 40 ô, ví dụ dòng 2, 3, 4",
        "Cảnh báo HTX101, 40 ô, ví dụ dòng 2, 3, 4",
    ]
    for option in ("-v", "--all-problems"):
        assert sum("HTX104" in line for line in problems(run("check", path, option).out)) == 40


def test_a_few_are_named_one_by_one(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("list.csv", HEADING + "".join(f"HTX Mẫu {at},HTX,Tôt,5\n" for at in range(3)))
    assert sum("HTX104, dòng" in line for line in problems(run("check", path).out)) == 3


def test_a_screen_has_so_many_lines_of_problems(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    columns = [f"tc{number}" for number in range(1, 16)]
    text = f"Tên HTX,Loại hình,{','.join(columns)}\n" + f"HTX Mẫu A,HTX,{','.join('x' for _ in columns)}\n" * 2
    found = problems(run("check", write("list.csv", text)).out)
    assert len(found) == 13
    assert re.fullmatch(r"… và \d+ điểm nữa; xem hết bằng --all-problems", found[-1])


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.csv")), ids=lambda path: path.stem)
def test_a_good_list_fits_a_screen_with_the_answer_first(
    run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    monkeypatch.setattr("htx_eval.cli.console.width", lambda: 100)
    lines = run("check", path).out.splitlines()
    assert len(lines) <= 40
    assert next(at for at, line in enumerate(lines) if line.startswith("TT")) <= 5
