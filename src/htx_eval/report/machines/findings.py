"""What machines are told of a result: every target that is not met and every problem, each with its place.

Annotations, SARIF and code quality are made of the same findings and so cannot contradict each other.
"""

from __future__ import annotations

import enum
import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePath

from htx_eval.base.inert import harmless
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.messages import Catalogue
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.outcome import TargetOutcome, Verdict
from htx_eval.model.rules import Level
from htx_eval.model.waivers import Waiver
from htx_eval.report.subject import Refusal, Report
from htx_eval.report.words.phrases import Phrases
from htx_eval.report.words.wording import Words


class Weight(enum.Enum):
    """How much a finding matters, in the words of SARIF."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


#: The heaviest first.
_WEIGHTS = tuple(Weight)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at; all its texts are harmless on one line."""

    rule: str  # the code of a problem, or plan and target
    weight: Weight
    title: str
    message: str
    place: Place  # its file is relative to where the program runs and has forward slashes; it always has a line
    identity: tuple[str, ...]  # what it is about, whatever its line and the language
    is_problem: bool
    waiver: Waiver | None = None

    @property
    def fingerprint(self) -> str:
        """The same for the same finding in every run, however the lines of the file move."""
        return hashlib.sha256("\x1f".join(self.identity).encode("utf-8", "replace")).hexdigest()


def findings(found: Sequence[Report | Refusal], messages: Catalogue) -> Sequence[Finding]:
    """Return the findings of several lists: targets first, then problems, in the order of the lists."""
    return _findings(tuple(found), messages)


@lru_cache(maxsize=1)  # several faces of one run are made of them
def _findings(found: tuple[Report | Refusal, ...], messages: Catalogue) -> tuple[Finding, ...]:
    every = [item for report in found for item in _of_one(report, messages)]
    seen: Counter[tuple[str, ...]] = Counter()
    for index, item in enumerate(every):
        seen[item.identity] += 1
        if seen[item.identity] > 1:
            every[index] = replace(item, identity=(*item.identity, str(seen[item.identity])))
    return tuple(every)


def at_most(most: int, found: Sequence[Report | Refusal], messages: Catalogue) -> Sequence[Finding]:
    """Return the findings of several lists for a reader that takes so many; what it does not get is said first.

    Errors are kept before warnings and these before notes, of each the first, in the order that they have.
    """
    every = findings(found, messages)
    if len(every) <= most:
        return every
    order = sorted(range(len(every)), key=lambda index: _WEIGHTS.index(every[index].weight))
    left = Counter(every[index].weight for index in order[most - 1 :])
    params = {"count": left.total(), "most": most, **{f"{weight.value}s": left[weight] for weight in _WEIGHTS}}
    told = Problem("HTX623", Severity.WARNING, params=params)
    path = found[0].path if isinstance(found[0], Refusal) else found[0].evaluation.list.lists[0].path
    return [_of_problem(told, Words(messages), path, "", None), *(every[index] for index in sorted(order[: most - 1]))]


def rule_of(outcome: TargetOutcome, report: Report) -> str:
    """Return the stable name of a target among all plans."""
    return f"{report.evaluation.plan.id}/{outcome.target.id}"


def relative(path: str) -> str:
    """Return a path as seen from where the program runs, with forward slashes; one elsewhere stays as it is."""
    return _relative(path, str(Path.cwd()))


@lru_cache(maxsize=64)  # ten thousand problems of a list have one path
def _relative(path: str, folder: str) -> str:
    found = PurePath(path)
    if found.is_absolute() and found.is_relative_to(folder):
        found = found.relative_to(folder)
    return found.as_posix()


def paths(listed: CooperativeList) -> str:
    """Return the paths of all files of a list, as seen from where the program runs."""
    return " + ".join(dict.fromkeys(relative(one.path) for one in listed.lists))


class _Rows:
    """The rows of a list that have problems, by where they stand, and the file of what stands nowhere."""

    def __init__(self, report: Report) -> None:
        self._listed = report.evaluation.list
        self.path = self._listed.lists[0].path
        wanted = {problem.place.line for problem in report.evaluation.problems}
        several = self._listed.is_of_several  # of which a row stands on another line than it counts
        rows = (row for row in self._listed.rows.heads if several or row.line in wanted)
        self._names = {self._spot(self._listed.own_place(row)): row.code or row.name or "" for row in rows}

    def _spot(self, place: Place) -> tuple[str, str | None, int | None]:
        return self.file(place), place.sheet if self._listed.is_of_sheets else None, place.line

    def file(self, place: Place) -> str:
        """Return the file of a place: of what is said of the list as a whole the first."""
        return self.path if place.file in (None, self._listed.path) else str(place.file)

    def name(self, place: Place) -> str:
        """Return the code or name of the row at a place."""
        return self._names.get(self._spot(place), "")


def _of_one(found: Report | Refusal, messages: Catalogue) -> Iterator[Finding]:
    if isinstance(found, Refusal):
        words = Words(messages)
        for problem in found.problems:
            yield _of_problem(problem, words, problem.place.file or found.path, "", None)
        return
    say = Phrases(found.evaluation, messages)
    for outcome in found.evaluation.targets:
        if outcome.verdict is not Verdict.MET:
            yield _of_target(outcome, found, say)
    rows = _Rows(found)
    for problem in found.evaluation.problems:
        waiver = found.evaluation.waivers.of_problem(problem.code)
        yield _of_problem(problem, say.words, rows.file(problem.place), rows.name(problem.place), waiver)


def _of_target(outcome: TargetOutcome, report: Report, say: Phrases) -> Finding:
    target, path = outcome.target, relative(report.evaluation.list.lists[0].path)
    waiver = report.evaluation.waivers.of_target(target.id)
    return Finding(
        rule=rule_of(outcome, report),
        weight=_weight(outcome, waiver),
        title=harmless(say.titled(outcome)),
        message=harmless(say.about(outcome, paths(report.evaluation.list))),
        place=_placed(target.place, path),
        identity=(rule_of(outcome, report), path),
        is_problem=False,
        waiver=waiver,
    )


def _weight(outcome: TargetOutcome, waiver: Waiver | None) -> Weight:
    if waiver is not None or outcome.target.level is Level.MONITORED:
        return Weight.NOTE
    return Weight.ERROR if outcome.verdict is Verdict.MISSED else Weight.WARNING


def _of_problem(problem: Problem, words: Words, path: str, who: str, waiver: Waiver | None) -> Finding:
    """A problem in a file, of a cooperative or of none; it is known by its code, both, and its column and value."""
    what = str(problem.place.column or problem.params.get("field", ""))
    is_error = problem.severity is Severity.ERROR
    return Finding(
        rule=problem.code,
        weight=Weight.NOTE if waiver is not None else Weight.ERROR if is_error else Weight.WARNING,
        title=problem.code,
        message=harmless(words.waived(words.problem(problem), waiver)),
        place=_placed(replace(problem.place, file=path), path),
        identity=(problem.code, relative(path), who, what, problem.value or ""),
        is_problem=True,
        waiver=waiver,
    )


def _placed(place: Place, path: str) -> Place:
    """A place that has a file and a line: the first one, where none is known."""
    return replace(place, file=relative(place.file or path), line=place.line or 1)
