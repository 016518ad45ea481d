"""Work out which reminders come up, from all calendars."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_assist.calendars.calendar_files import calendar_files
from desktop_assist.calendars.ics.event_alarms import FileAlarms, alarms_in
from desktop_assist.calendars.meeting import Meeting, as_utc
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.own_address import OwnAddress
from desktop_assist.domain.calendar_source import CalendarSources
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.settings import SettingsStore

LONGEST_LEAD = timedelta(days=60)
_HOUR = timedelta(hours=1)
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A meeting that somebody wants to be reminded of.

    Attributes:
        meeting: As it is in the calendar now.
        at: When, in UTC.
        key: Names this reminder of this meeting; another one when either is moved.
    """

    meeting: Meeting
    at: datetime
    key: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is in one file, and the marks that tell whether the file is still the same."""

    modified_ns: int
    size_bytes: int
    found: FileAlarms


class ReminderPlan:
    """Finds reminders; reads each file again only when it has changed.

    Blocking, and for one thread at a time.

    Args:
        sources: Which calendars there are.
        meetings: What is in them.
        settings: Tell who the person is.
        clock: The present moment.
    """

    def __init__(
        self,
        sources: CalendarSources,
        meetings: MeetingStore,
        settings: SettingsStore,
        clock: Clock,
    ) -> None:
        self._sources = sources
        self._meetings = meetings
        self._own_address = OwnAddress(settings)
        self._clock = clock
        self._kept: dict[Path, _Kept] = {}

    def until(self, end: datetime) -> tuple[Reminder, ...]:
        """The reminders up to a moment, past ones included, of meetings that are not over yet.

        Left out are those of meetings that are cancelled or declined, and those dismissed in
        another program.
        """
        files = self._files()
        if not files:
            return ()
        now = self._clock.now()
        # Whole hours: the same question again costs the calendars nothing.
        first = now.replace(minute=0, second=0, microsecond=0)
        last = end.replace(minute=0, second=0, microsecond=0) + _HOUR + _lead(files)
        found = self._meetings.list(first, last).meetings
        reminders = (one for meeting in found for one in self._of(meeting, files))
        wanted = [one for one in reminders if one.at <= end and not self._is_over(one, now)]
        # The first of each name: the meetings are in the order in which they begin.
        unique = {one.key: one for one in reversed(wanted)}
        return tuple(sorted(unique.values(), key=lambda one: (one.at, one.key)))

    def _of(self, meeting: Meeting, files: Mapping[Path, FileAlarms]) -> Iterator[Reminder]:
        file = files.get(meeting.file, FileAlarms({}))
        event = file.of(meeting.uid, meeting.recurrence_id)
        is_declined = bool(event.declined & {self._own_address(), file.owner})
        if meeting.status == "cancelled" or is_declined:
            return
        home = self._clock.time_zone
        start = as_utc(meeting.start, home)
        for alarm in event.alarms:
            at = alarm.moment(meeting.start, meeting.end, home)
            if at >= start - LONGEST_LEAD and not alarm.is_seen(at):
                # One that depends on no occurrence is shown once, whichever it is shown for.
                place = "" if alarm.at is not None else f"{start:{_STAMP}}"
                yield Reminder(meeting, at, f"{meeting.uid} {place} {at:{_STAMP}}")

    def _is_over(self, reminder: Reminder, now: datetime) -> bool:
        end = as_utc(reminder.meeting.end, self._clock.time_zone)
        return max(end, as_utc(reminder.meeting.start, self._clock.time_zone)) <= now

    def _files(self) -> dict[Path, FileAlarms]:
        """Every file that has reminders."""
        kept: dict[Path, _Kept] = {}
        for source in self._sources.current():
            for file in calendar_files(source.path):
                try:
                    kept[file] = self._read(file)
                except OSError:  # gone or locked just now: looked at again the next time
                    continue
        self._kept = kept
        return {file: one.found for file, one in kept.items() if one.found.events}

    def _read(self, file: Path) -> _Kept:
        state, kept = file.stat(), self._kept.get(file)
        if kept and (kept.modified_ns, kept.size_bytes) == (state.st_mtime_ns, state.st_size):
            return kept
        return _Kept(state.st_mtime_ns, state.st_size, alarms_in(file.read_bytes()))


def _lead(files: Mapping[Path, FileAlarms]) -> timedelta:
    """How long before a meeting its reminder may come, at most."""
    events = (event for file in files.values() for event in file.events.values())
    alarms = (alarm for event in events for alarm in event.alarms)
    leads = (LONGEST_LEAD if one.at is not None else -one.days - one.exact for one in alarms)
    return min(max(leads, default=timedelta()), LONGEST_LEAD) + timedelta(days=1)
