"""Profiles: rows that no test of the plan tells apart. Cost grows with their number, not with that of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from htx_eval.base.columns import Coded
from htx_eval.engine.rows.profile import Profile, Sample, Samples
from htx_eval.engine.rows.table import Size, Table, TableRow
from htx_eval.engine.whole.cohort import Cohort, cohort_of
from htx_eval.model.fields import Field, InGroup
from htx_eval.model.meaning import cuts, holds
from htx_eval.model.rules import Measure, Test
from htx_eval.model.values import Cell, Choice, Value

#: What a candidate answers, as the bits of the tests that hold, and the candidate itself where its amount matters.
Answer = tuple[int, Value | None]


class Profiles:
    """The rows of a table grouped for the tests and measures of a plan."""

    def __init__(self, fields: Mapping[str, Field], table: Table, tests: Iterable[Test], measures: Iterable[Measure]):
        self.fields = table.fields
        self.specs = [fields[key] for key in table.fields]
        self._values = {key for measure in measures for key in measure.value_fields}
        self._tests: dict[str, list[Test]] = {key: [] for key in table.fields}
        self.bits: Mapping[Test, int] = {test: 1 << number for number, test in enumerate(dict.fromkeys(tests))}
        for test in self.bits:
            self._tests[test.field].append(test)
        self._masks: dict[tuple[int, Value], int] = {}
        self._cohorts: dict[tuple[str, ...], list[Cohort[Samples]]] = {}
        self._answers: dict[tuple[str, int, bool], Answers] = {}
        self._reduced: dict[tuple[int, Cell], Sample] = {}
        self._standing: dict[tuple[int, int], Value] = {}
        self.of_rows = self._group(table)
        self.profiles = self.of_rows.items

    def _group(self, table: Table) -> Coded[Profile]:
        """The profile of each row."""

        def answers(row: TableRow) -> tuple[Samples, Samples, Size]:
            return (*self._samples(row.cells, row.size), row.size)

        alike = table.rows.mapped(answers)
        rows = alike.places()
        profiles = [
            Profile(samples, totals, size, number, rows[number], len(rows[number]))
            for number, (samples, totals, size) in enumerate(alike.items)
        ]
        return Coded(profiles, alike.codes)

    def cohorts(self, axes: tuple[str, ...]) -> list[Cohort[Samples]]:
        """Return the cooperatives of the list, those with the same candidates on some fields together."""
        found = self._cohorts.get(axes)
        if found is None:
            places = self.places(axes)
            together: dict[Samples, list[Profile]] = {}
            for profile in self.profiles:
                if profile.size.high != 0:
                    together.setdefault(tuple([profile.samples[place] for place in places]), []).append(profile)
            found = self._cohorts[axes] = [cohort_of(samples, profiles) for samples, profiles in together.items()]
        return found

    def places(self, axes: Iterable[str]) -> list[int]:
        """Return where some fields stand in the samples of a profile."""
        return [self.fields.index(key) for key in axes]

    def unlisted(self, cells: Mapping[str, Cell]) -> Profile:
        """Return the profile of cooperatives that the list does not show, any number of them."""
        size = Size(0, None)
        row = tuple(cells.get(spec.key, spec.unknown()) for spec in self.specs)
        samples, totals = self._samples(row, size)
        return Profile(samples, totals, size)

    def answers(self, key: str, tests: Iterable[Test], is_value: bool) -> Answers:
        """Return what the candidates of a field answer to some of the tests."""
        bits = sum([self.bits[test] for test in tests])
        found = self._answers.get((key, bits, is_value))
        if found is None:
            found = self._answers[key, bits, is_value] = Answers(self, self.fields.index(key), bits, is_value)
        return found

    def mask(self, index: int, value: Value) -> int:
        """Return the bits of the tests of a field that hold for a value."""
        found = self._masks.get((index, value))
        if found is None:
            held = [test for test in self._tests[self.fields[index]] if holds(test, value)]
            found = self._masks[index, value] = sum([self.bits[test] for test in held])
        return found

    def _samples(self, cells: Sequence[Cell], size: Size) -> tuple[Samples, Samples]:
        if size.one:
            return tuple([self._reduce(index, cell) for index, cell in enumerate(cells)]), ()
        samples, totals = [], []
        for index, (cell, spec) in enumerate(zip(cells, self.specs, strict=True)):
            is_total = spec.in_group is InGroup.TOTAL
            totals.append(self._reduce(index, cell) if is_total and isinstance(cell, Choice) else ())
            samples.append(self._reduce(index, spec.unknown() if is_total else cell))
        return tuple(samples), tuple(totals)

    def _reduce(self, index: int, cell: Cell) -> Sample:
        """The values that stand for all candidates of a cell; of an untested value field, its extremes."""
        found = self._reduced.get((index, cell))
        if found is None:
            key = self.fields[index]
            is_value = key in self._values
            points = [*(cut for test in self._tests[key] for cut in cuts(test)), *([0] if is_value else [])]
            sample = cell.sample(points, unbounded=is_value)
            if not is_value:
                by_answer: dict[int, Value] = {}
                for value in sample:
                    mask = self.mask(index, value)
                    by_answer.setdefault(mask, self._standing.setdefault((index, mask), value))
                sample = tuple(by_answer.values())
            found = self._reduced[index, cell] = tuple(sorted(sample, key=repr))
        return found


class Answers(dict[Sample, frozenset[Answer]]):
    """What the candidates of a field answer to some tests; samples with the same answers share one object."""

    def __init__(self, profiles: Profiles, index: int, bits: int, is_value: bool) -> None:
        super().__init__()
        self._profiles, self._index, self._bits, self._is_value = profiles, index, bits, is_value
        self._made: dict[frozenset[Answer], frozenset[Answer]] = {}

    def __missing__(self, sample: Sample) -> frozenset[Answer]:
        masks = [self._profiles.mask(self._index, value) & self._bits for value in sample]
        answers = frozenset(zip(masks, sample if self._is_value else [None] * len(sample), strict=True))
        found = self[sample] = self._made.setdefault(answers, answers)
        return found
