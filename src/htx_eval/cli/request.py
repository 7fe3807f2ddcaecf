"""What a run asks for: the words of the command line, the environment and the settings file, in that order."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.api import (
    CooperativeList,
    Options,
    Plan,
    ReadingOptions,
    evaluate,
    explain,
    join,
    load_plan,
    read_cooperatives,
    read_texts,
    roadmap,
    what_if,
    witness,
)
from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.cli import console
from htx_eval.cli.console import LANG_VARIABLE
from htx_eval.cli.exits import FailOn
from htx_eval.cli.options import given_values, parse_covers, parse_day, parse_given
from htx_eval.cli.settings import settings_for
from htx_eval.cli.waivers import checked_waivers
from htx_eval.messages import catalogue
from htx_eval.model.fields import EVERY_ASSUMPTION
from htx_eval.model.outcome import Evaluation, Fixed
from htx_eval.model.understood import Written
from htx_eval.model.waivers import Waiver

if TYPE_CHECKING:
    from htx_eval.model.changes import Changes, WhatIf
    from htx_eval.model.reasons import Reasons
    from htx_eval.model.roadmap import Roadmap

PLAN_VARIABLE = "HTX_EVAL_PLAN"
FAIL_ON_VARIABLE = "HTX_EVAL_FAIL_ON"


@frozen
class Request:
    """The options that every command on a list takes, as they were written; None is what was not said."""

    data: str
    plan: str | None = None
    lang: str | None = None
    fail_on: str | None = None
    as_of: str | None = None
    no_assumptions: bool = False
    reference: bool = False
    given: Sequence[str] = ()
    covers: Sequence[str] = ()
    all_problems: bool = False
    sheets: Sequence[str] = ()  # one for each list in turn; an empty one is not said
    encodings: Sequence[str] = ()
    others: Sequence[str] = ()  # lists that are joined to the first
    join: bool = False

    @property
    def lists(self) -> tuple[str, ...]:
        """Every list, the first one first."""
        return (self.data, *self.others)


@frozen
class Setting:
    """One setting of a run, with where it comes from: flag, environment, file or default."""

    name: str
    value: str
    origin: str


@frozen
class Resolved:
    """A request with everything settled."""

    request: Request
    plan: Plan
    options: Options
    fail_on: FailOn
    waivers: tuple[Waiver, ...]  # those for this list, expired ones too
    lang: str
    shown: tuple[Setting, ...] = field(default=())

    def reasons(self) -> Reasons:
        """Read the list and find out why the verdicts are what they are."""
        return explain(self.plan, self.cooperatives(), self.options)

    def roadmap(self, costs: str | None) -> Roadmap:
        """Read the list and find the cheapest ways to meet the plan."""
        return roadmap(self.plan, self.cooperatives(), self.options, costs)

    def what_if(self, changes: Changes) -> WhatIf:
        """Read the list and evaluate it before and after some changes."""
        return what_if(self.plan, self.cooperatives(), changes, self.options)

    def witness(self, target: str, end: str) -> str:
        """Read the list and return a completion behind an end of a target, as CSV."""
        return witness(self.plan, self.cooperatives(), target, end, self.options)

    def evaluation(self) -> Evaluation:
        """Read the list and evaluate it."""
        return evaluate(self.plan, self.cooperatives(), self.options).evaluation

    def cooperatives(self) -> CooperativeList:
        """Read the list; long work shows how far it is."""
        with console.progress(catalogue(self.lang)) as progress:
            lists = [
                read_cooperatives(path, self.plan, self._reading(place, progress))
                for place, path in enumerate(self.request.lists)
            ]
        return join(lists, self.plan, self.request.all_problems)

    def texts(self) -> Written:
        """Read the first list once more, as it is written."""
        return read_texts(self.request.data, self.plan, self._reading(0))

    def _reading(self, place: int, progress: Callable[[int], None] | None = None) -> ReadingOptions:
        """How the list at a place is read."""
        asked = self.request
        sheet, encoding = (
            (values[place] or None) if place < len(values) else None for values in (asked.sheets, asked.encodings)
        )
        return ReadingOptions(sheet, encoding, asked.all_problems, progress)


def resolve(request: Request, environment: Mapping[str, str] = os.environ, gate: str = "undecided") -> Resolved:
    """Settle a request: a flag before the environment, that before the settings file, that before the default.

    ``gate`` is what makes a run fail if nobody says otherwise.

    Raises HtxEvalError if a part of it cannot be used.
    """
    _check_lists(request)
    settings = settings_for(request.data, request.plan or environment.get(PLAN_VARIABLE))
    day = parse_day(request.as_of)
    name, plan_origin = _first(request.plan, environment.get(PLAN_VARIABLE), settings.plan, None)
    fail_on, fail_origin = _first(request.fail_on, environment.get(FAIL_ON_VARIABLE), settings.fail_on, gate)
    lang, lang_origin = _first(request.lang, environment.get(LANG_VARIABLE), settings.lang, DEFAULT_LANGUAGE)
    plan = load_plan(name)
    given_by_flag = parse_given(request.given, plan)
    options = Options(
        as_of=day,
        reference=request.reference or bool(settings.reference),
        assumptions_off=(EVERY_ASSUMPTION,) if request.no_assumptions else settings.assumptions_off or (),
        covers=parse_covers([*(settings.covers or ()), *request.covers], plan),
        given={**given_values(settings.given, plan), **given_by_flag},
        readings={key: Fixed(entry.value, entry.source) for key, entry in settings.readings.items()},
    )
    off = "" if not options.assumptions_off else " ".join(options.assumptions_off)
    shown = (
        Setting("plan", plan.id, plan_origin),
        Setting("lang", lang or "", lang_origin),
        Setting("fail-on", fail_on or "", fail_origin),
        Setting("as-of", str(day or plan.period_to), "flag" if day else "default"),
        Setting("reference", str(options.reference).lower(), _by(request.reference, settings.reference is not None)),
        Setting("covers", " ".join(options.covers), _by(bool(request.covers), settings.covers is not None)),
        Setting("assumptions off", off, _by(request.no_assumptions, settings.assumptions_off is not None)),
        *(Setting(f"readings.{key}", entry.value, "file") for key, entry in settings.readings.items()),
        *(
            Setting(f"given.{key}", str(value.value), _by(key in given_by_flag, True))
            for key, value in options.given.items()
        ),
        *(Setting(f"waivers.{waiver.subject}", str(waiver.until), "file") for waiver in settings.waivers),
    )
    fails, waivers = FailOn.of(fail_on or ""), checked_waivers(settings.waivers, plan)
    return Resolved(request, plan, options, fails, waivers, lang or "", shown)


def _check_lists(request: Request) -> None:
    """Refuse several lists that are not to be joined, one that is, and a sheet or encoding of no list."""
    count = len(request.lists)
    if (count > 1) is not request.join:
        together = " ".join(request.lists)
        code = "HTX252" if count > 1 and Path(together).is_file() else "HTX251" if request.join else "HTX250"
        raise HtxEvalError([Problem(code, value=together, params={"count": count})])
    for option, values in (("--sheet", request.sheets), ("--encoding", request.encodings)):
        if len(values) > count:
            raise HtxEvalError([Problem("HTX428", value=f"{option} {values[count]}")])


def _first(flag: str | None, variable: str | None, file: str | None, default: str | None) -> tuple[str | None, str]:
    """The first of four that says something, and where it comes from."""
    for value, origin in ((flag, "flag"), (variable, "environment"), (file, "file")):
        if value:
            return value, origin
    return default, "default"


def _by(flag: bool, file: bool) -> str:
    return "flag" if flag else "file" if file else "default"
