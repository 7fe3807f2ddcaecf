"""The plans, rating schemes and registers that come with the program, and where a plan named by somebody is."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.base.spellings import nearest


def packaged_targets() -> Path:
    """Return the folder of the plans, rating schemes and registers that come with the program."""
    inside = Path(__file__).parent.parent / "targets"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "targets"


#: How the file of the tests of a plan ends, which stands beside it.
TESTS = ".tests.yaml"


def packaged_plans() -> tuple[str, ...]:
    """Return the ids of the plans that come with the program."""
    files = (packaged_targets() / "plans").glob("*.yaml")
    return tuple(sorted(path.stem for path in files if not path.name.endswith(TESTS)))


def default_plan() -> str | None:
    """Return the id of the plan that counts if none is named; None if there are several and none is the first."""
    stated = packaged_targets() / "plans" / "default"
    if stated.is_file():
        return stated.read_text(encoding="utf-8").strip()
    plans = packaged_plans()
    return plans[0] if len(plans) == 1 else None


def find_plan(name: str | None) -> Path:
    """Return the file of a plan named by its path or its id; without a name, of the one that then counts.

    Raises HtxEvalError if there is no such plan, or several and none is named.
    """
    plans = packaged_plans()
    name = name or default_plan()
    if name is None:
        raise HtxEvalError([Problem("HTX328", params={"allowed": plans})])
    path = Path(name)
    if name in plans and not os.path.isfile(path):
        return packaged_targets() / "plans" / f"{name}.yaml"
    if not os.path.isfile(path) and path.suffix not in (".yaml", ".yml"):
        suggestion = nearest(name, plans)
        raise HtxEvalError([Problem("HTX329", value=name, suggestion=suggestion, params={"allowed": plans})])
    return path


def shown_path(path: str) -> str:
    """Return how a plan file is named in a result: as it was given, or its path among the packaged ones."""
    home = packaged_targets()
    found = Path(path)
    return str(PurePosixPath(home.name, *found.relative_to(home).parts)) if found.is_relative_to(home) else path
