"""Work out a change of a meeting in one calendar file, before anything is written."""

import re
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from desktop_assist.calendars.ics.blocks import event_blocks
from desktop_assist.calendars.ics.content_line import escape_text
from desktop_assist.calendars.ics.event_duplicate import duplicate
from desktop_assist.calendars.ics.occurrences import (
    ExpandedSeries,
    Window,
    organizer_of,
    reason_words,
)
from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.series_edit import EditedSeries, SeriesEdit
from desktop_assist.calendars.ics.series_events import (
    SeriesEvents,
    moment_of,
    nearest,
    same_moment,
    series_events,
)
from desktop_assist.calendars.ics.series_restore import RestoredSeries, restored
from desktop_assist.calendars.ics.series_split import SeriesSplit
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import Meeting, Moment, as_utc
from desktop_assist.calendars.meeting_change import (
    EditedMeeting,
    FoundMeeting,
    MeetingChange,
    MeetingKey,
)
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileError, UsageError

_COMPONENT = re.compile(rb"(?im)^BEGIN:V(?:EVENT|TODO|JOURNAL)\b")
_LIST_FIRST = "List the meetings, and take uid and recurrence_id from there."
# Far enough to meet a yearly series.
_SEARCHED = timedelta(days=370)
CLASHES_LOOKED_FOR = timedelta(weeks=13)
_TWO_DAYS = timedelta(days=2)


class MeetingInFile:
    """A meeting of one calendar file.

    Raises:
        UsageError: The file has no such meeting, or it is not fully understood.
    """

    def __init__(self, content: bytes, file: Path, key: MeetingKey, clock: Clock) -> None:
        found = series_events(content, key.uid)
        if found is None:
            raise UsageError("There is no such meeting in the calendar.", _LIST_FIRST)
        self._home: tzinfo = clock.time_zone
        self._content, self._file, self._key, self._clock = content, file, key, clock
        self._series: SeriesEvents = found
        blocks = tuple(event.block for event in found.events)
        series = Series(key.uid, blocks, None, None)
        self._expanded = ExpandedSeries(series, ZoneLookup(content), file)
        self.found = self._find()

    @property
    def is_occurrence(self) -> bool:
        """Whether one occurrence of a series is meant."""
        return bool(self._key.recurrence_id) and self._series.repeats

    @property
    def occurrence(self) -> Moment:
        """When the rule has the occurrence that is meant, wherever it was moved."""
        return moment_of(self.found.meeting.recurrence_id or "", self._home)

    @property
    def is_alone(self) -> bool:
        """Whether the file holds nothing but this series."""
        return len(event_blocks(self._content)) == len(self._series.events)

    def split(self) -> SeriesSplit:
        """The series, to be cut at the occurrence.

        Raises:
            UsageError: It repeats in a way that cannot be cut.
        """
        return SeriesSplit(self._series, self.occurrence, self._home)

    def changed(self, change: MeetingChange, moved_from: Moment | None = None) -> EditedMeeting:
        """The file with the meeting changed; what stood at `moved_from` goes to the new start.

        Raises:
            UsageError: It cannot become like this.
            FileError: It would not read back as it was meant.
        """
        edited = self._edited(change, moved_from)
        key = self._key if self.is_occurrence else MeetingKey(self._key.uid)
        after = MeetingInFile(edited.content, self._file, key, self._clock)
        meeting = after.found.meeting
        if not self.is_occurrence and after.found.repeats and change.start is not None:
            meeting = after.occurrence_near(change.start) or meeting
        self._check(meeting, change)
        return EditedMeeting(edited.content, meeting, after.coming() or (meeting,), edited.dropped)

    def restored(self, occurrence: str) -> RestoredSeries:
        """The file with an occurrence back in it that had been taken out.

        Raises:
            UsageError: It was not taken out.
        """
        now = self._clock.now()
        return restored(self._content, self._series, occurrence, self._home, now)

    def duplicate(self, uid: str) -> bytes:
        """The event of the meeting once more, under an identifier of its own."""
        event = self._series.main
        if self.is_occurrence:
            event = self._series.exception_at(self.occurrence, self._home) or event
        return duplicate(event, uid, self._clock.now())

    def cancelled(self) -> bytes:
        """The file without the meeting."""
        edit = self._edit()
        if self.is_occurrence:
            return edit.dropped_occurrence(self.occurrence).content
        return edit.dropped().content

    def occurrence_near(self, moment: Moment) -> Meeting | None:
        """The occurrence on a day, else the one nearest to it."""
        found = {self._planned(one): one for one in self._around(moment, _SEARCHED)}
        wanted = nearest(found, moment, self._home)
        return None if wanted is None else found[wanted]

    def coming(self) -> tuple[Meeting, ...]:
        """Of a series its next occurrences, else none."""
        if self.is_occurrence or not self._series.repeats:
            return ()
        now = self._clock.now()
        found = self._between(now, now + CLASHES_LOOKED_FOR)
        return tuple(sorted(found, key=lambda one: as_utc(one.start, self._home)))

    def _edit(self) -> SeriesEdit:
        return SeriesEdit(self._content, self._series, self._home, self._clock.now())

    def _edited(self, change: MeetingChange, moved_from: Moment | None) -> EditedSeries:
        if self.is_occurrence:
            if change.recurrence is not None:
                raise UsageError(
                    "One occurrence cannot repeat by a rule of its own.",
                    "Leave out recurrence_id to change the whole series.",
                )
            return self._edit().changed_occurrence(self.occurrence, change)
        return self._edit().changed(change, moved_from or self._moved_from(change))

    def _moved_from(self, change: MeetingChange) -> Moment:
        """What goes to the new start: the only one, or the occurrence that is meant."""
        start = self._series.main.start
        if change.start is None or not self._series.main.repeats:
            return start
        starts = [
            moment_of(one.recurrence_id or "", self._home) for one in self._around(change.start)
        ]
        return nearest(starts, change.start, self._home) or start

    def _around(self, moment: Moment, span: timedelta = _SEARCHED) -> list[Meeting]:
        place = as_utc(moment, self._home)
        return self._between(place - span, place + span)

    def _between(self, start: datetime, end: datetime) -> list[Meeting]:
        try:
            return self._expanded.between(Window(start, end, self._home))
        except (ValueError, TypeError, KeyError) as error:
            raise UsageError(
                f"This meeting cannot be changed. {reason_words(error)}",
                "Change it in the calendar program it comes from.",
            ) from error

    def _planned(self, meeting: Meeting) -> Moment:
        """When the rule has an occurrence, wherever it was moved."""
        if meeting.recurrence_id is None:
            return meeting.start
        return moment_of(meeting.recurrence_id, self._home)

    def _check(self, meeting: Meeting, change: MeetingChange) -> None:
        """Make sure that it reads back as it was meant.

        Raises:
            FileError: It does not.
        """
        texts = ((meeting.title, change.title), (meeting.location, change.location))
        is_same = all(
            meant in (None, read) or escape_text(read) == escape_text(meant or "")
            for read, meant in texts
        )
        start = meeting.start if self.is_occurrence else self._planned(meeting)
        if change.start is not None and not change.recurrence:
            is_same = is_same and start == change.start
        if not is_same:
            raise FileError(
                "The meeting could not be changed so that it reads back as it was meant; nothing "
                "was written.",
                "Change it in the calendar program, or try a simpler title.",
            )

    def _find(self) -> FoundMeeting:
        series, text = self._series, self._key.recurrence_id
        organizer = organizer_of(series.main.component)
        first = self._expanded.first(self._home)
        if not text:
            return FoundMeeting(first, series.repeats, organizer)
        if not series.repeats:
            if same_moment(text, first.start, self._home):
                return FoundMeeting(first, repeats=False, organizer=organizer)
            raise UsageError("This meeting takes place once, at another time.", _LIST_FIRST)
        places = [moment_of(text, self._home), *(event.start for event in series.exceptions)]
        for place in places:
            for meeting in self._around(place, _TWO_DAYS):
                if self._is_meant(meeting, text):
                    return FoundMeeting(meeting, repeats=True, organizer=organizer)
        raise UsageError("The meeting does not take place at that time.", _LIST_FIRST)

    def _is_meant(self, meeting: Meeting, text: str) -> bool:
        own = meeting.recurrence_id
        return own is not None and same_moment(text, moment_of(own, self._home), self._home)


def without_empty_calendar(content: bytes) -> bytes | None:
    """What is left of a file that held one event: None, for no file, when it was the only thing."""
    return content if _COMPONENT.search(content) else None
