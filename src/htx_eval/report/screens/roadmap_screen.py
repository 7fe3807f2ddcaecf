"""The cheapest way to meet a plan in words, commune by commune."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from htx_eval.messages import Catalogue
from htx_eval.model.roadmap import Roadmap, Room, Route, Step
from htx_eval.report.words.people import People
from htx_eval.report.words.step_words import StepWords
from htx_eval.report.words.wording import Words
from htx_eval.report.words.wrapped import listed, wrapped

#: So many steps are shown, unless all are asked for.
SHOWN = 40


def render(found: Roadmap, every: bool, width: int, messages: Catalogue) -> str:
    """Return the roadmap as plain text of a width."""
    return "".join(f"{line}\n" for line in _Roadmap(found, every, width, messages).lines())


class _Roadmap:
    def __init__(self, found: Roadmap, every: bool, width: int, messages: Catalogue) -> None:
        self.found, self.every, self.width, self.messages = found, every, width, messages
        self.evaluation, self.lang = found.evaluation, messages.lang
        self.words = Words(messages, self.evaluation.plan)
        self.people = People(self.evaluation, self.words)
        self.unit = found.moves.unit[self.lang]
        self.steps = StepWords(found, self.people)

    def lines(self) -> Iterator[str]:
        """Yield everything."""
        sure, hopeful = self.found.sure, self.found.hopeful
        yield from self._route("sure", sure)
        if self._told(hopeful) == self._told(sure):
            yield from wrapped(self.messages("roadmap.hopeful_same"), self.width) if sure.steps else ()
        else:
            yield from self._route("hopeful", hopeful)
            lost = [{*route.unreachable, *route.given_up} for route in (sure, hopeful)]
            if sure.cost > hopeful.cost and lost[1] <= lost[0]:
                cost = self._cost(sure.cost - hopeful.cost)
                yield from wrapped(self.messages("roadmap.ask", cost=cost, unit=self.unit), self.width)
        if sure.steps:
            yield from self._next(sure, self.found.next_best)
        yield from self._notes(sure, hopeful)

    def _told(self, route: Route) -> tuple[object, ...]:
        return (route.cost, route.steps, route.unreachable, route.given_up)

    def _route(self, name: str, route: Route) -> Iterator[str]:
        lost = (*route.unreachable, *route.given_up, *self.found.left_out)
        met = [target.id for target in self.evaluation.plan.targets if target.id not in lost]
        key = f"roadmap.{name}_rest" if lost else f"roadmap.{name}"
        steps = sum(step.count for step in route.steps)
        told = {"steps": self.words.number(steps), "cost": self._cost(route.cost), "unit": self.unit}
        yield from wrapped(self.messages(key, numbers=self._numbers(met), **told), self.width)
        if not route.steps:
            yield from wrapped(self.messages("roadmap.nothing"), self.width, 2)
        shown = route.steps if self.every else route.steps[:SHOWN]
        for commune, some in self._by_commune(shown):
            yield from wrapped(f"{commune}:", self.width)
            for step in some:
                yield from wrapped(self._sentence(step), self.width, 2)
                for remark in self._remarks(step):
                    yield from wrapped(remark, self.width, 4)
        if len(shown) < len(route.steps):
            more = self.words.number(sum(step.count for step in route.steps[len(shown) :]))
            yield from wrapped(self.messages("roadmap.more", count=more), self.width)
        lead = "roadmap.never" if name == "hopeful" else "roadmap.unreachable"
        yield from listed(self.messages(lead), [self._unreachable(route, one) for one in route.unreachable], self.width)
        if route.given_up:
            yield from wrapped(self.messages("roadmap.given_up", numbers=self._numbers(route.given_up)), self.width)

    def _by_commune(self, steps: Sequence[Step]) -> Iterator[tuple[str, list[Step]]]:
        rows = self.evaluation.list.rows
        groups: dict[str, list[Step]] = {}
        for step in steps:
            if step.row is None:
                name = self.messages("roadmap.new")
            else:
                name = rows[step.row].commune or self.messages("roadmap.no_commune")
            groups.setdefault(name, []).append(step)
        yield from sorted(groups.items(), key=lambda pair: (pair[1][0].row is None, pair[0]))

    def _remarks(self, step: Step) -> Iterator[str]:
        """Where the points can come from, and who else would do as well."""
        if step.to_class is not None and step.points:
            rooms = ", ".join(map(self._room, step.rooms))
            yield self.messages("roadmap.rooms", rooms=rooms) if rooms else self.messages("roadmap.no_rooms")
        if step.alike > 0 and step.row is not None:
            yield self.messages("roadmap.alike", count=self.words.number(step.alike))

    def _sentence(self, step: Step) -> str:
        targets, cost = self._numbers(step.serves), self._cost(step.cost)
        if step.row is None:
            label, count = self.steps.kind(step), self.words.number(step.count)
            text = self.messages("roadmap.found", label=label, count=count, cost=cost, targets=targets)
            if not step.enlarges:
                return text
            return text + self.messages("roadmap.enlarges", targets=self._numbers(step.enlarges))
        who, row = self._who(step.row), self.evaluation.rows[step.row]
        if row.count_low > 1:
            who = self.messages("roadmap.some", count=self.words.number(step.count), who=who)
        key = "roadmap.step" if targets else "roadmap.step_no_target"
        return self.messages(key, who=who, what="; ".join(self.steps.work(step)), cost=cost, targets=targets)

    def _who(self, row: int) -> str:
        """A row without its commune, under which it stands."""
        held = self.evaluation.list.rows[row]
        line = self.words.line(self.evaluation.list, row)
        return f"{held.name or self.people.unnamed(row)} ({line})"

    def _room(self, room: Room) -> str:
        rating, points = self.evaluation.plan.rating, self.words.number(room.points, 2)
        groups = () if rating is None else rating.groups
        if room.group is not None:
            title = next((g.title[self.lang] for g in groups if g.id == room.group and g.title), "")
            return self.messages("roadmap.group", group=f"{room.group} {title}".strip(), points=points)
        titles = {one.field: one.title for group in groups for one in group.criteria}
        title_of = titles.get(room.field or "")
        label = self.words.field(room.field or "")
        name = label if title_of is None else f"{label} {title_of[self.lang]}"
        return self.messages("roadmap.room", criterion=name, points=points)

    def _unreachable(self, route: Route, name: str) -> str:
        number = self.words.target(name)
        outcome = next(each for each in self.evaluation.targets if each.target.id == name)
        text = self.messages("roadmap.reach", number=number)
        if name in route.reach:
            have, need = route.reach[name]
            key = "floor" if have < need else "ceiling"
            numbers = {"have": self.words.number(have), "need": self.words.number(need)}
            text = self.messages(f"roadmap.reach_{key}", number=number, **numbers)
        lacks = [self.messages("screen.unanswered_column", field=self.words.field(k)) for k in outcome.chosen.lacks]
        return text + (f" ({', '.join(lacks)})" if lacks else "")

    def _next(self, sure: Route, other: Route | None) -> Iterator[str]:
        if other is None:
            yield from wrapped(self.messages("roadmap.next_none"), self.width)
            return
        before, after = ([self._sentence(step) for step in route.steps] for route in (sure, other))
        without = [self.messages("roadmap.instead", what=text) for text in before if text not in after]
        added = [self.messages("roadmap.add", what=text) for text in after if text not in before]
        lead = self.messages("roadmap.next", cost=self._cost(other.cost), unit=self.unit)
        yield from listed(lead, [*without[:SHOWN], *added[:SHOWN]], self.width)

    def _notes(self, *routes: Route) -> Iterator[str]:
        if self.found.left_out:
            yield from wrapped(
                self.messages("roadmap.left_out", numbers=self._numbers(self.found.left_out)), self.width
            )
        if any(route.steps for route in routes):
            file, note = self.found.moves.priced_by, self.found.moves.note[self.lang]
            own = self.messages("roadmap.note", note=note) if file is None else self.messages("roadmap.own", file=file)
            yield from wrapped(own, self.width)
        if any(step.to_class is not None for route in routes for step in route.steps):
            yield from wrapped(self.messages("roadmap.unverified"), self.width)

    def _numbers(self, targets: Sequence[str]) -> str:
        return ", ".join(map(self.words.target, targets))

    def _cost(self, cost: Decimal) -> str:
        return self.words.number(cost, 2)
