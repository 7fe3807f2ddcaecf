"""Several lists one after another: each is judged, and the worst exit code is that of all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

from htx_eval.api import load_plan
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import Catalogue
from htx_eval.model.plan import Plan
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Refusal, Report
from htx_eval.runs.asked import NOTHING, PLAN_VARIABLE, Asked
from htx_eval.runs.exits import Exit, worst
from htx_eval.runs.inputs import files_read
from htx_eval.runs.lock import Locked, gone
from htx_eval.runs.named_lists import named_list, words_of
from htx_eval.runs.outputs import check_new
from htx_eval.runs.run import Progress, open_run
from htx_eval.runs.settings import settings_for

#: What makes several lists fail if nobody says otherwise: a target that is missed must not keep them red for ever.
GATE = "errors"


@frozen
class CheckedLists:
    """What became of several lists, in their order, and what they are named by."""

    every: tuple[Report | Refusal, ...]
    words: tuple[str, ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """The results of those that were evaluated."""
        return tuple(one for one in self.every if isinstance(one, Report))

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Those that could not be evaluated, with the problems that say why."""
        return tuple(one for one in self.every if isinstance(one, Refusal))

    @property
    def exit_code(self) -> int:
        """The worst exit code, which is that of all."""
        return int(worst(one.exit_code for one in self.every))

    def together(self, form: str, messages: Catalogue) -> str:
        """Return one face of all lists, in a format that can show several."""
        made = FORMATS[form].together
        assert made is not None
        return made(self.every, messages)

    def files(self, form: str, path: str, messages: Catalogue) -> Iterator[tuple[str, str | bytes]]:
        """Yield the files of a format: one of all lists, or one for each with its name in place of the star."""
        if is_of_all(form, path):
            yield path, self.together(form, messages)
            return
        for word, report in zip(self.words, self.every, strict=True):
            if isinstance(report, Report):
                yield file_of(path, word), FORMATS[form].render(report, messages)


def is_of_all(form: str, path: str) -> bool:
    """Say whether one file of a format holds all lists."""
    return "*" not in path and FORMATS[form].together is not None


def file_of(path: str, data: str) -> str:
    """Return the file of one list: its name in place of the star."""
    return path.replace("*", Path(data).stem)


def check_lists(
    patterns: Iterable[str | Path],
    asked: Asked = NOTHING,
    *,
    environment: Mapping[str, str] = os.environ,
    progress: Progress = nullcontext,
) -> CheckedLists:
    """Check every list that fits some patterns, each with the settings of its folder.

    Each is held to its lock, if it has one; a list that cannot be evaluated keeps no other back. One that a lock holds
    and that is not there any more is a failure too.
    """
    words = words_of(patterns)
    absent = [Refusal(name, (problem,), int(Exit.MOVED)) for name, problem in gone(words) if name not in words]
    every = (*(_checked(word, asked, environment, progress) for word in words), *absent)
    return CheckedLists(every, (*words, *(one.path for one in absent)))


def _checked(path: str, asked: Asked, environment: Mapping[str, str], progress: Progress) -> Report | Refusal:
    try:
        return open_run(path, asked, gate=GATE, environment=environment, progress=progress).report(Locked.REVIEWED)
    except HtxEvalError as error:
        return Refusal(path, error.problems, int(Exit.NOT_EVALUATED))


def check_outputs(
    outputs: Iterable[tuple[str, str]],
    paths: Sequence[str],
    asked: Asked,
    environment: Mapping[str, str] = os.environ,
    appended: Iterable[str] = (),
) -> None:
    """Refuse one file for several lists in a format that holds one list only, or a file that is read or written twice.

    Nor may a file be read that is ``appended`` to.
    Raises HtxEvalError.
    """
    written = [*appended]
    for form, path in outputs:
        if FORMATS[form].together is None and "*" not in path and len(paths) > 1:
            raise HtxEvalError([Problem("HTX620", value=form)])
        written += [path] if is_of_all(form, path) else [file_of(path, data) for data in paths]
    if written:
        check_new(written, inputs_of(paths, asked, environment))


def inputs_of(words: Iterable[str], asked: Asked, environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return every file that several runs read: lists, plans with what they name, settings and locks."""
    every = [files for word in words if (files := _files_of(word))]
    plans = dict.fromkeys(_plan_of(files[0], asked, environment) for files in every)
    of_plans = [path for plan in plans for path in _files_of_plan(plan)]
    return files_read([path for files in every for path in files], *of_plans)


def _files_of(word: str) -> tuple[str, ...]:
    """The files of a list as it is named; a folder that cannot be read is said when the list is."""
    try:
        return named_list(word).files
    except HtxEvalError:
        return ()


def _files_of_plan(plan: Plan | str | None) -> tuple[str, ...]:
    """The files of a plan; of one that cannot be read those that may be, for that is said when a list is read."""
    if isinstance(plan, Plan):
        return plan.files
    try:
        return load_plan(plan).files
    except HtxEvalError:
        home = Path(plan or "").parent
        return (plan or "", *(str(path) for path in (*home.glob("*.yaml"), *home.parent.glob("*/*.yaml"))))


def _plan_of(data: str, asked: Asked, environment: Mapping[str, str]) -> Plan | str | None:
    """The plan of a list, or how it is named; settings that cannot be read are said when the list is."""
    named = asked.plan or environment.get(PLAN_VARIABLE)
    if named is not None:
        return named if isinstance(named, Plan) else str(named)
    try:
        return settings_for(data).plan
    except HtxEvalError:
        return None
