"""Whether vectors can be chosen, one per cooperative, so that their sum reaches what is needed: exact search.

Demands that hold whatever is chosen are dropped, vectors that are nowhere better than another are dropped; what is left
is searched by dynamic programming over the sums, with everything above what can still matter counted as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from htx_eval.engine.whole.cohort import Cohort, Heap, Vector
from htx_eval.engine.whole.demands import ENDLESS

#: So many steps are made before a search gives up.
MOST_STEPS = 400_000
#: Of cooperatives that may exist in any number so many are tried one by one.
MOST_UNLISTED = 100


#: How many cooperatives of a heap choose which vector: those that surely exist, and those that may.
Chosen = tuple[Mapping[Vector, int], Mapping[Vector, int]]


def search(heaps: Sequence[Heap], needs: Vector) -> tuple[bool | None, list[Chosen]]:
    """Return whether the sums of some choice reach the needs (None: not found out), and such a choice per heap."""
    lots = [lot for heap in heaps for lot in _lots(heap)]
    found = _Search(lots, needs).run()
    if found is None or not found[0]:
        is_open = found is None or (any(heap.extra is None for heap in heaps) and not _hopeless(heaps, needs))
        return (None if is_open else False), []
    chosen = _trimmed(heaps, found[1], needs)
    return True, [(chosen[2 * place], chosen[2 * place + 1]) for place in range(len(heaps))]


def _trimmed(heaps: Sequence[Heap], chosen: list[Mapping[Vector, int]], needs: Vector) -> list[Mapping[Vector, int]]:
    """The same choice with no more than is needed of the cooperatives that may exist in any number."""
    totals = [
        sum(vector[place] * number for each in chosen for vector, number in each.items()) for place in range(len(needs))
    ]
    trimmed = list(chosen)
    for place, heap in enumerate(heaps):
        for vector, number in chosen[2 * place + 1].items() if heap.extra is None else ():
            if min(vector) < 0 or not any(vector):
                continue
            spare = min((have - need) // gain for have, need, gain in zip(totals, needs, vector, strict=True) if gain)
            less = min(number, spare)
            totals = [have - less * gain for have, gain in zip(totals, vector, strict=True)]
            trimmed[2 * place + 1] = {**trimmed[2 * place + 1], vector: number - less}
    return trimmed


def reachable(heaps: Iterable[Heap], needs: Vector) -> list[bool]:
    """Return for each demand alone whether some choice reaches it."""
    most = [0] * len(needs)
    for heap in heaps:
        extra = ENDLESS if heap.extra is None else heap.extra
        for place in range(len(needs)):
            best = max(vector[place] for vector in heap.ways)
            most[place] += heap.copies * best + extra * max(best, 0)
    return [have >= need for have, need in zip(most, needs, strict=True)]


def _hopeless(heaps: Sequence[Heap], needs: Vector) -> bool:
    return not all(reachable(heaps, needs))


def _lots(heap: Heap) -> tuple[Heap, Heap]:
    """The cooperatives that exist, and those that may not: these may choose to add nothing."""
    vectors = tuple(heap.ways)
    nothing = (0,) * len(vectors[0])
    extra = MOST_UNLISTED if heap.extra is None else heap.extra
    return Cohort(vectors, heap.copies), Cohort(tuple(dict.fromkeys([nothing, *vectors])), extra)


class _Search:
    def __init__(self, lots: Sequence[Heap], needs: Vector) -> None:
        self.lots, self.needs = lots, needs

    def run(self) -> tuple[bool, list[Mapping[Vector, int]]] | None:
        """Whether it can be reached, and how each lot chooses; None if the search gave up."""
        kept, options = self._reduce()
        if options is None:
            return False, []
        needs = [self.needs[place] for place in kept]
        open_lots = [place for place, lot in enumerate(self.lots) if lot.copies and len(options[place]) > 1]
        start = tuple(
            sum(
                lot.copies * self._cut(option[0], kept)[at]
                for lot, option in zip(self.lots, options, strict=True)
                if lot.copies and len(option) == 1
            )
            for at in range(len(kept))
        )
        picks = self._walk(start, needs, [(place, options[place]) for place in open_lots], kept)
        if picks is None:
            return None
        if not picks[0]:
            return False, []
        chosen: list[Mapping[Vector, int]] = [
            {option[0]: lot.copies} if lot.copies else {} for lot, option in zip(self.lots, options, strict=True)
        ]
        for place in open_lots:
            chosen[place] = picks[1][place]
        return True, chosen

    def _cut(self, vector: Vector, kept: Sequence[int]) -> Vector:
        return tuple(vector[place] for place in kept)

    def _reduce(self) -> tuple[list[int], list[list[Vector]] | None]:
        """The demands that are still open, and the vectors of each lot that are worth a look; None: out of reach."""
        kept = list(range(len(self.needs)))
        options = [list(lot.ways) for lot in self.lots]
        while True:
            least, most = self._ends(options, kept)
            if any(have < self.needs[place] for have, place in zip(most, kept, strict=True)):
                return kept, None
            still = [place for have, place in zip(least, kept, strict=True) if have < self.needs[place]]
            better = [_best(vectors, still) for vectors in options]
            if still == kept and better == options:
                return kept, options
            kept, options = still, better

    def _ends(self, options: list[list[Vector]], kept: list[int]) -> tuple[list[int], list[int]]:
        least, most = [0] * len(kept), [0] * len(kept)
        for lot, vectors in zip(self.lots, options, strict=True):
            if lot.copies:
                for at, place in enumerate(kept):
                    gains = [vector[place] for vector in vectors]
                    least[at] += lot.copies * min(gains)
                    most[at] += lot.copies * max(gains)
        return least, most

    def _walk(
        self, start: Vector, needs: Sequence[int], lots: list[tuple[int, list[Vector]]], kept: Sequence[int]
    ) -> tuple[bool, dict[int, dict[Vector, int]]] | None:
        """Add one cooperative after another; keep for each sum the vector that led to it."""
        steps = [
            (place, [(self._cut(v, kept), v) for v in vectors])
            for place, vectors in lots
            for _ in range(self.lots[place].copies)
        ]
        rest = _rests([[cut for cut, _ in options] for _, options in steps], len(kept))
        trail: list[dict[Vector, tuple[Vector, Vector]]] = []
        sums: Iterable[Vector] = [start]
        work = 0
        for number, (_, options) in enumerate(steps):
            least, most = rest[number + 1]
            layer: dict[Vector, tuple[Vector, Vector]] = {}
            for have in sums:
                for cut, vector in options:
                    after = _clipped(have, cut, needs, least, most)
                    if after is not None and after not in layer:
                        layer[after] = (have, vector)
            work += len(layer)
            if work > MOST_STEPS:
                return None
            trail.append(layer)
            sums = layer
        last = next((have for have in sums if all(a >= b for a, b in zip(have, needs, strict=True))), None)
        if last is None:
            return False, {}
        picks: dict[int, dict[Vector, int]] = {place: {} for place, _ in lots}
        for (place, _), layer in zip(reversed(steps), reversed(trail), strict=True):
            last, vector = layer[last]
            picks[place][vector] = picks[place].get(vector, 0) + 1
        return True, picks


def _best(vectors: list[Vector], kept: Sequence[int]) -> list[Vector]:
    """The vectors that no other equals or betters in every demand that is open; the first of equals."""
    firsts: dict[Vector, Vector] = {}
    for vector in vectors:
        firsts.setdefault(tuple(vector[place] for place in kept), vector)
    cuts = list(firsts)
    return [
        firsts[cut]
        for cut in cuts
        if not any(other != cut and all(a >= b for a, b in zip(other, cut, strict=True)) for other in cuts)
    ]


def _rests(options: list[list[Vector]], width: int) -> list[tuple[Vector, Vector]]:
    """What the steps from each one on can add at least and at most."""
    least, most = (0,) * width, (0,) * width
    found = [(least, most)]
    for vectors in reversed(options):
        least = tuple(a + min(v[at] for v in vectors) for at, a in enumerate(least))
        most = tuple(a + max(v[at] for v in vectors) for at, a in enumerate(most))
        found.append((least, most))
    return found[::-1]


def _clipped(have: Vector, more: Vector, needs: Sequence[int], least: Vector, most: Vector) -> Vector | None:
    """The sum after a step, cut off where more makes no difference; None where the needs are out of reach."""
    after = []
    for a, b, need, low, high in zip(have, more, needs, least, most, strict=True):
        total = a + b
        if total + high < need:
            return None
        after.append(min(total, need - low))
    return tuple(after)
