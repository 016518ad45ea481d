"""The calendars of the workspace and those from elsewhere are one."""

from desktop_assist.app.calendar_parts import calendar_parts
from desktop_assist.domain.calendar_source import CalendarSource
from tests.helpers.fixed_workspace import FixedWorkspace

BOSS = CalendarSource("Boss", None, is_writable=False)


class Subscribed:
    """One calendar from elsewhere."""

    def current(self):
        return (BOSS,)


def test_meetings_are_kept_in_all_of_them(tmp_path):
    parts = calendar_parts(Subscribed(), FixedWorkspace(tmp_path), lambda sources: sources)

    assert parts.meetings is parts.sources
    assert BOSS in parts.sources.current()
