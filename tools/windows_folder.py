"""Lay out a folder for Windows that needs no installation: Python, htx-eval and a file onto which a list is dropped.

    python tools/windows_folder.py python-3.12.8-embed-amd64.zip [-o dist/htx-eval-windows]

The archive is the "embeddable package" of python.org; nothing here downloads it. It runs on any machine: the
libraries are fetched as wheels for Windows. docs/windows.md says what was tried and what was not.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from build_pyz import fresh_python, pip, what_to_install, wheel_of_this

PLATFORM = "win_amd64"

#: Explorer hands a dropped file over as the first argument. The last line leaves with plain EXIT, so that what stands
#: behind an "&" in a file's name (which Explorer does not quote) is not run as a command afterwards.
BATCH = r"""@echo off
chcp 65001 >nul
setlocal
if "%~1"=="" (
  echo Kéo tệp danh sách (Excel hoặc CSV) thả lên tệp kiem-tra.bat này.
  goto end
)
set "REPORT=%~dpn1-ket-qua.html"
if exist "%REPORT%" del "%REPORT%"
"%~dp0python\python.exe" -m htx_eval check "%~1" -o "html=%REPORT%"
if exist "%REPORT%" start "" "%REPORT%"
:end
if not defined HTX_EVAL_NO_PAUSE pause
exit
"""

README = """\
htx-eval: đối chiếu danh sách hợp tác xã với chỉ tiêu của kế hoạch

1. Chép cả thư mục này vào máy (không cần cài đặt).
2. Kéo tệp danh sách (Excel hoặc CSV) thả lên kiem-tra.bat. Kết quả mở trong trình duyệt và nằm cạnh danh sách: TÊN-ket-qua.html.
"""


def main(arguments: list[str] | None = None) -> None:
    """Lay out the folder that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("python", type=Path, help="the embeddable package of python.org")
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parents[1] / "dist" / "htx-eval-windows")
    wanted = parser.parse_args(arguments)
    lay_out(wanted.python, wanted.output)
    size = sum(path.stat().st_size for path in wanted.output.rglob("*") if path.is_file())
    print(f"{wanted.output} ({size / 1e6:.0f} MB)")


def lay_out(archive: Path, output: Path) -> None:
    """Unpack Python, put the libraries beside it, and write the two files that a user sees."""
    if output.exists():
        shutil.rmtree(output)
    with zipfile.ZipFile(archive) as content:
        content.extractall(output / "python")
    version = with_libraries(output / "python")
    with tempfile.TemporaryDirectory() as folder:
        python = fresh_python(Path(folder) / "tools")
        wheel = wheel_of_this(python, Path(folder))
        wanted = what_to_install(wheel, version, PLATFORM)
        pip(python, "install", "--no-compile", "--target", str(output / "lib"), *wanted)
    (output / "kiem-tra.bat").write_text(BATCH, encoding="utf-8", newline="\r\n")
    (output / "DOC-TRUOC.txt").write_text(README, encoding="utf-8-sig", newline="\r\n")


def with_libraries(python: Path) -> str:
    """Let a Python see the folder of libraries beside it, and return its version."""
    paths = list(python.glob("python3*._pth"))
    if len(paths) != 1:
        sys.exit(f"no embeddable package of Python: {python.parent}")
    text = paths[0].read_text(encoding="utf-8")
    paths[0].write_text(f"{text.rstrip()}\n..\\lib\n", encoding="utf-8", newline="\r\n")
    found = re.fullmatch(r"python3(\d+)", paths[0].stem)
    assert found is not None
    return f"3.{found[1]}"


if __name__ == "__main__":
    main()
