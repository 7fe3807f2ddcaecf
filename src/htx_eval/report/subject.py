"""What a face is made of: the result of a run, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from htx_eval.base.frozen import frozen

if TYPE_CHECKING:
    from htx_eval.base.problems import Problem
    from htx_eval.model.outcome import Evaluation


@frozen(eq=False)
class Report:
    """A result with what a face needs to know beside it; one is only itself, so that what is made of it can be kept."""

    evaluation: Evaluation
    exit_code: int
    all_problems: bool = False
    width: int = 80
    colour: bool = False
    verbose: bool = False
    word_template: str | None = None  # a .docx file of the office, for the face that is one


@frozen(eq=False)
class Refusal:
    """A list that could not be evaluated, with the problems that say why."""

    path: str
    problems: tuple[Problem, ...]
    exit_code: int
