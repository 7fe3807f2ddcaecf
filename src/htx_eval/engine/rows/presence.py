"""Whether a row stands for anybody: rows that may be no cooperative, and rows that state one again."""

from __future__ import annotations

import enum
from array import array

from htx_eval.base.columns import Coded
from htx_eval.model.cooperatives import CooperativeList


class Presence(enum.Enum):
    """Whether a row stands for the cooperatives that it states."""

    SURE = enum.auto()
    DOUBTFUL = enum.auto()
    NOBODY = enum.auto()


_EACH = list(Presence)


def presences(listed: CooperativeList) -> Coded[Presence]:
    """Return of each row whether it stands for anybody."""
    codes = array("B", bytes(len(listed.rows)))
    for row in listed.repeats:
        codes[row] = _EACH.index(Presence.NOBODY)
    for row in listed.doubts:
        codes[row] = _EACH.index(Presence.DOUBTFUL)
    return Coded(_EACH, codes)
