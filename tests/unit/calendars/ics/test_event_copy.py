"""An event is copied as it stands, with the zones it names."""

from desktop_assist.calendars.ics.blocks import event_blocks
from desktop_assist.calendars.ics.event_copy import event_copies, is_same, zone_copies, zones_named

SOURCE = b"""BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Mine
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Other
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Mine:20261124T140000
X-UNKNOWN;A="b":kept as it
  stands
END:VEVENT
END:VCALENDAR
"""
BLOCKS = event_blocks(SOURCE)


def test_the_zones_it_names_are_found():
    assert zones_named(BLOCKS) == ["Mine"]
    assert zone_copies(SOURCE)["Mine"] == [b"BEGIN:VTIMEZONE", b"TZID:Mine", b"END:VTIMEZONE"]


def test_every_line_stays_as_it_stands():
    assert event_copies(BLOCKS, "new-uid") == [
        b"BEGIN:VEVENT",
        b"UID:new-uid",
        b"DTSTART;TZID=Mine:20261124T140000",
        b'X-UNKNOWN;A="b":kept as it',
        b"  stands",
        b"END:VEVENT",
    ]


def test_its_own_identifier_stays():
    blocks = [b"BEGIN:VEVENT\r\nUID:own\r\nEND:VEVENT\r\n"]

    assert event_copies(blocks, "new") == [b"BEGIN:VEVENT", b"UID:own", b"END:VEVENT"]


def test_the_same_event_saved_by_another_program_is_the_same():
    ours = b"BEGIN:VEVENT\r\nDTSTAMP:1\r\nSUMMARY:Long\r\n er\r\nEND:VEVENT\r\n"
    theirs = b"BEGIN:VEVENT\nDTSTAMP:2\nSUMMARY:Longer\nEND:VEVENT\n"

    assert is_same([ours], [theirs])
    assert not is_same([ours], [theirs.replace(b"Longer", b"Long")])
