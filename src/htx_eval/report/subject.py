"""What a face is made of: the result of a run, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError

if TYPE_CHECKING:
    from htx_eval.base.problems import Problem
    from htx_eval.model.outcome import Bounds, Evaluation
    from htx_eval.model.roadmap import Roadmap


@frozen
class Previous:
    """An earlier result: its day, and by target the kind of its measure and its ends."""

    day: date
    figures: Mapping[str, tuple[str, Bounds]]


@frozen(eq=False)
class Report:
    """A result with what a face needs to know beside it, made once for every face of a run.

    One is only itself, so that what several faces are made of is made once; how wide a screen is does not belong here.
    """

    evaluation: Evaluation
    exit_code: int
    all_problems: bool = False
    verbose: bool = False
    word_template: str | None = None  # a .docx file of the office, for the face that is one
    annex: bool = True  # whether a document says at its end what its figures rest on
    previous: Previous | None = None  # an earlier result to stand beside this one, for the faces that are signed
    roadmap: Callable[[], Roadmap] | None = None  # finds the cheapest way to meet the plan, for the faces that propose
    settings: str | None = None  # the file of settings that counts

    def way_ahead(self) -> Roadmap | None:
        """Return the cheapest way to meet the plan; None where none can be found: a report does without it."""
        try:
            return None if self.roadmap is None else self.roadmap()
        except HtxEvalError:
            return None


@frozen(eq=False)
class Refusal:
    """A list that could not be evaluated, with the problems that say why.

    Or a file of which there is nothing but problems to be said, and which was looked at as a whole: a plan.
    """

    path: str
    problems: tuple[Problem, ...]
    exit_code: int
    is_whole: bool = False
