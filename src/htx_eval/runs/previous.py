"""The result of an earlier year, as the json format wrote it, to stand beside this one."""

from __future__ import annotations

import errno
import json
import os
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from htx_eval.base.files import open_file
from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.model.outcome import At, Bounds, Evaluation
from htx_eval.report.subject import Previous

#: No result is longer: that of a hundred thousand cooperatives is a tenth of it.
MOST_OF_A_RESULT = 200_000_000


def read_previous(path: str) -> Previous:
    """Return the day and the figures of an earlier result; a figure is that of the target of the same id.

    Raises HtxEvalError if the file cannot be read or holds no result of this program.
    """
    try:
        with open_file(path) as file:
            content = file.read(MOST_OF_A_RESULT + 1)
        if len(content) > MOST_OF_A_RESULT:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
        found = json.loads(content)
        day = date.fromisoformat(found["as_of"])
        return Previous(day, {target["id"]: _figure(target["measure"]) for target in found["targets"]})
    except OSError as error:
        raise _refused(path, {"reason": reason_of(error)}) from None
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        raise _refused(path, {}) from None


def may_be_list(path: str) -> bool:
    """Say whether a file is one of lists rather than a result, by its name; a folder is one of lists."""
    return os.path.isdir(path) or not path.casefold().endswith(".json")


def previous_of(found: Evaluation) -> Previous:
    """Return the figures of an earlier list, of the day before the plan's period."""
    day = found.plan.period_from - timedelta(days=1)
    figures = {one.target.id: (one.target.measure.kind.value, one.chosen.bounds) for one in found.targets}
    return Previous(day, figures)


def _refused(path: str, params: dict[str, object]) -> HtxEvalError:
    code = "HTX648" if params else "HTX647"
    return HtxEvalError([Problem(code, place=Place(file=path), value=path, params=params)])


def _figure(measure: dict[str, Any]) -> tuple[str, Bounds]:
    """The kind of a measure and its ends; numbers as they are printed."""
    low_at, high_at = _at(measure["low_at"]), _at(measure["high_at"])
    low, high = _end(measure["low"], low_at, measure["kind"]), _end(measure["high"], high_at, measure["kind"])
    return str(measure["kind"]), Bounds(low, high, low_at, high_at, frozenset(map(str, measure["unbounded"])))


def _end(value: float | None, at: At | None, kind: str) -> Fraction | None:
    if value is None:
        return None
    is_exact = kind == "share" and at is not None and at.denominator
    return at.numerator / at.denominator if is_exact and at is not None else Fraction(str(value))


def _at(at: dict[str, float] | None) -> At | None:
    return None if at is None else At(Fraction(str(at["numerator"])), Fraction(str(at["denominator"])))
