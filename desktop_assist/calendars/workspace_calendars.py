"""Tell which calendars there are: the workspace's, further ones of the user's, subscribed ones."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
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
        more = [source for sources in self._more for source in sources.current()]
        # An own folder may be kept in step with a server: it is listed once, marked as that is.
        marks = {source.path: source for source in more}
        own = (_own(path, marks.get(path)) for path in paths)
        return tuple(_named_apart([*own, *(one for one in more if one.path not in paths)]))


def _own(path: Path, marks: CalendarSource | None) -> CalendarSource:
    name = _name(path)
    return replace(marks, name=name) if marks else CalendarSource(name, path)


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
        yield source if name == source.name else replace(source, name=name)
