"""Records to cooperatives: one pass over the file, with every problem and no row lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.fields import Field, FieldType, Register
from htx_eval.model.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.model.sheet import Understood, address
from htx_eval.model.text import fold
from htx_eval.model.values import Cell, Choice, Origin
from htx_eval.reading.body import Body
from htx_eval.reading.cells import CellReader, clean
from htx_eval.reading.column_checks import column_problems
from htx_eval.reading.headings import Column, Headings
from htx_eval.reading.layout import Head
from htx_eval.reading.sheet import Sheet
from htx_eval.reading.totals import check_totals

#: Of problems with one code in one column so many are kept; the rest are counted.
MOST_PROBLEMS = 1000


def read_records(
    sheet: Sheet,
    head: Head,
    headings: Headings,
    body: Body,
    register: Register,
    all_problems: bool,
    progress: Callable[[int], None] | None,
) -> CooperativeList:
    """Return the cooperatives of a table whose columns are known, with every problem of its cells and rows.

    Raises HtxEvalError if it holds none.
    """
    return _RowReader(sheet, head, headings, body, register, all_problems, progress).read()


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
    sheet: Sheet
    head: Head
    headings: Headings
    body: Body
    register: Register
    keep_all: bool
    progress: Callable[[int], None] | None
    problems: _Problems = field(init=False)
    readers: list[CellReader] = field(init=False)

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
        self.readers += [
            CellReader(Column(register_field, "", len(self.head.columns) + place), self.register)
            for place, key in enumerate(self.body.sections)
            if (register_field := self.register.fields[key]).type is not FieldType.TEXT or key in roles.place
        ]
        type_field = self._type_from_name()
        fields = (*(reader.field.key for reader in self.readers), *([type_field.key] if type_field else []))
        rows = tuple(self._rows(type_field))
        if not rows:
            raise HtxEvalError([Problem("HTX407", place=self._place(self.head.lines[-1], None))])
        derived = {} if type_field is None else {type_field.key: [row.cells[-1] for row in rows]}
        filled = {reader.field.key for reader in self.readers if reader.is_filled}
        filled |= {key for key, cells in derived.items() if any(cell.origin is Origin.DERIVED for cell in cells)}
        return CooperativeList(
            path=self.sheet.path,
            sha256=self.sheet.sha256,
            fields=fields,
            headings={column.field.key: column.heading for column in self.headings.columns},
            unknown_headings=self.headings.unknown,
            rows=rows,
            filled=frozenset(filled),
            stated={
                reader.field.key: reader.stated()  # type: ignore[misc]
                for reader in self.readers
                if reader.field.type is FieldType.FLAG or reader.field.values
            },
            problems=self._all_problems(fields, rows),
            sheet=self.sheet.name,
            columns=self.headings.places,
            understood=self._understood(),
        )

    def _all_problems(self, fields: tuple[str, ...], rows: tuple[Row, ...]) -> tuple[Problem, ...]:
        """The problems of headings, cells and rows, then those of whole columns, then totals that do not add up."""
        place = Place(file=self.sheet.path, sheet=self.sheet.name)
        for problem in self.sheet.problems:
            self.problems.add(problem)
        for reader in self.readers:
            for problem in column_problems(reader, self.register, place):
                self.problems.add(problem)
        if self.body.totals:
            columns = {key: [row.cells[index] for row in rows] for index, key in enumerate(fields)}
            for problem in check_totals(self.body.totals, self.readers, columns, len(rows), self.register, place):
                self.problems.add(problem)
        return self.problems.all()

    def _understood(self) -> Understood:
        return Understood(
            form=self.sheet.form,
            encoding=self.sheet.encoding,
            delimiter=self.sheet.delimiter,
            sheets=self.sheet.sheets,
            hidden_rows=self.sheet.hidden_rows,
            heading_lines=self.head.lines,
            columns=tuple(self.headings.notes),
            left_out=self.sheet.left_out,
        )

    def _type_from_name(self) -> Field | None:
        """The field of types, where names may tell it: there is no column for it, and one for names."""
        roles = self.register.roles
        present = {column.field.key for column in self.headings.columns} | set(self.body.sections)
        if roles.type is None or roles.type in present or roles.name not in present:
            return None
        return self.register.fields[roles.type]

    def _rows(self, type_field: Field | None) -> Iterator[Row]:
        roles = self.register.roles
        index = self.headings.places | {
            key: len(self.head.columns) + place for place, key in enumerate(self.body.sections)
        }
        code_at, name_at, commune_at = (index.get(key or "", -1) for key in (roles.code, roles.name, roles.commune))
        readers = [(reader.column.index, reader) for reader in self.readers]
        types = _TypeOfName(type_field) if type_field else None
        codes = None if roles.code is None else _Codes(self.register.fields[roles.code])
        width = len(self.head.columns) + len(self.body.sections)
        for record_number, (line, record) in enumerate(self.body.records, start=1):
            if self.progress is not None and record_number % 1000 == 0:
                self.progress(record_number)
            if len(record) != width:
                self._check_width(line, record_number, record, width)
                record += [""] * (width - len(record))
            name = clean(record[name_at]) or None if name_at >= 0 else None
            code = clean(record[code_at]).lstrip("'") or None if code_at >= 0 else None
            cells = [reader[record[at]] for at, reader in readers]
            if types is not None:
                cells.append(types[name or ""])
            for at, reader in readers:
                if reader.issues and record[at] in reader.issues:
                    self._report(line, record_number, reader, record[at])
            if code is not None and codes is not None:
                at_code = partial(self._place, line, record_number, self._heading(code_at), code_at)
                for problem in codes.problems(at_code, line, code, name):
                    self.problems.add(problem)
            commune = clean(record[commune_at]) or None if commune_at >= 0 else None
            yield Row(line, record_number, code, name, commune, tuple(cells))

    def _heading(self, index: int) -> str:
        return self.head.headings[index]

    def _place(self, line: int, record: int | None, column: str | None = None, index: int | None = None) -> Place:
        cell = None if self.sheet.name is None or index is None else address(index, line)
        return Place(self.sheet.path, self.sheet.name, line, record, column or None, cell)

    def _report(self, line: int, record: int, reader: CellReader, raw: str) -> None:
        issue = reader.issues[raw]
        self.problems.add(
            Problem(
                issue.code,
                issue.severity,
                self._place(line, record, reader.column.heading, reader.column.index),
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
