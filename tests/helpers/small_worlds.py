"""Plans and lists small enough to complete in every way, built in Python without any file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeVar

from hypothesis import strategies as st

from htx_eval.base.spellings import Spellings
from htx_eval.base.text import Text
from htx_eval.model.cooperatives import CooperativeList, Doubt, Row, Rows
from htx_eval.model.fields import Assumption, AssumptionCase, Field, FieldType, InGroup, Register, Roles, Vocabulary
from htx_eval.model.plan import (
    CriteriaGroup,
    Criterion,
    NotAssessed,
    Plan,
    Rating,
    RatingClass,
    RatingSource,
    Regardless,
    Scale,
    Step,
)
from htx_eval.model.rules import (
    ALWAYS,
    All,
    Any,
    Condition,
    Definition,
    Kind,
    Level,
    Measure,
    Named,
    Not,
    OneOf,
    Op,
    Reading,
    Target,
    Threshold,
    Within,
)
from htx_eval.model.values import Cell, Choice, Origin, Span, Value

T = TypeVar("T")


def text(word: str) -> Text:
    """Return the same word in both languages."""
    return Text.of(vi=word, en=word)


def vocabulary(*values: str) -> Vocabulary:
    """Return a vocabulary without spellings."""
    return Vocabulary({value: text(value) for value in values}, Spellings(), Spellings(), frozenset(), {})


# ---- the data dictionary ---------------------------------------------------------------------------------------

TYPES = ("coop", "union")
GRADES = ("gold", "silver", "bronze", "unrated")
UNKNOWN, TOTAL = InGroup.UNKNOWN, InGroup.TOTAL

FIELDS: dict[str, Field] = {
    each.key: each
    for each in (
        Field("kind", FieldType.CHOICE, text("kind"), vocabulary=vocabulary(*TYPES)),
        Field("number", FieldType.INTEGER, text("number"), low=0, high=3),
        Field("grade", FieldType.CHOICE, text("grade"), vocabulary=vocabulary(*GRADES)),
        Field("points", FieldType.DECIMAL, text("points"), low=0, high=6, step=Decimal("0.5")),
        Field("score1", FieldType.INTEGER, text("score1"), low=0, high=2, in_group=UNKNOWN),
        Field("score2", FieldType.INTEGER, text("score2"), low=0, high=3, in_group=UNKNOWN),
        Field("score3", FieldType.DECIMAL, text("score3"), low=0, high=3, step=Decimal("0.5"), in_group=UNKNOWN),
        Field("state", FieldType.CHOICE, text("state"), vocabulary=vocabulary("active", "idle", "gone")),
        Field("since", FieldType.DATE, text("since"), low=date(2023, 12, 12), high=date(2023, 12, 16)),
        Field("idle", FieldType.INTEGER, text("idle"), low=0, high=4),
        Field("organic", FieldType.FLAG, text("organic")),
        Field("stars", FieldType.INTEGER, text("stars"), values=(0, 3, 4)),
        Field("land", FieldType.DECIMAL, text("land"), low=0, high=1, step=Decimal("0.5")),
        Field("profit", FieldType.INTEGER, text("profit"), low=-1, high=2),
        Field("people", FieldType.INTEGER, text("people"), low=0, high=3, in_group=UNKNOWN),
        Field("income", FieldType.INTEGER, text("income"), low=0, high=3, in_group=TOTAL),
        Field("balance", FieldType.INTEGER, text("balance"), low=-1, high=2, in_group=TOTAL),
    )
}
SOURCES = ("grade", "points", "score1", "score2", "score3", "since", "idle")
OF_RULES = ("people", "organic", "state", "stars")  # from which the class follows in some schemes
TESTABLE = ("kind", "grade", "points", "state", "since", "idle", "organic", "stars", "land", "profit", "people")
TOTALS = ("income", "balance")
ADDED = ("land", "profit", "people", "income", "balance", "points", "stars")
DIVIDING = ("land", "people", "income", "stars", "idle")  # none of them is ever below zero
MAY_BE_ABSENT = ("number", "state", "organic", "stars", "land", "since", "people", "grade", "points")

MARKS = AssumptionCase.ONLY_MARKS
ASSUMPTIONS: tuple[Assumption, ...] = tuple(
    Assumption(code, case, (key,), values, low, high, where, unless, text(code), text(code))
    for code, case, key, values, low, high, where, unless in (
        ("organic-marks", MARKS, "organic", (False,), None, None, {}, {}),
        ("stars-marks", MARKS, "stars", (0,), None, None, {}, {}),
        ("no-state", AssumptionCase.NO_COLUMN, "state", ("active", "idle"), None, None, {}, {}),
        ("no-idle", AssumptionCase.BLANK, "idle", (), 0, 2, {"kind": ("coop",)}, {}),
        ("no-land", AssumptionCase.BLANK, "land", (), 0, 0, {}, {"state": ("gone",)}),
        ("no-profit", AssumptionCase.BLANK, "profit", (), 0, 1, {}, {"kind": ("union",)}),
        ("no-organic", AssumptionCase.NO_COLUMN, "organic", (False,), None, None, {}, {}),
    )
)


def register(assumptions: Sequence[Assumption] = (), unlisted: bool = True) -> Register:
    """Return the data dictionary; with ``unlisted`` a list may fail to cover a type."""
    return Register(
        id="small",
        title=text("small"),
        fields=FIELDS,
        roles=Roles(type="kind" if unlisted else None, count="number"),
        assumptions=tuple(assumptions),
    )


def rating(founded: str | None = "since", stopped: str | None = "idle", kinds: tuple[str, ...] = TYPES) -> Rating:
    """Return a scheme of six points: gold from 4, silver from 2; the first group holds at most 3 of them."""
    return Rating(
        id="scheme",
        title=text("scheme"),
        declared="grade",
        total="points",
        classes=(
            RatingClass("gold", Decimal(4)),
            RatingClass("silver", Decimal(2)),
            RatingClass("bronze", Decimal(0)),
        ),
        groups=(
            CriteriaGroup("first", Decimal(3), (Criterion("score1", Decimal(2)), Criterion("score2", None))),
            CriteriaGroup("second", Decimal(3), (Criterion("score3", Decimal(3)),)),
        ),
        not_assessed=NotAssessed("unrated", 12, 14, founded, 12, stopped, 2),
        in_force_from=None,
        in_force_to=None,
        applies_to={} if kinds == TYPES else {"kind": kinds},
    )


# ---- builders --------------------------------------------------------------------------------------------------


class Printer(Protocol):
    """What hypothesis prints with."""

    def text(self, obj: str) -> None:
        """Print a text as it is."""


@dataclass(frozen=True, repr=False)
class World:
    """A plan, a list, and the types that the list is said to cover."""

    plan: Plan
    listed: CooperativeList
    covers: tuple[str, ...] = TYPES

    def __repr__(self) -> str:
        """Say what matters on one screen: what is not said here is as `make_plan` and `make_list` leave it."""
        plan = self.plan
        lines = ["World:"]
        if plan.rating is not None:
            rule = plan.rating.not_assessed
            lines.append(f"  rating by {plan.rating_source.value}, rule: {rule and (rule.founded, rule.stopped)}")
            lines.append(f"  of rules: {bool(plan.rating.regardless)}, rates {dict(plan.rating.applies_to)}")
        lines.append(f"  assumptions {[each.code for each in plan.register.assumptions]}, covers {self.covers}")
        for definition in plan.definitions.values():
            readings = {key: reading.where for key, reading in definition.readings.items()}
            lines.append(f"  {definition.id} (chosen {definition.chosen}): {readings}")
        lines += [f"  target {each.measure} {each.threshold}" for each in plan.targets]
        lines.append(f"  absent: {[key for key in FIELDS if key not in self.listed.fields]}")
        lines.append(f"  doubts {dict(self.listed.doubts)}, repeats {dict(self.listed.repeats)}")
        for row in self.listed.rows:
            cells = zip(self.listed.fields, row.cells, strict=True)
            lines.append(f"  row { ({key: shown(cell) for key, cell in cells if cell.origin is not Origin.MISSING}) }")
        return "\n".join(lines)

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:
        """Make hypothesis print the same."""
        printer.text(repr(self))


def shown(cell: Cell) -> object:
    """Return a short form of a cell for a report."""
    if cell.origin is Origin.INVALID:
        return "invalid"
    if isinstance(cell, Choice):
        return cell.values[0] if len(cell.values) == 1 else cell.values
    return f"{cell.low}..{cell.high}" if isinstance(cell, Span) else "anything"


def blank(key: str) -> Cell:
    """Return a blank cell."""
    return FIELDS[key].unknown()


def is_(*values: Value) -> Choice:
    """Return a cell that states one value, or a set of them."""
    return Choice(values)


def make_list(rows: Iterable[Mapping[str, Cell]], absent: Iterable[str] = ()) -> CooperativeList:
    """Return a list of rows; a field not named in a row is blank there."""
    columns = tuple(key for key in FIELDS if key not in set(absent))
    made = tuple(
        Row(
            line=index + 2,
            record=index + 1,
            code=f"c{index}",
            name=f"Cooperative {index}",
            commune=None,
            cells=tuple(cells.get(key, blank(key)) for key in columns),
        )
        for index, cells in enumerate(rows)
    )
    return listed(columns, made)


def listed(columns: tuple[str, ...], rows: tuple[Row, ...]) -> CooperativeList:
    """Return a list that tells the truth about which of its columns are filled, and with what."""
    stated: dict[str, frozenset[Value | None]] = {}
    filled = set()
    for index, key in enumerate(columns):
        cells = [row.cells[index] for row in rows if row.cells[index].origin is not Origin.MISSING]
        if cells:
            filled.add(key)
        field = FIELDS[key]
        if field.vocabulary is not None or field.values or field.type is FieldType.FLAG:
            said: set[Value | None] = set()
            for cell in cells:
                said.update([None] if cell.origin is Origin.INVALID else cell.sample(()))
            stated[key] = frozenset(said)
    return CooperativeList(
        path="small.csv",
        sha256="0" * 64,
        fields=columns,
        headings={key: key for key in columns},
        unknown_headings=(),
        rows=Rows.of(rows),
        filled=frozenset(filled),
        stated=stated,
        problems=(),
    )


def make_definition(id: str, *readings: Condition, chosen: int = 0) -> Definition:
    """Return a definition with readings r0, r1, …"""
    return Definition(
        id=id,
        word=text(id),
        chosen=f"r{chosen}",
        because=text("said so"),
        readings={f"r{i}": Reading(f"r{i}", text(f"r{i}"), None, where) for i, where in enumerate(readings)},
    )


def make_target(measure: Measure, threshold: Threshold, id: str = "t") -> Target:
    """Return a required target."""
    return Target(id, "1", text(id), "clause", Level.REQUIRED, measure, threshold)


def make_plan(
    targets: Iterable[Target],
    definitions: Iterable[Definition] = (),
    *,
    scheme: Rating | None = None,
    source: RatingSource = RatingSource.DECLARED,
    population: str | None = None,
    assumptions: Sequence[Assumption] = (),
    unlisted: bool = True,
) -> Plan:
    """Return a plan for 2024 that speaks of no place."""
    return Plan(
        id="plan",
        title=text("plan"),
        issuer=text("issuer"),
        period_from=date(2024, 1, 1),
        period_to=date(2024, 12, 31),
        place=None,
        register=register(assumptions, unlisted),
        rating=scheme,
        rating_source=source,
        population=population,
        definitions={each.id: each for each in definitions},
        targets=tuple(targets),
        clauses=(),
        path="plan.yaml",
    )


def at_least(value: Fraction | int, tolerance: Fraction | int = 0) -> Threshold:
    """Return a floor."""
    return Threshold(Op.AT_LEAST, Fraction(value), tolerance=Fraction(tolerance))


# ---- strategies ------------------------------------------------------------------------------------------------


def _choices(key: str, *values: tuple[Value, ...]) -> list[Cell]:
    """Cells that state these sets, and twice the two unknown ones, so that blanks are frequent."""
    unknown = [blank(key), FIELDS[key].unknown(Origin.INVALID)]
    return [*[Choice(each) for each in values], blank(key), *unknown]


def _span(low: int | Decimal | date, high: int | Decimal | date, step: int | Decimal = 1) -> Span:
    return Span(low, high, step, Origin.STATED)


def _day(day: int) -> date:
    return date(2023, 12, day)


HALF = Decimal("0.5")
CELLS: dict[str, list[Cell]] = {
    "kind": _choices("kind", ("coop",), ("coop",), ("coop",), ("union",), ("union", "coop")),
    "number": [is_(1), is_(1), is_(1), is_(1), is_(2), is_(3), is_(0), is_(1, 2), *_choices("number")],
    "grade": _choices(
        "grade", ("gold",), ("silver",), ("bronze",), ("unrated",), ("gold", "silver"), ("bronze", "unrated")
    ),
    "points": [
        *_choices("points", *[(Decimal(k) / 2,) for k in (0, 3, 4, 7, 8, 12)], (2,), (4,), (3, 5)),
        _span(Decimal(3), Decimal(5), HALF),
    ],
    "score1": _choices("score1", (0,), (1,), (2,)),
    "score2": _choices("score2", (0,), (1,), (2,), (3,), (1, 2)),
    "score3": _choices("score3", (0,), (HALF,), (1,), (Decimal("1.5"),), (3,)),
    "state": _choices("state", ("active",), ("active",), ("idle",), ("gone",), ("active", "idle")),
    "since": [
        *_choices("since", *[(_day(d),) for d in (12, 14, 15)]),
        _span(_day(12), _day(14)),
        _span(_day(14), _day(15)),
    ],
    "idle": [*_choices("idle", (0,), (2,), (3,)), _span(0, 2), _span(2, 3)],
    "organic": _choices("organic", (True,), (True,), (True,), (False,)),
    "stars": _choices("stars", (3,), (3,), (4,), (3, 4), (0,)),
    "land": [*_choices("land", (0,), (HALF,), (1,), (0, 1)), _span(HALF, 1, HALF)],
    "profit": [*_choices("profit", (-1,), (0,), (2,), (-1, 2)), _span(0, 1)],
    "people": [*_choices("people", (0,), (1,), (3,), (0, 3)), _span(1, 2)],
}


def _total_cells(key: str) -> dict[int, list[Cell]]:
    """Cells of a total that rows of at most so many can reach, together with any other total."""
    low, high = FIELDS[key].low, FIELDS[key].high
    assert isinstance(low, int)
    assert isinstance(high, int)
    found = {}
    for size in range(4):
        least, most = low * max(size, 1), high * max(size, 1)
        known = [is_(total) for total in range(least, most + 1)]
        found[size] = [*known, *[blank(key)] * 2, FIELDS[key].unknown(Origin.INVALID)]
    return found


TOTAL_CELLS = {key: _total_cells(key) for key in TOTALS}


def _pick(options: Sequence[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(options)


@st.composite
def rows(draw: st.DrawFn, active: Sequence[str]) -> dict[str, Cell]:
    """Draw one row: a cell for every field that the plan looks at."""
    cells = {key: draw(_pick(CELLS[key])) for key in active if key not in TOTALS}
    most = max(size for size in _sizes(cells.get("number", blank("number"))))
    for key in TOTALS:
        if key in active:
            cells[key] = draw(_pick(TOTAL_CELLS[key][most if "number" in active else 1]))
    return cells


def _sizes(cell: Cell) -> list[int]:
    return [size for size in cell.sample(()) if isinstance(size, int)]


TESTS: dict[str, list[Condition]] = {
    "kind": [OneOf("kind", ("coop",)), OneOf("kind", ("union",))],
    "grade": [
        OneOf("grade", ("gold",)),
        OneOf("grade", ("gold", "silver")),
        OneOf("grade", ("bronze",)),
        OneOf("grade", ("unrated",)),
        OneOf("grade", ("gold", "silver", "bronze")),
    ],
    "points": [Within("points", 4), Within("points", None, Decimal("3.5"), high_open=True)],
    "state": [OneOf("state", ("active",)), OneOf("state", ("active", "idle"))],
    "since": [
        Within("since", None, _day(14)),
        Within("since", _day(14), None, low_open=True),
        Within("since", _day(13), _day(15), high_open=True),
        OneOf("since", (_day(14),)),
    ],
    "idle": [Within("idle", 3), Within("idle", 0, 2), OneOf("idle", (0,))],
    "organic": [OneOf("organic", (True,)), OneOf("organic", (False,))],
    "stars": [Within("stars", 3), OneOf("stars", (4,)), OneOf("stars", (0,))],
    "land": [Within("land", HALF), Within("land", 0, None, low_open=True), Within("land", HALF, HALF)],
    "profit": [Within("profit", 0), Within("profit", None, 0), Within("profit", 0, 2, True, True)],
    "people": [Within("people", 1, 2), Within("people", 2), OneOf("people", (0, 3))],
    "income": [Within("income", 2)],
    "balance": [Within("balance", None, 0)],
}


@st.composite
def conditions(draw: st.DrawFn, active: Sequence[str], names: Sequence[str] = (), depth: int = 2) -> Condition:
    """Draw a condition over some fields and definitions."""
    shape = draw(_pick(SHAPES if depth else ("test", "test", "named")))
    if shape == "always":
        return ALWAYS
    if shape == "test" or (shape == "named" and not names):
        return draw(_pick([test for key in active for test in TESTS[key]]))
    if shape == "named":
        return Named(draw(_pick(names)))
    part = draw(conditions(active, names, depth - 1))
    if shape == "not":
        return Not(part)
    if shape == "tautology":
        return Any((part, Not(part)))
    other = draw(conditions(active, names, depth - 1))
    return All((part, other)) if shape == "all" else Any((part, other))


SHAPES = ("test", "test", "test", "named", "named", "not", "tautology", "all", "any", "any", "always")
CEILINGS = (Op.AT_MOST, Op.LESS_THAN)
FIGURES: dict[Kind, list[Fraction]] = {
    Kind.COUNT: [Fraction(k, 2) for k in (0, 2, 2, 4, 5, 6, 8)],
    Kind.SHARE: [Fraction(k, 12) for k in (0, 3, 4, 6, 6, 8, 9, 12)],
    Kind.SUM: [Fraction(k, 2) for k in (-2, 0, 1, 2, 4, 6, 9)],
    Kind.MEAN: [Fraction(k, 4) for k in (-2, 0, 1, 2, 4, 5, 8)],
    Kind.MEDIAN: [Fraction(k, 4) for k in (-2, 0, 1, 2, 4, 5, 8)],
    Kind.RATIO: [Fraction(k, 4) for k in (-2, 0, 1, 2, 4, 6, 8)],
}
WIDTHS = [Fraction(0), Fraction(1, 4), Fraction(1)]
TOLERANCES = [Fraction(0)] * 3 + [Fraction(1, 12), Fraction(1, 2)]


@st.composite
def thresholds(draw: st.DrawFn, kind: Kind, ops: Sequence[Op] = tuple(Op)) -> Threshold:
    """Draw a figure to compare with."""
    op = draw(_pick(ops))
    value = draw(_pick(FIGURES[kind]))
    tolerance = draw(_pick(TOLERANCES))
    if op is Op.BETWEEN:
        return Threshold(op, value, value + draw(_pick(WIDTHS)), None, tolerance)
    further = draw(_pick((None, Fraction(1, 4), Fraction(1))))
    if further is None or op is Op.EXACTLY:
        return Threshold(op, value, tolerance=tolerance)
    return Threshold(op, value, None, value - further if op in CEILINGS else value + further, tolerance)


@st.composite
def targets(
    draw: st.DrawFn, kinds: Sequence[Kind], tests: Sequence[str], added: Sequence[str], names: Sequence[str], id: str
) -> Target:
    """Draw a target: conditions over some fields and definitions, values from others."""
    kind = draw(_pick(kinds))
    of = draw(_pick((ALWAYS, None))) or draw(conditions(tests, names, 1))
    where = draw(conditions(tests, names))
    field = per = None
    if kind is Kind.RATIO:
        per = draw(_pick([key for key in DIVIDING if key in added]))
    if kind not in (Kind.COUNT, Kind.SHARE):
        field = draw(_pick([key for key in ADDED if key in added]))
    return make_target(Measure(kind, where, of, field, per), draw(thresholds(kind)), id)


FRAMES: tuple[tuple[str, ...], ...] = (
    # Which fields a world looks at: few at a time, since every completion is written out.
    ("kind", "grade", "points", "since", "idle", "land"),
    ("kind", "grade", "points", "score1", "score2", "score3", "since", "idle", "people"),
    ("grade", "score1", "score2", "score3", "since", "profit", "stars"),
    ("kind", "number", "grade", "points", "score3", "since", "idle", "people", "income"),
    ("kind", "number", "state", "organic", "income", "balance", "profit"),
    ("kind", "number", "state", "people", "income", "stars"),
    ("kind", "state", "idle", "organic", "stars", "land", "people"),
    ("kind", "state", "organic", "land", "profit", "stars"),
    ("number", "organic", "land", "balance", "stars"),
    ("kind", "number", "organic", "income", "land"),
    ("kind", "number", "stars", "people", "profit", "balance"),
)


@st.composite
def worlds(
    draw: st.DrawFn,
    kinds: Sequence[Kind] = tuple(FIGURES),
    *,
    lengths: Sequence[int] = (1, 2, 2, 3, 3, 4, 4, 5),
    target_count: int = 1,
    graded: bool = False,
) -> World:
    """Draw a plan and a list: with blanks, sets, weights, contradictions, readings and assumptions."""
    frame = draw(_pick([frame for frame in FRAMES if not graded or "grade" in frame]))
    scores = ("score1", "score2", "score3")
    testable = [key for key in frame if key in TESTABLE]
    # One time in four a condition may ask for one cooperative's part of a total.
    if draw(_pick((False, False, False, True))):
        testable += [key for key in frame if key in TOTALS]
    tests = {draw(_pick(testable)) for _ in range(draw(_pick((1, 2, 2, 3))))}
    # A frame with the class in it is there to test the class.
    tests |= {"grade"} & set(frame) if graded or draw(_pick((True, True, True, False))) else set()
    names: list[str] = []
    definitions = []
    for index in range(draw(_pick((1, 2) if graded else (0, 1, 1, 2, 3)))):
        # Only earlier definitions are named, so that none names itself in the end.
        number = draw(_pick((2, 2, 3))) if index == 0 else 2
        readings = [draw(conditions(sorted(tests), tuple(names), 1)) for _ in range(number)]
        chosen = draw(_pick(range(len(readings))))
        definitions.append(make_definition(f"d{index}", *readings, chosen=chosen))
        names.append(f"d{index}")
    made = [draw(targets(kinds, sorted(tests), frame, names, f"t{index}")) for index in range(target_count)]
    needed = tests | {key for each in made for key in each.measure.value_fields}
    active = [key for key in frame if key in needed or key in ("kind", "number") or key in TOTALS]
    scheme = None
    if graded or "grade" in tests:
        scheme = draw(_pick([each for each in SCHEMES if each or not graded]))
        sources = (*SOURCES, *scores, *(OF_RULES if scheme and scheme.regardless else ()))
        active = [key for key in frame if key in active or key in sources]
    absent = list(draw(_pick(((), (), (), *[(key,) for key in MAY_BE_ABSENT if key in frame]))))
    if "number" not in frame:
        absent.append("number")
    plan = make_plan(
        made,
        definitions,
        scheme=scheme,
        source=draw(_pick(tuple(RatingSource))) if scheme else RatingSource.DECLARED,
        population=draw(_pick(names)) if names else None,
        assumptions=draw(_pick((ASSUMPTIONS, ()))),
    )
    made_rows = [draw(rows(active)) for _ in range(draw(_pick(lengths)))]
    made_list = make_list(made_rows, absent)
    doubts = {index: Doubt.NOT_ONE for index, row in enumerate(made_rows) if may_be_in_doubt(row) and draw(_pick(ODDS))}
    if draw(_pick(ODDS)):
        plain = [index for index, row in enumerate(made_list.rows) if is_plain(made_list, row)]
        pairs = [(index, first) for index in plain for first in plain if first < index]
        if pairs:
            index, first = draw(_pick(pairs))
            doubts[index] = Doubt.REPEATED
            made_list = replace(made_list, repeats={index: (first,)})
    return World(plan, replace(made_list, doubts=doubts))


#: How often a row is in doubt.
ODDS = (False, False, False, False, True)


def may_be_in_doubt(row: Mapping[str, Cell]) -> bool:
    """Say whether a row states no totals: of fewer cooperatives than it says they are not used."""
    return all(key not in row or row[key].origin is Origin.MISSING for key in TOTALS)


def is_plain(listed: CooperativeList, row: Row) -> bool:
    """Say whether a row is surely one cooperative."""
    cells = dict(zip(listed.fields, row.cells, strict=True))
    return _sizes(cells["number"]) == [1] if "number" in cells else True


def of_rules(scheme: Rating) -> Rating:
    """Return a scheme with a scale for its last criterion, and classes whatever the points are."""
    scale = Scale("people", (Step(Decimal(0)), Step(Decimal(1), 1), Step(Decimal("2.5"), 2, True)))
    last = replace(scheme.groups[-1], criteria=(replace(scheme.groups[-1].criteria[0], scale=scale),))
    rules = (
        Regardless("bronze", All((OneOf("organic", (True,)), Not(OneOf("state", ("active",)))))),
        Regardless("gold", Within("stars", low=4)),
    )
    return replace(scheme, groups=(*scheme.groups[:-1], last), regardless=rules)


SCHEMES = [
    rating(),
    rating(),
    rating(stopped=None),
    rating(founded=None),
    rating(kinds=("coop",)),
    of_rules(rating()),
    of_rules(rating(stopped=None, kinds=("coop",))),
    None,
]


def with_rows(world: World, made: Sequence[Row]) -> World:
    """Return the same world with other rows; what the list says of its columns stays, and doubts go with codes."""
    old, at = world.listed, {row.code: index for index, row in enumerate(made)}

    def moved(index: int) -> int:
        return at[old.rows[index].code]

    doubts = {moved(index): doubt for index, doubt in old.doubts.items()}
    repeats = {moved(index): tuple(map(moved, others)) for index, others in old.repeats.items()}
    return replace(world, listed=replace(old, rows=Rows.of(made), doubts=doubts, repeats=repeats))
