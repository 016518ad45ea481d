"""Files and folders are listed whole, and read again only when they changed."""

import pytest

from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN

NOVEMBER = Window(berlin("2026-11-01"), berlin("2026-12-01"), BERLIN)


def calendar(*titles):
    events = "".join(
        f"BEGIN:VEVENT\nUID:{title}\nSUMMARY:{title}\nDTSTART:20261124T1{number}0000Z\nEND:VEVENT\n"
        for number, title in enumerate(titles)
    )
    return f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n".encode()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "team").mkdir()
    (tmp_path / "b.ics").write_bytes(calendar("First", "Third"))
    (tmp_path / "team" / "a.ICS").write_bytes(calendar("Second"))
    return tmp_path


def titles(reader, place):
    return [meeting.title for meeting in reader.between(place, NOVEMBER).meetings]


def test_a_folder_is_listed_by_start_with_all_below_it(folder):
    assert titles(CalendarReader(), folder) == ["First", "Second", "Third"]


def test_a_single_file_is_listed(folder):
    assert titles(CalendarReader(), folder / "b.ics") == ["First", "Third"]


def test_a_missing_calendar_is_empty(tmp_path):
    assert titles(CalendarReader(), tmp_path / "none") == []


def test_a_changed_file_is_read_again(folder):
    reader = CalendarReader()
    titles(reader, folder)

    (folder / "b.ics").write_bytes(calendar("First", "Third", "Fourth"))

    assert titles(reader, folder) == ["First", "Second", "Third", "Fourth"]


def test_one_bad_event_hides_no_other(folder):
    bad = b"BEGIN:VEVENT\nUID:bad\nSUMMARY:Bad\nEND:VEVENT\nEND:VCALENDAR"
    (folder / "b.ics").write_bytes(calendar("First").replace(b"END:VCALENDAR", bad))

    listing = CalendarReader().between(folder, NOVEMBER)

    assert [meeting.title for meeting in listing.meetings] == ["First", "Second"]
    assert [(event.title, event.reason) for event in listing.skipped] == [
        ("Bad", "It does not say when it starts.")
    ]
