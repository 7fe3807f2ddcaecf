"""Whether what was read of a laid-out sheet is what was laid out: exactly, by bounds with a problem, or refused."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from htx_eval.api import CooperativeList, HtxEvalError, Plan, read_cooperatives
from htx_eval.model.cooperatives import Row
from htx_eval.model.values import Cell, Choice, Span, known
from laid_files import save_laid
from laid_sheets import Laid

#: Problems that say of a list, or of a row of it, that something is not known.
SAYS_SO = {
    "HTX104", "HTX107", "HTX110", "HTX112", "HTX113", "HTX123", "HTX124", "HTX131", "HTX132", "HTX134", "HTX150",
    "HTX201", "HTX202", "HTX203", "HTX204", "HTX208", "HTX209",
}  # fmt: skip


class End(enum.Enum):
    """How the reading of a sheet ended."""

    WHOLE = "whole"  # every cooperative is certain, and everything that the sheet says of it
    OPEN = "open"  # the truth lies within what may be, and a problem says why
    REFUSED = "refused"


def read_laid(laid: Laid, folder: Path, plan: Plan) -> tuple[End, list[str]]:
    """Return how the reading of a sheet ended, and what is wrong with it in silence."""
    path = save_laid(folder, laid.form, laid.rows, laid.merged)
    try:
        found = read_cooperatives(path, plan)
    except HtxEvalError as error:
        return End.REFUSED, [] if error.problems else ["refused without a word"]
    faults = [*_in_number(found, laid), *_in_cells(found, laid, plan)]
    return (End.WHOLE if is_whole(found, laid, plan) else End.OPEN), faults


def _key(row: Row, laid: Laid) -> str:
    """The cooperative that a row names, or has the code of."""
    by_code = {says.get("ma_so"): name for name, says in laid.says.items()}
    return " ".join((row.name or "").split()) or by_code.get(row.code or "?", "")


def _in_number(found: CooperativeList, laid: Laid) -> Iterator[str]:
    """Cooperatives that there are not, or too many or too few of."""
    said = {problem.place.line for problem in found.problems if problem.place is not None}
    left = found.doubts.keys() | found.repeats.keys()
    certain = Counter(_key(row, laid) for at, row in enumerate(found.rows) if at not in left)
    maybe = Counter(_key(row, laid) for at, row in enumerate(found.rows) if at in found.doubts)
    for name, count in certain.items():
        if name not in laid.says:
            yield f"{name or 'a row without a name'!r} is no cooperative"
        elif count > 1:
            yield f"{name!r} counts {count} times"
    for name in laid.says:
        if not certain[name] and not maybe[name]:
            yield f"{name!r} is missing"
    for at in found.doubts:
        if found.rows[at].line not in said:
            yield f"line {found.rows[at].line} is in doubt, and nothing says so"


def _in_cells(found: CooperativeList, laid: Laid, plan: Plan) -> Iterator[str]:
    """Values that a cooperative has not, or that got lost without a word."""
    codes = {problem.code for problem in found.problems}
    for at, row in enumerate(found.rows):
        says = laid.says.get(_key(row, laid))
        if says is None:
            continue
        for key, truth in says.items():
            told = _told(found, row, key, plan)
            if told is None:
                if truth is not None and at not in found.repeats and key not in laid.open and not codes & SAYS_SO:
                    yield f"{row.name!r}: {key} is {truth}, and was lost"
            elif (truth is None and not _may_follow(key)) or (truth is not None and _other(told, truth)):
                yield f"{row.name!r}: {key} is {truth}, and was read as {told}"


def _may_follow(key: str) -> bool:
    """Whether a field that the sheet does not tell may follow from the name."""
    return key == "loai_hinh"


def _told(found: CooperativeList, row: Row, key: str, plan: Plan) -> object:
    """What a row says of a field, None where it leaves that open."""
    if key == "xa":
        field = plan.register.fields[key]
        return None if row.commune is None else field.place_key(row.commune)
    if key == "ma_so":
        return row.code
    if key not in found.fields:
        return None
    cell = row.cells[found.fields.index(key)]
    return known(cell) if known(cell) is not None else _several(cell)


def _several(cell: Cell) -> object:
    if isinstance(cell, Choice):
        return None if cell.origin.value in ("missing", "unknown", "invalid") else cell.values
    if isinstance(cell, Span) and cell.origin.value == "stated":
        return cell.low if cell.low == cell.high else None
    return None


def _other(told: object, truth: str | int) -> bool:
    if isinstance(told, tuple):
        return truth not in told
    if isinstance(told, str) and isinstance(truth, str):
        return told.casefold() != truth.casefold() and told.casefold() != _place(truth)
    return told != truth


def _place(name: str) -> str:
    from htx_eval.base.spellings import fold

    return fold(name)


def is_whole(found: CooperativeList, laid: Laid, plan: Plan) -> bool:
    """Say whether every cooperative is certain, and everything that the sheet says of it is known."""
    if found.doubts or len(found.rows) - len(found.repeats) != len(laid.says):
        return False
    return all(
        _told(found, row, key, plan) is not None or truth is None
        for at, row in enumerate(found.rows)
        if at not in found.repeats
        for key, truth in laid.says.get(_key(row, laid), {}).items()
    )
