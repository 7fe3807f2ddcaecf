"""Build htx-eval.pyz: the whole program in one file that runs wherever a fitting Python is.

    python tools/build_pyz.py [-o dist/htx-eval.pyz]

Parts of the libraries are compiled (pydantic-core, lxml), so a file fits one version of Python and one kind of machine:
those it was built with, or those asked for by --python and --platform (what pip calls them: 3.12, win_amd64). Compiled
parts cannot be loaded out of an archive: the file unpacks itself on its first run into ~/.shiv (SHIV_ROOT names another
folder), which takes a few seconds once.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import textwrap
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Word and fast Excel belong to what an office needs; the optimiser is four times the size of all the rest.
EXTRAS = "excel,word"
#: Runs before the program; without it a wrong Python fails in the middle of a library.
PREAMBLE = """
    import sys

    if sys.version_info[:2] != ({version}):
        sys.exit(
            "htx-eval.pyz: cần Python {shown}, đang chạy "
            f"{{sys.version_info[0]}}.{{sys.version_info[1]}} (this file needs Python {shown})"
        )
"""


def main(arguments: list[str] | None = None) -> None:
    """Build the file that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist" / "htx-eval.pyz")
    parser.add_argument("--python", metavar="X.Y", help="version of Python, by default the one that runs this")
    parser.add_argument("--platform", metavar="NAME", help="kind of machine, by default this one")
    wanted = parser.parse_args(arguments)
    wanted.output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        build(wanted.output, Path(folder), wanted.python, wanted.platform)
    print(f"{wanted.output} ({wanted.output.stat().st_size / 1e6:.1f} MB)")


def build(output: Path, folder: Path, version: str | None, platform: str | None) -> None:
    """Build the file with shiv, which a fresh environment is made for."""
    python = fresh_python(folder / "tools", "shiv")
    wheel = wheel_of_this(python, folder)
    version = version or "{}.{}".format(*sys.version_info)
    preamble = folder / "preamble.py"
    text = textwrap.dedent(PREAMBLE).format(version=version.replace(".", ", "), shown=version)
    preamble.write_text(text, encoding="utf-8")
    words = ["-c", "htx-eval", "-o", str(output), "-p", "/usr/bin/env python3", "--preamble", str(preamble)]
    run(python, "-m", "shiv.cli", *words, "--compressed", "--reproducible", *what_to_install(wheel, version, platform))


def fresh_python(folder: Path, *packages: str) -> Path:
    """Return the Python of a new environment with some packages."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if packages:
        pip(python, "install", *packages)
    return python


def wheel_of_this(python: Path, folder: Path) -> str:
    """Build the wheel of this repository and return it as a requirement with its extras."""
    pip(python, "wheel", "--no-deps", "-w", str(folder), str(ROOT))
    (wheel,) = folder.glob("htx_eval-*.whl")
    return f"htx-eval[{EXTRAS}] @ {wheel.as_uri()}"


def what_to_install(wheel: str, version: str, platform: str | None) -> list[str]:
    """Return what pip has to be told, for another Python or machine than the one that runs too."""
    if platform is None and version == "{}.{}".format(*sys.version_info):
        return [wheel]
    machine = [] if platform is None else ["--platform", platform]
    # pip judges what a library needs on Windows only by the machine that it runs on itself.
    more = ["colorama"] if (platform or "").startswith("win") else []
    return ["--only-binary", ":all:", "--python-version", version, *machine, wheel, *more]


def pip(python: Path, command: str, *words: str) -> None:
    """Run a command of pip."""
    run(python, "-m", "pip", command, "--quiet", "--disable-pip-version-check", *words)


def run(*words: str | Path) -> None:
    """Run a command; what fails ends the program with what it printed."""
    ended = subprocess.run([str(word) for word in words], check=False, capture_output=True, text=True)
    if ended.returncode:
        sys.exit(f"{' '.join(map(str, words))}\n{ended.stdout}{ended.stderr}")


if __name__ == "__main__":
    main()
