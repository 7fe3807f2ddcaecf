"""Problems are values with a place: a code and parameters, put into words last."""

from __future__ import annotations

import enum
import errno
from collections.abc import Mapping, Sequence
from dataclasses import field

from htx_eval.base.frozen import frozen

#: What a message may be filled with; a text in several languages is chosen by that of the run.
Param = object


class Severity(enum.Enum):
    """An error makes a value unusable; a warning asks somebody to look."""

    ERROR = "error"
    WARNING = "warning"


@frozen
class Place:
    """Where a problem is: ``line`` is the physical line, ``record`` the row of data, both from 1."""

    file: str | None = None
    sheet: str | None = None
    line: int | None = None
    record: int | None = None
    column: str | int | None = None
    cell: str | None = None


NOWHERE = Place()


@frozen
class Problem:
    """One thing to look at, as a code of the catalogue with what is needed to say it."""

    code: str
    severity: Severity = Severity.ERROR
    place: Place = NOWHERE
    value: str | None = None
    suggestion: str | None = None
    params: Mapping[str, Param] = field(default_factory=dict)


def reason_of(error: OSError) -> str:
    """Return why a file could not be used, as a key of the catalogue where it has one (``errno.ENOENT``)."""
    name = errno.errorcode.get(error.errno or 0)
    return error.strerror or str(error) if name is None else f"errno.{name}"


class HtxEvalError(Exception):
    """The evaluation cannot go on; ``problems`` say why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.code} {dict(p.params)}" for p in problems))
