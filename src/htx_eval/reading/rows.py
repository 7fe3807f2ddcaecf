"""Records to cooperatives: one pass over the file, with every problem and no row lost."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from htx_eval.model.columns import Coded, Texts
from htx_eval.model.cooperatives import CooperativeList, Rows
from htx_eval.model.fields import FieldType, Register
from htx_eval.model.plan import Plan
from htx_eval.model.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.reading.blocks import Block, blocks
from htx_eval.reading.cells import CellReader
from htx_eval.reading.codes import CodeChecker
from htx_eval.reading.headings import HeadingMatcher, Headings
from htx_eval.reading.names import Communes, Totals, TypesOfNames, cleaned
from htx_eval.reading.problems import OF_RECORD, Problems
from htx_eval.reading.records import MEMORY, rows_of, table_of
from htx_eval.reading.table import TextTable, read_table
from htx_eval.reading.text import open_text


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
    problems = Problems(path, headings.problems, all_problems)
    reader = _RowReader(plan.register, headings, problems)
    for block in blocks(table, problems):
        reader.add(block)
    if not reader.lines:
        raise HtxEvalError([Problem("HTX407", place=Place(file=path, line=table.heading_line))])
    return reader.listed(path, digest)


class _RowReader:
    """Takes a table block by block, and keeps it column by column."""

    def __init__(self, register: Register, headings: Headings, problems: Problems) -> None:
        self.headings, self.problems, self.roles = headings, problems, register.roles
        self.columns = {column.field.key: column for column in headings.columns}
        texts = {self.roles.code, self.roles.name, self.roles.commune}
        self.readers = [
            CellReader(column, register)
            for column in headings.columns
            if column.field.key not in texts
            and (column.field.type is not FieldType.TEXT or column.field.key in self.roles.place)
        ]
        self.types = self._types(register)
        code = self.columns.get(self.roles.code or "")
        self.checker = None if code is None else CodeChecker(code, problems)
        self.totals = Totals(register.totals)
        self.lines, self.records = array("I"), array("I")
        self.codes, self.names, self.communes = Texts(), Texts(), Communes()
        self.left_out: dict[int, str] = {}

    def _types(self, register: Register) -> TypesOfNames | None:
        """What names tell of types, where there is no column for these, and one for names."""
        kind = self.roles.type
        if kind is None or kind in self.columns or self.roles.name not in self.columns:
            return None
        return TypesOfNames(register.fields[kind])

    def add(self, block: Block) -> None:
        """Read a block."""
        names, codes = self._names(block), self._codes(block)
        if totals := self._rows_of_totals(block, names, codes):
            block = block.without(totals)
            names, codes = self._names(block), self._codes(block)
        for reader in self.readers:
            for place, issue in reader.read(block.columns[reader.column.index]):
                self.problems.add(
                    issue.code, issue.severity, block.at(place), reader.column.index, reader.column.heading,
                    issue.value, issue.suggestion, issue.params,
                )  # fmt: skip
        if self.types is not None:
            self.types.read(names)
        if self.checker is not None:
            self.checker.check(codes, block)
        self.communes.read(self._column(block, self.roles.commune))
        self.lines.extend(block.lines)
        self.records.extend(block.records)
        self.names.extend(names)
        self.codes.extend(codes)

    def _column(self, block: Block, key: str | None) -> Sequence[str]:
        """The texts of a field, blank where the list does not have it."""
        column = self.columns.get(key or "")
        return [""] * len(block.lines) if column is None else block.columns[column.index]

    def _names(self, block: Block) -> Sequence[str]:
        return cleaned(self._column(block, self.roles.name))

    def _codes(self, block: Block) -> Sequence[str]:
        """The codes, without the sign that keeps a spreadsheet from reading them as numbers."""
        codes = cleaned(self._column(block, self.roles.code))
        return [code.lstrip("'") for code in codes] if any("'" in code for code in codes) else codes

    def _rows_of_totals(self, block: Block, names: Sequence[str], codes: Sequence[str]) -> list[int]:
        """The places of rows that are no cooperatives; each is noted and reported."""
        found = self.totals.places(names, codes)
        for place in found:
            self.left_out[block.lines[place]] = names[place]
            heading = self.columns[self.roles.name or ""].heading
            self.problems.add("HTX206", Severity.WARNING, block.at(place), OF_RECORD, heading, names[place])
        return found

    def listed(self, path: str, digest: str) -> CooperativeList:
        """Return everything that was read."""
        if self.checker is not None:
            self.checker.check_repeated(self.codes, self.names, self.lines, self.records)
        every: list[CellReader | TypesOfNames] = [*self.readers, *([] if self.types is None else [self.types])]
        columns = tuple(Coded(reader.cells, reader.codes.array) for reader in every)
        return CooperativeList(
            path=path,
            sha256=digest,
            fields=tuple(reader.field.key for reader in every),
            headings={key: column.heading for key, column in self.columns.items()},
            unknown_headings=tuple(self.headings.unknown),
            rows=Rows(self.lines, self.records, self.codes, self.names, self.communes.all(), columns),
            left_out=self.left_out,
            filled=frozenset(reader.field.key for reader in every if reader.is_filled),
            stated={
                reader.field.key: reader.stated()  # type: ignore[misc]
                for reader in self.readers
                if reader.field.type is FieldType.FLAG or reader.field.values
            },
            problems=self.problems.all(),
        )
