"""The faults that `python tests/faults.py` plants fit the engine as it stands, and every room of it has some."""

from __future__ import annotations

import pytest

from conftest import ROOT
from planted import ENGINE, FAULTS, Fault


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_fits_at_one_place(fault: Fault) -> None:
    assert (ROOT / ENGINE / fault.file).read_text(encoding="utf-8").count(fault.old) == 1
    assert fault.new != fault.old
    assert all((ROOT / node.partition("::")[0]).is_file() for node in fault.tests)


def test_every_room_of_the_engine_has_a_fault() -> None:
    rooms = {path.parent.relative_to(ROOT / ENGINE) for path in (ROOT / ENGINE).rglob("__init__.py")}
    assert {(ENGINE / fault.file).parent.relative_to(ENGINE) for fault in FAULTS} >= rooms
