"""Warnings that are true of more than the result they stand with: several results say them once."""

_SHARED = (
    "The sheet has no column",
    "must be opened again",
    "cannot be compared with the limits:",
)


def is_shared(warning: str) -> bool:
    """Whether it is about the sheet or the rates, and not about what was entered."""
    return any(part in warning for part in _SHARED)
