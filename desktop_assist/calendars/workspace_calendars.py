"""Tell which calendars there are: the workspace's, further ones of the user's, subscribed ones."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_assist.calendars.calendar_place import is_calendar_file
from desktop_assist.domain.calendar_source import CalendarSource, CalendarSources
from desktop_assist.domain.workspace import WorkspaceSource


class WorkspaceCalendars:
    """The calendar of the workspace first, then the others.

    Args:
        workspace: Names the user's own files and folders.
        more: What else there is, such as subscribed calendars.
    """

    def __init__(self, workspace: WorkspaceSource, more: Iterable[CalendarSources] = ()) -> None:
        self._workspace = workspace
        self._more = tuple(more)

    def current(self) -> tuple[CalendarSource, ...]:
        """All calendars as set now, each once and under a name of its own."""
        workspace = self._workspace.current()
        paths = dict.fromkeys((workspace.calendar, *workspace.other_calendars))
        own = (CalendarSource(_name(path), path) for path in paths)
        more = (source for sources in self._more for source in sources.current())
        return tuple(_named_apart([*own, *more]))


def _name(path: Path) -> str:
    return path.stem if is_calendar_file(path) else path.name


def _named_apart(sources: Iterable[CalendarSource]) -> Iterator[CalendarSource]:
    """Of two with one name, the later is named with its folder too, or else counted."""
    taken: set[str] = set()
    for source in sources:
        name = source.name
        if name.casefold() in taken:
            name = f"{name} ({source.path.parent.name})"
        count = 2
        while name.casefold() in taken:
            name = f"{source.name} ({count})"
            count += 1
        taken.add(name.casefold())
        yield source if name == source.name else _renamed(source, name)


def _renamed(source: CalendarSource, name: str) -> CalendarSource:
    return CalendarSource(name, source.path, source.is_writable, source.is_outside, source.note)
