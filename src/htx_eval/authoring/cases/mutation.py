"""Which changes of a plan no case of its tests notices."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from htx_eval.api import CooperativeList, HtxEvalError
from htx_eval.authoring.cases.case_reader import Case, Cases, Excuse
from htx_eval.authoring.cases.case_run import list_of, run_case
from htx_eval.authoring.cases.mutants import Mutant, mutants
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import Place, Problem, Severity
from htx_eval.model.meaning import reached
from htx_eval.model.plan import Plan
from htx_eval.plan.files.yaml_source import Source, read
from htx_eval.plan.load import plan_of
from htx_eval.plan.packaged import shown_path


class Fate(enum.Enum):
    """What becomes of a change."""

    NOTICED = "noticed"  # some case is otherwise than expected
    REFUSED = "refused"  # the plan cannot be used
    EXCUSED = "excused"  # the tests say why no list can tell
    MISSED = "missed"  # nothing notices


@frozen
class Tried:
    """A change and what became of it; ``by`` is the case that noticed, or the excuse."""

    mutant: Mutant
    fate: Fate
    place: Place
    by: Case | Excuse | None = None
    plan: Plan | None = None  # the plan with the change, where nothing noticed it


class Mutation:
    """Tries the changes of one plan on the cases of its tests."""

    def __init__(self, cases: Cases) -> None:
        self.cases, self.path = cases, Path(cases.plan.path)
        self.source = read(self.path)
        self._cheapest_first = sorted(cases.cases, key=lambda case: (case.overall is not None, len(case.rows or ())))
        self._asked = _asked(cases.plan)
        self._lists: dict[tuple[int, int], CooperativeList | HtxEvalError] = {}
        self._reached = {
            target.id: reached(target.measure.conditions, cases.plan.definitions) for target in cases.plan.targets
        }

    def tried(self) -> Iterator[Tried]:
        """Yield every change with what became of it; one after which the plan asks just the same is none."""
        for mutant in mutants(self.source.data):
            found = self._try(mutant)
            if found is not None:
                yield found

    def idle(self, found: Iterable[Tried]) -> tuple[Problem, ...]:
        """Return what is said of excuses that no change needs."""
        used = [one.by for one in found if one.fate is Fate.EXCUSED]
        return tuple(
            Problem("HTX734", Severity.WARNING, excuse.place, excuse.at)
            for excuse in self.cases.same
            if excuse not in used
        )

    def _try(self, mutant: Mutant) -> Tried | None:
        place = self.source.place(mutant.path)
        place = replace(place, file=shown_path(str(place.file)))
        source = Source(self.source.path, mutant.data, self.source.values, self.source.keys, self.source.bare)
        try:
            plan = plan_of(source, self.path, doubts=False)
            if _asked(plan) == self._asked:
                return None
            for case in self._concerned(mutant):
                if self._notices(plan, mutant, case):
                    return Tried(mutant, Fate.NOTICED, place, case)
            plan = plan_of(source, self.path)  # what only a slip can mean is refused too
        except HtxEvalError:
            return Tried(mutant, Fate.REFUSED, place)
        for excuse in self.cases.same:
            if _excuses(excuse, mutant):
                return Tried(mutant, Fate.EXCUSED, place, excuse)
        return Tried(mutant, Fate.MISSED, place, plan=plan)

    def _concerned(self, mutant: Mutant) -> Iterator[Case]:
        """The cases that may notice a change: those that read the words so and expect something of its targets."""
        for case in self._cheapest_first:
            if mutant.path[0] == "definitions" and not self._reads(case, mutant):
                continue
            if case.overall is not None or case.refused is not None or self._targets(mutant) & case.expect.keys():
                yield case

    def _reads(self, case: Case, mutant: Mutant) -> bool:
        """Whether a case reads a word in the way that was changed, or as the plan chooses where that was."""
        name, *rest = map(str, mutant.path[1:])
        told = case.readings.get(name)
        if rest[:1] == ["chosen"]:
            return told is None
        return rest[:1] != ["readings"] or rest[1] == (told or self.cases.plan.definitions[name].chosen)

    def _targets(self, mutant: Mutant) -> frozenset[str]:
        """The targets that a change may bear on."""
        targets = self.cases.plan.targets
        if mutant.path[0] == "targets":
            written = self.source.data["targets"][mutant.path[1]]["id"]
            return frozenset(target.id for target in targets if target.written_as == written)
        if mutant.path[0] == "definitions":
            return frozenset(target.id for target in targets if mutant.path[1] in self._reached[target.id])
        return frozenset(target.id for target in targets)

    def _notices(self, plan: Plan, mutant: Mutant, case: Case) -> bool:
        """Whether a case is otherwise than expected under a plan."""
        wanted = self._targets(mutant) & case.expect.keys()
        if case.overall is None and case.refused is None:
            # Only what may have changed is evaluated, and only under the readings of the case.
            kept = tuple(target for target in plan.targets if target.id in wanted)
            if len(kept) < len(wanted):
                return True  # a target that the case expects is not there
            plan = replace(plan, targets=kept)
            case = replace(
                case,
                expect={key: one for key, one in case.expect.items() if key in wanted},
                given={key: value for key, value in case.given.items() if key in wanted},
            )
        return not run_case(read_so(plan, case.readings), case, self._list).is_as_expected

    def _list(self, plan: Plan, case: Case) -> CooperativeList:
        """The list of a case: read once for each year, for a change of a plan bears on nothing else of it."""
        line = case.place.line or 0
        found = self._lists.get((line, plan.year))
        if found is None:
            try:
                found = list_of(plan, case)
            except HtxEvalError as error:
                found = error
            self._lists[line, plan.year] = found
        if isinstance(found, HtxEvalError):
            raise found
        return found


def _asked(plan: Plan) -> Plan:
    """A plan without what no verdict depends on, or no change is made of."""
    return replace(plan, population=None, place=None, problems=(), rules="", path="", files=())


def read_so(plan: Plan, readings: Mapping[str, str]) -> Plan:
    """Return a plan whose words have just the reading that is named for them, else the one that is chosen."""
    definitions = {}
    for key, definition in plan.definitions.items():
        name = readings.get(key, definition.chosen)
        kept = {name: definition.readings[name]} if name in definition.readings else definition.readings
        definitions[key] = replace(definition, readings=kept, chosen=name if name in kept else definition.chosen)
    return replace(plan, definitions=definitions)


def _excuses(excuse: Excuse, mutant: Mutant) -> bool:
    is_there = mutant.at == excuse.at or mutant.at.startswith(f"{excuse.at}.")
    return is_there and excuse.to in (None, mutant.now)
