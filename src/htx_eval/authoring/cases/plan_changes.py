"""One change of a plan as data: something left out, another name, another figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from htx_eval.model.rules import Op
from htx_eval.plan.files.scalars import both_ways, has_two_readings, parse_date, parse_number
from htx_eval.plan.files.yaml_source import Path_

#: Where something is put, what is put there, and what of it is shown as it was and as it is.
Change = tuple[Path_, Any, Any, Any]
#: What a comparison may be mistaken for.
OTHERS: Mapping[str, tuple[str, ...]] = {
    Op.AT_LEAST.value: (Op.MORE_THAN.value, Op.AT_MOST.value),
    Op.MORE_THAN.value: (Op.AT_LEAST.value, Op.LESS_THAN.value),
    Op.AT_MOST.value: (Op.LESS_THAN.value, Op.AT_LEAST.value),
    Op.LESS_THAN.value: (Op.AT_MOST.value, Op.MORE_THAN.value),
    Op.EXACTLY.value: (Op.AT_LEAST.value, Op.AT_MOST.value),
}
#: How a part is shown that is left out.
LEFT_OUT = "–"
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def without(path: Path_, mapping: Mapping[str, Any], key: str) -> Change:
    """A mapping without one of its keys."""
    return path, {name: value for name, value in mapping.items() if name != key}, {key: mapping[key]}, LEFT_OUT


def left_out(path: Path_, values: Sequence[Any]) -> Iterator[Change]:
    """A list without one of its values; the last one stays."""
    for index, one in enumerate(values) if len(values) > 1 else ():
        yield path, [other for at, other in enumerate(values) if at != index], one, LEFT_OUT


def renamed(mapping: Mapping[str, Any], key: str, other: str, value: Any) -> dict[str, Any]:
    """A mapping with another key and value in the place of one of its keys."""
    return {(other if name == key else name): (value if name == key else old) for name, old in mapping.items()}


def figure_changes(path: Path_, figure: Any) -> Iterator[Change]:
    """A figure or day with one just beside it."""
    yield from ((path, other, figure, other) for other in nearby(figure))


def end_changes(path: Path_, ends: Sequence[Any]) -> Iterator[Change]:
    """Figures or days of which one is just beside."""
    for index, end in enumerate(ends):
        yield from figure_changes((*path, index), end)


def nearby(text: Any) -> Iterator[str]:
    """The day before and after, or a figure with its last digit one less and one more; nothing for other texts."""
    if not isinstance(text, str):
        return
    day = parse_date(text)
    if day is not None:
        yield from ((day + timedelta(days=step)).isoformat() for step in (-1, 1))
        return
    found = _NUMBER.match(text.strip().lstrip("+-"))
    written = "" if found is None else found.group()
    if has_two_readings(written) and "%" not in text:  # a plan has it only where thousands are meant: "4.000 người"
        written, _ = both_ways(written)
    number = parse_number(written)
    if found is None or number is None:
        return
    exact = Decimal(number)
    step = Decimal(1).scaleb(min(0, int(exact.as_tuple().exponent)))
    start = text.index(found.group())
    for other in (exact - step, exact + step):
        yield f"{text[:start]}{other:f}{text[start + len(found.group()) :]}"
