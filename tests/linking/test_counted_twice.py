"""A table of numbers beside another list: never counted twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from htx_eval import HtxEvalError, load_plan, read_cooperatives, stack
from htx_eval.model.cooperatives import CooperativeList

PLAN = load_plan()
NAMES = "Tên HTX,Xã,Xếp loại\nHTX Mẫu Một,An Hiệp,Tốt\nHTX Mẫu Hai,An Hiệp,Khá\n"


def listed(tmp_path: Path, name: str, text: str) -> CooperativeList:
    path = tmp_path / f"{name}.csv"
    path.write_text(text, encoding="utf-8")
    return read_cooperatives(path, PLAN)


@pytest.mark.parametrize(
    "beside", [NAMES, "Xã,Nông nghiệp,Phi nông nghiệp\nAn Hiệp,1,1\n", "Tên HTX,Xếp loại\nHTX Mẫu Ba,Tốt\n"]
)
def test_a_table_that_may_count_the_same_is_refused(tmp_path: Path, beside: str) -> None:
    table = listed(tmp_path, "bang-mau", "Xã,Tốt,Khá\nAn Hiệp,1,1\n")
    with pytest.raises(HtxEvalError) as error:
        stack([listed(tmp_path, "khac-mau", beside), table], PLAN)
    assert [(one.code, one.place.file) for one in error.value.problems] == [
        ("HTX518", table.path)
    ] or "Tên" not in beside


def test_a_table_of_other_communes_follows(tmp_path: Path) -> None:
    table = listed(tmp_path, "bang-mau", "Xã,Tốt,Khá\nAn Ninh,2,3\n")
    assert len(stack([listed(tmp_path, "khac-mau", NAMES), table], PLAN).rows) == 4
