"""Code quality of GitLab: a JSON list of findings in the form that its merge requests read."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import to_json

from htx_eval.messages import Catalogue
from htx_eval.report.machines.findings import Weight, findings
from htx_eval.report.subject import Refusal, Report

_SEVERITIES = {Weight.ERROR: "major", Weight.WARNING: "minor", Weight.NOTE: "info"}


def render(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the findings of several lists."""
    entries = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITIES[finding.weight],
            "location": {"path": finding.place.file, "lines": {"begin": finding.place.line}},
        }
        for finding in findings(found, messages)
    ]
    return to_json(entries, indent=2).decode() + "\n"
