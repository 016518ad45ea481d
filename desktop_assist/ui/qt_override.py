"""Marks the methods that Qt calls, so that a misspelt one is found by the type check."""

from typing import TYPE_CHECKING, Any, TypeVar

F = TypeVar("F", bound=Any)

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: F) -> F:
        """Say that a method of Qt's class is replaced."""
        return method


__all__ = ["override"]
