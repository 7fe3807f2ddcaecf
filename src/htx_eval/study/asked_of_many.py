"""The studies for Python: many lists, the places inside of one, two years."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.messages import catalogue
from htx_eval.runs.asked import NOTHING, Asked
from htx_eval.stated import check_language
from htx_eval.study.comparing.comparison import Comparison
from htx_eval.study.comparing.comparison import compare as _compare
from htx_eval.study.groups import panel_by
from htx_eval.study.many_lists import lists_of, panel_of
from htx_eval.study.panel import Panel

#: A list by its path, or several.
Data = str | Path | Iterable[str | Path]


def batch(
    data: Data, asked: Asked = NOTHING, *, by: str | None = None, together: bool = True, processes: int = 1
) -> Panel:
    """Return a line for each list (files, patterns, every list of a folder), and all of them as one list.

    With ``by`` the lines are the values of that field in the one list that ``data`` names. More than one of
    ``processes`` starts as many. Raises HtxEvalError if nothing can be evaluated by groups, or a folder holds no list;
    of a list that cannot be evaluated the line has the problems.
    """
    words = [str(data)] if isinstance(data, str | Path) else list(map(str, data))
    messages = catalogue(check_language(asked.lang or DEFAULT_LANGUAGE, "--lang"))
    if by is not None:
        return panel_by(words, by, asked, messages)
    return panel_of(lists_of(words), asked, messages, together=together, processes=processes)


def compare(before: str | Path, after: str | Path, asked: Asked = NOTHING) -> Comparison:
    """Return what changed between two lists under the plan of the later one, and why.

    Raises HtxEvalError if one of them cannot be evaluated.
    """
    return _compare(str(before), str(after), asked)
