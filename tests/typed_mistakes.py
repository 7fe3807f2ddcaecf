"""What a type checker finds before anything runs: each line below is a mistake, and is not run.

An ignore that nothing needs is an error of mypy in strict mode, and of pyright with
``reportUnnecessaryTypeIgnoreComment``: a mistake that goes unseen fails the check. What only a run can find, a language
or a type of cooperative that does not exist, stands in ``test_python_and_command.py``.
"""

from __future__ import annotations

from pathlib import Path

from htx_eval import (
    Asked,
    CooperativeList,
    Fixed,
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


def options() -> None:
    Options(cover=["htx"])  # type: ignore[call-arg]
    Options(covers=1)  # type: ignore[arg-type]
    Options(as_of=2024)  # type: ignore[arg-type]
    Options(given={"ocop": 1})  # type: ignore[dict-item]
    Options(given=["ocop=1"])  # type: ignore[arg-type]
    Asked(sheet="2024")  # type: ignore[call-arg]
    Asked(plan=2024)  # type: ignore[arg-type]
    Asked(no_assumptions="yes")  # type: ignore[arg-type]
    Asked(given={"ocop": 1})  # type: ignore[arg-type]
    Asked(fail_on=True)  # type: ignore[arg-type]


def lists(path: Path, plan: Plan, listed: CooperativeList) -> None:
    read_cooperatives(path)  # type: ignore[call-arg]
    read_cooperatives(path, "chau-thanh-2024")  # type: ignore[arg-type]
    load_plan(["a", "b"])  # type: ignore[arg-type]
    evaluate(listed, plan)  # type: ignore[arg-type]
    evaluate(plan, path)  # type: ignore[arg-type]
    evaluate(plan, listed, Asked())  # type: ignore[arg-type]
    join(listed, plan)  # type: ignore[arg-type]
    join([path], plan)  # type: ignore[list-item]
    check(path, options={"covers": ["htx"]})  # type: ignore[arg-type]
    check_lists([path], options=Asked())  # type: ignore[call-arg]
    open_run(path, Options())  # type: ignore[arg-type]
    path.write_text(template())  # type: ignore[arg-type]


def results(found: Result, run: Run, listed: CooperativeList) -> None:
    found.lang = "en"  # type: ignore[misc]
    found.verdict = "met"  # type: ignore[misc]
    found.witness("hieu-qua", "lo")  # type: ignore[arg-type]
    found.target(2)  # type: ignore[arg-type]
    found.tables()  # type: ignore[attr-defined]
    print(found.target("hieu-qua").measure.lowest)  # type: ignore[attr-defined]
    run.witness("hieu-qua", 0)  # type: ignore[arg-type]
    run.report(True)  # type: ignore[arg-type]
    run.cleaned(Path("out.xlsx"))  # type: ignore[arg-type]
    run.lock = Locked.YES  # type: ignore[misc, assignment]
    listed.rows = ()  # type: ignore[misc, assignment]
    Fixed("tu-kha", "CV 5", 2)  # type: ignore[call-arg]
