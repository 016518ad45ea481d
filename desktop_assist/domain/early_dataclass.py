"""Frozen dataclasses for what is needed before the first paint.

`dataclasses` writes six functions a class as text and has them compiled, at every start anew, and
loads `inspect` for it: for the settings and the few values beside them that was an eighth of the
time to the first paint (measured in instructions). Here all classes share functions that were
compiled once. What `dataclasses` tells of a class, and does with its values (`fields`, `replace`,
`asdict`), is the same: it is made ready when it is first asked for.

Only what is named at the uses is there: frozen, with slots, without a class it is derived from.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # Checked as what they are.
    from dataclasses import dataclass, field
else:

    def dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> "Callable[[type], type]":
        """As the one of `dataclasses`; `frozen` and `slots` are said where it is used."""
        if not (frozen and slots):
            raise TypeError("an early dataclass is frozen and has slots")
        return _with_values_alike if eq else _with_slots

    def field(*, default_factory: "Callable[[], object]") -> "_Made":
        """As the one of `dataclasses`, for a value that is made anew each time."""
        return _Made(default_factory)


_OF_ANY_CLASS = frozenset({"__dict__", "__weakref__"})


class _Made:
    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


class _FieldsWhenAsked:
    """Stands for what `dataclasses` keeps of a class, and knows it for one by."""

    def __init__(self, defaults: Mapping[str, object]) -> None:
        self._defaults = defaults

    def __get__(self, value: object, kind: type) -> object:
        import dataclasses

        given = {
            name: dataclasses.field(default_factory=one.make) if isinstance(one, _Made) else one
            for name, one in self._defaults.items()
        }
        told = {"__annotations__": kind.__annotations__, "__module__": kind.__module__, **given}
        twin: Any = dataclasses.dataclass(type(kind.__name__, (), told))
        # In its own place from now on.
        kind.__dataclass_fields__ = twin.__dataclass_fields__  # type: ignore[attr-defined]
        return twin.__dataclass_fields__


def _with_values_alike(kind: type) -> type:
    return _with_slots(kind, __eq__=_is_alike, __hash__=_hash)


def _with_slots(kind: type, **more: object) -> type:
    """The class anew: slots can only be given while it is made."""
    names = tuple(kind.__annotations__)
    own = {name: value for name, value in vars(kind).items() if name not in _OF_ANY_CLASS}
    defaults = {name: own.pop(name) for name in names if name in own}
    own |= more | {
        "__slots__": names,
        "__match_args__": names,
        "__dataclass_fields__": _FieldsWhenAsked(defaults),
        "__init__": _starting_with(names, defaults),
        "__repr__": _in_words,
        "__reduce__": _parts_to_copy,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
    }
    made = type(kind.__name__, kind.__bases__, own)
    made.__qualname__ = kind.__qualname__
    return made


def _starting_with(names: tuple[str, ...], defaults: Mapping[str, object]) -> Callable[..., None]:
    keep = object.__setattr__  # past the refusal to set

    def __init__(self: object, *given: object, **named: object) -> None:  # noqa: N807
        values = dict(zip(names, given, strict=False)) | named
        if len(values) != len(given) + len(named) or not values.keys() <= set(names):
            raise TypeError(f"{type(self).__name__}() takes each of {names} at most once")
        for name in names:
            keep(self, name, values[name] if name in values else _default(self, name, defaults))

    return __init__


def _default(value: object, name: str, defaults: Mapping[str, object]) -> object:
    if name not in defaults:
        raise TypeError(f"{type(value).__name__}() lacks {name}")
    default = defaults[name]
    return default.make() if isinstance(default, _Made) else default


def _values(value: Any) -> tuple[object, ...]:  # noqa: ANN401 - any of the classes made here
    return tuple(getattr(value, name) for name in value.__slots__)


def _is_alike(self: object, other: object) -> object:
    return _values(self) == _values(other) if type(self) is type(other) else NotImplemented


def _hash(self: object) -> int:
    return hash(_values(self))


def _in_words(self: Any) -> str:  # noqa: ANN401 - likewise
    told = zip(self.__slots__, _values(self), strict=True)
    return f"{type(self).__qualname__}({', '.join(f'{name}={one!r}' for name, one in told)})"


def _parts_to_copy(self: object) -> tuple[type, tuple[object, ...]]:
    return type(self), _values(self)


def _refuse_to_set(_: object, name: str, __: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: object, name: str) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


__all__ = ["dataclass", "field"]
