"""The schemas that are shipped, by name, as the texts of their files."""

from __future__ import annotations

import json

from pydantic import BaseModel

from htx_eval.authoring.file_schemas.models_as_json import schema_of
from htx_eval.authoring.file_schemas.scalars_as_json import Json
from htx_eval.messages import catalogue
from htx_eval.plan.files.cases_file import CasesFile
from htx_eval.plan.files.plan_file import PlanFile
from htx_eval.plan.files.rating_file import RatingFile
from htx_eval.plan.files.register_file import RegisterFile

#: The files that people write, by what each is.
MODELS: dict[str, type[BaseModel]] = {
    "plan": PlanFile,
    "register": RegisterFile,
    "rating": RatingFile,
    "tests": CasesFile,
}


def file_schema(name: str) -> Json:
    """Return the JSON Schema of a kind of file."""
    titles = " / ".join(catalogue(lang)(f"yaml_keys.title_of.{name}") for lang in ("vi", "en"))
    dialect, *rest = schema_of(MODELS[name]).items()
    return dict([dialect, ("$id", f"{name}.schema.json"), ("title", titles), *rest])


def schema_text(name: str) -> str:
    """Return the JSON Schema of a kind of file as it is written to a file."""
    return json.dumps(file_schema(name), ensure_ascii=False, indent=1) + "\n"
