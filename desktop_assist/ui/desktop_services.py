"""What the program asks of the desktop around it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assist.domain.health import HealthCheck
    from desktop_assist.domain.hotkey import Hotkey


@dataclass(frozen=True, slots=True)
class DesktopServices:
    """The program among others.

    Attributes:
        hotkey: Listens for the keys that bring quick ask.
        follow_autostart: Starts the program with the session, or no longer; blocking.
        look_around: Looks at every part that the computer may lack.
    """

    hotkey: "Hotkey"
    follow_autostart: Callable[[bool], None]
    look_around: "Callable[[], Awaitable[Sequence[HealthCheck]]]"
