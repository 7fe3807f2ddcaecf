"""What conditions on texts look at: the communes of rows, and other texts, as the plan spells them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping

from htx_eval.base.columns import Coded
from htx_eval.base.spellings import fold, normal
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import Field, FieldType
from htx_eval.model.ground.places import NO_PARTS, Parts
from htx_eval.model.meaning import cuts
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Test
from htx_eval.model.scope import Scope, Standing, grounds
from htx_eval.model.values import OTHER_TEXT, Anything, Cell, Choice, Origin, Phrase, Value, known, with_any


def text_columns(
    plan: Plan, listed: CooperativeList, tests: Iterable[Test], standings: Coded[Standing] | None
) -> Mapping[str, Coded[Cell]]:
    """Return the columns of texts that conditions look at; a text that is spelled in another way is the same.

    ``standings`` tell where each row lies; without them that is found out where a commune is asked for.
    """
    named: dict[str, list[Value]] = {}
    for test in tests:
        if plan.register.fields[test.field].type is FieldType.TEXT:
            named.setdefault(test.field, []).extend(cuts(test))
    held, found = listed.columns(), dict[str, Coded[Cell]]()
    for key, texts in named.items():
        known_texts = _Texts(plan.register.fields[key], texts)
        if key == plan.register.roles.commune:
            places = Scope(plan).standings(listed) if standings is None else standings
            found[key] = _communes(plan, listed, known_texts, places)
        elif key == plan.register.roles.name:
            names = [Choice((name,)) if name else Anything() for name in listed.rows.names]
            found[key] = Coded.of(map(known_texts.of_cell, names))
        elif key in held:
            found[key] = held[key].mapped(known_texts.of_cell)
    return found


class _Texts:
    """The texts and phrases that the plan names for one field.

    Accents tell words apart (dừa is no dứa), but one who writes without any may mean each of them; names of places are
    compared without.
    """

    def __init__(self, field: Field, named: Iterable[Value]) -> None:
        self._key = field.text_key
        self._phrases = [Phrase(cut) for cut in dict.fromkeys(named) if isinstance(cut, Phrase)]
        texts = [str(cut) for cut in dict.fromkeys(named) if not isinstance(cut, Phrase)]
        self._named = {self._key(text): text for text in texts}
        self._bare: dict[str, list[str]] = {}
        for text in texts:
            self._bare.setdefault(fold(text), []).append(text)

    def of_cell(self, cell: Cell) -> Cell:
        """Return the texts that a cell may mean: some that are named, or its own."""
        text = known(cell)
        if text is None:
            return Anything(cell.origin)
        return Choice(self._meant(str(text)), cell.origin)

    def _meant(self, text: str) -> tuple[str, ...]:
        exact = self.of(text)
        is_just_so = self._bare.get(fold(text)) == [exact] and not self._phrases  # named without accents, too
        if exact != text or is_just_so or normal(text) != fold(text):
            return (exact,)
        bare = f" {fold(text)} "
        certain = [one for one in self._phrases if f" {normal(one)} " in bare]
        may_have = [one for one in self._phrases if f" {fold(one)} " in bare and one not in certain]
        named = self._bare.get(fold(text), ())
        # What it may mean is written so that it means just that: where one reads it again, too.
        return (*named, *with_any(", ".join((OTHER_TEXT, *certain)), may_have)) if named or may_have else (text,)

    def of(self, text: str) -> str:
        """Return the named text that a text is by its spelling, else the text itself."""
        return self._named.get(self._key(text), text)


def _communes(plan: Plan, listed: CooperativeList, texts: _Texts, standings: Coded[Standing]) -> Coded[Cell]:
    """The communes in which each row may lie: by the ground that its names mean, else by its own word."""
    ground = grounds(plan, standings)
    every = () if plan.place is None else plan.place.communes

    def cell(name: str | None, parts: Parts) -> Cell:
        if ground is not None and parts:
            inside = ground.area.places.communes(parts & ground.area.parts, ground.area.names)
            communes = dict.fromkeys(map(texts.of, inside)) or [OTHER_TEXT]
            return Choice(tuple(communes), Origin.STATED if len(communes) == 1 else Origin.DERIVED)
        if name is not None:
            return Choice((texts.of(name),))
        return Choice(tuple(dict.fromkeys(map(texts.of, every))), Origin.MISSING) if every else Anything()

    names, parts = listed.rows.communes, Coded([NO_PARTS], array("B", bytes(len(listed.rows))))
    if ground is not None:
        parts = ground.of_rows
    made: dict[tuple[int, int], Cell] = {}
    for pair in dict.fromkeys(zip(names.codes, parts.codes, strict=True)):
        made[pair] = cell(names.items[pair[0]], parts.items[pair[1]])
    return Coded.of(map(made.__getitem__, zip(names.codes, parts.codes, strict=True)))
