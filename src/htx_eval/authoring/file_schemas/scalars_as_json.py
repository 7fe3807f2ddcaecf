"""The texts of a file as an editor sees them: text, or a number where YAML takes it for one.

The program itself reads every scalar as text; a schema has to take both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]

#: A text of at least one letter; a bare number or a bare true is a text to the program.
TEXT: Json = {"type": ["string", "number", "boolean"], "minLength": 1}
#: A cell of a list, which may be blank.
CELL: Json = {"type": ["string", "number", "boolean", "null"]}
DAY: Json = {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", "format": "date"}
FLAG: Json = {"anyOf": [{"type": "boolean"}, {"enum": ["true", "false"]}]}

# Numbers as the program reads them: digits, decimals behind a point or comma, thousands that cannot be decimals.
_GROUPS = (
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+"
)
_NUMBER = rf"(?:{_GROUPS}|\d+[.,]?\d*|[.,]\d+)"
_WHOLE = r"(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,}|\d+(?:[.,]0*)?|[.,]0+)"
#: "4.000" may be four thousand or four; a figure with its unit or the sign % is clear.
_NOT_TWO_READINGS = r"(?!\s*[+-]?[1-9]\d{0,2}[.,]\d{3}\s*$)"
# No letter is named, so that it does not matter which a dialect takes for one.
_UNIT = r"[^\s\d%.,+\-]\D*"
_WITH_UNIT = rf"[+-]?[\d.,]*\d\s*{_UNIT}"

RATE: Json = {"type": "string", "pattern": rf"^\s*[+-]?{_NUMBER}\s*%\s*$"}
SHARE: Json = {"type": "string", "pattern": r"^\s*\+?(?:0*100(?:[.,]0*)?|0*\d{1,2}(?:[.,]\d*)?|[.,]\d+)\s*%\s*$"}
COUNT: Json = {
    "anyOf": [
        {"type": "integer", "minimum": 0},
        {"type": "string", "pattern": rf"^{_NOT_TWO_READINGS}\s*\+?(?:{_WHOLE}|[\d.,]*\d\s*{_UNIT})\s*$"},
    ]
}
AMOUNT: Json = {
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": rf"^{_NOT_TWO_READINGS}\s*(?:[+-]?{_NUMBER}|{_WITH_UNIT})\s*$"},
    ]
}
#: A tolerance may be a part of the figure.
ANY_FIGURE: Json = {"anyOf": [*AMOUNT["anyOf"], RATE]}


def whole(limits: Mapping[str, object]) -> Json:
    """Return a whole number, as a number within limits or as text."""
    return {"anyOf": [{"type": "integer", **limits}, {"type": "string", "pattern": r"^\s*[+-]?\d+\s*$"}]}


def decimal(limits: Mapping[str, object]) -> Json:
    """Return a number, as a number within limits or as text."""
    return {"anyOf": [{"type": "number", **limits}, {"type": "string", "pattern": r"^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$"}]}


def text_of_languages(hover: Mapping[str, str]) -> Json:
    """Return a text, or one for each of several languages by their codes."""
    languages: Json = {
        "type": "object",
        "minProperties": 1,
        "properties": {key: {"$ref": "#/$defs/text", "description": said} for key, said in hover.items()},
        "patternProperties": {"^[a-z]{2,3}$": {"$ref": "#/$defs/text"}},
        "additionalProperties": False,
    }
    return {"anyOf": [{"$ref": "#/$defs/text"}, languages]}
