"""Figures to rows of so many cooperatives: what a total leaves over is not known, and sums are added up again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Problem, Severity
from htx_eval.model.fields import Register
from htx_eval.reading.summaries.division import Node, divided
from htx_eval.reading.summaries.figure_problems import FigureProblems
from htx_eval.reading.summaries.grid import Figure, Grid, Stated, Subject

#: What stands between the texts of a heading.
BETWEEN = " – "


@frozen
class SoMany:
    """So many cooperatives, between two ends: what they are, and the figure that says it; ``None`` is no upper end."""

    values: Mapping[str, str]
    low: int
    high: int | None
    figure: Figure
    heading: str


class Numbers:
    """Takes a table of numbers apart.

    Raises HtxEvalError where it is not clear how many cooperatives it states.
    """

    def __init__(self, grid: Grid, register: Register, first: str | None, ask: FigureProblems) -> None:
        self.grid, self.register, self.ask = grid, register, ask
        self.division = divided(grid.counted, register, first)
        self.problems: list[Problem] = []
        self.refused: list[Problem] = []
        self.unknown = next(text for _, text, _ in register.missing)
        self.grand = self._grand()
        self.signs = 0
        self.rows = [row for subject in grid.subjects for row in self._subject(subject)]
        self._check_stated()
        self._check_subjects()
        if self.refused:
            raise HtxEvalError(self.refused)
        self._say()

    def heading(self, at: int) -> str:
        """Return how a figure is headed."""
        return self.grid.counted[at].label

    # What is known of one cell

    def _grand(self) -> Stated | None:
        """The one row that states the sums of the whole table."""
        totals = [one for one in self.grid.stated if not one.is_section]
        return totals[0] if len(totals) == 1 and not any(one.is_section for one in self.grid.stated) else None

    def _number(self, subject: Subject, at: int) -> int | None:
        """The number of a figure; a blank is none where the sum of its column leaves nothing for it."""
        figure = subject.figures[at]
        if figure.number is not None or figure.is_bad:
            return figure.number
        left = self._left(at)
        return 0 if left == 0 else None

    def _left(self, at: int) -> int | None:
        """What the sum of a column leaves for its blank figures, if it states one."""
        stated = None if self.grand is None else self.grand.figures[at]
        if stated is None or stated.number is None:
            return None
        known = sum(one.figures[at].number or 0 for one in self.grid.subjects)
        return stated.number - known if stated.number >= known else None

    # The rows of one subject

    def _subject(self, subject: Subject) -> Iterator[SoMany]:
        for figure, counted in zip(subject.figures, self.grid.counted, strict=True):
            if figure.is_bad:
                params = {"field": self.register.roles.count}
                self.problems.append(self.ask.of_figure("HTX101", Severity.ERROR, figure, counted.label, **params))
        for first, again in self.division.twice:
            if self._number(subject, first) != self._number(subject, again):
                line = self.grid.head.lines[-1]
                raise self.ask.refusal("HTX260", line, self.heading(again), other=self.heading(first))
        aside = self._beside(subject)
        root = self.division.root
        total = None if root.at is None else self._number(subject, root.at)
        for row in self._divided(subject, root, total, root.at is None):
            yield SoMany({**subject.values, **aside, **row.values}, row.low, row.high, row.figure, row.heading)

    def _beside(self, subject: Subject) -> dict[str, str]:
        """What other breakdowns say of every cooperative of a subject: one value where all are of it, else unknown."""
        found: dict[str, str] = {}
        root = self.division.root
        total = None if root.at is None else self._number(subject, root.at)
        parts = [None if part.at is None else self._number(subject, part.at) for part in root.parts]
        of_parts = None if None in parts else sum(filter(None, parts))
        for fields, columns in self.division.aside.items():
            numbers = [self._number(subject, at) for at in columns]
            known = sum(filter(None, numbers))
            whole = total if total is not None else of_parts
            if whole is not None and known > whole:
                self._exceeds(subject, root.at if root.at is not None else root.parts[0].at, whole, known)
            if total is None and (None in numbers or of_parts is None or known != of_parts):
                raise self._unclear(columns)
            all_of = [at for at, number in zip(columns, numbers, strict=True) if number and number == whole]
            if (
                self.register.roles.type in fields
                and whole
                and (len(all_of) != 1 and (known != whole or of_parts != whole))
            ):
                raise self._unclear(columns)
            values = self.grid.counted[all_of[0]].measure.values if len(all_of) == 1 and known == whole else {}
            for key in fields - self.division.fields:
                found[key] = values[key].text if key in values else self.unknown
        return found

    def _unclear(self, columns: Sequence[int]) -> HtxEvalError:
        used, other = self._named(self.division.root.leaves), self._named(columns)
        return self.ask.refusal("HTX261", self.grid.head.lines[-1], other, used=used)

    def _divided(self, subject: Subject, node: Node, total: int | None, is_open: bool) -> Iterator[SoMany]:
        """The cooperatives of a node of which ``total`` is stated; ``is_open`` tells that nothing states how many."""
        if not node.parts:
            yield self._leaf(subject, node, total)
            return
        numbers = [self._number_of_part(subject, part) for part in node.parts]
        known = sum(filter(None, numbers))
        blanks = [part for part, number in zip(node.parts, numbers, strict=True) if number is None]
        if {part.at for part in node.parts} & set(self.division.overlapping) and (total != known or blanks):
            raise self._overlap()
        if total is not None and total < known:
            self._exceeds(subject, node.at, total, known)
            return
        for part, number in zip(node.parts, numbers, strict=True):
            if number is not None:
                yield from self._divided(subject, part, number, False)
        if total is not None and total > known:
            yield self._left_over(subject, node, total, known, not blanks)
        elif total is None and (blanks or not is_open):
            high = self._most(node, blanks) if is_open else None
            if high != 0:
                yield self._of_blanks(subject, node, blanks, high)

    def _leaf(self, subject: Subject, node: Node, total: int | None) -> SoMany:
        assert node.at is not None, "what nothing divides is a figure"
        figure = subject.figures[node.at]
        self.signs += figure.is_sign and figure.text != "0"
        high = total if total is not None else self._left(node.at)
        return SoMany(node.values, total or 0, high, figure, self.heading(node.at))

    def _left_over(self, subject: Subject, node: Node, total: int, found: int, is_said: bool) -> SoMany:
        """Those whom a total counts and none of its parts; where a part is blank they are its cooperatives, perhaps."""
        assert node.at is not None, "there is a total"
        figure, heading, rest = subject.figures[node.at], self.heading(node.at), total - found
        if is_said:
            self.problems.append(
                self.ask.of_figure(
                    "HTX259",
                    Severity.WARNING,
                    figure,
                    heading,
                    subject.label or heading,
                    rest=rest,
                    total=total,
                    found=found,
                )
            )
        return SoMany(self._rest(node), rest, rest, figure, heading)

    def _of_blanks(self, subject: Subject, node: Node, blanks: Sequence[Node], high: int | None) -> SoMany:
        """Those of whom a blank leaves it open whether there are any: of a part, or of the total itself."""
        at = next((part.at for part in blanks), node.at)
        assert at is not None, "a blank is a figure"
        figure, heading = subject.figures[at], self.heading(at)
        self.problems.append(self.ask.of_figure("HTX264", Severity.WARNING, figure, heading, subject.label or heading))
        return SoMany(self._rest(node), 0, high, figure, heading)

    def _number_of_part(self, subject: Subject, part: Node) -> int | None:
        return None if part.at is None else self._number(subject, part.at)

    def _most(self, node: Node, blanks: Sequence[Node]) -> int | None:
        """How many the blank figures can be at the most, by the sums of their columns."""
        most = [None if part.at is None else self._left(part.at) for part in blanks]
        return None if None in most else sum(filter(None, most))

    def _rest(self, node: Node) -> dict[str, str]:
        """What those are of whom no part says anything: not known in the fields that divide."""
        fields = {key for part in node.parts for key in part.values} - node.values.keys()
        return {**node.values, **dict.fromkeys(fields, self.unknown)}

    def _exceeds(self, subject: Subject, at: int | None, total: int, found: int) -> None:
        figure = None if at is None else subject.figures[at]
        if figure is None:
            raise self.ask.refusal("HTX262", subject.line or None, subject.label)
        heading = "" if at is None else self.heading(at)
        params = {"total": total, "found": found}
        problem = self.ask.of_figure("HTX258", Severity.ERROR, figure, heading, subject.label or heading, **params)
        if problem not in self.refused:
            self.refused.append(problem)

    def _overlap(self) -> HtxEvalError:
        columns = self._named(self.division.overlapping)
        return self.ask.refusal("HTX261", self.grid.head.lines[-1], columns, used=columns)

    # The table as a whole

    def _check_stated(self) -> None:
        """Hold every stated sum against the figures it is of; of a section that does not fit nothing is clear."""
        for one in self.grid.stated:
            misfits = [self._misfits(one, span) for span in self._spans(one)]
            if any(not found for found in misfits):
                continue
            if one.is_section:
                raise self.ask.refusal("HTX262", one.line, one.label)
            for at, found in misfits[0]:
                figure = one.figures[at]
                assert figure.number is not None
                stated = Decimal(figure.number)
                self.problems.append(
                    self.ask.of_figure(
                        "HTX207", Severity.WARNING, figure, self.heading(at), stated=stated, found=Decimal(found)
                    )
                )

    def _spans(self, one: Stated) -> list[tuple[int, int]]:
        count = len(self.grid.subjects)
        return list(dict.fromkeys((start, count if end < 0 else end) for start, end in one.spans))

    def _misfits(self, one: Stated, span: tuple[int, int]) -> list[tuple[int, int]]:
        """The figures of a stated sum that are not those of some subjects, each with what these add up to."""
        found = []
        rows = self.grid.subjects[slice(*span)]
        for at, figure in enumerate(one.figures):
            if figure.number is None:
                continue
            numbers = [row.figures[at].number for row in rows]
            known = sum(filter(None, numbers))
            is_whole = None not in numbers
            if known != figure.number and (is_whole or known > figure.number):
                found.append((at, known))
            elif one.is_section and not rows and figure.number:
                found.append((at, 0))
        return found

    def _check_subjects(self) -> None:
        """Refuse two rows of one name, and a first or last row that is the sum of all others and says so nowhere."""
        subjects = self.grid.subjects
        seen: dict[object, Subject] = {}
        for one in subjects:
            key = tuple(
                sorted((field, self.register.fields[field].place_key(text)) for field, text in one.values.items())
            )
            if key in seen:
                raise self.ask.refusal(
                    "HTX262", one.line or self.grid.head.lines[-1], one.label or ", ".join(one.values.values())
                )
            seen[key] = one
        if len(subjects) < 3 or self._is_proved():
            return
        for one in (subjects[0], subjects[-1]):
            others = [other for other in subjects if other is not one]
            own = [figure.number for figure in one.figures]
            sums = [sum(other.figures[at].number or 0 for other in others) for at in range(len(own))]
            if any(own) and all((number or 0) == total for number, total in zip(own, sums, strict=True)):
                raise self.ask.refusal("HTX262", one.line or self.grid.head.lines[-1], one.label)

    def _is_proved(self) -> bool:
        """Whether a stated sum of the whole table counts every row."""
        whole = (0, len(self.grid.subjects))
        return any(
            whole in self._spans(one) and any(figure.number for figure in one.figures) and not self._misfits(one, whole)
            for one in self.grid.stated
            if not one.is_section
        )

    def _named(self, columns: Sequence[int]) -> str:
        """Headings beside one another, without what stands above all of them."""
        parts = [self.heading(at).split(BETWEEN) for at in columns]
        shared = 0
        while len(parts) > 1 and all(len(one) > shared + 1 and one[shared] == parts[0][shared] for one in parts):
            shared += 1
        return ", ".join(BETWEEN.join(one[shared:]) for one in parts)

    def _say(self) -> None:
        """Say that it is a table of numbers, what divides it, and what is not used."""
        line = self.grid.head.lines[-1] if self.grid.head.lines else None
        leaves = self._named(self.division.root.leaves)
        fields = tuple(self.register.fields[key].label for key in self.register.fields if key in self.division.fields)
        params = {"fields": fields, "rows": len(self.rows)}
        said = Problem("HTX256", Severity.WARNING, self.ask.place(line), leaves[:200], None, params)
        aside = self._named([at for columns in self.division.aside.values() for at in columns])
        self.problems.insert(0, said)
        if aside:
            other = Problem("HTX263", Severity.WARNING, self.ask.place(line), aside[:200], None, {"used": leaves[:200]})
            self.problems.insert(1, other)
        if self.signs and self.division.root.at is None:
            params = {"count": self.signs}
            self.problems.append(Problem("HTX265", Severity.WARNING, self.ask.place(line), None, None, params))
