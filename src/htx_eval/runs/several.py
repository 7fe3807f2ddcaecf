"""Several lists one after another: each is judged, and the worst exit code is that of all."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.messages import Catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Refusal, Report
from htx_eval.runs.exits import Exit
from htx_eval.runs.gate import Locked, judged
from htx_eval.runs.run import Progress, Request, resolve

#: What makes several lists fail if nobody says otherwise: a target that is missed in fact must not keep a pipeline red
#: for ever.
GATE = "errors"

Found = Report | Refusal


def paths_of(patterns: Iterable[str]) -> list[str]:
    """Return the files that fit some patterns, each once."""
    return list(dict.fromkeys(path for pattern in patterns for path in _fitting(pattern)))


def _fitting(pattern: str) -> list[str]:
    """The files that fit a pattern; the name of a file stays as it is, and so does what fits none, to be refused."""
    found = [] if Path(pattern).is_file() else glob.glob(pattern)  # noqa: PTH207 (Path takes no absolute pattern)
    return sorted(found) or [pattern]


def judged_lists(request: Request, paths: Iterable[str], progress: Progress) -> list[Found]:
    """Return what became of each list, held to its lock if it has one."""
    return [_judged(replace(request, data=path), progress) for path in paths]


def _judged(request: Request, progress: Progress) -> Found:
    try:
        return judged(resolve(request, gate=GATE, progress=progress), Locked.REVIEWED)
    except HtxEvalError as error:
        return Refusal(request.data, error.problems, int(Exit.NOT_EVALUATED))


def check_outputs(outputs: Iterable[tuple[str, str]], paths: Sequence[str]) -> None:
    """Refuse one file for several lists in a format that holds one list only.

    Raises HtxEvalError.
    """
    for name, path in outputs:
        if FORMATS[name].together is None and "*" not in path and len(paths) > 1:
            raise HtxEvalError([Problem("HTX620", value=name)])


def together(name: str, found: Sequence[Found], messages: Catalogue) -> str:
    """Return one face of all lists, in a format that can show several."""
    made = FORMATS[name].together
    assert made is not None
    return made(found, messages)


def files_of(name: str, path: str, found: Sequence[Found], messages: Catalogue) -> Iterator[tuple[str, str | bytes]]:
    """Yield the files of one format: one of all lists, or one for each with its name in place of the star."""
    face = FORMATS[name]
    if "*" not in path and face.together is not None:
        yield path, face.together(found, messages)
        return
    for item in found:
        if isinstance(item, Report):
            yield path.replace("*", Path(item.evaluation.list.path).stem), face.render(item, messages)
