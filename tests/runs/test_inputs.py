"""Nothing that is given is ever written: whatever command, whatever option, under whatever name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Run
from htx_eval.api import load_plan
from htx_eval.base.problems import HtxEvalError
from htx_eval.report.faces import FORMATS
from htx_eval.runs.run import open_run
from office_lists import COMMUNES, save
from small_lists import LISTS

#: The files of a folder that a run reads.
READ = (
    "list.csv",
    "other.csv",
    "xa/1.xlsx",
    "xa/2.xlsx",
    "plan.yaml",
    "htx-eval.toml",
    "htx-eval.lock",
    "template.docx",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Run]) -> Path:
    """Two lists, a plan, settings, a lock, and what is no input but leads to one."""
    monkeypatch.chdir(tmp_path)
    plan = Path(load_plan().path).read_text(encoding="utf-8").replace("id: chau-thanh-2024", "id: mine")
    Path("plan.yaml").write_text(plan, encoding="utf-8")
    Path("htx-eval.toml").write_text('[plans]\n"*.csv" = "plan.yaml"\n"*.xlsx" = "plan.yaml"\n', encoding="utf-8")
    for number, commune in enumerate(("An Hiệp", "Phú Tâm"), start=1):
        save(Path("xa", f"{number}.xlsx"), {commune: COMMUNES[commune], "Bìa": []})
    for name in ("list.csv", "other.csv"):
        Path(name).write_text(LISTS["met"], encoding="utf-8")
    Path("template.docx").write_bytes(b"PK")
    assert run("check", "list.csv", "--lock").code == 0
    return tmp_path


def names_of(name: str) -> list[str]:
    """A file by its own name, another way to it, a symbolic and a hard link."""
    plain = name.replace("/", "-")
    soft, hard = f"soft-{plain}", f"hard-{plain}"
    Path(soft).symlink_to(name)
    os.link(name, hard)
    return [name, f"./x/../{name}", str(Path(name).resolve()), soft, hard]


def commands(path: str) -> list[list[str]]:
    """Every command with every option that writes a file, to one path."""
    check = [["check", "list.csv", "-o", f"{form}={path}"] for form in FORMATS]
    joined = [["check", "list.csv", "other.csv", "--join", "-o", f"json={path}"]]
    word = [["check", "list.csv", "-o", f"docx={path}", "--word-template", "template.docx"]]
    ci = [["ci", "list.csv", "other.csv", "-o", f"junit={path}"], ["ci", "*.csv", "-o", f"json={path}"]]
    why = [["why", "list.csv", "2", f"--witness-{end}", path] for end in ("low", "high")]
    data = [["data", "list.csv", option, path] for option in ("--annotate", "--clean")]
    one = [["data", words, "--clean", path] for words in ("xa", "xa/*.xlsx")]
    stacked = [
        ["check", *words, "-o", f"json={path}"]
        for words in (["xa"], ["xa/*.xlsx", "--stack"], ["xa/1.xlsx", "xa/2.xlsx"])
    ]
    sheets = [
        ["check", "xa/1.xlsx", "--sheet", "*", "-o", f"html={path}"],
        ["check", "list.csv", "xa", "--join", "-o", f"csv={path}"],
    ]
    folder = [["ci", "xa", "-o", f"junit={path}"], ["why", "xa", "2", "--witness-low", path]]
    every = [*check, *joined, *word, *ci, *why, *data, *one, *stacked, *sheets, *folder]
    return [*every, ["template", "-o", path]]


def reads(command: list[str], name: str) -> bool:
    """Whether a command reads a file: further lists and a template only where they are named apart from the output."""
    named = command[1 : 2 if command[0] == "why" else 3]
    if name.startswith("xa/"):
        return not {"xa", "xa/*.xlsx", name}.isdisjoint(named)
    if name == "list.csv":
        return name in named or "*.csv" in named or command[0] == "template"
    if name == "other.csv":
        return "other.csv" in command[:3] or "*.csv" in command
    return name != "template.docx" or "--word-template" in command


@pytest.mark.parametrize("name", READ)
def test_no_input_is_written(name: str, folder: Path, run: Callable[..., Run]) -> None:
    """One rule for every path that is written: refused, in words, and the file is as it was."""
    (folder / "x").mkdir()
    before = {one: Path(one).read_bytes() for one in READ}
    for path in names_of(name):
        for command in commands(path):
            if reads(command, name):
                assert run(*command).code == 2, command
            assert {one: Path(one).read_bytes() for one in READ} == before, command


def test_the_refusal_names_the_file_and_comes_before_the_work(folder: Path, run: Callable[..., Run]) -> None:
    found = run("check", "list.csv", "-o", "csv=list.csv", "-o", "report.html", "--lang", "en")
    assert (found.code, found.out) == (2, "")
    assert 'HTX440: "list.csv" is read in this run' in found.err
    assert not (folder / "report.html").exists()


def test_two_outputs_are_never_one_file(folder: Path, run: Callable[..., Run]) -> None:
    assert "HTX440" in run("check", "list.csv", "-o", "a.json", "-o", "junit=./a.json").err
    assert "HTX440" in run("why", "list.csv", "2", "--witness-low", "w.csv", "--witness-high", "w.csv").err
    for part in ("2023", "2024"):
        (folder / part).mkdir()
        (folder / part / "list.csv").write_text(LISTS["met"], encoding="utf-8")
    assert "HTX440" in run("ci", "2023/list.csv", "2024/list.csv", "-o", "html=out-*.html").err
    assert list(folder.glob("out-*")) == []


def test_lists_of_several_are_no_outputs(folder: Path, run: Callable[..., Run]) -> None:
    """A star in the name of an output may lead back to a list."""
    assert "HTX440" in run("ci", "*.csv", "-o", "cooperatives-csv=*.csv").err
    assert (folder / "list.csv").read_text(encoding="utf-8") == LISTS["met"]


def test_what_is_no_file_may_be_written_often(folder: Path, run: Callable[..., Run]) -> None:
    assert run("check", "list.csv", "-o", f"json={os.devnull}", "-o", f"junit={os.devnull}").code == 0


def test_from_python_too(folder: Path) -> None:
    for path in ("list.csv", "./list.csv"):
        with pytest.raises(HtxEvalError, match="HTX440"):
            open_run("list.csv").write_cleaned(path)
