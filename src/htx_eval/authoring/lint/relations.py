"""Which targets can never be met or missed, exclude each other, or follow from others, and under which readings."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Iterator, Mapping, Sequence

from htx_eval.authoring.lint.cells import TooManyError
from htx_eval.authoring.lint.outcomes import Way, by_figure, is_counted, met, not_met
from htx_eval.authoring.lint.search import Search
from htx_eval.authoring.lint.whole_numbers import GivenUpError
from htx_eval.base.frozen import frozen
from htx_eval.model.meaning import Choices, combinations
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Level, Target

#: So many combinations of readings are looked at of one group of targets; of more, those that come first.
MOST_COMBINATIONS = 1000


class Kind(enum.Enum):
    """What can be said of a group of targets, of which the last one is what it is said of."""

    NEVER = "never"  # no list meets it
    ALWAYS = "always"  # no list misses it; a share, none that has somebody whom it is about
    APART = "apart"  # no list meets all of the group
    IMPLIED = "implied"  # every list that meets the others meets it


@frozen
class Relation:
    """A relation of a group of targets: proved under these combinations of readings, of all that there are."""

    kind: Kind
    targets: tuple[str, ...]  # the one that it is said of last
    holds: tuple[Choices, ...]
    every: tuple[Choices, ...]
    is_whole: bool = True  # whether those are all combinations

    def ways(self) -> tuple[Mapping[str, str], ...]:
        """Return the readings under which it holds, as few as say it: each way holds whatever the other words mean.

        A way without any reading: it holds under all of them. The one nearest to the chosen readings comes first.
        """
        kept = [dict(choices) for choices in self.holds]
        if not self.is_whole:
            return tuple(kept)
        found: list[Mapping[str, str]] = []
        for choices in kept:
            if any(way.items() <= choices.items() for way in found):
                continue
            way = dict(choices)
            for name in choices:
                fewer = {key: value for key, value in way.items() if key != name}
                if all(each in kept for each in map(dict, self.every) if _may_be(fewer, each)):
                    way = fewer
            found.append(way)
        return tuple(found)


def _may_be(way: Mapping[str, str], choices: Choices) -> bool:
    """Whether somebody who reads words in a way may read them so: a word that is not reached may mean anything."""
    return all(choices.get(key, reading) == reading for key, reading in way.items())


@frozen
class Relations:
    """All that was found out of a plan, and the groups of targets of which something was given up."""

    found: tuple[Relation, ...]
    given_up: tuple[tuple[str, ...], ...]
    left_out: tuple[str, ...]  # targets that do not count cooperatives, or have no figure yet


def relations(plan: Plan, search: Search) -> Relations:
    """Return every relation of pairs, and those of more targets that no smaller one says."""
    return _Finder(plan, search).all()


def _first_of_alike(targets: Sequence[Target]) -> Iterator[Target]:
    """The targets, of those that ask the same of every place or year the first: what follows from it does from each."""
    seen = set()
    for target in targets:
        key = (target.part_of, target.threshold)
        if target.part_of is None or key not in seen:
            yield target
        seen.add(key)


class _Finder:
    def __init__(self, plan: Plan, search: Search) -> None:
        self.plan, self.search = plan, search
        self.targets = {target.id: target for target in _first_of_alike(plan.targets) if is_counted(target)}
        self.required = [key for key, target in self.targets.items() if target.level is Level.REQUIRED]
        self.given_up: dict[tuple[str, ...], None] = {}
        self.known: dict[tuple[Kind, tuple[str, ...]], Relation] = {}
        self.proved: list[Relation] = []
        self.contrary: dict[tuple[Kind, tuple[str, ...]], Mapping[str, Sequence[Way]]] = {}

    def all(self) -> Relations:
        for key in self.targets:
            self._look(Kind.NEVER, (key,))
            self._look(Kind.ALWAYS, (key,))
        for one, other in itertools.combinations(self.targets, 2):
            self._look(Kind.APART, (one, other))
        for one, other in itertools.permutations(self.required, 2):
            self._look(Kind.IMPLIED, (one, other))
        self._larger()
        found = sorted(
            (relation for relation in self.proved if not self._is_allocated(relation)),
            key=lambda relation: (tuple(Kind).index(relation.kind), self._place(relation.targets[-1])),
        )
        left = tuple(target.id for target in self.plan.targets if not is_counted(target))
        return Relations(tuple(found), tuple(self.given_up), left)

    def _is_allocated(self, relation: Relation) -> bool:
        """Whether it only says that parts make up the whole that the plan allocates to them."""
        *others, whole = relation.targets
        parts = {self.targets[key].part_of for key in others}
        return relation.kind is Kind.IMPLIED and parts == {whole}

    def _place(self, key: str) -> int:
        return list(self.targets).index(key)

    def _combinations(self, keys: Sequence[str]) -> Iterator[Choices]:
        conditions = [one for key in keys for one in self.targets[key].measure.conditions]
        return combinations(self.plan.definitions, conditions)

    def _look(self, kind: Kind, keys: tuple[str, ...]) -> Relation:
        """Find out under which readings a relation holds that nothing smaller says there."""
        found = self.known.get((kind, keys))
        if found is not None:
            return found
        every = tuple(itertools.islice(self._combinations(keys), MOST_COMBINATIONS + 1))
        if len(every) > MOST_COMBINATIONS:
            self.given_up[keys] = None
            every = every[:MOST_COMBINATIONS]
        holds = tuple(one for one in every if not self._is_said(kind, keys, one) and self._holds(kind, keys, one))
        found = self.known[kind, keys] = Relation(kind, keys, holds, every, keys not in self.given_up)
        self.proved += [found] if holds else []
        return found

    def _holds(self, kind: Kind, keys: tuple[str, ...], choices: Choices) -> bool:
        """Whether it is proved that no list is a case to the contrary."""
        asked = self.contrary.get((kind, keys))
        if asked is None:
            asked = self.contrary[kind, keys] = contrary(kind, [self.targets[key] for key in keys])
        try:
            return not self.search.exists(asked, choices)
        except (GivenUpError, TooManyError):
            self.given_up[keys] = None
            return False

    def _is_said(self, kind: Kind, keys: tuple[str, ...], choices: Choices) -> bool:
        """Whether a relation of fewer of these targets says as much under a combination of readings."""
        return any(
            len(relation.targets) < len(keys)
            and set(relation.targets) <= set(keys)
            and any(each.items() <= choices.items() for each in relation.holds)
            and (
                relation.kind in (Kind.NEVER, Kind.APART) or (kind is Kind.IMPLIED and relation.targets[-1] == keys[-1])
            )
            for relation in self.proved
        )

    def _larger(self) -> None:
        """Find relations of more than two required targets: from all of them down to those that are needed."""
        if len(self.required) < 3:
            return
        every = tuple(self.required)
        for number, choices in enumerate(self._combinations(every)):
            if number == MOST_COMBINATIONS:
                self.given_up[every] = None
                return
            if self._is_said(Kind.APART, every, choices):
                continue
            if self._holds(Kind.APART, every, choices):
                self._look(Kind.APART, self._fewest(Kind.APART, every, choices))
                continue
            for key in every:
                keys = (*(other for other in every if other != key), key)
                if not self._is_said(Kind.IMPLIED, keys, choices) and self._holds(Kind.IMPLIED, keys, choices):
                    self._look(Kind.IMPLIED, self._fewest(Kind.IMPLIED, keys, choices))

    def _fewest(self, kind: Kind, keys: tuple[str, ...], choices: Choices) -> tuple[str, ...]:
        """The targets of a relation without those that are not needed under a combination of readings."""
        kept = keys
        for key in keys if kind is Kind.APART else keys[:-1]:
            fewer = tuple(other for other in kept if other != key)
            if len(fewer) > 1 and self._holds(kind, fewer, choices):
                kept = fewer
        return kept


def contrary(kind: Kind, targets: Sequence[Target]) -> dict[str, Sequence[Way]]:
    """Return what a list would have to be that shows that a relation does not hold, by the ids of targets."""
    *others, last = targets
    asked: dict[str, Sequence[Way]] = {target.id: (met(target),) for target in others}
    asked[last.id] = (
        tuple(by_figure(last)) if kind is Kind.ALWAYS else not_met(last) if kind is Kind.IMPLIED else (met(last),)
    )
    return asked
