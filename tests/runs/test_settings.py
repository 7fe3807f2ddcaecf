"""Settings of an office: plan by file, readings with their document, precedence, refusal of what is not known."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run

LIST = "Tên HTX,Xếp loại,Lĩnh vực\nHTX A,Khá,Nông nghiệp\nHTX B,Trung bình,Nông nghiệp\n"
FULL = """
lang = "en"
fail-on = "missed"
covers = ["htx", "lien_hiep_htx"]
reference = ["old-*.csv"]

[plans]
"*-2024.csv" = "chau-thanh-2024"

[assumptions]
khong-ngung = false

[readings]
hieu_qua = {reading = "tu-kha", source = "Công văn 5/UBND"}

[given]
lien-hiep = {value = "1", source = "QĐ 12/QĐ-UBND"}
"""


def test_everything_a_settings_file_can_say(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    write("htx-eval.toml", FULL)
    path = write("xa/list-2024.csv", LIST)
    found = run("check", path, "--format", "json")
    result = json.loads(found.out)
    targets = {item["id"]: item for item in result["targets"]}
    assert targets["lien-hiep"]["verdict"] == "met"
    assert targets["hieu-qua"]["reading"]["hieu_qua"] == "tu-kha"
    assert targets["hieu-qua"]["measure"]["low_at"] == {"numerator": 1, "denominator": 2}
    texts = {item["code"]: item["text"] for item in result["assumptions"]}
    assert "khong-ngung" not in texts
    assert "Công văn 5/UBND" in texts["reading:hieu_qua"]
    assert "QĐ 12/QĐ-UBND" in texts["given:lien-hiep"]
    assert result["plan"]["title"].startswith("2024 plan")
    assert found.code == 1  # two weak targets are missed: none is above the floor of applied technology
    assert "EVALUATED" not in found.err


def test_a_list_that_no_pattern_fits_meets_no_plan(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    """A list of 2023 never meets the plan of 2024, unless somebody says so."""
    write("htx-eval.toml", FULL)
    path = write("list-2023.csv", LIST)
    refused = run("check", path)
    assert refused.code == 2
    assert "HTX424" in refused.err
    assert run("check", path, "--plan", "chau-thanh-2024").code != 2


def test_a_plan_may_be_a_file_beside_the_settings(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    from htx_eval.api import load_plan

    write("mine.yaml", Path(load_plan().path).read_text(encoding="utf-8").replace("id: chau-thanh-2024", "id: mine"))
    write("htx-eval.toml", '[plans]\n"*.csv" = "mine.yaml"\n')
    found = run("check", write("data/list.csv", LIST), "--format", "json")
    assert json.loads(found.out)["plan"]["id"] == "mine"


def shown(run: Callable[..., Run], *arguments: object) -> dict[str, str]:
    lines = run("check", *arguments, "--show-settings").out.splitlines()
    return dict(line.split(" = ", 1) for line in lines)


def test_a_flag_comes_before_the_environment_and_that_before_the_file(
    run: Callable[..., Run], write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("list-2024.csv", LIST)
    assert shown(run, path)["fail-on"] == "undecided  (default)"
    write("htx-eval.toml", FULL)
    assert shown(run, path)["fail-on"] == "missed  (file)"
    monkeypatch.setenv("HTX_EVAL_FAIL_ON", "never")
    assert shown(run, path)["fail-on"] == "never  (environment)"
    assert shown(run, path, "--fail-on", "data")["fail-on"] == "data  (flag)"
    settings = shown(run, path)
    assert settings["plan"] == "chau-thanh-2024  (file)"
    assert settings["readings.hieu_qua"] == "tu-kha  (file)"
    assert settings["given.lien-hiep"] == "1  (file)"
    monkeypatch.setenv("HTX_EVAL_FAIL_ON", "sometimes")
    assert "HTX423" in run("check", path).err


def test_the_language_of_the_settings(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    write("htx-eval.toml", 'lang = "en"\n')
    path = write("list.csv", LIST)
    assert "RESULT" in run("check", path, "-q").out
    assert "KẾT QUẢ" in run("check", path, "-q", "--lang", "vi").out


WRONG = {
    "unknown key": ("covered = []", "HTX416"),
    "unknown part": ("[readings]\nhieu_qua = {reading = 'tu-kha', source = 's', date = 'd'}", "HTX416"),
    "unknown definition": ("[readings]\nhieu_quaa = {reading = 'tu-kha', source = 's'}", "HTX425"),
    "unknown reading": ("[readings]\nhieu_qua = {reading = 'tu-khaa', source = 's'}", "HTX426"),
    "reading without source": ("[readings]\nhieu_qua = {reading = 'tu-kha'}", "HTX415"),
    "unknown assumption": ("[assumptions]\nkhong-ngungg = false", "HTX427"),
    "unknown target": ("[given]\nlien-hip = {value = '1', source = 's'}", "HTX411"),
    "no number": ("[given]\nlien-hiep = {value = 'one', source = 's'}", "HTX412"),
    "unknown type": ("covers = ['hxt']", "HTX413"),
    "unknown plan": ("[plans]\n'*.csv' = 'chau-thanh-2042'", "HTX329"),
    "unknown gate": ("fail-on = 'always'", "HTX415"),
    "unknown language": ("lang = 'fr'", "HTX415"),
    "wrong type": ("plans = 3", "HTX415"),
    "no TOML": ("= 3", "HTX415"),
}


@pytest.mark.parametrize("name", WRONG)
def test_mistakes_in_a_settings_file(run: Callable[..., Run], write: Callable[[str, str], Path], name: str) -> None:
    content, code = WRONG[name]
    write("htx-eval.toml", content)
    found = run("check", write("list.csv", LIST))
    assert (found.code, found.out) == (2, "")
    assert code in found.err
    assert "Traceback" not in found.err


def test_all_assumptions_off_in_the_settings(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    write("htx-eval.toml", "assumptions = false\n")
    assert json.loads(run("check", write("list.csv", LIST), "--format", "json").out)["assumptions"] == []
