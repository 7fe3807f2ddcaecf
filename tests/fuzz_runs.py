"""Hostile files for every command that reads: whatever stands in them, a run ends in a verdict or in words.

``python tests/fuzz_runs.py 10000`` makes so many cases (a second number is the first one's seed): a list, a plan,
settings, a lock, prices or a template of Word, spoiled byte by byte, part by part inside an archive, or by texts that
try to act; then a command that reads it, in a process of its own. What a case may not do: end as a fault of the
program, take long or much memory, change what it was given, or write a file that holds what acts. Needs Unix.
"""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import random
import re
import shutil
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

import fuzz
import htx_eval
from htx_eval.api import packaged_plans

ROOT = Path(__file__).parent.parent
MOST_SECONDS, MOST_MEGABYTES = 5.0, 400
#: Texts that try to act in what is written of them.
ACTING = [
    *(
        "=1+1",
        "@SUM(A1)",
        "＝1+1",
        "-2+3",
        "\t=1",
        "<script>x</script>",
        "[bold]x[/]",
        "[link=file:///x]y[/link]",
        "::error::x",
    ),
    *(
        "\u202e",
        "\u200b",
        "\x1b[31m",
        "\x07",
        "\x85",
        "\ud7ff\ufffe",
        "{{7*7}}",
        "{% x %}",
        "${x}",
        "%s%n",
        "`x`",
        "|",
        "]]>",
    ),
    *(
        "&lt;",
        "\\n",
        "../../x",
        "file:///etc/passwd",
        "1e99999999",
        "9" * 400,
        "-0",
        "NaN",
        "Infinity",
        "x" * 3000,
        "*",
        "!!python/x",
    ),
]
#: Which file a case spoils, with the commands that read it.
COMMANDS: dict[str, list[list[str]]] = {
    "list": [
        ["check", "LIST", *(f"-oout.{form}" for form in ("html", "json", "csv", "xlsx", "docx", "md"))],
        ["check", "LIST", "-osarif=out.sarif", "-ojunit=out.xml", "-ogithub=out.txt", "--all-problems"],
        ["check", "LIST", "plain.csv", "--join"],
        ["check", "LIST", "plain.csv", "--stack"],
        ["why", "LIST"],
        ["why", "LIST", "2", "--witness-low", "out.csv"],
        ["why", "LIST", "3"],
        ["whatif", "LIST", "--threshold", "hieu-qua=60%"],
        ["roadmap", "LIST"],
        ["data", "LIST", "--clean", "out.csv"],
        ["data", "LIST", "--clean", "out.xlsx"],
        ["data", "LIST", "--annotate", "out.xlsx"],
        ["data", "LIST", "--format", "json"],
        ["ci", "LIST", "plain.csv", "-ohtml=out/*.html"],
        ["batch", "LIST", "plain.csv", "-oout.csv"],
        ["batch", "LIST", "--by", "xa"],
        ["batch", "LIST", "--by", "xep_loai", "-oout.md"],
        ["compare", "LIST", "plain.csv"],
        ["compare", "plain.csv", "LIST", "-oout.csv"],
        ["compare", "plain.csv", "LIST", "-oout.md"],
        ["trend", "LIST", "plain.csv"],
    ],
    "plan.yaml": [["check", "plain.csv", "--plan", "plan.yaml"], ["template", "--plan", "plan.yaml", "-oout.xlsx"]],
    "htx-eval.toml": [["check", "plain.csv"], ["ci", "plain.csv"], ["check", "plain.csv", "--show-settings"]],
    "htx-eval.lock": [["check", "plain.csv", "--locked"], ["check", "plain.csv", "--lock"], ["ci", "plain.csv"]],
    "costs.yaml": [["roadmap", "plain.csv", "--costs", "costs.yaml"]],
    "word.docx": [["check", "plain.csv", "-oout.docx", "--word-template", "word.docx"]],
}
#: How often each is spoiled.
WEIGHTS = {"list": 14, "plan.yaml": 3, "htx-eval.toml": 2, "htx-eval.lock": 2, "costs.yaml": 1, "word.docx": 1}
SETTINGS = """\
lang = "en"
fail-on = "undecided"
covers = ["htx"]
[plans]
"*" = "chau-thanh-2024"
[readings]
hieu_qua = {reading = "tu-kha", source = "CV 5"}
[given]
ocop = {value = "3", source = "QĐ 12"}
[[waivers]]
target = "ocop"
until = 2025-12-31
reason = "chờ"
"""
#: What no file that is written may hold: controls but line ends and tabs, and signs that turn or hide text.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]"
)


def spoiled(rng: random.Random, raw: bytes, name: str) -> bytes:
    """The bytes of a file, spoiled."""
    if zipfile.is_zipfile(io.BytesIO(raw)) and rng.random() < 0.8:
        return inside(rng, raw)
    if rng.random() < 0.5:
        return acting(rng, raw)
    changed = bytearray(raw)
    for _ in range(rng.choice((1, 1, 2, 3, 8))):
        fuzz.mutate(rng, changed, rng.randrange(len(changed) + 1))
    return bytes(changed[:200_000])


def inside(rng: random.Random, raw: bytes) -> bytes:
    """An archive with one part of it spoiled, packed whole again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as other:
        names = archive.namelist()
        sheets = [name for name in names if re.search(r"sheet\d*\.xml$|content\.xml|sharedStrings|document\.xml", name)]
        chosen = rng.choice(sheets if sheets and rng.random() < 0.7 else names)
        for name in names:
            part = archive.read(name)
            if name == chosen:
                part = acting(rng, part) if rng.random() < 0.6 else spoiled(rng, part, name)
            other.writestr(name, part)
    return made.getvalue()


def acting(rng: random.Random, raw: bytes) -> bytes:
    """A text in which some words or numbers are others, that try to act."""
    text = raw.decode("utf-8", "surrogateescape")
    xml = text.lstrip().startswith("<")
    found = list(re.finditer(r"(?<=>)[^<>]+(?=<)|(?<=\")[^\"<>]*(?=\")" if xml else r"[^\s,;:\"'=\[\]{}#]+", text))
    for match in sorted(rng.sample(found, min(len(found), rng.choice((1, 2, 5)))), key=lambda one: -one.start()):
        piece = rng.choice(ACTING)
        if xml:
            piece = piece.replace("&", "&amp;").replace("<", "&lt;")
            piece = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]", lambda sign: f"_x{ord(sign.group()):04X}_", piece)
        text = (
            text[: match.start()]
            + rng.choice((piece, match.group() + piece, piece + match.group()))
            + text[match.end() :]
        )
    return text.encode("utf-8", "surrogateescape")


def warm() -> None:
    """Load everything that a run may load: the processes that are made of this one have it."""
    for module in pkgutil.walk_packages(htx_eval.__path__, "htx_eval."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    htx_eval.load_plan()


def originals(place: Path) -> dict[str, list[tuple[str, bytes]]]:
    """The files that are spoiled, by what they are; what a run makes is made by a run in a folder."""
    corpus = [
        (f"list{path.suffix}", path.read_bytes())
        for path in sorted(fuzz.CORPUS.iterdir())
        if path.suffix in (".csv", ".xlsx", ".xls", ".ods") and path.stat().st_size < 100_000
    ]
    run(["check", "plain.csv", "-oword.docx"], place)
    run(["check", "plain.csv", "--lock"], place)
    return {
        "list": corpus,
        "plan.yaml": [
            ("plan.yaml", (ROOT / "targets" / "plans" / f"{name}.yaml").read_bytes()) for name in packaged_plans()
        ],
        "htx-eval.toml": [("htx-eval.toml", SETTINGS.encode())],
        "htx-eval.lock": [("htx-eval.lock", (place / "htx-eval.lock").read_bytes())],
        "costs.yaml": [
            ("costs.yaml", path.read_bytes()) for path in sorted((ROOT / "targets" / "moves").glob("*.yaml"))
        ],
        "word.docx": [("word.docx", (place / "word.docx").read_bytes())],
    }


class Ended:
    """How a run ended: its code, what it said, seconds, and megabytes."""

    def __init__(self, status: int, said: str, seconds: float, megabytes: float) -> None:
        self.code = os.waitstatus_to_exitcode(status)
        self.said, self.seconds, self.megabytes = said, seconds, megabytes


def run(words: list[str], place: Path) -> Ended:
    """Run the program in a process of its own that has everything loaded."""
    begin = time.perf_counter()
    log = place.parent / f"{place.name}.log"
    child = os.fork()
    if child == 0:
        stream = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.chdir(place)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(stream, 1)
        os.dup2(stream, 2)
        signal.alarm(60)
        code = 99
        try:
            from htx_eval.cli.app import main

            main(words)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)
    _, status, used = os.wait4(child, 0)
    megabytes = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    return Ended(status, log.read_text(encoding="utf-8", errors="replace"), time.perf_counter() - begin, megabytes)


def case(
    seed: int, files: dict[str, list[tuple[str, bytes]]], plain: bytes, folder: Path
) -> tuple[Ended, list[str], list[str]]:
    """Make and run a case; return how it ended, its words, and what is wrong."""
    rng = random.Random(seed)
    kind = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    name, raw = rng.choice(files[kind])
    place = folder / str(seed)
    place.mkdir()
    (place / "plain.csv").write_bytes(plain)
    (place / name).write_bytes(spoiled(rng, raw, name))
    words = [name if word == "LIST" else word for word in rng.choice(COMMANDS[kind])]
    words += ["--lang", rng.choice(("vi", "en"))]
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    ended = run(words, place)
    wrong = complaints(place, words, before, ended)
    if not wrong:
        shutil.rmtree(place)
        (folder / f"{seed}.log").unlink()
    return ended, words, wrong


def complaints(place: Path, words: list[str], before: dict[str, bytes], ended: Ended) -> list[str]:
    """What is wrong with how a case ended."""
    wrong = [] if ended.code in (0, 1, 2, 3, 4, 5) else [f"exit code {ended.code}"]
    if "Traceback" in ended.said:
        wrong.append("a fault of the program")
    if ended.code == 2 and not ended.said.strip():
        wrong.append("not a word")
    if found := FORBIDDEN.search(ended.said):
        wrong.append(f"the screen holds {found.group()!a}")
    if ended.seconds > MOST_SECONDS:
        wrong.append(f"{ended.seconds:.1f} s")
    if ended.megabytes > MOST_MEGABYTES:
        wrong.append(f"{ended.megabytes:.0f} MB")
    for path in (path for path in place.rglob("*") if path.is_file()):
        if path.read_bytes() == before.get(path.name):
            continue
        if path.name in before and not ("--lock" in words and path.suffix == ".lock"):
            wrong.append(f"{path.name} is changed")
        own = {"--word-template", "--annotate"} & set(words)  # what an office's own file holds is the office's
        wrong += [f"{path.name}: {what}" for what in written_wrong(path, own=bool(own))]
    wrong += [f"{name} is gone" for name in before if not (place / name).exists()]
    return wrong


def written_wrong(path: Path, own: bool) -> list[str]:
    """What is wrong with a file that was written."""
    raw = path.read_bytes()
    if path.suffix in (".xlsx", ".docx"):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
        texts = {name: part.decode(errors="replace") for name, part in parts.items()}
    else:
        texts = {"": raw.decode()}
    wrong = []
    for name, text in texts.items():
        if not own and (found := FORBIDDEN.search(text.removeprefix("\ufeff"))):
            at = text[max(0, found.start() - 30) : found.start() + 30]
            wrong.append(f"{name} holds {found.group()!a} in {at!a}")
        if (path.suffix == ".html" and "<script>x" in text) or "<f>=" in text or "<f>1" in text:
            wrong.append(f"{name} holds something that acts")
    return wrong


def main() -> None:
    """Run as many cases as the command line says, and report what is wrong and the worst."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    plain = (ROOT / "data" / "samples" / "chau-thanh-2024-so-lieu-mau.csv").read_bytes()
    warm()
    begin, codes, reasons, bad = time.perf_counter(), Counter[int](), Counter[str](), 0
    slowest, largest = (0.0, 0), (0.0, 0)
    folder = Path(tempfile.mkdtemp())
    made = folder / "made"
    made.mkdir()
    (made / "plain.csv").write_bytes(plain)
    files = originals(made)
    for seed in range(first, first + count):
        ended, words, wrong = case(seed, files, plain, folder)
        codes[ended.code] += 1
        first_code = re.search(r"HTX\d{3}", ended.said)
        reasons[first_code.group() if first_code and ended.code == 2 else "-"] += 1
        slowest, largest = max(slowest, (ended.seconds, seed)), max(largest, (ended.megabytes, seed))
        if wrong:
            bad += 1
            print(
                f"case {seed}: {' '.join(words)}",
                *wrong,
                ended.said[-400:] if "fault" in str(wrong) else "",
                sep="\n  ",
                flush=True,
            )
    print(
        f"{count} cases in {time.perf_counter() - begin:.0f} s, {bad} wrong, exit codes {dict(sorted(codes.items()))}"
    )
    print(f"refused: {dict(sorted(reasons.items()))}")
    print(f"slowest {slowest[0]:.2f} s (case {slowest[1]}), most memory {largest[0]:.0f} MB (case {largest[1]})")
    if bad:
        sys.exit(1)


if __name__ == "__main__":
    main()
