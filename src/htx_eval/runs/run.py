"""A run: one list, or several joined, with all that holds for it; whoever has a question asks it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import cache, cached_property
from os import PathLike, fsdecode
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Literal

from htx_eval.api import (
    STDIN,
    CooperativeList,
    Explored,
    Kept,
    Options,
    Plan,
    Readable,
    ReadingOptions,
    Result,
    Together,
    evaluate,
    explain_row,
    explore,
    load_plan,
    named_row,
    read_bytes,
    read_cooperatives,
    read_sheets,
    read_texts,
    roadmap,
    standard_input,
    together,
    what_if,
    witness,
)
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import HtxEvalError, Place, Problem, Severity
from htx_eval.messages import catalogue
from htx_eval.model.outcome import End, Evaluation
from htx_eval.model.understood import Written
from htx_eval.report.subject import Previous, Report
from htx_eval.runs.asked import NOTHING, Asked
from htx_eval.runs.folders import Folder, is_document, read_folder
from htx_eval.runs.gate import judged
from htx_eval.runs.given_back import AnnotatedList, CleanedList, check_targets
from htx_eval.runs.inputs import files_read, shown
from htx_eval.runs.lock import Entry, Lock, Locked, against, entry_of, find_lock, lock_for
from htx_eval.runs.named_lists import NamedList, named_lists
from htx_eval.runs.outputs import write
from htx_eval.runs.previous import may_be_list, previous_of, read_previous
from htx_eval.runs.settled import NOTHING_STATED, Setting, Settled, settle

if TYPE_CHECKING:
    from htx_eval.model.changes import Changes, WhatIf
    from htx_eval.model.reasons import Reasons, RowReasons
    from htx_eval.model.roadmap import Roadmap
    from htx_eval.model.waivers import Waiver

#: What makes a run fail if nobody says otherwise.
GATE = "undecided"
#: Gives a function that is told how many rows were read, or none, for as long as lists are read.
Tell = Callable[[int], None] | None
Progress = Callable[[], AbstractContextManager[Tell]]


def open_run(
    data: str | Path | Sequence[str | Path],
    asked: Asked = NOTHING,
    *,
    gate: str = GATE,
    environment: Mapping[str, str] = os.environ,
    progress: Progress = nullcontext,
) -> Run:
    """Return the run of a list, with the settings of its folder; several lists, or a folder of them, become one.

    How they do is asked, or told by the lists; of joined lists the first is the base. What is asked comes before the
    environment, that before ``htx-eval.toml``, that before the default; ``gate`` is the default of what makes a run
    fail. No list is read before something is asked of it; ``-`` is the standard input.

    Raises HtxEvalError if the settings, the plan or a part of what is asked cannot be used, and ValueError if there is
    no list.
    """
    named = named_lists([data] if isinstance(data, str | Path) else data)
    if not named:
        raise ValueError("a run needs a list")
    if asked.join and asked.stack:
        raise HtxEvalError([Problem("HTX482")])
    for option, values in (("--sheet", asked.sheets if len(named) > 1 else ()), ("--encoding", asked.encodings)):
        if len(values) > len(named):
            raise HtxEvalError([Problem("HTX428", value=f"{option} {values[len(named)]}")])
    return Run(named, asked, settle(named[0].files[0], asked, environment, gate), progress)


def check(
    data: object, plan: Plan | str | Path | None = None, options: Options = NOTHING_STATED, lang: str | None = None
) -> Result:
    """Return the verdict on every target of a plan (an id, a path, or a loaded plan) for a list: all in one call.

    A path counts as it does for the command, with the environment and ``htx-eval.toml``; what is said here comes first.
    Open files, rows and data frames lie in no folder, so only what is said here holds for them.
    Raises HtxEvalError if the plan, the list or what is said cannot be used, and TypeError for what holds no rows.
    """
    if isinstance(data, str | PathLike):
        named = named_lists([fsdecode(data)])
        settled = settle(named[0].files[0], Asked(plan, lang), os.environ, GATE, options)
        return Run(named, Asked(plan, lang), settled).result
    loaded = plan if isinstance(plan, Plan) else load_plan(plan)
    return evaluate(loaded, read_cooperatives(data, loaded), options, lang or DEFAULT_LANGUAGE)


def check_many(
    data: Iterable[object],
    plan: Plan | str | Path | None = None,
    options: Options = NOTHING_STATED,
    lang: str | None = None,
) -> Iterator[Result | HtxEvalError]:
    """Yield the result of each of several lists, one at a time; of one that cannot be evaluated the error as a value.

    What the lists are is what `check` takes: paths, open files, rows, data frames. No result is kept.
    """
    for one in data:
        try:
            yield check(one, plan, options, lang)
        except HtxEvalError as error:
            yield error


class Run:
    """A list, or several that belong together, and what holds for it: plan, options, settings, waivers and lock.

    Its lists are read once and evaluated once, when something is asked of them first. Whatever reads raises
    HtxEvalError if a list cannot be read, and whatever evaluates if the list is of another place or year.
    """

    def __init__(
        self, named: tuple[NamedList, ...], asked: Asked, settled: Settled, progress: Progress = nullcontext
    ) -> None:
        self.named, self.asked, self._settled, self._progress = named, asked, settled, progress
        self._folders: dict[int, Folder] = {}

    @property
    def lists(self) -> tuple[str, ...]:
        """The files of the list, in their order."""
        return tuple(path for one in self.named for path in one.files)

    @property
    def word(self) -> str:
        """What the list is named by, of several the first: a file, or a folder."""
        return self.named[0].word

    @property
    def plan(self) -> Plan:
        """The plan whose targets the list is held to."""
        return self._settled.plan

    @property
    def options(self) -> Options:
        """What the evaluation is asked beside the plan and the list."""
        return self._settled.options

    @property
    def lang(self) -> str:
        """The language of the run: vi or en."""
        return self._settled.lang

    @property
    def settings(self) -> tuple[Setting, ...]:
        """Every setting that holds, with where it comes from."""
        return self._settled.settings

    @property
    def inputs(self) -> list[str]:
        """Every file that the run reads; nothing may be written over one.

        Raises HtxEvalError if it is not known of a Word document in a folder whether it is a list.
        """
        in_folders = [
            place for place, one in enumerate(self.named) if one.is_folder and any(map(is_document, one.files))
        ]
        others = {path for place in in_folders for path in self._folder(place).documents}
        beside = [] if self._earlier is None else self._earlier.lists
        lists = [path for path in self.lists if path not in others]
        return files_read([*lists, *beside], *self.plan.files, self.asked.previous)

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers that the settings state for this list, expired ones too."""
        return self._settled.waivers

    # The list

    @cached_property
    def cooperatives(self) -> CooperativeList:
        """The cooperatives of the list, with every problem of its cells, rows and headings."""
        with self._progress() as tell:
            if len(self.named) == 1:
                found = self._of_one(self._way, tell)
            else:
                every = [self._whole(place, None, tell) for place in range(len(self.named))]
                found = self._together(every, self._way)
        return replace(found, problems=(*self._passed_over(), *found.problems))

    def _of_one(self, way: Together | None, tell: Tell) -> CooperativeList:
        """The only list that is named; a way to put several together is one for the sheets of a workbook too."""
        if way is None or self.named[0].is_folder:
            return self._whole(0, way, tell)
        reading = self._reading(0, tell)
        sheets = read_sheets(self._readable(self.lists[0]), self.plan, replace(reading, sheet=reading.sheet or "*"))
        if way is Together.JOIN and len(sheets) == 1:
            raise HtxEvalError([Problem("HTX251", value=self.lists[0])])
        return self._together(sheets, way)

    def _whole(self, place: int, way: Together | None, tell: Tell) -> CooperativeList:
        """The list that is named at a place: of a folder the lists in it as one."""
        named, reading = self.named[place], self._reading(place, tell)
        if not named.is_folder:
            return self._together([self._read(path, reading) for path in named.files], way)
        return self._together(self._folder(place, tell).lists, way, named.word)

    def _read(self, path: str, reading: ReadingOptions) -> CooperativeList:
        return read_cooperatives(self._readable(path), self.plan, reading)

    def _folder(self, place: int, tell: Tell = None) -> Folder:
        """What the folder that is named at a place holds, read once."""
        if place not in self._folders:
            reading = self._reading(place, tell)
            self._folders[place] = read_folder(self.named[place], lambda path: self._read(path, reading))
        return self._folders[place]

    def _together(
        self, lists: Sequence[CooperativeList], way: Together | None, folder: str | None = None
    ) -> CooperativeList:
        return together(lists, self.plan, way, self.asked.all_problems, folder)

    @property
    def _way(self) -> Together | None:
        """How several lists are to become one, if that is asked."""
        return Together.JOIN if self.asked.join else Together.STACK if self.asked.stack else None

    def _passed_over(self) -> Iterator[Problem]:
        """What is not read of folders."""
        for place, one in enumerate(self.named):
            documents = self._folder(place).documents if one.is_folder else ()
            names = (*one.passed_over, *(PurePath(path).name for path in documents))
            if names:
                yield Problem("HTX512", Severity.WARNING, Place(file=one.word), params={"names": names})

    @cached_property
    def written(self) -> Written:
        """The list as it is written; of several lists the cells of each where it gives them, and no other rows.

        Raises HtxEvalError if a file has changed since the cooperatives were read.
        """
        from htx_eval.report.lists_back.together_written import together_written

        return together_written(self.cooperatives, self._texts_of, self.plan.register.roles)

    def _texts_of(self, listed: CooperativeList) -> Written:
        """One of the lists as its file holds it."""
        place = next(place for place, one in enumerate(self.named) if listed.path in one.files)
        reading = replace(self._reading(place), sheet=listed.sheet)
        found = read_texts(self._readable(listed.path), self.plan, reading)
        self._check_unchanged(listed, found.sha256)
        return found

    def annotated(self, lang: str | None = None) -> AnnotatedList:
        """Return the list as a workbook with every doubtful cell marked, and which of its parts that lacks.

        Raises HtxEvalError if there are several lists, or the file has changed since it was read or cannot be written
        anew.
        """
        from htx_eval.report.lists_back.annotated import annotated, lost_parts

        listed, messages = self.cooperatives, catalogue(lang or self.lang)
        if listed.is_of_several:
            raise HtxEvalError([Problem("HTX483", params={"count": len(listed.lists)})])
        if listed.understood.form == "docx":
            raise HtxEvalError([Problem("HTX485", place=Place(file=listed.path))])
        if listed.understood.form != "xlsx":
            return AnnotatedList(annotated(listed, self.plan, messages, rows=self.written.rows), ())
        original, sha256 = read_bytes(self._readable(self.lists[0]))
        self._check_unchanged(listed, sha256)
        return AnnotatedList(annotated(listed, self.plan, messages, original=original), lost_parts(original))

    def cleaned(self, form: Literal["csv", "xlsx"] = "csv") -> CleanedList:
        """Return the list under canonical headings with canonical values, as ``csv`` or ``xlsx``; several are one.

        Raises HtxEvalError if a file has changed since it was read, or the list is too long for a workbook.
        """
        from htx_eval.report.lists_back.cleaned import cleaned, dropped, render_csv, render_xlsx

        table = cleaned(self.cooperatives, self.written, self.plan)
        content = render_csv(table) if form == "csv" else render_xlsx(table)
        return CleanedList(content, dropped(self.cooperatives), table.unreadable, table.mark)

    def write_annotated(self, path: str | Path, lang: str | None = None) -> AnnotatedList:
        """Write what `annotated` returns.

        Raises HtxEvalError as that does, and if the path is that of a list, is no .xlsx or cannot be written.
        """
        check_targets(self.inputs, str(path), None)
        made = self.annotated(lang)
        write(Path(path), made.content)
        return made

    def write_cleaned(self, path: str | Path) -> CleanedList:
        """Write what `cleaned` returns, in the form that the ending of the path names.

        Raises HtxEvalError as that does, and if the path is that of a list, is no .csv or .xlsx or cannot be written.
        """
        check_targets(self.inputs, None, str(path))
        made = self.cleaned("csv" if str(path).casefold().endswith(".csv") else "xlsx")
        write(Path(path), made.content)
        return made

    # The verdicts and what is behind them

    @cached_property
    def explored(self) -> Explored:
        """The evaluation with all that deeper questions need."""
        figures = {} if self.previous is None else self.previous.figures
        before = {key: bounds for key, (_, bounds) in figures.items()}
        return explore(self.plan, self.cooperatives, replace(self.options, before={**before, **self.options.before}))

    @cached_property
    def previous(self) -> Previous | None:
        """The figures of an earlier result, or of an earlier list under this plan.

        Raises HtxEvalError if the file holds neither.
        """
        if self._earlier is None:
            return None if self.asked.previous is None else read_previous(self.asked.previous)
        return previous_of(self._earlier.evaluation)

    @cached_property
    def _earlier(self) -> Run | None:
        """The run of an earlier list: whatever its year, under the plan of this one."""
        path = self.asked.previous
        if path is None or not may_be_list(path):
            return None
        stated = replace(NOTHING_STATED, reference=True, covers=self.options.covers, readings=self.options.readings)
        asked = Asked(self.plan, self.lang)
        return Run(named_lists([path]), asked, replace(self._settled, options=stated, waivers=()), self._progress)

    @property
    def evaluation(self) -> Evaluation:
        """The verdict on every target, before waivers and the lock have their say."""
        return self.explored.evaluation

    def report(
        self,
        locked: Locked = Locked.NO,
        *,
        verbose: bool = False,
        word_template: str | None = None,
        annex: bool = True,
    ) -> Report:
        """Return what every face is made of: the evaluation, what waivers and the lock say of it, and the exit code.

        ``verbose``, ``word_template`` and ``annex`` are for the faces that take them. Raises HtxEvalError if the list
        is to be held to a lock that there is not.
        """
        lock = lock_for(self.word, locked)
        held = () if lock is None else against(lock, self.word, self.lock_entry(), locked is Locked.REVIEWED)
        evaluation, code = judged(self.evaluation, self.waivers, self._settled.fail_on, held)
        return Report(
            evaluation,
            int(code),
            self.asked.all_problems,
            verbose,
            word_template,
            annex,
            self.previous,
            cache(self.roadmap),
            self._settled.settings_file,
        )

    @cached_property
    def result(self) -> Result:
        """The judged result with the names of the JSON, and the questions that can be asked of it."""
        return Result(self.explored, self.lang, self.report())

    def reasons(self) -> Reasons:
        """Return why the verdicts are what they are and what would change them."""
        return self.result.reasons

    def row(self, text: str) -> int:
        """Return the row that a name, a code or a line means.

        Raises HtxEvalError if none is meant, or several are.
        """
        return named_row(self.cooperatives, text)

    def row_reasons(self, row: int) -> RowReasons:
        """Return where the class of a row comes from, what it is to each target, and what would change."""
        return explain_row(self.explored, row)

    def what_if(self, changes: Changes) -> WhatIf:
        """Return the verdicts before and after some changes.

        Raises HtxEvalError if a row, column, value or reading cannot be used.
        """
        return what_if(self.explored, changes)

    def roadmap(self, costs: str | Path | None = None) -> Roadmap:
        """Return the cheapest ways to meet the plan; ``costs`` is a file with an office's own prices.

        Raises HtxEvalError if there are no moves for the plan, or a file of them is wrong.
        """
        return roadmap(self.explored, costs)

    def witness(self, target: str, end: End) -> str:
        """Return, as CSV, a completion that puts a target at its ``low`` or ``high`` end.

        Raises HtxEvalError if no completion reaches that end.
        """
        return witness(self.explored, target, end)

    # The lock

    @property
    def lock(self) -> Lock:
        """The lock as it is now: the nearest one, else one yet to be written beside the settings or the list.

        Raises HtxEvalError if the file is no lock, or the list has no file that a lock could name.
        """
        return find_lock(self.word)

    @property
    def lock_path(self) -> Path:
        """Where the lock is, or is yet to be written.

        Raises HtxEvalError if the list has no file that a lock could name, or the file is none and no merge made it so.
        """
        return find_lock(self.word, in_conflict=True).path

    def lock_entry(self) -> Entry:
        """Return what the lock is to hold of this run."""
        return entry_of(self.evaluation, self.options)

    def write_lock(self) -> str:
        """Write the verdicts into the lock and return its path; where a merge left both sides, that is settled.

        Raises HtxEvalError as `lock` does otherwise, and if it cannot be written.
        """
        lock = find_lock(self.word, in_conflict=True).with_entry(self.word, self.lock_entry())
        write(lock.path, lock.text())
        return shown(lock.path)

    # Reading

    @cached_property
    def _input(self) -> Kept:
        return standard_input()

    def _readable(self, path: str) -> Readable:
        """What can be opened for every question: the standard input is read once and kept."""
        return self._input if path == STDIN else path

    def _reading(self, place: int, tell: Tell = None) -> ReadingOptions:
        """How the list at a place is read."""
        sheets, encodings = self.asked.sheets, self.asked.encodings
        wanted = sheets if len(self.named) == 1 else sheets[place : place + 1]
        encoding = (encodings[place] or None) if place < len(encodings) else None
        return ReadingOptions(tuple(filter(None, wanted)), encoding, self.asked.all_problems, tell)

    def _check_unchanged(self, listed: CooperativeList, sha256: str) -> None:
        """Refuse a file that is no longer what the cooperatives were read from."""
        if sha256 != listed.sha256:
            raise HtxEvalError([Problem("HTX447", place=Place(file=listed.path))])
