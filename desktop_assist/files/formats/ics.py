"""Tell calendar files by their content; `calendars/` reads the meetings in them."""

from desktop_assist.files.formats.file_format import FileFormat, FileHead
from desktop_assist.files.formats.text import decode, read_text


def _is_calendar(head: FileHead) -> bool:
    return decode(head.start).lstrip().upper().startswith("BEGIN:VCALENDAR")


ICS = FileFormat("calendar", "text/calendar", _is_calendar, read_text)
