"""One cooperative in words: why it has its class, what it is to each target, and what would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from htx_eval.messages import Catalogue
from htx_eval.model.reasons import ClassTried, Role, RowReasons, RowRole
from htx_eval.model.values import BLANK, Cell, Choice, Origin, Value, known
from htx_eval.report.words.people import People
from htx_eval.report.words.rule_words import value_words
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import listed, wrapped

#: A cell with more values than this is not known; with fewer they are named.
NAMED_VALUES = 3


def render(reasons: RowReasons, width: int, messages: Catalogue) -> str:
    """Return the reasons of one row as plain text of a width."""
    return "".join(f"{line}\n" for line in _Row(reasons, width, messages).lines())


class _Row:
    def __init__(self, reasons: RowReasons, width: int, messages: Catalogue) -> None:
        self.reasons, self.width, self.messages = reasons, width, messages
        self.found, self.row = reasons.evaluation, reasons.row
        self.words = Words(messages, self.found.plan)
        self.people = People(self.found, self.words)

    def lines(self) -> Iterator[str]:
        yield from wrapped(self.people.place(self.row), self.width)
        for sentence in self._standing():
            yield from wrapped(sentence, self.width)
        yield from self._class()
        for role in self.reasons.roles:
            yield from listed(self._role(role), self._because(role), self.width)
        yield from listed(self.messages("one.tried"), map(self._tried, self.reasons.tried), self.width)

    def _standing(self) -> Iterator[str]:
        """What keeps a row from being one cooperative of the plan."""
        outcome = self.found.rows[self.row]
        if not outcome.in_scope:
            yield self.messages("one.elsewhere")
        elif not outcome.is_one:
            high = "…" if outcome.count_high is None else self.words.number(outcome.count_high)
            low = self.words.number(outcome.count_low)
            yield self.messages("one.several", count=low if low == high else f"{low}–{high}")

    def _class(self) -> Iterator[str]:
        """The class, and what it follows from."""
        rating, classes = self.found.plan.rating, self.found.rows[self.row].classes
        if rating is None or not classes:
            return
        told = not {band.key for band in rating.classes} <= set(classes)
        said = self.words.classes(rating.declared, classes) if told else self.messages("why.unrated")
        lead = self.messages("one.class", field=self.words.field(rating.declared), classes=said)
        sources = list(self._sources(rating.declared))
        if not sources:
            sources = [self.messages("one.by_dates" if told else "one.by_nothing")]
        yield from listed(lead, sources, self.width)

    def _sources(self, field: str) -> Iterator[str]:
        reasons = self.reasons
        if reasons.stated is not None:
            heading = self.found.list.headings.get(field) or self.words.field(field)
            place = self.messages("place.column", column=heading)
            yield self.messages("one.stated", place=place, classes=self.words.classes(field, reasons.stated))
        if reasons.by_points is not None:
            assert self.found.plan.rating is not None
            keys = [band.key for band in self.found.plan.rating.classes if band.key in reasons.by_points]
            classes = self.words.classes(field, keys)
            if reasons.points is None:
                yield self.messages("one.by_scores", classes=classes)
            else:
                yield self.messages("one.by_points", points=self.words.number(reasons.points, 2), classes=classes)
        both = reasons.stated is not None and reasons.by_points is not None
        if both and not set(reasons.stated or ()) & (reasons.by_points or set()):
            source = self.messages(f"source.{self.found.plan.rating_source.value}")
            yield self.messages("one.contradiction", source=source)

    def _role(self, role: RowRole) -> str:
        target = role.outcome.target
        key = role.role.value
        if role.role is Role.BASE_ONLY and not target.measure.kind.is_quotient:
            key = "not_counted"
        outcome = role.outcome
        verdict = self.words.verdict(outcome.verdict, self.found.before_end, outcome.chosen.instead)
        title = target.title[self.messages.lang]
        said = self.messages(f"one.{key}")
        return self.messages("one.target", number=target.number, title=title, verdict=verdict, role=said)

    def _because(self, role: RowRole) -> Iterator[str]:
        """What the rule looks at, what is open, and what alone would make the row counted."""
        if role.role is not Role.UNDECIDED:
            cells = "; ".join(f"{self.words.field(key)}: {self._cell(key, cell)}" for key, cell in role.cells.items())
            if cells:
                yield self.messages("one.because", cells=cells)
        for cell in role.open_cells:
            yield self.messages("one.open", cell=self.people.cell(self.row, cell))
        for key, values in role.turns.items():
            yield self.messages("one.turns", field=self.words.field(key), values=self._values(key, values))

    def _cell(self, key: str, cell: Cell) -> str:
        value = known(cell)
        if value is not None:
            said = value_words(key, value, self.words)
            return self.messages("one.assumed", value=said) if cell.origin is Origin.ASSUMED else said
        if isinstance(cell, Choice) and cell.origin not in BLANK and len(cell.values) <= NAMED_VALUES:
            return self._values(key, cell.values)
        return self.messages("one.unknown")

    def _values(self, key: str, values: Iterable[Value]) -> str:
        return self.messages("screen.or").join(value_words(key, value, self.words) for value in values)

    def _tried(self, tried: ClassTried) -> str:
        assert self.found.plan.rating is not None
        label = self.words.value(self.found.plan.rating.declared, tried.key)
        turned = "; ".join(
            self.messages(
                "whatif.turned",
                number=self.words.target(target),
                old=self.words.verdict(old, self.found.before_end),
                new=self.words.verdict(new, self.found.before_end),
            )
            for target, old, new in tried.turned
        )
        return self.messages("one.if_class", key=label, turned=turned or self.messages("one.nothing_turns"))
