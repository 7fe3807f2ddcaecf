"""Which cells leave a row undecided for a target, looked up when somebody asks for the row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from htx_eval.engine.measures.contributions import Contributions
from htx_eval.engine.measures.targets import TargetEngine
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.reasons import OpenCell
from htx_eval.model.values import Choice, Origin


class OpenCells(Mapping[int, tuple[OpenCell, ...]]):
    """From each row that is open for a measure to the cells that leave it open."""

    def __init__(self, engine: TargetEngine, found: Contributions, listed: CooperativeList) -> None:
        texts = listed.texts(engine.plan.register.roles)
        self._texts = {key: some for key, some in texts.items() if key in listed.headings}
        self._columns = listed.columns()
        self._fields: dict[int, tuple[str, ...]] = {}
        self._profiles = engine.profiles.of_rows
        for profile, fields in engine.open_profiles(found):
            self._fields[profile.number] = fields

    def __getitem__(self, row: int) -> tuple[OpenCell, ...]:
        return tuple(self._cell(key, row) for key in self._fields[self._profiles[row].number])

    def __iter__(self) -> Iterator[int]:
        return (row for row, profile in enumerate(self._profiles) if profile.number in self._fields)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _cell(self, key: str, row: int) -> OpenCell:
        """What a cell says of itself."""
        if key in self._texts:
            text = self._texts[key][row]
            return OpenCell(key, Origin.STATED if text else Origin.MISSING, False, (text,) if text else ())
        column = self._columns.get(key)
        if column is None:
            return OpenCell(key, Origin.MISSING, True, ())
        cell = column[row]
        values = cell.values if isinstance(cell, Choice) and cell.origin is Origin.STATED else ()
        return OpenCell(key, cell.origin, False, values)
