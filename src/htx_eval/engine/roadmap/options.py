"""What each cooperative can be moved to, at what price, and what that adds to the demands of the targets.

Cooperatives are taken together that are alike: on every field that matters, with the same points, open to the same
moves. A move up to a class lifts every worse class that a cooperative may have to it and leaves "not rated" as it
is; its price counts the points that are lacking, at most where they are not known.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.engine.evaluate import Explored
from htx_eval.engine.reasons.joint import Shared
from htx_eval.engine.reasons.mismatch import stated_points
from htx_eval.engine.rows.profile import Profile, Samples
from htx_eval.engine.whole.cohort import Cohort, Vector, cohort_of
from htx_eval.model.plan import Rating
from htx_eval.model.roadmap import Gain, Moves, Wanted
from htx_eval.model.values import Cell, Choice, Value, known


@frozen
class Option:
    """One thing to do for a cooperative (nothing is one too), and the vectors that it may then have."""

    vectors: tuple[Vector, ...]
    cost: Decimal
    gains: tuple[str, ...] = ()
    to_class: str | None = None
    points: Decimal | None = None
    sure: bool = True  # whether its points are known

    @property
    def steps(self) -> int:
        """How many things are done."""
        return len(self.gains) + (self.to_class is not None)


#: Cooperatives with what can be done for each of them; nothing first.
Movable = Cohort[tuple[Option, ...]]


class Mover:
    """Looks at the moves of one list. ``worst`` keeps of each option only the least that it adds, demand by demand."""

    def __init__(self, explored: Explored, moves: Moves, shared: Shared) -> None:
        self.explored, self.moves, self.shared = explored, moves, shared
        self.engine, self.rating = explored.engine, explored.evaluation.plan.rating
        fields = self.engine.profiles.fields
        self._places = [fields.index(key) for key in shared.axes]
        self._class_at = None
        if self.rating is not None and self.rating.declared in shared.axes:
            self._class_at = shared.axes.index(self.rating.declared)
        self._memo: dict[tuple[Samples, bool], tuple[Vector, ...]] = {}
        self._points: Coded[Decimal | None] = Coded.of([None] * len(explored.evaluation.rows))
        if self.rating is not None:
            self._points = stated_points(explored.evaluation, self.rating)
        self._kinds = self._found()
        self.order = self._ordered()

    def cohorts(self, worst: bool) -> Iterator[Movable]:
        """Yield the cooperatives of the list, those together that are alike."""
        for (number, points, who, *where), rows in self._kinds.items():
            profile = self.engine.profiles.profiles[number]
            if profile.size.high == 0:
                continue
            gains = [gain for gain, is_open in zip(self.moves.gains, where, strict=True) if is_open and who]
            known_total = self._points.items[points]
            options = tuple(self._options(profile, known_total, gains, bool(who), worst))
            yield cohort_of(options, [replace(profile, rows=rows, copies=len(rows))])

    def vectors(self, samples: Samples, worst: bool) -> tuple[Vector, ...]:
        """Return what a cooperative with these candidates may add, or the one vector of the least that it adds."""
        found = self._memo.get((samples, worst))
        if found is None:
            if worst:
                found = (self.shared.least(samples),)
            else:
                found = tuple(dict.fromkeys(map(self.shared.vector, itertools.product(*samples))))
            self._memo[samples, worst] = found
        return found

    def founded(self, values: dict[str, Value]) -> Samples:
        """Return the candidates of a new cooperative; what its values do not say is open."""
        specs = self.explored.evaluation.plan.register.fields
        return tuple(
            (values[key],) if key in values else specs[key].unknown().sample(self.shared.cuts(key))
            for key in self.shared.axes
        )

    def _ordered(self) -> list[int]:
        """The place of each row by code, name and line: an order that does not depend on that of the rows."""
        held = self.explored.evaluation.list.rows
        told = zip(held.codes, held.names, held.lines, strict=True)
        names = [(code or "", name or "", line) for code, name, line in told]
        order = [0] * len(names)
        for place, row in enumerate(sorted(range(len(names)), key=names.__getitem__)):
            order[row] = place
        return order

    def _found(self) -> dict[tuple[int, ...], list[int]]:
        """The rows by profile, points, and which moves are open to them."""
        profiles = self.engine.profiles
        bits = [self._holds(wanted) for wanted in (self.moves.who, *(gain.where for gain in self.moves.gains))]
        kinds: dict[tuple[int, ...], list[int]] = {}
        for row, key in enumerate(zip(profiles.of_rows.codes, self._points.codes, *bits, strict=True)):
            kinds.setdefault(key, []).append(row)
        return kinds

    def _holds(self, wanted: Wanted) -> Sequence[int]:
        """For each row whether it surely holds one of the wanted values of each field."""
        count = len(self.explored.evaluation.rows)
        answers = [1] * count
        for key, values in wanted.items():
            answers = [a and b for a, b in zip(answers, self._surely(key, values), strict=True)]
        return answers

    def _surely(self, key: str, values: tuple[Value, ...]) -> Sequence[int]:
        table, columns = self.explored.table, self.explored.evaluation.list.columns()
        holds: Callable[[Cell], int] = lambda cell: int(_is_one_of(cell, values))  # noqa: E731
        if key in table.fields and key in columns:
            place = table.fields.index(key)
            return list(table.rows.mapped(lambda row: holds(row.cells[place])))
        if key not in columns:  # a column that the list does not have is not asked
            return [1] * len(self.explored.evaluation.rows)
        return list(columns[key].mapped(holds))

    def _options(
        self, profile: Profile, points: Decimal | None, gains: Sequence[Gain], who: bool, worst: bool
    ) -> Iterator[Option]:
        """What can be done for a cooperative of a profile: nothing first."""
        samples = tuple(profile.samples[place] for place in self._places)
        classes = [(None, None)] + (list(self._classes(profile, points)) if who else [])
        for to_class, lacking in classes:
            for number in range(len(gains) + 1):
                for some in itertools.combinations(gains, number):
                    moved = self._moved(samples, to_class, some)
                    yield Option(
                        vectors=self.vectors(moved, worst),
                        cost=self._price(lacking) + sum((gain.cost for gain in some), Decimal(0)),
                        gains=tuple(gain.id for gain in some),
                        to_class=to_class,
                        points=lacking,
                        sure=points is not None,
                    )

    def _price(self, lacking: Decimal | None) -> Decimal:
        better = self.moves.better_class
        return Decimal(0) if lacking is None or better is None else better.fixed + better.per_point * lacking

    def _classes(self, profile: Profile, points: Decimal | None) -> Iterator[tuple[str | None, Decimal | None]]:
        """The better classes of a cooperative, with the points that it lacks for each, at most."""
        rating, better = self.rating, self.moves.better_class
        if rating is None or better is None or self._class_at is None:
            return
        own = profile.samples[self._places[self._class_at]]
        worst = _worst(rating, own)
        if worst is None:
            return
        for band in rating.classes[: _rank(rating, worst)]:
            lacking = max(Decimal(0), band.from_points - least_points(rating, worst, points))
            if better.most_points is None or lacking <= better.most_points:
                yield band.key, lacking

    def _moved(self, samples: Samples, to_class: str | None, gains: Sequence[Gain]) -> Samples:
        changed = list(samples)
        for gain in gains:
            for key, value in gain.values.items():
                if key in self.shared.axes:
                    changed[self.shared.axes.index(key)] = (value,)
        if to_class is not None and self.rating is not None and self._class_at is not None:
            changed[self._class_at] = lifted(self.rating, samples[self._class_at], to_class)
        return tuple(changed)


def _is_one_of(cell: Cell, values: tuple[Value, ...]) -> bool:
    if isinstance(cell, Choice):
        return set(cell.values) <= set(values)
    return known(cell) in values


def _rank(rating: Rating, key: str) -> int:
    return next(place for place, band in enumerate(rating.classes) if band.key == key)


def _worst(rating: Rating, classes: Sequence[Value]) -> str | None:
    """The worst class that a cooperative may have; None if it is not rated."""
    return next((band.key for band in reversed(rating.classes) if band.key in classes), None)


def least_points(rating: Rating, worst: str, points: Decimal | None) -> Decimal:
    """Return the fewest points that a cooperative may have: its own, else where its worst class begins."""
    return points if points is not None else rating.classes[_rank(rating, worst)].from_points


def lifted(rating: Rating, classes: Sequence[Value], to_class: str) -> tuple[Value, ...]:
    """Return the classes of a cooperative after it was moved up to one: worse ones become that one."""
    at = _rank(rating, to_class)
    worse = {band.key for band in rating.classes[at + 1 :]}
    return tuple(sorted({to_class if key in worse else key for key in classes}, key=repr))
