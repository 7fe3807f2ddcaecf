"""How the front door is used, for the type checker: this file must pass mypy in strict mode; it is not run."""

from __future__ import annotations

from pathlib import Path

from htx_eval import CooperativeList, Options, Plan, Result, check, evaluate, join, load_plan, read_cooperatives


def one_list(path: Path) -> str:
    plan: Plan = load_plan("chau-thanh-2024")
    listed: CooperativeList = read_cooperatives(path, plan)
    result: Result = evaluate(plan, listed, Options(covers=["htx"]), lang="en")
    return result.verdict


def shares(paths: list[Path]) -> dict[str, float | int | None]:
    found: dict[str, float | int | None] = {}
    for path in paths:
        target = check(path).target("hieu-qua")
        found[path.name] = target.measure.low
    return found


def problems(rows: list[dict[str, object]]) -> list[str]:
    return [problem.message for problem in check(rows).data.problems]


def several(paths: list[Path], plan: Plan) -> CooperativeList:
    return join([read_cooperatives(path, plan) for path in paths], plan)
