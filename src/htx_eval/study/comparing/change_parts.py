"""Why a share or a count is another than it was, split into who stayed, who came and who went.

The parts are the Shapley values of three changes (those who stayed are judged otherwise, some come, some go): the mean,
over every order in which the three may be made, of what each of them adds. They add up to the whole and no order is
preferred (L. S. Shapley, A value for n-person games, 1953; for such splits A. F. Shorrocks, Decomposition procedures
for distributional analysis, Journal of Economic Inequality 11, 2013).

What is not known is a set of worlds for each cooperative; the ends of a part are those over all of them. While nobody's
membership is open, every part is a linear function of who is counted; so the open memberships are gone through, and the
rest is chosen one by one.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from fractions import Fraction

from htx_eval.base.frozen import frozen

#: What one cooperative is in one world: (stays, comes, goes; counted before and after of those who stay, of those who
#: come, of those who go).
World = tuple[int, int, int, int, int, int, int]
Worlds = frozenset[World]
#: How many stay, come and go.
_Members = tuple[int, int, int]
#: What a counted one adds: before and after of those who stay, of those who come, of those who go.
_Vector = tuple[Fraction, Fraction, Fraction, Fraction]

#: So many ways in which memberships may turn out are gone through.
MOST_MEMBERSHIPS = 2000
_NOBODY: World = (0, 0, 0, 0, 0, 0, 0)
#: The weight of a change that is made behind so many others, of three.
_WEIGHTS = (Fraction(1, 3), Fraction(1, 6), Fraction(1, 3))
NAMES = ("judged", "came", "went")


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
    """Return the parts of a change; None where they have no value, or there are too many ways to go through.

    A unit is one cooperative, or some whose worlds hang together, with the worlds that it may be in.
    """
    alike = Counter(units)
    open_ones = [unit for unit, count in alike.items() if is_share and _is_open(unit) for _ in range(count)]
    settled = [(unit, count) for unit, count in alike.items() if not (is_share and _is_open(unit))]
    start = tuple(sum(next(iter(unit))[at] * count for unit, count in settled) for at in range(3))
    every = _memberships(start, open_ones) if is_share else {(1, 0, 0)}  # type: ignore[arg-type]
    if every is None:
        return None
    found: dict[str, list[Fraction]] = {name: [] for name in ("total", *NAMES)}
    for members in every:
        vectors = _vectors(members, is_share)
        if vectors is None:
            return None
        for name, vector in vectors.items():
            for sign in (1, -1):
                best = _best(settled, open_ones, start, members, [sign * part for part in vector])  # type: ignore[arg-type]
                found[name].append(sign * best)
    return Parts(**{name: Ends(min(ends), max(ends)) for name, ends in found.items()})


def _is_open(unit: Worlds) -> bool:
    return len({world[:3] for world in unit}) > 1


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


def _vectors(members: _Members, is_share: bool) -> dict[str, _Vector] | None:
    """What a counted one adds to the change and to each part; None where a share is one of nobody."""
    stay, come, go = members

    def value(made: Collection[str]) -> _Vector | None:
        people = stay + (come if "came" in made else 0) + (0 if "went" in made else go) if is_share else 1
        if people == 0:
            return None
        one, judged = Fraction(1, people), "judged" in made
        flags = (not judged, judged, "came" in made, "went" not in made)
        return tuple(one if flag else Fraction(0) for flag in flags)  # type: ignore[return-value]

    values = {made: value(made) for size in range(4) for made in itertools.combinations(NAMES, size)}
    if any(one is None for one in values.values()):
        return None
    found = {"total": _minus(values[NAMES], values[()])}
    for name in NAMES:
        steps = [(made, tuple(one for one in NAMES if one in (*made, name))) for made in values if name not in made]
        gains = [(_WEIGHTS[len(made)], _minus(values[then], values[made])) for made, then in steps]
        found[name] = tuple(sum(weight * gain[at] for weight, gain in gains) for at in range(4))  # type: ignore[assignment]
    return found


def _minus(one: _Vector | None, other: _Vector | None) -> _Vector:
    assert one is not None
    assert other is not None
    return tuple(first - second for first, second in zip(one, other, strict=True))  # type: ignore[return-value]


def _best(
    settled: Sequence[tuple[Worlds, int]],
    open_ones: Sequence[Worlds],
    start: _Members,
    members: _Members,
    vector: Sequence[Fraction],
) -> Fraction:
    """The most that a linear function of who is counted can be, where memberships turn out in one way."""

    def worth(world: World) -> Fraction:
        return sum((part * count for part, count in zip(vector, world[3:], strict=True)), Fraction(0))

    free = sum((max(map(worth, unit)) * count for unit, count in settled), Fraction(0))
    best = {start: Fraction(0)}
    for unit in open_ones:
        best = dict(_steps(best, [(world, worth(world)) for world in unit]))
    return free + (best[members] if open_ones else 0)


def _steps(
    best: dict[_Members, Fraction], choices: Sequence[tuple[World, Fraction]]
) -> Iterator[tuple[_Members, Fraction]]:
    """The best of each membership when one more is chosen."""
    found: dict[_Members, Fraction] = {}
    for members, value in best.items():
        for world, gain in choices:
            then = _plus(members, world)
            if then not in found or value + gain > found[then]:
                found[then] = value + gain
    yield from found.items()
