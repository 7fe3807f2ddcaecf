"""The values of a choice field and every way of writing them: from the register's file to the model."""

from __future__ import annotations

from collections.abc import Iterable

from htx_eval.base.text import Spellings, fold, normal
from htx_eval.model.fields import Vocabulary
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.register_file import VocabularyFile
from htx_eval.plan.files.yaml_source import Path_


def read_vocabulary(findings: Findings, file: VocabularyFile, path: Path_) -> Vocabulary:
    """Return a vocabulary; what is wrong with it is added to the findings."""
    spellings: Spellings[tuple[str, ...]] = Spellings()

    def add(spelling: str, keys: tuple[str, ...], at: Path_) -> None:
        for key in keys:
            if key not in file.values:
                findings.add("HTX316", at, key, file.values, field=str(path[-2]))
        other = spellings.add(spelling, keys)
        if other is not None:
            findings.add("HTX325", at, spelling, other="|".join(other))

    for key, value in file.values.items():
        at = (*path, "values", key)
        for spelling in (key, value.label.vi, value.label.en, *value.spellings):
            add(spelling, (key,), at)
    for spelling, keys in file.sets.items():
        add(spelling, tuple(keys), (*path, "sets", spelling))
    for index, spelling in enumerate(file.ask):
        if spellings.find(spelling) is None:
            findings.add("HTX313", (*path, "ask", index), spelling, file.sets)
    return Vocabulary(
        labels={key: text(value.label) for key, value in file.values.items()},
        spellings=spellings,
        missing=marks(file.missing),
        ask=frozenset(normal(spelling) for spelling in file.ask),
        name_prefixes={
            key: tuple(fold(prefix) for prefix in value.name_prefixes)
            for key, value in file.values.items()
            if value.name_prefixes
        },
    )


def marks(words: Iterable[str]) -> Spellings[bool]:
    """Return words that mean the same thing as a table that finds each in any dress."""
    found: Spellings[bool] = Spellings()
    for word in words:
        found.add(word, True)
    return found
