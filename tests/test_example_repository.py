"""The data repository under examples/, from end to end: green as it is, red for the right reason when it is spoiled."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from conftest import ROOT, Run
from htx_eval.runs.named_lists import named_lists

EXAMPLE = ROOT / "examples" / "data-repository"
Call = Callable[..., Run]


def on(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let runs happen on a day."""
    monkeypatch.setattr("htx_eval.runs.gate.today", lambda: date.fromisoformat(text))


@pytest.fixture(autouse=True)
def _in_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "repository")
    monkeypatch.chdir(tmp_path / "repository")
    on(monkeypatch, "2026-12-01")


def spoil(name: str, old: str, new: str) -> None:
    path = Path(name)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def codes(text: str) -> set[str]:
    """The codes of errors on a screen."""
    return set(re.findall(r"Lỗi (HTX\d{3})", text))


def test_as_it_is_nothing_fails(run: Call) -> None:
    found = run("ci", "data/*.csv")
    assert (found.code, codes(found.out)) == (0, set())
    assert found.out.count("Không đạt") == 2  # one of 2022, one of 2024 that is waived
    for year in (2022, 2023, 2024):
        assert run("check", f"data/{year}.csv", "--locked", "--fail-on", "never").code == 0


def test_it_says_that_it_is_made_up() -> None:
    for path in Path("data").glob("*.csv"):
        assert "tự đặt ra" in path.read_text(encoding="utf-8").splitlines()[0]
    for path in Path("plans").glob("*.yaml"):
        assert "MADE-UP" in path.read_text(encoding="utf-8").splitlines()[0]


def test_the_lock_is_of_these_lists() -> None:
    lists = tomllib.loads(Path("htx-eval.lock").read_text(encoding="utf-8"))["lists"]
    assert {name: entry["data"] for name, entry in lists.items()} == {
        f"data/{path.name}": sha256(path.read_bytes()).hexdigest() for path in Path("data").glob("*.csv")
    }


def test_a_bad_cell_fails_with_4(run: Call) -> None:
    """A class that there is not; the other rows still decide every target."""
    spoil("data/2023.csv", "Đang hoạt động,34,Trung bình", "Đang hoạt động,34,Trung bìn")
    Path("htx-eval.lock").unlink()
    found = run("ci", "data/*.csv")
    assert (found.code, codes(found.out)) == (4, {"HTX104"})


def test_a_bad_cell_on_which_nothing_rests_fails_nothing(run: Call) -> None:
    spoil("data/2023.csv", "Đang hoạt động,31,Trung bình", "Đang hoạt động,nhiều,Trung bình")
    Path("htx-eval.lock").unlink()
    assert run("ci", "data/*.csv").code == 0


def test_a_bad_cell_that_moves_no_verdict_fails_with_4_under_the_lock_too(run: Call) -> None:
    spoil("data/2023.csv", "Đang hoạt động,46,Tốt,3", "Đang hoạt động,46,Tốt,nhiều")
    found = run("ci", "data/*.csv")
    assert (found.code, codes(found.out)) == (4, {"HTX101"})


def test_a_verdict_that_moves_fails_with_5_until_the_lock_moves_too(run: Call) -> None:
    spoil("data/2023.csv", "Đang hoạt động,34,Trung bình", "Đang hoạt động,34,Yếu")
    found = run("ci", "data/*.csv")
    assert (found.code, codes(found.out)) == (5, {"HTX611"})
    assert "từ khi ghi tệp khóa đã thay đổi: số liệu" in " ".join(found.out.split())
    run("check", "data/2023.csv", "--lock")
    assert run("ci", "data/*.csv").code == 0


def test_an_expired_waiver_fails_with_5(run: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, "2027-07-01")
    found = run("ci", "data/*.csv")
    assert (found.code, codes(found.out)) == (5, {"HTX614"})


def test_a_list_without_a_plan_fails_with_2(run: Call) -> None:
    shutil.copy("data/2024.csv", "data/2025.csv")
    found = run("ci", "data/*.csv")
    assert found.code == 2
    assert "HTX424" in found.out


# The files for services


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def snippet(mark: str) -> Any:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- {mark} -->\n```yaml\n(.*?)```", text, re.DOTALL)
    assert found is not None
    return yaml.safe_load(found[1])


def test_the_documents_show_what_the_example_has() -> None:
    assert snippet("gitlab") == loaded(EXAMPLE / ".gitlab-ci.yml")
    assert snippet("pre-commit") == loaded(EXAMPLE / ".pre-commit-config.yaml")
    steps = loaded(EXAMPLE / ".github" / "workflows" / "htx-eval.yml")["jobs"]["check"]["steps"]
    assert [step["uses"] for step in steps] == [step["uses"] for step in snippet("github")["steps"]]


def test_the_hook_is_the_one_that_is_offered() -> None:
    (hook,) = loaded(ROOT / ".pre-commit-hooks.yaml")
    (repository,) = loaded(EXAMPLE / ".pre-commit-config.yaml")["repos"]
    assert [item["id"] for item in repository["hooks"]] == [hook["id"]]
    assert hook["entry"].split() == ["htx-eval", "ci"]
    assert hook["pass_filenames"] is False
    assert hook["always_run"] is True  # a list that is deleted is no file to run for
    assert named_lists(repository["hooks"][0]["args"]) == named_lists(["data/*.csv"])


def test_the_gitlab_job_finds_the_files_it_names(run: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    job = loaded(Path(".gitlab-ci.yml"))["htx-eval"]
    assert run(*job["script"][-1].replace('"', "").split()[1:]).code == 0
    for path in job["artifacts"]["reports"].values():
        assert Path(path).stat().st_size > 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are scripts of bash")
@pytest.mark.parametrize(("more", "code"), [("", 0), ("data/none.csv", 2)])
def test_the_action_runs(tmp_path: Path, more: str, code: int) -> None:
    """The step that checks, as the runner would call it, with the inputs of the example's workflow and hostile ones."""
    settings = Path("htx-eval.toml").read_text(encoding="utf-8")
    Path("htx-eval.toml").write_text(settings.partition("[[waivers]]")[0], encoding="utf-8")  # it would expire one day
    action = loaded(ROOT / "action.yml")
    with_ = loaded(Path(".github/workflows/htx-eval.yml"))["jobs"]["check"]["steps"][1]["with"]
    assert set(with_) <= set(action["inputs"])
    assert {key for key, spec in action["inputs"].items() if spec.get("required")} <= set(with_)
    step = action["runs"]["steps"][1]
    assert "${{" not in step["run"]
    inputs = {name: spec.get("default", "") for name, spec in action["inputs"].items()} | with_
    inputs |= {"data": f"{with_['data']}\n{more}", "plan": "$(touch forged)" if more else ""}
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)
        for name, value in step["env"].items()
    }
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    (bin_folder / "htx-eval").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m htx_eval "$@"\n', encoding="utf-8")
    (bin_folder / "htx-eval").chmod(0o755)
    environment |= {
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
    }
    ended = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env=environment,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == code, ended.stdout.decode() + ended.stderr.decode()
    assert (tmp_path / "output").read_text(encoding="utf-8") == f"exit-code={code}\n"
    assert not Path("forged").exists()
    assert b"::error file=" in ended.stdout
    assert JUnitXml.fromfile("htx-eval-junit.xml").tests
    assert (tmp_path / "summary").read_text(encoding="utf-8").startswith("### ")
