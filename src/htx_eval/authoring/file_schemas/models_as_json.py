"""The models of the YAML files as JSON Schema: their keys, what each holds, and what an editor says of it."""

from __future__ import annotations

import datetime
import enum
import types
import typing
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from htx_eval.authoring.file_schemas import rules_as_json as rules
from htx_eval.authoring.file_schemas.scalars_as_json import (
    CELL,
    DAY,
    FLAG,
    TEXT,
    Json,
    decimal,
    text_of_languages,
    whole,
)
from htx_eval.base.locale import DEFAULT_LANGUAGE, FALLBACK_LANGUAGE
from htx_eval.messages import catalogue
from htx_eval.model.rules import Kind
from htx_eval.plan.files.parts import OrAlone, TextFile
from htx_eval.plan.files.plan_file import (
    DefinitionFile,
    MeasureFile,
    MeasureOfFile,
    OutsideFile,
    TargetFile,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: The languages of hover texts: a file is read by an editor that does not say which it speaks.
HOVER = (DEFAULT_LANGUAGE, FALLBACK_LANGUAGE)
_TEXTS: Json = {"$ref": "#/$defs/text"}
#: How limits of a model are called in a schema.
_LIMITS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


def schema_of(model: type[BaseModel]) -> Json:
    """Return the JSON Schema (draft 2020-12) of a file."""
    defs = _Definitions()
    whole_file = defs.model(model)
    return {"$schema": DIALECT, **whole_file, "$defs": dict(sorted(defs.found.items()))}


def hover(model: type[BaseModel], key: str | None = None) -> str | None:
    """Return what an editor says of a key of a model, or of the model itself; None where nothing is to be said."""
    name = model.__name__.removesuffix("File")
    names = [name] if key is None else [f"{name}.{key}", *(_inherited(model, key)), key]
    messages = [catalogue(lang) for lang in HOVER]
    found = next((one for one in names if messages[0].has(f"yaml_keys.{one}")), None)
    return None if found is None else "\n\n".join(said(f"yaml_keys.{found}") for said in messages)


def _inherited(model: type[BaseModel], key: str) -> Iterable[str]:
    """What is said of a key where a model has it from another."""
    return [
        f"{base.__name__.removesuffix('File')}.{key}" for base in model.__mro__[1:] if hasattr(base, "model_fields")
    ]


class _Definitions:
    """Collects the models that others name; each stands once."""

    def __init__(self) -> None:
        self.found: dict[str, Json] = {"text": TEXT}

    def model(self, model: type[BaseModel]) -> Json:
        """Return a model as a schema."""
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        said = hover(model)
        found: Json = {
            **({} if said is None else {"description": said}),
            "type": "object",
            "properties": {key: self._property(model, key, field) for key, field in fields.items()},
            "required": [key for key, field in fields.items() if field.is_required()],
            "additionalProperties": False,
        }
        return found if found["required"] else {key: part for key, part in found.items() if key != "required"}

    def _property(self, model: type[BaseModel], key: str, field: FieldInfo) -> Json:
        said = hover(model, key)
        return {**({} if said is None else {"description": said}), **self._value(field.annotation, field.metadata)}

    def _named(self, model: type[BaseModel]) -> Json:
        """A reference to a model, which is put down when it is first named."""
        name = model.__name__.removesuffix("File").lower()
        if name not in self.found:
            self.found[name] = {}  # a model may name itself
            self.found[name] = self._special(model)
        return {"$ref": f"#/$defs/{name}"}

    def _special(self, model: type[BaseModel]) -> Json:
        """A model as a schema; of some of them more is known than their keys."""
        if issubclass(model, DefinitionFile):
            return rules.with_short_form(self.model(model))
        if issubclass(model, TargetFile):
            self.found |= rules.FIGURES
            return rules.with_figures(self.model(model))
        if issubclass(model, MeasureFile):
            parts, found = self.model(MeasureOfFile), self.model(model)
            for kind in Kind:
                said = found["properties"][kind.value].get("description")
                found["properties"][kind.value] = {"description": said, **rules.measure_of(kind, parts)}
            of_outside = rules.outside(self.model(OutsideFile))
            found["properties"][Kind.OUTSIDE.value] = {**found["properties"][Kind.OUTSIDE.value], **of_outside}
            return rules.one_of_its_keys(found)
        if issubclass(model, OrAlone):
            return rules.or_alone(self.model(model), _TEXTS)
        return self.model(model)

    def _value(self, annotation: Any, metadata: Iterable[Any] = ()) -> Json:
        """What a type holds."""
        origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
        if origin is Annotated:
            return self._value(arguments[0], arguments[1:])
        if origin in (typing.Union, types.UnionType):
            parts = [self._value(part, metadata) for part in arguments if part is not type(None)]
            return parts[0] if len(parts) == 1 else {"anyOf": parts}
        if origin is list:
            least = {"minItems": size} if (size := _limit(metadata, "min_length")) else {}
            return {"type": "array", "items": self._value(arguments[0]), **least}
        if origin is dict:
            is_cell = type(None) in typing.get_args(arguments[1])
            return {"type": "object", "additionalProperties": CELL if is_cell else self._value(arguments[1])}
        if annotation is Any:
            self.found |= rules.condition()
            return {"$ref": "#/$defs/condition"}
        return self._one(annotation, metadata)

    def _one(self, kind: type, metadata: Iterable[Any]) -> Json:
        if issubclass(kind, TextFile):
            self.found.setdefault("words", text_of_languages(_languages()))
            return {"$ref": "#/$defs/words"}
        if issubclass(kind, BaseModel):
            return self._named(kind)
        if issubclass(kind, enum.Enum):
            return {"enum": [member.value for member in kind]}
        limits = {name: value for key, name in _LIMITS.items() if (value := _limit(metadata, key)) is not None}
        simple = {bool: FLAG, datetime.date: DAY, str: _TEXTS}
        if kind in simple:
            return simple[kind]
        return whole(limits) if kind is int else decimal(limits)


def _limit(metadata: Iterable[Any], name: str) -> Any:
    """A limit that a model sets, if it does; pydantic has each as an object of its own."""
    return next((value for one in metadata if (value := _of(one, name)) is not None), None)


def _of(one: Any, name: str) -> Any:
    if isinstance(one, FieldInfo):
        return _limit(one.metadata, name)
    return getattr(one, name, None)


def _languages() -> dict[str, str]:
    return {lang: catalogue(lang)("yaml_keys.language") for lang in HOVER}
