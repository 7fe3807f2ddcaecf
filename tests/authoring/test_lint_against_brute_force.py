"""What lint claims of small plans is what a brute force over small lists finds, written apart from it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given
from hypothesis import strategies as st

from examples import share_of
from htx_eval.api import HtxEvalError, load_plan
from htx_eval.authoring.lint.linted import lint
from htx_eval.authoring.lint.relations import Kind, Relation, contrary, relations
from htx_eval.authoring.lint.search import Search
from htx_eval.model.plan import Plan

#: A cooperative: its class and its line of work.
Coop = tuple[str, str]
CLASSES = ("tot", "kha", "trung_binh", "yeu", "khong_xep_loai")
CELLS: tuple[Coop, ...] = tuple(itertools.product(CLASSES, ("nong_nghiep", "phi_nong_nghiep")))
MOST = 4
Test = Callable[[Coop], bool]

#: Conditions, as YAML and as what they mean.
CONDITIONS: Mapping[str, Test] = {
    "{xep_loai: tot}": lambda coop: coop[0] == "tot",
    "{xep_loai: [tot, kha]}": lambda coop: coop[0] in ("tot", "kha"),
    "{xep_loai: [tot, kha, trung_binh]}": lambda coop: coop[0] in CLASSES[:3],
    "{xep_loai: yeu}": lambda coop: coop[0] == "yeu",
    "{linh_vuc: nong_nghiep}": lambda coop: coop[1] == "nong_nghiep",
    "{xep_loai: {not: yeu}, linh_vuc: nong_nghiep}": lambda coop: coop[0] != "yeu" and coop[1] == "nong_nghiep",
    "{any: [{xep_loai: yeu}, {linh_vuc: nong_nghiep}]}": lambda coop: coop[0] == "yeu" or coop[1] == "nong_nghiep",
}
#: Populations: those of another type are outside of all of them.
EVERYBODY = "{loai_hinh: htx}"
POPULATIONS: Mapping[str, Test] = {
    EVERYBODY: lambda coop: True,
    "{loai_hinh: htx, xep_loai: [tot, kha, yeu]}": lambda coop: coop[0] in ("tot", "kha", "yeu"),
    "{loai_hinh: htx, linh_vuc: nong_nghiep}": lambda coop: coop[1] == "nong_nghiep",
}
MEANS = {**CONDITIONS, **POPULATIONS}
#: A population that another word tells, which is then reached under this reading only.
NESTED = "{all: [{loai_hinh: htx}, tu]}"


def meaning(word: str, readings: Mapping[str, str]) -> Test:
    """What a word or a condition means under some readings."""
    said = readings.get(word, word)
    return MEANS[readings["tu"] if said == NESTED else said]


@dataclass(frozen=True)
class Asked:
    """A target: what it measures, of whom, and its figure; words are looked up among the readings."""

    kind: str
    where: str
    of: str
    op: str
    figure: Fraction

    def line(self, number: int) -> str:
        """The target as YAML."""
        figure = f"{self.figure * 100}%" if self.kind == "share" else f"{self.figure}"
        return (
            f"  - {{id: t{number}, title: Chỉ tiêu, measure: {{{self.kind}: {{where: {self.where}, of: {self.of}}}}},"
            f" {self.op}: {figure}}}"
        )

    def outcome(self, sizes: Sequence[int], readings: Mapping[str, str]) -> str:
        """Met, missed or vacuous, as the semantics say it."""
        where, of = (meaning(word, readings) for word in (self.where, self.of))
        base = self.base(sizes, readings)
        counted = sum(size for coop, size in zip(CELLS, sizes, strict=True) if of(coop) and where(coop))
        if base == 0:
            return "vacuous" if self._admits(Fraction(0)) else "missed"
        return "met" if self._admits(Fraction(counted, base if self.kind == "share" else 1)) else "missed"

    def base(self, sizes: Sequence[int], readings: Mapping[str, str]) -> int:
        """How many are in the population."""
        of = meaning(self.of, readings)
        return sum(size for coop, size in zip(CELLS, sizes, strict=True) if of(coop))

    def _admits(self, value: Fraction) -> bool:
        return {
            "at_least": value >= self.figure,
            "more_than": value > self.figure,
            "at_most": value <= self.figure,
            "less_than": value < self.figure,
            "exactly": value == self.figure,
        }[self.op]


@dataclass(frozen=True)
class Drawn:
    """A plan: two words with their readings, and targets."""

    words: Mapping[str, tuple[str, ...]]
    targets: tuple[Asked, ...]

    def text(self) -> str:
        """The plan as YAML."""
        lines = [
            "id: nho-2024",
            "title: Kế hoạch nhỏ 2024",
            "issuer: Nơi thử",
            "period: {from: 2024-01-01, to: 2024-12-31}",
            "register: htx",
            "definitions:",
        ]
        for word, readings in self.words.items():
            lines += [f"  {word}:", f"    word: {word}", "    because: thử", "    chosen: r0", "    readings:"]
            lines += [f"      r{at}: {{label: r{at}, where: {where}}}" for at, where in enumerate(readings)]
        lines += ["targets:", *(target.line(number) for number, target in enumerate(self.targets))]
        return "\n".join(lines) + "\n"

    def plan(self) -> Plan:
        """The plan as the program reads it; one that is refused is none of this test."""
        with TemporaryDirectory() as folder:
            path = Path(folder) / "plan.yaml"
            path.write_text(self.text(), encoding="utf-8")
            try:
                return load_plan(path)
            except HtxEvalError:
                assume(False)
                raise

    def combinations(self) -> Iterator[dict[str, str]]:
        """Every way to read the words, as conditions."""
        for choice in itertools.product(*self.words.values()):
            yield dict(zip(self.words, choice, strict=True))

    def named(self, choices: Mapping[str, str]) -> dict[str, str]:
        """A combination of readings by their ids as one by conditions."""
        return {word: self.words[word][int(reading[1:])] for word, reading in choices.items()}


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    kind = draw(st.sampled_from(("count", "share", "share")))
    op = draw(st.sampled_from(("at_least", "at_least", "at_most", "more_than", "less_than", "exactly")))
    shares = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 5))
    figure = draw(st.sampled_from(shares if kind == "share" else (Fraction(0), Fraction(1), Fraction(2))))
    where = draw(st.sampled_from(("tu", *CONDITIONS)))
    return Asked(kind, where, draw(st.sampled_from(("ai", *POPULATIONS))), op, figure)


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    words = {
        word: tuple(draw(st.lists(st.sampled_from(some), min_size=1, max_size=2, unique=True)))
        for word, some in (("tu", sorted(CONDITIONS)), ("ai", [*POPULATIONS, NESTED]))
    }
    return Drawn(words, tuple(draw(st.lists(asked(), min_size=2, max_size=3))))


@cache
def lists() -> tuple[tuple[int, ...], ...]:
    """Every list of so many cooperatives at the most, the smallest first."""
    found = []
    for size in range(MOST + 1):
        for some in itertools.combinations_with_replacement(range(len(CELLS)), size):
            found.append(tuple(some.count(at) for at in range(len(CELLS))))
    return tuple(found)


def smallest_contrary(plan: Drawn, kind: Kind, keys: Sequence[str], readings: Mapping[str, str]) -> int | None:
    """The size of the smallest list that shows that a relation does not hold, as far as lists are looked at."""
    targets = [plan.targets[int(key[1:])] for key in keys]
    last = {Kind.NEVER: {"met"}, Kind.APART: {"met"}, Kind.ALWAYS: {"missed"}, Kind.IMPLIED: {"missed", "vacuous"}}[
        kind
    ]
    for sizes in lists():
        is_of_nobody = targets[-1].kind == "share" and not targets[-1].base(sizes, readings)
        if kind is Kind.ALWAYS and is_of_nobody:
            continue
        others = all(target.outcome(sizes, readings) == "met" for target in targets[:-1])
        if others and targets[-1].outcome(sizes, readings) in last:
            return sum(sizes)
    return None


def groups(count: int) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    """Every relation that may be asked about."""
    keys = [f"t{number}" for number in range(count)]
    for key in keys:
        yield from ((kind, (key,)) for kind in (Kind.NEVER, Kind.ALWAYS))
    for size in range(2, count + 1):
        yield from ((Kind.APART, some) for some in itertools.combinations(keys, size))
        for some in itertools.combinations(keys, size):
            yield from ((Kind.IMPLIED, (*(other for other in some if other != key), key)) for key in some)


@share_of(0.1)
@given(drawn())
def test_searches_find_the_smallest_list_or_there_is_none(small: Drawn) -> None:
    """Under every combination of readings, for every group of targets."""
    plan = small.plan()
    targets = {target.id: target for target in plan.targets}
    search = Search(plan)
    for kind, keys in groups(len(plan.targets)):
        for choices in ({"tu": tu, "ai": ai} for tu in _ids(small, "tu") for ai in _ids(small, "ai")):
            found = search.smallest(contrary(kind, [targets[key] for key in keys]), choices)
            best = smallest_contrary(small, kind, keys, small.named(choices))
            if found is None:
                assert best is None
            elif best is not None:
                assert sum(found.counts) == best
            else:
                assert sum(found.counts) > MOST


def _ids(small: Drawn, word: str) -> list[str]:
    return [f"r{at}" for at in range(len(small.words[word]))]


@share_of(0.15)
@given(drawn())
def test_what_is_claimed_holds_for_every_small_list_and_what_is_not_claimed_does_not(small: Drawn) -> None:
    plan = small.plan()
    found = relations(plan, Search(plan))
    assert found.given_up == ()
    assert found.left_out == ()
    for kind, keys in groups(len(plan.targets)):
        for readings in small.combinations():
            claimed = [one for one in found.found if _is_under(one, small, readings)]
            is_claimed = any(_is_that(one, kind, keys) for one in claimed)
            best = smallest_contrary(small, kind, keys, readings)
            if is_claimed:
                assert best is None
            elif best is None and not any(_says(one, kind, keys) for one in claimed):
                # Nobody among small lists shows the contrary: then a larger one has to.
                choices = {word: f"r{small.words[word].index(where)}" for word, where in readings.items()}
                targets = [next(each for each in plan.targets if each.id == key) for key in keys]
                larger = Search(plan).smallest(contrary(kind, targets), choices)
                assert larger is not None
                assert sum(larger.counts) > MOST


def _is_under(relation: Relation, small: Drawn, readings: Mapping[str, str]) -> bool:
    """Whether a relation is claimed under a combination of readings."""
    return any(small.named(way).items() <= readings.items() for way in relation.ways())


def _is_that(relation: Relation, kind: Kind, keys: Sequence[str]) -> bool:
    """Whether a relation is the one that is asked about; of targets that exclude each other the order is none."""
    same = set(relation.targets) == set(keys)
    return relation.kind is kind and same and (kind is Kind.APART or relation.targets[-1] == keys[-1])


def _says(relation: Relation, kind: Kind, keys: Sequence[str]) -> bool:
    """Whether a relation of fewer targets says as much, or leaves nothing to be said."""
    if not set(relation.targets) <= set(keys):
        return False
    return relation.kind in (Kind.NEVER, Kind.APART) or (kind is Kind.IMPLIED and relation.targets[-1] == keys[-1])


@share_of(0.1)
@given(drawn())
def test_the_engine_judges_every_proof_as_lint_says(small: Drawn) -> None:
    """A finding whose proof the engine does not confirm would be HTX727."""
    found = lint(small.plan())
    assert not [remark for remark in found.remarks if remark.problem.code in ("HTX725", "HTX727")]
    for remark in found.remarks:
        if remark.proof is not None:
            readings = small.named(remark.proof.choices)
            sizes = [0] * len(CELLS)
            for row, count in zip(remark.proof.list.rows, remark.proof.list.counts, strict=True):
                if row.get("loai_hinh", "htx") == "htx":
                    line = str(row.get("linh_vuc", "nong_nghiep"))
                    line = line if line == "nong_nghiep" else "phi_nong_nghiep"
                    sizes[CELLS.index((str(row.get("xep_loai", "tot")), line))] += count
            for key, verdict in remark.proof.verdicts.items():
                assert small.targets[int(key[1:])].outcome(sizes, readings) == verdict.value
