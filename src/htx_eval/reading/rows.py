"""Records to cooperatives: one pass over the file, with every problem and no row lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.plan import Plan
from htx_eval.model.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.model.text import fold, normal
from htx_eval.model.values import Cell, Choice, Origin
from htx_eval.reading.cells import CellReader, clean
from htx_eval.reading.headings import HeadingMatcher, Headings
from htx_eval.reading.records import MEMORY, rows_of, table_of
from htx_eval.reading.table import TextTable, read_table
from htx_eval.reading.text import open_text

#: Of problems with one code in one column so many are kept; the rest are counted.
MOST_PROBLEMS = 1000


def read_cooperatives(path: str, plan: Plan, all_problems: bool = False) -> CooperativeList:
    """Return the cooperatives of a CSV file, with every problem of its cells, rows and headings.

    Raises HtxEvalError if the file cannot be read as text, has no heading, or holds no cooperative.
    """
    matcher = HeadingMatcher(plan.register, plan.year)
    with open_text(path) as source:
        table = read_table(source, matcher.is_known)
        return _cooperatives(path, source.sha256, plan, table, matcher, all_problems)


def read_rows(source: object, plan: Plan, all_problems: bool = False) -> CooperativeList:
    """Return the cooperatives of rows that a program holds: dictionaries by heading, or a data frame.

    Raises HtxEvalError as `read_cooperatives` does, and TypeError for what holds no rows.
    """
    table, digest = table_of(rows_of(source))
    return _cooperatives(MEMORY, digest, plan, table, HeadingMatcher(plan.register, plan.year), all_problems)


def _cooperatives(
    path: str, digest: str, plan: Plan, table: TextTable, matcher: HeadingMatcher, all_problems: bool
) -> CooperativeList:
    headings = matcher.match(path, table.heading_line, table.headings)
    if not headings.columns:
        place = Place(file=path, line=table.heading_line or None)
        raise HtxEvalError([Problem("HTX406", place=place, value=", ".join(table.headings)[:200])])
    return _RowReader(path, digest, plan.register, table, headings, all_problems).read()


class _Problems:
    """Problems in the order of the file, no more than so many of one kind in one column."""

    def __init__(self, keep_all: bool) -> None:
        self._most = None if keep_all else MOST_PROBLEMS
        self._kept: list[Problem] = []
        self._counts: Counter[tuple[str, str | int | None]] = Counter()

    def add(self, problem: Problem) -> None:
        kind = (problem.code, problem.place.column)
        self._counts[kind] += 1
        if self._most is None or self._counts[kind] <= self._most:
            self._kept.append(problem)

    def all(self) -> tuple[Problem, ...]:
        """Return what was kept, and for each kind with more a problem that counts the rest."""
        more = [
            Problem(
                "HTX230",
                Severity.WARNING,
                Place(file=self._kept[0].place.file, column=column),
                params={"code": code, "more": count - self._most},
            )
            for (code, column), count in self._counts.items()
            if self._most is not None and count > self._most
        ]
        return (*self._kept, *more)


@dataclass(slots=True)
class _RowReader:
    path: str
    sha256: str
    register: Register
    table: TextTable
    headings: Headings
    keep_all: bool
    problems: _Problems = field(init=False)
    readers: list[CellReader] = field(init=False)
    left_out: dict[int, str] = field(default_factory=dict)

    def read(self) -> CooperativeList:
        """Read every record."""
        self.problems = _Problems(self.keep_all)
        for problem in self.headings.problems:
            self.problems.add(problem)
        roles = self.register.roles
        texts = {roles.code, roles.name, roles.commune}
        self.readers = [
            CellReader(column, self.register)
            for column in self.headings.columns
            if column.field.key not in texts
            and (column.field.type is not FieldType.TEXT or column.field.key in roles.place)
        ]
        type_field = self._type_from_name()
        fields = (*(reader.field.key for reader in self.readers), *([type_field.key] if type_field else []))
        rows = tuple(self._rows(type_field))
        if not rows:
            raise HtxEvalError([Problem("HTX407", place=Place(file=self.path, line=self.table.heading_line))])
        derived = {} if type_field is None else {type_field.key: [row.cells[-1] for row in rows]}
        filled = {reader.field.key for reader in self.readers if reader.is_filled}
        filled |= {key for key, cells in derived.items() if any(cell.origin is Origin.DERIVED for cell in cells)}
        return CooperativeList(
            path=self.path,
            sha256=self.sha256,
            fields=fields,
            headings={column.field.key: column.heading for column in self.headings.columns},
            unknown_headings=tuple(self.headings.unknown),
            rows=rows,
            left_out=self.left_out,
            filled=frozenset(filled),
            stated={
                reader.field.key: reader.stated()  # type: ignore[misc]
                for reader in self.readers
                if reader.field.type is FieldType.FLAG or reader.field.values
            },
            problems=self.problems.all(),
        )

    def _type_from_name(self) -> Field | None:
        """The field of types, where names may tell it: there is no column for it, and one for names."""
        roles = self.register.roles
        present = {column.field.key for column in self.headings.columns}
        if roles.type is None or roles.type in present or roles.name not in present:
            return None
        return self.register.fields[roles.type]

    def _rows(self, type_field: Field | None) -> Iterator[Row]:
        roles = self.register.roles
        index = {column.field.key: column.index for column in self.headings.columns}
        code_at, name_at, commune_at = (index.get(key or "", -1) for key in (roles.code, roles.name, roles.commune))
        readers = [(reader.column.index, reader) for reader in self.readers]
        types = _TypeOfName(type_field) if type_field else None
        totals = _Totals(self.register.totals)
        codes = None if roles.code is None else _Codes(self.register.fields[roles.code])
        width = len(self.table.headings)
        record_number = 0
        for line, record in self.table.records:
            if not any(record) or not "".join(record).strip():
                continue
            record_number += 1
            if len(record) != width:
                self._check_width(line, record_number, record, width)
                record += [""] * (width - len(record))
            name = clean(record[name_at]) or None if name_at >= 0 else None
            code = clean(record[code_at]).lstrip("'") or None if code_at >= 0 else None
            if name is not None and code is None and totals.names(name):
                self.left_out[line] = name
                place = self._place(line, record_number, self._heading(name_at))
                self.problems.add(Problem("HTX206", Severity.WARNING, place, name))
                continue
            cells = [reader[record[at]] for at, reader in readers]
            if types is not None:
                cells.append(types[name or ""])
            for at, reader in readers:
                if reader.issues and record[at] in reader.issues:
                    self._report(line, record_number, reader, record[at])
            if code is not None and codes is not None:
                at_code = partial(self._place, line, record_number, self._heading(code_at))
                for problem in codes.problems(at_code, line, code, name):
                    self.problems.add(problem)
            commune = clean(record[commune_at]) or None if commune_at >= 0 else None
            yield Row(line, record_number, code, name, commune, tuple(cells))

    def _heading(self, index: int) -> str:
        return self.table.headings[index]

    def _place(self, line: int, record: int, column: str | None = None) -> Place:
        return Place(file=self.path, line=line, record=record, column=column)

    def _report(self, line: int, record: int, reader: CellReader, raw: str) -> None:
        issue = reader.issues[raw]
        self.problems.add(
            Problem(
                issue.code,
                issue.severity,
                self._place(line, record, reader.column.heading),
                clean(raw),
                issue.suggestion,
                {"field": reader.field.key, **issue.params},
            )
        )

    def _check_width(self, line: int, record: int, cells: list[str], width: int) -> None:
        extra = [cell for cell in cells[width:] if cell.strip()]
        if extra:
            params = {"width": width, "found": len(cells)}
            self.problems.add(Problem("HTX112", place=self._place(line, record), value=extra[0], params=params))
        elif len(cells) < width:
            params = {"width": width, "found": len(cells)}
            self.problems.add(Problem("HTX113", Severity.WARNING, self._place(line, record), params=params))


class _Codes:
    """Finds codes of a wrong form, with a wrong check digit, or met before."""

    def __init__(self, spec: Field) -> None:
        self._pattern = None if spec.pattern is None else re.compile(spec.pattern)
        self._check_digit, self._example = spec.check_digit, spec.example
        self._seen: dict[str, tuple[int, str | None]] = {}

    def problems(self, place: Callable[[], Place], line: int, code: str, name: str | None) -> Iterator[Problem]:
        """Yield what is wrong with a code; its place is made only then."""
        if self._pattern is not None and not self._pattern.fullmatch(code):
            yield Problem("HTX108", Severity.WARNING, place(), code, None, {"example": self._example})
        elif self._check_digit is not None and not self._check_digit.agrees(code):
            yield Problem("HTX109", Severity.WARNING, place(), code)
        first_line, first_name = self._seen.setdefault(code, (line, name))
        if first_line != line:
            params = {"first_line": first_line, "first_name": first_name or "", "name": name or ""}
            yield Problem("HTX110", Severity.ERROR, place(), code, None, params)


class _TypeOfName(dict[str, Cell]):
    """The type that a name tells by its beginning."""

    def __init__(self, spec: Field) -> None:
        super().__init__()
        self._unknown = spec.unknown()
        prefixes = {} if spec.vocabulary is None else spec.vocabulary.name_prefixes
        self._cells = {key: Choice((key,), Origin.DERIVED) for key in prefixes}
        # The longest first: "HTX" must not be found in "LH HTX", nor "Tổ" before "Tổ hợp tác".
        self._prefixes = sorted(
            ((prefix, key) for key, words in prefixes.items() for prefix in words), key=lambda pair: -len(pair[0])
        )

    def __missing__(self, name: str) -> Cell:
        key = fold(name)
        for prefix, value in self._prefixes:
            if key == prefix or key.startswith(prefix + " "):
                self[name] = self._cells[value]
                return self._cells[value]
        self[name] = self._unknown
        return self._unknown


class _Totals:
    """Tells the name of a row of totals from that of a cooperative."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self._exact = {key for word in words if not word.endswith("…") for key in (normal(word), fold(word))}
        self._initials = {fold(word[0]) for word in words}
        self._open = tuple(key for word in words if word.endswith("…") for key in (normal(word[:-1]), fold(word[:-1])))

    def names(self, name: str) -> bool:
        """Say whether a name is that of a row of totals."""
        if fold(name[0]) not in self._initials:
            return False
        key = normal(name)
        return key in self._exact or any(key == word or key.startswith(word + " ") for word in self._open)
