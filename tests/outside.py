"""Faults from outside: each of one table meets every command, and a run ends in words, soon, with nothing lost.

``python tests/outside.py`` runs all of them, ``python tests/outside.py pipe`` those with a word in their name, and
``python tests/outside.py --brief`` one command for each fault. What a run may not do: end with a trace or as a fault of
the program, pass over what it could not write, change a file that it was given, or leave half a file. Needs Linux;
whoever is root and may do anything loses that for the faults of permission.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "data" / "samples" / "chau-thanh-2024-so-lieu-mau.csv"
MOST_SECONDS = 5.0
OLD = b"what stood here before"
#: How a run may end: by a verdict or a refusal; a stopped one by its signal.
ENDS = {0, 1, 2, 3, 4, 5}

COMMANDS: dict[str, list[str]] = {
    "check": ["check", "list.csv"],
    "check workbook": ["check", "list.xlsx"],
    "check outputs": [
        "check",
        "list.csv",
        *(f"-oout.{form}" for form in ("html", "json", "csv", "xlsx", "docx", "md")),
    ],
    "check lock": ["check", "list.csv", "--lock"],
    "check locked": ["check", "list.csv", "--locked"],
    "check two": ["check", "list.csv", "second.csv", "--join"],
    "why": ["why", "list.csv", "2", "--witness-low", "out.csv"],
    "whatif": ["whatif", "list.csv", "--threshold", "hieu-qua=60%"],
    "roadmap": ["roadmap", "list.csv", "--costs", "costs.yaml"],
    "data clean": ["data", "list.csv", "--clean", "out.csv"],
    "data annotate": ["data", "list.xlsx", "--annotate", "out.xlsx"],
    "template": ["template", "-onew.xlsx"],
    "ci": ["ci", "list.csv", "second.csv", "-ojunit=out.xml"],
    "batch": ["batch", "list.csv", "second.csv", "-oout.csv"],
    "batch by": ["batch", "list.csv", "--by", "xa"],
    "compare": ["compare", "list.csv", "second.csv", "-oout.md"],
    "trend": ["trend", "list.csv", "second.csv"],
    "problem": ["problem", "HTX101"],
    "schema": ["schema", "result"],
}
OUTPUTS = [f"out.{form}" for form in ("html", "json", "csv", "xlsx", "docx", "md", "xml")]


@dataclass
class Fault:
    """What is wrong outside a run: what is done to its folder and to the process, and its environment and streams."""

    prepare: Callable[[Path], None] = lambda _: None
    child: Callable[[], None] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    stdout: str = "pipe"  # or "full", "left"
    words: Callable[[list[str]], list[str]] = lambda words: words
    signal: int | None = None
    wants: frozenset[int] | None = None  # the ends that it may have, where not all
    file: str = ""  # only commands that name it, or read it with any list, can meet it


def limit(kind: int, most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(kind, (most, most))


def closed(*numbers: int) -> Callable[[], None]:
    def close() -> None:
        for number in numbers:
            os.close(number)

    return close


def as_others() -> None:
    """Permissions hold for root too: without the capabilities to override them."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def in_no_folder() -> None:
    folder = Path(tempfile.mkdtemp())
    os.chdir(folder)
    folder.rmdir()


def instead(name: str, make: Callable[[Path], None]) -> Callable[[Path], None]:
    """A preparation that puts something else in the place of a file."""

    def prepare(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        make(folder / name)

    return prepare


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def of(content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


def closed_to_all(path: Path) -> None:
    path.write_bytes(b"")
    path.chmod(0)


def read_only(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)


#: Things that may stand where a file is looked for.
INSTEAD: dict[str, Callable[[Path], None]] = {
    "a folder": Path.mkdir,
    "a pipe": lambda path: os.mkfifo(path),
    "a loop of links": loop,
    "a link to nothing": to("nowhere"),
    "a device": to("/dev/zero"),
    "nothing in it": of(b""),
    "zeros": of(bytes(3_000_000)),
    "no text": of(b"\xff\xfe\xff\x00\xd8" * 40),
    "deep brackets": of(b"[" * 100_000),
    "a huge number": of(b"a = 1e99999999\nb: 1e99999999\n"),
    "a secret": to("/etc/passwd"),
}
READ = ("list.csv", "list.xlsx", "second.csv", "htx-eval.toml", "htx-eval.lock", "costs.yaml")


def clock(year: int) -> Callable[[Path], None]:
    """A preparation for a run in another year, by a module that every program of Python loads first."""
    text = (
        "import datetime, time\n"
        f"class Then(datetime.date):\n    today = classmethod(lambda cls: cls({year}, 1, 1))\n"
        f"class Now(datetime.datetime):\n    now = classmethod(lambda cls, tz=None: cls({year}, 1, 1, tzinfo=tz))\n"
        "datetime.date, datetime.datetime = Then, Now\n"
    )
    return lambda folder: of(text.encode())(folder / "sitecustomize.py")


def faults() -> dict[str, Fault]:
    """The table of faults."""
    found = {
        "none": Fault(),
        "disk: standard output is full": Fault(stdout="full"),
        "disk: no file may be longer than 1 kB": Fault(child=limit(resource.RLIMIT_FSIZE, 1000)),
        "disk: no file may have any content": Fault(child=limit(resource.RLIMIT_FSIZE, 0)),
        "pipe: the reader has left": Fault(stdout="left"),
        "pipe: standard output is closed": Fault(child=closed(1)),
        "pipe: standard error is closed": Fault(child=closed(2)),
        "pipe: standard input is closed": Fault(child=closed(0)),
        "pipe: all streams are closed": Fault(child=closed(0, 1, 2)),
        "memory: 1 GB of addresses": Fault(child=limit(resource.RLIMIT_AS, 1 << 30)),
        "memory: 130 MB of addresses": Fault(child=limit(resource.RLIMIT_AS, 130 << 20)),
        "memory: 100 MB of addresses": Fault(child=limit(resource.RLIMIT_AS, 100 << 20)),
        "memory: few open files": Fault(child=limit(resource.RLIMIT_NOFILE, 9)),
        "folder: it is gone": Fault(child=in_no_folder, wants=frozenset({0, 2})),
        "name: not UTF-8": Fault(words=named(b"\xff\xe1.csv")),
        "name: of many lines and signs": Fault(words=named("a\n\x1b[31m\u202e[bold]::error::<b>.csv".encode())),
        "name: as long as can be": Fault(words=named(b"a" * 251 + b".csv")),
        "name: longer": Fault(words=lambda words: [word.replace("list.", "a" * 300 + ".") for word in words]),
        "name: of a surrogate": Fault(words=lambda words: [word.replace("list.", "\udcff\udce1.") for word in words]),
        "python: without assertions": Fault(environment={"PYTHONOPTIMIZE": "2"}),
        "python: warnings are errors": Fault(environment={"PYTHONWARNINGS": "error", "PYTHONWARNDEFAULTENCODING": "1"}),
        "python: no buffer": Fault(environment={"PYTHONUNBUFFERED": "1"}),
        "clock: 1970": Fault(prepare=clock(1970), environment={"PYTHONPATH": "."}),
        "clock: 9999": Fault(prepare=clock(9999), environment={"PYTHONPATH": "."}),
        "clock: a zone that is none": Fault(environment={"TZ": "Nowhere/None"}),
    }
    for name, value in (
        ("LC_ALL", "C"), ("LC_ALL", "vi_VN.TCVN5712-1"), ("LANG", "tr_TR.UTF-8"), ("PYTHONIOENCODING", "ascii"),
        ("PYTHONIOENCODING", "utf-16"), ("PYTHONUTF8", "0"), ("TERM", "dumb"), ("COLUMNS", "1"), ("COLUMNS", "-5"),
        ("COLUMNS", "99999999999"), ("COLUMNS", "x"), ("FORCE_COLOR", "1"), ("HOME", "/nowhere"), ("HOME", ""),
        ("TMPDIR", "/nowhere"), ("HTX_EVAL_LANG", "fr"), ("HTX_EVAL_PLAN", "\udcff"), ("HTX_EVAL_FAIL_ON", ""),
    ):  # fmt: skip
        found[f"environment: {name}={value!a}"] = Fault(environment={name: value})
    for name in READ:
        for what, make in INSTEAD.items():
            if not (name == "list.csv" and what == "a secret"):  # who names a list has it read
                found[f"file: {name} is {what}"] = Fault(prepare=instead(name, make), file=name)
    for name in ("out.csv", "out.xlsx", "new.xlsx"):
        for what in ("a folder", "a loop of links", "a pipe", "a device"):
            found[f"file: {name} to write is {what}"] = Fault(prepare=instead(name, INSTEAD[what]), file=name)
    found["permission: nothing may be written"] = Fault(read_only, as_others)
    for name in ("list.csv", "htx-eval.toml", "htx-eval.lock", "costs.yaml"):
        found[f"permission: {name} may not be read"] = Fault(instead(name, closed_to_all), as_others, file=name)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL, signal.SIGHUP):
        for turn in range(4):
            found[f"kill: {number.name}, {turn}"] = Fault(signal=number)
    return found


def named(name: bytes) -> Callable[[list[str]], list[str]]:
    """The words of a run with another name for the list, which is put there."""

    def words(before: list[str]) -> list[str]:
        return [os.fsdecode(name) if word == "list.csv" else word for word in before]

    return words


def folder_of(place: Path, made: Path) -> None:
    """Put down what the commands read; all of it is made up or a sample, the workbook and the lock made by a run."""
    content = SAMPLE.read_bytes()
    (place / "list.csv").write_bytes(content)
    lines = content.decode().splitlines()
    (place / "second.csv").write_text("\n".join(lines[2:9]), encoding="utf-8")
    (place / "costs.yaml").write_text("per_point: 2\n", encoding="utf-8")
    (place / "htx-eval.toml").write_text('[plans]\n"*" = "chau-thanh-2024"\n', encoding="utf-8")
    for name in ("list.xlsx", "htx-eval.lock"):
        if (made / name).exists():
            shutil.copy(made / name, place)
    for name in OUTPUTS:
        (place / name).write_bytes(OLD)


@dataclass
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str
    seconds: float


def run(words: list[str], place: Path, fault: Fault, seed: int = 0) -> Ended:
    """Run a command in a folder under a fault."""
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"  # of a program that is installed
    out = subprocess.PIPE
    if fault.stdout == "full":
        out = os.open("/dev/full", os.O_WRONLY)
    elif fault.stdout == "left":
        reader, out = os.pipe()
        os.close(reader)
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "htx_eval", *words], cwd=place, stdin=subprocess.DEVNULL, stdout=out,
        stderr=subprocess.PIPE, env={**environment, **fault.environment}, preexec_fn=fault.child,
    )  # fmt: skip
    if out != subprocess.PIPE:
        os.close(out)
    if fault.signal is not None:
        time.sleep(random.Random(seed).uniform(0.2, 1.2))
        process.send_signal(fault.signal)
    try:
        said, errors = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        said, errors = process.communicate()
    seconds = time.perf_counter() - begin
    return Ended(
        process.returncode, (said or b"").decode("utf-8", "replace"), errors.decode("utf-8", "replace"), seconds
    )


def is_whole(path: Path) -> bool:
    """Whether a file is one that a run has finished."""
    content = path.read_bytes()
    match path.suffix:
        case ".xlsx" | ".docx":
            return zipfile.is_zipfile(path) and zipfile.ZipFile(path).testzip() is None
        case ".json":
            return bool(json.loads(content))
        case ".html" | ".xml":
            return content.rstrip().endswith((b"</html>", b"</testsuites>"))
        case _:
            return content.endswith(b"\n")


def complaints(place: Path, words: list[str], fault: Fault, before: dict[str, bytes], ended: Ended) -> Iterator[str]:
    """What is wrong with how a run ended."""
    stopped = {-fault.signal, 128 + fault.signal, 130} if fault.signal is not None else set()
    if ended.code not in (fault.wants or ENDS) | stopped:
        yield f"exit code {ended.code}"
    for text in (ended.out, ended.err):
        if "Traceback" in text or "Exception ignored" in text:
            yield "a trace"
        if "root:" in text:
            yield "the text of another file"
    if ended.code == 2 and not (ended.err + ended.out).strip() and fault.child is None:
        yield "not a word"
    if ended.seconds > MOST_SECONDS:
        yield f"{ended.seconds:.1f} s"
    for name, content in before.items():
        if name == "htx-eval.lock" and "--lock" in words:
            continue
        if (place / name).is_file() and not (place / name).is_symlink() and (place / name).read_bytes() != content:
            yield f"{name} is changed"
    for name in OUTPUTS:
        path = place / name
        if path.is_file() and not path.is_symlink() and path.read_bytes() != OLD and not is_whole(path):
            yield f"half of {name}"
    strays = {path.name for path in place.iterdir() if path.name.endswith(".tmp")}
    if strays and fault.signal != signal.SIGKILL:
        yield f"left behind: {sorted(strays)}"


def made_by_runs(made: Path) -> None:
    """Make the workbook and the lock of the list."""
    folder_of(made, made)
    for words in (["data", "list.csv", "--clean", "list.xlsx"], ["check", "list.csv", "--lock"]):
        (made / "htx-eval.lock").unlink(missing_ok=True)
        assert run(words, made, Fault()).code < 2, words


def case(made: Path, name: str, command: str, fault: Fault, seed: int) -> tuple[str, float, list[str]]:
    """Run one case; return its name, how long it took, and what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        folder_of(place, made)
        words = fault.words(COMMANDS[command])
        for word in words:
            if word.endswith(".csv") and word not in ("list.csv", "second.csv", "out.csv"):
                with suppress(OSError):  # no file can have that name
                    shutil.copy(place / "list.csv", place / word)
        fault.prepare(place)
        before = {path.name: path.read_bytes() for path in place.iterdir() if path.is_file() and not path.is_symlink()}
        before = {name: content for name, content in before.items() if name not in OUTPUTS}
        ended = run(words, place, fault, seed)
        found = list(complaints(place, words, fault, before, ended))
        if found:
            found.append(ended.err[-600:] or ended.out[-300:])
        place.chmod(0o755)
    return f"{command} × {name}", ended.seconds, found


def meets(words: list[str], file: str) -> bool:
    """Whether a command has to do with a file."""
    with_list = any(word.startswith("list.") for word in words)
    return with_list if file.startswith("htx-eval.") else any(word.endswith(file) for word in words)


def main() -> None:
    """Run the faults that the command line names, and report what is wrong and the slowest run."""
    wanted = [word for word in sys.argv[1:] if word != "--brief"]
    table = {name: fault for name, fault in faults().items() if all(word in name for word in wanted)}
    cases = []
    for seed, (name, fault) in enumerate(table.items()):
        meet = [
            command
            for command in COMMANDS
            if meets(COMMANDS[command], fault.file) and (fault.signal is None or "out." in "".join(COMMANDS[command]))
        ]
        brief = meet[seed % len(meet) : seed % len(meet) + 1]
        cases += [(name, command, fault, seed) for command in (brief if "--brief" in sys.argv else meet)]
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as made, ThreadPoolExecutor(os.cpu_count()) as pool:
        made_by_runs(Path(made))
        wrong, slowest = 0, (0.0, "")
        for name, seconds, found in pool.map(lambda one: case(Path(made), *one), cases):
            slowest = max(slowest, (seconds, name))
            if found:
                wrong += 1
                print(name, *found, sep="\n  ", flush=True)
    print(f"{len(table)} faults, {len(cases)} cases, {wrong} wrong, in {time.perf_counter() - begin:.0f} s")
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}")
    if wrong:
        sys.exit(1)


if __name__ == "__main__":
    main()
