"""The command line: exit codes, streams, outputs, options, and messages when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, SAMPLES, Run
from htx_eval.model.outcome import Evaluation
from htx_eval.report.data.result_shapes import CommuneShape
from small_lists import LISTS

#: Exit code by list and --fail-on.
EXITS = {
    ("met", "undecided"): 0,
    ("met", "data"): 0,
    ("missed", "undecided"): 1,
    ("missed", "missed"): 1,
    ("missed", "data"): 1,
    ("missed", "never"): 0,
    ("undecided", "undecided"): 3,
    ("undecided", "data"): 3,
    ("undecided", "missed"): 0,
    ("undecided", "never"): 0,
    ("met-with-error", "undecided"): 0,
    ("met-with-error", "data"): 4,
}


@pytest.mark.parametrize(("name", "fail_on"), EXITS)
def test_exit_codes(run: Callable[..., Run], write: Callable[[str, str], Path], name: str, fail_on: str) -> None:
    found = run("check", write("list.csv", LISTS[name]), "--fail-on", fail_on)
    assert found.code == EXITS[name, fail_on]
    assert found.out.splitlines()[-1].endswith(f"(mã thoát {found.code})")
    as_json = run("check", write("list.csv", LISTS[name]), "--fail-on", fail_on, "--format", "json")
    assert (as_json.code, json.loads(as_json.out)["exit_code"]) == (found.code, found.code)
    assert as_json.err.splitlines()[-1] == found.out.splitlines()[-1]


def test_never_does_not_hide_what_could_not_be_evaluated(run: Callable[..., Run]) -> None:
    assert run("check", "no-such.csv", "--fail-on", "never").code == 2


def test_before_the_end_of_the_period_a_target_is_not_yet_met(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    path = write("list.csv", LISTS["missed"])
    assert "Chưa đạt" in run("check", path, "--as-of", "2024-06-30").out
    assert "Không đạt" not in run("check", path, "--as-of", "2024-06-30").out
    assert "Không đạt" in run("check", path, "--as-of", "2024-12-31").out
    assert "Chưa đạt" not in run("check", path).out


def test_standard_input(run: Callable[..., Run]) -> None:
    found = run("check", "-", "--format", "json", stdin=LISTS["met"].encode())
    assert json.loads(found.out)["data"]["path"] == "-"
    assert found.code == 0


def test_several_outputs_in_one_run(run: Callable[..., Run], write: Callable[[str, str], Path], tmp_path: Path) -> None:
    path = write("list.csv", LISTS["met"])
    found = run("check", path, "-o", tmp_path / "a.json", "-o", f"table={tmp_path / 'b'}", "--format", "json")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8")) == json.loads(found.out)
    assert (tmp_path / "b").read_text(encoding="utf-8") == run("check", path).out


def test_what_is_printed_and_written_is_put_together_once(
    run: Callable[..., Run], write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """However many faces are made of a result, and whichever is on the screen."""
    from htx_eval.report.data.communes import communes

    made: list[Evaluation] = []

    def counted(found: Evaluation) -> list[CommuneShape]:
        made.append(found)
        return communes(found)

    monkeypatch.setattr("htx_eval.report.data.result_json.communes", counted)
    outputs = [word for ending in ("json", "html", "docx", "xlsx") for word in ("-o", tmp_path / f"a.{ending}")]
    assert run("check", write("list.csv", LISTS["met"]), "--format", "json", *outputs, "-v").code == 0
    assert len(made) == 1


USAGE = {
    "no data": (("check",), "HTX420"),
    "unknown option": (("check", "a.csv", "--plann", "x"), "HTX421"),
    "unknown command": (("chek", "a.csv"), "HTX422"),
    "bad fail-on": (("check", "a.csv", "--fail-on", "always"), "HTX423"),
    "option without value": (("check", "a.csv", "--plan"), "HTX420"),
    "too many words": (("schema", "result", "b.csv"), "HTX428"),
    "several lists": (("check", "LIST", "LIST"), "HTX250"),
    "one list to join": (("check", "LIST", "--join"), "HTX251"),
    "a sheet too many": (("check", "LIST", "LIST", "--sheet", "A", "--sheet", "B", "--sheet", "C"), "HTX428"),
    "why of several lists": (("why", "LIST", "LIST", "2"), "HTX250"),
    "bad format": (("check", "a.csv", "--format", "yaml"), "HTX418"),
    "bad output": (("check", "LIST", "-o", "a.xyz"), "HTX418"),
    "a PDF": (("check", "LIST", "-o", "bao-cao.pdf"), "HTX453"),
    "a PDF by its format": (("check", "LIST", "-o", "pdf=bao-cao"), "HTX453"),
    "a PDF on the screen": (("check", "LIST", "--format", "pdf"), "HTX453"),
    "bad day": (("check", "LIST", "--as-of", "31/02/2024"), "HTX414"),
    "bad type": (("check", "LIST", "--covers", "hop_tac"), "HTX413"),
    "bad target": (("check", "LIST", "--given", "lien-hip=1"), "HTX411"),
    "bad value": (("check", "LIST", "--given", "lien-hiep=one"), "HTX412"),
    "share without percent": (("check", "LIST", "--given", "hieu-qua=50"), "HTX712"),
    "count with percent": (("check", "LIST", "--given", "lien-hiep=1%"), "HTX412"),
    "no value": (("check", "LIST", "--given", "lien-hiep"), "HTX412"),
    "unknown language": (("check", "LIST", "--lang", "fr"), "HTX423"),
    "flag with a value": (("check", "LIST", "--reference=1"), "HTX428"),
    "unknown schema": (("schema", "plan"), "HTX418"),
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", USAGE)
def test_usage_errors_exit_2(run: Callable[..., Run], write: Callable[[str, str], Path], name: str, lang: str) -> None:
    arguments, code = USAGE[name]
    path = str(write("list.csv", LISTS["met"]))
    found = run(*(path if word == "LIST" else word for word in arguments), lang=lang)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"{code}: ") or f": {code}: " in found.err
    assert "Traceback" not in found.err


def test_given_is_said(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("list.csv", LISTS["missed"])
    found = run("check", path, "--given", "khong-yeu-kem=0 (Biên bản 5/BB)", "--given", "hieu-qua=75,5%")
    assert found.code == 0
    assert "Biên bản 5/BB" in found.out
    assert "75,5%" in found.out


def test_a_given_value_names_its_target_by_id_or_number(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    path = write("list.csv", LISTS["missed"])
    assert run("check", path, "--given", "1=1 (x)").out == run("check", path, "--given", "lien-hiep=1 (x)").out


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_summary_of_a_command_is_cut(run: Callable[..., Run], lang: str) -> None:
    assert "..." not in run("--help", lang=lang).out.rpartition(":\n")[2]


def test_settings_are_read_from_the_folder_of_the_data_or_above(
    run: Callable[..., Run], write: Callable[[str, str], Path]
) -> None:
    union = "LH HTX,Không xếp loại,0,không,Nông nghiệp,Liên hiệp HTX,01/02/2024\n"
    path = write("year/list.csv", LISTS["met"].replace(union, ""))
    assert run("check", path).code == 3
    write("htx-eval.toml", 'covers = ["lien_hiep_htx"]\nreference = ["li*.csv"]\n')
    found = run("check", path)
    assert found.code == 1
    assert "SO SÁNH THAM KHẢO" in found.out
    write("htx-eval.toml", 'cover = ["lien_hiep_htx"]\n')
    refused = run("check", path)
    assert refused.code == 2
    assert "HTX416" in refused.err
    assert "covers" in refused.err
    write("htx-eval.toml", "covers = [\n")
    assert "HTX415" in run("check", path).err
    write("htx-eval.toml", "covers = 3\n")
    assert "HTX415" in run("check", path).err


def test_a_fault_shows_a_short_report(run: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError("spoiled on purpose \x1b[2J")

    monkeypatch.setattr("htx_eval.plan.load.find_plan", fail)
    found = run("check", "a.csv")
    assert found.code == 70
    assert "HTX999" in found.err
    assert "spoiled on purpose" in found.err
    assert "\x1b" not in found.err
    assert str(ROOT) not in found.err
    assert "Traceback" not in found.err


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-m", "htx_eval", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
    )


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii"])
def test_a_console_that_is_not_utf_8(encoding: str) -> None:
    """Vietnamese is printed whatever the console's own encoding is."""
    found = program("check", str(SAMPLES / "tra-on-2022-11.csv"), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert found.returncode == 1
    assert "KẾT QUẢ" in found.stdout.decode("utf-8")
    assert found.stderr == b""


def test_the_program_runs_as_a_module_from_any_folder(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "htx_eval", "--version"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert found.stdout.startswith(b"htx-eval ")


def test_a_closed_pipe_is_no_fault() -> None:
    command = f'"{sys.executable}" -m htx_eval check "{SAMPLES / "tra-on-2022-11.csv"}" | head -1'
    found = subprocess.run(
        command,
        shell=True,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert b"HTX999" not in found.stderr
    assert b"Traceback" not in found.stderr


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_help(run: Callable[..., Run], golden: Callable[[str, str], None], lang: str) -> None:
    golden(f"help/check.{lang}.txt", run("check", "--help", lang=lang).out)


def test_a_given_value_that_misses_its_floor(run: Callable[..., Run]) -> None:
    """Nobody is nearest to a number from outside the list; it once was a fault of the program."""
    found = run("check", SAMPLES / "chau-thanh-2024-so-lieu-mau.csv", "--given", "cong-nghe-cao=1 (x)")
    assert found.code == 1
    assert found.err == ""


def test_long_reading_says_how_far_it_is_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from htx_eval.cli import console
    from htx_eval.messages import catalogue

    monkeypatch.setattr(console, "PATIENCE", -1)
    monkeypatch.setenv("TERM", "xterm")
    for is_terminal in (False, True):
        monkeypatch.setattr("sys.stderr.isatty", lambda answer=is_terminal: answer)
        with console.progress(catalogue("vi")) as tell:
            assert (tell is not None) is is_terminal
            if tell is not None:
                tell(8192)
    monkeypatch.undo()
    assert capsys.readouterr().err == "\rđang đọc: 8.192 dòng …\r\x1b[K"


def test_a_file_that_cannot_be_written_keeps_nothing_else_back(
    run: Callable[..., Run], write: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = write("list.csv", LISTS["met"])
    monkeypatch.setitem(sys.modules, "docx", None)
    wanted = [path / "a.json", tmp_path / "a.docx", tmp_path / "b.json"]
    found = run("check", path, *(word for one in wanted for word in ("-o", one)))
    assert found.code == 2
    assert found.out == run("check", path).out
    assert json.loads(wanted[2].read_text(encoding="utf-8"))["verdict"] == "met"
    assert [word for word in ("HTX417", "HTX600") if word in found.err] == ["HTX417", "HTX600"]
    assert "đã có một tệp trùng tên với thư mục này" in found.err
    assert found.err.splitlines()[-1] == "ĐÃ ĐÁNH GIÁ, NHƯNG CÓ TỆP KHÔNG GHI ĐƯỢC (mã thoát 2)"


def test_no_words_show_the_help(run: Callable[..., Run]) -> None:
    found = run()
    assert found.err == ""
    assert found.out == run("--help").out


def test_a_name_with_blanks_is_told(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("DS HTX 2024.csv", LISTS["met"])
    found = run("check", *str(path).split(" "))
    assert found.code == 2
    assert f'HTX252: tên tệp có dấu cách: đặt trong ngoặc kép, "{path}"' in found.err


def test_words_of_the_office_are_taken(run: Callable[..., Run], write: Callable[[str, str], Path]) -> None:
    path = write("list.csv", LISTS["met"])
    assert run("check", path, "--as-of", "31/12/2024").out == run("check", path).out
    assert run("check", path, "--covers", "hợp tác xã,liên hiệp").code == run("check", path).code


def test_a_slip_in_a_command_is_told(run: Callable[..., Run]) -> None:
    assert "có phải là: check?" in run("chek", "a.csv").err
    assert run("chek", "a.csv").err.splitlines()[-1] == "KHÔNG THỰC HIỆN ĐƯỢC (mã thoát 2)"
    assert "thiếu tên tệp danh sách" in run("check").err


def test_what_only_looks_alike_is_not_suggested() -> None:
    from htx_eval.base.spellings import nearest

    assert nearest("Loại A", ["loại khá", "loại tốt"]) is None
    assert nearest("loại kha", ["loại khá", "loại tốt"]) == "loại khá"
    assert nearest("Đang hoạt độg", ["đang hoạt động"]) == "đang hoạt động"


def test_a_file_takes_the_place_of_the_old_one_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from htx_eval.api import HtxEvalError
    from htx_eval.runs.outputs import write as put

    path = tmp_path / "out" / "a.txt"
    put(path, "first")
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(path)
    put(link, "second")
    assert (path.read_text(encoding="utf-8"), link.is_symlink()) == ("second", True)
    assert path.stat().st_mode & 0o777 == 0o640
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(HtxEvalError):
        put(path, "third")
    assert path.read_text(encoding="utf-8") == "second"
    assert [one.name for one in path.parent.iterdir()] == ["a.txt"]
