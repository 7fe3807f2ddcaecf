"""What several lists themselves say of how they belong together: proof, or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from htx_eval.linking.items import is_list_of_items
from htx_eval.linking.matching import Identities, Identity
from htx_eval.linking.named_communes import NamedCommunes
from htx_eval.model.cooperatives import CooperativeList, Together
from htx_eval.model.plan import Plan
from htx_eval.reading.cells.code_form import CodeForm


class Evidence:
    """Several lists by what tells their rows: codes, and names within communes."""

    def __init__(self, lists: Sequence[CooperativeList], plan: Plan) -> None:
        self.lists, self.plan = lists, plan
        items, identity = plan.register.items, plan.register.roles.identity
        self._in_items = [is_list_of_items(one, items, identity) for one in lists]
        self._commune = plan.register.fields.get(plan.register.roles.commune or "")
        self._named = list(map(self._key, NamedCommunes(plan).of(lists)))

    def _key(self, commune: str | None) -> str | None:
        return None if commune is None or self._commune is None else self._commune.place_key(commune)

    @cached_property
    def _rows(self) -> list[list[Identity]]:
        identities, counts = Identities(self.plan.register), self.plan.register.roles.count or ""
        return [identities.of(one.rows, one.columns().get(counts)) for one in self.lists]

    @cached_property
    def _met(self) -> list[_Met]:
        found = [_Met() for _ in self.lists]
        for met, rows, commune in zip(found, self._rows, self._named, strict=True):
            met.add(rows, commune)
        return found

    def together(self) -> Together | None:
        """Return how the lists surely belong together; None where they do not tell.

        They follow one another if every row tells of which cooperative it is, no cooperative may be in two lists, and
        the lists have the same columns or none of their communes in common. They are of the same cooperatives if
        every further list has a column of its own, and most of its rows are of cooperatives of the first.
        """
        if self._follow():
            return Together.STACK
        return Together.JOIN if all(map(self._is_of_base, range(1, len(self.lists)))) else None

    def without_sums(self) -> list[int]:
        """Return the lists but for those that hold just the rows of all others together."""
        sums = [number for number in range(len(self.lists)) if len(self.lists) > 2 and self._is_sum(number)]
        return [number for number in range(len(self.lists)) if sums != [number]]

    def _follow(self) -> bool:
        if len(set(self._in_items)) > 1:
            return False
        columns = {frozenset(one.headings) for one in self.lists}
        if len(columns) > 1 and not self._have_own_communes():
            return False
        codes = self._codes()
        if codes is not None:  # then no name tells more
            return len(set[str]().union(*codes)) == sum(map(len, codes))
        if not all(one.is_told for rows in self._rows for one in rows):
            return False
        before = _Met()
        for rows, commune in zip(self._rows, self._named, strict=True):
            if any(before.has(one, commune) for one in rows):
                return False
            before.add(rows, commune)
        return True

    def _codes(self) -> list[set[str]] | None:
        """The codes of each list, if every row is one cooperative with a code of the register's form."""
        roles = self.plan.register.roles
        spec = self.plan.register.fields.get(roles.code or "")
        if spec is None or any(roles.count in one.fields for one in self.lists):
            return None
        form = CodeForm(spec)
        found = [{code or "" for code in one.rows.codes} for one in self.lists]
        return found if all(code.isdigit() and form.is_formed(code) for codes in found for code in codes) else None

    def _have_own_communes(self) -> bool:
        """Whether the lists tell the commune of every row, and no two tell the same one."""
        every = [
            {self._key(name) or named for name in set(one.rows.communes)}
            for one, named in zip(self.lists, self._named, strict=True)
        ]
        return all(None not in one for one in every) and len(set[object]().union(*every)) == sum(map(len, every))

    def _is_of_base(self, number: int) -> bool:
        listed, base = self.lists[number], self.lists[0]
        if set(listed.headings) <= set(base.headings):
            return False
        wanted = [one for one in self._rows[number] if not self._in_items[number] or _is_named_as_one(one)]
        common = sum(self._met[0].has(one, self._named[number]) for one in wanted)
        return 2 * common > len(wanted)

    def _is_sum(self, number: int) -> bool:
        """Whether each row of a list is in another one, and each row of the others in it."""
        others = [other for other in range(len(self.lists)) if other != number]
        return all(
            any(self._met[other].has(one, self._named[number]) for other in others) for one in self._rows[number]
        ) and all(self._met[number].has(one, self._named[other]) for other in others for one in self._rows[other])


def _is_named_as_one(one: Identity) -> bool:
    """Whether the owner of a thing is named as a cooperative is."""
    return one.name is None or one.name.tells_kind


class _Met:
    """Cooperatives that were met, by what tells them."""

    def __init__(self) -> None:
        self.codes: set[str] = set()
        self.by_name: dict[str, set[tuple[str | None, str | None]]] = {}  # with the communes and codes

    def add(self, rows: Iterable[Identity], commune: str | None) -> None:
        """Add those of some rows; ``commune`` is that of rows that tell none."""
        for one in rows:
            place = one.commune or commune
            if one.code is not None:
                self.codes.add(one.code)
            if one.name is not None:
                self.by_name.setdefault(one.name.bare, set()).add((place, one.code if one.is_formed else None))

    def has(self, one: Identity, commune: str | None) -> bool:
        """Say whether a row may be of one of the cooperatives: of its code, or of its name and no other commune."""
        if one.code is not None and one.code in self.codes:
            return True
        if one.name is None:
            return False
        place, code = one.commune or commune, one.code if one.is_formed else None
        return any(
            (place is None or other is None or place == other)
            and (code is None or other_code is None or code == other_code)
            for other, other_code in self.by_name.get(one.name.bare, ())
        )
