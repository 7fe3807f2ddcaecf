"""Codes and values put into the words of one language: numbers, dates, labels, problems, places."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePath

from htx_eval.base.frozen import frozen
from htx_eval.base.inert import harmless
from htx_eval.base.problems import Param, Place, Problem
from htx_eval.base.text import Text
from htx_eval.messages import Catalogue
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import Register
from htx_eval.model.growth import rate_of
from htx_eval.model.outcome import Bounds, Evaluation, ReadingOutcome, TargetOutcome, Verdict
from htx_eval.model.plan import Plan, StandIn
from htx_eval.model.progress import a_year, part_of_figure
from htx_eval.model.rules import Growth, Kind, Op, Target, Threshold
from htx_eval.model.waivers import Waiver

#: So many names are listed of what is allowed; a message stays readable.
MOST_NAMES = 12
#: So many messages of problems are kept, each for the next problem that says the same.
MOST_SAID = 2000


@frozen(eq=False)
class Words:
    """Says things of one plan in one language."""

    messages: Catalogue
    plan: Plan | None = None
    _said: dict[object, str] = dataclasses.field(
        default_factory=dict
    )  # messages of problems, by all that they are made of

    @property
    def register(self) -> Register | None:
        """The register of the plan."""
        return None if self.plan is None else self.plan.register

    def number(self, value: Fraction | Decimal | int, places: int = 1) -> str:
        """Return a number with the separators of the language, with so many decimals where it is not whole."""
        exact = Fraction(value)
        text = f"{int(exact):,}" if exact.denominator == 1 else f"{_rounded(exact, places):,.{places}f}"
        if places > 1 and "." in text:
            text = text.rstrip("0").rstrip(".")
        return self.messages.locale.number(text)

    def percent(self, value: Fraction, places: int = 1) -> str:
        """Return a share as a percentage."""
        return f"{self.number(value * 100, places)}%"

    def date(self, day: date) -> str:
        """Return a date as the language writes it."""
        return self.messages.locale.date(day)

    def field(self, key: str) -> str:
        """Return the label of a field."""
        spec = self.register.fields.get(key) if self.register else None
        return key if spec is None else spec.label[self.messages.lang]

    def value(self, field: str, key: str) -> str:
        """Return the label of a value of a field's vocabulary."""
        spec = self.register.fields.get(field) if self.register else None
        label = None if spec is None or spec.vocabulary is None else spec.vocabulary.labels.get(key)
        return key if label is None else label[self.messages.lang]

    def target(self, target_id: str) -> str:
        """Return the number of a target."""
        found = [target.number for target in (self.plan.targets if self.plan else ()) if target.id == target_id]
        return found[0] if found else target_id

    def param(self, name: str, value: Param) -> str:
        """Return a parameter of a message in words."""
        if name in ("field", "other") and isinstance(value, str):
            return self.field(value)
        if name == "targets" and isinstance(value, tuple):
            return ", ".join(self.target(str(item)) for item in value)
        if name in ("expected", "source", "reason") and isinstance(value, str):
            key = value if name == "reason" else f"{name}.{value}"
            return self.messages(key) if self.messages.has(key) else value.removeprefix("errno.")
        if name in ("was", "now"):
            return self.messages(f"verdict.{value}")
        if name == "moved" and isinstance(value, tuple):
            return ", ".join(self.messages(f"moved.{item}") for item in value)
        if isinstance(value, Text):
            return value[self.messages.lang]
        if isinstance(value, date):
            return self.date(value)
        if isinstance(value, Place):
            return self.spot(value, with_name=True, with_sheet=True)
        if isinstance(value, bool):
            return self.messages("rule.yes" if value else "rule.no")
        if value is None:
            return ""
        if isinstance(value, Decimal | Fraction):
            return self.number(value, 2)
        if isinstance(value, tuple):
            names = [self.param("", item) for item in value]
            return ", ".join([*names[:MOST_NAMES], *(["…"] if len(names) > MOST_NAMES else [])])
        return str(value)

    def problem(self, problem: Problem) -> str:
        """Return the message of a problem, without its place; one that many cells have is made once."""
        key = (problem.code, problem.value, problem.suggestion, problem.place.column, *problem.params.items())
        try:
            found = self._said.get(key)
        except TypeError:  # a list among the parameters
            return self._problem(problem)
        if found is None:
            if len(self._said) == MOST_SAID:
                self._said.clear()
            found = self._said[key] = self._problem(problem)
        return found

    def _problem(self, problem: Problem) -> str:
        params = {name: self.param(name, value) for name, value in problem.params.items()}
        if problem.code in ("HTX105", "HTX240"):
            params["reason"] = self.messages(f"reason.{problem.params['reason']}", **params)
        if problem.code == "HTX107":
            params["domain"] = self._domain(problem.params)
        if problem.code in ("HTX501", "HTX521") and self.plan is not None:
            params["source"] = self.messages(f"source.{self.plan.rating_source.value}")
        params.setdefault("allowed", "")
        params.setdefault("column", str(problem.place.column or ""))
        text = self.messages(self._key(problem), **{"value": problem.value or "", **params})
        if problem.suggestion is not None:
            text += self.messages("suggestion", suggestion=problem.suggestion)
        return text

    def _key(self, problem: Problem) -> str:
        """The key of a problem's message; some have another one for the case that there is no value to name."""
        bare = f"bare.{problem.code}"
        lacks_value = problem.value is None and "{value}" in self.messages.templates[problem.code]
        return bare if lacks_value and self.messages.has(bare) else problem.code

    def _domain(self, params: Mapping[str, Param]) -> str:
        if params.get("values"):
            return self.messages("domain.values", values=self.param("", params["values"]))
        return self.domain(params.get("low"), params.get("high"))

    def domain(self, low: Param, high: Param) -> str:
        """Return what lies between two ends in words; None is no end."""
        ends = {"low": self.param("", low), "high": self.param("", high)}
        if low is not None and high is not None:
            return self.messages("domain.between", **ends)
        return self.messages("domain.from" if high is None else "domain.to", **ends)

    def waived(self, text: str, waiver: Waiver | None) -> str:
        """Return a text with the waiver that lets it pass, if there is one."""
        if waiver is None:
            return text
        return self.messages("waived", text=text, date=self.date(waiver.until), reason=waiver.reason)

    def place(self, place: Place, with_file: bool = True) -> str:
        """Return where a problem stands: ``file:line:column`` in a plan, file, line and heading in a list."""
        parts = [place.file] if with_file and place.file else []
        if isinstance(place.column, int):
            return ":".join([*parts, str(place.line), str(place.column)])
        if place.sheet is not None:
            is_word = str(place.file).casefold().endswith(".docx")
            parts.append(self.messages("place.table" if is_word else "place.sheet", sheet=place.sheet))
        if spot := self.spot(place):
            parts.append(spot)
        if place.column is not None:
            parts.append(self.messages("place.column", column=place.column))
        return ", ".join(parts)

    def placed(self, problem: Problem) -> str:
        """Return a problem on one line: where it stands, its code, and what it is."""
        place, said = self.place(problem.place), f"{problem.code}: {self.problem(problem)}"
        return harmless(f"{place}: {said}" if place else said)

    def spot(self, place: Place, with_name: bool = False, with_sheet: bool = False) -> str:
        """Return the cell of a workbook or the line of a text, perhaps with file and sheet; empty where unknown."""
        if place.cell is not None:
            spot = self.messages("place.cell", cell=place.cell)
        else:
            spot = "" if place.line is None else self.messages("place.line", line=place.line)
        name = PurePath(place.file).name if with_name and place.file else ""
        sheet = f"[{place.sheet}]" if with_sheet and place.sheet is not None else ""
        return " ".join(part for part in (name, sheet, spot) if part)

    def spot_among(self, listed: CooperativeList, place: Place) -> str:
        """Return the cell or line of a place in a list; where another file may be meant, with what tells which."""
        return self.spot(place, listed.is_of_files or place.file != listed.path, listed.is_of_sheets)

    def line(self, listed: CooperativeList, index: int) -> str:
        """Return the line of a row, where rows come from several lists with what tells which of them it is in."""
        row = listed.rows.heads[index]
        if not listed.has_rows_of_several:
            return self.messages("place.line", line=row.line)
        return self.spot_among(listed, replace(listed.own_place(row), cell=None))

    def verdict(self, verdict: Verdict, before_end: bool, instead: StandIn | None = None) -> str:
        """Return a verdict, and what stands in for the law where it rests on classes by none.

        Before the end of the plan's period a target is not missed but not yet met.
        """
        name = "not_yet" if verdict is Verdict.MISSED and before_end else verdict.value
        text = self.messages(f"verdict.{name}")
        if instead is None or verdict is Verdict.NO_DATA:
            return text
        return self.messages(f"instead.{instead.value}", verdict=text)

    def figure(self, target: Target, value: Fraction) -> str:
        """Return a figure in the unit of a target."""
        if target.is_percent:
            return self.percent(value, _needed(value * 100, 1, [figure * 100 for figure in _figures(target)]))
        text = self.number(value, _needed(value, 2, _figures(target)))
        return self.messages.locale.count(text) if target.measure.kind is Kind.COUNT and value > 0 else text

    def threshold(self, target: Target) -> str:
        """Return what the plan asks for."""
        if target.growth is not None:
            return self._growth(target, target.growth)
        return self._threshold(target, target.threshold)

    def _growth(self, target: Target, growth: Growth) -> str:
        """What a target of change asks, and the figure that it comes to where that is known."""
        rate = growth.rate
        value, high = self.percent(abs(rate.value), 2), "" if rate.high is None else self.percent(abs(rate.high), 2)
        way = "none" if rate.value == 0 else "up" if rate.value > 0 else "down"
        if target.measure.kind.is_share:
            value, high = (self.messages("growth.points", rate=text) if text else "" for text in (value, high))
        text = self.messages(f"growth.{way}.{rate.op.value}", value=value, high=high)
        if growth.years > 1:
            text = self.messages("growth.mean", text=text, years=growth.years)
        if growth.base is None:
            return self.messages("growth.on_previous", text=text)
        base = "–".join(self.figure(target, end) for end in dict.fromkeys(growth.base))
        figures = [one for one in (target.easier, target.threshold) if one is not None]
        asked = self.messages("screen.or").join(self._threshold(target, one) for one in figures)
        return self.messages("growth.on", text=text, base=base, asked=asked)

    def _threshold(self, target: Target, threshold: Threshold) -> str:
        if threshold.op in (Op.AT_MOST, Op.EXACTLY) and threshold.value == 0:
            text = self.messages("op.none")
        else:
            high = "" if threshold.high is None else self._with_unit(target, threshold.high)
            low = self.figure(target, threshold.value) if high else self._with_unit(target, threshold.value)
            text = self.messages(f"op.{threshold.op.value}", value=low, high=high)
        if threshold.tolerance:
            text = self.messages("op.tolerance", text=text, tolerance=self.figure(target, threshold.tolerance))
        if threshold.stretch is None:
            return text
        return self.messages("op.stretch", text=text, stretch=self.figure(target, threshold.stretch))

    def _with_unit(self, target: Target, value: Fraction) -> str:
        """A figure with the unit that the plan names for it, else with that of the field that it adds."""
        text = self.figure(target, value)
        unit = self.unit(target)
        return text if unit is None else f"{text} {unit}"

    def unit(self, target: Target) -> str | None:
        """Return the unit in which the figures of a target are said; None where there is none, or they are in %."""
        if target.is_percent:
            return None
        if target.unit is not None or self.register is None:
            return None if target.unit is None else target.unit[self.messages.lang]
        fields, units = self.register.fields, self.register.units
        named = [units.get(fields[key].unit or "") for key in target.measure.value_fields]
        labels = [unit.label[self.messages.lang] for unit in named if unit is not None]
        return "/".join(labels) if len(labels) == len(named) > 0 and len(set(labels)) == len(labels) else None

    def _of_plan(self, target: Target, bounds: Bounds) -> str | None:
        """How far the figure of the plan is reached, in percent; None where that is open or says nothing."""
        parts = part_of_figure(target, bounds)
        if parts is None or parts[0] != parts[1]:
            return None
        part = parts[0]
        return self.messages("screen.of_plan", part=self.percent(part, _needed(part * 100, 0, [Fraction(100)])))

    def pace(self, outcome: TargetOutcome, reading: ReadingOutcome, found: Evaluation) -> str | None:
        """Return how many a year are missing to the end of the plan; None within its last year."""
        ends = a_year(outcome.target, reading.shortfall, found.as_of, found.plan.period_to)
        if ends is None or reading.verdict not in (Verdict.MISSED, Verdict.UNDECIDED):
            return None
        return self.messages("screen.a_year", count="–".join(str(end) for end in dict.fromkeys(ends)))

    def measure(self, target: Target, bounds: Bounds) -> str:
        """Return the bounds of a measure, its part of the plan, and how it has changed where that is asked."""
        text = self.ends(target, bounds)
        reached = self._of_plan(target, bounds)
        text = text if reached is None else f"{text} ({reached})"
        if target.growth is None or bounds.low is None or bounds.high is None:
            return text
        is_share = target.measure.kind.is_share
        ends = [rate_of(target.growth, end, is_share) for end in dict.fromkeys((bounds.low, bounds.high))]
        rates = [self._signed(end) for end in ends if end is not None]
        return f"{text} ({'; '.join(rates)})" if rates else text

    def _signed(self, rate: Fraction) -> str:
        sign = "+" if rate > 0 else "−" if rate < 0 else ""
        return sign + self.percent(abs(rate))

    def ends(self, target: Target, bounds: Bounds) -> str:
        """Return the ends of a measure: counts first, then percentages; an interval only where there is one."""
        if bounds.low is None and bounds.high is None:
            return self.messages("screen.any" if bounds.unbounded else "screen.no_value")
        if bounds.high is None:
            assert bounds.low is not None
            return self.messages("screen.unbounded", low=self.figure(target, bounds.low))
        if bounds.low is None:
            return self.messages("screen.unbounded_low", high=self.figure(target, bounds.high))
        if bounds.low == bounds.high and target.measure.kind is not Kind.SHARE:
            return self.figure(target, bounds.low)
        if target.measure.kind is not Kind.SHARE and target.is_percent:
            return f"{self.figure(target, bounds.low).removesuffix('%')}–{self.figure(target, bounds.high)}"
        if target.measure.kind is not Kind.SHARE:
            ends = (self.number(end, _needed(end, 2, _figures(target))) for end in (bounds.low, bounds.high))
            return "–".join(ends)
        if bounds.low_at is None or bounds.high_at is None:
            return f"{self.figure(target, bounds.low).removesuffix('%')}–{self.figure(target, bounds.high)}"
        low, high = bounds.low_at, bounds.high_at
        if low == high:
            return f"{self.number(low.numerator)}/{self.number(low.denominator)} ({self.figure(target, bounds.low)})"
        if low.denominator == high.denominator:
            counts = f"{self.number(low.numerator)}–{self.number(high.numerator)}/{self.number(low.denominator)}"
        else:
            pairs = sorted((low, high), key=lambda at: at.denominator) if bounds.low == bounds.high else [low, high]
            counts = "–".join(f"{self.number(at.numerator)}/{self.number(at.denominator)}" for at in pairs)
        shares = [self.figure(target, bounds.low), self.figure(target, bounds.high)]
        share = shares[0] if bounds.low == bounds.high else "–".join([shares[0].removesuffix("%"), shares[1]])
        return f"{counts} ({share})"

    def whole(self, outcome: TargetOutcome) -> tuple[int, int] | None:
        """Return how many cooperatives the percentage of a share means, and of how many; None if that is open."""
        low, high = outcome.chosen.bounds.low_at, outcome.chosen.bounds.high_at
        target = outcome.target
        if not target.has_figure or target.measure.kind is not Kind.SHARE or low is None or high is None:
            return None
        if low.denominator != high.denominator:
            return None
        floor, ceiling, is_open = outcome.target.threshold.interval
        base = int(low.denominator)
        if is_open or (floor is None) == (ceiling is None):
            return None
        return (math.ceil(floor * base) if floor is not None else math.floor((ceiling or 0) * base)), base

    def shortfall(self, outcome: TargetOutcome, reading: ReadingOutcome) -> str | None:
        """Return what is missing or too much, if a target is not met."""
        if reading.verdict not in (Verdict.MISSED, Verdict.UNDECIDED):
            return None
        low, high = reading.shortfall.low, reading.shortfall.high
        if high is None or high == 0 or reading.bounds.unbounded:
            return None
        target = outcome.target
        missing = (high,) if low in (None, high) else (low or Fraction(0), high)
        # What is missing to a ratio in % is in points.
        figure, scale = (self.percent, 100) if target.threshold.is_percent else (self.number, 1)
        ends = [figure(end, _needed(end * scale, 2, [Fraction(0)])) for end in missing]
        if target.measure.kind is Kind.COUNT and len(ends) == 1:
            ends = [self.messages.locale.count(ends[0])]
        return self.messages(f"screen.{reading.shortfall.side.value}", count="–".join(ends))

    def classes(self, field: str, keys: Iterable[str]) -> str:
        """Return the classes a cooperative may have."""
        return self.messages("screen.or").join(self.value(field, key) for key in keys)


#: So many decimals are written at most.
_MOST_PLACES = 9


def _figures(target: Target) -> list[Fraction]:
    """The figures with which a plan compares what a target measures."""
    threshold = target.threshold
    return [figure for figure in (threshold.value, threshold.high, threshold.stretch) if figure is not None]


def _needed(value: Fraction, places: int, figures: Sequence[Fraction]) -> int:
    """How many decimals a value needs so as not to look like, or pass, a figure that it is not."""
    while places < _MOST_PLACES and any(_looks_other(value, places, figure) for figure in figures):
        places += 1
    return places


def _looks_other(value: Fraction, places: int, figure: Fraction) -> bool:
    """Whether a value of so many decimals lies otherwise to a figure than it does; a figure is shown as it is."""
    shown = Fraction(_rounded(value, places))
    return (shown < figure, shown > figure) != (value < figure, value > figure)


def _rounded(value: Fraction, places: int) -> Decimal:
    """Round half up, as a reader would do by hand."""
    scaled = value * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole).scaleb(-places)
