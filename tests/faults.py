"""Plant one fault at a time in copies of the engine and see whether the tests notice: `python tests/faults.py`."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.util import cache_from_source
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "helpers"))

from planted import ENGINE, FAULTS, Fault  # noqa: E402


def copies(root: Path, folder: Path, number: int) -> Iterator[Path]:
    """Yield so many copies of what the tests need."""
    for name in map(str, range(number)):
        for part in ("src", "tests", "targets", "data"):
            ignored = shutil.ignore_patterns("__pycache__", ".*")
            shutil.copytree(root / part, folder / name / part, ignore=ignored)
        shutil.copy(root / "pyproject.toml", folder / name)
        yield folder / name


def passes(copy: Path, tests: Sequence[str]) -> bool:
    """Say whether tests hold in a copy."""
    command = [sys.executable, "-m", "pytest", *tests, "-x", "-q", "-p", "no:cacheprovider"]
    # Without shrinking a fault is found as surely, and sooner.
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "HYPOTHESIS_PROFILE": "faults"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # all but one module are the same every time
    ran = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1, 2):  # 2: the fault is noticed when modules are loaded
        raise SystemExit(ran.stdout + ran.stderr)
    return ran.returncode == 0


def planted(copy: Path, fault: Fault) -> str:
    """Plant a fault, run the tests that have to notice it, and return what came of it."""
    path = copy / ENGINE / fault.file
    original = path.read_text(encoding="utf-8")
    if original.count(fault.old) != 1:
        return "STALE"
    write(path, original.replace(fault.old, fault.new))
    try:
        return "SURVIVED" if passes(copy, fault.tests) else "caught"
    finally:
        write(path, original)


def write(path: Path, text: str) -> None:
    """Write a module; what was compiled of it goes, for within one second it would be taken for the new one."""
    path.write_text(text, encoding="utf-8")
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def main(words: Sequence[str] | None = None) -> int:
    """Plant every fault whose name holds one of the words (all without any); 1 if one survives or does not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", help="parts of the names of faults")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="so many at once")
    asked = parser.parse_args(words)
    wanted = [fault for fault in FAULTS if not asked.words or any(word in fault.name for word in asked.words)]
    free: Queue[Path] = Queue()
    bad = 0

    def tried(fault: Fault) -> tuple[str, float, str]:
        copy, started = free.get(), time.monotonic()
        try:
            return planted(copy, fault), time.monotonic() - started, fault.name
        finally:
            free.put(copy)

    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(asked.jobs) as pool:
        for copy in copies(ROOT, Path(folder), asked.jobs):
            free.put(copy)
        for found, seconds, name in pool.map(tried, wanted):
            bad += found != "caught"
            print(f"{found:8} {seconds:5.1f} s  {name}", flush=True)
    print(f"{len(wanted) - bad} of {len(wanted)} caught")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
