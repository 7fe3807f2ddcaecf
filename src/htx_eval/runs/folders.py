"""The lists of a folder: all are read before any is refused, and a Word document is one only if it holds forms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from htx_eval.api import CooperativeList
from htx_eval.base.frozen import frozen
from htx_eval.base.problems import HtxEvalError, Place, Problem
from htx_eval.runs.named_lists import NamedList


@frozen
class Folder:
    """What a folder holds: its lists, and the Word documents that are none."""

    lists: tuple[CooperativeList, ...]
    documents: tuple[str, ...]


def read_folder(named: NamedList, read: Callable[[str], CooperativeList]) -> Folder:
    """Return what a folder holds.

    Beside forms a document that cannot be read may be one more, beside other lists it is none.
    Raises HtxEvalError with all that is wrong with any of its files, or if it holds no list.
    """
    lists: list[CooperativeList] = []
    errors: dict[str, HtxEvalError] = {}
    for path in named.files:
        try:
            lists.append(read(path))
        except HtxEvalError as error:
            errors[path] = error
    has_forms = any(one.is_of_forms for one in lists)
    documents = [
        path for path, error in errors.items() if is_document(path) and not (has_forms and _may_be_form(error))
    ]
    wrong = [one for path, error in errors.items() if path not in documents for one in error.problems]
    if wrong:
        raise HtxEvalError(wrong)
    if not lists:
        raise errors[documents[0]] if any(map(_may_be_form, errors.values())) else _no_list(named)
    return Folder(tuple(lists), tuple(documents))


def is_document(path: str) -> bool:
    """Say whether a file is a Word document by its name."""
    return PurePath(path).suffix.casefold() == ".docx"


def _may_be_form(error: HtxEvalError) -> bool:
    """Whether a document was refused for another reason than that it holds no form."""
    return any(one.params.get("reason") != "foreign.word" for one in error.problems)


def _no_list(named: NamedList) -> HtxEvalError:
    return HtxEvalError([Problem("HTX481", place=Place(file=named.word))])
