"""What scores say of the class of a row: of one row, and of all rows of a list at once."""

from __future__ import annotations

import enum
import math
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import repeat
from typing import Generic, TypeVar

from htx_eval.base.columns import Coded, zipped
from htx_eval.base.frozen import frozen
from htx_eval.engine.rows.scales import Between, Score, TwoScores, by_scale, exact
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import CriteriaGroup, Rating
from htx_eval.model.values import Cell, known

Points_ = int | Decimal
Found = TypeVar("Found")


class ClassIssue(enum.Enum):
    """What does not agree in the sources of a class."""

    CONTRADICTION = "contradiction"  # the sources have no class in common
    SUM_DIFFERS = "sum_differs"  # the stated total cannot be the sum of the criteria
    YOUNG = "young"  # rated, though in operation for too short a time to be
    STOPPED = "stopped"  # rated, though stopped for too long to be
    GROUP_OVER = "group_over"  # the criteria of a group pass its maximum
    REGARDLESS = "regardless"  # a class other than the one that the scheme gives regardless of points
    SCALE_DIFFERS = "scale_differs"  # the stated points of a criterion are not those of its scale


#: Who has these was rated though the scheme does not rate him.
UNRATED = frozenset({ClassIssue.YOUNG, ClassIssue.STOPPED})


@frozen
class Points:
    """The classes by total and by criteria, as far as there are scores, and what disagrees among them."""

    sources: tuple[frozenset[str], ...] = ()
    issues: tuple[tuple[ClassIssue, str], ...] = ()  # with the field or group concerned


def points_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields that state points, in the order of `from_points`: criteria group by group, then the total."""
    criteria = [criterion.field for group in rating.groups for criterion in group.criteria]
    return (*criteria, *([] if rating.total is None else [rating.total]))


def score(cell: Cell) -> int | Decimal | None:
    """Return the score that a cell states, if it is known."""
    value = known(cell)
    return value if isinstance(value, int | Decimal) else None


def scored_fields(rating: Rating) -> tuple[str, ...]:
    """Return the fields from which the points of a row come: those that state points, and those of scales."""
    return tuple(dict.fromkeys([*points_fields(rating), *(scale.field for scale in rating.scales)]))


def scores_of_one(rating: Rating, cells: Mapping[str, Cell]) -> list[Score]:
    """Return what the cells of a row state for `from_points`."""
    return [score(cells[key]) for key in points_fields(rating)]


def from_points(rating: Rating, scores: Sequence[Score]) -> Points:
    """Return what the scores of a row (those of `points_fields`, None where there is none) say of its class."""
    low: Points_ = 0
    high: Points_ = 0
    over, start, scored = [], 0, False
    for group in rating.groups:
        given = scores[start : start + len(group.criteria)]
        start += len(group.criteria)
        ends = [_ends(one, most) for one, most in zip(given, _open(group), strict=True)]
        sure, most_of_all = sum(low for low, _ in ends), sum(high for _, high in ends)
        least, most, is_over = _group_points(group.most, sure, most_of_all - sure)
        over += [group.id] if is_over else []
        scored = scored or (not is_over and any(map(_says, given)))
        low, high = low + least, high + most
    total = None if rating.total is None else exact(scores[-1])
    by_criteria = rating.classes_between(low, high) if scored else ()
    agrees = not scored or total is None or low <= total <= high
    return _points(rating, by_criteria, over, None if total is None else rating.class_of(total), agrees)


def _says(one: Score) -> bool:
    """Whether a list says something of the points of a criterion."""
    return one.is_told if isinstance(one, Between) else one is not None


def _ends(one: Score, most: Points_) -> tuple[Points_, Points_]:
    """The least and most points of a criterion."""
    if one is None:
        return 0, most
    return (one.low, one.high) if isinstance(one, Between) else (one, one)


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
    if rating is None or not any(key in listed.columns() for key in scored_fields(rating)):
        return Coded([Points()], array("B", bytes(len(listed.rows))))
    scores, differing = _scores(rating, listed)
    unit = _unit(rating, scores)
    if unit is None:
        points = Coded.of([from_points(rating, row) for row in zipped(scores)])
    else:
        points = _Sums(rating, unit).points(scores)
    return points if differing is None else Coded.of(map(_with_differing, points, differing))


def _with_differing(points: Points, keys: tuple[str, ...]) -> Points:
    return replace(points, issues=(*points.issues, *((ClassIssue.SCALE_DIFFERS, key) for key in keys)))


def _scores(rating: Rating, listed: CooperativeList) -> tuple[list[Coded[Score]], Coded[tuple[str, ...]] | None]:
    """The scores of all rows, as stated and by scales; and the criteria of each row in which these two differ."""
    held, rows = listed.columns(), len(listed.rows)
    found: dict[str, Coded[Score]] = {
        key: held[key].mapped(score) if key in held else Coded([None], array("B", bytes(rows)))
        for key in points_fields(rating)
    }
    differing: dict[str, Coded[bool]] = {}
    for criterion in (one for group in rating.groups for one in group.criteria):
        column = None if criterion.scale is None else held.get(criterion.scale.field)
        if column is None or criterion.scale is None:
            continue
        computed = column.mapped(partial(by_scale, criterion.scale))
        both = Coded.of(map(TwoScores, map(exact, found[criterion.field]), computed))
        found[criterion.field] = both.mapped(TwoScores.together)
        differing[criterion.field] = both.mapped(TwoScores.differ)
    if not any(any(column.items) for column in differing.values()):
        return [*found.values()], None
    keys = tuple(differing)
    return [*found.values()], Coded.of(list(zipped([*differing.values()]))).mapped(
        lambda flags: tuple(key for key, flag in zip(keys, flags, strict=True) if flag)
    )


def total_points(rating: Rating, scores: Sequence[Points_ | None]) -> Decimal | None:
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

    A row of several has none, for what it states is that of one cooperative; nor have rows of which one may repeat
    the other, for what one says bears on the other.
    """

    def __init__(self, rating: Rating, listed: CooperativeList, is_one: Coded[bool]) -> None:
        self._scores = [column.mapped(exact) for column in _scores(rating, listed)[0]]
        self._rating, self._is_one = rating, is_one
        pairs = [(row, *listed.repeats[row]) for row in listed.doubts if row in listed.repeats]
        self._in_doubt = frozenset(row for pair in pairs for row in pair)

    def of(self, row: int) -> Decimal | None:
        """Return the points of a row."""
        if not self._is_one[row] or row in self._in_doubt:
            return None
        return total_points(self._rating, [column[row] for column in self._scores])

    def of_all(self) -> Coded[Decimal | None]:
        """Return the points of every row."""
        return Coded.of(map(self.of, range(len(self._is_one))))


#: Scores with more decimals, or so large, are added one by one.
_MOST_DECIMALS, _LARGE = 6, 10**9


def _unit(rating: Rating, columns: Iterable[Coded[Score]]) -> int | None:
    """The least power of ten in which all scores and maxima are whole; None where sums would not stay small."""
    found = [one for column in columns for one in column.items if one is not None]
    scores = [end for one in found for end in ((one.low, one.high) if isinstance(one, Between) else (one,))]
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
        maxima = _open(group)
        parts = _Together(
            self._units(sum(maxima, Decimal(0))), len(maxima)
        )  # the scores, what is open, how many there are
        columns = []
        for most, column in zip(maxima, scores, strict=True):
            ends = [(self._units(low), self._units(high)) for low, high in (_ends(one, most) for one in column.items)]
            table = [
                parts.join(low, high - low, int(_says(one)))
                for (low, high), one in zip(ends, column.items, strict=True)
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
        totals = map(exact, scores[-1].items)
        table = [(None, None) if one is None else (self.rating.class_of(one), self._units(one)) for one in totals]
        return map(table.__getitem__, scores[-1].codes)
