"""Find the files that a calendar is kept in."""

from pathlib import Path

from desktop_assist.calendars.calendar_place import is_calendar_file


def calendar_files(calendar: Path) -> list[Path]:
    """The calendar files that a file or folder stands for; hidden ones are left out."""
    if calendar.is_file():
        return [calendar]
    return sorted(
        path
        for path in calendar.rglob("*")
        if is_calendar_file(path) and not path.name.startswith(".") and path.is_file()
    )
