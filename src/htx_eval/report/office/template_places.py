"""Named places of an office's own template, such as ``{{bảng chỉ tiêu}}``, and what of the report belongs there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from htx_eval.base.inert import harmless
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.base.spellings import fold
from htx_eval.messages import LANGUAGES, catalogue

if TYPE_CHECKING:
    from docx.document import Document

    from htx_eval.report.office.annexes import Annexes
    from htx_eval.report.office.official import Official

_PLACE = re.compile(r"\{\{([^{}]*)\}\}")
#: The place of the whole report, whose name is the same in every language.
WHOLE = "htx-eval"


class Places:
    """The places of one template, and what belongs there: a text within a line, or paragraphs and tables."""

    def __init__(self, document: Document, official: Official, annexes: Annexes) -> None:
        self.document, self.official, self.say = document, official, official.say
        self.texts: dict[str, Callable[[], str]] = {
            "place.answer": official.answer,
            "place.composition": official.composition,
            "place.plan": lambda: official.data.plan.title,
            "place.day": official.day,
        }
        self.parts: dict[str, Callable[[], None]] = {
            "place.targets": official.targets,
            "place.communes": official.communes,
            "place.shortcomings": official.shortcomings,
            "place.proposals": official.proposals,
            "place.cooperatives": annexes.cooperatives,
            "place.technical": annexes.technical if official.report.annex else lambda: None,
            WHOLE: lambda: official.write(with_letter=False),
        }
        self.annexes = annexes
        self.named = [(paragraph, self._keys(paragraph)) for paragraph in self._paragraphs()]

    def fill(self) -> bool:
        """Put every part into its place; return whether there is any place.

        Raises HtxEvalError for a name that is none (HTX645), and for a part of which the place stands within a line
        (HTX646).
        """
        found = [(paragraph, keys) for paragraph, keys in self.named if keys]
        for paragraph, keys in found:
            if keys[0] in self.parts:
                self._put(paragraph, self.parts[keys[0]])
            else:
                self._write(paragraph)
        if any(WHOLE in keys for _, keys in found):
            self.annexes.write(self.official.report.annex)
        return bool(found)

    def _paragraphs(self) -> Iterator[Any]:
        """Every paragraph of the document: of its body with tables, and of its headers and footers."""
        yield from self.document.element.body.iter(qn("w:p"))
        for section in self.document.sections:
            for name in ("header", "footer", "first_page_header", "first_page_footer"):
                part = getattr(section, name)
                if not part.is_linked_to_previous:
                    yield from part._element.iter(qn("w:p"))

    def _keys(self, paragraph: Any) -> list[str]:
        """What the places of a paragraph stand for."""
        whole = "".join(text.text or "" for text in _texts(paragraph))
        keys = [self._key(match) for match in _PLACE.finditer(whole)]
        for key, match in zip(keys, _PLACE.finditer(whole), strict=True):
            if key in self.parts and whole.strip() != match[0]:
                raise self._refusal("HTX646", match[0])
        return keys

    def _key(self, match: re.Match[str]) -> str:
        name = fold(match[1])
        for key in (*self.texts, *self.parts):
            if name in {fold(key), *(fold(catalogue(lang)(key)) for lang in LANGUAGES if key != WHOLE)}:
                return key
        raise self._refusal("HTX645", match[0])

    def _refusal(self, code: str, text: str) -> HtxEvalError:
        names = [key if key == WHOLE else self.say(key) for key in (*self.texts, *self.parts)]
        every = ", ".join(f"{{{{{name}}}}}" for name in names)
        place = Place(file=self.official.report.word_template)
        return HtxEvalError([Problem(code, place=place, value=text, params={"allowed": every})])

    def _put(self, paragraph: Any, part: Callable[[], None]) -> None:
        """Let a part take the place of a paragraph."""
        there = list(self.document.element.body)
        part()
        known = set(map(id, there))
        for element in [element for element in self.document.element.body if id(element) not in known]:
            paragraph.addprevious(element)
        if paragraph.getparent() is self.document.element.body and paragraph.find(f".//{qn('w:sectPr')}") is None:
            paragraph.getparent().remove(paragraph)
        else:  # a cell or a header must have a paragraph, and a section ends with one
            for text in _texts(paragraph):
                text.text = ""

    def _write(self, paragraph: Any) -> None:
        """Write texts into a line, in the form in which the place itself stands; Word may have torn it into several."""
        texts = _texts(paragraph)
        whole = "".join(text.text or "" for text in texts)
        for match in reversed(list(_PLACE.finditer(whole))):
            value = harmless(self.texts[self._key(match)]())
            at = 0
            for text in texts:
                own = text.text or ""
                start, end = max(match.start() - at, 0), match.end() - at
                at += len(own)
                if start < len(own) and end > 0:
                    text.text = own[:start] + value + own[max(end, 0) :]
                    text.set(qn("xml:space"), "preserve")
                    value = ""


def _texts(paragraph: Any) -> list[Any]:
    """The texts of a paragraph, without those of paragraphs within it."""
    every = paragraph.iter(qn("w:t"))
    return [text for text in every if next(text.iterancestors(qn("w:p"))) is paragraph]
