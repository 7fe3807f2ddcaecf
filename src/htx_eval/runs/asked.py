"""What a run is asked beside its lists, as it is written on a command line or in a program."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.base.frozen import frozen

if TYPE_CHECKING:
    from htx_eval.model.plan import Plan

#: The variables of the environment that ask too: for a plan, a language, and what makes a run fail.
PLAN_VARIABLE, LANG_VARIABLE, FAIL_ON_VARIABLE = "HTX_EVAL_PLAN", "HTX_EVAL_LANG", "HTX_EVAL_FAIL_ON"


@frozen
class Asked:
    """The options of the command line by their names, with the same texts; None, or nothing, is what is not said."""

    plan: Plan | str | Path | None = None  # an id, a path, or a loaded plan
    lang: str | None = None
    fail_on: str | None = None
    as_of: date | str | None = None
    no_assumptions: bool = False
    reference: bool = False
    given: Sequence[str] = ()  # texts like "ID=1 (SOURCE)"
    covers: Sequence[str] = ()  # texts like "htx,lien_hiep_htx"
    all_problems: bool = False
    join: bool = False
    stack: bool = False
    sheets: Sequence[str] = ()  # one for each list in turn, an empty one is not said; several of a single list
    encodings: Sequence[str] = ()
    previous: str | None = None  # an earlier result as JSON, or an earlier list


NOTHING = Asked()
