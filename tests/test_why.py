"""Reasoning, every reading, the quiet run, and what a code means."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run

SAMPLE = "data/samples/chau-thanh-2024-so-lieu-mau.csv"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", ["chau-thanh-2024-so-lieu-mau", "tra-on-2022-11"])
def test_why(run: Callable[..., Run], golden: Callable[[str, str], None], name: str, lang: str) -> None:
    found = run("why", f"data/samples/{name}.csv", "--lang", lang)
    assert found.code == 0
    golden(f"why/{name}.{lang}.txt", found.out)


def test_one_target_by_id_or_number(run: Callable[..., Run]) -> None:
    by_number, by_id = run("why", SAMPLE, "2").out, run("why", SAMPLE, "hieu-qua").out
    assert by_number == by_id
    assert by_number.count("CHỈ TIÊU") == 1
    assert "50% của 27 HTX → 14" in by_number
    refused = run("why", SAMPLE, "hieu-quaa")
    assert refused.code == 2
    assert "HTX411" in refused.err


def test_everyone_is_named_if_asked_for(run: Callable[..., Run]) -> None:
    """The four groups of a target hold every row once."""
    text = run("why", SAMPLE, "2", "--all-problems").out
    lines = [int(number) for number in re.findall(r"^  dòng (\d+),", text, re.MULTILINE)]
    assert sorted(lines) == list(range(4, 34))


def test_quiet_prints_the_last_line_only(run: Callable[..., Run]) -> None:
    found = run("check", SAMPLE, "--quiet")
    assert found.out == run("check", SAMPLE).out.splitlines()[-1] + "\n"
    assert found.code == 1


def test_verbose_adds_every_reading(run: Callable[..., Run]) -> None:
    text = run("check", SAMPLE, "-v").out
    assert text.count("cách hiểu đã chọn") == 6
    assert len(re.findall(r"^  2\. ", text, re.MULTILINE)) == 16


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_code_is_explained(run: Callable[..., Run], lang: str) -> None:
    from htx_eval.messages import catalogue
    from htx_eval.report.explain import explanations

    codes = {key for key in catalogue(lang).templates if key.startswith("HTX")}
    found = explanations(lang)
    assert set(found) == codes
    for code, texts in found.items():
        assert all(text.strip() for text in texts), code
    shown = run("problem", "htx104", "--lang", lang).out
    assert shown.startswith("HTX104: ")
    assert all(text in shown for text in found["HTX104"])


def test_explanations_are_no_copies() -> None:
    from htx_eval.report.explain import explanations

    vi, en = explanations("vi"), explanations("en")
    for code in vi:
        assert vi[code][0] != en[code][0]
        assert vi[code][2] != en[code][2]


def test_a_code_that_is_not_there(run: Callable[..., Run]) -> None:
    found = run("problem", "HTX000")
    assert found.code == 2
    assert "HTX429" in found.err


def test_who_is_nearest(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """Of those that a floor does not count, the ones that lack the fewest points; nobody without points."""
    text = 'Tên HTX,Xã,Tổng điểm,Xếp loại\nHTX A,An Ninh,20,\nHTX B,An Hiệp,"47,5",\nHTX C,,,Yếu\nHTX D,Phú Tâm,90,\n'
    screen = run("check", write("list.csv", text)).out
    assert "2. HTX B (An Hiệp) thiếu 2,5 điểm; HTX A (An Ninh) thiếu 30 điểm" in " ".join(screen.split())
    assert "Gần đạt nhất" not in run("check", write("good.csv", "Tên HTX,Tổng điểm\nHTX A,90\n")).out
