"""What the documents show is what the program does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, Run

READMES = {"README.md": "en", "README.vi.md": "vi"}


def block(name: str, mark: str) -> str:
    """The fenced block below a mark."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)```", text, re.DOTALL)
    assert found is not None
    return found.group(1)


@pytest.mark.parametrize("name", READMES)
def test_the_readme_shows_the_screen(
    run: Callable[..., Run], request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(ROOT)
    shown = run("check", "data/samples/chau-thanh-2024-so-lieu-mau.csv", "--lang", READMES[name]).out
    if request.config.getoption("--bless"):
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"(<!-- screen -->\n```text\n).*?```", lambda m: f"{m.group(1)}{shown}```", text, flags=re.DOTALL)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert block(name, "screen") == shown


def test_both_readmes_give_the_same_commands() -> None:
    assert block("README.md", "test") == block("README.vi.md", "test")
    assert block("README.md", "run").replace(" --lang en", "") == block("README.vi.md", "run")


def test_the_plan_in_both_readmes_is_one_and_without_a_doubt(write: Callable[[str, str], Path]) -> None:
    from htx_eval.api import load_plan

    assert block("README.md", "plan") == block("README.vi.md", "plan")
    plan = load_plan(write("plan.yaml", block("README.md", "plan")))
    assert plan.problems == ()
    assert [target.threshold.value for target in plan.targets] == [4000, 3200, 1]


def test_every_option_in_a_readme_exists(run: Callable[..., Run]) -> None:
    help_text = run("check", "--help").out
    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        options = set(re.findall(r"htx-eval check [^\n]*?(--[a-z-]+)", text))
        assert {"--format", "--given", "--show-settings"} <= options
        for option in options:
            assert option in help_text


def test_every_exit_code_is_in_the_readmes() -> None:
    from htx_eval.runs.exits import Exit

    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert {f"| {code.value} |" for code in Exit} <= set(re.findall(r"^\| \d+ \|", text, re.MULTILINE))


def test_the_readmes_have_the_same_parts() -> None:
    parts = [
        re.findall(r"^(#+|```\w+|\| \d+ \|)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
        for name in READMES
    ]
    assert parts[0] == parts[1]


def test_documents_name_no_machine() -> None:
    for path in [*ROOT.glob("*.md"), *(ROOT / "targets").rglob("*.yaml"), *(ROOT / "data").rglob("*.*")]:
        assert not re.search(r"(^|[\s`\"'(])/(home|root|tmp|work)/", Path(path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", READMES)
def test_the_batch_example_runs(name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block(name, "batch"), name, "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(list((ROOT / "data" / "samples").glob("*.csv")))
    assert "tra-on-2022-11.csv missed 0.6956521739130435 0.6956521739130435" in lines


@pytest.mark.parametrize("name", READMES)
def test_the_example_of_studies_runs(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(block(name, "studies"), name, "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["hieu-qua", "0.75", "1.0", "0.75"]
    assert lines[-3:] == ["hieu-qua -1/4 -1/8 3", "khong-yeu 1 2 3", "ocop 1 1 3"]


@pytest.mark.parametrize("name", READMES)
def test_the_example_of_a_run_runs(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "data" / "samples", tmp_path / "data" / "samples")
    monkeypatch.chdir(tmp_path)
    exec(compile(block(name, "runs"), name, "exec"), {})
    verdict, counts, code = capsys.readouterr().out.splitlines()
    assert verdict.startswith("missed 1 {'plan': 'default', 'lang': 'default'")
    assert "'covers': 'flag'" in verdict
    assert (counts, code) == ("2 34", "0")
    assert {path.name for path in tmp_path.iterdir()} == {"checked.xlsx", "clean.csv", "empty.xlsx", "data"}


def test_the_settings_example_is_valid(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    for name in READMES:
        text = (ROOT / name).read_text(encoding="utf-8")
        (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
        write("htx-eval.toml", example)
        shown = run("check", write("list-2024.csv", "Tên HTX\nHTX A\n"), "--show-settings").out
        assert "readings.hieu_qua = tu-kha  (file)" in shown
