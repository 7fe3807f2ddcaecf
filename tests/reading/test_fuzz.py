"""Whatever bytes a file holds, reading ends in a list or in a refusal; `tests/fuzz.py` reads many more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fuzz
from htx_eval.api import Plan, load_plan

_TEXTS = st.sampled_from([piece if isinstance(piece, bytes) else piece.encode() for piece in fuzz.PIECES])


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan("chau-thanh-2024")


@pytest.mark.parametrize("block", range(6))
def test_mutated_files(tmp_path: Path, plan: Plan, block: int) -> None:
    originals = fuzz.files()
    ends = {
        fuzz.read(fuzz.case(seed, originals), tmp_path / "list", plan) for seed in range(50 * block, 50 * block + 50)
    }
    assert "read" in ends
    assert len(ends) > 1


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(_TEXTS, st.binary(max_size=8)), max_size=40))
def test_texts_of_telling_pieces(tmp_path: Path, plan: Plan, pieces: list[bytes]) -> None:
    assert fuzz.read(b"".join(pieces), tmp_path / "list", plan)
