"""Rows that state a cooperative again: which are it for sure, and which may be."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence

from htx_eval.base.columns import Coded, Texts
from htx_eval.base.frozen import frozen
from htx_eval.model.cooperatives import Doubt
from htx_eval.model.fields import Register
from htx_eval.model.values import BLANK, Cell, Choice, Span, known
from htx_eval.reading.columns.codes import CodeChecker
from htx_eval.reading.columns.same_names import BareNames, same_names


class Again(enum.Enum):
    """Why a row is taken to state the cooperative of another one; the value is the code of the problem."""

    SAME = "HTX150"  # its code, and nothing else
    CODE = "HTX110"  # its code, and other cells
    OTHER_NAME = "HTX151"  # what stands for its code, of another name: that alone tells nothing
    NAME = "HTX123"  # its name in its commune, and no code or none that is right
    OTHER_CODE = "HTX136"  # its name in its commune, and both codes are right
    GROUP = "HTX152"  # of several: the same kind of cooperatives

    @property
    def doubt(self) -> Doubt | None:
        """The doubt about such a row, if there is one."""
        return None if self in (Again.SAME, *TOLD_APART) else Doubt.REPEATED


#: Why rows that look like one are two all the same.
TOLD_APART = frozenset({Again.OTHER_NAME, Again.OTHER_CODE})


@frozen
class Repetition:
    """A row, the others of which it may repeat one, and why.

    Which of several rows is in doubt follows from what they say and not from their order.
    """

    row: int
    others: tuple[int, ...]
    why: Again


class Repetitions:
    """Looks for rows that repeat others in what was read of a table."""

    def __init__(
        self,
        register: Register,
        codes: Texts,
        names: Texts,
        communes: Coded[str | None],
        cells: Mapping[str, Coded[Cell]],
        has_communes: bool,
    ) -> None:
        self._fields, self._roles = register.fields, register.roles
        self._codes, self._names, self._cells = codes, names, cells
        self._bare_names = BareNames(register)
        self._has_communes = has_communes
        commune = self._fields.get(self._roles.commune or "")
        self._communes = communes.mapped(
            lambda name: None if name is None or commune is None else commune.place_key(name)
        )
        self._counts = cells.get(self._roles.count or "")

    def all(self, checker: CodeChecker | None) -> list[Repetition]:
        """Return the rows that repeat another one, in order; of several reasons the first that is given here."""
        found = {} if checker is None else {one.row: one for one in self._by_code(checker)}
        for one in (*self._by_name(checker), *self._groups()):
            found.setdefault(one.row, one)
        return [found[row] for row in sorted(found)]

    def _by_code(self, checker: CodeChecker) -> Iterator[Repetition]:
        for rows, is_formed in checker.together(self._codes):
            of_years: dict[object, list[int]] = {}  # in another year the same code is no repetition
            for row in rows:
                of_years.setdefault(self._year(row), []).append(row)
            for same in of_years.values():
                if is_formed:
                    yield from self._of_one_code(same)
                else:
                    yield from self._of_no_code(same)

    def _of_no_code(self, rows: Sequence[int]) -> Iterator[Repetition]:
        """Rows that have the same where a code should be: it tells something only beside the same name."""
        by_name: dict[bytes, list[int]] = {}
        for row in rows:
            by_name.setdefault(self._bare(row), []).append(row)
        firsts = [same[0] for same in by_name.values()]
        yield from (Repetition(row, (firsts[0],), Again.OTHER_NAME) for row in firsts[1:])
        for same in by_name.values():
            yield from self._of_one_code(same)

    def _of_one_code(self, rows: Sequence[int]) -> Iterator[Repetition]:
        kept: dict[object, int] = {}  # what a row says, and the first that says it
        for row in sorted(rows, key=self._order):
            says = self._says(row)
            again = kept.get(says)
            if again is None and kept:
                fullest = next(iter(kept.values()))
                again = fullest if self._adds_nothing(row, fullest) else None
            if again is not None:
                yield Repetition(row, (again,), Again.SAME)
                continue
            if kept:
                yield Repetition(row, (next(iter(kept.values())),), Again.CODE)
            kept[says] = row

    def _by_name(self, checker: CodeChecker | None) -> Iterator[Repetition]:
        apart = (key for key in (self._roles.year, *self._roles.places) if key is not None)
        columns = [self._cells[key] for key in apart if key in self._cells]
        for rows in same_names(
            self._names, self._communes, self._has_communes, columns, self._counts, self._bare_names
        ):
            sound = {row: None if checker is None else checker.sound(self._codes[row]) for row in rows}
            first_of = {code: row for row, code in reversed(sound.items()) if code is not None}
            told = sorted(first_of.values())
            yield from (Repetition(row, (told[0],), Again.OTHER_CODE) for row in told[1:])
            rest = sorted((row for row in rows if sound[row] is None), key=self._coded_first)
            others = tuple(told) or (rest[0],)
            yield from (Repetition(row, others, Again.NAME) for row in rest if row not in others)

    def _coded_first(self, row: int) -> tuple[bool, int, str, int]:
        return (self._codes[row] is None, *self._order(row))

    def _groups(self) -> Iterator[Repetition]:
        """Rows of several that say the same in every cell; of others nothing tells that they are of one kind."""
        if self._counts is None:
            return
        several = {number for number, cell in enumerate(self._counts.items) if _is_several(cell)}
        kinds: dict[object, list[int]] = {}
        for row, number in enumerate(self._counts.codes):
            if number in several and self._codes[row] is None:
                kinds.setdefault(self._says(row), []).append(row)
        for first, *rest in kinds.values():
            yield from (Repetition(row, (first,), Again.GROUP) for row in rest)

    def _year(self, row: int) -> object:
        column = self._cells.get(self._roles.year or "")
        return None if column is None else known(column[row])

    def _says(self, row: int) -> object:
        """What a row says, whatever its spelling."""
        return (self._bare(row), self._communes[row], *[column.codes[row] for column in self._cells.values()])

    def _order(self, row: int) -> tuple[int, str, int]:
        """The fullest row first, then by what rows say."""
        cells = [column[row] for column in self._cells.values()]
        blanks = sum(cell.origin in BLANK for cell in cells)
        blanks += (self._names[row] is None) + (self._communes[row] is None)
        return blanks, repr((self._bare(row), self._communes[row], *map(_shown, cells))), row

    def _adds_nothing(self, row: int, fullest: int) -> bool:
        """Whether a row is blank wherever it does not say the same as another one."""
        texts = ((self._bare(row), self._bare(fullest)), (self._communes[row], self._communes[fullest]))
        if any(own and own != other for own, other in texts):
            return False
        columns = self._cells.values()
        return all(column.codes[row] == column.codes[fullest] or column[row].origin in BLANK for column in columns)

    def _bare(self, row: int) -> bytes:
        return next(self._bare_names.of([self._names[row]]))


def _is_several(cell: Cell) -> bool:
    number = known(cell)
    return isinstance(number, int) and number > 1


def _shown(cell: Cell) -> object:
    """What a cell says, to order rows by."""
    if isinstance(cell, Choice):
        return cell.values
    return (cell.low, cell.high) if isinstance(cell, Span) else None
