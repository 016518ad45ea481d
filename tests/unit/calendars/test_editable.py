"""Files that are not to be changed are told apart."""

import pytest

from desktop_assist.calendars.editable import check_editable
from desktop_assist.domain.errors import FileError


@pytest.mark.parametrize(
    "line", [b"REFRESH-INTERVAL;VALUE=DURATION:P1D", b"X-PUBLISHED-TTL:PT1H", b"SOURCE:https://x"]
)
def test_a_copy_of_a_calendar_kept_elsewhere_is_refused(tmp_path, line):
    file = tmp_path / "team.ics"
    file.touch()

    with pytest.raises(FileError, match="kept elsewhere"):
        check_editable(file, b"BEGIN:VCALENDAR\r\n" + line + b"\r\nEND:VCALENDAR\r\n")


def test_a_read_only_file_is_refused(tmp_path):
    file = tmp_path / "team.ics"
    file.touch(0o444)

    with pytest.raises(FileError, match="read-only"):
        check_editable(file, b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")


def test_words_of_an_event_are_no_marks(tmp_path):
    file = tmp_path / "team.ics"
    file.touch()

    check_editable(file, b"SUMMARY:About SOURCE:x\r\n")
