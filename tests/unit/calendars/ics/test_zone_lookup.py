"""Zone names of all kinds are understood, and none is guessed."""

import pytest

from desktop_assist.calendars.ics.zone_lookup import ZoneLookup

CUSTOM = b"""BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:%s
TZOFFSETTO:%s
END:STANDARD
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("/Europe/Stockholm", "Europe/Stockholm"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("/mozilla.org/20071231_1/America/New_York", "America/New_York"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Customized Time Zone", None),
        ("../../etc/passwd", None),
        ("", None),
    ],
)
def test_names_the_world_knows(name, zone):
    assert ZoneLookup(b"").resolve(name) == zone


def test_two_files_may_give_one_name_to_two_zones():
    names = {
        ZoneLookup(CUSTOM % (offset, offset)).resolve("Customized Time Zone")
        for offset in (b"+0200", b"-0500")
    }

    assert len(names) == 2
    assert None not in names


def test_a_broken_description_is_no_description():
    assert ZoneLookup(CUSTOM % (b"soon", b"later")).resolve("Customized Time Zone") is None
