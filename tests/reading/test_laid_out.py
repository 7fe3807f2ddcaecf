"""Lists laid out by chance: what was laid out is what is read, or it is refused, or the truth lies within the bounds.

`HYPOTHESIS_PROFILE=search` lays out many thousands of other sheets.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples import share_of
from htx_eval.api import Plan, load_plan
from htx_eval.reading.table.headings import HeadingMatcher
from laid_sheets import lay_out
from laid_truth import End, read_laid

#: Of sheets in which a person sees no doubt so many are read whole, and no more are refused.
LEAST_WHOLE, MOST_REFUSED = 0.97, 0.02


@pytest.fixture(scope="module")
def plan() -> Iterator[Plan]:
    """The plan, whose headings are got ready once and not for each of so many sheets."""
    plan = load_plan("chau-thanh-2024")
    matcher = HeadingMatcher(plan.register, plan.year)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("htx_eval.reading.lists.HeadingMatcher", lambda *_: matcher)
        yield plan


@share_of(0.5)
@given(seed=st.integers(0, 2**48))
def test_what_was_laid_out_is_what_is_read(tmp_path_factory: pytest.TempPathFactory, plan: Plan, seed: int) -> None:
    """No other number of cooperatives, no other value of a cell, without a problem that says so."""
    laid = lay_out(random.Random(seed))
    _, faults = read_laid(laid, tmp_path_factory.mktemp("laid", numbered=True), plan)
    assert not faults, (laid.form, laid.traits, laid.rows)


def test_what_a_person_reads_without_a_doubt_is_read(tmp_path: Path, plan: Plan) -> None:
    """Refusing everything, or leaving everything open, would be sound too."""
    every = [lay_out(random.Random(seed)) for seed in range(150)]
    ends = [read_laid(laid, tmp_path, plan)[0] for laid in every if laid.is_ordinary]
    assert len(ends) > 100
    assert ends.count(End.WHOLE) >= LEAST_WHOLE * len(ends)
    assert ends.count(End.REFUSED) <= MOST_REFUSED * len(ends)
