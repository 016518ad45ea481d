"""Read all of the user's calendars as one, and find the one that a meeting is in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.calendars.calendar_files import calendar_files
from desktop_assist.calendars.calendar_place import (
    folders_inside,
    is_calendar_file,
    new_event_file,
    place_inside,
)
from desktop_assist.calendars.editable import check_editable
from desktop_assist.calendars.ics.occurrences import Window, sort_key
from desktop_assist.calendars.ics.series_events import blocks_of
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent
from desktop_assist.domain.calendar_source import CalendarSource, CalendarSources
from desktop_assist.domain.errors import FileError, UsageError
from desktop_assist.files.safe_write import read_snapshot


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """Where an event is kept.

    Attributes:
        source: The calendar.
        file: The file in it.
        content: What the file held when it was looked at.
    """

    source: CalendarSource
    file: Path
    content: bytes

    @property
    def is_file_of_its_own(self) -> bool:
        """Whether the file may go when nothing is left in it."""
        return self.file != self.source.path

    def check_writable(self) -> None:
        """Make sure that it may be changed.

        Raises:
            FileError: The calendar can only be read.
        """
        if not self.source.is_writable:
            raise _read_only_error(self.source)

    def of(self, meeting: Meeting) -> Meeting:
        """A meeting of the file, with the calendar it is in."""
        return _in(self.source, meeting)


class EveryCalendar:
    """The calendars of a moment, read together.

    Args:
        sources: Where they are.
        reader: Reads them.
        own_address: Tells whose answer counts, in small letters; empty when nobody has said.
    """

    def __init__(
        self,
        sources: CalendarSources,
        reader: CalendarReader,
        own_address: Callable[[], str] = str,
    ) -> None:
        self._sources = sources
        self._reader = reader
        self._own_address = own_address

    @property
    def sources(self) -> tuple[CalendarSource, ...]:
        """All of them at this moment."""
        return self._sources.current()

    @property
    def usual(self) -> CalendarSource:
        """The one that new meetings go into."""
        return self._sources.current()[0]

    def checked(self) -> tuple[str, ...]:
        """The names of the calendars that are there to be read; the usual one also when empty."""
        first, *others = self._sources.current()
        return (first.name, *(source.name for source in others if source.path.exists()))

    def between(self, window: Window) -> MeetingListing:
        """The meetings of all calendars by start, one that is in two of them once."""
        first, *others = self._sources.current()
        found = [self._marked(source, window) for source in (first, *others)]
        meetings = {_identity(one): one for listing in reversed(found) for one in listing.meetings}
        missing = (_missing(source) for source in others if not source.path.exists())
        return MeetingListing(
            tuple(sorted(meetings.values(), key=lambda one: sort_key(one, window.home))),
            (*(event for listing in found for event in listing.skipped), *missing),
            tuple(f"{one.name}: {one.note}" for one in (first, *others) if one.note),
        )

    def prepare(self, window: Window) -> bool:
        """Work out a few of the meetings before anybody asks; whether more are left."""
        return any(self._reader.prepare(one.path, window) for one in self._sources.current())

    def holding(self, uid: str) -> HeldMeeting:
        """Where an event is; of two places one that may be changed.

        Raises:
            UsageError: It is nowhere.
        """
        for source in sorted(self._sources.current(), key=lambda one: not one.is_writable):
            for file in _likely_first(source.path, uid):
                content = read_snapshot(file).content or b""
                if uid and blocks_of(content, uid):
                    return HeldMeeting(source, file, content)
        raise UsageError(
            "There is no such meeting in the calendar.",
            "List the meetings, and take uid and recurrence_id from there.",
        )

    def file_for_new(self, name: str, uid: str) -> HeldMeeting:
        """The file for a new event, in the calendar of that name; empty for the usual one.

        Raises:
            UsageError: There is no calendar of that name.
            FileError: It can only be read.
        """
        sources = self._sources.current()
        source, inside = _named(sources, name) if name else (sources[0], "")
        file = new_event_file(source.path, inside, uid)
        held = HeldMeeting(source, file, read_snapshot(file).content or b"")
        held.check_writable()
        if held.content:
            check_editable(file, held.content)
        return held

    def beside(self, held: HeldMeeting, uid: str) -> HeldMeeting:
        """Where a meeting goes that belongs beside another one; the usual place if it may not."""
        if not held.source.is_writable:
            return self.file_for_new("", uid)
        if not held.is_file_of_its_own:
            return held
        return HeldMeeting(held.source, new_event_file(held.file.parent, "", uid), b"")

    def _marked(self, source: CalendarSource, window: Window) -> MeetingListing:
        listing = self._reader.between(source.path, window)
        own = self._own_address()
        marked = tuple(_in(source, meeting, own) for meeting in listing.meetings)
        return replace(listing, meetings=marked)


def _in(source: CalendarSource, meeting: Meeting, own_address: str = "") -> Meeting:
    return replace(
        meeting,
        calendar=_calendar_name(source, meeting.file),
        is_writable=source.is_writable,
        is_outside=source.is_outside,
        is_declined=own_address in meeting.declined,
    )


def _calendar_name(source: CalendarSource, file: Path) -> str:
    """A folder inside a calendar's folder is a calendar of its own."""
    if is_calendar_file(source.path) or file.parent == source.path:
        return source.name
    return file.relative_to(source.path).parts[0]


def _identity(meeting: Meeting) -> tuple[object, ...]:
    """What makes two meetings of different calendars one; without an identifier nothing does."""
    own = (meeting.uid, meeting.recurrence_id) if meeting.uid else (meeting.file, id(meeting))
    return (*own, meeting.start, meeting.end)


def _likely_first(calendar: Path, uid: str) -> Iterator[Path]:
    """A calendar's files; the one that is named like the event at once."""
    likely = calendar / f"{uid}.ics"
    is_likely = likely.parent == calendar and likely.is_file()
    if is_likely:
        yield likely
    yield from (file for file in calendar_files(calendar) if not (is_likely and file == likely))


def _missing(source: CalendarSource) -> SkippedEvent:
    return SkippedEvent(source.path, source.name, "There is no such file or folder.")


def _named(sources: tuple[CalendarSource, ...], name: str) -> tuple[CalendarSource, str]:
    """The calendar of a name, and the name inside its folder when it is one of several there."""
    for source in sources:
        if name.strip().casefold() in (source.name.casefold(), source.path.name.casefold()):
            return source, ""
    for source in sources:
        place = place_inside(source.path, name.strip())
        if place is not None:
            return source, place.name
    known = [one for source in sources for one in (source.name, *folders_inside(source.path))]
    raise UsageError(
        f'There is no calendar named "{name}".',
        f"There are: {', '.join(known)}. Leave the name out for the usual one.",
    )


def _read_only_error(source: CalendarSource) -> FileError:
    return FileError(
        f"The calendar “{source.name}” can only be read; nothing was written.",
        "Change the meeting where that calendar comes from, or use another calendar.",
    )
