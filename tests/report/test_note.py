"""The page for the chief: one page for any list, and the answer before all else."""

from __future__ import annotations

import functools
import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from conftest import ROOT, Run
from htx_eval import Asked, open_run
from htx_eval.messages import catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Report
from many_targets import many_targets
from office import docx_text

SAMPLE = "data/samples/chau-thanh-2024-so-lieu-mau.csv"
OFFICE = shutil.which("soffice")
LONG = "Tỷ lệ hợp tác xã nông nghiệp hoạt động có hiệu quả, liên kết theo chuỗi giá trị và ứng dụng công nghệ cao"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@functools.cache
def sample() -> Report:
    return open_run(SAMPLE).report()


REPORTS: dict[str, Callable[[], Report]] = {
    "sample": sample,
    "twenty": lambda: many_targets(sample().evaluation, 20),
    "twenty long": lambda: many_targets(sample().evaluation, 20, LONG),
    "sixty": lambda: many_targets(sample().evaluation, 60, "X " * 150),
    "one word": lambda: many_targets(sample().evaluation, 40, "W" * 300),
}


def made(report: Report, lang: str = "vi") -> bytes:
    content = FORMATS["note"].render(report, catalogue(lang))
    assert isinstance(content, bytes)
    return content


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice")
def test_it_is_one_page(tmp_path: Path) -> None:
    """As LibreOffice lays it out, with whatever letters it has in the place of those of the decree."""
    for name, report in REPORTS.items():
        for lang in ("vi", "en"):
            (tmp_path / f"{name} {lang}.docx").write_bytes(made(report(), lang))
    files = sorted(tmp_path.glob("*.docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = {path.stem: len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) for path in tmp_path.glob("*.pdf")}
    assert pages == {path.stem: 1 for path in files}


@pytest.mark.parametrize("title", ["Tỷ lệ HTX", LONG])
def test_every_target_of_twenty_is_there(title: str) -> None:
    """Only of very many or very long ones are some left out, and then it is said."""
    rows = docx.Document(io.BytesIO(made(many_targets(sample().evaluation, 20, title)))).tables[0].rows
    assert [row.cells[0].text for row in rows][1:] == [str(at) for at in range(1, 21)]


def test_of_too_many_those_that_are_not_met_are_there() -> None:
    found = many_targets(sample().evaluation, 60, "X " * 150)
    rows = docx.Document(io.BytesIO(made(found))).tables[0].rows
    numbers = {row.cells[0].text for row in rows}
    open_ones = [one.target.number for one in found.evaluation.targets if one.verdict.value != "met"]
    assert {*open_ones[:20]} <= numbers
    assert re.fullmatch(r"… và \d+ chỉ tiêu khác", rows[-1].cells[1].text)


def test_the_answer_comes_first_and_three_things_last(run: Callable[..., Run], tmp_path: Path) -> None:
    """As the command writes it; nothing of the program is on it."""
    assert run("check", SAMPLE, "-q", "-o", f"note={tmp_path / 'phieu-trinh.docx'}").code == 1
    text = docx_text((tmp_path / "phieu-trinh.docx").read_bytes())
    lines = text.splitlines()
    assert lines[0] == "PHIẾU TRÌNH"
    assert lines[2] == "Đạt 4/6 chỉ tiêu; 1 chỉ tiêu không đạt; 1 chỉ tiêu chưa kết luận."
    assert lines.index("Còn thiếu:") < lines.index("Việc cần làm trước:")
    assert "1. Làm rõ 02 HTX chưa có kết quả xếp loại (chỉ tiêu 4)" in text
    assert "2. Ứng dụng công nghệ cao và được ghi nhận đối với 01 HTX (chỉ tiêu 6)" in text
    assert not re.search(r"→|HTX\d{3}|\.csv|htx-eval", text)


def test_no_more_than_three_things() -> None:
    """Of a list that lacks much, what serves most targets."""
    report = open_run("data/samples/bac-kan-2019-11.csv", Asked(reference=True)).report()
    lines = docx_text(made(report)).splitlines()
    things = [line for line in lines if re.match(r"\d\. ", line)]
    assert [line[0] for line in things] == ["1", "2", "3"]
    served = [re.search(r"chỉ tiêu ([\d, ]+)\)", line) for line in things]
    counts = [found[1].count(",") for found in served if found is not None]
    assert counts == sorted(counts, reverse=True)
