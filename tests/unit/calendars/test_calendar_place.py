"""A new event goes into the calendar meant."""

import pytest

from desktop_assist.calendars.calendar_place import folders_inside, new_event_file
from desktop_assist.domain.errors import UsageError


@pytest.fixture
def calendar(tmp_path):
    (tmp_path / "calendar" / "team").mkdir(parents=True)
    (tmp_path / "calendar" / "private.ics").touch()
    return tmp_path / "calendar"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("", "uid-1.ics"),
        ("calendar", "uid-1.ics"),
        ("team", "team/uid-1.ics"),
        ("private", "private.ics"),
        ("private.ics", "private.ics"),
    ],
)
def test_names_choose_a_file_or_folder(calendar, name, file):
    assert new_event_file(calendar, name, "uid-1") == calendar / file


def test_a_single_file_holds_every_event(tmp_path):
    assert new_event_file(tmp_path / "my.ics", "", "uid-1") == tmp_path / "my.ics"


@pytest.mark.parametrize("name", ["work", "..", "../..", "/tmp", "team/.."])
def test_no_name_leads_elsewhere(calendar, name):
    with pytest.raises(UsageError, match="no calendar named"):
        new_event_file(calendar, name, "uid-1")


def test_the_folders_in_a_calendar_are_calendars_of_their_own(calendar):
    (calendar / ".sync").mkdir()

    assert folders_inside(calendar) == ["team"]
