"""What is to be said when two lists are joined: rows without a partner, doubts, and statements that differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from htx_eval.base.problems import Param, Place, Problem, Severity
from htx_eval.linking.items import Best
from htx_eval.linking.matching import Doubt, Identity, Matches
from htx_eval.model.cooperatives import CooperativeList, Joined
from htx_eval.model.fields import Field, FieldType, Items
from htx_eval.model.plan import Plan
from htx_eval.model.values import Cell, Span
from htx_eval.reading.columns.collected import Problems
from htx_eval.reading.table.headings import Headings


class JoinProblems:
    """The problems of joining one list to the base, in the order of the two files."""

    def __init__(self, base: CooperativeList, other: CooperativeList, plan: Plan, all_problems: bool) -> None:
        self.base, self.other, self.plan = base, other, plan
        self._of_base = Problems(base.path, base.sheet, Headings(), all_problems)
        self._of_other = Problems(other.path, other.sheet, Headings(), all_problems)

    def all(self) -> tuple[Problem, ...]:
        """Return the problems of the list that was joined, then those of the base."""
        return (*self._of_other.all(), *self._of_base.all())

    def _add(self, code: str, row: int, value: str | None = None, key: str | None = None, **params: Param) -> None:
        place = self.other.place(self.other.rows[row], key)
        self._of_other.take([Problem(code, Severity.WARNING, place, value, None, params)])

    def _add_summary(self, code: str, rows: Sequence[int], value: str | None = None) -> None:
        """Add one problem for many rows."""
        if rows:
            params = {"count": len(rows), "lines": self._lines(rows)}
            place = Place(file=self.other.path, sheet=self.other.sheet)
            self._of_other.take([Problem(code, Severity.WARNING, place, value, None, params)])

    def _lines(self, rows: Iterable[int]) -> tuple[int, ...]:
        return tuple(self.other.rows.lines[row] for row in rows)

    def unmatched(
        self, matches: Matches, identities: Sequence[Identity], elsewhere: Sequence[int], in_items: bool
    ) -> int:
        """Add the rows of the list that are not joined, each with the reason; return how many are of others."""
        self._add_summary("HTX245", elsewhere)
        for row in matches.untold:
            self._add("HTX249", row)
        owners = {row: None for row in matches.strangers if in_items and self._is_no_cooperative(identities[row])}
        example = next((self.other.rows.names[row] for row in owners), None)
        self._add_summary("HTX246", list(owners), example)
        strangers = [row for row in matches.strangers if row not in owners]
        for row in strangers:
            self._add("HTX241", row, self._name(self.other, row), list=self.base.name)
        for doubt in matches.doubts:
            self._doubt(doubt)
        return len(strangers)

    def _is_no_cooperative(self, identity: Identity) -> bool:
        """Whether the name of an owner tells no type at all, as that of a company or a household does not."""
        kind = self.plan.register.fields.get(self.plan.register.roles.type or "")
        tells = kind is not None and kind.vocabulary is not None and bool(kind.vocabulary.name_prefixes)
        return tells and identity.name is not None and not identity.name.tells_kind

    def _doubt(self, doubt: Doubt) -> None:
        names = [self._name(self.base, index) for index in doubt.bases]
        self._add(
            "HTX240",
            doubt.row,
            self._name(self.other, doubt.row),
            reason=doubt.reason.value,
            base_name=names[0],
            base=tuple(self.base.place(self.base.rows[index]) for index in doubt.bases),
            percent=round(doubt.likeness * 100),
        )

    def not_listed(self, matches: Matches, expected: Iterable[int], given: Sequence[str]) -> None:
        """Add the rows of the base that should be in the list and are not."""
        found = {*matches.partners, *(base for doubt in matches.doubts for base in doubt.bases)}
        labels = tuple(self.plan.register.fields[key].label for key in given if key in self.other.headings)
        for index in expected:
            if index not in found:
                place, name = self.base.place(self.base.rows[index]), self._name(self.base, index)
                params = {"list": self.other.name, "fields": labels}
                self._of_base.take([Problem("HTX242", Severity.WARNING, place, name, None, params)])

    def repeated(self, index: int, rows: Sequence[int], at_odds: Sequence[str]) -> None:
        """Add that several rows are of one cooperative; an error if they say different things."""
        params: dict[str, Param] = {
            "lines": self._lines(rows),
            "base": self.base.place(self.base.rows[index]),
            "fields": tuple(self.plan.register.fields[key].label for key in at_odds),
        }
        place = self.other.place(self.other.rows[rows[1]])
        problem = Problem("HTX243", Severity.WARNING, place, self._name(self.base, index), None, params)
        self._of_other.take([replace(problem, severity=Severity.ERROR) if at_odds else problem])

    def differs(self, joined: Joined, index: int, row: int, key: str, kept: Cell, found: Cell) -> None:
        """Add that a list says another thing of a field than the lists before it."""
        spec = self.plan.register.fields[key]
        params: dict[str, Param] = {
            "field": key,
            "name": self._name(self.base, index),
            "found": _shown(found, spec),
            "kept": _shown(kept, spec),
            "base": joined.place(self.base.rows[index], key),
        }
        place = self.other.place(self.other.rows[row], key)
        self._of_other.take([Problem("HTX244", Severity.ERROR, place, None, None, params)])

    def expired(self, index: int, best: Best, items: Items) -> None:
        """Add which things are valid no more, and what counts."""
        spec = self.plan.register.fields[items.best]
        self._add(
            "HTX247" if best.is_all_expired else "HTX248",
            best.rows[items.best],
            key=items.best,
            field=items.best,
            name=self._name(self.base, index),
            day=self.plan.period_to,
            lines=self._lines(item.row for item in best.expired),
            kept=_shown(best.cells[items.best], spec),
        )

    def _name(self, listed: CooperativeList, index: int) -> str:
        return listed.rows.names[index] or listed.rows.codes[index] or ""


def _shown(cell: Cell, spec: Field) -> tuple[Param, ...]:
    """What a cell holds, as parameters of a message."""
    if isinstance(cell, Span):
        return tuple(end for end in (cell.low, cell.high) if end is not None)
    labels = {} if spec.vocabulary is None else spec.vocabulary.labels
    if spec.type is FieldType.CHOICE:
        return tuple(labels[str(value)] for value in cell.sample(()))
    return cell.sample(())
