"""Who is counted where: the evidence of every target by commune."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.base.columns import Coded
from htx_eval.base.spellings import fold
from htx_eval.model.outcome import Evaluation
from htx_eval.report.data.result_shapes import CommuneShape, StandingShape


def communes(found: Evaluation) -> list[CommuneShape]:
    """Return every commune with what its cooperatives are to each target.

    Those that the plan names come first and in its order, whether the list has them or not (unless the list is of
    another place); then others by name; last the rows that name none. Spellings of one name are one commune. Rows of
    another place or year do not count.
    """
    place = None if found.reference else found.plan.place
    planned = () if place is None else place.communes
    names, communes_of = _named(found, planned)
    of_row, sizes_of = list(communes_of), [row.count_low if row.in_scope else 0 for row in found.rows]

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
    others = [at for at in range(len(planned), len(names)) if at in shown]
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
        for at in (*range(len(planned)), *others)
    ]


def _named(found: Evaluation, planned: tuple[str, ...]) -> tuple[list[str | None], Coded[int]]:
    """The communes, those of the plan first, and the one of every row."""
    field = found.plan.register.fields.get(found.plan.register.roles.commune or "")
    names: list[str | None] = [*planned]
    known = {} if field is None else {field.place_key(name): at for at, name in enumerate(planned)}

    def position(commune: str | None) -> int:
        key = "" if commune is None or field is None else field.place_key(commune)
        at = known.setdefault(key, len(names))
        if at == len(names):
            names.append(commune)
        return at

    of_row = found.list.rows.communes.mapped(position)
    return names, of_row
