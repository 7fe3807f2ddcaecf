"""What holds for a run: what it is asked, then the environment, then the settings file, then the defaults."""

from __future__ import annotations

from collections.abc import Mapping

from htx_eval.api import Options, Plan, load_plan
from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.model.fields import EVERY_ASSUMPTION
from htx_eval.model.outcome import Fixed
from htx_eval.model.waivers import Waiver
from htx_eval.runs.asked import FAIL_ON_VARIABLE, LANG_VARIABLE, PLAN_VARIABLE, Asked
from htx_eval.runs.exits import FailOn
from htx_eval.runs.settings import settings_for
from htx_eval.runs.waivers import checked_waivers
from htx_eval.stated import check_language, checked, given_values, parse_covers, parse_day, parse_given

#: A program that says nothing.
NOTHING_STATED = Options()


@frozen
class Setting:
    """One setting of a run, with where it comes from: flag, environment, file or default."""

    name: str
    value: str
    origin: str


@frozen
class Settled:
    """Everything that holds for a run, and where each part of it comes from."""

    plan: Plan
    options: Options
    fail_on: FailOn
    waivers: tuple[Waiver, ...]  # those for this list, expired ones too
    lang: str
    settings: tuple[Setting, ...]
    settings_file: str | None


def settle(
    data: str, asked: Asked, environment: Mapping[str, str], gate: str, stated: Options = NOTHING_STATED
) -> Settled:
    """Settle what is asked of a list; ``gate`` is what makes a run fail if nobody says otherwise.

    A program may say it in ``stated`` too, with values for texts.

    Raises HtxEvalError if a part of it cannot be used.
    """
    named = asked.plan.id if isinstance(asked.plan, Plan) else None if asked.plan is None else str(asked.plan)
    settings = settings_for(data, named or environment.get(PLAN_VARIABLE))
    name, plan_origin = _first(named, environment.get(PLAN_VARIABLE), settings.plan, None)
    fail_on, fail_origin = _first(asked.fail_on, environment.get(FAIL_ON_VARIABLE), settings.fail_on, gate)
    lang, lang_origin = _first(asked.lang, environment.get(LANG_VARIABLE), settings.lang, DEFAULT_LANGUAGE)
    lang = check_language(lang, LANG_VARIABLE if lang_origin == "environment" else "--lang")
    plan = asked.plan if isinstance(asked.plan, Plan) else load_plan(name)
    stated = checked(stated, plan)
    day, reference = parse_day(asked.as_of) or stated.as_of, asked.reference or stated.reference
    off_by_flag = (EVERY_ASSUMPTION,) if asked.no_assumptions else tuple(stated.assumptions_off)
    covers_by_flag = (*parse_covers(asked.covers, plan), *stated.covers)
    given_by_flag = {**stated.given, **parse_given(asked.given, plan)}
    given_by_file = ((key, entry.value, entry.source) for key, entry in settings.given.items())
    read_by_file = {key: Fixed(entry.value, entry.source) for key, entry in settings.readings.items()}
    options = Options(
        as_of=day,
        reference=reference or bool(settings.reference),
        assumptions_off=off_by_flag or settings.assumptions_off or (),
        covers=(*parse_covers(settings.covers or (), plan), *covers_by_flag),
        given={**given_values(given_by_file, plan), **given_by_flag},
        readings={**read_by_file, **stated.readings},
        before=stated.before,
    )
    off = "" if not options.assumptions_off else " ".join(options.assumptions_off)
    shown = (
        Setting("plan", plan.id, plan_origin),
        Setting("lang", lang, lang_origin),
        Setting("fail-on", fail_on or "", fail_origin),
        Setting("as-of", str(day or plan.period_to), "flag" if day else "default"),
        Setting("reference", str(options.reference).lower(), _by(reference, settings.reference is not None)),
        Setting("covers", " ".join(options.covers), _by(bool(covers_by_flag), settings.covers is not None)),
        Setting("settings", settings.path or "", "default" if settings.path is None else "file"),
        Setting("assumptions off", off, _by(bool(off_by_flag), settings.assumptions_off is not None)),
        *(
            Setting(f"readings.{key}", fixed.reading, _by(key in stated.readings, True))
            for key, fixed in options.readings.items()
        ),
        *(
            Setting(f"given.{key}", str(value.value), _by(key in given_by_flag, True))
            for key, value in options.given.items()
        ),
        *(Setting(f"waivers.{waiver.subject}", str(waiver.until), "file") for waiver in settings.waivers),
    )
    fails, waivers = FailOn.of(fail_on or ""), checked_waivers(settings.waivers, plan)
    return Settled(plan, options, fails, waivers, lang, shown, settings.path)


def _first(flag: str | None, variable: str | None, file: str | None, default: str | None) -> tuple[str | None, str]:
    """The first of four that says something, and where it comes from."""
    for value, origin in ((flag, "flag"), (variable, "environment"), (file, "file")):
        if value:
            return value, origin
    return default, "default"


def _by(flag: bool, file: bool) -> str:
    return "flag" if flag else "file" if file else "default"
