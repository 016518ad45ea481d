"""What a request changes about a meeting, and the call that does it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import Point, Understanding
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.found_things import Thing

_LONGEST_TALK = 10 * 60
"""In minutes."""


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What is to become of a meeting; what is None or empty stays as it is.

    Attributes:
        when: The new time; a day alone keeps the hour, an hour alone keeps the day.
        shift: How much later it is to begin.
        minutes: How long it is to last.
        longer: How much longer it is to last.
        title: What it is to be called.
        place: Where it is to be.
        guests: Who is to come too.
        without: Who is no longer to come.
        reminder_minutes: How long before it a reminder is wanted.
        recurrence: How it is to repeat.
        note: What is to be added to its description.
        names_end: Its minutes were told as the hour at which it is to end.
        is_of_its_week: A weekday is that of the week it is in now: "push it to the Friday".
    """

    when: Understanding | None = None
    shift: timedelta | None = None
    minutes: int | None = None
    longer: timedelta | None = None
    title: str = ""
    place: str = ""
    guests: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    reminder_minutes: int | None = None
    recurrence: str | None = None
    note: str = ""
    names_end: bool = False
    is_of_its_week: bool = False

    def arguments(self, meeting: Thing) -> JsonObject:
        """The arguments of `update_meeting`, beside those that name the meeting."""
        values: dict[str, JsonValue] = {
            "title": self.title or None,
            "start": self._start(meeting),
            "duration_minutes": self._minutes(meeting),
            "attendees": self._attendees(meeting),
            "location": self.place or None,
            "reminder_minutes": self.reminder_minutes,
            "recurrence": self.recurrence,
            "note": self.note or None,
        }
        return {name: value for name, value in values.items() if value is not None}

    def tells_end(self) -> bool:
        """Whether the person said when it is to end, and not how long it is to last."""
        if self.longer is not None:
            return False
        if self.when is not None and self.when.duration is not None:
            return self.when.names_end
        return self.names_end

    def is_empty(self) -> bool:
        """Whether nothing new is named."""
        return self == MeetingChange()

    def new_start(self, meeting: Thing) -> Point | None:
        """When it is to begin; None when that stays."""
        if self.shift is not None:
            return meeting.start + self.shift
        if self.when is None or self.when.start is None:
            return None
        start = joined(self.when, self.when.start, meeting.start)
        return _in_week_of(start, meeting.start) if self.is_of_its_week else start

    def _start(self, meeting: Thing) -> str | None:
        start = self.new_start(meeting)
        return start.isoformat() if start else None

    def _minutes(self, meeting: Thing) -> int | None:
        if self.longer is not None:
            lasts = datetime.fromisoformat(meeting.row["end"]) - datetime.fromisoformat(
                meeting.row["start"]
            )
            return int((lasts + self.longer) / timedelta(minutes=1))
        minutes = self.minutes
        if self.when is not None and self.when.duration is not None:
            minutes = int(self.when.duration / timedelta(minutes=1))
        # "Just for that one week", and "his train is in at three": no hour's talk goes on so long.
        is_timed = isinstance(meeting.start, datetime)
        return None if is_timed and minutes and minutes >= _LONGEST_TALK else minutes

    def _attendees(self, meeting: Thing) -> list[JsonValue] | None:
        if not (self.guests or self.without):
            return None
        known = [str(one) for one in meeting.row["attendees"]]
        gone = {name.lower() for name in self.without}
        kept = [one for one in known if not any(name in one.lower() for name in gone)]
        new = (one for one in self.guests if not any(_is_named(one, guest) for guest in kept))
        return list(dict.fromkeys((*kept, *new)))


def _is_named(name: str, guest: str) -> bool:
    """Whether "Lena" is "Lena Fischer"."""
    return name.lower() in {guest.lower(), *guest.lower().split()}


def _in_week_of(start: Point, before: Point) -> Point:
    """The same weekday and hour in the week of another day, where it is later in that week."""
    day = before.date() if isinstance(before, datetime) else before
    same = day + timedelta(days=start.weekday() - day.weekday())
    if same <= day:
        return start
    return datetime.combine(same, start.timetz()) if isinstance(start, datetime) else same


def joined(when: Understanding, start: Point, before: Point) -> Point:
    """A new day with the old hour, or a new hour on the old day."""
    if not isinstance(before, datetime):
        return start.date() if isinstance(start, datetime) else start
    day = start.date() if isinstance(start, datetime) else start
    if when.has_time and isinstance(start, datetime):
        return start if when.names_day else datetime.combine(before.date(), start.timetz())
    return datetime.combine(day, before.timetz())
