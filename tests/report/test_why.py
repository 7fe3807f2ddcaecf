"""Reasoning, every reading, the quiet run, and what a code means."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, SAMPLES, Run
from htx_eval.messages import explanations

SAMPLE = "data/samples/chau-thanh-2024-so-lieu-mau.csv"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", sorted(path.stem for path in SAMPLES.glob("*.csv")))
def test_why(run: Callable[..., Run], golden: Callable[[str, str], None], name: str, lang: str) -> None:
    """As a colleague would say it, in 80 columns, for the made-up list and for each published aggregate."""
    found = run("why", f"data/samples/{name}.csv", "--lang", lang)
    assert found.code == 0
    assert max(map(len, found.out.splitlines())) <= 80
    golden(f"why/{name}.{lang}.txt", found.out)


def test_the_word_that_decides_is_named(run: Callable[..., Run]) -> None:
    """Đạ Tẻh is the same in every reading, 52.4 % of all and 64.7 % of the rated; Trà Ôn hangs on one word."""
    same = " ".join(run("why", "data/samples/da-teh-2021-09.csv", "3").out.split())
    assert "11/21 (52,4%)" in same
    assert "11/17 (64,7%)" in same
    assert "đều cho cùng kết luận" in same
    hangs = " ".join(run("why", "data/samples/tra-on-2022-11.csv", "2").out.split())
    assert 'Kết luận phụ thuộc vào cách hiểu "hiệu quả"' in hangs


def test_the_cell_that_leaves_a_cooperative_open_is_named(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    """Blank, unreadable, said to be unknown, a set of values, or a column that is not there."""
    rows = "HTX A,\nHTX B,tuyệt vời\nHTX C,chưa xếp loại\nHTX D,khá trở lên\nHTX E,Yếu\n"
    text = run("why", write("list.csv", f"Tên HTX,Kết quả xếp loại\n{rows}"), "4").out
    for line, said in ((2, "để trống"), (3, "không đọc được"), (4, "ghi là chưa có")):
        assert re.search(rf'dòng {line}, HTX .: cột "Kết quả xếp loại" {said}', " ".join(text.split()))
    again = run("why", write("points.csv", "Tên HTX,Tổng điểm\nHTX A,90\nHTX B,\n"), "4").out
    assert 'dòng 3, HTX B: danh sách không có cột "Xếp loại"' in again


def test_a_rounding_that_would_turn_the_verdict_is_warned_of(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    """8 of 27 is 29.6 %, which is not 30 %, and 30 % of 27 is 8.1, for which 8 are not enough."""
    path = write("list.csv", "Xếp loại,Số HTX\nkhá,8\nyếu,19\n")
    text = " ".join(run("why", path, "3", "--lang", "en").out.split())
    assert "29.63% written as 30%" in text
    assert "30% is 8.1 cooperatives; rounded to 8" in text


def test_stated_against_recomputed_class(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """A matrix where they differ, with who, and whether a verdict hangs on it."""
    path = write("list.csv", "Tên HTX,Tổng điểm,Xếp loại\nHTX A,90,Tốt\nHTX B,40,Khá\nHTX C,60,Trung bình\n")
    text = run("why", path, "--lang", "en").out
    assert re.search(r"fair +0 +0 +0 +1\n", text)
    assert "They differ for: HTX B" in text
    assert "the verdict of target 4 would change" in text


def test_reasons_as_json(run: Callable[..., Run]) -> None:
    """The JSON is what the schema says, holds the exact facts, and is what Python returns."""
    import json

    import jsonschema

    from htx_eval import check

    found = json.loads(run("why", SAMPLE, "--format", "json").out)
    jsonschema.validate(found, json.loads(run("schema", "why").out))
    second = found["targets"][1]
    assert (second["slack"], second["flip"]["errors"]) == ({"fall": 8, "close": 17, "join": 17}, 9)
    assert second["matrix"]["deciding"] == ["hieu_qua"]
    assert found["targets"][3]["fewest"] == {"meet": 2, "miss": 1, "to_meet": [16, 23], "to_miss": [16]}
    assert found["joint"]["never"] == ["cong-nghe-cao"]
    assert found["joint"]["others_possible"] is True
    assert check(SAMPLE).why().model_dump(by_alias=True) == found
    one = json.loads(run("why", SAMPLE, "2", "--format", "json").out)
    assert [target["id"] for target in one["targets"]] == ["hieu-qua"]
    assert run("why", SAMPLE, "--format", "xml").code == 2


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
    assert found.out.count("\n") == 1
    assert " ".join(run("check", SAMPLE).out.split()).endswith(found.out.strip())
    assert found.code == 1


def test_verbose_adds_every_reading(run: Callable[..., Run]) -> None:
    text = run("check", SAMPLE, "-v").out
    assert text.count("cách hiểu đã chọn") == 6
    assert len(re.findall(r"^  2\. ", text, re.MULTILINE)) == 16


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", ["HTX104", "htx104", "104", "HTX 104", "[HTX104]:"])
def test_a_code_is_explained_however_it_is_written(run: Callable[..., Run], code: str, lang: str) -> None:
    shown = run("problem", code, "--lang", lang).out
    assert shown.startswith("HTX104: ")
    assert all(text in shown for text in explanations(lang)["HTX104"])


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
