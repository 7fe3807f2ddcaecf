"""The tests of plans as tests of pytest: each case of a file ``*.tests.yaml`` that stands beside its plan is one.

It comes with the program (entry point ``pytest11``); where that is not installed, a ``conftest.py`` with the line
``pytest_plugins = ["htx_eval.authoring.cases.pytest_plugin"]`` does the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from htx_eval.plan.packaged import TESTS

if TYPE_CHECKING:
    from htx_eval.authoring.cases.case_reader import Case, Cases


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Take the file of the tests of a plan, if the plan stands beside it."""
    plan = file_path.with_name(f"{file_path.name.removesuffix(TESTS)}.yaml")
    is_one = file_path.name.endswith(TESTS) and plan.is_file()
    return PlanTests.from_parent(parent, path=file_path) if is_one else None


class PlanTests(pytest.File):
    """The file of the tests of a plan."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield each case; what is wrong with the file or its plan is told in the words of the program."""
        from htx_eval.api import HtxEvalError, load_plan
        from htx_eval.authoring.cases.case_reader import read_cases, with_tests

        try:
            plan, tests = with_tests(str(self.path))
            cases = read_cases(load_plan(plan), tests)
        except HtxEvalError as error:
            raise self.CollectError(str(error)) from None
        for case in cases.cases:
            yield PlanCase.from_parent(self, name=case.name.as_listed, cases=cases, case=case)


class PlanCase(pytest.Item):
    """One case."""

    def __init__(self, *, cases: Cases, case: Case, **others: Any) -> None:
        super().__init__(**others)
        self.cases, self.case = cases, case

    def runtest(self) -> None:
        """Run the case and fail with what differs."""
        from htx_eval.authoring.cases.case_faces import told
        from htx_eval.authoring.cases.case_run import run_case
        from htx_eval.base.locale import DEFAULT_LANGUAGE
        from htx_eval.messages import catalogue

        ran = run_case(self.cases.plan, self.case)
        if not ran.is_as_expected:
            pytest.fail("\n".join(told(self.cases, ran, catalogue(DEFAULT_LANGUAGE))), pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the case stands."""
        return self.path, (self.case.place.line or 1) - 1, self.name
