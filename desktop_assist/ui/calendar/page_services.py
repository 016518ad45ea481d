"""What the calendar on screen asks of the rest of the program."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop_assist.calendars.meeting import MeetingListing
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.own_changes import Act


class MeetingLister(Protocol):
    """Lists meetings, and the calendars they are in; blocking."""

    def calendars(self) -> tuple[CalendarSource, ...]:
        """All calendars; the first is the one that new meetings go into."""

    def list(self, start: datetime, end: datetime) -> MeetingListing:
        """The meetings of all calendars that touch the time from `start` to before `end`."""


@dataclass(frozen=True, slots=True)
class PageServices:
    """What the calendar is read with and changed through.

    Attributes:
        meetings: The calendars' content.
        act: Changes them, journalled like every change.
        settings: Week, hours and lengths.
        workers: Runs what blocks.
        clock: The present moment.
    """

    meetings: MeetingLister
    act: Act
    settings: SettingsStore
    workers: WorkerPool
    clock: Clock
