"""A time zone leaves a calendar file with the last event that names it."""

import pytest

from desktop_assist.files.calendar_splice import with_zones_still_named

HEAD, TAIL = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
ZONE = b"BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nX:1\r\nEND:VTIMEZONE\r\n"
BEFORE = HEAD + TAIL


def event(uid, zone):
    lines = (b"BEGIN:VEVENT", b"UID:" + uid, b"DTSTART;TZID=" + zone + b":1", b"END:VEVENT", b"")
    return b"\r\n".join(lines)


OURS = event(b"1", b"Europe/Berlin")
AFTER = HEAD + ZONE + OURS + TAIL


@pytest.mark.parametrize(
    ("later", "wanted"),
    [
        (b"", BEFORE),
        (event(b"2", b"Asia/Tokyo"), BEFORE),
        (event(b"2", b"Europe/Berlin"), HEAD + ZONE + TAIL),
    ],
)
def test_the_zone_stays_while_it_is_named(later, wanted):
    now = HEAD + ZONE + OURS + later + TAIL

    assert with_zones_still_named(BEFORE, AFTER, now) == wanted
