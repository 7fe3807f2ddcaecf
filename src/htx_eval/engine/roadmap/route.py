"""The cheapest way to meet a plan: moves of cooperatives and new ones, over all required targets together.

``sure``: after the moves every completion meets every target. As cooperatives are completed independently of one
another, that is so exactly if for each demand the least that each cooperative adds is enough together. ``hopeful``:
some completion does, so each cooperative also chooses a world. Both are linear, and `optimum` solves them; of plans
that cost the same the one with fewer steps is taken, then that with cooperatives of better classes, then by code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.engine.evaluate import Explored
from htx_eval.engine.reasons.joint import Shared, is_plain, too_many
from htx_eval.engine.roadmap.options import Movable, Mover, Option
from htx_eval.engine.roadmap.rooms import Rooms
from htx_eval.engine.roadmap.solver import Column, Task
from htx_eval.engine.roadmap.task import Board, Choice
from htx_eval.model.roadmap import Founding, Moves, Roadmap, Route, Step
from htx_eval.model.rules import Level

#: In a list with more choices than this it is not told how many others would do as well.
MOST_COMPARED = 2_000


def roadmap(explored: Explored, moves: Moves) -> Roadmap:
    """Return the cheapest ways to meet all required targets that are counts or shares.

    Raises HtxEvalError if no target can be looked at, and if the solver is not installed.
    """
    required = [each for each in explored.evaluation.targets if each.target.level is Level.REQUIRED]
    taken = [each for each in required if is_plain(explored.engine, each)]
    left_out = tuple(each.target.id for each in required if each not in taken)
    if not taken:
        raise HtxEvalError([Problem("HTX711")])
    shared = Shared.of(explored.engine, taken, small=True)
    if too_many(explored.engine, shared.axes):
        raise HtxEvalError([Problem("HTX711")])
    mover = Mover(explored, moves, shared)
    sure, hopeful = (_Guide(Board(explored, mover, taken, worst)) for worst in (True, False))
    first = sure.route()
    return Roadmap(explored.evaluation, moves, first, hopeful.route(), sure.another(), left_out)


class _Guide:
    """Reads the answer to the task of one case."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self._answer: tuple[Task, list[int]] | None = None
        self._drawn: dict[int, int] = {}  # how many of each pool something is done for, in the route that is told
        self._rooms = Rooms(board.explored.evaluation)

    def route(self) -> Route:
        """Return the cheapest set of steps for as many targets as can be met."""
        unreachable = [name for name in self.board.names if not self._reachable(name)]
        names = [name for name in self.board.names if name not in unreachable]
        task = self.board.task(names)
        chosen = task.cheapest()
        given_up: list[str] = []
        if chosen is None:
            unreachable += [name for name in names if not self.board.task([name]).is_possible()]
            names = [name for name in names if name not in unreachable]
            given_up = self._given_up(names)
            task = self.board.task([name for name in names if name not in given_up])
            chosen = task.cheapest()
            assert chosen is not None
        self._answer = (task, chosen)
        return self._route(chosen, unreachable, given_up)

    def another(self) -> Route | None:
        """Return the cheapest set of steps that leaves out at least one of those found."""
        if self._answer is None or not any(self._steps_of(self._answer[1])):
            return None
        task, before = self._answer
        avoid = [number if column.steps else 0 for number, column in zip(before, task.columns, strict=True)]
        chosen = task.cheapest(avoid)
        return None if chosen is None else self._route(chosen, (), ())

    def _steps_of(self, chosen: Sequence[int]) -> list[int]:
        return [number * column.steps for number, column in zip(chosen, self.board.columns, strict=True)]

    def _reachable(self, name: str) -> bool:
        """Whether moves can bring one target to what is asked, demand by demand."""
        needs = self.board.shared.needs
        return all(
            place not in self.board.endless and self.board.constant[place] + self.board.most(place) >= needs[place]
            for place, owner in enumerate(self.board.shared.owners)
            if owner == name
        )

    def _given_up(self, names: Sequence[str]) -> list[str]:
        """Targets to give up so that the rest can be met: as few as possible, later ones first."""
        needs = [need - have for need, have in zip(self.board.shared.needs, self.board.constant, strict=True)]
        kept = [place for place, owner in enumerate(self.board.shared.owners) if owner in names]
        columns = [Column(tuple(c.vector[p] for p in kept), c.cost, c.steps, c.pool) for c in self.board.columns]
        task = Task(columns, self.board.pools, tuple(needs[place] for place in kept))
        groups = [names.index(self.board.shared.owners[place]) for place in kept]
        weights = [1000 * len(names) - place for place in range(len(names))]
        return [names[group] for group in sorted(task.most_met(groups, weights))]

    def _route(self, chosen: Sequence[int], unreachable: Sequence[str], given_up: Sequence[str]) -> Route:
        cost = sum(column.cost * number for column, number in zip(self.board.columns, chosen, strict=True))
        steps = list(self._steps(chosen))
        reach = {name: reached for name in unreachable if (reached := self._reach(name)) is not None}
        return Route(_decimal(cost * self.board.unit), tuple(steps), tuple(unreachable), tuple(given_up), reach)

    def _reach(self, name: str) -> tuple[int, int] | None:
        """How many an unreachable count comes to if everything is done, and how many are asked for."""
        for place, (owner, need) in enumerate(zip(self.board.shared.owners, self.board.shared.needs, strict=True)):
            sign = self.board.shared.count_sign(place)
            if owner == name and sign and place not in self.board.endless:
                have = self.board.constant[place] + self.board.most(place)
                if have < need:
                    return sign * have, sign * need
        return None

    def _steps(self, chosen: Sequence[int]) -> Iterator[Step]:
        """Put the chosen columns into steps: what is done is told once, in whatever world it is thought to be."""
        done: dict[tuple[int, int], list[Choice]] = {}
        numbers: dict[tuple[int, int], int] = {}
        for column, choice, number in zip(self.board.columns, self.board.choices, chosen, strict=True):
            if number and column.steps:
                key = (column.pool, id(choice.option))
                done.setdefault(key, []).append(choice)
                numbers[key] = numbers.get(key, 0) + number
        self._drawn = dict.fromkeys(range(len(self.board.pools)), 0)
        for (pool, _), number in numbers.items():
            self._drawn[pool] += number
        taken: dict[int, int] = {}
        for key, (choice, *_) in done.items():
            assert choice.option is not None
            if choice.founding is not None:
                yield self._founded(choice.founding, choice.option, numbers[key], choice.enlarges)
            elif choice.cohort is not None:
                yield from self._moved(choice.cohort, choice.option, numbers[key], taken)

    def _founded(self, founding: Founding, option: Option, number: int, enlarges: tuple[str, ...]) -> Step:
        return Step(
            row=None,
            count=number,
            cost=founding.cost * number,
            founding=founding.id,
            gains=(),
            from_classes=(),
            to_class=None,
            points=None,
            sure=True,
            rooms=(),
            serves=self._served(option, None),
            enlarges=enlarges,
        )

    def _moved(self, cohort: Movable, option: Option, number: int, taken: dict[int, int]) -> Iterator[Step]:
        """The rows of a cohort for which one thing is done, in the order of their codes and names."""
        size, evaluation = cohort.profiles[0].size.low, self.board.explored.evaluation
        left = number
        for row in sorted(cohort.rows, key=self.board.mover.order.__getitem__):
            used = min(left, size - taken.get(row, 0))
            if used <= 0:
                continue
            taken[row] = taken.get(row, 0) + used
            left -= used
            yield Step(
                row=row,
                count=used,
                cost=option.cost * used,
                founding=None,
                gains=option.gains,
                from_classes=evaluation.rows[row].classes if option.to_class is not None else (),
                to_class=option.to_class,
                points=option.points,
                sure=option.sure,
                rooms=() if option.to_class is None else self._rooms.of(row, option.points or Decimal(0)),
                serves=self._served(option, cohort.ways[0]),
                enlarges=(),
                alike=self._alike(cohort, option),
            )
            if left == 0:
                return

    def _alike(self, cohort: Movable, option: Option) -> int:
        """How many other cooperatives would do as well for the same price."""
        if len(self.board.columns) > MOST_COMPARED:
            return 0
        own = max(option.vectors)
        base = cohort.ways[0].vectors[0]
        gained = tuple(b - a for a, b in zip(base, own, strict=True))
        pools = {
            column.pool
            for column, choice, cost in zip(self.board.columns, self.board.choices, self.board.costs, strict=True)
            if choice.cohort is not None
            and choice.option is not None
            and cost == Fraction(option.cost)
            and (choice.option.gains, choice.option.to_class) == (option.gains, option.to_class)
            and all(a >= b for a, b in zip(column.vector, gained, strict=True))
        }
        return sum(self.board.pools[pool] - self._drawn[pool] for pool in pools)

    def _served(self, option: Option, nothing: Option | None) -> tuple[str, ...]:
        """The targets that are not surely met as things are and to which an option adds."""
        near = {
            owner
            for place, owner in enumerate(self.board.shared.owners)
            if max(vector[place] for vector in option.vectors)
            > (0 if nothing is None else max(vector[place] for vector in nothing.vectors))
        }
        return tuple(name for name in self.board.names if name in near and name not in self.board.met)


def _decimal(cost: Fraction) -> Decimal:
    """A sum of prices, which have few decimals."""
    return Decimal(cost.numerator) / Decimal(cost.denominator)
