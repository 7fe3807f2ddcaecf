"""Rows whose name or code is that of somebody else than a cooperative: a company, a household, a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.base.spellings import fold
from htx_eval.model.fields import Register
from htx_eval.model.values import Origin
from htx_eval.reading.cells.cell_reader import CellReader
from htx_eval.reading.columns.blocks import Block
from htx_eval.reading.columns.collected import OF_CODE, Problems
from htx_eval.reading.columns.names import TypesOfNames, TypeWords, folded
from htx_eval.reading.table.headings import Column


class Owners:
    """Takes the codes of persons out of a list, and finds names of owners that are no cooperative."""

    def __init__(
        self, register: Register, columns: Mapping[str, Column], kinds: CellReader | None, problems: Problems
    ) -> None:
        """Take the columns and, if the list has a column of types, the reader of that."""
        roles = register.roles
        self._columns, self._kinds, self._problems = columns, kinds, problems
        self._name, self._code = columns.get(roles.name or ""), columns.get(roles.code or "")
        spec = register.fields.get(roles.type or "")
        vocabulary = None if spec is None else spec.vocabulary
        self._none = None if vocabulary is None else vocabulary.none
        self._words = TypeWords(vocabulary)
        begin = () if vocabulary is None else vocabulary.name_prefixes.get(self._none or "", ())
        self._suspect = tuple(f"\n{word}" for word in begin)
        personal = None if self._code is None else self._code.field.personal
        self._personal = re.compile(rf"^(?:{personal or '(?!)'})$", re.MULTILINE)
        self._persons: list[int] = []  # rows with the code of a person
        self._at_odds: list[int] = []  # rows of which name and type disagree
        self._count = 0

    def without_persons(self, codes: Sequence[str]) -> tuple[Sequence[str], list[int]]:
        """Return codes without those of persons, which are not kept, and the places where these were."""
        if not self._personal.search("\n".join(codes)):
            return codes, []
        places = [place for place, code in enumerate(codes) if self._personal.fullmatch(code)]
        self._persons += [self._count + place for place in places]
        kept = list(codes)
        for place in places:
            kept[place] = ""
        return kept, places

    def read(self, names: Sequence[str], block: Block) -> None:
        """Look at the names of some rows, their types having been read."""
        before, self._count = self._count, self._count + len(names)
        if self._kinds is None or self._name is None:
            return
        together = "\n" + folded(names)
        if not any(begin in together for begin in self._suspect):
            return
        for place, name in enumerate(names):
            if self._words.find(fold(name))[0] != (self._none,):
                continue
            cell = self._kinds.cells[self._kinds.codes.array[before + place]]
            if cell.origin is Origin.STATED and self._none not in cell.sample(()):
                self._at_odds.append(before + place)
                params = {"field": self._kinds.field.key, "stated": self._kinds.labels(cell)}
                at = block.at(place)
                self._problems.add("HTX129", Severity.ERROR, at, OF_CODE, self._name.heading, name, None, params)

    def judge(self, types: TypesOfNames | None, names: Sequence[str | None], lines: Sequence[int]) -> None:
        """Say which rows are no cooperative or may be none, all rows having been read."""
        if self._kinds is not None and self._at_odds:
            self._kinds.make_rows_unknown(self._at_odds)
        if self._persons and self._code is not None:
            self._say("HTX128", Severity.WARNING, self._code.heading, self._persons, None, lines)
        if types is None or self._name is None:
            return
        for code, rows in (("HTX223", types.rows_of((self._none,))), ("HTX224", types.rows_of_sets_with(self._none))):
            if rows:
                self._say(code, Severity.WARNING, self._name.heading, rows, names[rows[0]], lines)

    def _say(
        self, code: str, severity: Severity, heading: str, rows: Sequence[int], value: str | None, lines: Sequence[int]
    ) -> None:
        place = Place(self._problems.path, self._problems.sheet, column=heading)
        params = {"count": len(rows), "lines": tuple(lines[row] for row in rows)}
        self._problems.take([Problem(code, severity, place, value, None, params)])
