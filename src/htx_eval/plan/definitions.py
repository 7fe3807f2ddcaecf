"""The words of a plan: each with its readings, none defined by itself."""

from __future__ import annotations

from collections.abc import Mapping

from htx_eval.base.locale import DEFAULT_LANGUAGE
from htx_eval.base.text import Text
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
    word = Text.of(**{DEFAULT_LANGUAGE: key}) if file.word is None else text(file.word)
    because = None if file.because is None else text(file.because)
    if not file.readings and file.where is None:
        findings.add("HTX311", path, None, key="readings")
    elif file.readings and file.where is not None:
        findings.add("HTX310", (*path, "where"), "where", ("word", "chosen", "because", "readings"), of_key=True)
    if not file.readings:
        at = (*path, "where")
        where = conditions.read(file.where, at if at in findings.source.values else path)
        return Definition(key, word, key, because, {key: Reading(key, word, because, where)})
    readings = {}
    for name, reading in file.readings.items():
        at = (*path, "readings", name, "where")
        if reading.where is None:
            findings.add("HTX311", at, None, key="where")
        reason = None if reading.because is None else text(reading.because)
        readings[name] = Reading(name, text(reading.label), reason, conditions.read(reading.where, at))
    return Definition(key, word, _chosen(findings, file, readings, path), because, readings)


def _chosen(findings: Findings, file: DefinitionFile, readings: Mapping[str, Reading], path: Path_) -> str:
    """The reading that is chosen; of a single one it need not be said."""
    if file.chosen is None and len(readings) > 1:
        findings.add("HTX311", path, None, key="chosen")
    elif file.chosen is not None and file.chosen not in readings:
        findings.add("HTX333", (*path, "chosen"), file.chosen, readings)
    return file.chosen or next(iter(readings))


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
