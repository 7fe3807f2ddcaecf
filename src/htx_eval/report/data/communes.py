"""Who is counted where: the evidence of every target by commune, by the plan's names and by today's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from htx_eval.base.spellings import fold
from htx_eval.model.ground.area import Area
from htx_eval.model.ground.places import NO_PARTS, Names, Parts
from htx_eval.model.outcome import Evaluation
from htx_eval.report.data.result_shapes import CommuneShape, StandingShape


def communes(found: Evaluation) -> list[CommuneShape]:
    """Return every commune with what its cooperatives are to each target.

    Those that the plan names come first and in its order, whether the list has them or not (unless the list is of
    another place); then others by name; last the rows that name none. Spellings of one name are one commune, and so are
    its old and its new name; a name that means several communes of the plan stands for them all. Rows of another place
    or year do not count.
    """
    place = None if found.reference else found.plan.place
    area = None if place is None else place.area
    planned = () if place is None else place.communes
    if area is None:
        return _counted(found, _Named(found, planned, ()))
    ground = [NO_PARTS.union(*area.places.communes_named(area.names, name)) & area.parts for name in planned]
    return _counted(found, _Named(found, planned, ground))


def communes_now(found: Evaluation) -> list[CommuneShape]:
    """Return the same by the communes of today, for a plan that names those of before; else nothing."""
    if found.grounds is None or found.grounds.area.names is not Names.BEFORE:
        return []
    named = _today(found.grounds.area)
    return _counted(found, _Named(found, tuple(named), list(named.values())))


def _today(area: Area) -> dict[str, Parts]:
    """Today's communes on the ground of a plan, each with its parts there."""
    found: dict[str, Parts] = {}
    for at in sorted(area.parts):
        name = area.places.reform.parts[at].after.name
        found[name] = found.get(name, NO_PARTS) | {at}
    return found


class _Named:
    """The communes, those of the plan first, and the one of every row."""

    def __init__(self, found: Evaluation, planned: Sequence[str], ground: Sequence[Parts]) -> None:
        self.names: list[str | None] = [*planned]
        self.planned = len(planned)
        self.joined: set[int] = set()  # those of the plan that some row names together
        self._field = found.plan.register.fields.get(found.plan.register.roles.commune or "")
        self._ground = ground
        self._known = {self._key(name): at for at, name in enumerate(planned)}
        written = found.list.rows.communes
        if found.grounds is None:
            self.of_row = list(written.mapped(lambda name: self._at(name, NO_PARTS)))
            return
        kinds = list(zip(written.codes, found.grounds.of_rows.codes, strict=True))
        places = {
            (name, ground): self._at(written.items[name], found.grounds.of_rows.items[ground])
            for name, ground in dict.fromkeys(kinds)
        }
        self.of_row = [places[kind] for kind in kinds]

    def _key(self, name: str | None) -> str:
        return "" if name is None or self._field is None else self._field.place_key(name)

    def _at(self, written: str | None, parts: Parts) -> int:
        """Where a commune stands among all: by its ground, or else by its name."""
        hit = [at for at, ground in enumerate(self._ground) if ground & parts]
        if len(hit) == 1:
            return hit[0]
        self.joined |= set(hit)
        name = " / ".join(str(self.names[at]) for at in hit) or written
        key = name if hit else self._key(name)
        at = self._known.setdefault(str(key), len(self.names))
        if at == len(self.names):
            self.names.append(name)
        return at


def _counted(found: Evaluation, named: _Named) -> list[CommuneShape]:
    """Every commune with what its cooperatives are to each target."""
    names, of_row = named.names, named.of_row
    sizes_of = [row.count_low if row.in_scope else 0 for row in found.rows]

    def added(rows: Iterable[int]) -> list[int]:
        sums = [0] * len(names)
        for row in rows:
            sums[of_row[row]] += sizes_of[row]
        return sums

    sizes = added(range(len(found.rows)))
    parts = {
        outcome.target.id: (added(evidence.counted), added(evidence.base_only), added(evidence.undecided))
        for outcome in found.targets
        for evidence in [outcome.evidence]
    }
    shown = {of_row[row] for row, outcome in enumerate(found.rows) if outcome.in_scope and outcome.count_high != 0}
    others = [at for at in range(named.planned, len(names)) if at in shown]
    others.sort(key=lambda at: (names[at] is None, fold(names[at] or "")))
    return [
        CommuneShape(
            name=names[at],
            cooperatives=sizes[at],
            targets=[
                StandingShape(target=key, counted=counted[at], base_only=base_only[at], undecided=undecided[at])
                for key, (counted, base_only, undecided) in parts.items()
            ],
        )
        for at in (*range(named.planned), *others)
        if sizes[at] or at not in named.joined
    ]
