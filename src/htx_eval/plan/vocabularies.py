"""The values of a choice field and every way of writing them: the register's, a plan's and a rating scheme's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from htx_eval.base.frozen import frozen
from htx_eval.base.spellings import Spellings, fold, normal
from htx_eval.base.text import Text
from htx_eval.model.fields import Field, Vocabulary
from htx_eval.plan.files.checked import Findings
from htx_eval.plan.files.parts import text
from htx_eval.plan.files.register_file import VocabularyFile
from htx_eval.plan.files.yaml_source import Path_

#: What a spelling means that says "not known yet".
_NOT_KNOWN = Text.of(vi="chưa biết", en="not known yet")


@frozen
class Described:
    """A value as a plan or a scheme describes it, at a path of its file; the register may have it already."""

    key: str
    path: Path_
    label: Text | None
    spellings: Sequence[str] = ()
    name_prefixes: Sequence[str] = ()


def read_vocabulary(findings: Findings, file: VocabularyFile, path: Path_, names: Sequence[str]) -> Vocabulary:
    """Return the vocabulary of a field with some names; what is wrong with it is added to the findings."""
    words = _Words(findings, marks(file.missing))
    labels = {key: text(value.label) for key, value in file.values.items()}
    for key, value in file.values.items():
        words.add_value(key, labels[key], value.spellings, (*path, "values", key))
    sets = {spelling: _better(file.values, key) for spelling, key in file.or_better.items()}
    for part, spelled in (("or_better", sets), ("sets", file.sets)):
        for spelling, keys in spelled.items():
            for key in (key for key in keys if key not in labels):
                findings.add("HTX316", (*path, part, spelling), key, labels, field=str(path[-2]))
            words.add(spelling, tuple(keys), (*path, part, spelling))
    for key in (*(() if file.none is None else (file.none,)), *(key for one in file.name_sets for key in one.values)):
        if key not in labels:
            findings.add("HTX316", path, key, labels, field=str(path[-2]))
    for index, spelling in enumerate(file.ask):
        if words.spellings.find(spelling) is None:
            findings.add("HTX313", (*path, "ask", index), spelling, sets | file.sets)
    return Vocabulary(
        labels=labels,
        spellings=words.spellings,
        missing=words.missing,
        ask=frozenset(map(normal, file.ask)),
        name_prefixes={
            key: tuple(map(fold, value.name_prefixes)) for key, value in file.values.items() if value.name_prefixes
        },
        or_better=file.or_better,
        idle=_longest_first((*names, *file.idle)),
        figure=file.figure,
        none=file.none,
        name_sets=tuple((tuple(one.values), tuple(map(fold, one.prefixes))) for one in file.name_sets),
    )


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """The normal keys of some words, each before those that it begins with."""
    return tuple(sorted(dict.fromkeys(map(normal, words)), key=len, reverse=True))


def with_values(findings: Findings, field: Field, values: Sequence[Described], ranked: Sequence[str] = ()) -> Field:
    """Return a choice field with the values that a plan or a scheme brings.

    They come after those that are there; with ``ranked``, which are some of them from the best down, before these. A
    value that is there already must not be described differently, one that is not needs a label, and no spelling may
    mean two things: else there is a finding. A spelling of "a value and all that are better" takes the better ones of
    ``ranked``; where that does not have the value, it means nothing any more.
    """
    old = field.vocabulary
    assert old is not None
    new = {value.key: value for value in values if _is_new(findings, field.key, old, value)}
    described = {**old.labels, **{key: value.label for key, value in new.items() if value.label is not None}}
    first = [*ranked, *(value.key for value in values)] if ranked else []
    labels = {key: described[key] for key in (*first, *described) if key in described}
    words = _Words(findings, old.missing)
    words.take(old, ranked or tuple(labels))
    prefixes = dict(old.name_prefixes)
    for key, value in new.items():
        words.add_value(key, described[key], value.spellings, value.path)
        _check_prefixes(findings, prefixes, value)
        prefixes |= {key: tuple(map(fold, value.name_prefixes))} if value.name_prefixes else {}
    return replace(field, vocabulary=replace(old, labels=labels, spellings=words.spellings, name_prefixes=prefixes))


def marks(words: Iterable[str]) -> Spellings[bool]:
    """Return words that mean the same thing as a table that finds each in any dress."""
    found: Spellings[bool] = Spellings()
    for word in words:
        found.add(word, True)
    return found


class _Words:
    """The spellings of a vocabulary as they are added; one that means something else already is a finding."""

    def __init__(self, findings: Findings, missing: Spellings[bool]) -> None:
        self.findings, self.missing = findings, missing
        self.spellings: Spellings[tuple[str, ...]] = Spellings()

    def add(self, spelling: str, keys: tuple[str, ...], path: Path_) -> None:
        """Add a spelling of some values."""
        other = self.spellings.add(spelling, keys)
        if other is not None:
            self.findings.add("HTX325", path, spelling, other="|".join(other))
        elif self.missing.find(spelling):
            self.findings.add("HTX325", path, spelling, other=_NOT_KNOWN)

    def take(self, old: Vocabulary, order: Sequence[str]) -> None:
        """Add the spellings of a vocabulary; those of a value and all better ones as they are in an order."""
        relative = {normal(spelling): key for spelling, key in old.or_better.items()}
        for full, spelling, keys in old.spellings:
            key = relative.get(full)
            if key is None:
                self.spellings.add(spelling, keys)
            elif key in order:
                self.spellings.add(spelling, _better(order, key))

    def add_value(self, key: str, label: Text, spellings: Iterable[str], path: Path_) -> None:
        """Add the spellings of a value; its name and its labels are some."""
        for spelling in (key, *label.every, *spellings):
            self.add(spelling, (key,), path)


def _better(order: Iterable[str], key: str) -> tuple[str, ...]:
    """A value and those before it; the value alone where it is not among them."""
    keys = tuple(order)
    return keys[: keys.index(key) + 1] if key in keys else (key,)


def _is_new(findings: Findings, field: str, vocabulary: Vocabulary, value: Described) -> bool:
    """Whether a vocabulary lacks a value that can be added to it."""
    if value.key not in vocabulary.labels:
        if value.label is None:
            findings.add("HTX342", value.path, value.key, vocabulary.labels, field=field)
        return value.label is not None
    label, prefixes = vocabulary.labels[value.key], vocabulary.name_prefixes.get(value.key, ())
    is_same = (
        (value.label is None or value.label.is_part_of(label))
        and all(vocabulary.spellings.find(spelling) == (value.key,) for spelling in value.spellings)
        and set(map(fold, value.name_prefixes)) <= set(prefixes)
    )
    if not is_same:
        findings.add("HTX343", value.path, value.key, label=label)
    return False


def _check_prefixes(findings: Findings, taken: Mapping[str, Iterable[str]], value: Described) -> None:
    """Find beginnings of names that tell another value already."""
    others = {prefix: key for key, prefixes in taken.items() for prefix in prefixes}
    for prefix in value.name_prefixes:
        if fold(prefix) in others:
            findings.add("HTX325", value.path, prefix, other=others[fold(prefix)])
