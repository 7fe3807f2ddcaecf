"""The schemas of the YAML files: what is shipped is taken, what no model reads is refused, and no figure is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from runpy import run_path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clubs import CLUBS
from conftest import ROOT, Run
from editor_yaml import editor_data
from htx_eval.api import load_plan
from htx_eval.authoring.file_schemas.made import MODELS, file_schema, schema_text
from htx_eval.authoring.file_schemas.scalars_as_json import AMOUNT, COUNT, SHARE
from htx_eval.model.rules import Kind, Measure
from htx_eval.plan.files.yaml_source import read
from htx_eval.plan.packaged import TESTS
from htx_eval.plan.percentages import Figures, NoFigureError, UnfitUnitError
from test_docs import block

SCHEMAS = ROOT / "targets" / "schema"
FOUND = sorted(path for folder in ("targets", "examples") for path in (ROOT / folder).rglob("plans/*.yaml"))
TESTED = [path for path in FOUND if path.name.endswith(TESTS)]
PLANS = [path for path in FOUND if path not in TESTED]
FILES = {
    "tests": TESTED,
    "plan": [*PLANS, CLUBS / "plan.yaml", ROOT / "tests" / "plan" / "slips" / "base.yaml"],
    "register": [*sorted((ROOT / "targets" / "registers").glob("*.yaml")), CLUBS / "clubs.yaml"],
    "rating": [*sorted((ROOT / "targets" / "ratings").glob("*.yaml")), CLUBS / "grades.yaml"],
}


@cache
def validator(name: str) -> Any:
    return jsonschema.Draft202012Validator(file_schema(name))


def refused(name: str, data: object) -> str | None:
    """Where and why a schema refuses something, in a few words; None if it takes it."""
    errors = sorted(validator(name).iter_errors(data), key=lambda error: [str(step) for step in error.absolute_path])
    if not errors:
        return None
    path = "/".join(map(str, errors[0].absolute_path))
    return f"{path or '.'} ({errors[0].validator})"


@pytest.mark.parametrize("name", MODELS)
def test_what_is_shipped_is_what_the_models_give(request: pytest.FixtureRequest, name: str) -> None:
    path = SCHEMAS / f"{name}.schema.json"
    if request.config.getoption("--bless"):
        path.write_text(schema_text(name), encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == schema_text(name), "run pytest --bless, or htx-eval plan schema -o"
    jsonschema.Draft202012Validator.check_schema(file_schema(name))


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in FILES.items() for path in paths], ids=str)
def test_every_shipped_file_is_taken(name: str, path: Path) -> None:
    """As an editor reads it, and as the program does, to which every scalar is a text."""
    assert refused(name, editor_data(path.read_text(encoding="utf-8"))) is None
    assert refused(name, read(path).data) is None


def test_the_plan_of_the_readme_is_taken() -> None:
    assert refused("plan", editor_data(block("README.md", "plan"))) is None


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in FILES.items() for path in paths], ids=str)
def test_shipped_files_name_their_schema_first(name: str, path: Path) -> None:
    if not path.is_relative_to(ROOT / "targets"):
        return
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema=../schema/{name}.schema.json"
    assert (path.parent / first.partition("=")[2]).is_file()


def parts_of(schema: Any) -> Iterator[Any]:
    """Every object of a schema."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts_of(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from parts_of(part)


@pytest.mark.parametrize("name", MODELS)
def test_an_editor_says_something_of_every_key(name: str) -> None:
    schema = file_schema(name)
    models = [schema, *(part for part in schema["$defs"].values() if "description" in part or "required" in part)]
    lacking = [
        key
        for model in [*models, schema["$defs"].get("definition", {}).get("then", {})]
        for key, part in model.get("properties", {}).items()
        if "description" not in part
    ]
    assert lacking == []
    assert all(part["additionalProperties"] is not True for part in parts_of(schema) if "additionalProperties" in part)


def test_every_hover_text_is_shown(request: pytest.FixtureRequest) -> None:
    from htx_eval.messages.en.yaml_keys import TEMPLATES

    every = "\n".join(map(schema_text, MODELS))
    spare = [
        key for key, text in TEMPLATES.items() if json.dumps(text.format_map({}), ensure_ascii=False)[1:-1] not in every
    ]
    assert spare == []


def slips() -> Iterator[tuple[str, str]]:
    """Every slip that the tests of plans know, by its kind and name, with the plan that has it."""
    told = [run_path(str(ROOT / "tests" / "plan" / f"test_{name}.py")) for name in ("slips", "spoiled_plans")]
    for kind, some in told[0]["SLIPS"].items():
        for name, (old, new) in some.items():
            yield f"{kind}: {name}", told[0]["BASE"].replace(old, new)
    for name, (old, new, code) in told[1]["SPOILED"].items():
        yield f"{code}: {name}", told[1]["PLAN"].replace(old, new, 1)


def test_which_slips_a_schema_refuses(golden: Callable[[str, str], None]) -> None:
    """What it does not refuse needs the register, another part of the plan, or the text as it is written."""
    found: dict[str, list[str]] = {"refused": [], "taken": [], "no YAML": []}
    for name, text in slips():
        try:
            why = refused("plan", editor_data(text))
        except yaml.YAMLError:
            found["no YAML"].append(f"  {name}")
            continue
        found["taken" if why is None else "refused"].append(f"  {name}" + ("" if why is None else f" – {why}"))
    golden("plan_schema/slips.txt", "".join("\n".join([kind, *lines, ""]) for kind, lines in found.items()))


FIGURE_SCHEMAS = {Kind.COUNT: COUNT, Kind.SHARE: SHARE, Kind.SUM: AMOUNT}
WRITTEN = st.one_of(
    st.text("0123456789.,%+- ", min_size=1, max_size=9),
    st.builds(
        "{}{}".format, st.text("0123456789.,", min_size=1, max_size=7), st.sampled_from([" HTX", " tỷ đồng", "%", " %"])
    ),
)


@given(WRITTEN, st.sampled_from(list(FIGURE_SCHEMAS)))
def test_a_figure_that_the_program_reads_is_taken(written: str, kind: Kind) -> None:
    figures = Figures(load_plan().register)
    try:
        value = figures.of_measure(written, Measure(kind, field="doanh_thu" if kind is Kind.SUM else None))
    except (NoFigureError, UnfitUnitError):
        return
    if kind is Kind.COUNT and (value < 0 or value.denominator != 1):
        return  # read as a figure, and refused as one of a count
    assert jsonschema.Draft202012Validator(FIGURE_SCHEMAS[kind]).is_valid(written)


@pytest.mark.parametrize("name", MODELS)
def test_the_command_prints_and_writes_a_schema(run: Callable[..., Run], tmp_path: Path, name: str) -> None:
    assert run("plan", "schema", name).out == schema_text(name)
    path = tmp_path / "out.json"
    assert run("plan", "schema", name, "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8") == schema_text(name)


def test_the_command_says_which_schemas_there_are(run: Callable[..., Run]) -> None:
    found = run("plan", "schema", "moves", "--lang", "en")
    assert (found.code, "plan, register, rating, tests" in found.err) == (2, True)
