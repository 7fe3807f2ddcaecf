"""Mutated files and random bytes: whatever is read ends in a list or in a refusal, soon, and in little memory.

``python tests/fuzz.py 10000`` reads so many; the tests read the first few hundred. Needs Unix for the memory.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from htx_eval.api import HtxEvalError, Plan, evaluate, load_plan, read_cooperatives

CORPUS = Path(__file__).parent / "corpus"
MOST_SECONDS, MOST_MEGABYTES = 2.0, 300
#: Pieces that mean something to one of the readers.
PIECES: list[bytes | str] = [
    *(b'"', b'""', b"\r", b"\n", b";", b",", b"\t", b"\x00", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"PK\x03\x04"),
    *("Tên HTX", "Xếp loại", "Tổng cộng", "ĐVT: tỷ đồng", "II. Xã An Ninh", "31/02/2020", "1.250.000", "9" * 400),
    *("<row r='1048576'>", "<c r='XFD1'>", "&a;", 't="e"', "../../x", "sep=|", "x" * 2000, "\u202e", "{0}", "=1+1"),
]


def case(seed: int, files: list[bytes]) -> bytes:
    """The bytes of a case; the same for the same seed."""
    rng = random.Random(seed)
    if seed % 10 == 0:
        return rng.randbytes(rng.randrange(3000))
    raw = bytearray(rng.choice(files))
    for _ in range(rng.choice((1, 1, 2, 3, 8, 40))):
        at = rng.randrange(len(raw) + 1)
        mutate(rng, raw, at)
    return bytes(raw[:200_000])


def mutate(rng: random.Random, raw: bytearray, at: int) -> None:
    """Change some bytes at a place."""
    end = at + rng.choice((1, 1, 3, 10, 100))
    match rng.randrange(6):
        case 0:
            raw[at:end] = b""
        case 1:
            raw[at:at] = rng.randbytes(rng.choice((1, 2, 8)))
        case 2:
            piece = rng.choice(PIECES)
            raw[at:at] = piece if isinstance(piece, bytes) else piece.encode()
        case 3:
            raw[at:at] = raw[at:end] * rng.choice((1, 2, 20))
        case 4 if at < len(raw):
            raw[at] ^= 1 << rng.randrange(8)
        case _:
            del raw[max(at, len(raw) // 4) :]


def files() -> list[bytes]:
    """The files that are mutated."""
    return [path.read_bytes() for path in sorted(CORPUS.iterdir()) if path.suffix in (".csv", ".xlsx", ".xls", ".ods")]


def read(raw: bytes, path: Path, plan: Plan) -> str:
    """Read and evaluate a case; return how it ended."""
    path.write_bytes(raw)
    try:
        found = read_cooperatives(path, plan)
        evaluate(plan, found)
    except HtxEvalError as error:
        return error.problems[0].code
    return "read"


def main() -> None:
    """Read as many cases as the command line says, and report the worst."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    plan, originals, ends, slowest = load_plan("chau-thanh-2024"), files(), dict[str, int](), (0.0, 0)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(count):
            raw, begin = case(seed, originals), time.perf_counter()
            try:
                end = read(raw, Path(folder) / "list", plan)
            except Exception as error:
                sys.exit(f"case {seed}: {type(error).__name__}: {error}")
            ends[end] = ends.get(end, 0) + 1
            slowest = max(slowest, (time.perf_counter() - begin, seed))
    import resource

    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6
    print(f"{count} cases: {dict(sorted(ends.items()))}")
    print(f"slowest {slowest[0]:.2f} s (case {slowest[1]}), peak memory {megabytes:.0f} MB")
    if slowest[0] > MOST_SECONDS or megabytes > MOST_MEGABYTES:
        sys.exit("too slow or too large")


if __name__ == "__main__":
    main()
