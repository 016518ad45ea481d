"""Write into an event what somebody has answered, and leave everything else as it was."""

import re
from datetime import datetime

from desktop_assist.calendars.ics.event_edit import EventEdit, value_of
from desktop_assist.calendars.ics.event_writer import utc_text

_ANSWER = re.compile(r';PARTSTAT=(?:"[^"]*"|[^;:]*)', re.IGNORECASE)
_NAME = re.compile(r"\AATTENDEE", re.IGNORECASE)


def with_answer(block: bytes, address: str, answer: str, now: datetime) -> bytes:
    """The event with the answer of a guest; as it was when it does not name them."""
    edit = EventEdit(block)
    for line in edit.texts("ATTENDEE"):
        if value_of(line).strip().casefold() == f"mailto:{address}".casefold():
            bare = _ANSWER.sub("", line)
            edit.exchange("ATTENDEE", line, _NAME.sub(rf"\g<0>;PARTSTAT={answer}", bare, count=1))
            edit.set("LAST-MODIFIED", f"LAST-MODIFIED:{utc_text(now)}")
    return edit.result()


def keeping_nobody_busy(block: bytes) -> bytes:
    """The event as one that takes no time: its guest does not come."""
    edit = EventEdit(block)
    edit.set("TRANSP", "TRANSP:TRANSPARENT")
    return edit.result()


def marked_as_cancelled(block: bytes, sequence: int, now: datetime) -> bytes:
    """The event as one that does not take place."""
    edit = EventEdit(block)
    edit.set("STATUS", "STATUS:CANCELLED")
    edit.set("SEQUENCE", f"SEQUENCE:{sequence}")
    edit.set("LAST-MODIFIED", f"LAST-MODIFIED:{utc_text(now)}")
    return edit.result()
