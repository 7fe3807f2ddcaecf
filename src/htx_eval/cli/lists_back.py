"""A list back to the office: which files it may be written to, and what is said of what they leave out."""

from __future__ import annotations

import sys
from pathlib import Path

from htx_eval.api import CooperativeList
from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.cli.files import write
from htx_eval.cli.request import Resolved
from htx_eval.messages import Catalogue

STDIN = "-"
ANNOTATED, CLEAN = (".xlsx",), (".csv", ".xlsx")


def check_outputs(data: str, annotate: str | None, clean: str | None) -> None:
    """See to it that what is written back cannot replace the list, before anything is read.

    Raises HtxEvalError if a file has the wrong ending, is the list itself or is named twice, or if the list comes from
    the standard input, which cannot be read a second time.
    """
    outputs = [(path, endings) for path, endings in ((annotate, ANNOTATED), (clean, CLEAN)) if path is not None]
    if outputs and data == STDIN:
        raise HtxEvalError([Problem("HTX442")])
    for path, endings in outputs:
        if not path.casefold().endswith(endings):
            raise HtxEvalError([Problem("HTX441", value=path, params={"allowed": endings})])
    written = {Path(data).resolve(): data}
    for path, _ in outputs:
        if Path(path).resolve() in written or _is_same(path, data):
            raise HtxEvalError([Problem("HTX440", value=path)])
        written[Path(path).resolve()] = path


def _is_same(path: str, other: str) -> bool:
    """Whether two names are those of one file, through a link or in other letters."""
    try:
        return Path(path).samefile(other)
    except OSError:
        return False


def write_annotated(path: str, resolved: Resolved, listed: CooperativeList, messages: Catalogue) -> None:
    """Write the list as a workbook with every doubtful cell marked; say what it could not keep."""
    from htx_eval.report.lists_back.annotated import annotated, lost_parts

    lost: tuple[str, ...] = ()
    if listed.understood.form == "xlsx":
        original = _bytes(listed.path)
        lost = lost_parts(original)
        content = annotated(listed, resolved.plan, messages, original=original)
    else:
        content = annotated(listed, resolved.plan, messages, rows=resolved.texts().rows)
    write(Path(path), content)
    _say(messages("written", path=path), messages("data.annotated_private"))
    if lost:
        _say(messages("data.lost", parts=", ".join(messages(f"lost.{part}") for part in lost)))


def write_clean(path: str, resolved: Resolved, listed: CooperativeList, messages: Catalogue) -> None:
    """Write the list under canonical headings; say which columns were dropped and how many cells were not readable."""
    from htx_eval.report.lists_back.cleaned import cleaned, dropped, render_csv, render_xlsx

    table = cleaned(listed, resolved.texts(), resolved.plan)
    write(Path(path), render_csv(table) if path.casefold().endswith(".csv") else render_xlsx(table))
    _say(messages("written", path=path))
    headings = dropped(listed)
    if headings:
        _say(messages("data.dropped", columns=", ".join(headings)))
    if table.unreadable:
        _say(messages("data.unreadable", count=table.unreadable, mark=table.mark))


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        params = {"reason": reason_of(error)}
        raise HtxEvalError([Problem("HTX403", place=Place(file=path), params=params)]) from None


def _say(*lines: str) -> None:
    from htx_eval.base.inert import harmless

    for line in lines:
        print(harmless(line), file=sys.stderr)
