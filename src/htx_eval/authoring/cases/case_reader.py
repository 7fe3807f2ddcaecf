"""The tests of a plan, read and held against it: every name in them is one of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

from htx_eval.api import HtxEvalError, read_bytes
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem
from htx_eval.base.text import Text
from htx_eval.model.outcome import Overall, Verdict
from htx_eval.model.plan import Plan
from htx_eval.plan.files.cases_file import CaseFile, CasesFile, ExcuseFile, ExpectedFile
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.scalars import parse_number
from htx_eval.plan.files.yaml_source import Path_, read
from htx_eval.plan.packaged import TESTS, find_plan, shown_path
from htx_eval.plan.percentages import Figures, NoFigureError, UnfitUnitError

#: The key of a row that says how many rows like it there are.
TIMES = "times"
#: So many rows a case may have.
MOST_ROWS = 10_000
#: The low and the high end of a value.
Ends = tuple[Fraction, Fraction]


@frozen
class Expected:
    """What is expected of a target; None where nothing is said."""

    verdict: Verdict | None
    ends: Ends | None
    stretch: Verdict | None
    place: Place


@frozen
class Case:
    """A list and what is expected of it."""

    name: Text
    place: Place
    rows: tuple[Mapping[str, str], ...] | None  # by keys or headings; those that repeat are repeated
    content: tuple[str, bytes] | None  # or a file: its name and what it holds
    covers: tuple[str, ...]
    as_of: date | None
    readings: Mapping[str, str]
    given: Mapping[str, str]
    previous: Mapping[str, Ends]  # what targets of growth were at before
    expect: Mapping[str, Expected]
    overall: Overall | None
    refused: str | None


@frozen
class Excuse:
    """Why a change at a place of the plan is none that a list could tell."""

    at: str
    to: str | None
    because: Text
    place: Place


@frozen
class Cases:
    """The tests of one plan."""

    plan: Plan
    path: str
    cases: tuple[Case, ...]
    same: tuple[Excuse, ...]
    each: Mapping[str, str]  # cells of every row that does not state them itself
    covers: tuple[str, ...]


def with_tests(plan: str | None) -> tuple[Path, Path]:
    """Return the files of a plan and of its tests, of which either may be named.

    Raises HtxEvalError if there is no such plan, or no tests beside it.
    """
    if plan is not None and plan.endswith(TESTS):
        file, tests = Path(plan.removesuffix(TESTS) + ".yaml"), Path(plan)
    else:
        file = find_plan(plan)
        tests = file.with_name(file.name.removesuffix(file.suffix) + TESTS)
    if not tests.is_file():
        raise HtxEvalError([Problem("HTX728", place=Place(shown_path(str(file))), value=tests.name)])
    return file, tests


def read_cases(plan: Plan, tests: Path) -> Cases:
    """Return the tests of a plan.

    Raises HtxEvalError with everything that is wrong, each at its line and column.
    """
    findings = Findings(read(tests))
    file = validated(CasesFile, findings)
    reader = _Reader(plan, findings, file, tests)
    cases = tuple(reader.case(index, case) for index, case in enumerate(file.cases))
    same = tuple(reader.excuse(index, one) for index, one in enumerate(file.same))
    findings.stop()
    each = {key: value for key, value in file.each.items() if value is not None}
    return Cases(plan, shown_path(str(tests)), cases, same, each, tuple(file.covers))


class _Reader:
    def __init__(self, plan: Plan, findings: Findings, file: CasesFile, path: Path) -> None:
        self.plan, self.findings, self.file, self.path = plan, findings, file, path
        self.figures = Figures(plan.register)
        self.targets = {target.id: target for target in plan.targets}
        self.names: set[Text] = set()

    def case(self, index: int, file: CaseFile) -> Case:
        """Return the case at a place of the file."""
        at: Path_ = ("cases", index)
        name = text(file.name)
        if name in self.names:
            self.findings.add("HTX732", (*at, "name"), name.as_listed)
        self.names.add(name)
        if sum(part is not None for part in (file.rows, file.csv, file.file)) != 1:
            self.findings.add("HTX730", at)
        if not file.expect and file.overall is None and file.refused is None:
            self.findings.add("HTX731", at)
        return Case(
            name=name,
            place=self._place(at),
            rows=None if file.rows is None else tuple(self._rows(file, at)),
            content=self._content(file, at),
            covers=tuple(self.file.covers if file.covers is None else file.covers),
            as_of=file.as_of,
            readings=file.readings,
            given=file.given,
            previous=dict(self._previous(file.previous, (*at, "previous"))),
            expect={key: self._expected(key, one, (*at, "expect", key)) for key, one in file.expect.items()},
            overall=file.overall,
            refused=file.refused,
        )

    def excuse(self, index: int, file: ExcuseFile) -> Excuse:
        """Return the excuse at a place of the file."""
        return Excuse(file.at, file.to, text(file.because), self._place(("same", index)))

    def _place(self, at: Path_) -> Place:
        found = self.findings.source.place(at)
        return Place(shown_path(str(found.file)), line=found.line, column=found.column)

    def _rows(self, file: CaseFile, at: Path_) -> list[Mapping[str, str]]:
        """The rows of a case, one for each cooperative or number of them, with what all of them have."""
        found: list[Mapping[str, str]] = []
        for index, row in enumerate(file.rows or ()):
            times = parse_number(row.get(TIMES) or "1")
            if not isinstance(times, int) or not 0 <= times <= MOST_ROWS - len(found):
                self.findings.add("HTX733", (*at, "rows", index, TIMES), row.get(TIMES))
                continue
            cells = {**self.file.each, **file.each, **row}
            told = {key: value for key, value in cells.items() if key != TIMES and value is not None}
            found += [told] * times
        return found

    def _content(self, file: CaseFile, at: Path_) -> tuple[str, bytes] | None:
        if file.csv is not None:
            return f"{self.path.name}.csv", file.csv.encode()
        if file.file is None:
            return None
        try:
            return file.file, read_bytes(str(self.path.parent / file.file))[0]
        except HtxEvalError:
            self.findings.add("HTX301", (*at, "file"), file.file)
            return None

    def _previous(self, file: Mapping[str, str | list[str]], at: Path_) -> Iterator[tuple[str, Ends]]:
        for key, written in file.items():
            self._check_target(key, (*at, key))
            ends = self._ends(key, written, (*at, key))
            if ends is not None:
                yield key, ends

    def _expected(self, key: str, file: ExpectedFile, at: Path_) -> Expected:
        self._check_target(key, at)
        ends = None if file.value is None else self._ends(key, file.value, (*at, "value"))
        return Expected(file.verdict, ends, file.stretch, self._place(at))

    def _check_target(self, key: str, at: Path_) -> None:
        if key not in self.targets:
            self.findings.add("HTX729", at, key, self.targets, of_key=True)

    def _ends(self, key: str, written: str | list[str], at: Path_) -> Ends | None:
        """The ends of what is written of a target as one figure or as two."""
        texts = [written] if isinstance(written, str) else written
        ends = [figure for one in texts if (figure := self._figure(key, one)) is not None]
        if len(ends) < len(texts) or not 1 <= len(ends) <= 2:
            self.findings.add("HTX733", at, " – ".join(texts))
            return None
        return ends[0], ends[-1]

    def _figure(self, key: str, written: str) -> Fraction | None:
        """A figure in the unit of a target, with that unit or another or with none: "3200", "3,2 tỷ đồng"."""
        plain, target = _figure(written), self.targets.get(key)
        if plain is not None or target is None:
            return plain
        try:
            return self.figures.of_measure(written, target.measure)
        except (NoFigureError, UnfitUnitError):
            return None


def _figure(written: str) -> Fraction | None:
    """A number, a percentage or a quotient of whole numbers as it is written."""
    above, bar, below = written.strip().partition("/")
    numbers = [parse_number(part.removesuffix("%")) for part in ((above, below) if bar else (above,))]
    if any(number is None for number in numbers) or (bar and numbers[1] == 0):
        return None
    found = Fraction(str(numbers[0])) / (Fraction(str(numbers[1])) if bar else 1)
    return found / 100 if written.strip().endswith("%") else found
