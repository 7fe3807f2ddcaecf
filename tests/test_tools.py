"""The scripts that build programs for machines without htx-eval: what can be said of them without building."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from conftest import ROOT

sys.path.append(str(ROOT / "tools"))

import build_pyz
import windows_folder


@pytest.fixture
def embedded(tmp_path: Path) -> Path:
    """A stand-in for the embeddable package of Python, unpacked."""
    (tmp_path / "python312._pth").write_text("python312.zip\r\n.\r\n\r\n#import site\r\n", encoding="utf-8")
    return tmp_path


def test_the_embedded_python_sees_the_libraries(embedded: Path) -> None:
    assert windows_folder.with_libraries(embedded) == "3.12"
    lines = (embedded / "python312._pth").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == ["python312.zip", ".", "..\\lib"]


def test_another_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        windows_folder.with_libraries(tmp_path)


def test_the_batch_file_runs_nothing_of_a_name() -> None:
    """The dropped path stands in quotes wherever it is used, and the last word is EXIT, not EXIT /B."""
    for line in windows_folder.BATCH.splitlines():
        assert line.count("%~1") == line.count('"%~1"')
        assert line.count("%REPORT%") == line.count('"%REPORT%"') + line.count('"html=%REPORT%"')
    assert windows_folder.BATCH.rstrip().splitlines()[-1] == "exit"


def test_what_is_installed_for_another_machine() -> None:
    here = "{}.{}".format(*sys.version_info)
    assert build_pyz.what_to_install("x", here, None) == ["x"]
    words = build_pyz.what_to_install("x", "3.99", "win_amd64")
    assert words == ["--only-binary", ":all:", "--python-version", "3.99", "--platform", "win_amd64", "x", "colorama"]


def test_another_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = build_pyz.PREAMBLE.format(version="2, 7", shown="2.7").replace("\n    ", "\n")
    with pytest.raises(SystemExit, match=r"cần Python 2\.7, đang chạy"):
        exec(compile(text, "preamble", "exec"), {})
