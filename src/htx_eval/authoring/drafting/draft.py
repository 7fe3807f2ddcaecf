"""The draft of a plan as YAML that can be loaded: what was understood, and as comments what was not, with why."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from htx_eval.authoring.drafting.figures_understood import NotUnderstood, Understood, understand
from htx_eval.authoring.drafting.measure_guessed import Drafted, counts, first_type, guess, unit_named
from htx_eval.authoring.drafting.target_table import TargetRow
from htx_eval.base.frozen import frozen
from htx_eval.base.inert import all_seen, harmless
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.base.spellings import fold
from htx_eval.messages import Catalogue
from htx_eval.model.fields import Register
from htx_eval.model.rules import Op
from htx_eval.plan.files.yaml_source import read
from htx_eval.plan.packaged import packaged_targets
from htx_eval.plan.registers import read_register

#: A text that YAML takes for nothing else than a text.
_PLAIN = re.compile(r"[^\W\d_](?:[\w/()%.–]|[ ,](?=[\w(/–]))*")
_LONGEST_ID = 40


@frozen
class About:
    """What somebody says of a plan that no table of targets does."""

    title: str
    issuer: str
    year: int
    place: str | None = None


@frozen
class Draft:
    """A plan as text, and how many rows are targets in it and how many comments."""

    text: str
    targets: int
    left: int


def packaged_register() -> tuple[str, Register]:
    """Return the register that comes with the program, by its name."""
    path = min((packaged_targets() / "registers").glob("*.yaml"))
    return path.stem, read_register(read(path))


def understood(row: TargetRow, register: Register) -> Understood | NotUnderstood:
    """Return what a row asks for; of a sentence its own words say it."""
    return understand(row.figure, row.unit, register)


def draft(
    about: About, rows: Sequence[tuple[TargetRow, Understood | NotUnderstood]], messages: Catalogue, source: str
) -> Draft:
    """Return the draft of a plan; ``source`` is what the rows were read from.

    Raises HtxEvalError if no row is understood: a plan without targets is none.
    """
    name, register = packaged_register()
    targets = [(row, asked) for row, asked in rows if isinstance(asked, Understood)]
    left = [(row, asked) for row, asked in rows if isinstance(asked, NotUnderstood)]
    if not targets:
        raise HtxEvalError([Problem("HTX717", place=Place(file=source), params={"rows": len(rows)})])
    written = _Written(about, register, name, messages)
    lines = [*written.head(), *written.targets(targets, source), *written.left(left)]
    return Draft("\n".join(lines) + "\n", len(targets), len(left))


class _Written:
    def __init__(self, about: About, register: Register, name: str, messages: Catalogue) -> None:
        self.about, self.register, self.name, self.messages = about, register, name, messages

    def head(self) -> Iterator[str]:
        about, year = self.about, self.about.year
        yield from self._comments(self.messages("draft.head"))
        yield f"id: {_slug(about.title, 'plan')}"
        yield f"title: {_scalar(about.title)}"
        yield f"issuer: {_scalar(about.issuer)}"
        yield f"period: {{from: {year}-01-01, to: {year}-12-31}}"
        yield f"register: {self.name}"
        if about.place is not None:
            yield from self._place(about.place)
        condition = first_type(self.register)
        if condition is not None:
            key = condition.rpartition(" ")[2]
            yield from self._comments(self.messages("draft.population"))
            yield f"population: {key}"
            yield "definitions:"
            vocabulary = self.register.fields[condition.partition(":")[0]].vocabulary
            word = key if vocabulary is None else vocabulary.labels[key].as_listed
            yield f"  {key}: {{word: {_scalar(word)}, where: {{{condition}}}}}"

    def _place(self, place: str) -> Iterator[str]:
        """The place by its levels ("huyện …, tỉnh …"); one whose level no field knows is left to whoever reads it."""
        names = {}
        for part in map(str.strip, place.split(",")):
            for key in self.register.roles.place:
                if self.register.fields[key].level_of(part) is not None:
                    names[key] = self.register.fields[key].without_level(part)
        if not names:
            yield from self._comments(self.messages("draft.no_place", place=place))
            return
        yield "place:"
        yield f"  title: {_scalar(place)}"
        yield "  names: {" + ", ".join(f"{key}: {_quoted(name)}" for key, name in names.items()) + "}"

    def targets(self, rows: Sequence[tuple[TargetRow, Understood]], source: str) -> Iterator[str]:
        """Yield the columns that the plan adds, and the targets."""
        taken: set[str] = set()
        made: list[str] = []
        fields: list[str] = []
        for number, (row, asked) in enumerate(rows, 1):
            drafted = guess(row.title, asked, self.register, f"ct_{number}")
            if drafted.field is not None:
                label = _quoted(f"CT {number}: {row.title}")
                fields.append(f"  {drafted.field}: {{{drafted.spec}, label: {label}}}")
            made += self._target(row, asked, drafted, _slug(row.title, f"ct-{number}", taken), source)
        if fields:
            yield from self._comments(self.messages("draft.fields"))
            yield "fields:"
            yield from fields
        yield "targets:"
        yield from made

    def _target(self, row: TargetRow, asked: Understood, drafted: Drafted, name: str, source: str) -> Iterator[str]:
        said = " | ".join(part for part in dict.fromkeys((row.title, row.unit, row.figure)) if part)
        yield from self._comments(
            self.messages("draft.row", source=self._named(source), line=row.line, text=said), "  "
        )
        if asked.is_guessed:
            yield from self._comments(self.messages("draft.guessed"), "  ")
        if drafted.field is not None:
            yield from self._comments(self.messages("draft.own", field=drafted.field, id=name), "  ")
        yield f"  - id: {name}"
        yield f"    title: {_scalar(row.title)}"
        unit = self._own_unit(asked, drafted)
        if unit is not None:
            yield f"    unit: {_scalar(unit)}"
        yield f"    measure: {drafted.measure}"
        if asked.is_rate:
            yield "    growth: {on: previous}"
        values = [self._figure(value, asked, drafted) for value in asked.values]
        yield f"    {asked.op.value}: " + (values[0] if asked.op is not Op.BETWEEN else f"[{', '.join(values)}]")
        if asked.stretch is not None:
            yield f"    stretch: {self._figure(asked.stretch, asked, drafted)}"

    def _named(self, source: str) -> str:
        """What the rows were read from, without the folders that it lies in."""
        return self.messages("draft.typed") if source == "-" else Path(source).name

    def _own_unit(self, asked: Understood, drafted: Drafted) -> str | None:
        """The unit that a target states, where no column does."""
        if asked.is_rate or asked.is_percent or not asked.unit or counts(asked.unit, self.register):
            return None
        return None if unit_named(asked.unit, self.register) is not None else asked.unit

    def _figure(self, value: str, asked: Understood, drafted: Drafted) -> str:
        """A figure with the unit that its column knows."""
        unit = unit_named(asked.unit, self.register)
        is_of_column = unit is not None and not asked.is_rate and not asked.is_percent and "field" in drafted.measure
        return _quoted(f"{value} {asked.unit}") if is_of_column else value

    def left(self, rows: Sequence[tuple[TargetRow, NotUnderstood]]) -> Iterator[str]:
        """Yield the rows that are no targets in the draft, each with the reason."""
        if rows:
            yield from self._comments(self.messages("draft.left"))
        for row, why in rows:
            said = " | ".join(part for part in dict.fromkeys((row.title, row.unit, row.figure)) if part)
            reason = self.messages(f"draft.why.{why.why}")
            yield from self._comments(self.messages("draft.left_row", line=row.line, text=said, why=reason))

    def _comments(self, text: str, indent: str = "") -> Iterable[str]:
        return [f"{indent}# {harmless(line)}" for line in text.split("\n")]


def _scalar(text: str) -> str:
    """A text as YAML, in quotes unless it can be nothing but a text."""
    return text if _PLAIN.fullmatch(text) and fold(text) not in _WORDS else _quoted(text)


def _quoted(text: str) -> str:
    """A text in quotes, as JSON and YAML have them alike; what cannot be seen is not in it."""
    return json.dumps(" ".join(all_seen(text).split()) or "…", ensure_ascii=False)


#: Texts that YAML may take for something else.
_WORDS = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")


def _slug(text: str, other: str, taken: set[str] | None = None) -> str:
    """An id from the words of a text; of ids that are taken the next one that is free."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    name = (words[:_LONGEST_ID].rpartition("-")[0] or words[:_LONGEST_ID]) if len(words) > _LONGEST_ID else words
    name = name if name and name[0].isalpha() else other
    if taken is None:
        return name
    found = next(one for at in range(1, len(taken) + 2) if (one := name if at == 1 else f"{name}-{at}") not in taken)
    taken.add(found)
    return found
