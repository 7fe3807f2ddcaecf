"""What can be done and at what price, as files: which keys they have, and of what type."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator
from pydantic import Field as Entry
from pydantic_core import PydanticCustomError

from htx_eval.plan.files.parts import File, Name, TextFile

#: A price is below this and has at most so many decimals, or the solver could not count with it; so has a number.
MOST, DECIMALS = 10**12, 6


def _payable(price: Decimal) -> Decimal:
    """A price that can be added up: no infinity, and nothing that only a slip of the pen writes."""
    if not price.is_finite() or price >= MOST or price != round(price, DECIMALS):
        raise PydanticCustomError("price", "no price")
    return price


def _countable(number: int) -> int:
    if number >= MOST:
        raise PydanticCustomError("int_too_large", "no number of cooperatives")
    return number


Price = Annotated[Decimal, Entry(ge=0, allow_inf_nan=True), AfterValidator(_payable)]
Number = Annotated[int, Entry(ge=0), AfterValidator(_countable)]


class BetterClassFile(File):
    """A move up to a better class."""

    label: TextFile
    fixed: Price = Decimal(0)
    per_point: Price
    most_points: Price | None = None


class GainFile(File):
    """Something that a cooperative gains."""

    id: Name
    label: TextFile
    cost: Price
    set: dict[str, str]
    where: dict[str, list[str]] = Entry(default_factory=dict)


class FoundingFile(File):
    """A new cooperative."""

    id: Name
    label: TextFile
    cost: Price
    most: Number
    set: dict[str, str]


class MovesFile(File):
    """What can be done, and what it costs."""

    id: Name
    title: TextFile
    note: TextFile
    unit: TextFile
    who: dict[str, list[str]] = Entry(default_factory=dict)
    better_class: BetterClassFile | None = None
    gains: list[GainFile] = Entry(default_factory=list)
    foundings: list[FoundingFile] = Entry(default_factory=list)


class CostsFile(File):
    """An office's own prices, by the id of what is done, and what it leaves out."""

    fixed: Price | None = None
    per_point: Price | None = None
    most_points: Price | None = None
    costs: dict[str, Price] = Entry(default_factory=dict)
    leave_out: list[Name] = Entry(default_factory=list)
