"""Plant one fault at a time in a copy of the engine and see whether the properties notice: `python tests/faults.py`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENGINE = Path("src/htx_eval/engine")


@dataclass(frozen=True)
class Fault:
    """An edit of one file of the engine that makes it wrong."""

    name: str
    file: str
    old: str
    new: str


FAULTS = (
    Fault(
        "three-valued logic: a condition that is open in its parts is open",
        "measures/contributions.py",
        "        return _Worlds(frozenset(flags), frozenset(points))\n",
        "        if len(flags) > 1:\n"
        "            return self._any_world(key)\n"
        "        return _Worlds(frozenset(flags), frozenset(points))\n",
    ),
    Fault(
        "the numerator forgets that only the population counts",
        "measures/contributions.py",
        "return inside, inside and self._where(held)",
        "return inside, self._where(held)",
    ),
    Fault(
        "floats in quotients",
        "measures/bounds.py",
        "        value = Fraction(best.numerator) / Fraction(best.denominator)\n        limits",
        "        value = Fraction(float(best.numerator) / float(best.denominator))\n        limits",
    ),
    Fault(
        "weights ignored",
        "rows/table.py",
        "        return size if size.low == size.high else self._fitting(size, stated)",
        "        return Size(1, 1)",
    ),
    Fault(
        "a blank size may be none",
        "rows/table.py",
        "least = 1 if cell.origin in BLANK else 0",
        "least = 0",
    ),
    Fault(
        "vacuous counted as met",
        "measures/verdicts.py",
        "Verdict.VACUOUS if threshold.admits(Fraction(0))",
        "Verdict.MET if threshold.admits(Fraction(0))",
    ),
    Fault(
        "a verdict forgets that the population may be empty",
        "measures/bounds.py",
        "    return all(not group.copies or any(d == 0 for _, d in group.points) for group in members)",
        "    return not members",
    ),
    Fault(
        "both sources on a contradiction instead of the declared one",
        "rows/classes.py",
        "    if source is RatingSource.BOTH:\n",
        "    if source is not RatingSource.POINTS:\n",
    ),
    Fault(
        "a declared class alone decides: criteria are not looked at",
        "rows/points.py",
        "sources = [frozenset(by_criteria)] if by_criteria else []",
        "sources: list[frozenset[str]] = []",
    ),
    Fault(
        "a group may pass its maximum",
        "rows/points.py",
        "    return total, min(cap, total + open_to), False",
        "    return total, total + open_to, False",
    ),
    Fault(
        "off by one at the cut-off day: twelve full months are not enough",
        "rows/classes.py",
        "cast(date, day) > last, last)",
        "cast(date, day) >= last, last)",
    ),
    Fault(
        "a class begins above its points, not at them",
        "rows/points.py",
        "(self.rating.class_of(one), self._units(one))",
        '(self.rating.class_of(Decimal(one) - Decimal("0.5")), self._units(one))',
    ),
    Fault(
        "one reading left out",
        "rows/predicates.py",
        "for reading in sorted(definition.readings, key=lambda key: key != definition.chosen):",
        "for reading in sorted(definition.readings, key=lambda key: key != definition.chosen)[:2]:",
    ),
    Fault(
        "a blank amount is zero",
        "rows/table.py",
        "        for key in self._fillable_of_several if several else self._fillable:\n",
        "        from datetime import date\n\n"
        "        for key, cell in cells.items():\n"
        "            if cell.origin is Origin.MISSING and isinstance(cell, Span) and not isinstance(cell.low, date):\n"
        "                cells[key] = Choice((0,), Origin.ASSUMED)\n"
        "        for key in self._fillable_of_several if several else self._fillable:\n",
    ),
    Fault(
        "of equal ends the smallest population is named at both",
        "measures/bounds.py",
        "            return optimum(members, sign, rate, large_base=sign < 0, need_base=True)",
        "            return optimum(members, sign, rate, large_base=False, need_base=True)",
    ),
    Fault(
        "a quotient may lack a base: nobody is let in",
        "measures/bounds.py",
        "        if entry is None:\n            return None\n",
        "        if entry is None or len(entry) == 3:\n            return None\n",
    ),
    Fault(
        "the first row with a base is let in, not the cheapest",
        "measures/bounds.py",
        "if point[1] > 0 and (entry is None or loss > entry[0]):",
        "if point[1] > 0 and entry is None:",
    ),
    Fault(
        "a shortfall is rounded down",
        "measures/verdicts.py",
        "else math.ceil(bound))",
        "else math.floor(bound))",
    ),
    Fault(
        "the shortfall of a floor is stated from the wrong end",
        "measures/verdicts.py",
        'return Shortfall(Fraction(0) if "high" in bounds.unbounded else at_high, at_low)',
        'return Shortfall(Fraction(0) if "high" in bounds.unbounded else at_low, at_high)',
    ),
    Fault(
        "an open end of a threshold is read as a closed one",
        "measures/verdicts.py",
        "return bounds.low < low or (is_open and bounds.low == low and bounds.low_at is not None)",
        "return bounds.low < low",
    ),
    Fault(
        "a share takes every value between its ends",
        "measures/verdicts.py",
        "share_between(members, low, high) if kind is Kind.SHARE",
        "True if kind is Kind.SHARE",
    ),
    Fault(
        "a total is every cooperative's own amount",
        "rows/profiles.py",
        "        if size.one:\n            return tuple([self._reduce",
        "        if size.one or size.low == size.high:\n            return tuple([self._reduce",
    ),
    Fault(
        "a figure of one cooperative is taken for each of several",
        "rows/table.py",
        "cells = {**raw, **self._useless} if several else raw.copy()",
        "cells = raw.copy()",
    ),
    Fault(
        "a row of unknown size may be smaller than its total allows",
        "rows/table.py",
        "return size if size.low == size.high else self._fitting(size, stated)",
        "return size",
    ),
    Fault(
        "an assumption fills rows that may be its exception",
        "rows/assumptions.py",
        "return any(isinstance(cell, Choice) and set(cell.values) & set(barred[key])",
        "return any(isinstance(cell, Choice) and set(cell.values) <= set(barred[key])",
    ),
    Fault(
        "marks that are contradicted by a stated no are still filled up",
        "rows/assumptions.py",
        "return key in listed.filled and None not in says and not says & set(assumption.values)",
        "return key in listed.filled",
    ),
    Fault(
        "an assumption fills rows that it does not speak of",
        "rows/assumptions.py",
        "if _surely(assumption.where, lookup) and not",
        "if not",
    ),
    Fault(
        "unlisted cooperatives of a type that is not covered are forgotten",
        "evaluate.py",
        "if key not in seen and key not in covers)",
        "if key not in seen and key not in covers and not seen)",
    ),
)


def copy_of(root: Path, into: Path) -> None:
    """Copy what the properties need."""
    for name in ("src", "tests"):
        shutil.copytree(root / name, into / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(root / "pyproject.toml", into)


def passes(copy: Path) -> bool:
    """Say whether the properties hold in a copy."""
    command = [sys.executable, "-m", "pytest", "tests/engine/test_properties.py", "-x", "-q", "-p", "no:cacheprovider"]
    # Without shrinking a fault is found as surely, and sooner.
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "HYPOTHESIS_PROFILE": "faults"}
    ran = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):  # neither passed nor failed: the copy does not run
        raise SystemExit(ran.stdout + ran.stderr)
    return ran.returncode == 0


def main(names: list[str]) -> int:
    """Plant every fault whose name holds one of the words given (all without any); 1 if one survives."""
    wanted = [fault for fault in FAULTS if not names or any(word in fault.name for word in names)]
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy_of(ROOT, copy)
        if not passes(copy):
            raise SystemExit("the properties fail before any fault is planted")
        for fault in wanted:
            path = copy / ENGINE / fault.file
            original = path.read_text(encoding="utf-8")
            if original.count(fault.old) != 1:
                raise SystemExit(f"{fault.file} does not hold this text exactly once: {fault.old!r}")
            path.write_text(original.replace(fault.old, fault.new), encoding="utf-8")
            started = time.monotonic()
            lives = passes(copy)
            path.write_text(original, encoding="utf-8")
            survived += lives
            print(
                f"{'SURVIVED' if lives else 'caught':8} {time.monotonic() - started:5.1f} s  {fault.name}", flush=True
            )
    print(f"{len(wanted) - survived} of {len(wanted)} caught")
    return 1 if survived else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
