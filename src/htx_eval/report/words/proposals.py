"""What is to be done next, as a draft: what to find out, and the cheapest work, what serves most targets first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from htx_eval.base.frozen import frozen
from htx_eval.model.roadmap import Roadmap, Step
from htx_eval.report.words.people import People
from htx_eval.report.words.shortcomings import Shortcomings
from htx_eval.report.words.step_words import StepWords


@frozen
class Proposal:
    """One thing to do, and the targets that it serves."""

    text: str
    targets: tuple[str, ...]


def proposals(short: Shortcomings, roadmap: Roadmap | None) -> list[Proposal]:
    """Return what to do, what serves most targets first; of equals what is to be found out comes before work."""
    every = [*_to_find_out(short), *(() if roadmap is None else _work(short, roadmap))]
    return sorted(every, key=lambda proposal: -len(proposal.targets))


def _to_find_out(short: Shortcomings) -> Iterator[Proposal]:
    """What the list lacks, then what it leaves open of some cooperatives."""
    messages, words = short.messages, short.words
    lacks: dict[str, list[str]] = {}
    rows: dict[str, tuple[dict[int, None], list[str]]] = {}
    for found in short.every():
        chosen, target = found.outcome.chosen, found.outcome.target.id
        for key in chosen.lacks:
            lacks.setdefault(messages("proposal.lacks", field=words.field(key)), []).append(target)
        for key in chosen.uncovered:
            label = words.value(short.found.plan.register.roles.type or "", key)
            lacks.setdefault(messages("proposal.uncovered", type=label), []).append(target)
        for what, some in ({} if chosen.lacks else short.open_rows(found.outcome)).items():
            held, targets = rows.setdefault(what, ({}, []))
            held.update(dict.fromkeys(some))
            targets.append(target)
    for text, targets in lacks.items():
        yield _proposal(short, text, targets)
    for what, (held, targets) in rows.items():
        some = list(held)
        text = messages("proposal.ask", count=short.counted(some), what=what)
        yield _proposal(short, text, targets, short.names(some) if len(some) <= short.most else "")


def _work(short: Shortcomings, roadmap: Roadmap) -> Iterator[Proposal]:
    """The work that remains even if all that is open turns out well; the same for several is one."""
    step_words = StepWords(roadmap, People(short.found, short.words))
    groups: dict[str, list[Step]] = {}
    for step in roadmap.hopeful.steps:
        groups.setdefault(step_words.kind(step), []).append(step)
    for kind, steps in groups.items():
        rows = [step.row for step in steps if step.row is not None]
        count = short.messages.locale.count(short.words.number(sum(step.count for step in steps)))
        text = short.messages("proposal.work" if rows else "proposal.found", kind=capital(kind), count=count)
        names = short.names(rows) if rows else ""
        if names and any(step.alike for step in steps):
            names += short.messages("proposal.others")
        yield _proposal(short, text, [target for step in steps for target in step.serves], names)
    for target in (*roadmap.hopeful.unreachable, *roadmap.hopeful.given_up):
        yield _proposal(short, short.messages("proposal.unreachable"), [target])


def _proposal(short: Shortcomings, text: str, targets: Sequence[str], names: str = "") -> Proposal:
    served = tuple(dict.fromkeys(targets))
    numbers = ", ".join(map(short.words.target, served))
    text = short.messages("proposal.for", text=text, targets=numbers) if served else text
    return Proposal(text + names, served)


def capital(text: str) -> str:
    """Return a text with a capital at its beginning, behind a quotation mark that it may begin with."""
    at = 1 if text.startswith('"') else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
