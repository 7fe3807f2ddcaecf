"""Who of one list is who of another: certain pairs, those in doubt with every way they may pair, and the rest."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from htx_eval.api import CooperativeList
from htx_eval.base.frozen import frozen
from htx_eval.linking.matching import Identities, Identity, Reason, match
from htx_eval.model.fields import Register
from htx_eval.model.ground.area import Grounds

#: Of more rows that may be one another not every way is gone through, and no change is split.
MOST_IN_DOUBT = 8
#: A row before and a row after that are one cooperative.
Pair = tuple[int, int]


@frozen
class Knot:
    """Rows before and after of which it is not certain who is who, and every way in which they may pair.

    There are no ways where there are too many to go through.
    """

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
    reasons: Mapping[Pair, Reason]  # why two rows may be one and may not

    @property
    def given_up(self) -> int:
        """How many rows may be one another in too many ways."""
        return sum(len(knot.before) + len(knot.after) for knot in self.knots if not knot.ways)


def paired(
    before: CooperativeList,
    after: CooperativeList,
    register: Register,
    grounds: tuple[Grounds | None, Grounds | None] = (None, None),
) -> Pairing:
    """Return who is who in two lists."""
    identities = Identities(register)
    base, other = (
        _standing(listed, identities.of(listed.rows, listed.columns().get(register.roles.count or ""), where))
        for listed, where in zip((before, after), grounds, strict=True)
    )
    rows = [[row for row, one in enumerate(side) if one is not None] for side in (base, other)]
    nobody = Identity()
    told = [[nobody if one is None else one for one in side] for side in (base, other)]
    found = match(told[0], told[1], rows[1], in_items=False)
    sure = {row: partners[0] for row, partners in found.partners.items() if len(partners) == 1}
    reasons = {
        **{(row, one): Reason.SEVERAL for row, some in found.partners.items() if len(some) > 1 for one in some},
        **{(base_row, doubt.row): doubt.reason for doubt in found.doubts for base_row in doubt.bases},
    }
    # A row in doubt may be the partner of one that seems to be certain: then neither of them is.
    pulled = [(row, sure.pop(row)) for row in {row for row, _ in reasons} if row in sure]
    knots = [
        Knot(*sides, _ways_of(group, sides))
        for group in _together([*reasons, *pulled])
        if (sides := (tuple(sorted({row for row, _ in group})), tuple(sorted({row for _, row in group}))))
    ]
    taken = (
        {*sure, *(row for knot in knots for row in knot.before)},
        {*sure.values(), *(row for knot in knots for row in knot.after)},
    )
    pairs = tuple(sorted(sure.items()))
    return Pairing(
        pairs,
        tuple(knots),
        tuple(row for row in rows[0] if row not in taken[0]),
        tuple(row for row in rows[1] if row not in taken[1]),
        sum(told[0][one].code is not None and told[0][one].code == told[1][two].code for one, two in pairs),
        reasons,
    )


def _standing(listed: CooperativeList, identities: Sequence[Identity]) -> list[Identity | None]:
    """The identities of the rows of a list; None of one that is another row again and stands for nobody."""
    again = listed.repeats.keys() - listed.doubts.keys()
    return [None if row in again else one for row, one in enumerate(identities)]


def _ways_of(group: Collection[Pair], sides: tuple[tuple[int, ...], tuple[int, ...]]) -> tuple[tuple[Pair, ...], ...]:
    return tuple(_ways(sorted(group))) if sum(map(len, sides)) <= MOST_IN_DOUBT else ()


def _together(edges: Sequence[Pair]) -> list[list[Pair]]:
    """The edges that hang together by a row of either side, in the order of their first ones."""
    at_row: dict[tuple[int, int], list[Pair]] = {}
    for edge in edges:
        for side, row in enumerate(edge):
            at_row.setdefault((side, row), []).append(edge)
    groups: list[list[Pair]] = []
    seen: set[Pair] = set()
    for first in edges:
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for edge in group:  # which grows while it is gone through
            near = {one for side, row in enumerate(edge) for one in at_row.pop((side, row), ())} - seen
            seen |= near
            group += sorted(near)
        groups.append(group)
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
