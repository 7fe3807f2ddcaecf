"""The reasons behind a verdict by brute force: from the definitions in `model/reasons.py`, on top of the oracle."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from htx_eval.model.cooperatives import CooperativeList, Row
from htx_eval.model.plan import Plan
from htx_eval.model.roadmap import Moves
from htx_eval.model.rules import Kind, Measure, Target, Threshold
from htx_eval.model.values import Value
from oracle import Choices, Oracle, Pair, domain, outcomes, verdict
from oracle import number as exact

#: So many joining cooperatives are tried; small worlds lose a pass long before.
MOST_JOINING = 150


def is_met(kind: Kind, threshold: Threshold, pair: Pair) -> bool:
    """Say whether one completion meets a threshold; an empty population never does."""
    return outcomes(kind, threshold, {pair}) == {"met"}


# ---- slack -----------------------------------------------------------------------------------------------------


def last_held(kind: Kind, threshold: Threshold, pairs: set[Pair], changed: str, most: int) -> int | None:
    """Return the greatest number of changes up to which every completion stays met, whoever changes."""
    for number in range(1, most + 1):
        for pair in pairs:
            for after in AFTER[changed](pair, number, threshold):
                if not is_met(kind, threshold, after):
                    return number - 1
    return None


def fallen(pair: Pair, number: int, threshold: Threshold) -> Iterator[Pair]:
    """Yield what is left where counted ones count no more; for a ceiling, where others come to be counted."""
    low, high, _ = threshold.interval
    if low is not None and pair[0] >= number:
        yield pair[0] - number, pair[1]
    if high is not None and pair[1] - pair[0] >= number:
        yield pair[0] + number, pair[1]


def closed(pair: Pair, number: int, threshold: Threshold) -> Iterator[Pair]:
    """Yield what is left where so many of the population are gone."""
    for counted in range(number + 1):
        if pair[0] >= counted and pair[1] - pair[0] >= number - counted:
            yield pair[0] - counted, pair[1] - number


def joined(pair: Pair, number: int, threshold: Threshold) -> Iterator[Pair]:
    """Yield what there is with so many more."""
    for counted in range(number + 1):
        yield pair[0] + counted, pair[1] + number


AFTER = {"fall": fallen, "close": closed, "join": joined}


# ---- one-class errors ------------------------------------------------------------------------------------------


class ReasonOracle(Oracle):
    """All completions of one list, with errors in rating, answers to questions, and several targets at once."""

    def __init__(self, plan: Plan, listed: CooperativeList, classes: Mapping[int, str] | None = None) -> None:
        super().__init__(plan, listed)
        self._instead = {id(self.rows[index]): key for index, key in (classes or {}).items()}

    def own_classes(self, row: Row) -> list[str]:
        """Return the classes a row may have, unless the test says another."""
        instead = self._instead.get(id(row))
        return super().own_classes(row) if instead is None else [instead]

    def costs(self, measure: Measure, choices: Choices, row: Row) -> dict[tuple[Pair, int], None]:
        """Return what a row can add to numerator and denominator, with how many of it are rated wrongly."""
        keys = sorted(self.tested_by(measure, choices))
        one: dict[tuple[Pair, int], None] = {}
        rating = self.plan.rating
        ladder = [] if rating is None else [band.key for band in rating.classes]
        for values in self.completed(row, keys):
            one[self.pair(measure, values, choices), 0] = None
            own = values.get(rating.declared) if rating is not None else None
            for wrong in ladder:
                if rating is not None and own in ladder and abs(ladder.index(str(own)) - ladder.index(wrong)) == 1:
                    one[self.pair(measure, {**values, rating.declared: wrong}, choices), 1] = None
        found: dict[tuple[Pair, int], None] = {}
        for size in self.sizes(row):
            together: dict[tuple[Pair, int], None] = {((0, 0), 0): None}
            for _ in range(size):
                together = added(together, one)
            found.update(together)
        return found

    def fewest_errors(self, target: Target, choices: Choices, was: str, row: Row | None = None) -> int | None:
        """Return the fewest errors after which some completion is not as all were; ``row`` must have one of them."""
        kind, threshold = target.measure.kind, target.threshold
        every: dict[tuple[Pair, int], None] = {((0, 0), 0): None}
        for each in self.rows:
            costs = self.costs(target.measure, choices, each)
            every = added(every, {key: None for key in costs if each is not row or key[1] > 0})
        turned = [errors for pair, errors in every if is_met(kind, threshold, pair) is not (was == "met")]
        return min(turned, default=None)

    # ---- answers -----------------------------------------------------------------------------------------------

    def fewest_answers(self, target: Target, choices: Choices, wanted: str) -> int | None:
        """Return the fewest rows whose answers can settle a verdict."""
        pairs = [self.row_pairs(target.measure, choices, row) for row in self.rows]
        for number in range(len(pairs) + 1):
            for asked in itertools.combinations(range(len(pairs)), number):
                if self._can_settle(target, pairs, asked, wanted):
                    return number
        return None

    def settles(self, target: Target, choices: Choices, asked: Sequence[int], wanted: str) -> bool:
        """Say whether answers of these rows can settle a verdict."""
        pairs = [self.row_pairs(target.measure, choices, row) for row in self.rows]
        return self._can_settle(target, pairs, asked, wanted)

    def _can_settle(self, target: Target, pairs: Sequence[set[Pair]], asked: Sequence[int], wanted: str) -> bool:
        rest: set[Pair] = {(0, 0)}
        for index, some in enumerate(pairs):
            if index not in asked:
                rest = {(a + c, b + d) for a, b in rest for c, d in some}
        for answers in itertools.product(*(pairs[index] for index in asked)):
            more = (sum(n for n, _ in answers), sum(d for _, d in answers))
            every = {(a + more[0], b + more[1]) for a, b in rest}
            if verdict(target.measure.kind, target.threshold, every) == wanted:
                return True
        return False

    # ---- several targets at once -------------------------------------------------------------------------------

    def all_met(self, targets: Sequence[Target]) -> bool:
        """Say whether one completion meets all targets under their chosen readings."""
        choices = [self.chosen(target.measure) for target in targets]
        tests = [self.tested_by(target.measure, chosen) for target, chosen in zip(targets, choices, strict=True)]
        keys = sorted(set().union(*tests))
        every: set[tuple[Pair, ...]] = {((0, 0),) * len(targets)}
        for row in self.rows:
            one = {
                tuple(
                    self.pair(target.measure, values, chosen) for target, chosen in zip(targets, choices, strict=True)
                )
                for values in self.completed(row, keys)
            }
            found: set[tuple[Pair, ...]] = set()
            for size in self.sizes(row):
                together: set[tuple[Pair, ...]] = {((0, 0),) * len(targets)}
                for _ in range(size):
                    together = sums(together, one)
                found |= together
            every = sums(every, found)
        return any(
            all(is_met(t.measure.kind, t.threshold, pair) for t, pair in zip(targets, pairs, strict=True))
            for pairs in every
        )


def added(some: Iterable[tuple[Pair, int]], more: Iterable[tuple[Pair, int]]) -> dict[tuple[Pair, int], None]:
    """Return all sums of pairs with costs."""
    more = list(more)
    return {((a + c, b + d), e + f): None for (a, b), e in some for (c, d), f in more}


def sums(some: set[tuple[Pair, ...]], more: set[tuple[Pair, ...]]) -> set[tuple[Pair, ...]]:
    """Return all sums of tuples of pairs."""
    return {tuple((a + c, b + d) for (a, b), (c, d) in zip(one, other, strict=True)) for one in some for other in more}


# ---- readings --------------------------------------------------------------------------------------------------


def deciding(said: Mapping[frozenset[tuple[str, str]], str], chosen: Mapping[str, str]) -> set[str]:
    """Return the words in some smallest change of readings that changes the verdict.

    ``said`` is the verdict of each combination, ``chosen`` the reading of every word that the plan chooses.
    """
    own = next(verdict for choices, verdict in said.items() if set(choices) <= set(chosen.items()))
    changes = [
        frozenset((name, key) for name, key in choices if chosen[name] != key)
        for choices, verdict in said.items()
        if verdict != own
    ]
    smallest = [one for one in changes if not any(other < one for other in changes)]
    return {name for change in smallest for name, _ in change}


def value_grid(ends: Iterable[Fraction]) -> list[Fraction]:
    """Return figures at, below, between and above some values."""
    at = sorted(set(ends))
    between = [(a + b) / 2 for a, b in itertools.pairwise(at)]
    return sorted({*at, *between, *([at[0] - 1, at[-1] + 1] if at else [])})


# ---- moves -----------------------------------------------------------------------------------------------------

#: What is done for one cooperative: the class it is moved up to, and the gains, by their place among all gains.
Done = tuple[str | None, tuple[int, ...]]


class MoveOracle(Oracle):
    """Every set of moves on a list in which each row is one cooperative."""

    def __init__(self, plan: Plan, listed: CooperativeList, moves: Moves) -> None:
        super().__init__(plan, listed)
        self.moves = moves
        self.targets = plan.targets
        self.choices = [self.chosen(target.measure) for target in plan.targets]
        self.keys = sorted(
            set().union(*(self.tested_by(t.measure, c) for t, c in zip(self.targets, self.choices, strict=True)))
        )

    def options(self, row: Row) -> list[tuple[Done, Fraction]]:
        """Return everything that can be done for a row, with its price."""
        if 0 in self.sizes(row) or not self.surely(row, self.moves.who):
            return [((None, ()), Fraction(0))]
        places = [place for place, gain in enumerate(self.moves.gains) if self.surely(row, gain.where)]
        subsets = [some for n in range(len(places) + 1) for some in itertools.combinations(places, n)]
        found = []
        for to_class, price in self.class_moves(row):
            for some in subsets:
                gains = sum((Fraction(self.moves.gains[place].cost) for place in some), Fraction(0))
                found.append(((to_class, some), price + gains))
        return found

    def surely(self, row: Row, wanted: Mapping[str, tuple[Value, ...]]) -> bool:
        """Say whether each named cell surely holds one of the wanted values; an absent column is not asked."""
        return all(
            key not in self.listed.fields or all(value in values for value in self.of_each(row, key))
            for key, values in wanted.items()
        )

    def class_moves(self, row: Row) -> list[tuple[str | None, Fraction]]:
        """Return the better classes of a row with their price, and staying for nothing."""
        found: list[tuple[str | None, Fraction]] = [(None, Fraction(0))]
        rating, better = self.plan.rating, self.moves.better_class
        if rating is None or better is None or rating.declared not in self.keys:
            return found
        own = [band for band in rating.classes if band.key in self.classes(row)]
        if not own:
            return found
        worst = min(own, key=lambda band: band.from_points)
        points = self.points(row)
        least = Fraction(worst.from_points) if points is None else points
        for band in rating.classes:
            if band.from_points > worst.from_points:
                lacking = max(Fraction(0), Fraction(band.from_points) - least)
                found.append((band.key, Fraction(better.fixed) + Fraction(better.per_point) * lacking))
        return found

    def points(self, row: Row) -> Fraction | None:
        """Return the points of a row: its total, else the sum of its criteria if all are known."""
        rating = self.plan.rating
        assert rating is not None
        if len(self.same(row)) > 1:
            return None
        total = None if rating.total is None else self.said(row, rating.total)
        scores = [self.said(row, criterion.field) for group in rating.groups for criterion in group.criteria]
        if total is not None:
            return total
        return None if None in scores else sum((score for score in scores if score is not None), Fraction(0))

    def said(self, row: Row, key: str) -> Fraction | None:
        """Return a number that a cell states."""
        values = self.stated(row, key) if key in self.listed.fields else []
        return Fraction(exact(values[0])) if len(values) == 1 else None

    def moved(self, values: Mapping[str, Value], done: Done) -> dict[str, Value]:
        """Return one completed cooperative after something was done for it."""
        after = dict(values)
        rating, (to_class, gains) = self.plan.rating, done
        if rating is not None and to_class is not None:
            rank = {band.key: band.from_points for band in rating.classes}
            own = str(after[rating.declared])
            if own in rank and rank[own] < rank[to_class]:
                after[rating.declared] = to_class
        for place in gains:
            after.update({key: value for key, value in self.moves.gains[place].values.items() if key in after})
        return after

    def tuples(self, row: Row, done: Done) -> set[tuple[Pair, ...]]:
        """Return what a row may add to every target at once after something was done for it."""
        one = {self.pairs_of(self.moved(values, done)) for values in self.completed(row, self.keys)}
        return one | {((0, 0),) * len(self.targets)} if 0 in self.sizes(row) else one

    def pairs_of(self, values: Mapping[str, Value]) -> tuple[Pair, ...]:
        """Return what one completed cooperative adds to every target."""
        return tuple(self.pair(t.measure, values, c) for t, c in zip(self.targets, self.choices, strict=True))

    def founded(self, place: int) -> set[tuple[Pair, ...]]:
        """Return what a new cooperative may add."""
        stated = self.moves.foundings[place].values
        axes = [[stated[key]] if key in stated else domain(self.field(key)) for key in self.keys]
        return {self.pairs_of(dict(zip(self.keys, values, strict=True))) for values in itertools.product(*axes)}

    def meets(self, parts: Sequence[set[tuple[Pair, ...]]], names: Sequence[str], surely: bool) -> bool:
        """Say whether every completion, or some completion, meets the named targets."""
        every: set[tuple[Pair, ...]] = {((0, 0),) * len(self.targets)}
        for part in parts:
            every = sums(every, part)
        answers = (
            all(
                is_met(target.measure.kind, target.threshold, pair)
                for target, pair in zip(self.targets, pairs, strict=True)
                if target.id in names
            )
            for pairs in every
        )
        return all(answers) if surely else any(answers)

    def cheapest(self, names: Sequence[str], surely: bool) -> Fraction | None:
        """Return the least price of any set of moves after which the named targets are met."""
        plans: list[tuple[Fraction, int, list[Done], tuple[int, ...]]] = []
        news = [range(founding.most + 1) for founding in self.moves.foundings]
        for chosen in itertools.product(*(self.options(row) for row in self.rows)):
            for numbers in itertools.product(*news):
                price = sum((cost for _, cost in chosen), Fraction(0))
                price += sum(Fraction(f.cost) * n for f, n in zip(self.moves.foundings, numbers, strict=True))
                plans.append((price, len(plans), [done for done, _ in chosen], numbers))
        for price, _, done, numbers in sorted(plans, key=lambda plan: plan[:2]):
            if self.meets(self.parts(done, numbers), names, surely):
                return price
        return None

    def parts(self, done: Sequence[Done], numbers: Sequence[int]) -> list[set[tuple[Pair, ...]]]:
        """Return what every cooperative may add after a set of moves."""
        old = [self.tuples(row, one) for row, one in zip(self.rows, done, strict=True)]
        return [*old, *(self.founded(place) for place, n in enumerate(numbers) for _ in range(n))]
