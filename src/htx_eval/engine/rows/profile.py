"""A profile: rows that no test of a plan tells apart, with the candidates of each field."""

from __future__ import annotations

from collections.abc import Sequence

from htx_eval.base.frozen import frozen
from htx_eval.engine.rows.table import Size
from htx_eval.model.values import Value

#: The candidates of one field, one for each combination of answers to the tests of the plan.
Sample = tuple[Value, ...]
#: The candidates of some fields, in a fixed order.
Samples = tuple[Sample, ...]


@frozen(eq=False)
class Profile:
    """Rows that no test of the plan tells apart: candidates per field, size, and the indexes of the rows."""

    samples: Samples
    totals: Samples  # of a row of several: the candidates of each row total, else empty
    size: Size
    number: int = -1  # its place among the profiles; none for the cooperatives that a list does not show
    rows: Sequence[int] = ()
    copies: int = 1  # how many such rows; 1 for the cooperatives that a list does not show

    @property
    def weight(self) -> tuple[int, int | None]:
        """How many cooperatives there are for sure, and how many more there may be (None: no limit)."""
        extra = None if self.size.high is None else self.copies * (self.size.high - self.size.low)
        return self.copies * self.size.low, extra
