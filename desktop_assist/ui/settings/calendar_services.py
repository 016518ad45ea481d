"""What the page about calendars asks of the rest of the program."""

from dataclasses import dataclass

from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class CalendarServices:
    """The subscribed calendars.

    Attributes:
        subscriptions: Adds, refreshes and removes them.
        workers: Runs what blocks.
    """

    subscriptions: CalendarSubscriptions
    workers: WorkerPool
