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


def _named(calendar: Path, name: str) -> Path:
    """Only what lies in the folder is found: no name leads out of it."""
    if name in (calendar.name, calendar.stem):
        return calendar
    inside = list(calendar.glob("*"))
    for path in inside:
        if name in (path.name, path.stem):
            return path
    folders = ", ".join(sorted(path.name for path in inside if path.is_dir()))
    raise UsageError(
        f'There is no calendar named "{name}" in {calendar}.',
        f"There are: {folders}." if folders else "Leave the name out to use the usual calendar.",
    )
