"""``htx-eval.toml`` beside the data or above it: what an office states once about its lists."""

from __future__ import annotations

import fnmatch
import tomllib
from dataclasses import dataclass
from pathlib import Path

from htx_eval.model.problems import HtxEvalError, Place, Problem
from htx_eval.model.text import nearest

NAME = "htx-eval.toml"
_KEYS = ("covers", "reference")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings file says of one list."""

    covers: tuple[str, ...] = ()
    reference: bool = False


def settings_for(data: str) -> Settings:
    """Return the settings of a list: those of the nearest settings file in its folder or above.

    Raises HtxEvalError if that file is not valid.
    """
    folder = Path(data).resolve().parent
    path = next((home / NAME for home in (folder, *folder.parents) if (home / NAME).is_file()), None)
    if path is None:
        return Settings()
    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise HtxEvalError([Problem("HTX415", place=Place(file=str(path)), params={"reason": str(error)})]) from None
    for key, value in found.items():
        if key not in _KEYS:
            suggestion = nearest(key, _KEYS)
            raise HtxEvalError(
                [
                    Problem(
                        "HTX416",
                        place=Place(file=str(path)),
                        value=key,
                        suggestion=suggestion,
                        params={"allowed": _KEYS},
                    )
                ]
            )
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise HtxEvalError([Problem("HTX415", place=Place(file=str(path)), params={"reason": f'{key} = ["…"]'})])
    name = Path(data).name
    return Settings(
        covers=tuple(found.get("covers", ())),
        reference=any(fnmatch.fnmatch(name, pattern) for pattern in found.get("reference", ())),
    )
