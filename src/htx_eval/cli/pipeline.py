"""A run over several lists in a pipeline: what each service wants to see, and one exit code."""

from __future__ import annotations

import glob
import secrets
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import console
from htx_eval.cli.exits import Exit, worst
from htx_eval.cli.files import append, write
from htx_eval.cli.gate import Locked, judged
from htx_eval.cli.request import Request, resolve
from htx_eval.messages import Catalogue
from htx_eval.report.faces import FORMATS
from htx_eval.report.subject import Refusal, Report

#: What makes a pipeline fail if nobody says otherwise: a target that is missed in fact must not keep it red for ever.
GATE = "errors"
#: Where GitLab's example configuration looks.
GITLAB_FILES = (("gitlab", "gl-code-quality-report.json"), ("junit", "htx-eval-junit.xml"))

Found = Report | Refusal


@frozen
class Service:
    """The service that runs the pipeline, told by the variables it sets."""

    github: bool
    gitlab: bool
    summary: str | None  # the file in which GitHub collects the summary of a job

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Service:
        """Return the service of an environment."""
        github = environment.get("GITHUB_ACTIONS") == "true"
        summary = environment.get("GITHUB_STEP_SUMMARY") if github else None
        return cls(github, environment.get("GITLAB_CI") == "true", summary or None)

    def outputs(self, wanted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """Return the files to write: those asked for, and those the service reads."""
        asked = {name for name, _ in wanted}
        return [*wanted, *(pair for pair in GITLAB_FILES if self.gitlab and pair[0] not in asked)]


def run(
    request: Request,
    patterns: Iterable[str],
    wanted: Sequence[tuple[str, str]],
    service: Service,
    messages: Catalogue,
) -> Exit:
    """Check every list of some patterns and return the worst exit code.

    Raises HtxEvalError if an output cannot be written.
    """
    paths = _paths(patterns)
    outputs = service.outputs(wanted)
    _check_outputs(outputs, paths)
    found = [_checked(replace(request, data=path), messages) for path in paths]
    code = worst(item.exit_code for item in found)
    _show(found, service, messages)
    for name, path in outputs:
        _write(name, path, found, messages)
    if service.summary is not None:
        append(Path(service.summary), _together("markdown", found, messages) + "\n")
    print(messages("ci.last", count=len(found), code=int(code)))
    return code


def _paths(patterns: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(path for pattern in patterns for path in _fitting(pattern)))


def _fitting(pattern: str) -> list[str]:
    """The files that fit a pattern; the name of a file stays as it is, and so does what fits none, to be refused."""
    found = [] if Path(pattern).is_file() else glob.glob(pattern)  # noqa: PTH207 (Path takes no absolute pattern)
    return sorted(found) or [pattern]


def _check_outputs(outputs: Iterable[tuple[str, str]], paths: Sequence[str]) -> None:
    for name, path in outputs:
        if FORMATS[name].together is None and "*" not in path and len(paths) > 1:
            raise HtxEvalError([Problem("HTX620", value=name)])


def _checked(request: Request, messages: Catalogue) -> Found:
    try:
        return judged(resolve(request, gate=GATE), Locked.REVIEWED)
    except HtxEvalError as error:
        return Refusal(request.data, error.problems, int(Exit.NOT_EVALUATED))


def _show(found: Sequence[Found], service: Service, messages: Catalogue) -> None:
    """Print every table; for GitHub with its commands off meanwhile, for a name may look like one, then annotations."""
    token = secrets.token_hex(16)
    if service.github:
        print(f"::stop-commands::{token}")
    for item in found:
        if isinstance(item, Refusal):
            console.explain(item.problems, messages, sys.stdout)
        else:
            on_screen = replace(item, width=console.width(), colour=console.has_colour())
            console.show(FORMATS["table"].render(on_screen, messages), "table")
        print()
    if service.github:
        print(f"::{token}::")
        console.show(_together("github", found, messages), "github")


def _together(name: str, found: Sequence[Found], messages: Catalogue) -> str:
    together = FORMATS[name].together
    assert together is not None
    return together(found, messages)


def _write(name: str, path: str, found: Sequence[Found], messages: Catalogue) -> None:
    """Write one file of all lists, or one for each with its name in place of the star."""
    face = FORMATS[name]
    if "*" not in path and face.together is not None:
        write(Path(path), face.together(found, messages))
        print(messages("written", path=path), file=sys.stderr)
        return
    for item in found:
        if isinstance(item, Report):
            own = path.replace("*", Path(item.evaluation.list.path).stem)
            write(Path(own), face.render(item, messages))
            print(messages("written", path=own), file=sys.stderr)
