"""The words of a plan: each with its readings, none defined by itself."""

from __future__ import annotations

from collections.abc import Mapping

from htx_eval.model.fields import Field
from htx_eval.model.rules import Definition, Named, Reading, atoms
from htx_eval.plan.conditions import EVERYTHING, ConditionReader
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.plan_file import DefinitionFile
from htx_eval.plan.files.yaml_source import Path_


def read_definitions(
    findings: Findings, files: Mapping[str, DefinitionFile], fields: Mapping[str, Field], conditions: ConditionReader
) -> dict[str, Definition]:
    """Return the definitions of a plan; what is wrong with them is added to the findings."""
    definitions = {}
    for key, file in files.items():
        if key in fields:
            findings.add("HTX332", ("definitions", key), key, of_key=True)
        if key == EVERYTHING:
            findings.add("HTX378", ("definitions", key), key, of_key=True)
        definitions[key] = _definition(findings, key, file, conditions)
    _check_cycles(findings, definitions)
    return definitions


def _definition(findings: Findings, key: str, file: DefinitionFile, conditions: ConditionReader) -> Definition:
    path: Path_ = ("definitions", key)
    if file.chosen not in file.readings:
        findings.add("HTX333", (*path, "chosen"), file.chosen, file.readings)
    readings = {}
    for name, reading in file.readings.items():
        at = (*path, "readings", name, "where")
        if reading.where is None:
            findings.add("HTX311", at, None, key="where")
        because = None if reading.because is None else text(reading.because)
        readings[name] = Reading(name, text(reading.label), because, conditions.read(reading.where, at))
    return Definition(key, text(file.word), file.chosen, text(file.because), readings)


def _check_cycles(findings: Findings, definitions: Mapping[str, Definition]) -> None:
    """Find a definition that some chain of readings leads back to itself."""
    reached = {key: _reached(definition) for key, definition in definitions.items()}
    done: set[str] = set()

    def visit(key: str, chain: tuple[str, ...]) -> None:
        if key in chain:
            cycle = (*chain[chain.index(key) :], key)
            findings.add("HTX317", ("definitions", key), key, of_key=True, chain=" → ".join(cycle))
            return
        if key in done:
            return
        for other in sorted(reached.get(key, ())):
            visit(other, (*chain, key))
        done.add(key)

    for key in definitions:
        visit(key, ())


def _reached(definition: Definition) -> set[str]:
    """The definitions that some reading of one names."""
    found = (atom for reading in definition.readings.values() for atom in atoms(reading.where))
    return {atom.definition for atom in found if isinstance(atom, Named)}
