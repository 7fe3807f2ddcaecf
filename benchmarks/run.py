"""Measures htx-eval against its yardsticks and prints a Markdown table.

Only whole processes are measured, in pairs (A, B, then B, A, …) after one warm-up each, so that a busy or a slow
machine hits both alike. A ratio is the median of the ratios of the pairs. Needs os.wait4 (Linux, macOS).
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
#: What htx-eval ends with where it evaluated: all met, some missed, some undecided.
EVALUATED = (0, 1, 3)
#: Lists below this length are measured against (a), a program that does nothing; the others against (b), a bare count.
LONG = 1000
MILLION = 1_000_000
MOST_START, MOST_HELP, MOST_COUNT = 1.25, 1.1, 5.0
#: `why` against `check`, and the seconds of a roadmap.
MOST_WHY, MOST_ROADMAP = 1.5, 10.0
#: Each other face of a long list against the table of `check`, and its megabytes.
MOST_FACES = {
    "check --format json": (1.3, 100),
    "check --format html": (1.4, 100),
    "check --format xlsx": (2.5, 120),
    "data": (1.5, 100),
}
MOST_MEGABYTES = {35_000: 80, MILLION: 300}


@dataclass(frozen=True, slots=True)
class Command:
    """A command line, and the exit codes with which it has done its work."""

    words: tuple[str, ...]
    codes: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Run:
    """The wall time and the peak memory of one process."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians of two programs that ran in turn, and the median of their ratios."""

    first: Run
    second: Run
    ratio: float


class FailedError(Exception):
    """A process that did not do its work."""


def run(command: Command) -> Run:
    """Run a process to its end.

    Its peak memory is that of the child alone (wait4), though never below that of this process, from which it is
    forked: hence lists are generated in a process of their own.
    """
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as complaints:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command.words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaints, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in command.codes:
            complaints.seek(0)
            tail = complaints.read().decode(errors="replace")[-2000:]
            raise FailedError(f"exit code {process.returncode}: {' '.join(command.words)}\n{tail}")
    return Run(seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6)


def compare(first: Command, second: Command, runs: int, warm_up: bool = True) -> Pair:
    """Run two programs in turn."""
    if warm_up:
        run(first)
        run(second)
    pairs = []
    for turn in range(runs):
        if turn % 2:
            other, one = run(second), run(first)
        else:
            one, other = run(first), run(second)
        pairs.append((one, other))
    ratio = statistics.median(one.seconds / other.seconds for one, other in pairs)
    return Pair(_median([one for one, _ in pairs]), _median([other for _, other in pairs]), ratio)


def _median(runs: Sequence[Run]) -> Run:
    return Run(statistics.median(one.seconds for one in runs), statistics.median(one.megabytes for one in runs))


class Table:
    """A Markdown table, printed row by row."""

    def __init__(self, *headings: str) -> None:
        self.row(*headings)
        self.row("---", *["---:"] * (len(headings) - 1))

    def row(self, *cells: str) -> None:
        """Print a row."""
        print(f"| {' | '.join(cells)} |", flush=True)


def _goal(found: float, most: float, unit: str = "") -> str:
    return f"≤ {most:g}{unit} {'met' if found <= most else 'MISSED'}"


@dataclass(frozen=True, slots=True)
class Bench:
    """The programs, and how often they run."""

    program: str
    python: str
    runs: int
    million_runs: int
    folder: Path

    def list_of(self, rows: int, ending: str = "csv") -> str:
        """Return the path of a list, generated when it is first asked for."""
        path = self.folder / f"{rows}.{ending}"
        if not path.exists():
            subprocess.run([sys.executable, str(HERE / "generate.py"), str(rows), str(path)], check=True)
        return str(path)

    def check(self, rows: int) -> Command:
        """Return the evaluation of a list."""
        return Command((self.program, "check", self.list_of(rows)), EVALUATED)

    def baseline(self, *arguments: str) -> Command:
        """Return yardstick (a), imported from its folder as an installed program is from its own."""
        start = f"import sys; sys.path.insert(0, {str(HERE)!r}); import baseline; baseline.main()"
        return Command((self.python, "-c", start, *arguments))

    def count(self, rows: int) -> Command:
        """Return yardstick (b)."""
        return Command((self.python, str(HERE / "count.py"), self.list_of(rows)))

    def measure(self, sizes: Sequence[int], quick: bool) -> None:
        """Print htx-eval against (a) and (b)."""
        table = Table("htx-eval", "seconds", "yardstick", "seconds", "ratio", "goal", "peak MB", "goal")
        pair = compare(Command((self.program, "--help")), self.baseline("--help"), self.runs)
        self._row(table, "`--help`", "(a) `--help`", pair, _goal(pair.ratio, MOST_HELP))
        found: dict[int, Run] = {}
        for rows in sizes:
            if rows < LONG:
                pair = compare(self.check(rows), self.baseline("check", self.list_of(rows)), self.runs)
                goal = _goal(pair.ratio, MOST_START)
                self._row(table, f"{rows:,} rows", "(a)", pair, goal)
            else:
                runs = 1 if quick else self.million_runs if rows >= MILLION else self.runs
                pair = compare(self.check(rows), self.count(rows), runs, warm_up=rows < MILLION)
                most = MOST_MEGABYTES.get(rows)
                memory = _goal(pair.first.megabytes, most, " MB") if most else ""
                self._row(table, f"{rows:,} rows", "(b)", pair, _goal(pair.ratio, MOST_COUNT), memory)
            found[rows] = pair.first
        self._growth(found)

    def measure_workbooks(self, rows: int, quick: bool) -> None:
        """Print a workbook read by either library, in turn with the same list as CSV."""
        print(f"\nThe same list as a workbook, {rows:,} rows:\n")
        table = Table("read by", "seconds", "peak MB", "as CSV", "ratio")
        path = self.list_of(rows, "xlsx")
        slow = "import sys; sys.modules['python_calamine'] = None; from htx_eval.cli.app import main; main()"
        for name, words in (
            ("python-calamine", (self.program, "check", path)),
            ("openpyxl", (self.python, "-c", slow, "check", path)),
        ):
            pair = compare(Command(words, EVALUATED), self.check(rows), 1 if quick else 3)
            seconds, megabytes = f"{pair.first.seconds:.2f}", f"{pair.first.megabytes:.0f}"
            table.row(name, seconds, megabytes, f"{pair.second.seconds:.2f}", f"{pair.ratio:.1f}")

    def measure_faces(self, rows: int, quick: bool) -> None:
        """Print what other faces of a list, and what was understood of it, cost against its table."""
        print(f"\nFaces, {rows:,} rows:\n")
        table = Table("htx-eval", "seconds", "peak MB", "against `check`", "goal", "goal")
        for name, (most, megabytes) in MOST_FACES.items():
            command, *options = name.split()
            words = (self.program, command, self.list_of(rows), *options)
            pair = compare(Command(words, EVALUATED), self.check(rows), 3 if quick else self.runs)
            memory = _goal(pair.first.megabytes, megabytes, " MB")
            table.row(*_told(name, pair.first), f"{pair.ratio:.2f}", _goal(pair.ratio, most), memory)

    def measure_reasons(self, rows: int, quick: bool) -> None:
        """Print the reasons against the verdicts alone, and the roadmap on a plan that asks for much."""
        print(f"\nReasons, {rows:,} rows:\n")
        path = self.list_of(rows)
        table = Table("htx-eval", "seconds", "peak MB", "against `check`", "goal")
        pair = compare(Command((self.program, "why", path)), self.check(rows), 3 if quick else self.runs)
        table.row(*_told("why", pair.first), f"{pair.ratio:.2f}", _goal(pair.ratio, MOST_WHY))
        for name, plan in (("roadmap", None), ("roadmap, 6,500 steps", self._much_asked())):
            words = (self.program, "roadmap", path, *(("--plan", str(plan)) if plan else ()))
            found = run(Command(words))
            table.row(*_told(name, found), "", _goal(found.seconds, MOST_ROADMAP, " s"))

    def _much_asked(self) -> Path:
        """The plan with figures that thousands of cooperatives have to move for."""
        text = (HERE.parent / "targets/plans/chau-thanh-2024.yaml").read_text(encoding="utf-8")
        for old, new in (("at_least: 30%", "at_least: 70%"), ("at_least: 4\n", "at_least: 4000\n")):
            assert old in text
            text = text.replace(old, new)
        path = self.folder / "plans" / "much.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("at_least: 1\n    stretch: 2", "at_least: 5000"), encoding="utf-8")
        return path

    @staticmethod
    def _row(table: Table, what: str, yardstick: str, pair: Pair, goal: str, memory: str = "") -> None:
        seconds = (f"{pair.first.seconds:.3f}", yardstick, f"{pair.second.seconds:.3f}")
        table.row(what, *seconds, f"{pair.ratio:.2f}", goal, f"{pair.first.megabytes:.0f}", memory)

    @staticmethod
    def _growth(found: dict[int, Run]) -> None:
        """Print what a row costs in the longest list against the next; 1 is linear. The start is taken off both."""
        if len(found) < 3:
            return
        least, middle, most = min(found), *sorted(found)[-2:]
        start = found[least].seconds
        each = {rows: (found[rows].seconds - start) / (rows - least) for rows in (middle, most)}
        if middle >= LONG and each[middle] > 0:
            print(f"\nA row of {most:,} costs {each[most] / each[middle]:.2f} times one of {middle:,}; 1 is linear.")

    def measure_peers(self, python: str, rows: int, quick: bool) -> None:
        """Print each peer that is installed, in turn with htx-eval."""
        peers = [python, str(HERE / "peers.py")]
        print(f"\nPeers, {rows:,} rows:\n")
        try:
            answer = _answer(Command((*peers, "installed")))
        except (OSError, FailedError) as error:
            print(f"Skipped: the Python of the peers does not run ({error}).")
            return
        versions = dict(line.split() for line in answer.splitlines())
        table = Table("peer", "seconds", "peak MB", "htx-eval", "peak MB", "htx-eval / peer", "found", "note")
        for name in ("pandera", "pointblank", "dataframely", "frictionless"):
            if name not in versions:
                table.row(name, *[""] * 6, "skipped: not installed")
                continue
            command = Command((*peers, name, self.list_of(rows)))
            try:
                found = _answer(command)
                pair = compare(self.check(rows), command, 1 if quick else min(self.runs, 3), warm_up=not quick)
            except FailedError as error:
                table.row(f"{name} {versions[name]}", *[""] * 6, "failed")
                print(error, file=sys.stderr)
                continue
            note = "only validates" if name in ("pointblank", "frictionless") else ""
            cells = [f"{one.seconds:.2f} | {one.megabytes:.0f}" for one in (pair.second, pair.first)]
            table.row(f"{name} {versions[name]}", *cells, f"{pair.ratio:.2f}", found, note)


def _told(name: str, found: Run) -> tuple[str, str, str]:
    return f"`{name}`", f"{found.seconds:.2f}", f"{found.megabytes:.0f}"


def _answer(command: Command) -> str:
    """Return what a process prints; not measured. A peer that is fast because it read nothing shows here."""
    done = subprocess.run(command.words, capture_output=True, text=True)
    if done.returncode not in command.codes:
        raise FailedError(f"exit code {done.returncode}: {' '.join(command.words)}\n{done.stderr[-2000:]}")
    return done.stdout.strip()


def _python_beside(program: str) -> str:
    """The Python of the environment that a program is installed in, else this one."""
    python = Path(program).with_name("python")
    return str(python) if python.exists() else sys.executable


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=str(Path(sys.executable).with_name("htx-eval")), help="htx-eval")
    parser.add_argument("--peers-python", help="the Python that has the peers; without it they are left out")
    parser.add_argument("--sizes", default="30,300,35000", help="rows, with commas between (%(default)s)")
    parser.add_argument("--million", action="store_true", help="a million rows too")
    parser.add_argument("--workbooks", action="store_true", help="the list as .xlsx too; needs the extra 'excel'")
    parser.add_argument("--reasons", action="store_true", help="why and roadmap too; needs the extra 'roadmap'")
    parser.add_argument("--faces", action="store_true", help="the other faces of the list too")
    parser.add_argument("--runs", type=int, default=7, help="pairs of runs (%(default)s)")
    parser.add_argument("--million-runs", type=int, default=3, help="the same at a million rows (%(default)s)")
    parser.add_argument("--peers-rows", type=int, default=35_000, help="rows that the peers read (%(default)s)")
    parser.add_argument("--quick", action="store_true", help="3 pairs of short runs, 1 of each long one")
    arguments = parser.parse_args()
    sizes = sorted({int(size) for size in arguments.sizes.split(",")} | ({MILLION} if arguments.million else set()))
    runs = min(arguments.runs, 3) if arguments.quick else arguments.runs
    with tempfile.TemporaryDirectory() as folder:
        python = _python_beside(arguments.program)
        bench = Bench(arguments.program, python, runs, arguments.million_runs, Path(folder))
        print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {runs} pairs\n")
        try:
            bench.measure(sizes, arguments.quick)
            if arguments.workbooks:
                bench.measure_workbooks(arguments.peers_rows, arguments.quick)
            if arguments.faces:
                bench.measure_faces(arguments.peers_rows, arguments.quick)
            if arguments.reasons:
                bench.measure_reasons(arguments.peers_rows, arguments.quick)
            if arguments.peers_python:
                bench.measure_peers(arguments.peers_python, arguments.peers_rows, arguments.quick)
            else:
                print("\nPeers: skipped, no --peers-python.")
        except (FailedError, OSError) as error:
            sys.exit(f"not measured: {error}")


if __name__ == "__main__":
    main()
