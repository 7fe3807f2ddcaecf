"""All that can be said of a plan before there is any list: what its loader says, what follows from its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from htx_eval.authoring.lint.proofs import Proof, proof
from htx_eval.authoring.lint.relations import Kind, Relation, Relations, relations
from htx_eval.authoring.lint.search import Search
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Problem, Severity
from htx_eval.base.text import Text
from htx_eval.messages import LANGUAGES, Catalogue, catalogue
from htx_eval.model.plan import Accepted, Plan
from htx_eval.model.rules import Level, Target

#: The codes of relations.
_CODES = {Kind.APART: "HTX720", Kind.IMPLIED: "HTX721", Kind.NEVER: "HTX722", Kind.ALWAYS: "HTX723"}
#: So many ways to read the words of a plan are told of one finding.
MOST_WAYS = 3


@frozen
class Remark:
    """One finding, with its proof if it has one, and what the plan says of it."""

    problem: Problem
    targets: tuple[str, ...] = ()
    relation: Relation | None = None
    proof: Proof | None = None
    accepted: Accepted | None = None


@frozen
class Linted:
    """All that was found of a plan; ``left_out`` are targets of which nothing was asked: they count no cooperatives."""

    plan: Plan
    remarks: tuple[Remark, ...]
    left_out: tuple[str, ...]

    @property
    def open(self) -> tuple[Remark, ...]:
        """The findings that the plan does not explain."""
        return tuple(remark for remark in self.remarks if remark.accepted is None)

    def fails(self, strict: bool) -> bool:
        """Say whether something is open that has to be mended; with ``strict`` warnings count too."""
        return any(strict or remark.problem.severity is Severity.ERROR for remark in self.open)


def lint(plan: Plan) -> Linted:
    """Return what can be said of a plan without any list."""
    search = Search(plan)
    found = relations(plan, search)
    remarks = [Remark(problem) for problem in plan.problems]
    for relation in found.found:
        shown = proof(plan, relation, search)
        if shown is None:
            remarks.append(_unproved("HTX727", plan, relation.targets))
        else:
            remarks.append(Remark(_problem(plan, relation), relation.targets, relation, shown))
    remarks += [_unproved("HTX725", plan, keys) for keys in _given_up(found)]
    remarks = [replace(remark, accepted=_accepted(plan, remark)) for remark in remarks]
    used = [remark.accepted for remark in remarks]
    remarks += [Remark(_idle(one)) for one in plan.accepted if one not in used]
    return Linted(plan, tuple(sorted(remarks, key=_place)), found.left_out)


def _place(remark: Remark) -> tuple[int, int]:
    place = remark.problem.place
    return place.line or 0, place.column if isinstance(place.column, int) else 0


def _given_up(found: Relations) -> Iterator[tuple[str, ...]]:
    """The groups of targets of which something was given up, without those of which a larger one is told."""
    for keys in found.given_up:
        if not any(set(keys) < set(other) for other in found.given_up):
            yield keys


def _accepted(plan: Plan, remark: Remark) -> Accepted | None:
    """What a plan says of a finding: of just these targets, in whatever order, or of none by name."""
    for one in plan.accepted:
        if one.code == remark.problem.code and set(one.targets) in (set(), set(remark.targets)):
            return one
    return None


def _idle(accepted: Accepted) -> Problem:
    return Problem("HTX724", Severity.WARNING, accepted.place, accepted.code, params={"targets": accepted.targets})


def _unproved(code: str, plan: Plan, keys: tuple[str, ...]) -> Remark:
    """What is said of targets of which something could not be found out, or not be shown."""
    targets = _of(plan, keys)
    return Remark(
        Problem(code, Severity.WARNING, targets[-1].place, params={"names": tuple(map(_name, targets))}), keys
    )


def _of(plan: Plan, keys: Iterable[str]) -> list[Target]:
    return [next(target for target in plan.targets if target.id == key) for key in keys]


def _name(target: Target) -> str:
    """How a target is named, by its number and its id."""
    return f"{target.number} ({target.id})"


def _problem(plan: Plan, relation: Relation) -> Problem:
    """A relation as a problem at the target that it is said of."""
    *others, last = _of(plan, relation.targets)
    ways = sorted(relation.ways(), key=lambda way: _unusual(plan, way))
    params: dict[str, object] = {"others": tuple(map(_name, others)), "when": _when(plan, ways)}
    if relation.kind is Kind.APART:
        params["names"] = tuple(map(_name, (*others, last)))
    decides = all(target.level is Level.REQUIRED for target in (*others, last)) and not _unusual(plan, ways[0])
    severity = Severity.ERROR if relation.kind in (Kind.APART, Kind.NEVER) and decides else Severity.WARNING
    return Problem(_CODES[relation.kind], severity, last.place, _name(last), params=params)


def _unusual(plan: Plan, way: Mapping[str, str]) -> int:
    """How many words are read in another way than the plan chooses."""
    return sum(plan.definitions[key].chosen != reading for key, reading in way.items())


def _when(plan: Plan, ways: list[Mapping[str, str]]) -> Text:
    """Under which readings something holds, in every language; nothing where it holds under all."""

    def said(lang: str) -> str:
        say = catalogue(lang)
        told = [_way(plan, way, say) for way in ways[:MOST_WAYS]]
        text = say("lint.or_when").join(told)
        return text + say("lint.more_ways", count=len(ways) - MOST_WAYS) if len(ways) > MOST_WAYS else text

    return Text(tuple((lang, said(lang)) for lang in LANGUAGES))


def _way(plan: Plan, way: Mapping[str, str], say: Catalogue) -> str:
    if not way:
        return ""
    words = [(plan.definitions[key], reading) for key, reading in way.items()]
    parts = [
        say("lint.reading", word=each.word[say.lang], reading=each.readings[name].label[say.lang])
        for each, name in words
    ]
    return say("lint.when", readings=say("lint.and").join(parts))
