"""Tables of numbers recognised: which columns and lines are figures, what they count, and of whom they are.

A table that names cooperatives in its rows is a list, and none of these. What may be either is a question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from htx_eval.base.spellings import fold, normal
from htx_eval.model.fields import Register
from htx_eval.model.plan import Plan
from htx_eval.model.understood import ColumnNote, LeftOut, Match, RowKind
from htx_eval.reading.sheets.sheet import NumberedRow, RowStream, Sheet
from htx_eval.reading.summaries.figure_problems import FigureProblems
from htx_eval.reading.summaries.grid import Counted, Figure, Figures, Grid, Stated, Subject
from htx_eval.reading.summaries.measures import Measure, MeasureWords, Said, Value, unmarked
from htx_eval.reading.table.head import Head, find_head, row_text
from htx_eval.reading.table.headings import HeadingMatcher
from htx_eval.reading.table.merged_down import MergedDown
from htx_eval.reading.table.row_kinds import RowKinds

_NOTES = {Said.PERCENT: Match.PERCENT, Said.OTHER_YEAR: Match.OTHER_YEAR}


def find_grid(sheet: Sheet, first: list[NumberedRow], plan: Plan, matcher: HeadingMatcher) -> Grid | None:
    """Return the table of numbers that a sheet is, or None where it is none.

    ``first`` are the rows among which a heading is looked for; where figures stand below it, all others are added.

    Raises HtxEvalError where it is one, and it is not clear what its figures are of.
    """
    finder = _Finder(sheet, first, plan, matcher)
    return finder.wide() or finder.turned()


class _Finder:
    """Looks at a sheet as a table of numbers, whichever way it lies."""

    def __init__(self, sheet: Sheet, first: list[NumberedRow], plan: Plan, matcher: HeadingMatcher) -> None:
        self.sheet, self.plan, self.matcher = sheet, plan, matcher
        self.register: Register = plan.register
        self.words = MeasureWords(self.register, matcher)
        self.figures, self.ask = Figures(self.register), FigureProblems(sheet)
        self.places = Places(plan)
        self.roles = self.register.roles
        self.fields = {key for key in (self.roles.commune, *self.roles.place, self.roles.year) if key is not None}
        self.fields |= {*self.words.choices}
        self.open = {form for word in self.register.summaries.rows for form in (normal(word), fold(word))}
        self.rows: list[NumberedRow] = []
        self.head = self._headed(first)
        nothing = Measure(Said.OTHER)
        self.measures = [self.words.of(parts) if parts else nothing for parts in self.head.columns]
        if any(one.counts for one in self.measures) or any(map(self._place_of, self.head.columns)):
            first += sheet.rows
            self.rows = list(self._headed(first).rows)
        self.last = self._last()

    def _headed(self, rows: Sequence[NumberedRow]) -> Head:
        sheet = replace(self.sheet, rows=RowStream(iter(rows)))
        return find_head(sheet, self._known, self.register.unit_words, self._carries_on)

    def _place_of(self, parts: Sequence[str]) -> str | None:
        return self.places.field_of(parts[-1]) if parts else None

    def _known(self, parts: Sequence[str]) -> object:
        found = self.words.of(parts)
        if found.counts:
            return tuple(sorted((key, value.keys) for key, value in found.values.items()))
        if found.said in (Said.PERCENT, Said.OTHER_YEAR):
            return (found.said, tuple(parts))
        if normal(parts[-1]) in self.open:
            return "rows"
        return self.matcher.meaning(parts) or self.places.field_of(parts[-1])

    def _carries_on(self, text: str) -> bool:
        return self.matcher.carries_on(text) or self.words.of((text,)).said in (Said.NUMBERS, Said.PERCENT)

    def wide(self) -> Grid | None:
        """Return the table if its columns count values."""
        counting = [at for at, one in enumerate(self.measures) if one.counts and self._is_numeric(at)]
        if not any(self.measures[at].values for at in counting):
            return None
        # A column of a value that is wholly blank states nothing of it, and none only where a total says so.
        blank = [at for at, one in enumerate(self.measures) if one.counts and one.values and not self._has_texts(at)]
        counting = sorted([*counting, *blank])
        if len(counting) < 2:
            return None  # "Tốt" alone: of how many?
        counting = self._without_totals_of_some(counting)
        if any(one.values and not self._is_numeric(at) and self._has_texts(at) for at, one in enumerate(self.measures)):
            return None  # marks: a choice spread over columns
        heads = [at for at in range(min(counting)) if self._may_head(at)]
        if self._names_cooperatives(heads, counting):
            return None
        fields = {at: key for at in heads if (key := self._field_of(at)) is not None}
        rows = _WideRows(self, fields, heads, counting).read()
        return self._grid(counting, rows, fields)

    def _without_totals_of_some(self, counting: list[int]) -> list[int]:
        """The columns of figures but for totals of those whom the columns beside them divide, beside one of all."""
        columns = self.head.columns
        divided = {columns[at][0] for at in counting if self.measures[at].values and len(columns[at]) > 1}
        totals = [at for at in counting if not self.measures[at].values]
        of_some = [at for at in totals if len(columns[at]) > 1 and columns[at][0] in divided]
        return counting if len(of_some) == len(totals) else [at for at in counting if at not in of_some]

    def _is_numeric(self, at: int) -> bool:
        """Whether the cells of a column are figures, as far as they are filled, and there is one."""
        read = [
            self.figures.read(0, at, cells[at])
            for _, cells in self.rows[: self.last + 1]
            if at < len(cells) and cells[at].strip()
        ]
        good = sum(not figure.is_bad for figure in read)
        return 2 * good > len(read) and any(figure.number is not None for figure in read)

    def _last(self) -> int:
        """The last row with a figure under what counts: a signature may stand below."""
        counting = [at for at, one in enumerate(self.measures) if one.counts]
        return max(
            (
                place
                for place, (_, cells) in enumerate(self.rows)
                if any(self.figures.read(0, at, cells[at]).number is not None for at in counting if at < len(cells))
            ),
            default=-1,
        )

    def _has_texts(self, at: int) -> bool:
        return bool(self._texts(at))

    def _texts(self, at: int) -> list[str]:
        """What stands in a column, as far down as there are figures."""
        rows = self.rows[: self.last + 1]
        return [cells[at].strip() for _, cells in rows if at < len(cells) and cells[at].strip()]

    def _may_head(self, at: int) -> bool:
        """Whether a column left of the figures says whom they are of: it holds texts, and no numbers of rows."""
        meaning = self.matcher.meaning(self.head.columns[at]) if self.head.columns[at] else None
        if meaning == self.roles.year:
            return True
        return any(not self._is_number(text) for text in self._texts(at)) and not (meaning or "").startswith("-")

    def _is_number(self, text: str) -> bool:
        return text.replace(".", "").isdigit()

    def _names_cooperatives(self, heads: Sequence[int], counting: Sequence[int]) -> bool:
        """Whether rows name cooperatives, or may: it is a list."""
        meanings = {self.matcher.meaning(parts) for parts in self.head.columns if parts}
        if self.roles.code in meanings:
            return True
        names = [text for at in heads for text in self._texts(at)]
        below = [cell.strip() for _, cells in self.rows[self.last + 1 :] for cell in cells]
        if any(map(self._is_name, (*names, *below))):
            return True
        if self.roles.name not in meanings:
            return False
        if self._tells_of_each(heads, counting):
            return True
        at = next(
            at for at, parts in enumerate(self.head.columns) if parts and self.matcher.meaning(parts) == self.roles.name
        )
        marks = {
            figure.number
            for one in counting
            for _, cells in self.rows
            if one < len(cells)
            for figure in [self.figures.read(0, one, cells[one])]
        }
        if marks <= {0, 1, None}:
            if self._field_by_texts(at) is None:
                return True
            raise self._unclear(at)
        return False

    def _tells_of_each(self, heads: Sequence[int], counting: Sequence[int]) -> bool:
        """Whether a column beside names and figures holds values in words, as only a list of cooperatives does."""
        meanings = [self.matcher.meaning(parts) if parts else None for parts in self.head.columns]
        others = set(range(len(meanings))).difference(heads, counting)
        return self.roles.name in meanings and any(
            self.words.value(meaning, text) is not None
            for at in others
            if (meaning := meanings[at]) in self.words.choices and meaning is not None
            for text in self._texts(at)
            if not self._is_number(text)
        )

    def _is_name(self, text: str) -> bool:
        """Whether a text is the name of a cooperative, and no line of a table such as "HTX nông nghiệp"."""
        return (
            self.register.names_a_cooperative(text)
            and not self.words.of((text,)).counts
            and self.words.of((text,)).said is Said.OTHER
        )

    def _field_of(self, at: int) -> str | None:
        """The field that a column left of the figures gives; None for one that tells nothing.

        Raises HtxEvalError where it is not clear.
        """
        parts = self.head.columns[at]
        meaning = self.matcher.meaning(parts) if parts else None
        if meaning in self.fields:
            return meaning
        if meaning is not None and meaning != self.roles.name:
            return None
        found = self._field_by_texts(at)
        if found is None:
            raise self._unclear(at)
        return found

    def _unclear(self, at: int) -> Exception:
        line = self.head.lines[-1] if self.head.lines else None
        heading = self.head.headings[at] or ", ".join(self._texts(at))
        return self.ask.refusal("HTX257", line, heading)

    def _field_by_texts(self, at: int) -> str | None:
        """The field of which most texts of a column are values, totals apart."""
        texts = [text for text in dict.fromkeys(self._texts(at)) if not self._is_closing(text)]
        votes = [self.places.field_of(unmarked(text)) for text in texts]
        for key in (self.roles.commune, *self.roles.place):
            if key is not None and 2 * votes.count(key) > len(texts):
                return key
        for key in self.words.choices:
            if 2 * sum(self.words.value(key, text) is not None for text in texts) > len(texts):
                return key
        return None

    def _is_closing(self, text: str) -> bool:
        folded = fold(text)
        notes = (fold(word.removesuffix("…")) for word in self.register.notes)
        return self.words.is_total(text) or any(folded.startswith(note) for note in notes)

    def _grid(self, counting: Sequence[int], rows: _Rows, fields: Mapping[int, str]) -> Grid | None:
        if not rows.subjects:
            return None
        counted = tuple(Counted(self.head.headings[at], self.measures[at]) for at in counting)
        return Grid(
            self.head, counted, tuple(rows.subjects), tuple(rows.stated), self._notes(counting, fields),
            {**self.head.left_out, **rows.left_out}, {key: self.head.headings[at] for at, key in fields.items()},
        )  # fmt: skip

    def _notes(self, counting: Sequence[int], fields: Mapping[int, str]) -> tuple[ColumnNote, ...]:
        """What each column is."""
        notes = []
        for at, heading in enumerate(self.head.headings):
            if not heading:
                continue
            measure = self.measures[at]
            if at in fields:
                meaning = self.matcher.meaning(self.head.columns[at])
                match = Match.LABEL if meaning == fields[at] else Match.VALUES
                notes.append(ColumnNote(heading, at, match, fields[at]))
            elif at in counting:
                field = next(iter(measure.values), None)
                notes.append(ColumnNote(heading, at, Match.TOTALS if field is None else Match.FIGURES, field))
            else:
                match = self._unused(at)
                notes.append(ColumnNote(heading, at, match, self.roles.count if match is Match.OTHER_YEAR else None))
        return tuple(notes)

    def _unused(self, at: int) -> Match:
        """Why a column counts nothing."""
        measure = self.measures[at]
        meaning = self.matcher.meaning(self.head.columns[at])
        is_told = meaning is not None or at == self._unit_column()
        if meaning in self.register.fields and meaning != self.roles.count and self._is_numeric(at):
            return Match.AMOUNTS
        is_left_out = measure.counts or is_told
        return _NOTES.get(measure.said, Match.LEFT_OUT if is_left_out or not self._has_texts(at) else Match.UNKNOWN)

    def turned(self) -> Grid | None:
        """Return the table if its lines count values: "Tốt | 5", under communes or under one number."""
        of_places = {at: key for at, parts in enumerate(self.head.columns) if (key := self._place_of(parts))}
        numbers = [at for at, one in enumerate(self.measures) if one.counts and not one.values and self._is_numeric(at)]
        heads = [at for at in range(min([*of_places, *numbers], default=0)) if self._may_head(at)]
        if not heads or not (numbers or of_places) or self._tells_of_each(heads, [*of_places, *numbers]):
            return None
        texts_at = heads[-1] if len(heads) == 1 else heads[0]
        meaning = self.matcher.meaning(self.head.columns[texts_at]) if self.head.columns[texts_at] else None
        by_value = not of_places and self._is_of_values(heads, meaning)
        if not of_places and not by_value and (meaning in self.fields or self._tells_more(meaning)):
            return None  # rows of so many, as lists of numbers have them
        values = {key for text in self._texts(texts_at) for key in self.words.of((text,)).values}
        is_told = by_value or self._is_of_indicators(texts_at)
        if not values or (not is_told and self._names_cooperatives(heads, [*of_places, *numbers])):
            return None
        if len(numbers) > 1 or (of_places and any(len({of_places[at]}) != 1 for at in of_places)):
            raise self.ask.refusal(
                "HTX260", self.head.lines[-1], self.head.headings[numbers[0]], other=self.head.headings[numbers[-1]]
            )
        return self._of_turned(texts_at, of_places, numbers, meaning if by_value else None)

    def _is_of_values(self, heads: Sequence[int], meaning: str | None) -> bool:
        """Whether a table has a line for each value of one field and one for the sum of all, and tells nothing else."""
        if len(heads) != 1 or meaning not in self.words.choices:
            return False
        return not self._tells_more(meaning) and self._has_sum(heads[0])

    def _tells_more(self, meaning: str | None) -> bool:
        """Whether another column than that of a meaning and those of numbers tells something of each row."""
        others = {self.matcher.meaning(parts) for parts in self.head.columns if parts} - {meaning, self.roles.count}
        return any(other is not None and not other.startswith("-") for other in others)

    def _is_of_indicators(self, at: int) -> bool:
        """Whether a column is headed as one of indicators, each line with its unit or one the sum of all."""
        heading = {form for part in self.head.columns[at] for form in (normal(part), fold(part))}
        return bool(heading & self.open) and (self._has_sum(at) or self._unit_column() is not None)

    def _has_sum(self, at: int) -> bool:
        """Whether a line states the sum of all cooperatives; "Trung bình" may be a mean, and is a class before that."""
        return any(self.words.is_total(text) and not self.words.of((text,)).values for text in self._texts(at))

    def _of_turned(
        self, texts_at: int, of_places: Mapping[int, str], numbers: Sequence[int], by_value: str | None
    ) -> Grid | None:
        """The table, its lines taken as what is counted; ``by_value`` is the field of which each line is a value."""
        columns = list(of_places) or list(numbers)
        counted: list[Counted] = []
        lines: list[list[Figure]] = []
        totals: list[list[Figure]] = []
        left_out: dict[int, LeftOut] = {}
        unit_at = self._unit_column()
        for line, cells in self.rows:
            if not any(map(str.strip, cells)):
                continue
            cells = cells + [""] * (len(self.head.columns) - len(cells))
            text = cells[texts_at].strip()
            figures = [self.figures.read(line, at, cells[at]) for at in columns]
            measure = self.words.of((text,)) if text else Measure(Said.OTHER)
            if unit_at is not None and cells[unit_at].strip() and not self._is_of_cooperatives(cells[unit_at]):
                measure = Measure(Said.OTHER)
            is_figure = any(figure.text and not figure.is_bad for figure in figures)
            if by_value is not None and is_figure and text and not measure.counts:
                measure = Measure(Said.NUMBERS, {by_value: Value(text, ())})  # of no value that is known
            if not measure.counts or not is_figure:
                if is_figure and measure.said is Said.UNCLEAR:
                    raise self.ask.refusal("HTX262", line, text)
                left_out[line] = LeftOut(RowKind.NOTE, row_text(cells))
                continue
            counted.append(Counted(text, measure))
            lines.append(figures)
            totals.append([self.figures.read(line, at, cells[at]) for at in numbers] if of_places else [])
        if len(counted) < 2 or not any(one.measure.values for one in counted):
            return None
        subjects = []
        for place, at in enumerate(columns):
            values = {of_places[at]: self.head.columns[at][-1]} if at in of_places else {}
            subjects.append(Subject(values, self.head.headings[at], 0, tuple(line[place] for line in lines)))
        stated = tuple(
            Stated(self.head.headings[at], 0, tuple(line[place] for line in totals), ((0, len(columns)),), False)
            for place, at in enumerate(numbers if of_places else ())
        )
        notes = []
        for at, heading in enumerate(self.head.headings):
            if heading:
                match = self._unused(at)
                if at == texts_at:
                    notes.append(ColumnNote(heading, at, Match.VALUES, self._counted_field(counted)))
                    continue
                if at in columns or at in numbers:
                    match = Match.FIGURES if at in columns else Match.TOTALS
                notes.append(
                    ColumnNote(
                        heading, at, match, self.roles.count if match in (Match.FIGURES, Match.OTHER_YEAR) else None
                    )
                )
        labels: dict[str, str] = {}
        return Grid(
            self.head, tuple(counted), tuple(subjects), stated, tuple(notes), {**self.head.left_out, **left_out}, labels
        )

    def _counted_field(self, counted: Sequence[Counted]) -> str:
        """The field of which most lines are values."""
        fields = [key for one in counted for key in one.measure.fields]
        return max(dict.fromkeys(fields), key=fields.count)

    def _unit_column(self) -> int | None:
        words = {form for word in self.register.unit_words for form in (normal(word), fold(word))}
        return next((at for at, parts in enumerate(self.head.columns) if parts and normal(parts[-1]) in words), None)

    def _is_of_cooperatives(self, text: str) -> bool:
        count = self.register.fields.get(self.roles.count or "")
        unit = self.register.unit_named(text.strip(), None if count is None else count.unit)
        return (unit is not None and count is not None and unit.key == count.unit) or self.register.names_a_cooperative(
            f"{text} x"
        )


class Places:
    """Tells names of communes and districts: by the word before them, or as those of the plan."""

    def __init__(self, plan: Plan) -> None:
        register, place = plan.register, plan.place
        self._fields = register.fields
        self._levels = [key for key in (register.roles.commune, *register.roles.place) if key is not None]
        self._known: dict[str, set[str]] = {key: set() for key in self._levels}
        if place is not None:
            for key in self._levels:
                names = place.known_communes if key == register.roles.commune else place.accepted.get(key, ())
                self._known[key] |= {self._fields[key].place_key(name) for name in names}

    def field_of(self, text: str) -> str | None:
        """Return the field whose place a text names: by the word before it, else the smallest that the plan has."""
        key = fold(text)
        suiting = [
            level
            for level in self._levels
            if any(len(word) > 1 and key.startswith(f"{fold(word)} ") for word in self._fields[level].drop_prefixes)
        ]
        if suiting:
            return suiting[0]
        return next((level for level in self._levels if key in self._known[level]), None)


class _Rows:
    """What the rows of a table turned out to be."""

    def __init__(self) -> None:
        self.subjects: list[Subject] = []
        self.stated: list[Stated] = []
        self.left_out: dict[int, LeftOut] = {}


class _WideRows:
    """Reads the rows below a heading whose columns count."""

    def __init__(
        self, finder: _Finder, fields: Mapping[int, str], heads: Sequence[int], counting: Sequence[int]
    ) -> None:
        self.finder, self.fields, self.heads, self.counting = finder, fields, heads, counting
        self.words, self.register = finder.words, finder.register
        self.main = max(fields, default=-1)
        self.width = len(finder.head.columns)
        self.kinds = RowKinds(self.register, finder.head, {key: at for at, key in fields.items()})
        self.found = _Rows()
        self.sections: dict[str, str] = {}
        self.open: list[tuple[str, str, int, tuple[Figure, ...], int]] = []  # sections that state sums
        self.section_starts: list[int] = []
        self.has_ended = False

    def read(self) -> _Rows:
        """Return the rows."""
        merged = MergedDown(self.finder.sheet.merged, self.finder.head.lines[-1] if self.finder.head.lines else 0)
        for line, cells in self.finder.rows:
            if merged:
                cells, _ = merged.fill(line, cells)
            if any(map(str.strip, cells)):
                self._row(line, cells + [""] * (self.width - len(cells)))
        self._close(0)
        return self.found

    def _row(self, line: int, cells: list[str]) -> None:
        figures = tuple(self.finder.figures.read(line, at, cells[at]) for at in self.counting)
        label = cells[self.main].strip() if self.main >= 0 else ""
        texts = [" ".join(cell.split()) for at, cell in enumerate(cells) if at not in self.counting and cell.strip()]
        texts = [text for text in texts if not self.finder._is_number(text)]
        if not any(figure.text and not figure.is_bad for figure in figures):
            self._without_figures(line, cells, label, texts)
            return
        if self._is_total(label, texts):
            self._total(line, cells, label or texts[0], figures)
            return
        section = self._section(label) if label else None
        if section is not None:
            self._begin(section, line, cells, figures)
            return
        if not label and self.main >= 0:
            raise self.finder.ask.refusal("HTX262", line, row_text(cells))
        self._subject(line, cells, label, figures)

    def _subject(self, line: int, cells: list[str], label: str, figures: tuple[Figure, ...]) -> None:
        if self.fields.get(self.main) not in self.words.choices and self.words.of((label,)).said is not Said.OTHER:
            raise self.finder.ask.refusal("HTX262", line, label)  # "Trong đó: nông nghiệp" is part of another row
        values = dict(self.sections)
        for at, key in self.fields.items():
            text = " ".join(cells[at].split())
            if key in self.words.choices and text:
                value = self.words.value(key, text)
                if value is None:
                    raise self.finder.ask.refusal("HTX262", line, text)
                text = value.text
            elif text:
                text = unmarked(text) if key == self.fields.get(self.main) else text
            if text:
                values[key] = text
        self.found.subjects.append(Subject(values, label, line, figures))

    def _is_total(self, label: str, texts: list[str]) -> bool:
        main = self.fields.get(self.main)
        if label and main in self.words.choices and self.words.value(main, label) is not None:
            return False
        first = [text for text in ([label] if label else texts) if text]
        return any(self.words.is_total(text) or self.kinds.is_total(text) for text in first[:1] + texts[:2])

    def _section(self, label: str) -> tuple[str, str] | None:
        """The field and value that a row gives to those below it."""
        main = self.fields.get(self.main)
        if main in self.words.choices and self.words.value(main, label) is not None:
            return None
        text = unmarked(label)
        place = self.finder.places.field_of(text)
        is_main_place = place == main
        if place is not None and not is_main_place and main in self.finder.fields and main not in self.words.choices:
            prefixed = self.finder.places.field_of(text)
            return None if prefixed == self.finder.roles.commune else (place, text)
        for key in self.words.choices:
            if key != main and key not in self.fields.values():
                value = self.words.value(key, label)
                if value is not None and value.keys:
                    return key, value.text
        return None

    def _begin(self, section: tuple[str, str], line: int, cells: list[str], figures: tuple[Figure, ...] | None) -> None:
        key, text = section
        names = list(self.sections)
        if key in names:
            level = names.index(key)
            self._close(level)
            self.sections = {name: self.sections[name] for name in names[:level]}
        elif not names and self.found.subjects and not self.sections:
            pass  # rows above a first section belong to none
        self.sections[key] = text
        self.found.left_out[line] = LeftOut(RowKind.SECTION, row_text(cells))
        self.section_starts.append(len(self.found.subjects))
        if figures is not None:
            self.open.append((text, key, line, figures, len(self.found.subjects)))

    def _close(self, level: int) -> None:
        """End the sections from a level down: what they state holds for the rows since."""
        ending = set(list(self.sections)[level:])
        for text, key, line, figures, start in self.open:
            if key in ending:
                span = (start, len(self.found.subjects))
                self.found.stated.append(Stated(text, line, figures, (span,), True))
        self.open = [one for one in self.open if one[1] not in ending]

    def _total(self, line: int, cells: list[str], label: str, figures: tuple[Figure, ...]) -> None:
        count = len(self.found.subjects)
        spans = [(0, -1), (0, count)]
        spans += [(start, count) for start in self.section_starts[-1:]]
        if not self.kinds.is_mean([label]):
            self.found.stated.append(Stated(label, line, figures, tuple(spans), False))
        self.found.left_out[line] = LeftOut(RowKind.TOTAL, row_text(cells))
        self.has_ended = False

    def _without_figures(self, line: int, cells: list[str], label: str, texts: list[str]) -> None:
        """A row that states no number: a section, a heading again, a note, or one of whom nothing is known."""
        kind = self.kinds.of(cells)
        section = self._section(label or (texts[0] if texts else ""))
        if self._is_heading(cells):
            self.found.left_out[line] = LeftOut(RowKind.HEADING, row_text(cells))
        elif section is not None and not self.has_ended and len(texts) <= 2:
            self._begin(section, line, cells, None)
        elif (
            kind in (RowKind.SIGNATURE, RowKind.NOTE, RowKind.TOTAL)
            or self.has_ended
            or not self._is_named(cells, label)
        ):
            self.has_ended = self.has_ended or kind is RowKind.SIGNATURE
            self.found.left_out[line] = LeftOut(kind if kind is RowKind.SIGNATURE else RowKind.NOTE, row_text(cells))
        else:
            figures = tuple(self.finder.figures.read(line, at, cells[at]) for at in self.counting)
            self._subject(line, cells, label, figures)

    def _is_named(self, cells: list[str], label: str) -> bool:
        """Whether a row without figures stands for somebody: a place, or a row that is numbered as the others are."""
        if not label:
            return False
        others = [cell.strip() for at, cell in enumerate(cells) if at != self.main and cell.strip()]
        is_numbered = bool(others) and self.finder._is_number(others[0])
        return is_numbered or (not others and self.finder.places.field_of(unmarked(label)) is not None)

    def _is_heading(self, cells: list[str]) -> bool:
        pairs = zip(cells, self.finder.head.columns, strict=False)
        return sum(bool(cell.strip()) and normal(cell) in set(map(normal, parts)) for cell, parts in pairs) > 1
