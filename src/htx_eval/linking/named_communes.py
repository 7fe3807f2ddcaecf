"""Communes that files and sheets are named by, or their titles: "An Hiệp.xlsx", the sheet "Xã An Ninh"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from htx_eval.base.spellings import fold
from htx_eval.model.cooperatives import CooperativeList
from htx_eval.model.fields import Field
from htx_eval.model.plan import Plan
from htx_eval.model.understood import RowKind

#: What names have beside a commune: a number in front, a year, signs between words.
_NUMBER, _YEAR, _SIGNS = re.compile(r"^\s*\d{1,3}\s+"), re.compile(r"\b(?:năm )?(?:19|20)\d\d\b"), re.compile(r"[\W_]+")
#: A commune that the plan does not know has at most so many words.
MOST_WORDS = 4


class NamedCommunes:
    """Reads the names of files and sheets; knows the communes of a plan."""

    def __init__(self, plan: Plan) -> None:
        spec = plan.register.fields.get(plan.register.roles.commune or "")
        names = () if spec is None or plan.place is None else plan.place.communes
        self._known = {} if spec is None else {spec.place_key(name): name for name in names}
        self._words = () if spec is None else _words_of(spec)

    def of(self, lists: Sequence[CooperativeList]) -> list[str | None]:
        """Return the commune by which each list without one is named, or of which its title speaks, None where none is.

        Names mean communes where they name two at least: one list alone may be named by a district that is called like
        one of its communes. A list whose title names another commune than its name is of none.
        """
        found = [None if any(listed.rows.communes.items) else self._of_list(listed) for listed in lists]
        return found if len({name for name in found if name is not None}) > 1 else [None] * len(lists)

    def _of_list(self, listed: CooperativeList) -> str | None:
        names = (listed.sheet or "", PurePath(listed.path).stem)
        found = next((commune for name in names if (commune := self.named(name)) is not None), None)
        titled = set(self._titled(listed))
        if found is None:
            return titled.pop() if len(titled) == 1 else None
        return None if titled and found not in titled else found

    def named(self, name: str) -> str | None:
        """Return the commune that a name tells: one of the plan's, or what follows a word for communes."""
        text = " ".join(_YEAR.sub(" ", _NUMBER.sub("", _SIGNS.sub(" ", name))).split())
        key = fold(text)
        if key in self._known:
            return self._known[key]
        inside = next(self._inside(key), None)
        if inside is not None:
            return inside
        begins = next((word for word in self._words if key.startswith(word + " ")), None)
        words = text.split()
        if begins is None or len(words) - 1 > MOST_WORDS + begins.count(" "):
            return None
        return " ".join(words[begins.count(" ") + 1 :])

    def _inside(self, key: str) -> Iterator[str]:
        """The plan's communes that stand behind a word for communes, the longest names first."""
        for commune in sorted(self._known, key=len, reverse=True):
            if any(f" {word} {commune} " in f" {key} " for word in self._words):
                yield self._known[commune]

    def _titled(self, listed: CooperativeList) -> Iterator[str]:
        """The communes that stand in titles."""
        for row in listed.understood.left_out.values():
            if row.kind is RowKind.TITLE:
                yield from self._inside(" ".join(_SIGNS.sub(" ", fold(row.text)).split()))


def _words_of(commune: Field) -> tuple[str, ...]:
    """The words for communes; a single letter is none in a name."""
    return tuple(word for word in map(fold, commune.drop_prefixes) if len(word) > 1)
