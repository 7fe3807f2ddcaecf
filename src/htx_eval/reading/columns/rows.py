"""Records to cooperatives: one pass over the file, with every problem and no row lost."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from htx_eval.base.columns import Coded, Texts
from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.model.cooperatives import CooperativeList, Doubt, Rows
from htx_eval.model.fields import FieldType, Register
from htx_eval.model.understood import ColumnNote, Match, Orders, Understood
from htx_eval.reading.cells.cell_reader import DOUBTFUL, CellReader
from htx_eval.reading.columns.asides import Asides
from htx_eval.reading.columns.beside import FiguresBeside
from htx_eval.reading.columns.blocks import Block, blocks
from htx_eval.reading.columns.checks import column_problems
from htx_eval.reading.columns.codes import CodeChecker
from htx_eval.reading.columns.collected import OF_REPEATED_CODE, Problems
from htx_eval.reading.columns.names import Communes, TypesOfNames, carried_down, cleaned
from htx_eval.reading.columns.owners import Owners
from htx_eval.reading.columns.repetitions import TOLD_APART, Again, Repetition, Repetitions
from htx_eval.reading.columns.sizes import doubt_sizes
from htx_eval.reading.columns.totals import check_totals
from htx_eval.reading.columns.uneven import UnevenRecords
from htx_eval.reading.sheets.sheet import OF_A_PROGRAM, Sheet
from htx_eval.reading.table.body import Body, Records, StatedTotals
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.headings import Column, Headings

#: Told now and then how many records were read.
Progress = Callable[[int], None]


def read_records(
    sheet: Sheet,
    head: Head,
    headings: Headings,
    body: Records,
    register: Register,
    all_problems: bool,
    progress: Progress | None = None,
) -> CooperativeList:
    """Return the cooperatives of a table whose columns are known, with every problem of its cells and rows.

    Raises HtxEvalError if it holds none.
    """
    orders = Orders(body.orders)
    problems = Problems(sheet.path, sheet.name, headings, all_problems, orders, body.figures, body.spots)
    reader = _RowReader(register, headings, len(head.columns), body.sections, problems)
    uneven = UnevenRecords(body.uneven, body.turned, head, reader.columns, reader.readers, register, problems)
    for block in blocks(body.records, len(head.columns) + len(body.sections), problems, uneven.evened):
        reader.add(block)
        if progress is not None:
            progress(len(reader.lines))
    if not reader.lines:
        line = head.lines[-1] or None
        raise HtxEvalError([Problem("HTX407", place=Place(file=sheet.path, sheet=sheet.name, line=line))])
    return reader.finished(sheet, head, body.finished(), orders)


#: Columns that fill no field.
_FILLING_NONE = (Match.LEFT_OUT, Match.UNKNOWN)


class _RowReader:
    """Takes a table block by block, and keeps it column by column."""

    def __init__(
        self, register: Register, headings: Headings, width: int, sections: Sequence[str], problems: Problems
    ) -> None:
        self.register, self.headings, self.problems, self.roles = register, headings, problems, register.roles
        by_section = [Column(register.fields[key], "", width + place) for place, key in enumerate(sections)]
        self.columns = {column.field.key: column for column in (*headings.columns, *by_section)}
        texts = {self.roles.code, self.roles.name, self.roles.commune}
        self.readers = [
            CellReader(column, register)
            for column in self.columns.values()
            if column.field.key not in texts
            and (
                column.field.type is not FieldType.TEXT
                or column.field.tested
                or column.field.key in (*self.roles.places, self.roles.address)
            )
        ]
        by_key = {reader.field.key: reader for reader in self.readers}
        self.beside = {
            str(reader.figure_field): FiguresBeside(reader, by_key.get(str(reader.figure_field)), register, problems)
            for reader in self.readers
            if reader.figure_field is not None
        }
        # A column that figures beside words fill is read when these have been.
        self.in_order = sorted(self.readers, key=lambda reader: reader.field.key in self.beside)
        self.types = self._types(register)
        self.owners = Owners(register, self.columns, by_key.get(self.roles.type or ""), problems)
        # The columns of a table of numbers are not those of its records.
        notes = () if problems.figures else headings.notes
        watched = [(note.index, note.heading) for note in notes if self._is_aside(note)]
        aside = None if register.asides is None else by_key.get(register.asides.field)
        self.asides = Asides(register, watched, aside, problems)  # type: ignore[arg-type]
        code = self.columns.get(self.roles.code or "")
        self.checker = None if code is None else CodeChecker(code, problems)
        self.lines, self.records = array("I"), array("I")
        self.codes, self.names, self.communes = Texts(), Texts(), Communes()
        self.repetitions: list[Repetition] = []

    @property
    def _commune_field(self) -> str | None:
        """The field of the communes of rows: of a list that has them by old and new names only, the new ones."""
        fields = (self.roles.commune, self.roles.commune_after, self.roles.commune_before)
        return next((key for key in fields if key in self.columns), None)

    def _is_aside(self, note: ColumnNote) -> bool:
        """Whether a column may hold words that bear on a field of another: it fills none, or holds the names."""
        return note.index is not None and (note.match in _FILLING_NONE or note.field == self.roles.name)

    def _types(self, register: Register) -> TypesOfNames | None:
        """What names tell of types, where there is no column for these, and one for names."""
        kind = self.roles.type
        if kind is None or kind in self.columns or self.roles.name not in self.columns:
            return None
        return TypesOfNames(register.fields[kind])

    def add(self, block: Block) -> None:
        """Read a block."""
        names = self._names(block)
        codes, persons = self.owners.without_persons(self._codes(block))
        for reader in self.in_order:
            beside = self.beside.get(reader.field.key)
            texts = block.columns[reader.column.index] if beside is None else beside.texts(block)
            for place, issue in reader.read(texts):
                self.problems.add(
                    issue.code, issue.severity, block.at(place), reader.column.index, reader.column.heading,
                    issue.value, issue.suggestion, issue.params,
                )  # fmt: skip
        for key, beside in self.beside.items():
            if key not in self.columns:
                beside.read(block)
        if self.types is not None:
            self.types.read(names, persons)
        self.owners.read(names, block)
        self.asides.read(block)
        if DOUBTFUL in names:
            names = ["" if name == DOUBTFUL else name for name in names]
        if self.checker is not None:
            self.checker.check(codes, block)
        self.communes.read(self._column(block, self._commune_field))
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
        """The codes, without the sign that keeps a spreadsheet from reading them as numbers, and without "none yet"."""
        codes = cleaned(self._column(block, self.roles.code))
        if "".join(codes).isdigit():
            return codes
        says_nothing = self.register.missing.find
        return [code if code[:1].isdigit() else "" if says_nothing(code) else code.lstrip("'") for code in codes]

    def finished(self, sheet: Sheet, head: Head, body: Body, orders: Orders) -> CooperativeList:
        """Return everything that was read, with what is wrong with rows, whole columns and stated totals."""
        self.problems.take((*sheet.problems, *body.problems))
        self.owners.judge(self.types, self.names, self.lines)
        self.asides.judge()
        given = [*(beside.made for beside in self.beside.values()), self.asides.made]
        made = [reader for reader in given if reader is not None]
        self.readers += made
        self._judge_columns(body.totals, orders)
        self.told_communes = self._judge_communes(sheet.form == OF_A_PROGRAM)
        self._judge_repetitions()
        notes = (*self.headings.notes, *(ColumnNote("", None, Match.VALUES, reader.field.key) for reader in made))
        made_of = understood(sheet, head, notes, body)
        return self._listed(sheet, made_of, self._doubts(body.doubts), orders)

    def _doubts(self, by_line: Mapping[int, Doubt]) -> dict[int, Doubt]:
        """Why rows may be no cooperative: by themselves, or because they repeat another."""
        places = ((bisect_left(self.lines, line), line) for line in sorted(by_line))
        found = {row: by_line[line] for row, line in places if self.lines[row : row + 1] == array("I", [line])}
        return found | {one.row: one.why.doubt for one in self.repetitions if one.why.doubt is not None}

    def _judge_columns(self, totals: Sequence[StatedTotals], orders: Orders) -> None:
        """Add what is wrong with whole columns, and totals that do not follow from them."""
        place = Place(file=self.problems.path, sheet=self.problems.sheet)
        for reader in self.readers:
            self.problems.take(column_problems(reader, self.register, place))
        if totals:
            columns = {reader.field.key: reader.all() for reader in self.readers}
            self.problems.take(
                check_totals(totals, self.readers, columns, len(self.lines), self.register, place, orders)
            )
        self.problems.take(doubt_sizes(self.readers, self.register, self.lines, place))
        if self.checker is not None:
            self.checker.judge()

    def _judge_repetitions(self) -> None:
        """Add the rows that state a cooperative again, or may."""
        cells = {reader.field.key: reader.all() for reader in self.readers}
        communes, has_communes = self.told_communes, self._commune_field is not None
        finder = Repetitions(self.register, self.codes, self.names, communes, cells, has_communes)
        self.repetitions = finder.all(self.checker)
        for one in self.repetitions:
            self._add_repetition(one, communes)

    def _judge_communes(self, is_of_a_program: bool) -> Coded[str | None]:
        """Return the communes of all rows; say where they stand on the first rows of their groups only."""
        written, column = self.communes.all(), self.columns.get(self._commune_field or "")
        told = written if column is None or is_of_a_program else carried_down(written)
        if told is not written and column is not None:
            place = Place(file=self.problems.path, sheet=self.problems.sheet, column=column.heading)
            params = {"count": written.counts()[written.items.index(None)], "communes": len(written.items) - 1}
            self.problems.take([Problem("HTX133", Severity.WARNING, place, params=params)])
        return told

    def _add_repetition(self, one: Repetition, communes: Coded[str | None]) -> None:
        """Add what is said of a row that repeats another: at that which can be left out, else at the later of both."""
        row, first = one.row, one.others[0]
        if one.why.doubt is not None and first > row:
            row, first = first, row
        name, commune = self.names[row] or "", communes[row]
        params = {
            "first_line": self.lines[first],
            "first_name": self.names[first] or "",
            "name": name,
            "named": f"{name} ({commune})" if commune else name,
        }
        by_code = one.why in (Again.SAME, Again.CODE, Again.OTHER_NAME)
        column = self.columns.get((self.roles.code if by_code else self.roles.name) or "")
        heading, value = None if column is None else column.heading, self.codes[row] if by_code else name
        severity = Severity.ERROR if one.why is Again.CODE else Severity.WARNING
        at = (self.lines[row], self.records[row])
        self.problems.add(one.why.value, severity, at, OF_REPEATED_CODE, heading, value, params=params)

    def _listed(
        self, sheet: Sheet, made_of: Understood, doubts: Mapping[int, Doubt], orders: Orders
    ) -> CooperativeList:
        every: list[CellReader | TypesOfNames] = [*self.readers, *([] if self.types is None else [self.types])]
        columns = tuple(reader.all() for reader in every)
        return CooperativeList(
            path=sheet.path,
            sha256=sheet.sha256,
            fields=tuple(reader.field.key for reader in every),
            headings={column.field.key: column.heading for column in self.headings.columns},
            unknown_headings=self.headings.unknown,
            rows=Rows(self.lines, self.records, self.codes, self.names, self.told_communes, columns),
            filled=frozenset(reader.field.key for reader in every if reader.is_filled),
            stated={
                reader.field.key: reader.stated()  # type: ignore[misc]
                for reader in self.readers
                if reader.field.type is FieldType.FLAG or reader.field.values
            },
            problems=self.problems.all(),
            sheet=sheet.name,
            positions={} if self.problems.figures or self.problems.spots else self.headings.places,
            figures=self.problems.figures,
            spots=self.problems.spots,
            orders=orders,
            understood=made_of,
            doubts=doubts,
            repeats={one.row: one.others for one in self.repetitions if one.why not in TOLD_APART},
        )


def understood(sheet: Sheet, head: Head, notes: tuple[ColumnNote, ...], body: Body) -> Understood:
    """Return what was made of a file, with what its columns are."""
    return Understood(
        form=sheet.form,
        encoding=sheet.encoding,
        delimiter=sheet.delimiter,
        sheets=sheet.sheets,
        hidden_rows=sheet.hidden_rows,
        heading_lines=head.lines,
        columns=notes,
        left_out={**sheet.left_out, **head.left_out, **body.left_out},
    )
