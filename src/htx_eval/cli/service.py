"""A run over several lists in a pipeline: what each service wants to see, and one exit code."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from htx_eval.base.frozen import frozen
from htx_eval.cli import console
from htx_eval.messages import Catalogue
from htx_eval.report.subject import Refusal
from htx_eval.runs.asked import Asked
from htx_eval.runs.named_lists import words_of
from htx_eval.runs.outputs import append, write
from htx_eval.runs.several import CheckedLists, check_lists, check_outputs

#: Where GitLab's example configuration looks.
GITLAB_FILES = (("gitlab", "gl-code-quality-report.json"), ("junit", "htx-eval-junit.xml"))


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
    asked: Asked, patterns: Iterable[str], wanted: Sequence[tuple[str, str]], service: Service, messages: Catalogue
) -> int:
    """Check every list of some patterns and return the worst exit code.

    Raises HtxEvalError if an output cannot be written.
    """
    paths = words_of(patterns)
    outputs = service.outputs(wanted)
    check_outputs(outputs, paths, asked, appended=[] if service.summary is None else [service.summary])
    found = check_lists(paths, asked, progress=partial(console.progress, messages))
    _show(found, service, messages)
    for form, path in outputs:
        for own, content in found.files(form, path, messages):
            write(Path(own), content)
            print(messages("written", path=own), file=sys.stderr)
    if service.summary is not None:
        append(Path(service.summary), found.together("markdown", messages) + "\n")
    print(messages("ci.last", count=len(found.every), code=found.exit_code))
    return found.exit_code


def _show(found: CheckedLists, service: Service, messages: Catalogue) -> None:
    """Print every table; for GitHub with its commands off meanwhile, for a name may look like one, then annotations."""
    token = secrets.token_hex(16)
    if service.github:
        print(f"::stop-commands::{token}")
    for item in found.every:
        if isinstance(item, Refusal):
            console.explain(item.problems, messages, sys.stdout, code=item.exit_code)
        else:
            console.show_table(item, messages)
        print()
    if service.github:
        print(f"::{token}::")
        console.show(found.together("github", messages), "github")
