"""What the commands about subscribed calendars were asked to do, as plain values."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Subscribe to a calendar.

    Attributes:
        name: What to call it.
        address: Where it is; None asks for it, so that it stays out of the shell's history.
        is_from_stdin: Read the address from standard input.
    """

    name: str
    address: str | None = field(default=None, repr=False)
    is_from_stdin: bool = False


@dataclass(frozen=True, slots=True)
class ListSubscriptions:
    """The subscribed calendars and how old their copies are."""


@dataclass(frozen=True, slots=True)
class RefreshSubscriptions:
    """Fetch one calendar again, or all of them."""

    name: str | None = None


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """Forget a calendar, its address and its copy."""

    name: str


SubscriptionOptions: TypeAlias = Subscribe | ListSubscriptions | RefreshSubscriptions | Unsubscribe
