"""``htx-eval.toml`` beside the data or above it: what an office states once about its lists."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from htx_eval.base.files import read_small
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem, reason_of
from htx_eval.base.spellings import nearest
from htx_eval.messages import LANGUAGES
from htx_eval.model.fields import EVERY_ASSUMPTION
from htx_eval.model.waivers import Waiver
from htx_eval.runs.exits import FailOn
from htx_eval.runs.inputs import SETTINGS, nearest_file, shown
from htx_eval.runs.waivers import read_waivers


@frozen
class Sourced:
    """A reading or a value that an office has fixed, with the document that says so."""

    value: str
    source: str | None


@frozen
class Settings:
    """What the settings file says of one list; None is what it does not say."""

    path: str | None = None
    plan: str | None = None
    lang: str | None = None
    fail_on: str | None = None
    reference: bool | None = None
    covers: tuple[str, ...] | None = None
    assumptions_off: tuple[str, ...] | None = None  # codes
    readings: Mapping[str, Sourced] = field(default_factory=dict)
    given: Mapping[str, Sourced] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()


_KEYS = ("plans", "lang", "fail-on", "reference", "covers", "assumptions", "readings", "given", "waivers")
_ALLOWED = {"lang": LANGUAGES, "fail-on": tuple(gate.value for gate in FailOn)}


def settings_for(data: str, named_plan: str | None = None) -> Settings:
    """Return the settings of a list: those of the nearest settings file in its folder or above.

    Raises HtxEvalError if that file is not valid, or gives plans by file and none for this one, and none is named.
    """
    path = nearest_file(data, SETTINGS)
    if path is None:
        return Settings()
    return _Reader(shown(path), named_plan).settings(_parsed(path), Path(data).name)


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(read_small(path).decode())
    except OSError as error:
        raise _invalid(shown(path), reason_of(error)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _invalid(shown(path), str(error)) from None


def _invalid(path: str, reason: str) -> HtxEvalError:
    return HtxEvalError([Problem("HTX415", place=Place(file=path), params={"reason": reason})])


class _Reader:
    """Takes the parts of a settings file one by one; what it does not know is refused."""

    def __init__(self, path: str, named_plan: str | None) -> None:
        self.path, self.named_plan = path, named_plan

    def settings(self, found: dict[str, Any], name: str) -> Settings:
        """Return the settings for a file name."""
        for key in found:
            self._known(key, _KEYS)
        patterns = self._texts(found, "reference")
        return Settings(
            path=self.path,
            plan=self._plan(found, name),
            lang=self._one_of(found, "lang"),
            fail_on=self._one_of(found, "fail-on"),
            reference=None if patterns is None else any(fnmatch.fnmatch(name, pattern) for pattern in patterns),
            covers=self._texts(found, "covers"),
            assumptions_off=self._assumptions(found),
            readings=self._sourced(found, "readings", "reading"),
            given=self._sourced(found, "given", "value"),
            waivers=read_waivers(found.get("waivers"), self.path, name),
        )

    def _known(self, key: str, allowed: tuple[str, ...]) -> None:
        if key not in allowed:
            problem = Problem(
                "HTX416",
                place=Place(file=self.path),
                value=key,
                suggestion=nearest(key, allowed),
                params={"allowed": allowed},
            )
            raise HtxEvalError([problem])

    def _texts(self, found: dict[str, Any], key: str) -> tuple[str, ...] | None:
        value = found.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise _invalid(self.path, f'{key} = ["…"]')
        return tuple(value)

    def _one_of(self, found: dict[str, Any], key: str) -> str | None:
        value = found.get(key)
        if value is not None and value not in _ALLOWED[key]:
            raise _invalid(self.path, f"{key} = {' | '.join(_ALLOWED[key])}")
        return value

    def _plan(self, found: dict[str, Any], name: str) -> str | None:
        """The plan of the first pattern that fits; a file that none fits has no plan here."""
        plans = found.get("plans")
        if plans is None or self.named_plan is not None:
            return None
        if not isinstance(plans, dict) or not all(isinstance(plan, str) for plan in plans.values()):
            raise _invalid(self.path, '[plans] "*.csv" = "…"')
        for pattern, plan in plans.items():
            if fnmatch.fnmatch(name, pattern):
                beside = Path(self.path).parent / plan
                return str(beside) if os.path.isfile(beside) else plan
        params = {"allowed": tuple(plans)}
        raise HtxEvalError([Problem("HTX424", place=Place(file=self.path), value=name, params=params)])

    def _assumptions(self, found: dict[str, Any]) -> tuple[str, ...] | None:
        value = found.get("assumptions")
        if value is None or value is True:
            return None
        if value is False:
            return (EVERY_ASSUMPTION,)
        if not isinstance(value, dict) or not all(isinstance(state, bool) for state in value.values()):
            raise _invalid(self.path, "assumptions = true | false, [assumptions] … = false")
        return tuple(code for code, state in value.items() if not state)

    def _sourced(self, found: dict[str, Any], part: str, key: str) -> dict[str, Sourced]:
        """Entries of the form ``name = {reading = "…", source = "…"}``; a reading that is fixed needs its source."""
        entries = found.get(part, {})
        form = f'[{part}] … = {{{key} = "…", source = "…"}}'
        if not isinstance(entries, dict):
            raise _invalid(self.path, form)
        result = {}
        for name, entry in entries.items():
            if not isinstance(entry, dict) or not all(isinstance(text, str) for text in entry.values()):
                raise _invalid(self.path, form)
            for word in entry:
                self._known(word, (key, "source"))
            if key not in entry or "source" not in entry:
                raise _invalid(self.path, form)
            result[name] = Sourced(entry[key], entry["source"])
        return result
