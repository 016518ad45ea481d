"""What the program asks of the desktop around it."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assist.domain.health import HealthCheck
    from desktop_assist.domain.hotkey import Hotkey
    from desktop_assist.domain.notifier import Notification
    from desktop_assist.system.run_mark import RunMark
    from desktop_assist.ui.tray import Trouble


@dataclass(frozen=True, slots=True)
class DesktopServices:
    """The program among others.

    Attributes:
        hotkey: Listens for the keys that bring quick ask.
        follow_autostart: Starts the program with the session, or no longer; blocking.
        settle_autostart: Likewise, and leaves an entry that somebody changed as it is.
        look_around: Looks at every part that the computer may lack.
        model_trouble: Why the model that is chosen is not asked just now; blocking.
        budget_news: What is to be told of the month's budget, once; blocking.
        watch_sleep: Tells each time the computer has slept, until it is cancelled.
        mark: Stands while the window runs.
    """

    hotkey: "Hotkey"
    follow_autostart: Callable[[bool], None]
    settle_autostart: Callable[[bool], None]
    look_around: "Callable[[], Awaitable[Sequence[HealthCheck]]]"
    model_trouble: "Callable[[], Trouble]"
    budget_news: "Callable[[], Notification | None]"
    watch_sleep: "Callable[[], AsyncGenerator[None, None]]"
    mark: "RunMark"
