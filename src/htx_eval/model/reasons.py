"""Why a verdict is what it is, and what would change it: facts beyond the verdicts themselves."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.frozen import frozen
from htx_eval.model.outcome import Evaluation, TargetOutcome, Verdict
from htx_eval.model.values import Cell, Origin, Value


@frozen
class Matrix:
    """Every combination of readings of one target, summed up.

    ``answered`` of ``total`` combinations can be answered from the list; ``deciding`` are the words that decide: those
    changed in some smallest change of readings that changes the verdict.
    """

    total: int
    answered: int
    deciding: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether every combination that can be answered gives the same verdict."""
        return not self.deciding


@frozen
class Rounding:
    """A rounded percentage, or a rounded number of cooperatives, that would give another verdict than the exact one."""

    exact: Fraction
    rounded: Fraction
    places: int  # decimals of the percentage; -1: whole cooperatives


@frozen
class Slack:
    """How much a pass can stand, in cooperatives, whatever the unknowns are; None is "any number".

    ``fall``: so many of the counted may cease to be counted while they stay in the population (for a ceiling: so many
    of the others may come to be counted). ``close``: so many of the population may disappear. ``join``: so many may
    come into the population. Each is the greatest number up to which the target stays met whoever they are.
    """

    fall: int | None
    close: int | None
    join: int | None


@frozen
class Flip:
    """Errors in rating, each by one class, that would take away a verdict of met or missed.

    ``errors`` is the fewest, at most one per cooperative, after which some completion has the other outcome; None if no
    number of them does. ``rows`` are the pivotal ones: those in some smallest set of such errors.
    """

    errors: int | None
    rows: tuple[int, ...]


@frozen
class Figures:
    """The figures of the plan at which the verdict stays: between two ends, each included or not; None is no end."""

    low: Fraction | None
    high: Fraction | None
    low_included: bool
    high_included: bool


@frozen
class CutOff:
    """Where a class begins, and the nearest other beginnings on either side at which the verdict differs.

    Moved down to ``down`` or just below it the verdict is another; moved up it is another as soon as it lies above
    ``up``. None: nowhere before the next class. Only rows whose points are known and give their class move with it.
    """

    key: str
    at: Decimal
    down: Decimal | None
    down_verdict: Verdict | None
    up: Decimal | None
    up_verdict: Verdict | None


@frozen
class Fewest:
    """The fewest answers that can settle an undecided verdict: as met, and as missed; None if no answers can.

    An answer is all that is open in one row. ``to_meet`` and ``to_miss`` are such rows; the answers that serve most
    targets come first.
    """

    meet: int | None
    miss: int | None
    to_meet: tuple[int, ...]
    to_miss: tuple[int, ...]


@frozen
class OpenCell:
    """A cell that leaves a cooperative undecided, and why it is open; absent: the list has no such column."""

    field: str
    origin: Origin
    absent: bool
    values: tuple[Value, ...]  # what it may hold, if the list states a few values


@frozen
class TargetReasons:
    """The reasons of one target; None is what does not apply to it."""

    outcome: TargetOutcome
    matrix: Matrix
    roundings: tuple[Rounding, ...] = ()
    slack: Slack | None = None
    flip: Flip | None = None
    figures: Figures | None = None
    cut_offs: tuple[CutOff, ...] = ()
    fewest: Fewest | None = None
    open_cells: Mapping[int, tuple[OpenCell, ...]] | None = None


@frozen
class Completed:
    """So many cooperatives of a row (None: not in the list, of a type) with what their open cells hold.

    Open cells that make no difference beside the others are left out.
    """

    row: int | None
    count: int
    values: Mapping[str, Value]
    type: str | None = None


@frozen
class Joint:
    """Whether one completion meets all required targets together.

    ``possible`` is None where the search gave up. ``targets`` were looked at together; ``left_out`` are required ones
    that are not counts or shares. ``never`` are targets that no completion meets; ``conflict`` is a smallest set that
    each can be met and not together. ``witness`` completes the open rows, if it is possible.
    """

    possible: bool | None
    targets: tuple[str, ...]
    left_out: tuple[str, ...]
    never: tuple[str, ...]
    conflict: tuple[str, ...]
    witness: tuple[Completed, ...]
    others_possible: bool | None = None  # where some are never met: whether all the others can be met together


@frozen
class Mismatch:
    """Stated against recomputed class: how many rows state the one and have points for the other.

    ``counts`` holds (stated, recomputed) pairs in which both are single classes; ``changed`` are the targets whose
    verdict would differ if the other source counted where the two contradict each other.
    """

    counts: Mapping[tuple[str, str], int]
    rows: tuple[int, ...]
    changed: tuple[str, ...]


@frozen
class Reasons:
    """Everything that is told beside the verdicts."""

    evaluation: Evaluation
    targets: tuple[TargetReasons, ...]
    joint: Joint
    mismatch: Mismatch | None


class Role(enum.Enum):
    """What a cooperative is to a target."""

    COUNTED = "counted"
    BASE_ONLY = "base_only"  # of a share: in its denominator alone; of a count: in its population
    OUTSIDE = "outside"
    UNDECIDED = "undecided"


@frozen
class RowRole:
    """What the cooperatives of a row are to a target under the chosen readings.

    ``cells`` are those that the rule tests, completed; ``turns`` the fields of few values of which another value alone
    would make it counted.
    """

    outcome: TargetOutcome
    role: Role
    cells: Mapping[str, Cell]
    open_cells: tuple[OpenCell, ...]
    turns: Mapping[str, tuple[Value, ...]]


@frozen
class ClassTried:
    """A class that a row could have, and the verdicts that would turn: target, before, after."""

    key: str
    turned: tuple[tuple[str, Verdict, Verdict], ...]


@frozen
class RowReasons:
    """Everything that is told of one row.

    ``stated`` is what its cell of the class says, ``by_points`` what its points say (None: nothing).
    """

    evaluation: Evaluation
    row: int
    stated: tuple[str, ...] | None
    by_points: frozenset[str] | None
    points: Decimal | None
    roles: tuple[RowRole, ...]
    tried: tuple[ClassTried, ...] = ()
