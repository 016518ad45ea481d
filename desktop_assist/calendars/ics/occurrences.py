"""Work out when the events of one series take place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.event_reader import ReadEvent, read_event
from desktop_assist.calendars.ics.event_writer import NAME_ONLY_PROPERTY, TRAVEL_PROPERTY
from desktop_assist.calendars.ics.frequency import is_too_often, never_comes
from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.meeting import Meeting, MeetingStatus, Moment, as_utc

if TYPE_CHECKING:
    from icalendar import Event
    from recurring_ical_events import CalendarQuery

UTC_NAMES = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/Zulu", "Zulu", "GMT", "Etc/GMT"})

_TWO_DAYS = timedelta(days=2)

# Outlook's own word for it; somebody who works elsewhere can still be met.
_BUSY_STATUS = "X-MICROSOFT-CDO-BUSYSTATUS"
_FREE_STATUSES = frozenset({"FREE", "WORKINGELSEWHERE"})
_TRAVEL = re.compile(
    r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d+S)?)?", re.IGNORECASE
)
_MOST_TRAVEL_MINUTES = 24 * 60


# Stands in a window for a home that is not known yet: times without a zone keep it, see `at_home`.
ANY_HOME = timezone(timedelta(), "home")


TOO_OFTEN = "It repeats too often to be listed."


class UnreadableSeriesError(ValueError):
    """A series that cannot be worked out, with the reason in words for people."""


@dataclass(frozen=True, slots=True)
class Window:
    """The time asked for: `end` is exclusive, both are aware; `home` is for times without zone."""

    start: datetime
    end: datetime
    home: tzinfo


class ExpandedSeries:
    """One series as the library reads it; asked again, it is faster.

    Attributes:
        faults: Why parts of it had to be left out, in words for people.

    Raises:
        UnreadableSeriesError: No part of it can be read.
    """

    def __init__(self, series: Series, zones: ZoneLookup, file: Path) -> None:
        self._file = file
        self._events: list[ReadEvent] = []
        self.faults: list[str] = []
        for block in series.blocks:
            try:
                self._events.append(_event(block, zones))
            # One bad event never hides the others, here: a bad exception its series.
            except Exception as error:  # noqa: BLE001
                self.faults.append(reason_words(error))
        if not self._events:
            raise UnreadableSeriesError(self.faults[0])
        self._query = _query([event.component for event in self._events])
        self._repeats = any(
            event.component.keys() & {"RRULE", "RDATE", "RECURRENCE-ID"} for event in self._events
        )

    @property
    def repeats(self) -> bool:
        """Whether it may take place more than once."""
        return self._repeats

    def whole(self, home: tzinfo) -> Window:
        """The time that all of it lies in, when it does not repeat."""
        starts = [as_utc(_moment(event.component.start, home), UTC) for event in self._events]
        ends = [as_utc(_moment(event.component.end, home), UTC) for event in self._events]
        return Window(min(starts) - _TWO_DAYS, max(starts + ends) + _TWO_DAYS, home)

    def first(self, home: tzinfo) -> Meeting:
        """The meeting itself, at its start, whether it repeats or not."""
        is_rule = [event for event in self._events if "RECURRENCE-ID" not in event.component]
        event = (is_rule or self._events)[0]
        return _meeting(event.component, self._file, home, event.unknown_zone)

    def between(self, window: Window) -> list[Meeting]:
        """The meetings that touch the window.

        Raises:
            UnreadableSeriesError: There are too many of them.
        """
        for event in self._events:
            _check_frequency(event.component, window)
        unknown_zone = next((e.unknown_zone for e in self._events if e.unknown_zone), "")
        # The library reads times without a zone in that of the window.
        start, end = (moment.astimezone(window.home) for moment in (window.start, window.end))
        found = self._query.between(start, end)
        meetings = [_meeting(one, self._file, window.home, unknown_zone) for one in found]
        return meetings if self._repeats else [replace(m, recurrence_id=None) for m in meetings]


def sort_key(meeting: Meeting, home: tzinfo) -> tuple[datetime, str]:
    """For listing by start; a whole day begins at midnight at home."""
    return as_utc(meeting.start, home), meeting.title


def reason_words(error: Exception) -> str:
    """Why a series cannot be shown, for people."""
    if isinstance(error, UnreadableSeriesError):
        return str(error)
    return "Its dates or its repetition cannot be understood."


def _event(block: bytes, zones: ZoneLookup) -> ReadEvent:
    event = read_event(block, zones)
    if "DTSTART" not in event.component:
        raise UnreadableSeriesError("It does not say when it starts.")
    rules = _values(event.component, "RRULE")
    coming = [rule for rule in rules if not never_comes(rule)]
    if len(coming) < len(rules):
        event.component["RRULE"] = coming
    return event


def _query(events: Sequence["Event"]) -> "CalendarQuery":
    import recurring_ical_events
    from icalendar import Calendar

    calendar = Calendar()
    for event in events:
        calendar.add_component(event)
    return recurring_ical_events.of(calendar)


def _check_frequency(event: "Event", window: Window) -> None:
    rules = _values(event, "RRULE")
    if any(is_too_often(rule, event.start, window.start, window.end) for rule in rules):
        raise UnreadableSeriesError(TOO_OFTEN)


def _meeting(event: "Event", file: Path, home: tzinfo, unknown_zone: str) -> Meeting:
    recurrence_id = event.get("RECURRENCE-ID")
    return Meeting(
        uid=str(event.get("UID", "")),
        title=str(event.get("SUMMARY", "")),
        start=_moment(event.start, home),
        end=_moment(event.end, home),
        file=file,
        recurrence_id=None if recurrence_id is None else recurrence_id.dt.isoformat(),
        location=str(event.get("LOCATION", "")),
        description=str(event.get("DESCRIPTION", "")),
        attendees=_attendees(event),
        status=_status(event),
        is_free=_is_free(event),
        unknown_zone=unknown_zone,
        organizer=organizer_of(event),
        travel_minutes=_travel_minutes(event),
        declined=tuple(map(address_of, filter(_is_declined, _values(event, "ATTENDEE")))),
    )


def _moment(moment: Moment, home: tzinfo) -> Moment:
    """In the zone it was made in, if that has a name that people know, else at home."""
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        return moment.replace(tzinfo=home)
    zone = moment.tzinfo
    is_named = isinstance(zone, ZoneInfo) and zone.key not in UTC_NAMES
    return moment if is_named else moment.astimezone(UTC if home is ANY_HOME else home)


def at_home(moment: Moment, home: tzinfo) -> Moment:
    """A moment that was read for `ANY_HOME`, as it is read for a home."""
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is ANY_HOME:
        return moment.replace(tzinfo=home)
    return moment.astimezone(home) if moment.tzinfo is UTC else moment


def touches(start: Moment, end: Moment, window: Window) -> bool:
    """Whether a meeting takes place in the window, as the library sees it."""
    begins, ends = as_utc(start, window.home), as_utc(end, window.home)
    if begins == ends:
        return window.start <= begins < window.end
    return begins < window.end and window.start < ends


def _status(event: "Event") -> MeetingStatus:
    match str(event.get("STATUS", "")).upper():
        case "CANCELLED":
            return "cancelled"
        case "TENTATIVE":
            return "tentative"
        case _:
            return "confirmed"


def _is_free(event: "Event") -> bool:
    """Whether it keeps nobody busy; what is out of office does, whole days too unless they say."""
    status = str(event.get(_BUSY_STATUS, "")).upper()
    return str(event.get("TRANSP", "")).upper() == "TRANSPARENT" or status in _FREE_STATUSES


def _travel_minutes(event: "Event") -> int:
    """Read as text: a length that cannot be understood must not hide the event."""
    texts = (one.to_ical().decode(errors="replace") for one in _values(event, TRAVEL_PROPERTY))
    match = next(filter(None, map(_TRAVEL.fullmatch, texts)), None)
    if match is None:
        return 0
    days, hours, minutes = (int(number or 0) for number in match.groups())
    return min((days * 24 + hours) * 60 + minutes, _MOST_TRAVEL_MINUTES)


def organizer_of(event: "Event") -> str:
    """Who invited, by name or address; empty when nobody is named."""
    return next((_person(one) for one in _values(event, "ORGANIZER")), "")


def _attendees(event: "Event") -> tuple[str, ...]:
    addressed = map(_person, _values(event, "ATTENDEE"))
    return (*addressed, *map(str, _values(event, NAME_ONLY_PROPERTY)))


def _person(value: Any) -> str:  # noqa: ANN401 - any of icalendar's classes of values
    name = str(value.params.get("CN", "")) if hasattr(value, "params") else ""
    return name or str(value).removeprefix("mailto:").removeprefix("MAILTO:")


def _is_declined(value: Any) -> bool:  # noqa: ANN401 - any of icalendar's classes of values
    return str(getattr(value, "params", {}).get("PARTSTAT", "")).upper() == "DECLINED"


def address_of(value: object) -> str:
    """The mail address of an ATTENDEE, in small letters."""
    return str(value).casefold().removeprefix("mailto:")


def _values(event: "Event", name: str) -> Sequence[Any]:  # one class for each kind of value
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]
