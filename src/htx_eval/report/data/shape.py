"""What every part of the result has in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Any, TypeVar, overload

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema, WrapSerializer, WrapValidator

from htx_eval.base.ranges import ranges_of

Number = int | float
Item = TypeVar("Item")
Part = TypeVar("Part", bound="Shape")


class Shape(BaseModel):
    """A part of the result."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)


class Line(Shape):
    """A part of which there may be thousands: in a JSON text it stands on one line."""


class Made(Sequence[Part]):
    """Parts of one kind in their order, each made when it is asked for: all of a long list would fill the memory.

    ``told`` gives what the fields of a part hold, from the items of some columns that belong to it.
    """

    __slots__ = ("_columns", "_kind", "_told")

    def __init__(self, kind: type[Part], told: Callable[..., dict[str, Any]], *columns: Sequence[Any]) -> None:
        self._kind, self._told, self._columns = kind, told, columns

    def fields(self) -> Iterator[dict[str, Any]]:
        """Yield what the fields of every part hold, for those who need no more."""
        return map(self._told, *self._columns)

    def __len__(self) -> int:
        return len(self._columns[0])

    def __iter__(self) -> Iterator[Part]:
        return (self._kind(**told) for told in self.fields())

    @overload
    def __getitem__(self, index: int) -> Part: ...
    @overload
    def __getitem__(self, index: slice) -> list[Part]: ...
    def __getitem__(self, index: int | slice) -> Part | list[Part]:
        if isinstance(index, slice):
            return [self[place] for place in range(len(self))[index]]
        return self._kind(**self._told(*(column[index] for column in self._columns)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))


#: What was made right is taken as it is, and not made all at once to be checked.
_AS_IT_IS = WrapValidator(lambda given, check: given)
#: Parts that are made when they are asked for.
Several = Annotated[Sequence[Item], _AS_IT_IS, WrapSerializer(lambda made, dump: dump(list(made)))]


#: Ascending row numbers in Python, ranges of them in JSON.
RowNumbers = Annotated[
    Sequence[int],
    _AS_IT_IS,
    PlainSerializer(ranges_of, return_type=list[list[int]]),
    WithJsonSchema(
        {
            "description": "ranges, each with its first and its last index: [[3, 5], [9, 9]] are 3, 4, 5 and 9",
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
        }
    ),
]
