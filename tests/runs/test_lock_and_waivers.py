"""The verdict lock and waivers: what fails, when, with which code, and what is said of it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conftest import Run
from htx_eval.api import load_plan
from small_lists import LISTS

Write = Callable[[str, str], Path]
Call = Callable[..., Run]

MISSED = LISTS["missed"]  # target khong-yeu-kem is missed, every other one met
WAIVER = '[[waivers]]\ntarget = "khong-yeu-kem"\nreason = "HTX 0 đang giải thể"\nuntil = 2025-06-30\n'


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let a run happen on a day."""

    def on(text: str) -> None:
        monkeypatch.setattr("htx_eval.runs.gate.today", lambda: date.fromisoformat(text))

    on("2025-03-01")
    return on


@pytest.fixture(autouse=True)
def _in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(run: Call, *arguments: str) -> dict[str, dict[str, Any]]:
    result = json.loads(run("check", *arguments, "--format", "json").out)
    return {problem["code"]: problem for problem in result["problems"]}


# The lock


def test_the_lock_is_readable_and_read_back(run: Call, write: Write) -> None:
    write("data/2024.csv", LISTS["met"])
    found = run("check", "data/2024.csv", "--lock")
    assert (found.code, found.err) == (0, f"đã ghi {Path('data/htx-eval.lock')}\n")
    text = Path("data/htx-eval.lock").read_text(encoding="utf-8")
    entry = tomllib.loads(text)["lists"]["2024.csv"]
    assert entry["plan"] == "chau-thanh-2024"
    assert entry["verdicts"]["hieu-qua"] == "met"
    assert 'hieu-qua = "met"\n' in text
    assert run("check", "data/2024.csv", "--locked").code == 0
    run("check", "data/2024.csv", "--lock")
    assert Path("data/htx-eval.lock").read_text(encoding="utf-8") == text


def test_a_lock_holds_several_lists_beside_the_settings(run: Call, write: Write) -> None:
    """One line a verdict, lists by name: another list moves no other line."""
    write("htx-eval.toml", "")
    for name in ('năm "2024".csv', "b/2023.csv"):
        write(name, LISTS["met"])
        run("check", name, "--lock")
    lines = Path("htx-eval.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("[lists")] == [
        '[lists."b/2023.csv"]',
        '[lists."b/2023.csv".verdicts]',
        '[lists."năm \\"2024\\".csv"]',
        '[lists."năm \\"2024\\".csv".verdicts]',
    ]
    for name in ('năm "2024".csv', "b/2023.csv"):
        assert run("check", name, "--locked").code == 0


def spoil(old: str, new: str) -> None:
    path = Path("htx-eval.lock")
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_verdict_that_moves_by_itself_fails(run: Call, write: Write, lang: str) -> None:
    write("list.csv", LISTS["met"])
    run("check", "list.csv", "--lock")
    spoil('hieu-qua = "met"', 'hieu-qua = "missed"')
    found = run("check", "list.csv", "--locked", "--lang", lang)
    assert found.code == 5
    assert "HTX610" in found.out
    assert found.out.splitlines()[-1].endswith("5)")
    problem = problems(run, "list.csv", "--locked")["HTX610"]
    lines = Path("htx-eval.lock").read_text(encoding="utf-8").splitlines()
    assert lines[problem["place"]["line"] - 1] == 'hieu-qua = "missed"'
    assert problem["params"]["moved"] == []
    assert run("check", "list.csv").code == 0  # nobody asked


def test_it_is_said_what_moved(run: Call, write: Write) -> None:
    write("list.csv", LISTS["met"])
    run("check", "list.csv", "--lock")
    spoil('tool = "', 'tool = "0.0.0-')
    spoil('ocop = "met"', 'ocop = "missed"')
    assert problems(run, "list.csv", "--locked")["HTX610"]["params"]["moved"] == ["tool"]
    write("list.csv", LISTS["met"].replace("HTX 0,Tốt", "HTX 0,Khá"))
    moved = problems(run, "list.csv", "--locked")["HTX611"]
    assert (moved["severity"], moved["params"]["moved"]) == ("warning", ["data", "tool"])
    moved = problems(run, "list.csv", "--locked", "--covers", "htx")["HTX611"]
    assert moved["params"]["moved"] == ["data", "rules", "tool"]


def test_in_a_pipeline_no_verdict_moves_without_its_lock(run: Call, write: Write) -> None:
    write("list.csv", LISTS["met"])
    run("check", "list.csv", "--lock")
    write("list.csv", MISSED)
    assert run("check", "list.csv", "--locked").code == 1
    found = run("ci", "list.csv")
    assert found.code == 5
    assert "HTX611" in found.out
    run("check", "list.csv", "--lock")
    assert run("ci", "list.csv").code == 0


def test_another_plan_under_the_same_id_is_another_rule(run: Call, write: Write) -> None:
    """Comments and line ends of a plan are no rules; a threshold is one."""
    text = Path(load_plan().path).read_text(encoding="utf-8")
    write("plan.yaml", text)
    write("list.csv", LISTS["met"])
    run("check", "list.csv", "--plan", "plan.yaml", "--lock")
    first = Path("htx-eval.lock").read_text(encoding="utf-8")
    Path("plan.yaml").write_bytes(f"# ghi chú\n{text}".replace("\n", "\r\n").encode())
    run("check", "list.csv", "--plan", "plan.yaml", "--lock")
    assert Path("htx-eval.lock").read_text(encoding="utf-8") == first
    write("plan.yaml", text.replace("at_least: 50%", "at_least: 51%"))
    run("check", "list.csv", "--plan", "plan.yaml", "--lock")
    assert Path("htx-eval.lock").read_text(encoding="utf-8") != first


def test_a_list_that_the_lock_does_not_have_is_said(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    write("b.csv", LISTS["met"])
    run("check", "a.csv", "--lock")
    assert problems(run, "b.csv", "--locked")["HTX612"]["severity"] == "warning"
    assert run("check", "b.csv", "--locked").code == 0


def test_a_target_that_comes_or_goes_is_said(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    run("check", "a.csv", "--lock")
    spoil('ocop = "met"\n', "")
    found = run("check", "a.csv", "--locked")
    assert found.code == 5
    assert 'từ "không có trong các chỉ tiêu" sang "Đạt"' in " ".join(found.out.split())


_FACTS = "[lists.a]\ndata = ''\nplan = ''\nrules = ''\ntool = ''\n"
WRONG_LOCKS = {
    "no TOML": "<<<<<<<\n",
    "no version": "lists = {}\n",
    "another version": "version = 2\n",
    "no entry": "version = 1\nlists = 3\n",
    "unknown key": 'version = 1\n[lists."a.csv"]\ndata = "x"\nmore = 1\n',
    "verdicts are no texts": f"version = 1\n{_FACTS}verdicts = {{a = 1}}\n",
    "a verdict is none": f'version = 1\n{_FACTS}verdicts = {{a = "good"}}\n',
    "a fact is no text": f"version = 1\n{_FACTS}verdicts = {{}}\n".replace("data = ''", "data = 1"),
    "verdicts are no table": f"version = 1\n{_FACTS}verdicts = 1\n",
}


@pytest.mark.parametrize("name", WRONG_LOCKS)
def test_a_broken_lock_is_refused(run: Call, write: Write, name: str) -> None:
    write("a.csv", LISTS["met"])
    write("htx-eval.lock", WRONG_LOCKS[name])
    found = run("check", "a.csv", "--locked")
    assert (found.code, found.out) == (2, "")
    assert "HTX613" in found.err


def test_lock_options_that_make_no_sense(run: Call, write: Write) -> None:
    write("a.csv", LISTS["met"])
    assert "HTX617" in run("check", "a.csv", "--locked").err
    assert "HTX616" in run("check", "-", "--lock", stdin=LISTS["met"].encode()).err
    assert "HTX621" in run("check", "a.csv", "--lock", "--locked").err


# Waivers


def test_a_waived_target_is_shown_and_does_not_fail(run: Call, write: Write, day: Callable[[str], None]) -> None:
    write("list.csv", MISSED)
    assert run("check", "list.csv").code == 1
    write("htx-eval.toml", WAIVER)
    found = run("check", "list.csv")
    assert found.code == 0
    assert "Không đạt (tạm miễn)" in " ".join(found.out.split())
    assert "HTX 0 đang giải thể" in found.out
    assert "có 1 chỉ tiêu được tạm miễn" in " ".join(found.out.split()[-20:])
    result = json.loads(run("check", "list.csv", "--format", "json").out)
    assert (result["verdict"], result["exit_code"]) == ("missed", 0)
    target = next(item for item in result["targets"] if item["id"] == "khong-yeu-kem")
    assert target["verdict"] == "missed"
    assert target["waiver"] == {"reason": "HTX 0 đang giải thể", "until": "2025-06-30"}


@pytest.mark.parametrize(("on", "code"), [("2025-06-30", 0), ("2025-07-01", 5)])
def test_a_waiver_holds_on_its_last_day_and_fails_after_it(
    run: Call, write: Write, day: Callable[[str], None], on: str, code: int
) -> None:
    write("list.csv", MISSED)
    write("htx-eval.toml", WAIVER)
    day(on)
    found = run("check", "list.csv", "--fail-on", "never")
    assert found.code == code
    assert ("HTX614" in found.out) == (code == 5)


def test_an_expired_waiver_waives_nothing(run: Call, write: Write, day: Callable[[str], None]) -> None:
    write("list.csv", MISSED)
    write("htx-eval.toml", WAIVER)
    day("2025-07-01")
    result = json.loads(run("check", "list.csv", "--format", "json").out)
    assert all(item["waiver"] is None for item in result["targets"])
    (problem,) = [item for item in result["problems"] if item["code"] == "HTX614"]
    assert (problem["severity"], problem["place"]["file"], problem["place"]["line"]) == ("error", "htx-eval.toml", 1)


def test_a_waived_problem_does_not_fail(run: Call, write: Write, day: Callable[[str], None]) -> None:
    write("list.csv", LISTS["met-with-error"])
    assert run("check", "list.csv", "--fail-on", "data").code == 4
    assert run("check", "list.csv", "--fail-on", "errors").code == 4
    write("htx-eval.toml", WAIVER.replace('target = "khong-yeu-kem"', 'problem = "HTX107"'))
    found = run("check", "list.csv", "--fail-on", "data")
    assert found.code == 0
    assert "tạm miễn đến hết 30/06/2025: HTX 0 đang giải thể" in " ".join(found.out.split())
    waiver = problems(run, "list.csv")["HTX107"]["waiver"]
    assert waiver == {"reason": "HTX 0 đang giải thể", "until": "2025-06-30"}


def test_a_waiver_is_for_the_files_it_names(run: Call, write: Write, day: Callable[[str], None]) -> None:
    write("htx-eval.toml", WAIVER + 'file = "*-2024.csv"\n')
    for name, code in (("xa-2024.csv", 0), ("xa-2023.csv", 1)):
        write(name, MISSED)
        assert run("check", name).code == code


def test_a_waiver_that_lets_nothing_pass_is_said(run: Call, write: Write, day: Callable[[str], None]) -> None:
    write("list.csv", LISTS["met"])
    write("htx-eval.toml", WAIVER + '[[waivers]]\nproblem = "HTX104"\nreason = "x"\nuntil = "2025-12-31"\n')
    found = run("check", "list.csv")
    assert found.code == 0
    assert found.out.count("HTX615") == 2


WRONG_WAIVERS = {
    "no reason": (WAIVER.replace('reason = "HTX 0 đang giải thể"\n', ""), "HTX618"),
    "an empty reason": (WAIVER.replace("HTX 0 đang giải thể", "  "), "HTX618"),
    "no end": (WAIVER.replace("until = 2025-06-30\n", ""), "HTX618"),
    "an end that is no day": (WAIVER.replace("2025-06-30", '"30/6/2025"'), "HTX618"),
    "an end with an hour": (WAIVER.replace("2025-06-30", "2025-06-30T00:00:00"), "HTX618"),
    "no subject": (WAIVER.replace('target = "khong-yeu-kem"\n', ""), "HTX618"),
    "two subjects": (WAIVER + 'problem = "HTX104"\n', "HTX618"),
    "no list": ("waivers = 3\n", "HTX618"),
    "no table": ("waivers = [3]\n", "HTX618"),
    "a file that is no text": (WAIVER + "file = 3\n", "HTX618"),
    "unknown key": (WAIVER + 'untill = "x"\n', "HTX416"),
    "unknown target": (WAIVER.replace("khong-yeu-kem", "khong-yeu-kemm"), "HTX411"),
    "unknown problem": (WAIVER.replace('target = "khong-yeu-kem"', 'problem = "HTX199"'), "HTX619"),
    "the lock": (WAIVER.replace('target = "khong-yeu-kem"', 'problem = "HTX610"'), "HTX619"),
    "an expired waiver": (WAIVER.replace('target = "khong-yeu-kem"', 'problem = "HTX614"'), "HTX619"),
}


@pytest.mark.parametrize("name", WRONG_WAIVERS)
def test_mistakes_in_a_waiver(run: Call, write: Write, day: Callable[[str], None], name: str) -> None:
    """A waiver that is not understood stops the run: it would let nothing pass, or too much, in silence."""
    content, code = WRONG_WAIVERS[name]
    write("list.csv", MISSED)
    write("htx-eval.toml", content)
    found = run("check", "list.csv")
    assert (found.code, found.out) == (2, "")
    assert code in found.err
    assert "htx-eval.toml" in found.err


def test_waivers_are_marked_in_every_face(run: Call, write: Write, day: Callable[[str], None], tmp_path: Path) -> None:
    from htx_eval.report.faces import FORMATS

    write("list.csv", MISSED)
    write("htx-eval.toml", WAIVER)
    several = {name for name, face in FORMATS.items() if face.together is not None}
    for face in sorted({"table", "json", "html"} | several - {"cooperatives-csv"}):
        run("check", "list.csv", "-o", f"{face}={tmp_path / 'out'}")
        assert "đang giải thể" in (tmp_path / "out").read_text(encoding="utf-8"), face


CONFLICT = """\
version = 1
<<<<<<< HEAD
[lists."list.csv"]
data = "a"
plan = "p"
rules = "r"
tool = "0"
[lists."list.csv".verdicts]
a = "met"
||||||| base
=======
[lists."other.csv"]
data = "b"
plan = "p"
rules = "r"
tool = "0"
[lists."other.csv".verdicts]
a = "missed"
>>>>>>> branch
"""


def test_a_lock_in_which_a_merge_left_both_sides_is_written_anew(run: Callable[..., Run], write: Write) -> None:
    """Nothing is held to it before; every list of either side is kept."""
    data, lock = write("list.csv", LISTS["met"]), write("htx-eval.lock", CONFLICT)
    assert "HTX613" in run("check", data, "--locked").err
    assert run("check", data, "--lock").code == 0
    held = tomllib.loads(lock.read_text(encoding="utf-8"))["lists"]
    assert set(held) == {"list.csv", "other.csv"}
    assert held["list.csv"]["data"] != "a"
    assert run("check", data, "--locked").code == 0


@pytest.mark.parametrize("text", ["no lock at all", "version = 1\n<<<<<<< HEAD\nx\n=======\n"])
def test_what_is_no_lock_is_not_written_over(run: Callable[..., Run], write: Write, text: str) -> None:
    data, lock = write("list.csv", LISTS["met"]), write("htx-eval.lock", text)
    assert "HTX613" in run("check", data, "--lock").err
    assert lock.read_text(encoding="utf-8") == text


def test_a_locked_list_that_is_gone_is_a_failure(run: Callable[..., Run], write: Write) -> None:
    data, other = write("list.csv", LISTS["met"]), write("other.csv", LISTS["met"])
    for path in (data, other):
        run("check", path, "--lock")
    assert run("ci", data).code == 0
    other.unlink()
    found = run("ci", data)
    assert found.code == 5
    assert "HTX624" in found.out
    assert '"other.csv"' in found.out
