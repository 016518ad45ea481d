"""Decide which file a new event goes into."""

from pathlib import Path

from desktop_assist.domain.errors import UsageError

SUFFIXES = frozenset({".ics", ".ical", ".icalendar", ".ifb"})


def is_calendar_file(path: Path) -> bool:
    """Whether a name is that of a single calendar file; folders hold one file an event."""
    return path.suffix.lower() in SUFFIXES


def new_event_file(calendar: Path, name: str, uid: str) -> Path:
    """The file for a new event: the single calendar file, or a new one in the folder.

    `name` chooses a file or folder inside the calendar folder; empty for the calendar itself.

    Raises:
        UsageError: There is no calendar of that name.
    """
    place = _named(calendar, name) if name else calendar
    return place if is_calendar_file(place) else place / f"{uid}.ics"


def place_inside(calendar: Path, name: str) -> Path | None:
    """The file or folder of a name in a calendar folder: no name leads out of it."""
    inside = (path for path in calendar.glob("*") if not path.name.startswith("."))
    return next((path for path in inside if name in (path.name, path.stem)), None)


def folders_inside(calendar: Path) -> list[str]:
    """The names of the calendars that a folder holds as folders of their own."""
    inside = calendar.glob("*")
    return sorted(path.name for path in inside if path.is_dir() and path.name[0] != ".")


def _named(calendar: Path, name: str) -> Path:
    if name in (calendar.name, calendar.stem):
        return calendar
    place = place_inside(calendar, name)
    if place is not None:
        return place
    folders = ", ".join(folders_inside(calendar))
    raise UsageError(
        f'There is no calendar named "{name}" in {calendar}.',
        f"There are: {folders}." if folders else "Leave the name out to use the usual calendar.",
    )
