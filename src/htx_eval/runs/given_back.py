"""A list given back to its office, annotated or cleaned: what is left out of it, and where it may be written."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.runs.outputs import check_new

ANNOTATED, CLEAN = (".xlsx",), (".csv", ".xlsx")


@frozen
class AnnotatedList:
    """A workbook with every doubtful cell marked; ``lost`` are the kinds of parts of the original that it lacks."""

    content: bytes
    lost: tuple[str, ...]


@frozen
class CleanedList:
    """A list under canonical headings: the headings that it lacks, and how many cells stand as a mark now."""

    content: bytes
    dropped: tuple[str, ...]
    unreadable: int
    mark: str


def check_targets(read: Iterable[str], annotate: str | None, clean: str | None) -> None:
    """See to it that what is written back cannot replace a list, before anything is read.

    Raises HtxEvalError if a file has the wrong ending, is a list itself or is named twice.
    """
    outputs = [(path, endings) for path, endings in ((annotate, ANNOTATED), (clean, CLEAN)) if path is not None]
    for path, endings in outputs:
        if not path.casefold().endswith(endings):
            raise HtxEvalError([Problem("HTX441", value=path, params={"allowed": endings})])
    check_new([path for path, _ in outputs], read)
