"""``htx-eval plan …``: what one sees of a plan before there is any list."""

from __future__ import annotations

import json
from collections.abc import Callable

from conftest import Run
from htx_eval.api import packaged_plans


def test_list_names_every_packaged_plan(run: Callable[..., Run]) -> None:
    found = json.loads(run("plan", "list", "--format", "json").out)
    assert [plan["id"] for plan in found] == list(packaged_plans())
    table = run("plan", "list", "--lang", "en").out
    assert all(f"{plan}\n" in table for plan in packaged_plans())
