"""Frozen dataclasses that are made quickly.

`dataclasses.dataclass` writes and compiles the text of six methods for every class; for the classes of this package
that took a tenth of the time that a short list needs. Here only ``__init__`` is written for each class.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)


@overload
def frozen(cls: Class) -> Class: ...
@overload
def frozen(*, eq: bool = True) -> Callable[[Class], Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def frozen(cls: Class | None = None, *, eq: bool = True) -> Class | Callable[[Class], Class]:
    """Make of a class what ``dataclass(frozen=True, slots=True)`` makes of it; without ``eq`` an object equals itself.

    ``dataclasses.replace``, ``fields`` and ``asdict`` work as they do on any dataclass.
    """
    return (lambda one: _made(one, eq)) if cls is None else _made(cls, eq)


def _made(cls: Class, eq: bool) -> Class:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    names = [field.name for field in dataclasses.fields(made)]
    made.__init__ = _init(dataclasses.fields(made))
    made.__repr__, made.__reduce__ = _repr, _reduce
    made.__setattr__ = made.__delattr__ = _refuse
    if eq:
        made.__eq__, made.__hash__ = _comparison(names)
    return made  # type: ignore[no-any-return]


def _init(fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    """The method that takes the fields in their order or by their names."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": dataclasses.MISSING}
    parameters, lines = ["self"], ["  pass"]
    for name, field in ((field.name, field) for field in fields):
        value = name
        if field.default_factory is not dataclasses.MISSING:
            known[f"_new_{name}"] = field.default_factory
            parameters.append(f"{name}=_missing")
            value = f"_new_{name}() if {name} is _missing else {name}"
        elif field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f"  _set(self, {name!r}, {value})")
    exec(f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines), known)
    made: Callable[..., None] = known["__init__"]
    return made


def _comparison(names: list[str]) -> tuple[Callable[[Any, object], bool], Callable[[Any], int]]:
    """Equality and hash by the values of all fields."""
    values: Callable[[Any], object] = attrgetter(*names) if names else type

    def equal(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return equal, hashed


def _values(self: Any) -> dict[str, object]:
    return {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in _values(self).items())})"


def _reduce(self: Any) -> tuple[type, tuple[object, ...]]:
    """Copy and pickle an object by making it anew."""
    return type(self), tuple(_values(self).values())


def _refuse(self: Any, name: str, *value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r}")
