"""What somebody should look at in a cell."""

from __future__ import annotations

from dataclasses import field

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Param, Severity


@frozen
class Issue:
    """What is wrong with a text in a column."""

    code: str
    severity: Severity = Severity.ERROR
    suggestion: str | None = None
    params: dict[str, Param] = field(default_factory=dict)
    value: str | None = None


class InvalidCellError(Exception):
    """A text that its column cannot hold."""

    def __init__(self, code: str, suggestion: str | None = None, **params: Param) -> None:
        self.issue = Issue(code, Severity.ERROR, suggestion, params)
