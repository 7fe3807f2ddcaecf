"""Validation with positions: pydantic's findings, and ours, as problems at a line and column of a file."""

from __future__ import annotations

import enum
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from htx_eval.base.problems import HtxEvalError, Problem, Severity
from htx_eval.base.spellings import nearest
from htx_eval.plan.files.yaml_source import Path_, Source

Model = TypeVar("Model", bound=BaseModel)

#: What a value should have been, by the family of pydantic's error type.
_EXPECTED = {
    "missing": "",
    "string": "text",
    "int": "integer",
    "decimal": "number",
    "float": "number",
    "date": "date",
    "bool": "true_false",
    "model": "mapping",
    "dict": "mapping",
    "list": "list",
    "greater": "not_negative",
    "price": "price",
    "too": "not_empty",
}


class Findings:
    """The problems found so far in one file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def add(
        self,
        code: str,
        path: Path_,
        value: object = None,
        allowed: Iterable[str] = (),
        of_key: bool = False,
        severity: Severity = Severity.ERROR,
        **params: object,
    ) -> None:
        """Add a problem at a path; of the allowed names the nearest to the value is suggested."""
        names = [str(name) for name in allowed]
        if of_key and value is not None and _lacks_blank(str(value), names):
            code = "HTX379"
        elif path in self.source.bare:
            code, value, names = "HTX376", path[-1], []
        text = None if value is None else str(value)
        suggestion = nearest(text, names) if text and names else None
        place = self.source.place(path, of_key)
        extra = {"allowed": tuple(names)} if names else {}
        self.problems.append(
            Problem(code, severity, place, value=text, suggestion=suggestion, params={**params, **extra})
        )

    def stop(self) -> None:
        """Raise HtxEvalError with all that was found, if there is an error."""
        if any(problem.severity is Severity.ERROR for problem in self.problems):
            raise HtxEvalError(_in_order(self.problems))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What somebody should look at, in the order of the file."""
        return tuple(_in_order(problem for problem in self.problems if problem.severity is Severity.WARNING))


def _lacks_blank(key: str, allowed: Iterable[str]) -> bool:
    """Say whether a key holds its own value: "from:2023-01-01", where there is no blank behind the colon."""
    name, colon, _ = key.partition(":")
    return bool(colon) and name in allowed


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.place.line or 0, int(problem.place.column or 0)))


def validated(model: type[Model], findings: Findings) -> Model:
    """Return the data of a source as a file model.

    Raises HtxEvalError with every finding of pydantic, each at its line and column.
    """
    source = findings.source
    keys = tuple(_keys(model))
    if not isinstance(source.data, dict) or source.data.keys().isdisjoint(keys):
        # Another file, named by mistake or by somebody else's settings: nothing that it holds is shown.
        raise HtxEvalError([Problem("HTX345", place=source.place(()), params={"allowed": keys})])
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        for found in error.errors(include_url=False):
            _add(model, findings, found)
    findings.stop()
    raise AssertionError("a validation error without a finding")


def _add(model: type[BaseModel], findings: Findings, found: Mapping[str, Any]) -> None:
    kind, path = str(found["type"]), tuple(found["loc"])
    value = found.get("input")
    text = value if isinstance(value, str) else None
    if kind == "extra_forbidden":
        findings.add("HTX310", path, path[-1], _keys(_at(model, path[:-1])), of_key=True)
    elif kind == "missing":
        findings.add("HTX311", path, None, key=path[-1])
    elif kind in ("enum", "literal_error"):
        findings.add("HTX313", path, text, _members(_at(model, path)))
    else:
        findings.add("HTX312", path, text, expected=_EXPECTED.get(kind.split("_")[0], "text"))


def _at(model: Any, path: Path_) -> Any:
    """The type that a model declares for the value at a path."""
    here: Any = model
    for step in path:
        here = _inner(here)
        if isinstance(here, type) and issubclass(here, BaseModel):
            fields = {field.alias or name: field for name, field in here.model_fields.items()}
            here = fields[str(step)].annotation if str(step) in fields else None
        else:
            arguments = typing.get_args(here)
            here = arguments[-1] if arguments else None
    return _inner(here)


def _inner(annotation: Any) -> Any:
    """A type without its "or None"."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return next(part for part in typing.get_args(annotation) if part is not type(None))
    return annotation


def _keys(model: Any) -> list[str]:
    if isinstance(model, type) and issubclass(model, BaseModel):
        return [field.alias or name for name, field in model.model_fields.items()]
    return []


def _members(kind: Any) -> list[str]:
    return [str(member.value) for member in kind] if isinstance(kind, type) and issubclass(kind, enum.Enum) else []
