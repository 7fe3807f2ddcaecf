"""A panel of lists: each is evaluated by itself, in as many processes as help, then all of them as one."""

from __future__ import annotations

import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from htx_eval.api import STDIN
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import Catalogue, catalogue
from htx_eval.report.words.phrases import Phrases
from htx_eval.runs.asked import Asked
from htx_eval.runs.exits import Exit, worst
from htx_eval.runs.named_lists import named_list, words_of
from htx_eval.runs.run import open_run
from htx_eval.runs.several import GATE
from htx_eval.study.panel import Heading, Line, Panel, line_of, merged

#: Fewer lists are evaluated sooner by one process than others start.
MOST_OF_ONE_PROCESS = 24
#: So many lists go to a process at a time.
_AT_A_TIME = 8

#: What is said of one cooperative that stands in several lists.
_IN_SEVERAL = frozenset(["HTX508", "HTX509", "HTX515", "HTX516", "HTX519"])

Found = tuple[Line, tuple[Heading, ...]]
Tell = Callable[[int], None]


def lists_of(words: Iterable[str | Path]) -> list[str]:
    """Return the lists that some words name: files, patterns, and every list of a folder by itself."""
    found: dict[str, None] = {}
    for word in words_of(words):
        found |= dict.fromkeys(_lists_in(Path(word)) or [word] if Path(word).is_dir() else [word])
    return list(found)


def years_in(words: Sequence[str | Path]) -> list[str]:
    """Return the lists of years that some words name: a folder is one list, but a folder alone holds those of years.

    In it a list is a file or a folder of its own.
    """
    found = words_of(words)
    if len(found) != 1 or not Path(found[0]).is_dir():
        return found
    inside = [path for path in sorted(Path(found[0]).iterdir()) if path.is_dir() and not path.name.startswith(".")]
    folders = [str(path) for path in inside if _lists_in(path)]
    return [*folders, *_lists_in(Path(found[0]))] if folders else lists_of(found)


def _lists_in(folder: Path) -> tuple[str, ...]:
    """The lists of a folder; of one that holds none nothing."""
    try:
        return named_list(str(folder)).files
    except HtxEvalError:
        return ()


def panel_of(
    paths: Sequence[str],
    asked: Asked,
    messages: Catalogue,
    *,
    together: bool = True,
    processes: int | None = None,
    tell: Tell | None = None,
) -> Panel:
    """Return the panel of some lists; one that cannot be evaluated keeps no other back.

    ``processes`` is how many work at it, if not as many as help; ``tell`` is told how many lists are done.
    """
    names = names_of(paths)
    found: list[Found] = []
    for one in evaluated(paths, names, asked, messages.lang, processes):
        found.append(one)
        if tell is not None:
            tell(len(found))
    lines = tuple(line for line, _ in found)
    headings = merged([headings for _, headings in found])
    panel = Panel(_title(lines, messages), messages("panel.by_list"), headings, lines)
    return _with_whole(panel, asked, messages) if together and len(lines) > 1 else panel


def evaluated(
    paths: Sequence[str], names: Sequence[str], asked: Asked, lang: str, processes: int | None = None
) -> Iterator[Found]:
    """Yield the line of each list in order, as it is done."""
    work = partial(_line, asked=asked, lang=lang)
    wanted = _processes(len(paths)) if processes is None else processes
    if wanted < 2:
        yield from map(work, paths, names)
        return
    pool = ProcessPoolExecutor(wanted, get_context("spawn"))  # a fork would take threads of a notebook along
    try:
        with _uninterrupted():
            lines = pool.map(work, paths, names, chunksize=_AT_A_TIME)
        yield from lines
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start processes that heed no interrupt: who interrupts a run speaks to the first one, which ends the others."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, held)


def names_of(paths: Sequence[str]) -> list[str]:
    """Return a short name of each list: that of its file or folder, with the folder above where two have one name."""
    bare = [path if Path(path).is_dir() else str(Path(path).with_suffix("")) for path in paths]
    times, short = Counter(bare), Counter(Path(name).name for name in bare)
    return [
        Path(name).name if short[Path(name).name] == 1 else name if times[name] == 1 else path
        for name, path in zip(bare, paths, strict=True)
    ]


def exit_code(panel: Panel) -> int:
    """Return the worst exit code of all lines, which is that of the panel."""
    return int(worst(line.exit_code for line in (*panel.lines, *([] if panel.whole is None else [panel.whole]))))


def _processes(count: int) -> int:
    return 1 if count <= MOST_OF_ONE_PROCESS else min(os.cpu_count() or 1, count // _AT_A_TIME)


def _line(path: str, name: str, asked: Asked, lang: str) -> Found:
    """The line of one list, made in whatever process."""
    messages = catalogue(lang)
    try:
        report = open_run(path, asked, gate=GATE).report()
        line, headings = line_of(report.evaluation, messages, name, path, report.exit_code)
        return replace(line, settings=report.settings), headings
    except HtxEvalError as error:
        return Line(name, path, 0, {}, None, int(Exit.NOT_EVALUATED), None, None, refused=error.problems), ()


def _with_whole(panel: Panel, asked: Asked, messages: Catalogue) -> Panel:
    """The panel with all lists as one, where they are of one plan and follow one another."""
    lines = [line for line in panel.lines if not line.refused]
    if len(lines) < 2 or any(line.path == STDIN for line in lines):
        return panel
    if len({line.rules for line in lines}) > 1:
        plans = tuple(sorted({str(line.plan) for line in lines}))
        return replace(panel, not_whole=(Problem("HTX741", params={"plans": plans}),))
    try:
        run = open_run([line.path or "" for line in lines], replace(asked, stack=True), gate=GATE)
        found = run.report().evaluation
    except HtxEvalError as error:
        return replace(panel, not_whole=error.problems)
    line, _ = line_of(found, messages, messages("panel.whole"))
    repeated = tuple(one for one in found.problems if one.code in _IN_SEVERAL)
    notes = [*Phrases(replace(found, problems=repeated), messages).problem_lines(False)] if repeated else []
    settings = list(dict.fromkeys(line.settings for line in lines))
    if len(settings) > 1:
        own = settings[0] or messages("panel.no_settings")
        notes.append(messages("panel.settings", count=len(settings), path=own))
    return replace(panel, whole=line, notes=tuple(notes))


def _title(lines: Sequence[Line], messages: Catalogue) -> str:
    titles = dict.fromkeys(line.plan_title for line in lines if line.plan_title is not None)
    if len(titles) == 1:
        return next(iter(titles))[messages.lang]
    return messages("panel.several_plans", count=len(titles)) if titles else messages("panel.no_plan")
