"""What every file has: mappings without unknown keys, names, days, answers, texts in several languages."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.text import Text
from htx_eval.plan.files.scalars import parse_date


class File(BaseModel):
    """A mapping in a file; keys that are not named here are errors."""

    model_config = ConfigDict(extra="forbid", defer_build=True)


class OrAlone(File):
    """A mapping in whose place the value of the one key that it needs may stand alone."""

    alone: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _long(cls, data: object) -> object:
        return {cls.alone: data} if isinstance(data, str) else data


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
#: The code of a language: "km".
_LANGUAGE = re.compile(r"[a-z]{2,3}")
Name = Annotated[str, Field(min_length=1)]


class TextFile(File):
    """A text: a plain one is Vietnamese, others are given by the codes of their languages; any one is enough."""

    model_config = ConfigDict(extra="allow", defer_build=True)
    __pydantic_extra__: dict[str, Name]

    vi: Name | None = None
    en: Name | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_language(cls, data: object) -> object:
        if not isinstance(data, str | dict) or not data:
            raise PydanticCustomError("string_type", "a text")
        return {DEFAULT_LANGUAGE: data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _has_languages_only(self) -> Self:
        wrong = [key for key in self.__pydantic_extra__ if not _LANGUAGE.fullmatch(key)]
        details = [InitErrorDetails(type="extra_forbidden", loc=(key,), input=key) for key in wrong]
        if details:
            raise ValidationError.from_exception_data(type(self).__name__, details)
        return self


def text(file: TextFile) -> Text:
    """Return a text of a file as a text of the model."""
    return Text(tuple((lang, written) for lang, written in file if written is not None))
