"""Problems are values with a place: a code and parameters, put into words last."""

from __future__ import annotations

import enum
import errno
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import ClassVar

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


def refused_by_system(error: OSError | MemoryError) -> Problem:
    """Return what is said of a failure of the system that has to do with no file that was named."""
    wanted = error if isinstance(error, OSError) else OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))
    return Problem("HTX625", params={"reason": reason_of(wanted)})


class HtxEvalError(Exception):
    """The evaluation cannot go on; ``problems`` say why, and as a text it is what the command would print."""

    #: Puts problems into words of a language; given by the part that has messages, below which there are none.
    say: ClassVar[Callable[[Sequence[Problem], str | None], str] | None] = None

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def worded(self, lang: str | None = None) -> str:
        """Return the problems in words of a language, with their places, a line for each."""
        say = type(self).say
        return "\n".join(one.code for one in self.problems) if say is None else say(self.problems, lang)

    def __str__(self) -> str:
        return self.worded()
