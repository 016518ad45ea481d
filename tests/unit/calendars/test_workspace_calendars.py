"""Which calendars there are follows the workspace and what is subscribed."""

from dataclasses import replace

import pytest

from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from desktop_assist.domain.calendar_source import CalendarSource
from tests.helpers.fixed_workspace import FixedWorkspace


class Subscribed:
    """What is read from elsewhere, for tests."""

    def __init__(self, *sources):
        self.sources = sources

    def current(self):
        return self.sources


@pytest.fixture
def workspace(tmp_path):
    return FixedWorkspace(tmp_path)


def names(workspace, *more):
    return [source.name for source in WorkspaceCalendars(workspace, more).current()]


def test_the_workspaces_own_comes_first(workspace, tmp_path):
    others = (tmp_path / "team.ics", tmp_path / "private")
    workspace.workspace = replace(workspace.workspace, other_calendars=others)
    holidays = CalendarSource("Holidays", tmp_path / "x.ics", is_writable=False, note="as of now")

    assert names(workspace, Subscribed(holidays)) == ["calendar", "team", "private", "Holidays"]


def test_a_calendar_named_twice_is_there_once(workspace):
    own = workspace.workspace.calendar
    workspace.workspace = replace(workspace.workspace, other_calendars=(own,))

    assert names(workspace) == ["calendar"]


def test_two_of_one_name_are_told_apart(workspace, tmp_path):
    others = (tmp_path / "Lena" / "calendar", tmp_path / "x" / "Lena" / "calendar")
    workspace.workspace = replace(workspace.workspace, other_calendars=others)

    assert names(workspace) == ["calendar", "calendar (Lena)", "calendar (2)"]
