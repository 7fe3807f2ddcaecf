"""What is to be done for a cooperative on the way to a plan, in words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from htx_eval.model.roadmap import Roadmap, Step
from htx_eval.report.words.people import People


class StepWords:
    """Says the steps of one roadmap in one language."""

    def __init__(self, found: Roadmap, people: People) -> None:
        self.found, self.people, self.words, self.messages = found, people, people.words, people.messages
        lang = self.messages.lang
        self.gains = {gain.id: gain.label[lang] for gain in found.moves.gains}
        self.foundings = {one.id: one.label[lang] for one in found.moves.foundings}

    def work(self, step: Step) -> Iterator[str]:
        """Yield what is done for one cooperative: its way to a better class with the points, and what it gains."""
        rating, better = self.found.evaluation.plan.rating, self.found.moves.better_class
        if step.to_class is not None and rating is not None and better is not None:
            yield self.messages(
                "roadmap.class" if step.sure else "roadmap.class_at_most",
                label=better.label[self.messages.lang],
                to=self.words.value(rating.declared, step.to_class),
                from_=self.people.from_class(step.from_classes),
                points=self.words.number(step.points or Decimal(0), 2),
            )
        yield from (self.gains[gain] for gain in step.gains)

    def kind(self, step: Step) -> str:
        """Return what is done in a few words, the same for all for whom the same is done."""
        if step.row is None:
            return self.foundings[step.founding or ""]
        parts = [self.gains[gain] for gain in step.gains]
        rating, better = self.found.evaluation.plan.rating, self.found.moves.better_class
        if step.to_class is not None and rating is not None and better is not None:
            to = self.words.value(rating.declared, step.to_class)
            parts.insert(0, self.messages("proposal.class", label=better.label[self.messages.lang], to=to))
        return "; ".join(parts)
