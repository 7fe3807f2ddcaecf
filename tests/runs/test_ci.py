"""``htx-eval ci``: one exit code for several lists, and what each service sees."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from junitparser import JUnitXml

from conftest import Run
from hostile import hostile_list
from small_lists import LISTS

Write = Callable[[str, str], Path]
Call = Callable[..., Run]


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


#: Exit code by the lists that are checked and --fail-on; None is the default.
EXITS = {
    (("met",), None): 0,
    (("missed",), None): 0,
    (("undecided",), None): 0,
    (("met-with-error",), None): 4,
    (("none",), None): 2,
    (("met", "missed", "undecided"), None): 0,
    (("met", "met-with-error", "missed"), None): 4,
    (("met-with-error", "none"), None): 2,
    (("missed", "undecided"), "undecided"): 1,
    (("met", "undecided"), "undecided"): 3,
    (("missed", "met-with-error"), "never"): 0,
}


@pytest.mark.parametrize(("names", "fail_on"), EXITS)
def test_one_exit_code(run: Call, write: Write, names: tuple[str, ...], fail_on: str | None) -> None:
    for name in set(names) - {"none"}:
        write(f"{name}.csv", LISTS[name])
    gate = () if fail_on is None else ("--fail-on", fail_on)
    found = run("ci", *(f"{name}.csv" for name in names), *gate)
    code = EXITS[names, fail_on]
    assert found.code == code
    assert found.out.splitlines()[-1] == f"SỐ DANH SÁCH: {len(names)}, mã thoát {code}"
    assert found.err == ""


def test_an_error_counts_where_a_target_is_missed_too(run: Call, write: Write) -> None:
    """What is missed in fact is forgiven; a bad cell in the same list is not."""
    write("list.csv", LISTS["missed"].replace("HTX 1,Tốt,3", "HTX 1,Tốt,9"))
    assert run("ci", "list.csv").code == 4
    assert run("check", "list.csv", "--fail-on", "errors").code == 4


def test_settings_and_environment_may_ask_for_another_gate(
    run: Call, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("list.csv", LISTS["missed"])
    write("htx-eval.toml", 'fail-on = "missed"\n')
    assert run("ci", "list.csv").code == 1
    monkeypatch.setenv("HTX_EVAL_FAIL_ON", "never")
    assert run("ci", "list.csv").code == 0


def test_patterns_are_filled_in(run: Call, write: Write) -> None:
    """A shell of Windows leaves stars alone; a file whose name is a pattern is that file."""
    for name in ("data/b.csv", "data/a.csv", "data/[x].csv"):
        write(name, LISTS["met"])
    found = run("ci", "data/?.csv", "data/a.csv", "data/[x].csv")
    assert (found.code, found.out.splitlines()[-1]) == (0, "SỐ DANH SÁCH: 3, mã thoát 0")
    assert "HTX402" in run("ci", "data/*.tsv").out


def test_one_file_for_all_lists_or_one_each(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    write("b.csv", LISTS["missed"])
    found = run("ci", "a.csv", "b.csv", "none.csv", "-o", "junit=all.xml", "-o", "json=result-*.json", "-o", "*.md")
    assert found.code == 2
    assert [suite.name for suite in JUnitXml.fromfile("all.xml")] == [
        "chau-thanh-2024: a.csv",
        "chau-thanh-2024: a.csv: problems",
        "chau-thanh-2024: b.csv",
        "chau-thanh-2024: b.csv: problems",
        "none.csv",
    ]
    assert json.loads(Path("result-b.json").read_text(encoding="utf-8"))["verdict"] == "missed"
    assert Path("a.md").is_file()
    refused = run("ci", "a.csv", "b.csv", "-o", "json=all.json")
    assert (refused.code, refused.out) == (2, "")
    assert "HTX620" in refused.err


def test_gitlab_finds_its_files(run: Call, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITLAB_CI", "true")
    write("a.csv", LISTS["missed"])
    assert run("ci", "a.csv", "-o", "junit=own.xml").code == 0
    assert json.loads(Path("gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert Path("own.xml").is_file()
    assert not Path("htx-eval-junit.xml").exists()
    run("ci", "a.csv")
    assert JUnitXml.fromfile("htx-eval-junit.xml").failures == 1


def commands(text: str) -> Iterator[str]:
    """The workflow commands that GitHub's runner finds in an output, by its two forms and its stop token."""
    stopped = None
    for line in text.splitlines():
        stripped = line.strip()
        if stopped is not None:
            stopped = None if stripped == f"::{stopped}::" else stopped
        elif found := re.match(r"::stop-commands::(.+)", stripped):
            stopped = found[1]
        elif re.match(r"::\S", stripped) or "##[" in stripped:
            yield stripped


def test_github_sees_annotations_and_a_summary(run: Call, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.csv", LISTS["missed"])
    summary = write("summary.md", "# Trước\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    found = run("ci", "a.csv", "none.csv")
    told = list(commands(found.out))
    assert [line.partition(",")[0] for line in told] == [
        "::error file=targets/plans/chau-thanh-2024.yaml",
        "::error file=none.csv",
    ]
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Trước\n### Kế hoạch")
    assert "**KHÔNG ĐÁNH GIÁ ĐƯỢC" in text
    assert "TT   Chỉ tiêu" in found.out


def test_a_hostile_list_forges_no_command(run: Call, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a list and its name hold, the runner finds the annotations and nothing else."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write("::error::x.csv", hostile_list())
    write("##[error]y.csv", LISTS["met"])
    found = run("ci", "::error::x.csv", "##[error]y.csv", "::error::none.csv", "--all-problems")
    told = list(commands(found.out + found.err))
    assert all(re.match(r"::(error|warning|notice) file=[^,]+,line=\d+", line) for line in told)
    assert len(told) == len(re.findall("^::(?:error|warning|notice) file=", found.out, re.MULTILINE))
    tokens = re.findall(r"::stop-commands::(\w+)", found.out)
    again = re.findall(r"::stop-commands::(\w+)", run("ci", "##[error]y.csv").out)
    assert len(tokens[0]) == 32
    assert tokens[:1] != again[:1]


def test_the_language_of_a_pipeline(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    assert "LISTS: 1, exit code 0" in run("ci", "a.csv", "--lang", "en").out
    write("htx-eval.toml", 'lang = "en"\n')
    assert "LISTS: 1, exit code 0" in run("ci", "a.csv").out


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_help(run: Call, golden: Callable[[str, str], None], lang: str) -> None:
    golden(f"help/ci.{lang}.txt", run("ci", "--help", lang=lang).out)


def test_a_pattern_goes_into_folders_and_a_list_is_one_however_it_is_spelled(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    for name in ("data/b.csv", "data/sub dir/c.csv"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(LISTS["met"], encoding="utf-8")
    for words, count in (
        (("**/*.csv",), 3),
        (("data/**/*.csv",), 2),
        (("a.csv", "./a.csv", "data/../a.csv", Path("a.csv").resolve(), "*.csv"), 1),
        (("data/*.csv", "data/sub dir/*.csv"), 2),
    ):
        assert run("ci", *words).out.splitlines()[-1] == f"SỐ DANH SÁCH: {count}, mã thoát 0"


def test_a_pattern_or_a_folder_that_finds_nothing_says_so(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    Path("none").mkdir()
    for word in ("*.xlsx", "none", "none/**/*.csv"):
        assert run("ci", "a.csv", word).code == 2


def test_settings_are_looked_for_no_further_up_than_the_repository(run: Call, write: Write) -> None:
    write("htx-eval.toml", 'lang = "en"\n')
    folder = Path("repo/data")
    folder.mkdir(parents=True)
    (folder / "a.csv").write_text(LISTS["met"], encoding="utf-8")
    assert "With the settings of htx-eval.toml" in run("check", folder / "a.csv").out
    Path("repo/.git").mkdir()
    assert "KẾT QUẢ" in run("check", folder / "a.csv").out
    Path("repo/htx-eval.toml").write_text('lang = "en"\n', encoding="utf-8")
    assert "With the settings of repo/htx-eval.toml" in run("check", folder / "a.csv").out
