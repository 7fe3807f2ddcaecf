"""What the models of a plan read apart, as JSON Schema: conditions, definitions, measures, thresholds."""

from __future__ import annotations

from htx_eval.authoring.file_schemas.scalars_as_json import AMOUNT, ANY_FIGURE, COUNT, RATE, SHARE, Json
from htx_eval.model.rules import Kind, Op
from htx_eval.plan.conditions import COMPARISONS, HAS
from htx_eval.plan.files.plan_file import DefinitionFile

_VALUE: Json = {"$ref": "#/$defs/text"}
_CONDITION: Json = {"$ref": "#/$defs/condition"}
_SHARE, _RATE, _ANY = ({"$ref": f"#/$defs/{name}"} for name in ("share_figure", "rate", "any_figure"))
#: The figures that there are; of which kind those of a target are, by the kind of its measure.
FIGURES: dict[str, Json] = {
    "count_figure": COUNT,
    "share_figure": SHARE,
    "amount": AMOUNT,
    "rate": RATE,
    "any_figure": ANY_FIGURE,
}
_OF_KIND = {
    Kind.COUNT: "count_figure",
    Kind.SHARE: "share_figure",
    Kind.SUM: "amount",
    Kind.MEAN: "amount",
    Kind.MEDIAN: "amount",
    Kind.RATIO: "any_figure",
    Kind.OUTSIDE: "any_figure",
}
#: Keys of a target that do not go together: only a floor or a ceiling has a better side to strive for.
_APART = (
    ("growth", "direction"),
    *(("stretch", op.value) for op in Op if not (op.is_floor or op.is_ceiling)),
)
_SINGLE = [op.value for op in Op if op is not Op.BETWEEN]


def condition() -> dict[str, Json]:
    """Return what a condition is, and what a field can be tested for; which fields there are is said by a register."""
    ends = {"type": "array", "items": _VALUE, "minItems": 2, "maxItems": 2}
    comparisons = {key: ends if op is Op.BETWEEN else _VALUE for key, op in COMPARISONS.items()}
    several: Json = {"type": "array", "items": _VALUE, "minItems": 1}
    test: Json = {
        "anyOf": [
            _VALUE,
            several,
            {
                "type": "object",
                "minProperties": 1,
                "properties": {**comparisons, HAS: {"anyOf": [_VALUE, several]}, "not": {"$ref": "#/$defs/test"}},
                "additionalProperties": False,
            },
        ]
    }
    parts = {"type": "array", "items": _CONDITION, "minItems": 1}
    tree: Json = {
        "type": "object",
        "minProperties": 1,
        "properties": {"all": parts, "any": parts, "not": _CONDITION},
        "additionalProperties": {"$ref": "#/$defs/test"},
    }
    return {"condition": {"anyOf": [_VALUE, tree]}, "test": test}


def with_short_form(long: Json) -> Json:
    """Return a definition: with its keys, or a condition alone."""
    is_long: Json = {"type": "object", "anyOf": [{"required": [key]} for key in DefinitionFile.model_fields]}
    either = {"oneOf": [{"required": ["readings"]}, {"required": ["where"]}]}
    return {"if": is_long, "then": {**long, **either}, "else": _CONDITION}


def measure_of(kind: Kind, parts: Json) -> Json:
    """Return the parts of a measure of a kind, from those of any; which it needs, and which it does not take."""
    named = {key: part for key, part in parts["properties"].items() if key in ("where", "of", *kind.needs)}
    needed = [*kind.needs, *(["where"] if kind.is_share else [])]
    return {"type": "object", "properties": named, "required": needed, "additionalProperties": False}


def outside(parts: Json) -> Json:
    """Return the parts of a measure of what no list tells."""
    named = {key: part for key, part in parts["properties"].items() if key in ("value", "source", "at")}
    named["value"] = {**_said(named["value"]), **_ANY}
    return {"type": "object", "properties": named, "additionalProperties": False}


def one_of_its_keys(measure: Json) -> Json:
    """Return a measure of just one kind: with its parts, or the word for it alone."""
    alone = [kind.value for kind in Kind if not kind.needs and not kind.is_share]
    return {"anyOf": [{"enum": alone}, {**measure, "minProperties": 1, "maxProperties": 1}]}


def or_alone(long: Json, short: Json) -> Json:
    """Return a part of a target that may be written with its keys, or as the one thing that it needs."""
    return {"anyOf": [short, long]}


def with_figures(target: Json) -> Json:
    """Return a target with just one threshold, whose figures are of the kind of its measure."""
    properties = dict(target["properties"])
    for key in (*_SINGLE, "stretch", "tolerance"):
        properties[key] = {**_said(properties[key]), **_ANY}
    properties["between"] = {**_said(properties["between"]), **_two(_ANY)}
    asked = [*(op.value for op in Op), "direction"]
    return {
        **target,
        "properties": properties,
        "oneOf": [{"required": [key]} for key in asked],
        "not": {"anyOf": [{"required": list(pair)} for pair in _APART]},
        "if": {"required": ["growth"]},
        "then": {"properties": {**_figures(_RATE), "tolerance": False}},
        "else": {"allOf": [_of_kind(kind, {"$ref": f"#/$defs/{name}"}) for kind, name in _OF_KIND.items()]},
    }


def _of_kind(kind: Kind, figure: Json) -> Json:
    measure = {"anyOf": [{"const": kind.value}, {"type": "object", "required": [kind.value]}]}
    is_it = {"properties": {"measure": measure}, "required": ["measure"]}
    tolerance = _SHARE if kind.is_share else {"anyOf": [figure, _RATE]}
    return {"if": is_it, "then": {"properties": {**_figures(figure), "tolerance": tolerance}}}


def _said(part: Json) -> Json:
    """What is said of a key, without what it holds."""
    return {key: text for key, text in part.items() if key == "description"}


def _figures(figure: Json) -> Json:
    return {**dict.fromkeys((*_SINGLE, "stretch"), figure), "between": _two(figure)}


def _two(figure: Json) -> Json:
    return {"type": "array", "items": figure, "minItems": 2, "maxItems": 2}
