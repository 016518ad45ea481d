"""Join the calendars: those of the workspace, those fetched from elsewhere, and what is in them."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.connectors.calendar_subscription import CalendarSubscriptions
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.workspace import WorkspaceSource


@dataclass(frozen=True, slots=True)
class CalendarParts:
    """The calendars.

    Attributes:
        subscriptions: Those fetched from elsewhere.
        sources: All there are.
        meetings: What is in them.
    """

    subscriptions: CalendarSubscriptions
    sources: CalendarSources
    meetings: MeetingStore


def calendar_parts(
    subscriptions: CalendarSubscriptions,
    workspace: WorkspaceSource,
    store: Callable[[CalendarSources], MeetingStore],
) -> CalendarParts:
    """The calendars, with the meetings that `store` keeps in them."""
    sources = WorkspaceCalendars(workspace, (subscriptions,))
    return CalendarParts(subscriptions, sources, store(sources))
