"""The result as one page of HTML that needs nothing beside it: no script, no request, its style inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from htx_eval.base.inert import harmless
from htx_eval.base.text import capital
from htx_eval.messages import Catalogue
from htx_eval.report.data.result_json import result
from htx_eval.report.data.result_shapes import CommuneShape, ResultShape
from htx_eval.report.office.view import View
from htx_eval.report.subject import Report
from htx_eval.report.words.closing import answer
from htx_eval.report.words.cuts import Cut, Lists, cut

if TYPE_CHECKING:
    from jinja2 import Environment

#: So many are shown of a list, and so many if a run asks for every problem; the workbook has them all.
MOST = {"communes": 24, "readings": 16, "questions": 30, "problems": 10, "cooperatives": 100, "names": 6}
ALL_PROBLEMS = {"questions": 500, "problems": 500}
#: How a row stands to a target, as one sign; the word stands beside it for those who do not see it.
MARKS = {"counted": "✓", "undecided": "?", "base_only": "–", "": ""}


def render(report: Report, messages: Catalogue) -> str:
    """Return the page. Whatever comes from the list is escaped and its control characters are made visible."""
    view, data = View(report.evaluation, messages), result(report, messages)
    by_commune = {key: _largest(some) for key, some in _communes(data).items()}
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            say=messages,
            view=view,
            lists=Lists(view.say),
            result=data,
            found=report.evaluation,
            answer=answer(report.evaluation, messages),
            issued=view.issued(),
            parts=_parts(data),
            by_commune={key: (places, _scale(places)) for key, places in by_commune.items()},
            longest=max((ends.high or ends.low or 0 for key, ends in data.classes.items() if key != "base"), default=0),
            most=MOST | (ALL_PROBLEMS if report.all_problems else {}),
            marks=MARKS,
        )
    )


def environment() -> Environment:
    """Return what makes pages of the templates of this room: every text is escaped and cannot act."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("htx_eval.report.office", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters["capitalize_first"] = capital
    return environment


def _shown(value: Any) -> Any:
    """What is put into the page: texts without acting characters; markup of the template itself as it is."""
    return harmless(value) if type(value) is str else value


def _parts(data: ResultShape) -> list[str]:
    """The sections of the page, in their order, without those that would be empty."""
    has = {
        "ask": any(target.questions for target in data.targets),
        "nearest": any(target.nearest for target in data.targets),
        "classes": "base" in data.classes and data.rating is not None,
        "communes": bool(_communes(data)),
        "readings": any(target.readings for target in data.targets),
        "clauses": any(clause.monitored for clause in data.clauses),
        "cooperatives": bool(data.cooperatives),
    }
    order = ("targets", "ask", "nearest", "classes", "communes", "readings", "problems", "assumptions")
    return [key for key in (*order, "definitions", "clauses", "cooperatives", "sources") if has.get(key, True)]


def _communes(data: ResultShape) -> dict[str, list[CommuneShape]]:
    """The tables by commune, by the message that heads each: those of more than one."""
    tables = {"report.communes": data.communes, "report.communes_now": data.communes_now}
    return {key: some for key, some in tables.items() if len(some) > 1}


def _largest(communes: list[CommuneShape]) -> Cut[CommuneShape]:
    """The communes in their order; of too many, those with the most cooperatives."""
    if len(communes) > MOST["communes"]:
        communes = sorted(communes, key=lambda commune: -commune.cooperatives)
    return cut(communes, MOST["communes"])


def _scale(communes: Cut[CommuneShape]) -> list[int]:
    """The longest bar of every target, so that the communes of one target can be compared."""
    sums = [[part.counted + part.base_only + part.undecided for part in place.targets] for place in communes.shown]
    return [max(column) for column in zip(*sums, strict=True)]
