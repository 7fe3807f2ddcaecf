"""What a command line, a program or a settings file states beside a list, put into what the engine understands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.base.spellings import nearest
from htx_eval.engine.evaluate import Options
from htx_eval.messages import LANGUAGES
from htx_eval.model.changes import CellChange, Changes
from htx_eval.model.outcome import Fixed
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Given, Target
from htx_eval.plan.files.scalars import both_ways
from htx_eval.plan.percentages import Misfit, NoFigureError, read_figure

_GIVEN = re.compile(r"(?P<target>[^=\s]+)\s*=\s*(?P<value>[^(%]+?\s*%?)\s*(?:\((?P<source>.+)\))?\s*")


def checked(options: Options, plan: Plan) -> Options:
    """Return options in which every name is one of the plan, and texts are what they are on a command line.

    So ``covers="htx,lien_hiep_htx"``, ``given={"1": "2 (QĐ 12)"}``, ``readings={"WORD": "reading"}`` and
    ``as_of="31/12/2024"`` are understood. Raises HtxEvalError as the command line does.
    """
    return replace(
        options,
        as_of=parse_day(options.as_of),
        assumptions_off=tuple(_texts(options.assumptions_off)),
        covers=parse_covers(_texts(options.covers), plan),
        given=dict(_settled(name, value, plan) for name, value in _pairs(options.given, "given")),
        readings={
            name: value if isinstance(value, Fixed) else Fixed(str(value), None)
            for name, value in _pairs(options.readings, "readings")
        },
    )


def check_language(lang: object, option: str = "lang") -> str:
    """Return a language that there is.

    Raises HtxEvalError for another.
    """
    if lang not in LANGUAGES:
        raise unusable(option, lang, LANGUAGES)
    return str(lang)


def unusable(option: str, value: object, allowed: Iterable[str]) -> HtxEvalError:
    """Return the refusal of a value that an option cannot have."""
    names = tuple(allowed)
    params = {"option": option, "allowed": names}
    return HtxEvalError([Problem("HTX423", value=str(value), suggestion=nearest(str(value), names), params=params)])


def _texts(names: object) -> list[str]:
    """Names one by one: a single text is one of them, and not its letters."""
    return [names] if isinstance(names, str) else [str(name) for name in names]  # type: ignore[attr-defined]


def _pairs(values: object, option: str) -> Iterable[tuple[str, Any]]:
    if not isinstance(values, Mapping):
        raise unusable(option, values, ("{…}",))
    return ((str(name), value) for name, value in values.items())


def _settled(name: str, value: object, plan: Plan) -> tuple[str, Given]:
    """A target's id and a value of it, from a text like one of the command line, a number, or what is settled."""
    if isinstance(value, Given):
        return _target(name, plan).id, value
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return _target(name, plan).id, Given(Fraction(value), None)
    ((target, given),) = parse_given([f"{name}={value}"], plan).items()
    return target, given


def parse_day(text: date | str | None) -> date | None:
    """Return a date written as year-month-day or, as reports show it, day/month/year.

    Raises HtxEvalError for anything else.
    """
    if text is None or isinstance(text, date):
        return text
    try:
        found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
        return date.fromisoformat(text) if found is None else date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        raise HtxEvalError([Problem("HTX414", value=text)]) from None


def parse_covers(texts: Iterable[str], plan: Plan) -> tuple[str, ...]:
    """Return the types that a list covers, from texts like ``htx,lien_hiep_htx``.

    Raises HtxEvalError for a type that the register does not have.
    """
    kind = plan.register.fields.get(plan.register.roles.type or "")
    vocabulary = None if kind is None else kind.vocabulary
    allowed = () if vocabulary is None else tuple(vocabulary.labels)
    found: list[str] = []
    for word in (word.strip() for text in texts for word in text.split(",") if word.strip()):
        keys = None if vocabulary is None else vocabulary.spellings.find(word.replace("_", " "))
        if word not in allowed and (keys is None or len(keys) != 1):
            suggestion = nearest(word, allowed)
            raise HtxEvalError([Problem("HTX413", value=word, suggestion=suggestion, params={"allowed": allowed})])
        found += [word] if word in allowed else keys or ()
    return tuple(found)


def parse_given(texts: Iterable[str], plan: Plan) -> dict[str, Given]:
    """Return values from outside the list, from texts like ``ID=1 (SOURCE)``, or files of them; a share has a %.

    Raises HtxEvalError for a target that the plan does not have, or a value that is no number.
    """
    found: dict[str, Given] = {}
    for text in texts:
        is_file = "=" not in text and text.casefold().endswith((".yaml", ".yml"))
        found |= _of_file(text, plan) if is_file else given_values([_stated(text)], plan)
    return found


def _of_file(path: str, plan: Plan) -> dict[str, Given]:
    """The values of a file, each refused with its place there."""
    from htx_eval.plan.given_values import placed, read_given

    found: dict[str, Given] = {}
    for said in read_given(path):
        try:
            values = given_values([(said.target, said.value, said.source)], plan)
        except HtxEvalError as error:
            raise placed(error, said.place) from None
        found |= {name: replace(value, day=said.day) for name, value in values.items()}
    return found


def _stated(text: str) -> tuple[str, str, str | None]:
    match = _GIVEN.fullmatch(text.strip())
    if match is None:
        raise HtxEvalError([Problem("HTX412", value=text)])
    return match["target"], match["value"], match["source"]


def given_values(entries: Iterable[tuple[str, str, str | None]], plan: Plan) -> dict[str, Given]:
    """Return values from outside the list, from the name of a target, what is written of it, and the source.

    Raises HtxEvalError as `parse_given` does.
    """
    targets = ((_target(name, plan), written, source) for name, written, source in entries)
    return {target.id: _given(target, written, source) for target, written, source in targets}


def _target(name: str, plan: Plan) -> Target:
    """The target of an id or a number.

    Raises HtxEvalError if the plan does not have it.
    """
    found = next((target for target in plan.targets if name in (target.id, target.number)), None)
    if found is None:
        params = {"allowed": tuple(f"{target.number} {target.id}" for target in plan.targets)}
        suggestion = nearest(name, [target.id for target in plan.targets])
        raise HtxEvalError([Problem("HTX411", value=name, suggestion=suggestion, params=params)])
    return found


def _given(target: Target, written: str, source: str | None) -> Given:
    """A value in the unit of a target.

    Raises HtxEvalError if it is no number, or lacks the sign % of a share, or has one that is out of place.
    """
    try:
        return Given(read_figure(written, target.is_percent, target.measure.kind.is_share), source)
    except NoFigureError as error:
        codes = {Misfit.LACKS_PERCENT: "HTX712", Misfit.NO_SHARE: "HTX446", Misfit.TWO_READINGS: "HTX344"}
        mended = f"{written}%" if error.misfit is Misfit.LACKS_PERCENT else None
        said, ways = f"{target.id}={written}", dict(zip(("whole", "decimal"), both_ways(written), strict=True))
        problem = Problem(codes.get(error.misfit, "HTX412"), value=said, suggestion=mended, params=ways)
        raise HtxEvalError([problem]) from None


def parse_changes(cells: Iterable[str], figures: Iterable[str], readings: Iterable[str], plan: Plan) -> Changes:
    """Return what a question "what if" changes.

    ``cells`` are texts like ``NAME: FIELD=VALUE; …`` or ``FIELD=VALUE: FIELD=VALUE; …``, ``figures`` like ``ID=60%``,
    ``readings`` like ``WORD=READING``. Raises HtxEvalError for anything else.
    """
    thresholds = {_target(name, plan): value for name, value in map(_named, figures)}
    return Changes(
        tuple(map(_cell_change, cells)),
        {target.id: _figure(target, value) for target, value in thresholds.items()},
        dict(map(_named, readings)),
    )


def _named(text: str) -> tuple[str, str]:
    """The two sides of NAME=VALUE."""
    name, separator, value = text.partition("=")
    if not separator or not name.strip() or not value.strip():
        raise HtxEvalError([Problem("HTX706", value=text)])
    return name.strip(), value.strip()


def _cell_change(text: str) -> CellChange:
    row, separator, cells = text.partition(":")
    if not separator:
        raise HtxEvalError([Problem("HTX706", value=text)])
    by, value = _named(row) if "=" in row else ("", row.strip())
    if not value:
        raise HtxEvalError([Problem("HTX706", value=text)])
    return CellChange(by, value, dict(map(_named, cells.split(";"))))


def _figure(target: Target, written: str) -> Fraction:
    """The figure of a target with one end."""
    value = _given(target, written, None).value
    if target.threshold.high is not None:
        raise HtxEvalError([Problem("HTX707", value=target.id)])
    return value


def parse_target(text: str | None, plan: Plan) -> tuple[str, ...]:
    """Return the ids of the wanted targets: of one named by its id or number, or of all.

    Raises HtxEvalError if the plan does not have it.
    """
    return tuple(target.id for target in plan.targets) if text is None else (_target(text, plan).id,)


def is_target(text: str, plan: Plan) -> bool:
    """Say whether a text is the id or the number of a target."""
    return any(text in (target.id, target.number) for target in plan.targets)


def is_like_target(text: str, plan: Plan) -> bool:
    """Say whether a text is nearly the id of a target; those have no blanks, names of cooperatives do."""
    return " " not in text and nearest(text, [target.id for target in plan.targets]) is not None
