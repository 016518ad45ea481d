"""Number the events of a meeting that nobody was told of yet: they were never changed."""

from desktop_assist.calendars.ics.blocks import property_value, unfold, with_events_changed
from desktop_assist.calendars.ics.event_edit import EventEdit


def as_first_version(content: bytes, uid: str) -> bytes:
    """The file with SEQUENCE 0 in each event of this identifier (RFC 5546, 2.1.4)."""
    name = uid.encode()

    def numbered(block: bytes) -> bytes:
        if property_value(unfold(block), b"UID") != name:
            return block
        edit = EventEdit(block)
        edit.set("SEQUENCE", "SEQUENCE:0")
        return edit.result()

    return with_events_changed(content, numbered)
