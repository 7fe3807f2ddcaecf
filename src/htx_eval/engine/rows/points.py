"""What scores say of the class of a row: of one row, and of all rows of a list at once."""

from __future__ import annotations

import enum
import math
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import repeat
from typing import Generic, TypeVar

from htx_eval.base.columns import Coded, zipped
from htx_eval.base.frozen import frozen
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import CriteriaGroup, Rating
from htx_eval.model.values import Cell, known

#: A score that is known, or None.
Score = int | Decimal | None
Points_ = int | Decimal
Found = TypeVar("Found")


class ClassIssue(enum.Enum):
    """What does not agree in the sources of a class."""

    CONTRADICTION = "contradiction"  # the sources have no class in common
    SUM_DIFFERS = "sum_differs"  # the stated total cannot be the sum of the criteria
    YOUNG = "young"  # rated, though in operation for too short a time to be
    STOPPED = "stopped"  # rated, though stopped for too long to be
    GROUP_OVER = "group_over"  # the criteria of a group pass its maximum


#: Who has these was rated though the scheme does not rate him.
UNRATED = frozenset({ClassIssue.YOUNG, ClassIssue.STOPPED})


@frozen
class Points:
    """The classes by total and by criteria, as far as there are scores, and what disagrees among them."""

    sources: tuple[frozenset[str], ...] = ()
    issues: tuple[tuple[ClassIssue, str], ...] = ()  # with the field or group concerned


def points_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields of `from_points`, in its order: the criteria group by group, then the total."""
    criteria = [criterion.field for group in rating.groups for criterion in group.criteria]
    return (*criteria, *([] if rating.total is None else [rating.total]))


def score(cell: Cell) -> Score:
    """Return the score that a cell states, if it is known."""
    value = known(cell)
    return value if isinstance(value, int | Decimal) else None


def from_points(rating: Rating, scores: Sequence[Score]) -> Points:
    """Return what the scores of a row (those of `points_fields`, None where there is none) say of its class."""
    low: Points_ = 0
    high: Points_ = 0
    over, start, scored = [], 0, False
    for group in rating.groups:
        given = scores[start : start + len(group.criteria)]
        start += len(group.criteria)
        open_to = sum(most for most, one in zip(_open(group), given, strict=True) if one is None)
        least, most, is_over = _group_points(group.most, sum(one for one in given if one is not None), open_to)
        over += [group.id] if is_over else []
        scored = scored or (not is_over and given.count(None) < len(given))
        low, high = low + least, high + most
    total = None if rating.total is None else scores[-1]
    by_criteria = rating.classes_between(low, high) if scored else ()
    agrees = not scored or total is None or low <= total <= high
    return _points(rating, by_criteria, over, None if total is None else rating.class_of(total), agrees)


def _open(group: CriteriaGroup) -> list[Decimal]:
    """What each criterion of a group may hold where it is not known."""
    return [group.most if criterion.most is None else criterion.most for criterion in group.criteria]


def _group_points(cap: Points_, total: Points_, open_to: Points_) -> tuple[Points_, Points_, bool]:
    """The least and most points of a group, and whether its scores pass its maximum and so say nothing."""
    if total > cap:
        return 0, cap, True
    return total, min(cap, total + open_to), False


def _points(
    rating: Rating, by_criteria: tuple[str, ...], over: Iterable[str], by_total: str | None, agrees: bool
) -> Points:
    sources = [frozenset(by_criteria)] if by_criteria else []
    issues = [(ClassIssue.GROUP_OVER, group) for group in over]
    if by_total is not None:
        sources.append(frozenset([by_total]))
    if not agrees and rating.total is not None:
        issues.append((ClassIssue.SUM_DIFFERS, rating.total))
    return Points(tuple(sources), tuple(issues))


def points_of_rows(rating: Rating | None, listed: CooperativeList) -> Coded[Points]:
    """Return what the scores of each row say of its class, as `from_points` does."""
    held = listed.columns()
    columns = [] if rating is None else [held.get(key) for key in points_fields(rating)]
    if rating is None or not any(columns):
        return Coded([Points()], array("B", bytes(len(listed.rows))))
    nowhere: Coded[Score] = Coded([None], array("B", bytes(len(listed.rows))))
    scores = [nowhere if column is None else column.mapped(score) for column in columns]
    unit = _unit(rating, scores)
    if unit is None:
        return Coded.of([from_points(rating, row) for row in zipped(scores)])
    return _Sums(rating, unit).points(scores)


def total_points(rating: Rating, scores: Sequence[Score]) -> Decimal | None:
    """Return the points of a cooperative by its scores (those of `points_fields`).

    The stated total, else the sum of the criteria if all are known; None where neither is.
    """
    criteria = scores if rating.total is None else scores[:-1]
    if rating.total is not None and scores[-1] is not None:
        return Decimal(scores[-1])
    sure = [one for one in criteria if one is not None]
    return Decimal(sum(sure)) if sure and len(sure) == len(criteria) else None


class RowPoints:
    """The points of the rows of a list.

    A row of several has none, for what it states is that of one cooperative; nor has one that another row may repeat.
    """

    def __init__(self, rating: Rating, listed: CooperativeList, is_one: Coded[bool]) -> None:
        held = listed.columns()
        columns = [held.get(key) for key in points_fields(rating)]
        self._scores = [None if column is None else column.mapped(score) for column in columns]
        self._rating, self._is_one = rating, is_one
        self._in_doubt = {first for row in listed.doubts for first in listed.repeats.get(row, ())}

    def of(self, row: int) -> Decimal | None:
        """Return the points of a row."""
        if not self._is_one[row] or row in self._in_doubt:
            return None
        return total_points(self._rating, [None if column is None else column[row] for column in self._scores])

    def of_all(self) -> Coded[Decimal | None]:
        """Return the points of every row."""
        return Coded.of(map(self.of, range(len(self._is_one))))


#: Scores with more decimals, or so large, are added one by one.
_MOST_DECIMALS, _LARGE = 6, 10**9


def _unit(rating: Rating, columns: Iterable[Coded[Score]]) -> int | None:
    """The least power of ten in which all scores and maxima are whole; None where sums would not stay small."""
    scores = [one for column in columns for one in column.items if one is not None]
    figures = [*scores, *(most for group in rating.groups for most in (group.most, *_open(group)))]
    if any(not 0 <= figure < _LARGE for figure in figures):
        return None
    decimals = max((_decimals(figure) for figure in figures), default=0)
    return None if decimals > _MOST_DECIMALS else 10**decimals


def _decimals(figure: Points_) -> int:
    exponent = 0 if isinstance(figure, int) else figure.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


class _Together:
    """Numbers held in one, so that one addition adds them all; every sum but that of the first has a bound."""

    def __init__(self, *bounds: int) -> None:
        self._bases = [bound + 1 for bound in bounds]

    def join(self, first: int, *others: int) -> int:
        """Return numbers as one."""
        for base, other in zip(self._bases, others, strict=True):
            first = first * base + other
        return first

    def split(self, joined: int) -> list[int]:
        """Return the numbers of which one is made."""
        found = []
        for base in reversed(self._bases):
            joined, rest = divmod(joined, base)
            found.append(rest)
        return [joined, *reversed(found)]


class _Memo(dict[int, Found], Generic[Found]):
    """What a function returns for each number, asked once."""

    def __init__(self, function: Callable[[int], Found]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, number: int) -> Found:
        found = self[number] = self._function(number)
        return found


class _Sums:
    """Adds the scores of all rows, in whole units: criteria to groups, groups to criteria as a whole."""

    def __init__(self, rating: Rating, unit: int) -> None:
        self.rating, self.unit = rating, unit
        count = len(rating.groups)
        # At least, at most, the groups over their maximum as bits, how many groups say something.
        self.whole = _Together(sum(self._units(group.most) for group in rating.groups), (1 << count) - 1, count)
        self.starts = sorted(band.from_points * unit for band in rating.classes)
        self.between: dict[tuple[int, int], tuple[str, ...]] = {}
        self.kinds: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}

    def points(self, scores: Sequence[Coded[Score]]) -> Coded[Points]:
        """Return the points of all rows."""
        groups, start = [], 0
        for number, group in enumerate(self.rating.groups):
            groups.append(self._group(number, group, scores[start : start + len(group.criteria)]))
            start += len(group.criteria)
        criteria = map(_Memo(self._criteria).__getitem__, map(sum, zipped(groups)))
        keys = [
            (kind, by_total, total is None or low <= total <= high)
            for (kind, low, high), (by_total, total) in zip(criteria, self._totals(scores), strict=False)
        ]
        kinds = list(self.kinds)
        return Coded.of(keys).mapped(lambda key: _points(self.rating, *kinds[key[0]], *key[1:]))

    def _units(self, figure: Points_) -> int:
        return int(figure * self.unit)

    def _group(self, number: int, group: CriteriaGroup, scores: Sequence[Coded[Score]]) -> Iterator[int]:
        """What a group adds to the criteria of each row."""
        maxima = [self._units(most) for most in _open(group)]
        parts = _Together(sum(maxima), len(maxima))  # the scores, what is open, how many there are
        columns = []
        for most, column in zip(maxima, scores, strict=True):
            table = [
                parts.join(0, most, 0) if one is None else parts.join(self._units(one), 0, 1) for one in column.items
            ]
            columns.append(map(table.__getitem__, column.codes))

        def adds(joined: int) -> int:
            total, open_to, count = parts.split(joined)
            least, most, over = _group_points(self._units(group.most), total, open_to)
            return self.whole.join(int(least), int(most), over << number, count > 0 and not over)

        return map(_Memo(adds).__getitem__, map(sum, zip(*columns, strict=True)))

    def _criteria(self, joined: int) -> tuple[int, int, float]:
        """The number of the kind of a row's criteria, and the least and most points that its total may have."""
        low, high, bits, scored = self.whole.split(joined)
        over = tuple(group.id for number, group in enumerate(self.rating.groups) if bits >> number & 1)
        kind = self.kinds.setdefault((self._between(low, high) if scored else (), over), len(self.kinds))
        return (kind, low, high) if scored else (kind, 0, math.inf)

    def _between(self, low: int, high: int) -> tuple[str, ...]:
        """The classes of the totals between two ends, the same wherever in their class the ends are."""
        ends = bisect_right(self.starts, low), bisect_right(self.starts, high)
        found = self.between.get(ends)
        if found is None:
            exact = [Decimal(end) / self.unit for end in (low, high)]
            found = self.between[ends] = self.rating.classes_between(*exact)
        return found

    def _totals(self, scores: Sequence[Coded[Score]]) -> Iterable[tuple[str | None, int | None]]:
        """The class and the points of each row's total."""
        if self.rating.total is None:
            return repeat((None, None))
        table = [
            (None, None) if one is None else (self.rating.class_of(one), self._units(one)) for one in scores[-1].items
        ]
        return map(table.__getitem__, scores[-1].codes)
