"""The result as a Word document in the form of an official report, or put into an office's own template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.base.extras import install_command
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.messages import Catalogue
from htx_eval.report.subject import Report

if TYPE_CHECKING:
    from docx.document import Document

#: A paragraph of a template that holds just this gives way to the report.
MARKER = "{{htx-eval}}"


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the document; the same result (and template) gives the same bytes.

    A template keeps its styles, its paper and its headers. Where it has a paragraph with the marker, the report takes
    its place, letterhead and signature are the template's own, and the annex comes last; else the whole report
    follows what is there.

    Raises HtxEvalError if python-docx is not installed (HTX600) or the template cannot be used (HTX601).
    """
    template = report.word_template
    try:
        import docx

        return _filled(docx.Document(template), report, messages)
    except ImportError:
        raise HtxEvalError([Problem("HTX600", params={"install": install_command("word")})]) from None
    except (HtxEvalError, MemoryError):
        raise
    except Exception:  # in many ways the library says that a file is none of its documents, or one that lacks parts
        if template is None:
            raise
        raise HtxEvalError([Problem("HTX601", place=Place(file=template), value=Path(template).name)]) from None


def _filled(document: Document, report: Report, messages: Catalogue) -> bytes:
    """The bytes of a document with a report in it."""
    from htx_eval.report.office.annexes import Annexes
    from htx_eval.report.office.official import Official
    from htx_eval.report.office.paper import Paper, saved

    marker = next((found for found in document.paragraphs if found.text.strip() == MARKER), None)
    before = len(document.element.body)
    official = Official(report, messages, Paper(document, own=report.word_template is None))
    official.write(with_letter=marker is None)
    if marker is not None:
        for element in list(document.element.body)[before - 1 : -1]:  # the last element of a body is its page
            marker._p.addprevious(element)
        marker._p.getparent().remove(marker._p)
    Annexes(official).write(report.annex)
    return saved(document, report.evaluation.as_of)
