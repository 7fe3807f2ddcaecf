"""Why a share or a count is another than it was, split into who stayed, who came and who went.

The parts are the Shapley values of three changes (those who stayed are judged otherwise, some come, some go): the mean,
over every order in which the three may be made, of what each of them adds. They add up to the whole and no order is
preferred (L. S. Shapley, A value for n-person games, 1953; for such splits A. F. Shorrocks, Decomposition procedures
for distributional analysis, Journal of Economic Inequality 11, 2013).

What is not known is a set of worlds for each cooperative; the ends of a part are those over all of them. While nobody's
membership is open, every part is a linear function of who is counted; so the open memberships are gone through, and the
rest is chosen one by one. Where they can turn out in too many ways, the ends are those of the linear functions between
the least and the most that may stay, come and go: never too close together, and said not to be exact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from htx_eval.base.frozen import frozen

#: What one cooperative is in one world: (stays, comes, goes; counted before and after of those who stay, of those who
#: come, of those who go).
World = tuple[int, int, int, int, int, int, int]
Worlds = frozenset[World]
#: How many stay, come and go.
_Members = tuple[int, int, int]
#: The least and the most of them.
_Box = tuple[_Members, _Members]
#: What a counted one adds at the least and at the most: before and after of those who stay, of those who come, go.
_Interval = tuple[Fraction, Fraction]
_Vector = tuple[_Interval, _Interval, _Interval, _Interval]

#: So many ways in which memberships may turn out are gone through.
MOST_MEMBERSHIPS = 500
#: The weight of a change that is made behind so many others, of three.
_WEIGHTS = (Fraction(1, 3), Fraction(1, 6), Fraction(1, 3))
NAMES = ("judged", "came", "went")
_NONE: _Interval = (Fraction(0), Fraction(0))


@frozen
class Ends:
    """The least and the most that something may be."""

    low: Fraction
    high: Fraction

    @property
    def is_known(self) -> bool:
        """Whether it is one value whatever is not known."""
        return self.low == self.high


@frozen
class Parts:
    """By how much a measure changed: in all, by those who stayed, by those who came, by those who went."""

    total: Ends
    judged: Ends
    came: Ends
    went: Ends
    exact: bool = True


def world_of(before: tuple[int, int], after: tuple[int, int]) -> World:
    """Return what a cooperative is by its membership and whether it is counted, before and after."""
    (was, counted), (is_, counts) = before, after
    if was and is_:
        return (1, 0, 0, counted, counts, 0, 0)
    return (0, is_, was, 0, 0, counts if is_ else 0, counted if was else 0)


def added(one: World, other: World) -> World:
    """Return two cooperatives together."""
    return tuple(map(sum, zip(one, other, strict=True)))  # type: ignore[return-value]


def parts_of(units: Iterable[Worlds], is_share: bool) -> Parts | None:
    """Return the parts of a change; None of a share that may be one of nobody on the way.

    A unit is one cooperative, or some whose worlds hang together, with the worlds that it may be in.
    """
    alike = Counter(units)
    open_ones = [unit for unit, count in alike.items() if is_share and _is_open(unit) for _ in range(count)]
    settled = [(unit, count) for unit, count in alike.items() if not (is_share and _is_open(unit))]
    start = _sum([(next(iter(unit)), count) for unit, count in settled])
    every = _memberships(start, open_ones)
    if every is None:
        return _between(list(alike.items()), is_share)
    found: dict[str, list[Fraction]] = {name: [] for name in ("total", *NAMES)}
    for members in every:
        vectors = _vectors((members, members), is_share)
        if vectors is None:
            return None
        for name, vector in vectors.items():
            for sign in (1, -1):
                found[name].append(sign * _best(settled, open_ones, start, members, vector, sign))
    total, judged, came, went = (Ends(min(ends), max(ends)) for ends in found.values())
    return Parts(total, judged, came, went)


def _is_open(unit: Worlds) -> bool:
    return len({world[:3] for world in unit}) > 1


def _sum(worlds: Iterable[tuple[World, int]]) -> _Members:
    found = (0, 0, 0)
    for world, count in worlds:
        found = (found[0] + world[0] * count, found[1] + world[1] * count, found[2] + world[2] * count)
    return found


def _memberships(start: _Members, open_ones: Sequence[Worlds]) -> set[_Members] | None:
    """Every way in which memberships may turn out, or None where there are too many."""
    found = {start}
    for unit in open_ones:
        found = {_plus(one, world) for one in found for world in unit}
        if len(found) > MOST_MEMBERSHIPS:
            return None
    return found


def _plus(members: _Members, world: World) -> _Members:
    return (members[0] + world[0], members[1] + world[1], members[2] + world[2])


def _between(units: Sequence[tuple[Worlds, int]], is_share: bool) -> Parts | None:
    """Ends that hold for every membership: each is between the least and the most that it may be."""

    def members(choose: Callable[[Iterable[int]], int]) -> _Members:
        found = [sum(choose(world[at] for world in unit) * count for unit, count in units) for at in range(3)]
        return (found[0], found[1], found[2])

    vectors = _vectors((members(min), members(max)), is_share)
    if vectors is None:
        return None
    total, judged, came, went = (
        Ends(-_most(units, vector, -1), _most(units, vector, 1)) for vector in vectors.values()
    )
    return Parts(total, judged, came, went, exact=False)


def _vectors(box: _Box, is_share: bool) -> dict[str, _Vector] | None:
    """What a counted one adds to the change and to each part; None where a share is one of nobody."""
    if not is_share:
        one, less = (Fraction(1), Fraction(1)), (Fraction(-1), Fraction(-1))
        return {
            "total": (less, one, one, less),
            "judged": (less, one, _NONE, _NONE),
            "came": (_NONE, _NONE, one, _NONE),
            "went": (_NONE, _NONE, _NONE, less),
        }
    if box[0][0] == 0:
        return None
    return {
        "total": (
            _times(-1, _part_of_one(box, False, False)),
            _part_of_one(box, True, True),
            _part_of_one(box, True, True),
            _times(-1, _part_of_one(box, False, False)),
        ),
        "judged": _judged(box),
        "came": _moved(box, True),
        "went": _moved(box, False),
    }


def _part_of_one(box: _Box, came: bool, went: bool) -> _Interval:
    """What one is of all, where those who come are there or not, and those who go are gone or not."""
    least, most = (stay + (come if came else 0) + (0 if went else go) for stay, come, go in box)
    return Fraction(1, most), Fraction(1, least)


def _judged(box: _Box) -> _Vector:
    """Those who stay are judged otherwise: their counts change places, whoever is there."""
    weights = [
        _times(_WEIGHTS[came + went], _part_of_one(box, came, went)) for came in (False, True) for went in (False, True)
    ]
    share = _all(weights)
    return (_times(-1, share), share, _NONE, _NONE)


def _moved(box: _Box, is_coming: bool) -> _Vector:
    """Some come, or some go: the others are a smaller, or a greater, part of all; those who move are counted or not."""
    movers = (box[0][1 if is_coming else 2], box[1][1 if is_coming else 2])
    sides: list[list[_Interval]] = [[], [], [], []]
    for judged in (False, True):
        for other in (False, True):
            weight = _WEIGHTS[judged + other]
            without = _part_of_one(box, False, other) if is_coming else _part_of_one(box, other, False)
            with_them = _part_of_one(box, True, other) if is_coming else _part_of_one(box, other, True)
            change = _times(weight, _product(movers, without, with_them))
            change = _times(-1, change) if is_coming else change
            sides[1 if judged else 0].append(change)
            if is_coming:
                sides[2].append(_times(weight, with_them))
                sides[3] += [] if other else [change]  # those who go are there until they have gone
            else:
                sides[3].append(_times(-weight, without))
                sides[2] += [change] if other else []  # those who come are there once they have come
    return (_all(sides[0]), _all(sides[1]), _all(sides[2]), _all(sides[3]))


def _times(factor: int | Fraction, one: _Interval) -> _Interval:
    low, high = factor * one[0], factor * one[1]
    return (low, high) if factor >= 0 else (high, low)


def _product(movers: tuple[int, int], one: _Interval, other: _Interval) -> _Interval:
    """The product of what is never negative."""
    return movers[0] * one[0] * other[0], movers[1] * one[1] * other[1]


def _all(parts: Iterable[_Interval]) -> _Interval:
    low, high = Fraction(0), Fraction(0)
    for part in parts:
        low, high = low + part[0], high + part[1]
    return low, high


def _worth(world: World, vector: _Vector, sign: int) -> Fraction:
    """The most that a cooperative adds in a world; with the sign -1 the least, turned round."""
    return sum(
        (max(sign * part[0], sign * part[1]) * count for part, count in zip(vector, world[3:], strict=True)),
        Fraction(0),
    )


def _most(units: Iterable[tuple[Worlds, int]], vector: _Vector, sign: int) -> Fraction:
    return sum((max(_worth(world, vector, sign) for world in unit) * count for unit, count in units), Fraction(0))


def _best(
    settled: Sequence[tuple[Worlds, int]],
    open_ones: Sequence[Worlds],
    start: _Members,
    members: _Members,
    vector: _Vector,
    sign: int,
) -> Fraction:
    """The most of a linear function of who is counted, where memberships turn out in one way."""
    best = {start: _most(settled, vector, sign)}
    for unit in open_ones:
        best = _steps(best, [(world, _worth(world, vector, sign)) for world in unit])
    return best[members]


def _steps(best: dict[_Members, Fraction], choices: Sequence[tuple[World, Fraction]]) -> dict[_Members, Fraction]:
    """The best of each membership when one more is chosen."""
    found: dict[_Members, Fraction] = {}
    for members, value in best.items():
        for world, gain in choices:
            then = _plus(members, world)
            if then not in found or value + gain > found[then]:
                found[then] = value + gain
    return found
