"""How the front door is used, for the type checker: this file must pass mypy in strict mode; it is not run."""

from __future__ import annotations

from pathlib import Path

from htx_eval import (
    Asked,
    CheckedLists,
    CooperativeList,
    Locked,
    Options,
    Plan,
    Result,
    Run,
    check,
    check_lists,
    evaluate,
    join,
    load_plan,
    open_run,
    read_cooperatives,
    template,
)


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


def settings(path: Path) -> dict[str, tuple[str, str]]:
    run: Run = open_run(path, Asked(covers=["htx"], given=["lien-hiep=1"]))
    return {setting.name: (setting.value, setting.origin) for setting in run.settings}


def questions(paths: list[Path], plan: Plan) -> tuple[str, int, str, int]:
    run = open_run(paths, Asked(plan, sheets=["2024"]))
    result: Result = run.result
    rows: int = len(run.cooperatives.rows)
    return result.verdict, rows, run.witness("hieu-qua", "low"), len(run.reasons().targets)


def given_back(path: Path) -> tuple[bytes, tuple[str, ...], int]:
    run = open_run(path)
    annotated, cleaned = run.annotated("en"), run.cleaned("xlsx")
    return annotated.content, cleaned.dropped, cleaned.unreadable


def held(path: Path) -> tuple[int, str]:
    run = open_run(path)
    return run.report(Locked.YES).exit_code, run.write_lock()


def every(patterns: list[str]) -> tuple[int, list[str]]:
    checked: CheckedLists = check_lists(patterns, Asked(lang="en"))
    return checked.exit_code, [refusal.path for refusal in checked.refusals]


def empty(path: Path) -> int:
    return path.write_bytes(template("chau-thanh-2024", "en"))
