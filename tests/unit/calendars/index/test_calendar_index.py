"""The index says what the files say, and asks them again only for what is new."""

from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.calendars.calendar_files import found_files
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.index.calendar_index import (
    CalendarIndex,
    FileChangedMeanwhileError,
)
from desktop_assist.calendars.index.expansion_store import ExpansionStore
from desktop_assist.domain.database import Statement
from tests.helpers.calendar_desk import berlin
from tests.helpers.ics_text import NOVEMBER, calendar, event, index_database, weekly

MOVED = event("Moved", "20261112T100000Z", "RECURRENCE-ID:20261110T090000Z", uid="Weekly")
BAD = event("Bad").replace("DTSTART:20261124T100000Z\r\n", "")
ALL_DAY = event("Fair", "20261130").replace("DTSTART:", "DTSTART;VALUE=DATE:")
PLAIN = event("Plain", "20261103T090000Z", "DTEND:20261103T100000Z", "RRULE:FREQ=WEEKLY")
CONTENT = calendar(event("Lunch"), weekly("Weekly"), MOVED, BAD, ALL_DAY, PLAIN)


@pytest.fixture
def file(tmp_path):
    (tmp_path / "a.ics").write_bytes(CONTENT)
    return tmp_path / "a.ics"


@pytest.fixture
def database(tmp_path):
    with index_database(tmp_path) as database:
        yield database


def ask(database, file, window=NOVEMBER):
    index = CalendarIndex(ExpansionStore(database))
    return index.between(file, found_files(file), window)


def test_it_says_what_the_file_says(database, file):
    expected = CalendarContent(CONTENT, file).between(NOVEMBER)

    assert ask(database, file) == expected
    assert [event.title for event in expected.skipped] == ["Bad"]


def test_a_second_program_reads_nothing_again(database, file, monkeypatch):
    first = ask(database, file)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"read {path}"))

    assert ask(database, file) == first
    assert ask(database, file, replace(NOVEMBER, start=berlin("2026-11-20"))).meetings


def test_another_home_needs_no_other_index(database, file):
    ask(database, file)
    away = replace(NOVEMBER, home=ZoneInfo("Pacific/Kiritimati"))

    assert ask(database, file, away) == CalendarContent(CONTENT, file).between(away)


def test_of_plain_series_all_weeks_are_known_from_one_look(database, file, monkeypatch):
    file.write_bytes(calendar(PLAIN))
    ask(database, file)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"read {path}"))
    later = replace(NOVEMBER, start=berlin("2027-04-20"), end=berlin("2027-05-02"))

    assert [meeting.title for meeting in ask(database, file, later).meetings] == ["Plain", "Plain"]


def test_an_edited_event_is_read_anew(database, file):
    ask(database, file)
    file.write_bytes(CONTENT.replace(b"SUMMARY:Lunch", b"SUMMARY:Supper"))

    assert "Supper" in [meeting.title for meeting in ask(database, file).meetings]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE calendar_details SET text = 'x'",
        "UPDATE calendar_occurrences SET starts = 'never'",
        "UPDATE calendar_occurrences SET starts = '2026-11-03T10:00:00 Nowhere/Land'",
        "DELETE FROM calendar_details",
        "DELETE FROM calendar_spans",
        "UPDATE calendar_plain SET record = '[[1]]'",
        "DELETE FROM calendar_plain",
        "DELETE FROM calendar_files",
        "UPDATE calendar_files SET places = X'00'",
    ],
)
def test_what_is_damaged_is_worked_out_again(database, file, damage):
    first = ask(database, file)
    database.write(Statement(damage))

    assert ask(database, file) == first
    assert ask(database, file) == first


def test_a_file_that_changes_meanwhile_has_to_be_asked_again(database, file):
    index = CalendarIndex(ExpansionStore(database))
    index.between(file, found_files(file), NOVEMBER)
    before = found_files(file)
    file.write_bytes(calendar(event("Other")))

    with pytest.raises(FileChangedMeanwhileError):
        index.between(file, before, replace(NOVEMBER, end=berlin("2027-12-01")))


def test_what_is_prepared_is_not_worked_out_again(database, file):
    index = CalendarIndex(ExpansionStore(database))
    files = found_files(file)

    assert index.prepare(file, files, NOVEMBER, most=3)
    assert not index.prepare(file, files, NOVEMBER, most=3)
    assert index.between(file, files, NOVEMBER) == CalendarContent(CONTENT, file).between(NOVEMBER)


def test_what_is_too_often_for_a_year_is_listed_for_a_day(database, file):
    file.write_bytes(calendar(event("Pulse", "20261101T000000Z", "RRULE:FREQ=MINUTELY")))
    day = replace(NOVEMBER, end=berlin("2026-11-02"))
    index = CalendarIndex(ExpansionStore(database))
    index.prepare(file, found_files(file), NOVEMBER, most=2)

    assert len(index.between(file, found_files(file), day).meetings) == 23 * 60
