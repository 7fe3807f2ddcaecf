"""Ways to meet a plan: the moves that there are, what they cost, and the cheapest set of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal

from htx_eval.base.frozen import frozen
from htx_eval.base.text import Text
from htx_eval.model.outcome import Evaluation
from htx_eval.model.values import Value

#: For each field the values that a cooperative must surely have one of.
Wanted = Mapping[str, tuple[Value, ...]]


@frozen
class BetterClass:
    """A move up to a better class: so much for each point that is lacking, and so much besides."""

    label: Text
    fixed: Decimal
    per_point: Decimal
    most_points: Decimal | None  # more points than this are not asked of one cooperative


@frozen
class Gain:
    """Something that a cooperative gains: fields that then hold these values."""

    id: str
    label: Text
    cost: Decimal
    values: Mapping[str, Value]
    where: Wanted


@frozen
class Founding:
    """A new cooperative with these values, of which there may be so many; it enlarges populations."""

    id: str
    label: Text
    cost: Decimal
    most: int
    values: Mapping[str, Value]


@frozen
class Moves:
    """What can be done for a plan and what it costs, in a unit of its own; none of it is official.

    ``who`` says which cooperatives are strengthened: those that surely hold one of the values of each field.
    """

    id: str
    title: Text
    note: Text
    unit: Text
    who: Wanted
    better_class: BetterClass | None
    gains: tuple[Gain, ...]
    foundings: tuple[Founding, ...]
    priced_by: str | None = None  # the file of an office's own prices


@frozen
class Room:
    """Points that a criterion, or a group whose single maxima are not known, still has room for."""

    field: str | None  # of a criterion
    group: str | None  # or the id of a group
    points: Decimal


@frozen
class Step:
    """What is done for one cooperative, or so many of one row, or new ones.

    ``points`` are those lacking for ``to_class``, at most where they are not known (``sure`` is False). ``alike`` is
    how many other cooperatives would do as well, at the same price.
    """

    row: int | None  # None: newly founded
    count: int
    cost: Decimal  # of all of them
    founding: str | None
    gains: tuple[str, ...]
    from_classes: tuple[str, ...]
    to_class: str | None
    points: Decimal | None
    sure: bool
    rooms: tuple[Room, ...]
    serves: tuple[str, ...]  # targets that were not met before and come nearer
    enlarges: tuple[str, ...]  # targets whose population grows
    alike: int = 0


@frozen
class Route:
    """A cheapest set of steps, proved so.

    ``unreachable`` targets cannot be met by any moves, ``given_up`` ones not together with the others.
    """

    cost: Decimal
    steps: tuple[Step, ...]
    unreachable: tuple[str, ...] = ()
    given_up: tuple[str, ...] = ()
    reach: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # unreachable count -> at most, and asked


@frozen
class Roadmap:
    """The cheapest ways to meet all required targets.

    ``sure`` holds whatever the unknown cells are; ``hopeful`` if they are as favourable as they can be. ``next_best``
    is the cheapest other set of steps that holds whatever they are; None if there is none. ``left_out`` are required
    targets that are not counts or shares, or are settled from outside.
    """

    evaluation: Evaluation
    moves: Moves
    sure: Route
    hopeful: Route
    next_best: Route | None
    left_out: tuple[str, ...]
