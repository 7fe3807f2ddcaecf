"""Codes of cooperatives: faults of single ones and of the whole column, and which rows have the same."""

from __future__ import annotations

import enum
from array import array
from collections.abc import Iterator, Sequence

from htx_eval.base.columns import Texts
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.reading.cells.code_form import CodeForm
from htx_eval.reading.columns.blocks import Block
from htx_eval.reading.columns.collected import OF_CODE, Problems
from htx_eval.reading.columns.same_names import twice
from htx_eval.reading.table.headings import Column

#: Fewer codes with the same fault are a fault of each; so many are one of the column. If they are most of its codes
#: and no spreadsheet explains them, the column holds something else: numbers of old registrations.
MANY = 5

#: A code with its line and record.
_Found = tuple[tuple[int, int], str]


class _Fault(enum.Enum):
    """What is wrong with one code."""

    FORM = enum.auto()
    CHECK_DIGIT = enum.auto()
    LOST_ZERO = enum.auto()
    EXPONENT = enum.auto()


class CodeChecker:
    """Finds codes of a wrong form, with a wrong check digit, or met before."""

    def __init__(self, column: Column, problems: Problems) -> None:
        self._form = CodeForm(column.field)
        self._heading, self._problems = column.heading, problems
        self._hashes = array("q")
        self._faulty: dict[_Fault, list[_Found]] = {}

    def check(self, codes: Sequence[str], block: Block) -> None:
        """Look at the codes of some rows; a row without one has an empty text."""
        places: Sequence[int] = range(len(codes))
        if not all(codes):
            places = [place for place, code in enumerate(codes) if code]
            codes = [codes[place] for place in places]
        unsound = self._form.unsound(codes)
        self._hashes.extend(map(hash, self._keys(codes, unsound)))
        for index in unsound:
            self._faulty.setdefault(self._fault(codes[index]), []).append((block.at(places[index]), codes[index]))

    def _keys(self, codes: Sequence[str], unsound: Sequence[int]) -> Sequence[str]:
        """The codes in one way of writing."""
        keys = list(codes)
        for index in unsound:
            keys[index] = self._key(codes[index])
        return keys

    def _key(self, code: str) -> str:
        read = self._form.read(code)
        return code if read is None else read[0]

    def _fault(self, code: str) -> _Fault:
        if self._form.is_formed(code):
            return _Fault.CHECK_DIGIT
        if self._form.has_exponent(code):
            return _Fault.EXPONENT
        return _Fault.FORM if self._form.completed(code) is None else _Fault.LOST_ZERO

    def judge(self) -> None:
        """Add what is wrong, once all rows are read: one note for the column where many codes have the same fault."""
        found = {fault: self._faulty.get(fault, []) for fault in _Fault}
        others = sorted([*found[_Fault.FORM], *found[_Fault.CHECK_DIGIT]])
        if len(others) >= MANY and len(others) > len(self._hashes) / 2:
            self._note("HTX121", others)
        else:
            self._each("HTX108", found[_Fault.FORM])
            self._each("HTX109", found[_Fault.CHECK_DIGIT])
        if len(found[_Fault.LOST_ZERO]) >= MANY:
            self._note("HTX120", found[_Fault.LOST_ZERO])
        else:
            self._each("HTX108", found[_Fault.LOST_ZERO])
        if found[_Fault.EXPONENT]:
            self._note("HTX122", found[_Fault.EXPONENT])

    def _note(self, code: str, faulty: Sequence[_Found]) -> None:
        example = faulty[0][1]
        params = {"count": len(faulty), "lines": tuple(line for (line, _), _ in faulty), "example": self._form.example}
        place = Place(self._problems.path, self._problems.sheet, column=self._heading)
        suggestion = self._form.completed(example)
        self._problems.take([Problem(code, Severity.WARNING, place, example, suggestion, params)])

    def _each(self, code: str, faulty: Sequence[_Found]) -> None:
        params = {} if code == "HTX109" else {"example": self._form.example}
        for at, text in faulty:
            suggestion = self._form.completed(text)
            self._problems.add(code, Severity.WARNING, at, OF_CODE, self._heading, text, suggestion, params)

    def sound(self, code: str | None) -> str | None:
        """Return a code in one way of writing if its form and its check digit are right."""
        key = None if code is None else self._key(code)
        return key if key is not None and self._form.is_sound(key) else None

    def together(self, codes: Texts) -> Iterator[tuple[list[int], bool]]:
        """Yield the rows of each code that stands more than once, in whatever spelling, and whether it has the form."""
        if not (doubtful := twice(self._hashes)):
            return
        found: dict[str, list[int]] = {}
        for index, code in enumerate(codes):
            if code is not None and hash(key := self._key(code)) in doubtful:
                found.setdefault(key, []).append(index)
        yield from ((rows, self._form.is_formed(key)) for key, rows in found.items() if len(rows) > 1)
