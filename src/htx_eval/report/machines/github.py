"""Annotations of GitHub: one workflow command for each finding.

The form is that of "Workflow commands for GitHub Actions". A line is a command only if it begins with ``::``; no text
of a list can begin a line, because line breaks are pictures by then and the rest is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence

from htx_eval.messages import Catalogue
from htx_eval.report.machines.findings import Finding, Weight, findings
from htx_eval.report.subject import Refusal, Report

_COMMANDS = {Weight.ERROR: "error", Weight.WARNING: "warning", Weight.NOTE: "notice"}
_DATA: dict[str, str | int | None] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY: dict[str, str | int | None] = {**_DATA, ":": "%3A", ",": "%2C"}


def render(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the annotations of several lists."""
    return "".join(_annotation(finding) for finding in findings(found, messages))


def _annotation(finding: Finding) -> str:
    place = finding.place
    properties = {"file": place.file or "", "line": str(place.line)}
    if isinstance(place.column, int):
        properties["col"] = str(place.column)
    properties["title"] = finding.title
    told = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.weight]} {told}::{_escaped(finding.message, _DATA)}\n"


def _escaped(text: str, signs: dict[str, str | int | None]) -> str:
    return text.translate(str.maketrans(signs))
