"""SARIF 2.1.0: every finding as a result with a physical place, every code and target as a rule with its help.

One run holds all lists: an upload to code scanning takes one run of a tool, and so many results in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pydantic_core import to_json

from htx_eval import __version__
from htx_eval.base.inert import harmless
from htx_eval.messages import Catalogue, explanations
from htx_eval.model.outcome import TargetOutcome
from htx_eval.report.machines.findings import Finding, at_most, relative, rule_of
from htx_eval.report.subject import Refusal, Report
from htx_eval.report.words.phrases import Phrases

#: A run with more results is refused by code scanning of GitHub (docs.github.com, "SARIF results exceed one or more
#: limits"), which shows the first 5,000 by their level.
MOST_RESULTS = 25_000
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: What SARIF takes for a link in a message: a text in brackets and a place in brackets right after it.
_LINK = "]("
#: What may stand in a path of a URI as it is; a colon in its first part would make it a scheme.
_SAFE = "/!$&'()*+,;=@~"


def render(found: Sequence[Report | Refusal], messages: Catalogue) -> str:
    """Return the findings of several lists as a SARIF log with one run."""
    every = at_most(MOST_RESULTS, found, messages)
    rules = _rules(every, found, messages)
    order = {rule["id"]: index for index, rule in enumerate(rules)}
    driver = {
        "name": "htx-eval",
        "version": __version__,
        "semanticVersion": __version__,
        "language": messages.lang,
        "rules": rules,
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": all(isinstance(item, Report) or item.is_whole for item in found)}],
        "artifacts": [artifact for item in found for artifact in _artifacts(item)],
        "results": [_result(finding, order[finding.rule]) for finding in every],
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2).decode() + "\n"


def uri(path: str) -> str:
    """Return a path as a URI reference, relative to where the program runs if it lies below."""
    shown = relative(path)
    return quote(shown, safe=_SAFE) if not Path(shown).is_absolute() else Path(shown).as_uri()


def _artifacts(found: Report | Refusal) -> Iterator[dict[str, Any]]:
    if isinstance(found, Refusal):
        yield {"location": {"uri": uri(found.path)}}
        return
    for path, sha256 in {listed.path: listed.sha256 for listed in found.evaluation.list.lists}.items():
        yield {"location": {"uri": uri(path)}, "hashes": {"sha-256": sha256}}


def _rules(every: Sequence[Finding], found: Sequence[Report | Refusal], messages: Catalogue) -> list[dict[str, Any]]:
    """The rules that findings name, targets first, each once."""
    named = {finding.rule for finding in every}
    rules: dict[str, dict[str, Any]] = {}
    for report in found:
        if isinstance(report, Report):
            say = Phrases(report.evaluation, messages)
            for outcome in report.evaluation.targets:
                rule = rule_of(outcome, report)
                if rule in named and rule not in rules:
                    rules[rule] = _target_rule(rule, outcome, say)
    explained = explanations(messages.lang)
    for code in sorted(named - set(rules)):
        meaning, example, mend = explained[code]
        text = f"{messages('explain.example', example=example)}\n{messages('explain.mend', mend=mend)}"
        rules[code] = {"id": code, "shortDescription": {"text": meaning}, "help": {"text": text}}
    return list(rules.values())


def _target_rule(rule: str, outcome: TargetOutcome, say: Phrases) -> dict[str, Any]:
    target = outcome.target
    asked = say.messages("finding.help", plan=say.words.threshold(target), list="LIST", id=target.id)
    return {
        "id": rule,
        "shortDescription": _message(say.titled(outcome)),
        "fullDescription": _message(say.clause(outcome)),
        "help": _message(asked),
    }


def _message(text: str) -> dict[str, str]:
    """A message of one line without a link: a blank parts what would be one."""
    return {"text": harmless(text).replace(_LINK, "] (")}


def _result(finding: Finding, index: int) -> dict[str, Any]:
    place = finding.place
    region: dict[str, Any] = {"startLine": place.line}
    if isinstance(place.column, int):
        region["startColumn"] = place.column
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(place.file or "")}, "region": region}
    }
    within = [(place.column, "member"), (place.cell, "object")]
    named = [{"name": harmless(name), "kind": kind} for name, kind in within if isinstance(name, str)]
    if named:
        location["logicalLocations"] = named
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": finding.weight.value,
        "message": _message(finding.message),
        "locations": [location],
        "partialFingerprints": {"htxEval/v1": finding.fingerprint},
    }
    if finding.waiver is not None:
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": harmless(finding.waiver.reason)}
        ]
    return result
