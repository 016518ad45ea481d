"""Make a meeting of its own from another one: the same in all but time and identity."""

import re
from datetime import datetime

from desktop_assist.calendars.ics.attendee import Attendee
from desktop_assist.calendars.ics.event_change import write_stamps
from desktop_assist.calendars.ics.event_edit import EventEdit, value_of
from desktop_assist.calendars.ics.event_writer import attendee_line, utc_text
from desktop_assist.calendars.ics.series_events import SeriesEvent

# What says how it repeats, who keeps it, or which one it is.
_LEFT_OUT = (
    "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "STATUS", "ORGANIZER", "REQUEST-STATUS",
    "SEQUENCE", "X-MICROSOFT-CDO-APPT-SEQUENCE", "X-MICROSOFT-CDO-OWNERAPPTID",
)  # fmt: skip


def duplicate(event: SeriesEvent, uid: str, now: datetime) -> bytes:
    """The event once more at the same time, on its own and not answered yet by anybody."""
    edit = EventEdit(event.block)
    answered = edit.texts("ATTENDEE")
    edit.remove(*_LEFT_OUT)
    edit.set("UID", f"UID:{uid}")
    edit.set("ATTENDEE", *(attendee_line(_invited(line)) for line in answered))
    write_stamps(edit, now, 0)
    edit.set("CREATED", f"CREATED:{utc_text(now)}")
    return edit.result()


def _invited(line: str) -> Attendee:
    from icalendar import Event

    event = Event.from_ical(f"BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT\r\n")
    found = event["ATTENDEE"]
    address = re.sub(r"(?i)\Amailto:", "", value_of(line))
    return Attendee(str(found.params.get("CN", "")), address)
