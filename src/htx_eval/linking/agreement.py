"""Cells about one thing from several rows: whether they agree, and what they say together."""

from __future__ import annotations

from collections.abc import Sequence

from htx_eval.model.fields import Field, FieldType
from htx_eval.model.values import BLANK, Cell, Choice, Origin, Span, Value


class Agreement:
    """What cells of one field say together."""

    def __init__(self, spec: Field) -> None:
        self._spec = spec

    def of(self, one: Cell, other: Cell) -> tuple[Cell, bool]:
        """Return what a cell and one of a list that counts less say, and whether they agree.

        A blank is filled by the other cell; of two that agree the narrower one counts, of two that do not the first.
        """
        if one.origin in BLANK or other.origin in BLANK:
            is_filled = one.origin is Origin.ABSENT or (one.origin in BLANK and other.origin not in BLANK)
            return (other if is_filled else one), True
        if Origin.INVALID in (one.origin, other.origin):
            return one, True  # what cannot be read is reported where it stands
        if self._lies_in(other, one):
            return (one if self._lies_in(one, other) else other), True
        return one, self._meet(one, other)

    def of_equals(self, cells: Sequence[Cell]) -> tuple[Cell, bool]:
        """Return what cells of rows that count alike say, whatever their order, and whether they agree."""
        stated = [cell for cell in cells if cell.origin not in BLANK]
        if len(cells) == 1 or not stated:
            return cells[0], True
        narrowest = [cell for cell in stated if all(self._lies_in(cell, other) for other in stated)]
        return (narrowest[0], True) if narrowest else (self._spec.unknown(Origin.INVALID), False)

    def _lies_in(self, one: Cell, other: Cell) -> bool:
        """Whether every value of one cell is one of another."""
        if isinstance(one, Choice) and isinstance(other, Choice):
            return self._keys(one) <= self._keys(other)
        if isinstance(other, Span):
            return all(_holds(other, value) for value in _ends(one))
        return isinstance(one, Span) and one.low == one.high and _ends(one)[0] in self._keys(other)

    def _meet(self, one: Cell, other: Cell) -> bool:
        """Whether some value of one cell is one of another."""
        if isinstance(one, Choice) and isinstance(other, Choice):
            return bool(self._keys(one) & self._keys(other))
        if isinstance(one, Span) and isinstance(other, Span):
            return any(_holds(other, end) for end in _ends(one)) or any(_holds(one, end) for end in _ends(other))
        span, choice = (one, other) if isinstance(one, Span) else (other, one)
        return isinstance(span, Span) and any(_holds(span, value) for value in _ends(choice))

    def _keys(self, cell: Cell) -> frozenset[Value]:
        values = cell.sample(())
        if self._spec.type is FieldType.TEXT:
            return frozenset(self._spec.text_key(str(value)) for value in values)
        return frozenset(values)


def _ends(cell: Cell) -> tuple[Value | None, ...]:
    """The values of a choice, or the ends of a span; None is no end."""
    return (cell.low, cell.high) if isinstance(cell, Span) else cell.sample(())


def _holds(span: Span, value: Value | None) -> bool:
    if value is None:
        return span.low is None and span.high is None
    return (span.low is None or span.low <= value) and (span.high is None or value <= span.high)  # type: ignore[operator]
