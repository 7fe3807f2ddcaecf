"""What can be done for a plan: from its file, and an office's own prices, to moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator
from pydantic import Field as Entry
from pydantic_core import PydanticCustomError

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.plan import Plan
from htx_eval.model.roadmap import BetterClass, Founding, Gain, Moves
from htx_eval.model.values import Value
from htx_eval.plan.checked import Findings, validated
from htx_eval.plan.files import File, Name, TextFile
from htx_eval.plan.load import packaged_targets
from htx_eval.plan.registers import text
from htx_eval.plan.yaml_source import Path_, read

FOLDER = "moves"
#: A price is below this and has at most so many decimals, or the solver could not count with it; so has a number.
MOST, DECIMALS = 10**12, 6


def _payable(price: Decimal) -> Decimal:
    """A price that can be added up: no infinity, and nothing that only a slip of the pen writes."""
    if not price.is_finite() or price >= MOST or price != round(price, DECIMALS):
        raise PydanticCustomError("price", "no price")
    return price


def _countable(number: int) -> int:
    if number >= MOST:
        raise PydanticCustomError("int_too_large", "no number of cooperatives")
    return number


Price = Annotated[Decimal, Entry(ge=0, allow_inf_nan=True), AfterValidator(_payable)]
Number = Annotated[int, Entry(ge=0), AfterValidator(_countable)]


class BetterClassFile(File):
    """A move up to a better class."""

    label: TextFile
    fixed: Price = Decimal(0)
    per_point: Price
    most_points: Price | None = None


class GainFile(File):
    """Something that a cooperative gains."""

    id: Name
    label: TextFile
    cost: Price
    set: dict[str, str]
    where: dict[str, list[str]] = Entry(default_factory=dict)


class FoundingFile(File):
    """A new cooperative."""

    id: Name
    label: TextFile
    cost: Price
    most: Number
    set: dict[str, str]


class MovesFile(File):
    """What can be done, and what it costs."""

    id: Name
    title: TextFile
    note: TextFile
    unit: TextFile
    who: dict[str, list[str]] = Entry(default_factory=dict)
    better_class: BetterClassFile | None = None
    gains: list[GainFile] = Entry(default_factory=list)
    foundings: list[FoundingFile] = Entry(default_factory=list)


class CostsFile(File):
    """An office's own prices, by the id of what is done, and what it leaves out."""

    fixed: Price | None = None
    per_point: Price | None = None
    most_points: Price | None = None
    costs: dict[str, Price] = Entry(default_factory=dict)
    leave_out: list[Name] = Entry(default_factory=list)


def load_moves(plan: Plan, costs: str | None = None) -> Moves:
    """Return the moves for the register of a plan, with an office's own prices if it has any.

    Raises HtxEvalError if there are none, with every finding of a file otherwise.
    """
    homes = (Path(plan.path).parent.parent / FOLDER, packaged_targets() / FOLDER)
    name = f"{plan.register.id}.yaml"
    path = next((home / name for home in homes if (home / name).is_file()), None)
    if path is None:
        raise HtxEvalError([Problem("HTX709", value=plan.register.id)])
    moves = _read(path, plan)
    return moves if costs is None else _priced(Path(costs), moves)


def _read(path: Path, plan: Plan) -> Moves:
    findings = Findings(read(path))
    file = validated(MovesFile, findings)
    values = _Values(findings, plan)
    moves = Moves(
        id=file.id,
        title=text(file.title),
        note=text(file.note),
        unit=text(file.unit),
        who=values.wanted(file.who, ("who",)),
        better_class=None if file.better_class is None else _better_class(file.better_class),
        gains=tuple(
            Gain(
                id=gain.id,
                label=text(gain.label),
                cost=gain.cost,
                values=values.of(gain.set, ("gains", place, "set")),
                where=values.wanted(gain.where, ("gains", place, "where")),
            )
            for place, gain in enumerate(file.gains)
        ),
        foundings=tuple(
            Founding(one.id, text(one.label), one.cost, one.most, values.of(one.set, ("foundings", place, "set")))
            for place, one in enumerate(file.foundings)
        ),
    )
    findings.stop()
    return moves


def _better_class(file: BetterClassFile) -> BetterClass:
    return BetterClass(text(file.label), file.fixed, file.per_point, file.most_points)


def _priced(path: Path, moves: Moves) -> Moves:
    findings = Findings(read(path))
    file = validated(CostsFile, findings)
    ids = [*(gain.id for gain in moves.gains), *(one.id for one in moves.foundings)]
    for key in file.costs:
        if key not in ids:
            findings.add("HTX313", ("costs", key), key, ids, of_key=True)
    for place, key in enumerate(file.leave_out):
        if key not in ids:
            findings.add("HTX313", ("leave_out", place), key, ids)
    findings.stop()
    return replace(
        moves,
        better_class=None if moves.better_class is None else _own_price(file, moves.better_class),
        gains=tuple(replace(g, cost=file.costs.get(g.id, g.cost)) for g in moves.gains if g.id not in file.leave_out),
        foundings=tuple(
            replace(one, cost=file.costs.get(one.id, one.cost))
            for one in moves.foundings
            if one.id not in file.leave_out
        ),
        priced_by=path.name,
    )


def _own_price(file: CostsFile, better: BetterClass) -> BetterClass:
    """The price of a better class where an office states its own."""
    return BetterClass(
        better.label,
        better.fixed if file.fixed is None else file.fixed,
        better.per_point if file.per_point is None else file.per_point,
        better.most_points if file.most_points is None else file.most_points,
    )


class _Values:
    """Reads the values of fields in a file of moves."""

    def __init__(self, findings: Findings, plan: Plan) -> None:
        self.findings, self.plan = findings, plan
        #: Words for days that depend on the plan.
        self.days = {"first_day": plan.period_from, "last_day": plan.period_to}

    def wanted(self, written: Mapping[str, list[str]], path: Path_) -> dict[str, tuple[Value, ...]]:
        """Return for each field its allowed values."""
        return {
            key: tuple(self._value(key, one, (*path, key, place)) for place, one in enumerate(values))
            for key, values in written.items()
        }

    def of(self, written: Mapping[str, str], path: Path_) -> dict[str, Value]:
        """Return for each field its value."""
        return {key: self._value(key, one, (*path, key)) for key, one in written.items()}

    def _value(self, key: str, written: str, path: Path_) -> Value:
        fields = self.plan.register.fields
        field = fields.get(key)
        if field is None:
            self.findings.add("HTX314", path, key, fields, of_key=True)
            return written
        value = self._parsed(field, written)
        if value is None:
            labels = () if field.vocabulary is None else field.vocabulary.labels
            self.findings.add("HTX316", path, written, labels, field=key)
        return written if value is None else value

    def _parsed(self, field: Field, written: str) -> Value | None:
        if field.vocabulary is not None:
            return written if written in field.vocabulary.labels else None
        if field.type is FieldType.FLAG:
            return {"true": True, "false": False}.get(written)
        if field.type is FieldType.DATE:
            return self.days.get(written) or _day(written)
        try:
            number = Decimal(written)
        except ArithmeticError:
            return None
        return int(number) if number == number.to_integral_value() else number


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
