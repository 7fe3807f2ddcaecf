"""What two things are compared by: a value that tells whether they differ, and how each is said."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.base.locale import DEFAULT_LANGUAGE, FALLBACK_LANGUAGE
from htx_eval.base.text import Text
from htx_eval.messages import catalogue
from htx_eval.model.plan import Plan
from htx_eval.report.words.wording import Words

#: What is compared, in the order of a page: by the name of the trait, its value and how it is said.
Traits = Mapping[str, tuple[object, str]]


class Way(enum.Enum):
    """What has become of a part of a plan."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@frozen
class Turn:
    """A trait that differs: what it is (of what, where there are several), and how it is said of either plan."""

    what: str
    before: str | None
    after: str | None
    of: str = ""


@frozen
class Difference:
    """A part of a plan that differs: in which section it stands, its id and title, and what of it is another."""

    section: str
    key: str
    title: str
    way: Way
    turns: tuple[Turn, ...] = ()


@frozen(eq=False)
class Side:
    """A plan with the words to say it."""

    plan: Plan
    words: Words

    @property
    def lang(self) -> str:
        """The language in which it is said."""
        return self.words.messages.lang

    def said(self, text: Text | None) -> str:
        """Return a text of the plan; nothing for none."""
        return "" if text is None else text[self.lang]

    def in_language(self, lang: str) -> Side:
        """Return the same said in another language."""
        return Side(self.plan, Words(catalogue(lang), self.plan))


@frozen(eq=False)
class Pair:
    """The plan that was before, and the one that is compared with it."""

    before: Side
    after: Side

    def turns(self, traits: Callable[[Side], Traits], of: str = "") -> Iterator[Turn]:
        """Yield the traits that differ, said in the language of the pair, or in one in which the texts differ."""
        for what in dict.fromkeys((*traits(self.before), *traits(self.after))):
            values = [traits(side).get(what, (None, ""))[0] for side in (self.before, self.after)]
            if values[0] != values[1]:
                before, after = self._said(traits, what)
                yield Turn(what, before or None, after or None, of)

    def _said(self, traits: Callable[[Side], Traits], what: str) -> tuple[str, str]:
        """How a trait is said of either plan; a translation that differs alone is said in its own language."""
        found = ("", "")
        for lang in dict.fromkeys((self.before.lang, DEFAULT_LANGUAGE, FALLBACK_LANGUAGE)):
            sides = (side.in_language(lang) for side in (self.before, self.after))
            one, other = (traits(side).get(what, (None, ""))[1] for side in sides)
            found = found if any(found) else (one, other)
            if one != other:
                return one, other
        return found

    def items(self, what: str, of: Callable[[Side], Sequence[str]]) -> Iterator[Turn]:
        """Yield what a list has no more, and what has come to it."""
        before, after = of(self.before), of(self.after)
        yield from (Turn(what, one, None) for one in before if one not in after)
        yield from (Turn(what, None, one) for one in after if one not in before)
