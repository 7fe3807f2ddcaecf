"""Lists that belong together made one: the first is the base, the others give what it lacks."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from htx_eval.base.columns import Coded
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.linking.agreement import Agreement
from htx_eval.linking.items import Chooser, is_list_of_items, with_own_years
from htx_eval.linking.join_problems import JoinProblems
from htx_eval.linking.matching import Identities, Identity, Matches, match
from htx_eval.model.cooperatives import Addition, CooperativeList, Doubt, Giver, Joined, Rows
from htx_eval.model.fields import Items
from htx_eval.model.ground.area import Grounds
from htx_eval.model.plan import Plan
from htx_eval.model.scope import Scope, Within, grounds
from htx_eval.model.values import BLANK, Cell, Origin, Value

#: The problems of a cooperative that occurs twice, which the join itself tells of all lists but the first.
REPEATED = {
    *("HTX110", "HTX123", "HTX136", "HTX150", "HTX151", "HTX152"),
    *("HTX508", "HTX509", "HTX515", "HTX516", "HTX519"),
}


def join(lists: Sequence[CooperativeList], plan: Plan, all_problems: bool = False) -> CooperativeList:
    """Return the rows of the first list with what the others say of the same cooperatives.

    Rows are matched by code, else by name within a commune; what is not certain is a problem and is not used. A blank
    is filled; of two statements that differ the first counts, and the difference is a problem. A cooperative that a
    list does not have is judged as if that list were not there. Raises ValueError if there is no list.
    """
    if not lists:
        raise ValueError("no list to join")
    base, *others = lists
    if not others:
        return base
    joiner = _Joiner(base, plan, all_problems)
    for other in others:
        joiner.add(other)
    return joiner.joined()


@frozen
class _Told:
    """What a list says of a field: by row of the base the cell and the row that gives it."""

    cells: dict[int, Cell]
    rows: dict[int, int]


def _doubted(matches: Matches) -> set[int]:
    """The rows of the base that a row of a list may be of."""
    return {base for doubt in matches.doubts for base in doubt.bases}


class _Joiner:
    """The base with what each further list adds."""

    def __init__(self, base: CooperativeList, plan: Plan, all_problems: bool) -> None:
        self.base, self.plan, self.roles = base, plan, plan.register.roles
        self.additions: list[Addition] = []
        self.rows = base.rows
        self.columns: dict[str, Sequence[Cell]] = dict(base.columns())
        self.headings = dict(base.headings)
        self.stated: dict[str, frozenset[Value | None]] = dict(base.stated)
        self.filled = set(base.filled)
        self.doubts = dict(base.doubts)
        self.givers: dict[str, list[Giver]] = {key: [Giver(base, range(len(base.rows)))] for key in base.fields}
        self.of_items: set[str] = set()
        self.identities = Identities(plan.register)
        self.scope = Scope(plan)
        self.ground = self._ground(base)
        self.problems: list[Problem] = [*base.problems]
        self.all_problems = all_problems

    def add(self, other: CooperativeList) -> None:
        """Join a further list."""
        self.problems += [p for p in other.problems if REPEATED.isdisjoint((p.code, p.params.get("code")))]
        items = self.plan.register.items
        in_items = is_list_of_items(other, items, self.roles.identity)
        if in_items and items is not None:
            other, before = with_own_years(other, items, self.plan), other
            if other is not before:
                place = Place(file=other.path, sheet=other.sheet, column=other.headings[items.since or ""])
                self.problems.append(Problem("HTX513", Severity.WARNING, place))
        counts = self.roles.count or ""
        bases = self.identities.of(self.rows, self.columns.get(counts), self.ground)
        others = self.identities.of(other.rows, other.columns().get(counts), self._ground(other))
        is_here = self._in_scope(other)
        matches = match(bases, others, [row for row in range(len(others)) if is_here[row]], in_items)
        by_name = sum(map(len, matches.partners.values())) - matches.by_code
        for row, partners in matches.partners.items():
            if self.doubts.get(row) is Doubt.NOT_ONE and not other.doubts.keys() >= set(partners):
                self._settle(row)
        problems = JoinProblems(self.base, other, self.plan, self.all_problems)
        elsewhere = [row for row in range(len(others)) if not is_here[row]]
        strangers = problems.unmatched(matches, others, elsewhere, in_items)
        self.additions.append(Addition(other, matches.by_code, by_name, len(matches.doubts), strangers))
        given = self._given(other, items if in_items else None)
        if not in_items:
            is_base_here = self._in_scope(self.base)
            expected = [row for row, one in enumerate(bases) if one.is_told and is_base_here[row]]
            problems.not_listed(matches, expected, [key for key in given if key not in self.columns])
        told = (
            self._best(other, items, matches, problems)
            if in_items and items is not None
            else self._together(other, given, matches, problems)
        )
        doubtful = self._doubtful(other, bases, others, matches) if in_items else _doubted(matches)
        for key in given:
            self._merge(other, key, told[key], doubtful, problems)
        self._fill_texts(other, matches)
        if in_items:
            self.of_items.update(given)
        self.problems += problems.all()

    def _ground(self, listed: CooperativeList) -> Grounds | None:
        """The ground on which the rows of a list lie."""
        return grounds(self.plan, self.scope.standings(listed))

    def _settle(self, row: int) -> None:
        """Take it that a row is a cooperative: two lists name it."""
        del self.doubts[row]
        line = self.rows.lines[row]
        self.problems = [one for one in self.problems if (one.code, one.place.line) != ("HTX131", line)]

    def _doubtful(
        self, other: CooperativeList, bases: Sequence[Identity], others: Sequence[Identity], matches: Matches
    ) -> set[int]:
        """The rows of the base that may have a thing of a list that is not used: of nobody, or of another year."""
        if matches.untold:
            return set(range(len(bases)))
        pairs = zip(self._in_scope(other), self._in_scope(other, [*self.roles.place]), strict=True)
        of_another_year = [row for row, (is_here, is_of_place) in enumerate(pairs) if is_of_place and not is_here]
        return _doubted(matches) | set(match(bases, others, of_another_year, in_items=True).partners)

    def _in_scope(self, listed: CooperativeList, keys: Collection[str] | None = None) -> list[bool]:
        """Of each row whether it is of the plan's place and year, as far as it tells, or some fields of it."""
        every_column = self.scope.columns(listed)
        columns = {key: column for key, column in every_column.items() if keys is None or key in keys}
        every = zip(*columns.values(), strict=True) if columns else iter([()] * len(listed.rows))
        return [self.scope.of(dict(zip(columns, cells, strict=True)).get) is not Within.ELSEWHERE for cells in every]

    def _given(self, other: CooperativeList, items: Items | None) -> list[str]:
        """The fields that a list gives: of things only what they are; never how many, where or when."""
        kept = {self.roles.count, self.roles.year, *self.roles.place}
        wanted = set(other.filled) - kept if items is None else set(other.filled) & set(items.fields)
        return [key for key in other.fields if key in wanted]

    def _together(
        self, other: CooperativeList, given: Iterable[str], matches: Matches, problems: JoinProblems
    ) -> dict[str, _Told]:
        """What the row, or the rows, of each cooperative say; rows that disagree say nothing that can be used."""
        columns, told, at_odds = other.columns(), {}, dict[int, list[str]]()
        for key in given:
            agreement = Agreement(self.plan.register.fields[key])
            cells: dict[int, Cell] = {}
            for index, rows in matches.partners.items():
                cells[index], agrees = agreement.of_equals([columns[key][row] for row in sorted(rows)])
                if not agrees:
                    at_odds.setdefault(index, []).append(key)
            told[key] = _Told(cells, {index: min(rows) for index, rows in matches.partners.items()})
        for index, rows in matches.partners.items():
            if len(rows) > 1:
                problems.repeated(index, sorted(rows), at_odds.get(index, []))
        return told

    def _best(self, other: CooperativeList, items: Items, matches: Matches, problems: JoinProblems) -> dict[str, _Told]:
        """What each cooperative has, of the things that a list of them names."""
        chooser = Chooser(other, items, self.plan)
        told: dict[str, _Told] = {key: _Told({}, {}) for key in items.fields}
        for index, rows in matches.partners.items():
            best = chooser.best(rows)
            for key, cell in best.cells.items():
                told[key].cells[index], told[key].rows[index] = cell, best.rows[key]
            if best.expired:
                problems.expired(index, best, items)
        return told

    def _merge(
        self, other: CooperativeList, key: str, told: _Told, doubtful: Collection[int], problems: JoinProblems
    ) -> None:
        """Put what a list says of a field beside what is known of it; of some rows it may say more."""
        spec = self.plan.register.fields[key]
        agreement, size = Agreement(spec), len(self.base.rows)
        absent, unknown = spec.unknown(Origin.ABSENT), spec.unknown(Origin.UNKNOWN)
        cells = list(self.columns.get(key, [absent] * size))
        for index in doubtful:
            if cells[index].origin is Origin.ABSENT:
                cells[index] = unknown  # it may be in that list
        rows = array("q", [-1]) * size
        for index, cell in told.cells.items():
            first = cells[index]
            cells[index], agrees = agreement.of(first, cell)
            if not agrees:
                problems.differs(self._joined(), index, told.rows[index], key, first, cell)
            rows[index] = told.rows[index]
        self.columns[key] = cells
        self.givers.setdefault(key, []).append(Giver(other, rows))
        if key in other.headings:
            self.headings.setdefault(key, other.headings[key])
        if key in other.stated:
            self.stated[key] = self.stated.get(key, frozenset()) | other.stated[key]
        if any(cell.origin not in BLANK for cell in cells):
            self.filled.add(key)

    def _fill_texts(self, other: CooperativeList, matches: Matches) -> None:
        """Fill in codes, names and communes that are blank, where the rows of a cooperative have one and the same."""
        rows = self.rows
        codes = self._filled(self.roles.code, rows.codes, other, other.rows.codes, matches)
        names = self._filled(self.roles.name, rows.names, other, other.rows.names, matches)
        communes = self._filled(self.roles.commune, rows.communes, other, other.rows.communes, matches)
        self.rows = Rows(rows.lines, rows.records, codes, names, Coded.of(communes), ())

    def _filled(
        self,
        key: str | None,
        texts: Sequence[str | None],
        other: CooperativeList,
        others: Sequence[str | None],
        matches: Matches,
    ) -> Sequence[str | None]:
        filled, rows = list(texts), array("q", [-1]) * len(texts)
        for index, partners in matches.partners.items():
            told = {others[row] for row in partners} - {None}
            if filled[index] is None and len(told) == 1:
                filled[index], rows[index] = told.pop(), min(partners)
        if key is None or max(rows, default=-1) < 0:
            return texts
        here = array("q", [-1 if text is None else index for index, text in enumerate(texts)])
        self.givers.setdefault(key, [Giver(self.base, here)]).append(Giver(other, rows))
        if key in other.headings:
            self.headings.setdefault(key, other.headings[key])
        return filled

    def _joined(self) -> Joined:
        return Joined(self.base, tuple(self.additions), self.givers, frozenset(self.of_items))

    def joined(self) -> CooperativeList:
        """Return the joined list."""
        lists = [self.base, *(addition.listed for addition in self.additions)]
        unknown = {heading: None for listed in lists for heading in listed.unknown_headings}
        columns = {key: cells if isinstance(cells, Coded) else Coded.of(cells) for key, cells in self.columns.items()}
        rows = self.rows
        return replace(
            self.base,
            path=" + ".join(listed.path for listed in lists),
            sha256=hashlib.sha256("".join(listed.sha256 for listed in lists).encode()).hexdigest(),
            fields=tuple(columns),
            headings=self.headings,
            unknown_headings=tuple(unknown),
            rows=Rows(rows.lines, rows.records, rows.codes, rows.names, rows.communes, tuple(columns.values())),
            filled=frozenset(self.filled),
            stated=self.stated,
            problems=tuple(self.problems),
            doubts=self.doubts,
            joined=self._joined(),
            stacked=None,
        )
