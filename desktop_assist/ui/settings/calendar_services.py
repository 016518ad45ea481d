"""What the page about calendars asks of the rest of the program."""

from dataclasses import dataclass

from desktop_assist.connectors.calendar_server.calendar_servers import CalendarServers
from desktop_assist.connectors.calendar_server.conflict_settling import ConflictSettling
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class CalendarServices:
    """The subscribed calendars, and those of servers.

    Attributes:
        subscriptions: Adds, refreshes and removes them.
        servers: Keeps calendars of servers in step.
        settling: Settles what was changed here and at a server.
        workers: Runs what blocks.
    """

    subscriptions: CalendarSubscriptions
    servers: CalendarServers
    settling: ConflictSettling
    workers: WorkerPool
