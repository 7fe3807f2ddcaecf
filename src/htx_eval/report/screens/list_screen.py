"""What a list was understood to be, on the screen: the source, its columns, the rows left out, every problem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from htx_eval.base.problems import Severity
from htx_eval.base.ranges import ranges_of
from htx_eval.messages import Catalogue
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.plan import Plan
from htx_eval.report.data.list_json import UNUSED, understood
from htx_eval.report.data.list_shapes import ColumnShape, LeftOutShape, ListShape
from htx_eval.report.screens.printing import indented, printed, shown
from htx_eval.report.words.wording import Words

#: So many rows of one kind are quoted, each with so many letters.
QUOTED, LONGEST = 3, 60
_UNUSED = tuple(match.value for match in UNUSED)
_STYLES = {"unknown": "yellow", "other_year": "yellow", "second": "red", "left_out": "dim", "amounts": "dim"}


def render(listed: CooperativeList, plan: Plan, messages: Catalogue, width: int = 80, colour: bool = False) -> str:
    """Return the screen as text of a width, with colours if asked for."""
    return printed(_Screen(listed, plan, messages, width).parts(), width, colour)


class _Screen:
    def __init__(self, listed: CooperativeList, plan: Plan, messages: Catalogue, width: int) -> None:
        self.messages, self.words, self.plan = messages, Words(messages, plan), plan
        self.listed, self.width = listed, width
        self.found: ListShape = understood(listed, plan, messages)

    def parts(self) -> Iterator[RenderableType]:
        """Yield the parts from the top down."""
        yield from self.before_problems()
        yield from self._problems()

    def before_problems(self) -> Iterator[RenderableType]:
        """Yield everything but the problems; of several lists each by itself."""
        if self.listed.is_of_several:
            yield shown(self._several(), "bold")
            for part in self.listed.parts:
                yield from _Screen(part, self.plan, self.messages, self.width).before_problems()
            return
        yield shown(self._source(), "bold")
        yield from map(self._indented, self._about())
        yield self._table()
        if self.found.left_out:
            yield shown(self.messages("data.left_out", count=self.words.number(len(self.found.left_out))) + ":", "bold")
            yield from map(self._indented, self._left_out())

    def _several(self) -> str:
        """How many lists there are, how they became one, and what that holds."""
        rows, low = self.words.number(self.found.rows), self.words.number(int(self.found.cooperatives.low or 0))
        key = "data.rows" if self.found.cooperatives.high is not None else "data.rows_open"
        how = self.messages(f"data.together.{self.found.together}", count=self.words.number(len(self.listed.parts)))
        return f"{self.listed.name}: {how}. {self.messages(key, rows=rows, count=low)}"

    def _indented(self, line: str) -> RenderableType:
        return indented(line, self.width)

    def _source(self) -> str:
        found = self.found
        parts = [self.messages(f"data.form.{found.form}")]
        if found.sheet is not None:
            parts.append(self.messages("place.sheet", sheet=found.sheet))
        if found.encoding is not None:
            parts.append(self.messages("data.encoding", encoding=found.encoding.upper()))
        if found.delimiter is not None:
            key = f"data.delimiter.{ord(found.delimiter)}"
            named = self.messages(key) if self.messages.has(key) else f'"{found.delimiter}"'
            parts.append(self.messages("data.delimiter", delimiter=named))
        return f"{PurePath(found.path).name}: {', '.join(parts)}"

    def _about(self) -> Iterator[str]:
        found, say = self.found, self.messages
        rows, low = self.words.number(found.rows), self.words.number(int(found.cooperatives.low or 0))
        yield say("data.rows" if found.cooperatives.high is not None else "data.rows_open", rows=rows, count=low)
        yield say("data.heading", lines=_ranges(found.heading_lines))
        if found.other_sheets:
            yield say("data.other_sheets", sheets=", ".join(found.other_sheets))
        if found.hidden_lines:
            yield say("data.hidden", lines=_ranges(found.hidden_lines))

    def _table(self) -> Table:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
        for key in ("letter", "heading_column", "field", "match"):
            table.add_column(shown(self.messages(f"data.{key}")), overflow="fold", no_wrap=key == "letter")
        for key in ("filled", "open", "invalid"):
            table.add_column(shown(self.messages(f"data.{key}")), justify="right", no_wrap=True)
        for column in self.found.columns:
            texts = (column.letter or "–", column.heading or "–", self._field(column), self._match(column))
            style = _STYLES.get(column.match, "")
            table.add_row(*(shown(text, style) for text in texts), *self._counts(column))
        return table

    def _field(self, column: ColumnShape) -> str:
        if column.match in _UNUSED or column.label is None:
            return "–"
        if column.unit is None or (column.unit_from is None and not self._has_choice(column)):
            return column.label
        where = self.messages(f"data.unit.{column.unit_from or 'nowhere'}")
        return self.messages("data.unit", field=column.label, unit=column.unit, where=where)

    def _has_choice(self, column: ColumnShape) -> bool:
        """Whether figures of a field may be in another unit than that of the register."""
        assert self.words.register is not None
        units = self.words.register.units
        own = units.get(self.words.register.fields[column.field or ""].unit or "")
        return own is not None and sum(unit.base == own.base for unit in units.values()) > 1

    def _match(self, column: ColumnShape) -> str:
        return self.messages(f"match.{column.match}", field=column.label or "")

    def _counts(self, column: ColumnShape) -> Iterator[Text]:
        """How many cells are filled, not known, and unreadable."""
        if column.filled is None:
            yield from (shown(""), shown(""), shown(""))
            return
        yield shown(self.words.number(column.filled))
        yield shown(self.words.number((column.blank or 0) + (column.unknown or 0)))
        yield shown(self.words.number(column.invalid or 0), "bold red" if column.invalid else "")

    def _left_out(self) -> Iterator[str]:
        """One line for each kind of row, in the order in which the kinds are met."""
        by_kind: dict[str, list[LeftOutShape]] = {}
        for row in self.found.left_out:
            by_kind.setdefault(row.kind, []).append(row)
        for kind, rows in by_kind.items():
            line = self.messages(
                "data.left_out_kind", kind=self.messages(f"row.{kind}"), lines=_ranges([row.line for row in rows])
            )
            quotes = [_cut(row.text) for row in rows if row.text is not None and kind != "heading"]
            more = ["…"] if len(quotes) > QUOTED else []
            yield f"{line}: {'; '.join([*quotes[:QUOTED], *more])}" if quotes else line

    def _problems(self) -> Iterator[RenderableType]:
        """Every problem, errors first."""
        if not self.listed.problems:
            yield shown(self.messages("data.no_problem"), "bold green")
            return
        numbers = {"errors": self.found.errors, "warnings": self.found.warnings}
        yield shown(self.messages("screen.problems", **numbers) + ":", "bold")
        for problem in sorted(self.listed.problems, key=lambda problem: problem.severity is Severity.WARNING):
            severity = self.messages(f"severity.{problem.severity.value}")
            place = self.words.spot_among(self.listed, problem.place)
            yield self._indented(
                f"{severity} {problem.code}{', ' if place else ''}{place}: {self.words.problem(problem)}"
            )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _ranges(lines: Sequence[int]) -> str:
    """Lines as a reader would list them: "1–3, 7"."""
    ranges = ranges_of(sorted(lines))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)
