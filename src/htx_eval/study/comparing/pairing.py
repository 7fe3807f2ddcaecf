"""Who of one list is who of another: certain pairs, those in doubt with every way they may pair, and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.api import CooperativeList
from htx_eval.base.frozen import frozen
from htx_eval.linking.matching import Doubt, Identities, match
from htx_eval.model.fields import Register
from htx_eval.model.ground.area import Grounds

#: Of more rows that may be one another not every way is gone through; they are taken for strangers, and that is said.
MOST_IN_DOUBT = 8
#: A row before and a row after that are one cooperative.
Pair = tuple[int, int]


@frozen
class Knot:
    """Rows before and after of which it is not certain who is who, and every way in which they may pair."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    ways: tuple[tuple[Pair, ...], ...]


@frozen
class Pairing:
    """Every row of both lists once: in a pair, in a knot, or alone."""

    pairs: tuple[Pair, ...]
    knots: tuple[Knot, ...]
    only_before: tuple[int, ...]
    only_after: tuple[int, ...]
    by_code: int  # so many of the pairs have one code
    doubts: tuple[Doubt, ...]
    given_up: int = 0  # so many rows hang together in more ways than are gone through


def paired(
    before: CooperativeList,
    after: CooperativeList,
    register: Register,
    grounds: tuple[Grounds | None, Grounds | None] = (None, None),
) -> Pairing:
    """Return who is who in two lists."""
    identities = Identities(register)
    counts = [listed.columns().get(register.roles.count or "") for listed in (before, after)]
    base = identities.of(before.rows, counts[0], grounds[0])
    other = identities.of(after.rows, counts[1], grounds[1])
    standing = [
        [row for row in range(len(listed.rows)) if row not in listed.repeats or row in listed.doubts]
        for listed in (before, after)
    ]
    found = match(base, other, standing[1], in_items=False)
    alone = set(standing[0])
    pairs = [(row, partners[0]) for row, partners in found.partners.items() if len(partners) == 1 and row in alone]
    edges = [
        *((row, one) for row, partners in found.partners.items() if len(partners) > 1 for one in partners),
        *((base_row, doubt.row) for doubt in found.doubts for base_row in doubt.bases),
    ]
    taken = {row for row, _ in pairs}
    knots, given_up = _knots([edge for edge in edges if edge[0] in alone and edge[0] not in taken])
    in_knots = ({row for knot in knots for row in knot.before}, {row for knot in knots for row in knot.after})
    partnered = {row for _, row in pairs}
    return Pairing(
        tuple(sorted(pairs)),
        tuple(knots),
        tuple(sorted(alone - taken - in_knots[0])),
        tuple(row for row in standing[1] if row not in partnered and row not in in_knots[1]),
        found.by_code,
        tuple(found.doubts),
        given_up,
    )


def _knots(edges: Sequence[Pair]) -> tuple[list[Knot], int]:
    """The rows that hang together, with the ways in which they may pair; and how many are given up."""
    found: list[Knot] = []
    given_up = 0
    for group in _together(edges):
        before, after = (tuple(sorted({edge[at] for edge in group})) for at in (0, 1))
        if len(before) + len(after) > MOST_IN_DOUBT:
            given_up += len(before) + len(after)
            continue
        found.append(Knot(before, after, tuple(_ways(sorted(group)))))
    return found, given_up


def _together(edges: Sequence[Pair]) -> list[set[Pair]]:
    groups: list[set[Pair]] = []
    for edge in edges:
        touching = [group for group in groups if any(edge[0] == one or edge[1] == other for one, other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append({edge}.union(*touching))
    return groups


def _ways(edges: Sequence[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Every set of edges in which no row stands twice."""
    if not edges:
        yield ()
        return
    first, *rest = edges
    yield from _ways(rest)
    free = [edge for edge in rest if edge[0] != first[0] and edge[1] != first[1]]
    yield from ((first, *way) for way in _ways(free))
