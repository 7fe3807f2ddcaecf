"""What can be done and at what price, as files: which keys they have, and of what type."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field as Entry

from htx_eval.plan.files.parts import File, Name, TextFile

Price = Annotated[Decimal, Entry(ge=0)]


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
    most: int = Entry(ge=0)
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
