"""The page of a plan as sections of items: what people read is drawn from this, whatever paper or screen it is on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from htx_eval.authoring.page.page_shapes import PlanPage, SchemeOfPlan, TargetOfPlan, WordOfPlan
from htx_eval.base.frozen import frozen
from htx_eval.base.text import capital
from htx_eval.messages import Catalogue
from htx_eval.model.plan import Plan
from htx_eval.model.rules import Level
from htx_eval.report.data.plan_shapes import OptionShape
from htx_eval.report.words.wording import Words


@frozen
class Fact:
    """A line of an item: what it is, and what it says; without a label it goes on with the one before."""

    label: str
    text: str


@frozen
class Item:
    """A thing with a title and facts; the figure is what one looks for first."""

    title: str
    facts: tuple[Fact, ...] = ()
    figure: str = ""


@frozen
class Section:
    """A part of the page; a lead says what is in it."""

    key: str
    title: str
    items: tuple[Item, ...] = ()
    facts: tuple[Fact, ...] = ()
    lines: tuple[str, ...] = ()
    lead: str = ""


@frozen
class Outline:
    """A page: its title, what is said of it at once, and its sections."""

    kicker: str
    title: str
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]


def outline(page: PlanPage, plan: Plan, messages: Catalogue) -> Outline:
    """Return a page as people read it; no section is empty."""
    return _Drawn(page, plan, messages).outline()


class _Drawn:
    def __init__(self, page: PlanPage, plan: Plan, messages: Catalogue) -> None:
        self.page, self.messages, self.words = page, messages, Words(messages, plan)
        self.population = None if plan.population is None else plan.definitions[plan.population]
        self.numbers = {target.id: target.number for target in page.targets}
        self.called = {word.id: word for word in page.definitions}

    def outline(self) -> Outline:
        sections = (
            self._section("targets", items=map(self._target, self.page.targets)),
            self._section("words", items=map(self._word, self.page.definitions)),
            self._section("rating", items=self._schemes(), facts=self._rating()),
            self._section("not_stated", lines=self.page.plan.not_stated),
            self._section("uncovered", lines=[clause.text for clause in self.page.uncovered]),
            self._section("warnings", lines=map(self._warning, range(len(self.page.problems)))),
        )
        shown = tuple(one for one in sections if one.items or one.facts or one.lines)
        return Outline(self.messages("page.kicker"), self.page.plan.title, tuple(self._head()), shown)

    def _section(
        self, key: str, items: Iterable[Item] = (), facts: Iterable[Fact] = (), lines: Iterable[str] = ()
    ) -> Section:
        lead = self.messages(f"page.{key}_lead") if self.messages.has(f"page.{key}_lead") else ""
        return Section(key, self.messages(f"page.{key}"), tuple(items), tuple(facts), tuple(lines), lead)

    def _fact(self, key: str, text: str) -> Fact:
        return Fact(self.messages(f"page.{key}"), text)

    def _several(self, key: str, texts: Sequence[str]) -> Iterator[Fact]:
        """One fact of many texts, each on a line of its own."""
        for index, text in enumerate(texts):
            yield self._fact(key, text) if index == 0 else Fact("", text)

    def _day(self, iso: str) -> str:
        return self.words.date(date.fromisoformat(iso))

    def _head(self) -> Iterator[Fact]:
        plan, page = self.page.plan, self.page
        yield self._fact("id", plan.id)
        issuer = plan.issuer
        if plan.issued is not None:
            issuer = self.messages("report.issued", issuer=issuer, date=self._day(plan.issued))
        yield self._fact("issuer", issuer)
        yield self._fact("period", f"{self._day(plan.period.from_)} – {self._day(plan.period.to)}")
        if page.place is not None:
            yield self._fact("place", page.place.title)
            if page.place.communes:
                yield self._fact("communes", ", ".join(page.place.communes))
        if self.population is not None:
            chosen = self.population.readings[self.population.chosen]
            lang = self.messages.lang
            word, label = self.population.word[lang], chosen.label[lang]
            text = word if word == label else self.messages("page.word_as", word=word, label=label)
            yield self._fact("population", text)
        yield from self._several("implements", plan.implements)
        yield from self._several("source", plan.sources)
        yield self._fact("register", page.register_)
        yield self._fact("file", page.path)

    def _target(self, target: TargetOfPlan) -> Item:
        return Item(f"{target.number}. {target.title}", tuple(self._of_target(target)), capital(target.figure.text))

    def _of_target(self, target: TargetOfPlan) -> Iterator[Fact]:
        figure = target.figure
        yield self._fact("measure", target.measure)
        if figure.written and figure.written not in figure.text:
            yield self._fact("written", self.messages(f"page.op.{figure.op}", figure=figure.written))
        if target.clause_text and target.clause_text != target.title:
            yield self._fact("clause", target.clause_text)
        if target.level == Level.MONITORED.value:
            yield self._fact("level", self.messages("page.monitored"))
        if target.words:
            yield self._fact("rests_on", "; ".join(self._rests_on(self.called[name]) for name in target.words))
        if target.note is not None:
            yield self._fact("note", target.note)
        yield self._fact("target_id", target.id)

    def _rests_on(self, word: WordOfPlan) -> str:
        others = len(word.readings) - 1
        said = self.messages("page.quoted", word=word.word)
        return self.messages("page.and_others", word=said, count=others) if others else said

    def _word(self, word: WordOfPlan) -> Item:
        return Item(self.messages("page.quoted", word=word.word), tuple(self._of_word(word)))

    def _of_word(self, word: WordOfPlan) -> Iterator[Fact]:
        chosen = next(one for one in word.readings if one.id == word.chosen)
        others = [one for one in word.readings if one.id != word.chosen]
        yield self._fact("chosen" if others else "means", self._rule(chosen))
        if word.because is not None:
            yield self._fact("because", capital(word.because))
        for index, other in enumerate(others):
            rule = self._rule(other)
            if other.because is not None:
                rule = self.messages("page.reading_because", rule=rule, because=other.because)
            yield self._fact("others", rule) if index == 0 else Fact("", rule)
        if word.targets:
            yield self._fact("used_by", ", ".join(self.numbers[name] for name in word.targets))
        yield self._fact("word_id", word.id)

    def _rule(self, reading: OptionShape) -> str:
        if reading.label == reading.rule:
            return capital(reading.rule)
        return self.messages("page.reading", label=capital(reading.label), rule=reading.rule)

    def _rating(self) -> Iterator[Fact]:
        rating = self.page.rating
        if rating is None:
            return
        yield self._fact("rating_source", self.messages(f"page.source_of_class.{rating.source}"))
        if all(scheme.in_force for scheme in rating.schemes):
            return
        use = rating.stands_in or "nothing"
        text = self.messages(f"page.stands_in.{use}")
        if rating.stands_in_by is not None:
            text = self.messages("page.stands_in_by", text=text, by=rating.stands_in_by)
        yield self._fact("stands_in", text)

    def _schemes(self) -> Iterator[Item]:
        for scheme in () if self.page.rating is None else self.page.rating.schemes:
            yield Item(scheme.title, tuple(self._of_scheme(scheme)))

    def _of_scheme(self, scheme: SchemeOfPlan) -> Iterator[Fact]:
        cuts = [
            self.messages("report.cut", label=band.label, points=self.words.number(band.from_points, 2))  # type: ignore[arg-type]
            for band in scheme.classes
        ]
        yield self._fact("classes", ", ".join(cuts))
        yield self._fact("force", self._force(scheme))
        yield from self._several("rating_text", scheme.sources)
        yield from self._several("unverified", scheme.unverified)

    def _force(self, scheme: SchemeOfPlan) -> str:
        last = self._day(self.page.plan.period.to)
        text = self.messages("page.in_force" if scheme.in_force else "page.out_of_force", last=last)
        begins, ends = scheme.in_force_from, scheme.in_force_to
        if begins is None and ends is None:
            return text
        days = self.words.domain(
            None if begins is None else date.fromisoformat(begins), None if ends is None else date.fromisoformat(ends)
        )
        return self.messages("page.force_days", text=text, days=days)

    def _warning(self, index: int) -> str:
        problem = self.page.problems[index]
        place = problem.place.line
        said = f"{problem.code}: {problem.message}"
        return said if place is None else f"{self.messages('place.line', line=place)}: {said}"
