"""Last year's result beside this year's, in the report that is signed."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from conftest import SAMPLES, Run
from htx_eval import HtxEvalError
from htx_eval.runs.previous import read_previous

ENDLESS = (
    b'{"as_of": "2023-12-31", "targets": [{"id": "a", "measure": {"kind": "count", "low": 1e999, "high": 1, '
    b'"low_at": null, "high_at": null, "unbounded": []}}]}'
)
SAMPLE = SAMPLES / "chau-thanh-2024-so-lieu-mau.csv"


def targets(path: Path) -> list[list[str]]:
    """The rows of the table of targets of a Word report."""
    document = docx.Document(io.BytesIO(path.read_bytes()))
    table = next(one for one in document.tables if one.cell(0, 1).text == "Chỉ tiêu")
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_last_year_stands_beside_this_one(tmp_path: Path, run: Callable[..., Run]) -> None:
    before, report = tmp_path / "truoc.json", tmp_path / "bao-cao.docx"
    run("check", str(SAMPLE), "-o", str(before))
    plain = tmp_path / "mot.docx"
    run("check", str(SAMPLE), "-o", str(plain))
    assert run("check", str(SAMPLE), "-o", str(report), "--previous", str(before)).code == 1
    rows, alone = targets(report), targets(plain)
    assert rows[0][3] == "Năm 2024"
    assert [row[:3] + row[4:] for row in rows] == alone
    assert [row[3] for row in rows[1:4]] == ["01 (100% KH)", "22–24/27 (81,5–88,9%)", "11–13/27 (40,7–48,1%)"]


def test_a_target_of_another_measure_has_a_dash(tmp_path: Path, run: Callable[..., Run]) -> None:
    before, report = tmp_path / "truoc.json", tmp_path / "bao-cao.docx"
    run("check", str(SAMPLE), "-o", str(before))
    said = before.read_text(encoding="utf-8")
    before.write_text(said.replace('"id": "hieu-qua"', '"id": "khac"', 1), encoding="utf-8")
    run("check", str(SAMPLE), "-o", str(report), "--previous", str(before))
    assert [row[3] for row in targets(report)[1:4]] == ["01 (100% KH)", "–", "11–13/27 (40,7–48,1%)"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"as_of": 5, "targets": []}',
        b'{"as_of": "2023-12-31"}',
        ENDLESS,
        b"[" * 100_000,
        "Tên HTX,Xếp loại\n".encode(),
        b"\xff\xfe",
    ],
)
def test_what_is_no_result_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "truoc.json"
    path.write_bytes(content)
    with pytest.raises(HtxEvalError, match="HTX647"):
        read_previous(str(path))


def test_a_result_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HtxEvalError, match="HTX648"):
        read_previous(str(tmp_path / "truoc.json"))
