"""The row that somebody means by a name, a code or a line."""

from __future__ import annotations

import pytest

from htx_eval.api import CooperativeList, load_plan, named_row, read_cooperatives
from htx_eval.base.problems import HtxEvalError

ROWS = (
    ("9900000016", "HTX NN Mẫu Mỹ Phú", "An Ninh"),
    ("9900000023", "HTX NN Mẫu Mỹ Phú 2", "An Ninh"),
    ("9900000031", "HTX Mẫu Thắng Lợi", "An Hiệp"),
    ("9900000048", "HTX Mẫu Thắng Lợi", "Phú Tâm"),
    (None, None, "Phú Tâm"),
)


@pytest.fixture(scope="module")
def listed() -> CooperativeList:
    rows = [{"Mã số HTX": code, "Tên HTX": name, "Xã": commune, "Số HTX": 1} for code, name, commune in ROWS]
    return read_cooperatives(rows, load_plan("chau-thanh-2024"))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("HTX NN Mẫu Mỹ Phú", 0),  # a whole name comes before a part of another
        ("htx nn mau my phu 2", 1),
        ("my phu 2", 1),
        ("9900000031", 2),
        ("HTX Mẫu Thắng Lợi (Phú Tâm)", 3),
        ("Thang Loi An Hiep", None),
        ("htx mẫu thắng lợi, an hiệp", 2),
        ("line 5", 4),
        ("dòng 1", 0),
        ("DONG 2", 1),
        ("dòng 2, HTX NN Mẫu Mỹ Phú 2, An Ninh", 1),  # as reports show it
    ],
)
def test_a_row_is_named_as_people_write_it(listed: CooperativeList, text: str, row: int | None) -> None:
    if row is None:
        with pytest.raises(HtxEvalError, match="HTX714"):
            named_row(listed, text)
    else:
        assert named_row(listed, text) == row


@pytest.mark.parametrize("text", ["HTX Mẫu Thắng Lợi", "Mẫu", "an ninh thắng", "line 99", "Mỹ Ph", ""])
def test_what_means_several_or_nobody_is_asked_about(listed: CooperativeList, text: str) -> None:
    with pytest.raises(HtxEvalError) as error:
        named_row(listed, text)
    (problem,) = error.value.problems
    several = {"HTX Mẫu Thắng Lợi": 2, "Mẫu": 4}.get(text, 0)
    assert problem.code == ("HTX715" if several else "HTX714")
    assert len(problem.params.get("allowed", ())) == several  # type: ignore[arg-type]
