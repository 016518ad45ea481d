"""Warnings that are true of more than the result they stand with: several results say them once."""

from collections.abc import Collection
from dataclasses import replace

from desktop_assist.domain.card import Card

_SHARED = (
    "The sheet has no column",
    "must be opened again",
    "cannot be compared with the limits:",
)


def is_shared(warning: str) -> bool:
    """Whether it is about the sheet or the rates, and not about what was entered."""
    return any(part in warning for part in _SHARED)


def without_told(card: Card, told: Collection[str]) -> Card:
    """A card without the shared warnings that other results have told already."""
    left = tuple(one for one in card.warnings if one not in told or not is_shared(one))
    return card if left == card.warnings else replace(card, warnings=left)
