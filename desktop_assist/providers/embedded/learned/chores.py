"""What a message may be; the order is the one in which it was learned."""

from typing import Literal, TypeAlias, get_args

Chore: TypeAlias = Literal[
    "create", "change", "cancel", "look", "told", "correct", "spent", "policy", "pile", "report",
    "slack", "other",
]  # fmt: skip
CHORE_NAMES: tuple[Chore, ...] = get_args(Chore)
