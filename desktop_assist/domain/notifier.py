"""Tells the person something outside the window, where the desktop lets programs do so."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

NotificationAnswer: TypeAlias = Literal["opened", "snoozed", "undone", "closed"]


@dataclass(frozen=True, slots=True)
class Notification:
    """One thing to tell.

    Attributes:
        title: A few words.
        text: A line or two; plain text, which may come from outside.
        can_snooze: Whether it may be asked for again a little later.
        can_undo: Whether what it tells of can be taken back.
        time_limit_s: How long it is of any interest.
    """

    title: str
    text: str = ""
    can_snooze: bool = False
    can_undo: bool = False
    time_limit_s: float = 3600.0


class Notifier(Protocol):
    """Shows notifications; several may be shown at once."""

    async def show(self, notification: Notification) -> NotificationAnswer:
        """Show one, and wait until it is answered or gone.

        Raises:
            NotificationError: It cannot be shown.
        """

    async def service_name(self) -> str:
        """What shows them, for people.

        Raises:
            NotificationError: Nothing does.
        """
