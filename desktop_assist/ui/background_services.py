"""What goes on by itself while the window is there."""

from collections.abc import AsyncGenerator, Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assist.domain.calendar_changed import CalendarChanged
    from desktop_assist.domain.notice import Notice
    from desktop_assist.domain.notifier import Notifier


@dataclass(frozen=True, slots=True)
class BackgroundServices:
    """Everything nobody asked for just now; each is started once, after the first paint.

    Attributes:
        extras: Fetches the heavy parts of the program.
        subscriptions: Keeps subscribed calendars fresh.
        calendar_servers: Keeps calendars of servers in step.
        waiting_expenses: Writes expenses that wait for their sheet.
        calendar_changes: Tells when files of the calendars have changed.
        remind: Reminds of meetings until it is cancelled.
        notifier: The desktop's own notifications.
        read_ahead: Works out the coming year of the calendars until it is cancelled.
        read_documents: Reads documents as they change until it is cancelled.
        slack: Tells how far fetching from Slack is.
        fetch_the_rest: Goes on with what was left off in Slack until it is cancelled.
        updates: Tells of newer versions.
        attend: Is told whether the person sees anything of the program.
        wake: Is told when the computer has slept.
        stay_offline: Ends what is connected once nothing may leave, until it is cancelled.
        region: Tells when the key does not belong to the region chosen for its data.
    """

    extras: "Callable[[], AsyncGenerator[Notice, None]]"
    subscriptions: "Callable[[], AsyncGenerator[Notice, None]]"
    calendar_servers: "Callable[[], AsyncGenerator[Notice, None]]"
    waiting_expenses: "Callable[[], AsyncGenerator[Notice, None]]"
    calendar_changes: "Callable[[], AsyncGenerator[CalendarChanged, None]]"
    remind: "Callable[[Notifier], Coroutine[object, object, None]]"
    notifier: "Notifier"
    read_ahead: "Callable[[], Coroutine[object, object, None]]"
    read_documents: "Callable[[], Coroutine[object, object, None]]"
    slack: "Callable[[], AsyncGenerator[Notice, None]]"
    fetch_the_rest: "Callable[[], Coroutine[object, object, None]]"
    updates: "Callable[[], AsyncGenerator[Notice, None]]"
    attend: "Callable[[bool], None]"
    wake: "Callable[[], None]"
    stay_offline: "Callable[[], Coroutine[object, object, None]]"
    region: "Callable[[], AsyncGenerator[Notice, None]]"
