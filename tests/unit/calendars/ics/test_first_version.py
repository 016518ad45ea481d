"""Events that nobody was told of yet are numbered from the beginning."""

from desktop_assist.calendars.ics.first_version import as_first_version

OTHER = b"BEGIN:VEVENT\r\nUID:other\r\nSEQUENCE:4\r\nEND:VEVENT\r\n"
OURS = b"BEGIN:VEVENT\r\nUID:ours\r\nSEQUENCE:2\r\nEND:VEVENT\r\n"


def test_only_the_events_of_the_name_are_numbered_anew():
    assert as_first_version(OTHER + OURS, "ours") == OTHER + OURS.replace(b":2", b":0")
