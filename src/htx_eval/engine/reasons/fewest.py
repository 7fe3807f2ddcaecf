"""The fewest of many whose gains together reach what is missing: the largest first."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable


class Lifts:
    """Gains, each with how many have it; those that gain nothing are left out."""

    def __init__(self, gains: Iterable[tuple[int, int]]) -> None:
        ordered = sorted((pair for pair in gains if pair[0] > 0 and pair[1] > 0), reverse=True)
        self._gains = [gain for gain, _ in ordered]
        self._copies = list(itertools.accumulate((copies for _, copies in ordered), initial=0))
        self._sums = list(itertools.accumulate((gain * copies for gain, copies in ordered), initial=0))

    def top(self, number: int) -> int:
        """Return the sum of so many of the largest gains."""
        at = min(bisect.bisect_right(self._copies, number) - 1, len(self._gains) - 1)
        if at < 0:
            return 0
        return self._sums[at] + self._gains[at] * (min(number, self._copies[at + 1]) - self._copies[at])

    def least(self, missing: int) -> int | None:
        """Return the fewest whose gains add up to what is missing; None if all of them do not."""
        if missing <= 0:
            return 0
        at = bisect.bisect_left(self._sums, missing)
        if at == len(self._sums):
            return None
        rest = missing - self._sums[at - 1]
        return self._copies[at - 1] + -(-rest // self._gains[at - 1])

    def belongs(self, gain: int, missing: int) -> bool:
        """Say whether one with this gain is in some smallest set that reaches what is missing."""
        fewest = self.least(missing)
        if not fewest or gain <= 0:
            return False
        return self.top(fewest - 1) + gain >= missing
