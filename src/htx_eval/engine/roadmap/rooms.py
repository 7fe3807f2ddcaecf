"""Where points can still be won: the criteria of a row that are below their maxima, those with the most room first.

Of criteria whose single maxima are not verified only the room of their whole group is known.
"""

from __future__ import annotations

from decimal import Decimal

from htx_eval.engine.rows.points import score
from htx_eval.model.outcome import Evaluation
from htx_eval.model.plan import CriteriaGroup
from htx_eval.model.roadmap import Room


class Rooms:
    """Looks up the criteria of rows."""

    def __init__(self, found: Evaluation) -> None:
        self._rating = found.plan.rating
        self._columns = found.list.columns()

    def of(self, row: int, lacking: Decimal) -> tuple[Room, ...]:
        """Return the criteria and groups of a row with the most room, as many as hold the points that are lacking.

        Nothing where the list does not state the scores of the row.
        """
        groups = () if self._rating is None else self._rating.groups
        rooms = [room for group in groups for room in self._group(row, group)]
        found: list[Room] = []
        for room in sorted(rooms, key=lambda room: -room.points):
            if sum((one.points for one in found), Decimal(0)) >= lacking:
                break
            found.append(room)
        return tuple(found)

    def _group(self, row: int, group: CriteriaGroup) -> list[Room]:
        columns = [self._columns.get(criterion.field) for criterion in group.criteria]
        scores = [None if column is None else score(column[row]) for column in columns]
        if any(criterion.most is None for criterion in group.criteria):
            sure = [one for one in scores if one is not None]
            room = Decimal(group.most) - Decimal(sum(sure))
            return [Room(None, group.id, room)] if len(sure) == len(scores) and room > 0 else []
        return [
            Room(criterion.field, None, criterion.most - Decimal(one))
            for criterion, one in zip(group.criteria, scores, strict=True)
            if one is not None and criterion.most is not None and criterion.most > one
        ]
