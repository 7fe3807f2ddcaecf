"""What can be done for a plan: from its file, and an office's own prices, to moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from htx_eval.base.problems import HtxEvalError, Problem
from htx_eval.model.plan import Plan
from htx_eval.model.roadmap import BetterClass, Founding, Gain, Moves
from htx_eval.model.values import Value
from htx_eval.plan.field_values import WORDS, FieldValues
from htx_eval.plan.files.checked import Findings, validated
from htx_eval.plan.files.moves_file import BetterClassFile, CostsFile, MovesFile
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.yaml_source import Path_, read
from htx_eval.plan.packaged import packaged_targets

FOLDER = "moves"


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
        self.findings = findings
        self.fields = {key: field for key, field in plan.register.fields.items() if field.type not in WORDS}
        #: Words for days that depend on the plan.
        days = {"first_day": plan.period_from, "last_day": plan.period_to}
        self.values = FieldValues(findings, days)

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
        """The value of a field; after a finding the text stands for it."""
        field = self.fields.get(key)
        if field is None:
            self.findings.add("HTX314", path, key, self.fields, of_key=True)
            return written
        value = self.values.read(field, written, path)
        return written if value is None else value
