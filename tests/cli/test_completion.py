"""What the shell proposes: the words that each option and argument takes."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from htx_eval.api import load_plan, packaged_plans
from htx_eval.messages import LANGUAGES, explanations
from htx_eval.report.faces import FORMATS
from htx_eval.runs.exits import FailOn

TARGETS = [target.id for target in load_plan().targets]
PROPOSED: dict[str, list[str]] = {
    "check --plan ": list(packaged_plans()),
    "check --format ": list(FORMATS),
    "data --format ": ["table", "json"],
    "check --fail-on m": [gate.value for gate in FailOn if gate.value.startswith("m")],
    "roadmap --lang ": list(LANGUAGES),
    "why list.csv ": TARGETS,
    f"why list.csv {TARGETS[-1][:2]}": [name for name in TARGETS if name.startswith(TARGETS[-1][:2])],
    "why ": [],  # a list: the shell proposes files
    "why list.csv --plan nowhere.yaml ": [],
    "problem HTX7": sorted(code for code in explanations("vi") if code.startswith("HTX7")),
    "schema wh": ["why", "why-row", "whatif"],
}


@pytest.mark.parametrize("line", PROPOSED)
def test_the_shell_proposes(line: str) -> None:
    words = f"htx-eval {line}"
    asked = {"_HTX_EVAL_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    found = subprocess.run(
        [sys.executable, "-m", "htx_eval"], env=os.environ | asked, capture_output=True, encoding="utf-8", check=False
    )
    assert (found.stdout.split(), found.stderr) == (PROPOSED[line], "")
