"""What every file has: mappings without unknown keys, names, days, answers, texts in both languages."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from htx_eval.base.text import Text
from htx_eval.plan.files.scalars import parse_date


class File(BaseModel):
    """A mapping in a file; keys that are not named here are errors."""

    model_config = ConfigDict(extra="forbid", defer_build=True)


def _true_or_false(text: object) -> object:
    if text in ("true", "false"):
        return text == "true"
    if isinstance(text, bool):
        return text
    raise PydanticCustomError("bool_parsing", "true or false")


def _as_date(text: object) -> object:
    if not isinstance(text, str):
        return text
    day = parse_date(text)
    if day is None:  # pydantic would take seconds since 1970 for a day
        raise PydanticCustomError("date_parsing", "not a date")
    return day


Flag = Annotated[bool, BeforeValidator(_true_or_false)]
Day = Annotated[date, BeforeValidator(_as_date)]
Name = Annotated[str, Field(min_length=1)]


class TextFile(File):
    """A text in both languages."""

    vi: Name
    en: Name


def text(file: TextFile) -> Text:
    """Return a text of a file as a text of the model."""
    return Text(file.vi, file.en)
