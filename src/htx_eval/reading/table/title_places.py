"""Years and places of which titles speak: "UBND HUYỆN KẾ SÁCH" above a list is the district of its rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from htx_eval.base.spellings import fold, normal
from htx_eval.model.fields import Register
from htx_eval.model.plan import Plan
from htx_eval.model.understood import RowKind
from htx_eval.reading.table.head import Head
from htx_eval.reading.table.years import other_year

#: A name has no more words.
MOST_WORDS = 4
_SEGMENT = re.compile(r"[|,;:()\[\]\n\d–—/.+-]+")


def said_by_titles(head: Head, plan: Plan) -> dict[str, str]:
    """Return what titles say of the rows by its field: another year, and a place, but for the plan's own communes."""
    titles = [row.text for row in head.left_out.values() if row.kind is RowKind.TITLE]
    roles, place = plan.register.roles, plan.place
    year = other_year(titles, plan.year)
    found = {} if year is None or roles.year is None else {roles.year: str(year)}
    if place is None:
        return found
    known = {roles.commune or "": place.known_communes, **place.accepted}
    places = TitlePlaces(plan.register, known).all(titles)
    return found | {
        key: name for key, name in places.items() if key != roles.commune or name not in place.known_communes
    }


class TitlePlaces:
    """Finds the places that titles name behind a word for their level."""

    def __init__(self, register: Register, known: Mapping[str, Sequence[str]]) -> None:
        """Take the names of each level that are the plan's."""
        roles = register.roles
        levels = (*roles.place, *([roles.commune] if roles.commune else []))
        spelt = [(word, key) for key in levels for word in register.fields[key].drop_prefixes if word.islower()]
        marks = [(form, key) for word, key in spelt for form in _forms(word)]
        self._levels: dict[str, list[str]] = {}
        for word, key in sorted(marks, key=lambda pair: -len(pair[0])):
            self._levels.setdefault(word, []).append(key)
        self._known = {
            key: {register.fields[key].place_key(name): name for name in known.get(key, ())} for key in levels
        }
        words = register.title_words
        self._leads, self._ends, self._bars = (
            frozenset(form for word in some for form in _forms(word)) for some in (words.leads, words.ends, words.bars)
        )

    def all(self, titles: Iterable[str]) -> dict[str, str]:
        """Return by its field the one place of each level that titles name: the plan's if any of them does."""
        found: dict[str, dict[str, str]] = {}
        for title in titles:
            for segment in _SEGMENT.split(title):
                for key, name in self._of(segment.split()):
                    found.setdefault(key, {})[fold(name)] = name
        told = {}
        for key, names in found.items():
            own = names.keys() & self._known[key].keys()
            if own or len(names) == 1:
                told[key] = names[next(iter(own or names))]
        return told

    def _of(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        keys, at = _keys(words), 0
        while at < len(words):
            level = self._level(keys[at:])
            if level is None or (at and keys[at - 1] in self._bars):
                at += 1
                continue
            start = at + level.count(" ") + 1
            yield from self._named(level, words[:at], words[start:])
            at = start

    def _level(self, keys: Sequence[str]) -> str | None:
        """The word for a level with which some words begin."""
        return next((one for one in self._levels if list(keys[: one.count(" ") + 1]) == one.split()), None)

    def _named(self, level: str, before: Sequence[str], behind: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The place behind a word for a level: one of the plan's, else what looks like a name."""
        text = " ".join(map(fold, behind))
        for key in self._levels[level]:
            for own in sorted(self._known[key], key=len, reverse=True):
                if f"{text} ".startswith(f"{own} "):
                    yield key, self._known[key][own]
                    return
        name = self._name(before, behind)
        if name is not None:
            yield next((key for key in self._levels[level] if self._known[key]), self._levels[level][0]), name

    def _name(self, before: Sequence[str], behind: Sequence[str]) -> str | None:
        """A name: words that begin with capitals, up to one with which no name goes on.

        In a title all of capitals only behind a word such as "UBND" or "địa bàn", or at its beginning: elsewhere any
        word may follow.
        """
        found = list(itertools.takewhile(lambda word: word[:1].isupper(), behind))
        keys = _keys([*before, *behind])[len(before) :]
        end = next((at for at in range(len(found)) if self._ends_at(keys[at:])), len(found))
        is_cut = end == len(found) < len(behind) and not self._ends_at(keys[end:])  # "Nông nghiệp"
        if not 0 < end <= MOST_WORDS or is_cut:
            return None
        has_capitals_only = all(word.isupper() for word in (*before, *found[:end]))
        is_led = not before or _keys(before)[-1] in self._leads
        return " ".join(found[:end]).title() if is_led or not has_capitals_only else None

    def _ends_at(self, keys: Sequence[str]) -> bool:
        """Whether no name goes on with some words."""
        return self._level(keys) is not None or any(" ".join(keys[:size]) in self._ends for size in (1, 2))


def _forms(word: str) -> tuple[str, str]:
    return normal(word), fold(word)


def _keys(words: Sequence[str]) -> list[str]:
    """The keys of words: without accents only where none of them has any, for "TÌNH" is not "TỈNH"."""
    return list(map(fold if "".join(words).isascii() else normal, words))
