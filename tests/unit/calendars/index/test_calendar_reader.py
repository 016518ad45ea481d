"""Files and folders are listed whole, and read again only when they changed."""

import pytest

from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.domain.database import Statement
from tests.helpers.calendar_desk import berlin
from tests.helpers.frozen_clock import BERLIN
from tests.helpers.ics_text import index_database

NOVEMBER = Window(berlin("2026-11-01"), berlin("2026-12-01"), BERLIN)


def calendar(*titles):
    events = "".join(
        f"BEGIN:VEVENT\nUID:{title}\nSUMMARY:{title}\nDTSTART:20261124T1{number}0000Z\nEND:VEVENT\n"
        for number, title in enumerate(titles)
    )
    return f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n".encode()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "calendar"
    (folder / "team").mkdir(parents=True)
    (folder / "b.ics").write_bytes(calendar("First", "Third"))
    (folder / "team" / "a.ICS").write_bytes(calendar("Second"))
    return folder


@pytest.fixture(params=["database", "memory"])
def reader(request, tmp_path):
    if request.param == "memory":
        yield CalendarReader()
        return
    with index_database(tmp_path) as database:
        yield CalendarReader(database)


def titles(reader, place):
    return [meeting.title for meeting in reader.between(place, NOVEMBER).meetings]


def test_a_folder_is_listed_by_start_with_all_below_it(reader, folder):
    assert titles(reader, folder) == ["First", "Second", "Third"]


def test_a_single_file_is_listed(reader, folder):
    assert titles(reader, folder / "b.ics") == ["First", "Third"]


def test_a_missing_calendar_is_empty(reader, tmp_path):
    assert titles(reader, tmp_path / "none") == []


def test_a_changed_file_is_read_again(reader, folder):
    titles(reader, folder)

    (folder / "b.ics").write_bytes(calendar("First", "Third", "Fourth"))

    assert titles(reader, folder) == ["First", "Second", "Third", "Fourth"]


def test_one_bad_event_hides_no_other(reader, folder):
    bad = b"BEGIN:VEVENT\nUID:bad\nSUMMARY:Bad\nEND:VEVENT\nEND:VCALENDAR"
    (folder / "b.ics").write_bytes(calendar("First").replace(b"END:VCALENDAR", bad))

    listing = reader.between(folder, NOVEMBER)

    assert [meeting.title for meeting in listing.meetings] == ["First", "Second"]
    assert [(event.title, event.reason) for event in listing.skipped] == [
        ("Bad", "It does not say when it starts.")
    ]


def test_the_same_question_gives_the_very_same_answer(reader, folder):
    assert reader.between(folder, NOVEMBER) is reader.between(folder, NOVEMBER)


def test_without_its_database_nothing_is_lost(tmp_path, folder):
    with index_database(tmp_path) as database:
        reader = CalendarReader(database)
        database.write(Statement("DROP TABLE calendar_files"))

        assert titles(reader, folder) == ["First", "Second", "Third"]


def test_a_database_that_cannot_be_written_is_only_slower(tmp_path, folder):
    with index_database(tmp_path) as database:
        for table in ("files", "spans"):
            database.write(
                Statement(
                    f"CREATE TRIGGER refuse_{table} BEFORE INSERT ON calendar_{table}"
                    " BEGIN SELECT RAISE(FAIL, 'full'); END"
                )
            )

        assert titles(CalendarReader(database), folder) == ["First", "Second", "Third"]
