import pytest

from desktop_assist.files.formats.file_format import FileHead
from desktop_assist.files.formats.ics import ICS


@pytest.mark.parametrize(
    ("start", "is_calendar"),
    [
        (b"BEGIN:VCALENDAR\r\n", True),
        (b"\xef\xbb\xbf\r\nbegin:vcalendar\n", True),
        ("BEGIN:VCALENDAR".encode("utf-16"), True),
        (b"BEGIN:VCARD\r\n", False),
    ],
)
def test_calendars_are_told_by_their_content(start, is_calendar):
    assert ICS.recognises(FileHead(".txt", start)) == is_calendar
