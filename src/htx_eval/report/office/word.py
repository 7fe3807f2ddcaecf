"""The result as a Word document in the form of an official report, or put into an office's own template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from htx_eval.base.extras import install_command
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.messages import Catalogue
from htx_eval.report.subject import Report

if TYPE_CHECKING:
    from docx.document import Document


def render(report: Report, messages: Catalogue) -> bytes:
    """Return the document; the same result (and template) gives the same bytes.

    A template keeps its styles, its paper and its headers. Where it has named places, the parts of the report take
    them, and letterhead and signature are the template's own; else the whole report follows what is there.

    Raises HtxEvalError if python-docx is not installed (HTX600), or the template cannot be used (HTX601) or has a place
    that there is not (HTX645, HTX646).
    """
    return with_word(report.word_template, lambda document: _filled(document, report, messages))


def with_word(template: str | None, write: Callable[[Document], bytes]) -> bytes:
    """Return what is written onto a document of Word, a new one or a template.

    Raises HtxEvalError if python-docx is not installed (HTX600) or the template cannot be used (HTX601).
    """
    try:
        import docx

        return write(docx.Document(template))
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
    from htx_eval.report.office.template_places import Places

    official = Official(report, messages, Paper(document, own=report.word_template is None))
    annexes = Annexes(official)
    if not Places(document, official, annexes).fill():
        official.write(with_letter=True)
        annexes.write(report.annex)
    return saved(document, report.evaluation.as_of)
